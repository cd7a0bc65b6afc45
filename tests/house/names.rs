//! The name that a handler writes under: theirs to choose, if the operator lets them, and nobody else's.

use vestibule::{
    channel::{CatchUp, What},
    model::{Aside, Event, SeenKey, WireId},
};

use crate::door::{Door, arrival, peer, rules};

/// A house where names are shown, and a case that nour holds.
fn held() -> (Door, String) {
    let mut rules = rules();
    rules.names = true;
    let mut door = Door::under(rules);
    door.connect(CatchUp::Whole);
    door.say("ana", "hello");
    door.say("ana", "human");
    let tag = door.tag("ana");
    let heard = door.say("nour", &format!("!take {tag}"));
    assert_eq!(heard.one("ana"), door.text("taken"), "without a name");
    (door, tag)
}

fn named(door: &Door, key: &str, name: &str) -> String {
    format!("· {}", door.text_with(key, &[("name", name)]))
}

#[test]
fn an_answer_carries_the_name_that_its_author_has_chosen() {
    let (mut door, tag) = held();
    let answer = format!("!r {tag} hello");
    assert_eq!(door.say("nour", &answer).one("ana"), "hello", "none by default, and never the short name");
    assert_eq!(door.say("nour", "!name Camille").one("nour"), named(&door, "desk-name-yours", "Camille"));
    assert_eq!(door.say("nour", &answer).one("ana"), "Camille: hello");
    door.restart();
    assert_eq!(door.say("nour", "!name").one("nour"), named(&door, "desk-name-yours", "Camille"));
    door.say("ana", "who are you?");
    assert_eq!(door.quote("nour", "who are you?", "a person").one("ana"), "Camille: a person");
    door.say("nour", &format!("!lang {tag} fr"));
    assert_eq!(door.say("nour", &answer).one("ana"), "Camille\u{a0}: hello");
    // Another hand, another name, or none.
    door.say("sam", &format!("!take {tag} force"));
    assert_eq!(door.say("sam", &answer).one("ana"), "hello");
    door.say("sam", "!nom Zoé d’Arc");
    assert_eq!(door.say("sam", &answer).one("ana"), "Zoé d’Arc\u{a0}: hello");
    assert_eq!(door.say("sam", "!name OFF").one("sam"), named(&door, "desk-name-none", ""));
    assert_eq!(door.say("sam", &answer).one("ana"), "hello");
    let acts = door.house().store().audit(usize::MAX).unwrap();
    assert!(acts.iter().any(|act| act.what == "name" && act.who == "nour" && act.outcome == "done"));
    assert!(!format!("{acts:?}").contains("Camille"));
}

#[test]
fn a_name_is_one_persons() {
    let (mut door, _) = held();
    door.say("nour", "!name Camille");
    for (name, key) in [
        ("camille", "desk-name-taken"),
        ("CAMILLÉ", "desk-name-taken"),
        ("nour", "desk-name-taken"),
        ("Li", "desk-name-taken"),
        ("4", "desk-name-odd"),
        ("- -", "desk-name-odd"),
        ("Nothing2Hide", "desk-name-odd"),
        ("https://x", "desk-name-odd"),
        ("a name that is longer than any", "desk-name-odd"),
    ] {
        assert_eq!(door.say("sam", &format!("!name {name}")).one("sam"), named(&door, key, name), "{name}");
    }
    assert_eq!(door.say("sam", "!name sam").one("sam"), named(&door, "desk-name-yours", "sam"), "if sam wants so");
    door.say("nour", "!name off");
    assert_eq!(door.say("li", "!name Camille").one("li"), named(&door, "desk-name-yours", "Camille"));
    assert!(door.say("olga", "!name Olga").one("olga").contains(&door.text("desk-not-allowed")));
}

#[test]
fn a_changed_answer_keeps_it_and_so_does_one_that_waits() {
    let (mut door, tag) = held();
    door.say("nour", "!name Camille");
    door.say("nour", &format!("!r {tag} at nine"));
    let of = WireId(format!("theirs-{}", door.messages).into());
    let mut does = |what: Aside| {
        let keys = vec![SeenKey::of(&["aside", &format!("{what:?}")])];
        door.take(vec![arrival(What::Event(Event::Aside { from: peer("nour"), what, relayed: None, keys }))])
    };
    let heard = does(Aside::Edited { of: of.clone(), words: format!("!r {tag} at ten").into() });
    assert_eq!(heard.one("ana"), "Camille: at ten");
    assert_eq!(does(Aside::Deleted { of }).one("ana"), "", "nothing stands where it was");
    assert!(!door.say("nour", &format!("!show {tag}")).one("nour").contains("Camille"), "the team knows who it was");
}

#[test]
fn without_the_option_nothing_changes() {
    let mut door = Door::new();
    door.say("ana", "hello");
    door.say("ana", "human");
    let tag = door.tag("ana");
    door.say("nour", &format!("!take {tag}"));
    let told = door.say("nour", "!name Camille").one("nour");
    assert_eq!(told, format!("· {}", door.text("desk-name-not-here")));
    assert!(told.contains("names = true"));
    assert_eq!(door.say("nour", &format!("!r {tag} hello")).one("ana"), "hello");
}

//! Cases that must hold and have no file of their own (`desk.md`).

use vestibule::{
    channel::CatchUp,
    model::{Lang, Stage},
};

use crate::door::{DAY, Door, HOUR, rules};

/// Who helps may need help: nothing is sent to anybody, and they are told how to ask.
#[test]
fn a_handler_who_asks_for_help_as_a_person_is_told_how() {
    let mut door = Door::new();
    for words in ["help", "au secours", "HUMAN", "I am in danger"] {
        let heard = door.say("nour", words);
        assert_eq!(heard.one("nour"), format!("· {}", door.text("desk-for-yourself")), "{words}");
        assert_eq!(heard.who(), ["nour"], "{words}: nobody else hears of it");
    }
    assert_eq!(door.say("nour", "hello").one("nour"), format!("· {}", door.text("desk-kept-inside")));
}

/// Long after, the same account has a new case, which names the one before as long as that is there.
#[test]
fn a_new_case_of_somebody_who_was_here_names_the_one_before() {
    let mut door = Door::new();
    door.intake("ana", "hello");
    let first = door.tag("ana");
    door.say("nour", &format!("!take {first}"));
    door.say("nour", &format!("!close {first}"));
    door.after(15 * DAY);
    door.say("ana", "hello again");
    let card = door.say("ana", "human").to("nour").concat();
    assert_ne!(door.tag("ana"), first);
    assert!(card.contains(&door.text_with("desk-earlier", &[("tag", &first)])), "{card}");
    let shown = door.say("nour", &format!("!show {first}")).one("nour");
    assert!(shown.contains(&first), "{shown}");
}

/// Soon after, they go on where they were, and are asked nothing but whether it is about something else.
#[test]
fn whoever_writes_soon_after_is_asked_nothing_again() {
    let mut door = Door::new();
    door.intake("ana", "hello");
    let tag = door.tag("ana");
    door.say("nour", &format!("!take {tag}"));
    door.say("nour", &format!("!close {tag}"));
    door.after(13 * DAY + 23 * HOUR);
    let heard = door.say("ana", "it is back");
    assert_eq!(heard.one("ana"), door.text("reopened"));
    assert!(heard.to("nour").concat().contains("it is back"));
    assert!(matches!(door.case("ana").stage, Stage::Queued { .. }) && door.tag("ana") == tag);
}

/// Whoever takes a case in a language that is not theirs is told who on the team knows it.
#[test]
fn a_handler_who_shares_no_language_with_the_person_is_told_who_does() {
    let mut rules = rules();
    let spoken = [("nour", vec![Lang::EN]), ("sam", vec![Lang::EN, Lang::FR])];
    rules.speaks = spoken.map(|(name, langs)| (name.to_owned(), langs.into_iter().collect())).into();
    let mut door = Door::under(rules);
    door.connect(CatchUp::Whole);
    for (who, first) in [("ana", "bonjour"), ("ben", "hello")] {
        door.say(who, first);
        door.say(who, "human");
    }
    let (ana, ben) = (door.tag("ana"), door.tag("ben"));
    let args = [("tag", ana.as_str()), ("language", "fr"), ("near", "sam")];
    let told = format!("· {}", door.text_with("desk-other-language", &args));
    assert!(door.say("nour", &format!("!take {ana}")).to("nour").contains(&told));
    assert!(!door.say("nour", &format!("!take {ben}")).to("nour").concat().contains("language"));
    // Of li nothing is known.
    let heard = door.say("li", &format!("!take {ana} force"));
    assert!(heard.to("li").iter().all(|line| !line.contains("language")), "{heard:?}");
}

/// `!show` keeps nothing back: what is long comes in parts.
#[test]
fn what_is_known_is_shown_whole() {
    let mut door = Door::new();
    door.say("ana", "hello");
    door.say("ana", "human");
    let tag = door.tag("ana");
    for number in 0..30 {
        door.say("ana", &format!("what happened next, number {number}."));
    }
    let shown = door.say("nour", &format!("!show {tag}")).to("nour").concat();
    assert!((0..30).all(|number| shown.contains(&format!("number {number}."))), "{shown}");
}

//! An answer can be taken back for a moment; and plain words go out only where somebody has said so.

use std::time::Duration;

use vestibule::{
    channel::What,
    model::{Aside, Event, SeenKey, WireId},
};

use crate::door::{Door, MINUTE, arrival, peer};

const SECOND: Duration = Duration::from_secs(1);
const DELAY: Duration = Duration::from_secs(10);

/// A case that nour holds, in a house where answers wait for ten seconds, and its tag.
fn held() -> (Door, String) {
    let mut door = Door::with_delay(DELAY);
    door.typing = SECOND;
    door.say("ana", "hello");
    door.now = door.now.after(MINUTE);
    door.say("ana", "human");
    let tag = door.tag("ana");
    door.say("nour", &format!("!take {tag}"));
    (door, tag)
}

fn last_id(door: &Door) -> WireId {
    WireId(format!("theirs-{}", door.messages).into())
}

fn shown(door: &mut Door, tag: &str) -> String {
    door.say("nour", &format!("!show {tag}")).to("nour").join("\n")
}

#[test]
fn an_answer_waits_and_goes_once_also_after_a_restart() {
    let (mut door, tag) = held();
    assert!(door.say("nour", &format!("!r {tag} one")).0.is_empty());
    assert!(door.say("nour", &format!("!r {tag} two")).0.is_empty());
    assert!(door.after(8 * SECOND).0.is_empty());
    door.restart();
    assert_eq!(door.after(SECOND).to("ana"), ["one"]);
    assert_eq!(door.after(SECOND).to("ana"), ["two"]);
    assert!(door.after(MINUTE).0.is_empty());
}

#[test]
fn the_last_one_is_taken_back() {
    let (mut door, tag) = held();
    door.say("nour", &format!("!r {tag} one"));
    door.say("nour", &format!("!r {tag} something I regret"));
    assert!(door.say("sam", "!undo").one("sam").contains(&door.text("desk-nothing-to-undo")), "it is not theirs");
    assert_eq!(door.say("nour", "!undo").one("nour"), door.notice("desk-undone", &tag));
    assert!(!shown(&mut door, &tag).contains("regret"));
    assert_eq!(door.after(DELAY).to("ana"), ["one"]);
    assert!(door.say("nour", "!annuler").one("nour").contains(&door.text("desk-nothing-to-undo")));
}

#[test]
fn it_can_be_changed_or_deleted_in_the_app_as_well() {
    let (mut door, tag) = held();
    let does = |door: &mut Door, what: Aside| {
        let keys = vec![SeenKey::of(&["aside", &format!("{what:?}")])];
        door.take(vec![arrival(What::Event(Event::Aside { from: peer("nour"), what, relayed: None, keys }))])
    };
    door.say("nour", &format!("!r {tag} at nine"));
    let of = last_id(&door);
    let heard = does(&mut door, Aside::Edited { of, words: format!("!r {tag} at ten").into() });
    assert!(heard.0.is_empty(), "{heard:?}");
    door.say("nour", &format!("!r {tag} at my place"));
    let of = last_id(&door);
    assert!(does(&mut door, Aside::Deleted { of }).0.is_empty());
    assert_eq!(door.after(DELAY).to("ana"), ["at ten"]);
    let shown = shown(&mut door, &tag);
    assert!(shown.contains("at ten") && !shown.contains("my place") && !shown.contains("at nine"), "{shown}");
}

#[test]
fn who_has_lost_the_right_to_speak_is_told_that_it_was_not_sent() {
    let takes: fn(&mut Door, &str) = |door, tag| drop(door.say("sam", &format!("!take {tag} force")));
    let stops: fn(&mut Door, &str) = |door, _| drop(door.say("ana", "stop"));
    let changes: fn(&mut Door, &str) =
        |door, _| drop(door.take(vec![arrival(What::Event(Event::KeyChanged { of: peer("ana") }))]));
    for loses in [takes, stops, changes] {
        let (mut door, tag) = held();
        door.say("nour", &format!("!r {tag} too late"));
        let before = door.received.get("nour").map_or(0, Vec::len);
        loses(&mut door, &tag);
        door.after(DELAY);
        door.after(MINUTE);
        let told = &door.received["nour"][before..];
        let not_sent = door.notice("desk-not-sent", &tag);
        assert_eq!(told.iter().filter(|row| *row.body.reveal() == not_sent).count(), 1, "{told:?}");
        let to_ana = door.received["ana"].iter();
        assert!(to_ana.clone().all(|row| row.body.reveal() != "too late"));
    }
}

#[test]
fn what_waits_goes_before_the_goodbye() {
    let (mut door, tag) = held();
    door.say("nour", &format!("!r {tag} take care"));
    let heard = door.say("nour", &format!("!close {tag}"));
    assert_eq!(heard.to("ana"), ["take care".to_owned(), door.text("closing")]);
    let (mut door, tag) = held();
    door.say("nour", &format!("!r {tag} a colleague goes on"));
    assert_eq!(door.say("nour", &format!("!drop {tag}")).to("ana"), ["a colleague goes on"]);
}

#[test]
fn after_focus_plain_words_go_out_and_any_other_command_ends_it() {
    let mut door = Door::new();
    door.say("ana", "hello");
    door.say("ana", "human");
    let tag = door.tag("ana");
    assert!(door.say("nour", &format!("!focus {tag}")).one("nour").contains(&tag), "not without holding it");
    assert_eq!(door.say("nour", "hello?").who(), ["nour"]);
    door.say("nour", &format!("!take {tag}"));
    assert_eq!(door.say("nour", &format!("!focus {tag}")).one("nour"), door.notice("desk-focus", &tag));
    let heard = door.say("nour", "I am here");
    assert_eq!((heard.one("ana"), heard.one("nour")), ("I am here".to_owned(), door.notice("desk-focused", &tag)));
    door.restart();
    assert_eq!(door.say("nour", "still").to("ana"), ["still"]);
    door.say("nour", "!queue");
    assert_eq!(door.say("nour", "for the team only").who(), ["nour"]);

    door.say("nour", &format!("!focus {tag}"));
    door.now = door.now.after(30 * MINUTE);
    assert_eq!(door.say("nour", "too late").who(), ["nour"]);
    door.say("nour", &format!("!focus {tag}"));
    door.say("nour", "!focus");
    assert_eq!(door.say("nour", "no more").who(), ["nour"]);
    door.say("nour", &format!("!focus {tag}"));
    door.say("sam", &format!("!take {tag} force"));
    assert!(door.say("nour", "not mine").to("ana").is_empty());
}

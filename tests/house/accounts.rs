//! One person with two accounts: never made one by the program, only by a human, who can take it back.

use std::time::Duration;

use vestibule::model::Case;

use crate::door::{DAY, Door, HOUR, Heard, MINUTE, peer};

/// Nour holds the case of `ana`; the same person has written from `eve` as well.
fn two(delay: Duration) -> (Door, String, String) {
    let mut door = Door::with_delay(delay);
    for who in ["ana", "eve"] {
        door.say(who, "hello");
        door.say(who, "human");
    }
    let (ana, eve) = (door.tag("ana"), door.tag("eve"));
    door.say("nour", &format!("!take {ana}"));
    (door, ana, eve)
}

fn link(door: &mut Door, ana: &str, eve: &str) -> Heard {
    let asked = door.say("nour", &format!("!link {ana} {eve}"));
    assert_eq!(asked.who(), ["nour"], "nothing happens yet");
    assert!(door.case("eve").part_of.is_none());
    let code = asked.code("nour");
    door.say("nour", &format!("!yes {code}"))
}

/// How a refusal to make two cases one begins; the reason stands behind it.
fn cannot(door: &Door, ana: &str, eve: &str) -> String {
    let text = door.text_with("desk-link-cannot", &[("tag", ana), ("other", eve)]);
    text.split_once(". ").unwrap().0.to_owned()
}

#[test]
fn what_comes_by_the_other_account_is_heard_in_the_case_and_answered_there() {
    let (mut door, ana, eve) = two(Duration::ZERO);
    let heard = link(&mut door, &ana, &eve);
    assert!(heard.to("ana").is_empty() && heard.to("eve").is_empty(), "the person is told nothing: {heard:?}");
    assert!(heard.to("sam").concat().contains(&eve), "the team is: {heard:?}");
    // The account that wrote last is the one that is answered.
    assert_eq!(door.say("nour", &format!("!r {ana} are you there?")).one("eve"), "are you there?");
    let heard = door.say("ana", "yes, on this one");
    let to_nour = heard.to("nour");
    assert_eq!(to_nour.len(), 2, "{heard:?}");
    assert_eq!(to_nour[0], door.notice("desk-other-account-writes", &ana), "before the words are read");
    assert!(to_nour[1].contains("yes, on this one") && to_nour[1].contains(&ana));
    assert!(heard.to("eve").is_empty() && heard.to("ana").is_empty());
    door.restart();
    let heard = door.say("eve", "and on this one");
    assert!(heard.to("nour").iter().any(|line| line.contains("and on this one") && line.contains(&ana)), "{heard:?}");
    assert_eq!(door.say("nour", &format!("!r {ana} thanks")).one("eve"), "thanks");
    // The other case says where it goes on, and is still there to be read.
    let shown = door.say("nour", &format!("!show {eve}")).to("nour").concat();
    let part = door.text_with("desk-part-of", &[("tag", &ana), ("other", &eve)]);
    assert!(shown.contains(&part), "{shown}");
    assert!(door.say("nour", &format!("!show {ana}")).to("nour").concat().contains(&part));
    for line in [format!("!r {eve} hello"), format!("!take {eve}"), format!("!close {eve}"), format!("!reopen {eve}")] {
        assert_eq!(door.say("nour", &line).one("nour"), format!("· {part}"), "{line}");
    }
}

#[test]
fn it_can_be_taken_back() {
    let (mut door, ana, eve) = two(Duration::ZERO);
    link(&mut door, &ana, &eve);
    let heard = door.say("nour", &format!("!unlink {eve}"));
    assert!(heard.to("ana").is_empty() && heard.to("eve").is_empty(), "{heard:?}");
    assert_eq!((door.tag("ana"), door.tag("eve")), (ana.clone(), eve.clone()));
    assert_eq!(door.say("nour", &format!("!r {ana} hello")).one("ana"), "hello");
    let heard = door.say("eve", "who is there?");
    assert!(heard.to("nour").iter().all(|line| !line.contains(&ana)), "{heard:?}");
    assert_eq!(door.stage("eve"), "queued");
    door.restart();
    assert_eq!((door.tag("ana"), door.tag("eve")), (ana, eve.clone()));
    assert_eq!(door.say("nour", &format!("!unlink {eve}")).one("nour"), door.notice("desk-not-linked", &eve));
}

#[test]
fn what_cannot_be_one_is_refused() {
    let (mut door, ana, eve) = two(Duration::ZERO);
    let is_refused = |door: &mut Door, who: &str, line: &str| {
        let told = door.say(who, line).one(who);
        assert!(told.starts_with(&format!("· {}", cannot(door, &ana, &eve))) && !told.contains("!yes"), "{told}");
    };
    // Not by somebody who does not hold it; nor what another holds.
    is_refused(&mut door, "sam", &format!("!link {ana} {eve}"));
    door.say("sam", &format!("!take {eve}"));
    is_refused(&mut door, "nour", &format!("!link {ana} {eve}"));
    door.say("sam", &format!("!drop {eve}"));
    // Whoever wants no more messages, or all of it gone, is not drawn into another case.
    let asked = door.say("nour", &format!("!link {ana} {eve}"));
    door.say("eve", "stop");
    let late = format!("!yes {}", asked.code("nour"));
    is_refused(&mut door, "nour", &late);
    assert!(door.case("eve").part_of.is_none());
    let same = door.say("nour", &format!("!link {ana} {ana}")).one("nour");
    assert!(!same.contains("!yes"), "{same}");
}

#[test]
fn an_answer_on_its_way_to_one_account_does_not_go_to_the_other() {
    let (mut door, ana, eve) = two(10 * MINUTE);
    link(&mut door, &ana, &eve);
    door.say("nour", &format!("!r {ana} only for who has written"));
    let heard = door.say("ana", "I write from here now");
    assert!(heard.to("nour").contains(&door.notice("desk-not-sent", &ana)), "{heard:?}");
    let heard = door.after(HOUR);
    assert!(heard.to("ana").is_empty() && heard.to("eve").is_empty(), "{heard:?}");
}

#[test]
fn stop_counts_for_both_and_forget_takes_all() {
    let (mut door, ana, eve) = two(Duration::ZERO);
    link(&mut door, &ana, &eve);
    let heard = door.say("ana", "stop");
    assert_eq!((heard.to("ana").len(), heard.to("eve").len()), (1, 0), "{heard:?}");
    assert_eq!(door.case("eve").stage.name(), "stopped", "they are one");
    door.say("eve", "I do want to go on");
    assert_eq!(door.stage("ana"), "queued");
    let heard = door.say("eve", "forget");
    assert_eq!(heard.to("eve"), [door.text("forgotten")]);
    assert!(door.find("ana").is_none() && door.find("eve").is_none());
    assert!(door.forgotten.contains(&peer("ana")) && door.forgotten.contains(&peer("eve")), "{:?}", door.forgotten);
    door.stop_and_start();
    for who in ["ana", "eve"] {
        assert!(door.house().store().latest_case_of(&peer(who)).unwrap().is_none(), "{who}");
    }
}

/// What has become part of a case stays as long as that does, and goes with it.
#[test]
fn a_part_goes_with_the_whole_and_not_before() {
    let (mut door, ana, eve) = two(Duration::ZERO);
    link(&mut door, &ana, &eve);
    for _ in 0..3 {
        door.after(20 * DAY);
        door.restart();
        assert_eq!(door.tag("eve"), ana);
        assert!(door.house().cases().iter().any(|case| case.part_of.is_some()), "kept");
    }
    door.say("nour", &format!("!take {ana}"));
    door.say("nour", &format!("!close {ana}"));
    door.after(31 * DAY);
    door.tick();
    let left: Vec<&Case> = door.house().cases().iter().collect();
    assert!(left.is_empty(), "{:?}", left.iter().map(|case| case.tag).collect::<Vec<_>>());
}

/// A new matter of one of the accounts, long after, is a case of its own.
#[test]
fn nobody_is_made_one_by_the_program() {
    let (mut door, ana, eve) = two(Duration::ZERO);
    link(&mut door, &ana, &eve);
    door.say("nour", &format!("!close {ana}"));
    door.after(20 * DAY);
    door.say("eve", "hello");
    assert_ne!(door.tag("eve"), ana);
    assert!(door.case("eve").others.is_empty());
    assert_eq!(door.tag("ana"), ana);
}

//! What time alone does, and what it must not do.

use std::time::Duration;

use vestibule::model::Timestamp;

use crate::door::{DAY, Door, HOUR, MINUTE, TEAM, peer};

const SECOND: Duration = Duration::from_secs(1);

fn in_summary(door: &mut Door, who: &str) {
    door.say(who, "hello");
    while door.stage(who) != "summary" {
        // An answer without hurry to every question.
        let pending = door.case(who).session.pending.clone().unwrap();
        let answer = if pending == "urgency" { "4" } else { "1" };
        door.say(who, answer);
    }
}

#[test]
fn a_read_back_without_an_answer_goes_to_the_desk_after_two_hours() {
    let mut door = Door::new();
    in_summary(&mut door, "ana");
    assert!(door.after(2 * HOUR - SECOND).0.is_empty());
    let heard = door.after(SECOND);
    assert_eq!(heard.who(), ["li", "nour", "sam"], "the person is not disturbed");
    assert!(heard.one("nour").contains(&door.text("desk-why-silent")), "{heard:?}");
    assert!(door.after(SECOND).0.is_empty(), "once");
}

#[test]
fn silence_after_a_worrying_answer_goes_to_the_desk_after_a_day() {
    let mut door = Door::new();
    door.say("ana", "hello");
    door.say("ana", "3");
    assert_eq!(door.case("ana").priority.name(), "amber");
    assert!(door.after(24 * HOUR - SECOND).0.is_empty());
    assert_eq!(door.after(SECOND).who(), ["li", "nour", "sam"]);
    assert_eq!(door.stage("ana"), "queued");
}

#[test]
fn silence_without_hurry_is_left_in_peace_and_then_erased() {
    let mut door = Door::new();
    door.say("ana", "hello");
    door.say("ana", "1");
    for _ in 0..29 {
        assert!(door.after(DAY).0.is_empty());
    }
    assert_eq!(door.stage("ana"), "intake");
    assert!(door.after(DAY).0.is_empty());
    assert!(door.find("ana").is_none(), "nothing is kept longer than was said");
}

#[test]
fn a_claim_without_an_answer_goes_back_after_half_an_hour() {
    let mut door = Door::new();
    door.intake("ana", "hello");
    let tag = door.tag("ana");
    door.say("nour", &format!("!take {tag}"));
    assert!(door.after(30 * MINUTE - SECOND).0.is_empty());
    let heard = door.after(SECOND);
    for who in TEAM {
        assert_eq!(heard.one(who), door.notice_of("desk-idle", &tag, "nour"));
    }
    assert!(heard.rows("ana").next().is_none());
    assert_eq!(door.stage("ana"), "queued");
    // Nour has lost the right to speak; sam may take it.
    assert_eq!(door.say("nour", &format!("!r {tag} hello")).who(), ["nour"]);
    door.say("sam", &format!("!take {tag}"));
    assert_eq!(door.case("ana").stage.holder(), Some("sam"));
}

#[test]
fn a_conversation_is_not_an_idle_claim() {
    let mut door = Door::new();
    door.intake("ana", "hello");
    let tag = door.tag("ana");
    door.say("nour", &format!("!take {tag}"));
    door.say("nour", &format!("!r {tag} hello"));
    assert!(door.after(5 * DAY).0.is_empty());
    assert_eq!(door.case("ana").stage.holder(), Some("nour"));
}

#[test]
fn a_closed_case_is_erased_when_its_time_is_over() {
    let mut door = Door::new();
    door.intake("ana", "hello");
    let (tag, id) = (door.tag("ana"), door.case("ana").id);
    door.say("nour", &format!("!take {tag}"));
    door.say("nour", &format!("!close {tag}"));
    assert!(door.after(30 * DAY - SECOND).0.is_empty());
    assert!(door.house().cases().get(id).is_some());
    assert!(door.after(SECOND).0.is_empty());
    door.stop_and_start();
    assert!(door.house().store().latest_case_of(&peer("ana")).unwrap().is_none());
}

#[test]
fn a_case_whose_time_was_over_while_the_program_was_down_is_erased_too() {
    let mut door = Door::new();
    door.intake("ana", "hello");
    let tag = door.tag("ana");
    door.say("nour", &format!("!take {tag}"));
    door.say("nour", &format!("!close {tag}"));
    door.now = door.now.after(45 * DAY);
    door.restart();
    door.tick();
    assert!(door.house().store().latest_case_of(&peer("ana")).unwrap().is_none(), "it lay there for ever");
}

#[test]
fn what_is_erased_takes_no_other_case_with_it() {
    // Ana's old matter is erased when its time is over; her new one stays, and so does its tag.
    let mut door = Door::new();
    door.intake("ana", "hello");
    let tag = door.tag("ana");
    door.say("nour", &format!("!take {tag}"));
    door.say("nour", &format!("!close {tag}"));
    door.after(20 * DAY);
    door.intake("ana", "hello, another thing");
    let new = door.tag("ana");
    door.after(11 * DAY);
    assert!(door.say("nour", "!queue").one("nour").contains(&new));
    assert_eq!(door.say("nour", &format!("!take {new}")).one("ana"), door.text("taken"));
    assert_ne!(tag, new);
}

#[test]
fn a_clock_that_jumps_back_does_nothing() {
    let mut door = Door::new();
    in_summary(&mut door, "ana");
    door.intake("ben", "hello");
    let tag = door.tag("ben");
    door.say("nour", &format!("!take {tag}"));
    for back in [HOUR, 365 * DAY, 60 * 365 * DAY] {
        door.now = Timestamp::from_millis(door.now.millis() - i64::try_from(back.as_millis()).unwrap());
        assert!(door.tick().0.is_empty());
        assert!(door.say("sam", &format!("!take {tag}")).one("sam").contains("0 min"));
    }
    // A conversation goes on all the same.
    assert_eq!(door.say("nour", &format!("!r {tag} hello")).one("ben"), "hello");
    assert_eq!(door.say("ana", "yes").one("ana"), door.text("handed-over"));
}

#[test]
fn a_clock_that_jumps_far_is_harmless() {
    for millis in [i64::MAX, 253_402_300_800_000, i64::MIN, 0] {
        let mut door = Door::new();
        in_summary(&mut door, "ana");
        door.intake("ben", "hello");
        door.now = Timestamp::from_millis(millis);
        door.tick();
        let heard = door.say("ben", "are you there?");
        assert!(heard.0.len() <= 8, "{heard:?}");
        assert_eq!(door.case("ben").lines.len(), 1, "{millis}: kept");
        door.stop_and_start();
        assert_eq!(door.case("ben").lines.len(), 1);
    }
}

#[test]
fn a_handler_who_has_left_holds_nothing() {
    for answered in [true, false] {
        let mut door = Door::new();
        door.intake("ana", "hello");
        let tag = door.tag("ana");
        door.say("nour", &format!("!take {tag}"));
        if answered {
            door.say("nour", &format!("!r {tag} hello"));
        }
        door.restart_without("nour");
        let heard = door.tick();
        assert_eq!(heard.who(), ["li", "sam"], "{heard:?}");
        assert_eq!(door.stage("ana"), "queued");
        door.say("ana", "are you there?");
        let heard = door.say("sam", &format!("!take {tag}"));
        assert!(heard.to("sam").iter().any(|line| line.ends_with("] are you there?")), "{heard:?}");
        // Who has left is a person like any other.
        assert_eq!(door.say("nour", &format!("!take {tag}")).who(), ["nour"]);
        assert_eq!(door.case("ana").stage.holder(), Some("sam"));
    }
}

#[test]
fn what_is_due_at_once_is_told_in_the_order_of_the_cases() {
    let mut door = Door::new();
    let people = ["ana", "ben", "cleo", "dan", "eve", "fay"];
    for who in people {
        in_summary(&mut door, who);
    }
    let heard = door.after(2 * HOUR);
    let cases: Vec<_> = heard.rows("nour").map(|row| row.case).collect();
    assert!(cases.is_sorted() && cases.len() == people.len(), "{cases:?}");
}

#[test]
fn what_was_on_the_card_is_not_given_again() {
    let mut door = Door::new();
    door.say("ana", "hello");
    let long = "I do not know how to say this but since last week strange things happen on my phone";
    door.say("ana", long);
    door.say("ana", "3");
    let card = door.after(24 * HOUR);
    assert!(card.one("nour").contains(long), "{card:?}");
    let heard = door.say("nour", &format!("!take {}", door.tag("ana")));
    assert_eq!(heard.to("nour").len(), 1, "only that it is nour's now: {heard:?}");
}

#[test]
fn an_older_case_is_found_again_when_the_newest_goes_first() {
    // Only a clock that jumped back can bring this about.
    let mut door = Door::new();
    door.intake("ana", "hello");
    let (tag, old) = (door.tag("ana"), door.case("ana").id);
    door.say("nour", &format!("!take {tag}"));
    door.say("nour", &format!("!close {tag}"));
    door.after(15 * DAY);
    door.say("ana", "hello again");
    door.now = Timestamp::from_millis(door.now.millis() - 100 * 86_400_000);
    door.say("ana", "stop");
    door.after(31 * DAY);
    assert_eq!(door.case("ana").id, old);
    door.restart();
    assert_eq!(door.case("ana").id, old, "as after a restart");
}

//! Who waits is told of, in time and not too often; cases change hands, and come back when they were put off.

use std::time::Duration;

use crate::door::{DAY, Door, HOUR, MINUTE, TEAM};

const SECOND: Duration = Duration::from_secs(1);

/// A case in the queue, and its tag.
fn queued(first: &str) -> (Door, String) {
    let mut door = Door::new();
    door.say("ana", first);
    door.say("ana", "human");
    let tag = door.tag("ana");
    assert_eq!(door.stage("ana"), "queued");
    (door, tag)
}

/// A case that nour holds and has answered.
fn talking() -> (Door, String) {
    let (mut door, tag) = queued("hello");
    door.say("nour", &format!("!take {tag}"));
    door.say("nour", &format!("!r {tag} hello"));
    (door, tag)
}

#[test]
fn who_is_taken_by_nobody_is_told_of_twice_and_hears_of_it_once() {
    for (colour, first, second) in
        [("red", 10 * MINUTE, 30 * MINUTE), ("amber", HOUR, 90 * MINUTE), ("green", 4 * HOUR, 8 * HOUR)]
    {
        let (mut door, tag) = queued("hello");
        door.say("sam", &format!("!prio {tag} {colour}"));
        let waited = door.typing;
        assert!(door.after(first - waited - SECOND).0.is_empty(), "{colour}");
        let heard = door.after(SECOND);
        assert_eq!(heard.who(), ["ana", "li"], "the lead, and the person");
        assert_eq!(heard.one("ana"), door.text("still-waiting"));
        assert!(heard.one("li").contains(&tag) && heard.one("li").contains(colour), "{heard:?}");
        assert!(door.after(SECOND).0.is_empty(), "once");
        door.restart();
        assert_eq!(door.after(second - first - 2 * SECOND).0.len(), 0);
        assert_eq!(door.after(SECOND).who(), ["li"], "everybody who leads");
        assert!(door.after(5 * DAY).0.is_empty());
    }
}

#[test]
fn after_a_long_sleep_the_last_step_is_told_once() {
    let (mut door, _) = queued("hello");
    door.say("nour", "!oncall");
    let heard = door.after(3 * DAY);
    assert_eq!(heard.who(), ["ana", "li", "nour"]);
    // A clock that goes back tells nothing again.
    door.now = door.now.after(HOUR);
    assert!(door.tick().0.is_empty());
}

#[test]
fn who_is_watched_or_has_said_when_to_write_is_not_written_to_first() {
    let mut door = Door::new();
    door.say("ana", "hello");
    door.say("ana", "4");
    door.say("ana", "human");
    assert_eq!(door.stage("ana"), "queued");
    assert_eq!(door.after(8 * HOUR).who(), ["li"], "the team is told, she is not");
}

#[test]
fn whoever_is_on_call_is_told_first() {
    let (mut door, _) = queued("hello");
    let heard = door.say("nour", "!oncall");
    assert_eq!(heard.who(), ["li", "nour", "sam"], "everybody knows whom they can count on");
    assert_eq!(door.after(4 * HOUR).who(), ["ana", "nour"]);
    assert_eq!(door.after(4 * HOUR).who(), ["li", "nour"]);
    door.restart();
    door.say("nour", "!astreinte off");
    door.say("ben", "hello");
    door.say("ben", "human");
    assert_eq!(door.after(4 * HOUR).who(), ["ben", "li"]);
}

#[test]
fn a_case_that_comes_back_to_the_queue_waits_anew() {
    let (mut door, tag) = queued("hello");
    door.after(4 * HOUR);
    door.say("nour", &format!("!take {tag}"));
    door.say("nour", &format!("!drop {tag}"));
    assert!(door.after(4 * HOUR - SECOND).0.is_empty());
    assert_eq!(door.after(SECOND).who(), ["ana", "li"]);
}

#[test]
fn a_handler_who_does_not_answer_is_noticed_once_for_each_wait() {
    let (mut door, tag) = talking();
    assert!(door.after(DAY).0.is_empty(), "it is the person's turn");
    door.say("ana", "are you there?");
    assert!(door.after(30 * MINUTE - SECOND).0.is_empty());
    let heard = door.after(SECOND);
    for who in TEAM {
        assert_eq!(heard.one(who), door.notice_of("desk-unanswered", &tag, "nour"));
    }
    assert!(door.after(DAY).0.is_empty());
    door.say("nour", &format!("!r {tag} yes"));
    door.say("ana", "good");
    assert_eq!(door.after(30 * MINUTE).who(), ["li", "nour", "sam"]);
}

#[test]
fn what_is_put_off_comes_back_in_time_or_with_the_person() {
    let (mut door, tag) = talking();
    let heard = door.say("nour", &format!("!snooze {tag} 3h"));
    assert!(heard.one("nour").contains("3 h"), "{heard:?}");
    assert_eq!(door.stage("ana"), "snoozed");
    assert!(door.say("sam", &format!("!take {tag}")).one("sam").contains("nour"), "it is still hers");
    door.restart();
    assert!(door.after(3 * HOUR - 2 * door.typing).0.is_empty());
    assert_eq!(door.after(door.typing).one("nour"), door.notice("desk-snooze-over", &tag));
    assert_eq!(door.stage("ana"), "active");

    door.say("nour", &format!("!reporter {tag} 2j"));
    let heard = door.say("ana", "I am back");
    assert!(heard.one("nour").ends_with("I am back"));
    assert_eq!(door.stage("ana"), "active");
    for nonsense in ["soon", "0h", "2", "h", "99999999999999999999h", "2 years"] {
        assert!(door.say("nour", &format!("!snooze {tag} {nonsense}")).one("nour").contains("!snooze"), "{nonsense}");
    }
}

#[test]
fn a_case_is_given_to_who_agrees() {
    let (mut door, tag) = talking();
    let heard = door.say("nour", &format!("!give {tag} Sam"));
    assert_eq!(heard.one("nour"), door.notice_of("desk-offered", &tag, "sam"));
    assert_eq!(heard.one("sam"), door.notice_of("desk-offer", &tag, "nour"));
    assert_eq!(door.case("ana").stage.holder(), Some("nour"), "until sam agrees");
    assert!(door.say("li", &format!("!take {tag}")).one("li").contains("nour"), "it was offered to sam only");
    let heard = door.say("sam", &format!("!take {tag}"));
    assert_eq!(heard.one("nour"), door.notice_of("desk-taken-by", &tag, "sam"));
    assert!(heard.to("ana").is_empty(), "the person learns it from who writes");
    assert_eq!(door.case("ana").stage.holder(), Some("sam"));
    assert!(door.say("nour", &format!("!take {tag}")).one("nour").contains("sam"), "the offer is used up");

    door.say("sam", &format!("!give {tag} nour"));
    assert_eq!(door.after(30 * MINUTE).one("sam"), door.notice_of("desk-offer-lapsed", &tag, "nour"));
    assert!(door.say("nour", &format!("!take {tag}")).one("nour").contains("sam"));
    for nobody in ["zoe", "sam"] {
        let told = format!("· {}", door.text_with("desk-nobody-of-that-name", &[("name", nobody)]));
        assert_eq!(door.say("sam", &format!("!give {tag} {nobody}")).one("sam"), told);
    }
}

#[test]
fn a_lead_gives_a_case_to_somebody_and_it_comes_back_if_nothing_comes_of_it() {
    let (mut door, tag) = queued("hello, it is about my phone");
    assert_eq!(
        door.say("sam", &format!("!assign {tag} nour")).one("sam"),
        format!("· {}", door.text("desk-not-allowed"))
    );
    let heard = door.say("li", &format!("!assign {tag} nour"));
    assert_eq!(heard.to("nour")[0], door.notice_of("desk-assigned-you", &tag, "li"));
    assert!(heard.to("nour")[1].contains("it is about my phone"));
    assert!(heard.to("ana").is_empty(), "nobody has read anything yet");
    assert_eq!(heard.one("sam"), door.notice_of("desk-taken-by", &tag, "nour"));
    assert_eq!(door.after(30 * MINUTE).one("sam"), door.notice_of("desk-idle", &tag, "nour"));
    assert_eq!(door.stage("ana"), "queued");
}

#[test]
fn everybody_sees_what_is_theirs() {
    let (mut door, tag) = talking();
    assert_eq!(door.say("sam", "!mine").one("sam"), format!("· {}", door.text("desk-mine-none")));
    let mine = door.say("nour", "!miens").one("nour");
    assert!(mine.contains(&tag) && mine.lines().count() == 1, "{mine}");
}

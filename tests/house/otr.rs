//! Somebody's app wants OTR: it is said once what works here, and two programs never go on answering each other.

use std::time::Duration;

use vestibule::model::{Inbound, Security, Unreadable};

use crate::door::{Door, Heard, MINUTE};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Somebody's app asks for OTR, or goes on in it.
fn asks(door: &mut Door, who: &str) -> Heard {
    door.sends(who, Unreadable::Otr)
}

/// Somebody says it, and their app offers OTR beside it.
fn says(door: &mut Door, who: &str, text: &str) -> Heard {
    let inbound = Inbound { offers_otr: true, ..door.message(who, text) };
    door.deliver(inbound)
}

/// How often their app is answered in a month of asking.
fn answers_in_a_month(door: &mut Door, who: &str) -> usize {
    let mut answers = 0;
    for _ in 0..30 {
        for pause in [MINUTE, DAY] {
            door.now = door.now.after(pause);
            answers += asks(door, who).0.len();
        }
    }
    answers
}

#[test]
fn an_app_that_asks_for_otr_is_answered_once() {
    let mut door = Door::new();
    let heard = asks(&mut door, "ana").one("ana");
    let (here, french) = (door.text("unreadable-otr"), door.text_in_french("unreadable-otr"));
    assert!(heard.contains(&here) && heard.contains(&french), "their language is not known: {heard}");
    assert!(!heard.contains("?OTR") && heard.contains("OMEMO"), "{heard}");
    assert_eq!(answers_in_a_month(&mut door, "ana"), 0);
    // It was no message, and nobody could read it: what comes next is the first one, and comes in clear.
    let first = door.say("ana", "hello").to("ana").join("\n");
    assert!(first.contains(&door.text("intro-unencrypted")), "{first}");
    assert_eq!(door.case("ana").first_message.reveal(), "hello");
}

#[test]
fn whoever_then_switches_omemo_on_is_greeted_as_encrypted() {
    let mut door = Door::new();
    asks(&mut door, "ana");
    let inbound = Inbound { security: Security::EndToEnd, ..door.message("ana", "hello") };
    let first = door.deliver(inbound).to("ana").join("\n");
    let [encrypted, clear, now] = ["intro-encrypted", "intro-unencrypted", "now-encrypted"].map(|key| door.text(key));
    assert!(first.contains(&encrypted) && !first.contains(&clear) && !first.contains(&now), "{first}");
    assert_eq!(door.case("ana").security, Security::EndToEnd);
    asks(&mut door, "ana");
    let inbound = Inbound { security: Security::TransportOnly, ..door.message("ana", "1") };
    assert!(door.deliver(inbound).one("ana").starts_with(&door.text("came-in-clear")));
}

#[test]
fn words_with_an_offer_of_otr_are_heard_and_the_offer_is_answered_once() {
    let mut door = Door::new();
    let first = says(&mut door, "ana", "hello, somebody reads my mail").to("ana");
    assert_eq!(first.last(), Some(&door.text("unreadable-otr")), "behind the greeting, in their language");
    assert_eq!(door.case("ana").first_message.reveal(), "hello, somebody reads my mail");
    for text in ["1", "back", "human", "it is urgent"] {
        let heard = says(&mut door, "ana", text).to("ana");
        assert!(!heard.contains(&door.text("unreadable-otr")), "{heard:?}");
    }
    assert!(asks(&mut door, "ana").0.is_empty(), "nor is what follows from it");
    // Whoever goes is told no more.
    assert_eq!(says(&mut door, "ben", "stop").to("ben").len(), 1);
    says(&mut door, "cem", "hello");
    says(&mut door, "cem", "forget");
    assert!(door.find("cem").is_none());
}

#[test]
fn whoever_holds_the_case_sees_one_line_of_it() {
    let mut door = Door::new();
    says(&mut door, "ana", "human");
    let tag = door.tag("ana");
    door.say("nour", &format!("!take {tag}"));
    let words = says(&mut door, "ana", "are you there?");
    assert_eq!(words.who(), ["nour"], "words that arrived are words");
    let heard = asks(&mut door, "ana");
    assert_eq!((heard.who(), heard.one("nour")), (vec!["nour"], door.notice("desk-person-otr", &tag)));
    assert_eq!(answers_in_a_month(&mut door, "ana"), 0);
    let card = door.say("nour", &format!("!show {tag}")).one("nour");
    assert!(card.contains(&door.text("desk-unreadable-mark")), "{card}");

    door.say("ben", "hello");
    door.say("ben", "human");
    let tag = door.tag("ben");
    door.say("nour", &format!("!take {tag}"));
    let heard = asks(&mut door, "ben");
    assert_eq!(heard.one("ben"), door.text("unreadable-otr"));
    assert_eq!(heard.one("nour"), door.notice("desk-person-otr", &tag));
}

#[test]
fn whoever_said_stop_is_not_written_to_because_their_app_asks() {
    let mut door = Door::new();
    door.say("ana", "hello");
    door.say("ana", "stop");
    assert_eq!(answers_in_a_month(&mut door, "ana"), 0);
    assert_eq!(door.stage("ana"), "stopped");
}

#[test]
fn a_member_of_the_staff_is_told_how_to_go_on_once_a_day() {
    let mut door = Door::new();
    assert_eq!(asks(&mut door, "nour").one("nour"), format!("· {}", door.text("desk-unreadable-otr")));
    assert!((0..60).all(|_| asks(&mut door, "nour").0.is_empty()));
    assert!(!asks(&mut door, "liv").0.is_empty(), "to each of them");
    door.now = door.now.after(DAY);
    assert!(!asks(&mut door, "nour").0.is_empty(), "what is lost a day later may be another command");
    let tag = {
        door.say("ana", "human");
        door.tag("ana")
    };
    says(&mut door, "nour", &format!("!take {tag}"));
    assert_eq!(door.stage("ana"), "claimed", "a command with an offer of OTR is a command");
}

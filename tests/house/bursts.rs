//! Many messages at once: they are one to the program, and all of them reach the handler.

use std::time::Duration;

use crate::door::{Door, HOUR, MINUTE, TEAM};

#[test]
fn ten_first_messages_in_a_burst_get_one_answer_and_are_all_kept() {
    let said: Vec<String> = (1..=10).map(|n| format!("hello, thing {n} happened to my phone")).collect();
    let together: Vec<(&str, &str)> = said.iter().map(|text| ("ana", text.as_str())).collect();
    for at_once in [true, false] {
        let mut door = Door::new();
        door.typing = Duration::from_secs(2);
        let heard: Vec<String> = match at_once {
            true => door.together(&together).to("ana"),
            false => together.iter().flat_map(|(who, text)| door.say(who, text).to(who)).collect(),
        };
        assert_eq!(heard.len(), 2, "the presentation and the first question: {heard:?}");
        door.typing = Duration::from_secs(10);
        assert_eq!(door.say("ana", "I really cannot say").to("ana").len(), 1, "it is answered again");
        door.say("ana", "human");
        let tag = door.tag("ana");
        let card = door.say("nour", &format!("!show {tag}")).one("nour");
        assert!(said.iter().all(|text| card.contains(text.as_str())), "{card}");
    }
}

#[test]
fn ten_messages_in_a_burst_are_one_acknowledgement_and_all_of_them_kept() {
    let mut door = Door::new();
    door.intake("ana", "hello");
    door.after(HOUR);
    let said: Vec<String> = (1..=10).map(|n| format!("and then thing {n} happened")).collect();
    let heard = door.together(&said.iter().map(|text| ("ana", text.as_str())).collect::<Vec<_>>());
    assert_eq!(heard.one("ana"), door.text("kept"));
    for who in TEAM {
        assert_eq!(heard.one(who), door.notice("desk-person-more", &door.tag("ana")), "one notice, and no card");
    }
    let heard = door.say("nour", &format!("!take {}", door.tag("ana")));
    let given: Vec<String> = heard.to("nour").into_iter().filter(|line| line.starts_with('[')).collect();
    assert_eq!(given.len(), 10, "{heard:?}");
    for (line, text) in given.iter().zip(&said) {
        assert!(line.ends_with(&format!("] {text}")), "in order: {line}");
    }
    // Nothing is given twice.
    assert_eq!(door.say("ana", "one more").to("nour").len(), 1);
}

#[test]
fn what_nobody_has_read_is_kept_up_to_a_limit_that_is_said() {
    let mut door = Door::new();
    door.intake("ana", "hello");
    door.after(HOUR);
    let long = "word ".repeat(10_000);
    let refused = door.text("unreadable-full");
    let mut told = Vec::new();
    for _ in 0..40 {
        told.extend(door.say("ana", &long).to("ana"));
        door.after(2 * MINUTE);
    }
    assert_eq!(told.iter().filter(|text| **text == refused).count(), 34, "each time");
    assert!(door.case("ana").lines.len() < 7, "{}", door.case("ana").lines.len());
    // What is asked for at any moment is heard, and once somebody has read it there is room again.
    let tag = door.tag("ana");
    door.say("nour", &format!("!take {tag}"));
    assert!(door.say("ana", "and now?").one("nour").ends_with("and now?"));
    assert_eq!(door.say("ana", "stop").one("ana"), door.text("stopped"));
}

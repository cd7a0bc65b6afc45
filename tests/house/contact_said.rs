//! When and how a person may be written to: as they answer in the intake, and as a handler says.

use vestibule::model::Daily;

use crate::{
    contact::{held, sees},
    door::{DAY, Door, HOUR, TEAM},
};

#[test]
fn what_a_person_answers_is_kept_as_rules() {
    let daily = |zone: Option<&str>| Daily { from: 18 * 60, to: 22 * 60, zone: zone.map(str::to_owned) };
    for (country, hours, kept) in [
        ("I am in Tunisia", "18h-22h", Some(daily(Some("Africa/Tunis")))),
        ("Canada", "6 pm to 10 pm", Some(daily(None))),
        ("Tunisia", "when my brother is out", None),
    ] {
        let mut door = Door::new();
        door.tells("ana", "hello", &[("country", country), ("contact", "3"), ("contact_hours", hours), ("call", "1")]);
        let contact = door.case("ana").contact.clone();
        assert_eq!((contact.hours.clone(), contact.no_calls), (kept.clone(), true), "{country} {hours}");
        let tag = door.tag("ana");
        let card = sees(&mut door, &tag);
        let third = card.lines().nth(2).unwrap();
        assert!(
            third.contains(&door.text("desk-contact")) && third.contains(&door.text("desk-contact-no-calls")),
            "{card}"
        );
        assert_eq!(third.contains("18:00-22:00"), kept.is_some(), "{card}");
        assert_eq!(third.contains(&door.text("desk-contact-in-words")), kept.is_none(), "{card}");
        assert_eq!(
            third.contains(&format!("!contact {tag}")),
            kept == Some(daily(None)),
            "the handler is told: {card}"
        );
    }
    for (said, waits, hours, words) in [
        ("1", false, false, false),
        ("only when I write", true, false, false),
        ("after 6pm", false, true, false),
        ("never on Sundays, my brother reads along", false, false, true),
        ("skip", false, false, false),
    ] {
        let mut door = Door::new();
        door.tells("ana", "hello", &[("country", "Tunisia"), ("contact", said), ("call", "2")]);
        let contact = &door.case("ana").contact;
        assert_eq!((contact.waits, contact.hours.is_some()), (waits, hours), "{said}");
        // Whoever may be written to at any time is told that nobody has read it yet; in their hours, so is who has some.
        let heard = door.after(10 * HOUR);
        assert_eq!(heard.to("ana").is_empty(), waits || words, "{said}: {heard:?}");
    }
}

#[test]
fn a_handler_sets_them_takes_them_away_and_sees_them() {
    let (mut door, tag) = held("");
    let mut says = |typed: &str| door.say("nour", &format!("!contact {tag} {typed}")).one("nour");
    for (typed, shown) in [
        ("", "none given"),
        ("waits", "just written"),
        ("neutral", "neutral"),
        ("nocalls", "no calls"),
        ("hours after 6pm Africa/Tunis", "18:00-24:00 (Africa/Tunis)"),
        ("heures 22h-2h UTC", "22:00-02:00 (UTC)"),
        ("word baobab", "agreed word"),
        ("", "just written · a neutral word first · agreed word · no calls"),
    ] {
        assert!(says(typed).contains(shown), "{typed}: {}", says(""));
    }
    for (typed, key) in [
        ("hours 18:00-22:00", "time zone?"),
        ("hours 18-22 Africa/Tunes", "Africa/Tunis"),
        ("hours soon", "nothing has changed"),
        ("maybe", "nothing has changed"),
        ("word", "nothing has changed"),
        ("clear all", "nothing has changed"),
    ] {
        let told = says(typed);
        assert!(told.contains(key) && told.to_lowercase().contains("nothing has changed"), "{typed}: {told}");
    }
    says("waits off");
    says("word off");
    assert!(!says("").contains("just written") && !says("").contains("agreed"));
    assert!(says("clear").contains("none given"));
    let heard = door.say("sam", &format!("!contacter {tag} attend"));
    assert_eq!(heard.who(), ["nour", "sam"], "whoever writes to her knows");
    assert!(TEAM.iter().all(|who| door.say(who, &format!("!show {tag}")).one(who).contains("just written")));
}

#[test]
fn whoever_comes_back_with_another_matter_is_written_to_as_before() {
    let (mut door, tag) = held("waits");
    door.say("nour", &format!("!close {tag}"));
    door.after(20 * DAY);
    door.say("ana", "something else");
    assert_ne!(door.tag("ana"), tag);
    assert!(door.case("ana").contact.waits);
}

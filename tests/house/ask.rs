//! A question of the intake, put once more by whoever holds the case; and what counts as its answer.

use std::time::Duration;

use vestibule::{
    model::Priority,
    talk::{SetBy, Value},
};

use crate::door::{DAY, Door, HOUR, MINUTE, is_relay};

fn asks(door: &mut Door, tag: &str, id: &str) -> Vec<String> {
    door.say("nour", &format!("!ask {tag} {id}")).to("ana")
}

fn value(door: &Door, id: &str) -> Option<Value> {
    door.case("ana").session.answer(id).map(|answer| answer.value.clone())
}

#[test]
fn what_answers_it_is_kept_told_and_shown() {
    let (mut door, tag) = Door::held();
    let heard = door.say("nour", &format!("!ask {tag} country"));
    assert_eq!(heard.one("ana"), door.text("intake-country"));
    assert!(heard.rows("ana").all(is_relay), "it is nour who asks");
    let label = door.text("intake-country-label");
    assert_eq!(
        heard.one("nour"),
        format!("· {}", door.text_with("desk-question-put", &[("tag", &tag), ("label", &label)]))
    );
    door.restart();
    let heard = door.say("ana", "In Tunisia, near Sfax");
    assert_eq!(heard.who(), ["nour"], "the program says nothing");
    let told = heard.to("nour");
    assert!(told[0].ends_with("In Tunisia, near Sfax") && told[0].starts_with('['), "{told:?}");
    let item = format!("{label}: In Tunisia, near Sfax");
    assert_eq!(told[1], format!("· {}", door.text_with("desk-question-answered", &[("tag", &tag), ("words", &item)])));
    let answer = door.case("ana").session.answer("country").unwrap().clone();
    assert_eq!((answer.value, answer.by, answer.asked_by.as_deref()), (Value::Text, SetBy::Person, Some("nour")));
    assert_eq!((answer.words.reveal().as_str(), answer.at), ("In Tunisia, near Sfax", door.now));
    assert!(door.say("olga", &format!("!show {tag}")).to("olga").concat().contains(&item), "though she said no MORE");
    assert_eq!(door.say("ana", "and more").to("nour").len(), 1, "it is answered");
}

#[test]
fn a_choice_is_understood_as_in_the_intake_and_counts() {
    let (mut door, tag) = Door::held();
    let asked = asks(&mut door, &tag, "URGENCY").concat();
    assert!(asked.starts_with(&door.text("intake-urgency")) && asked.contains("1. "), "{asked}");
    // What is no answer is just her words, and the question still waits.
    let heard = door.say("ana", "my cat has walked over the keyboard and I do not know what it has sent");
    assert_eq!((heard.who(), heard.to("nour").len(), value(&door, "urgency")), (vec!["nour"], 1, None));
    for command in ["why", "skip", "lang"] {
        assert_eq!(door.say("ana", command).to("nour").len(), 1, "{command}");
    }
    let heard = door.say("ana", "right now");
    assert_eq!((heard.who(), heard.to("nour").len()), (vec!["nour"], 2));
    assert_eq!(value(&door, "urgency"), Some(Value::Choice("now".into())));
    assert_eq!(door.case("ana").priority, Priority::Amber, "as in the intake");
    // In her language; an answer takes the place of the one before.
    door.say("nour", &format!("!lang {tag} fr"));
    assert!(asks(&mut door, &tag, "urgency").concat().starts_with(&door.text_in_french("intake-urgency")));
    door.say("ana", "pas urgent");
    assert_eq!(value(&door, "urgency"), Some(Value::Choice("later".into())));
    assert_eq!(door.case("ana").priority, Priority::Amber, "it is not lowered by itself");
}

#[test]
fn another_question_an_answer_of_the_handlers_or_a_day_end_the_wait() {
    let another: fn(&mut Door, &str) = |door, tag| drop(asks(door, tag, "work"));
    let answers: fn(&mut Door, &str) = |door, tag| drop(door.say("nour", &format!("!r {tag} let us go on")));
    let a_day: fn(&mut Door, &str) = |door, _| door.now = door.now.after(DAY);
    for ends in [another, answers, a_day] {
        let (mut door, tag) = Door::held();
        asks(&mut door, &tag, "since");
        ends(&mut door, &tag);
        assert_eq!(door.say("ana", "two days").to("nour").len(), 1);
        assert_eq!(value(&door, "since"), None);
    }
    // A clock that goes back ends nothing, nor does a night.
    let (mut door, tag) = Door::held();
    asks(&mut door, &tag, "since");
    door.now = door.now.after(20 * HOUR);
    door.say("ana", "two days");
    assert_eq!(value(&door, "since"), Some(Value::Choice("days".into())));
}

#[test]
fn it_waits_and_is_taken_back_like_any_answer() {
    let delay = Duration::from_secs(10);
    let mut door = Door::with_delay(delay);
    door.typing = Duration::from_secs(1);
    door.say("ana", "hello");
    door.now = door.now.after(MINUTE);
    door.say("ana", "human");
    let tag = door.tag("ana");
    door.say("nour", &format!("!take {tag}"));
    assert!(asks(&mut door, &tag, "since").is_empty());
    door.say("ana", "two days");
    assert_eq!(value(&door, "since"), None, "she has not read the question yet");
    assert_eq!(door.after(delay).to("ana").len(), 1);
    door.say("ana", "weeks");
    assert_eq!(value(&door, "since"), Some(Value::Choice("weeks".into())));
    asks(&mut door, &tag, "since");
    door.after(delay);
    door.say("nour", &format!("!r {tag} let us go on"));
    door.say("ana", "months");
    assert_eq!(value(&door, "since"), Some(Value::Choice("weeks".into())), "it is over when the handler goes on");
    door.after(delay);
    asks(&mut door, &tag, "work");
    assert_eq!(door.say("nour", "!undo").one("nour"), door.notice("desk-undone", &tag));
    assert!(door.after(delay).0.is_empty());
    asks(&mut door, &tag, "work");
    assert_eq!(door.say("ana", "stop").one("ana"), door.text("stopped"));
    assert!(door.after(delay).to("ana").is_empty());
}

#[test]
fn only_whoever_holds_the_case_asks_and_contact_rules_hold() {
    let (mut door, tag) = Door::held();
    assert!(door.say("sam", &format!("!ask {tag} country")).to("ana").is_empty());
    door.say("nour", &format!("!contact {tag} waits"));
    door.now = door.now.after(20 * MINUTE);
    assert!(asks(&mut door, &tag, "contact").is_empty(), "she has not written");
    door.say("ana", "here I am");
    assert!(door.tick().one("ana").starts_with(&door.text("intake-contact")));
    door.say("ana", "18h-22h");
    assert_eq!(value(&door, "contact"), Some(Value::Choice("hours".into())));
    assert!(door.case("ana").contact.hours.is_some() && !door.case("ana").contact.waits, "what she says now counts");
    assert!(asks(&mut door, &tag, "country").len() == 1, "in a place that is not known hours cannot be kept");
    door.say("ana", "Tunisia");
    assert!(asks(&mut door, &tag, "work").is_empty(), "it is ten in Tunis");
    let acts = door.house().store().audit(usize::MAX).unwrap();
    let asked: Vec<_> = acts.iter().filter(|act| act.what == "ask").map(|act| (&*act.who, &*act.outcome)).collect();
    assert_eq!(asked, [("sam", "refused"), ("nour", "done"), ("nour", "done"), ("nour", "done")]);
}

#[test]
fn the_questions_are_listed_what_is_not_known_first() {
    let mut door = Door::new();
    door.tells("ana", "hello", &[("need", "2"), ("country", "Kenya")]);
    let tag = door.tag("ana");
    for typed in [format!("!ask {tag}"), format!("!demander {tag} nonsense"), format!("!ask {tag} confirm")] {
        let list = door.say("nour", &typed).one("nour");
        let lines: Vec<&str> = list.lines().collect();
        assert_eq!(lines.len(), 3, "{list}");
        assert!(lines[1].contains("name (") && !lines[1].contains("country"), "she has skipped it: {list}");
        assert!(lines[2].contains("country (") && lines[2].contains("device_kind ("), "{list}");
        assert!(!list.contains("harm_kind") && !list.contains("confirm") && !list.contains("language ("), "{list}");
    }
    // Optional ones can be put to who has said nothing of them.
    let (mut door, tag) = Door::held();
    let list = door.say("nour", &format!("!ask {tag}")).one("nour");
    assert!(list.contains("country (") && list.contains("contact ("), "{list}");
}

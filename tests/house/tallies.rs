//! What is counted of the questions: where people stop, hesitate or ask for a person, and nothing about anybody.

use std::collections::BTreeMap;

use crate::door::{DAY, Door, HOUR};

/// What was counted, as `question what number`.
fn counted(door: &Door) -> Vec<String> {
    let tallies = door.house().store().tallies().unwrap();
    tallies.into_iter().map(|(question, what, number)| format!("{question} {what} {number}")).collect()
}

#[test]
fn each_step_counts_where_it_was() {
    let mut door = Door::new();
    door.say("ana", "bonjour");
    assert_eq!(counted(&door), ["safe asked 1"]);
    door.say("ana", "oui");
    // Not understood twice, then kept as it is.
    for words in ["blabla", "blibli", "bloblo"] {
        door.say("ana", words);
    }
    // Somebody else, who would rather not say, and goes on; then back, which puts the question once more.
    door.say("ben", "bonjour");
    door.say("ben", "passer");
    door.say("ben", "retour");
    door.say("ben", "oui");
    door.say("ben", "stop");
    let now = counted(&door);
    for wanted in [
        "safe asked 3",
        "safe answered 2",
        "safe skipped 1",
        "need again 2",
        "need unclear 1",
        "need stopped 1",
        "need asked 3",
    ] {
        assert!(now.iter().any(|line| line == wanted), "{wanted}: {now:?}");
    }
    // The next question that ana was asked, there she wants a person.
    let pending = door.case("ana").session.pending.clone().unwrap();
    door.say("ana", "humain");
    assert!(counted(&door).contains(&format!("{pending} person 1")), "{:?}", counted(&door));
    // What the desk does counts nothing.
    let before = counted(&door);
    let tag = door.tag("ana");
    door.say("nour", &format!("!take {tag}"));
    door.say("ana", "merci");
    assert_eq!(counted(&door), before);
}

#[test]
fn silence_counts_once_where_it_fell() {
    let mut door = Door::new();
    door.say("ana", "bonjour");
    door.say("ana", "j'ai peur");
    door.say("ben", "bonjour");
    door.after(25 * HOUR);
    // She was handed over; he may still write.
    assert!(counted(&door).contains(&"need silent 1".to_owned()), "{:?}", counted(&door));
    assert!(!counted(&door).iter().any(|line| line.starts_with("safe silent")));
    door.after(31 * DAY);
    assert!(door.find("ben").is_none());
    assert!(counted(&door).contains(&"safe silent 1".to_owned()), "{:?}", counted(&door));
    assert!(counted(&door).contains(&"need silent 1".to_owned()));
}

#[test]
fn drills_count_nothing_and_what_is_erased_changes_nothing() {
    let mut door = Door::new();
    door.say("li", "!drill seized-phone.fr");
    door.after(HOUR);
    assert_eq!(counted(&door), [""; 0]);
    door.say("ana", "bonjour");
    door.say("ana", "oui");
    let before = counted(&door);
    door.say("ana", "oublier");
    assert!(door.find("ana").is_none());
    assert_eq!(counted(&door), before);
}

#[test]
fn a_start_loses_and_repeats_nothing() {
    let mut door = Door::new();
    door.say("ana", "bonjour");
    door.say("ana", "oui");
    let before = counted(&door);
    door.restart();
    door.repeat(2);
    assert_eq!(counted(&door), before);
    // Whatever is counted names a question of the conversation, and one of the things that are.
    let script = &door.house().rules().script;
    let named: BTreeMap<String, String> = before
        .iter()
        .filter_map(|line| line.split_once(' '))
        .map(|(q, rest)| (q.to_owned(), rest.to_owned()))
        .collect();
    assert!(named.keys().all(|question| script.flow.question(question).is_some()), "{named:?}");
}

//! What has happened on a case is shown to whoever takes it over, and never a word of anybody.

use std::{collections::BTreeSet, time::Duration};

use vestibule::{
    channel::{CatchUp, What},
    model::{Attachment, Event, Failure, FileLink, Happened, Inbound, LOGGED},
    rules::{
        Hours,
        hours::{Opening, Zone},
    },
};

use crate::door::{Door, HOUR, MINUTE, arrival, is_relay, peer, rules};

/// A word that nothing else has in it.
const WORD: &str = "zqcanary";

fn log(door: &mut Door, who: &str, tag: &str) -> String {
    door.say(who, &format!("!log {tag}")).to(who).join("\n")
}

/// Who and what of each entry, without when.
fn told(log: &str) -> Vec<String> {
    log.lines().skip(1).map(|line| line.split_once(" · ").unwrap().1.to_owned()).collect()
}

fn sends_file(door: &mut Door, who: &str, name: &str) {
    let link = FileLink {
        whole: format!("aesgcm://{WORD}.example.org/{WORD}#00ff").into(),
        host: format!("{WORD}.example.org").into(),
        name: name.to_owned().into(),
        view_once: false,
    };
    let files = vec![Attachment { link, sealed: None, key: None }];
    let inbound = Inbound { files, ..door.message(who, WORD) };
    door.deliver(inbound);
}

#[test]
fn a_case_from_the_first_word_to_forget_without_a_word() {
    let who = "zqcanary@people.example";
    let mut door = Door::new();
    door.say(who, &format!("hello, {WORD}"));
    door.answers(who);
    let tag = door.tag(who);
    door.after(4 * HOUR);
    door.say("nour", &format!("!take {tag}"));
    door.restart();
    door.after(31 * MINUTE);
    door.say("nour", &format!("!take {tag}"));
    door.say("sam", &format!("!take {tag}"));
    door.say("nour", &format!("!note {tag} {WORD}"));
    let relayed = door.say("nour", &format!("!r {tag} {WORD}")).0.into_iter().find(is_relay).unwrap();
    door.fails(&relayed, Failure::NoSuchAccount);
    sends_file(&mut door, who, WORD);
    door.answered_elsewhere(who);
    door.say(who, "stop");
    door.say(who, WORD);
    door.say("nour", &format!("!take {tag}"));
    door.say(who, "forget");
    door.restart();
    let log = log(&mut door, "sam", &tag);
    let [person, program] = ["desk-log-person", "desk-log-program"].map(|key| door.text(key));
    let by = |by: &str, key: &str| format!("{by} · {}", door.text(key));
    let why = door.text("desk-why-confirmed");
    let told: Vec<String> = told(&log)
        .into_iter()
        .filter(|line| !line.contains(&door.text_with("desk-log-answered", &[("label", "")])))
        .collect();
    let expected = [
        by(&person, "desk-log-opened"),
        by(&program, "desk-log-summary"),
        format!("{} ({why})", by(&program, "desk-log-handed-off")),
        by(&program, "desk-log-alarm"),
        "nour · !take".into(),
        by(&program, "desk-log-back"),
        "nour · !take".into(),
        "nour · !note".into(),
        "nour · !r".into(),
        by(&program, "desk-log-undelivered"),
        by(&person, "desk-log-file"),
        by(&door.text("desk-log-team"), "desk-log-elsewhere"),
        by(&person, "desk-log-stopped"),
        by(&person, "desk-log-returned"),
        "nour · !take".into(),
        by(&person, "desk-log-forget"),
    ];
    assert_eq!(told, expected, "{log}");
    assert!(!log.contains(WORD) && !log.contains("example"), "{log}");
    let script = &door.house().rules().script;
    let label = door.text(&script.label_key(script.flow.question("need").unwrap()));
    assert!(log.contains(&door.text_with("desk-log-answered", &[("label", &label)])), "{log}");
    let kept = format!("{:?}", door.case(who).log);
    assert!(!kept.contains(WORD), "{kept}");
    let stored = door.case(who).log.clone();
    assert!(
        matches!(&stored.last().unwrap().what, Happened::Act { who, .. } if who == "sam"),
        "who looks stands there"
    );

    door.say("nour", &format!("!close {tag}"));
    assert!(door.find(who).is_none(), "it goes with the case");
}

#[test]
fn what_fell_due_while_the_program_was_down_or_the_clock_jumped_stands_there_once() {
    let mut door = Door::new();
    door.intake("ana", "hello");
    let tag = door.tag("ana");
    door.say("nour", &format!("!take {tag}"));
    let backs = |door: &Door| door.case("ana").log.iter().filter(|entry| entry.what == Happened::Back).count();
    door.now = door.now.after(40 * MINUTE);
    door.restart();
    door.tick();
    door.restart();
    door.tick();
    assert_eq!(backs(&door), 1);
    let before = door.now;
    door.now = vestibule::model::Timestamp::from_millis(before.millis() - 3_600_000);
    door.tick();
    door.say("nour", &format!("!take {tag}"));
    door.now = before;
    door.tick();
    assert_eq!(door.case("ana").log.iter().filter(|entry| entry.what == Happened::Opened).count(), 1);
    let shown = log(&mut door, "nour", &tag);
    let times: Vec<&str> = shown.lines().skip(1).map(|line| line.split_once(" · ").unwrap().0).collect();
    assert!(times.is_sorted(), "by the clock, whatever it did: {shown}");
}

#[test]
fn the_times_are_those_of_the_helpline() {
    let mut rules = rules();
    let open = ["mon-sun 00:00-24:00"].map(|text| Opening::parse(text).unwrap());
    rules.hours = Hours::weekly(Zone::named("Europe/Paris").unwrap(), &open, BTreeSet::new());
    let mut door = Door::under(rules);
    door.connect(CatchUp::Whole);
    door.typing = Duration::ZERO;
    // 2026-01-05 at noon in Paris.
    door.now = vestibule::model::Timestamp::from_millis(1_767_610_800_000);
    door.say("ana", "hello");
    door.say("ana", "human");
    let tag = door.tag("ana");
    let shown = log(&mut door, "nour", &tag);
    assert!(shown.contains("\n2026-01-05 12:00 · ") && shown.contains("Paris"), "{shown}");
    assert_eq!(door.say("olga", &format!("!log {tag}")).one("olga"), format!("· {}", door.text("desk-not-allowed")));
}

#[test]
fn only_the_newest_are_kept_and_a_long_log_names_its_case_in_each_part() {
    let mut door = Door::new();
    door.intake("ana", "hello");
    let tag = door.tag("ana");
    for _ in 0..LOGGED + 5 {
        door.say("nour", &format!("!show {tag}"));
    }
    assert_eq!(door.case("ana").log.len(), LOGGED);
    let parts = door.say("nour", &format!("!journal {tag}")).to("nour");
    assert!(parts.len() > 1 && parts.iter().all(|part| part.starts_with(&format!("[{tag}]"))), "{parts:?}");
    assert_eq!(door.case("ana").log.len(), LOGGED);
}

#[test]
fn another_device_or_a_tick_logs_nothing() {
    let mut door = Door::new();
    door.intake("ana", "hello");
    let before = door.case("ana").log.len();
    door.take(vec![arrival(What::Event(Event::NewDevice { of: peer("ana") }))]);
    door.after(MINUTE);
    door.say("ana", WORD);
    assert_eq!(door.case("ana").log.len(), before);
}

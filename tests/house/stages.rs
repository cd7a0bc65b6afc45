//! Every stage and everything that can happen in it: where the case stands afterwards, and who hears of it.
//!
//! nour holds what is held, and sam is another handler; li leads. `gone` is erased.

use std::fmt::Write as _;

use vestibule::{
    channel::What,
    model::{Event, Unreadable},
};

use crate::door::{DAY, Door, HOUR, Heard, MINUTE, arrival, peer};

/// A case at this stage, and its tag.
fn at(stage: &str) -> (Door, String) {
    let mut door = Door::new();
    door.say("ana", "hello, it is about my phone");
    let tag = door.tag("ana");
    let mut says = |who: &str, line: &str| drop(door.say(who, &line.replace("TAG", &tag)));
    match stage {
        "intake" => {}
        "queued" | "claimed" | "active" | "snoozed" | "closed" | "blocked" => {
            says("ana", "human");
            if stage != "queued" {
                says("nour", "!take TAG");
            }
            if !matches!(stage, "queued" | "claimed") {
                says("nour", "!r TAG I am here");
            }
            match stage {
                "snoozed" => says("nour", "!snooze TAG 5h"),
                "closed" => says("nour", "!close TAG"),
                "blocked" => {
                    let code = door.say("li", &format!("!block {tag}")).one("li");
                    let code = code.split("!yes ").nth(1).unwrap().to_owned();
                    door.say("li", &format!("!yes {code}"));
                }
                _ => {}
            }
        }
        "stopped" => says("ana", "stop"),
        _ => panic!("{stage}"),
    }
    (door, tag)
}

const STAGES: [&str; 8] = ["intake", "queued", "claimed", "active", "snoozed", "stopped", "closed", "blocked"];

/// Something that happens.
type Happens = fn(&mut Door, &str) -> Heard;

/// What can happen.
const EVENTS: [(&str, Happens); 26] = [
    ("ana writes", |door, _| door.say("ana", "and there is more to say")),
    ("ana: human", |door, _| door.say("ana", "human")),
    ("ana: stop", |door, _| door.say("ana", "stop")),
    ("ana: forget", |door, _| door.say("ana", "forget me")),
    ("ana calls", |door, _| door.sends("ana", Unreadable::Call)),
    ("her key changes", |door, _| door.take(vec![arrival(What::Event(Event::KeyChanged { of: peer("ana") }))])),
    ("answered elsewhere", |door, _| door.answered_elsewhere("ana")),
    ("nour: take", |door, tag| door.say("nour", &format!("!take {tag}"))),
    ("sam: take", |door, tag| door.say("sam", &format!("!take {tag}"))),
    ("sam: take force", |door, tag| door.say("sam", &format!("!take {tag} force"))),
    ("nour: r", |door, tag| door.say("nour", &format!("!r {tag} words"))),
    ("sam: r", |door, tag| door.say("sam", &format!("!r {tag} words"))),
    ("nour: drop", |door, tag| door.say("nour", &format!("!drop {tag}"))),
    ("nour: give sam", |door, tag| door.say("nour", &format!("!give {tag} sam"))),
    ("li: assign sam", |door, tag| door.say("li", &format!("!assign {tag} sam"))),
    ("nour: snooze", |door, tag| door.say("nour", &format!("!snooze {tag} 1h"))),
    ("nour: close", |door, tag| door.say("nour", &format!("!close {tag}"))),
    ("sam: close", |door, tag| door.say("sam", &format!("!close {tag}"))),
    ("sam: reopen", |door, tag| door.say("sam", &format!("!reopen {tag}"))),
    ("li: unblock", |door, tag| door.say("li", &format!("!unblock {tag}"))),
    ("sam: prio red", |door, tag| door.say("sam", &format!("!prio {tag} red"))),
    ("nour: link eve's", |door, tag| link(door, "nour", tag, "eve")),
    ("sam: link it to eve's", |door, _| link(door, "sam", "", "ana")),
    ("half an hour", |door, _| door.after(30 * MINUTE)),
    ("six hours", |door, _| door.after(6 * HOUR)),
    ("31 days", |door, _| door.after(31 * DAY)),
];

/// Eve's case is made part of this one; or, with no tag, somebody takes hers and makes ana's part of it.
fn link(door: &mut Door, who: &str, tag: &str, part: &str) -> Heard {
    door.say("eve", "hello");
    door.say("eve", "human");
    let (eve, part) = (door.tag("eve"), door.tag(part));
    let whole = if tag.is_empty() { &eve } else { tag };
    if tag.is_empty() {
        door.say(who, &format!("!take {eve}"));
    }
    let asked = door.say(who, &format!("!link {whole} {part}"));
    let code = asked.one(who).split("!yes ").nth(1).map(|code| code.chars().take(4).collect::<String>());
    code.map_or(asked, |code| door.say(who, &format!("!yes {code}")))
}

/// Where it stands, who holds it, and who hears of it: `queued sam > ana li`.
fn outcome(stage: &str, event: Happens) -> String {
    let (mut door, tag) = at(stage);
    let heard = event(&mut door, &tag);
    let mut outcome = match door.find("ana") {
        Some(case) if case.blocked.is_some() => "blocked".to_owned(),
        Some(case) => case.stage.name().to_owned(),
        None => "gone".to_owned(),
    };
    if let Some(holder) = door.find("ana").and_then(|case| case.stage.holder()) {
        let _ = write!(outcome, " {holder}");
    }
    // One voice at a time: a human's words reach her only from who holds the case.
    for row in heard.rows("ana").filter(|row| crate::door::is_relay(row)) {
        assert!(outcome.ends_with("nour"), "{stage}: {}", row.body.reveal());
    }
    format!("{outcome} > {}", heard.who().join(" ")).trim_end_matches(" > ").to_owned()
}

#[test]
fn every_stage_and_every_event_has_the_result_that_is_stated() {
    let mut table = String::new();
    for (name, event) in EVENTS {
        let _ = writeln!(table, "{name}");
        for stage in STAGES {
            let _ = writeln!(table, "    {stage:<8} -> {}", outcome(stage, event));
        }
    }
    let stated = include_str!("stages.txt");
    for (at, (found, stated)) in table.lines().zip(stated.lines()).enumerate() {
        let event = table.lines().take(at + 1).filter(|line| !line.starts_with(' ')).last();
        assert_eq!(found, stated, "{event:?}");
    }
    assert_eq!(table, stated, "the table is whole:\n{table}");
}

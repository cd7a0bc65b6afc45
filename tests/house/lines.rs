//! A bad channel: sessions lost, news of what was sent withheld, messages brought twice.

use std::collections::HashMap;

use vestibule::{
    channel::CatchUp,
    deliver::WINDOW,
    model::{Network, Outcome, WireId},
};

use crate::door::{Door, Line, MINUTE, TEAM};

/// A house in which nour has ana's case.
fn taken() -> Door {
    let mut door = Door::new();
    door.intake("ana", "hello, somebody reads my mail");
    door.say("nour", &format!("!take {}", door.tag("ana")));
    door
}

/// How often each row was received by anybody, by its id on the network.
fn copies(door: &Door) -> HashMap<WireId, usize> {
    let mut copies = HashMap::new();
    for row in door.received.values().flatten() {
        *copies.entry(row.wire_id.clone()).or_default() += 1;
    }
    copies
}

fn assert_each_once(door: &Door) {
    assert!(copies(door).values().all(|times| *times == 1), "{:?}", copies(door));
    let waiting = door.house().store().unsent(Network::Console, None, 10).unwrap();
    assert!(waiting.is_empty(), "all are sent: {waiting:?}");
}

fn said(door: &Door, who: &str) -> Vec<String> {
    door.received.get(who).into_iter().flatten().map(|row| row.body.reveal().clone()).collect()
}

#[test]
fn what_was_cut_off_goes_out_in_the_next_session() {
    let mut door = taken();
    door.line = Line::Dead;
    for text in ["one", "two", "three"] {
        assert!(door.quote("nour", "reads my mail", text).0.is_empty());
    }
    let heard = door.connect(CatchUp::Whole);
    assert_eq!(heard.to("ana"), ["one", "two", "three"], "in order");
    assert_each_once(&door);
}

#[test]
fn what_the_archive_holds_is_not_sent_again() {
    for restart in [false, true] {
        let mut door = taken();
        door.line = Line::Mute;
        door.quote("nour", "reads my mail", "one");
        door.line = Line::Dead;
        door.quote("nour", "reads my mail", "two");
        if restart {
            door.stop_and_start();
        }
        assert_eq!(door.connect(CatchUp::Whole).to("ana"), ["two"], "after a restart: {restart}");
        assert_each_once(&door);
    }
}

#[test]
fn the_archive_is_searched_from_before_the_oldest_row_in_doubt() {
    // A message that came after the row was sent moves the place in the archive past the row.
    for restart in [false, true] {
        let mut door = taken();
        door.line = Line::Mute;
        door.quote("nour", "reads my mail", "one");
        door.say("ben", "hello, my site is down");
        if restart {
            door.stop_and_start();
        }
        let heard = door.connect(CatchUp::Whole);
        assert!(heard.rows("ana").next().is_none(), "after a restart: {restart}: {heard:?}");
        assert_each_once(&door);
    }
}

#[test]
fn what_nobody_can_know_is_not_sent_to_a_person_twice() {
    for how in [CatchUp::Gap, CatchUp::NoArchive] {
        let mut door = taken();
        door.line = Line::Mute;
        door.quote("nour", "reads my mail", "did this arrive?");
        door.say("ana", "I am still here");
        let heard = door.connect(how);
        assert!(heard.rows("ana").next().is_none(), "{how:?}: {heard:?}");
        let lines = heard.to("nour");
        assert!(lines.iter().any(|line| line.starts_with("↻ ") && line.ends_with("I am still here")), "{lines:?}");
        assert!(lines.iter().any(|line| line.contains("cannot be known")), "nour decides: {lines:?}");
        assert!(door.connect(how).0.is_empty(), "that is settled");
    }
}

#[test]
fn without_a_place_to_search_from_nothing_is_taken_for_unsent() {
    let mut door = Door::unconnected();
    door.connect(CatchUp::NoArchive);
    // No message has ever come with a place; the row is handed over without one.
    door.line = Line::Mute;
    let inbound = door.message("ana", "hello");
    door.without_archive(inbound);
    assert!(!said(&door, "ana").is_empty());
    let before = said(&door, "ana").len();
    door.stop_and_start();
    door.connect(CatchUp::Whole);
    assert_eq!(said(&door, "ana").len(), before, "the question is not asked twice");
}

#[test]
fn news_that_comes_late_is_believed() {
    // The receipt of a row in doubt comes with the archive, before the catch-up is over.
    let mut door = taken();
    door.line = Line::Mute;
    let heard = door.quote("nour", "reads my mail", "one");
    let row = heard.0[0].clone();
    door.forget_archive();
    door.begin_session();
    door.outcome(&row, Outcome::Delivered);
    let heard = door.end_catch_up(CatchUp::Whole);
    assert!(heard.rows("ana").next().is_none(), "{heard:?}");
    assert_each_once(&door);
}

#[test]
fn news_and_a_new_session_in_one_batch() {
    let mut door = taken();
    door.line = Line::Mute;
    let heard = door.quote("nour", "reads my mail", "one");
    let row = heard.0[0].clone();
    door.forget_archive();
    door.sent_then_connected(&row);
    let heard = door.end_catch_up(CatchUp::Whole);
    assert!(heard.rows("ana").next().is_none(), "{heard:?}");
    assert_each_once(&door);
}

#[test]
fn a_session_that_is_resumed_sends_what_the_channel_kept() {
    let mut door = taken();
    door.line = Line::Lost;
    door.quote("nour", "reads my mail", "one");
    door.say("ana", "are you there?");
    assert_eq!(door.kept_by_channel(), 2);
    let heard = door.resume();
    assert_eq!((heard.to("ana"), heard.rows("nour").count()), (vec!["one".into()], 1));
    assert!(door.connect(CatchUp::Whole).0.is_empty());
    assert_each_once(&door);
}

#[test]
fn a_session_lost_again_and_again() {
    let mut door = taken();
    for n in 0..6 {
        door.line = [Line::Dead, Line::Mute, Line::Lost][n % 3];
        door.quote("nour", "reads my mail", &format!("answer {n}"));
        door.say("ana", &format!("word {n}"));
        match n {
            0 | 3 => door.stop_and_start(),
            1 => drop(door.begin_session()),
            _ => {}
        }
        door.connect(CatchUp::Whole);
    }
    assert_each_once(&door);
    let answers: Vec<String> = said(&door, "ana").into_iter().filter(|text| text.starts_with("answer")).collect();
    assert_eq!(answers, (0..6).map(|n| format!("answer {n}")).collect::<Vec<_>>(), "in order");
}

#[test]
fn a_message_brought_twice_changes_nothing() {
    let mut door = Door::new();
    door.say("ana", "hello");
    door.say("ana", "1");
    let pending = door.case("ana").session.pending.clone();
    assert!(door.repeat(2).0.is_empty());
    door.stop_and_start();
    door.connect(CatchUp::Whole);
    assert!(door.repeat(2).0.is_empty(), "not after a restart either");
    assert_eq!(door.case("ana").session.pending, pending);
    // The same for staff: a command is not obeyed twice.
    door.answers("ana");
    let tag = door.tag("ana");
    door.say("nour", &format!("!take {tag}"));
    door.say("nour", &format!("!r {tag} hello"));
    assert!(door.repeat(2).0.is_empty());
    // And twice in one batch.
    let heard = door.twice("ana", "are you there?");
    assert_eq!(heard.rows("nour").count(), 1, "{heard:?}");
    assert_eq!(door.case("ana").lines.iter().filter(|line| line.words.reveal() == "are you there?").count(), 1);
}

#[test]
fn nothing_is_sent_before_the_catch_up_is_over() {
    let mut door = Door::unconnected();
    assert!(door.say("ana", "hello").0.is_empty());
    assert!(door.begin_session().0.is_empty());
    let heard = door.end_catch_up(CatchUp::Whole);
    assert_eq!(heard.to("ana").len(), 2, "the greeting and the first question: {heard:?}");
    assert_each_once(&door);
}

#[test]
fn more_rows_than_a_channel_may_hold() {
    let mut door = Door::new();
    door.intake("ana", "hello");
    door.say("nour", &format!("!take {}", door.tag("ana")));
    let begun = said(&door, "nour").len();
    let words: Vec<String> = (0..2 * WINDOW + 100).map(|n| format!("word {n}.")).collect();
    let all: Vec<(&str, &str)> = words.iter().map(|text| ("ana", text.as_str())).collect();
    // The channel gets no news of what it sends: it is given no more than it must keep in memory.
    door.line = Line::Mute;
    let heard = door.together(&all);
    assert_eq!(heard.0.len(), WINDOW);
    assert!(door.say("ana", "one more").0.is_empty());
    door.connect(CatchUp::Whole);
    let given = &said(&door, "nour")[begun..];
    assert_eq!(given.len(), all.len() + 1);
    assert!(given.iter().zip(&words).all(|(line, text)| line.ends_with(text)), "in order");
    assert_each_once(&door);
}

#[test]
fn a_queue_that_waits_for_a_channel_is_sent_in_order_to_everybody() {
    let mut door = Door::new();
    door.stop_and_start();
    for who in ["ana", "ben", "cleo"] {
        door.say(who, "hello");
        door.say(who, "human");
    }
    door.after(MINUTE);
    let heard = door.connect(CatchUp::Whole);
    for who in TEAM {
        let cards = heard.to(who);
        assert_eq!(cards.len(), 3);
        for (card, person) in cards.iter().zip(["ana", "ben", "cleo"]) {
            assert!(card.starts_with(&format!("[{}", door.tag(person))), "{cards:?}");
        }
    }
    assert_each_once(&door);
}

//! The audit trail: sealed entry by entry, so that no change of it goes unseen.

use super::*;
use crate::{
    model::{Act, Went},
    store::{Entry, Link, Trail, schema::MIGRATIONS},
};

fn act(what: &str, tag: Option<u8>, went: Went) -> Act {
    let tag = tag.map(|seed| Tag::draw(&mut Chance::from_seed([seed; 32])));
    Act { who: "nour".into(), what: what.into(), tag, went }
}

/// A store with six entries, in batches of one, two and three.
fn store_of_six() -> (TempDir, PathBuf, Store) {
    let (folder, path) = folder();
    let mut store = open(&path);
    let acts = [
        act("take", Some(1), Went::Done),
        act("take", Some(1), Went::Refused),
        act("r", Some(1), Went::Done),
        act("captcha", None, Went::Done),
        act("trust sam", None, Went::Refused),
        act("close", Some(1), Went::Done),
    ];
    for (at_millis, some) in [(100, &acts[..1]), (200, &acts[1..3]), (300, &acts[3..])] {
        commit(&mut store, &Batch { now: at(at_millis), acts: some.iter().collect(), ..Batch::default() });
    }
    (folder, path, store)
}

/// Somebody who has the key changes something by hand.
fn tamper(store: &Store, sql: &str) {
    let free =
        "DROP TRIGGER audit_is_not_changed; DROP TRIGGER audit_is_not_shortened; DROP TRIGGER audit_has_no_gaps;";
    store.db.execute_batch(&format!("{free} {sql}")).unwrap();
}

fn verify(store: &Store) -> Trail {
    store.verify_audit(None).unwrap()
}

fn newest(store: &Store) -> Entry {
    store.audit(1).unwrap().pop().unwrap()
}

#[test]
fn what_was_done_stands_there_in_order_and_fits() {
    let (_folder, path, store) = store_of_six();
    let before = store.audit(usize::MAX).unwrap();
    let told: Vec<_> = before.iter().map(|e| (e.number, e.at, &*e.who, &*e.what, &*e.outcome)).collect();
    assert_eq!(
        told[..3],
        [
            (1, at(100), "nour", "take", "done"),
            (2, at(200), "nour", "take", "refused"),
            (3, at(200), "nour", "r", "done")
        ]
    );
    assert_eq!(
        (before[2].tag.clone(), before[3].tag.clone()),
        (act("", Some(1), Went::Done).tag.map(String::from), None)
    );
    let ends = Some(Box::new((before[0].clone(), before[5].clone())));
    assert_eq!(verify(&store), Trail::Whole { ends, expected: None });
    assert_eq!(store.audit(2).unwrap(), before[4..]);

    // It goes on where it was after a start, and outlives the cases.
    drop(store);
    let mut store = open(&path);
    let more = act("drop", None, Went::Done);
    commit(&mut store, &Batch { acts: vec![&more], erased: vec![CaseId(1)], ..Batch::default() });
    assert_eq!(store.audit(usize::MAX).unwrap()[..6], before[..]);
    assert!(matches!(verify(&store), Trail::Whole { ends: Some(ends), .. } if ends.1.number == 7));
}

#[test]
fn an_empty_trail_is_whole() {
    let (_folder, path) = folder();
    assert_eq!(verify(&open(&path)), Trail::Whole { ends: None, expected: None });
}

#[test]
fn every_change_is_found_and_the_first_named() {
    let swap = "UPDATE audit SET number = -1 WHERE number = 3; UPDATE audit SET number = 3 WHERE number = 4;
        UPDATE audit SET number = 4 WHERE number = -1;";
    let swap_words = "UPDATE audit SET what = iif(number = 3, 'captcha', 'r') WHERE number IN (3, 4)";
    for (change, first) in [
        ("UPDATE audit SET who = 'sam' WHERE number = 4", 4),
        ("UPDATE audit SET what = 'show' WHERE number = 1", 1),
        ("UPDATE audit SET outcome = 'done' WHERE number = 2", 2),
        ("UPDATE audit SET at = at + 1 WHERE number = 6", 6),
        ("UPDATE audit SET tag = NULL WHERE number = 6", 6),
        ("UPDATE audit SET tag = '' WHERE number = 4", 4),
        ("UPDATE audit SET link = zeroblob(32) WHERE number = 5", 5),
        ("UPDATE audit SET link = x'' WHERE number = 6", 6),
        // What is moved from one field to the next.
        ("UPDATE audit SET who = 'nourt', what = 'ake' WHERE number = 1", 1),
        ("DELETE FROM audit WHERE number = 1", 1),
        ("DELETE FROM audit WHERE number = 3", 3),
        ("DELETE FROM audit WHERE number = 3; UPDATE audit SET number = number - 1 WHERE number > 3", 3),
        ("INSERT INTO audit SELECT 0, at, who, what, tag, outcome, link FROM audit WHERE number = 1", 1),
        ("INSERT INTO audit SELECT 7, at, who, what, tag, outcome, link FROM audit WHERE number = 6", 7),
        ("INSERT INTO audit SELECT 9, at, who, what, tag, outcome, link FROM audit WHERE number = 6", 7),
        (swap, 3),
        (swap_words, 3),
    ] {
        let (_folder, _path, store) = store_of_six();
        tamper(&store, change);
        let Trail::Broken { number, good } = verify(&store) else { panic!("not found: {change}") };
        assert_eq!((number, good.map_or(0, |good| good.number)), (first, first - 1), "{change}");
    }
}

#[test]
fn an_end_that_is_cut_off_shows_by_a_link_noted_earlier() {
    let (_folder, path, store) = store_of_six();
    let noted = newest(&store).link;
    let found = |store: &Store, link: &Link| match store.verify_audit(Some(link)).unwrap() {
        Trail::Whole { expected, .. } => expected.map(|entry| entry.number),
        broken @ Trail::Broken { .. } => panic!("{broken:?}"),
    };
    assert_eq!(found(&store, &noted), Some(6));
    let text = noted.to_string();
    assert_eq!((text.len(), text.matches('-').count()), (79, 15));
    for written in [text.clone(), text.to_uppercase().replace('-', " "), text.replace('-', "")] {
        assert_eq!(Link::parse(&written), Some(noted.clone()), "{written}");
    }
    for slip in [
        "",
        "a1b2",
        text.trim_start_matches(|c: char| c != '-'),
        &format!("{text}0"),
        &text.replace('-', "."),
        &"é".repeat(64),
    ] {
        assert_eq!(Link::parse(slip), None, "{slip}");
    }

    tamper(&store, "DELETE FROM audit WHERE number > 4");
    assert_eq!(found(&store, &noted), None);
    // The trail goes on from there, and the noted link does not come back, even if the same is done again.
    drop(store);
    let mut store = open(&path);
    let again = [act("trust sam", None, Went::Refused), act("close", Some(1), Went::Done)];
    commit(&mut store, &Batch { now: at(301), acts: again.iter().collect(), ..Batch::default() });
    assert_eq!((newest(&store).number, found(&store, &noted)), (6, None));
}

#[test]
fn it_is_only_added_to() {
    let (_folder, _path, mut store) = store_of_six();
    let before = store.audit(usize::MAX).unwrap();
    for change in [
        "UPDATE audit SET who = 'sam' WHERE number = 4",
        "DELETE FROM audit WHERE number = 6",
        "DELETE FROM audit",
        "INSERT OR REPLACE INTO audit SELECT number, at, 'sam', what, tag, outcome, link FROM audit WHERE number = 6",
        "INSERT INTO audit SELECT 9, at, who, what, tag, outcome, link FROM audit WHERE number = 6",
    ] {
        store.db.execute_batch(change).expect_err(change);
        assert_eq!(store.audit(usize::MAX).unwrap(), before, "{change}");
    }
    // A batch that fails adds nothing, and the next one goes on from what stands there.
    let (orphan, more) = (row(1, RowKind::Relay, Some(77)), act("r", None, Went::Done));
    store.commit(&Batch { rows: vec![(&orphan, false)], acts: vec![&more], ..Batch::default() }).unwrap_err();
    assert_eq!(store.audit(usize::MAX).unwrap(), before);
    commit(&mut store, &Batch { acts: vec![&more], ..Batch::default() });
    assert!(matches!(verify(&store), Trail::Whole { ends: Some(ends), .. } if ends.1.number == 7));
}

#[test]
fn a_store_without_a_trail_begins_one_and_keeps_everything() {
    let (_folder, path, mut store) = store_of_six();
    let (case, row, key) = (case(1), row(1, RowKind::Relay, Some(1)), SeenKey([1; 16]));
    let cursors = vec![(Network::Xmpp, place("here"))];
    commit(
        &mut store,
        &Batch { cases: vec![&case], rows: vec![(&row, false)], seen: vec![key], cursors, ..Batch::default() },
    );
    // As the program before this format has left it.
    let before = MIGRATIONS.iter().position(|migration| migration.contains("TABLE audit")).unwrap();
    store.db.execute_batch(&format!("DROP TABLE audit; DROP TABLE tallies; PRAGMA user_version = {before}")).unwrap();
    drop(store);

    let mut store = open(&path);
    let loaded = load(&store);
    assert_eq!((loaded.cases, loaded.next_case, loaded.next_row), (vec![case], 2, 2));
    assert_eq!((loaded.seen, loaded.cursors), (vec![(key, at(0))], vec![(Network::Xmpp, place("here"))]));
    assert_eq!(store.row(RowId(1)).unwrap(), Some(row));
    assert_eq!(verify(&store), Trail::Whole { ends: None, expected: None });
    let first = act("take", Some(1), Went::Done);
    commit(&mut store, &Batch { acts: vec![&first], ..Batch::default() });
    assert_eq!(newest(&store).number, 1);
    assert!(path.with_extension(format!("db.format-{before}")).exists());
}

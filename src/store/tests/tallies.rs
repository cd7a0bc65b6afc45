//! What is counted of the questions adds up, and an older store begins with nothing.

use super::*;
use crate::{
    model::{Counted, Tally},
    store::schema::MIGRATIONS,
};

fn tally(question: &str, what: Counted) -> Tally {
    Tally { question: question.to_owned(), what }
}

#[test]
fn numbers_add_up_in_their_own_commit() {
    let (_folder, path) = folder();
    let mut store = open(&path);
    let (asked, answered) = (tally("safe", Counted::Asked), tally("safe", Counted::Answered));
    commit(&mut store, &Batch { tallies: vec![&asked, &asked, &answered], ..Batch::default() });
    commit(&mut store, &Batch { tallies: vec![&asked], ..Batch::default() });
    // A commit that fails counts nothing.
    let orphan = row(1, RowKind::Relay, Some(77));
    store.commit(&Batch { rows: vec![(&orphan, false)], tallies: vec![&asked], ..Batch::default() }).unwrap_err();
    drop(store);
    let counted = |question: &str, what: &str, number| (question.to_owned(), what.to_owned(), number);
    assert_eq!(open(&path).tallies().unwrap(), [counted("safe", "answered", 1), counted("safe", "asked", 3)]);
}

#[test]
fn a_store_from_before_begins_to_count() {
    let (_folder, path) = folder();
    let mut store = open(&path);
    let case = case(1);
    commit(&mut store, &Batch { cases: vec![&case], ..Batch::default() });
    // As the program before this format has left it.
    let before = MIGRATIONS.iter().position(|migration| migration.contains("TABLE tallies")).unwrap();
    store.db.execute_batch(&format!("DROP TABLE tallies; PRAGMA user_version = {before}")).unwrap();
    drop(store);
    let mut store = open(&path);
    assert_eq!((load(&store).cases, store.tallies().unwrap()), (vec![case], Vec::new()));
    commit(&mut store, &Batch { tallies: vec![&tally("safe", Counted::Asked)], ..Batch::default() });
    assert_eq!(store.tallies().unwrap().len(), 1);
    assert!(path.with_extension(format!("db.format-{before}")).exists());
}

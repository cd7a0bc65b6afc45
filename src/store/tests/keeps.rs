//! What channels keep: with the message it belongs to, or not at all; and gone when it is forgotten.

use super::*;
use crate::{
    channel::Keep,
    private::Secret,
    store::{open as opening, tests::erasing::readable},
};

fn keep(name: &str, value: Option<&[u8]>) -> Keep {
    Keep { name: Private::new(name.to_owned()), of: None, value: value.map(|value| Secret::new(value.to_vec())) }
}

fn commit_keeps(store: &mut Store, keeps: &[(Network, Keep)]) {
    let keeps = keeps.iter().map(|(network, keep)| (*network, keep)).collect();
    commit(store, &Batch { keeps, ..Batch::default() });
}

fn kept(store: &Store) -> Vec<(Network, String, Vec<u8>)> {
    let all = load(store).keeps.into_iter();
    let value = |keep: &Keep| keep.value.as_ref().unwrap().reveal().clone();
    all.map(|(network, keep)| (network, keep.name.reveal().clone(), value(&keep))).collect()
}

#[test]
fn it_is_kept_replaced_and_forgotten_in_the_order_of_the_batch() {
    let (_folder, path) = folder();
    let mut store = open(&path);
    let (here, there) = (Network::Xmpp, Network::Console);
    let every: Vec<u8> = (0..=255).collect();
    commit_keeps(
        &mut store,
        &[(here, keep("a", Some(&[1]))), (here, keep("b", Some(&every))), (there, keep("a", Some(&[])))],
    );
    drop(store);
    let mut store = open(&path);
    let first = [(there, "a".into(), vec![]), (here, "a".into(), vec![1]), (here, "b".into(), every.clone())];
    assert_eq!(kept(&store), first);

    let last = [
        (here, keep("a", Some(&[2]))),
        (here, keep("a", Some(&[3]))),
        (here, keep("b", None)),
        (there, keep("a", None)),
        (there, keep("a", Some(&[4]))),
        (here, keep("c", Some(&[5]))),
        (here, keep("c", None)),
        (here, keep("never kept", None)),
    ];
    commit_keeps(&mut store, &last);
    drop(store);
    assert_eq!(kept(&open(&path)), [(there, "a".into(), vec![4]), (here, "a".into(), vec![3])]);
}

#[test]
fn it_is_durable_with_its_message_or_neither_is() {
    let (folder, path) = folder();
    let mut store = open(&path);
    let (state, case) = (keep("state", Some(b"one")), case(1));
    let batch = Batch { cases: vec![&case], keeps: vec![(Network::Xmpp, &state)], ..Batch::default() };
    commit(&mut store, &batch);
    // What a machine that stops here would find.
    let found = folder.path().join("found.db");
    fs::copy(&path, &found).unwrap();
    fs::copy(path.with_extension("db-wal"), found.with_extension("db-wal")).unwrap();
    let found = open(&found);
    assert_eq!((load(&found).cases.len(), kept(&found).len()), (1, 1));

    let (state, orphan) = (keep("state", Some(b"two")), row(1, RowKind::Team, Some(99)));
    let refused = Batch { rows: vec![(&orphan, true)], keeps: vec![(Network::Xmpp, &state)], ..Batch::default() };
    assert!(store.commit(&refused).is_err(), "a row of no case");
    assert_eq!(kept(&store), [(Network::Xmpp, "state".into(), b"one".to_vec())]);
}

#[test]
fn no_page_and_no_log_holds_what_was_forgotten() {
    let (_folder, path) = folder();
    let mut store = readable(&path);
    let files = || [fs::read(&path).unwrap(), fs::read(path.with_extension("db-wal")).unwrap()].concat();
    let holds = |bytes: &[u8], canary: &str| bytes.windows(canary.len()).any(|window| window == canary.as_bytes());
    // Some fit into a page, some need many.
    let value = |canary: &str, times: usize| canary.repeat(times).into_bytes();
    for (number, times) in [3, 30, 300, 3000].into_iter().enumerate() {
        let state = |canary| (Network::Xmpp, keep(&format!("name-{number}-bird"), Some(&value(canary, times))));
        commit_keeps(&mut store, &[state("canary-old")]);
        commit_keeps(&mut store, &[state("canary-new")]);
    }
    assert!(holds(&files(), "canary-old") && holds(&files(), "canary-new") && holds(&files(), "-bird"));
    assert_eq!(opening::setting(&store.db, "wal_checkpoint(PASSIVE)").unwrap(), "0");
    let file = fs::read(&path).unwrap();
    assert!(holds(&file, "canary-new") && !holds(&file, "canary-old"), "what was replaced leaves the file");

    let all: Vec<_> = (0..4).map(|number| (Network::Xmpp, keep(&format!("name-{number}-bird"), None))).collect();
    commit_keeps(&mut store, &all);
    for canary in ["canary-old", "canary-new", "-bird"] {
        assert!(!holds(&files(), canary), "{canary}");
    }
    assert_eq!(fs::metadata(path.with_extension("db-wal")).unwrap().len(), 0);
}

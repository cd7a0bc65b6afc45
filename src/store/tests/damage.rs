//! A full disk, a disk that cannot be written, a flipped byte: a clear error, nothing half-written, no panic.

use super::*;
use crate::store::open::setting;

/// A batch that needs hundreds of pages.
fn big() -> Vec<Case> {
    let mut cases: Vec<Case> = (1..=200).map(case).collect();
    for case in &mut cases {
        case.first_message = Private::new("long ".repeat(1000));
    }
    cases
}

#[test]
fn a_full_disk_keeps_nothing_of_the_batch_and_goes_on_later() {
    let (_folder, path) = folder();
    let mut store = open(&path);
    let small = case(300);
    commit(&mut store, &Batch { cases: vec![&small], ..Batch::default() });
    let pages: u32 = setting(&store.db, "page_count").unwrap().parse().unwrap();
    assert_eq!(setting(&store.db, &format!("max_page_count = {}", pages + 20)).unwrap(), (pages + 20).to_string());

    let cases = big();
    let line = row(1, RowKind::Team, Some(1));
    let batch = Batch {
        cases: cases.iter().collect(),
        rows: vec![(&line, true)],
        seen: vec![SeenKey([1; 16])],
        cursors: vec![(Network::Xmpp, place("further"))],
        ..Batch::default()
    };
    for _try in 0..3 {
        let error = store.commit(&batch).unwrap_err();
        assert!(matches!(error, StoreError::Full), "{error}");
        let loaded = load(&store);
        assert_eq!((loaded.cases, loaded.seen, loaded.cursors), (vec![small.clone()], vec![], vec![]));
        assert_eq!((loaded.next_case, loaded.next_row), (301, 1));
        assert_eq!(unsent(&store), []);
    }
    setting(&store.db, "max_page_count = 100000").unwrap();
    commit(&mut store, &batch);
    store.check().unwrap();
    drop(store);
    let store = open(&path);
    assert_eq!(load(&store).cases.len(), 201);
    assert_eq!(unsent(&store), [(1, true)]);
}

#[test]
fn a_store_that_cannot_be_written_says_so() {
    let (_folder, path) = folder();
    let mut store = open(&path);
    store.db.execute_batch("PRAGMA query_only = ON").unwrap();
    let error = store.commit(&Batch { cases: vec![&case(1)], ..Batch::default() }).unwrap_err();
    assert!(matches!(error, StoreError::ReadOnly), "{error}");
    store.db.execute_batch("PRAGMA query_only = OFF").unwrap();
    commit(&mut store, &Batch { cases: vec![&case(1)], ..Batch::default() });
}

#[test]
fn a_flipped_byte_is_found_wherever_it_is() {
    let (folder, path) = folder();
    let mut store = open(&path);
    let cases: Vec<Case> = (1..=40).map(case).collect();
    commit(&mut store, &Batch { cases: cases.iter().collect(), ..Batch::default() });
    drop(store);
    let whole = fs::read(&path).unwrap();
    let damaged = folder.path().join("damaged.db");
    let key = Key::from_bytes(KEY);
    let mut found_late = 0;
    for n in 0..50 {
        // Spread over the file; the first ones in the head of the first page.
        let position = if n < 5 { n * 5 } else { n * (whole.len() - 1) / 49 };
        let mut bytes = whole.clone();
        bytes[position] ^= 1 << (n % 8);
        drop(crate::store::key::new_file(&damaged).unwrap());
        fs::write(&damaged, bytes).unwrap();
        let found = Store::open(&damaged, &key).and_then(|mut store| {
            store.load(at(0))?;
            found_late += 1;
            store.check()
        });
        match found {
            Err(StoreError::Corrupt { .. } | StoreError::WrongKey { .. }) => {}
            other => panic!("byte {position}: {other:?}"),
        }
        fs::remove_file(&damaged).unwrap();
        let _ = fs::remove_file(damaged.with_extension("db-wal"));
    }
    assert!(found_late < 25, "most pages are read at start, so most damage is found there: {found_late}");
}

#[test]
fn a_cut_file_is_found() {
    let (_folder, path) = folder();
    let mut store = open(&path);
    let cases: Vec<Case> = (1..=40).map(case).collect();
    commit(&mut store, &Batch { cases: cases.iter().collect(), ..Batch::default() });
    drop(store);
    let whole = fs::read(&path).unwrap();
    for length in [5000, whole.len() / 2, whole.len() - 1] {
        fs::write(&path, &whole[..length]).unwrap();
        let found = Store::open(&path, &Key::from_bytes(KEY)).and_then(|mut store| {
            store.load(at(0))?;
            store.check()
        });
        assert!(found.is_err(), "cut to {length}");
        let _ = fs::remove_file(path.with_extension("db-wal"));
    }
}

//! What is committed is found again, also after a crash.

use super::*;

#[test]
fn everything_comes_back_as_it_went_in() {
    let (_folder, path) = folder();
    let (first, mut second) = (case(1), case(2));
    second.stage = Stage::Intake;
    let (program, relay) = (row(7, RowKind::Program, None), row(8, RowKind::Relay, Some(1)));
    let seen = [SeenKey([1; 16]), SeenKey([2; 16]), SeenKey([1; 16])];
    let batch = Batch {
        now: at(60),
        cases: vec![&first, &second],
        rows: vec![(&program, false), (&relay, true)],
        seen: seen.to_vec(),
        cursors: vec![(Network::Xmpp, place("archive-1"))],
        ..Batch::default()
    };
    let mut store = open(&path);
    commit(&mut store, &batch);
    drop(store);

    let store = open(&path);
    let loaded = load(&store);
    assert_eq!(loaded.cases, [first, second]);
    assert_eq!((loaded.next_case, loaded.next_row), (3, 9));
    assert_eq!(loaded.seen, seen.map(|key| (key, at(60))));
    assert_eq!(loaded.cursors, [(Network::Xmpp, place("archive-1"))]);
    let rows = store.unsent(Network::Xmpp, None, 10).unwrap();
    assert_eq!(
        rows.iter().map(|stored| (&stored.row, stored.handed)).collect::<Vec<_>>(),
        [(&program, false), (&relay, true)]
    );
}

#[test]
fn a_case_is_replaced_by_its_last_version() {
    let (_folder, path) = folder();
    let mut store = open(&path);
    let mut case = case(1);
    for stage in
        [Stage::Intake, Stage::Summary, Stage::Closed { since: at(5), stopped: false }, Stage::Queued { since: at(6) }]
    {
        case.stage = stage;
        case.given += 1;
        commit(&mut store, &Batch { cases: vec![&case], ..Batch::default() });
        assert_eq!(load(&store).cases, [case.clone()]);
    }
}

#[test]
fn cases_that_ended_long_ago_are_looked_up_not_loaded() {
    let (_folder, path) = folder();
    let mut store = open(&path);
    let mut cases: Vec<Case> = (1..=4).map(case).collect();
    cases[0].stage = Stage::Closed { since: at(100), stopped: false };
    cases[1].stage = Stage::Stopped { since: at(199) };
    cases[2].stage = Stage::Closed { since: at(200), stopped: false };
    cases[0].tag = cases[1].tag;
    cases[3].person = nour();
    commit(&mut store, &Batch { cases: cases.iter().collect(), ..Batch::default() });

    assert_eq!(store.load(at(200)).unwrap().cases, cases[2..]);
    assert_eq!(store.case_by_tag(cases[0].tag).unwrap().as_ref(), Some(&cases[1]), "the newest with this tag");
    assert_eq!(store.case_by_tag(Tag::draw(&mut Chance::from_seed([200; 32]))).unwrap(), None);
    assert_eq!(store.latest_case_of(&ana()).unwrap().as_ref(), Some(&cases[2]));
    assert_eq!(store.latest_case_of(&Peer::new(Network::Console, "ana@example.org")).unwrap(), None);
    assert_eq!(store.ended_before(at(200), 10).unwrap(), [(CaseId(1), ana()), (CaseId(2), ana())]);
    assert_eq!(store.ended_before(at(200), 1).unwrap(), [(CaseId(1), ana())]);
}

#[test]
fn numbers_are_never_given_twice() {
    let (_folder, path) = folder();
    let mut store = open(&path);
    let (case, row) = (case(5), row(9, RowKind::Program, None));
    commit(&mut store, &Batch { cases: vec![&case], rows: vec![(&row, true)], ..Batch::default() });
    let settled = vec![(RowId(9), Outcome::Sent)];
    commit(&mut store, &Batch { settled, erased: vec![CaseId(5)], ..Batch::default() });
    drop(store);
    let loaded = load(&open(&path));
    assert_eq!((loaded.next_case, loaded.next_row), (6, 10));
}

#[test]
fn what_was_seen_is_a_ring() {
    let (_folder, path) = folder();
    let mut store = open(&path);
    let key = |n: u64| SeenKey([n.to_be_bytes(), [0; 8]].concat().try_into().unwrap());
    let count =
        |store: &Store| store.db.query_row("SELECT count(*) FROM seen", (), |row| row.get::<_, u32>(0)).unwrap();
    let newest = super::super::SEEN_KEPT + 300;
    let seen = (1..=newest).map(key).collect();
    commit(&mut store, &Batch { seen, now: at(1), ..Batch::default() });
    for n in 1..=65 {
        commit(&mut store, &Batch { seen: vec![key(newest + n)], now: at(2), ..Batch::default() });
    }
    assert!(count(&store) < 65_536 + 128, "{}", count(&store));
    let kept = load(&store).seen;
    assert_eq!(kept.len(), 65_536);
    assert_eq!(kept.first(), Some(&(key(366), at(1))));
    assert_eq!(kept.last(), Some(&(key(newest + 65), at(2))));
}

#[test]
fn a_crash_loses_nothing_that_was_committed() {
    let (folder, path) = folder();
    let mut store = open(&path);
    for id in 1..=20 {
        let (case, row) = (case(id), row(id, RowKind::Program, Some(id)));
        commit(&mut store, &Batch { cases: vec![&case], rows: vec![(&row, false)], ..Batch::default() });
        // What a machine that stops here would find: the file and its log as they are, the store not closed.
        let found = folder.path().join(format!("found-{id}.db"));
        fs::copy(&path, &found).unwrap();
        fs::copy(path.with_extension("db-wal"), found.with_extension("db-wal")).unwrap();
        let found = open(&found);
        assert_eq!(load(&found).cases.last(), Some(&case));
        assert_eq!(unsent(&found).len() as u64, id);
    }
}

#[test]
fn a_backup_is_whole_private_and_never_overwrites() {
    let (folder, path) = folder();
    let mut store = open(&path);
    let case = case(1);
    commit(&mut store, &Batch { cases: vec![&case], ..Batch::default() });
    let backup = folder.path().join("backup.db");
    store.backup_to(&backup).unwrap();
    store.check().unwrap();
    assert!(matches!(store.backup_to(&backup), Err(StoreError::Exists { .. })));
    assert!(matches!(refusal(&backup, [1; 32]), StoreError::WrongKey { .. }));

    // `open` refuses a file that others can read, so this shows its mode too.
    let mut copy = open(&backup);
    assert_eq!(load(&copy).cases, [case]);
    copy.check().unwrap();
    assert!(store.backup_to(&folder.path().join("no/such/folder.db")).is_err());
}

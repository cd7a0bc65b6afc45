//! Erased words are gone: from the tables, from free pages, from the log.

use super::*;
use crate::store::{open, schema};

const CANARIES: [&str; 7] =
    ["canary-first", "canary-answer", "canary-line", "canary-note", "canary-body", "canary-quoted", "canary-file"];

/// A case and rows whose every word is a canary, long enough to need pages of their own.
fn canaries() -> (Case, [Row; 2]) {
    let words = |canary: &str| Private::new(format!("{canary} ").repeat(500));
    let mut case = case(1);
    case.first_message = words("canary-first");
    case.session.answers[0].words = words("canary-answer");
    case.lines[0].words = words("canary-line");
    case.notes[0].words = words("canary-note");
    let rows = [row(1, RowKind::Relay, Some(1)), row(2, RowKind::Program, Some(1))].map(|mut row| {
        row.body = words("canary-body");
        row.answers = Some((WireId("id".into()), words("canary-quoted")));
        row
    });
    (case, rows)
}

fn found(bytes: &[u8]) -> Vec<&'static str> {
    let holds = |canary: &&str| bytes.windows(canary.len()).any(|window| window == canary.as_bytes());
    CANARIES.into_iter().filter(holds).collect()
}

/// Writes the canaries among other cases, and changes and settles some, so that old copies lie about.
fn write_canaries(store: &mut Store) {
    let (mut case, rows) = canaries();
    for id in 2..20 {
        commit(store, &Batch { cases: vec![&super::case(id)], ..Batch::default() });
    }
    // A file of many pages.
    let sealed = Arc::new(Private::new("canary-file ".repeat(5000).into_bytes()));
    let files = vec![(FileId { case: CaseId(1), number: 1 }, &sealed)];
    let rows = rows.iter().map(|row| (row, true)).collect();
    commit(store, &Batch { cases: vec![&case], rows, files, ..Batch::default() });
    case.stage = Stage::Summary;
    case.lines.clear();
    commit(store, &Batch { cases: vec![&case], settled: vec![(RowId(2), Outcome::Sent)], ..Batch::default() });
}

/// Without a key SQLCipher is plain SQLite: the same code and settings, and every byte can be read.
pub(super) fn readable(path: &Path) -> Store {
    let mut db = rusqlite::Connection::open(path).unwrap();
    open::secure(&db).unwrap();
    schema::migrate(&mut db, path, schema::MIGRATIONS).unwrap();
    Store::over(db).unwrap()
}

#[test]
fn no_page_and_no_log_holds_an_erased_word() {
    let (_folder, path) = folder();
    let mut store = readable(&path);
    let files = || [fs::read(&path).unwrap(), fs::read(path.with_extension("db-wal")).unwrap()].concat();

    write_canaries(&mut store);
    assert_eq!(found(&files()), CANARIES, "before, every word is there");
    assert_eq!(open::setting(&store.db, "wal_checkpoint(PASSIVE)").unwrap(), "0");
    assert!(!found(&fs::read(&path).unwrap()).is_empty(), "and in the file itself");

    let (mut again, [another, _]) = canaries();
    again.id = CaseId(1);
    let another = Row { id: RowId(3), ..another };
    let batch =
        Batch { cases: vec![&again], rows: vec![(&another, true)], erased: vec![CaseId(1)], ..Batch::default() };
    commit(&mut store, &batch);
    assert_eq!(found(&files()), Vec::<&str>::new());
    assert_eq!(fs::metadata(path.with_extension("db-wal")).unwrap().len(), 0);
    assert_eq!(load(&store).cases.len(), 18, "the others are still there");
}

#[test]
fn nothing_of_an_erased_case_is_left_in_the_tables() {
    let (folder, path) = folder();
    let mut store = open(&path);
    write_canaries(&mut store);
    let line = row(4, RowKind::Team, Some(1));
    commit(&mut store, &Batch { rows: vec![(&line, false)], ..Batch::default() });
    assert_eq!(found(&exported(&store, &folder.path().join("before"))).len(), 6, "the cleared line is not");
    assert_eq!(found(&fs::read(&path).unwrap()), Vec::<&str>::new(), "the store itself is encrypted");

    commit(&mut store, &Batch { erased: vec![CaseId(1)], ..Batch::default() });
    let left = exported(&store, &folder.path().join("after"));
    assert_eq!(found(&left), Vec::<&str>::new());
    assert_eq!(unsent(&store), []);
    assert_eq!(store.row(RowId(1)).unwrap(), None);
    assert_eq!(store.file(FileId { case: CaseId(1), number: 1 }).unwrap(), None);
    assert_eq!(store.case_of_line(&line.to, &line.wire_id).unwrap(), None);
    store.check().unwrap();
}

/// The whole store in plain text.
fn exported(store: &Store, path: &Path) -> Vec<u8> {
    drop(crate::store::key::new_file(path).unwrap());
    store.db.execute("ATTACH ?1 AS plain KEY ''", [path.to_str().unwrap()]).unwrap();
    store.db.query_row("SELECT sqlcipher_export('plain')", (), |_| Ok(())).unwrap();
    store.db.execute_batch("DETACH plain").unwrap();
    fs::read(path).unwrap()
}

#[test]
fn what_a_crash_left_in_the_log_goes_at_the_next_start() {
    let (folder, path) = folder();
    let mut store = open(&path);
    write_canaries(&mut store);
    let found = folder.path().join("found.db");
    fs::copy(&path, &found).unwrap();
    fs::copy(path.with_extension("db-wal"), found.with_extension("db-wal")).unwrap();
    let store = open(&found);
    assert_eq!(fs::metadata(found.with_extension("db-wal")).unwrap().len(), 0);
    assert_eq!(load(&store).cases.len(), 19);
}

//! The tables, and how an older file becomes a newer one.
//!
//! Called when the store is opened. A migration that was ever released is never edited: a change is a new one.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use super::{
    Store, copy,
    error::{StoreError, during},
};

/// The migrations, numbered from 1; the number of the last one done is the file's `user_version`.
pub(super) const MIGRATIONS: &[&str] = &[FIRST, FILES, NAMES, OFFICE, AUDIT, TALLIES];

// A turn writes its case, one outbox row and one seen key, and settles an older row; each index it touches is
// a page more to seal. So:
// - the case is one JSON text, beside it only what it is looked up by, which hardly ever changes;
// - `seen` is an append-only ring with no index: the house holds the keys in memory and asks nobody, and
//   a key that comes twice is not an error but kept twice;
// - the indexes of the outbox are partial: one holds the rows not yet sent, one those that a quote can name.
//
// outbox.state: 0 new, 1 handed over (maybe sent), 2 sent, 3 failed, 4 delivered. It never goes down.
// outbox.handover orders the hand-overs; outbox.cursor is where the network's archive stood at that commit.
// next.number: ids are never given twice, even if the newest case or row is gone.
const FIRST: &str = "
CREATE TABLE cases (
    id       INTEGER PRIMARY KEY,
    tag      TEXT NOT NULL,
    network  TEXT NOT NULL,
    address  TEXT NOT NULL,
    ended_at INTEGER,
    body     TEXT NOT NULL
) STRICT;
CREATE INDEX cases_by_tag ON cases (tag);
CREATE INDEX cases_by_person ON cases (network, address);
CREATE INDEX cases_by_end ON cases (ended_at);

CREATE TABLE outbox (
    id             INTEGER PRIMARY KEY,
    state          INTEGER NOT NULL,
    kind           TEXT NOT NULL,
    case_id        INTEGER REFERENCES cases (id) ON DELETE CASCADE,
    network        TEXT NOT NULL,
    address        TEXT NOT NULL,
    wire_id        TEXT NOT NULL,
    body           TEXT,
    answers_id     TEXT,
    answers_words  TEXT,
    author_network TEXT,
    author_address TEXT,
    author_wire_id TEXT,
    way            TEXT NOT NULL,
    decided_at     INTEGER NOT NULL,
    handover       INTEGER,
    cursor         TEXT
) STRICT;
CREATE INDEX outbox_unsent ON outbox (network, id) WHERE state < 2;
CREATE INDEX outbox_by_case ON outbox (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX outbox_by_wire_id ON outbox (wire_id) WHERE kind = 'team' AND case_id IS NOT NULL;

CREATE TABLE seen (
    place INTEGER PRIMARY KEY,
    key   BLOB NOT NULL,
    at    INTEGER NOT NULL
) STRICT;

CREATE TABLE cursors (
    network TEXT PRIMARY KEY,
    cursor  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE keeps (
    network TEXT NOT NULL,
    name    TEXT NOT NULL,
    address TEXT,
    value   BLOB NOT NULL,
    PRIMARY KEY (network, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE next (
    what   TEXT PRIMARY KEY,
    number INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO next (what, number) VALUES ('case', 1), ('row', 1);
";

// The files of cases, encrypted as they came: the key is in the case.
const FILES: &str = "
CREATE TABLE files (
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    number  INTEGER NOT NULL,
    sealed  BLOB NOT NULL,
    PRIMARY KEY (case_id, number)
) STRICT;
";

// A receipt names a message by the id that its network gave it: also of what was relayed to a person.
// outbox.changes: the id of the message that it changes, behind a word that says how.
const NAMES: &str = "
DROP INDEX outbox_by_wire_id;
CREATE INDEX outbox_by_wire_id ON outbox (wire_id) WHERE kind <> 'program' AND case_id IS NOT NULL;
ALTER TABLE outbox ADD COLUMN changes TEXT;
";

// What the desk remembers besides its cases: one JSON text.
const OFFICE: &str = "
CREATE TABLE office (
    id   INTEGER PRIMARY KEY CHECK (id = 1),
    body TEXT NOT NULL
) STRICT;
";

// What staff have done (`audit.rs`). The triggers keep it from a mistake, in this program or by hand; from somebody who has
// the key and means it, the links do.
const AUDIT: &str = "
CREATE TABLE audit (
    number  INTEGER PRIMARY KEY,
    at      INTEGER NOT NULL,
    who     TEXT NOT NULL,
    what    TEXT NOT NULL,
    tag     TEXT,
    outcome TEXT NOT NULL,
    link    BLOB NOT NULL
) STRICT;
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
CREATE TRIGGER audit_is_not_shortened BEFORE DELETE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
CREATE TRIGGER audit_has_no_gaps BEFORE INSERT ON audit
    WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM audit)
    BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
";

// What is counted of the questions: of no case, and at no time.
const TALLIES: &str = "
CREATE TABLE tallies (
    question TEXT NOT NULL,
    what     TEXT NOT NULL,
    number   INTEGER NOT NULL,
    PRIMARY KEY (question, what)
) STRICT, WITHOUT ROWID;
";

impl Store {
    /// The format of the file.
    pub const fn format(&self) -> usize {
        MIGRATIONS.len()
    }
}

/// The number of the last migration that was done on this file; a file from a newer program is refused.
pub(super) fn version(db: &Connection, migrations: &[&str]) -> Result<usize, StoreError> {
    let found: i64 =
        db.pragma_query_value(None, "user_version", |row| row.get(0)).map_err(during("reading the format's number"))?;
    match usize::try_from(found) {
        Ok(done) if done <= migrations.len() => Ok(done),
        _ => Err(StoreError::Newer { found, known: i64::try_from(migrations.len()).unwrap_or(i64::MAX) }),
    }
}

/// Does the migrations that are not done yet, each in a transaction of its own. Before the first of them
/// changes a store that is in use, a copy of it is kept beside it.
pub(super) fn migrate(db: &mut Connection, path: &Path, migrations: &[&str]) -> Result<(), StoreError> {
    let done = version(db, migrations)?;
    if done > 0 && done < migrations.len() {
        copy::keep_before_migration(db, path, done)?;
    }
    for (number, statements) in (1..).zip(migrations).skip(done) {
        let doing = "bringing the store to a newer format";
        let change = db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(during(doing))?;
        change.execute_batch(statements).map_err(during(doing))?;
        change.pragma_update(None, "user_version", number).map_err(during(doing))?;
        change.commit().map_err(during(doing))?;
    }
    Ok(())
}

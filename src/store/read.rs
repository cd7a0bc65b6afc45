//! What can be looked up: all that the house must remember at start, and the little it asks for later.

use std::sync::Arc;

use rusqlite::{
    Connection, Params, params,
    types::{FromSql, FromSqlError, FromSqlResult, ValueRef},
};
use serde::de::{DeserializeOwned, IntoDeserializer as _, value::Error as NameError};

use super::{
    SEEN_KEPT, Store,
    error::{StoreError, during},
    outbox::HANDED,
};
use crate::{
    channel::{Cursor, Keep},
    model::{
        Case, CaseId, Change, Ended, Network, Office, Peer, Row, RowId, RowKind, SeenKey, Tag, Ticketed, Timestamp,
        Way, WireId,
    },
    private::{Private, Secret},
};

/// What the house goes on from.
#[derive(Debug)]
pub struct Loaded {
    /// The open cases, and those stopped or closed not too long ago, oldest first.
    pub cases: Vec<Case>,
    /// The number of the next new case; no case ever had it.
    pub next_case: u64,
    /// The number of the next new outbox row; no row ever had it.
    pub next_row: u64,
    /// The newest seen messages (at most [`SEEN_KEPT`]) and when they came, oldest first.
    pub seen: Vec<(SeenKey, Timestamp)>,
    /// Where each network's archive stands.
    pub cursors: Vec<(Network, Cursor)>,
    /// What each network's channel keeps.
    pub keeps: Vec<(Network, Keep)>,
    /// What the desk remembers besides its cases.
    pub office: Office,
}

/// A row that is not settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredRow {
    /// The row.
    pub row: Row,
    /// Whether it was given to its channel, so that it may have been sent.
    pub handed: bool,
}

impl Store {
    /// All that the house must remember. Cases that ended (were stopped or closed) before `ended_since` stay
    /// on the disk and can be looked up.
    pub fn load(&self, ended_since: Timestamp) -> Result<Loaded, StoreError> {
        let open_or_recent = "SELECT body FROM cases WHERE ended_at IS NULL
            UNION ALL SELECT body FROM cases WHERE ended_at >= ?1";
        let mut cases = self.cases(open_or_recent, [ended_since.millis()])?;
        cases.sort_unstable_by_key(|case| case.id);
        Ok(Loaded {
            cases,
            next_case: self.tail.next_case,
            next_row: self.tail.next_row,
            seen: seen(&self.db)?,
            cursors: self.tail.cursors.clone(),
            keeps: keeps(&self.db)?,
            office: office(&self.db)?,
        })
    }

    /// For each network with rows that may have been sent: where its archive stood when the first of them was
    /// handed over. From there it must be searched to learn which were; `None` if no place was known then.
    pub fn oldest_handed(&self) -> Result<Vec<(Network, Option<Cursor>)>, StoreError> {
        oldest_handed(&self.db)
    }

    /// The newest case with this tag, ended or not. Tags come again after thousands of cases.
    pub fn case_by_tag(&self, tag: Tag) -> Result<Option<Case>, StoreError> {
        let newest = "SELECT body FROM cases WHERE tag = ?1 ORDER BY id DESC LIMIT 1";
        Ok(self.cases(newest, [tag.to_string()])?.pop())
    }

    /// The newest case of a person, ended or not.
    pub fn latest_case_of(&self, person: &Peer) -> Result<Option<Case>, StoreError> {
        let newest = "SELECT body FROM cases WHERE network = ?1 AND address = ?2 ORDER BY id DESC LIMIT 1";
        Ok(self.cases(newest, (person.network.name(), &**person.address.reveal()))?.pop())
    }

    /// Up to `limit` cases that ended before this moment, and their people, the longest ended first: those to
    /// erase when their time is over.
    pub fn ended_before(&self, moment: Timestamp, limit: usize) -> Result<Vec<(CaseId, Peer)>, StoreError> {
        let oldest = "SELECT id, network, address FROM cases WHERE ended_at < ?1 ORDER BY ended_at LIMIT ?2";
        collect(&self.db, oldest, (moment.millis(), bound(limit)), |row| {
            let person = peer(row, row.get::<_, Named<Network>>("network")?.0, "address")?;
            Ok((CaseId(row.get::<_, i64>(0)?.cast_unsigned()), person))
        })
    }

    /// The tickets of these cases.
    pub fn tickets_of(&self, cases: &[CaseId]) -> Result<Vec<Ended>, StoreError> {
        let mut tickets = Vec::new();
        for id in cases {
            let case = self.cases("SELECT body FROM cases WHERE id = ?1", [id.0.cast_signed()])?.pop();
            let ticket = case.and_then(|case| case.ticket);
            tickets.extend(ticket.iter().flat_map(Ticketed::endings));
        }
        Ok(tickets)
    }

    /// What the desk remembers besides its cases.
    pub fn office(&self) -> Result<Office, StoreError> {
        office(&self.db)
    }

    /// The case that a line sent to a member of the team belongs to, by the id the network carried.
    pub fn case_of_line(&self, to: &Peer, wire: &WireId) -> Result<Option<CaseId>, StoreError> {
        let line = "SELECT case_id FROM outbox WHERE wire_id = ?1 AND network = ?2 AND address = ?3 AND kind = 'team'
            AND kind <> 'program' AND case_id IS NOT NULL LIMIT 1";
        let line = collect(&self.db, line, named(to, wire), |row| Ok(CaseId(row.get::<_, i64>(0)?.cast_unsigned())))?;
        Ok(line.first().copied())
    }

    /// A row that is kept after it was sent, by the id the network carried.
    pub fn sent_row(&self, to: &Peer, wire: &WireId) -> Result<Option<RowId>, StoreError> {
        let row = "SELECT id FROM outbox WHERE wire_id = ?1 AND network = ?2 AND address = ?3
            AND kind <> 'program' AND case_id IS NOT NULL LIMIT 1";
        let row = collect(&self.db, row, named(to, wire), |row| Ok(RowId(row.get::<_, i64>(0)?.cast_unsigned())))?;
        Ok(row.first().copied())
    }

    /// The answer that a member of the staff has typed in this message of theirs.
    pub fn relayed(&self, author: &Peer, typed: &WireId) -> Result<Option<Row>, StoreError> {
        let row = "SELECT * FROM outbox WHERE author_wire_id = ?1 AND author_network = ?2 AND author_address = ?3
            AND kind = 'relay' ORDER BY id LIMIT 1";
        Ok(collect(&self.db, row, named(author, typed), outbox_row)?.into_iter().next())
    }

    /// Up to `limit` rows of a network that are not settled, in the order of their numbers, from the one
    /// after `after`.
    pub fn unsent(&self, network: Network, after: Option<RowId>, limit: usize) -> Result<Vec<StoredRow>, StoreError> {
        let unsent = "SELECT * FROM outbox WHERE network = ?1 AND state < 2 AND id > ?2 ORDER BY id LIMIT ?3";
        let after = after.map_or(-1, |row| row.0.cast_signed());
        collect(&self.db, unsent, params![network.name(), after, bound(limit)], |row| {
            Ok(StoredRow { row: outbox_row(row)?, handed: row.get::<_, i64>("state")? == HANDED })
        })
    }

    /// How many rows are not settled on a network.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub fn waiting(&self, network: Network) -> Result<usize, StoreError> {
        let count = "SELECT count(*) FROM outbox WHERE network = ?1 AND state < 2";
        let found = collect(&self.db, count, [network.name()], |row| row.get::<_, i64>(0))?;
        Ok(found.first().and_then(|count| usize::try_from(*count).ok()).unwrap_or_default())
    }

    /// A row, settled or not. The words of a settled row are gone: its body is empty.
    pub fn row(&self, id: RowId) -> Result<Option<Row>, StoreError> {
        Ok(collect(&self.db, "SELECT * FROM outbox WHERE id = ?1", [id.0.cast_signed()], outbox_row)?.pop())
    }

    fn cases(&self, sql: &str, values: impl Params) -> Result<Vec<Case>, StoreError> {
        let parse = |row: &rusqlite::Row<'_>| Ok(serde_json::from_str(row.get_ref(0)?.as_str()?).ok());
        let cases: Vec<Option<Case>> = collect(&self.db, sql, values, parse)?;
        cases.into_iter().map(|case| case.ok_or(StoreError::Unreadable { what: "a case" })).collect()
    }
}

/// Where each network's archive stands.
pub(super) fn cursors(db: &Connection) -> Result<Vec<(Network, Cursor)>, StoreError> {
    collect(db, "SELECT network, cursor FROM cursors", (), |row| {
        Ok((row.get::<_, Named<Network>>(0)?.0, Cursor(Private::new(row.get(1)?))))
    })
}

fn keeps(db: &Connection) -> Result<Vec<(Network, Keep)>, StoreError> {
    collect(db, "SELECT network, name, address, value FROM keeps", (), |row| {
        let network = row.get::<_, Named<Network>>(0)?.0;
        let of = row.get::<_, Option<String>>(2)?.map(|address| Peer::new(network, address));
        Ok((network, Keep { name: Private::new(row.get(1)?), of, value: Some(Secret::new(row.get(3)?)) }))
    })
}

fn office(db: &Connection) -> Result<Office, StoreError> {
    let parse = |row: &rusqlite::Row<'_>| Ok(serde_json::from_str(row.get_ref(0)?.as_str()?).ok());
    let office: Vec<Option<Office>> = collect(db, "SELECT body FROM office WHERE id = 1", (), parse)?;
    match office.into_iter().next() {
        None => Ok(Office::default()),
        Some(office) => office.ok_or(StoreError::Unreadable { what: "what the desk remembers" }),
    }
}

fn seen(db: &Connection) -> Result<Vec<(SeenKey, Timestamp)>, StoreError> {
    let newest = "SELECT key, at FROM seen WHERE place > (SELECT max(place) FROM seen) - ?1 ORDER BY place";
    collect(db, newest, [SEEN_KEPT.cast_signed()], |row| {
        Ok((SeenKey(row.get(0)?), Timestamp::from_millis(row.get(1)?)))
    })
}

fn oldest_handed(db: &Connection) -> Result<Vec<(Network, Option<Cursor>)>, StoreError> {
    // With `min`, SQLite takes the other columns from the row that holds the minimum.
    let oldest = "SELECT network, cursor, min(handover) FROM outbox INDEXED BY outbox_unsent
        WHERE state < 2 AND handover IS NOT NULL GROUP BY network";
    collect(db, oldest, (), |row| {
        let cursor: Option<String> = row.get(1)?;
        Ok((row.get::<_, Named<Network>>(0)?.0, cursor.map(|place| Cursor(Private::new(place)))))
    })
}

fn outbox_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Row> {
    let answers = match wire_id(row, "answers_id")? {
        Some(id) => Some((id, words(row, "answers_words")?)),
        None => None,
    };
    let author = match row.get("author_network")? {
        Some(Named(network)) => Some((peer(row, network, "author_address")?, wire_id(row, "author_wire_id")?)),
        None => None,
    };
    Ok(Row {
        id: RowId(row.get::<_, i64>("id")?.cast_unsigned()),
        case: row.get::<_, Option<i64>>("case_id")?.map(|id| CaseId(id.cast_unsigned())),
        kind: row.get::<_, Named<RowKind>>("kind")?.0,
        to: peer(row, row.get::<_, Named<Network>>("network")?.0, "address")?,
        wire_id: WireId(row.get("wire_id")?),
        body: words(row, "body")?,
        answers,
        author,
        changes: row.get::<_, Option<String>>("changes")?.as_deref().and_then(changes),
        way: row.get::<_, Named<Way>>("way")?.0,
        at: Timestamp::from_millis(row.get("decided_at")?),
    })
}

fn changes(text: &str) -> Option<Change> {
    let (how, of) = text.split_once(' ')?;
    let of = WireId(of.into());
    match how {
        "words" => Some(Change::Words(of)),
        "gone" => Some(Change::Gone(of)),
        _ => None,
    }
}

fn words(row: &rusqlite::Row<'_>, column: &str) -> rusqlite::Result<Private<String>> {
    Ok(Private::new(row.get::<_, Option<String>>(column)?.unwrap_or_default()))
}

fn wire_id(row: &rusqlite::Row<'_>, column: &str) -> rusqlite::Result<Option<WireId>> {
    Ok(row.get::<_, Option<Arc<str>>>(column)?.map(WireId))
}

fn peer(row: &rusqlite::Row<'_>, network: Network, address: &str) -> rusqlite::Result<Peer> {
    Ok(Peer::new(network, row.get::<_, Arc<str>>(address)?))
}

fn collect<T>(
    db: &Connection,
    sql: &str,
    values: impl Params,
    read: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>, StoreError> {
    db.prepare_cached(sql)
        .and_then(|mut statement| statement.query_map(values, read)?.collect())
        .map_err(during("reading the store"))
}

/// By what a row is found: ids of different people may be the same.
fn named<'a>(to: &'a Peer, wire: &'a WireId) -> (&'a str, &'static str, &'a str) {
    (&wire.0, to.network.name(), to.address.reveal())
}

fn bound(limit: usize) -> i64 {
    i64::try_from(limit).unwrap_or(i64::MAX)
}

/// A value that is stored by its serialised name.
struct Named<T>(T);

impl<T: DeserializeOwned> FromSql for Named<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let name = value.as_str()?.into_deserializer();
        T::deserialize(name).map(Self).map_err(|_: NameError| FromSqlError::InvalidType)
    }
}

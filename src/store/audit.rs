//! The audit trail: what staff have done, only ever added to, each entry sealed to the one before.
//!
//! An entry's link is the SHA-256 of the link before it and of the entry, so that none can be changed, removed or put
//! elsewhere without every later link changing. Whoever has the key of the store can write all of them anew, or cut off the
//! end: that shows by a link that was noted elsewhere.

use std::{fmt, ops::ControlFlow};

use rusqlite::{Connection, Transaction, params};
use sha2::{Digest as _, Sha256};

use super::{
    Batch, Store,
    error::{StoreError, during},
    write::run,
};
use crate::model::Timestamp;

/// What seals an entry to the one before: 32 bytes, unless somebody has changed them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Link(Vec<u8>);

impl Link {
    /// Reads a link as it is shown, in any groups and either case. `None` if it is no link.
    pub fn parse(text: &str) -> Option<Self> {
        let digit = |c: char| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        let digits: Option<Vec<u8>> =
            text.chars().filter(|c| !(c.is_whitespace() || matches!(c, '-' | ':'))).map(digit).collect();
        let digits = digits.filter(|digits| digits.len() == 64)?;
        let (pairs, _) = digits.as_chunks::<2>();
        Some(Self(pairs.iter().map(|[high, low]| high << 4 | low).collect()))
    }
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, byte) in self.0.iter().enumerate() {
            let gap = if at > 0 && at % 2 == 0 { "-" } else { "" };
            write!(f, "{gap}{byte:02x}")?;
        }
        Ok(())
    }
}

/// One entry of the trail, as it stands in the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its place, from 1, without gaps.
    pub number: u64,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub who: String,
    /// What.
    pub what: String,
    /// The case's tag, if there is one.
    pub tag: Option<String>,
    /// How it went.
    pub outcome: String,
    /// Its link.
    pub link: Link,
}

impl Entry {
    /// The link that this entry must have behind `before`. Each part with its length, so that none can pass into another.
    fn sealed(&self, before: &Link) -> Link {
        let tag: &[&[u8]] = if let Some(tag) = &self.tag { &[tag.as_bytes()] } else { &[] };
        let mut digest = Sha256::new();
        let mut part = |bytes: &[u8]| {
            digest.update((bytes.len() as u64).to_be_bytes());
            digest.update(bytes);
        };
        part(&before.0);
        part(&self.number.to_be_bytes());
        part(&self.at.millis().to_be_bytes());
        part(self.who.as_bytes());
        part(self.what.as_bytes());
        part(self.outcome.as_bytes());
        // At the end, so that no tag differs from an empty one.
        tag.iter().for_each(|tag| part(tag));
        Link(digest.finalize().to_vec())
    }
}

/// Where the trail ends.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Head {
    number: u64,
    link: Link,
}

impl Head {
    /// Where it ends in the file.
    pub(super) fn read(db: &Connection) -> Result<Self, StoreError> {
        let newest = "SELECT * FROM audit ORDER BY number DESC LIMIT ?1";
        let mut head = Self::default();
        walk(db, newest, 1, |entry| {
            head = Self { number: entry.number, link: entry.link };
            ControlFlow::Break(())
        })?;
        Ok(head)
    }
}

/// What a look at the whole trail has found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trail {
    /// Every entry fits the one before.
    Whole {
        /// The first entry and the newest, if there is any.
        ends: Option<Box<(Entry, Entry)>>,
        /// The entry with the link that was asked for, if there is one.
        expected: Option<Box<Entry>>,
    },
    /// Something was changed.
    Broken {
        /// The first number that does not fit: that entry is changed, missing, or not behind the one it was sealed to.
        number: u64,
        /// The last entry before it, if there is any: up to there nothing was changed.
        good: Option<Box<Entry>>,
    },
}

impl Store {
    /// Recomputes every link, and looks for one that was noted earlier.
    ///
    /// # Errors
    /// If the store cannot be read. That the trail is broken is no error.
    pub fn verify_audit(&self, expected: Option<&Link>) -> Result<Trail, StoreError> {
        let (mut first, mut last, mut found, mut broken): (Option<Entry>, Option<Entry>, _, _) =
            (None, None, None, None);
        walk(&self.db, "SELECT * FROM audit WHERE number <= ?1 ORDER BY number", i64::MAX, |entry| {
            let (number, before) = last.as_ref().map_or((1, Link::default()), |e| (e.number + 1, e.link.clone()));
            if entry.number != number || entry.link != entry.sealed(&before) {
                broken = Some(number);
                return ControlFlow::Break(());
            }
            if expected == Some(&entry.link) {
                found = Some(Box::new(entry.clone()));
            }
            first.get_or_insert_with(|| entry.clone());
            last = Some(entry);
            ControlFlow::Continue(())
        })?;
        Ok(match broken {
            Some(number) => Trail::Broken { number, good: last.map(Box::new) },
            None => Trail::Whole { ends: first.zip(last).map(Box::new), expected: found },
        })
    }

    /// The newest entries, at most `limit`, oldest first; unchecked.
    pub fn audit(&self, limit: usize) -> Result<Vec<Entry>, StoreError> {
        let mut entries = Vec::new();
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        walk(&self.db, "SELECT * FROM audit ORDER BY number DESC LIMIT ?1", limit, |entry| {
            entries.push(entry);
            ControlFlow::Continue(())
        })?;
        entries.reverse();
        Ok(entries)
    }
}

/// Writes what a batch adds, and gives the new end.
pub(super) fn write(change: &Transaction<'_>, batch: &Batch<'_>, head: &Head) -> Result<Head, StoreError> {
    let mut head = head.clone();
    for act in &batch.acts {
        let mut entry = Entry {
            number: head.number.saturating_add(1),
            at: batch.now,
            who: act.who.clone(),
            what: act.what.clone(),
            tag: act.tag.map(|tag| tag.to_string()),
            outcome: act.went.name().to_owned(),
            link: Link::default(),
        };
        entry.link = entry.sealed(&head.link);
        let Entry { number, at, who, what, tag, outcome, link } = entry;
        let insert =
            "INSERT INTO audit (number, at, who, what, tag, outcome, link) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        let values = params![number.cast_signed(), at.millis(), who, what, tag, outcome, link.0];
        run(change, "writing the audit trail", insert, values)?;
        head = Head { number, link };
    }
    Ok(head)
}

/// Reads entries, until it is told to stop.
fn walk(
    db: &Connection,
    sql: &str,
    value: i64,
    mut each: impl FnMut(Entry) -> ControlFlow<()>,
) -> Result<(), StoreError> {
    let doing = "reading the audit trail";
    let mut statement = db.prepare(sql).map_err(during(doing))?;
    let mut rows = statement.query([value]).map_err(during(doing))?;
    while let Some(row) = rows.next().map_err(during(doing))? {
        if each(entry(row).map_err(during(doing))?).is_break() {
            break;
        }
    }
    Ok(())
}

fn entry(row: &rusqlite::Row<'_>) -> rusqlite::Result<Entry> {
    // Somebody may have written what is no text.
    let text = |name| Ok::<_, rusqlite::Error>(String::from_utf8_lossy(row.get_ref(name)?.as_bytes()?).into_owned());
    Ok(Entry {
        number: row.get::<_, i64>("number")?.cast_unsigned(),
        at: Timestamp::from_millis(row.get("at")?),
        who: text("who")?,
        what: text("what")?,
        tag: if row.get_ref("tag")?.as_bytes_or_null()?.is_some() { Some(text("tag")?) } else { None },
        outcome: text("outcome")?,
        link: Link(row.get("link")?),
    })
}

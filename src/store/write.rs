//! What a commit does. The house calls it for every batch of turns; nothing else writes.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension as _, Params, Transaction, TransactionBehavior, params};

use super::{
    SEEN_KEPT, Store, Tail, audit,
    error::{StoreError, during},
    files,
    open::setting,
    outbox, read, tallies,
};
use crate::{
    channel::{Cursor, Keep},
    model::{
        Act, Case, CaseId, FileId, Network, Office, Outcome, Row, RowId, SealedFile, SeenKey, Stage, Tally, Timestamp,
        WireId,
    },
};

/// Everything that a set of turns changes.
#[derive(Debug, Default)]
pub struct Batch<'a> {
    /// When the batch was decided.
    pub now: Timestamp,
    /// The last version of each changed case, whole. Its tag never changes.
    pub cases: Vec<&'a Case>,
    /// New outbox rows, each with whether it is given to its channel right after this commit. A row's case
    /// must be in the store or in this batch; a row that is to outlive the erasing of a case names none.
    pub rows: Vec<(&'a Row, bool)>,
    /// Older rows that are given to their channel right after this commit, for the first time or again.
    pub handed: Vec<RowId>,
    /// What became of rows. Nothing happens for one that is unknown or already further.
    pub settled: Vec<(RowId, Outcome)>,
    /// The ids that networks gave to some of these.
    pub named: BTreeMap<RowId, WireId>,
    /// Messages that have now been seen.
    pub seen: Vec<SeenKey>,
    /// Where the archives stand now.
    pub cursors: Vec<(Network, Cursor)>,
    /// What channels keep, in this order: the last of a name stays, or goes.
    pub keeps: Vec<(Network, &'a Keep)>,
    /// Files as they came; their cases must be in the store or in this batch. They go with their case.
    pub files: Vec<(FileId, &'a SealedFile)>,
    /// Files that go.
    pub unstored: Vec<FileId>,
    /// Cases that go with every word and row of them, what this batch itself says of them included.
    pub erased: Vec<CaseId>,
    /// What the desk remembers besides its cases, if that changes.
    pub office: Option<&'a Office>,
    /// What staff have done, for the audit trail. It outlives their cases.
    pub acts: Vec<&'a Act>,
    /// What is counted of the questions. It outlives their cases as well, and tells nothing of them.
    pub tallies: Vec<&'a Tally>,
}

impl Batch<'_> {
    /// Whether there is nothing to commit.
    pub fn is_empty(&self) -> bool {
        let Self {
            now: _,
            cases,
            rows,
            handed,
            settled,
            named: _,
            seen,
            cursors,
            keeps,
            files,
            unstored,
            erased,
            office,
            acts,
            tallies,
        } = self;
        cases.is_empty()
            && rows.is_empty()
            && handed.is_empty()
            && settled.is_empty()
            && seen.is_empty()
            && cursors.is_empty()
            && keeps.is_empty()
            && files.is_empty()
            && unstored.is_empty()
            && erased.is_empty()
            && office.is_none()
            && acts.is_empty()
            && tallies.is_empty()
    }
}

impl Store {
    /// Makes a batch durable in one transaction: when it returns, the disk has it.
    ///
    /// # Errors
    /// Then nothing of the batch is kept, and the store stays usable. (Only of a [`StoreError::Disk`] while
    /// committing it cannot be known before the next start whether the disk has it.)
    pub fn commit(&mut self, batch: &Batch<'_>) -> Result<(), StoreError> {
        let mut tail = self.tail.after(batch);
        let change =
            self.db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(during("beginning a commit"))?;
        for case in &batch.cases {
            write_case(&change, case, &mut self.json)?;
        }
        write_tail(&change, &self.tail, &tail)?;
        outbox::write(&change, batch, &tail)?;
        write_seen(&change, batch, self.tail.seen)?;
        write_keeps(&change, &batch.keeps)?;
        files::write(&change, &batch.files)?;
        files::erase(&change, &batch.unstored)?;
        erase(&change, &batch.erased)?;
        if let Some(office) = batch.office {
            write_office(&change, office)?;
        }
        tallies::write(&change, &batch.tallies)?;
        tail.audit = audit::write(&change, batch, &self.tail.audit)?;
        change.commit().map_err(during("committing"))?;

        self.tail = tail;
        self.wipe_due |= !batch.erased.is_empty()
            || !batch.unstored.is_empty()
            || batch.keeps.iter().any(|(_, keep)| keep.value.is_none());
        self.wipe();
        Ok(())
    }

    /// Empties the write-ahead log if erased words may be in it. What was committed stays committed whether
    /// this succeeds or not, so a failure is no error of the commit: it is tried again after the next one.
    pub(super) fn wipe(&mut self) {
        if !self.wipe_due {
            return;
        }
        // The pragma's row begins with 1 if the log could not be emptied.
        match setting(&self.db, "wal_checkpoint(TRUNCATE)") {
            Ok(blocked) if blocked == "0" => self.wipe_due = false,
            Ok(_) => tracing::warn!("Erased words may still be in the store's log; trying again at the next commit"),
            Err(error) => {
                tracing::warn!(%error, "Erased words may still be in the store's log; trying again at the next commit");
            }
        }
    }
}

impl Tail {
    fn after(&self, batch: &Batch<'_>) -> Self {
        let mut tail = self.clone();
        tail.next_case = batch.cases.iter().map(|case| case.id.0 + 1).fold(tail.next_case, u64::max);
        tail.next_row = batch.rows.iter().map(|(row, _)| row.id.0 + 1).fold(tail.next_row, u64::max);
        tail.seen += batch.seen.len() as u64;
        if !batch.handed.is_empty() || batch.rows.iter().any(|(_, handed)| *handed) {
            tail.handover += 1;
        }
        for (network, cursor) in &batch.cursors {
            tail.cursors.retain(|(known, _)| known != network);
            tail.cursors.push((*network, cursor.clone()));
        }
        tail
    }
}

fn write_case(change: &Transaction<'_>, case: &Case, json: &mut Vec<u8>) -> Result<(), StoreError> {
    let doing = "writing a case";
    let unreadable = StoreError::Unreadable { what: "a case" };
    json.clear();
    let Ok(()) = serde_json::to_writer(&mut *json, case) else { return Err(unreadable) };
    let Ok(body) = str::from_utf8(json) else { return Err(unreadable) };
    let (id, ended) = (case.id.0.cast_signed(), ended(case));
    let (tag, network, address) = (case.tag.to_string(), case.person.network.name(), &**case.person.address.reveal());

    // Nearly always the case is known and goes on or stays closed: then no index is touched.
    let same = "UPDATE cases SET body = ?2 WHERE id = ?1 AND ended_at IS ?3 AND network = ?4 AND address = ?5";
    if run(change, doing, same, params![id, body, ended, network, address])? == 1 {
        return Ok(());
    }
    let upsert = "INSERT INTO cases (id, tag, network, address, ended_at, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT (id) DO UPDATE SET network = excluded.network, address = excluded.address,
            ended_at = excluded.ended_at, body = excluded.body";
    run(change, doing, upsert, params![id, tag, network, address, ended, body])?;
    Ok(())
}

/// Since when nothing is expected of a case any more. One that is part of another goes with that one.
fn ended(case: &Case) -> Option<i64> {
    match &case.stage {
        _ if case.part_of.is_some() => None,
        Stage::Stopped { since } | Stage::Closed { since, .. } => Some(since.millis()),
        Stage::Intake
        | Stage::Summary
        | Stage::Queued { .. }
        | Stage::Claimed { .. }
        | Stage::Active { .. }
        | Stage::Snoozed { .. } => None,
    }
}

fn write_seen(change: &Transaction<'_>, batch: &Batch<'_>, newest: u64) -> Result<(), StoreError> {
    let doing = "writing what was seen";
    let mut place = newest;
    for key in &batch.seen {
        place += 1;
        let insert = "INSERT INTO seen (place, key, at) VALUES (?1, ?2, ?3)";
        run(change, doing, insert, params![place.cast_signed(), key.0, batch.now.millis()])?;
    }
    // A sweep after every 64 keys. It may take more than came, so the ring shrinks to its size in small steps.
    const STEP: u64 = 64;
    if newest / STEP != place / STEP {
        let sweep =
            "DELETE FROM seen WHERE place IN (SELECT place FROM seen WHERE place <= ?1 ORDER BY place LIMIT ?2)";
        let too_old = place.saturating_sub(SEEN_KEPT).cast_signed();
        let at_most = (batch.seen.len() as u64 + 2 * STEP).cast_signed();
        run(change, doing, sweep, (too_old, at_most))?;
    }
    Ok(())
}

fn write_tail(change: &Transaction<'_>, old: &Tail, new: &Tail) -> Result<(), StoreError> {
    let doing = "writing where the numbers and archives stand";
    for (what, before, after) in [("case", old.next_case, new.next_case), ("row", old.next_row, new.next_row)] {
        if after != before {
            run(change, doing, "UPDATE next SET number = ?2 WHERE what = ?1", (what, after.cast_signed()))?;
        }
    }
    for moved @ (network, cursor) in &new.cursors {
        if !old.cursors.contains(moved) {
            let upsert = "INSERT INTO cursors (network, cursor) VALUES (?1, ?2)
                ON CONFLICT (network) DO UPDATE SET cursor = excluded.cursor";
            run(change, doing, upsert, (network.name(), cursor.0.reveal()))?;
        }
    }
    Ok(())
}

fn write_keeps(change: &Transaction<'_>, keeps: &[(Network, &Keep)]) -> Result<(), StoreError> {
    let doing = "writing what a channel keeps";
    for (network, keep) in keeps {
        let (network, name) = (network.name(), keep.name.reveal());
        match &keep.value {
            Some(value) => {
                let upsert = "INSERT INTO keeps (network, name, address, value) VALUES (?1, ?2, ?3, ?4)
                    ON CONFLICT (network, name) DO UPDATE SET value = excluded.value";
                let of = keep.of.as_ref().map(|peer| &**peer.address.reveal());
                run(change, doing, upsert, params![network, name, of, value.reveal()])?;
            }
            None => {
                run(change, doing, "DELETE FROM keeps WHERE network = ?1 AND name = ?2", (network, name))?;
            }
        }
    }
    Ok(())
}

fn write_office(change: &Transaction<'_>, office: &Office) -> Result<(), StoreError> {
    let Ok(body) = serde_json::to_string(office) else {
        return Err(StoreError::Unreadable { what: "what the desk remembers" });
    };
    let upsert = "INSERT INTO office (id, body) VALUES (1, ?1) ON CONFLICT (id) DO UPDATE SET body = excluded.body";
    run(change, "writing what the desk remembers", upsert, [body])?;
    Ok(())
}

fn erase(change: &Transaction<'_>, cases: &[CaseId]) -> Result<(), StoreError> {
    for case in cases {
        // Its rows go with it (`ON DELETE CASCADE`).
        run(change, "erasing a case", "DELETE FROM cases WHERE id = ?1", [case.0.cast_signed()])?;
    }
    Ok(())
}

/// Runs one statement of a commit, prepared once in the life of the store; gives how many rows it changed.
pub(super) fn run(
    change: &Transaction<'_>,
    doing: &'static str,
    sql: &str,
    values: impl Params,
) -> Result<usize, StoreError> {
    change.prepare_cached(sql).and_then(|mut statement| statement.execute(values)).map_err(during(doing))
}

impl Tail {
    /// Reads where things stood at the last commit.
    pub(super) fn read(db: &Connection) -> Result<Self, StoreError> {
        let number = |sql: &str| {
            let number: Option<Option<i64>> =
                db.query_row(sql, (), |row| row.get(0)).optional().map_err(during("reading the numbers"))?;
            Ok(number.flatten().map(i64::cast_unsigned))
        };
        let missing = || StoreError::Unreadable { what: "no number to go on from" };
        Ok(Self {
            next_case: number("SELECT number FROM next WHERE what = 'case'")?.ok_or_else(missing)?,
            next_row: number("SELECT number FROM next WHERE what = 'row'")?.ok_or_else(missing)?,
            seen: number("SELECT max(place) FROM seen")?.unwrap_or(0),
            handover: number("SELECT max(handover) FROM outbox INDEXED BY outbox_unsent WHERE state < 2")?.unwrap_or(0),
            cursors: read::cursors(db)?,
            audit: audit::Head::read(db)?,
        })
    }
}

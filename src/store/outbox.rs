//! The life of an outbox row: new, handed over (maybe sent), settled.
//!
//! Part of a commit. It does not send, and it does not decide whether to send again: `deliver` does.

use rusqlite::{Transaction, params};

use super::{Batch, Tail, error::StoreError, write::run};
use crate::model::{Change, Outcome, Row, RowKind, Way, WireId};

const NEW: i64 = 0;
pub(super) const HANDED: i64 = 1;
const SENT: i64 = 2;
const FAILED: i64 = 3;
const DELIVERED: i64 = 4;

/// Writes what a batch changes in the outbox. `tail` is that of the batch itself: a row handed over in it
/// was, if at all, sent after the place that the batch's own cursor names.
pub(super) fn write(change: &Transaction<'_>, batch: &Batch<'_>, tail: &Tail) -> Result<(), StoreError> {
    for (row, handed) in &batch.rows {
        insert(change, row, *handed, tail)?;
    }
    for id in &batch.handed {
        let hand = "UPDATE outbox SET state = 1, handover = ?2,
            cursor = (SELECT cursor FROM cursors WHERE cursors.network = outbox.network) WHERE id = ?1 AND state < 2";
        let values = [id.0.cast_signed(), tail.handover.cast_signed()];
        run(change, "handing an outbox row over", hand, values)?;
    }
    for (id, outcome) in &batch.settled {
        settle(change, id.0.cast_signed(), *outcome, batch.named.get(id))?;
    }
    Ok(())
}

fn insert(change: &Transaction<'_>, row: &Row, handed: bool, tail: &Tail) -> Result<(), StoreError> {
    let cursor = tail.cursors.iter().find(|(network, _)| handed && *network == row.to.network);
    let answers = row.answers.as_ref();
    let author = row.author.as_ref();
    let insert = "INSERT INTO outbox (id, state, kind, case_id, network, address, wire_id, body, answers_id,
        answers_words, author_network, author_address, author_wire_id, way, decided_at, handover, cursor, changes)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)";
    let values = params![
        row.id.0.cast_signed(),
        if handed { HANDED } else { NEW },
        kind(row.kind),
        row.case.map(|case| case.0.cast_signed()),
        row.to.network.name(),
        &**row.to.address.reveal(),
        &*row.wire_id.0,
        row.body.reveal(),
        answers.map(|(id, _)| &*id.0),
        answers.map(|(_, words)| words.reveal()),
        author.map(|(peer, _)| peer.network.name()),
        author.map(|(peer, _)| &**peer.address.reveal()),
        author.and_then(|(_, id)| id.as_ref()).map(|id| &*id.0),
        way(row.way),
        row.at.millis(),
        handed.then_some(tail.handover.cast_signed()),
        cursor.map(|(_, cursor)| cursor.0.reveal()),
        row.changes.as_ref().map(changes),
    ];
    run(change, "writing an outbox row", insert, values)?;
    Ok(())
}

/// A row of the program's, or of no case, has done its work. Of another only the words go: its id tells
/// whose line a handler quotes, and its author hears of a failure, as long as the case is kept.
fn settle(change: &Transaction<'_>, id: i64, outcome: Outcome, name: Option<&WireId>) -> Result<(), StoreError> {
    let doing = "settling an outbox row";
    let delete = "DELETE FROM outbox WHERE id = ?1 AND (kind = 'program' OR case_id IS NULL)";
    if run(change, doing, delete, [id])? == 1 {
        return Ok(());
    }
    let state = match outcome {
        Outcome::Sent => SENT,
        Outcome::Failed(_) => FAILED,
        Outcome::Delivered => DELIVERED,
    };
    let update = "UPDATE outbox SET state = ?2, body = NULL, answers_id = NULL, answers_words = NULL,
        handover = NULL, cursor = NULL, changes = NULL, wire_id = coalesce(?3, wire_id) WHERE id = ?1 AND state < ?2";
    run(change, doing, update, params![id, state, name.map(|name| &*name.0)])?;
    Ok(())
}

/// What a row changes, as `read` understands it.
fn changes(change: &Change) -> String {
    match change {
        Change::Words(of) => format!("words {}", of.0),
        Change::Gone(of) => format!("gone {}", of.0),
    }
}

/// The name of a kind in the store; the same as in its serialised form, by which it is read back.
fn kind(kind: RowKind) -> &'static str {
    match kind {
        RowKind::Program => "program",
        RowKind::Relay => "relay",
        RowKind::Team => "team",
    }
}

/// The same for the way it goes.
fn way(way: Way) -> &'static str {
    match way {
        Way::AsTheyWrite => "as_they_write",
        Way::Encrypted => "encrypted",
        Way::InClear => "in_clear",
    }
}

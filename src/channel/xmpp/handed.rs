//! Which row a message of ours belongs to, for what comes back about it later. Pure.
//!
//! Called by `session.rs`. It lives in memory only: what comes back for a row of an earlier run is not
//! known any more, and is ignored.

use std::{
    collections::{HashMap, VecDeque},
    sync::Arc,
};

use crate::model::{Peer, Row, RowId, WireId};

/// How many are remembered.
const MAX_HANDED: usize = 10_000;

/// The rows that were handed to the server, by the id they carried.
#[derive(Debug, Default)]
pub(super) struct Handed {
    /// Each with whether it has arrived.
    rows: HashMap<Arc<str>, (RowId, Peer, bool)>,
    oldest_first: VecDeque<Arc<str>>,
}

impl Handed {
    /// Remembers a row.
    pub(super) fn remember(&mut self, row: &Row) {
        let id = &row.wire_id.0;
        if self.rows.insert(Arc::clone(id), (row.id, row.to.clone(), false)).is_none() {
            self.oldest_first.push_back(Arc::clone(id));
        }
        if self.oldest_first.len() > MAX_HANDED
            && let Some(oldest) = self.oldest_first.pop_front()
        {
            self.rows.remove(&oldest);
        }
    }

    /// The same, told once: each of somebody's devices says that it has a message.
    pub(super) fn arrived(&mut self, peer: &Peer, id: &WireId) -> Option<RowId> {
        let (row, to, told) = self.rows.get_mut(&id.0)?;
        (to == peer && !std::mem::replace(told, true)).then_some(*row)
    }

    /// The row that carried this id, if it went to `peer`: nobody speaks for another's copy.
    pub(super) fn row(&self, peer: &Peer, id: &WireId) -> Option<RowId> {
        self.rows.get(&id.0).filter(|(_, to, _)| to == peer).map(|(row, ..)| *row)
    }
}

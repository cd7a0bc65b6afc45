//! Which rows are on their way: what may be handed to a channel, and what became of it.
//!
//! Owned by `house`, which commits what is said here. The outbox itself is in the store; this is what
//! must be known of it between two commits. A row is handed over at most once in one session of its
//! channel; after a new session begins, the network's archive tells which rows of the old one were sent.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::{
    channel::CatchUp,
    model::{Failure, Network, Outcome, Peer, Row, RowId, RowKind, Timestamp, WireId},
    store::{Store, StoreError, StoredRow},
};

/// How many rows may be handed to one channel and not yet be sent: what it must keep in memory.
pub const WINDOW: usize = 1024;

/// The rows on their way, by network.
#[derive(Debug, Default)]
pub struct Deliver(BTreeMap<Network, Lane>);

#[derive(Debug, Default)]
struct Lane {
    open: bool,
    in_flight: HashSet<RowId>,
    // Rows wait in the store that were not handed over; nothing may overtake them.
    backlog: bool,
    // Rows of an earlier session of the channel, or of the program, that may have been sent.
    maybe: BTreeMap<RowId, Row>,
    by_wire: HashMap<WireId, RowId>,
    // Whether the archive is searched from before the first row in doubt, so that no echo means not sent.
    vouches: bool,
}

/// A row that is not to be sent any more, and why, if its author is to be told.
pub type Withdrawn = (Row, Option<Failure>);

/// What is to be done with rows that may have been sent, once the archive has been searched.
#[derive(Debug, Default)]
pub struct Verdict {
    /// Hand these over again.
    pub again: Vec<Row>,
    /// Nobody can know about these: give up, and tell who wrote them.
    pub given_up: Vec<Row>,
}

impl Deliver {
    /// Whether a row that is about to be committed is handed over right afterwards.
    pub fn admit(&mut self, row: &Row) -> bool {
        let lane = self.0.entry(row.network()).or_default();
        let admitted = lane.open && !lane.backlog && lane.in_flight.len() < WINDOW;
        if admitted {
            lane.in_flight.insert(row.id);
        } else {
            lane.backlog = true;
        }
        admitted
    }

    /// Rows that waited in the store and can be handed over now.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub fn refill(&mut self, store: &Store) -> Result<Vec<Row>, StoreError> {
        let mut rows = Vec::new();
        for (network, lane) in &mut self.0 {
            if !lane.wants_refill() {
                continue;
            }
            let room = WINDOW - lane.in_flight.len();
            // What is in flight is unsent too, and comes first.
            let waiting = store.unsent(*network, None, lane.in_flight.len() + room + 1)?;
            lane.backlog = waiting.len() > lane.in_flight.len() + room;
            let fresh = waiting.into_iter().filter(|stored| !stored.handed && !lane.in_flight.contains(&stored.row.id));
            let fresh: Vec<Row> = fresh.take(room).map(|stored| stored.row).collect();
            lane.in_flight.extend(fresh.iter().map(|row| row.id));
            rows.extend(fresh);
        }
        Ok(rows)
    }

    /// Whether [`Deliver::refill`] would look.
    pub fn wants_refill(&self) -> bool {
        self.0.values().any(Lane::wants_refill)
    }

    /// A row's fate is known. Gives back what is to be committed of it.
    pub fn settle(&mut self, network: Network, row: RowId, outcome: Outcome) -> (RowId, Outcome) {
        if let Some(lane) = self.0.get_mut(&network) {
            lane.in_flight.remove(&row);
            lane.maybe.remove(&row);
        }
        (row, outcome)
    }

    /// A new session of a channel: what was in flight may have been sent, but for what is `settled` by news
    /// that is not committed yet. `vouches`: the archive will be searched from before all of it. Whether anything is in
    /// doubt.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub fn begin(
        &mut self,
        network: Network,
        store: &Store,
        settled: &[(RowId, Outcome)],
        vouches: bool,
    ) -> Result<bool, StoreError> {
        let lane = self.0.entry(network).or_default();
        let (mut maybe, mut after) = (Vec::new(), None);
        loop {
            let page: Vec<StoredRow> = store.unsent(network, after, WINDOW)?;
            let Some(last) = page.last() else { break };
            after = Some(last.row.id);
            maybe.extend(page.into_iter().filter(|stored| stored.handed).map(|stored| stored.row));
        }
        maybe.retain(|row| settled.iter().all(|(id, _)| *id != row.id));
        lane.open = false;
        lane.vouches = vouches;
        lane.in_flight.clear();
        lane.by_wire = maybe.iter().map(|row| (row.wire_id.clone(), row.id)).collect();
        lane.maybe = maybe.into_iter().map(|row| (row.id, row)).collect();
        Ok(!lane.maybe.is_empty())
    }

    /// Takes back all that is not settled and that nobody wants sent any more, with what its author is to be
    /// told. A channel sends what it has in hand, so of that nothing is told; but no later session does.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub fn withdraw(&mut self, store: &Store, unwanted: impl Fn(&Row) -> bool) -> Result<Vec<Withdrawn>, StoreError> {
        let mut withdrawn = Vec::new();
        for network in Network::ALL {
            let lane = self.0.entry(network).or_default();
            let mut after = None;
            loop {
                let page = store.unsent(network, after, WINDOW)?;
                let Some(last) = page.last() else { break };
                after = Some(last.row.id);
                let found = page.into_iter().filter(|stored| unwanted(&stored.row));
                withdrawn.extend(found.map(|StoredRow { row, handed }| match handed {
                    false => (row, Some(Failure::Refused)),
                    true if lane.open => (row, None),
                    true => (row, Some(Failure::Unknown)),
                }));
            }
            lane.maybe.retain(|_, row| !unwanted(row));
        }
        Ok(withdrawn)
    }

    /// The archive holds a message of ours. Gives back the row, if it was in doubt.
    pub fn echo(&mut self, network: Network, wire_id: &WireId) -> Option<RowId> {
        let lane = self.0.get_mut(&network)?;
        let row = lane.by_wire.remove(wire_id)?;
        lane.maybe.remove(&row).map(|row| row.id)
    }

    /// A message that was sent to this person at this moment has arrived, and nobody remembers which it was. Gives back
    /// the first row in doubt that it can have been: they go out one after the other.
    pub fn arrived(&mut self, to: &Peer, sent: Timestamp) -> Option<RowId> {
        let lane = self.0.get_mut(&to.network)?;
        let row = lane.maybe.values().find(|row| row.to == *to && row.at <= sent)?.id;
        lane.maybe.remove(&row).map(|row| row.id)
    }

    /// The archive has been searched: the channel may send.
    pub fn caught_up(&mut self, network: Network, how: CatchUp) -> Verdict {
        let lane = self.0.entry(network).or_default();
        lane.open = true;
        lane.backlog = true;
        lane.by_wire.clear();
        let in_doubt = std::mem::take(&mut lane.maybe).into_values();
        let known = match how {
            CatchUp::Whole => lane.vouches,
            CatchUp::Signs => true,
            CatchUp::Gap | CatchUp::NoArchive => false,
        };
        let (again, given_up): (Vec<Row>, Vec<Row>) = match known {
            true => (in_doubt.collect(), Vec::new()),
            // Staff are told again, marked as a repeat; a person is not bothered twice.
            false => in_doubt.partition(|row| row.kind == RowKind::Team),
        };
        lane.in_flight.extend(again.iter().map(|row| row.id));
        let marked = |row: Row| if known { row } else { repeated(row) };
        Verdict { again: again.into_iter().map(marked).collect(), given_up }
    }
}

impl Lane {
    fn wants_refill(&self) -> bool {
        self.open && self.backlog && self.in_flight.len() <= WINDOW / 2
    }
}

/// A line to staff that may have come before says so.
fn repeated(row: Row) -> Row {
    Row { body: format!("↻ {}", row.body.reveal()).into(), ..row }
}

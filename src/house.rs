//! The house: takes what arrives, decides it, commits it, and only then lets anything go out.
//!
//! `app` runs it on one thread, which owns the store; `rehearse` and the tests call it directly. What
//! waits is decided together and shares one durable commit. Everything it does to the outside is in the
//! [`Order`]s it gives back.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use tracing::info;

pub use self::gauges::{Gauges, Lane};
use self::seen::Seen;
use crate::{
    cases::Cases,
    channel::{Arrival, Cursor, Keep, Order, Ticket, What},
    deliver::Deliver,
    front,
    journal::{self, Happening},
    model::{
        Aside, CaseId, Chance, Chore, Event, Failure, Network, Outcome, Peer, Row, RowId, RowKind, SeenKey, TicketNews,
        Timestamp, Turn, WireId,
    },
    rules::{Rules, Runs},
    store::{Batch, Store, StoreError},
};

mod chores;
mod errands;
mod fates;
mod gauges;
mod joined;
mod seen;
mod sessions;
mod strangers;
mod tickets;

pub use chores::{Outfit, ReadScript};
pub use tickets::AskTickets;

/// How many cases that are long over are erased in one commit at the start.
const PAGE: usize = 64;

/// The house.
#[derive(Debug)]
pub struct House {
    rules: Rules,
    cases: Cases,
    store: Store,
    seen: Seen,
    deliver: Deliver,
    chance: Chance,
    cursors: BTreeMap<Network, Cursor>,
    /// What the store held for the channels, until they fetch it.
    kept: Vec<(Network, Keep)>,
    /// People of whom cases have gone, until the channels are told.
    forgotten: Vec<Peer>,
    /// People without a case of whom a channel keeps something, and since when.
    strangers: BTreeMap<Peer, Timestamp>,
    /// Of which cases files are to be brought, to whom, and by which channel, as long as they may be.
    sent_for: BTreeSet<(CaseId, Peer, Network)>,
    /// Whose channels can send.
    connected: BTreeSet<Network>,
    outfit: Outfit,
    tickets: tickets::Tickets,
}

/// What one batch changes, while it is being decided.
#[derive(Default)]
struct Pending {
    turns: Vec<Turn>,
    happened: Vec<Happening>,
    settled: Vec<(RowId, Outcome)>,
    named: BTreeMap<RowId, WireId>,
    cursors: BTreeMap<Network, Cursor>,
    keeps: Vec<(Network, Keep)>,
    tickets: BTreeMap<Network, Ticket>,
    orders: Vec<(Network, Order)>,
    /// Where accounts have joined the staff, or left it.
    staff: BTreeSet<Network>,
}

impl House {
    /// The house as the store left it. `chance` is drawn from the operating system by the caller.
    ///
    /// # Errors
    /// If the store cannot be read or written.
    pub fn open(mut rules: Rules, mut store: Store, chance: Chance, now: Timestamp) -> Result<Self, StoreError> {
        let longest = i64::try_from(rules.times.keep.as_millis()).unwrap_or(i64::MAX);
        let over = Timestamp::from_millis(now.millis().saturating_sub(longest));
        // Cases whose time was over while nobody was here to erase them: no tick would ever see them.
        let mut forgotten = Vec::new();
        loop {
            let (erased, people): (Vec<_>, Vec<_>) = store.ended_before(over, PAGE)?.into_iter().unzip();
            if erased.is_empty() {
                break;
            }
            forgotten.extend(people);
            let office = tickets::ended(&store, &erased)?;
            store.commit(&Batch { now, erased, office: office.as_ref(), ..Batch::default() })?;
        }
        let loaded = store.load(over)?;
        rules.follow(&loaded.office);
        rules.runs = Runs { since: now, format: store.format(), copy: None };
        info!(cases = loaded.cases.len(), "the store is open");
        let mut seen = Seen::default();
        loaded.seen.iter().for_each(|(key, _)| seen.insert(*key));
        let cursors = loaded.cursors.into_iter().collect();
        let cases = Cases::new(loaded.cases, loaded.office, loaded.next_case, loaded.next_row);
        // What a crash has left of somebody who was forgotten, or a stranger who never said a word.
        let is_orphan = |peer: &Peer| cases.of(peer).is_none() && rules.staff(peer).is_none();
        let (orphans, kept): (Vec<_>, Vec<_>) =
            loaded.keeps.into_iter().partition(|(_, keep)| keep.of.as_ref().is_some_and(is_orphan));
        if !orphans.is_empty() {
            let gone: Vec<_> = orphans.into_iter().map(|(of, keep)| (of, Keep { value: None, ..keep })).collect();
            store.commit(&Batch {
                now,
                keeps: gone.iter().map(|(of, keep)| (*of, keep)).collect(),
                ..Batch::default()
            })?;
        }
        let deliver = Deliver::default();
        let (strangers, sent_for, connected) = (BTreeMap::new(), BTreeSet::new(), BTreeSet::new());
        Ok(Self {
            rules,
            cases,
            store,
            seen,
            deliver,
            chance,
            cursors,
            kept,
            forgotten,
            strangers,
            sent_for,
            connected,
            outfit: Outfit::default(),
            tickets: tickets::Tickets::default(),
        })
    }

    /// The cases, for whoever shows them.
    pub const fn cases(&self) -> &Cases {
        &self.cases
    }

    /// The rules.
    pub const fn rules(&self) -> &Rules {
        &self.rules
    }

    /// The rules, given back; the store is closed.
    pub fn into_rules(self) -> Rules {
        self.rules
    }

    /// The store, for looking things up.
    pub const fn store(&self) -> &Store {
        &self.store
    }

    /// What the store held at the start for the channel of this network: given once.
    pub fn kept(&mut self, network: Network) -> Vec<Keep> {
        self.kept.extract_if(.., |(of, _)| *of == network).map(|(_, keep)| keep).collect()
    }

    /// Decides all that has arrived, commits it in one transaction, and gives back what is to be done now.
    ///
    /// # Errors
    /// If it could not be committed. Then nothing of it has happened, nothing may be acknowledged, and the
    /// house must not be used any more: the next start goes on from the last good state.
    pub fn take(&mut self, arrivals: Vec<Arrival>, now: Timestamp) -> Result<Vec<(Network, Order)>, StoreError> {
        let mut pending = Pending::default();
        for arrival in arrivals {
            let network = arrival.network;
            self.one(network, arrival.what, now, &mut pending)?;
            // A message that was seen before can come in another state of the channel's.
            pending.keeps.extend(arrival.keeps.into_iter().map(|keep| (network, keep)));
            if let Some(cursor) = arrival.cursor {
                pending.cursors.insert(network, cursor);
            }
            if let Some(ticket) = arrival.ticket {
                pending.tickets.insert(network, ticket);
            }
        }
        let kept = pending.keeps.iter().filter(|(_, keep)| keep.value.is_some());
        self.met(kept.filter_map(|(_, keep)| keep.of.as_ref()), now);
        let errands = self.errands(now, &mut pending)?;
        let chores: Vec<Chore> = pending.turns.iter_mut().flat_map(|turn| std::mem::take(&mut turn.chores)).collect();
        let committed = self.commit(pending, now)?;
        // Before anything is said: after "it is done" no host is asked for a file of theirs.
        let mut orders = self.called_off();
        orders.extend(committed);
        self.sent_for.extend(errands.iter().map(|errand| (errand.file.case, errand.to.clone(), errand.by)));
        for errand in errands {
            let sealed = self.store.file(errand.file)?;
            orders.push((errand.by, Order::File { errand, sealed }));
        }
        orders.extend(self.chores(chores, now)?);
        while self.deliver.wants_refill() {
            orders.extend(self.refill(now)?);
        }
        orders.extend(self.forget());
        self.ask_tickets(now);
        Ok(orders)
    }

    fn one(&mut self, network: Network, what: What, now: Timestamp, pending: &mut Pending) -> Result<(), StoreError> {
        self.mark(network, &what);
        match what {
            What::Event(event) => {
                if matches!(event, Event::Tick) {
                    self.part_with_strangers(now);
                }
                if let Event::Line { network, state } = &event {
                    self.rules.lines.insert(*network, *state);
                }
                self.tickets.mark(&event);
                let reach = if let Event::Ticket(TicketNews::Reach(reach)) = &event { Some(*reach) } else { None };
                self.event(event, now, pending)?;
                self.rules.reach = reach.or(self.rules.reach);
            }
            What::Outcome(row, outcome) => {
                pending.settled.push(self.deliver.settle(network, row, outcome));
                self.fate(row, outcome, now, pending)?;
            }
            What::Echo(wire_id) => {
                let sent = self.deliver.echo(network, &wire_id);
                pending.settled.extend(sent.map(|row| (row, Outcome::Sent)));
            }
            What::Sent(row, wire_id) => {
                pending.settled.push(self.deliver.settle(network, row, Outcome::Sent));
                pending.named.insert(row, wire_id);
            }
            What::Arrived { to, wire_id, sent } => {
                let row = match self.store.sent_row(&to, &wire_id)? {
                    Some(row) => Some(row),
                    None => self.deliver.arrived(&to, sent).inspect(|row| drop(pending.named.insert(*row, wire_id))),
                };
                if let Some(row) = row {
                    pending.settled.push((row, Outcome::Delivered));
                    self.fate(row, Outcome::Delivered, now, pending)?;
                }
            }
            What::Connected => {
                let (after, in_doubt) = self.begin(network, &pending.settled)?;
                pending.orders.push(self.joined(network));
                pending.orders.push((network, Order::CatchUp { after, in_doubt }));
            }
            What::Identity(identity) => drop(self.rules.identities.insert(network, identity)),
            What::CaughtUp(how) => self.caught_up(network, how, now, pending)?,
            // Nothing changes for the house, whose rows wait or are in flight; the channel logs what there is to say.
            What::Resumed | What::Lost | What::Refused { .. } | What::Kept => {}
        }
        Ok(())
    }

    fn event(&mut self, mut event: Event, now: Timestamp, pending: &mut Pending) -> Result<(), StoreError> {
        let keys: &[SeenKey] = match &event {
            Event::Message { inbound, .. } => &inbound.keys,
            Event::AnsweredElsewhere { keys, .. } | Event::Unreadable { keys, .. } | Event::Aside { keys, .. } => keys,
            Event::NewDevice { .. }
            | Event::Typing { .. }
            | Event::KeyChanged { .. }
            | Event::Line { .. }
            | Event::Missed { .. }
            | Event::Delivered { .. }
            | Event::Undelivered { .. }
            | Event::File { .. }
            | Event::Hangup
            | Event::Ticket(_)
            | Event::Chore { .. }
            | Event::Tick => &[],
        };
        if keys.iter().any(|key| self.seen.contains(key)) {
            return Ok(());
        }
        keys.iter().for_each(|key| self.seen.insert(*key));
        // Which case a quoted line belongs to is in the store; only staff quote lines of cases.
        if let Event::Message { inbound, quoted } = &mut event
            && self.rules.staff(&inbound.from).is_some()
            && let Some(wire_id) = inbound.quote.as_ref().and_then(|quote| quote.id.as_ref())
        {
            *quoted = self.store.case_of_line(&inbound.from, wire_id)?;
        }
        if let Event::Aside { from, what: Aside::Edited { of, .. } | Aside::Deleted { of }, relayed, .. } = &mut event
            && self.rules.staff(from).is_some()
        {
            *relayed = self.store.relayed(from, of)?.map(Box::new);
        }
        self.decide(&event, now, pending)
    }

    fn decide(&mut self, event: &Event, now: Timestamp, pending: &mut Pending) -> Result<(), StoreError> {
        let turn = front::decide(&self.rules, &self.cases, event, now, &mut self.chance);
        if !turn.is_empty() {
            pending.happened.extend(journal::of(&self.cases, &turn));
            pending.staff.extend(self.joining(&turn));
            self.cases.apply(&turn);
            if turn.office.is_some() {
                self.rules.follow(&self.cases.office);
            }
            self.forgotten.extend_from_slice(&turn.forgotten);
            let withdrawn = self.withdraw(&turn, pending)?;
            pending.turns.push(turn);
            for (row, why) in withdrawn {
                self.decide(&Event::Undelivered { row, why }, now, pending)?;
            }
        }
        Ok(())
    }

    /// After STOP and FORGET, and to a phone that is cut off, nothing goes out that was decided before and is still in the house.
    fn withdraw(&mut self, turn: &Turn, pending: &mut Pending) -> Result<Vec<(Row, Failure)>, StoreError> {
        if turn.silenced.is_empty() && turn.erased.is_empty() && turn.cut_off.is_empty() {
            return Ok(Vec::new());
        }
        let unwanted = |row: &Row| {
            let to_person = matches!(row.kind, RowKind::Program | RowKind::Relay);
            let is_cut_off = turn.cut_off.contains(&row.to);
            is_cut_off
                || to_person && turn.silenced.contains(&row.to)
                || row.case.is_some_and(|case| turn.erased.contains(&case))
        };
        let mut withdrawn = Vec::new();
        for decided in &mut pending.turns {
            withdrawn.extend(decided.rows.extract_if(.., |row| unwanted(row)).map(|row| (row, Failure::Refused)));
        }
        for (row, why) in self.deliver.withdraw(&self.store, unwanted)? {
            // News of this batch is not in the store yet.
            if pending.settled.iter().all(|(id, _)| *id != row.id) {
                pending.settled.push((row.id, Outcome::Failed(Failure::Unknown)));
                withdrawn.extend(why.map(|why| (row, why)));
            }
        }
        let again = pending.orders.extract_if(.., |(_, order)| matches!(order, Order::Send(row) if unwanted(row)));
        for (network, order) in again {
            let Order::Send(row) = order else { continue };
            let why = Failure::Unknown;
            pending.settled.push(self.deliver.settle(network, row.id, Outcome::Failed(why)));
            withdrawn.push((row, why));
        }
        Ok(withdrawn)
    }

    fn commit(&mut self, pending: Pending, now: Timestamp) -> Result<Vec<(Network, Order)>, StoreError> {
        let Pending { turns, happened, settled, named, cursors, keeps, tickets, mut orders, staff } = pending;
        let wishes = turns.iter().flat_map(|turn| turn.wishes.iter().cloned());
        orders.extend(wishes.map(|wish| (wish.network(), Order::Wish(wish))));
        let changed: HashSet<CaseId> = turns.iter().flat_map(|turn| turn.cases.iter().map(|case| case.id)).collect();
        let rows: Vec<_> = turns.iter().flat_map(|turn| &turn.rows).map(|row| (row, self.deliver.admit(row))).collect();
        let batch = Batch {
            now,
            cases: changed.iter().filter_map(|id| self.cases.get(*id)).collect(),
            handed: Vec::new(),
            settled,
            named,
            seen: turns.iter().flat_map(|turn| turn.seen.iter().copied()).collect(),
            cursors: cursors.clone().into_iter().collect(),
            keeps: keeps.iter().map(|(network, keep)| (*network, keep)).collect(),
            files: turns.iter().flat_map(|turn| &turn.files).map(|(file, sealed)| (*file, sealed)).collect(),
            unstored: turns.iter().flat_map(|turn| turn.unstored.iter().copied()).collect(),
            erased: turns.iter().flat_map(|turn| turn.erased.iter().copied()).collect(),
            office: turns.iter().rev().find_map(|turn| turn.office.as_ref()),
            rows,
            acts: turns.iter().flat_map(|turn| &turn.acts).collect(),
            tallies: turns.iter().flat_map(|turn| &turn.tallies).collect(),
        };
        if !batch.is_empty() {
            self.store.commit(&batch)?;
        }
        self.tickets.changed(changed.into_iter());
        happened.into_iter().for_each(Happening::log);
        let handed: HashSet<RowId> = batch.rows.iter().filter(|(_, handed)| *handed).map(|(row, _)| row.id).collect();
        drop(batch);
        self.cursors.extend(cursors);
        let rows = turns.into_iter().flat_map(|turn| turn.rows).filter(|row| handed.contains(&row.id));
        orders.extend(staff.into_iter().map(|network| self.joined(network)));
        // Acknowledged before answered: what the network repeats after a cut is then only what we do not have.
        orders.extend(tickets.into_iter().map(|(network, ticket)| (network, Order::Acknowledge(ticket))));
        orders.extend(rows.map(|row| (row.network(), Order::Send(row))));
        Ok(orders)
    }

    /// Hands over rows that waited, in a commit of their own.
    fn refill(&mut self, now: Timestamp) -> Result<Vec<(Network, Order)>, StoreError> {
        let rows = self.deliver.refill(&self.store)?;
        if !rows.is_empty() {
            let handed = rows.iter().map(|row| row.id).collect();
            self.store.commit(&Batch { now, handed, ..Batch::default() })?;
        }
        Ok(rows.into_iter().map(|row| (row.network(), Order::Send(row))).collect())
    }
}

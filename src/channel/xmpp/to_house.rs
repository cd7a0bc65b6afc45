//! What goes to the house, and in which order: tickets, held-back messages, receipts that wait for a
//! commit. Pure.
//!
//! Called by `session.rs`; `pump.rs` takes the arrivals out.

use std::collections::VecDeque;

use xmpp_parsers::minidom::Element;

use super::{
    inbound::Receipt,
    sm::{Place, Sm},
};
use crate::{
    channel::{Arrival, Cursor, Keep, Ticket, What},
    model::Network,
};

/// Arrivals that wait for the house; beyond that nothing more is read from the server.
const MAX_WAITING: usize = 100;
/// Live messages that are held back while the archive is read.
const MAX_HELD: usize = 1000;

/// A message that means something to the house.
pub(super) struct Found {
    /// Its place in the count of stanzas.
    pub(super) place: Place,
    /// What it means.
    pub(super) what: What,
    /// Where it stands in the archive.
    pub(super) archived: Option<String>,
    /// The receipt that its sender wants.
    pub(super) receipt: Option<Receipt>,
    /// What must be kept with it.
    pub(super) keeps: Vec<Keep>,
}

/// A live message that is held back. It is not read yet: if it is dropped, it must be readable again.
pub(super) struct Held {
    /// Its place in the count of stanzas.
    pub(super) place: Place,
    /// Where it stands in the archive.
    pub(super) archived: Option<String>,
    /// It.
    pub(super) stanza: Element,
}

/// What the house has not been told, or has not committed.
#[derive(Default)]
pub(super) struct ToHouse {
    arrivals: VecDeque<Arrival>,
    held: VecDeque<Held>,
    receipts: VecDeque<(Ticket, Receipt)>,
    last_ticket: u64,
}

impl ToHouse {
    /// Reports something that needs no commit.
    pub(super) fn report(&mut self, what: What) {
        self.report_at(what, None);
    }

    /// Reports something together with where the archive stands.
    pub(super) fn report_at(&mut self, what: What, cursor: Option<String>) {
        let cursor = cursor.map(|cursor| Cursor(cursor.into()));
        self.arrivals.push_back(Arrival { network: Network::Xmpp, what, ticket: None, cursor, keeps: Vec::new() });
    }

    /// Reports a message; its stanza counts as handled once the house has committed it.
    pub(super) fn deliver(&mut self, found: Found, sm: &mut Sm) {
        self.last_ticket += 1;
        let ticket = Ticket(self.last_ticket);
        sm.settle_with(found.place, ticket);
        if let Some(receipt) = found.receipt {
            self.receipts.push_back((ticket, receipt));
        }
        self.report_at(found.what, found.archived);
        if let Some(arrival) = self.arrivals.back_mut() {
            (arrival.ticket, arrival.keeps) = (Some(ticket), found.keeps);
        }
    }

    /// Has something kept, and reports what it comes with.
    pub(super) fn keep(&mut self, what: What, keeps: Vec<Keep>) {
        self.last_ticket += 1;
        let ticket = Some(Ticket(self.last_ticket));
        self.arrivals.push_back(Arrival { network: Network::Xmpp, what, ticket, cursor: None, keeps });
    }

    /// The newest ticket: once it is committed, all is that was reported or kept so far.
    pub(super) const fn last_ticket(&self) -> Ticket {
        Ticket(self.last_ticket)
    }

    /// A message came out of the archive: if its live copy is held back, one of them is enough.
    pub(super) fn drop_copy(&mut self, archived: Option<&str>, sm: &mut Sm) {
        let copy = self.held.iter().position(|held| held.archived.as_deref() == archived);
        if let Some(copy) = copy.and_then(|at| self.held.remove(at)) {
            sm.settle(copy.place);
        }
    }

    /// Keeps a live message until the archive is read. False if there are too many: then it is dropped, and
    /// must be fetched from the archive.
    pub(super) fn hold(&mut self, held: Held, sm: &mut Sm) -> bool {
        let has_room = self.held.len() < MAX_HELD;
        if has_room {
            self.held.push_back(held);
        } else {
            sm.settle(held.place);
        }
        has_room
    }

    /// What was held back.
    pub(super) fn release(&mut self) -> VecDeque<Held> {
        std::mem::take(&mut self.held)
    }

    /// The receipts that are due now that everything up to this ticket is committed.
    pub(super) fn receipts_due(&mut self, ticket: Ticket) -> Vec<Receipt> {
        let due = self.receipts.iter().take_while(|(due, _)| *due <= ticket).count();
        self.receipts.drain(..due).map(|(_, receipt)| receipt).collect()
    }

    /// The session was resumed: what is not committed comes again, with new tickets.
    pub(super) fn forget_uncommitted(&mut self) {
        // What was decrypted cannot be decrypted again: it goes to the house all the same, and its second copy is known.
        self.arrivals.retain(|arrival| arrival.ticket.is_none() || !arrival.keeps.is_empty());
        // What was before it may be gone: the archive is not to be read from behind it.
        self.arrivals.iter_mut().filter(|arrival| arrival.ticket.is_some()).for_each(|arrival| arrival.cursor = None);
        self.forget_held();
    }

    /// The session is a new one: what was held back is in the archive, and nobody waits for a receipt.
    pub(super) fn forget_held(&mut self) {
        self.held.clear();
        self.receipts.clear();
    }

    /// The next arrival.
    pub(super) fn next(&mut self) -> Option<Arrival> {
        self.arrivals.pop_front()
    }

    /// Takes an arrival back for which the house has no room.
    pub(super) fn put_back(&mut self, arrival: Arrival) {
        self.arrivals.push_front(arrival);
    }

    /// Whether more may be read from the server.
    pub(super) fn has_room(&self) -> bool {
        self.arrivals.len() < MAX_WAITING
    }
}

//! What is asked of Request Tracker: whatever a ticket should show and does not, again and again, until it does.
//!
//! Part of `house.rs`. Nothing of it is stored, and nothing is lost with it: it follows from the cases (`desk/ticket.rs`).

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    time::Duration,
};

use super::House;
use crate::{
    desk::ticket,
    model::{CaseId, Ended, Event, Office, Seen, TicketNews, TicketOrder, Timestamp},
    store::{Store, StoreError},
};

/// Takes what is asked of RT.
pub type AskTickets = Box<dyn Fn(TicketOrder) + Send>;

/// An order that nothing came of is given again after this: whoever obeys it goes on trying by itself.
const AGAIN: Duration = Duration::from_secs(600);

/// What is asked of RT, and not known to be done.
#[derive(Default)]
pub(super) struct Tickets {
    to: Option<AskTickets>,
    asked: BTreeMap<String, (TicketOrder, Timestamp)>,
    /// Cases that have changed since it was last looked.
    changed: BTreeSet<CaseId>,
    /// Whether all are to be looked at.
    all: bool,
}

impl fmt::Debug for Tickets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tickets").field("to", &self.to.is_some()).field("asked", &self.asked.len()).finish()
    }
}

impl Tickets {
    /// From now on it is asked.
    pub(super) fn ask_by(&mut self, to: Option<AskTickets>) {
        self.to = to;
    }

    /// These cases were committed.
    pub(super) fn changed(&mut self, cases: impl Iterator<Item = CaseId>) {
        if self.to.is_some() {
            self.changed.extend(cases);
        }
    }

    /// Something is about to be decided: what it says of orders that were given.
    pub(super) fn mark(&mut self, event: &Event) {
        match event {
            Event::Tick => self.all = true,
            Event::Ticket(TicketNews::Missing { key } | TicketNews::Ended { key, .. }) => drop(self.asked.remove(key)),
            Event::Ticket(TicketNews::Seen(seen)) => {
                let Seen { answers, .. } = &**seen;
                answers.iter().for_each(|(key, _)| drop(self.asked.remove(key)));
            }
            Event::Ticket(
                TicketNews::Made { .. }
                | TicketNews::Commented { .. }
                | TicketNews::Unknown { .. }
                | TicketNews::Read(_)
                | TicketNews::Reach(_),
            )
            | Event::Message { .. }
            | Event::AnsweredElsewhere { .. }
            | Event::Unreadable { .. }
            | Event::NewDevice { .. }
            | Event::Aside { .. }
            | Event::Typing { .. }
            | Event::KeyChanged { .. }
            | Event::Line { .. }
            | Event::Missed { .. }
            | Event::File { .. }
            | Event::Delivered { .. }
            | Event::Undelivered { .. }
            | Event::Hangup
            | Event::Chore { .. } => {}
        }
    }
}

impl House {
    /// What was committed is what tickets are to show: whatever differs is asked for.
    pub(super) fn ask_tickets(&mut self, now: Timestamp) {
        let Tickets { to: Some(to), asked, changed, all } = &mut self.tickets else { return };
        let (rules, cases) = (&self.rules, &self.cases);
        let mut due: Vec<TicketOrder> = if *all {
            cases.iter().filter_map(|case| ticket::order(rules, case)).collect()
        } else {
            changed.iter().filter_map(|id| ticket::order(rules, cases.get(*id)?)).collect()
        };
        due.extend(ticket::endings(rules, &cases.office));
        if *all {
            asked.retain(|key, _| due.iter().any(|order| order.key == *key));
        }
        changed.clear();
        *all = false;
        for order in due {
            let is_asked = |(known, at): &(TicketOrder, Timestamp)| *known == order && now.since(*at) < AGAIN;
            if !asked.get(&order.key).is_some_and(is_asked) {
                asked.insert(order.key.clone(), (order.clone(), now));
                to(order);
            }
        }
    }

    /// The last transaction of RT's queue that was dealt with.
    pub fn tickets_read(&self) -> Option<u64> {
        self.cases.office.tickets_read
    }
}

/// What the desk is to remember once these cases, whose time was over while nobody was here, are erased: their tickets.
pub(super) fn ended(store: &Store, cases: &[CaseId]) -> Result<Option<Office>, StoreError> {
    let ended: Vec<Ended> = store.tickets_of(cases)?;
    if ended.is_empty() {
        return Ok(None);
    }
    let mut office = store.office()?;
    office.ended.extend(ended);
    Ok(Some(office))
}

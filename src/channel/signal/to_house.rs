//! What goes to the house, and which lines of signal-cli's are done with once it is committed. Pure.

use std::collections::VecDeque;

use super::frames::Place;
use crate::{
    channel::{Arrival, Keep, Ticket, What},
    model::Network,
};

/// Arrivals that wait for the house; beyond that nothing more is read.
const MAX_WAITING: usize = 1000;

/// What the house has not been told, or has not committed.
#[derive(Default)]
pub(super) struct ToHouse {
    arrivals: VecDeque<Arrival>,
    last: u64,
    committed: u64,
    /// Lines that were read, each with what must be committed before it may go.
    lines: VecDeque<(Place, u64)>,
    /// Files in signal-cli's folder, each with what must be committed before it may go.
    files: VecDeque<(u64, Vec<String>)>,
}

impl ToHouse {
    /// Reports something that needs no commit.
    pub(super) fn report(&mut self, what: What) {
        self.push(what, None, Vec::new());
    }

    /// Reports something that is to be committed, with what is to be kept with it.
    pub(super) fn deliver(&mut self, what: What, keeps: Vec<Keep>) {
        self.last += 1;
        self.push(what, Some(Ticket(self.last)), keeps);
    }

    /// What is committed when all that was reported so far is.
    pub(super) const fn last(&self) -> Ticket {
        Ticket(self.last)
    }

    /// A line was read, and all that follows from it reported.
    pub(super) fn line_done(&mut self, place: Place) {
        match self.lines.back_mut() {
            Some((last, ticket)) if *ticket == self.last => *last = place,
            _ => self.lines.push_back((place, self.last)),
        }
    }

    /// Files that may go once all that was reported so far is committed.
    pub(super) fn files_done(&mut self, files: Vec<String>) {
        if !files.is_empty() {
            self.files.push_back((self.last, files));
        }
    }

    /// The house has committed everything up to this ticket.
    pub(super) fn committed(&mut self, ticket: Ticket) {
        self.committed = self.committed.max(ticket.0);
    }

    /// How far the lines may go now.
    pub(super) fn lines_due(&mut self) -> Option<Place> {
        let due = self.lines.iter().take_while(|(_, ticket)| *ticket <= self.committed).count();
        self.lines.drain(..due).next_back().map(|(place, _)| place)
    }

    /// Files that may go now.
    pub(super) fn files_due(&mut self) -> Vec<String> {
        let due = self.files.iter().take_while(|(ticket, _)| *ticket <= self.committed).count();
        self.files.drain(..due).flat_map(|(_, files)| files).collect()
    }

    /// Files that may not go yet.
    pub(super) fn files_kept(&self) -> Vec<String> {
        self.files.iter().flat_map(|(_, files)| files.iter().cloned()).collect()
    }

    /// The next arrival.
    pub(super) fn next(&mut self) -> Option<Arrival> {
        self.arrivals.pop_front()
    }

    /// Takes an arrival back for which the house has no room.
    pub(super) fn put_back(&mut self, arrival: Arrival) {
        self.arrivals.push_front(arrival);
    }

    /// Whether more may be read.
    pub(super) fn has_room(&self) -> bool {
        self.arrivals.len() < MAX_WAITING
    }

    fn push(&mut self, what: What, ticket: Option<Ticket>, keeps: Vec<Keep>) {
        self.arrivals.push_back(Arrival { network: Network::Signal, what, ticket, cursor: None, keeps });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_goes_when_what_came_of_it_is_committed() {
        let mut house = ToHouse::default();
        let place = |end| Place { generation: 1, end };
        house.line_done(place(10));
        assert_eq!(house.lines_due(), Some(place(10)), "it meant nothing");
        house.deliver(What::Kept, Vec::new());
        house.files_done(vec!["a".to_owned()]);
        house.line_done(place(20));
        house.line_done(place(30));
        assert_eq!((house.lines_due(), house.files_due()), (None, vec![]));
        house.deliver(What::Kept, Vec::new());
        house.line_done(place(40));
        house.committed(Ticket(1));
        assert_eq!((house.lines_due(), house.files_due()), (Some(place(30)), vec!["a".to_owned()]));
        house.committed(Ticket(2));
        assert_eq!(house.lines_due(), Some(place(40)));
    }
}

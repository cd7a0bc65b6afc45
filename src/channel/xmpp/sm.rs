//! Stream management (XEP-0198) as arithmetic: who has handled how many stanzas of the other. Pure.
//!
//! Called by `session.rs`. Ours count as handled when the server says so; the server's count as handled
//! when the *house has committed* them, so that a crash in between loses nothing. All counters wrap at
//! 2^32 (XEP-0198 section 4).

use std::collections::VecDeque;

use super::login::{Managed, Resumable};
use crate::{channel::Ticket, model::RowId, private::Private};

/// How many handled stanzas may pass without telling the server, so that its queue does not grow.
const TELL_EVERY: u32 = 25;

/// The counters of one session.
#[derive(Default)]
pub(super) struct Sm {
    managed: Option<Managed>,
    /// Stanzas that came.
    came: u32,
    /// Those of them that are not handled yet, oldest first.
    owed: VecDeque<Owed>,
    /// The count we told last.
    told: u32,
    /// Whether the server has asked and was told less than it hopes for.
    asked_us: bool,
    /// Stanzas of ours that the server has handled.
    handled_there: u32,
    /// Those that it has not, oldest first.
    unacknowledged: VecDeque<Unacknowledged>,
    /// Whether we have asked and have no answer yet.
    asked_them: bool,
}

/// A stanza's place in the count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place(u32);

struct Owed {
    place: Place,
    ticket: Option<Ticket>,
}

struct Unacknowledged {
    stanza: Private<String>,
    row: Option<RowId>,
}

/// The server counts stanzas that were never sent.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct TooHigh;

impl Sm {
    /// The counters of a new session.
    pub(super) fn new(managed: Managed) -> Self {
        Self { managed: Some(managed), ..Self::default() }
    }

    /// Whether the server counts.
    pub(super) fn counts(&self) -> bool {
        matches!(self.managed, Some(Managed::Counted | Managed::Resumable(_)))
    }

    /// What to ask for after a lost connection.
    pub(super) fn resumable(&self) -> Option<Resumable> {
        match &self.managed {
            Some(Managed::Resumable(id)) => Some(Resumable { id: id.clone(), handled: self.handled() }),
            Some(Managed::No | Managed::Counted) | None => None,
        }
    }

    /// A stanza came. It counts as handled after [`Sm::settle`] or [`Sm::committed`].
    pub(super) fn came(&mut self) -> Place {
        self.came = self.came.wrapping_add(1);
        let place = Place(self.came);
        self.owed.push_back(Owed { place, ticket: None });
        place
    }

    /// The stanza is handled.
    pub(super) fn settle(&mut self, place: Place) {
        // Nearly always the newest.
        if let Some(at) = self.owed.iter().rposition(|owed| owed.place == place) {
            self.owed.remove(at);
        }
    }

    /// The stanza is handled once this ticket is committed.
    pub(super) fn settle_with(&mut self, place: Place, ticket: Ticket) {
        if let Some(owed) = self.owed.iter_mut().rev().find(|owed| owed.place == place) {
            owed.ticket = Some(ticket);
        }
    }

    /// All tickets up to this one are committed.
    pub(super) fn committed(&mut self, ticket: Ticket) {
        self.owed.retain(|owed| owed.ticket.is_none_or(|waits_for| waits_for > ticket));
    }

    /// How many of the server's stanzas are handled, without a gap.
    pub(super) fn handled(&self) -> u32 {
        self.owed.front().map_or(self.came, |oldest| oldest.place.0.wrapping_sub(1))
    }

    /// The server asks how many we have handled (`<r/>`). It is answered at once if that is all of them,
    /// else together with the reply that will follow the commit.
    pub(super) fn asked(&mut self) {
        self.asked_us = true;
    }

    /// The count to tell the server now, if it is time to.
    pub(super) fn tell(&mut self, at_once: bool) -> Option<u32> {
        let handled = self.handled();
        let news = handled.wrapping_sub(self.told);
        let answers = self.asked_us && (at_once || self.owed.is_empty() || news > 0);
        if !self.counts() || !(answers || news >= TELL_EVERY) {
            return None;
        }
        // Asked about more than is committed yet: the rest is told when it is.
        self.asked_us = self.asked_us && !self.owed.is_empty();
        self.told = handled;
        Some(handled)
    }

    /// We have sent a stanza; `row` is the one that hears of it.
    pub(super) fn sent(&mut self, stanza: &str, row: Option<RowId>) {
        if self.counts() || row.is_some() {
            let stanza = if self.counts() { stanza.to_owned() } else { String::new() };
            self.unacknowledged.push_back(Unacknowledged { stanza: stanza.into(), row });
        }
    }

    /// Whether to ask the server how many it has handled (`<r/>`); one question at a time.
    pub(super) fn ask(&mut self) -> bool {
        let ask = self.counts() && !self.asked_them && !self.unacknowledged.is_empty();
        self.asked_them |= ask;
        ask
    }

    /// How many of ours the server has not acknowledged.
    pub(super) fn unacknowledged(&self) -> usize {
        self.unacknowledged.len()
    }

    /// The server has handled this many: the rows among them.
    pub(super) fn acknowledged(&mut self, handled: u32) -> Result<Vec<RowId>, TooHigh> {
        let new = usize::try_from(handled.wrapping_sub(self.handled_there)).unwrap_or(usize::MAX);
        if new > self.unacknowledged.len() {
            return Err(TooHigh);
        }
        self.handled_there = handled;
        self.asked_them = false;
        Ok(self.unacknowledged.drain(..new).filter_map(|stanza| stanza.row).collect())
    }

    /// All that was sent is with the operating system: without counting, more is never known.
    pub(super) fn written(&mut self) -> Vec<RowId> {
        if self.counts() {
            return Vec::new();
        }
        self.unacknowledged.drain(..).filter_map(|stanza| stanza.row).collect()
    }

    /// The stanza that was coming in broke the stream: count it as handled, or it comes again for ever.
    pub(super) fn give_up_next(&mut self) {
        self.came = self.came.wrapping_add(1);
    }

    /// The session is resumed after we `told` how many of the server's stanzas are handled; it sends the
    /// others again. It has handled this many of ours: the rows among them, and what we must send again.
    pub(super) fn resumed(&mut self, told: u32, handled: u32) -> Result<(Vec<RowId>, Vec<&str>), TooHigh> {
        self.came = told;
        self.told = told;
        self.owed.clear();
        self.asked_us = false;
        let rows = self.acknowledged(handled)?;
        Ok((rows, self.unacknowledged.iter().map(|sent| sent.stanza.reveal().as_str()).collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sm() -> Sm {
        Sm::new(Managed::Resumable("id".to_owned()))
    }

    #[test]
    fn a_stanza_counts_once_it_is_committed() {
        let mut sm = sm();
        let (first, second, third) = (sm.came(), sm.came(), sm.came());
        sm.settle_with(first, Ticket(1));
        sm.settle(second);
        sm.settle_with(third, Ticket(2));
        sm.asked();
        assert_eq!(sm.handled(), 0, "the second is handled, but the first is not");
        assert_eq!(sm.tell(false), None);
        assert_eq!(sm.tell(true), Some(0), "the server must not wait for ever");
        sm.committed(Ticket(1));
        assert_eq!(sm.tell(false), Some(2));
        assert_eq!(sm.tell(false), None);
        sm.committed(Ticket(2));
        assert_eq!(sm.tell(false), Some(3));
        assert_eq!(sm.tell(false), None, "told once is enough");
    }

    #[test]
    fn tickets_may_be_given_in_another_order_than_stanzas_came() {
        let mut sm = sm();
        let (held, archived) = (sm.came(), sm.came());
        sm.settle_with(archived, Ticket(1));
        sm.committed(Ticket(1));
        assert_eq!(sm.handled(), 0);
        sm.settle_with(held, Ticket(2));
        sm.committed(Ticket(2));
        assert_eq!(sm.handled(), 2);
    }

    #[test]
    fn the_server_is_told_without_asking_now_and_then() {
        let mut sm = sm();
        for n in 1..=TELL_EVERY {
            assert_eq!(sm.tell(false), None, "{n}");
            let place = sm.came();
            sm.settle(place);
        }
        assert_eq!(sm.tell(false), Some(TELL_EVERY));
    }

    #[test]
    fn counters_wrap() {
        let mut sm = Sm { came: u32::MAX, told: u32::MAX, handled_there: u32::MAX, ..sm() };
        let place = sm.came();
        assert_eq!(sm.handled(), u32::MAX);
        sm.settle(place);
        sm.asked();
        assert_eq!(sm.tell(false), Some(0));
        sm.sent("<a/>", Some(RowId(1)));
        sm.sent("<b/>", Some(RowId(2)));
        assert_eq!(sm.acknowledged(0), Ok(vec![RowId(1)]));
        assert_eq!(sm.acknowledged(1), Ok(vec![RowId(2)]));
        assert_eq!(sm.acknowledged(2), Err(TooHigh));
        assert_eq!(sm.acknowledged(0), Err(TooHigh), "counting backwards");
    }

    #[test]
    fn one_question_at_a_time() {
        let mut sm = sm();
        assert!(!sm.ask(), "nothing sent");
        sm.sent("<a/>", None);
        assert!(sm.ask() && !sm.ask());
        sm.sent("<b/>", None);
        assert_eq!(sm.acknowledged(1), Ok(vec![]));
        assert!(sm.ask(), "the second is still open");
    }

    #[test]
    fn after_resuming_each_side_sends_the_rest_again() {
        let mut sm = sm();
        let (first, second) = (sm.came(), sm.came());
        sm.settle_with(first, Ticket(1));
        sm.settle_with(second, Ticket(2));
        sm.committed(Ticket(1));
        sm.sent("<a/>", Some(RowId(1)));
        sm.sent("<b/>", Some(RowId(2)));
        assert_eq!(sm.resumable().unwrap().handled, 1);
        assert_eq!(sm.resumed(1, 1), Ok((vec![RowId(1)], vec!["<b/>"])));
        assert_eq!(sm.handled(), 1, "the second comes again");
        sm.committed(Ticket(2));
        assert_eq!(sm.handled(), 1, "an old ticket is no answer to its second coming");
    }

    #[test]
    fn without_counting_what_is_written_is_sent() {
        let mut sm = Sm::new(Managed::No);
        sm.sent("<a/>", Some(RowId(7)));
        sm.sent("<b/>", None);
        assert!(!sm.ask());
        assert_eq!(sm.written(), vec![RowId(7)]);
        assert_eq!(sm.written(), vec![]);
        let place = sm.came();
        sm.settle(place);
        sm.asked();
        assert_eq!(sm.tell(true), None);
    }
}

//! What is to go out, person by person: one thing at a time to each, in order, whatever becomes of the others. Pure.
//!
//! signal-cli carries out requests side by side, so that two messages to somebody could overtake each other; and only of
//! one at a time can it be in doubt whether it was sent.

use std::{
    collections::{HashMap, VecDeque},
    sync::Arc,
};

use crate::{
    model::{FileId, Peer, Row, RowId, SealedFile, Timestamp},
    private::Private,
};

/// Whether this is an account's identity (a UUID as signal-cli writes it).
pub(super) fn is_aci(text: &str) -> bool {
    let is_dash = |at: usize| matches!(at, 8 | 13 | 18 | 23);
    text.len() == 36
        && text.bytes().enumerate().all(|(at, c)| if is_dash(at) { c == b'-' } else { c.is_ascii_hexdigit() })
}

/// Something that goes to somebody.
pub(super) enum Parcel {
    /// Words.
    Row(Row),
    /// A file.
    File(Shared),
    /// This mark on a message of theirs that was sent at the first moment; asked for at the second.
    Mark(&'static str, i64, Timestamp),
}

/// A file for somebody.
pub(super) struct Shared {
    pub(super) file: FileId,
    pub(super) to: Peer,
    /// By what it is opened, as the house has it.
    pub(super) link: String,
    pub(super) sealed: SealedFile,
    /// What its name ends in there.
    pub(super) ending: Option<Private<String>>,
    /// When it was asked for.
    pub(super) at: Timestamp,
}

/// What goes to one person.
#[derive(Default)]
pub(super) struct Lane {
    pub(super) waiting: VecDeque<Parcel>,
    /// signal-cli has the first of these.
    pub(super) is_asked: bool,
    /// For so many seconds yet nothing goes: their message request is being taken.
    pub(super) gate: u32,
    /// For so many seconds yet nothing goes: it did not work.
    pub(super) pause: u32,
    /// How often the first one did not work.
    pub(super) tries: u32,
    /// The first one may have been sent, at this moment perhaps: for so many seconds yet a sign of it is waited for.
    pub(super) unsure: Option<(Option<i64>, u32)>,
    /// Their key is another one, and nobody has said yet that it is all right.
    pub(super) is_changed: bool,
    /// signal-cli is fetching it; and whether somebody has said so meanwhile.
    pub(super) is_fetched: bool,
    pub(super) is_believed: bool,
    /// They are forgotten as soon as the last has gone.
    pub(super) leaves: bool,
}

impl Lane {
    /// Whether the next may go.
    pub(super) const fn is_free(&self) -> bool {
        !self.is_asked && !self.is_changed && self.gate == 0 && self.pause == 0 && self.unsure.is_none()
    }

    /// Whether nothing need be remembered of it.
    pub(super) fn is_idle(&self) -> bool {
        self.waiting.is_empty() && self.is_free() && !self.leaves
    }

    /// The first one is done with.
    pub(super) fn done(&mut self) -> Option<Parcel> {
        (self.is_asked, self.tries, self.unsure) = (false, 0, None);
        self.waiting.pop_front()
    }

    /// The first one did not work. It is tried again after a while that grows.
    pub(super) fn failed(&mut self) {
        const LONGEST: u32 = 300;
        (self.is_asked, self.unsure) = (false, None);
        self.pause = 2_u32.saturating_pow(self.tries.min(16)).min(LONGEST);
        self.tries = self.tries.saturating_add(1);
    }

    /// A second has passed. Whether the next may go now that could not before.
    pub(super) fn tick(&mut self) -> bool {
        let was_free = self.is_free();
        self.gate = self.gate.saturating_sub(1);
        self.pause = self.pause.saturating_sub(1);
        match &mut self.unsure {
            Some((_, 0)) => self.failed(),
            Some((_, seconds)) => *seconds -= 1,
            None => {}
        }
        !was_free && self.is_free()
    }
}

/// Everybody to whom something goes.
pub(super) type Lanes = HashMap<Arc<str>, Lane>;

/// Of what it is told when it has arrived.
pub(super) enum Told {
    /// Of words.
    Row(RowId),
    /// Of a file.
    File(FileId, Peer),
}

/// The newest messages that were sent, so that what is told of them is understood.
#[derive(Default)]
pub(super) struct Recent {
    by_name: HashMap<(Arc<str>, i64), Option<Told>>,
    order: VecDeque<(Arc<str>, i64)>,
}

impl Recent {
    /// A message was sent to somebody at this moment. `told`: of what it is told when it has arrived.
    pub(super) fn add(&mut self, to: &Arc<str>, sent: i64, told: Option<Told>) {
        const KEPT: usize = 4096;
        let name = (Arc::clone(to), sent);
        if self.by_name.insert(name.clone(), told).is_none() {
            self.order.push_back(name);
        }
        if self.order.len() > KEPT
            && let Some(oldest) = self.order.pop_front()
        {
            self.by_name.remove(&oldest);
        }
    }

    /// A message has arrived. `None`: it is not known; otherwise of what that is to be told, once.
    pub(super) fn arrived(&mut self, to: &Arc<str>, sent: i64) -> Option<Option<Told>> {
        self.by_name.get_mut(&(Arc::clone(to), sent)).map(Option::take)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_is_known_by_its_aci() {
        assert!(is_aci("e3b495e4-ac04-4828-a15a-ccb1de3f4db6"));
        for other in
            ["", "+33639980003", "PNI:e3b495e4-ac04-4828-a15a-ccb1de3f4db6", "e3b495e4-ac04-4828-a15a-ccb1de3f4db"]
        {
            assert!(!is_aci(other), "{other}");
        }
    }

    #[test]
    fn what_does_not_work_is_tried_ever_more_slowly() {
        let mut lane = Lane::default();
        let mut pauses = Vec::new();
        for _ in 0..12 {
            lane.failed();
            pauses.push(lane.pause);
            while !lane.tick() {}
        }
        assert_eq!(pauses, [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]);
    }

    #[test]
    fn a_sign_is_waited_for_before_the_second_time() {
        let mut lane = Lane { unsure: Some((Some(7), 3)), ..Lane::default() };
        let seconds = (1..20).find(|_| lane.tick()).unwrap();
        assert_eq!((seconds, lane.tries), (5, 1));
    }
}

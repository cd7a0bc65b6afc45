//! When a broken session is begun anew. XEP-0384 0.3 leaves it open; 0.8 (section 5.9) asks for it.
//!
//! A new session is begun (an empty first message) when something live cannot be read because the two sides do not
//! share a state; never because of a second delivery, an archived message, or one that is merely damaged. At most
//! four times a day and ever more slowly, so that two programs cannot keep each other busy.

use std::time::Duration;

use super::{
    Refusal,
    bytes::{Reader, Writer},
};
use crate::model::Timestamp;

/// The pause before the first, second, third and fourth new session of a day.
const PAUSES: [Duration; 4] =
    [Duration::ZERO, Duration::from_secs(60), Duration::from_secs(15 * 60), Duration::from_secs(2 * 60 * 60)];
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// How a message came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrived {
    /// Now, and for the first time.
    Live,
    /// From an archive, after an outage, or delayed: its session may have ended in good order since.
    Late,
}

/// The new sessions of a day with one device.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Healing {
    count: u8,
    /// The first of the day.
    began: Timestamp,
    last: Timestamp,
}

impl Healing {
    /// Whether to begin a new session after this refusal. If so, the returned value must be stored.
    #[must_use]
    pub fn after(self, refusal: Refusal, arrived: Arrived, now: Timestamp) -> Option<Self> {
        if arrived == Arrived::Late || !is_broken(refusal) {
            return None;
        }
        // A day that begins tomorrow is of a clock that was wrong.
        if self.count == 0 || now.since(self.began) >= DAY || self.began.since(now) >= DAY {
            return Some(Self { count: 1, began: now, last: now });
        }
        let pause = PAUSES.get(usize::from(self.count))?;
        (now.since(self.last) >= *pause).then_some(Self { count: self.count + 1, began: self.began, last: now })
    }

    pub(super) fn store(self, to: &mut Writer) {
        to.u8(self.count);
        to.time(self.began);
        to.time(self.last);
    }

    pub(super) fn stored(from: &mut Reader<'_>) -> Result<Self, Refusal> {
        Ok(Self { count: from.u8()?, began: from.time()?, last: from.time()? })
    }
}

/// Whether the two sides do not share a state, so that only a new session helps.
const fn is_broken(refusal: Refusal) -> bool {
    match refusal {
        Refusal::Mac
        | Refusal::Diverged
        | Refusal::NoSession
        | Refusal::TooFarAhead
        | Refusal::UnknownSignedPrekey
        | Refusal::UnknownPrekey
        | Refusal::NoPrekey
        | Refusal::Exhausted => true,
        Refusal::Malformed(_)
        | Refusal::WeakKey
        | Refusal::Signature
        | Refusal::Repeat
        | Refusal::Payload
        | Refusal::NotForUs
        | Refusal::OtherIdentity
        | Refusal::Damaged => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_millis(seconds * 1000)
    }

    #[test]
    fn a_repeat_or_an_archived_message_never_begins_a_session() {
        for harmless in [Refusal::Repeat, Refusal::Payload, Refusal::Malformed("x"), Refusal::NotForUs] {
            assert_eq!(Healing::default().after(harmless, Arrived::Live, at(9)), None);
        }
        for broken in [Refusal::Mac, Refusal::NoSession, Refusal::UnknownPrekey, Refusal::Diverged] {
            assert_eq!(Healing::default().after(broken, Arrived::Late, at(9)), None);
            assert!(Healing::default().after(broken, Arrived::Live, at(9)).is_some());
        }
    }

    #[test]
    fn whatever_comes_there_are_four_a_day() {
        let (mut healing, mut begun) = (Healing::default(), Vec::new());
        for second in 0..2 * 24 * 60 * 60 {
            if let Some(next) = healing.after(Refusal::Mac, Arrived::Live, at(second)) {
                healing = next;
                begun.push(second);
            }
        }
        let day = 24 * 60 * 60;
        let one_day = [0, 60, 60 + 15 * 60, 60 + 15 * 60 + 2 * 60 * 60];
        assert_eq!(begun, [one_day, one_day.map(|second| second + day)].concat());
    }

    #[test]
    fn a_clock_that_was_wrong_does_not_last() {
        let healing = Healing::default().after(Refusal::Mac, Arrived::Live, at(1_000_000)).unwrap();
        assert_eq!(healing.after(Refusal::Mac, Arrived::Live, at(999_000)), None);
        assert!(healing.after(Refusal::Mac, Arrived::Live, at(5)).is_some());
    }
}

//! What goes wrong with strangers' messages, in the log: the first of a kind at once, the others as a number a minute
//! later. Otherwise whoever likes could fill the log. Pure.

use std::collections::BTreeMap;

use tracing::warn;

use super::omemo::Refusal;

/// After so many seconds those that were not told are told together.
const MINUTE: u32 = 60;

/// What was not told yet, by kind and reason.
#[derive(Default)]
pub(super) struct Tally {
    counts: BTreeMap<(&'static str, String), u32>,
    seconds: u32,
}

impl Tally {
    /// Something of a kind went wrong.
    pub(super) fn count(&mut self, what: &'static str, why: Refusal) {
        if self.is_told(what, why) {
            warn!(network = "xmpp", %why, "{what}");
        }
    }

    /// Whether it is told at once.
    fn is_told(&mut self, what: &'static str, why: Refusal) -> bool {
        match self.counts.get_mut(&(what, why.to_string())) {
            Some(more) => {
                *more += 1;
                false
            }
            None => self.counts.insert((what, why.to_string()), 0).is_none(),
        }
    }

    /// A second has passed.
    pub(super) fn tick(&mut self) {
        for ((what, why), more) in self.due() {
            warn!(network = "xmpp", %why, more, "{what}");
        }
    }

    /// What is told now.
    fn due(&mut self) -> Vec<((&'static str, String), u32)> {
        self.seconds = if self.counts.is_empty() { 0 } else { self.seconds + 1 };
        if self.seconds < MINUTE {
            return Vec::new();
        }
        self.seconds = 0;
        std::mem::take(&mut self.counts).into_iter().filter(|(_, more)| *more > 0).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stranger_cannot_fill_the_log() {
        let mut tally = Tally::default();
        let told = (0..1000).filter(|_| tally.is_told("x", Refusal::Mac)).count();
        assert_eq!(told, 1);
        assert!(
            tally.is_told("x", Refusal::Repeat) && tally.is_told("y", Refusal::Mac),
            "another kind, another reason"
        );
        assert!((1..MINUTE).all(|_| tally.due().is_empty()));
        assert_eq!(tally.due(), [(("x", Refusal::Mac.to_string()), 999)]);
        assert!(tally.is_told("x", Refusal::Mac) && (0..2 * MINUTE).all(|_| tally.due().is_empty()));
    }
}

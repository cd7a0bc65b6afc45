//! What the log says while there is no connection: each reason once, and then rarely. Pure.
//!
//! Called by `xmpp.rs` after each attempt in vain. A server that is down for a weekend is tried some thousand times.

use std::collections::BTreeSet;

/// After so many attempts it is said again: about three quarters of an hour.
const AGAIN: u32 = 120;

/// What was said since the last connection.
#[derive(Default)]
pub(super) struct Complaints {
    said: BTreeSet<String>,
    attempts: u32,
}

impl Complaints {
    /// How many attempts there were, if this reason is to be told now.
    pub(super) fn about(&mut self, why: &str) -> Option<u32> {
        self.attempts = self.attempts.saturating_add(1);
        let is_new = self.said.insert(why.to_owned());
        (is_new || self.attempts.is_multiple_of(AGAIN)).then_some(self.attempts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_reason_is_told_once_and_then_rarely() {
        let mut complaints = Complaints::default();
        assert_eq!(complaints.about("down"), Some(1));
        assert_eq!(complaints.about("down"), None);
        assert_eq!(complaints.about("expired"), Some(3));
        assert_eq!((complaints.about("down"), complaints.about("expired")), (None, None), "back and forth is no news");
        let told = (5..=5 * AGAIN).filter(|_| complaints.about("expired").is_some()).count();
        assert_eq!(told, 5);
    }
}

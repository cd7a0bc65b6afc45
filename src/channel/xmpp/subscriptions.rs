//! Presence subscriptions (RFC 6121 section 3), granted and asked for in return, a few each second. Pure.
//!
//! Called by `session.rs`. Some clients show our messages, or take part in OMEMO, only after mutual
//! subscription. Answering five hundred at once would keep everybody else waiting for tens of seconds
//! (slixmpp: 44), so they wait their turn.

use std::collections::VecDeque;

use xmpp_parsers::minidom::Element;

use super::{inbound::bare, xml::Xml};

/// How many wait at most; further ones are dropped, as their clients may ask again.
const MAX_WAITING: usize = 1000;
/// How many are answered each second.
const PER_SECOND: usize = 10;

/// The requests that wait for their answer.
#[derive(Default)]
pub(super) struct Subscriptions {
    waiting: VecDeque<(String, Answer)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Answer {
    Welcome,
    Goodbye,
}

impl Subscriptions {
    /// Takes note of a presence stanza.
    pub(super) fn heard(&mut self, presence: &Element, me: &str) {
        let answer = match presence.attr("type") {
            Some("subscribe") => Answer::Welcome,
            Some("unsubscribe") => Answer::Goodbye,
            _ => return,
        };
        let Some(from) = presence.attr("from").and_then(bare).filter(|from| from != me) else { return };
        self.waiting.retain(|(waiting, _)| *waiting != from);
        if self.waiting.len() < MAX_WAITING {
            self.waiting.push_back((from, answer));
        }
    }

    /// The answers of this second.
    pub(super) fn answers(&mut self) -> Vec<String> {
        let due = self.waiting.len().min(PER_SECOND);
        self.waiting.drain(..due).flat_map(|(to, answer)| stanzas(&to, answer)).collect()
    }
}

fn stanzas(to: &str, answer: Answer) -> [String; 2] {
    let kinds = match answer {
        Answer::Welcome => ["subscribed", "subscribe"],
        Answer::Goodbye => ["unsubscribed", "unsubscribe"],
    };
    kinds.map(|kind| Xml::new("presence").attr("type", kind).attr("to", to).done())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn presence(kind: &str, from: &str) -> Element {
        format!("<presence xmlns='jabber:client' type='{kind}' from='{from}'/>").parse().unwrap()
    }

    #[test]
    fn a_flood_is_answered_a_few_at_a_time() {
        let mut subscriptions = Subscriptions::default();
        for n in 0..2 * MAX_WAITING {
            subscriptions.heard(&presence("subscribe", &format!("u{n}@localhost/phone")), "bot@localhost");
        }
        let first = subscriptions.answers();
        assert_eq!(first.len(), 2 * PER_SECOND);
        assert_eq!(first[0], "<presence type='subscribed' to='u0@localhost'/>");
        assert_eq!(first[1], "<presence type='subscribe' to='u0@localhost'/>");
        let mut rest = 0;
        while !subscriptions.answers().is_empty() {
            rest += PER_SECOND;
        }
        assert_eq!(rest, MAX_WAITING - PER_SECOND);
    }

    #[test]
    fn the_last_word_counts_and_our_own_does_not() {
        let mut subscriptions = Subscriptions::default();
        subscriptions.heard(&presence("subscribe", "ana@localhost"), "bot@localhost");
        subscriptions.heard(&presence("subscribe", "ana@localhost/x"), "bot@localhost");
        subscriptions.heard(&presence("unsubscribe", "Ana@localhost"), "bot@localhost");
        subscriptions.heard(&presence("subscribe", "bot@localhost/other"), "bot@localhost");
        subscriptions.heard(&presence("unavailable", "li@localhost"), "bot@localhost");
        let answers = subscriptions.answers();
        assert_eq!(answers.len(), 2, "{answers:?}");
        assert!(answers[0].contains("unsubscribed"));
    }
}

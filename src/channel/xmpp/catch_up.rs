//! Catching up with the archive (XEP-0313, paged by XEP-0059) as a state machine. Pure.
//!
//! Called by `session.rs`: it says what to ask next, and when it is over. It never waits; the messages of
//! a page arrive by themselves, before the answer that ends it.

use xmpp_parsers::minidom::Element;

use super::{ns, xml::Xml};
use crate::channel::CatchUp;

/// How many messages the server sends for one question.
const PAGE: &str = "50";

/// One catch-up, under way.
pub(super) struct CatchingUp {
    /// Names our questions, so that no other result is taken for an answer.
    query: String,
    page: u32,
    seeking: Seeking,
    /// Where the archive is known to stand.
    cursor: String,
    /// Whether something was dropped that the archive has: then the end is asked for once more.
    again: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Seeking {
    /// Everything after the cursor.
    Rest,
    /// Only where the archive ends.
    End(CatchUp),
}

/// What follows from an answer.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Next {
    /// Ask this.
    Ask(String),
    /// It is over; the archive stands here, if it is known.
    Done(CatchUp, Option<String>),
}

impl CatchingUp {
    /// Begins after a place. The empty place is the beginning of the archive; `None` only finds the end.
    /// `number` tells this catch-up from earlier ones.
    pub(super) fn begin(after: Option<&str>, number: u64) -> (Self, String) {
        let (seeking, cursor) = match after {
            Some(after) => (Seeking::Rest, after.to_owned()),
            None => (Seeking::End(CatchUp::Whole), String::new()),
        };
        let catching_up = Self { query: format!("mam-{number}"), page: 0, seeking, cursor, again: false };
        let ask = catching_up.ask();
        (catching_up, ask)
    }

    /// The name of the query whose results are to be believed.
    pub(super) fn query(&self) -> &str {
        &self.query
    }

    /// Whether results are messages to report, or only show where the archive ends.
    pub(super) fn reports(&self) -> bool {
        self.seeking == Seeking::Rest
    }

    /// Something that the archive has was dropped: do not end before it was asked for again.
    pub(super) fn ask_again(&mut self) {
        self.again = true;
    }

    /// Takes an `<iq/>` from our account; `None` if it is no answer to the last question.
    pub(super) fn answered(&mut self, iq: &Element) -> Option<Next> {
        if iq.attr("id") != Some(&self.id()) {
            return None;
        }
        match iq.attr("type") {
            Some("result") => Some(self.turned(iq.get_child("fin", ns::MAM))),
            Some("error") => Some(self.refused(iq)),
            _ => None,
        }
    }

    /// A page has come.
    fn turned(&mut self, fin: Option<&Element>) -> Next {
        let Some(fin) = fin else { return Next::Done(CatchUp::NoArchive, None) };
        let last = fin.get_child("set", ns::RSM).and_then(|set| set.get_child("last", ns::RSM));
        let last = last.map(Element::text).filter(|last| !last.is_empty());
        let moved = last.as_ref().is_some_and(|last| *last != self.cursor);
        if let Some(last) = last {
            self.cursor = last;
        }
        if let Seeking::End(ending) = self.seeking {
            return self.done(ending);
        }
        let is_complete = matches!(fin.attr("complete"), Some("true" | "1"));
        // A page that goes nowhere ends it as well, whatever the server says.
        if (is_complete || !moved) && !std::mem::take(&mut self.again) {
            return self.done(CatchUp::Whole);
        }
        self.page += 1;
        Next::Ask(self.ask())
    }

    fn refused(&mut self, iq: &Element) -> Next {
        let error = iq.get_child("error", ns::CLIENT);
        let is_gone = error.is_some_and(|error| error.has_child("item-not-found", ns::STANZA_ERRORS));
        if is_gone && self.seeking == Seeking::Rest && !self.cursor.is_empty() {
            // XEP-0059 section 2.2: the place is no longer in the archive. How much is missing cannot be known,
            // and everything that is left may be weeks of messages long dealt with: say so, and go on from the end.
            self.seeking = Seeking::End(CatchUp::Gap);
            self.cursor.clear();
            self.page += 1;
            return Next::Ask(self.ask());
        }
        Next::Done(CatchUp::NoArchive, None)
    }

    fn done(&self, ending: CatchUp) -> Next {
        Next::Done(ending, Some(self.cursor.clone()))
    }

    fn ask(&self) -> String {
        let max = |max| Xml::of("set", ns::RSM).child(Xml::new("max").text(max));
        let set = match self.seeking {
            // XEP-0059 section 2.5: the last page.
            Seeking::End(_) => max("1").child(Xml::new("before")),
            Seeking::Rest if self.cursor.is_empty() => max(PAGE),
            Seeking::Rest => max(PAGE).child(Xml::new("after").text(&self.cursor)),
        };
        let query = Xml::of("query", ns::MAM).attr("queryid", &self.query).child(set);
        Xml::new("iq").attr("type", "set").attr("id", &self.id()).child(query).done()
    }

    fn id(&self) -> String {
        format!("{}-{}", self.query, self.page)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fin(id: &str, complete: bool, last: Option<&str>) -> Element {
        let last = last.map(|last| format!("<last>{last}</last>")).unwrap_or_default();
        format!(
            "<iq xmlns='jabber:client' type='result' id='{id}'><fin xmlns='urn:xmpp:mam:2' complete='{complete}'>\
             <set xmlns='http://jabber.org/protocol/rsm'>{last}</set></fin></iq>"
        )
        .parse()
        .unwrap()
    }

    fn error(id: &str, condition: &str) -> Element {
        format!(
            "<iq xmlns='jabber:client' type='error' id='{id}'><error type='cancel'>\
             <{condition} xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>"
        )
        .parse()
        .unwrap()
    }

    fn asks(next: Option<Next>) -> String {
        match next {
            Some(Next::Ask(ask)) => ask,
            other => panic!("{other:?}"),
        }
    }

    fn done(ending: CatchUp, cursor: &str) -> Option<Next> {
        Some(Next::Done(ending, Some(cursor.to_owned())))
    }

    #[test]
    fn pages_are_turned_to_the_end() {
        let (mut up, ask) = CatchingUp::begin(Some("a5"), 1);
        assert!(ask.contains("<after>a5</after>") && ask.contains("<max>50</max>"), "{ask}");
        let ask = asks(up.answered(&fin("mam-1-0", false, Some("a55"))));
        assert!(ask.contains("<after>a55</after>") && ask.contains("id='mam-1-1'"), "{ask}");
        assert_eq!(up.answered(&fin("mam-1-0", true, Some("a9"))), None, "an old answer");
        assert_eq!(up.answered(&fin("mam-1-1", true, Some("a60"))), done(CatchUp::Whole, "a60"));
    }

    #[test]
    fn nothing_new_leaves_the_place() {
        let (mut up, _) = CatchingUp::begin(Some("a5"), 1);
        assert_eq!(up.answered(&fin("mam-1-0", true, None)), done(CatchUp::Whole, "a5"));
    }

    #[test]
    fn a_server_that_goes_in_circles_is_left() {
        let (mut up, _) = CatchingUp::begin(Some("a5"), 1);
        assert_eq!(up.answered(&fin("mam-1-0", false, Some("a5"))), done(CatchUp::Whole, "a5"));
    }

    #[test]
    fn what_was_dropped_is_asked_for() {
        let (mut up, _) = CatchingUp::begin(Some("a5"), 1);
        up.ask_again();
        let ask = asks(up.answered(&fin("mam-1-0", true, Some("a6"))));
        assert!(ask.contains("<after>a6</after>"), "{ask}");
        assert_eq!(up.answered(&fin("mam-1-1", true, None)), done(CatchUp::Whole, "a6"));
    }

    #[test]
    fn without_a_place_only_the_end_is_found() {
        let (mut up, ask) = CatchingUp::begin(None, 3);
        assert!(ask.contains("<before/>") && ask.contains("<max>1</max>") && !up.reports(), "{ask}");
        assert_eq!(up.answered(&fin("mam-3-0", false, Some("a9"))), done(CatchUp::Whole, "a9"));
        let (mut up, _) = CatchingUp::begin(None, 4);
        assert_eq!(up.answered(&fin("mam-4-0", true, None)), done(CatchUp::Whole, ""), "an empty archive");
        let (_, ask) = CatchingUp::begin(Some(""), 5);
        assert!(!ask.contains("after"), "the beginning of the archive: {ask}");
    }

    #[test]
    fn a_lost_place_is_a_gap() {
        let (mut up, _) = CatchingUp::begin(Some("gone"), 1);
        let ask = asks(up.answered(&error("mam-1-0", "item-not-found")));
        assert!(ask.contains("<before/>"), "{ask}");
        assert_eq!(up.answered(&fin("mam-1-1", false, Some("a9"))), done(CatchUp::Gap, "a9"));
    }

    #[test]
    fn a_server_without_archive_is_known() {
        for condition in ["service-unavailable", "feature-not-implemented", "forbidden"] {
            let (mut up, _) = CatchingUp::begin(Some("a"), 1);
            assert_eq!(up.answered(&error("mam-1-0", condition)), Some(Next::Done(CatchUp::NoArchive, None)));
        }
    }
}

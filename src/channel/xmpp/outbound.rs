//! A row as a `<message/>`. Pure.
//!
//! Called by `session.rs`. What makes a message look right in the clients of the field: the id also as
//! origin-id, the hint to store it, a chat state, and for a handler's words the wish for a receipt.

use super::{
    inbound::{Receipt, bare},
    ns, otr, quote,
    xml::Xml,
};
use crate::model::{Change, Failure, Row, RowKind, WireId, holds_link};

/// What is put on a handler's message once the person's phone has it.
const DELIVERED: &str = "✅";

/// Prosody's limit is 256 KiB.
const MAX_STANZA: usize = 250 * 1000;

/// The stanza for a row, or why no server would take it: Prosody ends the stream over a malformed address
/// as well as over a stanza that is too large, and would do so again each time it is resumed.
pub(super) fn message(row: &Row) -> Result<String, Failure> {
    let to = bare(row.to.address.reveal()).ok_or(Failure::NoSuchAccount)?;
    // The key to a file is for nobody on the way: its link goes encrypted, or not at all.
    let words = words(row);
    if holds_link(&words) {
        return Err(Failure::Refused);
    }
    let stanza = around(row, &to, vec![Xml::new("body").text(&words)]);
    if stanza.len() <= MAX_STANZA { Ok(stanza) } else { Err(Failure::Refused) }
}

/// The stanza for a row whose words are encrypted (XEP-0384 0.3 section 4.6, XEP-0380).
pub(super) fn sealed(row: &Row, encrypted: Xml) -> String {
    let explanation = Xml::of("encryption", ns::EME).attr("namespace", ns::OMEMO).attr("name", "OMEMO");
    let body = Xml::new("body").text("This message is encrypted with OMEMO.");
    around(row, row.to.address.reveal(), vec![body, encrypted, explanation])
}

/// An encrypted message without words: nobody is to see anything of it.
pub(super) fn empty(to: &str, encrypted: Xml) -> String {
    Xml::new("message").attr("type", "chat").attr("to", to).child(encrypted).child(Xml::of("store", ns::HINTS)).done()
}

/// What a row says, with what it quotes.
pub(super) fn words(row: &Row) -> String {
    let said = otr::disarmed(row.body.reveal());
    match &row.answers {
        Some((_, quoted)) => quote::join(&otr::disarmed(quoted.reveal()), &said).0,
        None => said.into_owned(),
    }
}

fn around(row: &Row, to: &str, contents: Vec<Xml>) -> String {
    let id = &row.wire_id.0;
    let mut message = Xml::new("message").attr("type", "chat").attr("to", to).attr("id", id).children(contents);
    if let Some((answered, quoted)) = &row.answers {
        message = message.child(Xml::of("reply", ns::REPLY).attr("to", to).attr("id", &answered.0));
        let quotation = quote::join(&otr::disarmed(quoted.reveal()), "").1;
        if quotation > 0 {
            let range = Xml::new("body").attr("start", "0").attr("end", &quotation.to_string());
            message = message.child(Xml::of("fallback", ns::FALLBACK).attr("for", ns::REPLY).child(range));
        }
    }
    match &row.changes {
        Some(Change::Words(of)) => message = message.child(Xml::of("replace", ns::REPLACE).attr("id", &of.0)),
        // The words are for apps that cannot take a message back.
        Some(Change::Gone(of)) => {
            message = message
                .child(Xml::of("retract", ns::RETRACT).attr("id", &of.0))
                .child(Xml::of("fallback", ns::FALLBACK).attr("for", ns::RETRACT));
        }
        None => {}
    }
    message
        .child(Xml::of("origin-id", ns::STANZA_IDS).attr("id", id))
        .child(Xml::of("store", ns::HINTS))
        .child(Xml::of("active", ns::CHAT_STATES))
        .child_if((row.kind == RowKind::Relay).then(|| Xml::of("request", ns::RECEIPTS)))
        .done()
}

/// The receipt for a message that is committed (XEP-0184 section 5).
pub(super) fn receipt(receipt: &Receipt) -> String {
    Xml::new("message")
        .attr("type", "chat")
        .attr("to", receipt.to.reveal())
        .child(Xml::of("received", ns::RECEIPTS).attr("id", receipt.id.reveal()))
        .child(Xml::of("store", ns::HINTS))
        .done()
}

/// The mark on a message of a member of the staff that the person's phone has what it said (XEP-0444). Not encrypted, as
/// no client of the field encrypts reactions in this OMEMO: who runs a server learns that something was delivered.
pub(super) fn mark(to: &str, of: &WireId) -> Option<String> {
    let to = bare(to)?;
    let reaction = Xml::new("reaction").text(DELIVERED);
    let reactions = Xml::of("reactions", ns::REACTIONS).attr("id", &of.0).child(reaction);
    let message = Xml::new("message").attr("type", "chat").attr("to", &to).attr("id", &format!("mark-{}", of.0));
    let message = message.child(reactions).child(Xml::of("store", ns::HINTS)).done();
    (message.len() <= MAX_STANZA).then_some(message)
}

#[cfg(test)]
mod tests {
    use xmpp_parsers::minidom::Element;

    use super::*;
    use crate::model::{Network, Peer, RowId, Timestamp, Way};

    fn row(to: &str, body: &str) -> Row {
        Row {
            id: RowId(1),
            case: None,
            kind: RowKind::Program,
            to: Peer::new(Network::Xmpp, to),
            wire_id: WireId("vst-1".into()),
            body: body.to_owned().into(),
            answers: None,
            changes: None,
            author: None,
            way: Way::AsTheyWrite,
            at: Timestamp::from_millis(0),
        }
    }

    fn parsed(row: &Row) -> Element {
        message(row).unwrap().replacen("<message", "<message xmlns='jabber:client'", 1).parse().unwrap()
    }

    #[test]
    fn a_row_is_a_message() {
        let message = parsed(&row("ana@localhost", "1 < 2\u{7}"));
        assert_eq!((message.attr("type"), message.attr("to")), (Some("chat"), Some("ana@localhost")));
        assert_eq!(message.get_child("body", ns::CLIENT).unwrap().text(), "1 < 2");
        assert_eq!(message.get_child("origin-id", ns::STANZA_IDS).unwrap().attr("id"), message.attr("id"));
        assert!(message.has_child("store", ns::HINTS) && message.has_child("active", ns::CHAT_STATES));
        assert!(!message.has_child("request", ns::RECEIPTS), "only for a handler's words");
        let relay = parsed(&Row { kind: RowKind::Relay, ..row("ana@localhost", "hello") });
        assert!(relay.has_child("request", ns::RECEIPTS));
    }

    #[test]
    fn an_answer_quotes() {
        let answers = Some((WireId("q1".into()), "é\u{0}\n<x>".to_owned().into()));
        let message = parsed(&Row { answers, ..row("ana@localhost", "yes") });
        assert_eq!(message.get_child("body", ns::CLIENT).unwrap().text(), "> é\n> <x>\nyes");
        assert_eq!(message.get_child("reply", ns::REPLY).unwrap().attr("id"), Some("q1"));
        let fallback = message.get_child("fallback", ns::FALLBACK).unwrap();
        assert_eq!(fallback.get_child("body", ns::FALLBACK).unwrap().attr("end"), Some("10"));
        assert_eq!(quote::part(&message, "> é\n> <x>\nyes").0, "yes");
    }

    #[test]
    fn nothing_of_ours_begins_otr() {
        let answers = Some((WireId("q1".into()), "it says ?OTRv23?".to_owned().into()));
        let message = parsed(&Row { answers, ..row("nour@localhost", "?OTR:AAMC") });
        let body = message.get_child("body", ns::CLIENT).unwrap().text();
        assert_eq!(body, "> it says ? OTRv23?\n? OTR:AAMC");
        assert_eq!(quote::part(&message, &body).0, "? OTR:AAMC");
        assert_eq!(words(&row("nour@localhost", "?OTR?")), "? OTR?", "encrypted or not");
    }

    #[test]
    fn what_is_changed_names_what_stood_there() {
        let of = || WireId("vst-0".into());
        let changed = |change| parsed(&Row { changes: Some(change), ..row("ana@localhost", "at ten") });
        let replaced = changed(Change::Words(of()));
        assert_eq!(replaced.get_child("replace", ns::REPLACE).unwrap().attr("id"), Some("vst-0"));
        assert_eq!(replaced.get_child("body", ns::CLIENT).unwrap().text(), "at ten");
        let gone = changed(Change::Gone(of()));
        assert_eq!(gone.get_child("retract", ns::RETRACT).unwrap().attr("id"), Some("vst-0"));
        assert_eq!(gone.get_child("fallback", ns::FALLBACK).unwrap().attr("for"), Some(ns::RETRACT));
    }

    #[test]
    fn a_mark_is_a_reaction_to_what_was_typed() {
        let marked = mark("nour@localhost", &WireId("a<'1".into())).unwrap();
        let marked: Element = marked.replacen("<message", "<message xmlns='jabber:client'", 1).parse().unwrap();
        let reactions = marked.get_child("reactions", ns::REACTIONS).unwrap();
        assert_eq!((marked.attr("to"), reactions.attr("id")), (Some("nour@localhost"), Some("a<'1")));
        assert_eq!(reactions.get_child("reaction", ns::REACTIONS).unwrap().text(), DELIVERED);
        assert!(!marked.has_child("body", ns::CLIENT));
        assert_eq!(mark("a b@c d' x='", &WireId("1".into())), None);
    }

    #[test]
    fn what_would_end_the_stream_is_not_sent() {
        for address in ["", "@", "a@b@c", "a b@c d' x='", "a@localhost/\u{0}"] {
            assert_eq!(message(&row(address, "x")), Err(Failure::NoSuchAccount), "{address}");
        }
        let link = format!("aesgcm://files.example.org/x#{}", "0".repeat(88));
        for link in [link.clone(), format!("here: {link}"), format!("\u{200b}{}", link.to_uppercase())] {
            assert_eq!(message(&row("ana@localhost", &link)), Err(Failure::Refused), "{link}");
        }
        let long = row("ana@localhost", &"&".repeat(60_000));
        assert_eq!(message(&long), Err(Failure::Refused));
    }
}

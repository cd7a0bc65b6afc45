//! A row as a `<message/>`. Pure.
//!
//! Called by `session.rs`. What makes a message look right in the clients of the field: the id also as
//! origin-id, the hint to store it, a chat state, and for a handler's words the wish for a receipt.

use super::{inbound::Receipt, ns, quote, xml::Xml};
use crate::model::{Row, RowKind};

/// Servers end the *stream* over a larger stanza (Prosody at 256 KiB), and would do so at each repeat.
const MAX_STANZA: usize = 250 * 1000;

/// The stanza for a row; `None` if no server would take it.
pub(super) fn message(row: &Row) -> Option<String> {
    let id = &row.wire_id.0;
    let to = row.to.address.reveal();
    let mut message = Xml::new("message").attr("type", "chat").attr("to", to).attr("id", id);
    let words = row.body.reveal();
    if let Some((answered, quoted)) = &row.answers {
        let (body, quotation) = quote::join(quoted.reveal(), words);
        message = message
            .child(Xml::new("body").text(&body))
            .child(Xml::of("reply", ns::REPLY).attr("to", to).attr("id", &answered.0));
        if quotation > 0 {
            let range = Xml::new("body").attr("start", "0").attr("end", &quotation.to_string());
            message = message.child(Xml::of("fallback", ns::FALLBACK).attr("for", ns::REPLY).child(range));
        }
    } else {
        message = message.child(Xml::new("body").text(words));
    }
    let stanza = message
        .child(Xml::of("origin-id", ns::STANZA_IDS).attr("id", id))
        .child(Xml::of("store", ns::HINTS))
        .child(Xml::of("active", ns::CHAT_STATES))
        .child_if((row.kind == RowKind::Relay).then(|| Xml::of("request", ns::RECEIPTS)))
        .done();
    (stanza.len() <= MAX_STANZA).then_some(stanza)
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

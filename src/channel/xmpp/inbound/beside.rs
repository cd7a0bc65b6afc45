//! What a message does besides saying words. Pure.
//!
//! It stands beside the encryption, so that whoever runs a server can have written it.

use xmpp_parsers::minidom::Element;

use super::{Heard, Unwrapped, keys};
use crate::{
    channel::xmpp::ns,
    model::{Aside, Attachment, FileLink, Inbound, Network, Peer},
    private::Private,
};

/// Words of a member of the staff. If all they say is where their app has put a file, unencrypted (XEP-0066), it is that
/// file that they send.
pub(in crate::channel::xmpp) fn take_upload(unwrapped: Unwrapped<'_>, inbound: &mut Inbound) {
    let url = unwrapped.message.get_child("x", ns::OOB).and_then(|x| x.get_child("url", ns::OOB)).map(Element::text);
    if let Some(url) = url.filter(|url| !url.trim().is_empty() && url.trim() == inbound.body.reveal().trim()) {
        let link = FileLink { whole: url.into(), ..FileLink::default() };
        inbound.files.push(Attachment { link, sealed: None, key: None });
        inbound.body = Private::default();
    }
}

/// An emoji that somebody puts on a message, or takes back (XEP-0444). Words that stand beside it for older apps say the same.
pub(super) fn reaction(unwrapped: Unwrapped<'_>, me: &str, from: &str, body: &str) -> Option<Heard> {
    let message = unwrapped.message;
    let reactions = message.get_child("reactions", ns::REACTIONS)?;
    let is_fallback = |child: &Element| child.is("fallback", ns::FALLBACK) && child.attr("for") == Some(ns::REACTIONS);
    if !body.is_empty() && !message.children().any(is_fallback) {
        return None;
    }
    let emoji: Vec<String> =
        reactions.children().filter(|child| child.is("reaction", ns::REACTIONS)).map(Element::text).collect();
    let what = Aside::Reaction { taken_back: emoji.is_empty(), emoji: emoji.concat().into() };
    Some(Heard::Aside(Peer::new(Network::Xmpp, from), what, keys(message, unwrapped.came, me, from, body)))
}

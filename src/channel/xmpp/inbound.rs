//! What a `<message/>` from the server is to the house. Pure.
//!
//! Called by `session.rs`. It believes wrappers (carbons, archive results) from our own account only
//! (CVE-2017-5589 and its family), and stanza-ids by our own server only; it never takes a message of
//! our own for somebody's.

mod beside;
mod protection;

use xmpp_parsers::{jid::Jid, minidom::Element};

use super::{
    files::{Announced, announced},
    ns,
    otr::{self, Offer, Otr, Said},
    quote,
};
use crate::{
    model::{
        Aside, Attachment, Device, Failure, Inbound, MAX_BODY, Network, Peer, Security, SeenKey, Unreadable, WireId,
    },
    private::Private,
};

pub(super) use self::beside::take_upload;
use self::protection::{Protection, protection};

/// How a message came to us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Came<'a> {
    /// Directly, as a stanza.
    Live,
    /// As a copy of what another client of ours sent or received (XEP-0280).
    Carbon,
    /// As a result of our archive query, under this archive id (XEP-0313).
    Archived(&'a str),
}

/// A message, out of its wrapper.
#[derive(Clone, Copy)]
pub(super) struct Unwrapped<'a> {
    pub(super) message: &'a Element,
    pub(super) came: Came<'a>,
}

/// What a message is.
#[derive(Debug)]
pub(super) enum Heard {
    /// Somebody's words, and whom to tell that they arrived, if they want to know (XEP-0184).
    Words(Inbound, Option<Receipt>),
    /// Words in OMEMO, of this bare address: to be read, and then [`opened`].
    Encrypted(String),
    /// The list of this account's OMEMO devices is now this.
    Devices(String, Element),
    /// Something that cannot be taken here.
    Unreadable {
        /// Whose.
        from: Peer,
        /// What it was.
        what: Unreadable,
        /// By what a second delivery would be recognised.
        keys: Vec<SeenKey>,
    },
    /// Another client of our account wrote to somebody.
    AnsweredElsewhere {
        /// To whom.
        to: Peer,
        /// By what a second report would be recognised.
        keys: Vec<SeenKey>,
    },
    /// The archive holds this message of ours.
    Echo(WireId),
    /// This account's client has this message of ours.
    Received(Peer, WireId),
    /// This message of ours came back from this account.
    Bounced(Peer, WireId, Failure),
    /// They did something besides writing.
    Aside(Peer, Aside, Vec<SeenKey>),
    /// They have begun to type, or have stopped (XEP-0085).
    Typing(Peer, bool),
    /// Nothing to the house.
    Nothing,
}

impl Heard {
    /// Whether it is nothing to the house.
    pub(super) const fn is_nothing(&self) -> bool {
        matches!(self, Self::Nothing)
    }
}

/// A receipt that is due once the message is committed.
#[derive(Debug, Clone)]
pub(super) struct Receipt {
    /// The address it came from, with the resource.
    pub(super) to: Private<String>,
    /// The id of the message.
    pub(super) id: Private<String>,
}

/// Takes a message out of its wrapper. `None`: a wrapper that nobody asked for.
pub(super) fn unwrap<'a>(stanza: &'a Element, me: &str, query: Option<&str>) -> Option<Unwrapped<'a>> {
    let live = Some(Unwrapped { message: stanza, came: Came::Live });
    if !is_from_account(stanza, me) {
        return live;
    }
    if let Some(result) = stanza.get_child("result", ns::MAM) {
        query.filter(|query| result.attr("queryid") == Some(query))?;
        return Some(Unwrapped { message: forwarded(result)?, came: Came::Archived(result.attr("id")?) });
    }
    let copy = stanza.get_child("received", ns::CARBONS).or_else(|| stanza.get_child("sent", ns::CARBONS));
    copy.map_or(live, |copy| Some(Unwrapped { message: forwarded(copy)?, came: Came::Carbon }))
}

fn forwarded(wrapper: &Element) -> Option<&Element> {
    wrapper.get_child("forwarded", ns::FORWARD)?.get_child("message", ns::CLIENT)
}

/// Whether a stanza comes from our account itself: no sender means just that (RFC 6120 section 8.1.2.1).
pub(super) fn is_from_account(stanza: &Element, me: &str) -> bool {
    stanza.attr("from").is_none_or(|from| from == me || Jid::new(from).is_ok_and(|from| from.as_str() == me))
}

/// What another client of our own account has encrypted, to whomever.
pub(super) fn own_encrypted<'a>(unwrapped: Unwrapped<'a>, me: &str) -> Option<&'a Element> {
    let encrypted = unwrapped.message.get_child("encrypted", ns::OMEMO)?;
    sender(unwrapped.message).is_some_and(|(from, _)| from == me).then_some(encrypted)
}

/// Reads a message. `me` is our own bare address.
pub(super) fn read(unwrapped: Unwrapped<'_>, me: &str) -> Heard {
    let Unwrapped { message, came } = unwrapped;
    let Some((from, full)) = sender(message) else { return Heard::Nothing };
    let id = message.attr("id").filter(|id| !id.is_empty());
    if from == me {
        return match devices(message) {
            Some(items) => Heard::Devices(from, items.clone()),
            None if came == Came::Live => Heard::Nothing,
            None => own(message, came, me),
        };
    }
    let peer = Peer::new(Network::Xmpp, from.as_str());
    if let Some(items) = devices(message) {
        return Heard::Devices(from, items.clone());
    }
    match message.attr("type") {
        Some("error") => {
            return id.map_or(Heard::Nothing, |id| Heard::Bounced(peer, WireId(id.into()), failure(message)));
        }
        Some("groupchat" | "headline") => return Heard::Nothing,
        // An unknown type is "normal" (RFC 6121 section 5.2.2).
        _ => {}
    }
    if let Some(received) = message.get_child("received", ns::RECEIPTS) {
        return received.attr("id").map_or(Heard::Nothing, |id| Heard::Received(peer, WireId(id.into())));
    }
    if message.has_child("x", ns::MUC_USER) {
        // A private message in a room: whoever it is has no address of their own there.
        return Heard::Nothing;
    }
    let body = body(message);
    let unreadable = |what| unreadable(unwrapped, me, &from, what);
    match protection(message, body.as_deref()) {
        Protection::None => {}
        Protection::Omemo => return Heard::Encrypted(from),
        Protection::Hides => return unreadable(Unreadable::Encrypted),
        Protection::Otr(_) => return unreadable(Unreadable::Otr),
    }
    if let Some(reaction) = beside::reaction(unwrapped, me, &from, body.as_deref().unwrap_or_default()) {
        return reaction;
    }
    let Some(body) = &body else {
        let is_file = message.has_child("x", ns::OOB) || message.has_child("file-sharing", ns::FILE_SHARING);
        return match composes(message).filter(|_| came == Came::Live) {
            _ if is_file => unreadable(Unreadable::File),
            Some(composes) => Heard::Typing(peer, composes),
            None => Heard::Nothing,
        };
    };
    if body.len() > MAX_BODY {
        return unreadable(Unreadable::TooLong);
    }
    words(unwrapped, me, (&from, full), body, (Security::TransportOnly, Device::Usual))
}

/// What an OMEMO message says, now that its words are known.
pub(super) fn opened(unwrapped: Unwrapped<'_>, me: &str, body: &str, device: Device) -> Heard {
    let Some((from, full)) = sender(unwrapped.message) else { return Heard::Nothing };
    if body.len() > MAX_BODY {
        unreadable(unwrapped, me, &from, Unreadable::TooLong)
    } else if body.trim().is_empty() {
        Heard::Nothing
    } else {
        words(unwrapped, me, (&from, full), body, (Security::EndToEnd, device))
    }
}

/// What an OMEMO message is whose words cannot be read; without words it is nothing to anybody. `again`: its key was
/// used before. Then it is a second copy, which the house knows, or the words of somebody whose app went back to an
/// older state, which nobody has read.
pub(super) fn unread(unwrapped: Unwrapped<'_>, me: &str, again: bool) -> Heard {
    let Unwrapped { message, came } = unwrapped;
    let Some((from, _)) = sender(message) else { return Heard::Nothing };
    let Some(sealed) = sealed_key(message, &from) else { return Heard::Nothing };
    if again {
        return unreadable(unwrapped, me, &from, Unreadable::Garbled);
    }
    // Sent again under the same id and encrypted anew it is no second copy: it may be readable.
    let archived = archive_id(Unwrapped { message, came }, me).map(|id| archive_key(me, id));
    let keys = archived.into_iter().chain([sealed]).collect();
    Heard::Unreadable { from: Peer::new(Network::Xmpp, from.as_str()), what: Unreadable::Garbled, keys }
}

fn unreadable(unwrapped: Unwrapped<'_>, me: &str, from: &str, what: Unreadable) -> Heard {
    let outside = body(unwrapped.message).unwrap_or_default();
    let keys = keys(unwrapped.message, unwrapped.came, me, from, &outside);
    Heard::Unreadable { from: Peer::new(Network::Xmpp, from), what, keys }
}

/// What somebody says. `from`: their bare and their whole address.
fn words(
    unwrapped: Unwrapped<'_>,
    me: &str,
    (from, full): (&str, String),
    body: &str,
    (security, device): (Security, Device),
) -> Heard {
    let Unwrapped { message, came } = unwrapped;
    let id = message.attr("id").filter(|id| !id.is_empty());
    let (words, quote) = quote::part(message, body);
    let (words, offer) = match otr::said(&words) {
        Said::Words(words, offer) => (words.into_owned(), offer),
        Said::Otr(_) => return unreadable(unwrapped, me, from, Unreadable::Otr),
    };
    let (words, file) = match announced(&words) {
        Announced::Words => (words, None),
        Announced::File(link, rest) => (rest, Some(link)),
        Announced::Unusable => return unreadable(unwrapped, me, from, Unreadable::File),
    };
    let wants_receipt = came == Came::Live && message.has_child("request", ns::RECEIPTS);
    let receipt = id.filter(|_| wants_receipt).map(|id| Receipt { to: full.into(), id: id.to_owned().into() });
    let outside = self::body(message).unwrap_or_default();
    let inbound = Inbound {
        from: Peer::new(Network::Xmpp, from),
        keys: keys(message, came, me, from, &outside),
        wire_id: id.map(|id| WireId(id.into())),
        body: words.into(),
        files: file.map(|link| Attachment { link, sealed: None, key: None }).into_iter().collect(),
        quote,
        security,
        device,
        key: None,
        offers_otr: offer == Offer::Otr,
        in_group: false,
    };
    Heard::Words(inbound, receipt)
}

/// The news of a device list (XEP-0163 section 4.3).
fn devices(message: &Element) -> Option<&Element> {
    let items = message.get_child("event", ns::PUBSUB_EVENT)?.get_child("items", ns::PUBSUB_EVENT)?;
    (items.attr("node") == Some(ns::OMEMO_DEVICES)).then_some(items)
}

/// Whether a message without words says that they type, or that they do not.
fn composes(message: &Element) -> Option<bool> {
    let state = message.children().find(|child| child.has_ns(ns::CHAT_STATES))?;
    Some(state.name() == "composing")
}

/// A message of our own account, as the archive or a carbon has it.
fn own(message: &Element, came: Came<'_>, me: &str) -> Heard {
    if let Some(id) = message.attr("id").map(|id| WireId(id.into())).filter(WireId::is_own) {
        return Heard::Echo(id);
    }
    let to = message.attr("to").and_then(bare).filter(|to| to != me);
    let is_chat = !matches!(message.attr("type"), Some("error" | "groupchat" | "headline"));
    let body = body(message);
    let says_something = match protection(message, body.as_deref()) {
        Protection::None => body.is_some(),
        Protection::Hides | Protection::Otr(Otr::Sealed) => true,
        // An app that does it by itself.
        Protection::Otr(Otr::Query | Otr::Exchange | Otr::Error) => false,
        // Without a payload it only carries keys.
        Protection::Omemo => {
            message.get_child("encrypted", ns::OMEMO).is_some_and(|sealed| sealed.has_child("payload", ns::OMEMO))
        }
    };
    match to {
        Some(to) if is_chat && says_something => Heard::AnsweredElsewhere {
            to: Peer::new(Network::Xmpp, to),
            keys: keys(message, came, me, me, body.as_deref().unwrap_or_default()),
        },
        _ => Heard::Nothing,
    }
}

/// Where in our archive the message is, if our own server says so (XEP-0359 section 6: a `by` that is
/// not our account is anybody's invention).
pub(super) fn archive_id<'a>(unwrapped: Unwrapped<'a>, me: &str) -> Option<&'a str> {
    match unwrapped.came {
        Came::Archived(id) => Some(id),
        Came::Live | Came::Carbon => unwrapped
            .message
            .children()
            .find(|child| child.is("stanza-id", ns::STANZA_IDS) && child.attr("by") == Some(me))?
            .attr("id"),
    }
    .filter(|id| !id.is_empty())
}

/// By what a second delivery is recognised. The live and the archived copy share the archive id; what a
/// client sends twice shares the origin-id. A plain id is used only where there is no archive id, as
/// some clients use one twice.
fn keys(message: &Element, came: Came<'_>, me: &str, from: &str, body: &str) -> Vec<SeenKey> {
    let mut keys = Vec::with_capacity(2);
    let archived = archive_id(Unwrapped { message, came }, me);
    if let Some(id) = archived {
        keys.push(archive_key(me, id));
    }
    if let Some(id) = message.get_child("origin-id", ns::STANZA_IDS).and_then(|origin| origin.attr("id")) {
        keys.push(SeenKey::of(&["xmpp-oid", from, id, body]));
    }
    if let (None, Some(id)) = (archived, message.attr("id")) {
        keys.push(SeenKey::of(&["xmpp-id", from, id, body]));
    }
    keys.extend(sealed_key(message, from));
    keys
}

fn archive_key(me: &str, id: &str) -> SeenKey {
    SeenKey::of(&["xmpp-sid", me, id])
}

/// Of OMEMO words. No two messages have the same initialisation vector; the ciphertext of "1" is a single byte.
fn sealed_key(message: &Element, from: &str) -> Option<SeenKey> {
    let sealed = message.get_child("encrypted", ns::OMEMO)?;
    let (payload, header) = (sealed.get_child("payload", ns::OMEMO)?, sealed.get_child("header", ns::OMEMO)?);
    let iv = header.get_child("iv", ns::OMEMO).map(Element::text).unwrap_or_default();
    Some(SeenKey::of(&["xmpp-omemo", from, &iv, &payload.text()]))
}

/// The bare and the full address of the sender, normalised.
fn sender(message: &Element) -> Option<(String, String)> {
    let full = Jid::new(message.attr("from")?).ok()?;
    Some((full.to_bare().into_inner(), full.into_inner()))
}

/// The bare address in an address, normalised.
pub(super) fn bare(address: &str) -> Option<String> {
    Some(Jid::new(address).ok()?.into_bare().into_inner())
}

/// The body without a language, or else the first; not empty.
fn body(message: &Element) -> Option<String> {
    let mut bodies = message.children().filter(|child| child.is("body", ns::CLIENT));
    let first = bodies.next()?;
    let has_language = |body: &Element| body.attr_ns("http://www.w3.org/XML/1998/namespace", "lang").is_some();
    let best = if has_language(first) { bodies.find(|body| !has_language(body)).unwrap_or(first) } else { first };
    let body = best.text();
    (!body.trim().is_empty()).then_some(body)
}

/// What an error means for the row (RFC 6120 section 8.3.3).
fn failure(message: &Element) -> Failure {
    let error = message.get_child("error", ns::CLIENT);
    let is_gone = |condition| error.is_some_and(|error| error.has_child(condition, ns::STANZA_ERRORS));
    if ["item-not-found", "remote-server-not-found", "gone", "jid-malformed"].into_iter().any(is_gone) {
        Failure::NoSuchAccount
    } else {
        Failure::Refused
    }
}

#[cfg(test)]
mod tests;

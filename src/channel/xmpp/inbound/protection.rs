//! How a message is protected, as it tells itself. Pure.

use xmpp_parsers::minidom::Element;

use crate::channel::xmpp::{
    ns,
    otr::{self, Otr, Said},
};

/// Whether there are words that cannot be read here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Protection {
    /// The body is what was said.
    None,
    /// The words are encrypted; the body, if any, only says so.
    Hides,
    /// It is OTR, which is not spoken here.
    Otr(Otr),
    /// OMEMO, as it is spoken here.
    Omemo,
}

/// How what stands in a message is protected; `body` is what apps show that cannot read it.
pub(super) fn protection(message: &Element, body: Option<&str>) -> Protection {
    if message.has_child("encrypted", ns::OMEMO) {
        return Protection::Omemo;
    }
    if message.has_child("encrypted", ns::OMEMO_2) {
        return Protection::Hides;
    }
    let is_openpgp = message.has_child("openpgp", ns::OPENPGP) || message.has_child("x", ns::OPENPGP_OLD);
    match body.map(otr::said) {
        _ if is_openpgp => Protection::Hides,
        Some(Said::Otr(otr)) => Protection::Otr(otr),
        Some(Said::Words(..)) | None => Protection::None,
    }
}

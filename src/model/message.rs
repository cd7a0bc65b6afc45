//! A message as it comes in, the same from every network.

use serde::{Deserialize, Serialize};

use super::{Attachment, Peer, SeenKey, WireId};
use crate::private::Private;

/// How well a message was protected on its way to us.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Security {
    /// Encrypted to and from the servers only: their operators can read it.
    TransportOnly,
    /// Encrypted between the devices of the two people.
    EndToEnd,
}

/// What is known of the device that a message was written on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Device {
    /// Nothing is to be said of it: a known one, or the message was not encrypted.
    #[default]
    Usual,
    /// The message was encrypted by a device of a known person that was not known: their handler is told.
    New,
    /// The message was encrypted by a device that nobody has confirmed as this member of the staff's: it may not
    /// command.
    Unconfirmed,
}

/// What a message answers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Quote {
    /// The id of the quoted message, if the network told it (XEP-0461).
    pub id: Option<WireId>,
    /// The quoted words as they stood at the head of the body (`> …`), without the marks.
    pub text: Private<String>,
}

/// One message from somebody.
#[derive(Debug, Clone)]
pub struct Inbound {
    /// Who wrote it.
    pub from: Peer,
    /// All keys by which a second delivery of it would be recognised; it is a repeat if any is known.
    pub keys: Vec<SeenKey>,
    /// Its id, for an answer that quotes it.
    pub wire_id: Option<WireId>,
    /// The words, without the quoted part.
    pub body: Private<String>,
    /// The files that came with it, in order.
    pub files: Vec<Attachment>,
    /// What it quotes, if anything.
    pub quote: Option<Quote>,
    /// How it was protected.
    pub security: Security,
    /// On which device it was written.
    pub device: Device,
    /// The fingerprint of that device's key, if the network shows it (XMPP: OMEMO).
    pub key: Option<Private<String>>,
    /// Whether the app that wrote it has said that it can OTR, which this line does not have (XMPP).
    pub offers_otr: bool,
    /// Whether it was said in the staff's group, where others read it, and not to the line alone.
    pub in_group: bool,
}

//! What waits in a case: an answer on its way out, an offer to another handler, and the person.

use serde::{Deserialize, Serialize};

use super::{Peer, Timestamp, WireId};
use crate::private::Private;

/// A handler's answer that waits for a moment, so that it can be taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outgoing {
    /// The account that it was typed from.
    pub from: Peer,
    /// The message that it was typed in.
    pub wire_id: Option<WireId>,
    /// What.
    pub words: Private<String>,
    /// Whether it goes unencrypted, whatever the person does.
    pub in_clear: bool,
    /// When it goes.
    pub due: Timestamp,
}

/// A case that its holder wants another to take.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// The other's name.
    pub to: String,
    /// When.
    pub at: Timestamp,
}

/// How far those who run the line were told that somebody waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alarm {
    /// Since when they waited then: a new wait begins anew.
    pub since: Timestamp,
    /// 1: whoever is nearest; 2: everybody who leads.
    pub step: u8,
}

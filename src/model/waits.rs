//! What waits in a case: an answer on its way out, a question, an offer to another handler, and the person.

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
    /// Whether it is encrypted to the person's PGP key when it goes.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sealed: bool,
    /// When it goes.
    pub due: Timestamp,
    /// The question of the flow that it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asks: Option<String>,
}

/// A question of the flow that a handler has put to the person, who has not answered it yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// Its id.
    pub question: String,
    /// By whom.
    pub by: String,
    /// When it went out.
    pub at: Timestamp,
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

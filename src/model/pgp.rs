//! Who the helpline is by encrypted mail, and the PGP key of a person.

use serde::{Deserialize, Serialize};

use super::Timestamp;
use crate::private::Private;

/// Who the helpline is by mail. All of it is public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailbox {
    /// Its address.
    pub address: String,
    /// The fingerprint of its key, in groups.
    pub fingerprint: String,
    /// The key, armoured.
    pub key: String,
    /// Until when the key counts, if there is an end.
    pub ends: Option<Timestamp>,
    /// Whether mail programs find the key by the address (Web Key Directory).
    pub wkd: bool,
}

impl Mailbox {
    /// Whether nothing can be encrypted to its key any more.
    pub fn is_over(&self, now: Timestamp) -> bool {
        self.ends.is_some_and(|ends| ends <= now)
    }
}

/// A key that a person has handed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonKey {
    /// The key.
    pub armoured: Private<String>,
    /// Its fingerprint, in groups.
    pub fingerprint: Private<String>,
    /// When it came.
    pub at: Timestamp,
}

/// What is known of a person's PGP.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PersonPgp {
    /// The key whose fingerprint they have confirmed, and when: what is for them is encrypted to it.
    pub key: Option<(PersonKey, Timestamp)>,
    /// The newest that they have handed in, which they have not confirmed yet.
    pub offered: Option<PersonKey>,
    /// Since when they are asked whether its fingerprint is right: their next message may say so.
    pub asked: Option<Timestamp>,
    /// A fingerprint that they wrote.
    pub said: Option<Private<String>>,
    /// Whether they were told that the program does not read encrypted messages.
    pub told: bool,
}

impl PersonPgp {
    /// The confirmed key alone, for another case of the same person.
    pub fn confirmed(&self) -> Self {
        Self { key: self.key.clone(), ..Self::default() }
    }

    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

//! Staff who were added by chat: an invitation, and the account that came by it.

use serde::{Deserialize, Serialize};

use super::{Lang, Peer, Role, Staff, Timestamp};
use crate::private::Private;

/// Somebody may join the staff: whoever writes the code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    /// The code.
    pub code: Private<String>,
    /// What they may do.
    pub role: Role,
    /// Who has invited them.
    pub by: String,
    /// Until when the code counts.
    pub until: Timestamp,
}

/// An account that has joined the staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Joined {
    /// Whose.
    pub name: String,
    /// The account.
    pub peer: Peer,
    /// The fingerprint of the one device that it may command from, if its network shows any.
    pub key: Option<Private<String>>,
    /// What they could do when it joined.
    pub role: Role,
    /// The language the program speaks with them.
    pub language: Lang,
    /// When it joined.
    pub at: Timestamp,
}

impl Joined {
    /// The same as a member of the staff.
    pub fn staff(&self) -> Staff {
        let Self { name, peer, role, language, .. } = self.clone();
        Staff { name, role, peer, language }
    }
}

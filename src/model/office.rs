//! What the desk remembers besides its cases.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{CaseId, Ended, Invitation, Joined, Peer, Role, Timestamp};

/// What the desk remembers besides its cases; staff by their names.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Office {
    /// Whose plain words go to a person.
    pub focus: BTreeMap<String, Focus>,
    /// Who is told first when somebody waits.
    pub on_call: BTreeSet<String>,
    /// Who is away, and until when; without a time, until they say that they are back.
    pub away: BTreeMap<String, Option<Timestamp>>,
    /// Who is cut off: whatever the configuration says, they have no rights and are told nothing.
    pub revoked: BTreeSet<String>,
    /// Who may do more or less than the configuration says.
    pub roles: BTreeMap<String, Role>,
    /// The PGP keys that members of the staff have handed in, armoured.
    pub pgp: BTreeMap<String, String>,
    /// By what name whoever has chosen one writes to people.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub names: BTreeMap<String, String>,
    /// What waits to be confirmed, by whoever asked for it.
    pub pending: BTreeMap<String, Pending>,
    /// When it was last told that a reaction of theirs goes to nobody.
    pub reacted: BTreeMap<String, Timestamp>,
    /// When it was last told that there is no OTR here.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub otr: BTreeMap<String, Timestamp>,
    /// That nothing is asked of people by the program, if so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paused: Option<Pause>,
    /// Who may join, by the name that they are to have.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub invitations: BTreeMap<String, Invitation>,
    /// How many wrong codes were written since the first of the open invitations.
    #[serde(skip_serializing_if = "is_none")]
    pub wrong_codes: u8,
    /// The accounts that have joined by chat, in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub joined: Vec<Joined>,
    /// Accounts that are cut off for good, whoever has their name now.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub cut_off: BTreeSet<Peer>,
    /// The tickets in Request Tracker of cases that were erased, until they are over there as well.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ended: Vec<Ended>,
    /// The last transaction in RT's queue that was dealt with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tickets_read: Option<u64>,
}

/// The program asks nothing of people for a while: whoever writes is handed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    /// Who decided it.
    pub by: String,
    /// Since when.
    pub since: Timestamp,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
const fn is_none(count: &u8) -> bool {
    *count == 0
}

/// Something dangerous that was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pending {
    /// What.
    pub what: Dangerous,
    /// By what it is confirmed.
    pub code: String,
    /// Until when.
    pub until: Timestamp,
}

/// What cannot be undone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dangerous {
    /// Nothing of the person of this case is heard any more.
    Block(CaseId),
    /// All that the person of this case ever wrote is erased.
    Erase(CaseId),
    /// The person of the second case is the person of the first one: it becomes part of that.
    Link(CaseId, CaseId),
    /// All that is known of this case goes to whoever asked, encrypted to their key.
    Export(CaseId),
    /// What the person of this case wrote and was told goes to them, encrypted to their key.
    Disclose(CaseId),
    /// This is the PGP key of whoever asked from now on.
    Pgp(String),
    /// This member of the staff is cut off.
    Revoke(String),
    /// This member of the staff may do this from now on.
    Role(String, Role),
    /// The program asks nothing of people any more.
    Pause,
    /// Other conversations run.
    Reload,
}

impl Dangerous {
    /// What texts about it are called.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Block(_) => "block",
            Self::Erase(_) => "erase",
            Self::Link(..) => "link",
            Self::Export(_) => "export",
            Self::Disclose(_) => "disclose",
            Self::Pgp(_) => "pgp",
            Self::Revoke(_) => "revoke",
            Self::Role(..) => "role",
            Self::Pause => "pause",
            Self::Reload => "reload",
        }
    }
}

/// Of which case somebody's plain words go to the person, and until when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Focus {
    /// Which case.
    pub case: CaseId,
    /// Until when.
    pub until: Timestamp,
}

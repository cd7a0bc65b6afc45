//! What the desk remembers besides its cases.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{CaseId, Role, Timestamp};

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
    /// What waits to be confirmed, by whoever asked for it.
    pub pending: BTreeMap<String, Pending>,
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
    /// This member of the staff is cut off.
    Revoke(String),
}

impl Dangerous {
    /// What texts about it are called.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Block(_) => "block",
            Self::Erase(_) => "erase",
            Self::Link(..) => "link",
            Self::Revoke(_) => "revoke",
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

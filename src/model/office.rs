//! What the desk remembers besides its cases.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{CaseId, Timestamp};

/// What the desk remembers besides its cases; staff by their names.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Office {
    /// Whose plain words go to a person.
    pub focus: BTreeMap<String, Focus>,
    /// Who is told first when somebody waits.
    pub on_call: BTreeSet<String>,
    /// What waits to be confirmed, by whoever asked for it.
    pub pending: BTreeMap<String, Pending>,
}

/// Something dangerous that was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pending {
    /// What.
    pub what: Dangerous,
    /// Of which case.
    pub case: CaseId,
    /// By what it is confirmed.
    pub code: String,
    /// Until when.
    pub until: Timestamp,
}

/// What cannot be undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dangerous {
    /// Nothing of the person is heard any more.
    Block,
    /// All that the person ever wrote is erased.
    Erase,
}

impl Dangerous {
    /// What texts about it are called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Block => "block",
            Self::Erase => "erase",
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

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
}

/// Of which case somebody's plain words go to the person, and until when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Focus {
    /// Which case.
    pub case: CaseId,
    /// Until when.
    pub until: Timestamp,
}

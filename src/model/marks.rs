//! What only a human can say of a case: whether it is the helpline's to help, and who the person is.

use serde::{Deserialize, Serialize};

use super::Timestamp;
use crate::private::Private;

/// Whether a case is within the helpline's mandate, as a human decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mandate {
    /// What was decided.
    pub verdict: Verdict,
    /// By whom.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// Why.
    pub reason: Private<String>,
}

/// What was decided about a mandate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// It is theirs to help.
    In,
    /// It is not: somebody else can.
    Out,
    /// Not decided yet.
    Unsure,
}

impl Verdict {
    /// What it is called, in commands and in the keys of texts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::In => "in",
            Self::Out => "out",
            Self::Unsure => "unsure",
        }
    }

    /// The verdict of this name.
    pub fn named(name: &str) -> Option<Self> {
        [Self::In, Self::Out, Self::Unsure].into_iter().find(|verdict| verdict.name().eq_ignore_ascii_case(name))
    }
}

/// The background check: done by one handler after the call, and signed by another.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Check {
    /// The steps that were taken, in order.
    pub steps: Vec<Step>,
    /// Who has signed it, and when.
    pub signed: Option<(String, Timestamp)>,
    /// When the person was called.
    pub called: Option<Timestamp>,
    /// Whether whoever holds the case was reminded of it after the call.
    pub reminded: bool,
}

impl Check {
    /// Whether nothing was done for it yet.
    pub fn is_untouched(&self) -> bool {
        *self == Self::default()
    }
}

/// A step of the background check that was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Which: its id in the flow's checklist.
    pub id: String,
    /// By whom.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// What came of it.
    pub note: Private<String>,
}

//! Where a case stands, whose turn it is, and how soon a human must look.

use serde::{Deserialize, Serialize};

use super::Timestamp;

/// Where a case stands. A stage owns what it knows; `desk::stage` holds the moves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "stage", rename_all = "snake_case")]
pub enum Stage {
    /// The program is asking.
    Intake,
    /// The program has read the answers back and waits for "yes".
    Summary,
    /// A card is at the desk; nobody has taken it.
    Queued {
        /// Since when.
        since: Timestamp,
    },
    /// A handler has taken it and has not answered yet.
    Claimed {
        /// The handler's name.
        by: String,
        /// Since when.
        since: Timestamp,
    },
    /// A handler and the person are talking.
    Active {
        /// The handler's name.
        by: String,
        /// Who is to speak next.
        ball: Ball,
        /// Since when it is theirs.
        since: Timestamp,
    },
    /// Its handler comes back to it later, or as soon as the person writes.
    Snoozed {
        /// The handler's name.
        by: String,
        /// Since when.
        since: Timestamp,
        /// When it is theirs to deal with again.
        until: Timestamp,
    },
    /// The person said STOP: nothing more is sent until they write again.
    Stopped {
        /// Since when.
        since: Timestamp,
    },
    /// Done.
    Closed {
        /// Since when.
        since: Timestamp,
        /// Whether the person had said STOP: then nothing is sent until they write again.
        #[serde(default)]
        stopped: bool,
    },
}

impl Stage {
    /// The name of the handler who holds the case.
    pub fn holder(&self) -> Option<&str> {
        match self {
            Self::Claimed { by, .. } | Self::Active { by, .. } | Self::Snoozed { by, .. } => Some(by),
            Self::Intake | Self::Summary | Self::Queued { .. } | Self::Stopped { .. } | Self::Closed { .. } => None,
        }
    }

    /// Whether the person has said something that a handler has not answered.
    pub const fn waits_for_team(&self) -> bool {
        matches!(self, Self::Claimed { .. } | Self::Active { ball: Ball::Team, .. })
    }

    /// Whether the program is the one who speaks to the person.
    pub const fn is_talking(&self) -> bool {
        matches!(self, Self::Intake | Self::Summary)
    }

    /// Whether the person said STOP and has not written since.
    pub const fn is_stopped(&self) -> bool {
        matches!(self, Self::Stopped { .. } | Self::Closed { stopped: true, .. })
    }

    /// Whether a human has, or is to take, the word.
    pub const fn is_at_desk(&self) -> bool {
        matches!(self, Self::Queued { .. } | Self::Claimed { .. } | Self::Active { .. } | Self::Snoozed { .. })
    }

    /// The name of the stage, as in `desk.md` and in the texts' keys.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Intake => "intake",
            Self::Summary => "summary",
            Self::Queued { .. } => "queued",
            Self::Claimed { .. } => "claimed",
            Self::Active { .. } => "active",
            Self::Snoozed { .. } => "snoozed",
            Self::Stopped { .. } => "stopped",
            Self::Closed { .. } => "closed",
        }
    }
}

/// Whose turn it is to speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ball {
    /// The person's.
    Person,
    /// The team's.
    Team,
}

/// How soon a human must look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Priority {
    /// No hurry known.
    Green,
    /// Today.
    Amber,
    /// Now: somebody is in danger.
    Red,
}

impl Priority {
    /// The name, as in the flow and in the texts' keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Green => "green",
            Self::Amber => "amber",
            Self::Red => "red",
        }
    }
}

//! A drill: a case that staff practise on. Its person is a script (`talk::Scene`), and nothing of it goes to a network.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::Timestamp;

/// What makes a case a drill, and how far its script was played.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drill {
    /// The script, by its name.
    pub scene: String,
    /// The name of whoever began it.
    pub by: String,
    /// When a handler last answered.
    pub answered: Option<Timestamp>,
    /// Which lines of the script were said, by their places in it; the end stands behind the last.
    pub said: BTreeSet<usize>,
    /// The line that the person is writing, and when it comes.
    pub next: Option<(usize, Timestamp)>,
}

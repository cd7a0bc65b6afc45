//! What somebody does besides writing words or sending files.

use super::WireId;
use crate::private::Private;

/// What somebody did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Aside {
    /// Put an emoji on a message, or took it back.
    Reaction {
        /// The emoji.
        emoji: Private<String>,
        /// Whether it was taken back.
        taken_back: bool,
    },
    /// Wrote other words in place of those of an earlier message.
    Edited {
        /// Which.
        of: WireId,
        /// The words that stand there now.
        words: Private<String>,
    },
    /// Took a message back.
    Deleted {
        /// Which.
        of: WireId,
    },
    /// Changed after how many seconds messages disappear; 0: not any more.
    Timer(u32),
}

impl Aside {
    /// What the texts about it are called.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Reaction { .. } => "reaction",
            Self::Edited { .. } => "edited",
            Self::Deleted { .. } => "deleted",
            Self::Timer(_) => "timer",
        }
    }
}

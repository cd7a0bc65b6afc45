//! What members of the staff do, as the audit trail keeps it. Never a word of a message.

use super::Tag;

/// What a member of the staff did, or wanted to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// Who: the name that the configuration gives them.
    pub who: String,
    /// What: a command by its name in the table of the desk, `r` also for an answer by quoting. Besides: `take force`,
    /// `trust NAME` (a member of the staff), and `edited` and `deleted` for an answer.
    pub what: String,
    /// The case, if there is one.
    pub tag: Option<Tag>,
    /// How it went.
    pub went: Went,
}

/// How an act went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Went {
    /// It was done.
    Done,
    /// Nothing came of it, and they were told why.
    Refused,
}

impl Went {
    /// What the trail calls it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Refused => "refused",
        }
    }
}

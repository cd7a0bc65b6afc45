//! What is counted of the questions. It holds nothing about anybody: no case, no words, no time.

/// One more of something, at one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// The question's id.
    pub question: String,
    /// Of what.
    pub what: Counted,
}

/// What is counted at a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Counted {
    /// It was put.
    Asked,
    /// It was answered.
    Answered,
    /// Somebody would rather not say.
    Skipped,
    /// An answer was not understood, and it was put once more.
    Again,
    /// Words were kept that were not understood.
    Unclear,
    /// Somebody asked for a person of the team there.
    Person,
    /// Somebody wrote STOP there.
    Stopped,
    /// Somebody fell silent there.
    Silent,
}

impl Counted {
    /// All of it, in the order in which it is shown.
    pub const ALL: [Self; 8] = [
        Self::Asked,
        Self::Answered,
        Self::Skipped,
        Self::Again,
        Self::Unclear,
        Self::Person,
        Self::Stopped,
        Self::Silent,
    ];

    /// Its name, in the store and where it is shown.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Answered => "answered",
            Self::Skipped => "skipped",
            Self::Again => "again",
            Self::Unclear => "unclear",
            Self::Person => "person",
            Self::Stopped => "stopped",
            Self::Silent => "silent",
        }
    }
}

//! When and how a person may be written to, and what keeping to it must remember.

use serde::{Deserialize, Serialize};

use super::Timestamp;
use crate::{private::Private, talk::fold};

/// When and how a person may be written to, as they or a handler have said (`duties.md` §2, "contact rules").
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Contact {
    /// Only at these hours.
    pub hours: Option<Daily>,
    /// Only when they have just written.
    pub waits: bool,
    /// What may show on a locked screen tells nothing.
    pub neutral: bool,
    /// By what they show that it is them.
    pub word: Option<Private<String>>,
    /// They are not called.
    pub no_calls: bool,
}

/// The same hours of every day, in minutes since midnight on the wall.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Daily {
    /// From when.
    pub from: u16,
    /// Until when; before `from`: until then on the next day.
    pub to: u16,
    /// Where, by its name in the tz database; not known, if nobody has said so.
    pub zone: Option<String>,
}

impl Contact {
    /// Whether nothing was said.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether this whole message is the word; capitals, accents and full stops do not matter.
    pub fn is_word(&self, said: &str) -> bool {
        let is_it = |word: &Private<String>| fold(word.reveal()) == fold(said);
        self.word.as_ref().is_some_and(is_it)
    }
}

/// How far the rules of contact were kept.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Vigil {
    /// Whether somebody else may be writing, until they have given the word.
    pub doubt: bool,
    /// When they were asked for the word.
    pub asked: Option<Timestamp>,
    /// Whether it was told that they have answered something else.
    pub missed: bool,
    /// When they were said something neutral, which they have not answered.
    pub opened: Option<Timestamp>,
    /// Of which rule it was told that an answer waits for it.
    pub told: Option<Held>,
    /// What the program has still to say.
    pub unsaid: Option<Unsaid>,
}

impl Vigil {
    /// Whether nothing is remembered.
    pub fn is_untouched(&self) -> bool {
        *self == Self::default()
    }
}

/// The rule for which an answer waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Held {
    /// Until the hours begin.
    Hours,
    /// Until they write.
    Waits,
    /// Until they have given the word.
    Word,
    /// Until they have answered something neutral.
    Neutral,
}

/// Something that the program says without having been written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unsaid {
    /// That somebody has read their words.
    Taken,
    /// That it is over.
    Closing,
    /// That they are heard no more.
    Blocked,
}

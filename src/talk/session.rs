//! What is kept of a conversation: answers by question, never a position in the script.

use serde::{Deserialize, Serialize};

use crate::{
    model::{Lang, Timestamp},
    private::Private,
};

/// A conversation so far. The next question is the first relevant one without an answer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// The language spoken, once known.
    pub language: Option<Lang>,
    /// Whether the helpline has been presented.
    pub introduced: bool,
    /// The version of the flow at the last step.
    pub version: u32,
    /// Whether others could read what was written last.
    #[serde(default)]
    pub in_clear: bool,
    /// The answers, oldest first (BACK takes the last).
    pub answers: Vec<Answer>,
    /// The question that was asked last and waits.
    pub pending: Option<String>,
    /// Misunderstandings in a row at the pending question.
    pub tries: u8,
    /// The choice of a "did you mean …?" that waits for a yes.
    pub guess: Option<String>,
}

/// An answer to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The question's id.
    pub question: String,
    /// What it was understood as.
    pub value: Value,
    /// The words as written.
    pub words: Private<String>,
    /// When.
    pub at: Timestamp,
    /// Who set it.
    pub by: SetBy,
    /// The version of the flow it was given to.
    pub version: u32,
    /// The handler who put the question, if one did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked_by: Option<String>,
}

/// What an answer was understood as.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// One choice, by id.
    Choice(String),
    /// Several choices, by id.
    Many(Vec<String>),
    /// Free words (they are in `words`).
    Text,
    /// Not understood; the words are kept.
    Unclear,
    /// The person would rather not say.
    Skipped,
}

/// Who set an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SetBy {
    /// The person.
    Person,
    /// The program, from what it knew.
    Program,
    /// A handler.
    Handler,
}

impl Session {
    /// The answer to a question.
    pub fn answer(&self, question: &str) -> Option<&Answer> {
        self.answers.iter().find(|answer| answer.question == question)
    }

    /// Puts an answer in the place of any earlier one to the same question.
    pub(super) fn set(&mut self, answer: Answer) {
        self.answers.retain(|earlier| earlier.question != answer.question);
        self.answers.push(answer);
    }

    /// Nothing waits for an answer any more.
    pub(super) fn settle(&mut self) {
        self.pending = None;
        self.tries = 0;
        self.guess = None;
    }
}

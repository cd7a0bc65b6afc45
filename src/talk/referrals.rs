//! Others who can help, as staff have written them down: whom for, where, in which languages, and how to reach them.

use std::collections::BTreeMap;

use crate::model::{Lang, Timestamp};

/// Somebody else who can help.
#[derive(Debug, Clone)]
pub struct Referral {
    /// By what staff name it.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// The needs it helps with: choices of the flow's questions about the need. None: any.
    pub needs: Vec<String>,
    /// The countries and regions in which it helps. None: anywhere.
    pub places: Vec<String>,
    /// The languages it speaks. None: not known.
    pub languages: Vec<Lang>,
    /// What a person is told of it.
    pub text: Told,
    /// When somebody of the team last looked whether all this is so.
    pub checked: Option<Timestamp>,
}

/// What a person is told of a referral.
#[derive(Debug, Clone)]
pub enum Told {
    /// The same in every language.
    Neutral(String),
    /// In each language, another text; one at least.
    In(BTreeMap<Lang, String>),
}

impl Referral {
    /// What a person who speaks this language is told; in the default language, or in any, if there is no other.
    pub fn text(&self, lang: Lang, default: Lang) -> &str {
        match &self.text {
            Told::Neutral(text) => text,
            Told::In(texts) => {
                let found = texts.get(&lang).or_else(|| texts.get(&default)).or_else(|| texts.values().next());
                found.map_or("", String::as_str)
            }
        }
    }
}

/// Whether this question asks what somebody needs: `need` itself, and those that ask it more closely.
pub fn asks_need(question: &str) -> bool {
    question == "need" || question.ends_with("_kind")
}

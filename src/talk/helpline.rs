//! What a helpline's operator decides about its conversation.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::model::Lang;

/// A helpline, as its conversation knows it.
#[derive(Debug, Clone)]
pub struct Helpline {
    /// The name it presents itself by: `{ $helpline }` in the texts.
    pub name: String,
    /// The languages it offers, in this order; empty: all that its conversation has.
    pub languages: Vec<Lang>,
    /// The language spoken when the person's is not known.
    pub default_language: Lang,
    /// Which tools it has, by their ids in the conversation. One that is not listed is asked about all the same.
    pub tools: BTreeMap<String, Available>,
    /// Where rooms for calls are made, as a web address, if anywhere.
    pub rooms: Option<String>,
}

impl Default for Helpline {
    fn default() -> Self {
        Self {
            name: "Nothing2Hide".to_owned(),
            languages: Vec::new(),
            default_language: Lang::FR,
            tools: BTreeMap::new(),
            rooms: None,
        }
    }
}

/// Whether a helpline can be reached with a tool (`duties.md` §1: never a promise in code).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Available {
    /// It has it.
    Yes,
    /// A person of the team has to set it up.
    OnRequest,
    /// It has not: people are not asked about it.
    No,
}

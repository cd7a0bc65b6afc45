//! What the lines of an example conversation mean (`tests/*.chat`). Pure.
//!
//! They name texts, never sentences, so that a translator breaks none. `conversations/README.md` describes them for staff;
//! `perform` plays them, `chat` writes them.

use std::{collections::BTreeMap, fmt, time::Duration};

use serde::Deserialize;

use crate::{
    model::{Lang, Security},
    talk::{Session, Value},
};

/// A text that is in every card, which `team< card` stands for.
pub(super) const CARD: &str = "desk-first-message";

/// A line of a transcript.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Line {
    /// `lang: fr`: in which language it is, if the first words do not tell.
    Lang(Lang),
    /// `channel: plain`: whether others could read what the person writes.
    Channel(Security),
    /// `> words`: the person writes.
    Says(String),
    /// `>> words`: the same, in one breath with what they wrote before.
    Adds(String),
    /// `handler> !take $TAG`.
    Handles(String),
    /// `< keys`: one message to the person.
    Receives(String),
    /// `team< key`: a message to the team that has this text in it.
    Team(String),
    /// `= field: value`: what is stored.
    Stored(String, String),
    /// `! nothing sent`.
    Nothing,
    /// `+ after 3 h`.
    After(Duration),
    /// `+ restart`.
    Restart,
    /// `+ publish v5`: the files of `tests/v5/` take the place of those of the folder.
    Publish(String),
    /// `+ session { … }`: what the person has answered before.
    Held(Box<Held>),
}

/// Answers from before, as a transcript gives them.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Held {
    /// The language spoken; without it, the default one.
    pub(super) language: Option<Lang>,
    /// The version of the questions then; without it, the present one.
    pub(super) version: Option<u32>,
    /// Which question waits.
    pub(super) pending: Option<String>,
    /// The answers, by question.
    pub(super) answers: BTreeMap<String, Given>,
}

/// An answer: the id of a choice, `skipped` or `unclear`; several ids; or `{"text": "words"}`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(untagged)]
pub(super) enum Given {
    /// A choice, or neither.
    One(String),
    /// Several choices.
    Many(Vec<String>),
    /// Free words.
    Text {
        /// Which.
        text: String,
    },
}

/// What a line of a transcript means; nothing, if it is a remark.
pub(super) fn parse(line: &str) -> Result<Option<Line>, String> {
    let line = line.split_once("  #").map_or(line, |(line, _)| line).trim();
    let rest = |begin: &str| line.strip_prefix(begin).map(|rest| rest.trim().to_owned());
    if line.is_empty() || line.starts_with('#') {
        return Ok(None);
    }
    let parsed = if let Some(code) = rest("lang:") {
        Line::Lang(Lang::parse(&code).ok_or("a language is two small letters: `lang: fr`")?)
    } else if let Some(channel) = rest("channel:") {
        Line::Channel(match channel.as_str() {
            "plain" => Security::TransportOnly,
            "encrypted" => Security::EndToEnd,
            _ => return Err("there are `channel: plain` and `channel: encrypted`".into()),
        })
    } else if let Some(words) = rest(">>") {
        Line::Adds(words)
    } else if let Some(words) = rest(">") {
        Line::Says(words)
    } else if let Some(words) = rest("handler>") {
        Line::Handles(words)
    } else if let Some(key) = rest("team<") {
        Line::Team(if key == "card" { CARD.into() } else { key })
    } else if let Some(keys) = rest("<") {
        Line::Receives(keys)
    } else if let Some(stored) = rest("=") {
        let (field, value) = stored.split_once(':').ok_or("it is `= question: value`, as in `= need: account`")?;
        Line::Stored(field.trim().to_owned(), value.trim().to_owned())
    } else if let Some(span) = rest("+ after") {
        Line::After(humantime::parse_duration(&span).map_err(|_| "a time is like `+ after 3 h` or `+ after 2 days`")?)
    } else if let Some(json) = rest("+ session") {
        Line::Held(Box::new(serde_json::from_str(&json).map_err(|why| {
            format!("it is `+ session {{\"language\": \"fr\", \"answers\": {{\"need\": \"account\"}}}}` ({why})")
        })?))
    } else if let Some(name) = rest("+ publish").filter(|name| !name.is_empty()) {
        Line::Publish(name)
    } else if line == "+ restart" {
        Line::Restart
    } else if line == "! nothing sent" {
        Line::Nothing
    } else {
        return Err(
            "no line of a transcript begins so; there are `>`, `>>`, `<`, `=`, `+`, `!`, `handler>`, `team<`".into()
        );
    };
    Ok(Some(parsed))
}

/// The language that a transcript says it is in.
pub(super) fn lang(text: &str) -> Option<Lang> {
    text.lines().find_map(|line| match parse(line) {
        Ok(Some(Line::Lang(lang))) => Some(lang),
        Ok(_) | Err(_) => None,
    })
}

/// What is stored as the answer to a question, as transcripts write it.
pub(super) fn stored(session: Option<&Session>, field: &str) -> String {
    match session.and_then(|session| session.answer(field)).map(|answer| &answer.value) {
        None => "none".into(),
        Some(Value::Choice(choice)) => choice.clone(),
        Some(Value::Many(choices)) => choices.join(" "),
        Some(Value::Text) => "text".into(),
        Some(Value::Unclear) => "unclear".into(),
        Some(Value::Skipped) => "skipped".into(),
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Lang(lang) => write!(f, "lang: {lang}"),
            Self::Channel(Security::TransportOnly) => f.write_str("channel: plain"),
            Self::Channel(Security::EndToEnd) => f.write_str("channel: encrypted"),
            Self::Says(words) => write!(f, "> {words}"),
            Self::Adds(words) => write!(f, ">> {words}"),
            Self::Handles(words) => write!(f, "handler> {words}"),
            Self::Receives(keys) => write!(f, "< {keys}"),
            Self::Team(key) => write!(f, "team< {key}"),
            Self::Stored(field, value) => write!(f, "= {field}: {value}"),
            Self::Nothing => f.write_str("! nothing sent"),
            Self::After(span) => write!(f, "+ after {}", humantime::format_duration(*span)),
            Self::Restart => f.write_str("+ restart"),
            Self::Publish(name) => write!(f, "+ publish {name}"),
            Self::Held(_) => f.write_str("# a session from before"),
        }
    }
}

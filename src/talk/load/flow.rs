//! Reads `flows/intake.toml`.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use toml::Spanned;

use super::FLOW;
use crate::{
    error::{Mistake, Span},
    talk::{
        files::Files,
        script::{Anytime, CLEAR, Condition, ENCRYPTED, Flow, Kind, LINE, On, Question},
    },
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFlow {
    flow: String,
    version: u32,
    #[serde(default = "two")]
    retries: u8,
    #[serde(default)]
    checklist: Vec<Spanned<String>>,
    #[serde(default)]
    question: Vec<RawQuestion>,
    #[serde(default)]
    anytime: Vec<RawAnytime>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawAnytime {
    id: Spanned<String>,
    on: On,
}

const fn two() -> u8 {
    2
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawQuestion {
    id: Spanned<String>,
    #[serde(default)]
    was: Vec<String>,
    #[serde(rename = "type")]
    kind: Kind,
    #[serde(default)]
    choices: Vec<Spanned<String>>,
    #[serde(default)]
    also: Vec<Spanned<String>>,
    #[serde(default)]
    when: BTreeMap<String, Vec<Spanned<String>>>,
    #[serde(default)]
    or_when: BTreeMap<String, Vec<Spanned<String>>>,
    #[serde(default)]
    unless: BTreeMap<String, Vec<Spanned<String>>>,
    #[serde(default)]
    on: BTreeMap<String, Spanned<On>>,
    #[serde(default)]
    tools: bool,
    // For translators and for a later, encrypted column: free words that may name somebody.
    #[serde(default)]
    #[expect(dead_code, reason = "part of the format; nothing treats these words less carefully than others")]
    sensitive: bool,
}

pub(super) fn read(files: &Files, mistakes: &mut Vec<Mistake>) -> Option<Flow> {
    let Some(text) = files.get(FLOW) else {
        mistakes.push(Mistake::new("no-file", FLOW, "the file is missing"));
        return None;
    };
    let mut report = |at: Option<Span>, what: String| mistakes.push(Mistake::new("flow", FLOW, what).at(text, at));
    let line = |at: std::ops::Range<usize>| Some(Span::from(at));
    let raw: RawFlow = match toml::from_str(text) {
        Ok(raw) => raw,
        Err(error) => {
            report(error.span().and_then(line), error.message().to_owned());
            return None;
        }
    };
    // What a condition may name: questions, and what `set` makes up.
    let mut known: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    known.insert(LINE, [CLEAR, ENCRYPTED].into());
    for question in &raw.question {
        let values = known.entry(question.id.as_ref()).or_default();
        values.extend(question.choices.iter().chain(&question.also).map(|choice| choice.as_ref().as_str()));
        values.extend(["unclear", "skipped"]);
        if question.kind == Kind::YesNo {
            values.extend(["yes", "no"]);
        }
    }
    let asked: BTreeMap<&str, &RawQuestion> = raw.question.iter().map(|q| (q.id.as_ref().as_str(), q)).collect();
    let answers = raw.question.iter().flat_map(|q| q.on.values().map(|on| (line(on.span()), on.as_ref())));
    let anytime = raw.anytime.iter().map(|any| (line(any.id.span()), &any.on));
    for (at, on) in answers.chain(anytime) {
        for (name, value) in &on.set {
            let choices = asked.get(name.as_str()).map(|question| &question.choices).filter(|all| !all.is_empty());
            if choices.is_some_and(|choices| choices.iter().all(|choice| choice.as_ref() != value)) {
                report(at, format!("`set`: the question `{name}` has no choice `{value}`"));
            }
            known.entry(name).or_default().insert(value);
        }
        for id in on.again.iter().filter(|id| !asked.contains_key(id.as_str())) {
            report(at, format!("`again`: there is no question `{id}`"));
        }
    }
    let mut ids = BTreeSet::new();
    for question in &raw.question {
        let id = question.id.as_ref();
        let at = line(question.id.span());
        if id == LINE {
            report(at, format!("`{LINE}` is what the program calls the line itself: give the question another id"));
        }
        if !question.also.is_empty() && !matches!(question.kind, Kind::Many | Kind::Menu | Kind::Choice) {
            report(at, format!("`{id}` is of a type without choices: take `also` away"));
        }
        if !ids.insert(id) {
            report(at, format!("a second question `{id}`: give it another id"));
        }
        if !id.starts_with(|c: char| c.is_ascii_lowercase())
            || !id.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
        {
            report(at, format!("`{id}`: an id has small letters a-z, digits and `_`"));
        }
        let may_list = question.kind == Kind::Contact && !question.choices.is_empty();
        let listed = may_list || matches!(question.kind, Kind::Choice | Kind::Many | Kind::Menu);
        if listed && !(2..=6).contains(&question.choices.len()) {
            report(
                at,
                format!(
                    "`{id}` has {} choices: give it 2 to 6, the last one for everything else",
                    question.choices.len()
                ),
            );
        }
        if !listed && !question.choices.is_empty() {
            report(
                at,
                format!("`{id}` is of a type without choices: take `choices` away, or make it `choice` or `many`"),
            );
        }
        let mut seen = BTreeSet::new();
        for choice in question.choices.iter().chain(&question.also) {
            if !seen.insert(choice.as_ref()) {
                report(line(choice.span()), format!("`{id}` has the choice `{}` twice", choice.as_ref()));
            }
        }
        for (name, values) in question.when.iter().chain(&question.or_when).chain(&question.unless) {
            let Some(possible) = known.get(name.as_str()) else {
                report(at, format!("`{id}` depends on `{name}`, and there is no such question"));
                continue;
            };
            for value in values.iter().filter(|value| !possible.contains(value.as_ref().as_str())) {
                report(
                    line(value.span()),
                    format!("`{id}` waits for `{name}` to be `{}`, which it can never be", value.as_ref()),
                );
            }
        }
        for (choice, on) in &question.on {
            let known = match question.kind {
                Kind::Confirm => ["yes", "more", "erase"].contains(&choice.as_str()),
                Kind::YesNo => ["yes", "no"].contains(&choice.as_str()),
                Kind::Choice
                | Kind::Many
                | Kind::Menu
                | Kind::Text
                | Kind::Number
                | Kind::Date
                | Kind::Country
                | Kind::Contact
                | Kind::Language
                | Kind::Say => question.choices.iter().chain(&question.also).any(|known| known.as_ref() == choice),
            };
            if !known {
                report(line(on.span()), format!("`on.{choice}`: `{id}` has no choice `{choice}`"));
            }
        }
    }
    let mut checklist: Vec<String> = Vec::new();
    for step in &raw.checklist {
        let id = step.as_ref();
        if id.is_empty() || !id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_') {
            report(line(step.span()), format!("checklist: `{id}`: a step has small letters a-z, digits and `_`"));
        } else if checklist.contains(id) {
            report(line(step.span()), format!("checklist: `{id}` stands there twice"));
        }
        checklist.push(id.clone());
    }
    let mut said = BTreeSet::new();
    for any in &raw.anytime {
        let id = any.id.as_ref();
        if id.is_empty() || !id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_') {
            report(line(any.id.span()), format!("`{id}`: an id has small letters a-z, digits and `_`"));
        }
        if !said.insert(id) {
            report(line(any.id.span()), format!("a second [[anytime]] `{id}`: give it another id"));
        }
    }
    let anytime = raw.anytime.into_iter().map(|any| Anytime { id: any.id.into_inner(), on: any.on }).collect();
    let questions = raw.question.into_iter().map(question).collect();
    Some(Flow { name: raw.flow, version: raw.version, retries: raw.retries, checklist, questions, anytime })
}

fn question(raw: RawQuestion) -> Question {
    let conditions = |map: BTreeMap<String, Vec<Spanned<String>>>| {
        map.into_iter()
            .map(|(question, values)| Condition {
                question,
                values: values.into_iter().map(Spanned::into_inner).collect(),
            })
            .collect()
    };
    Question {
        id: raw.id.into_inner(),
        was: raw.was,
        kind: raw.kind,
        choices: raw.choices.into_iter().map(Spanned::into_inner).collect(),
        also: raw.also.into_iter().map(Spanned::into_inner).collect(),
        when: conditions(raw.when),
        or_when: conditions(raw.or_when),
        unless: conditions(raw.unless),
        tools: raw.tools,
        hidden: Vec::new(),
        on_request: Vec::new(),
        on: raw.on.into_iter().map(|(choice, on)| (choice, on.into_inner())).collect(),
    }
}

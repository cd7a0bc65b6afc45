//! What can be wrong with a conversation besides what keeps it from being loaded: all of it at once, each with its place,
//! its rule and how to mend it. Pure.
//!
//! Part of the core, because a conversation that is published while people are inside is held to the same rules as one
//! that staff check at their own desk; `workshop::check` only prints. In reading order: `rules` (the table of them),
//! `book` (the texts with their places), `glossary` (the lists of words), then what looks for each: `flow` and `walk` (the
//! questions), `versions` (ids that changed), `lists` (what people write), `fluent` and `tongues` (translations), `length`,
//! `said` and `tone` (what people read).

mod book;
mod flow;
mod fluent;
mod glossary;
mod length;
mod lists;
mod rules;
mod said;
mod tone;
mod tongues;
mod versions;
mod walk;

use super::{Script, files::Files, helpline::Helpline, language::Guess, load, script::Flow};
use crate::{
    error::{Mistake, Span},
    model::Lang,
};
use book::{Book, Text};
pub use rules::{Level, RULES, Rule};

/// Something that is wrong with a conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Whether the conversation can be published in spite of it.
    pub level: Level,
    /// Where, what and which rule.
    pub mistake: Mistake,
    /// In which language, if it stands in the texts of one.
    pub lang: Option<Lang>,
    /// The name of the text, or the id of the question, if it concerns one.
    pub key: Option<String>,
}

impl Finding {
    /// How to mend it.
    pub fn mend(&self) -> &str {
        if self.mistake.mend.is_empty() { rules::rule(self.mistake.rule).mend } else { &self.mistake.mend }
    }
}

impl From<Mistake> for Finding {
    fn from(mistake: Mistake) -> Self {
        let lang = mistake.file.strip_prefix("text/").and_then(|path| Lang::parse(path.split('/').next()?));
        // What `load` says of a text names it first.
        let is_of_text = mistake.rule.starts_with("text-") || mistake.rule == "unknown-place";
        let named = mistake.what.split('`').nth(1).filter(|_| is_of_text);
        let key = named.map(str::to_owned);
        Self { level: rules::rule(mistake.rule).level, mistake, lang, key }
    }
}

/// Loads a conversation and says all that is wrong with it, from the top of each file down. `before` are the questions
/// that it is to take the place of. Without one mistake that keeps it from being loaded there is a script.
pub fn inspect(
    files: &Files,
    helpline: &Helpline,
    staff: &[&str],
    guess: Box<dyn Guess>,
    before: Option<&Flow>,
) -> (Option<Script>, Vec<Finding>) {
    let (script, mistakes) = load::read(files, helpline, staff, guess);
    let is_loaded = mistakes.is_empty();
    let mut found = Found(mistakes.into_iter().map(Finding::from).collect());
    let book = Book::read(files, script.as_ref(), &mut found);
    flow::look(&book, &mut found);
    if let Some(before) = before {
        versions::look(&book, before, &mut found);
    }
    lists::look(&book, &mut found);
    fluent::look(&book, &mut found);
    tongues::look(&book, &mut found);
    length::look(&book, &mut found);
    said::look(&book, &mut found);
    tone::look(&book, &mut found);
    let mut found = found.0;
    let place = |finding: &Finding| (finding.mistake.file.clone(), finding.mistake.at, finding.mistake.line);
    found.sort_by_key(|finding| (place(finding), finding.mistake.rule));
    found.dedup();
    (script.filter(|_| is_loaded), found)
}

/// What was found so far.
struct Found(Vec<Finding>);

impl Found {
    /// In a text, at a part of it or at its name.
    fn text(&mut self, rule: &'static str, text: &Text<'_>, at: Option<Span>, what: impl Into<String>) {
        // A part of a character is no place.
        let at = at.filter(|at| text.source.get(at.start..at.end).is_some()).unwrap_or_else(|| text.name());
        let mistake = Mistake::new(rule, text.file, what).at(text.source, Some(at));
        let level = rules::rule(rule).level;
        self.0.push(Finding { level, mistake, lang: Some(text.lang), key: Some(text.key.to_owned()) });
    }

    /// In the questions.
    fn flow(&mut self, rule: &'static str, book: &Book<'_>, id: &str, at: Option<Span>, what: impl Into<String>) {
        let mistake = Mistake::new(rule, load::FLOW, what).at(book.flow_text(), at);
        let key = (!id.is_empty()).then(|| id.to_owned());
        self.0.push(Finding { level: rules::rule(rule).level, mistake, lang: None, key });
    }

    /// In another file, or in none that is there.
    fn file(&mut self, mistake: Mistake, lang: Option<Lang>) {
        self.0.push(Finding { level: rules::rule(mistake.rule).level, mistake, lang, key: None });
    }

    /// Says of the one found last how to mend it.
    fn mend(&mut self, how: impl Into<String>) {
        if let Some(last) = self.0.last_mut() {
            last.mistake.mend = how.into();
        }
    }
}

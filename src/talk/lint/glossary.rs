//! Reads `glossary.toml`: the words that are not said, by language. Staff edit it; what cannot be read is a finding.

use std::collections::BTreeMap;

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::Found;
use crate::{error::Mistake, model::Lang, talk::files::Files};

/// The file.
pub(super) const GLOSSARY: &str = "glossary.toml";

/// What the lists below `[<language>.never]` are called: each is a rule. `allowed` are phrases in which the words are right.
pub(super) const NEVER: [&str; 7] = ["blame", "promise", "advice", "secrets", "telling", "gendered", "allowed"];

/// The words of all languages.
#[derive(Default)]
pub(super) struct Glossary<'f> {
    tongues: BTreeMap<Lang, Words<'f>>,
    /// What is written in capitals and is no keyword.
    pub(super) capitals: Vec<&'f str>,
}

/// The words of a language.
#[derive(Default)]
pub(super) struct Words<'f> {
    /// What is not said, and what is said instead.
    pub(super) instead: Vec<(Phrase, &'f str)>,
    /// What is never said, by rule.
    pub(super) never: BTreeMap<&'static str, Vec<Phrase>>,
    /// By which words the first message says that it is a program.
    pub(super) program: Vec<Phrase>,
    /// Whether it has the lists at all.
    pub(super) has_lists: bool,
}

impl<'f> Glossary<'f> {
    /// The words of a language.
    pub(super) fn of(&self, lang: Lang) -> Option<&Words<'f>> {
        self.tongues.get(&lang)
    }

    pub(super) fn read(files: &'f Files, found: &mut Found) -> Self {
        let mut glossary = Self::default();
        let Some(text) = files.get(GLOSSARY) else { return glossary };
        let table = match DeTable::parse(text) {
            Ok(table) => table.into_inner(),
            Err(error) => {
                let mistake = Mistake::new("glossary-file", GLOSSARY, error.message());
                found.file(mistake.at(text, error.span().map(Into::into)), None);
                return glossary;
            }
        };
        let mut wrong = |at: &Spanned<DeValue<'f>>, what: String| {
            found.file(Mistake::new("glossary-file", GLOSSARY, what).at(text, Some(at.span().into())), None);
        };
        for (name, value) in &table {
            let name = name.get_ref().as_ref();
            match (Lang::parse(name), value.get_ref()) {
                (None, _) if name == "capitals" => {
                    glossary.capitals =
                        items(value, &mut wrong).into_iter().filter_map(|at| borrowed(text, at)).collect();
                }
                (Some(lang), DeValue::Table(entries)) => {
                    glossary.tongues.insert(lang, words(text, entries, &mut wrong));
                }
                (Some(_) | None, _) => {
                    wrong(value, format!("`{name}` is neither a table of a language, as [fr], nor `capitals`"));
                }
            }
        }
        glossary
    }
}

type Wrong<'a, 'f> = dyn FnMut(&Spanned<DeValue<'f>>, String) + 'a;

fn words<'f>(text: &'f str, entries: &DeTable<'f>, wrong: &mut Wrong<'_, 'f>) -> Words<'f> {
    let mut words = Words::default();
    for (name, value) in entries {
        let name = name.get_ref().as_ref();
        match (name, value.get_ref()) {
            ("never", DeValue::Table(lists)) => {
                words.has_lists = true;
                for (list, value) in lists {
                    let list = list.get_ref().as_ref();
                    let Some(known) = NEVER.into_iter().find(|known| *known == list) else {
                        wrong(value, format!("there is no list `{list}`: there are {}", NEVER.join(", ")));
                        continue;
                    };
                    let phrases =
                        items(value, wrong).into_iter().filter_map(|item| item.get_ref().as_str()).map(Phrase::new);
                    words.never.insert(known, phrases.collect());
                }
            }
            ("program", DeValue::Array(_)) => {
                let phrases =
                    items(value, wrong).into_iter().filter_map(|item| item.get_ref().as_str()).map(Phrase::new);
                words.program = phrases.collect();
            }
            (_, DeValue::String(_)) => {
                let Some(instead) = borrowed(text, value) else { continue };
                // With a remark behind them, words are wrong in one sense only: that somebody has to see.
                for phrase in
                    name.split(',').map(str::trim).filter(|phrase| !phrase.is_empty() && !phrase.contains('('))
                {
                    words.instead.push((Phrase::new(phrase), instead));
                }
            }
            (_, _) => wrong(value, format!("`{name}`: write the words that we use instead, between quotation marks")),
        }
    }
    words
}

fn items<'a, 'f>(value: &'a Spanned<DeValue<'f>>, wrong: &mut Wrong<'_, 'f>) -> Vec<&'a Spanned<DeValue<'f>>> {
    let DeValue::Array(items) = value.get_ref() else {
        wrong(value, "write a list, as in [\"…\", \"…\"]".into());
        return Vec::new();
    };
    for item in items.iter().filter(|item| item.get_ref().as_str().is_none()) {
        wrong(item, "write words between quotation marks".into());
    }
    items.iter().collect()
}

/// What stands in the file between quotation marks there.
fn borrowed<'f>(text: &'f str, item: &Spanned<DeValue<'f>>) -> Option<&'f str> {
    text.get(item.span()).map(|written| written.trim_matches(['"', '\'']))
}

/// Words to look for: whole words, whatever the case; a `*` at an end stands for the rest of a word.
#[derive(Debug, Clone)]
pub(super) struct Phrase {
    words: String,
    begins_free: bool,
    ends_free: bool,
}

impl Phrase {
    pub(super) fn new(written: &str) -> Self {
        let words = plain(written.trim().trim_matches('*')).0;
        let free = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        Self {
            begins_free: written.starts_with('*') || free(words.chars().next()),
            ends_free: written.ends_with('*') || free(words.chars().next_back()),
            words,
        }
    }

    /// As it is looked for.
    pub(super) fn words(&self) -> &str {
        &self.words
    }

    /// Where it stands in a text that [`plain`] has made, in bytes of that.
    pub(super) fn within<'a>(&'a self, plain: &'a str) -> impl Iterator<Item = (usize, usize)> + 'a {
        let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        let found = plain.match_indices(&self.words).filter(|_| !self.words.is_empty());
        found.map(|(at, words)| (at, at + words.len())).filter(move |(start, end)| {
            let before = plain.get(..*start).and_then(|before| before.chars().next_back());
            let after = plain.get(*end..).and_then(|after| after.chars().next());
            (self.begins_free || edge(before)) && (self.ends_free || edge(after))
        })
    }
}

/// A text in small letters, with plain apostrophes and spaces, and where each byte of it stands in the text.
pub(super) fn plain(text: &str) -> (String, Vec<usize>) {
    let (mut plain, mut places) = (String::with_capacity(text.len()), Vec::new());
    for (at, c) in text.char_indices() {
        let c = match c {
            '’' | '‘' | 'ʼ' | '`' => '\'',
            '\u{a0}' | '\u{202f}' | '\n' | '\t' => ' ',
            // Arabic script: the same letter, however it is joined or lengthened.
            '\u{640}' | '\u{200b}'..='\u{200f}' | '\u{2066}'..='\u{2069}' => continue,
            c => c,
        };
        for small in c.to_lowercase() {
            plain.push(small);
            places.resize(plain.len(), at);
        }
    }
    places.push(text.len());
    (plain, places)
}

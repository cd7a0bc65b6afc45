//! What there is to look at in a folder at this moment, in order or not.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use fluent_syntax::ast::Entry;

use super::fluent;
use crate::{
    desk,
    model::Lang,
    talk::{self, Files, Finding, Flow, Helpline, Level, NoGuess},
    workshop,
};

/// A text, as it stands in its file.
#[derive(Debug)]
pub(super) struct Text {
    pub(super) words: String,
    /// In which file, seen from the folder, and on which line.
    pub(super) file: String,
    pub(super) line: usize,
}

/// Something to be mended, or to think about.
#[derive(Debug)]
pub(super) struct Note {
    pub(super) file: String,
    pub(super) line: Option<usize>,
    pub(super) what: String,
    /// Whether the program would not start with it.
    pub(super) is_mistake: bool,
}

/// The texts of a language: by key, and the keys in the order of the files.
#[derive(Debug, Default)]
pub(super) struct Texts {
    pub(super) all: BTreeMap<String, Text>,
    pub(super) order: Vec<String>,
}

/// A folder.
#[derive(Debug, Default)]
pub(super) struct Folder {
    /// Where, for whoever looks.
    pub(super) name: String,
    pub(super) flow: Option<Flow>,
    pub(super) texts: BTreeMap<Lang, Texts>,
    pub(super) drafts: BTreeSet<Lang>,
    /// Where each question begins in its file.
    pub(super) lines: BTreeMap<String, usize>,
    pub(super) notes: Vec<Note>,
}

impl Folder {
    /// Reads what there is. Mistakes keep nothing from being shown that can be.
    pub(super) fn read(path: Option<&Path>) -> Self {
        let name = path.map_or_else(|| "the conversations that came with the program".to_owned(), shown);
        let files = match workshop::files(path) {
            Ok(files) => files,
            Err(what) => {
                let notes = vec![Note { file: name.clone(), line: None, what, is_mistake: true }];
                return Self { name, notes, ..Self::default() };
            }
        };
        let keys = desk::keys();
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        let (_, findings) = talk::inspect(&files, &Helpline::default(), &keys, Box::new(NoGuess), None);
        let notes = findings.iter().map(Note::from).collect();
        let mut texts: BTreeMap<Lang, Texts> = BTreeMap::new();
        for (file, source) in files.below("text").filter(|(file, _)| file.ends_with(".ftl")) {
            if let Some(lang) = language(file) {
                add(texts.entry(lang).or_default(), file, source);
            }
        }
        let is_draft = |lang: &&Lang| {
            let about =
                files.get(&format!("text/{lang}/about.toml")).and_then(|about| about.parse::<toml::Table>().ok());
            about.is_none_or(|about| about.get("state").and_then(toml::Value::as_str) != Some("final"))
        };
        let drafts = texts.keys().filter(is_draft).copied().collect();
        Self { name, flow: talk::flow(&files, &mut Vec::new()), texts, drafts, lines: lines(&files), notes }
    }

    /// The text of a key.
    pub(super) fn text(&self, lang: Lang, key: &str) -> Option<&Text> {
        self.texts.get(&lang)?.all.get(key)
    }

    /// What there is to say about a line of a file.
    pub(super) fn notes_at<'a>(&'a self, file: &'a str, line: usize) -> impl Iterator<Item = &'a Note> {
        self.notes.iter().filter(move |note| note.file.ends_with(file) && note.line == Some(line))
    }
}

impl From<&Finding> for Note {
    fn from(finding: &Finding) -> Self {
        let what = format!("{}. {}", finding.mistake.what, finding.mend());
        let (file, line) = (finding.mistake.file.clone(), finding.mistake.line);
        Self { file, line, what, is_mistake: finding.level == Level::Error }
    }
}

fn shown(path: &Path) -> String {
    let path: PathBuf = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    path.display().to_string()
}

fn language(file: &str) -> Option<Lang> {
    file.split('/').nth(1).and_then(Lang::parse)
}

fn add(texts: &mut Texts, file: &str, source: &str) {
    let resource = fluent_syntax::parser::parse(source).unwrap_or_else(|(resource, _)| resource);
    let mut begins: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, line) in source.lines().enumerate() {
        if let Some((id, _)) = line.split_once('=').filter(|(id, _)| !id.starts_with([' ', '#'])) {
            begins.insert(id.trim(), at + 1);
        }
    }
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let Some(value) = &message.value else { continue };
        let key = message.id.name.to_owned();
        let line = begins.get(message.id.name).copied().unwrap_or(1);
        let text = Text { words: fluent::written(value), file: file.to_owned(), line };
        if texts.all.insert(key.clone(), text).is_none() {
            texts.order.push(key);
        }
    }
}

/// Where the questions begin.
fn lines(files: &Files) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    for (at, line) in files.get("flows/intake.toml").unwrap_or_default().lines().enumerate() {
        let id = line.trim().strip_prefix("id").map(str::trim_start).and_then(|rest| rest.strip_prefix('='));
        if let Some(id) = id.and_then(|rest| rest.split('"').nth(1)) {
            found.entry(id.to_owned()).or_insert(at + 1);
        }
    }
    found
}

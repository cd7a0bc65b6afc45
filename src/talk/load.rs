//! From files to a [`Script`], or to all the mistakes in them at once, each with its file and line.
//!
//! Called at start and by the tests. Whatever passes here is never validated again.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt, fs, io,
    path::Path,
};

use fluent_bundle::{FluentResource, concurrent::FluentBundle};
use fluent_syntax::ast::Entry;
use include_dir::{Dir, include_dir};
use serde::Deserialize;
use toml::Spanned;

use super::{
    Script,
    language::Guess,
    lexicon::{Command, Lexicon, List, Opening, split},
    script::{Condition, Flow, Kind, On, Question},
    words::Words,
};
use crate::model::Lang;

static SHIPPED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/conversations");

/// The files of a `conversations` folder, by path inside it.
#[derive(Debug, Clone)]
pub struct Files(BTreeMap<String, String>);

impl Files {
    /// The conversations that came with the program.
    pub fn shipped() -> Self {
        fn walk(dir: &Dir<'_>, files: &mut BTreeMap<String, String>) {
            for file in dir.files() {
                if let (Some(path), Some(text)) = (file.path().to_str(), file.contents_utf8()) {
                    files.insert(path.replace('\\', "/"), text.to_owned());
                }
            }
            dir.dirs().for_each(|dir| walk(dir, files));
        }
        let mut files = BTreeMap::new();
        walk(&SHIPPED, &mut files);
        Self(files)
    }

    /// The files of a folder.
    ///
    /// # Errors
    /// If the folder or a file in it cannot be read.
    pub fn read(dir: &Path) -> io::Result<Self> {
        fn walk(root: &Path, dir: &Path, files: &mut BTreeMap<String, String>) -> io::Result<()> {
            for entry in fs::read_dir(dir)? {
                let path = entry?.path();
                if path.is_dir() {
                    walk(root, &path, files)?;
                } else if path.extension().is_some_and(|end| end == "ftl" || end == "toml" || end == "chat")
                    && let Some(name) = path.strip_prefix(root).ok().and_then(Path::to_str)
                {
                    files.insert(name.to_owned(), fs::read_to_string(&path)?);
                }
            }
            Ok(())
        }
        let mut files = BTreeMap::new();
        walk(dir, dir, &mut files)?;
        Ok(Self(files))
    }

    /// Puts a file in, or in the place of another.
    #[must_use]
    pub fn with(mut self, path: &str, text: &str) -> Self {
        self.0.insert(path.to_owned(), text.to_owned());
        self
    }

    /// The text of one file.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.0.get(path).map(String::as_str)
    }

    /// The files below a folder: path and text.
    pub fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        let inside = move |path: &str| path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
        self.0.iter().filter(move |(path, _)| inside(path)).map(|(path, text)| (path.as_str(), text.as_str()))
    }
}

/// Something that must be mended before a conversation can be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// In which file.
    pub file: String,
    /// On which line, if it is on one.
    pub line: Option<usize>,
    /// What is wrong and how to mend it.
    pub what: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.file, self.what),
            None => write!(f, "{}: {}", self.file, self.what),
        }
    }
}

const FLOW: &str = "flows/intake.toml";

/// Texts that the program itself says, besides those of the flow.
const PROGRAM: &[&str] = &[
    "closest",
    "closing",
    "did-you-mean",
    "forget-asked",
    "forgotten",
    "handed-over",
    "handed-over-human",
    "hint-person",
    "intro",
    "intro-unencrypted",
    "kept",
    "language-ask",
    "language-changed",
    "language-name",
    "language--words",
    "nothing-back",
    "recap",
    "recap-item",
    "recap-text",
    "recap-skipped",
    "recap-unclear",
    "reopened",
    "resumed",
    "retry-1",
    "retry-2",
    "status-active",
    "status-claimed",
    "status-closed",
    "status-intake",
    "status-queued",
    "status-stopped",
    "status-summary",
    "stopped",
    "taken",
    "unclear-kept",
    "unreadable",
    "which-of",
    "why-none",
    "choice-yes",
    "choice-no",
    "greetings--words",
    "pleas--words",
];

/// Reads and checks a conversation. `more` are the keys that other parts of the program will ask for.
///
/// # Errors
/// All mistakes that were found.
pub fn load(files: &Files, default: Lang, more: &[&str], guess: Box<dyn Guess>) -> Result<Script, Vec<Mistake>> {
    let mut mistakes = Vec::new();
    let flow = read_flow(files, &mut mistakes);
    let texts = read_texts(files, &mut mistakes);
    if !texts.contains_key(&default) {
        let what = format!("the folder of the default language `{default}` is missing or empty");
        mistakes.push(Mistake { file: "text".into(), line: None, what });
    }
    let Some(flow) = flow else { return Err(mistakes) };
    for (lang, text) in &texts {
        check_texts(&flow, *lang, text, more, &mut mistakes);
    }
    let lexicon = read_lexicon(&flow, &texts, &mut mistakes);
    if !mistakes.is_empty() {
        return Err(mistakes);
    }
    let bundles = texts.into_iter().map(|(lang, text)| (lang, text.bundle)).collect();
    Ok(Script { flow, words: Words::new(bundles, default), lexicon, guess })
}

// --- The flow ------------------------------------------------------------------------------------

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFlow {
    flow: String,
    version: u32,
    #[serde(default = "two")]
    retries: u8,
    #[serde(default)]
    question: Vec<RawQuestion>,
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
    when: BTreeMap<String, Vec<Spanned<String>>>,
    #[serde(default)]
    unless: BTreeMap<String, Vec<Spanned<String>>>,
    #[serde(default)]
    on: BTreeMap<String, Spanned<On>>,
    // For translators and for a later, encrypted column: free words that may name somebody.
    #[serde(default)]
    #[expect(dead_code, reason = "part of the format; nothing treats these words less carefully than others")]
    sensitive: bool,
}

fn read_flow(files: &Files, mistakes: &mut Vec<Mistake>) -> Option<Flow> {
    let mut report = |line: Option<usize>, what: String| mistakes.push(Mistake { file: FLOW.into(), line, what });
    let Some(text) = files.get(FLOW) else {
        report(None, "the file is missing".into());
        return None;
    };
    let line = |at: std::ops::Range<usize>| Some(line_of(text, at.start));
    let raw: RawFlow = match toml::from_str(text) {
        Ok(raw) => raw,
        Err(error) => {
            report(error.span().and_then(line), error.message().to_owned());
            return None;
        }
    };
    // What a condition may name: questions, and what `set` makes up.
    let mut known: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for question in &raw.question {
        let values = known.entry(question.id.as_ref()).or_default();
        values.extend(question.choices.iter().map(|choice| choice.as_ref().as_str()));
        values.extend(["unclear", "skipped"]);
        if question.kind == Kind::YesNo {
            values.extend(["yes", "no"]);
        }
        for (name, value) in question.on.values().flat_map(|on| &on.as_ref().set) {
            known.entry(name).or_default().insert(value);
        }
    }
    let mut ids = BTreeSet::new();
    for question in &raw.question {
        let id = question.id.as_ref();
        let at = line(question.id.span());
        if !ids.insert(id) {
            report(at, format!("a second question `{id}`: give it another id"));
        }
        if !id.starts_with(|c: char| c.is_ascii_lowercase())
            || !id.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
        {
            report(at, format!("`{id}`: an id has small letters a-z, digits and `_`"));
        }
        let listed = matches!(question.kind, Kind::Choice | Kind::Many);
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
        for choice in &question.choices {
            if !seen.insert(choice.as_ref()) {
                report(line(choice.span()), format!("`{id}` has the choice `{}` twice", choice.as_ref()));
            }
        }
        for (name, values) in question.when.iter().chain(&question.unless) {
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
                | Kind::Text
                | Kind::Number
                | Kind::Date
                | Kind::Country
                | Kind::Contact
                | Kind::Language
                | Kind::Say => question.choices.iter().any(|known| known.as_ref() == choice),
            };
            if !known {
                report(line(on.span()), format!("`on.{choice}`: `{id}` has no choice `{choice}`"));
            }
        }
    }
    let questions = raw.question.into_iter().map(question).collect();
    Some(Flow { name: raw.flow, version: raw.version, retries: raw.retries, questions })
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
        when: conditions(raw.when),
        unless: conditions(raw.unless),
        on: raw.on.into_iter().map(|(choice, on)| (choice, on.into_inner())).collect(),
    }
}

// --- The texts -----------------------------------------------------------------------------------

struct Text {
    bundle: FluentBundle<FluentResource>,
    // Where each message stands: file and line.
    places: BTreeMap<String, (String, usize)>,
}

impl Text {
    fn get(&self, key: &str) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        Some(self.bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned())
    }
}

fn read_texts(files: &Files, mistakes: &mut Vec<Mistake>) -> BTreeMap<Lang, Text> {
    let mut texts = BTreeMap::new();
    for (path, source) in files.below("text") {
        let mut report =
            |line: Option<usize>, what: String| mistakes.push(Mistake { file: path.to_owned(), line, what });
        let Some(lang) = path.split('/').nth(1).and_then(Lang::parse) else {
            report(None, "the folder's name is no language code: two small letters, as in `text/fr`".into());
            continue;
        };
        let text: &mut Text = texts.entry(lang).or_insert_with(|| Text {
            bundle: FluentBundle::new_concurrent(vec![lang.code().parse().unwrap_or_default()]),
            places: BTreeMap::new(),
        });
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, errors)| {
            for error in errors {
                let line = line_of(source, error.pos.start);
                report(
                    Some(line),
                    format!("not Fluent from here on ({error}): check the `=`, the braces and the indentation"),
                );
            }
            resource
        });
        for entry in resource.entries() {
            if let Entry::Message(message) = entry {
                let line = line_of_id(source, message.id.name);
                if text.places.insert(message.id.name.to_owned(), (path.to_owned(), line)).is_some() {
                    report(Some(line), format!("`{}` stands twice in this language: take one away", message.id.name));
                }
            }
        }
        text.bundle.add_resource_overriding(resource);
    }
    texts
}

fn check_texts(flow: &Flow, lang: Lang, text: &Text, more: &[&str], mistakes: &mut Vec<Mistake>) {
    let mut wanted: BTreeSet<String> = PROGRAM.iter().chain(more).map(|key| (*key).to_owned()).collect();
    wanted.extend(Command::ALL.iter().map(|(key, _)| format!("command-{key}--words")));
    wanted.extend(List::ALL.iter().map(|(key, _)| (*key).to_owned()));
    for question in flow.questions.iter().filter(|question| question.kind != Kind::Language) {
        let base = format!("{}-{}", flow.name, question.id);
        wanted.insert(base.clone());
        if question.kind != Kind::Say {
            wanted.extend([format!("{base}-label"), format!("{base}-why")]);
        }
        for choice in choices_of(question) {
            wanted.insert(format!("{base}--{choice}--words"));
            wanted.insert(format!("{base}--{choice}"));
        }
        wanted.extend(question.on.values().filter_map(|on| Some(format!("{}-say-{}", flow.name, on.say.as_ref()?))));
    }
    for key in wanted.iter().filter(|key| !text.places.contains_key(*key)) {
        let what = format!("the text `{key}` is missing: write it, or take its question or choice out of {FLOW}");
        mistakes.push(Mistake { file: format!("text/{lang}"), line: None, what });
    }
    let left_over = |key: &&String| key.starts_with(&format!("{}-", flow.name)) && !wanted.contains(*key);
    for key in text.places.keys().filter(left_over) {
        if let Some((file, line)) = text.places.get(key) {
            let what = format!("`{key}` belongs to no question or choice in {FLOW}: take it away, or mend its name");
            mistakes.push(Mistake { file: file.clone(), line: Some(*line), what });
        }
    }
}

fn choices_of(question: &Question) -> Vec<&str> {
    match question.kind {
        Kind::Confirm => vec!["yes", "more", "erase"],
        Kind::Choice | Kind::Many => question.choices.iter().map(String::as_str).collect(),
        Kind::Language
        | Kind::YesNo
        | Kind::Text
        | Kind::Number
        | Kind::Date
        | Kind::Country
        | Kind::Contact
        | Kind::Say => Vec::new(),
    }
}

// --- The words that mean something ---------------------------------------------------------------

fn read_lexicon(flow: &Flow, texts: &BTreeMap<Lang, Text>, mistakes: &mut Vec<Mistake>) -> Lexicon {
    let mut lexicon = Lexicon::default();
    for (lang, text) in texts {
        let list = |key: &str| text.get(key).unwrap_or_default();
        for (key, command) in Command::ALL {
            lexicon.add_command(&list(&format!("command-{key}--words")), command);
        }
        for (key, which) in List::ALL {
            lexicon.add_list(which, &list(key));
        }
        lexicon.add_openings(&list("greetings--words"), *lang, Opening::Greeting);
        lexicon.add_openings(&list("pleas--words"), *lang, Opening::Plea);
        for name in split(&list("language--words")).chain([list("language-name")]) {
            lexicon.add_language(&name, *lang);
        }
    }
    for question in &flow.questions {
        for (lang, text) in texts {
            let mut meant: BTreeMap<String, &str> = BTreeMap::new();
            for choice in choices_of(question) {
                let base = format!("{}-{}--{choice}", flow.name, question.id);
                let words = text.get(&format!("{base}--words")).unwrap_or_default();
                let label = text.get(&base).map(|label| label.replace(',', " "));
                for phrase in split(&words) {
                    let mut report = |what: String| {
                        let (file, line) = text.places.get(&format!("{base}--words")).cloned().unwrap_or_default();
                        mistakes.push(Mistake { file, line: Some(line), what });
                    };
                    if lexicon.command(&phrase).is_some() {
                        report(format!(
                            "`{phrase}` is a command at any moment: it can never be an answer; take it away"
                        ));
                    }
                    if let Some(other) = meant.insert(phrase.clone(), choice).filter(|other| *other != choice) {
                        report(format!("`{phrase}` stands for both `{other}` and `{choice}`: keep it in one of them"));
                    }
                }
                let all = format!("{words},{}", label.unwrap_or_default());
                lexicon.add_choice(&question.id, choice, &all, *lang);
            }
        }
    }
    lexicon
}

fn line_of(text: &str, offset: usize) -> usize {
    1 + text.bytes().take(offset).filter(|byte| *byte == b'\n').count()
}

fn line_of_id(text: &str, id: &str) -> usize {
    let is_it = |line: &str| line.strip_prefix(id).is_some_and(|rest| rest.trim_start().starts_with('='));
    1 + text.lines().position(is_it).unwrap_or(0)
}

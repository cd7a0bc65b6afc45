//! From files to a [`Script`], or to all the mistakes in them at once, each with its file and line.
//!
//! Called at start and by the tests. Whatever passes here is never validated again. `flow` reads the
//! questions, `texts` the words people read, `meaning` the words that people write.

mod flow;
mod meaning;
mod texts;

use std::fmt;

use super::{
    Script,
    files::Files,
    language::Guess,
    script::{Kind, Question},
    words::Words,
};
use crate::model::Lang;

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

/// Reads and checks a conversation. `more` are the keys that other parts of the program will ask for.
///
/// # Errors
/// All mistakes that were found.
pub fn load(files: &Files, default: Lang, more: &[&str], guess: Box<dyn Guess>) -> Result<Script, Vec<Mistake>> {
    let mut mistakes = Vec::new();
    let flow = flow::read(files, &mut mistakes);
    let texts = texts::read(files, &mut mistakes);
    if !texts.contains_key(&default) {
        let what = format!("the folder of the default language `{default}` is missing or empty");
        mistakes.push(Mistake { file: "text".into(), line: None, what });
    }
    let Some(flow) = flow else { return Err(mistakes) };
    for (lang, text) in &texts {
        texts::check(&flow, *lang, text, more, &mut mistakes);
    }
    let lexicon = meaning::read(&flow, &texts, &mut mistakes);
    if !mistakes.is_empty() {
        return Err(mistakes);
    }
    let bundles = texts.into_iter().map(|(lang, text)| (lang, text.bundle)).collect();
    Ok(Script { flow, words: Words::new(bundles, default), lexicon, guess })
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

fn line_of(text: &str, offset: usize) -> usize {
    1 + text.bytes().take(offset).filter(|byte| *byte == b'\n').count()
}

//! What the person of a drill says: a script that staff write into the conversations. Pure.
//!
//! `front` plays it: the first message and the answers in the questionnaire, then one line at a time, each once.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

use super::normal::fold;
use crate::model::Lang;

/// A script, as `load` accepted it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scene {
    /// What it is called: the name of its file, with the language.
    pub name: String,
    /// In which language the person writes.
    pub language: Lang,
    /// What it is about, in a line for staff.
    pub about: String,
    /// The first message.
    pub first: String,
    /// What is answered to each question that is asked; to any other nothing is.
    pub answers: BTreeMap<String, String>,
    /// What is written at the desk, and when.
    pub lines: Vec<(Cue, String)>,
    /// What is written at the end: to the answer after the last line that waits for one.
    pub end: Option<String>,
}

/// When a line is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cue {
    /// After a handler's answer.
    Answer,
    /// After so long in which nobody has written.
    Silence(Duration),
    /// After an answer in which one of these words stands.
    Words(Vec<String>),
}

impl Scene {
    /// Which line an answer of a handler's brings: the first that waits for a word in it, else the first that waits for
    /// any answer, else the end.
    pub fn after_answer(&self, said: &BTreeSet<usize>, words: &str) -> Option<usize> {
        let open = |at: &usize| !said.contains(at);
        let words = format!(" {} ", fold(words));
        let named = |cue: &Cue| match cue {
            Cue::Words(named) => named.iter().any(|word| words.contains(&format!(" {} ", fold(word)))),
            Cue::Answer | Cue::Silence(_) => false,
        };
        let first = |test: &dyn Fn(&Cue) -> bool| {
            let places = self.lines.iter().enumerate().filter(|(_, (cue, _))| test(cue)).map(|(at, _)| at);
            places.into_iter().find(open)
        };
        let end = self.end.as_ref().map(|_| self.lines.len()).filter(open);
        first(&named).or_else(|| first(&|cue| *cue == Cue::Answer)).or(end)
    }

    /// Which line so long a silence brings. After the end there is none.
    pub fn after_silence(&self, said: &BTreeSet<usize>, silence: Duration) -> Option<usize> {
        let is_due = |cue: &Cue| matches!(cue, Cue::Silence(span) if silence >= *span);
        let mut open = self.lines.iter().enumerate().filter(|(at, _)| !said.contains(at));
        open.find(|(_, (cue, _))| is_due(cue)).map(|(at, _)| at).filter(|_| !said.contains(&self.lines.len()))
    }

    /// The words of the line at this place.
    pub fn line(&self, at: usize) -> Option<&str> {
        let line = self.lines.get(at).map(|(_, words)| words);
        line.or(self.end.as_ref().filter(|_| at == self.lines.len())).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_has_its_moment_and_comes_once() {
        let words = Cue::Words(vec!["Wire".into(), "clé usb".into()]);
        let lines =
            [(Cue::Answer, "a"), (words, "w"), (Cue::Silence(Duration::from_secs(60)), "s"), (Cue::Answer, "b")];
        let scene = Scene {
            name: "x.fr".into(),
            language: Lang::FR,
            about: String::new(),
            first: String::new(),
            answers: BTreeMap::new(),
            lines: lines.map(|(cue, words)| (cue, words.to_owned())).to_vec(),
            end: Some("end".into()),
        };
        let mut said = BTreeSet::new();
        let mut heard = Vec::new();
        for answer in ["hello", "on the wireless?", "no", "une CLE USB ?", "Wire.", "more"] {
            if let Some(at) = scene.after_answer(&said, answer) {
                said.insert(at);
                heard.push(scene.line(at).unwrap_or_default());
            }
            let early = scene.after_silence(&said, Duration::from_secs(59));
            assert_eq!(early, None);
        }
        assert_eq!(heard, ["a", "b", "end", "w"]);
        assert_eq!(scene.after_silence(&said, Duration::from_secs(60)), None, "the end was said");
        said.remove(&4);
        assert_eq!(scene.after_silence(&said, Duration::from_secs(60)), Some(2));
    }
}

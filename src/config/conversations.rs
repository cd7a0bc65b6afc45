//! The conversations that a configuration names: what a start is refused for, and what a replacement while the program runs.
//!
//! A helpline comes up with whatever can be loaded. What takes its place while people are inside has time to be mended
//! first: it is refused for every error, also those of words that can be read and should not be said.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use crate::{
    desk,
    error::Mistake,
    model::Lang,
    talk::{self, Files, Finding, Flow, Guess, Helpline, Level, NoGuess, Script, Statistics},
};

/// The conversations of a folder, or those that came with the program.
///
/// # Errors
/// All mistakes that keep them from being loaded.
pub fn script(folder: Option<&Path>, helpline: &Helpline, guess: Box<dyn Guess>) -> Result<Script, Vec<Mistake>> {
    let files = files(folder)?;
    let keys = desk::keys();
    talk::load(&files, helpline, &keys.iter().map(String::as_str).collect::<Vec<_>>(), guess)
}

fn files(folder: Option<&Path>) -> Result<Files, Vec<Mistake>> {
    let Some(path) = folder else { return Ok(Files::shipped()) };
    Files::read(path).map_err(|error| {
        let what = format!("cannot be read: check the path and that this user may read it ({error})");
        vec![Mistake::new("no-file", path.display().to_string(), what)]
    })
}

/// What is read anew when the conversations are: the same is held as at the start.
#[derive(Debug, Clone, Default)]
pub struct Conversations {
    /// Their folder; without one, those that came with the program run.
    pub folder: Option<PathBuf>,
    pub(super) helpline: Helpline,
    /// What the staff read.
    pub(super) languages: BTreeSet<Lang>,
}

impl Conversations {
    /// Reads them, to take the place of those that run.
    ///
    /// # Errors
    /// All errors in them; also if they lack a tool that the configuration names, or a language of the staff.
    pub fn read(&self, running: &Script) -> Result<Script, Vec<Mistake>> {
        let (script, findings) = self.inspect(Box::new(Statistics::default()), Some(&running.flow))?;
        let errors = findings.into_iter().filter(|finding| finding.level == Level::Error);
        let errors: Vec<Mistake> = errors.map(|finding| finding.mistake).collect();
        script.filter(|_| errors.is_empty()).ok_or(errors)
    }

    /// All that is wrong with them, also what a start is not refused for.
    pub fn findings(&self) -> Vec<Finding> {
        match self.inspect(Box::new(NoGuess), None) {
            Ok((_, findings)) => findings,
            Err(mistakes) => mistakes.into_iter().map(Finding::from).collect(),
        }
    }

    fn inspect(
        &self,
        guess: Box<dyn Guess>,
        before: Option<&Flow>,
    ) -> Result<(Option<Script>, Vec<Finding>), Vec<Mistake>> {
        let files = files(self.folder.as_deref())?;
        let keys = desk::keys();
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        let (script, mut findings) = talk::inspect(&files, &self.helpline, &keys, guess, before);
        let Some(script) = script else { return Ok((None, findings)) };
        let file = self.folder.as_ref().map(|folder| folder.display().to_string()).unwrap_or_default();
        let tools = self.helpline.tools.keys().filter(|name| script.flow.tools().all(|tool| tool != *name));
        let tools =
            tools.map(|name| format!("the conversations ask about no tool `{name}`, which the configuration names"));
        let languages = self.languages.iter().filter(|lang| !script.words.is_for_staff(**lang));
        let languages = languages.map(|lang| {
            format!("the conversations have no texts for staff in `{lang}`, which somebody of the staff reads")
        });
        let lacks = tools.chain(languages).map(|what| Mistake::new("configuration", &file, what));
        findings.extend(lacks.map(Finding::from));
        Ok((Some(script), findings))
    }
}

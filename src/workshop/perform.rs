//! Plays an example conversation, and says where the program does not keep to it.

use super::{
    coverage::Reached,
    stage::{Said, Stage, Unplayed},
    transcript::{self, Given, Held, Line, stored},
};
use crate::{
    error::Mistake,
    model::{Lang, Security},
    private::Private,
    talk::{Answer, Files, Session, SetBy, Value},
};

/// Where a conversation went otherwise than its transcript.
#[derive(Debug)]
pub(super) struct Difference {
    /// In which line, from 1; one behind the last, if it is about the end.
    pub(super) line: usize,
    /// What is different.
    pub(super) what: String,
    /// What people read then.
    pub(super) read: Vec<String>,
}

/// Plays a transcript, in `lang` if its first words do not tell; the first difference ends it. `reached` collects what it
/// comes by.
pub(super) fn play(
    stage: &mut Stage,
    files: &Files,
    text: &str,
    lang: Option<Lang>,
    reached: &mut Reached,
) -> Result<(), Difference> {
    let at = |line: usize, what: String| Difference { line, what, read: Vec::new() };
    let begun = stage.begin_again(lang, Security::EndToEnd);
    begun.map_err(|why| at(1, told(why)))?;
    let mut wait = Wait::default();
    let mut lines = 0;
    for (number, line) in (1..).zip(text.lines()) {
        lines = number;
        let line = transcript::parse(line).map_err(|what| at(number, what))?;
        let Some(line) = line else { continue };
        let done = wait.perform(stage, files, &line, reached);
        done.map_err(|what| Difference { line: number, what, read: wait.read() })?;
    }
    match wait.person.as_slice() {
        [] => Ok(()),
        more => Err(Difference {
            line: lines + 1,
            what: format!("at the end the person also received {}", shown(more)),
            read: wait.read(),
        }),
    }
}

/// What is waited for while a transcript is played.
#[derive(Debug, Default)]
struct Wait {
    person: Vec<Said>,
    team: Vec<Said>,
    has_spoken: bool,
}

impl Wait {
    fn perform(&mut self, stage: &mut Stage, files: &Files, line: &Line, reached: &mut Reached) -> Result<(), String> {
        let acts = match line {
            Line::Says(_) | Line::Handles(_) | Line::After(_) | Line::Publish(_) | Line::Restart | Line::Held(_) => {
                true
            }
            // What was said together is answered together: what that is stands below.
            Line::Adds(_) => false,
            Line::Lang(_) | Line::Channel(_) | Line::Receives(_) | Line::Team(_) | Line::Stored(..) | Line::Nothing => {
                false
            }
        };
        if acts && !self.person.is_empty() {
            return Err(format!("before this, the person also received {}", shown(&self.person)));
        }
        if acts {
            self.team.clear();
            self.has_spoken = true;
        }
        match line {
            Line::Lang(_) => {}
            Line::Channel(security) => stage.writes(*security),
            Line::Says(words) | Line::Adds(words) => {
                let before = reached.before(stage, words);
                let said = if matches!(line, Line::Adds(_)) { stage.add(words) } else { stage.say(words) };
                self.take(said, stage, reached)?;
                reached.answers(stage, &before);
            }
            Line::Handles(words) => {
                let said = stage.handle(words);
                self.take(said, stage, reached)?;
            }
            Line::After(span) => {
                let said = stage.after(*span);
                self.take(said, stage, reached)?;
            }
            Line::Restart => stage.restart().map_err(told)?,
            Line::Publish(name) => {
                let said = stage.publish(&overlaid(files, name)?);
                self.take(said, stage, reached)?;
            }
            Line::Held(held) => stage.hold(session(stage, held)?).map_err(told)?,
            Line::Receives(keys) if self.person.is_empty() => {
                return Err(format!("the person received nothing, not `{keys}`"));
            }
            Line::Receives(keys) => {
                let said = self.person.remove(0);
                let got = said.named.line();
                if got != *keys {
                    self.person.insert(0, said);
                    return Err(format!("the person received `{got}`"));
                }
                reached.keys(&said.named);
            }
            Line::Team(key) => match self.team.iter().position(|said| said.named.all.contains(key)) {
                Some(found) => drop(self.team.remove(found)),
                None => return Err(format!("the team received {}", shown(&self.team))),
            },
            Line::Stored(field, value) => {
                let got = stored(stage.session(), field);
                if got != *value {
                    return Err(format!("it is `{got}`"));
                }
            }
            Line::Nothing if !self.has_spoken => return Err("nothing has happened yet".into()),
            Line::Nothing if !self.person.is_empty() => {
                return Err(format!("the person received {}", shown(&self.person)));
            }
            Line::Nothing => {}
        }
        Ok(())
    }

    fn take(&mut self, said: Result<Vec<Said>, Unplayed>, stage: &Stage, reached: &mut Reached) -> Result<(), String> {
        let (team, person): (Vec<_>, Vec<_>) = said.map_err(told)?.into_iter().partition(|said| said.to_team);
        reached.hear(stage, &person);
        self.team.extend(team);
        self.person.extend(person);
        Ok(())
    }

    fn read(&self) -> Vec<String> {
        self.person.iter().map(|said| said.named.text.clone()).collect()
    }
}

/// The files of a folder with those of `tests/NAME/` in their places, or with `tests/NAME` as the questions; `.` is the folder
/// alone.
fn overlaid(files: &Files, name: &str) -> Result<Files, String> {
    let name = name.trim_end_matches('/');
    if name == "." {
        return Ok(files.clone());
    }
    let path = format!("tests/{name}");
    if let Some(flow) = files.get(&path) {
        return Ok(files.clone().with("flows/intake.toml", flow));
    }
    let inside =
        |path: &'_ str, folder: &str| path.strip_prefix(folder).map(|rest| rest.trim_start_matches('/').to_owned());
    let over: Vec<(String, String)> =
        files.below(&path).filter_map(|(at, text)| Some((inside(at, &path)?, text.to_owned()))).collect();
    if over.is_empty() {
        return Err(format!("there is no file `{path}`, and no folder with files in it"));
    }
    Ok(over.iter().fold(files.clone(), |files, (path, text)| files.with(path, text)))
}

fn session(stage: &Stage, held: &Held) -> Result<Session, String> {
    let script = stage.script().map_err(told)?;
    let lang = held.language.unwrap_or_else(|| script.words.default_language());
    let version = held.version.unwrap_or(script.flow.version);
    let answer = |(question, given): (&String, &Given)| {
        let (value, words) = match given {
            Given::One(value) if value == "skipped" => (Value::Skipped, String::new()),
            Given::One(value) if value == "unclear" => (Value::Unclear, String::new()),
            Given::One(choice) => (Value::Choice(choice.clone()), choice.clone()),
            Given::Many(choices) => (Value::Many(choices.clone()), choices.join(" ")),
            Given::Text { text } => (Value::Text, text.clone()),
        };
        let (question, words, at) = (question.clone(), Private::new(words), stage.now());
        Answer { question, value, words, at, by: SetBy::Person, version, asked_by: None }
    };
    Ok(Session {
        language: Some(lang),
        introduced: true,
        version,
        answers: held.answers.iter().map(answer).collect(),
        pending: held.pending.clone(),
        ..Session::default()
    })
}

fn shown(said: &[Said]) -> String {
    let lines: Vec<String> = said.iter().map(|said| format!("`{}`", said.named.line())).collect();
    if lines.is_empty() { "nothing".into() } else { lines.join(", ") }
}

fn told(why: Unplayed) -> String {
    match why {
        Unplayed::Mistakes(mistakes) => {
            let mistakes: Vec<String> = mistakes.iter().map(Mistake::to_string).collect();
            format!("the conversations have mistakes:\n{}", mistakes.join("\n"))
        }
        why @ (Unplayed::Store(_) | Unplayed::Io(_) | Unplayed::Over) => crate::error::chain(&why),
    }
}

impl Difference {
    /// With its place, and the lines around it.
    pub(super) fn show(&self, path: &str, text: &str) -> String {
        let lines: Vec<&str> = text.lines().collect();
        let (first, last) = (self.line.saturating_sub(4), (self.line + 1).min(lines.len()));
        let mut shown = format!("{path}:{}: {}\n", self.line, self.what);
        for (number, line) in (1..).zip(&lines).skip(first).take(last - first.min(last)) {
            shown += &format!("{number:>5} | {line}\n");
            if number == self.line {
                shown += &format!("      | {}\n", "^".repeat(line.trim_end().chars().count().max(1)));
            }
        }
        for read in &self.read {
            let lines: Vec<&str> = read.lines().collect();
            shown += &format!("      = {}\n", lines.join("\n        "));
        }
        shown
    }
}

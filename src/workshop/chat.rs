//! A conversation in the terminal, with a played clock, that can become an example conversation.
//!
//! What one types is said by the person; what is answered stands below, with the names of its texts. Lines that begin with
//! `:` are for whoever tries. A pipe does as well.

use std::{
    io::{self, BufRead, IsTerminal as _, Write},
    path::{Path, PathBuf},
    process::ExitCode,
    time::Duration,
};

use super::{
    changes,
    record::{self, Step},
    stage::{Said, Stage, Unplayed},
    transcript::{self, Line},
    view,
};
use crate::{
    error,
    model::{Lang, Security},
    talk::{Files, Named, harmless, without_isolation},
};

const HELP: &str = "\
What you type is said by the person. Behind each answer stand the names of its texts.
  >> words           say it in one breath with what was said before
  📎 name            send a file
  :graph             the questions: answered, waiting, still to come
  :session           the answers, with the words
  :after 3d          let time go by (30min, 3h, 2days)
  :clear :encrypted  whether others can read what the person writes from now on
  :handler !take $TAG  be a handler for one line; $TAG is this person's case
  :lang fr           speak another language
  :restart           end the program and start it again
  :reload            read the folder again, and go on with it
  :undo              take the last line back
  :again             be somebody else
  :record NAME       this conversation becomes an example, tests/NAME.chat, from its first word on …
  :end               … to here
  :quit
";

/// A conversation that is being tried.
struct Chat<'c> {
    folder: Option<PathBuf>,
    lang: Option<Lang>,
    /// None, as long as the folder has mistakes.
    stage: Option<Stage>,
    /// What was done since the person appeared.
    steps: Vec<Step>,
    record: Option<PathBuf>,
    dims: bool,
    out: &'c mut dyn Write,
}

/// Whether it goes on.
enum Next {
    Line,
    Quit,
}

pub(super) fn run(folder: Option<&Path>, lang: Option<Lang>, out: &mut dyn Write) -> Result<ExitCode, String> {
    let stdin = io::stdin();
    let is_terminal = stdin.is_terminal() && io::stdout().is_terminal();
    let mut chat = Chat {
        folder: folder.map(Into::into),
        lang,
        stage: None,
        steps: Vec::new(),
        record: None,
        dims: is_terminal,
        out,
    };
    let talked = chat.talk(&mut stdin.lock(), is_terminal);
    talked.map(|()| ExitCode::SUCCESS).map_err(|why| match why {
        Unplayed::Mistakes(_) => "the conversations have mistakes".to_owned(),
        why @ (Unplayed::Store(_) | Unplayed::Io(_) | Unplayed::Over) => error::chain(&why),
    })
}

impl Chat<'_> {
    fn talk(&mut self, input: &mut dyn BufRead, prompts: bool) -> Result<(), Unplayed> {
        if prompts {
            writeln!(self.out, "You are somebody who writes to the helpline. `:help` says what else there is.")?;
        }
        self.begin()?;
        loop {
            if prompts {
                write!(self.out, "> ")?;
                self.out.flush()?;
            }
            let mut line = String::new();
            if input.read_line(&mut line)? == 0 {
                return Ok(());
            }
            // What a recording could not hold is not said either.
            let line = harmless(&line).split_whitespace().collect::<Vec<_>>().join(" ");
            match self.line(&line) {
                Ok(Next::Line) => {}
                Ok(Next::Quit) => return Ok(()),
                Err(Unplayed::Mistakes(mistakes)) => {
                    for mistake in &mistakes {
                        writeln!(self.out, "  {mistake}")?;
                    }
                    self.note("mend this, then `:reload`")?;
                }
                Err(why @ (Unplayed::Store(_) | Unplayed::Io(_) | Unplayed::Over)) => return Err(why),
            }
        }
    }

    fn note(&mut self, text: &str) -> Result<(), Unplayed> {
        Ok(writeln!(self.out, "  ({text})")?)
    }

    /// Reads the folder and begins. Its mistakes are told, and waited for to be mended.
    fn begin(&mut self) -> Result<(), Unplayed> {
        self.steps.clear();
        match self.files().and_then(|files| Stage::begin(&files, self.lang, Security::EndToEnd)) {
            Ok(stage) => self.stage = Some(stage),
            Err(Unplayed::Mistakes(mistakes)) => {
                for mistake in &mistakes {
                    writeln!(self.out, "  {mistake}")?;
                }
                self.note("mend this, then `:reload`")?;
            }
            Err(why @ (Unplayed::Store(_) | Unplayed::Io(_) | Unplayed::Over)) => return Err(why),
        }
        Ok(())
    }

    fn files(&self) -> Result<Files, Unplayed> {
        super::files(self.folder.as_deref()).map_err(|why| Unplayed::Io(io::Error::other(why)))
    }

    fn line(&mut self, line: &str) -> Result<Next, Unplayed> {
        let (command, rest) = line.split_once(' ').map_or((line, ""), |(command, rest)| (command, rest.trim()));
        match (command, self.stage.is_some()) {
            ("", _) => {}
            (":quit" | ":q", _) => return Ok(Next::Quit),
            (":help" | ":h", _) => write!(self.out, "{HELP}")?,
            (":reload", true) => self.reload()?,
            (":reload", false) => self.begin()?,
            (_, false) => self.note("the folder has mistakes: mend them, then `:reload`")?,
            (":graph", _) => self.show(view::graph)?,
            (":session", _) => self.show(view::session)?,
            (":again", _) => self.again(self.lang)?,
            (":undo", _) => self.undo()?,
            (":record", _) => self.begin_record(rest)?,
            (":end", _) => self.end_record()?,
            (":lang", _) => self.speak(rest)?,
            (":clear", _) => self.act(Line::Channel(Security::TransportOnly))?,
            (":encrypted", _) => self.act(Line::Channel(Security::EndToEnd))?,
            (":restart", _) => self.act(Line::Restart)?,
            (":handler" | "handler>", _) => self.act(Line::Handles(rest.to_owned()))?,
            (":after", _) => match humantime::parse_duration(rest) {
                Ok(span) if span > Duration::ZERO => self.act(Line::After(span))?,
                Ok(_) | Err(_) => self.note("a time is like `:after 30min`, `:after 3h` or `:after 2days`")?,
            },
            (other, _) if other.starts_with(':') => {
                self.note("there is no such command; `:help` says which there are")?;
            }
            _ => match transcript::parse(line) {
                Ok(Some(line @ (Line::Adds(_) | Line::Says(_)))) => self.act(line)?,
                Ok(_) | Err(_) => self.act(Line::Says(line.to_owned()))?,
            },
        }
        Ok(Next::Line)
    }

    fn stage(&mut self) -> Result<&mut Stage, Unplayed> {
        self.stage.as_mut().ok_or(Unplayed::Over)
    }

    fn show(&mut self, view: fn(&Stage) -> Result<String, Unplayed>) -> Result<(), Unplayed> {
        let shown = view(self.stage()?)?;
        Ok(write!(self.out, "{shown}")?)
    }

    /// Does it, shows what came, and remembers both.
    fn act(&mut self, line: Line) -> Result<(), Unplayed> {
        let step = record::perform(self.stage()?, line)?;
        for said in &step.said {
            self.read(said)?;
        }
        self.steps.push(step);
        Ok(())
    }

    fn read(&mut self, said: &Said) -> Result<(), Unplayed> {
        let (begin, end) = if self.dims { ("\u{1b}[2m", "\u{1b}[0m") } else { ("", "") };
        let Named { text, keys, all, .. } = &said.named;
        if said.to_team {
            let line = text.lines().next().unwrap_or_default();
            let key = record::team_key(all).unwrap_or_default();
            return Ok(writeln!(self.out, "  {begin}to the team: {line} [{key}]{end}")?);
        }
        for line in text.lines() {
            writeln!(self.out, "  {line}")?;
        }
        Ok(writeln!(self.out, "  {begin}[{}]{end}", keys.join(" "))?)
    }

    fn again(&mut self, lang: Option<Lang>) -> Result<(), Unplayed> {
        self.steps.clear();
        self.stage()?.begin_again(lang, Security::EndToEnd)
    }

    /// Everything but the last line is played once more.
    fn undo(&mut self) -> Result<(), Unplayed> {
        let Some(last) = self.steps.pop() else { return self.note("there is nothing to take back") };
        let lines: Vec<Line> = self.steps.drain(..).map(|step| step.line).collect();
        self.again(self.lang)?;
        for line in lines {
            let step = record::perform(self.stage()?, line)?;
            self.steps.push(step);
        }
        self.note(&format!("taken back: {}", last.line))
    }

    /// Before the first word, the next person speaks this language; later, this one asks for it.
    fn speak(&mut self, code: &str) -> Result<(), Unplayed> {
        let script = self.stage()?.script()?;
        let Some(lang) = Lang::parse(code).filter(|lang| script.words.languages().contains(lang)) else {
            let codes: Vec<String> = script.words.languages().iter().map(Lang::to_string).collect();
            return self.note(&format!("there are {}", codes.join(", ")));
        };
        if self.stage()?.case().is_none() {
            self.lang = Some(lang);
            return self.again(self.lang);
        }
        let stage = self.stage()?;
        let spoken = stage.case().and_then(|case| case.language());
        let words = &stage.script()?.words;
        let list = words.text(spoken.unwrap_or_else(|| words.default_language()), "command-lang--words", &[]);
        let list = Named::read(&without_isolation(&list)).text;
        let word = list.split([',', '،']).next().unwrap_or_default().trim();
        let words = format!("{word} {lang}");
        self.act(Line::Says(words))
    }

    fn reload(&mut self) -> Result<(), Unplayed> {
        let files = self.files()?;
        let before = self.stage()?.script()?.contents.clone();
        let said = self.stage()?.replace(&files)?;
        let changes = before.changes(&self.stage()?.script()?.contents);
        let told = changes.map_or_else(|| "nothing has changed".to_owned(), |changes| changes::shown(&changes));
        self.note(&told)?;
        said.iter().filter(|said| !said.to_team).try_for_each(|said| self.read(said))
    }

    fn begin_record(&mut self, name: &str) -> Result<(), Unplayed> {
        let name = name.strip_suffix(".chat").unwrap_or(name);
        if name.is_empty() || name.split('/').any(|part| part.is_empty() || part.starts_with('.')) {
            return self.note("`:record` takes a name, as in `:record fr-lost-phone`");
        }
        let tests = self.folder.as_ref().map_or_else(PathBuf::new, |folder| folder.join("tests"));
        let path = tests.join(format!("{name}.chat"));
        if path.exists() {
            return self.note(&format!("{} is there already: take another name", path.display()));
        }
        self.note(&format!("`:end` writes {}, from the first word of this person on", path.display()))?;
        self.record = Some(path);
        Ok(())
    }

    fn end_record(&mut self) -> Result<(), Unplayed> {
        let Some(path) = self.record.take() else { return self.note("`:record NAME` comes first") };
        let text = record::written(self.lang, &self.steps);
        let written = path.parent().map_or(Ok(()), std::fs::create_dir_all).and_then(|()| {
            let mut file = std::fs::OpenOptions::new().write(true).create_new(true).open(&path)?;
            file.write_all(text.as_bytes())
        });
        match written {
            Ok(()) => self.note(&format!("written: {}", path.display())),
            Err(why) => self.note(&format!("{} cannot be written: {why}", path.display())),
        }
    }
}

//! One step: the session and what was heard in, the session and what to say out.
//!
//! `first` knows the first words, `commands` what may be said at any moment, `answers` the rest; the
//! questions themselves are asked here.

mod answers;
mod commands;
mod first;

use serde::{Deserialize, Serialize};

use super::{
    Answer, Say, Script, Session, SetBy, Value, answer, lexicon::Command, normal::fold, script::Kind, script::Question,
};
use crate::{
    model::{Lang, Priority, Timestamp},
    private::Private,
};

/// What a person said.
#[derive(Debug)]
pub struct Heard<'a> {
    /// The words, without what they quote.
    pub words: Private<&'a str>,
    /// The first message of the case.
    pub first_message: Private<&'a str>,
    /// Whether others than the two ends could read it.
    pub unencrypted: bool,
    /// Whether the account had written before.
    pub returning: bool,
    /// If these are the first words after STOP, or from another account: what is said before the pending question is asked
    /// again.
    pub resumes: Option<&'static str>,
    /// Whether they were written together with the message before, without having read the answer to that.
    pub burst: bool,
    /// Whether nothing is asked at present: not even for a language.
    pub paused: bool,
    /// When.
    pub at: Timestamp,
}

/// What follows.
#[derive(Debug)]
pub struct Step {
    /// The session from now on.
    pub session: Session,
    /// Messages to the person, in order, each a list of things to say.
    pub messages: Vec<Vec<Say>>,
    /// What the desk has to do.
    pub then: Option<Reach>,
    /// The priority that the answer asks for.
    pub priority: Option<Priority>,
    /// The person has said which tools they have.
    pub tools: bool,
    /// The words were no answer (or more than one): they are to be kept as they stand.
    pub keep: bool,
}

/// What the script cannot do itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// A person of the team takes over.
    HandOff(Why),
    /// The person wants to know how things stand.
    Status,
    /// The person wants to know that it is us.
    Verify,
    /// The person wants to know how to write by encrypted mail.
    Pgp,
    /// The person wants to know by which other ways they could write.
    Ways,
    /// Nothing more is to be sent.
    Stop,
    /// Everything is to be erased.
    Forget,
}

/// Why a person of the team takes over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// The person asked for one.
    Asked,
    /// Somebody is in danger.
    Danger,
    /// The answers were read back and are right.
    Confirmed,
    /// The person fell silent.
    Silent,
    /// Somebody answered from another client of the helpline's account.
    Elsewhere,
    /// The person's key has changed, so that the program can neither read nor answer them.
    KeyChanged,
    /// The automatic questions are off.
    Paused,
}

// A flow cannot ask for more than this in one step: `say` questions and programmed answers are finite.
const MAX_STEPS: usize = 64;
// From here on (words) a message is taken as the account of what happened.
const ACCOUNT: usize = 25;

/// Takes one step. Nothing is sent or stored here.
pub fn step(script: &Script, session: Session, heard: &Heard<'_>) -> Step {
    let mut talk = Talk {
        script,
        heard,
        folded: fold(heard.words.reveal()),
        lang: session.language.unwrap_or_else(|| script.words.default_language()),
        step: Step { session, messages: Vec::new(), then: None, priority: None, tools: false, keep: false },
    };
    script.flow.adopt(&mut talk.step.session);
    talk.step.session.in_clear = heard.unencrypted;
    talk.hear();
    talk.step
}

struct Talk<'a> {
    script: &'a Script,
    heard: &'a Heard<'a>,
    folded: String,
    lang: Lang,
    step: Step,
}

impl<'a> Talk<'a> {
    fn words(&self) -> &'a str {
        self.heard.words.reveal()
    }

    fn first_message(&self) -> &'a str {
        self.heard.first_message.reveal()
    }
}

impl Talk<'_> {
    fn hear(&mut self) {
        if self.step.session.language.is_none() && !self.find_language() {
            return;
        }
        if !self.step.session.introduced {
            return self.introduce();
        }
        if let Some(command) = self.script.lexicon.command(&self.folded).filter(|command| !self.is_choice(*command)) {
            return self.command(command);
        }
        if let Some(lang) = self.asks_for_language() {
            self.speak(lang);
            return self.ask_again(vec![Say::text("language-changed")]);
        }
        if self.discloses_danger(&self.folded) && !self.is_plain_answer() && self.danger() {
            return;
        }
        if self.anytime(&self.folded.clone()) {
            return;
        }
        if let Some(resumes) = self.heard.resumes {
            self.step.keep = true;
            return self.ask_again(vec![Say::text(resumes)]);
        }
        match self.pending() {
            // Several short messages are one: they get one answer, and are kept as they stand.
            Some(question) if self.heard.burst && !answer::is_plain(&self.script.lexicon, &question, &self.folded) => {
                self.keep_account(self.words());
            }
            Some(question) => self.answer(&question),
            None => {
                self.step.keep = true;
                self.ask(Vec::new());
            }
        }
    }

    /// Whether the name of a tool is an answer to what was asked, and no command.
    fn is_choice(&self, command: Command) -> bool {
        let named = |question: &Question| answer::names_choice(&self.script.lexicon, question, &self.folded);
        command == Command::Pgp && self.pending().as_ref().is_some_and(named)
    }

    fn discloses_danger(&self, folded: &str) -> bool {
        answer::discloses_danger(&self.script.lexicon, self.step.session.language, folded)
    }

    /// Whether the whole message is listed for a choice of the question that waits, and for none that alerts anybody.
    fn is_plain_answer(&self) -> bool {
        let named = |question: &Question| {
            let choices = answer::named_choices(&self.script.lexicon, question, &self.folded);
            !choices.is_empty() && choices.iter().all(|choice| !question.is_red(choice))
        };
        self.pending().as_ref().is_some_and(named)
    }

    fn pending(&self) -> Option<Question> {
        self.step.session.pending.as_deref().and_then(|id| self.script.flow.question(id)).cloned()
    }

    /// Says `first` and the pending question again; it is no misunderstanding.
    fn ask_again(&mut self, mut first: Vec<Say>) {
        match self.pending() {
            Some(question) if question.kind == Kind::Language => {
                first.push(Say::Languages);
                self.step.messages.push(first);
            }
            Some(question) => {
                first.push(self.question(&question));
                self.step.messages.push(first);
            }
            None => self.ask(first),
        }
    }

    /// Says `first` and asks the next question; with none left, the team takes over.
    fn ask(&mut self, mut first: Vec<Say>) {
        self.step.session.settle();
        for _ in 0..MAX_STEPS {
            let Some(question) = self.script.flow.next(&self.step.session).cloned() else { break };
            if question.kind == Kind::Say {
                first.push(Say::text(self.script.text_key(&question)));
                self.set(&question.id, Value::Text, "", SetBy::Program);
                continue;
            }
            return self.put(&question.id, first);
        }
        first.push(Say::text("handed-over"));
        self.step.messages.push(first);
        self.step.then = Some(Reach::HandOff(Why::Confirmed));
    }

    fn put(&mut self, id: &str, mut first: Vec<Say>) {
        let Some(question) = self.script.flow.question(id).cloned() else { return };
        self.step.session.pending = Some(question.id.clone());
        if question.kind == Kind::Confirm {
            first.push(self.script.recap(&self.step.session));
            self.step.messages.push(std::mem::take(&mut first));
        }
        first.push(self.question(&question));
        let given = self.step.session.answers.iter().filter(|answer| answer.by == SetBy::Person).count();
        if given % 3 == 0 && question.kind != Kind::Confirm {
            first.push(Say::text("hint-person"));
        }
        self.step.messages.push(first);
    }

    fn question(&self, question: &Question) -> Say {
        self.script.put(question)
    }

    fn choices(&self, question: &Question) -> Vec<(usize, String)> {
        self.script.choices(question)
    }

    fn set_by_program(&mut self, question: &str, value: &str) {
        self.set(question, Value::Choice(value.to_owned()), "", SetBy::Program);
    }

    fn set(&mut self, question: &str, value: Value, words: &str, by: SetBy) {
        self.step.session.set(Answer {
            question: question.to_owned(),
            value,
            words: Private::new(super::harmless(words)),
            at: self.heard.at,
            by,
            version: self.script.flow.version,
            asked_by: None,
        });
    }
}

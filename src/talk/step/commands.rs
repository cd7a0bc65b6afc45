//! What a person may say at any moment.

use super::{Reach, Talk, Why};
use crate::talk::{Say, SetBy, Value, lexicon::Command, script::Kind};

impl Talk<'_> {
    pub(super) fn command(&mut self, command: Command) {
        match command {
            Command::Human => self.hand_off(Why::Asked, "handed-over-human"),
            Command::Skip => self.skip(),
            Command::Back => self.back(),
            Command::Why => self.why(),
            Command::Lang => self.ask_language(),
            Command::Status => {
                self.step.then = Some(Reach::Status);
                let confirming = self.script.awaits_confirmation(&self.step.session);
                let key = if confirming { "status-summary" } else { "status-intake" };
                self.step.messages.push(vec![Say::text(key)]);
            }
            Command::Verify => {
                self.step.then = Some(Reach::Verify);
                self.ask_again(Vec::new());
            }
            Command::Pgp => {
                self.step.then = Some(Reach::Pgp);
                self.ask_again(Vec::new());
            }
            Command::Channel => {
                self.step.then = Some(Reach::Ways);
                self.ask_again(Vec::new());
            }
            Command::Stop => self.step.then = Some(Reach::Stop),
            Command::Forget => self.step.then = Some(Reach::Forget),
        }
    }

    pub(super) fn hand_off(&mut self, why: Why, say: &str) {
        self.step.session.settle();
        self.step.messages.push(vec![Say::text(say)]);
        self.step.then = Some(Reach::HandOff(why));
    }

    pub(super) fn skip(&mut self) {
        match self.pending() {
            // What is kept and passed on needs a yes: it cannot be skipped.
            Some(question) if question.kind == Kind::Confirm => self.not_understood(&question),
            Some(question) => {
                self.set(&question.id, Value::Skipped, self.words(), SetBy::Person);
                self.ask(Vec::new());
            }
            None => self.ask(Vec::new()),
        }
    }

    pub(super) fn back(&mut self) {
        let answers = &mut self.step.session.answers;
        match answers.iter().rposition(|answer| answer.by == SetBy::Person) {
            Some(last) => {
                let question = answers.remove(last).question;
                self.step.session.settle();
                self.put(&question, Vec::new());
            }
            None => self.ask_again(vec![Say::text("nothing-back")]),
        }
    }

    pub(super) fn why(&mut self) {
        let say = match self.pending() {
            Some(question) => Say::text(self.script.key(&question, "why")),
            None => Say::text("why-none"),
        };
        self.ask_again(vec![say]);
    }

    pub(super) fn ask_language(&mut self) {
        self.step.session.settle();
        self.step.session.pending = Some(self.script.language_question().to_owned());
        self.step.messages.push(vec![Say::Languages]);
    }
}

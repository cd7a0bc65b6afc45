//! What follows from an answer, understood or not.

use super::{Reach, Talk, Why};
use crate::{
    model::Priority,
    talk::{
        Arg, Say, SetBy, Value,
        answer::{self, Match, understand},
        daytime::daytime,
        lexicon::{List, Opening},
        script::{Anytime, HOURS, Kind, On, Question, Then},
    },
};

impl Talk<'_> {
    pub(super) fn answer(&mut self, question: &Question) {
        let lexicon = &self.script.lexicon;
        if let Some(choice) = self.step.session.guess.take() {
            if lexicon.is(List::Yes, &self.folded) {
                return self.understood(question, Value::Choice(choice));
            }
            if lexicon.is(List::No, &self.folded) {
                return self.not_understood(question);
            }
        }
        // A second greeting is not an answer, and no misunderstanding either.
        if question.kind != Kind::Text && lexicon.is_only(Opening::Greeting, &self.folded) {
            return self.ask_again(Vec::new());
        }
        // Who says at which hours, instead of that there are some, need not say it twice.
        if let Some(hours) = question.asks_hours().filter(|_| daytime(self.words()).is_some()) {
            self.set(&hours, Value::Text, self.words(), SetBy::Person);
            return self.understood(question, Value::Choice(HOURS.to_owned()));
        }
        match understand(lexicon, question, self.lang, &self.folded) {
            Match::Is(value) => self.understood(question, value),
            Match::Either(one, other) => {
                let choices = self.choices(question).into_iter().filter(|(_, key)| {
                    [&one, &other].iter().any(|choice| **key == self.script.choice_key(question, choice))
                });
                let say = Say::Choices { key: "which-of".into(), choices: choices.collect() };
                self.doubt(question, vec![say]);
            }
            Match::Perhaps(choice) => {
                let label = Arg::Key(self.script.choice_key(question, &choice));
                self.step.session.guess = Some(choice);
                let say = Say::Text { key: "did-you-mean".into(), args: vec![("label", label)] };
                self.doubt(question, vec![say]);
            }
            Match::Correct(number) => self.correct(question, number),
            Match::Long => {
                self.step.keep = true;
                self.keep_account(self.words());
                let choices = self.choices(question);
                self.doubt(question, vec![Say::Choices { key: "closest".into(), choices }]);
            }
            Match::No if self.step.session.tries >= self.script.flow.retries && lexicon.is(List::Yes, &self.folded) => {
                self.hand_off(Why::Asked, "handed-over-human");
            }
            Match::No => self.not_understood(question),
        }
    }

    pub(super) fn understood(&mut self, question: &Question, value: Value) {
        let on = match &value {
            Value::Choice(choice) => question.on.get(choice).cloned().unwrap_or_default(),
            Value::Many(choices) => On::all(choices.iter().filter_map(|choice| question.on.get(choice))),
            Value::Text | Value::Unclear | Value::Skipped => On::default(),
        };
        let more = question.kind == Kind::Confirm && !on.set.is_empty();
        if !more {
            self.set(&question.id, value, self.words(), SetBy::Person);
        }
        self.step.tools = self.script.flow.tools_question().is_some_and(|tools| tools.id == question.id);
        self.consequences(&on);
    }

    pub(super) fn consequences(&mut self, on: &On) {
        for (question, value) in &on.set {
            self.set_by_program(question, value);
        }
        self.step.session.answers.retain(|answer| !on.again.contains(&answer.question));
        self.step.session.settle();
        self.step.priority = on.priority;
        let said: Vec<Say> =
            on.say.iter().map(|say| Say::text(format!("{}-say-{say}", self.script.flow.name))).collect();
        match on.then {
            None => self.ask(said),
            Some(Then::Pause) => self.step.messages.push(said),
            Some(Then::Forget) => self.step.then = Some(Reach::Forget),
            Some(Then::Handoff) => {
                let why = if on.priority == Some(Priority::Red) { Why::Danger } else { Why::Confirmed };
                self.step.messages.push(if said.is_empty() { vec![Say::text("handed-over")] } else { said });
                self.step.then = Some(Reach::HandOff(why));
            }
        }
    }

    /// Takes the flow's red way out, if it has one.
    pub(super) fn danger(&mut self) -> bool {
        let red = self.script.flow.questions.iter().find_map(|question| {
            let (choice, on) = question.on.iter().find(|(choice, _)| question.is_red(choice))?;
            Some((question.id.clone(), choice.clone(), on.clone()))
        });
        let Some((question, choice, on)) = red else { return false };
        self.set(&question, Value::Choice(choice), self.words(), SetBy::Program);
        self.step.keep = true;
        self.consequences(&on);
        true
    }

    /// Does what follows from something that may be said at any moment, if this message says it and it is news.
    pub(super) fn anytime(&mut self, folded: &str) -> bool {
        if self.pending().is_some_and(|question| answer::names_choice(&self.script.lexicon, &question, folded)) {
            return false;
        }
        let is_set = |(question, value): (&String, &String)| {
            let answer = self.step.session.answer(question);
            answer.is_some_and(|answer| answer.value == Value::Choice(value.clone()))
        };
        let is_news = |any: &&Anytime| any.on.then.is_some() || !any.on.set.iter().all(is_set);
        let found = self.script.flow.anytime.iter().find(|any| self.says(any, folded) && is_news(any));
        let Some(on) = found.map(|any| any.on.clone()) else { return false };
        self.step.keep = true;
        self.consequences(&on);
        true
    }

    /// Whether a message says something that ends the talk for now.
    pub(super) fn is_away(&self, folded: &str) -> bool {
        self.script.flow.anytime.iter().any(|any| any.on.then == Some(Then::Pause) && self.says(any, folded))
    }

    fn says(&self, any: &Anytime, folded: &str) -> bool {
        let lexicon = &self.script.lexicon;
        lexicon
            .anytime(&any.id)
            .is_some_and(|phrases| answer::says(lexicon, phrases, self.step.session.language, folded))
    }

    pub(super) fn correct(&mut self, question: &Question, number: usize) {
        let item = number.checked_sub(1).and_then(|at| self.script.read_back(&self.step.session).nth(at));
        match item.map(|(question, _)| question.id.clone()) {
            Some(id) => {
                self.step.session.answers.retain(|answer| answer.question != id);
                self.step.session.settle();
                self.put(&id, Vec::new());
            }
            None => self.not_understood(question),
        }
    }

    pub(super) fn not_understood(&mut self, question: &Question) {
        let retry = if self.step.session.tries == 0 { "retry-1" } else { "retry-2" };
        let again = vec![Say::text(retry), self.question(question), Say::text("hint-person")];
        self.doubt(question, again);
    }

    /// Says `again`, unless that was said often enough: then the words are kept and the talk goes on.
    pub(super) fn doubt(&mut self, question: &Question, again: Vec<Say>) {
        let session = &mut self.step.session;
        session.tries += 1;
        // Passing on needs a yes: the read-back is offered again, with a person, but never taken as said.
        if session.tries > self.script.flow.retries && question.kind != Kind::Confirm {
            session.guess = None;
            self.set(&question.id, Value::Unclear, self.words(), SetBy::Person);
            return self.ask(vec![Say::text("unclear-kept")]);
        }
        session.tries = session.tries.min(self.script.flow.retries);
        self.step.messages.push(again);
    }
}

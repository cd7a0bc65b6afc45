//! One question of the flow, put by a human instead of the program, and what an answer to it means.

use super::{
    Answer, Say, Script, Session, SetBy, Value,
    answer::{Match, understand},
    daytime::daytime,
    lexicon::Command,
    normal::{fold, harmless},
    script::{HOURS, Kind, Question},
};
use crate::{
    model::{Asked, Priority, Timestamp},
    private::Private,
};

impl Script {
    /// The questions that a human may put.
    pub fn to_put(&self) -> impl Iterator<Item = &Question> {
        let is_put =
            |question: &&Question| !matches!(question.kind, Kind::Language | Kind::Menu | Kind::Confirm | Kind::Say);
        self.flow.questions.iter().filter(is_put)
    }

    /// Those that could be put in this conversation, each with whether it has an answer.
    pub fn open_to<'a>(&'a self, session: &'a Session) -> impl Iterator<Item = (&'a Question, bool)> {
        let is_known = |question: &Question| {
            let answer = session.answer(&question.id);
            answer.is_some_and(|answer| !matches!(answer.value, Value::Skipped | Value::Unclear))
        };
        let open = self.to_put().filter(|question| question.may_be_put(&self.flow, session));
        open.map(move |question| (question, is_known(question)))
    }

    /// The question that waits for an answer, as it is said again.
    pub fn again(&self, session: &Session) -> Option<Say> {
        let question = self.flow.question(session.pending.as_deref()?)?;
        Some(if question.kind == Kind::Language { Say::Languages } else { self.put(question) })
    }

    /// A question as it is said, with its choices.
    pub fn put(&self, question: &Question) -> Say {
        let (key, choices) = (self.text_key(question), self.choices(question));
        if choices.is_empty() { Say::text(key) } else { Say::Choices { key, choices } }
    }

    pub(super) fn choices(&self, question: &Question) -> Vec<(usize, String)> {
        match question.kind {
            Kind::Choice | Kind::Many | Kind::Menu | Kind::Contact => {
                let keys = question.choices.iter().map(|choice| self.choice_key(question, choice));
                keys.enumerate().map(|(at, key)| (at + 1, key)).collect()
            }
            Kind::Language
            | Kind::YesNo
            | Kind::Text
            | Kind::Number
            | Kind::Date
            | Kind::Country
            | Kind::Confirm
            | Kind::Say => Vec::new(),
        }
    }

    /// What somebody says after a human has put a question: kept if it answers that. Whether it does, with the priority that the
    /// answer asks for.
    pub fn hear_again(
        &self,
        session: &mut Session,
        asked: &Asked,
        said: &str,
        now: Timestamp,
    ) -> Option<Option<Priority>> {
        let (question, folded) = (self.flow.question(&asked.question)?, fold(said));
        if self.lexicon.command(&folded).is_some_and(|command| command != Command::Pgp) {
            return None;
        }
        let answer = |question: &str, value: Value| Answer {
            question: question.to_owned(),
            value,
            words: Private::new(harmless(said)),
            at: now,
            by: SetBy::Person,
            version: self.flow.version,
            asked_by: Some(asked.by.clone()),
        };
        let hours = question.asks_hours().filter(|_| daytime(said).is_some());
        let lang = session.language.unwrap_or_else(|| self.words.default_language());
        let value = match (&hours, understand(&self.lexicon, question, lang, &folded)) {
            (Some(_), _) => Value::Choice(HOURS.to_owned()),
            (None, Match::Is(value)) => value,
            (None, Match::Either(..) | Match::Perhaps(_) | Match::Correct(_) | Match::Long | Match::No) => return None,
        };
        let priority = match &value {
            Value::Choice(choice) => question.on.get(choice).and_then(|on| on.priority),
            Value::Many(_) | Value::Text | Value::Unclear | Value::Skipped => None,
        };
        session.set(answer(&question.id, value));
        hours.into_iter().for_each(|hours| session.set(answer(&hours, Value::Text)));
        Some(priority)
    }
}

//! Another conversation takes the place of this one while people are in the middle of it. Pure.
//!
//! Nobody is stuck, nothing that was answered is lost, and nobody is asked again what they have answered: unless the
//! choice is gone. A number counts for the list that was seen: if that is another one now, it is shown again first.

use super::{
    Answer, Script, Session, SetBy, Value,
    script::{Kind, Question},
    without_isolation,
};
use crate::model::Lang;

impl Script {
    /// Moves a conversation from this script to `new`. Gives back what was answered and has no place there, as this
    /// script says it in `lang`.
    pub fn hand_on(&self, new: &Self, session: &mut Session, lang: Lang) -> Vec<String> {
        let before = session.clone();
        for answer in &mut session.answers {
            if let (Some(old), Some(now)) =
                (self.flow.question(&answer.question), new.flow.now_called(&answer.question))
            {
                answer.value = as_kind(&answer.value, old.kind, now.kind);
            }
        }
        session.answers.retain(|answer| {
            let (old, now) = (self.flow.question(&answer.question), new.flow.now_called(&answer.question));
            old.zip(now).is_none_or(|(old, now)| fits(&answer.value, old.kind, now.kind))
        });
        new.flow.adopt(session);
        if !self.asks_the_same(new, &before, session) {
            session.settle();
        }
        let lost =
            self.read_back(&before).filter(|(_, answer)| answer.by != SetBy::Program && !new.shows(session, answer));
        lost.map(|(question, answer)| self.said(question, answer, lang)).collect()
    }

    /// Whether the question that waits is the one that was asked: with the same list, so that a number means the same.
    fn asks_the_same(&self, new: &Self, before: &Session, after: &Session) -> bool {
        let asked = before.pending.as_deref().and_then(|id| self.flow.question(id));
        let waits = after.pending.as_deref().and_then(|id| new.flow.question(id));
        let Some((asked, waits)) = asked.zip(waits) else { return asked.is_none() && waits.is_none() };
        let listed = |script: &Self, session: &Session| -> Vec<String> {
            script.read_back(session).map(|(question, _)| question.id.clone()).collect()
        };
        let same_list = match waits.kind {
            Kind::Language => self.words.languages() == new.words.languages(),
            Kind::Confirm => {
                let names =
                    listed(self, before).into_iter().map(|id| new.flow.now_called(&id).map_or(id, |q| q.id.clone()));
                names.collect::<Vec<_>>() == listed(new, after)
            }
            Kind::Choice | Kind::Many | Kind::Menu => asked.choices == waits.choices,
            Kind::YesNo | Kind::Text | Kind::Number | Kind::Date | Kind::Country | Kind::Contact | Kind::Say => true,
        };
        asked.kind == waits.kind && same_list && (waits.kind == Kind::Language || waits.is_relevant(after))
    }

    /// Whether this script reads an answer back as it was given to another one.
    fn shows(&self, session: &Session, given: &Answer) -> bool {
        let id = self.flow.now_called(&given.question).map(|question| question.id.as_str());
        let shown = self.read_back(session).find(|(question, _)| Some(question.id.as_str()) == id);
        shown.is_some_and(|(_, answer)| is_same(&answer.value, &given.value))
    }

    fn said(&self, question: &Question, answer: &Answer, lang: Lang) -> String {
        let shown = self.shown(question, answer, true);
        without_isolation(&self.words.item(lang, &self.label_key(question), &shown))
    }
}

/// An answer to a question that takes one choice now and took several, or the other way round.
fn as_kind(value: &Value, old: Kind, now: Kind) -> Value {
    match (old, now, value) {
        (Kind::Choice, Kind::Many, Value::Choice(choice)) => Value::Many(vec![choice.clone()]),
        (Kind::Many, Kind::Choice, Value::Many(choices)) => match choices.as_slice() {
            [one] => Value::Choice(one.clone()),
            _ => value.clone(),
        },
        _ => value.clone(),
    }
}

fn is_same(now: &Value, given: &Value) -> bool {
    match (now, given) {
        (Value::Choice(one), Value::Many(many)) | (Value::Many(many), Value::Choice(one)) => {
            many.as_slice() == [one.clone()]
        }
        _ => now == given,
    }
}

/// Whether an answer to a question of one kind is one to a question of another kind.
fn fits(value: &Value, old: Kind, now: Kind) -> bool {
    let free = |kind| matches!(kind, Kind::Text | Kind::Number | Kind::Date | Kind::Country | Kind::Contact);
    let fits_now = match value {
        Value::Choice(_) => matches!(now, Kind::Choice),
        Value::Many(_) => matches!(now, Kind::Many | Kind::Menu),
        Value::Text => free(now),
        Value::Unclear | Value::Skipped => true,
    };
    old == now || fits_now
}

//! Conversations that people could be in the middle of: drawn from the questions, the same every time. Pure.

use crate::{
    model::Timestamp,
    talk::{Answer, Kind, On, Question, Script, Session, SetBy, Then, Value},
};

/// Somebody in the middle.
#[derive(Debug, Clone)]
pub(super) struct Inside {
    /// Their conversation.
    pub(super) session: Session,
    /// How they came there: the choices.
    pub(super) trail: Vec<String>,
}

/// How many people are followed from their first word to the last.
const PEOPLE: u32 = 400;
/// No conversation is longer.
const LONGEST: usize = 80;

/// People at every point of these questions.
pub(super) fn inside(script: &Script) -> Vec<Inside> {
    (0..PEOPLE).flat_map(|person| one(script, Dice(person.wrapping_mul(2_654_435_761).wrapping_add(1)))).collect()
}

/// Numbers that look drawn and are not (xorshift).
struct Dice(u32);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        usize::try_from(self.0).unwrap_or_default() % end.max(1)
    }
}

fn one(script: &Script, mut dice: Dice) -> Vec<Inside> {
    let mut session = Session {
        language: Some(script.words.default_language()),
        introduced: true,
        version: script.flow.version,
        in_clear: dice.below(4) == 0,
        ..Session::default()
    };
    let (mut trail, mut all) = (Vec::new(), Vec::new());
    for _ in 0..LONGEST {
        let Some(question) = script.flow.next(&session) else { break };
        session.pending = Some(question.id.clone());
        all.push(Inside { session: session.clone(), trail: trail.clone() });
        let (value, on) = answer(question, &mut dice);
        let chosen: &[String] = match &value {
            Value::Choice(choice) => std::slice::from_ref(choice),
            Value::Many(choices) => choices,
            Value::Text | Value::Unclear | Value::Skipped => &[],
        };
        trail.extend(chosen.iter().map(|choice| format!("{} = {choice}", question.id)));
        if question.kind != Kind::Confirm || on.set.is_empty() {
            set(&mut session, &question.id, value, SetBy::Person);
        }
        on.set.iter().for_each(|(id, value)| set(&mut session, id, Value::Choice(value.clone()), SetBy::Program));
        session.answers.retain(|answer| !on.again.contains(&answer.question));
        match on.then {
            None => {}
            Some(Then::Handoff | Then::Forget) => break,
            // They may come back.
            Some(Then::Pause) => {
                session.pending = None;
                all.push(Inside { session: session.clone(), trail: trail.clone() });
            }
        }
    }
    all
}

fn answer(question: &Question, dice: &mut Dice) -> (Value, On) {
    let choices: Vec<&str> = match question.kind {
        Kind::YesNo => vec!["yes", "no"],
        Kind::Confirm => question.on.keys().map(String::as_str).collect(),
        Kind::Choice | Kind::Many | Kind::Menu | Kind::Contact => question.choices.iter().map(String::as_str).collect(),
        Kind::Language | Kind::Text | Kind::Number | Kind::Date | Kind::Country | Kind::Say => Vec::new(),
    };
    if question.kind != Kind::Confirm {
        match dice.below(16) {
            0 => return (Value::Skipped, On::default()),
            1 => return (Value::Unclear, On::default()),
            _ => {}
        }
    }
    let choice = choices.get(dice.below(choices.len())).copied();
    let on = choice.and_then(|choice| question.on.get(choice)).cloned().unwrap_or_default();
    let value = match (choice, question.kind) {
        (None, _) => Value::Text,
        (Some(choice), Kind::Many | Kind::Menu) => Value::Many(vec![choice.to_owned()]),
        (
            Some(choice),
            Kind::Language
            | Kind::YesNo
            | Kind::Choice
            | Kind::Text
            | Kind::Number
            | Kind::Date
            | Kind::Country
            | Kind::Contact
            | Kind::Confirm
            | Kind::Say,
        ) => Value::Choice(choice.to_owned()),
    };
    (value, on)
}

fn set(session: &mut Session, question: &str, value: Value, by: SetBy) {
    session.answers.retain(|answer| answer.question != question);
    let (words, at) = (String::from("…").into(), Timestamp::default());
    session.answers.push(Answer {
        question: question.to_owned(),
        value,
        words,
        at,
        by,
        version: session.version,
        asked_by: None,
    });
}

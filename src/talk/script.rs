//! A checked script: the flow as `load` accepted it. There is nothing left to validate here.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Session, Value, helpline::Available};
use crate::model::Priority;

/// A list of questions and what their answers lead to.
#[derive(Debug, Clone)]
pub struct Flow {
    /// Its name; texts are `<name>-<question>`.
    pub name: String,
    /// Raised with every change of an id.
    pub version: u32,
    /// Misunderstandings in a row before the program keeps the words and goes on.
    pub retries: u8,
    /// The steps of the background check, in order: ids, of which the texts are `check-<step>`.
    pub checklist: Vec<String>,
    /// The questions, in order.
    pub questions: Vec<Question>,
    /// What may be said at any moment, inside of whatever is said.
    pub anytime: Vec<Anytime>,
}

/// Something that may be said at any moment; its words are `<flow>-anytime-<id>--words`.
#[derive(Debug, Clone)]
pub struct Anytime {
    /// Its id.
    pub id: String,
    /// What follows.
    pub on: On,
}

/// A question.
#[derive(Debug, Clone)]
pub struct Question {
    /// Its id, the same for ever.
    pub id: String,
    /// Ids it had before; open cases keep their answers.
    pub was: Vec<String>,
    /// What kind of answer it takes.
    pub kind: Kind,
    /// The ids of the choices that are offered.
    pub choices: Vec<String>,
    /// What is understood as well and never listed.
    pub also: Vec<String>,
    /// Its choices are tools: of those, the helpline may not have some.
    pub tools: bool,
    /// The tools that are understood and not offered: the helpline does not have them.
    pub hidden: Vec<String>,
    /// The tools that somebody of the team has to set up.
    pub on_request: Vec<String>,
    /// Relevant only if all of these hold.
    pub when: Vec<Condition>,
    /// Or if all of these do (and there are any).
    pub or_when: Vec<Condition>,
    /// Not relevant if all of these hold (and there are any).
    pub unless: Vec<Condition>,
    /// What an answer leads to, by choice.
    pub on: BTreeMap<String, On>,
}

/// The choice of those who may be written to at certain hours only.
pub(super) const HOURS: &str = "hours";

/// The kinds of question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// In which language to go on; asked only when it is not known.
    Language,
    /// Yes or no.
    YesNo,
    /// One of the choices.
    Choice,
    /// Any of the choices.
    Many,
    /// Any of the choices; they only lead on (`on`), and are neither read back nor shown to a handler.
    Menu,
    /// Free words.
    Text,
    /// Free words with a number in them.
    Number,
    /// Free words that name a day.
    Date,
    /// Free words that name a country.
    Country,
    /// When and how to write: one of the choices, if there are any, or free words.
    Contact,
    /// Reads the answers back and waits for a yes.
    Confirm,
    /// Nothing is asked; it is said once.
    Say,
}

/// What a condition may name that is no question: whether others can read what the person writes now.
pub const LINE: &str = "line";
/// A value of [`LINE`]: others can.
pub const CLEAR: &str = "clear";
/// A value of [`LINE`]: nobody else can.
pub(super) const ENCRYPTED: &str = "encrypted";

/// `question = [values]`: holds if the answer is one of the values. `unclear` and `skipped` are values too.
#[derive(Debug, Clone)]
pub struct Condition {
    /// The question's id.
    pub question: String,
    /// One of these.
    pub values: Vec<String>,
}

/// What an answer leads to.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct On {
    /// Say `<flow>-say-<name>`.
    pub say: Option<String>,
    /// Raise the case to this priority.
    pub priority: Option<Priority>,
    /// What happens next, if not the next question.
    pub then: Option<Then>,
    /// Answers the program sets by itself.
    #[serde(default)]
    pub set: BTreeMap<String, String>,
    /// Questions that are asked again, whatever was answered.
    #[serde(default)]
    pub again: Vec<String>,
}

impl On {
    /// What follows from several choices at once: everything they set, the highest priority, and the first that says
    /// something or leads away.
    pub(super) fn all<'a>(several: impl Iterator<Item = &'a Self>) -> Self {
        several.fold(Self::default(), |mut all, on| {
            all.say = all.say.or_else(|| on.say.clone());
            all.priority = all.priority.max(on.priority);
            all.then = all.then.or(on.then);
            all.set.extend(on.set.clone());
            all.again.extend(on.again.clone());
            all
        })
    }
}

/// What can happen instead of the next question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Then {
    /// A person of the team, now.
    Handoff,
    /// Silence until the person writes again.
    Pause,
    /// As if the person had said FORGET.
    Forget,
}

impl Flow {
    /// The question of this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// The first relevant question without an answer.
    pub fn next(&self, session: &Session) -> Option<&Question> {
        self.questions.iter().find(|question| question.is_open(session))
    }

    /// The question about the tools that somebody has: the first one about tools.
    pub fn tools_question(&self) -> Option<&Question> {
        self.questions.iter().find(|question| question.tools)
    }

    /// The questions about tools of which fewer than two are left to offer, and how many are.
    pub fn short_of_tools(&self) -> impl Iterator<Item = (&str, usize)> {
        let asked = self.questions.iter().filter(|question| question.tools);
        let left = |question: &Question| question.choices.iter().filter(|choice| *choice != "none").count();
        asked.map(move |question| (question.id.as_str(), left(question))).filter(|(_, left)| *left < 2)
    }

    /// The tools that it asks about.
    pub fn tools(&self) -> impl Iterator<Item = &str> {
        let asked = self.questions.iter().filter(|question| question.tools);
        asked.flat_map(Question::all).map(String::as_str)
    }

    /// Offers no tool any more that the helpline does not have; whoever names one is still understood.
    pub(super) fn offer(&mut self, tools: &BTreeMap<String, Available>) {
        let mut none = Vec::new();
        for question in self.questions.iter_mut().filter(|question| question.tools) {
            let is = |choice: &str, available| tools.get(choice) == Some(&available);
            question.hidden = question.choices.extract_if(.., |choice| is(choice, Available::No)).collect();
            question.hidden.extend(question.also.extract_if(.., |choice| is(choice, Available::No)));
            question.on_request = question.choices.iter().chain(&question.also).cloned().collect();
            question.on_request.retain(|choice| is(choice, Available::OnRequest));
            none.push((question.id.clone(), question.hidden.clone()));
        }
        // Nothing more is asked about a tool that the helpline does not have.
        for condition in self.questions.iter_mut().flat_map(|question| &mut question.when) {
            let is_gone =
                |value: &String| none.iter().any(|(id, gone)| *id == condition.question && gone.contains(value));
            condition.values.retain(|value| !is_gone(value));
        }
    }

    /// The questions that have an answer and are relevant, or were put by a handler, in the flow's order: what is read back.
    pub fn answered<'a>(&'a self, session: &'a Session) -> impl Iterator<Item = (&'a Question, &'a super::Answer)> {
        let answered = self.questions.iter().filter_map(|question| Some((question, session.answer(&question.id)?)));
        answered.filter(|(question, answer)| answer.asked_by.is_some() || question.is_relevant(session))
    }

    /// The relevant questions that are open, skipped or were not understood.
    pub fn unknown<'a>(&'a self, session: &'a Session) -> impl Iterator<Item = &'a Question> {
        let is_known = |question: &Question| {
            let answer = session.answer(&question.id);
            answer.is_some_and(|answer| !matches!(answer.value, Value::Skipped | Value::Unclear))
        };
        self.questions.iter().filter(move |question| question.is_relevant(session) && !is_known(question))
    }

    /// Moves a session to the ids of this version: renamed questions keep their answers, and an answer whose choice is
    /// gone is dropped, so that it is asked again. Answers to questions that are gone stay, for a version that has them.
    pub fn adopt(&self, session: &mut Session) {
        for answer in &mut session.answers {
            if let Some(question) = self.now_called(&answer.question) {
                answer.question.clone_from(&question.id);
            }
            if let (Some(question), Value::Many(choices)) = (self.question(&answer.question), &mut answer.value) {
                let has_any = choices.iter().any(|choice| question.has(choice));
                choices.retain(|choice| !has_any || question.has(choice));
            }
        }
        session.answers.retain(|answer| self.question(&answer.question).is_none_or(|q| q.takes(&answer.value)));
        if let Some(pending) = &session.pending {
            let pending = self.now_called(pending).map(|question| question.id.clone());
            if pending.is_none() {
                session.settle();
            }
            session.pending = pending;
        }
        session.version = self.version;
    }

    /// The question of this id, or which had it before.
    pub fn now_called(&self, id: &str) -> Option<&Question> {
        self.question(id).or_else(|| self.questions.iter().find(|question| question.was.iter().any(|was| was == id)))
    }
}

impl Question {
    fn is_open(&self, session: &Session) -> bool {
        let answered = match self.kind {
            Kind::Language => session.language.is_some(),
            Kind::YesNo
            | Kind::Choice
            | Kind::Many
            | Kind::Menu
            | Kind::Text
            | Kind::Number
            | Kind::Date
            | Kind::Country
            | Kind::Contact
            | Kind::Confirm
            | Kind::Say => session.answer(&self.id).is_some(),
        };
        !answered && self.is_relevant(session)
    }

    /// Whether it would be put in this conversation.
    pub fn is_relevant(&self, session: &Session) -> bool {
        let all = |conditions: &[Condition]| conditions.iter().all(|condition| condition.holds(session));
        (all(&self.when) || !self.or_when.is_empty() && all(&self.or_when))
            && (self.unless.is_empty() || !self.unless.iter().all(|condition| condition.holds(session)))
    }

    /// Whether it could be put to the person of this conversation: it is relevant, or would be if they had wanted to say more.
    pub(super) fn may_be_put(&self, flow: &Flow, session: &Session) -> bool {
        let holds = |condition: &Condition| condition.holds(session) || flow.question(&condition.question).is_none();
        let is_out = !self.unless.is_empty() && self.unless.iter().all(|condition| condition.holds(session));
        (self.when.iter().all(holds) || !self.or_when.is_empty() && self.or_when.iter().all(holds)) && !is_out
    }

    /// Whether a choice leads to a person at once, because somebody is in danger.
    pub fn is_red(&self, choice: &str) -> bool {
        self.on.get(choice).is_some_and(|on| on.then == Some(Then::Handoff) && on.priority == Some(Priority::Red))
    }

    /// The question about the hours that follows, if one of the choices is that there are some.
    pub(super) fn asks_hours(&self) -> Option<String> {
        (self.kind == Kind::Contact && self.has(HOURS)).then(|| format!("{}_{HOURS}", self.id))
    }

    pub(super) fn has(&self, choice: &str) -> bool {
        self.all().any(|known| known == choice)
    }

    /// Its choices, listed or not.
    pub fn all(&self) -> impl Iterator<Item = &String> {
        self.choices.iter().chain(&self.also).chain(&self.hidden)
    }

    /// Whether the question still has the choices of this answer.
    fn takes(&self, value: &Value) -> bool {
        match value {
            Value::Choice(choice) => self.choices.is_empty() || self.has(choice),
            Value::Many(choices) => choices.iter().all(|choice| self.has(choice)),
            Value::Text | Value::Unclear | Value::Skipped => true,
        }
    }
}

impl Condition {
    pub(super) fn holds(&self, session: &Session) -> bool {
        let has = |value: &str| self.values.iter().any(|wanted| wanted == value);
        if self.question == LINE {
            return has(if session.in_clear { CLEAR } else { ENCRYPTED });
        }
        let Some(answer) = session.answer(&self.question) else { return false };
        match &answer.value {
            Value::Choice(choice) => has(choice),
            Value::Many(choices) => choices.iter().any(|choice| has(choice)),
            Value::Unclear => has("unclear"),
            Value::Skipped => has("skipped"),
            Value::Text => false,
        }
    }
}

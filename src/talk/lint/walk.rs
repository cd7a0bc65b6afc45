//! Every way through the questions: who is asked what, which conditions ever hold, how long it takes.
//!
//! It walks with the program's own `Flow::next` over what a session can be. So that the ways stay few it walks for one
//! question at a time, only through what that depends on ([`around`]), takes one answer of those that make no difference,
//! and forgets what no open question depends on. A way ends where a person takes over or everything is erased.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::{
    model::{Lang, Timestamp},
    private::Private,
    talk::{
        Answer, Session, SetBy, Value,
        script::{Condition, Flow, Kind, On, Question, Then},
    },
};

/// More than this is not looked at.
const MOST: usize = 20_000;

/// All that can happen.
pub(super) struct Walk<'f> {
    flow: &'f Flow,
    nodes: Vec<Node>,
    starts: Vec<usize>,
    /// Whether all of it was looked at.
    pub(super) is_whole: bool,
    /// The ids of the questions that are asked of somebody.
    pub(super) asked: BTreeSet<&'f str>,
    /// Of each condition (its question, its field, what it names): whether it held, and whether it failed.
    pub(super) held: BTreeMap<(&'f str, &'static str, &'f str), (bool, bool)>,
}

/// Where somebody can be.
struct Node {
    /// The number of the question that waits.
    question: usize,
    /// Where an answer leads, but for the end.
    next: Vec<usize>,
}

/// A flow with nothing but a question and what it depends on.
pub(super) fn around(flow: &Flow, question: &str) -> Flow {
    let mut names: BTreeSet<&str> = BTreeSet::from([question]);
    loop {
        let mut more: BTreeSet<&str> = BTreeSet::new();
        for question in &flow.questions {
            let sets = |on: &On| on.set.keys().chain(&on.again).any(|name| names.contains(name.as_str()));
            if names.contains(question.id.as_str()) || question.on.values().any(sets) {
                more.insert(&question.id);
                more.extend(conditions(question).map(|(_, condition)| condition.question.as_str()));
            }
        }
        let before = names.len();
        names.extend(more);
        if names.len() == before {
            break;
        }
    }
    only(flow, |question| names.contains(question.id.as_str()))
}

/// A flow with these questions.
pub(super) fn only(flow: &Flow, is_kept: impl Fn(&Question) -> bool) -> Flow {
    let questions = flow.questions.iter().filter(|question| is_kept(question)).cloned().collect();
    Flow { questions, ..flow.clone() }
}

/// The three fields with conditions.
pub(super) fn conditions(question: &Question) -> impl Iterator<Item = (&'static str, &Condition)> {
    let named = |field: &'static str| move |condition| (field, condition);
    let when = question.when.iter().map(named("when"));
    when.chain(question.or_when.iter().map(named("or_when"))).chain(question.unless.iter().map(named("unless")))
}

impl<'f> Walk<'f> {
    /// Walks all ways; without `more`, only those of who does not answer MORE at the end.
    pub(super) fn new(flow: &'f Flow, more: bool) -> Self {
        let mut walk = Self {
            flow,
            nodes: Vec::new(),
            starts: Vec::new(),
            is_whole: true,
            asked: BTreeSet::new(),
            held: BTreeMap::new(),
        };
        let mut numbers: HashMap<Vec<String>, usize> = HashMap::new();
        let mut left: Vec<(usize, Session)> = Vec::new();
        let said: Vec<&On> = flow.anytime.iter().map(|any| &any.on).filter(|on| on.then.is_none()).collect();
        for (in_clear, on) in [false, true]
            .into_iter()
            .flat_map(|clear| [None].into_iter().chain(said.iter().copied().map(Some)).map(move |on| (clear, on)))
        {
            let session = follow(Session { in_clear, ..Session::default() }, on);
            let start = walk.enter(session, &mut numbers, &mut left);
            walk.starts.extend(start);
        }
        while let Some((at, session)) = left.pop() {
            if walk.nodes.len() > MOST {
                walk.is_whole = false;
                break;
            }
            let Some(question) = walk.nodes.get(at).and_then(|node| flow.questions.get(node.question)) else {
                continue;
            };
            for value in walk.values(question) {
                let on = match &value {
                    Value::Choice(choice) => question.on.get(choice).cloned(),
                    Value::Many(choices) => Some(On::all(choices.iter().filter_map(|choice| question.on.get(choice)))),
                    Value::Text | Value::Unclear | Value::Skipped => None,
                };
                let after = answered(session.clone(), question, &value, on.as_ref());
                let ends =
                    on.as_ref().and_then(|on| on.then).is_some_and(|then| matches!(then, Then::Handoff | Then::Forget));
                let is_more = question.kind == Kind::Confirm && on.as_ref().is_some_and(|on| !on.set.is_empty());
                if is_more && !more {
                    continue;
                }
                let to = if ends { None } else { walk.enter(after, &mut numbers, &mut left) };
                if let Some(node) = walk.nodes.get_mut(at) {
                    node.next.extend(to);
                }
            }
        }
        walk
    }

    /// The number of where this is; `None` if nothing is left to ask, and a person takes over.
    fn enter(
        &mut self,
        mut session: Session,
        numbers: &mut HashMap<Vec<String>, usize>,
        left: &mut Vec<(usize, Session)>,
    ) -> Option<usize> {
        self.forget(&mut session);
        let key = key(&session);
        if let Some(number) = numbers.get(&key) {
            return Some(*number);
        }
        let next = self.flow.next(&session).map(|next| next.id.as_str());
        let next = next.and_then(|next| self.flow.questions.iter().position(|question| question.id == next));
        // What is passed over was not relevant; what comes is.
        let passed = next.map_or(self.flow.questions.len(), |next| next + 1);
        for question in self.flow.questions.iter().take(passed).filter(|q| session.answer(&q.id).is_none()) {
            for (field, condition) in conditions(question) {
                let holds = condition.holds(&session);
                let held = self.held.entry((&question.id, field, &condition.question)).or_default();
                *held = (held.0 || holds, held.1 || !holds);
            }
        }
        let question = next?;
        self.asked.extend(self.flow.questions.get(question).map(|question| question.id.as_str()));
        let number = self.nodes.len();
        self.nodes.push(Node { question, next: Vec::new() });
        numbers.insert(key, number);
        left.push((number, session));
        Some(number)
    }

    /// What no open question depends on is forgotten: only that it was answered is kept.
    fn forget(&self, session: &mut Session) {
        let on = self.flow.questions.iter().flat_map(|question| question.on.values());
        let again: BTreeSet<&String> = on.flat_map(|on| &on.again).collect();
        let is_open = |question: &&Question| session.answer(&question.id).is_none() || again.contains(&question.id);
        let open = self.flow.questions.iter().filter(is_open);
        let live: BTreeSet<&str> =
            open.flat_map(conditions).map(|(_, condition)| condition.question.as_str()).collect();
        session
            .answers
            .retain(|answer| live.contains(answer.question.as_str()) || self.flow.question(&answer.question).is_some());
        for answer in session.answers.iter_mut().filter(|answer| !live.contains(answer.question.as_str())) {
            answer.value = Value::Text;
        }
        session.answers.sort_by(|one, other| one.question.cmp(&other.question));
    }

    /// What can be answered, as far as it makes a difference.
    fn values(&self, question: &Question) -> Vec<Value> {
        let one = |choice: &&str| Value::Choice((*choice).to_owned());
        let all: Vec<&str> = match question.kind {
            Kind::Confirm => vec!["yes", "more", "erase"],
            Kind::YesNo => vec!["yes", "no"],
            Kind::Choice | Kind::Many | Kind::Menu | Kind::Contact => question.all().map(String::as_str).collect(),
            Kind::Language | Kind::Text | Kind::Number | Kind::Date | Kind::Country | Kind::Say => Vec::new(),
        };
        if question.kind == Kind::Confirm {
            return all.iter().map(one).collect();
        }
        let all_conditions = || self.flow.questions.iter().flat_map(conditions).map(|(_, condition)| condition);
        let named: BTreeSet<&str> = all_conditions().map(|condition| condition.question.as_str()).collect();
        let on: Vec<&Condition> = all_conditions().filter(|condition| condition.question == question.id).collect();
        // Answers on which the same conditions hold, and from which nothing else follows, are as one.
        let mut seen = BTreeSet::new();
        let mut differs = |value: &str| {
            let holds: Vec<bool> = on.iter().map(|c| c.values.iter().any(|wanted| wanted == value)).collect();
            let leads = question.on.get(value).filter(|on| {
                on.then.is_some() || !on.again.is_empty() || on.set.keys().any(|name| named.contains(name.as_str()))
            });
            seen.insert((holds, leads.map(|_| value.to_owned())))
        };
        let told: Vec<&str> = all.into_iter().filter(|choice| differs(choice)).collect();
        let mut values: Vec<Value> = match question.kind {
            Kind::Many | Kind::Menu => {
                let all = told.iter().map(|choice| (*choice).to_owned()).collect();
                let each = told.iter().map(|choice| Value::Many(vec![(*choice).to_owned()]));
                each.chain([Value::Many(all)]).collect()
            }
            Kind::Choice | Kind::YesNo | Kind::Confirm | Kind::Contact => told.iter().map(one).collect(),
            Kind::Language | Kind::Text | Kind::Number | Kind::Date | Kind::Country | Kind::Say => Vec::new(),
        };
        values.extend(differs("skipped").then_some(Value::Skipped));
        values.extend(differs("unclear").then_some(Value::Unclear));
        if values.is_empty() { vec![Value::Text] } else { values }
    }

    fn asked(&self, node: &Node) -> Option<&'f Question> {
        self.flow.questions.get(node.question)
    }

    /// The longest way: the ids of its questions. `counts` says which questions do.
    pub(super) fn longest(&self, counts: &dyn Fn(&Question) -> bool) -> Vec<&'f str> {
        let weigh = |question: &Question| usize::from(counts(question));
        let mut best: Vec<Option<(usize, Option<usize>)>> = vec![None; self.nodes.len()];
        for start in self.starts.iter().copied() {
            self.farthest(start, &weigh, &mut best);
        }
        let length = |at: &usize| best.get(*at).copied().flatten().map(|(length, _)| length);
        let mut at = self.starts.iter().copied().max_by_key(length);
        let mut ids = Vec::new();
        while let Some(node) = at.and_then(|at| self.nodes.get(at)) {
            ids.extend(self.asked(node).filter(|question| counts(question)).map(|question| question.id.as_str()));
            at = at
                .and_then(|at| best.get(at).copied().flatten())
                .and_then(|(_, next)| next)
                .filter(|_| ids.len() < 100);
        }
        ids
    }

    // Not by recursion: a flow can be long. A way back (somebody changes their mind) is no longer way.
    fn farthest(&self, start: usize, weigh: &dyn Fn(&Question) -> usize, best: &mut [Option<(usize, Option<usize>)>]) {
        let mut open: BTreeSet<usize> = BTreeSet::new();
        let mut stack = vec![start];
        while let Some(at) = stack.last().copied() {
            let Some(node) = self.nodes.get(at) else { break };
            let ahead = node.next.iter().copied();
            let is_done = |to: &usize| best.get(*to).is_none_or(Option::is_some);
            if open.insert(at) {
                stack.extend(ahead.filter(|to| !is_done(to) && !open.contains(to)).collect::<Vec<_>>());
                continue;
            }
            stack.pop();
            let far = |to: usize| best.get(to).copied().flatten().map(|(far, _)| (far, Some(to)));
            let (far, next) = ahead.filter_map(far).max().unwrap_or((0, None));
            let own = self.asked(node).map_or(0, weigh);
            if let Some(best) = best.get_mut(at).filter(|best| best.is_none()) {
                *best = Some((far + own, next));
            }
        }
    }

    /// How many answers it takes at most until danger is asked about, with that answer; `None` if it is not.
    pub(super) fn to_danger(&self) -> Option<(usize, &'f str)> {
        let is_red = |question: &Question| question.on.keys().any(|choice| question.is_red(choice));
        let mut most = None;
        // Breadth first: a way stops where danger is asked about.
        let mut now: BTreeSet<usize> = self.starts.iter().copied().collect();
        for answers in 1..=self.flow.questions.len() {
            let mut next = BTreeSet::new();
            for node in now.iter().filter_map(|at| self.nodes.get(*at)) {
                match self.asked(node) {
                    Some(question) if is_red(question) => most = most.max(Some((answers, question.id.as_str()))),
                    Some(_) | None => next.extend(&node.next),
                }
            }
            now = next;
        }
        most
    }
}

/// What tells where somebody is from where others are.
fn key(session: &Session) -> Vec<String> {
    let answers = session.answers.iter().map(|answer| format!("{}={:?}", answer.question, answer.value));
    answers.chain([format!("{}{}", session.in_clear, session.language.is_some())]).collect()
}

/// A session after an answer, as `step` leaves it.
fn answered(mut session: Session, question: &Question, value: &Value, on: Option<&On>) -> Session {
    let is_more = question.kind == Kind::Confirm && on.is_some_and(|on| !on.set.is_empty());
    if question.kind == Kind::Language {
        session.language = Some(Lang::EN);
        return session;
    }
    if !is_more {
        set(&mut session, &question.id, value.clone(), SetBy::Person);
    }
    follow(session, on)
}

/// A session after what follows from an answer.
fn follow(mut session: Session, on: Option<&On>) -> Session {
    for (id, value) in on.iter().flat_map(|on| &on.set) {
        set(&mut session, id, Value::Choice(value.clone()), SetBy::Program);
    }
    session.answers.retain(|answer| on.is_none_or(|on| !on.again.contains(&answer.question)));
    session
}

fn set(session: &mut Session, id: &str, value: Value, by: SetBy) {
    session.set(Answer {
        question: id.to_owned(),
        value,
        words: Private::new(String::new()),
        at: Timestamp::default(),
        by,
        version: 0,
        asked_by: None,
    });
}

//! Who is asked a question, as far as a picture needs to know: what its conditions name, and which exclude each other.

use crate::talk::{Condition, Flow, Kind, LINE, Question};

/// The conditions of a question, to be compared with another's.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Key {
    /// One of these has to hold; none at all for a question that is asked of everybody.
    ways: Vec<Vec<(String, Vec<String>)>>,
    unless: Vec<(String, Vec<String>)>,
}

/// Where somebody comes from who is asked a conditional question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Source {
    /// From what is asked before it.
    Before,
    /// From a question further below, with these answers.
    Below(usize, Vec<String>),
}

/// The conditions of a question.
pub(super) fn key(question: &Question) -> Key {
    let pairs = |conditions: &[Condition]| -> Vec<(String, Vec<String>)> {
        conditions.iter().map(|condition| (condition.question.clone(), condition.values.clone())).collect()
    };
    // Nobody comes by what the question's own answer would open.
    let is_own = |way: &[Condition]| way.iter().any(|condition| condition.question == question.id);
    let ways = [&question.when, &question.or_when].into_iter().filter(|way| !way.is_empty() && !is_own(way));
    // Without a first way, everybody comes by it, whatever the second is.
    let ways = if question.when.is_empty() { Vec::new() } else { ways.map(|way| pairs(way)).collect() };
    Key { ways, unless: pairs(&question.unless) }
}

/// Who can make a condition hold: questions, with the answers that do.
fn providers(flow: &Flow, name: &str, values: &[String]) -> Vec<(usize, Vec<String>)> {
    let mut found = Vec::new();
    for (at, question) in flow.questions.iter().enumerate() {
        if question.id == name {
            found.push((at, values.to_vec()));
        }
        let sets = question.on.iter().filter(|(_, on)| on.set.get(name).is_some_and(|value| values.contains(value)));
        let choices: Vec<String> = sets.map(|(choice, _)| choice.clone()).collect();
        if !choices.is_empty() {
            found.push((at, choices));
        }
    }
    found
}

/// Whether nobody is asked this who was not asked one of these questions.
pub(super) fn all_within(flow: &Flow, key: &Key, members: &[usize]) -> bool {
    let is_within = |(name, values): &(String, Vec<String>)| {
        let providers = providers(flow, name, values);
        let mut any_time = flow.anytime.iter().filter_map(|any| any.on.set.get(name));
        name != LINE
            && !any_time.any(|value| values.contains(value))
            && !providers.is_empty()
            && providers.iter().all(|(at, _)| members.contains(at))
    };
    !key.ways.is_empty() && key.ways.iter().all(|way| way.iter().any(is_within))
}

/// Whether nobody can be asked both.
pub(super) fn exclusive(flow: &Flow, one: &Key, other: &Key) -> bool {
    let is_single = |name: &str| {
        flow.questions.iter().all(|question| question.id != name || !matches!(question.kind, Kind::Many | Kind::Menu))
    };
    let clash = |(name, values): &(String, Vec<String>), way: &[(String, Vec<String>)]| {
        let mut same = way.iter().filter(|(other, _)| other == name);
        is_single(name) && same.any(|(_, others)| others.iter().all(|value| !values.contains(value)))
    };
    let apart = |one: &[(String, Vec<String>)], other: &[(String, Vec<String>)]| one.iter().any(|it| clash(it, other));
    let has_ways = !one.ways.is_empty() && !other.ways.is_empty();
    has_ways && one.ways.iter().all(|way| other.ways.iter().all(|there| apart(way, there)))
}

/// From where a question is reached in a column; what has to hold for the whole column holds.
pub(super) fn sources(flow: &Flow, at: usize, column: &Key) -> Vec<Source> {
    let Some(question) = flow.questions.get(at) else { return Vec::new() };
    let key = key(question);
    let mut found = Vec::new();
    let mut add = |source: Source| {
        if !found.contains(&source) {
            found.push(source);
        }
    };
    if key.ways.is_empty() {
        add(Source::Before);
    }
    let holds = |condition: &(String, Vec<String>)| {
        !column.ways.is_empty() && column.ways.iter().all(|way| way.contains(condition))
    };
    for way in &key.ways {
        let open = way.iter().filter(|condition| condition.0 != LINE && !holds(condition));
        let open: Vec<_> = open.map(|(name, values)| providers(flow, name, values)).collect();
        // Whichever of its conditions comes to hold last opens it.
        let is_before = |all: &Vec<(usize, Vec<String>)>| all.is_empty() || all.iter().any(|(it, _)| *it < at);
        if open.is_empty() || open.iter().any(is_before) {
            add(Source::Before);
        }
        let below = open.into_iter().flatten().filter(|(provider, _)| *provider > at);
        below.for_each(|(provider, values)| add(Source::Below(provider, values)));
    }
    found
}

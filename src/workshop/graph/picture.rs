//! What is drawn, whoever draws it: columns of questions, what branches off them, and where each answer leads.
//!
//! Between one question of a column and the next lie rows. Of a row at most one branch is taken; then the column goes on.
//! A question stands in a branch only if it cannot be asked of anybody who did not come by that branch. So a way through
//! the picture is a way through the flow (the law at the end of `graph/tests.rs`).

use std::mem;

use super::conditions::{Key, Source, all_within, exclusive, key, sources};
use crate::talk::{Flow, Kind, Then};

/// A place in the picture.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::workshop) enum Node {
    /// Somebody writes.
    Start,
    /// A question, by its place in the flow.
    Question(usize),
    /// Where branches meet again before others leave.
    Junction(usize),
    /// What follows from a choice instead of the next question.
    End {
        /// The question.
        question: usize,
        /// Its choice.
        choice: String,
    },
    /// All the way up to a question that stood further above.
    Back {
        /// From this question,
        from: usize,
        /// with these answers,
        values: Vec<String>,
        /// to this one.
        to: usize,
    },
    /// Nothing is left to ask.
    Finish,
    /// What may be said at any moment: nothing leads to it.
    AnyTime,
}

/// Questions one below the other that are asked of the same people.
#[derive(Debug, Default)]
pub(in crate::workshop) struct Column(pub Vec<Step>);

/// One place of a column, and what lies between it and the next.
#[derive(Debug)]
pub(in crate::workshop) struct Step {
    pub(super) node: Node,
    pub(super) rows: Vec<Row>,
    /// Whether there is a way on to the next place that takes none of the branches.
    pub(super) goes_on: bool,
}

/// Branches of which at most one is taken, and where they meet again.
#[derive(Debug)]
pub(in crate::workshop) struct Row {
    pub(super) branches: Vec<Branch>,
    pub(super) junction: usize,
}

/// What only some are asked.
#[derive(Debug)]
pub(in crate::workshop) struct Branch {
    pub(super) entries: Vec<Entry>,
    pub(super) column: Column,
}

/// How a branch is entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::workshop) enum Entry {
    /// If the conditions of this question hold.
    If(usize),
    /// By a choice of this question.
    Choice(usize, String),
    /// From further below, with these answers to that question.
    Below(usize, Vec<String>),
}

/// What leads to what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::workshop) struct Edge {
    pub(super) from: Node,
    pub(super) to: Node,
    /// What has to be so; nothing if it is the normal way.
    pub(super) entry: Option<Entry>,
}

/// A stretch of questions with the same conditions, in the making.
struct Block {
    key: Key,
    members: Vec<usize>,
}

/// The picture of a flow.
pub(in crate::workshop) fn picture(flow: &Flow) -> Column {
    let all: Vec<usize> = (0..flow.questions.len()).collect();
    let mut junctions = 0;
    let start = Step { node: Node::Start, rows: Vec::new(), goes_on: true };
    let mut column = column(flow, vec![start], &all, &Key::default(), &mut junctions);
    if column.0.last().is_some_and(|step| step.goes_on) {
        column.0.push(Step { node: Node::Finish, rows: Vec::new(), goes_on: false });
    }
    let mut ways_back = Vec::new();
    collect_ways_back(&column, &mut ways_back);
    asked_again(flow, &mut ways_back);
    put_ways_back(&mut column, &ways_back);
    if !flow.anytime.is_empty() {
        column.0.push(Step { node: Node::AnyTime, rows: Vec::new(), goes_on: false });
    }
    column
}

/// Ways back to questions that an answer opens again.
fn asked_again(flow: &Flow, ways: &mut Vec<Node>) {
    for (from, question) in flow.questions.iter().enumerate() {
        for (choice, on) in &question.on {
            let again = on.again.iter().filter_map(|id| flow.questions.iter().position(|other| other.id == *id));
            for to in again.filter(|to| *to <= from) {
                let new = choice.clone();
                let is_it = |way: &&mut Node| matches!(way, Node::Back { from: one, to: other, .. } if (*one, *other) == (from, to));
                let old = match ways.iter_mut().find(is_it) {
                    Some(Node::Back { values, .. }) => Some(values),
                    Some(
                        Node::Start
                        | Node::Question(_)
                        | Node::Junction(_)
                        | Node::End { .. }
                        | Node::Finish
                        | Node::AnyTime,
                    )
                    | None => None,
                };
                match old {
                    Some(values) if values.contains(&new) => {}
                    Some(values) => values.push(new),
                    None => ways.push(Node::Back { from, values: vec![new], to }),
                }
            }
        }
    }
}

fn column(flow: &Flow, mut steps: Vec<Step>, members: &[usize], own: &Key, junctions: &mut usize) -> Column {
    let mut gap: Vec<Block> = Vec::new();
    for at in members.iter().copied() {
        let Some(question) = flow.questions.get(at) else { continue };
        let its = key(question);
        if its == *own {
            close(flow, &mut steps, mem::take(&mut gap), own, junctions);
            let goes_on = question.kind != Kind::Confirm || question.on.get("yes").is_none_or(|on| on.then.is_none());
            steps.push(Step { node: Node::Question(at), rows: ends(flow, at, junctions), goes_on });
            continue;
        }
        // Below a block that may come before others of this gap nothing can be put without changing the order.
        let is_last = |place: usize| {
            let (one, later) = (gap.get(place), gap.iter().skip(place + 1));
            one.is_some_and(|one| later.into_iter().all(|other| exclusive(flow, &one.key, &other.key)))
        };
        let belongs = |block: &Block| block.key == its || all_within(flow, &its, &block.members);
        let place = gap.iter().enumerate().rev().find(|(place, block)| belongs(block) && is_last(*place));
        match place.map(|(place, _)| place).and_then(|place| gap.get_mut(place)) {
            Some(block) => block.members.push(at),
            None => gap.push(Block { key: its, members: vec![at] }),
        }
    }
    close(flow, &mut steps, gap, own, junctions);
    Column(steps)
}

/// The blocks that lie below the last place of a column become rows.
fn close(flow: &Flow, steps: &mut [Step], gap: Vec<Block>, own: &Key, junctions: &mut usize) {
    let Some(step) = steps.last_mut() else { return };
    let mut rows: Vec<Vec<Block>> = Vec::new();
    for block in gap {
        match rows.last_mut() {
            Some(row) if row.iter().all(|other| exclusive(flow, &other.key, &block.key)) => row.push(block),
            Some(_) | None => rows.push(vec![block]),
        }
    }
    for row in rows {
        let branches = row.into_iter().map(|block| branch(flow, &block, own, junctions)).collect();
        step.rows.push(Row { branches, junction: next(junctions) });
    }
}

fn branch(flow: &Flow, block: &Block, own: &Key, junctions: &mut usize) -> Branch {
    let mut entries = Vec::new();
    if let Some(first) = block.members.first().copied() {
        let sources = sources(flow, first, own);
        if sources.contains(&Source::Before) {
            entries.push(Entry::If(first));
        }
        entries.extend(sources.into_iter().filter_map(|source| match source {
            Source::Before => None,
            Source::Below(from, values) => Some(Entry::Below(from, values)),
        }));
    }
    Branch { entries, column: column(flow, Vec::new(), &block.members, &block.key, junctions) }
}

/// The choices of a question that do not lead to the next one.
fn ends(flow: &Flow, at: usize, junctions: &mut usize) -> Vec<Row> {
    let Some(question) = flow.questions.get(at) else { return Vec::new() };
    let ends = question.on.iter().filter(|(_, on)| on.then.is_some()).map(|(choice, _)| choice);
    let mut branches: Vec<Branch> = ends
        .map(|choice| {
            let node = Node::End { question: at, choice: choice.clone() };
            let goes_on = then(flow, at, choice) == Some(Then::Pause);
            let step = Step { node, rows: Vec::new(), goes_on };
            Branch { entries: vec![Entry::Choice(at, choice.clone())], column: Column(vec![step]) }
        })
        .collect();
    // As the choices are listed; those of a read-back have their order in the name already, seen from the end.
    let place = |branch: &Branch| match branch.entries.first() {
        Some(Entry::Choice(_, choice)) => question.choices.iter().position(|other| other == choice),
        Some(Entry::If(_) | Entry::Below(..)) | None => None,
    };
    branches.reverse();
    branches.sort_by_key(place);
    if branches.is_empty() { Vec::new() } else { vec![Row { branches, junction: next(junctions) }] }
}

/// What a choice leads to instead of the next question.
pub(super) fn then(flow: &Flow, question: usize, choice: &str) -> Option<Then> {
    flow.questions.get(question)?.on.get(choice)?.then
}

fn next(junctions: &mut usize) -> usize {
    *junctions += 1;
    *junctions
}

fn collect_ways_back(column: &Column, found: &mut Vec<Node>) {
    for branch in column.0.iter().flat_map(|step| &step.rows).flat_map(|row| &row.branches) {
        if let Some(Node::Question(to)) = branch.column.0.first().map(|step| &step.node) {
            let below = branch.entries.iter().filter_map(|entry| match entry {
                Entry::Below(from, values) => Some(Node::Back { from: *from, values: values.clone(), to: *to }),
                Entry::If(_) | Entry::Choice(..) => None,
            });
            found.extend(below);
        }
        collect_ways_back(&branch.column, found);
    }
}

/// Where a way leads back up, the question says so.
fn put_ways_back(column: &mut Column, ways: &[Node]) {
    for step in &mut column.0 {
        for branch in step.rows.iter_mut().flat_map(|row| &mut row.branches) {
            put_ways_back(&mut branch.column, ways);
        }
        let own = ways.iter().filter_map(|way| match way {
            Node::Back { from, values, .. } if step.node == Node::Question(*from) => {
                let there = Step { node: way.clone(), rows: Vec::new(), goes_on: false };
                let entries = values.iter().map(|value| Entry::Choice(*from, value.clone())).collect();
                Some(Branch { entries, column: Column(vec![there]) })
            }
            Node::Back { .. }
            | Node::Start
            | Node::Question(_)
            | Node::Junction(_)
            | Node::End { .. }
            | Node::Finish
            | Node::AnyTime => None,
        });
        let own: Vec<Branch> = own.collect();
        let has_ends = matches!(step.rows.first().and_then(|row| row.branches.first()),
            Some(branch) if branch.entries.iter().any(|entry| matches!(entry, Entry::Choice(..))));
        match step.rows.first_mut().filter(|_| has_ends) {
            Some(row) => row.branches.extend(own),
            None if own.is_empty() => {}
            // Nobody else comes by this junction.
            None => step.rows.insert(0, Row { branches: own, junction: 0 }),
        }
    }
}

/// What leads to what, in the order of the picture.
pub(super) fn edges(column: &Column) -> Vec<Edge> {
    let mut edges = Vec::new();
    connect(column, None, &mut edges);
    edges
}

fn connect(column: &Column, after: Option<&Node>, edges: &mut Vec<Edge>) {
    for (at, step) in column.0.iter().enumerate() {
        let next = column.0.get(at + 1).map(|step| &step.node).filter(|node| **node != Node::AnyTime).or(after);
        let mut here = step.node.clone();
        let rows: Vec<&Row> = step.rows.iter().filter(|row| row.branches.iter().any(|it| !leads_back(it))).collect();
        let back = step.rows.iter().flat_map(|row| &row.branches).flat_map(|branch| branch.column.0.first());
        for node in back.map(|step| &step.node) {
            if let Node::Back { from, values, to } = node {
                let entry = Some(Entry::Below(*from, values.clone()));
                edges.push(Edge { from: Node::Question(*from), to: Node::Question(*to), entry });
            }
        }
        for (place, row) in rows.iter().enumerate() {
            let is_last = place + 1 == rows.len();
            let there = if is_last { next.cloned() } else { Some(Node::Junction(row.junction)) };
            for branch in row.branches.iter().filter(|branch| !leads_back(branch)) {
                let Some(first) = branch.column.0.first() else { continue };
                for entry in branch.entries.iter().filter(|entry| !matches!(entry, Entry::Below(..))) {
                    edges.push(Edge { from: here.clone(), to: first.node.clone(), entry: Some(entry.clone()) });
                }
                connect(&branch.column, there.as_ref(), edges);
            }
            if let Some(there) = there.filter(|_| step.goes_on || !is_last) {
                edges.push(Edge { from: here.clone(), to: there.clone(), entry: None });
                here = there;
            }
        }
        if let Some(next) = next.filter(|_| rows.is_empty() && step.goes_on) {
            edges.push(Edge { from: here, to: next.clone(), entry: None });
        }
    }
}

fn leads_back(branch: &Branch) -> bool {
    matches!(branch.column.0.first().map(|step| &step.node), Some(Node::Back { .. }))
}

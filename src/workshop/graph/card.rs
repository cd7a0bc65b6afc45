//! What stands on a card: a question with its choices, or what follows instead of one.

use super::{
    measure::{LINE, Line, wrap},
    picture::{Entry, Node, then},
    words::{Told, any_time, kind, ours},
};
use crate::{model::Priority, talk::Then};

/// How wide a card is.
pub(super) const WIDE: i32 = 212;
/// How far from a column's left its rail is.
pub(super) const RAIL: i32 = 16;
/// How far to the right of a column its branches stand.
pub(super) const INDENT: i32 = 40;
/// Between a card's edge and its words.
pub(super) const PAD: i32 = 10;

/// How a card looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// A question.
    Question,
    /// The beginning, and where a person takes over: round ends.
    Round,
    /// Silence for now: six corners.
    Pause,
    /// Everything is erased: cut corners.
    Forget,
    /// Back up: leaning.
    Back,
}

impl Shape {
    /// How far its words stand from those of a plain one.
    pub(super) const fn inset(self) -> i32 {
        match self {
            Self::Question => 0,
            Self::Round | Self::Pause | Self::Forget | Self::Back => 8,
        }
    }
}

/// What a line of a card is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Its title.
    Title,
    /// Ids and the kind of question.
    Small,
    /// A choice, with the mark of what it raises.
    Choice(Option<Priority>),
    /// The rest of the words before.
    More,
}

/// A card.
#[derive(Debug)]
pub(super) struct Card {
    pub(super) shape: Shape,
    pub(super) raised: Option<Priority>,
    pub(super) lines: Vec<(Part, Line)>,
    pub(super) height: i32,
}

pub(super) fn card(told: &Told<'_>, node: &Node) -> Card {
    let mut lines = Vec::new();
    let inside = WIDE - 2 * PAD;
    add(&mut lines, Part::Title, wrap(&told.place(node), inside - 16));
    let (mut shape, mut raised) = (Shape::Round, None);
    match node {
        Node::Start | Node::Finish | Node::Junction(_) => {}
        Node::AnyTime => {
            shape = Shape::Question;
            for any in &told.flow.anytime {
                add(&mut lines, Part::Choice(any.on.priority), wrap(&[ours(&any_time(any))], inside - 12));
            }
        }
        Node::Back { .. } => shape = Shape::Back,
        Node::End { question, choice } => {
            shape = match then(told.flow, *question, choice) {
                Some(Then::Pause) => Shape::Pause,
                Some(Then::Forget) => Shape::Forget,
                Some(Then::Handoff) | None => Shape::Round,
            };
            let on = told.question(*question).and_then(|question| question.on.get(choice));
            raised = on.and_then(|on| on.priority);
            let colour = raised.map(|raised| format!("priority {}", raised.name()));
            let said = on.and_then(|on| on.say.as_ref()).map(|say| format!("says {say}"));
            for more in colour.into_iter().chain(said) {
                add(&mut lines, Part::Small, wrap(&[ours(&more)], inside - 16));
            }
        }
        Node::Question(at) => {
            shape = Shape::Question;
            if let Some(question) = told.question(*at) {
                let kind = kind(question.kind);
                let what = if told.lang.is_some() { format!("{} · {kind}", question.id) } else { kind.to_owned() };
                add(&mut lines, Part::Small, wrap(&[ours(&what)], inside));
                for offer in told.offers(question) {
                    let mut pieces = vec![offer.words];
                    pieces.extend(offer.priority.map(|raised| ours(&format!("({})", raised.name()))));
                    pieces.extend(offer.says.map(|say| ours(&format!("(says {say})"))));
                    add(&mut lines, Part::Choice(offer.priority), wrap(&pieces, inside - 12));
                }
            }
        }
    }
    let count = i32::try_from(lines.len()).unwrap_or(1000);
    Card { shape, raised, lines, height: count * LINE + 2 * PAD }
}

/// What has to be so to come this way, in lines.
pub(super) fn label(told: &Told<'_>, entries: &[Entry], above: &Node) -> Vec<Line> {
    let above = if let Node::Question(at) = above { Some(*at) } else { None };
    let mut pieces = Vec::new();
    for (at, entry) in entries.iter().enumerate() {
        if at > 0 {
            pieces.push(ours("or"));
        }
        pieces.extend(told.entry(entry, above));
    }
    wrap(&pieces, WIDE - RAIL - 8)
}

fn add(lines: &mut Vec<(Part, Line)>, part: Part, wrapped: Vec<Line>) {
    for (at, line) in wrapped.into_iter().enumerate() {
        lines.push((if at == 0 { part } else { more(part) }, line));
    }
}

const fn more(part: Part) -> Part {
    match part {
        Part::Title | Part::Small => part,
        Part::Choice(_) | Part::More => Part::More,
    }
}

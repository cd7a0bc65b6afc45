//! What stands in the picture: the words of one language, or the ids; and what holds where.

use std::fmt::Write as _;

use super::picture::{Entry, Node, then};
use crate::{
    model::{Lang, Priority},
    talk::{Anytime, CLEAR, Condition, Flow, Kind, LINE, On, Question, Then},
};

/// By which words a flow is drawn.
pub(in crate::workshop) struct Told<'a> {
    pub(in crate::workshop) flow: &'a Flow,
    /// The language of the texts; without one, ids stand for them.
    pub(in crate::workshop) lang: Option<Lang>,
    /// The text of a key, if there is one.
    pub(in crate::workshop) text: &'a dyn Fn(&str) -> Option<String>,
}

/// A piece of text, and whether it is in the language of the conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Words {
    pub(super) text: String,
    pub(super) is_told: bool,
}

/// One line of a question's card: a choice and what it raises.
pub(super) struct Offer {
    pub(super) words: Words,
    pub(super) priority: Option<Priority>,
    pub(super) says: Option<String>,
}

impl Told<'_> {
    pub(super) fn question(&self, at: usize) -> Option<&Question> {
        self.flow.questions.get(at)
    }

    /// The short title of a question.
    pub(super) fn title(&self, question: &Question) -> Words {
        self.told(&format!("{}-{}-label", self.flow.name, question.id), &question.id)
    }

    /// What a choice is called.
    pub(super) fn choice(&self, question: &Question, choice: &str) -> Words {
        match choice {
            "unclear" => ours("not understood"),
            "skipped" => ours("skipped"),
            _ if question.kind == Kind::YesNo => self.told(&format!("choice-{choice}"), choice),
            _ => self.told(&format!("{}-{}--{choice}", self.flow.name, question.id), choice),
        }
    }

    /// What is offered at a question, in order.
    pub(super) fn offers(&self, question: &Question) -> Vec<Offer> {
        let fixed: &[&str] = match question.kind {
            Kind::Confirm => &["yes", "more", "erase"],
            Kind::YesNo => &["yes", "no"],
            Kind::Language
            | Kind::Choice
            | Kind::Many
            | Kind::Menu
            | Kind::Text
            | Kind::Number
            | Kind::Date
            | Kind::Country
            | Kind::Contact
            | Kind::Say => &[],
        };
        let choices = question.choices.iter().map(String::as_str);
        // What is understood and not listed has a place only if it leads somewhere.
        let hidden = question.also.iter().map(String::as_str).filter(|choice| question.on.contains_key(*choice));
        let offer = |choice: &str| {
            let on = question.on.get(choice);
            Offer {
                words: self.choice(question, choice),
                priority: on.and_then(|on| on.priority),
                says: on.filter(|on| on.then.is_none()).and_then(|on| on.say.clone()),
            }
        };
        fixed.iter().copied().chain(choices).chain(hidden).map(offer).collect()
    }

    /// What has to be so to go this way, in pieces. A question that stands right above need not be named.
    pub(super) fn entry(&self, entry: &Entry, above: Option<usize>) -> Vec<Words> {
        match entry {
            Entry::Choice(at, choice) => self.question(*at).map(|it| self.choice(it, choice)).into_iter().collect(),
            Entry::Below(at, values) => self.question(*at).map_or_else(Vec::new, |question| {
                let mut pieces = vec![ours("from"), self.title(question), ours(":")];
                pieces.extend(self.values(question, values));
                pieces
            }),
            Entry::If(at) => self.question(*at).map_or_else(Vec::new, |question| self.conditions(above, question)),
        }
    }

    fn conditions(&self, above: Option<usize>, question: &Question) -> Vec<Words> {
        let mut pieces = Vec::new();
        // Without a first way everybody comes by it, whatever the second is; and nobody comes by an answer to itself.
        let is_own = |way: &[Condition]| way.iter().any(|condition| condition.question == question.id);
        let second = Some(&question.or_when).filter(|way| !question.when.is_empty() && !way.is_empty() && !is_own(way));
        for (place, way) in std::iter::once(&question.when).chain(second).enumerate() {
            if place > 0 {
                pieces.push(ours("or"));
            }
            pieces.extend(self.all(above, way));
        }
        if !question.unless.is_empty() {
            pieces.push(ours("not if"));
            pieces.extend(self.all(None, &question.unless));
        }
        pieces
    }

    fn all(&self, above: Option<usize>, conditions: &[Condition]) -> Vec<Words> {
        let mut pieces = Vec::new();
        for (place, condition) in conditions.iter().enumerate() {
            if place > 0 {
                pieces.push(ours("and"));
            }
            if condition.question == LINE {
                let line = |value: &String| match value.as_str() {
                    CLEAR => "others might read the line",
                    _ => "the line is encrypted",
                };
                pieces.extend(condition.values.iter().map(|value| ours(line(value))));
                continue;
            }
            let is_above =
                |named: &Question| above.and_then(|at| self.question(at)).is_some_and(|it| it.id == named.id);
            // What no question asks is set by a choice of one.
            let set = || self.flow.questions.iter().find_map(|it| Some((it, setting(it, condition)?)));
            let asked = self.flow.question(&condition.question).map(|it| (it, condition.values.clone()));
            match asked.or_else(set) {
                Some((named, values)) => {
                    if !is_above(named) {
                        pieces.extend([self.title(named), ours(":")]);
                    }
                    pieces.extend(self.values(named, &values));
                }
                None => pieces.push(ours(&format!("{} = {}", condition.question, condition.values.join(", ")))),
            }
        }
        pieces
    }

    fn values(&self, question: &Question, values: &[String]) -> Vec<Words> {
        let mut pieces = Vec::new();
        for (place, value) in values.iter().enumerate() {
            if place > 0 {
                pieces.push(ours("/"));
            }
            pieces.push(self.choice(question, value));
        }
        pieces
    }

    fn told(&self, key: &str, id: &str) -> Words {
        let text =
            self.lang.and_then(|_| (self.text)(key)).map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
        match text.filter(|text| !text.is_empty()) {
            Some(text) => Words { text, is_told: true },
            None => ours(id),
        }
    }

    /// What pieces are in one line; words that run from right to left are kept apart from the others.
    pub(super) fn line(&self, pieces: &[Words]) -> String {
        let mut text = String::new();
        for piece in pieces {
            if !text.is_empty() && piece.text != ":" {
                text.push(' ');
            }
            if piece.is_told && pieces.len() > 1 && self.lang.is_some_and(Lang::is_rtl) {
                // U+2068 and U+2069: this piece runs its own way.
                let _ = write!(text, "\u{2068}{}\u{2069}", piece.text);
            } else {
                text.push_str(&piece.text);
            }
        }
        text
    }

    /// What stands in a place that is no question: in our words, shortly.
    pub(super) fn place(&self, node: &Node) -> Vec<Words> {
        match node {
            Node::Start => vec![ours("Somebody writes")],
            Node::AnyTime => vec![ours("At any moment, inside of whatever is said")],
            Node::Finish => vec![ours("A person of the team takes over")],
            Node::Junction(_) => Vec::new(),
            Node::Question(at) => self.question(*at).map(|question| self.title(question)).into_iter().collect(),
            Node::Back { to, .. } => {
                let title = self.question(*to).map(|question| self.title(question));
                std::iter::once(ours("Back up to")).chain(title).collect()
            }
            Node::End { question, choice } => vec![ours(match then(self.flow, *question, choice) {
                Some(Then::Handoff) => "A person of the team takes over",
                Some(Then::Pause) => "Pause: silence until they write again",
                Some(Then::Forget) => "Everything is erased",
                None => "",
            })],
        }
    }
}

/// What follows from an answer, in our words.
pub(in crate::workshop) fn effects(on: &On) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    parts.extend(on.priority.map(|raised| format!("priority {}", raised.name())));
    parts.extend(on.say.as_ref().map(|say| format!("says {say}")));
    parts.extend(on.set.iter().map(|(name, value)| format!("sets {name} to {value}")));
    parts.extend(on.again.iter().map(|id| format!("asks {id} again")));
    parts.extend(on.then.map(|then| leads_to(then).to_owned()));
    parts
}

/// What may be said at any moment, and what follows.
pub(super) fn any_time(any: &Anytime) -> String {
    format!("{}: {}", any.id, effects(&any.on).join("; "))
}

const fn leads_to(then: Then) -> &'static str {
    match then {
        Then::Handoff => "a person of the team takes over",
        Then::Pause => "pause: silence until they write again",
        Then::Forget => "everything is erased",
    }
}

/// The choices of a question that make a condition hold.
fn setting(question: &Question, condition: &Condition) -> Option<Vec<String>> {
    let holds = |on: &On| on.set.get(&condition.question).is_some_and(|value| condition.values.contains(value));
    let choices: Vec<String> =
        question.on.iter().filter(|(_, on)| holds(on)).map(|(choice, _)| choice.clone()).collect();
    (!choices.is_empty()).then_some(choices)
}

/// Words of this program: English.
pub(super) fn ours(text: &str) -> Words {
    Words { text: text.to_owned(), is_told: false }
}

/// What a kind of question is called.
pub(in crate::workshop) const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Language => "which language",
        Kind::YesNo => "yes or no",
        Kind::Choice => "one of these",
        Kind::Many => "any of these",
        Kind::Menu => "any of these, to be asked more",
        Kind::Text => "free words",
        Kind::Number => "a number",
        Kind::Date => "a day",
        Kind::Country => "a country",
        Kind::Contact => "when to write",
        Kind::Confirm => "reads the answers back",
        Kind::Say => "said, not asked",
    }
}

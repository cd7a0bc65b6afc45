//! The picture as Mermaid's text.

use std::fmt::Write as _;

use super::{
    picture::{Column, Node, edges, then},
    words::{Told, any_time, kind},
};
use crate::{model::Priority, talk::Then};

/// How the colours look; words and shapes say the same.
const CLASSES: &str =
    "  classDef red stroke:#b3261e,stroke-width:3px\n  classDef amber stroke:#9a6700,stroke-width:3px\n";

pub(super) fn write(told: &Told<'_>, picture: &Column) -> String {
    let mut text = format!("flowchart TD\n  accTitle: {}\n", plain(&format!("The questions of {}", told.flow.name)));
    let edges = edges(picture);
    let mut seen = Vec::new();
    let alone = picture.0.iter().map(|step| &step.node).filter(|node| **node == Node::AnyTime);
    for node in edges.iter().flat_map(|edge| [&edge.from, &edge.to]).chain(alone) {
        if !seen.contains(&node) {
            seen.push(node);
            let _ = writeln!(text, "  {}", place(told, node));
        }
    }
    for edge in &edges {
        let above = if let Node::Question(at) = edge.from { Some(at) } else { None };
        let label =
            edge.entry.as_ref().map(|entry| told.line(&told.entry(entry, above))).filter(|label| !label.is_empty());
        let arrow = if matches!(edge.entry, Some(super::picture::Entry::Below(..))) { "-.->" } else { "-->" };
        let label = label.map_or_else(String::new, |label| format!("|\"{}\"|", plain(&label)));
        let _ = writeln!(text, "  {} {arrow}{label} {}", id(told, &edge.from), id(told, &edge.to));
    }
    text + CLASSES
}

fn id(told: &Told<'_>, node: &Node) -> String {
    let question = |at: &usize| told.question(*at).map_or("", |question| question.id.as_str());
    match node {
        Node::Start => "start".to_owned(),
        Node::Finish => "finish".to_owned(),
        Node::AnyTime => "anytime".to_owned(),
        Node::Junction(number) => format!("j{number}"),
        // Some names mean something to Mermaid, `end` for one.
        Node::Question(at) => format!("q_{}", question(at)),
        Node::End { question: at, choice } => format!("e_{}_{}", question(at), named(choice)),
        Node::Back { from, to, .. } => format!("b_{from}_{to}"),
    }
}

/// An id of letters, digits and `_`, another for another choice.
fn named(choice: &str) -> String {
    let mut name = String::new();
    for letter in choice.chars() {
        if letter.is_ascii_lowercase() || letter.is_ascii_digit() {
            name.push(letter);
        } else {
            let _ = write!(name, "_{:x}_", u32::from(letter));
        }
    }
    name
}

fn place(told: &Told<'_>, node: &Node) -> String {
    let (id, words) = (id(told, node), plain(&told.line(&told.place(node))));
    match node {
        Node::Start => format!("{id}([\"{words}\"])"),
        Node::Finish => format!("{id}([\"{words}\"])"),
        Node::Junction(_) => format!("{id}((\" \"))"),
        Node::AnyTime => {
            let each = told.flow.anytime.iter().map(|any| format!("<br/>• {}", plain(&any_time(any))));
            format!("{id}[\"{words}{}\"]", each.collect::<String>())
        }
        Node::Back { .. } => format!("{id}[/\"{words}\"/]"),
        Node::End { question, choice } => {
            let on = told.question(*question).and_then(|question| question.on.get(choice));
            let raised = on.and_then(|on| on.priority);
            let more: String = raised.map(|it| format!("<br/>{}", plain(it.name()))).unwrap_or_default();
            let said = on.and_then(|on| on.say.as_ref());
            let said = said.map(|say| format!("<br/>says {}", plain(say))).unwrap_or_default();
            let words = format!("{words}{more}{said}");
            match then(told.flow, *question, choice) {
                Some(Then::Handoff) | None => format!("{id}([\"{words}\"]){}", class(raised)),
                Some(Then::Pause) => format!("{id}{{{{\"{words}\"}}}}{}", class(raised)),
                Some(Then::Forget) => format!("{id}[\\\"{words}\"/]{}", class(raised)),
            }
        }
        Node::Question(at) => {
            let Some(question) = told.question(*at) else { return format!("{id}[\" \"]") };
            let mut words = format!("{words}<br/>{}, {}", plain(&question.id), kind(question.kind));
            for offer in told.offers(question) {
                let _ = write!(words, "<br/>• {}", plain(&offer.words.text));
                if let Some(raised) = offer.priority {
                    let _ = write!(words, " ({})", raised.name());
                }
                if let Some(say) = &offer.says {
                    let _ = write!(words, " (says {})", plain(say));
                }
            }
            format!("{id}[\"{words}\"]")
        }
    }
}

const fn class(raised: Option<Priority>) -> &'static str {
    match raised {
        Some(Priority::Red) => ":::red",
        Some(Priority::Amber) => ":::amber",
        Some(Priority::Green) | None => "",
    }
}

/// Text that means nothing to Mermaid: what could is written as the number of its letter.
fn plain(text: &str) -> String {
    let mut safe = String::new();
    for letter in text.chars() {
        let is_safe = letter.is_alphanumeric()
            || !letter.is_ascii()
            || matches!(letter, ' ' | '.' | ',' | '?' | '!' | '-' | '_' | '/' | '\'' | '=' | ':');
        if is_safe {
            safe.push(letter);
        } else if letter.is_control() {
            safe.push(' ');
        } else {
            let _ = write!(safe, "#{};", u32::from(letter));
        }
    }
    safe
}

//! What holds for every picture of every flow.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on fails")]

use std::{collections::BTreeSet, fmt::Write as _};

use proptest::prelude::*;

use super::{
    Place, Told,
    card::WIDE,
    draw,
    layout::layout,
    mermaid,
    picture::{Column, Edge, Node, edges, picture},
};
use crate::{
    model::{Lang, Timestamp},
    private::Private,
    talk::{self, Answer, Files, Flow, Kind, Session, SetBy, Then, Value},
};

const VALUES: [&str; 3] = ["a", "b", "skipped"];

/// One generated question: its kind, and its conditions as (which earlier question, which values).
#[derive(Debug, Clone)]
struct Drawn {
    many: bool,
    when: Vec<(usize, Vec<usize>)>,
    or_when: Vec<(usize, Vec<usize>)>,
    unless: Vec<(usize, Vec<usize>)>,
    by_line: Option<bool>,
    after_more: bool,
    ends: Option<usize>,
}

fn conditions() -> impl Strategy<Value = Vec<(usize, Vec<usize>)>> {
    prop::collection::vec((any::<prop::sample::Index>(), prop::sample::subsequence(vec![0, 1, 2], 1..=2)), 0..=2)
        .prop_map(|all| all.into_iter().map(|(index, values)| (index.index(1000), values)).collect())
}

fn question() -> impl Strategy<Value = Drawn> {
    let conditional = prop_oneof![2 => Just(Vec::new()), 3 => conditions()];
    let rarely = |values: Vec<Option<usize>>| prop::sample::select(values);
    (
        any::<bool>(),
        conditional,
        prop_oneof![3 => Just(Vec::new()), 1 => conditions()],
        prop_oneof![3 => Just(Vec::new()), 1 => conditions()],
        prop_oneof![4 => Just(None), 1 => any::<bool>().prop_map(Some)],
        prop::bool::weighted(0.15),
        rarely(vec![None, None, None, Some(0), Some(1), Some(2)]),
    )
        .prop_map(|(many, when, or_when, unless, by_line, after_more, ends)| Drawn {
            many,
            when,
            or_when,
            unless,
            by_line,
            after_more,
            ends,
        })
}

/// The flow as its file would have it.
fn file(drawn: &[Drawn]) -> String {
    let mut toml = "flow = \"intake\"\nversion = 1\n".to_owned();
    for (at, question) in drawn.iter().enumerate() {
        let kind = if question.many { "many" } else { "choice" };
        let _ = writeln!(toml, "[[question]]\nid = \"q{at}\"\ntype = \"{kind}\"\nchoices = [\"a\", \"b\", \"c\"]");
        let table = |conditions: &[(usize, Vec<usize>)], line: Option<bool>, more: bool| {
            let mut names = BTreeSet::new();
            let mut parts: Vec<String> = Vec::new();
            for (earlier, values) in conditions.iter().filter(|_| at > 0) {
                let earlier = earlier % at.max(1);
                if names.insert(earlier) {
                    let values: Vec<String> = values.iter().map(|at| format!("\"{}\"", VALUES[*at])).collect();
                    parts.push(format!("q{earlier} = [{}]", values.join(", ")));
                }
            }
            parts.extend(line.map(|clear| format!("line = [\"{}\"]", if clear { "clear" } else { "encrypted" })));
            parts.extend(more.then(|| "more = [\"yes\"]".to_owned()));
            (!parts.is_empty()).then(|| format!("{{ {} }}", parts.join(", ")))
        };
        let when = table(&question.when, question.by_line, question.after_more);
        for (name, table) in [
            ("when", when),
            ("or_when", table(&question.or_when, None, false)),
            ("unless", table(&question.unless, None, false)),
        ] {
            if let Some(table) = table {
                let _ = writeln!(toml, "{name} = {table}");
            }
        }
        if let Some(then) = question.ends.filter(|_| !question.many) {
            let _ = writeln!(toml, "on.c = {{ then = \"{}\" }}", ["handoff", "pause", "forget"][then]);
        }
    }
    toml + "[[question]]\nid = \"confirm\"\ntype = \"confirm\"\non.yes = { then = \"handoff\" }\n\
            on.more = { set = { more = \"yes\" } }\non.erase = { then = \"forget\" }\n"
}

/// A generated flow, and answers to its questions.
fn flow() -> impl Strategy<Value = (Flow, Vec<usize>)> {
    (prop::collection::vec(question(), 1..9), prop::collection::vec(0..5_usize, 40)).prop_map(|(drawn, answers)| {
        let toml = file(&drawn);
        let flow = talk::flow(&Files::shipped().with("flows/intake.toml", &toml), &mut Vec::new());
        (flow.unwrap_or_else(|| panic!("{toml}")), answers)
    })
}

fn shipped() -> Flow {
    talk::flow(&Files::shipped(), &mut Vec::new()).unwrap()
}

/// The words of a language that has one for everything, and what could break markup in it.
fn nasty(key: &str) -> Option<String> {
    Some(format!("\"<b>&\u{1}{key}'|`#;]) سؤال عن الحساب --> --!>"))
}

fn told(flow: &Flow) -> Told<'_> {
    Told { flow, lang: Lang::parse("ar"), text: &nasty }
}

fn nodes(column: &Column, found: &mut Vec<Node>) {
    for step in &column.0 {
        found.push(step.node.clone());
        step.rows.iter().flat_map(|row| &row.branches).for_each(|branch| nodes(&branch.column, found));
    }
}

/// Whether there is a way that passes only what has been passed before.
fn is_way(edges: &[Edge], from: &Node, to: &Node, passed: &[Node]) -> bool {
    let (mut seen, mut next) = (vec![from.clone()], vec![from.clone()]);
    while let Some(here) = next.pop() {
        for edge in edges.iter().filter(|edge| edge.from == here) {
            if edge.to == *to {
                return true;
            }
            let may_pass = matches!(edge.to, Node::Junction(_) | Node::End { .. }) || passed.contains(&edge.to);
            if may_pass && !seen.contains(&edge.to) {
                seen.push(edge.to.clone());
                next.push(edge.to.clone());
            }
        }
    }
    false
}

fn answer(question: &str, value: Value) -> Answer {
    let (words, at) = (Private::new(String::new()), Timestamp::from_millis(0));
    Answer { question: question.to_owned(), value, words, at, by: SetBy::Person, version: 1, asked_by: None }
}

/// Walks through a flow as the program does, and along the picture beside it.
fn walk(flow: &Flow, answers: &[usize]) -> Result<(), TestCaseError> {
    let edges = edges(&picture(flow));
    let mut session = Session { in_clear: answers[0].is_multiple_of(2), ..Session::default() };
    let (mut here, mut passed, mut has_more) = (Node::Start, Vec::new(), false);
    for number in &answers[1..] {
        let Some(question) = flow.next(&session) else { break };
        let at = flow.questions.iter().position(|other| other.id == question.id).unwrap();
        let there = Node::Question(at);
        prop_assert!(
            // Whoever has no more to say is read the same again.
            here == there && question.kind == Kind::Confirm || is_way(&edges, &here, &there, &passed),
            "no way from {here:?} to {there:?}\n{edges:#?}\n{flow:#?}"
        );
        passed.push(there.clone());
        here = there;
        if question.kind == Kind::Language {
            session.language = Some(Lang::EN);
            continue;
        }
        if question.kind == Kind::Confirm {
            if has_more || number.is_multiple_of(2) {
                break;
            }
            has_more = true;
            session.answers.push(answer("more", Value::Choice("yes".into())));
            continue;
        }
        let choices = &question.choices;
        let picked = choices.get(*number).or_else(|| choices.get(number % 2)).cloned();
        let value = match (question.kind, picked) {
            (Kind::Many | Kind::Menu, Some(picked)) if number.is_multiple_of(2) => {
                Value::Many(vec![picked, choices[1].clone()])
            }
            (Kind::Many | Kind::Menu, Some(picked)) => Value::Many(vec![picked]),
            (_, Some(picked)) if *number < 4 => Value::Choice(picked),
            _ => Value::Skipped,
        };
        if let Value::Choice(choice) = &value
            && let Some(then) = question.on.get(choice).and_then(|on| on.then)
        {
            here = Node::End { question: at, choice: choice.clone() };
            prop_assert!(edges.iter().any(|edge| edge.to == here));
            if then != Then::Pause {
                break;
            }
        }
        let chosen = match &value {
            Value::Choice(choice) => vec![choice.clone()],
            Value::Many(choices) => choices.clone(),
            Value::Text | Value::Unclear | Value::Skipped => Vec::new(),
        };
        for (name, value) in chosen.iter().filter_map(|choice| question.on.get(choice)).flat_map(|on| &on.set) {
            session.answers.push(answer(name, Value::Choice(value.clone())));
        }
        session.answers.push(answer(&question.id, value));
    }
    Ok(())
}

/// Each question stands there once, and somebody can come to it; whatever a line joins stands there.
fn whole(flow: &Flow) -> Result<(), TestCaseError> {
    let picture = picture(flow);
    let mut all = Vec::new();
    nodes(&picture, &mut all);
    for at in 0..flow.questions.len() {
        prop_assert_eq!(all.iter().filter(|node| **node == Node::Question(at)).count(), 1);
    }
    let edges = edges(&picture);
    let mut reached = vec![Node::Start];
    for _ in 0..=edges.len() {
        let more: Vec<Node> =
            edges.iter().filter(|edge| reached.contains(&edge.from)).map(|edge| edge.to.clone()).collect();
        reached.extend(more);
        reached.sort();
        reached.dedup();
    }
    for node in all.iter().filter(|node| !matches!(node, Node::Back { .. } | Node::AnyTime)) {
        prop_assert!(reached.contains(node), "{node:?} cannot be reached");
    }
    let stands = |node: &Node| matches!(node, Node::Junction(_)) || all.contains(node);
    prop_assert!(edges.iter().all(|edge| stands(&edge.from) && stands(&edge.to)));
    Ok(())
}

/// Whether it is XML, and every name in it is there once.
fn ids(svg: &str) -> Result<BTreeSet<String>, TestCaseError> {
    let mut reader = rxml::Reader::new(svg.as_bytes());
    let (mut found, mut depth) = (BTreeSet::new(), 0_i32);
    loop {
        match reader.read().map_err(|error| TestCaseError::fail(format!("{error}\n{svg}")))? {
            None => break,
            Some(rxml::Event::StartElement(_, _, attributes)) => {
                depth += 1;
                let id = attributes.iter().find(|((_, name), _)| name.as_str() == "id").map(|(_, id)| id.to_string());
                if let Some(id) = id {
                    prop_assert!(found.insert(id.clone()), "`{id}` stands there twice");
                }
            }
            Some(rxml::Event::EndElement(_)) => depth -= 1,
            Some(_) => {}
        }
    }
    prop_assert_eq!(depth, 0);
    Ok(found)
}

fn drawn(flow: &Flow) -> Result<(), TestCaseError> {
    for place in [Place::Alone, Place::Page] {
        let svg = draw(&told(flow), place);
        let ids = ids(&svg)?;
        for question in &flow.questions {
            prop_assert!(ids.contains(&format!("n-{}", question.id)), "{}", question.id);
            let link = format!("href=\"#q-{}\"", question.id);
            prop_assert_eq!(svg.contains(&link), place == Place::Page);
        }
        prop_assert!(!svg.contains("<b>") && svg.contains("&lt;b&gt;"));
    }
    let all = layout(&told(flow), &picture(flow));
    let boxes: Vec<_> = all.cards.iter().map(|it| (it.x, it.y, it.x + WIDE, it.y + it.card.height)).collect();
    for (at, (left, top, right, low)) in boxes.iter().enumerate() {
        prop_assert!(*left >= 0 && *top >= 0 && *right <= all.width && *low <= all.height);
        for (x, y, across, down) in &boxes[at + 1..] {
            prop_assert!(right <= x || across <= left || low <= y || down <= top, "two cards on one spot");
        }
    }
    Ok(())
}

/// Whatever a line names was declared before, and no text means anything to Mermaid.
fn is_mermaid(flow: &Flow) -> Result<(), TestCaseError> {
    let text = mermaid::write(&told(flow), &picture(flow));
    let mut declared = BTreeSet::new();
    for line in text.lines().skip(2).filter(|line| !line.trim_start().starts_with("classDef")) {
        let id = |text: &str| text.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
        let arrow = ["-->", "-.->"]
            .into_iter()
            .find_map(|arrow| line.split_once(arrow).filter(|(from, _)| !from.contains('"')));
        match arrow {
            Some((from, to)) => {
                let to = to.strip_prefix('|').map_or(to, |to| to.rsplit('|').next().unwrap());
                prop_assert!(declared.contains(&id(from)) && declared.contains(&id(to)), "{}", line);
            }
            None => prop_assert!(declared.insert(id(line)), "{} twice", line),
        }
        prop_assert!(matches!(line.matches('"').count(), 0 | 2), "{}", line);
        let quoted = line.split('"').nth(1).unwrap_or_default().replace("<br/>", "");
        prop_assert!(!quoted.contains(['<', '>', '&', '`']), "{}", line);
    }
    for question in &flow.questions {
        let id = format!("q_{}", question.id);
        prop_assert!(declared.contains(&id), "{}", id);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn every_way_through_a_flow_is_a_way_through_its_picture((flow, answers) in flow()) {
        walk(&flow, &answers)?;
    }

    #[test]
    fn each_question_stands_once_and_every_line_joins_two_places((flow, _) in flow()) {
        whole(&flow)?;
        is_mermaid(&flow)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn nothing_breaks_the_drawing_and_nothing_covers_another((flow, _) in flow()) {
        drawn(&flow)?;
    }

    #[test]
    fn the_conversation_that_ships_is_drawn_as_it_goes(answers in prop::collection::vec(0..5_usize, 60)) {
        walk(&shipped(), &answers)?;
    }
}

#[test]
fn the_conversation_that_ships_is_drawn_whole() {
    let flow = shipped();
    whole(&flow).unwrap();
    drawn(&flow).unwrap();
    is_mermaid(&flow).unwrap();
}

#[test]
fn words_from_right_to_left_begin_at_the_right() {
    let flow = shipped();
    let words = |key: &str| (key == "intake-safe--danger").then(|| "أنا في خطر".to_owned());
    let svg = draw(&Told { flow: &flow, lang: Lang::parse("ar"), text: &words }, Place::Alone);
    let line =
        svg.split("<text").find(|text| text.contains("أنا في خطر") && text.contains("class=\"choice\"")).unwrap();
    // With what it raises, in English, beside it.
    assert!(line.contains("direction=\"rtl\"") && line.contains("xml:lang=\"ar\""), "{line}");
    let other = svg.split("<text").find(|text| text.contains(">safe")).unwrap();
    assert!(!other.contains("rtl"), "{other}");
}

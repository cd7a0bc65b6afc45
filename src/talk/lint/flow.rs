//! The questions: what is never asked, what leads nowhere, what takes too long.

use std::collections::BTreeSet;

use super::{
    Book, Found,
    walk::{Walk, around, conditions, only},
};
use crate::talk::script::{Flow, Kind, On, Question};

/// Questions on the normal way: without those after MORE. One more is right about a safer way to write, and one more for
/// somebody who writes for another.
const MOST: usize = 9;
const MOST_IN_ANY_CASE: usize = 11;
/// Answers until somebody in danger reaches a person.
const MOST_TO_DANGER: usize = 3;
/// The choice of those who write for somebody else: what depends on it is asked of them only.
const FOR_ANOTHER: &str = "relative";
/// What the choice for everything else is called.
const REST: [&str; 6] = ["other", "else", "none", "unsure", "private", "nothing"];

pub(super) fn look(book: &Book<'_>, found: &mut Found) {
    let Some(flow) = &book.flow else { return };
    for question in &flow.questions {
        leads(book, flow, question, found);
        was(book, flow, question, found);
        if let Some(last) = question.choices.get(5).filter(|last| !REST.contains(&last.as_str())) {
            let what = format!("`{}` has a sixth choice, `{last}`: five are the most that people take in", question.id);
            found.flow("sixth-choice", book, &question.id, book.item(question, "choices", last), what);
        }
    }
    let mut normal = BTreeSet::new();
    for question in &flow.questions {
        let around = around(flow, &question.id);
        let without = Walk::new(&around, false);
        // Without the reading back there is no MORE either.
        let has_more = around.questions.iter().any(|question| question.kind == Kind::Confirm);
        let walk = if has_more { &Walk::new(&around, true) } else { &without };
        if !walk.is_whole {
            let what = format!("there are too many ways to `{}` to look at all", question.id);
            found.flow("tangled", book, &question.id, book.id(question), what);
            continue;
        }
        normal.extend(without.asked.contains(question.id.as_str()).then_some(&question.id));
        reached(book, question, walk, found);
    }
    stuck(book, flow, found);
    // After MORE nobody is asked anything that they have not chosen.
    let flow = only(flow, |question| normal.contains(&question.id));
    let walk = Walk::new(&flow, false);
    if walk.is_whole {
        long(book, &flow, &walk, found);
    } else {
        found.flow(
            "tangled",
            book,
            "",
            book.top("flow"),
            "there are too many ways through the questions to look at all",
        );
    }
}

/// What stands in `on` of a question.
fn leads(book: &Book<'_>, flow: &Flow, question: &Question, found: &mut Found) {
    let asked: BTreeSet<(&str, &str)> = flow
        .questions
        .iter()
        .flat_map(conditions)
        .flat_map(|(_, condition)| condition.values.iter().map(|value| (condition.question.as_str(), value.as_str())))
        .collect();
    for (choice, on) in &question.on {
        let On { say, priority, then, set, again } = on;
        let at = book.below(question, "on", choice);
        let id = &question.id;
        if say.is_none() && priority.is_none() && then.is_none() && set.is_empty() && again.is_empty() {
            found.flow("leads-nowhere", book, id, at, format!("`on.{choice}` of `{id}` leads nowhere"));
        }
        let is_read = |name: &str, value: &str| flow.question(name).is_some() || asked.contains(&(name, value));
        for (name, value) in set.iter().filter(|(name, value)| !is_read(name, value)) {
            let what = format!("`on.{choice}` of `{id}` sets `{name}` to `{value}`, and nothing asks for that");
            found.flow("leads-nowhere", book, id, at, what);
        }
    }
}

fn was(book: &Book<'_>, flow: &Flow, question: &Question, found: &mut Found) {
    for (number, was) in question.was.iter().enumerate() {
        let at = book.item(question, "was", was);
        if flow.question(was).is_some() {
            let what = format!(
                "`{}` was `{was}`, and there is a question `{was}`: its answers would be taken from it",
                question.id
            );
            found.flow("was-living", book, &question.id, at, what);
        }
        let before = flow.questions.iter().take_while(|other| other.id != question.id);
        let twice =
            before.flat_map(|other| &other.was).chain(question.was.iter().take(number)).any(|other| other == was);
        if twice {
            found.flow("was-twice", book, &question.id, at, format!("`{was}` stands in a `was` already"));
        }
    }
}

fn reached(book: &Book<'_>, question: &Question, walk: &Walk<'_>, found: &mut Found) {
    let id = question.id.as_str();
    let mut is_said = false;
    // What names its own question tells only whether an answer is read back.
    for (field, condition) in conditions(question).filter(|(_, condition)| condition.question != id) {
        let name = &condition.question;
        let Some((held, failed)) = walk.held.get(&(id, field, name)) else { continue };
        let at = book.below(question, field, name);
        if !held {
            is_said = true;
            let what = format!("`{field}` of `{id}`: `{name}` is never like this when it is looked at");
            found.flow("never-holds", book, id, at, what);
        } else if !failed {
            found.flow("always-holds", book, id, at, format!("`{field}` of `{id}`: `{name}` is always like this"));
        }
    }
    if !is_said && !walk.asked.contains(id) && question.kind != Kind::Language {
        found.flow("never-asked", book, id, book.id(question), format!("nobody is ever asked `{id}`"));
    }
}

/// Every question can be skipped but the reading back: that needs an answer that does not only lead to more questions.
fn stuck(book: &Book<'_>, flow: &Flow, found: &mut Found) {
    for question in flow.questions.iter().filter(|question| question.kind == Kind::Confirm) {
        let goes_round =
            |choice: &str| question.on.get(choice).is_some_and(|on| !on.set.is_empty() && on.then.is_none());
        if ["yes", "more", "erase"].into_iter().all(goes_round) {
            let what = format!("whoever comes to `{}` never reaches a person or the end", question.id);
            found.flow("stuck", book, &question.id, book.id(question), what);
        }
    }
}

/// What the program asks by itself, and the reading back, are no questions.
fn counts(question: &Question) -> bool {
    !matches!(question.kind, Kind::Language | Kind::Menu | Kind::Say | Kind::Confirm)
}

/// A tool's name is asked only of whoever has just said that they use it: it is a part of that answer.
fn is_of_a_tool(flow: &Flow, question: &Question) -> bool {
    let is_tool = |id: &str| flow.question(id).is_some_and(|question| question.tools);
    !question.when.is_empty() && question.when.iter().all(|condition| is_tool(&condition.question))
}

fn is_for_another(question: &Question) -> bool {
    question.when.iter().any(|condition| condition.values.iter().all(|value| value == FOR_ANOTHER))
}

fn long(book: &Book<'_>, flow: &Flow, walk: &Walk<'_>, found: &mut Found) {
    let all = |question: &Question| counts(question) && !is_of_a_tool(flow, question);
    let normal = |question: &Question| all(question) && !question.tools && !is_for_another(question);
    let (in_any_case, on_the_normal_way) = (walk.longest(&all), walk.longest(&normal));
    for (way, most, which) in [
        (on_the_normal_way, MOST, "on the normal way"),
        (in_any_case, MOST_IN_ANY_CASE, "in all, with those about safer ways and for somebody else,"),
    ] {
        if way.len() > most {
            let what = format!("{which} {} questions can be asked, {most} is the most: {}", way.len(), way.join(", "));
            let last = way.last().and_then(|id| flow.question(id));
            let id = last.map_or("", |last| &last.id);
            found.flow("too-many-questions", book, id, last.and_then(|last| book.id(last)), what);
        }
    }
    match walk.to_danger() {
        Some((answers, id)) if answers > MOST_TO_DANGER => {
            let at = flow.question(id).and_then(|question| book.id(question));
            let what = format!(
                "danger is asked about in `{id}`, which can be the {answers}th question: {MOST_TO_DANGER} is the most"
            );
            found.flow("danger-too-late", book, id, at, what);
        }
        Some(_) => {}
        None => {
            let what = "no question has an answer that leads to a person at once because of danger";
            found.flow("danger-too-late", book, "", book.top("flow"), what);
            found.mend(
                "Ask early whether anybody is in danger: on.danger = { priority = \"red\", then = \"handoff\" }.",
            );
        }
    }
}

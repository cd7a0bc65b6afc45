//! How much people are given to read at once, as it goes out: a question with its choices, two texts in one message.

use super::{
    Book, Found, Text,
    book::{Said, Tongue},
};
use crate::talk::{
    Say, Script,
    script::{Flow, Kind, Question},
    without_isolation,
};

const QUESTION: usize = 140;
const LONGEST_QUESTION: usize = 300;
const MESSAGE: usize = 500;
const CHOICE: usize = 45;
const TITLE: usize = 30;

pub(super) fn look(book: &Book<'_>, found: &mut Found) {
    for text in book.read_by_people() {
        let long = text.says().iter().map(Said::length).max().unwrap_or_default();
        message(text, long, "it", found);
        for said in text.says() {
            one_question(text, &marks(&said.words), found);
        }
    }
    for tongue in book.tongues.values() {
        for second in ["intro-unencrypted", "intro-encrypted"].into_iter().filter_map(|key| tongue.get(key)) {
            let Some(intro) = tongue.get("intro") else { continue };
            let both = longest(intro) + longest(second) + "\n\n".len();
            message(second, both, "together with `intro` it", found);
        }
        let (Some(flow), Some(script)) = (&book.flow, book.script) else { continue };
        for question in flow.questions.iter().filter(|question| !matches!(question.kind, Kind::Language | Kind::Say)) {
            asked(flow, script, question, tongue, found);
        }
    }
}

fn longest(text: &Text<'_>) -> usize {
    text.says().iter().map(Said::length).max().unwrap_or_default()
}

fn message(text: &Text<'_>, long: usize, it: &str, found: &mut Found) {
    if long > MESSAGE {
        let what = format!("`{}`: {it} goes out with {long} characters, {MESSAGE} are the most", text.key);
        found.text("message-too-long", text, None, what);
    }
}

fn asked(flow: &Flow, script: &Script, question: &Question, tongue: &Tongue<'_>, found: &mut Found) {
    let key = format!("{}-{}", flow.name, question.id);
    let Some(text) = tongue.get(key.as_str()) else { return };
    let long = longest(text);
    // What is read back has its choices in its words, and comes below a list: only the length of the message counts.
    if question.kind != Kind::Confirm {
        let what = format!("`{key}` has {long} characters");
        if long > LONGEST_QUESTION {
            found.text("question-too-long", text, None, format!("{what}, {LONGEST_QUESTION} are the most"));
        } else if long > QUESTION {
            found.text("question-long", text, None, format!("{what}, {QUESTION} are better"));
        }
    }
    let title = format!("{key}-label");
    let choices = question.all().map(|choice| (format!("{key}--{choice}"), CHOICE));
    for (label, most) in choices.chain([(title, TITLE)]) {
        let Some(label) = tongue.get(label.as_str()) else { continue };
        if longest(label) > most {
            let what = format!("`{}` has {} characters, {most} are better", label.key, longest(label));
            found.text("label-long", label, None, what);
        }
    }
    let render = |message: &[Say]| without_isolation(&script.words.render(text.lang, message)).chars().count();
    let ask = script.put(question);
    let why = format!("{key}-why");
    for before in ["", "retry-1", "retry-2", "unclear-kept", "language-changed", "nothing-back", "resumed", &why] {
        let said = (!before.is_empty()).then(|| Say::text(before));
        if said.is_some() && !tongue.contains_key(before) {
            continue;
        }
        let it = if before.is_empty() { "with its choices it".to_owned() } else { format!("after `{before}` it") };
        let whole: Vec<Say> = said.into_iter().chain([ask.clone(), Say::text("hint-person")]).collect();
        let is_long_alone = long > MESSAGE || render(std::slice::from_ref(&ask)) > MESSAGE && !before.is_empty();
        if !is_long_alone {
            message(text, render(&whole), &it, found);
        }
        if let Some(first) = tongue.get(before).filter(|first| ends_with_question(first) && ends_with_question(text)) {
            let what = format!("`{before}` asks something, and `{key}` follows in the same message");
            found.text("two-questions", first, None, what);
        }
    }
}

fn ends_with_question(text: &Text<'_>) -> bool {
    text.says().iter().any(|said| !marks(&said.words).is_empty())
}

/// Where the question marks stand; those of Arabic script, of Greek and of wide letters count as well.
fn marks(words: &str) -> Vec<usize> {
    let is_greek = words.chars().any(|c| ('\u{370}'..='\u{3ff}').contains(&c));
    let is_mark = |c: char| matches!(c, '?' | '؟' | '？' | '\u{37e}') || c == ';' && is_greek;
    words.char_indices().filter(|(_, c)| is_mark(*c)).map(|(at, _)| at).collect()
}

fn one_question(text: &Text<'_>, marks: &[usize], found: &mut Found) {
    if let [_, second, ..] = marks {
        let end = |words: &str| {
            words.get(*second..).and_then(|rest| rest.chars().next()).map(|mark| *second + mark.len_utf8())
        };
        let at = text.says().iter().find_map(|said| said.at(*second, end(&said.words)?));
        found.text("two-questions", text, at, format!("`{}` asks {} things at once", text.key, marks.len()));
    }
}

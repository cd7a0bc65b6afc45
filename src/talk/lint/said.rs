//! What has to be said: who writes, how to reach a person, and by which words. What is never written: links, exclamation
//! marks, keywords that are none.

use std::collections::BTreeSet;

use super::{
    Book, Found, Text,
    book::Tongue,
    glossary::plain,
    tongues::{capitals, keyword, shown, written},
};
use crate::{
    model::Lang,
    talk::{load::choices_of, normal::fold, phrases::contains, script::Kind, spots::place_in},
};

/// Ends of names on the web; a program that told people to open something would teach them to.
const ENDS: [&str; 14] =
    [".com", ".org", ".net", ".info", ".io", ".fr", ".me", ".app", ".onion", ".ru", ".ua", ".ir", ".br", ".es"];

pub(super) fn look(book: &Book<'_>, found: &mut Found) {
    for (lang, tongue) in &book.tongues {
        person(tongue, found);
        first(book, *lang, tongue, found);
        if let (Some(one), Some(other)) = (tongue.get("retry-1"), tongue.get("retry-2"))
            && one.says().first().map(|said| fold(&said.words)) == other.says().first().map(|said| fold(&said.words))
        {
            found.text("same-retry", other, None, "`retry-2` says the same as `retry-1`");
        }
        // Without the questions nobody knows what the reading back offers.
        if book.flow.is_some() {
            keywords(book, tongue, found);
        }
    }
    for text in book.read_by_people() {
        for part in written(text) {
            for mark in part.matches(['!', '！', '¡', '‼', '⁉']) {
                found.text(
                    "exclamation",
                    text,
                    Some(place_in(text.source, mark)),
                    format!("`{}` has an exclamation mark", text.key),
                );
            }
            for word in part.split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '«' | '»' | '"' | '“' | '”'))
            {
                if is_link(word) {
                    found.text("link", text, Some(place_in(text.source, word)), format!("`{}` has a link", text.key));
                }
            }
        }
    }
}

fn is_link(word: &str) -> bool {
    let word = word.trim_end_matches(['.', ',', ';', ':', '؟', '?']).to_lowercase();
    let names = |end: &str| word.strip_suffix(end).is_some_and(|name| name.chars().any(char::is_alphanumeric));
    word.contains("://") || word.starts_with("www.") || ENDS.into_iter().any(names) && !word.contains('@')
}

fn names(text: &Text<'_>, keyword: &str) -> bool {
    text.says().iter().all(|said| contains(&fold(&said.words), &fold(keyword)))
}

fn person(tongue: &Tongue<'_>, found: &mut Found) {
    let Some(human) = keyword(tongue, "human") else { return };
    for (key, why) in [
        ("intro", "it is the first message"),
        ("hint-person", "it ends every retry and every third question"),
        ("retry-2", "it offers a person"),
    ] {
        let Some(text) = tongue.get(key).filter(|text| !names(text, human)) else { continue };
        found.text("no-way-to-a-person", text, None, format!("`{key}` does not name {human}, and {why}"));
        found.mend(format!("Say in it that {human} leads to a person of the team."));
    }
}

fn first(book: &Book<'_>, lang: Lang, tongue: &Tongue<'_>, found: &mut Found) {
    let Some(intro) = tongue.get("intro") else { return };
    let places = shown(intro);
    for (place, what) in [("helpline", "who writes"), ("days", "how long what they write is kept")] {
        if !places.contains(place) {
            found.text("first-message", intro, None, format!("`intro` does not say {what}: {{ ${place} }}"));
        }
    }
    for (command, what) in
        [("stop", "how to stop"), ("forget", "how to have everything erased"), ("skip", "how to skip a question")]
    {
        if let Some(keyword) = keyword(tongue, command).filter(|keyword| !names(intro, keyword)) {
            found.text("first-message", intro, None, format!("`intro` does not say {what}: {keyword}"));
        }
    }
    let program = book.glossary.of(lang).map(|words| words.program.as_slice()).unwrap_or_default();
    let said: Vec<String> = intro.says().iter().map(|said| plain(&said.words).0).collect();
    if !program.is_empty() && !said.iter().all(|said| program.iter().any(|phrase| phrase.within(said).next().is_some()))
    {
        let words: Vec<&str> = program.iter().map(super::glossary::Phrase::words).collect();
        found.text(
            "first-message",
            intro,
            None,
            format!("`intro` does not say that a program writes: {}", words.join(", ")),
        );
    }
}

/// Words in capitals that nobody could write with effect. What stands so in another language as well, and is no keyword
/// there, is a name.
fn keywords(book: &Book<'_>, tongue: &Tongue<'_>, found: &mut Found) {
    let own = known(book, tongue);
    for text in tongue.values().filter(|text| text.is_read_by_people()) {
        for (word, at) in capitals(text).into_iter().filter(|(word, _)| !own.contains(&fold(word))) {
            let others = book.tongues.values().filter(|other| !std::ptr::eq(*other, tongue));
            let is_name = |other: &Tongue<'_>| {
                let there = other.get(text.key).map(capitals).unwrap_or_default();
                there.iter().any(|(there, _)| *there == word) && !known(book, other).contains(&fold(word))
            };
            if others.into_iter().any(is_name) {
                continue;
            }
            let what = format!("`{}` says {word}, which is no keyword in `{}`", text.key, text.lang);
            found.text("no-keyword", text, Some(at), what);
        }
    }
}

/// What may stand in capitals in a language: its keywords, and names.
fn known(book: &Book<'_>, tongue: &Tongue<'_>) -> BTreeSet<String> {
    let mut known: BTreeSet<String> = book.glossary.capitals.iter().map(|name| fold(name)).collect();
    let is_said = |key: &&&str| key.starts_with("command-") || matches!(**key, "yes--words" | "no--words");
    let lists = tongue.keys().filter(is_said).filter_map(|key| tongue.get(*key));
    known.extend(lists.flat_map(Text::phrases).map(|(phrase, _)| phrase));
    let confirms = book.flow.iter().flat_map(|flow| flow.questions.iter().map(move |question| (flow, question)));
    for (flow, question) in confirms.filter(|(_, question)| question.kind == Kind::Confirm) {
        for choice in choices_of(question) {
            let base = format!("{}-{}--{choice}", flow.name, question.id);
            let label = tongue.get(base.as_str()).map(Text::says).unwrap_or_default();
            known.extend(label.iter().map(|said| fold(&said.words)));
            let words = tongue.get(format!("{base}--words").as_str()).map(Text::phrases).unwrap_or_default();
            known.extend(words.into_iter().map(|(phrase, _)| phrase));
        }
    }
    known
}

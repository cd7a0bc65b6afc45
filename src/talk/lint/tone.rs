//! The words that are not said, by the lists of `glossary.toml`.

use super::{
    Book, Found, Text,
    book::Said,
    glossary::{Phrase, Words, plain},
};

/// So much of a message shows on a locked screen.
const SHOWN: usize = 40;

pub(super) fn look(book: &Book<'_>, found: &mut Found) {
    for text in book.read_by_people() {
        let Some(words) = book.glossary.of(text.lang) else { continue };
        for said in text.says() {
            let heard = Heard::new(&said, words);
            for (phrase, instead) in &words.instead {
                for at in heard.places(phrase) {
                    let what = format!("`{}`: we do not say “{}”", text.key, phrase.words());
                    found.text("glossary", text, at, what);
                    found.mend(format!("Say: {instead}"));
                }
            }
            for (rule, phrases) in words.never.iter().filter(|(rule, _)| **rule != "allowed") {
                if *rule == "telling" && !begins_a_message(text) {
                    continue;
                }
                for phrase in phrases {
                    let shown = if *rule == "telling" { heard.shown } else { usize::MAX };
                    for at in heard.places_before(phrase, shown) {
                        let what = format!("`{}` says “{}”", text.key, phrase.words());
                        found.text(rule, text, at, what);
                    }
                }
            }
        }
    }
}

/// Whether somebody's screen can begin with this text. `intro` says who writes: it can do no other.
fn begins_a_message(text: &Text<'_>) -> bool {
    let key = text.key;
    let inside =
        ["intro", "day-", "call-", "way-", "recap-", "choice-", "hint-", "open-", "language-name", "pgp-export-"];
    let is_part = inside.iter().any(|part| key.starts_with(part)) || key.contains("--") || key.ends_with("-label");
    !is_part || matches!(key, "way-head" | "way-none" | "call-agreed")
}

/// A text as it is searched.
struct Heard<'s> {
    said: &'s Said,
    plain: String,
    places: Vec<usize>,
    // Where words stand that are right there.
    allowed: Vec<(usize, usize)>,
    // What stands after this does not show.
    shown: usize,
}

impl<'s> Heard<'s> {
    fn new(said: &'s Said, words: &Words<'_>) -> Self {
        let (plain, places) = plain(&said.words);
        let allowed = words.never.get("allowed").into_iter().flatten();
        let allowed = allowed.flat_map(|phrase| phrase.within(&plain).collect::<Vec<_>>()).collect();
        let shown = plain.char_indices().nth(SHOWN).map_or(plain.len(), |(at, _)| at);
        Self { said, plain, places, allowed, shown }
    }

    fn places(&self, phrase: &Phrase) -> Vec<Option<crate::error::Span>> {
        self.places_before(phrase, usize::MAX)
    }

    fn places_before(&self, phrase: &Phrase, most: usize) -> Vec<Option<crate::error::Span>> {
        let is_allowed = |start: usize, end: usize| self.allowed.iter().any(|(from, to)| *from <= start && end <= *to);
        let found = phrase.within(&self.plain).filter(|(start, end)| *start < most && !is_allowed(*start, *end));
        let at = |(start, end): (usize, usize)| self.said.at(*self.places.get(start)?, *self.places.get(end)?);
        found.map(at).collect()
    }
}

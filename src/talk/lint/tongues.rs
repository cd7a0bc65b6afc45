//! One language against the others: what is not translated, what got lost on the way, which keywords are not named.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Book, Found, Text,
    book::Tongue,
    fluent::{Part, parts},
    lists,
};
use crate::{
    error::Mistake,
    model::Lang,
    talk::{lexicon::Command, load, normal::fold, phrases::contains},
};

/// A text of fewer words can be the same in two languages.
const WORDS: usize = 3;

pub(super) fn look(book: &Book<'_>, found: &mut Found) {
    for (lang, tongue) in &book.tongues {
        let reference = book.tongues.get(&Lang::EN).filter(|_| *lang != Lang::EN);
        for text in tongue.values().filter(|text| !text.is_list()) {
            if let Some(english) = reference.and_then(|english| english.get(text.key)) {
                untranslated(text, english, found);
            }
            places(book, text, found);
        }
        let is_draft = book.script.is_some_and(|script| script.words.is_draft(*lang));
        if let (true, Some(english), Some(flow)) = (is_draft, reference, &book.flow) {
            // The lists of words need no word of their own: the text that they belong to is named.
            let waits =
                |key: &&&str| !tongue.contains_key(**key) && !key.ends_with("--words") && load::may_wait(flow, key);
            for key in english.keys().filter(waits) {
                let what = format!("`{key}` is not written yet: in `{lang}` it is said in the default language");
                found.file(Mistake::new("text-waits", format!("text/{lang}"), what), Some(*lang));
            }
        }
        if !book.glossary.of(*lang).is_some_and(|words| words.has_lists) {
            let what = format!(
                "there is no table [{lang}.never]: it is not checked whether texts in `{lang}` blame, promise, advise or tell"
            );
            found.file(Mistake::new("no-list", super::glossary::GLOSSARY, what), Some(*lang));
        }
    }
    keywords(book, found);
}

fn untranslated(text: &Text<'_>, english: &Text<'_>, found: &mut Found) {
    let said = |text: &Text<'_>| text.says().into_iter().map(|said| said.words).collect::<Vec<_>>();
    // What is to be typed as it stands is the same everywhere.
    let words = |said: &str| fold(said).split(' ').filter(|word| word.chars().any(char::is_alphabetic)).count();
    let same = said(text);
    if same == said(english) && written(text).iter().map(|part| words(part)).sum::<usize>() >= WORDS {
        found.text("untranslated", text, None, format!("`{}` is the same as in English", text.key));
    }
}

/// What stands in a text as it is.
pub(super) fn written<'f>(text: &Text<'f>) -> Vec<&'f str> {
    let mut parts = Vec::new();
    if let Some(pattern) = &text.entry.value {
        text_of(pattern, &mut parts);
    }
    parts
}

fn text_of<'f>(pattern: &fluent_syntax::ast::Pattern<&'f str>, parts: &mut Vec<&'f str>) {
    use fluent_syntax::ast::{Expression, PatternElement};
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => parts.push(value),
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                variants.iter().for_each(|variant| text_of(&variant.value, parts));
            }
            PatternElement::Placeable { expression: Expression::Inline(_) } => {}
        }
    }
}

/// The places that are shown; what only chooses a variant is each language's own affair.
pub(super) fn shown<'f>(text: &Text<'f>) -> BTreeSet<&'f str> {
    let place = |part| match part {
        Part::Place(name) => Some(name),
        Part::Chosen { .. } | Part::Other { .. } => None,
    };
    parts(text).into_iter().filter_map(place).collect()
}

fn places(book: &Book<'_>, text: &Text<'_>, found: &mut Found) {
    let others = book.tongues.iter().filter(|(lang, _)| **lang != text.lang);
    let others: Vec<BTreeSet<&str>> = others.filter_map(|(_, tongue)| Some(shown(tongue.get(text.key)?))).collect();
    let own = shown(text);
    let mut have: BTreeMap<&str, usize> = BTreeMap::new();
    others.iter().flatten().for_each(|place| *have.entry(place).or_default() += 1);
    for (place, _) in have.iter().filter(|(place, have)| **have * 2 > others.len() && !own.contains(*place)) {
        found.text(
            "place-missing",
            text,
            None,
            format!("`{}` lacks {{ ${place} }}, which the other languages have", text.key),
        );
    }
    let is_extra =
        |place: &&&str| others.len() > 1 && have.get(**place).copied().unwrap_or_default() * 2 < others.len();
    for place in own.iter().filter(is_extra) {
        let what = format!("`{}` has {{ ${place} }}, which the other languages have not", text.key);
        found.text("place-extra", text, Some(crate::talk::spots::place_in(text.source, place)), what);
    }
}

/// Wherever the language of reference names a keyword, the others name theirs.
fn keywords(book: &Book<'_>, found: &mut Found) {
    let commands = lists::commands(book);
    for (lang, tongue) in &book.tongues {
        let reference = if *lang == Lang::EN { Lang::FR } else { Lang::EN };
        let Some(reference) = book.tongues.get(&reference) else { continue };
        for text in tongue.values().filter(|text| text.is_read_by_people()) {
            let Some(other) = reference.get(text.key) else { continue };
            let said: Vec<String> = text.says().iter().map(|said| fold(&said.words)).collect();
            for (capitals, _) in capitals(other) {
                let meant = commands
                    .get(&fold(capitals))
                    .into_iter()
                    .flatten()
                    .find(|(_, (there, _))| there.lang == other.lang);
                let Some((command, _)) = meant else { continue };
                // The keyword of PGP is its name.
                let Some(keyword) = keyword(tongue, command).filter(|_| *command != "pgp") else { continue };
                let own =
                    tongue.get(format!("command-{command}--words").as_str()).map(Text::phrases).unwrap_or_default();
                if !said.iter().any(|said| own.iter().any(|(phrase, _)| contains(said, phrase))) {
                    let what = format!(
                        "`{}` does not name the keyword `{keyword}`: in `{}` it says {capitals}",
                        text.key, other.lang
                    );
                    found.text("keyword-missing", text, None, what);
                    found.mend(format!("Name it as people are to write it: {keyword}."));
                }
            }
        }
    }
}

/// The keyword of a command: the first in its list, as it is written there.
pub(super) fn keyword<'f>(tongue: &Tongue<'f>, command: &str) -> Option<&'f str> {
    debug_assert!(Command::ALL.iter().any(|(name, _)| *name == command), "{command}");
    let list = tongue.get(format!("command-{command}--words").as_str())?;
    let (_, at) = list.phrases().into_iter().next()?;
    list.source.get(at.start..at.end)
}

/// The words of a text in capitals, of three letters or more.
pub(super) fn capitals<'f>(text: &Text<'f>) -> Vec<(&'f str, crate::error::Span)> {
    let words = written(text).into_iter().flat_map(|part| part.split(|c: char| !c.is_alphanumeric()));
    let is_capitals = |word: &&str| word.chars().count() >= 3 && word.chars().all(char::is_uppercase);
    words.filter(is_capitals).map(|word| (word, crate::talk::spots::place_in(text.source, word))).collect()
}

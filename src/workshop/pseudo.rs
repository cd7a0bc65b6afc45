//! A made-up language, longer and with other letters than any, to find what no translator could reach.
//!
//! Every text of the default language becomes one in accented letters, in brackets, and 40 % longer. What a person then
//! receives in plain letters came from no text: it is written in the program. What is too long then will be too long in
//! some language.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::{
    ast::{Entry, Expression, Pattern, PatternElement},
    parser, serializer,
};

use super::{coverage::Heard, transcript::Line};
use crate::{model::Lang, talk::Files};

/// Its code, which no language has.
const CODE: &str = "xx";
/// What a message may have, in characters, with its choices: in a real language; in this one, 40 % more.
const LIMIT: usize = 500;
/// The same of a list, which is as long as what somebody has answered: it is looked through, line by line.
const LIST: usize = 1200;
const LISTS: [&str; 3] = ["recap", "way-head", "way-none"];
/// What is no word of anybody's: the addresses and the networks that the stage has.
const NAMES: [&str; 7] = ["help", "example", "org", "net", "xmpp", "signal", "console"];

/// The code of the made-up language.
pub(super) fn lang() -> Option<Lang> {
    Lang::parse(CODE)
}

/// The same conversations, with the made-up language in the place of another one.
pub(super) fn files(files: &Files, default: Lang) -> Files {
    let folder = format!("text/{default}");
    let mut made = files.clone().without(&folder).without("drills");
    // Others who can help name languages.
    made = made.with("referrals.toml", "");
    for (path, text) in files.below(&folder) {
        let name = path.rsplit('/').next().unwrap_or_default();
        let text = if name.ends_with(".ftl") && name != "desk.ftl" { pseudo(text) } else { text.to_owned() };
        made = made.with(&format!("text/{CODE}/{name}"), &text);
    }
    made
}

fn pseudo(source: &str) -> String {
    let mut resource = parser::parse(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
    let mut labels = BTreeMap::new();
    for entry in &mut resource.body {
        let Entry::Message(message) = entry else { continue };
        let Some(value) = message.value.as_mut().filter(|_| !message.id.name.ends_with("--words")) else { continue };
        labels.insert(message.id.name.clone(), written(value));
        longer(value);
        value.elements.insert(0, text("⟦"));
        value.elements.push(text("⟧"));
    }
    // People answer as if they had read the text itself.
    for entry in &mut resource.body {
        let Entry::Message(message) = entry else { continue };
        let name = if message.id.name == "language--words" {
            Some("language-name")
        } else {
            message.id.name.strip_suffix("--words")
        };
        let label = name.and_then(|name| labels.get(name));
        if let Some((label, value)) = label.zip(message.value.as_mut()) {
            value.elements.push(text(&format!(", {}", label.replace([',', '\n'], " "))));
        }
    }
    serializer::serialize(&resource)
}

fn text(value: &str) -> PatternElement<String> {
    PatternElement::TextElement { value: value.to_owned() }
}

fn written(pattern: &Pattern<String>) -> String {
    let texts = pattern.elements.iter().filter_map(|element| match element {
        PatternElement::TextElement { value } => Some(value.as_str()),
        PatternElement::Placeable { .. } => None,
    });
    texts.collect()
}

fn longer(pattern: &mut Pattern<String>) {
    let mut letters = 0;
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                letters += value.chars().count();
                *value = value.chars().map(other).collect();
            }
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                variants.iter_mut().for_each(|variant| longer(&mut variant.value));
            }
            PatternElement::Placeable { expression: Expression::Inline(_) } => {}
        }
    }
    let more: String = " ŀǿřḗḿ".chars().cycle().take(letters * 2 / 5).collect();
    pattern.elements.push(text(&more));
}

const fn other(letter: char) -> char {
    match letter {
        'a' | 'A' => 'ȧ',
        'b' | 'B' => 'ƀ',
        'c' | 'C' => 'ƈ',
        'd' | 'D' => 'ḓ',
        'e' | 'E' => 'ḗ',
        'f' | 'F' => 'ƒ',
        'g' | 'G' => 'ɠ',
        'h' | 'H' => 'ħ',
        'i' | 'I' => 'ī',
        'j' | 'J' => 'ĵ',
        'k' | 'K' => 'ķ',
        'l' | 'L' => 'ŀ',
        'm' | 'M' => 'ḿ',
        'n' | 'N' => 'ƞ',
        'o' | 'O' => 'ǿ',
        'p' | 'P' => 'ƥ',
        'q' | 'Q' => 'ɋ',
        'r' | 'R' => 'ř',
        's' | 'S' => 'ş',
        't' | 'T' => 'ŧ',
        'u' | 'U' => 'ŭ',
        'v' | 'V' => 'ṽ',
        'w' | 'W' => 'ẇ',
        'x' | 'X' => 'ẋ',
        'y' | 'Y' => 'ẏ',
        'z' | 'Z' => 'ẑ',
        other => other,
    }
}

/// What is wrong with the messages of one conversation.
pub(super) fn findings(path: &str, script: &str, heard: &[Heard]) -> BTreeSet<String> {
    let lines = script.lines().filter_map(|line| super::transcript::parse(line).ok().flatten());
    let words = lines.filter_map(|line| match line {
        Line::Says(words) | Line::Adds(words) | Line::Handles(words) => Some(words),
        Line::Lang(_)
        | Line::Channel(_)
        | Line::Receives(_)
        | Line::Team(_)
        | Line::Stored(..)
        | Line::Nothing
        | Line::After(_)
        | Line::Restart
        | Line::Publish(_)
        | Line::Held(_) => None,
    });
    let words: Vec<String> = words.collect();
    let mut known: BTreeSet<String> = words.iter().flat_map(|words| plain(words)).collect();
    known.extend(NAMES.map(str::to_owned));
    let mut found = BTreeSet::new();
    for Heard { said, lang: spoken } in heard.iter().filter(|heard| !heard.said.relayed) {
        let is_made_up = *spoken == lang();
        let (name, length) = (said.named.line(), said.named.text.chars().count());
        let is_list = LISTS.iter().any(|key| said.named.keys.iter().any(|other| other == key));
        let limit = if is_list { LIST } else { LIMIT };
        let limit = if is_made_up { limit * 7 / 5 } else { limit };
        if length > limit {
            found.insert(format!("{path}: `{name}` has {length} characters, and may have {limit}"));
        }
        // Codes are to be copied, and the languages are named each in itself.
        let is_plain = ["way-code-alone", "language-ask"].iter().any(|key| said.named.keys.iter().any(|k| k == key));
        if is_made_up && !is_plain {
            let from_none: Vec<String> = plain(&said.named.text).filter(|word| !known.contains(word)).collect();
            if !from_none.is_empty() {
                found.insert(format!("{path}: `{name}` says what stands in no text: {}", from_none.join(" ")));
            }
        }
    }
    found
}

/// The words in plain letters, small.
fn plain(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| word.len() > 1 && word.chars().all(|c| c.is_ascii_alphabetic())).map(str::to_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{model::Lang, talk::Named, workshop::stage::Said};

    #[test]
    fn a_text_is_longer_in_brackets_and_in_other_letters() {
        let made = pseudo("safe = Are you { $label } safe?\nsafe--words = yes, y\nsafe-why =\n    One.\n    Two.\n");
        assert!(made.starts_with("safe = ⟦ȧřḗ ẏǿŭ { $label } şȧƒḗ? ŀǿřḗ⟧\n"), "{made}");
        assert!(made.contains("safe--words = yes, y, Are you  safe?\n"), "{made}");
        assert!(made.contains("⟦ǿƞḗ."), "{made}");
    }

    #[test]
    fn what_comes_from_no_text_is_found() {
        let heard = |text: &str, lang| {
            let named = Named { text: text.to_owned(), ..Named::default() };
            vec![Heard { said: Said { to_team: false, relayed: false, named }, lang }]
        };
        let found = |text: &str| findings("x", "> Ana Ndiaye", &heard(text, lang())).len();
        assert_eq!((found("⟦ḗȧ⟧ Ana 12"), found("⟦ḗȧ⟧ tomorrow"), found(&"é".repeat(701))), (0, 1, 1));
        let real = |text: &str| findings("x", "", &heard(text, Some(Lang::FR))).len();
        assert_eq!((real("demain"), real(&"é".repeat(501)), real(&"é".repeat(500))), (0, 1, 0));
    }
}

//! What an answer means, in the order that `conversations.md` states: number, label or accepted word,
//! phrase, near miss, or not understood. Pure; the person's language counts first, then all others.

use super::{
    Value,
    lexicon::{Lexicon, List, Meaning, Opening, Shape},
    phrases::{Found, Phrases, contains},
    script::{Kind, Question},
};
use crate::model::Lang;

/// What a message means as an answer to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Match {
    /// Understood.
    Is(Value),
    /// One of two choices, equally well.
    Either(String, String),
    /// Nearly the words of this choice.
    Perhaps(String),
    /// At the read-back: correct the item with this number.
    Correct(usize),
    /// Not understood; too long to be meant as one of the choices.
    Long,
    /// Not understood.
    No,
}

/// Longer than this, a message is no short answer (words).
const SHORT: usize = 8;

/// What `message` (folded: `folded`) means as an answer to `question`.
pub(super) fn understand(lexicon: &Lexicon, question: &Question, lang: Lang, folded: &str) -> Match {
    match question.kind {
        Kind::Contact if chosen(lexicon, question, lang, folded).is_some() => {
            chosen(lexicon, question, lang, folded).map_or(Match::No, Match::Is)
        }
        Kind::Text | Kind::Date | Kind::Country | Kind::Contact | Kind::Say => {
            let plea = [Opening::Greeting, Opening::Plea].iter().any(|kind| lexicon.is_only(*kind, folded));
            if folded.is_empty() || plea { Match::No } else { Match::Is(Value::Text) }
        }
        Kind::Number => {
            if folded.contains(|c: char| c.is_ascii_digit()) {
                Match::Is(Value::Text)
            } else {
                Match::No
            }
        }
        Kind::YesNo => yes_or_no(lexicon, folded),
        Kind::Confirm => match folded.parse() {
            Ok(number) => Match::Correct(number),
            Err(_) if lexicon.is(List::Yes, folded) => Match::Is(Value::Choice("yes".into())),
            Err(_) => one(lexicon, question, lang, folded),
        },
        Kind::Many | Kind::Menu => many(lexicon, question, lang, folded),
        Kind::Choice | Kind::Language => match numbered(question, folded) {
            Some(choice) => Match::Is(Value::Choice(choice)),
            None => one(lexicon, question, lang, folded),
        },
    }
}

/// Whether a message answers the question beyond doubt: it is a number of the list, or nothing but words for one choice.
pub(super) fn is_plain(lexicon: &Lexicon, question: &Question, folded: &str) -> bool {
    let listed = || names_choice(lexicon, question, folded);
    let yes_or_no = || lexicon.is(List::Yes, folded) || lexicon.is(List::No, folded);
    let numbers = || !folded.is_empty() && folded.split(' ').all(|word| word.parse::<u16>().is_ok());
    match question.kind {
        Kind::Text | Kind::Date | Kind::Country | Kind::Contact | Kind::Number | Kind::Say => true,
        Kind::YesNo | Kind::Confirm | Kind::Choice | Kind::Many | Kind::Menu | Kind::Language => {
            numbers() || listed() || yes_or_no()
        }
    }
}

/// Whether a message is nothing but words for one of the choices of a question.
pub(super) fn names_choice(lexicon: &Lexicon, question: &Question, folded: &str) -> bool {
    !named_choices(lexicon, question, folded).is_empty()
}

/// The choices for which the whole message is listed.
pub(super) fn named_choices<'a>(lexicon: &'a Lexicon, question: &Question, folded: &str) -> Vec<&'a str> {
    let phrases = lexicon.phrases(&question.id).into_iter();
    phrases.flat_map(|phrases| phrases.whole(folded)).map(|meaning| &*meaning.choice).collect()
}

fn yes_or_no(lexicon: &Lexicon, folded: &str) -> Match {
    match (lexicon.is(List::Yes, folded), lexicon.is(List::No, folded)) {
        (true, false) => Match::Is(Value::Choice("yes".into())),
        (false, true) => Match::Is(Value::Choice("no".into())),
        (true, true) | (false, false) => Match::No,
    }
}

fn numbered(question: &Question, folded: &str) -> Option<String> {
    let number: usize = folded.parse().ok()?;
    question.choices.get(number.checked_sub(1)?).cloned()
}

/// A choice that the whole message is.
fn whole(lexicon: &Lexicon, question: &Question, lang: Lang, folded: &str) -> Option<String> {
    let phrases = lexicon.phrases(&question.id);
    let whole: Vec<&Meaning> = phrases.into_iter().flat_map(|phrases| phrases.whole(folded)).collect();
    let meant = whole.iter().find(|meaning| meaning.lang == lang).or(whole.first());
    meant.map(|meaning| meaning.choice.to_string())
}

/// A choice, and nothing but that: anything else is free words.
fn chosen(lexicon: &Lexicon, question: &Question, lang: Lang, folded: &str) -> Option<Value> {
    numbered(question, folded).or_else(|| whole(lexicon, question, lang, folded)).map(Value::Choice)
}

fn one(lexicon: &Lexicon, question: &Question, lang: Lang, folded: &str) -> Match {
    let phrases = lexicon.phrases(&question.id);
    if let Some(choice) = whole(lexicon, question, lang, folded) {
        return Match::Is(Value::Choice(choice));
    }
    let has = |choice: &str| question.choices.iter().any(|known| known == choice);
    for (list, choice) in [(List::Yes, "yes"), (List::No, "no")] {
        if has(choice) && lexicon.is(list, folded) {
            return Match::Is(Value::Choice(choice.to_owned()));
        }
    }
    // What an apostrophe leaves of a word (j', n', 's) is none.
    let words = folded.split(' ').filter(|word| word.len() > 1).count();
    if words > SHORT {
        return Match::Long;
    }
    within(lexicon, question, lang, folded).or_else(|| near(phrases?, folded)).unwrap_or(Match::No)
}

/// A phrase inside a short message: the longest (in words) wins, but nothing wins over a
/// disclosure of danger, unless that is only a part of a longer phrase.
fn within(lexicon: &Lexicon, question: &Question, lang: Lang, folded: &str) -> Option<Match> {
    let mut found = standing(lexicon, question, lang, folded);
    found.sort_by_key(|found| std::cmp::Reverse((length(found), found.phrase.len())));
    let is = |found: &Found<'_, Meaning>| Match::Is(Value::Choice(found.meaning.choice.to_string()));
    let is_part = |red: &Found<'_, Meaning>| {
        let holds = |other: &Found<'_, Meaning>| {
            other.at <= red.at && red.at + length(red) <= other.at + length(other) && length(red) < length(other)
        };
        found.iter().any(|other| !question.is_red(&other.meaning.choice) && holds(other))
    };
    if let Some(red) = found.iter().find(|found| question.is_red(&found.meaning.choice) && !is_part(found)) {
        return Some(is(red));
    }
    let best = found.first()?;
    let is_rival = |other: &&Found<'_, Meaning>| {
        other.meaning.choice != best.meaning.choice
            && length(other) == length(best)
            && !contains(best.phrase, other.phrase)
    };
    Some(match found.iter().find(is_rival) {
        Some(rival) => Match::Either(best.meaning.choice.to_string(), rival.meaning.choice.to_string()),
        None => is(best),
    })
}

fn length<T>(found: &Found<'_, T>) -> usize {
    found.phrase.split(' ').count()
}

/// The phrases that the message contains and does not turn round, in the order of the lists. What counts is where a
/// phrase stands first.
fn standing<'a>(lexicon: &'a Lexicon, question: &Question, lang: Lang, folded: &'a str) -> Vec<Found<'a, Meaning>> {
    let phrases = lexicon.phrases(&question.id).into_iter();
    let mut found: Vec<_> = phrases.flat_map(|phrases| phrases.within(folded)).collect();
    found.sort_by_key(|found| (found.number, found.at));
    found.dedup_by_key(|found| found.number);
    found.retain(|found| stands(lexicon, &[found.meaning.lang, lang], folded, found));
    found
}

/// Whether the message does not turn a phrase round: a negation counts for the three words after it, or for the one before it
/// where the language has it there, unless the phrase carries one itself. In one language a negation is an everyday word of
/// another ("no" in Portuguese, "ما" in Persian): only those of the phrase and of the person count.
fn stands<T>(lexicon: &Lexicon, langs: &[Lang], folded: &str, found: &Found<'_, T>) -> bool {
    let carries_one =
        [List::Negations, List::NegationsAfter].iter().any(|list| lexicon.finds(*list, langs, found.phrase));
    carries_one || !negated(lexicon, langs, folded, found)
}

fn negated<T>(lexicon: &Lexicon, langs: &[Lang], folded: &str, found: &Found<'_, T>) -> bool {
    let mut before: Vec<&str> = folded.split(' ').take(found.at).collect();
    let after = folded.split(' ').nth(found.at + length(found));
    // A "no" that opens the message answers a question and negates nothing in it, unless what follows shows that it does.
    let second = folded.split(' ').nth(1).unwrap_or_default();
    if before.len() > 1
        && before.first().is_some_and(|word| lexicon.is(List::No, word))
        && !lexicon.finds(List::NoMeansNot, langs, second)
    {
        before.remove(0);
    }
    before.iter().rev().take(3).any(|word| lexicon.finds(List::Negations, langs, word))
        || after.is_some_and(|word| lexicon.finds(List::NegationsAfter, langs, word))
}

/// A near miss: one slip from five letters on, two from eight, and one candidate only.
fn near(phrases: &Phrases<Meaning>, folded: &str) -> Option<Match> {
    let shape = Shape::of(folded);
    let slips = match shape.letters() {
        0..5 => return None,
        5..8 => 1,
        _ => 2,
    };
    let alike = phrases
        .iter()
        .filter(|(phrase, meaning)| meaning.shape.may_be(shape, slips) && distance(phrase, folded) <= slips);
    let mut choices: Vec<&str> = alike.map(|(_, meaning)| &*meaning.choice).collect();
    choices.sort_unstable();
    choices.dedup();
    match choices.as_slice() {
        [one] => Some(Match::Perhaps((*one).to_owned())),
        _ => None,
    }
}

/// How many letters must be put in, left out, replaced or swapped with a neighbour to get from one to the
/// other (optimal string alignment).
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=to.len()).collect();
    let mut previous = None;
    for (row, letter) in from.chars().enumerate() {
        let mut current = Vec::with_capacity(to.len() + 1);
        current.push(row + 1);
        for (column, other) in to.iter().enumerate() {
            let at = |row: &[usize], column: usize| row.get(column).copied().unwrap_or(usize::MAX - 1);
            let mut best = (at(&last, column) + usize::from(letter != *other))
                .min(at(&last, column + 1) + 1)
                .min(at(&current, column) + 1);
            if column > 0 && previous == Some(*other) && to.get(column - 1) == Some(&letter) {
                best = best.min(at(&before_last, column - 1) + 1);
            }
            current.push(best);
        }
        before_last = std::mem::replace(&mut last, current);
        previous = Some(letter);
    }
    last.last().copied().unwrap_or(0)
}

/// Several choices: numbers or words, in any mixture. What is not understood does not spoil what is: the
/// words are kept as written.
fn many(lexicon: &Lexicon, question: &Question, lang: Lang, folded: &str) -> Match {
    let by_number = folded.split(' ').filter_map(|word| numbered(question, word));
    let by_word = standing(lexicon, question, lang, folded).into_iter().map(|found| found.meaning.choice.to_string());
    let mut chosen: Vec<String> = by_number.chain(by_word).collect();
    chosen.sort_unstable_by_key(|choice| question.all().position(|known| known == choice));
    chosen.dedup();
    if !chosen.is_empty() {
        return Match::Is(Value::Many(chosen));
    }
    let found = one(lexicon, question, lang, folded);
    if let Match::Is(Value::Choice(choice)) = found { Match::Is(Value::Many(vec![choice])) } else { found }
}

/// Whether the words disclose a danger to somebody's life or liberty, and do not turn it round.
pub(super) fn discloses_danger(lexicon: &Lexicon, lang: Option<Lang>, folded: &str) -> bool {
    lexicon.list(List::Danger).is_some_and(|phrases| says(lexicon, phrases, lang, folded))
}

/// Whether a message contains a phrase and does not turn it round. Its language may not be known yet.
pub(super) fn says(lexicon: &Lexicon, phrases: &Phrases<Lang>, lang: Option<Lang>, folded: &str) -> bool {
    let mut found = phrases.within(folded);
    found.any(|found| stands(lexicon, &[*found.meaning, lang.unwrap_or(*found.meaning)], folded, &found))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::talk::fold;

    fn question(id: &str, kind: Kind, choices: &[&str]) -> Question {
        let choices = choices.iter().map(|c| (*c).to_owned()).collect();
        Question {
            id: id.into(),
            was: vec![],
            kind,
            choices,
            tools: false,
            also: vec![],
            hidden: vec![],
            on_request: vec![],
            when: vec![],
            or_when: vec![],
            unless: vec![],
            on: Default::default(),
        }
    }

    fn lexicon() -> Lexicon {
        let mut lexicon = Lexicon::default();
        lexicon.add_list(List::Negations, "pas, non", Lang::FR);
        lexicon.add_list(List::Negations, "not, no", Lang::EN);
        let [es, fa] = ["es", "fa"].map(|code| Lang::parse(code).unwrap());
        lexicon.add_list(List::Negations, "no", es);
        lexicon.add_list(List::NoMeansNot, "es", es);
        lexicon.add_list(List::NegationsAfter, "نیست", fa);
        lexicon.add_choice("urgency", "now", "urgente", es);
        lexicon.add_choice("urgency", "now", "فوری", fa);
        lexicon.add_list(List::Danger, "در خطر", fa);
        lexicon.add_list(List::Yes, "oui, yes", Lang::FR);
        lexicon.add_list(List::No, "non, no", Lang::FR);
        lexicon.add_list(List::Danger, "me tuer, en danger", Lang::FR);
        lexicon.add_choice("urgency", "now", "urgent, maintenant", Lang::FR);
        lexicon.add_choice("urgency", "later", "pas urgent, rien ne presse, demain", Lang::FR);
        lexicon.add_choice("urgency", "now", "urgent, now", Lang::EN);
        lexicon.add_choice("urgency", "later", "not urgent, tomorrow", Lang::EN);
        lexicon
    }

    fn choice(id: &str) -> Match {
        Match::Is(Value::Choice(id.into()))
    }

    #[test]
    fn the_stated_order() {
        let (lexicon, question) = (lexicon(), question("urgency", Kind::Choice, &["now", "later"]));
        for (typed, meant) in [
            ("2", choice("later")),
            ("2.", choice("later")),
            ("٢", choice("later")),
            ("URGENT !!", choice("now")),
            ("c'est urgent", choice("now")),
            ("pas urgent", choice("later")),
            ("ce n'est pas urgent", choice("later")),
            ("it is not urgent", choice("later")),
            ("non c'est urgent", choice("now")),
            ("urgent mais pas demain", choice("now")),
            ("no es urgente", Match::No),
            ("فوری است", choice("now")),
            ("فوری نیست", Match::No),
            ("non", Match::No),
            ("pas maintenant", Match::No),
            ("maintenant ou demain", Match::Either("now".into(), "later".into())),
            ("urgnet", Match::Perhaps("now".into())),
            ("maintnant", Match::Perhaps("now".into())),
            ("3", Match::No),
            ("0", Match::No),
            ("18446744073709551616", Match::No),
            ("", Match::No),
            ("je ne sais pas trop quoi dire de tout cela vraiment", Match::Long),
        ] {
            let got = understand(&lexicon, &question, Lang::FR, &fold(typed));
            assert_eq!(got, meant, "{typed:?}");
        }
    }

    #[test]
    fn several_at_once() {
        let mut lexicon = Lexicon::default();
        lexicon.add_choice("tools", "signal", "signal", Lang::FR);
        lexicon.add_choice("tools", "pgp", "pgp, gpg", Lang::FR);
        let question = question("tools", Kind::Many, &["signal", "pgp"]);
        let both = Match::Is(Value::Many(vec!["signal".into(), "pgp".into()]));
        for typed in ["1,2", "2 et 1", "gpg et signal", "GPG, 1", "j'ai signal mais aussi un peu pgp je crois bien"] {
            assert_eq!(understand(&lexicon, &question, Lang::FR, &fold(typed)), both, "{typed}");
        }
    }

    #[test]
    fn danger_in_passing() {
        let lexicon = lexicon();
        assert!(discloses_danger(&lexicon, None, &fold("ils ont dit qu'ils vont me tuer ce soir")));
        assert!(!discloses_danger(&lexicon, None, &fold("non je ne suis pas en danger")));
        assert!(discloses_danger(&lexicon, None, &fold("ما در خطر هستیم")));
        assert!(!discloses_danger(&lexicon, None, &fold("کسی در خطر نیست")));
        assert!(discloses_danger(&lexicon, None, &fold("je ne suis pas en danger, mais ils vont me tuer")));
    }

    #[test]
    fn slips() {
        assert_eq!(distance("urgent", "urgnet"), 1);
        assert_eq!(distance("abc", "abc"), 0);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("demain", "demian"), 1);
    }
}

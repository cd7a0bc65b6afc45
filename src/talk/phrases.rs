//! Folded phrases, found by their first word: a message asks for its own words instead of trying every phrase.
//! `lexicon` holds one of these for each list and each question.

use std::collections::HashMap;

/// Phrases with what each stands for, in the order in which they were added.
#[derive(Debug)]
pub(super) struct Phrases<T> {
    all: Vec<(Box<str>, T)>,
    by_first_word: HashMap<Box<str>, Vec<usize>>,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self { all: Vec::new(), by_first_word: HashMap::new() }
    }
}

impl<T> Phrases<T> {
    pub(super) fn add(&mut self, phrase: &str, meaning: T) {
        self.by_first_word.entry(first_word(phrase).into()).or_default().push(self.all.len());
        self.all.push((phrase.into(), meaning));
    }

    /// All of them.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.all.iter().map(|(phrase, meaning)| (&**phrase, meaning))
    }

    /// What the whole message stands for.
    pub(super) fn whole(&self, message: &str) -> impl Iterator<Item = &T> {
        self.beginning_with(first_word(message)).filter_map(move |(_, (phrase, meaning))| {
            let is_it = **phrase == *message;
            is_it.then_some(meaning)
        })
    }

    /// The phrases that stand in the message as whole words, by the place of their first word, each as often as
    /// it stands there.
    pub(super) fn within<'a>(&'a self, message: &'a str) -> impl Iterator<Item = Found<'a, T>> {
        rests(message).enumerate().flat_map(move |(at, rest)| {
            let here = self.beginning_with(first_word(rest)).filter(move |(_, (phrase, _))| begins(rest, phrase));
            here.map(move |(number, (phrase, meaning))| Found { at, number, phrase, meaning })
        })
    }

    fn beginning_with(&self, word: &str) -> impl Iterator<Item = (usize, &(Box<str>, T))> {
        let numbers = self.by_first_word.get(word).map_or(&[][..], Vec::as_slice);
        numbers.iter().filter_map(|number| Some((*number, self.all.get(*number)?)))
    }
}

/// A phrase in a message.
#[derive(Debug)]
pub(super) struct Found<'a, T> {
    /// At which word of the message.
    pub(super) at: usize,
    /// Which phrase, in the order of adding.
    pub(super) number: usize,
    /// The phrase.
    pub(super) phrase: &'a str,
    /// What it stands for.
    pub(super) meaning: &'a T,
}

impl<T> Clone for Found<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Found<'_, T> {}

/// Whether a folded message begins with a phrase, as whole words.
pub(super) fn begins(message: &str, phrase: &str) -> bool {
    message.strip_prefix(phrase).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// Whether a folded message contains a phrase, as whole words.
pub(super) fn contains(message: &str, phrase: &str) -> bool {
    rests(message).any(|rest| begins(rest, phrase))
}

/// The message from its first word on, from its second word on, and so forth.
fn rests(message: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(message).filter(|message| !message.is_empty());
    std::iter::from_fn(move || {
        let here = rest?;
        rest = here.split_once(' ').map(|(_, next)| next);
        Some(here)
    })
}

fn first_word(phrase: &str) -> &str {
    phrase.split_once(' ').map_or(phrase, |(first, _)| first)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at_words<'a>(phrases: &'a Phrases<()>, message: &'a str) -> Vec<(usize, &'a str)> {
        phrases.within(message).map(|found| (found.at, found.phrase)).collect()
    }

    #[test]
    fn phrases_are_whole_words() {
        let mut phrases = Phrases::default();
        for phrase in ["a", "a b", "b", "a bc"] {
            phrases.add(phrase, ());
        }
        assert_eq!(at_words(&phrases, "ab a b"), [(1, "a"), (1, "a b"), (2, "b")]);
        assert_eq!(at_words(&phrases, ""), []);
        assert_eq!((phrases.whole("a b").count(), phrases.whole("a b c").count()), (1, 0));
        assert!(contains("xa a a", "a a") && !contains("ab", "a"));
    }

    proptest! {
        #[test]
        fn the_index_finds_what_trying_every_phrase_finds(
            phrases in prop::collection::vec("[ab]{1,2}( [ab]{1,2}){0,2}", 0..8),
            message in "([ab]{1,2}( [ab]{1,2}){0,5})?",
        ) {
            let mut index = Phrases::default();
            phrases.iter().for_each(|phrase| index.add(phrase, ()));
            let padded = format!(" {message} ");
            for (number, phrase) in phrases.iter().enumerate() {
                // As whole words: with a space on either side, which the next one may share.
                let spaced = format!(" {phrase} ");
                let ahead = |at: &usize| padded.get(*at..).is_some_and(|rest| rest.starts_with(&spaced));
                let word = |at: usize| padded.get(..at).unwrap().matches(' ').count();
                let expected: Vec<usize> = (0..padded.len()).filter(ahead).map(word).collect();
                let found = index.within(&message).filter(|found| found.number == number).map(|found| found.at);
                prop_assert_eq!(found.collect::<Vec<_>>(), expected);
            }
        }
    }
}

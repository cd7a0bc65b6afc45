//! The words that mean something, of all languages at once: commands, greetings, pleas, yes and no,
//! and the words of each choice. Built by `load` from the `…--words` messages; used by `answer`.

use std::{collections::HashMap, sync::Arc};

use super::{
    normal::fold,
    phrases::{Phrases, begins},
};
use crate::model::Lang;

/// What a person may say at any moment, as a whole message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Command {
    /// A person, please.
    Human,
    /// Not this question.
    Skip,
    /// The question before.
    Back,
    /// Why is that asked?
    Why,
    /// Another language.
    Lang,
    /// What is happening?
    Status,
    /// Is it really the helpline?
    Verify,
    /// How does one write to it by encrypted mail?
    Pgp,
    /// Which other ways are there to write?
    Channel,
    /// No more messages.
    Stop,
    /// Erase everything.
    Forget,
}

impl Command {
    /// All of them, with the key under which their words are found (`command-<key>--words`).
    pub const ALL: [(&'static str, Self); 11] = [
        ("human", Self::Human),
        ("skip", Self::Skip),
        ("back", Self::Back),
        ("why", Self::Why),
        ("lang", Self::Lang),
        ("status", Self::Status),
        ("verify", Self::Verify),
        ("pgp", Self::Pgp),
        ("channel", Self::Channel),
        ("stop", Self::Stop),
        ("forget", Self::Forget),
    ];
}

/// Folded phrases with what they mean.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    commands: HashMap<String, Command>,
    languages: HashMap<String, Lang>,
    openings: Phrases<(Lang, Opening)>,
    lists: HashMap<List, Phrases<Lang>>,
    anytime: HashMap<String, Phrases<Lang>>,
    choices: HashMap<String, Phrases<Meaning>>,
}

/// How a message may begin; it tells the language, and is never an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opening {
    /// "good morning".
    Greeting,
    /// "help", "sos": never a command.
    Plea,
}

/// A list of words without further meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum List {
    /// "yes".
    Yes,
    /// "no".
    No,
    /// Words that turn the sense of what follows round.
    Negations,
    /// Words that turn the sense of what stands before them round.
    NegationsAfter,
    /// Words that show that the "no" right before them turns them round and is no answer: Spanish "no tengo".
    NoMeansNot,
    /// A danger to somebody's life or liberty, disclosed in passing.
    Danger,
}

impl List {
    /// All of them, with their keys.
    pub(super) const ALL: [(&'static str, Self); 6] = [
        ("yes--words", Self::Yes),
        ("no--words", Self::No),
        ("negations--words", Self::Negations),
        ("negations-after--words", Self::NegationsAfter),
        ("no-means-not--words", Self::NoMeansNot),
        ("danger--words", Self::Danger),
    ];

    /// Whether every language needs it.
    pub(super) const fn is_needed(self) -> bool {
        !matches!(self, Self::NegationsAfter | Self::NoMeansNot)
    }
}

/// What a phrase stands for, and what it looks like.
#[derive(Debug, Clone)]
pub(super) struct Meaning {
    /// The choice's id.
    pub(super) choice: Arc<str>,
    /// Of which language.
    pub(super) lang: Lang,
    /// Its letters.
    pub(super) shape: Shape,
}

/// How many letters a text has and which: enough to tell that two texts are not alike.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape {
    letters: usize,
    which: u64,
}

impl Shape {
    /// The shape of a text.
    pub(super) fn of(text: &str) -> Self {
        let alike = Self { letters: 0, which: 0 };
        text.chars().fold(alike, |shape, letter| Self {
            letters: shape.letters + 1,
            which: shape.which | 1 << (u32::from(letter) % 64),
        })
    }

    /// How many letters.
    pub(super) const fn letters(self) -> usize {
        self.letters
    }

    /// False if so many slips cannot lead from one text to the other: a slip changes their number by one at most,
    /// and takes one letter away and brings in another one at most.
    pub(super) const fn may_be(self, other: Self, slips: usize) -> bool {
        let differing = (self.which ^ other.which).count_ones() as usize;
        self.letters.abs_diff(other.letters) <= slips && differing <= 2 * slips
    }
}

impl Lexicon {
    /// The command that this whole message is, if any.
    pub(super) fn command(&self, folded: &str) -> Option<Command> {
        self.commands.get(folded).copied()
    }

    /// The language that this whole message names, if any.
    pub(super) fn language(&self, folded: &str) -> Option<Lang> {
        self.languages.get(folded).copied()
    }

    /// The languages in which the message begins with a greeting or a plea, and whether that is all of it.
    pub(super) fn opening(&self, folded: &str) -> Vec<(Lang, bool)> {
        let found = self.openings.iter().filter(|(phrase, _)| begins(folded, phrase));
        let mut found: Vec<(Lang, bool)> =
            found.map(|(phrase, (lang, _))| (*lang, phrase.len() == folded.len())).collect();
        found.sort_unstable_by_key(|(lang, whole)| (*lang, !whole));
        found.dedup_by_key(|(lang, _)| *lang);
        found
    }

    /// Whether the message is nothing but this kind of opening, in any language.
    pub(super) fn is_only(&self, opening: Opening, folded: &str) -> bool {
        self.openings.whole(folded).any(|(_, kind)| *kind == opening)
    }

    /// Whether the whole message is in a list.
    pub(super) fn is(&self, list: List, folded: &str) -> bool {
        self.lists.get(&list).is_some_and(|phrases| phrases.whole(folded).next().is_some())
    }

    /// Whether the message contains a phrase of a list in one of these languages.
    pub(super) fn finds(&self, list: List, langs: &[Lang], folded: &str) -> bool {
        let phrases = self.lists.get(&list);
        phrases.is_some_and(|phrases| phrases.within(folded).any(|found| langs.contains(found.meaning)))
    }

    /// The phrases of a list.
    pub(super) fn list(&self, list: List) -> Option<&Phrases<Lang>> {
        self.lists.get(&list)
    }

    /// The phrases for something that may be said at any moment.
    pub(super) fn anytime(&self, id: &str) -> Option<&Phrases<Lang>> {
        self.anytime.get(id)
    }

    /// The phrases for the choices of a question.
    pub(super) fn phrases(&self, question: &str) -> Option<&Phrases<Meaning>> {
        self.choices.get(question)
    }

    pub(super) fn add_command(&mut self, list: &str, command: Command) {
        self.commands.extend(split(list).map(|phrase| (phrase, command)));
    }

    pub(super) fn add_language(&mut self, name: &str, lang: Lang) {
        self.languages.insert(fold(name), lang);
    }

    pub(super) fn add_openings(&mut self, list: &str, lang: Lang, kind: Opening) {
        split(list).for_each(|phrase| self.openings.add(&phrase, (lang, kind)));
    }

    pub(super) fn add_list(&mut self, list: List, words: &str, lang: Lang) {
        let phrases = self.lists.entry(list).or_default();
        split(words).for_each(|phrase| phrases.add(&phrase, lang));
    }

    pub(super) fn add_anytime(&mut self, id: &str, words: &str, lang: Lang) {
        let phrases = self.anytime.entry(id.to_owned()).or_default();
        split(words).for_each(|phrase| phrases.add(&phrase, lang));
    }

    pub(super) fn add_choice(&mut self, question: &str, choice: &str, words: &str, lang: Lang) {
        let phrases = self.choices.entry(question.to_owned()).or_default();
        let choice: Arc<str> = choice.into();
        for phrase in split(words) {
            phrases.add(&phrase, Meaning { choice: Arc::clone(&choice), lang, shape: Shape::of(&phrase) });
        }
    }
}

/// The folded phrases of a comma-separated list.
pub(super) fn split(list: &str) -> impl Iterator<Item = String> {
    list.split([',', '،', '\n']).map(fold).filter(|phrase| !phrase.is_empty())
}

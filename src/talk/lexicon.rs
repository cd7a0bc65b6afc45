//! The words that mean something, of all languages at once: commands, greetings, pleas, yes and no,
//! and the words of each choice. Built by `load` from the `…--words` messages; used by `answer`.

use std::collections::HashMap;

use super::normal::fold;
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
    /// No more messages.
    Stop,
    /// Erase everything.
    Forget,
}

impl Command {
    /// All of them, with the key under which their words are found (`command-<key>--words`).
    pub(super) const ALL: [(&'static str, Self); 8] = [
        ("human", Self::Human),
        ("skip", Self::Skip),
        ("back", Self::Back),
        ("why", Self::Why),
        ("lang", Self::Lang),
        ("status", Self::Status),
        ("stop", Self::Stop),
        ("forget", Self::Forget),
    ];
}

/// Folded phrases with what they mean.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    commands: HashMap<String, Command>,
    languages: HashMap<String, Lang>,
    openings: Vec<(String, Lang, Opening)>,
    lists: HashMap<List, Vec<String>>,
    choices: HashMap<String, Vec<Phrase>>,
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
    /// Words that turn the sense round.
    Negations,
    /// A danger to somebody's life or liberty, disclosed in passing.
    Danger,
}

impl List {
    /// All of them, with their keys.
    pub(super) const ALL: [(&'static str, Self); 4] = [
        ("yes--words", Self::Yes),
        ("no--words", Self::No),
        ("negations--words", Self::Negations),
        ("danger--words", Self::Danger),
    ];
}

/// A phrase that stands for a choice.
#[derive(Debug, Clone)]
pub(super) struct Phrase {
    /// Folded.
    pub(super) words: String,
    /// The choice's id.
    pub(super) choice: String,
    /// Of which language.
    pub(super) lang: Lang,
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
        let begins =
            |phrase: &str| folded.strip_prefix(phrase).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
        let found = self.openings.iter().filter(|(phrase, ..)| begins(phrase));
        let mut found: Vec<(Lang, bool)> =
            found.map(|(phrase, lang, _)| (*lang, phrase.len() == folded.len())).collect();
        found.sort_unstable_by_key(|(lang, whole)| (*lang, !whole));
        found.dedup_by_key(|(lang, _)| *lang);
        found
    }

    /// Whether the message is nothing but this kind of opening, in any language.
    pub(super) fn is_only(&self, opening: Opening, folded: &str) -> bool {
        self.openings.iter().any(|(phrase, _, kind)| *kind == opening && phrase == folded)
    }

    /// Whether the whole message is in a list.
    pub(super) fn is(&self, list: List, folded: &str) -> bool {
        self.lists.get(&list).is_some_and(|phrases| phrases.iter().any(|phrase| phrase == folded))
    }

    /// Whether the message contains a phrase of a list, and where the first one begins (in words).
    pub(super) fn finds(&self, list: List, folded: &str) -> Option<usize> {
        self.lists.get(&list)?.iter().filter_map(|phrase| position(folded, phrase)).min()
    }

    /// The phrases for the choices of a question.
    pub(super) fn phrases(&self, question: &str) -> &[Phrase] {
        self.choices.get(question).map_or(&[], Vec::as_slice)
    }

    pub(super) fn add_command(&mut self, list: &str, command: Command) {
        self.commands.extend(split(list).map(|phrase| (phrase, command)));
    }

    pub(super) fn add_language(&mut self, name: &str, lang: Lang) {
        self.languages.insert(fold(name), lang);
    }

    pub(super) fn add_openings(&mut self, list: &str, lang: Lang, kind: Opening) {
        self.openings.extend(split(list).map(|phrase| (phrase, lang, kind)));
    }

    pub(super) fn add_list(&mut self, list: List, words: &str) {
        self.lists.entry(list).or_default().extend(split(words));
    }

    pub(super) fn add_choice(&mut self, question: &str, choice: &str, words: &str, lang: Lang) {
        let phrases = self.choices.entry(question.to_owned()).or_default();
        phrases.extend(split(words).map(|words| Phrase { words, choice: choice.to_owned(), lang }));
    }
}

/// The folded phrases of a comma-separated list.
pub(super) fn split(list: &str) -> impl Iterator<Item = String> {
    list.split([',', '،', '\n']).map(fold).filter(|phrase| !phrase.is_empty())
}

/// At which word of the message the phrase stands, as whole words.
pub(super) fn position(message: &str, phrase: &str) -> Option<usize> {
    message.match_indices(phrase).find_map(|(at, found)| {
        let (before, after) = (message.get(..at)?, message.get(at + found.len()..)?);
        let whole = (before.is_empty() || before.ends_with(' ')) && (after.is_empty() || after.starts_with(' '));
        whole.then(|| before.matches(' ').count())
    })
}

//! What a conversation was made of: by this one is told from another, and what a new one changes is said. Pure.

use std::{collections::BTreeMap, fmt::Write as _};

use sha2::{Digest as _, Sha256};

use super::{files::Files, script::Flow};
use crate::model::Lang;

/// What a conversation was made of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contents {
    digest: [u8; 32],
    questions: BTreeMap<String, [u8; 32]>,
    texts: BTreeMap<Lang, BTreeMap<String, [u8; 32]>>,
}

impl Contents {
    pub(super) fn of(files: &Files, flow: &Flow, texts: BTreeMap<Lang, BTreeMap<String, String>>) -> Self {
        let mut digest = Sha256::new();
        let alone = ["referrals.toml", "countries.toml"].into_iter().filter_map(|path| Some((path, files.get(path)?)));
        for (path, text) in ["flows", "text", "drills"].into_iter().flat_map(|folder| files.below(folder)).chain(alone)
        {
            for part in [path, text] {
                digest.update(part.len().to_be_bytes());
                digest.update(part);
            }
        }
        let each = |texts: BTreeMap<String, String>| texts.into_iter().map(|(key, text)| (key, hash(&text))).collect();
        Self {
            digest: digest.finalize().into(),
            questions: flow.questions.iter().map(|q| (q.id.clone(), hash(&format!("{q:?}")))).collect(),
            texts: texts.into_iter().map(|(lang, texts)| (lang, each(texts))).collect(),
        }
    }

    /// A short name of the whole: another for whatever other content, the same for the same.
    pub fn name(&self) -> String {
        let mut name = String::new();
        for byte in self.digest.iter().take(4) {
            let _ = write!(name, "{byte:02x}");
        }
        name
    }

    /// Its languages.
    pub fn languages(&self) -> Vec<Lang> {
        self.texts.keys().copied().collect()
    }

    /// The names of the texts of a language.
    pub fn keys(&self, lang: Lang) -> impl Iterator<Item = &str> {
        self.texts.get(&lang).into_iter().flat_map(|texts| texts.keys().map(String::as_str))
    }

    /// Which texts of a language are other ones in `new`, are new there or gone.
    pub fn other_texts(&self, new: &Self, lang: Lang) -> Vec<String> {
        let none = BTreeMap::new();
        let (before, now) = (self.texts.get(&lang).unwrap_or(&none), new.texts.get(&lang).unwrap_or(&none));
        let other = now.iter().filter(|(key, text)| before.get(*key) != Some(*text));
        let mut keys: Vec<String> = other.map(|(key, _)| key.clone()).collect();
        keys.extend(missing(before, now));
        keys
    }

    /// What `new` changes, if anything.
    pub fn changes(&self, new: &Self) -> Option<Changes> {
        if self.digest == new.digest {
            return None;
        }
        let mut changes = Changes {
            added: missing(&new.questions, &self.questions),
            removed: missing(&self.questions, &new.questions),
            changed: Vec::new(),
            texts: 0,
            languages: new.texts.keys().filter(|lang| !self.texts.contains_key(lang)).copied().collect(),
            languages_gone: self.texts.keys().filter(|lang| !new.texts.contains_key(lang)).copied().collect(),
        };
        let is_other = |(id, before): &(&String, &[u8; 32])| new.questions.get(*id).is_some_and(|now| now != *before);
        changes.changed = self.questions.iter().filter(is_other).map(|(id, _)| id.clone()).collect();
        let both = new.texts.keys().filter(|lang| self.texts.contains_key(lang));
        changes.texts = both.map(|lang| self.other_texts(new, *lang).len()).sum();
        Some(changes)
    }
}

/// What one conversation changes of another.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// Questions that are new.
    pub added: Vec<String>,
    /// Questions that are gone.
    pub removed: Vec<String>,
    /// Questions that ask for something else, or lead to something else.
    pub changed: Vec<String>,
    /// How many texts are other ones, new or gone, in the languages that both have.
    pub texts: usize,
    /// Languages that are new.
    pub languages: Vec<Lang>,
    /// Languages that are gone.
    pub languages_gone: Vec<Lang>,
}

fn missing(of: &BTreeMap<String, [u8; 32]>, there: &BTreeMap<String, [u8; 32]>) -> Vec<String> {
    of.keys().filter(|id| !there.contains_key(*id)).cloned().collect()
}

fn hash(text: &str) -> [u8; 32] {
    Sha256::digest(text).into()
}

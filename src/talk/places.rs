//! The countries and regions that people name: which of them stand in somebody's words, and the time zone there.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use super::{Answer, normal::fold, phrases::Phrases};

/// A country, or a region.
#[derive(Debug, Clone)]
pub(super) struct Place {
    /// The regions that it is part of.
    pub(super) within: Vec<String>,
    /// The one time zone of a country.
    pub(super) zone: Option<String>,
    /// Whether it is a country.
    pub(super) is_country: bool,
}

/// All countries and regions that are known, by their ids.
#[derive(Default)]
pub struct Places {
    all: BTreeMap<String, Place>,
    names: Phrases<Box<str>>,
}

impl fmt::Debug for Places {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Places({})", self.all.len())
    }
}

impl Places {
    pub(super) fn add(&mut self, id: &str, place: Place, names: &[String]) {
        self.all.insert(id.to_owned(), place);
        for name in names.iter().map(|name| fold(name)).filter(|name| !name.is_empty()) {
            self.names.add(&name, id.into());
        }
    }

    /// Their ids.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.all.keys().map(String::as_str)
    }

    /// The ones that stand in somebody's words, and every region that these are part of.
    pub fn named(&self, words: &str) -> BTreeSet<&str> {
        let (mut named, folded) = (BTreeSet::new(), fold(words));
        let mut left = self.found(&folded);
        while let Some(id) = left.pop() {
            if let Some((id, place)) = self.all.get_key_value(id).filter(|(id, _)| !named.contains(id.as_str())) {
                named.insert(id.as_str());
                left.extend(place.within.iter().map(String::as_str));
            }
        }
        named
    }

    /// The same, of an answer.
    pub fn named_in(&self, answer: &Answer) -> BTreeSet<&str> {
        self.named(answer.words.reveal())
    }

    /// Whether this is a country (and not a region).
    pub fn is_country(&self, id: &str) -> bool {
        self.all.get(id).is_some_and(|place| place.is_country)
    }

    /// The time zone there, if an answer names one country, and that has one.
    pub fn zone(&self, answer: &Answer) -> Option<&str> {
        let folded = fold(answer.words.reveal());
        let countries: BTreeSet<&str> = self.found(&folded).into_iter().filter(|id| self.is_country(id)).collect();
        let mut countries = countries.into_iter();
        let (Some(one), None) = (countries.next(), countries.next()) else { return None };
        self.all.get(one)?.zone.as_deref()
    }

    /// The names in a folded text; not those inside a longer one ("Guinea" in "Equatorial Guinea").
    fn found<'a>(&'a self, folded: &'a str) -> Vec<&'a str> {
        let found: Vec<_> = self.names.within(folded).collect();
        let length = |phrase: &str| phrase.split(' ').count();
        let is_inside = |(at, phrase): (usize, &str)| {
            found.iter().any(|other| {
                let (end, longer) = (other.at + length(other.phrase), length(other.phrase) > length(phrase));
                longer && other.at <= at && at + length(phrase) <= end
            })
        };
        found.iter().filter(|one| !is_inside((one.at, one.phrase))).map(|one| &**one.meaning).collect()
    }
}

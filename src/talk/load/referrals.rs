//! Reads `referrals.toml`. Staff write it by hand: all its mistakes are said at once, each with its line.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use jiff::{civil::Date, tz::TimeZone};
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use crate::{
    error::{Mistake, nearest},
    model::{Lang, Timestamp},
    talk::{
        files::Files,
        places::Places,
        referrals::{Referral, Told, asks_need},
        script::Flow,
    },
};

const REFERRALS: &str = "referrals.toml";
const FIELDS: [&str; 7] = ["id", "name", "needs", "countries", "languages", "text", "checked"];

/// What a block may name.
pub(super) struct Known<'a> {
    pub(super) flow: &'a Flow,
    pub(super) places: &'a Places,
    pub(super) languages: Vec<Lang>,
}

/// Without the file there are none.
pub(super) fn read(files: &Files, known: &Known<'_>, mistakes: &mut Vec<Mistake>) -> Vec<Referral> {
    let Some(text) = files.get(REFERRALS) else { return Vec::new() };
    let mut reader = Reader { text, known, mistakes };
    let table = match DeTable::parse(text) {
        Ok(table) => table.into_inner(),
        Err(error) => {
            reader.wrong(error.span().unwrap_or_default(), error.message().to_owned());
            return Vec::new();
        }
    };
    let mut found: Vec<Referral> = Vec::new();
    for (key, value) in table {
        let DeValue::Array(blocks) = value.get_ref() else {
            reader.wrong(key.span(), "each entry is a block that begins with [[referral]]".into());
            continue;
        };
        if key.get_ref() != "referral" {
            reader.wrong(key.span(), format!("`{}`: each entry is a block [[referral]]", key.get_ref()));
            continue;
        }
        for block in blocks {
            let DeValue::Table(fields) = block.get_ref() else { continue };
            let Some(referral) = reader.block(block.span(), fields) else { continue };
            if found.iter().any(|other| other.id == referral.id) {
                reader.wrong(block.span(), format!("a second entry `{}`: give it another id", referral.id));
            }
            found.push(referral);
        }
    }
    found
}

struct Reader<'a, 'm> {
    text: &'a str,
    known: &'a Known<'a>,
    mistakes: &'m mut Vec<Mistake>,
}

impl Reader<'_, '_> {
    fn wrong(&mut self, at: Range<usize>, what: String) {
        self.mistakes.push(Mistake::new("referrals", REFERRALS, what).at(self.text, Some(at.into())));
    }

    fn block(&mut self, at: Range<usize>, fields: &DeTable<'_>) -> Option<Referral> {
        for (key, _) in fields.iter().filter(|(key, _)| !FIELDS.contains(&key.get_ref().as_ref())) {
            let like = like(key.get_ref(), FIELDS.into_iter());
            self.wrong(key.span(), format!("there is no `{}`{like} There are {}", key.get_ref(), FIELDS.join(", ")));
        }
        let must = |reader: &mut Self, field: &str| {
            let found = fields.get(field);
            if found.is_none() {
                reader.wrong(at.clone(), format!("this entry has no `{field}`: add one"));
            }
            found
        };
        let (id, name, text) = (must(self, "id"), must(self, "name"), must(self, "text"));
        let id = id.and_then(|id| self.words("id", id));
        if let (Some(id), Some(place)) = (&id, fields.get("id"))
            && !id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        {
            self.wrong(place.span(), format!("`{id}`: an id has small letters a-z, digits and `-`"));
        }
        let name = name.and_then(|name| self.words("name", name));
        let text = text.and_then(|text| self.told(text));
        let flow = self.known.flow;
        let asked = flow.questions.iter().filter(|question| asks_need(&question.id));
        let needs: BTreeSet<&str> = asked.flat_map(|question| &question.choices).map(String::as_str).collect();
        let needs = self.listed("needs", fields, &needs, "no need of the flow");
        let places: BTreeSet<&str> = self.known.places.ids().collect();
        let places = self.listed("countries", fields, &places, "no id of a country or region in countries.toml");
        let languages = self.languages(fields);
        let checked = fields.get("checked").and_then(|day| self.day(day));
        Some(Referral { id: id?, name: name?, needs, places, languages, text: text?, checked })
    }

    fn words(&mut self, field: &str, value: &Spanned<DeValue<'_>>) -> Option<String> {
        let words = value.get_ref().as_str().map(str::trim).filter(|words| !words.is_empty());
        if words.is_none() {
            self.wrong(value.span(), format!("{field}: write words between quotation marks"));
        }
        words.map(str::to_owned)
    }

    fn told(&mut self, value: &Spanned<DeValue<'_>>) -> Option<Told> {
        let DeValue::Table(texts) = value.get_ref() else { return self.words("text", value).map(Told::Neutral) };
        let mut told = BTreeMap::new();
        let codes: Vec<&str> = self.known.languages.iter().map(Lang::code).collect();
        for (key, text) in texts {
            let code = key.get_ref();
            let Some(lang) = Lang::parse(code).filter(|lang| self.known.languages.contains(lang)) else {
                let like = like(code, codes.iter().copied());
                let all = codes.join(", ");
                self.wrong(
                    key.span(),
                    format!("text.{code}: the conversations have no such language{like} There are {all}"),
                );
                continue;
            };
            if let Some(words) = self.words("text", text) {
                told.insert(lang, words);
            }
        }
        if told.is_empty() {
            self.wrong(value.span(), "text: one language at least, as in text.fr = \"…\"".into());
        }
        (!told.is_empty()).then_some(Told::In(told))
    }

    /// The items of a list, each with its place.
    fn items<'v>(&mut self, field: &str, fields: &'v DeTable<'_>) -> Vec<(&'v str, Range<usize>)> {
        let Some(value) = fields.get(field) else { return Vec::new() };
        let DeValue::Array(items) = value.get_ref() else {
            self.wrong(value.span(), format!("{field}: write a list, as in {field} = [\"…\", \"…\"]"));
            return Vec::new();
        };
        let mut found = Vec::new();
        for item in items {
            match item.get_ref().as_str() {
                Some(words) => found.push((words, item.span())),
                None => self.wrong(item.span(), format!("{field}: write words between quotation marks")),
            }
        }
        found
    }

    fn listed(&mut self, field: &str, fields: &DeTable<'_>, known: &BTreeSet<&str>, none: &str) -> Vec<String> {
        let mut listed = Vec::new();
        for (item, at) in self.items(field, fields) {
            if known.contains(item) {
                listed.push(item.to_owned());
            } else {
                // A country may be written by its name.
                let named = self.known.places.named(item).into_iter().find(|named| known.contains(named));
                let like = named.map_or_else(|| like(item, known.iter().copied()), |id| format!("; is it `{id}`?"));
                self.wrong(at, format!("{field}: `{item}` is {none}{like}"));
            }
        }
        listed
    }

    /// Any language has a code; whether it is spoken there, only staff know.
    fn languages(&mut self, fields: &DeTable<'_>) -> Vec<Lang> {
        let mut languages = Vec::new();
        for (code, at) in self.items("languages", fields) {
            match Lang::parse(code) {
                Some(lang) => languages.push(lang),
                None => {
                    let like = like(code, self.known.languages.iter().map(Lang::code));
                    self.wrong(at, format!("languages: `{code}` is no code of two small letters, as `fr`{like}"));
                }
            }
        }
        languages
    }

    fn day(&mut self, value: &Spanned<DeValue<'_>>) -> Option<Timestamp> {
        let (literal, words) = (value.get_ref().as_datetime(), value.get_ref().as_str());
        let written = literal.map_or_else(|| words.unwrap_or_default().to_owned(), ToString::to_string);
        let day = written.parse::<Date>().ok().and_then(|day| TimeZone::UTC.to_timestamp(day.at(0, 0, 0, 0)).ok());
        if day.is_none() {
            self.wrong(value.span(), "checked: write a day, as in \"2026-05-31\", or leave it out".into());
        }
        day.map(|day| Timestamp::from_millis(day.as_millisecond()))
    }
}

fn like<'a>(written: &str, known: impl Iterator<Item = &'a str>) -> String {
    nearest(written, known).map_or_else(|| ".".to_owned(), |like| format!("; is it `{like}`?"))
}

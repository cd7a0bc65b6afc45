//! Reads a TOML file table by table and keeps every mistake with its line, instead of stopping at the first.
//!
//! Called by `config`, which knows the keys. Nothing is known here of what a key means.

use std::{cell::RefCell, ops::Range};

use serde::{Deserialize, de::IntoDeserializer as _};
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use crate::error::{Mistake, nearest};

/// Where something stands in the file, in bytes.
pub(super) type Place = Range<usize>;

/// A file, and what is wrong with it so far.
pub(super) struct Reader<'t> {
    file: String,
    text: &'t str,
    mistakes: RefCell<Vec<Mistake>>,
}

impl<'t> Reader<'t> {
    pub(super) fn new(file: String, text: &'t str) -> Self {
        Self { file, text, mistakes: RefCell::default() }
    }

    /// The file's outermost table.
    pub(super) fn file(&self) -> Section<'_, 't> {
        let (table, errors) = DeTable::parse_recoverable(self.text);
        for error in errors {
            self.wrong(error.span().unwrap_or(0..0), error.message());
        }
        Section { reader: self, at: 0..0, name: String::new(), table: table.into_inner(), known: Vec::new() }
    }

    /// Something is wrong at a place.
    pub(super) fn wrong(&self, at: Place, what: impl Into<String>) {
        self.add(Mistake::new("configuration", &self.file, what).at(self.text, Some(at.into())));
    }

    /// Something is wrong, in this file or one that it names.
    pub(super) fn add(&self, mistake: Mistake) {
        self.mistakes.borrow_mut().push(mistake);
    }

    /// What is wrong, from the top of the file down.
    pub(super) fn finish(self) -> Vec<Mistake> {
        let mut mistakes = self.mistakes.into_inner();
        mistakes.sort_by_key(|mistake| (mistake.file != self.file, mistake.line));
        mistakes
    }
}

/// A table, without what has been read of it.
pub(super) struct Section<'r, 't> {
    reader: &'r Reader<'t>,
    /// Where it begins.
    pub(super) at: Place,
    name: String,
    table: DeTable<'t>,
    known: Vec<&'static str>,
}

impl<'r, 't> Section<'r, 't> {
    /// The value of a key that may be left out.
    pub(super) fn may<T: Deserialize<'t>>(&mut self, key: &'static str) -> Option<Spanned<T>> {
        let value = self.take(key)?;
        let at = value.span();
        match T::deserialize(value.into_deserializer()) {
            Ok(value) => Some(Spanned::new(at, value)),
            Err(error) => {
                // What stands there may be an address in the wrong place: only what should stand there is said.
                let said = error.message();
                let wanted = said.find("expected").and_then(|at| said.get(at..)).unwrap_or(said);
                self.reader.wrong(at, format!("{key}: {wanted}"));
                None
            }
        }
    }

    /// The value of a key that must be there.
    pub(super) fn must<T: Deserialize<'t>>(&mut self, key: &'static str) -> Option<Spanned<T>> {
        let missing = !self.table.contains_key(key);
        let value = self.may(key);
        if missing {
            self.reader.wrong(self.at.clone(), format!("{} needs `{key}`", self.name));
        }
        value
    }

    /// The table of this name; without it, an empty one.
    pub(super) fn table(&mut self, key: &'static str) -> Self {
        let name = format!("[{key}]");
        match self.take(key).map(|value| (value.span(), value.into_inner())) {
            Some((at, DeValue::Table(table))) => self.inner(at, name, table),
            found => {
                if let Some((at, _)) = found {
                    self.reader.wrong(at, format!("`{key}` is a table: write {name} on a line of its own"));
                }
                self.inner(0..0, name, DeTable::new())
            }
        }
    }

    /// The tables of this name, each a `[[block]]`.
    pub(super) fn tables(&mut self, key: &'static str) -> Vec<Self> {
        let name = format!("[[{key}]]");
        let Some(value) = self.take(key) else { return Vec::new() };
        let (at, value) = (value.span(), value.into_inner());
        let blocks = if let DeValue::Array(blocks) = value { Vec::from_iter(blocks) } else { Vec::new() };
        let mut tables = Vec::new();
        for block in &blocks {
            if let DeValue::Table(table) = block.as_ref() {
                tables.push(self.inner(block.span(), name.clone(), table.clone()));
            }
        }
        if tables.is_empty() || tables.len() < blocks.len() {
            self.reader.wrong(at, format!("`{key}` is a list of blocks: write {name} on a line of its own above each"));
        }
        tables
    }

    /// Whether a key is there.
    pub(super) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// Whether it stands in the file at all.
    pub(super) fn is_there(&self) -> bool {
        !self.at.is_empty()
    }

    /// Nothing else may stand in this table.
    pub(super) fn finish(self) {
        for key in self.table.keys() {
            let name: &str = key.get_ref();
            let nearest = nearest(name, self.known.iter().copied());
            let of = if self.name.is_empty() { String::new() } else { format!(" in {}", self.name) };
            let known = self.known.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ");
            let what = match nearest {
                Some(nearest) => format!("there is no key `{name}`{of}; is it `{nearest}`? There are {known}"),
                None => format!("there is no key `{name}`{of}; there are {known}"),
            };
            self.reader.wrong(key.span(), what);
        }
    }

    fn take(&mut self, key: &'static str) -> Option<Spanned<DeValue<'t>>> {
        self.known.push(key);
        self.table.remove(key)
    }

    fn inner(&self, at: Place, name: String, table: DeTable<'t>) -> Self {
        Section { reader: self.reader, at, name, table, known: Vec::new() }
    }
}

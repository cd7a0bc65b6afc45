//! Where things stand in the files of a conversation: what a mistake points at.

use super::{files::Files, normal::fold};
use crate::error::{Mistake, Span};

/// What separates the phrases of a list.
pub(super) const SEPARATORS: [char; 3] = [',', '،', '\n'];

/// Where a text stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    /// In which file.
    pub(super) file: String,
    /// Its name, or a part of it.
    pub(super) at: Span,
}

impl Place {
    /// Where a folded phrase stands in the list that has this name, or where the list does.
    pub(super) fn of_phrase(&self, files: &Files, phrase: &str) -> Self {
        let found = files.get(&self.file).and_then(|source| phrase_after(source, self.at.end, phrase));
        Self { file: self.file.clone(), at: found.unwrap_or(self.at) }
    }

    /// A mistake there.
    pub(super) fn mistake(&self, files: &Files, rule: &'static str, what: impl Into<String>) -> Mistake {
        Mistake::new(rule, &self.file, what).at(files.get(&self.file).unwrap_or_default(), Some(self.at))
    }
}

/// Where a part that was taken out of a text stands in it.
pub(super) fn place_in(text: &str, part: &str) -> Span {
    // A slice of the text begins in its memory: the distance is the place.
    let start = (part.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize).min(text.len());
    Span { start, end: (start + part.len()).min(text.len()) }
}

/// The phrases of a list, each with its place, in a part of a file.
pub(super) fn phrases(source: &str, part: &str) -> Vec<(String, Span)> {
    let written = part.split(SEPARATORS).map(|written| written.trim_matches([' ', '\t', '\r', '=']));
    written.map(|written| (fold(written), place_in(source, written))).filter(|(phrase, _)| !phrase.is_empty()).collect()
}

/// Where a folded phrase stands in the list that begins there.
fn phrase_after(source: &str, start: usize, phrase: &str) -> Option<Span> {
    let list = source.get(start..)?;
    // The list goes on in lines that begin with a space.
    let mut end = list.len();
    for (at, _) in list.match_indices('\n') {
        let next = list.get(at + 1..).and_then(|rest| rest.chars().next());
        if next.is_some_and(|next| !matches!(next, ' ' | '\n' | '\r' | '}')) {
            end = at;
            break;
        }
    }
    let found = phrases(source, list.get(..end)?);
    found.into_iter().find(|(found, _)| found == phrase).map(|(_, at)| at)
}

//! Private by type: what a person said, and who they are, cannot reach a log by accident.
//!
//! `{:?}` and `{}` of a [`Private`] or [`Secret`] give `[private]` in every build; `reveal()` is the
//! one, grep-able way out. Called by everything that holds a body, an address or a key.

use std::fmt;

use serde::{Deserialize, Serialize};
use zeroize::Zeroize;

/// Something about a person: a body, a number, an address.
///
/// It can be serialised, because the encrypted store must keep it; nothing else in the program
/// serialises.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Private<T>(T);

impl<T> Private<T> {
    /// Wraps a value.
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// The value itself: for a channel, the store, or a text that goes to the right reader.
    pub const fn reveal(&self) -> &T {
        &self.0
    }

    /// The value, taken out.
    pub fn into_revealed(self) -> T {
        self.0
    }
}

impl<T> From<T> for Private<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

impl<T> fmt::Debug for Private<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[private]")
    }
}

impl<T> fmt::Display for Private<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[private]")
    }
}

/// A password or a key: private, never serialised, wiped from memory when dropped.
#[derive(Clone)]
pub struct Secret<T: Zeroize>(T);

impl<T: Zeroize> Secret<T> {
    /// Wraps a secret.
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// The secret itself.
    pub const fn reveal(&self) -> &T {
        &self.0
    }
}

impl<T: Zeroize> fmt::Debug for Secret<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[private]")
    }
}

impl<T: Zeroize> Drop for Secret<T> {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_printed() {
        let word = Private::new("canary".to_owned());
        let key = Secret::new("canary".to_owned());
        let shown = format!("{word} {word:?} {word:#?} {key:?} {:?}", Some(&word));
        assert!(!shown.contains("canary"), "{shown}");
        assert_eq!((word.reveal().as_str(), key.reveal().as_str()), ("canary", "canary"));
    }
}

//! What a turn draws by chance: codes, tags, and what is encrypted. Part of `draft.rs`.

use super::Draft;
use crate::{
    model::{Passage, Tag},
    pgp::{self, Certificate},
};

impl Draft<'_> {
    /// A code of four digits.
    pub fn code(&mut self) -> String {
        (0..4).map(|_| char::from(b'0' + self.chance.byte() % 10)).collect()
    }

    /// The code of an invitation: ten letters of Crockford's base 32.
    pub fn invitation(&mut self) -> String {
        (0..10).map(|_| self.chance.letter()).collect()
    }

    /// The name of a room that nobody guesses: 120 random bits.
    pub fn room(&mut self) -> String {
        (0..24).map(|_| self.chance.letter().to_ascii_lowercase()).collect()
    }

    /// A one-time code for a person.
    pub fn passage(&mut self) -> Passage {
        Passage::draw(self.chance, self.now)
    }

    /// A tag that no case has: a closed one is still named by its lines in the handlers' apps.
    pub fn new_tag(&mut self) -> Tag {
        // There are 32 768 tags: even with thousands of open cases, a free one is found within a few draws.
        const DRAWS: usize = 64;
        let mut tag = Tag::draw(self.chance);
        for _ in 0..DRAWS {
            if self.cases.tagged(tag).is_none() {
                break;
            }
            tag = Tag::draw(self.chance);
        }
        tag
    }

    /// A code that nobody can guess, of twenty-six letters.
    pub fn long_code(&mut self) -> String {
        (0..26).map(|_| self.chance.letter()).collect()
    }

    /// Words that only the owners of these keys read. Without a key, nothing.
    pub fn seal_to(&mut self, keys: &[Certificate], words: &str) -> Option<String> {
        pgp::encrypt_to(keys, words.as_bytes(), self.chance)
    }

    /// Words that only the owner of this key reads.
    pub fn seal(&mut self, key: &Certificate, words: &str) -> Option<String> {
        key.encrypt(words.as_bytes(), self.chance)
    }
}

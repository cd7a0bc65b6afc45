//! A one-time code by which a person goes on from another account, in the same case.

use std::{ops::RangeInclusive, time::Duration};

use serde::{Deserialize, Serialize};

use super::{Chance, Timestamp};
use crate::private::Private;

/// How long a code counts.
const OPEN: Duration = Duration::from_secs(24 * 3600);
/// How many wrong second halves end it.
const TRIES: u8 = 5;

/// The letters of one half.
const HALF: usize = 4;
/// How a code begins, so that it is told from a word, which has no digit, and from a span of years or a number to call,
/// which have no letter.
const DIGITS: RangeInclusive<char> = '2'..='9';
const LETTERS: RangeInclusive<char> = 'A'..='H';

/// An open code: two halves of four letters of Crockford's base 32. By the first a code is found, the second is guessed:
/// whoever has the first and not the second spends its tries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    code: Private<String>,
    until: Timestamp,
    #[serde(default)]
    wrong: u8,
}

/// A code as somebody wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    code: Private<String>,
    /// What stands around it.
    pub rest: Private<String>,
    /// Whether its halves are apart: else it may be a word.
    pub is_certain: bool,
}

/// What a code that somebody wrote is to an open one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// It is this one.
    Right,
    /// It begins like it.
    Wrong,
    /// It is another one, or this one has run out.
    Other,
}

impl Passage {
    /// A code that counts from now on.
    pub fn draw(chance: &mut Chance, now: Timestamp) -> Self {
        let head = [b'2' + chance.byte() % 8, b'A' + chance.byte() % 8].map(char::from);
        let rest = (head.len()..2 * HALF).map(|_| chance.letter());
        let code: String = head.into_iter().chain(rest).collect();
        Self { code: code.into(), until: now.after(OPEN), wrong: 0 }
    }

    /// Whether it counts still.
    pub fn is_open(&self, now: Timestamp) -> bool {
        now < self.until && self.wrong < TRIES
    }

    /// Whether it counts for most of its time still, and nobody has guessed at it.
    pub fn is_fresh(&self, now: Timestamp) -> bool {
        self.wrong == 0 && now.after(OPEN / 2) < self.until
    }

    /// How it is written: `7EQ2-9XMA`.
    pub fn written(&self) -> String {
        let (first, second) = halves(&self.code);
        format!("{first}-{second}")
    }

    /// What a code that somebody wrote is to it.
    pub fn fits(&self, typed: &Typed, now: Timestamp) -> Fit {
        match () {
            () if !self.is_open(now) || halves(&self.code).0 != halves(&typed.code).0 => Fit::Other,
            () if self.code == typed.code => Fit::Right,
            () => Fit::Wrong,
        }
    }

    /// Somebody has guessed at it.
    pub const fn guessed(&mut self) {
        self.wrong = self.wrong.saturating_add(1);
    }
}

fn halves(code: &Private<String>) -> (&str, &str) {
    code.reveal().split_at_checked(HALF).unwrap_or((code.reveal(), ""))
}

impl Typed {
    /// The code in somebody's words, if there is one, however it is written: `O` is 0, `I` and `L` are 1.
    pub fn within(words: &str) -> Option<Self> {
        let all: Vec<&str> = words.split_whitespace().collect();
        if let [first, second] = all.as_slice()
            && let Some(code) = joined(first, second)
        {
            return Some(Self { code: code.into(), rest: Private::default(), is_certain: true });
        }
        let found = all.into_iter().find_map(|word| Some((word, one_word(word)?)));
        let (word, (code, is_certain)) = found?;
        let (before, behind) = words.split_once(word)?;
        let rest = format!("{} {}", before.trim(), behind.trim());
        Some(Self { code: code.into(), rest: Private::new(rest.trim().to_owned()), is_certain })
    }
}

/// A code that is one word, and whether its halves are apart.
fn one_word(word: &str) -> Option<(String, bool)> {
    let is_sign = |c: char| matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '_' | '.');
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    match word.split_once(is_sign) {
        Some((first, second)) => Some((joined(first, second)?, true)),
        None => {
            let (first, second) = word.split_at_checked(HALF)?;
            Some((joined(first, second)?, false))
        }
    }
}

/// Two halves, if a code may be made of them: all begin alike.
fn joined(first: &str, second: &str) -> Option<String> {
    let mut head = first.chars().map(|c| c.to_ascii_uppercase());
    let is_head = head.next().is_some_and(|c| DIGITS.contains(&c)) && head.next().is_some_and(|c| LETTERS.contains(&c));
    let (first, second) = (letters(first)?, letters(second)?);
    (is_head && first.len() == HALF && second.len() == HALF).then(|| format!("{first}{second}"))
}

/// A word in the letters of a code.
fn letters(word: &str) -> Option<String> {
    let alike = |c: char| match c.to_ascii_uppercase() {
        'O' => Some('0'),
        'I' | 'L' => Some('1'),
        'U' => None,
        other => other.is_ascii_alphanumeric().then_some(other),
    };
    word.chars().map(alike).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(letters: &str) -> Passage {
        Passage { code: letters.to_owned().into(), until: Timestamp::from_millis(1000), wrong: 0 }
    }

    #[test]
    fn a_code_is_read_however_it_is_written() {
        let (open, now) = (code("7EQ29XMA"), Timestamp::from_millis(0));
        for words in
            ["7EQ2-9XMA", "7eq2-9xma", "7EQ2 9XMA", "7EQ29XMA", "« 7eq2–9xma »", "bonjour, c'est ana : 7EQ2-9XMA."]
        {
            let typed = Typed::within(words).unwrap_or_else(|| panic!("{words}"));
            assert_eq!(open.fits(&typed, now), Fit::Right, "{words}");
        }
        let typed = Typed::within("bonjour, 7EQ2-9XMA merci").unwrap();
        assert_eq!(typed.rest.reveal(), "bonjour, merci");
        let alike = Typed::within("2eoO-Lloo").unwrap();
        assert_eq!(code("2E001100").fits(&alike, now), Fit::Right);
    }

    #[test]
    fn words_are_no_codes() {
        for words in [
            "",
            "vous-même",
            "bonjours",
            "peut-être pas",
            "nous avons",
            "elle sait",
            "il y a 3 jours",
            "rdv demain",
            "12h30-14h",
            "2024-2025",
            "+33612345678",
        ] {
            assert_eq!(Typed::within(words), None, "{words}");
        }
    }

    #[test]
    fn five_guesses_or_a_day_end_it() {
        let (mut open, now) = (code("7EQ29XMA"), Timestamp::from_millis(0));
        let (right, wrong) = (Typed::within("7EQ2-9XMA").unwrap(), Typed::within("7EQ2-9XMB").unwrap());
        assert_eq!(open.fits(&right, Timestamp::from_millis(1000)), Fit::Other);
        assert_eq!(open.fits(&Typed::within("8EQ2-9XMA").unwrap(), now), Fit::Other);
        for _ in 0..TRIES {
            assert_eq!(open.fits(&right, now), Fit::Right);
            assert_eq!(open.fits(&wrong, now), Fit::Wrong);
            open.guessed();
        }
        assert_eq!(open.fits(&right, now), Fit::Other);
    }

    #[test]
    fn what_is_drawn_is_always_read() {
        let mut chance = Chance::from_seed([7; 32]);
        for _ in 0..2000 {
            let now = Timestamp::from_millis(0);
            let drawn = Passage::draw(&mut chance, now);
            let typed = Typed::within(&drawn.written()).unwrap_or_else(|| panic!("{}", drawn.written()));
            assert_eq!(drawn.fits(&typed, now), Fit::Right);
        }
    }
}

//! A type per id, so that none can be taken for another.

use std::{fmt, sync::Arc, time::Duration};

use serde::{Deserialize, Serialize};

use super::Chance;
use crate::private::Private;

/// A moment: milliseconds since 1970-01-01T00:00Z. Made in `app` (and by tests) only; all others are
/// handed one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(i64);

impl Timestamp {
    /// From milliseconds since the epoch.
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Milliseconds since the epoch.
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// This moment and `span` more.
    #[must_use]
    pub fn after(self, span: Duration) -> Self {
        Self(self.0.saturating_add(i64::try_from(span.as_millis()).unwrap_or(i64::MAX)))
    }

    /// How long ago `earlier` was; zero if the clock has jumped back.
    pub fn since(self, earlier: Self) -> Duration {
        Duration::from_millis(u64::try_from(self.0.saturating_sub(earlier.0)).unwrap_or(0))
    }
}

/// A case's number in the store: sequential, never shown to anybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CaseId(pub u64);

/// An outbox row's number: rows leave in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RowId(pub u64);

/// A chat network.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Network {
    /// The rehearsal in a terminal, and tests.
    Console,
    /// XMPP (RFC 6120).
    Xmpp,
    /// Signal, by way of signal-cli.
    Signal,
    /// Nobody's: where the person of a drill is, who is a script. No channel has it, and no row goes there.
    Drill,
}

impl Network {
    /// All over which messages go.
    pub const ALL: [Self; 3] = [Self::Console, Self::Xmpp, Self::Signal];

    /// The name used in the store and in logs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Console => "console",
            Self::Xmpp => "xmpp",
            Self::Signal => "signal",
            Self::Drill => "drill",
        }
    }

    /// The name that people know it by.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Console => "console",
            Self::Xmpp => "XMPP",
            Self::Signal => "Signal",
            Self::Drill => "drill",
        }
    }
}

/// An account on a network. What the address looks like is the channel's own business.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Peer {
    /// Where the account lives.
    pub network: Network,
    /// Its address there (XMPP: the bare JID; Signal: the ACI, a UUID in lower case).
    pub address: Private<Arc<str>>,
}

impl Peer {
    /// An account on a network.
    pub fn new(network: Network, address: impl Into<Arc<str>>) -> Self {
        Self { network, address: Private::new(address.into()) }
    }

    /// Whether this is nobody, but the person of a drill.
    pub fn is_played(&self) -> bool {
        self.network == Network::Drill
    }
}

/// A message's id as the network carries it (XMPP: `id`, which is also the origin-id; Signal: when its sender sent it,
/// in milliseconds, which names it among all that they sent).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct WireId(pub Arc<str>);

impl WireId {
    /// What our own ids start with, so that the archive's copy of a message of ours is told from one
    /// that a human sent with another client of the same account.
    pub const OWN: &'static str = "vst-";

    /// A new id of ours: 80 random bits.
    pub fn draw(chance: &mut Chance) -> Self {
        let letters: String = (0..16).map(|_| chance.letter()).collect();
        Self(format!("{}{}", Self::OWN, letters.to_ascii_lowercase()).into())
    }

    /// Whether this program made the id.
    pub fn is_own(&self) -> bool {
        self.0.starts_with(Self::OWN)
    }
}

/// By what a second delivery of the same message is recognised: a digest, so that nothing about a
/// person stays in the table of seen messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SeenKey(pub [u8; 16]);

impl SeenKey {
    /// A key from what identifies the message. Parts are length-prefixed: `("a","bc")` is not `("ab","c")`.
    pub fn of(parts: &[&str]) -> Self {
        use sha2::{Digest, Sha256};
        let mut digest = Sha256::new();
        for part in parts {
            digest.update((part.len() as u64).to_be_bytes());
            digest.update(part.as_bytes());
        }
        let whole: [u8; 32] = digest.finalize().into();
        let mut key = [0; 16];
        key.copy_from_slice(whole.first_chunk::<16>().unwrap_or(&[0; 16]));
        Self(key)
    }
}

/// A language, as in the folder names under `conversations/text` (ISO 639-1, lower case).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Lang([u8; 2]);

impl Lang {
    /// English.
    pub const EN: Self = Self(*b"en");
    /// French.
    pub const FR: Self = Self(*b"fr");

    /// Reads a code of two lower-case letters.
    pub fn parse(code: &str) -> Option<Self> {
        match code.as_bytes() {
            [a, b] if a.is_ascii_lowercase() && b.is_ascii_lowercase() => Some(Self([*a, *b])),
            _ => None,
        }
    }

    /// The code.
    pub fn code(&self) -> &str {
        str::from_utf8(&self.0).unwrap_or("en")
    }

    /// Whether it is written from right to left.
    pub fn is_rtl(self) -> bool {
        matches!(self.code(), "ar" | "dv" | "fa" | "he" | "ks" | "ps" | "sd" | "ug" | "ur" | "yi")
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl TryFrom<String> for Lang {
    type Error = String;
    fn try_from(code: String) -> Result<Self, Self::Error> {
        Self::parse(&code).ok_or_else(|| "no language code: two lower-case letters, as in \"fr\"".to_owned())
    }
}

impl std::str::FromStr for Lang {
    type Err = &'static str;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::parse(code).ok_or("a language is two small letters, as in `fr`")
    }
}

impl From<Lang> for String {
    fn from(lang: Lang) -> Self {
        lang.code().to_owned()
    }
}

/// What handlers call a case by: three random Crockford base-32 characters and one check character,
/// so that a mistyped tag is refused and never taken for another case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Tag([u8; 4]);

const CROCKFORD: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

impl Tag {
    /// A random tag.
    pub fn draw(chance: &mut Chance) -> Self {
        Self::with_check([chance.letter(), chance.letter(), chance.letter()].map(|c| value(c).unwrap_or(0)))
    }

    /// Reads what a handler typed: case does not matter, `O` is 0, `I` and `L` are 1, a leading `#` or
    /// surrounding brackets are ignored. `None` if it is no tag or the check character is wrong.
    pub fn parse(text: &str) -> Option<Self> {
        let mut values = text.trim_matches(['#', '[', ']']).chars().map(value);
        let (Some(Some(a)), Some(Some(b)), Some(Some(c)), Some(Some(d)), None) =
            (values.next(), values.next(), values.next(), values.next(), values.next())
        else {
            return None;
        };
        let tag = Self::with_check([a, b, c]);
        (tag.0.last() == CROCKFORD.get(usize::from(d))).then_some(tag)
    }

    // The check is a weighted sum modulo 31 with weights that differ, plus a letter for 31: it finds every
    // single wrong character but one pair (0 for Z) and every swap of neighbours that differ.
    fn with_check([a, b, c]: [u8; 3]) -> Self {
        let check = (2 * u16::from(a) + 3 * u16::from(b) + 5 * u16::from(c)) % 31;
        Self([a, b, c, u8::try_from(check).unwrap_or(0)].map(|v| *CROCKFORD.get(usize::from(v)).unwrap_or(&b'0')))
    }
}

fn value(letter: char) -> Option<u8> {
    let letter = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    CROCKFORD.iter().position(|c| char::from(*c) == letter).and_then(|at| u8::try_from(at).ok())
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(str::from_utf8(&self.0).unwrap_or("????"))
    }
}

impl TryFrom<String> for Tag {
    type Error = String;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or_else(|| "no tag".to_owned())
    }
}

impl From<Tag> for String {
    fn from(tag: Tag) -> Self {
        tag.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistyped_tag_is_refused() {
        let mut chance = Chance::from_seed([7; 32]);
        for _ in 0..200 {
            let tag = Tag::draw(&mut chance);
            let text = tag.to_string();
            assert_eq!(Tag::parse(&text.to_lowercase()), Some(tag));
            assert_eq!(Tag::parse(&format!("[{text}]")), Some(tag));
            let mut letters: Vec<char> = text.chars().collect();
            letters.swap(0, 1);
            let swapped: String = letters.iter().collect();
            assert!(swapped == text || Tag::parse(&swapped).is_none(), "{text} {swapped}");
        }
        assert_eq!(Tag::parse("7QK"), None);
        assert_eq!(Tag::parse("7QKDX"), None);
        assert_eq!(Tag::parse("é€💚x"), None);
    }

    #[test]
    fn a_clock_that_jumps_back_gives_zero() {
        let (early, late) = (Timestamp::from_millis(5), Timestamp::from_millis(9));
        assert_eq!(early.since(late), Duration::ZERO);
        assert_eq!(Timestamp::from_millis(i64::MAX).after(Duration::from_secs(9)).millis(), i64::MAX);
    }

    #[test]
    fn a_peer_shows_no_address() {
        assert!(!format!("{:?}", Peer::new(Network::Xmpp, "canary@localhost")).contains("canary"));
    }
}

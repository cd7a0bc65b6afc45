//! Links to encrypted files (XEP-0454): `aesgcm://host/path#` and the IV and the key in hexadecimal. Pure.
//!
//! Called for whatever is said on XMPP, so anything may stand here; for what the house hands back; and for what our own
//! server answers.

use std::fmt;

use crate::{
    model::{FileLink, is_unseen},
    private::{Private, Secret},
};

/// The longest link that is taken, in bytes.
const MAX_LINK: usize = 2048;
const KEY: usize = 32;

/// Where something lies that is fetched or put over HTTPS.
#[derive(Clone, PartialEq, Eq)]
pub(in crate::channel) struct Place {
    /// A name or an address, in lower case; an IPv6 address without its brackets.
    pub(in crate::channel) host: String,
    pub(in crate::channel) port: u16,
    /// Path and query, as they go on the wire.
    pub(in crate::channel) path: String,
}

/// A link to an encrypted file.
pub(in crate::channel) struct Link {
    pub(in crate::channel) place: Place,
    /// The initialisation vector: 12 bytes, or 16 of older clients.
    pub(in crate::channel) iv: Vec<u8>,
    /// The key of AES-256.
    pub(in crate::channel) key: Secret<[u8; KEY]>,
}

impl fmt::Debug for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[private]")
    }
}

impl Place {
    /// Reads what stands behind the `https://` or `aesgcm://` of a link, without a fragment.
    pub(in crate::channel) fn parse(rest: &str) -> Option<Self> {
        let at = rest.find(['/', '?']).unwrap_or(rest.len());
        let (authority, path) = rest.split_at_checked(at)?;
        let (host, port) = match authority.strip_prefix('[') {
            Some(address) => {
                let (address, after) = address.split_once(']')?;
                let _: std::net::Ipv6Addr = address.parse().ok()?;
                (address, after.strip_prefix(':').or(after.is_empty().then_some("443"))?)
            }
            None => authority.split_once(':').unwrap_or((authority, "443")),
        };
        let is_named = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':');
        let is_host = !host.is_empty() && host.len() <= 253 && host.chars().all(is_named);
        let port = port.parse().ok().filter(|port| *port > 0 && is_host)?;
        Some(Self { host: host.to_ascii_lowercase(), port, path: on_the_wire(path)? })
    }

    /// Reads an `https://` link.
    pub(in crate::channel) fn https(url: &str) -> Option<Self> {
        Self::parse(url.strip_prefix("https://")?).filter(|_| url.len() <= MAX_LINK && !url.contains('#'))
    }

    /// The value of the `Host` header.
    pub(in crate::channel) fn authority(&self) -> String {
        let host = if self.host.contains(':') { format!("[{}]", self.host) } else { self.host.clone() };
        if self.port == 443 { host } else { format!("{host}:{}", self.port) }
    }
}

/// What is not ASCII is escaped; nothing that could end a request's line goes through.
fn on_the_wire(path: &str) -> Option<String> {
    if path.chars().any(|c| c.is_control() || matches!(c, ' ' | '#' | '"' | '<' | '>' | '\\')) {
        return None;
    }
    let mut escaped = if path.starts_with('/') { String::new() } else { "/".to_owned() };
    for byte in path.bytes() {
        if byte.is_ascii() { escaped.push(char::from(byte)) } else { escaped.push_str(&format!("%{byte:02X}")) }
    }
    Some(escaped)
}

impl Link {
    /// Reads a link.
    pub(in crate::channel) fn parse(link: &str) -> Option<Self> {
        const SCHEME: &str = "aesgcm://";
        let (scheme, rest) = link.split_at_checked(SCHEME.len()).filter(|_| link.len() <= MAX_LINK)?;
        let (rest, fragment) = rest.rsplit_once('#').filter(|_| scheme.eq_ignore_ascii_case(SCHEME))?;
        let bytes = from_hex(fragment)?;
        let (iv, key) = bytes.split_last_chunk::<KEY>().filter(|(iv, _)| matches!(iv.len(), 12 | 16))?;
        Some(Self { place: Place::parse(rest)?, iv: iv.to_vec(), key: Secret::new(*key) })
    }

    /// What the file is called where it lies, as far as it can be read.
    fn name(&self) -> String {
        let path = self.place.path.split('?').next().unwrap_or_default();
        let mut pieces = path.split('%');
        let mut name = pieces.next().unwrap_or_default().as_bytes().to_vec();
        for piece in pieces {
            match piece.split_at_checked(2).and_then(|(digits, rest)| Some((from_hex(digits)?, rest))) {
                Some((byte, rest)) => name.extend(byte.iter().chain(rest.as_bytes())),
                None => name.extend(b"%".iter().chain(piece.as_bytes())),
            }
        }
        // Decoded first: an escaped slash is one to whoever reads the name.
        let name = String::from_utf8_lossy(&name);
        name.rsplit(['/', '\\']).next().unwrap_or_default().to_owned()
    }
}

fn from_hex(digits: &str) -> Option<Vec<u8>> {
    let digit = |byte: &u8| char::from(*byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let pairs = digits.as_bytes().chunks(2);
    pairs.map(|pair| if let [high, low] = pair { Some(digit(high)? * 16 + digit(low)?) } else { None }).collect()
}

/// What words are that begin with a link.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::channel) enum Announced {
    /// They do not.
    Words,
    /// A file, and what was said with it. A thumbnail (a `data:` line) is dropped: nobody is to look at it unasked.
    File(FileLink, String),
    /// A link that leads nowhere. With a key in it perhaps, so that it is not passed on as words either.
    Unusable,
}

/// Reads words that may be a link to a file (XEP-0454 section 3).
pub(in crate::channel) fn announced(words: &str) -> Announced {
    let words = words.trim_matches(|c: char| c.is_whitespace() || is_unseen(c));
    if !words.get(..7).is_some_and(|scheme| scheme.eq_ignore_ascii_case("aesgcm:")) {
        return Announced::Words;
    }
    let (first, rest) = words.split_once('\n').unwrap_or((words, ""));
    let whole = first.trim();
    let Some(link) = Link::parse(whole) else { return Announced::Unusable };
    let (host, name) = (link.place.host.clone(), link.name());
    let rest: Vec<&str> = rest.lines().filter(|line| !line.trim_start().starts_with("data:")).collect();
    let file =
        FileLink { whole: Private::new(whole.to_owned()), host: host.into(), name: name.into(), view_once: false };
    Announced::File(file, rest.join("\n").trim().to_owned())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const KEYS: &str = "8c3d050e9386ec173861778f00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    fn file(words: &str) -> (FileLink, String) {
        match announced(words) {
            Announced::File(link, rest) => (link, rest),
            other @ (Announced::Words | Announced::Unusable) => panic!("{words}: {other:?}"),
        }
    }

    #[test]
    fn a_link_is_read() {
        assert_eq!(KEYS.len(), 88);
        let whole = format!("aesgcm://Up.example.org:5281/a/b%20c/caf%C3%A9.jpg?x=1#{KEYS}");
        let (link, rest) = file(&format!(" {whole}\n"));
        assert_eq!((link.whole.reveal().as_str(), link.host.reveal().as_str()), (whole.as_str(), "up.example.org"));
        assert_eq!((link.name.reveal().as_str(), rest.as_str()), ("café.jpg", ""));
        let link = Link::parse(&whole).unwrap();
        assert_eq!((link.place.authority().as_str(), link.iv.len()), ("up.example.org:5281", 12));
        assert_eq!(link.place.path, "/a/b%20c/caf%C3%A9.jpg?x=1");
        assert_eq!((link.iv[0], link.key.reveal()[31]), (0x8c, 0xff));
        let old = Link::parse(&format!("aesgcm://[2001:db8::1]/é#{KEYS}01234567")).unwrap();
        assert_eq!((old.iv.len(), old.place.authority().as_str()), (16, "[2001:db8::1]"));
        assert_eq!(old.place.path, "/%C3%A9");
        assert_eq!(old.name(), "é");
    }

    #[test]
    fn a_thumbnail_goes_and_words_stay() {
        let (_, rest) = file(&format!("AESGCM://h/x#{KEYS}\ndata:image/jpeg,AAAA\nthat is my screen\nand more"));
        assert_eq!(rest, "that is my screen\nand more");
        assert_eq!(file(&format!("\u{200b}\u{202e} aesgcm://h/x#{KEYS}")).0.host.reveal(), "h");
    }

    #[test]
    fn a_name_is_no_path() {
        for (path, name) in [
            ("/a/..%2F..%2Fetc%2Fpasswd", "passwd"),
            ("/aesgcm:%2F%2Fevil.example%2Fx.png", "x.png"),
            ("/a/c:%5Cx.png", "x.png"),
            ("/%", "%"),
            ("/%zz%4", "%zz%4"),
            ("", ""),
            ("/a/", ""),
        ] {
            assert_eq!(file(&format!("aesgcm://h{path}#{KEYS}")).0.name.reveal(), name);
        }
    }

    #[test]
    fn what_is_no_link_is_not_followed_and_not_passed_on() {
        for link in [
            "aesgcm:".to_owned(),
            "aesgcm://h/x".to_owned(),
            format!("aesgcm://h/x#{}", KEYS.split_at(1).1),
            format!("aesgcm://h/x#{}", KEYS.split_at(2).1),
            format!("aesgcm://h/x#{KEYS}00"),
            format!("aesgcm://h/x#{}zz", KEYS.split_at(2).1),
            format!("aesgcm:///x#{KEYS}"),
            format!("aesgcm://ana:secret@h/x#{KEYS}"),
            format!("aesgcm://h:0/x#{KEYS}"),
            format!("aesgcm://h:70000/x#{KEYS}"),
            format!("aesgcm://h\u{202e}/x#{KEYS}"),
            format!("aesgcm://h/x y#{KEYS}"),
            format!("aesgcm://h/x\r#{KEYS}"),
            format!("aesgcm://[::1/x#{KEYS}"),
            format!("aesgcm://[::1]x/x#{KEYS}"),
            format!("aesgcm://h/{}#{KEYS}", "x".repeat(MAX_LINK)),
        ] {
            assert_eq!(announced(&link), Announced::Unusable, "{link}");
        }
        for words in ["", "hello", "see aesgcm://h/x", "http://127.0.0.1/", "file:///etc/passwd", "aesgcm", "é"] {
            assert_eq!(announced(words), Announced::Words, "{words}");
        }
        assert!(Place::https("http://h/x").is_none() && Place::https("file:///x").is_none());
    }

    proptest! {
        #[test]
        fn whatever_is_said_is_read(words in any::<String>(), path in "[^#\n]{0,40}") {
            let _ = announced(&words);
            let _ = announced(&format!("aesgcm://{words}"));
            if let Some(link) = Link::parse(&format!("aesgcm://h/{path}#{KEYS}")) {
                prop_assert!(link.place.path.is_ascii() && !link.place.path.contains([' ', '\r', '\n']));
                let _ = link.name();
            }
        }
    }
}

//! What single values of the configuration must look like. An error says what is wrong, without the value:
//! addresses of people are not to be read in a log.

use std::{fs, net::Ipv6Addr, path::Path, time::Duration};

use serde::Deserialize;
use zeroize::Zeroizing;

use crate::{
    channel::xmpp::{BareJid, omemo::PublicKey},
    pgp,
};

/// A short text that people or their programs are shown.
#[derive(Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Text(pub(super) String);

impl TryFrom<String> for Text {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let fits = !text.trim().is_empty() && text.chars().count() <= 60 && !text.chars().any(char::is_control);
        if fits { Ok(Self(text)) } else { Err("1 to 60 letters, on one line") }
    }
}

/// An account's address, in the one form in which addresses are compared.
pub(super) fn bare(text: &str) -> Result<BareJid, String> {
    let jid = BareJid::new(text).ok().filter(|jid| jid.node().is_some());
    jid.ok_or_else(|| "not an XMPP address; write name@domain, without a `/resource`".to_owned())
}

/// `host:port`, `[ip]:port` or `host`.
pub(super) fn address(text: String) -> Result<String, String> {
    let (host, port) = match text.rsplit_once(':') {
        Some((host, port)) if !host.contains(':') || host.ends_with(']') => (host, Some(port)),
        _ => (text.as_str(), None),
    };
    let known_port = port.is_none_or(|port| port.parse::<u16>().is_ok_and(|port| port > 0));
    let known_host = !host.is_empty() && !host.contains(['/', ' ', '@']);
    if known_host && known_port { Ok(text) } else { Err("write `host:port`, without a `/`".to_owned()) }
}

/// A SHA-256: 64 hexadecimal digits; colons between them do not count.
pub(super) fn digest(text: &str) -> Result<[u8; 32], String> {
    let digits: String = text.chars().filter(|c| *c != ':').collect();
    let wrong = || "64 hexadecimal digits".to_owned();
    if digits.len() != 64 {
        return Err(wrong());
    }
    let mut digest = [0; 32];
    for (at, byte) in digest.iter_mut().enumerate() {
        let pair = digits.get(2 * at..2 * at + 2).ok_or_else(wrong)?;
        *byte = u8::from_str_radix(pair, 16).map_err(|_| wrong())?;
    }
    Ok(digest)
}

/// The key of a device, as clients show it: 64 hexadecimal digits, in groups or not (Profanity puts `-` between them).
pub(super) fn fingerprint(text: &str) -> Result<PublicKey, String> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    PublicKey::new(digest(&digits)?).map_err(|_| "no key of a device".to_owned())
}

/// A span of time, from a minute to a year: `30min`, `2h`, `14days`.
pub(super) fn span(text: &str) -> Result<Duration, String> {
    let span = humantime::parse_duration(text).ok().filter(|span| (Duration::from_secs(60)..=days(366)).contains(span));
    span.ok_or_else(|| "a time from a minute to a year, as in \"30min\", \"2h\", \"14days\"".to_owned())
}

/// A span of time that may be none, to a minute: `0s`, `10s`.
pub(super) fn delay(text: &str) -> Result<Duration, String> {
    let delay = humantime::parse_duration(text).ok().filter(|delay| *delay <= Duration::from_secs(60));
    delay.ok_or_else(|| "a time of a minute at most, as in \"10s\", or \"0s\" for none".to_owned())
}

/// Two spans, the second not before the first.
pub(super) fn rising(first: &str, second: &str) -> Result<[Duration; 2], String> {
    let (first, second) = (span(first)?, span(second)?);
    if first <= second { Ok([first, second]) } else { Err("the second time is the longer one".to_owned()) }
}

/// A size, from a KiB on: `500KiB`, `20MiB`, `1GiB`.
pub(super) fn size(text: &str, most: u64) -> Result<u64, String> {
    let units = [("KiB", 1 << 10), ("MiB", 1 << 20), ("GiB", 1 << 30)];
    let found = units.iter().find_map(|(unit, bytes)| {
        let number: u64 = text.strip_suffix(unit)?.trim().parse().ok()?;
        number.checked_mul(*bytes)
    });
    let fits = found.filter(|bytes| (1 << 10..=most).contains(bytes));
    fits.ok_or_else(|| format!("a size from 1KiB to {}MiB, as in \"500KiB\", \"20MiB\"", most >> 20))
}

/// The name or the address of a host, as it stands in links.
pub(super) fn host(text: &str) -> Result<String, String> {
    let is_name = !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-'));
    let fits = is_name || text.parse::<Ipv6Addr>().is_ok();
    if fits { Ok(text.to_ascii_lowercase()) } else { Err("names of hosts, without `https://`, port or `/`".to_owned()) }
}

/// Where rooms for calls are made: an `https` address that a room's name is put behind.
pub(super) fn rooms(text: &str) -> Result<String, String> {
    let what = "a web address that begins with https://, as in \"https://meet.example.org\"";
    let rest = text.strip_prefix("https://").ok_or(what)?;
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_' | '~' | '/');
    let fits = host.contains('.') && host.chars().all(|c| is_plain(c) || c == ':') && path.chars().all(is_plain);
    if fits { Ok(text.trim_end_matches('/').to_owned()) } else { Err(what.to_owned()) }
}

/// So many days.
pub(super) fn days(days: u16) -> Duration {
    Duration::from_secs(u64::from(days) * 24 * 3600)
}

/// The short name of a member of the staff.
pub(super) fn name(text: String) -> Result<String, String> {
    let fits = !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || c == '-');
    if fits { Ok(text) } else { Err("letters, digits and `-` only".to_owned()) }
}

/// What Request Tracker calls somebody.
pub(super) fn user(text: String) -> Result<String, String> {
    let fits = (1..=200).contains(&text.len()) && text != "Nobody" && !text.chars().any(char::is_control);
    if fits { Ok(text) } else { Err("the name of a user in RT".to_owned()) }
}

/// A phone number in its international form (E.164).
pub(super) fn number(text: &str) -> Result<String, String> {
    let digits = text.strip_prefix('+').unwrap_or_default();
    let fits = (6..=15).contains(&digits.len()) && digits.chars().all(|c| c.is_ascii_digit());
    if fits {
        Ok(text.to_owned())
    } else {
        Err("the number in its international form, as in \"+33639980001\"".to_owned())
    }
}

/// A public PGP key in a file, armoured.
pub(super) fn key(path: &Path) -> Result<String, String> {
    let bytes = fs::read(path).map_err(|error| format!("{} cannot be read ({error})", path.display()))?;
    pgp::armoured(&bytes).map_err(|why| why.to_string())
}

/// A Signal username: a nickname, a dot and two digits or more.
pub(super) fn username(text: &str) -> Result<String, String> {
    let parts = text.split_once('.').filter(|(name, number)| {
        let is_name = (3..=32).contains(&name.len()) && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
        is_name && number.len() >= 2 && number.chars().all(|c| c.is_ascii_digit())
    });
    parts.map(|_| text.to_owned()).ok_or_else(|| "a Signal username, as in \"helpline.42\"".to_owned())
}

/// A Signal account: its identity (ACI), a UUID. Never a number, which changes hands.
pub(super) fn aci(text: &str) -> Result<String, String> {
    let parts: Vec<&str> = text.split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    let fits = lengths == [8, 4, 4, 4, 12] && parts.concat().chars().all(|c| c.is_ascii_hexdigit());
    if fits {
        Ok(text.to_lowercase())
    } else {
        Err("the account's identity (ACI), 8-4-4-4-12 hexadecimal digits; not a phone number".to_owned())
    }
}

/// The password in a file that nobody else may read; a line end at its end does not count.
pub(super) fn password(path: &Path) -> Result<String, String> {
    let text = fs::read_to_string(path).map(Zeroizing::new).map_err(|error| {
        format!("{} cannot be read: check the path and that this user may read it ({error})", path.display())
    })?;
    if is_loose(path) {
        let path = path.display();
        return Err(format!("{path} can be read by other users of this machine: run `chmod 600 {path}`"));
    }
    match text.trim_end_matches(['\r', '\n']) {
        "" => Err(format!("{} is empty", path.display())),
        password => Ok(password.to_owned()),
    }
}

fn is_loose(path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    // A credential of systemd shows as group-readable: see `store::key`.
    let credential = |about: &fs::Metadata| about.uid() == 0 && about.gid() == 0 && about.mode() & 0o077 == 0o040;
    fs::metadata(path).is_ok_and(|about| about.mode() & 0o077 != 0 && !credential(&about))
}

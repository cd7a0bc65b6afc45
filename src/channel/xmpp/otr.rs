//! OTR on the wire (protocol version 3): it is told apart from words, and never spoken. Pure.
//!
//! Called by `inbound.rs`, so that nothing of it is taken for anybody's words, and by `outbound.rs`, so that nothing of
//! ours looks like it: apps begin an exchange by themselves, or show an error, wherever `?OTR` stands in a message.

use std::borrow::Cow;

/// What all of it begins with.
const MARK: &str = "?OTR";
/// The same for nobody's app.
const HARMLESS: &str = "? OTR";
/// In the place of a tag: what stands around it makes no other one with it.
const BLANK: &str = "\u{a0}";
/// The tag that an app hangs on plain words to say that it can OTR.
const TAG: &str = " \t  \t\t\t\t \t \t \t  ";
/// Behind it stand as many blanks and tabs for each version.
const VERSION: usize = 8;

/// What a body is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Said<'a> {
    /// Somebody's words, without the tag if there was one.
    Words(Cow<'a, str>, Offer),
    /// Nothing for anybody to read.
    Otr(Otr),
}

/// Whether an app has said with plain words that it can OTR.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Offer {
    /// It has not.
    None,
    /// It has.
    Otr,
}

/// What an app says in OTR.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Otr {
    /// That it wants OTR. What stands behind it is the app's as well: that somebody "has requested a private conversation".
    Query,
    /// A step of the exchange of keys.
    Exchange,
    /// Encrypted words, or a part of something that was too long for one message.
    Sealed,
    /// That something went wrong.
    Error,
}

/// What a body is.
pub(super) fn said(body: &str) -> Said<'_> {
    if let Some(otr) = body.trim_start().strip_prefix(MARK).and_then(kind) {
        return Said::Otr(otr);
    }
    match body.split_once(TAG) {
        None => Said::Words(Cow::Borrowed(body), Offer::None),
        Some((before, behind)) => Said::Words(Cow::Owned(untagged(before, behind)), Offer::Otr),
    }
}

/// Words of ours, as no app takes them for OTR.
pub(super) fn disarmed(words: &str) -> Cow<'_, str> {
    if !words.contains(MARK) && !words.contains(TAG) {
        return Cow::Borrowed(words);
    }
    Cow::Owned(words.replace(MARK, HARMLESS).replace(TAG, BLANK))
}

/// What stands behind the mark. Nothing of OTR: words that begin with its name.
fn kind(rest: &str) -> Option<Otr> {
    if let Some(encoded) = rest.strip_prefix(':') {
        return Some(exchange(encoded).unwrap_or(Otr::Sealed));
    }
    // Parts: `,` in version 2, `|` with instance tags in version 3.
    if rest.starts_with([',', '|']) {
        return Some(Otr::Sealed);
    }
    if rest.starts_with(" Error") {
        return Some(Otr::Error);
    }
    // `?OTR?` is version 1, `?OTRv23?` has others, `?OTR?v2?` has both.
    let versions = rest.strip_prefix('v').map(|rest| rest.trim_start_matches(|c: char| c.is_ascii_alphanumeric()));
    versions.unwrap_or(rest).starts_with('?').then_some(Otr::Query)
}

/// A step of the exchange, by its type: the third byte, so the end of the first four digits of Base64.
fn exchange(encoded: &str) -> Option<Otr> {
    // Versions 2 and 3; the D-H commit and key, the revealed signature, the signature.
    let steps = ["AAIC", "AAIK", "AAIR", "AAIS", "AAMC", "AAMK", "AAMR", "AAMS"];
    steps.iter().any(|step| encoded.starts_with(step)).then_some(Otr::Exchange)
}

/// The words around a tag and its versions, and around any other.
fn untagged(before: &str, behind: &str) -> String {
    let mut words = before.to_owned();
    let mut rest = behind;
    loop {
        while let Some((group, more)) = rest.split_at_checked(VERSION)
            && group.bytes().all(|byte| matches!(byte, b' ' | b'\t'))
        {
            rest = more;
        }
        match rest.split_once(TAG) {
            Some((words_between, behind)) => {
                words.push_str(words_between);
                rest = behind;
            }
            None => break,
        }
    }
    words.push_str(rest);
    words
}

#[cfg(test)]
mod tests;

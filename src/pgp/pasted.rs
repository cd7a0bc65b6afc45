//! What of OpenPGP stands in a message, armoured: taken out before anybody reads or keeps the words around it. Pure.
//!
//! Apps trim lines, join them, drop empty ones and make one long dash of several; so marks are found by their words, and
//! what is between them is read letter by letter. A secret key is taken out even if only half of it is there.

use base64::{
    Engine as _,
    alphabet::STANDARD,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};

/// What stands in the words in place of what was taken out.
pub const MARK: &str = "[PGP]";

/// Shorter than this a word in one long line is part of a header; lines of data are longer.
const LINE: usize = 40;

/// In one message so many are looked at; nobody sends more.
const MOST: usize = 32;

/// How many digits a fingerprint has.
const DIGITS: usize = 40;

const DATA: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// Something that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// What says that it is a public key, decoded.
    Key(Vec<u8>),
    /// The beginning of one, without its end or with nothing in it that can be decoded. It stays where it stands.
    Damaged,
    /// A secret key, or a part of one.
    Secret,
    /// An encrypted message, armoured anew: nothing else stands in it.
    Message(String),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Public,
    Private,
    Message,
}

const KINDS: [(&str, Kind); 3] =
    [("PUBLIC KEY BLOCK", Kind::Public), ("PRIVATE KEY BLOCK", Kind::Private), ("MESSAGE", Kind::Message)];
const BEGIN: &str = "BEGIN PGP ";
const END: &str = "END PGP ";

/// Takes out of a text what is armoured in it. The text without it, with a mark in each place, and what it was.
pub fn take_out(text: &str) -> (String, Vec<Found>) {
    let (mut words, mut found, mut rest) = (String::with_capacity(text.len()), Vec::new(), text);
    for _ in 0..MOST {
        let Some(begin) = marked(rest, BEGIN, None) else { break };
        let (before, behind) = (part(rest, ..begin.start), part(rest, begin.end..));
        let end = marked(behind, END, Some(begin.kind));
        // What begins anew before it ends has no end.
        let next = marked(behind, BEGIN, None).filter(|next| end.as_ref().is_none_or(|end| next.start < end.start));
        let (inner, after) = match (&end, &next) {
            (Some(end), None) => (Some(part(behind, ..end.start)), part(behind, end.end..)),
            (_, Some(next)) => (None, part(behind, next.start..)),
            (None, None) => (None, ""),
        };
        let one = match (begin.kind, inner.map(data)) {
            (Kind::Private, _) => Found::Secret,
            (Kind::Public, Some(data)) if !data.0.is_empty() => Found::Key(data.0),
            (Kind::Message, Some(data)) if !data.0.is_empty() => Found::Message(armoured(&data)),
            (Kind::Public | Kind::Message, _) => Found::Damaged,
        };
        words.push_str(before);
        if one == Found::Damaged {
            let read = rest.len() - after.len();
            words.push_str(part(rest, begin.start..read));
            // A message of which a part is missing is words like any other.
            found.extend((begin.kind == Kind::Public).then_some(one));
        } else {
            words.push_str(MARK);
            found.push(one);
        }
        rest = after;
    }
    if marked(rest, BEGIN, Some(Kind::Private)).is_some() {
        words.push_str(MARK);
        found.push(Found::Secret);
        rest = "";
    }
    // The second half of a secret key that its app has cut in two.
    if let Some(end) = marked(rest, END, Some(Kind::Private)) {
        words.push_str(MARK);
        found.push(Found::Secret);
        rest = part(rest, end.end..);
    }
    words.push_str(rest);
    (words, found)
}

/// A mark in a text, with the dashes around it.
struct Marked {
    kind: Kind,
    start: usize,
    end: usize,
}

fn marked(text: &str, word: &str, only: Option<Kind>) -> Option<Marked> {
    let is_dash = |c: char| matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}');
    text.match_indices(word).find_map(|(at, _)| {
        let name = part(text, at + word.len()..);
        let (title, kind) = KINDS.into_iter().find(|(title, _)| name.starts_with(title))?;
        let (head, tail) = (part(text, ..at), part(name, title.len()..));
        let (start, behind) = (head.trim_end_matches(is_dash).len(), tail.trim_start_matches(is_dash));
        let has_dashes = start < at || behind.len() < tail.len();
        let is_wanted = only.is_none_or(|only| only == kind);
        (has_dashes && is_wanted).then_some(Marked { kind, start, end: text.len() - behind.len() })
    })
}

/// What is armoured, decoded, with its checksum as it is written, if it has one.
fn data(inner: &str) -> (Vec<u8>, Option<String>) {
    let lines: Vec<&str> = inner.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    // A header (`Version: …`, `Comment: …`) has a colon, base 64 has none.
    let written: String = match lines.as_slice() {
        [one] if one.contains(':') => one.split_whitespace().skip_while(|word| word.len() < LINE).collect(),
        lines => lines.iter().filter(|line| !line.contains(':')).copied().collect(),
    };
    let written: String =
        written.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '=')).collect();
    let (data, sum) = match written.rsplit_once('=') {
        Some((data, sum)) if sum.len() == 4 => (data.to_owned(), Some(format!("={sum}"))),
        Some(_) | None => (written, None),
    };
    (DATA.decode(data.trim_end_matches('=')).unwrap_or_default(), sum)
}

fn armoured((data, sum): &(Vec<u8>, Option<String>)) -> String {
    let mut armoured = String::from("-----BEGIN PGP MESSAGE-----\n\n");
    for (at, letter) in base64::engine::general_purpose::STANDARD.encode(data).chars().enumerate() {
        if at > 0 && at % 64 == 0 {
            armoured.push('\n');
        }
        armoured.push(letter);
    }
    armoured.extend(sum.iter().flat_map(|sum| ["\n", sum]));
    armoured + "\n-----END PGP MESSAGE-----"
}

/// Whether these words are an encrypted message and nothing else, as [`take_out`] gives it.
pub fn is_message(words: &str) -> bool {
    words.starts_with("-----BEGIN PGP MESSAGE-----")
        && take_out(words) == (MARK.to_owned(), vec![Found::Message(words.to_owned())])
}

/// The fingerprint that stands in these words, if one does: forty digits, in groups or not.
pub fn fingerprint_in(words: &str) -> Option<String> {
    // The groups of a longer number, a safety number say, are none of these.
    let mut digits = String::new();
    for word in words.split_whitespace().chain([""]) {
        let group = word.trim_matches(|c: char| !c.is_ascii_alphanumeric());
        let group = group.strip_prefix("0x").unwrap_or(group);
        let is_group = group.len() >= 4 && group.chars().all(|c| c.is_ascii_hexdigit());
        match () {
            () if is_group => digits.push_str(group),
            () if digits.len() == DIGITS => break,
            () => digits.clear(),
        }
    }
    (digits.len() == DIGITS).then(|| super::grouped(&digits.to_ascii_uppercase()))
}

fn part(text: &str, at: impl std::slice::SliceIndex<str, Output = str>) -> &str {
    text.get(at).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const MESSAGE: &str = "-----BEGIN PGP MESSAGE-----\n\nhF4DAAAA\n=abcd\n-----END PGP MESSAGE-----";

    fn block(kind: &str, data: &str) -> String {
        format!("-----BEGIN PGP {kind}-----\n\n{data}\n-----END PGP {kind}-----")
    }

    #[test]
    fn what_is_armoured_is_taken_out_of_the_words() {
        let key = block("PUBLIC KEY BLOCK", "mDME\nAAAA\n=abcd");
        let bytes = vec![0x98, 0x33, 0x04, 0, 0, 0];
        let all_forms = [
            key.clone(),
            key.replace('\n', "\r\n"),
            key.replace("\n\n", "\n"),
            key.replace("-----", "—–-"),
            key.replacen("\n\n", "\nComment: AAAA BBBB\n\n", 1),
            key.replace('\n', ""),
            key.replace("\n=abcd", ""),
            key.replace('\n', "\u{a0}\n> "),
        ];
        for form in all_forms {
            let (words, found) = take_out(&format!("voici\n{form} merci"));
            assert_eq!((words.as_str(), found), ("voici\n[PGP] merci", vec![Found::Key(bytes.clone())]), "{form}");
        }
        let long = "A".repeat(64);
        let joined = block("PUBLIC KEY BLOCK", &format!("Version: GnuPG v2\n\n{long}\n=abcd")).replace('\n', " ");
        assert_eq!(take_out(&joined).1, [Found::Key(vec![0; 48])]);
        assert_eq!(take_out(&format!("{key}{key}")).1.len(), 2);
        for words in
            ["BEGIN PGP PUBLIC KEY BLOCK", "j'ai une clé PGP", "-----BEGIN PGP SIGNED MESSAGE-----\nx", "—", ""]
        {
            assert_eq!(take_out(words), (words.to_owned(), vec![]), "{words}");
        }
    }

    #[test]
    fn nothing_stays_of_a_secret_key() {
        let secret = block("PRIVATE KEY BLOCK", "lFgE\nSECRET");
        for (said, left) in [
            (format!("a {secret} b"), "a [PGP] b"),
            (format!("a {}", part(&secret, ..secret.len() - 30)), "a [PGP]"),
            (format!("{} b", part(&secret, 40..)), "[PGP] b"),
            (format!("{}{secret}", block("PUBLIC KEY BLOCK", "AAAA")), "[PGP][PGP]"),
            (secret.replace('-', "—"), "[PGP]"),
        ] {
            let (words, found) = take_out(&said);
            assert_eq!(words, left, "{said}");
            assert!(found.contains(&Found::Secret) && !words.contains("SECRET"), "{said}");
        }
    }

    #[test]
    fn very_many_marks_take_no_time_and_hide_nothing() {
        let many = "-----BEGIN PGP MESSAGE-----".repeat(2400);
        let (words, found) = take_out(&format!("{many}{}", block("PRIVATE KEY BLOCK", "SECRET")));
        assert!(found == [Found::Secret] && !words.contains("SECRET"));
    }

    #[test]
    fn a_message_is_passed_on_as_it_came() {
        let (words, found) = take_out(&format!("lisez :\n{MESSAGE}"));
        assert_eq!((words.as_str(), &found), ("lisez :\n[PGP]", &vec![Found::Message(MESSAGE.to_owned())]));
        assert!(is_message(MESSAGE) && !is_message(&format!("{MESSAGE}\nx")) && !is_message("x"));
        let cut = part(MESSAGE, ..40);
        assert_eq!(take_out(cut), (cut.to_owned(), vec![]), "a part of one is words");
        let header = MESSAGE.replacen("\n\n", "\nComment: [7QKD] x\n\n", 1);
        assert_eq!(take_out(&header).1, [Found::Message(MESSAGE.to_owned())]);
    }

    #[test]
    fn a_key_without_its_end_is_damaged_and_no_word_is_lost() {
        let said = "voici -----BEGIN PGP PUBLIC KEY BLOCK-----\nmDME et ensuite";
        assert_eq!(take_out(said), (said.to_owned(), vec![Found::Damaged]));
    }

    #[test]
    fn a_fingerprint_is_found_in_words() {
        let grouped = "D497 F72E 3F48 E65D 9354 3DC1 049D 0083 4D57 365D";
        for said in [
            format!("mon empreinte : {grouped}."),
            grouped.replace(' ', "").to_lowercase(),
            format!("0x{} merci", grouped.replace(' ', "")),
            grouped.replacen("3DC1 ", "3DC1  ", 1),
        ] {
            assert_eq!(fingerprint_in(&said).as_deref(), Some(grouped), "{said}");
        }
        for said in ["", "D497 F72E", &"A".repeat(64), "une façade dead beef", &"12345 ".repeat(12)] {
            assert_eq!(fingerprint_in(said), None, "{said}");
        }
    }
}

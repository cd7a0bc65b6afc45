//! Answers that quote (XEP-0461 with the fallback of XEP-0428), and the older custom of lines with `>`.
//! Pure.
//!
//! Called by `inbound.rs` and `outbound.rs`. Offsets count Unicode code points (XEP-0426).

use std::ops::Range;

use xmpp_parsers::minidom::Element;

use super::{ns, xml::clean};
use crate::model::{Quote, WireId};

/// How much of the quoted words goes into the fallback: enough to know them again.
const QUOTED_CHARS: usize = 300;

/// Parts a body into the sender's own words and what they quote.
pub(super) fn part(message: &Element, body: &str) -> (String, Option<Quote>) {
    let id = message.get_child("reply", ns::REPLY).and_then(|reply| reply.attr("id"));
    let id = id.filter(|id| !id.is_empty()).map(|id| WireId(id.into()));
    if let Some((quoted, words)) = fallback(message).and_then(|range| cut_out(body, &range)) {
        return (words, Some(Quote { id, text: unmarked(&quoted).into() }));
    }
    let (quoted, words) = leading_marks(body);
    if !quoted.is_empty() && !words.trim().is_empty() {
        return (words.to_owned(), Some(Quote { id, text: unmarked(quoted).into() }));
    }
    (body.to_owned(), id.map(|id| Quote { id: Some(id), text: String::new().into() }))
}

/// A body that quotes: the marked quotation and then the words; and how many code points the quotation is.
pub(super) fn join(quoted: &str, words: &str) -> (String, usize) {
    let quoted = clean(quoted);
    let mut body = String::new();
    let short: String = quoted.chars().take(QUOTED_CHARS).collect();
    for line in short.trim_end().lines() {
        body.push_str("> ");
        body.push_str(line);
        body.push('\n');
    }
    if short.len() < quoted.len() && body.ends_with('\n') {
        body.pop();
        body.push_str(" […]\n");
    }
    let length = body.chars().count();
    body.push_str(&clean(words));
    (body, length)
}

/// The part of the body that stands in for a reply.
fn fallback(message: &Element) -> Option<Range<usize>> {
    let fallback =
        message.children().find(|child| child.is("fallback", ns::FALLBACK) && child.attr("for") == Some(ns::REPLY))?;
    let body = fallback.get_child("body", ns::FALLBACK)?;
    let start = body.attr("start").map_or(Some(0), |start| start.parse().ok())?;
    let end = body.attr("end").map_or(Some(usize::MAX), |end| end.parse().ok())?;
    Some(start..end)
}

fn cut_out(body: &str, range: &Range<usize>) -> Option<(String, String)> {
    if range.start >= range.end {
        return None;
    }
    let (mut quoted, mut words) = (String::new(), String::new());
    for (at, c) in body.chars().enumerate() {
        if range.contains(&at) { quoted.push(c) } else { words.push(c) }
    }
    // A range over everything leaves no words: then it is not what it says.
    (!words.trim().is_empty()).then(|| (quoted, words.trim_start_matches('\n').to_owned()))
}

/// The lines at the head that begin with `>`, and the rest.
fn leading_marks(body: &str) -> (&str, &str) {
    let length: usize = body.split_inclusive('\n').take_while(|line| line.starts_with('>')).map(str::len).sum();
    body.split_at_checked(length).unwrap_or(("", body))
}

fn unmarked(quoted: &str) -> String {
    let lines = quoted.trim_end().lines();
    let lines = lines.map(|line| line.strip_prefix("> ").or_else(|| line.strip_prefix('>')).unwrap_or(line));
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{super::xml::Xml, *};

    fn message(reply: Option<&str>, range: Option<(&str, &str)>) -> Element {
        let reply = reply.map(|id| Xml::of("reply", ns::REPLY).attr("id", id).attr("to", "bot@localhost"));
        let range = range.map(|(start, end)| {
            let body = Xml::new("body").attr("start", start).attr("end", end);
            Xml::of("fallback", ns::FALLBACK).attr("for", ns::REPLY).child(body)
        });
        Xml::of("message", ns::CLIENT).child_if(reply).child_if(range).done().parse().unwrap()
    }

    fn parted(message: &Element, body: &str) -> (String, Option<(Option<String>, String)>) {
        let (words, quote) = part(message, body);
        let quote = quote.map(|quote| (quote.id.map(|id| id.0.to_string()), quote.text.into_revealed()));
        (words, quote)
    }

    fn quote(id: Option<&str>, text: &str) -> Option<(Option<String>, String)> {
        Some((id.map(str::to_owned), text.to_owned()))
    }

    #[test]
    fn offsets_count_code_points() {
        // A family is five code points and eighteen bytes, the accent is a code point of its own.
        let head = "> 👨‍👩‍👧 cafe\u{301}\n";
        let end = head.chars().count().to_string();
        let message = message(Some("q1"), Some(("0", &end)));
        let body = format!("{head}oui, d’accord");
        assert_eq!(parted(&message, &body), ("oui, d’accord".to_owned(), quote(Some("q1"), "👨‍👩‍👧 cafe\u{301}")));
    }

    #[test]
    fn nonsense_ranges_do_no_harm() {
        for range in [("9", "3"), ("0", "99999999999999999999999"), ("x", "3"), ("-1", "2"), ("50", "60"), ("0", "5")] {
            let message = message(None, Some(range));
            let (words, _) = parted(&message, "hello");
            assert_eq!(words, "hello", "{range:?}");
        }
    }

    #[test]
    fn marked_lines_are_a_quotation() {
        let plain = message(None, None);
        assert_eq!(parted(&plain, "> one\n>two\nyes"), ("yes".to_owned(), quote(None, "one\ntwo")));
        assert_eq!(parted(&plain, ">:("), (">:(".to_owned(), None));
        assert_eq!(parted(&plain, "1 > 0\n> x"), ("1 > 0\n> x".to_owned(), None));
        let reply = message(Some("q"), None);
        assert_eq!(parted(&reply, "yes"), ("yes".to_owned(), quote(Some("q"), "")));
        assert_eq!(parted(&reply, "> one\nyes"), ("yes".to_owned(), quote(Some("q"), "one")));
    }

    #[test]
    fn long_quotations_are_cut() {
        let (body, length) = join(&"é".repeat(5000), "words");
        assert_eq!(length, 2 + QUOTED_CHARS + " […]\n".chars().count());
        assert!(body.ends_with("é […]\nwords"));
        assert_eq!(join("", "words"), ("words".to_owned(), 0));
    }

    proptest! {
        #[test]
        fn what_is_joined_is_parted_again(quoted in "[a-z👨‍👩‍👧é\n\u{1}]{1,80}", words in "[a-zé👍]{1,40}") {
            let (body, length) = join(&quoted, &words);
            let message = message(Some("q"), Some(("0", &length.to_string())));
            prop_assert_eq!(part(&message, &body).0, words);
        }
    }
}

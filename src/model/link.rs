//! Links to encrypted files (XEP-0454) in what people say: found, and made harmless. Pure.
//!
//! Apps fetch such a link by themselves or at a touch, and it has the key in it. So none travels as words: what a person
//! writes is broken before anybody reads it, and a handler's words that hold one are not sent.

use crate::talk::is_dropped;

const SCHEME: &str = "aesgcm://";

/// Whether a text holds such a link, however it is written: what is dropped on the way to a reader hides none.
pub fn holds_link(text: &str) -> bool {
    let seen = text.chars().filter(|c| !is_unseen(*c)).map(|c| c.to_ascii_lowercase());
    seen.collect::<String>().contains(SCHEME)
}

/// A text in which no link works any more, nor shows its key.
pub fn without_links(text: &str) -> String {
    if !holds_link(text) {
        return text.to_owned();
    }
    let seen: Vec<(usize, char)> = text.char_indices().filter(|(_, c)| !is_unseen(*c)).collect();
    let is_scheme = |at: &[(usize, char)]| at.iter().map(|(_, c)| c.to_ascii_lowercase()).eq(SCHEME.chars());
    let mut links = seen.windows(SCHEME.len()).filter(|at| is_scheme(at)).filter_map(|at| {
        let ((start, _), (last, _)) = (at.first()?, at.last()?);
        Some((*start, *last))
    });
    let mut next = links.next();
    let (mut broken, mut in_scheme, mut in_link, mut in_key) = (String::with_capacity(text.len()), false, false, false);
    for (at, c) in text.char_indices() {
        let (starts, ends) = next.map_or((false, false), |(start, last)| (at == start, at == last));
        if starts {
            (in_scheme, in_link, in_key) = (true, true, false);
            broken.push_str("aesgcm: //");
        } else if !in_scheme {
            in_link &= !c.is_whitespace() || is_unseen(c);
            in_key = in_link && (in_key || c == '#');
            if !in_key {
                broken.push(c);
            }
        }
        if ends {
            in_scheme = false;
            next = links.next();
        }
    }
    broken
}

/// Whether a character is left out before somebody reads it (also by what writes XML), or shows as nothing.
pub fn is_unseen(c: char) -> bool {
    is_dropped(c) || matches!(c, '\u{200c}' | '\u{200d}' | '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_link_is_broken_wherever_it_stands() {
        for (said, shown) in [
            ("aesgcm://evil/y#key", "aesgcm: //evil/y"),
            ("see AESGCM://evil/y#key now #1", "see aesgcm: //evil/y now #1"),
            ("\u{200b}aesgcm://evil/y#key", "\u{200b}aesgcm: //evil/y"),
            ("a\u{200d}es\u{202e}gc\rm:\u{ffff}//evil/y#k\u{200b}ey", "aesgcm: //evil/y"),
            ("éaesgcm://a#k\naesgcm://b#k\tc", "éaesgcm: //a\naesgcm: //b\tc"),
            ("aesgcm://aesgcm://a#aesgcm://b#k", "aesgcm: //aesgcm: //aaesgcm: //b"),
        ] {
            assert!(holds_link(said), "{said:?}");
            assert_eq!(without_links(said), shown, "{said:?}");
        }
        for words in ["", "aesgcm", "aesgcm: //evil/y", "https://example.org/#key", "می\u{200c}خواهم #1"] {
            assert!(!holds_link(words), "{words:?}");
            assert_eq!(without_links(words), words);
        }
    }

    proptest! {
        #[test]
        fn no_link_is_left(words in "(a?es|gcm:|//|aesgcm:|://|[#\u{200b}\r é]|aesgcm://|.){0,20}") {
            let broken = without_links(&words);
            prop_assert!(!holds_link(&broken) && !holds_link(&crate::talk::harmless(&broken)), "{broken:?}");
        }
    }
}

//! What apps send, byte for byte (libotr 4.1.1 and python-potr 1.0.2), and noise.

use proptest::prelude::*;

use super::*;

/// Behind the tag: versions 1, 2 and 3.
const VERSIONS: [&str; 3] = [" \t \t  \t ", "  \t\t  \t ", "  \t\t  \t\t"];

fn words_of(body: &str) -> Option<(String, Offer)> {
    match said(body) {
        Said::Words(words, offer) => Some((words.into_owned(), offer)),
        Said::Otr(_) => None,
    }
}

#[test]
fn each_kind_is_told_apart() {
    let pidgin = "?OTRv23?\n<b>ana@localhost</b> has requested an <a href=\"https://otr.cypherpunks.ca/\">Off-the-Record \
                  private conversation</a>.  However, you do not have a plugin to support that.\nSee \
                  <a href=\"https://otr.cypherpunks.ca/\">https://otr.cypherpunks.ca/</a> for more information.";
    for (body, kind) in [
        ("?OTR?", Otr::Query),
        ("?OTRv2?", Otr::Query),
        ("?OTRv23?", Otr::Query),
        ("?OTR?v2?", Otr::Query),
        ("?OTRv24x?", Otr::Query),
        ("?OTRv?", Otr::Query),
        ("\n ?OTRv3? anything", Otr::Query),
        (pidgin, Otr::Query),
        ("?OTR:AAMCyFXzFwAAAAAAAADE.", Otr::Exchange),
        ("?OTR:AAIKAAAAwA==.", Otr::Exchange),
        ("?OTR:AAMRyFXzF0/aUVE=.", Otr::Exchange),
        ("?OTR:AAMSyFXzF0/aUVE=.", Otr::Exchange),
        ("?OTR:AAMDyFXzF0/aUVEAAAAAAQ==.", Otr::Sealed),
        ("?OTR:AAEDAAAAAQ==.", Otr::Sealed),
        ("?OTR:", Otr::Sealed),
        ("?OTR,1,3,?OTR:AAICAAAAxA,", Otr::Sealed),
        ("?OTR|5a73a599|27e31597,00001,00003,?OTR:AAMD,", Otr::Sealed),
        ("?OTR Error: You sent an unreadable encrypted message.", Otr::Error),
    ] {
        assert_eq!(said(body), Said::Otr(kind), "{body}");
    }
}

#[test]
fn whoever_speaks_of_otr_is_heard() {
    for body in ["OTR?", "?otrv3?", "?OTR", "?OTR what is that", "?OTRvx now", "it says ?OTRv23? here", "? OTR:"] {
        assert_eq!(words_of(body), Some((body.to_owned(), Offer::None)));
    }
}

#[test]
fn words_with_a_tag_are_words_without_it() {
    let [one, two, three] = VERSIONS;
    for (body, words) in [
        (format!("hello{TAG}{one}{two}{three}"), "hello"),
        (format!("{TAG}{three}hello"), "hello"),
        (format!("he{TAG}{two}llo "), "hello "),
        (format!("a{TAG}b{TAG}{one}c"), "abc"),
        (format!("a{TAG} \t b"), "a \t b"),
        (format!("é{TAG}{two}\u{a0}é"), "é\u{a0}é"),
    ] {
        assert_eq!(words_of(&body), Some((words.to_owned(), Offer::Otr)), "{body:?}");
    }
    let blanks = format!("a{}b", VERSIONS.concat());
    assert_eq!(words_of(&blanks), Some((blanks.clone(), Offer::None)), "blanks alone are no tag");
}

proptest! {
    #[test]
    fn noise_is_either(body in "(\\?|O|T|R|\\?OTR|v|[0-9]|:|,|\\||AAM|[ \t]{1,20}| Error|é|\\PC){0,20}", at in 0..9_usize) {
        let tagged: String = body.chars().take(at).chain(TAG.chars()).chain(body.chars().skip(at)).collect();
        for body in [body, tagged] {
            match said(&body) {
                Said::Otr(_) => prop_assert!(body.trim_start().starts_with(MARK)),
                Said::Words(words, Offer::None) => prop_assert!(words == body && !body.contains(TAG)),
                Said::Words(words, Offer::Otr) => {
                    let letters = |of: &str| of.split_whitespace().collect::<String>();
                    prop_assert_eq!(letters(&words), letters(&body));
                }
            }
            let ours = disarmed(&body);
            prop_assert!(!ours.contains(MARK) && !ours.contains(TAG));
            let without = |of: &str| of.replace(HARMLESS, MARK).replace(char::is_whitespace, "");
            prop_assert_eq!(without(&ours), without(&body));
        }
    }
}

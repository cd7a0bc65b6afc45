//! Whatever is in the files: `check` says something about it, points into it, and never fails itself.

use proptest::prelude::*;
use vestibule::talk;

use crate::{
    DRILL, FLOW, FRENCH, QUESTIONS,
    rules::{findings, two_languages},
};

const FILES: [&str; 7] = [FLOW, FRENCH, QUESTIONS, DRILL, "glossary.toml", "referrals.toml", "text/fr/intake.ftl"];

/// What staff may come to type, and what they never would.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just("\n".to_owned()),
        Just("{".to_owned()),
        Just("{ $count ->\n    [one] x\n   *[other] y\n}".to_owned()),
        Just("-term = x\nkept = { -term } { FUN($x) }\n    .a = b\n".to_owned()),
        Just(
            "[[question]]\nid = \"x\"\ntype = \"choice\"\nchoices = [\"a\", \"b\"]\nwhen = { x = [\"a\"] }\n"
                .to_owned()
        ),
        Just("\"yes\", \"skipped\"".to_owned()),
        Just("مساعدة؟ 👩\u{200d}💻 !".to_owned()),
        "\\PC{0,12}",
        "[\\x00-\\x7f]{0,6}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_edit_makes_it_fail(edits in prop::collection::vec((0..FILES.len(), any::<prop::sample::Index>(), 0..200_usize, typed()), 1..5)) {
        let before = talk::flow(&two_languages(), &mut Vec::new());
        let mut files = two_languages();
        for (file, at, cut, typed) in edits {
            let path = FILES[file];
            let text: Vec<char> = files.get(path).unwrap().chars().collect();
            let at = at.index(text.len() + 1);
            let end = (at + cut).min(text.len());
            let text: String = text[..at].iter().chain(&typed.chars().collect::<Vec<_>>()).chain(&text[end..]).collect();
            files = files.with(path, &text);
        }
        for finding in findings(&files, before.as_ref()) {
            prop_assert!(!finding.mend().is_empty());
            if let Some(at) = finding.mistake.at {
                let text = files.get(&finding.mistake.file).unwrap();
                prop_assert!(at.start <= at.end && text.get(at.start..at.end).is_some(), "{:?}", finding);
            }
        }
    }
}

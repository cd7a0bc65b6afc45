//! Each rule is broken once, in the conversations that came with the program, and found with its place and its mend.

use std::collections::BTreeSet;

use vestibule::{
    desk,
    talk::{self, Files, Finding, Flow, Helpline, Level, NoGuess, RULES},
};

use crate::{
    FLOW, FRENCH,
    broken::{
        BROKEN, ENGLISH,
        Edit::{self, Copied, Gone, Put, Whole},
    },
};

/// What `check` finds.
pub(crate) fn findings(files: &Files, before: Option<&Flow>) -> Vec<Finding> {
    let keys = desk::keys();
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    talk::inspect(files, &Helpline::default(), &keys, Box::new(NoGuess), before).1
}

/// The shipped files, in French and English only: the others are held to the same rules, and take their time.
pub(crate) fn two_languages() -> Files {
    let shipped = Files::shipped();
    let lang = |path: &str| path.split('/').nth(1).map(str::to_owned);
    let others: BTreeSet<String> =
        shipped.below("text").filter_map(|(path, _)| lang(path)).filter(|lang| lang != "fr" && lang != "en").collect();
    let is_theirs = |line: &&str| others.iter().any(|lang| line.starts_with(&format!("text.{lang}")));
    let referrals: Vec<&str> = shipped.get("referrals.toml").unwrap().lines().filter(|line| !is_theirs(line)).collect();
    let files = shipped.clone().with("referrals.toml", &referrals.join("\n"));
    others.iter().fold(files, |files, lang| files.without(&format!("text/{lang}")))
}

fn edited(edits: &[Edit]) -> Files {
    edits.iter().fold(two_languages(), |files, edit| match edit {
        Put(file, from, to) => {
            let text = files.get(file).unwrap().to_owned();
            assert!(text.contains(from), "{file}: {from}");
            files.with(file, &text.replacen(from, to, 1))
        }
        Whole(file, text) => files.with(file, text),
        Copied(from, to) => {
            let copies: Vec<(String, String)> =
                files.below(from).map(|(path, text)| (path.replacen(from, to, 1), text.to_owned())).collect();
            copies.iter().fold(files, |files, (path, text)| files.with(path, text))
        }
        Gone(folder) => files.without(folder),
    })
}

#[test]
fn the_shipped_ones_break_none() {
    let found: Vec<String> =
        findings(&Files::shipped(), None).iter().map(|f| format!("{}: {}", f.mistake.rule, f.mistake)).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn each_rule_is_broken_and_told_with_its_place_and_its_mend() {
    let mut wrong = Vec::new();
    for (rule, edits, at, mend) in BROKEN {
        let files = edited(edits);
        let found = findings(&files, None);
        let of_rule: Vec<&Finding> = found.iter().filter(|finding| finding.mistake.rule == *rule).collect();
        let shown = |finding: &Finding| -> Option<String> {
            let span = finding.mistake.at?;
            files.get(&finding.mistake.file)?.get(span.start..).map(str::to_owned)
        };
        let is_there = |finding: &&&Finding| at.is_empty() || shown(finding).is_some_and(|shown| shown.starts_with(at));
        if !of_rule.iter().any(|finding| is_there(&finding) && finding.mend().contains(mend)) {
            let told: Vec<_> =
                found.iter().map(|f| (f.mistake.rule, f.mistake.to_string(), f.mend().to_owned())).collect();
            wrong.push(format!("{rule}: {told:#?}"));
        }
        let level = RULES.iter().find(|known| known.id == *rule).unwrap().level;
        assert!(of_rule.iter().all(|finding| finding.level == level), "{rule}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_rule_goes_untried() {
    let tried: BTreeSet<&str> = BROKEN.iter().map(|(rule, ..)| *rule).collect();
    // What the configuration asks for tests/config.rs breaks; ids that change stand below; `tangled` is a limit.
    let elsewhere = BTreeSet::from(["configuration", "language-missing", "version", "id-gone", "tangled"]);
    let all: BTreeSet<&str> = RULES.iter().map(|rule| rule.id).collect();
    assert_eq!(tried.union(&elsewhere).copied().collect::<BTreeSet<_>>(), all);
    assert_eq!(all.len(), RULES.len(), "each stands there once");
    assert!(RULES.iter().all(|rule| !rule.mend.is_empty() && !rule.about.is_empty()));
}

#[test]
fn all_are_told_at_once() {
    let ten: Vec<Edit> = BROKEN
        .iter()
        .filter(|(rule, ..)| {
            [
                "blame",
                "promise",
                "exclamation",
                "two-questions",
                "label-long",
                "yes-is-no",
                "plural",
                "untranslated",
                "first-message",
                "leads-nowhere",
            ]
            .contains(rule)
        })
        .flat_map(|(_, edits, ..)| edits.iter().copied())
        // One place can be broken in one way at a time.
        .filter(|edit| !matches!(edit, Put(FRENCH, "je n’ai pas bien compris", _)))
        .collect();
    let found = findings(&edited(&ten), None);
    let rules: BTreeSet<&str> = found.iter().map(|finding| finding.mistake.rule).collect();
    for rule in [
        "promise",
        "exclamation",
        "two-questions",
        "label-long",
        "yes-is-no",
        "plural",
        "untranslated",
        "first-message",
        "leads-nowhere",
    ] {
        assert!(rules.contains(rule), "{rule}: {rules:?}");
    }
    // A question that cannot be read hides nothing of the words.
    let both = findings(
        &edited(&[Put(FLOW, "[[question]]", "[[question"), Put(FRENCH, "dès que possible", "immédiatement")]),
        None,
    );
    for rule in ["flow", "promise"] {
        assert!(both.iter().any(|finding| finding.mistake.rule == rule), "{rule}: {both:#?}");
    }
}

#[test]
fn ids_do_not_change_unseen() {
    let before = talk::flow(&two_languages(), &mut Vec::new()).unwrap();
    assert!(findings(&two_languages(), Some(&before)).iter().all(|finding| finding.mistake.rule != "version"));
    let version = format!("version = {}", before.version);
    let text = two_languages().get(FLOW).unwrap().to_owned();
    let renamed = text.replace("id = \"name\"", "id = \"called\"");
    for (text, is_told) in [
        (renamed.clone(), true),
        (renamed.replace("id = \"called\"", "id = \"called\"\nwas = [\"name\"]"), true),
        (renamed.replace(&version, &format!("version = {}", before.version + 1)), false),
        (text.replace("\"today\", \"week\", \"later\"]", "\"today\", \"later\"]"), true),
        (text.replace("id = \"urgency\"\ntype = \"choice\"", "id = \"urgency\"\ntype = \"many\""), true),
        (text.replace(&version, "version = 1"), true),
    ] {
        let files = two_languages().with(FLOW, &text);
        let found = findings(&files, Some(&before));
        let told = found.iter().find(|finding| finding.mistake.rule == "version");
        assert_eq!(told.is_some(), is_told, "{found:#?}");
        if let Some(told) = told {
            assert_eq!(told.mend(), format!("Write version = {}.", before.version + 1));
            assert!(text.get(told.mistake.at.unwrap().start..).unwrap().starts_with(|c: char| c.is_ascii_digit()));
        }
    }
    let gone = findings(&two_languages().with(FLOW, &renamed), Some(&before));
    let gone = gone.iter().find(|finding| finding.mistake.rule == "id-gone").unwrap();
    assert!(gone.level == Level::Warning && gone.key.as_deref() == Some("name"), "{gone:#?}");
}

#[test]
fn a_text_knows_its_language_and_its_name() {
    let found =
        findings(&edited(&[Put(ENGLISH, "All right, we go on in English.", "All right, we go on in English!")]), None);
    let found = found.iter().find(|finding| finding.mistake.rule == "exclamation").unwrap();
    assert_eq!(
        (found.lang.map(|lang| lang.to_string()).as_deref(), found.key.as_deref()),
        (Some("en"), Some("language-changed"))
    );
    let found = findings(&edited(&[Put(FRENCH, "\nstopped =", "\n# stopped =")]), None);
    let found = found.iter().find(|finding| finding.mistake.rule == "text-missing").unwrap();
    assert_eq!(
        (found.lang.map(|lang| lang.to_string()).as_deref(), found.key.as_deref()),
        (Some("fr"), Some("stopped"))
    );
}

//! What staff are told of mistakes in their conversations: each with its file and line, all at once.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

#[path = "../peers/folder.rs"]
mod folder;

mod broken;
mod formats;
mod laws;
mod rules;

use std::{fs, path::Path};

use vestibule::{
    config,
    talk::{Helpline, NoGuess},
};

pub(crate) use folder::copy;

pub(crate) const SHIPPED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/conversations");
pub(crate) const FLOW: &str = "flows/intake.toml";
pub(crate) const FRENCH: &str = "text/fr/program.ftl";
pub(crate) const DRILL: &str = "drills/seized-phone.fr.toml";
pub(crate) const QUESTIONS: &str = "text/en/intake.ftl";

/// The mistakes in the shipped conversations after these changes, as `file:line` (of the changed place if the
/// file is the changed one) and what is said.
fn mistakes(changes: &[(&str, &str, &str)]) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    copy(Path::new(SHIPPED), folder.path());
    for (file, from, to) in changes {
        let path = folder.path().join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{from}");
        fs::write(path, text.replacen(from, to, 1)).unwrap();
    }
    let loaded = config::script(Some(folder.path()), &Helpline::default(), Box::new(NoGuess));
    loaded.map(|_| ()).map_err(|mistakes| mistakes.iter().map(ToString::to_string).collect()).err().unwrap_or_default()
}

/// Where a text begins in a shipped file.
fn line(file: &str, begins: &str) -> usize {
    let text = fs::read_to_string(Path::new(SHIPPED).join(file)).unwrap();
    1 + text.lines().position(|line| line.starts_with(begins)).unwrap()
}

#[test]
fn the_shipped_ones_have_none() {
    assert_eq!(mistakes(&[]), [""; 0]);
}

#[test]
fn each_is_said_with_its_place() {
    let need = line(FLOW, "id = \"need\"");
    let seized = line(FLOW, "on.seized");
    for (file, from, to, at, said) in [
        (FLOW, "id = \"need\"", "id = \"safe\"", need, "a second question `safe`"),
        (FLOW, "id = \"need\"", "id = \"Need\"", need, "small letters"),
        (FLOW, "on.seized =", "on.siezed =", seized, "no choice `siezed`"),
        (FLOW, "need = [\"device\"]", "need = [\"devise\"]", 0, "can never be"),
        (FLOW, "need = [\"device\"]", "ned = [\"device\"]", 0, "no such question"),
        (FLOW, "type = \"text\"", "type = \"txet\"", 0, "unknown variant"),
        (
            FLOW,
            "choices = [\"lost\", \"seized\", \"returned\", \"strange\"]",
            "choices = [\"lost\"]",
            0,
            "has 1 choices",
        ),
        (FRENCH, "{ $helpline }", "{ $helplin }", line(FRENCH, "intro ="), "$helplin"),
        (FRENCH, "\nstopped =", "\nstoped =", line(FRENCH, "stopped ="), "used by no question"),
        (FRENCH, "\nstopped =", "\nkept =", line(FRENCH, "stopped ="), "`kept` stands twice"),
        (FRENCH, "\nstopped =", "\nstopped", line(FRENCH, "stopped ="), "not Fluent"),
        (
            QUESTIONS,
            "intake-need--device--words =\n",
            "intake-need--device--words =\n    hacked account, ",
            line(QUESTIONS, "intake-need--device--words") + 1,
            "hacked account",
        ),
        (DRILL, "after = \"answer\"\nsays", "says", line(DRILL, "[[line]]") + 4, "to say when it comes"),
        (DRILL, "\nsilence = \"3min\"", "\nsilence = \"soon\"", line(DRILL, "[[line]]"), "less than a day"),
        (DRILL, "\nsilence =", "\nsielnce =", line(DRILL, "silence ="), "unknown field `sielnce`"),
        (
            DRILL,
            "need = \"on a pris mon téléphone\"",
            "need = \"blöd\"",
            line(DRILL, "need ="),
            "does not understand this",
        ),
        (DRILL, "\nurgency =", "\nagrees = \"oui\"\nurgency =", line(DRILL, "urgency ="), "does not ask `agrees`"),
        (DRILL, "\nurgency = ", "\nhurry = ", line(DRILL, "urgency ="), "the last it asks is `urgency`"),
    ] {
        let found = mistakes(&[(file, from, to)]);
        let place = if at > 0 { format!("{file}:{at}: ") } else { format!("{file}:") };
        assert!(found.iter().any(|line| line.starts_with(&place) && line.contains(said)), "{to}: {found:#?}");
    }
}

#[test]
fn so_are_those_in_the_entries_of_others_who_can_help() {
    let file = "referrals.toml";
    let first = |begins| line(file, begins);
    for (from, to, at, said) in [
        (
            "needs = [\"account\", \"device\"",
            "needs = [\"account\",\n \"devise\"",
            first("needs") + 1,
            "is it `device`?",
        ),
        ("id = \"rsf\"", "id = \"cpj\"", 0, "a second entry `cpj`"),
        ("id = \"rsf\"", "id = \"R S F\"", first("id = \"rsf\""), "small letters"),
        ("id = \"rsf\"", "", 0, "has no `id`"),
        ("languages = [\"fr\"", "langages = [\"fr\"", first("languages = [\"fr\""), "is it `languages`?"),
        ("languages = [\"fr\"", "languages = [\"french\"", first("languages = [\"fr\""), "two small letters"),
        (
            "languages = [\"fr\"",
            "countries = [\"Tunisie\"]\nlanguages = [\"fr\"",
            first("languages = [\"fr\""),
            "is it `TN`?",
        ),
        (
            "languages = [\"fr\"",
            "countries = [\"afrique_\"]\nlanguages = [\"fr\"",
            first("languages = [\"fr\""),
            "is it `africa`?",
        ),
        ("text.fr =", "text.fi =", first("text.fr"), "There are "),
        ("name = \"Rep", "checked = \"last May\"\nname = \"Rep", first("name = \"Rep"), "2026-05-31"),
        ("name = \"Rep", "name = 3 #", first("name = \"Rep"), "quotation marks"),
        ("[[referral]]", "[[referal]]", first("[[referral]]"), "a block"),
        ("[[referral]]", "[[referral]", first("[[referral]]"), ""),
    ] {
        let found = mistakes(&[(file, from, to)]);
        let place = if at > 0 { format!("{file}:{at}: ") } else { format!("{file}:") };
        assert!(found.iter().any(|line| line.starts_with(&place) && line.contains(said)), "{to}: {found:#?}");
    }
    let found = mistakes(&[
        (file, "needs = [\"account\"", "needs = [\"acount\""),
        (file, "text.fr =", "text.fi ="),
        ("countries.toml", "Africa/Tunis", "Africa/Tunes"),
        ("countries.toml", "in = [\"africa\"]", "in = [\"afrika\"]"),
    ]);
    assert_eq!(found.len(), 4, "{found:#?}");
}

#[test]
fn all_are_said_at_once() {
    let found = mistakes(&[
        (FLOW, "on.seized =", "on.siezed ="),
        (FRENCH, "{ $days }", "{ $day }"),
        (QUESTIONS, "intake-need-why =", "intake-need-wy ="),
    ]);
    for file in [FLOW, FRENCH, QUESTIONS, "text/en"] {
        assert!(found.iter().any(|line| line.starts_with(&format!("{file}:"))), "{file}: {found:#?}");
    }
}

//! `vestibule conversations diff`: what a new folder changes for people who are in the middle of a conversation.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

#[path = "peers/folder.rs"]
mod folder;

use std::{fs, path::Path, process::ExitCode};

use tempfile::TempDir;
use vestibule::workshop::{self, Command};

use folder::copy;

const SHIPPED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/conversations");
const FLOW: &str = "flows/intake.toml";

fn add(folder: &TempDir, file: &str, text: &str) {
    let path = folder.path().join(file);
    fs::write(&path, fs::read_to_string(&path).unwrap() + text).unwrap();
}

/// The shipped conversations in which every one of these stands instead of the other.
fn changed(changes: &[(&str, &str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy(Path::new(SHIPPED), folder.path());
    for (file, from, to) in changes {
        let path = folder.path().join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{from}");
        fs::write(path, text.replace(from, to)).unwrap();
    }
    folder
}

/// A file of texts without those whose names begin so.
fn without(text: &str, name: &str) -> String {
    let (mut kept, mut skips) = (String::new(), false);
    for line in text.lines() {
        skips = line.starts_with(name) || skips && line.starts_with(' ');
        if !skips {
            kept += &format!("{line}\n");
        }
    }
    kept
}

fn diff(new: &Path, verbose: bool) -> (bool, String) {
    let mut out = Vec::new();
    let command = Command::Diff { old: SHIPPED.into(), new: new.into(), verbose };
    let code = workshop::run(command, &mut out).unwrap();
    (code == ExitCode::SUCCESS, String::from_utf8(out).unwrap())
}

/// The version of the shipped questions, as it stands there.
fn version(of: &str) -> String {
    let flow = fs::read_to_string(Path::new(SHIPPED).join(FLOW)).unwrap();
    let line = flow.lines().find(|line| line.starts_with("version = ")).unwrap();
    if of == "now" {
        return line.to_owned();
    }
    let number: u32 = line.trim_start_matches("version = ").trim().parse().unwrap();
    format!("version = {}", number + 1)
}

#[test]
fn nothing_and_words_alone() {
    let (good, said) = diff(Path::new(SHIPPED), false);
    assert!(good && said == "Nothing changes for anybody.\n", "{said}");
    let folder = changed(&[("text/fr/program.ftl", "\nstopped = ", "\nstopped = Bien. ")]);
    let (good, said) = diff(folder.path(), true);
    assert!(good && said.starts_with("~ texts in `fr`: 1 are other ones, new or gone\n    stopped\n"), "{said}");
    assert!(said.ends_with("Whoever is in the middle of a conversation notices nothing but other words.\n"), "{said}");
}

#[test]
fn a_question_more_for_those_past_it_as_well() {
    let question = "[[question]]\nid = \"country\"";
    let new = "[[question]]\nid = \"colour\"\ntype = \"text\"\nwhen = { safe = [\"fear\"] }\n\n[[question]]\nid = \"country\"";
    let texts = "\nintake-colour = A ?\nintake-colour-label = B\nintake-colour-why = C.\n";
    for raised in [false, true] {
        let mut changes = vec![(FLOW, question, new)];
        let (now, next) = (version("now"), version("next"));
        if raised {
            changes.push((FLOW, &now, &next));
        }
        let folder = changed(&changes);
        for lang in fs::read_dir(Path::new(SHIPPED).join("text")).unwrap() {
            let lang = lang.unwrap().file_name().into_string().unwrap();
            add(&folder, &format!("text/{lang}/intake.ftl"), texts);
        }
        let (good, said) = diff(folder.path(), false);
        assert!(said.contains("+ question `colour`: asked of "), "{said}");
        assert!(said.contains("the first is somebody with safe = fear\n"), "{said}");
        assert!(!said.contains(" 0 of them past that point"), "{said}");
        assert!(said.contains("are asked something new"), "{said}");
        assert_eq!((good, said.contains("THE VERSION IS STILL")), (raised, !raised), "{said}");
    }
}

#[test]
fn what_goes_and_what_is_called_otherwise() {
    // Nothing but the id: whoever wrote this forgot `was`, and what depended on it.
    let (now, next) = (version("now"), version("next"));
    let rename = |was: &str| {
        let changes = [
            (FLOW, now.as_str(), next.as_str()),
            (FLOW, "id = \"urgency\"\n", was),
            (FLOW, "urgency = [", "hurry = ["),
            ("drills/seized-phone.fr.toml", "urgency", "hurry"),
        ];
        let folder = changed(&changes);
        fs::remove_dir_all(folder.path().join("drills")).unwrap();
        for lang in fs::read_dir(Path::new(SHIPPED).join("text")).unwrap() {
            let path = folder.path().join("text").join(lang.unwrap().file_name()).join("intake.ftl");
            let text = fs::read_to_string(&path).unwrap();
            fs::write(&path, text.replace("intake-urgency", "intake-hurry")).unwrap();
        }
        diff(folder.path(), false)
    };
    let (good, said) = rename("id = \"hurry\"\nwas = [\"urgency\"]\n");
    assert!(good && said.contains("~ question `urgency` is called `hurry` now: answers are kept\n"), "{said}");
    assert!(!said.contains("- question `urgency`"), "{said}");
    let (good, said) = rename("id = \"hurry\"\n");
    assert!(good && said.contains("- question `urgency`: what was answered becomes a line of the case ("), "{said}");
    assert!(said.contains("write `was = [\"urgency\"]`") && said.contains("+ question `hurry`: asked of "), "{said}");
    assert!(said.contains(" keep an answer as a line of their case only"), "{said}");
}

#[test]
fn choices_conditions_and_kinds() {
    let flow = fs::read_to_string(Path::new(SHIPPED).join(FLOW)).unwrap();
    assert!(flow.contains("when = { role = [\"relative\"] }"), "the test needs another question");
    let folder = changed(&[
        (FLOW, "when = { role = [\"relative\"] }", "when = { role = [\"relative\", \"private\"] }"),
        (FLOW, "id = \"work\"\ntype = \"choice\"", "id = \"work\"\ntype = \"many\""),
        (FLOW, "choices = [\"work\", \"private\", \"unsure\"]", "choices = [\"work\", \"private\"]"),
    ]);
    for lang in fs::read_dir(Path::new(SHIPPED).join("text")).unwrap() {
        let path = folder.path().join("text").join(lang.unwrap().file_name()).join("intake.ftl");
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, without(&text, "intake-work--unsure")).unwrap();
    }
    let (good, said) = diff(folder.path(), false);
    assert!(!good && said.starts_with("!!! QUESTIONS OR CHOICES CHANGE"), "{said}");
    for wanted in [
        "~ question `agrees` is asked of people of whom it was not: ",
        "- choice `unsure` of `work`: whoever chose it is asked again (",
        "~ question `work` takes another kind of answer: ",
    ] {
        assert!(said.contains(wanted), "{wanted}: {said}");
    }
    assert!(said.contains("role = private"), "{said}");
}

#[test]
fn keywords_that_people_were_told_and_languages() {
    let folder =
        changed(&[("text/fr/program.ftl", "command-human--words =", "command-human--words = xyzzy\nold--words =")]);
    // The list is gone: an unknown text is a mistake, which is told instead.
    let (good, said) = diff(folder.path(), false);
    assert!(!good && said.contains("has mistakes:\n") && said.contains("old--words"), "{said}");

    // A keyword of one language is understood in all: it is gone when none has it.
    let folder = changed(&[]);
    for lang in fs::read_dir(Path::new(SHIPPED).join("text")).unwrap() {
        let path = folder.path().join("text").join(lang.unwrap().file_name()).join("program.ftl");
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, without(&text, "command-pgp--words") + "\ncommand-pgp--words = OpenPGP\n").unwrap();
    }
    let said = diff(folder.path(), false).1;
    assert!(said.contains("- keyword `PGP` (pgp, fr): PEOPLE WERE TOLD THIS WORD"), "{said}");

    let folder = changed(&[]);
    copy(&folder.path().join("text/en"), &folder.path().join("text/xx"));
    let said = diff(folder.path(), false).1;
    assert!(said.starts_with("+ languages: xx\n"), "{said}");
}

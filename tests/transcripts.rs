//! The example conversations that come with the program: they go as they should, and French reaches everything. What a
//! difference looks like, and what a line may be.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

#[path = "peers/folder.rs"]
mod folder;

use std::{fs, path::Path, process::ExitCode};

use tempfile::TempDir;
use vestibule::workshop::{self, Command};

use folder::copy;

const SHIPPED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/conversations");

fn test(dir: Option<&Path>, only: Option<&str>) -> (bool, String) {
    let mut out = Vec::new();
    let command = Command::Test { dir: dir.map(Into::into), only: only.map(Into::into), pseudo: false };
    let code = workshop::run(command, &mut out).expect("they can be played");
    (code == ExitCode::SUCCESS, String::from_utf8(out).unwrap())
}

/// The shipped conversations with these example conversations instead.
fn with(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy(Path::new(SHIPPED), folder.path());
    fs::remove_dir_all(folder.path().join("tests")).unwrap();
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

/// Which of these goes as it should is not said; what is said of the others is.
fn said_of(examples: &[&str]) -> String {
    let files: Vec<(String, &str)> =
        (0..).zip(examples).map(|(at, text)| (format!("tests/{at:02}.chat"), *text)).collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), *text)).collect();
    test(Some(with(&files).path()), Some("tests/")).1
}

#[test]
fn every_transcript_is_kept_and_french_reaches_everything() {
    let (good, said) = test(None, None);
    assert!(good, "{said}");
    assert!(said.contains("fr: they reach 100 %"), "{said}");
    // The other ways to write are no answers and no questions: they are counted here.
    let french = fs::read_dir(Path::new(SHIPPED).join("tests")).unwrap().map(|entry| entry.unwrap().path());
    let french = french.filter(|path| path.file_name().unwrap().to_str().unwrap().starts_with("fr-"));
    let french: String = french.map(|path| fs::read_to_string(path).unwrap()).collect();
    let ways =
        ["head", "none", "here", "signal", "omemo", "otr", "gtalk", "wire", "jitsi", "meet", "later", "others", "stay"];
    for way in ways.into_iter().chain(["stay-clear", "code", "code-alone"]).map(|way| format!("way-{way}")) {
        let is_said = french.lines().any(|line| line.starts_with('<') && line.split(' ').any(|key| key == way));
        assert!(is_said, "no French example comes by {way}");
    }
}

#[test]
fn everything_people_read_is_a_text_and_short_enough() {
    let mut out = Vec::new();
    let code = workshop::run(Command::Test { dir: None, only: None, pseudo: true }, &mut out).unwrap();
    let said = String::from_utf8(out).unwrap();
    assert!(code == ExitCode::SUCCESS && said.contains("a made-up language"), "{said}");
}

#[test]
fn a_difference_is_told_with_its_line() {
    let cases = [
        ("> bonjour\n< intro", ":2: the person received `intro intro-encrypted`"),
        ("> bonjour\n> oui", ":2: before this, the person also received `intro intro-encrypted`, `intake-safe"),
        ("> bonjour", ":2: at the end the person also received"),
        ("bonjour", ":1: no line of a transcript begins so"),
        ("! nothing sent", ":1: nothing has happened yet"),
        ("= safe: yes", ":1: it is `none`"),
        ("= safe", ":1: it is `= question: value`"),
        ("+ after soon", ":1: a time is like"),
        ("lang: français", ":1: a language is two small letters"),
        ("channel: sms", ":1: there are `channel: plain`"),
        ("+ publish v5", ":1: there is no file `tests/v5`"),
        ("+ session safe", ":1: it is `+ session {"),
        ("> bonjour\nteam< card", ":2: the team received nothing"),
        ("< intro", ":1: the person received nothing, not `intro`"),
    ];
    let said = said_of(&cases.map(|(text, _)| text));
    for (at, (text, wanted)) in cases.iter().enumerate() {
        assert!(said.contains(&format!("tests/{at:02}.chat{wanted}")), "{text}: {said}");
    }
    // With the lines around, a mark below, and what the person reads.
    let shown = "    1 | > bonjour\n    2 | < intro\n      | ^^^^^^^\n      = Bonjour, merci d’écrire.";
    assert!(said.contains(shown), "{said}");
    assert!(said.contains("0 of 14 example conversations go as they should"), "{said}");
}

#[test]
fn what_none_comes_by_is_told_with_the_line_that_would() {
    let folder =
        with(&[("tests/one.chat", "lang: fr\n> bonjour\n< intro intro-encrypted\n< intake-safe hint-person\n")]);
    let (good, said) = test(Some(folder.path()), None);
    assert!(!good && said.contains("1 of 1 example conversations go as they should"), "{said}");
    for gap in [
        "no example in `fr` reaches intake-need: answer until `< intake-need` comes",
        "no example in `fr` reaches safe = danger: behind `< intake-safe`: `> ",
        "no example in `fr` reaches intake-say-danger: behind `< intake-safe`: `> ",
        "no example in `fr` reaches command human: `> HUMAIN`, at any moment",
        "no example in `fr` reaches retry-2: ",
        "no example in `fr` reaches anytime watched: ",
    ] {
        assert!(said.contains(gap), "{gap}: {said}");
    }
    assert!(!said.contains("reaches intake-safe:") && said.contains("en: they reach 0 %"), "{said}");
    // Part of them says nothing about all.
    let (good, said) = test(Some(folder.path()), Some("one"));
    assert!(good && !said.contains("no example"), "{said}");
    assert!(!test(Some(folder.path()), Some("nothing")).0);
}

#[test]
fn sessions_of_before_and_other_conversations_in_the_middle() {
    let flow = fs::read_to_string(Path::new(SHIPPED).join("flows/intake.toml")).unwrap();
    let newer = flow.replacen("choices = [\"yes\", \"danger\",", "choices = [\"danger\", \"yes\",", 1);
    let said = {
        let folder = with(&[
            ("tests/v9/flows/intake.toml", &newer),
            ("tests/other.toml", &newer),
            (
                "tests/folder.chat",
                "> bonjour\n< intro intro-encrypted\n< intake-safe hint-person\n+ publish v9\n! nothing sent\n\
                 # The list is another one: a number means nothing before it is shown.\n> 2\n< intake-safe hint-person\n\
                 > 2\n< intake-need\n= safe: yes\n+ restart\n+ publish .\n= safe: yes\n",
            ),
            (
                "tests/file.chat",
                "lang: fr\n> bonjour\n< intro intro-encrypted\n< intake-safe hint-person\n+ publish other.toml\n> 1\n\
                 < intake-safe hint-person\n> 1\n< intake-say-danger\nteam< card\n",
            ),
            // The folder's own conversations are back for whoever comes next.
            ("tests/zlast.chat", "> bonjour\n< intro intro-encrypted\n< intake-safe hint-person\n> 1\n< intake-need\n"),
            (
                "tests/session.chat",
                "+ session {\"language\": \"fr\", \"version\": 1, \"pending\": \"need\", \"answers\": {\"safe\": \"fear\", \
                 \"account\": {\"text\": \"mots\"}, \"channels\": [\"signal\", \"wire\"], \"role\": \"skipped\"}}\n\
                 = safe: fear\n= account: text\n= channels: signal wire\n= role: skipped\n> compte\n< intake-account_recovery\n\
                 = need: account\n",
            ),
        ]);
        test(Some(folder.path()), Some("tests/")).1
    };
    assert!(said.contains("4 of 4"), "{said}");
}

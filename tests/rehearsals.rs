//! The scripts of `conversations/rehearsals` as a newcomer plays them, and the page that quotes one of them.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

use std::{fs, path::Path, process::Command};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Whether it ended well, what it printed, and what it complained of.
fn play(script: &Path) -> (bool, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vestibule"));
    let done = command.args(["rehearse", "--script"]).arg(script).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (done.status.success(), text(done.stdout), text(done.stderr))
}

#[test]
fn every_script_goes_to_a_closed_case() {
    let folder = root().join("conversations/rehearsals");
    let mut scripts: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    scripts.sort();
    let names: Vec<_> = scripts.iter().map(|path| path.file_name().unwrap().to_str().unwrap()).collect();
    assert_eq!(names, ["morning.en.txt", "morning.fr.txt"]);
    for script in &scripts {
        let (well, printed, complaint) = play(script);
        assert!(well, "{complaint}");
        let (_, end) = printed.rsplit_once("> !close").expect("somebody closes the case");
        assert!(end.contains("The queue is empty."), "{end}");
    }
}

#[test]
fn a_line_that_cannot_be_played_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let script = folder.path().join("script.txt");
    fs::write(&script, "# a comment\nana> bonjour\nana bonjour\n").unwrap();
    let (well, _, complaint) = play(&script);
    assert!(!well);
    assert!(complaint.contains("line 3") && complaint.contains("name> words"), "{complaint}");
}

/// The conversation on the first page is what the program prints: every line of it, in this order. A line that
/// ends in `…` is shortened; one that is only `…` stands for whatever was left out.
#[test]
fn the_readme_quotes_a_real_conversation() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let quoted = readme.split("```text\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let (_, printed, _) = play(&root().join("conversations/rehearsals/morning.en.txt"));
    let mut printed = printed.lines().map(str::trim_end);
    for line in quoted.lines().map(str::trim_end).filter(|line| !line.is_empty() && line.trim() != "…") {
        let found = match line.strip_suffix('…') {
            Some(beginning) => printed.any(|other| other.starts_with(beginning.trim_end())),
            None => printed.any(|other| other == line),
        };
        assert!(found, "not printed, or not in this place: {line}");
    }
}

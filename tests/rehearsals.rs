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
    assert_eq!(names, ["morning.en.txt", "morning.fr.txt", "team.fr.txt"]);
    for script in &scripts {
        let (well, printed, complaint) = play(script);
        assert!(well, "{complaint}");
        let (_, end) = printed.rsplit_once("> !close").expect("somebody closes the case");
        assert!(end.contains("The queue is empty."), "{end}");
    }
}

/// A morning of a team of three, as `duties.md` asks it: whoever is in danger comes first, nobody is answered twice or
/// forgotten, STOP and FORGET are obeyed, and a phone that is seized is told nothing from that moment on.
#[test]
fn a_team_of_three_works_a_morning_and_loses_a_phone() {
    let (well, printed, complaint) = play(&root().join("conversations/rehearsals/team.fr.txt"));
    assert!(well, "{complaint}");
    let heard = |part: &str, who: &str| {
        let mut to_them = String::new();
        let mut is_theirs = false;
        for line in part.lines() {
            if let Some(seat) = line.strip_prefix("  → ") {
                is_theirs = seat.split(' ').next() == Some(who);
            } else if !line.starts_with("    ") {
                is_theirs = false;
            } else if is_theirs {
                to_them.push_str(line.trim_start());
                to_them.push('\n');
            }
        }
        to_them
    };
    let (before, after) = printed.split_once("> !yes").expect("the phone is cut off");
    assert!(!heard(before, "nour").is_empty() && heard(after, "nour").is_empty(), "it is told nothing any more");
    assert!(!heard(after, "awa").contains("votre adresse"), "and nobody hears it");
    assert!(heard(before, "nour").contains("DANGER"), "in danger: at once");
    for who in ["awa", "karim", "léa", "paul", "dana", "rui", "mila", "omar"] {
        let words = heard(&printed, who);
        assert!(words.contains("une personne qui vous répond") || words.contains("a person who answers you"), "{who}");
        assert!(words.trim_end().ends_with("30 jours.") || words.trim_end().ends_with("30 days."), "{who}: {words}");
    }
    let (_, stopped) = printed.split_once("inès> stop").unwrap();
    assert_eq!(heard(stopped, "inès").lines().count(), 1, "after STOP, one last word");
    let (_, forgotten) = printed.split_once("tom> oubliez-moi").unwrap();
    assert!(heard(forgotten, "tom").contains("effacé") && !heard(&printed, "sam").contains("tom"));
    // Whoever takes over sees what was said.
    let (_, taken) = after.split_once("sam> !take $léa").unwrap();
    assert!(heard(taken.split("\n\n").next().unwrap(), "sam").contains("ils ont mon téléphone"), "{taken}");
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

//! The rehearsal as somebody starts it: the built program, a script or a keyboard, and what it prints.

use std::{
    fs,
    io::Write as _,
    process::{Command, Output, Stdio},
};

use tempfile::TempDir;

const VESTIBULE: &str = env!("CARGO_BIN_EXE_vestibule");

fn play(script: &str) -> Output {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("script.chat");
    fs::write(&path, script).unwrap();
    Command::new(VESTIBULE).args(["rehearse", "--script"]).arg(path).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// Plays a script that cannot be played; gives back what the program says of it.
fn refused(script: &str) -> String {
    let output = play(script);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    text(&output.stderr)
}

const WHOLE: &str = "\
# From the first word to the last, in English.

ana> hello, somebody reads my mail
ana> human
nour> !take $TAG
ana> are you there?
nour> >yes, I am here
sam> !note $TAG she sounds afraid
@+2h
nour> !close $TAG
";

#[test]
fn a_script_prints_who_receives_what() {
    let output = play(WHOLE);
    assert!(output.status.success(), "{output:?}");
    let printed = text(&output.stdout);
    // Each line is printed, and below it what everybody received.
    let after = |line: &str, next: &str| {
        let begin = printed.find(line).unwrap_or_else(|| panic!("no {line:?} in {printed}"));
        let rest = &printed[begin + line.len()..];
        rest[..rest.find(next).unwrap_or(rest.len())].to_owned()
    };
    let card = after("ana> human", "\nnour> !take");
    for who in ["→ ana", "→ nour #1", "→ sam #1", "→ li #1", "« hello, somebody reads my mail"] {
        assert!(card.contains(who), "{who}: {card}");
    }
    assert!(after("ana> are you there?", "\nnour>").contains("] are you there?"), "{printed}");
    let answer = after("nour> >yes, I am here", "\nsam>");
    assert!(answer.contains("→ ana\n    yes, I am here") && !answer.contains("→ sam"), "{answer}");
    assert!(!after("sam> !note", "@+2h").contains("→ ana"), "{printed}");
    assert!(after("nour> !close", "\u{0}").contains("→ ana"), "{printed}");
    // The same script prints the same, tags and all.
    assert_eq!(printed, text(&play(WHOLE).stdout));
}

#[test]
fn a_line_that_cannot_be_played_is_named_with_its_number() {
    for (script, line, why) in [
        ("ana> hello\nnonsense\n", 2, "a line is"),
        ("# a comment\n\n> hello\n", 3, "a line is"),
        ("a name> hello\n", 1, "a line is"),
        ("@+soon\n", 1, "a time is"),
        ("@+\n", 1, "a time is"),
        ("@+99999999999999999999d\n", 1, "a time is"),
        ("nour> !take $TAG\n", 1, "$TAG"),
        ("ana> hello\nnour> >3 hello\n", 2, "no such line"),
        ("ana> hello\nnour> >hello\n", 2, "no such line"),
        ("ana> hello\nana> human\nnour> >0 hello\n", 3, "no such line"),
    ] {
        let said = refused(script);
        assert!(said.contains(&format!("line {line}:")) && said.contains(why), "{script:?}: {said}");
    }
}

#[test]
fn a_script_that_is_not_there_is_named() {
    let output = Command::new(VESTIBULE).args(["rehearse", "--script", "no/such.chat"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("no/such.chat"), "{output:?}");
}

#[test]
fn what_was_played_before_the_mistake_is_printed() {
    let output = play("ana> hello\nnonsense\n");
    assert!(text(&output.stdout).contains("→ ana"), "{output:?}");
}

fn type_in(lines: &str) -> Output {
    let mut child = Command::new(VESTIBULE)
        .arg("rehearse")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

#[test]
fn at_the_keyboard() {
    let output = type_in(
        "hello, somebody reads my mail\nhuman\n:as nour\n!queue\n:after 2h\n:as ana\nare you there?\n:quit\nnot this\n",
    );
    assert!(output.status.success(), "{output:?}");
    let printed = text(&output.stdout);
    for part in ["· queued · en ──", "nour> ", "→ nour #1", "ana> ", "→ sam #1"] {
        assert!(printed.contains(part), "{part}: {printed}");
    }
    assert!(!printed.contains("not this"), "it ends at :quit");
}

#[test]
fn people_write_encrypted_if_the_script_says_so() {
    for (is_typed, printed) in [
        (false, text(&play(":encrypted\nana> hello\n:clear\nana> fine\n:encrypted\nana> my phone\n").stdout)),
        (true, text(&type_in(":encrypted\nhello\n:clear\nfine\n:encrypted\nmy phone\n").stdout)),
    ] {
        let at = |words: &str| printed.find(words).unwrap_or_else(|| panic!("{words}, typed: {is_typed}: {printed}"));
        assert!(at("encrypted between our devices") < at("came without encryption"), "{printed}");
    }
    let printed = text(&play("ana> hello\n").stdout);
    assert!(!printed.contains("encrypted between our devices"), "in clear unless it is said: {printed}");
}

#[test]
fn at_the_keyboard_a_slip_ends_nothing() {
    let output = type_in(":after soon\n:nonsense\n:as \n\nhello\n:as nour\n>9 hello\n");
    assert!(output.status.success(), "the end of the input ends it: {output:?}");
    let printed = text(&output.stdout);
    for part in ["a time is like", "there are :as", "no such line", "→ ana"] {
        assert!(printed.contains(part), "{part}: {printed}");
    }
}

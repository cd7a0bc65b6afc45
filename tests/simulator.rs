//! `vestibule conversations chat`: staff try a conversation by talking, and make an example of it that is kept.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test that cannot go on fails")]

#[path = "peers/folder.rs"]
mod folder;

use std::{
    fs,
    io::{BufRead as _, BufReader, Write as _},
    path::Path,
    process::{Command, Stdio},
};

use tempfile::TempDir;

use folder::copy;

const SHIPPED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/conversations");

fn shipped() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy(Path::new(SHIPPED), folder.path());
    fs::remove_dir_all(folder.path().join("tests")).unwrap();
    folder
}

fn vestibule(arguments: &[&str], folder: &Path, typed: &str) -> (bool, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vestibule"));
    command.args(["conversations", arguments[0]]).arg(folder).args(&arguments[1..]);
    let mut running = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    running.stdin.take().unwrap().write_all(typed.as_bytes()).unwrap();
    let done = running.wait_with_output().unwrap();
    assert!(done.stderr.is_empty(), "{}", String::from_utf8_lossy(&done.stderr));
    (done.status.success(), String::from_utf8(done.stdout).unwrap())
}

fn chat(folder: &Path, typed: &str) -> String {
    let (good, said) = vestibule(&["chat"], folder, typed);
    assert!(good, "{said}");
    said
}

/// Whether these stand in a text, in this order.
fn stands(text: &str, parts: &[&str]) {
    let mut rest = text;
    for part in parts {
        let at = rest.find(part).unwrap_or_else(|| panic!("{part}\n--- is not (there) in\n{text}"));
        rest = rest.split_at(at + part.len()).1;
    }
}

#[test]
fn the_answers_are_shown_with_the_names_of_their_texts() {
    let said = chat(
        shipped().path(),
        "bonjour\n:graph\noui\n:session\n:undo\n:graph\n:after 30h\n:lang en\n:clear\nyes\n:nonsense\n:quit\nnever heard\n",
    );
    stands(
        &said,
        &[
            "  Bonjour, merci d’écrire.",
            "  [intro intro-encrypted]\n",
            "  1. Oui, ça va\n",
            "  [intake-safe hint-person]\n",
            "  ✓ language: fr\n  → safe\n  · need\n",
            "  [intake-need]\n",
            "  safe = yes «oui»\n",
            "(taken back: > oui)\n",
            "  → safe\n  · need\n",
            "[language-changed intake-safe]",
            "[came-in-clear intake-need]",
            "there is no such command",
        ],
    );
    assert!(!said.contains("device_kind") && !said.contains("\u{1b}"), "{said}");
}

#[test]
fn what_was_tried_becomes_an_example_that_is_kept() {
    let folder = shipped();
    let said = chat(
        folder.path(),
        "never recorded\n:again\nsalut\n:record fr-tried\nje m'appelle  # Ana\n>> et voilà\noui\n:undo\noui\n:clear\nun lien bizarre\n\
         :after 3h\n:encrypted\n📎 photo.jpg\n:restart\nhumain\n:handler !take $TAG\n:end\n:record fr-tried\n:end\n",
    );
    stands(&said, &["to the team: ", "[card]", "written: ", "fr-tried.chat is there already", "comes first"]);
    let example = fs::read_to_string(folder.path().join("tests/fr-tried.chat")).unwrap();
    stands(
        &example,
        &[
            "\n> salut\n< intro intro-encrypted\n< intake-safe hint-person\n",
            "> je m'appelle # Ana\n",
            ">> et voilà\n",
            "> oui\n< intake-need\n= safe: yes\nchannel: plain\n> un lien bizarre\n",
            "= need: message\n",
            "+ after 3h\n",
            "channel: encrypted\n> 📎 photo.jpg\n",
            "+ restart\n> humain\n< handed-over-human\nteam< card\n",
            "handler> !take $TAG\n< taken\n",
        ],
    );
    assert!(!example.contains("never recorded") && !example.contains("undo"), "{example}");
    let (good, said) = vestibule(&["test", "--only", "fr-tried"], folder.path(), "");
    assert!(good && said.contains("1 of 1"), "{said}\n{example}");
    // And it can fail.
    fs::write(folder.path().join("tests/fr-tried.chat"), example.replace("= safe: yes", "= safe: no")).unwrap();
    let (good, said) = vestibule(&["test", "--only", "fr-tried"], folder.path(), "");
    assert!(!good && said.contains("it is `yes`"), "{said}");
}

#[test]
fn a_language_to_begin_in_is_kept_in_the_example() {
    let folder = shipped();
    let (good, said) =
        vestibule(&["chat", "--lang", "en"], folder.path(), "xyzzy\n:record x\n:end\n:lang fr\n:lang xx\n");
    assert!(good, "{said}");
    stands(&said, &["[intro intro-encrypted]", "written: ", "[language-changed intake-safe", "(there are fr, en"]);
    assert!(fs::read_to_string(folder.path().join("tests/x.chat")).unwrap().contains("\nlang: en\n"));
    assert!(vestibule(&["test", "--only", "x"], folder.path(), "").0);
}

#[test]
fn mistakes_in_the_folder_end_nothing() {
    let folder = shipped();
    let texts = folder.path().join("text/fr/program.ftl");
    let good = fs::read_to_string(&texts).unwrap();
    fs::write(&texts, good.replacen("\nstopped =", "\nstoped =", 1)).unwrap();
    // At the beginning it waits for them to be mended.
    let said = chat(folder.path(), "bonjour\n:reload\n:quit\n");
    stands(&said, &["text/fr/program.ftl:", "`stoped`", "then `:reload`)", "(the folder has mistakes", "`stoped`"]);

    // In the middle, what runs goes on.
    fs::write(&texts, &good).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_vestibule"));
    command.args(["conversations", "chat"]).arg(folder.path()).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut running = command.spawn().unwrap();
    let (mut typed, mut said) = (running.stdin.take().unwrap(), BufReader::new(running.stdout.take().unwrap()));
    let mut until = |line: &str, part: &str| {
        writeln!(typed, "{line}\n:?").unwrap();
        let mut all = String::new();
        while !all.contains("no such command") {
            assert!(said.read_line(&mut all).unwrap() > 0, "it has ended: {all}");
        }
        assert!(all.contains(part), "{line}: {all}");
    };
    until("bonjour", "[intake-safe hint-person]");
    fs::write(&texts, good.replacen("\nstopped =", "\nstoped =", 1)).unwrap();
    until(":reload", "then `:reload`)");
    until("oui", "[intake-need]");
    fs::write(&texts, good.replacen("\nstopped =", "\nstopped = Autrement :", 1)).unwrap();
    until(":reload", "(texts changed: 1)");
    until("stop", "Autrement");
    drop(typed);
    assert!(running.wait().unwrap().success());
}

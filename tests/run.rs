//! `vestibule run` as an operator meets it when it cannot go on: one clear line, exit code 1, and never a panic.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test that cannot go on fails")]

use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::Path,
    process::{Command, Output},
};

use tempfile::TempDir;
use vestibule::{
    model::{Act, Counted, Tally, Timestamp, Went},
    store::{Batch, Key, Store},
};

fn vestibule(arguments: &[&str], folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_vestibule")).args(arguments).current_dir(folder).output().unwrap()
}

/// A folder with all that is needed, but for a server. Nothing listens on port 1.
fn folder(more: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let config = "[store]\npath = 'vestibule.db'\nkey_file = 'key'\n[xmpp]\njid = 'h@localhost'\n\
        address = '127.0.0.1:1'\npassword_file = 'password'\n";
    fs::write(folder.path().join("vestibule.toml"), format!("{config}{more}")).unwrap();
    secret(&folder.path().join("password"), "pw");
    assert!(vestibule(&["key", "new", "key"], folder.path()).status.success());
    folder
}

fn secret(path: &Path, text: &str) {
    fs::write(path, text).unwrap();
    fs::set_permissions(path, fs::Permissions::from_mode(0o600)).unwrap();
}

/// What it says when it is run and ends by itself.
fn complaint(folder: &Path) -> String {
    let done = vestibule(&["run", "--config", "vestibule.toml"], folder);
    let said = String::from_utf8(done.stderr).unwrap();
    assert_eq!(done.status.code(), Some(1), "{said}");
    assert!(!said.contains("panicked"), "{said}");
    said
}

#[test]
fn an_account_that_cannot_be_used_ends_it() {
    let said = complaint(folder("ca_file = 'nowhere.pem'\n").path());
    assert!(said.contains("refused") && said.contains("ca_file cannot be read"), "{said}");
    assert!(said.ends_with("mend that and start again\n"), "{said}");
}

#[test]
fn where_people_stop_is_told_in_fives_while_it_is_stopped() {
    let folder = folder("");
    let stats = || vestibule(&["conversations", "stats", "--config", "vestibule.toml"], folder.path());
    let said = |done: Output| (done.status.success(), String::from_utf8(done.stdout).unwrap());
    let key = Key::load(&folder.path().join("key")).unwrap();
    let open = || Store::open(&folder.path().join("vestibule.db"), &key).unwrap();
    drop(open());
    assert_eq!(said(stats()), (true, "Nothing has been counted yet.\n".to_owned()));
    let mut store = open();
    let tally = Tally { question: "safe".into(), what: Counted::Stopped };
    store.commit(&Batch { tallies: vec![&tally; 7], ..Batch::default() }).unwrap();
    // The store belongs to whoever has it open.
    assert!(!stats().status.success());
    drop(store);
    let (good, text) = said(stats());
    let line = text.lines().find(|line| line.starts_with("safe ")).unwrap();
    assert!(good && line.ends_with("under 5        5  under 5"), "{text}");
}

#[test]
fn a_password_that_others_can_read_is_refused() {
    let folder = folder("");
    let password = folder.path().join("password");
    fs::set_permissions(&password, fs::Permissions::from_mode(0o644)).unwrap();
    assert!(complaint(folder.path()).contains("chmod 600 password"));
}

#[test]
fn a_wrong_key_is_refused() {
    let folder = folder("ca_file = 'nowhere.pem'\n");
    complaint(folder.path());
    fs::remove_file(folder.path().join("key")).unwrap();
    assert!(vestibule(&["key", "new", "key"], folder.path()).status.success());
    assert!(complaint(folder.path()).contains("the key does not fit the store"));
}

#[test]
fn an_unknown_key_is_named_with_its_line() {
    let said = complaint(folder("pasword_file = 'x'\n").path());
    assert!(said.contains("vestibule.toml:8: ") && said.contains("`pasword_file`"), "{said}");
}

#[test]
fn check_tells_all_mistakes_at_once_and_changes_nothing() {
    let folder = folder("tls = 'none'\n[[staff]]\nname = 'nour'\nrole = 'boss'\nxmpp = 'nour@x.org'\n");
    let done = vestibule(&["check", "--config", "vestibule.toml"], folder.path());
    let said = String::from_utf8(done.stderr).unwrap();
    assert_eq!((done.status.code(), said.matches("vestibule.toml:").count()), (Some(1), 2), "{said}");
    let config = fs::read_to_string(folder.path().join("vestibule.toml")).unwrap();
    let mended = config.replace("tls = 'none'\n", "").replace("boss", "lead");
    fs::write(folder.path().join("vestibule.toml"), mended).unwrap();
    assert!(vestibule(&["check", "--config", "vestibule.toml"], folder.path()).status.success());
    assert!(!folder.path().join("vestibule.db").exists());
}

#[test]
fn the_fingerprint_is_made_once_and_printed_as_apps_show_it() {
    let folder = folder("");
    let fingerprints = || vestibule(&["omemo", "fingerprints", "--config", "vestibule.toml"], folder.path());
    let first = fingerprints();
    let said = String::from_utf8(first.stdout).unwrap();
    assert!(first.status.success(), "{said}");
    let form = |app: &str| said.split_once(&format!("{app}:\n")).unwrap().1.lines().next().unwrap().to_owned();
    let (gajim, profanity) = (form("Gajim"), form("Profanity"));
    assert_eq!(gajim.to_lowercase().split(' ').collect::<Vec<_>>(), profanity.split('-').collect::<Vec<_>>());
    assert_eq!(gajim.len(), 71);
    assert_eq!(String::from_utf8(fingerprints().stdout).unwrap(), said, "it stays");
}

/// What `vestibule audit …` answers: its exit code, and what it says.
fn audit(arguments: &[&str], folder: &Path) -> (Option<i32>, String) {
    let done = vestibule(&[&["audit"], arguments, &["--config", "vestibule.toml"]].concat(), folder);
    (done.status.code(), String::from_utf8([done.stdout, done.stderr].concat()).unwrap())
}

/// Three things that nour has done, the first at 2026-01-01T09:00Z.
fn with_a_trail() -> TempDir {
    let folder = folder("");
    let mut store = Store::open(&folder.path().join("vestibule.db"), &key(folder.path())).unwrap();
    for (minute, what) in [(0, "take"), (1, "r"), (2, "close")] {
        let act = Act { who: "nour".into(), what: what.into(), tag: None, went: Went::Done };
        let now = Timestamp::from_millis(1_767_258_000_000 + minute * 60_000);
        store.commit(&Batch { now, acts: vec![&act], ..Batch::default() }).unwrap();
    }
    folder
}

fn key(folder: &Path) -> Key {
    Key::load(&folder.join("key")).unwrap()
}

/// Somebody who has the key changes the store by hand.
fn by_hand(folder: &Path, sql: &str) {
    let db = rusqlite::Connection::open(folder.join("vestibule.db")).unwrap();
    let key = fs::read_to_string(folder.join("key")).unwrap();
    let open = format!("PRAGMA key = \"x'{}'\"; PRAGMA cipher_compatibility = 4;", key.trim());
    db.execute_batch(&open).unwrap();
    db.execute_batch(&format!("DROP TRIGGER audit_is_not_changed; DROP TRIGGER audit_is_not_shortened; {sql}"))
        .unwrap();
}

#[test]
fn the_audit_trail_is_shown_and_checked() {
    let folder = with_a_trail();
    let (code, said) = audit(&["show"], folder.path());
    let lines: Vec<Vec<&str>> = said.lines().map(|line| line.split_whitespace().collect()).collect();
    assert_eq!((code, lines.len()), (Some(0), 3), "{said}");
    assert_eq!(lines[0], ["1", "2026-01-01T09:00:00Z", "nour", "take", "-", "done"]);
    let (_, last) = audit(&["show", "--last", "1"], folder.path());
    assert_eq!(last.lines().collect::<Vec<_>>(), said.lines().skip(2).collect::<Vec<_>>());

    let (code, said) = audit(&["verify"], folder.path());
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("3 entries, from 2026-01-01T09:00:00Z to 2026-01-01T09:02:00Z"), "{said}");
    let noted = said.lines().next_back().unwrap();
    let (code, said) = audit(&["verify", "--expect", noted], folder.path());
    assert!(code == Some(0) && said.contains("that of entry 3, of 2026-01-01T09:02:00Z"), "{said}");
    let (code, said) = audit(&["verify", "--expect", "a1b2"], folder.path());
    assert!(code == Some(1) && said.contains("64 hexadecimal digits"), "{said}");

    by_hand(folder.path(), "DELETE FROM audit WHERE number = 3");
    assert_eq!(audit(&["verify"], folder.path()).0, Some(0), "only the noted link tells");
    let (code, said) = audit(&["verify", "--expect", noted], folder.path());
    assert!(code == Some(1) && said.contains("stands nowhere in the audit trail"), "{said}");
}

#[test]
fn an_audit_trail_that_was_changed_is_told_with_the_entry() {
    let folder = with_a_trail();
    by_hand(folder.path(), "UPDATE audit SET who = 's' || char(27) || 'am' WHERE number = 2");
    let (code, said) = audit(&["verify"], folder.path());
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("entry 2 is the first") && said.contains("Up to entry 1, of 2026-01-01T09:00:00Z"), "{said}");
    let (_, shown) = audit(&["show"], folder.path());
    assert!(shown.contains("s?am") && !shown.contains('\u{1b}'), "no terminal is commanded: {shown:?}");
}

#[test]
fn no_store_is_no_empty_audit_trail() {
    let folder = folder("");
    for look in ["verify", "show"] {
        let (code, said) = audit(&[look], folder.path());
        assert!(code == Some(1) && said.contains("looking for the store failed"), "{said}");
        assert!(!folder.path().join("vestibule.db").exists());
    }
    drop(Store::open(&folder.path().join("vestibule.db"), &key(folder.path())).unwrap());
    for look in ["verify", "show"] {
        let (code, said) = audit(&[look], folder.path());
        assert!(code == Some(0) && said.contains("is empty"), "{said}");
    }
}

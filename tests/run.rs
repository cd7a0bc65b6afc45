//! `vestibule run` as an operator meets it when it cannot go on: one clear line, exit code 1, and never a panic.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::Path,
    process::{Command, Output},
};

use tempfile::TempDir;

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

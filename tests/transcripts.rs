//! The example conversations that come with the program: they go as they should, and French reaches everything.
//!
//! What a difference looks like, and what a line may be.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

use std::{fs, path::Path, process::ExitCode};

use vestibule::workshop::{self, Command};

const SHIPPED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/conversations");

fn test(dir: Option<&Path>, only: Option<&str>) -> (bool, String) {
    let mut out = Vec::new();
    let command = Command::Test { dir: dir.map(Into::into), only: only.map(Into::into) };
    let code = workshop::run(command, &mut out).expect("they can be played");
    (code == ExitCode::SUCCESS, String::from_utf8(out).unwrap())
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        if entry.path().is_dir() {
            copy(&entry.path(), &to.join(entry.file_name()));
        } else {
            fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}

#[test]
fn every_transcript_is_kept_and_french_reaches_everything() {
    let (good, said) = test(None, None);
    assert!(good, "{said}");
    assert!(said.contains("fr: they reach 100 %"), "{said}");
}

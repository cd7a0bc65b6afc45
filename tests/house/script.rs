//! The conversations of a played house.

use std::{collections::BTreeSet, sync::LazyLock};

use vestibule::{
    desk,
    talk::{self, Files, Helpline, NoGuess, Script},
};

/// The conversations that came with the program, in French and English only: these have the texts for staff as well, and
/// are read in half a second instead of two.
pub(crate) fn files() -> Files {
    let shipped = Files::shipped();
    let folders: BTreeSet<&str> =
        shipped.below("text").filter_map(|(path, _)| path.rsplit_once('/')).map(|(f, _)| f).collect();
    let others: Vec<&str> = folders.into_iter().filter(|folder| !["text/fr", "text/en"].contains(folder)).collect();
    let is_theirs = |line: &&str| others.iter().any(|folder| line.starts_with(&folder.replace('/', ".")));
    let referrals: Vec<&str> = shipped.get("referrals.toml").unwrap().lines().filter(|line| !is_theirs(line)).collect();
    let files = shipped.clone().with("referrals.toml", &referrals.join("\n"));
    others.iter().fold(files, |files, folder| files.without(folder))
}

/// These, read once.
pub(crate) static SCRIPT: LazyLock<Script> = LazyLock::new(|| {
    let keys = desk::keys();
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    talk::load(&files(), &Helpline::default(), &keys, Box::new(NoGuess)).expect("the conversations load")
});

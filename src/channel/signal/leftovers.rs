//! What signal-cli had just fetched when it was ended by force: told, if it is lost.
//!
//! signal-cli keeps a message in a file (`data/….d/msg-cache`) while it decrypts it. Ended in between, it finds it at its
//! next start, cannot decrypt it a second time, and deletes it without a word (one message in twelve, if it came within
//! 50 ms; measured on 0.13.19). Whose it was is encrypted; when it was sent is in the file's name.

use std::{
    collections::VecDeque,
    fs,
    path::{Path, PathBuf},
};

use serde::Deserialize;

/// How many arrivals are remembered.
const REMEMBERED: usize = 4096;
/// How long after its start signal-cli has tried everything that it found, in seconds.
const TRIED_AFTER: u32 = 15;

/// Messages that were being read, and what was heard of them.
#[derive(Debug, Default)]
pub(super) struct Leftovers {
    found: Vec<Leftover>,
    seconds: u32,
    heard: VecDeque<i64>,
}

/// A message in a file.
#[derive(Debug)]
pub(super) struct Leftover {
    path: PathBuf,
    /// When it was sent, as Signal counts.
    sent: i64,
}

impl Leftovers {
    /// signal-cli was started on these.
    pub(super) fn found(&mut self, found: Vec<Leftover>) {
        (self.found, self.seconds) = (found, 0);
    }

    /// Something was heard of the message of this moment, be it that it cannot be read.
    pub(super) fn heard(&mut self, sent: i64) {
        if self.heard.len() == REMEMBERED {
            self.heard.pop_front();
        }
        self.heard.push_back(sent);
    }

    /// A second has passed in which signal-cli worked. When the lost ones were sent: of which nothing was heard, and
    /// which signal-cli has given up. What it has kept waits for a key to be believed.
    pub(super) fn tick(&mut self) -> Vec<i64> {
        self.seconds = self.seconds.saturating_add(1);
        if self.found.is_empty() || self.seconds < TRIED_AFTER {
            return Vec::new();
        }
        let found = std::mem::take(&mut self.found).into_iter();
        let lost = found.filter(|message| !self.heard.contains(&message.sent) && !message.path.exists());
        lost.map(|message| message.sent).collect()
    }
}

/// What lies there of this account, before signal-cli is started.
pub(super) fn look(data_dir: &Path, account: &str) -> Vec<Leftover> {
    let data = data_dir.join("data");
    let cache = folder_of(&data, account).map(|name| data.join(format!("{name}.d")).join("msg-cache"));
    let entries = |folder: &Path| fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut found = Vec::new();
    for path in cache.iter().flat_map(|cache| entries(cache)) {
        // By sender, as far as signal-cli could tell; otherwise beside those folders.
        let files = if path.is_dir() { entries(&path).collect() } else { vec![path] };
        found.extend(files.into_iter().filter_map(|path| Some(Leftover { sent: sent(&path)?, path })));
    }
    found
}

/// In which folder signal-cli keeps an account.
fn folder_of(data: &Path, account: &str) -> Option<String> {
    #[derive(Deserialize)]
    struct Accounts {
        accounts: Vec<Account>,
    }
    #[derive(Deserialize)]
    struct Account {
        path: String,
        number: Option<String>,
    }
    let accounts: Accounts = serde_json::from_slice(&fs::read(data.join("accounts.json")).ok()?).ok()?;
    let ours = accounts.accounts.into_iter().find(|one| one.number.as_deref() == Some(account))?;
    ours.path.chars().all(|sign| sign.is_ascii_alphanumeric()).then_some(ours.path)
}

/// The file is named by when the message came, and when it was sent.
fn sent(path: &Path) -> Option<i64> {
    path.file_name()?.to_str()?.split_once('_')?.1.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_gone_unheard_is_lost() {
        let dir = tempfile::tempdir().unwrap();
        let cache = dir.path().join("data/123.d/msg-cache");
        fs::create_dir_all(cache.join("7")).unwrap();
        let accounts =
            r#"{"accounts":[{"path":"9","number":"+1"},{"path":"123","number":"+33639980003"}],"version":2}"#;
        fs::write(dir.path().join("data/accounts.json"), accounts).unwrap();
        let file = |name: &str| cache.join(name);
        for name in ["7/900_1", "7/900_2", "7/900_3", "900_4", "tmp"] {
            fs::write(file(name), "x").unwrap();
        }
        let (mut leftovers, mut lost) = (Leftovers::default(), Vec::new());
        leftovers.heard(1);
        leftovers.found(look(dir.path(), "+33639980003"));
        assert_eq!(leftovers.found.len(), 4);
        leftovers.heard(2);
        for name in ["7/900_1", "7/900_2", "900_4"] {
            fs::remove_file(file(name)).unwrap();
        }
        for _ in 0..2 * TRIED_AFTER {
            lost.extend(leftovers.tick());
        }
        assert_eq!(lost, [4], "1 and 2 were heard of, 3 waits; it is told once");
        assert!(look(dir.path(), "+44").is_empty());
    }
}

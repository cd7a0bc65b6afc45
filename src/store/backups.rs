//! A folder of copies of the store: the newest are kept, and nothing is touched that has not our own kind of name.

use std::{
    fs, io,
    os::unix::fs::DirBuilderExt as _,
    path::{Path, PathBuf},
    time::{Duration, UNIX_EPOCH},
};

use super::{
    Store,
    error::{StoreError, file},
    open::{beside, sync_folder},
};
use crate::model::{Copied, Timestamp};

const BEGINS: &str = "vestibule-";
const ENDS: &str = ".db";
/// What a copy is called while it is being written.
const MAKING: &str = ".new";

/// Where copies of the store go.
#[derive(Debug, Clone)]
pub struct Backups {
    /// The folder.
    pub folder: PathBuf,
    /// How many are kept; the oldest go.
    pub keep: usize,
}

impl Backups {
    /// The newest copy, and when it was made.
    pub fn newest(&self) -> Option<(String, Timestamp)> {
        // What cannot be read holds none that could be told of.
        let mut copies = self.copies().unwrap_or_default();
        copies.sort_unstable_by_key(|(_, at)| *at);
        copies.pop()
    }

    /// The copies in the folder, by their names.
    fn copies(&self) -> Result<Vec<(String, Timestamp)>, StoreError> {
        let looking = || file(&self.folder, "reading the folder of the copies");
        let mut copies = Vec::new();
        for entry in fs::read_dir(&self.folder).map_err(looking())? {
            let name = entry.map_err(looking())?.file_name();
            copies.extend(name.to_str().and_then(|name| Some((name.to_owned(), made_at(name)?))));
        }
        Ok(copies)
    }

    /// Removes the oldest, and what an interrupted one has left.
    fn tidy(&self) -> Result<(), StoreError> {
        let mut copies = self.copies()?;
        copies.sort_unstable_by_key(|(_, at)| *at);
        let over = copies.len().saturating_sub(self.keep);
        for (name, _) in copies.iter().take(over) {
            let path = self.folder.join(name);
            fs::remove_file(&path).map_err(file(&path, "removing an old copy"))?;
        }
        Ok(())
    }

    fn remove_unfinished(&self) -> Result<(), StoreError> {
        for entry in fs::read_dir(&self.folder).map_err(file(&self.folder, "reading the folder of the copies"))? {
            let path = entry.map_err(file(&self.folder, "reading the folder of the copies"))?.path();
            let name = path.file_name().and_then(|name| name.to_str()).and_then(|name| name.strip_suffix(MAKING));
            if name.and_then(made_at).is_some() {
                fs::remove_file(&path).map_err(file(&path, "removing half a copy"))?;
            }
        }
        Ok(())
    }
}

impl Store {
    /// Writes a whole copy, with the same key, into the folder; the oldest of our own names go. As long as it takes,
    /// nothing else is stored.
    ///
    /// # Errors
    /// If it cannot be written, or an old one not be removed. Nothing that was there is harmed.
    pub fn back_up(&self, to: &Backups, now: Timestamp) -> Result<Copied, StoreError> {
        match fs::DirBuilder::new().mode(0o700).create(&to.folder) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                return Err(file(&to.folder, "making the folder of the copies")(error));
            }
            Ok(()) | Err(_) => {}
        }
        // Whatever room half a copy takes is needed now.
        to.remove_unfinished()?;
        let name = name(now);
        let path = to.folder.join(&name);
        if path.exists() {
            return Err(StoreError::Exists { path });
        }
        let making = beside(&path, MAKING);
        self.backup_to(&making)?;
        fs::rename(&making, &path).map_err(file(&path, "naming the copy"))?;
        sync_folder(&path)?;
        let bytes = size(&path)?;
        to.tidy()?;
        Ok(Copied { name, bytes })
    }
}

fn size(path: &Path) -> Result<u64, StoreError> {
    Ok(fs::metadata(path).map_err(file(path, "looking at the copy"))?.len())
}

/// `vestibule-2026-01-01T09-00-00Z.db`: by name they stand in the order of time.
fn name(at: Timestamp) -> String {
    let millis = u64::try_from(at.millis()).unwrap_or(0);
    let seconds = Duration::from_secs(millis / 1000);
    let at = humantime::format_rfc3339_seconds(UNIX_EPOCH + seconds).to_string();
    format!("{BEGINS}{}{ENDS}", at.replace(':', "-"))
}

/// When the copy of this name was made; `None`: the name is none of ours.
fn made_at(file: &str) -> Option<Timestamp> {
    let at = file.strip_prefix(BEGINS)?.strip_suffix(ENDS)?;
    let (day, time) = at.split_once('T')?;
    let at = humantime::parse_rfc3339(&format!("{day}T{}", time.replace('-', ":"))).ok()?;
    let at = Timestamp::from_millis(i64::try_from(at.duration_since(UNIX_EPOCH).ok()?.as_millis()).ok()?);
    (name(at) == file).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_names_are_ours() {
        let at = Timestamp::from_millis(1_767_258_000_000);
        assert_eq!(name(at), "vestibule-2026-01-01T09-00-00Z.db");
        assert_eq!(made_at(&name(at)), Some(at));
        for other in ["vestibule.db", "vestibule-2026-01-01.db", "vestibule-2026-01-01T09:00:00Z.db", "vestibule-x.db"]
        {
            assert_eq!(made_at(other), None, "{other}");
        }
    }
}

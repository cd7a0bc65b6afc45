//! Whole copies of the store: a backup while it runs, the copy kept before a migration, and the check.
//!
//! A copy has the key of the store. Never copy the live file by other means: half of such copies are damaged.

use std::{fs, path::Path};

use rusqlite::Connection;

use super::{
    Store,
    error::{StoreError, during, file},
    key::new_file,
    open::{beside, setting, sync_folder},
};

impl Store {
    /// Writes a whole copy of the store, with the same key, that only its owner can read. It never
    /// overwrites a file.
    pub fn backup_to(&self, path: &Path) -> Result<(), StoreError> {
        copy(&self.db, path)
    }

    /// Reads every page and checks its seal, then the order of the tables. Takes as long as reading the file.
    pub fn check(&mut self) -> Result<(), StoreError> {
        // The seals are checked in the file only, so what is in the log must be moved there first.
        self.wipe_due = true;
        self.wipe();
        for (name, whole) in [("cipher_integrity_check", ""), ("quick_check", "ok"), ("foreign_key_check", "")] {
            if setting(&self.db, name)? != whole {
                return Err(StoreError::Corrupt { doing: "checking every page" });
            }
        }
        Ok(())
    }
}

/// Keeps a copy of a store of format `version` beside it, in place of one that an earlier try has left.
pub(super) fn keep_before_migration(db: &Connection, path: &Path, version: usize) -> Result<(), StoreError> {
    let kept = beside(path, &format!(".format-{version}"));
    let making = beside(&kept, ".new");
    if making.exists() {
        fs::remove_file(&making).map_err(file(&making, "removing what an interrupted start left"))?;
    }
    copy(db, &making)?;
    fs::rename(&making, &kept).map_err(file(&kept, "naming the copy kept before a migration"))?;
    sync_folder(&kept)
}

fn copy(db: &Connection, path: &Path) -> Result<(), StoreError> {
    // SQLite would make the file readable as the umask has it; into an empty file it writes as well.
    let made = new_file(path)?;
    let filled = fill(db, path).and_then(|()| made.sync_all().map_err(file(path, "making the copy durable")));
    if filled.is_err() {
        // Half a copy must not be taken for one. If it cannot be removed either, the first error says more.
        let _ = fs::remove_file(path);
    }
    filled?;
    sync_folder(path)
}

fn fill(db: &Connection, path: &Path) -> Result<(), StoreError> {
    let name = path
        .to_str()
        .ok_or_else(|| StoreError::NotAStore { path: path.to_owned(), why: "SQLite takes only names in UTF-8" })?;
    db.execute("VACUUM INTO ?1", [name]).map_err(during("copying the store"))?;
    Ok(())
}

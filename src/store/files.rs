//! The files of cases, encrypted as they came.
//!
//! Part of a commit, and of what can be looked up. The key to a file is in its case; both go with it.

use std::sync::Arc;

use rusqlite::{MAIN_DB, OptionalExtension as _, Transaction, params};

use super::{
    Store,
    error::{StoreError, during},
    write::run,
};
use crate::{
    model::{FileId, SealedFile},
    private::Private,
};

/// Writes files; one that is there already stays. They are written into the room that was made for them: bound to a
/// statement, a file would be copied twice.
pub(super) fn write(change: &Transaction<'_>, files: &[(FileId, &SealedFile)]) -> Result<(), StoreError> {
    let doing = "writing a file";
    let insert = "INSERT INTO files (case_id, number, sealed) VALUES (?1, ?2, zeroblob(?3)) ON CONFLICT DO NOTHING";
    for (file, sealed) in files {
        let length = i64::try_from(sealed.reveal().len()).unwrap_or(i64::MAX);
        if run(change, doing, insert, params![file.case.0.cast_signed(), file.number, length])? == 1 {
            let room = change.blob_open(MAIN_DB, "files", "sealed", change.last_insert_rowid(), false);
            let mut room = room.map_err(during(doing))?;
            room.write_at(sealed.reveal(), 0).map_err(during(doing))?;
            room.close().map_err(during(doing))?;
        }
    }
    Ok(())
}

/// Files that are kept no more. A number is never given twice, so that what was written in the same breath goes as well.
pub(super) fn erase(change: &Transaction<'_>, files: &[FileId]) -> Result<(), StoreError> {
    for file in files {
        let delete = "DELETE FROM files WHERE case_id = ?1 AND number = ?2";
        run(change, "erasing a file", delete, params![file.case.0.cast_signed(), file.number])?;
    }
    Ok(())
}

impl Store {
    /// A file, if it was ever fetched.
    pub fn file(&self, file: FileId) -> Result<Option<SealedFile>, StoreError> {
        let lookup = "SELECT rowid FROM files WHERE case_id = ?1 AND number = ?2";
        let values = (file.case.0.cast_signed(), file.number);
        let found = self.db.prepare_cached(lookup);
        let found = found.and_then(|mut statement| statement.query_row(values, |row| row.get(0)).optional());
        let Some(row) = found.map_err(during("reading a file"))? else { return Ok(None) };
        let sealed = self.db.blob_open(MAIN_DB, "files", "sealed", row, true).and_then(|blob| {
            let mut sealed = vec![0; blob.len()];
            blob.read_at_exact(&mut sealed, 0)?;
            Ok(sealed)
        });
        Ok(Some(Arc::new(Private::new(sealed.map_err(during("reading a file"))?))))
    }
}

//! The files of cases, encrypted as they came.
//!
//! Part of a commit, and of what can be looked up. The key to a file is in its case; both go with it.

use std::sync::Arc;

use rusqlite::{OptionalExtension as _, Transaction, params};

use super::{
    Store,
    error::{StoreError, during},
    write::run,
};
use crate::{
    model::{FileId, SealedFile},
    private::Private,
};

/// Writes files; one that is there already stays.
pub(super) fn write(change: &Transaction<'_>, files: &[(FileId, &SealedFile)]) -> Result<(), StoreError> {
    let insert = "INSERT INTO files (case_id, number, sealed) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
    for (file, sealed) in files {
        run(change, "writing a file", insert, params![file.case.0.cast_signed(), file.number, sealed.reveal()])?;
    }
    Ok(())
}

impl Store {
    /// A file, if it was ever fetched.
    pub fn file(&self, file: FileId) -> Result<Option<SealedFile>, StoreError> {
        let lookup = "SELECT sealed FROM files WHERE case_id = ?1 AND number = ?2";
        let values = (file.case.0.cast_signed(), file.number);
        let found = self.db.prepare_cached(lookup);
        let found = found.and_then(|mut statement| statement.query_row(values, |row| row.get(0)).optional());
        let sealed: Option<Vec<u8>> = found.map_err(during("reading a file"))?;
        Ok(sealed.map(|sealed| Arc::new(Private::new(sealed))))
    }
}

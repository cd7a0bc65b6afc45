//! How often people were asked, answered, hesitated or stopped, by question: numbers that belong to no case and no time.

use rusqlite::Transaction;

use super::{
    Store,
    error::{StoreError, during},
    write::run,
};
use crate::model::Tally;

/// Adds what a batch counts.
pub(super) fn write(change: &Transaction<'_>, tallies: &[&Tally]) -> Result<(), StoreError> {
    for tally in tallies {
        let upsert = "INSERT INTO tallies (question, what, number) VALUES (?1, ?2, 1)
            ON CONFLICT (question, what) DO UPDATE SET number = number + 1";
        run(change, "counting", upsert, (&tally.question, tally.what.name()))?;
    }
    Ok(())
}

impl Store {
    /// Everything that was counted: the question, of what, how often.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub fn tallies(&self) -> Result<Vec<(String, String, u64)>, StoreError> {
        let doing = "reading what was counted";
        let mut statement = self
            .db
            .prepare("SELECT question, what, number FROM tallies ORDER BY question, what")
            .map_err(during(doing))?;
        let rows = statement.query_map((), |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, i64>(2)?.cast_unsigned())));
        rows.and_then(Iterator::collect).map_err(during(doing))
    }
}

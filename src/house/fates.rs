//! What became of rows, for whoever wrote what they say.
//!
//! Part of `house.rs`: the row is looked up, and the core decides who is told.

use super::{House, Pending};
use crate::{
    model::{Event, Outcome, RowId, Timestamp},
    store::StoreError,
};

impl House {
    /// What became of a row, as far as its author is to be told.
    pub(super) fn fate(
        &mut self,
        row: RowId,
        fate: Outcome,
        now: Timestamp,
        pending: &mut Pending,
    ) -> Result<(), StoreError> {
        if fate == Outcome::Sent {
            return Ok(());
        }
        let Some(row) = self.store.row(row)? else { return Ok(()) };
        let event = match fate {
            Outcome::Failed(why) => Event::Undelivered { row, why },
            Outcome::Sent | Outcome::Delivered => Event::Delivered { row },
        };
        self.decide(&event, now, pending)
    }
}

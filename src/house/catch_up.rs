//! A new session, and the end of its catch-up: what of ours stands in the network's archive, and what goes out again.
//!
//! Part of `house.rs`.

use tracing::warn;

use super::{House, Pending};
use crate::{
    channel::{CatchUp, Cursor, Order},
    model::{Event, Failure, Network, Outcome, RowId, Timestamp},
    store::StoreError,
};

impl House {
    /// A new session. Gives back from where its archive is to be searched, and whether anything is in doubt.
    pub(super) fn begin(
        &mut self,
        network: Network,
        settled: &[(RowId, Outcome)],
    ) -> Result<(Option<Cursor>, bool), StoreError> {
        let newest = self.cursors.get(&network).cloned();
        let in_doubt = self.store.oldest_handed()?.into_iter().find(|(of, _)| *of == network);
        // What may have been sent shows in the archive after the place where it was handed over; messages
        // that came since have moved the newest place past that.
        let (after, vouches) = match in_doubt {
            Some((_, Some(place))) => (Some(place), true),
            Some((_, None)) => (newest, false),
            None => (newest, true),
        };
        let in_doubt = self.deliver.begin(network, &self.store, settled, vouches)?;
        Ok((after, in_doubt))
    }

    pub(super) fn caught_up(
        &mut self,
        network: Network,
        how: CatchUp,
        now: Timestamp,
        pending: &mut Pending,
    ) -> Result<(), StoreError> {
        let verdict = self.deliver.caught_up(network, how);
        match how {
            CatchUp::Whole | CatchUp::Signs => {}
            CatchUp::Gap => warn!(
                network = network.name(),
                "the server's archive does not reach back to the last message seen: messages may be missing; \
                 ask the server's operator to keep the archive longer"
            ),
            CatchUp::NoArchive => warn!(
                network = network.name(),
                "the server keeps no archive (XEP-0313): what arrives while this program is down can be lost"
            ),
        }
        pending.orders.extend(verdict.again.into_iter().map(|row| (network, Order::Send(row))));
        for row in verdict.given_up {
            let why = Failure::Unknown;
            pending.settled.push((row.id, Outcome::Failed(why)));
            self.decide(&Event::Undelivered { row, why }, now, pending)?;
        }
        Ok(())
    }
}

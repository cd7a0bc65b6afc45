//! Files to be brought: so many at a time, each once, and only to whom they may go, as long as they may.
//!
//! Part of `house.rs`: whatever is handed on is read from the store whole, so what a batch asks for has a bound.

use std::collections::BTreeSet;

use super::{House, Pending};
use crate::{
    channel::Order,
    model::{CaseId, Errand, Event, FileFailure, FileNews, Leg, MAX_ERRANDS, Network, Peer, Timestamp},
    store::StoreError,
};

impl House {
    /// What a batch that is about to be committed wants brought. To whom it is too much is told, in the same commit.
    pub(super) fn errands(&mut self, now: Timestamp, pending: &mut Pending) -> Result<Vec<Errand>, StoreError> {
        let all: Vec<Errand> = pending.turns.iter_mut().flat_map(|turn| std::mem::take(&mut turn.errands)).collect();
        let mut errands: Vec<Errand> = Vec::new();
        for errand in all {
            // Of a case that went, or went to somebody else, in the same breath nothing is fetched any more.
            let is_known = errands.iter().any(|known| (known.file, &known.to) == (errand.file, &errand.to));
            if is_known || !self.is_held(errand.file.case, &errand.to) {
                continue;
            }
            if errands.len() < MAX_ERRANDS {
                errands.push(errand);
            } else {
                let news = FileNews::Failed(FileFailure::Busy);
                self.decide(&Event::File { file: errand.file, to: errand.to, news }, now, pending)?;
            }
        }
        Ok(errands)
    }

    /// Errands that nobody may wait for any more.
    pub(super) fn called_off(&mut self) -> Vec<(Network, Order)> {
        let sent_for = std::mem::take(&mut self.sent_for).into_iter();
        let (held, gone): (BTreeSet<_>, BTreeSet<_>) = sent_for.partition(|(case, to, _)| self.is_held(*case, to));
        self.sent_for = held;
        gone.into_iter().map(|(case, to, by)| (by, Order::CallOff { case, to })).collect()
    }

    /// Whether files of this case may be brought to somebody: to who holds it; to its person, while a file of a handler's is
    /// on its way to them.
    fn is_held(&self, case: CaseId, to: &Peer) -> bool {
        let Some(case) = self.cases.get(case) else { return false };
        if case.person == *to {
            return case.enclosed.iter().any(|file| file.step != Leg::Sent);
        }
        self.cases.holder_of(case).is_some_and(|holder| self.rules.staff(to).is_some_and(|staff| staff.name == *holder))
    }
}

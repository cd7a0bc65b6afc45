//! Files to be brought: so many at a time, each once, and only to who holds the case, as long as they do.
//!
//! Part of `house.rs`: whatever is handed on is read from the store whole, so what a batch asks for has a bound.

use std::collections::BTreeSet;

use super::{House, Pending};
use crate::{
    channel::Order,
    model::{Case, CaseId, Errand, Event, FileFailure, FileNews, MAX_ERRANDS, Network, Peer, Timestamp},
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
        let (held, gone): (BTreeSet<_>, BTreeSet<_>) = sent_for.partition(|(case, by)| self.is_held(*case, by));
        self.sent_for = held;
        let networks = |(case, to): (CaseId, Peer)| {
            let theirs = self.network_of(case, &to);
            let by: BTreeSet<Network> = [to.network, theirs].into();
            by.into_iter().map(move |network| (network, Order::CallOff { case, to: to.clone() }))
        };
        gone.into_iter().flat_map(networks).collect()
    }

    /// By which network the files of a case come. On Signal they come with the message, and are stored.
    pub(super) fn network_of(&self, case: CaseId, to: &Peer) -> Network {
        let by = |case: &Case| case.accounts().map(|account| account.network).find(|by| *by != Network::Signal);
        self.cases.get(case).map_or(to.network, |case| by(case).unwrap_or(case.person.network))
    }

    /// Whether this member of the staff holds the case.
    fn is_held(&self, case: CaseId, by: &Peer) -> bool {
        let case = self.cases.get(case);
        let holder = case.and_then(|case| self.cases.holder_of(case));
        // To the person it is brought as long as somebody holds their case.
        if case.is_some_and(|case| case.is_of(by)) {
            return holder.is_some();
        }
        holder.is_some_and(|holder| self.rules.staff(by).is_some_and(|staff| staff.name == *holder))
    }
}

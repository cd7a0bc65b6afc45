//! Of which accounts a channel learns that they have joined the staff by chat, and when. Part of `house.rs`.

use std::collections::BTreeSet;

use super::House;
use crate::{
    channel::Order,
    model::{Network, Turn},
};

impl House {
    /// Who has joined the staff on a network, for its channel.
    pub(super) fn joined(&self, network: Network) -> (Network, Order) {
        let joined = self.cases.office.joined.iter().filter(|joined| joined.peer.network == network);
        (network, Order::Staff(joined.cloned().collect()))
    }

    /// Where a turn that is to be applied lets accounts join or leave.
    pub(super) fn joining(&self, turn: &Turn) -> BTreeSet<Network> {
        let (before, after) = (&self.cases.office.joined, turn.office.as_ref().map(|office| &office.joined));
        let changed = after.filter(|after| *after != before);
        changed.into_iter().flat_map(|after| before.iter().chain(after)).map(|joined| joined.peer.network).collect()
    }
}

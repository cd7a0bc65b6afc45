//! Of whom a channel keeps something though they have no case: their app wrote, they never said a word.
//!
//! Part of `house.rs`. What they left (a device, a session) costs memory and room in the store, and anybody can write
//! from as many addresses as they like: after a day the channel forgets them.

use std::{collections::BTreeSet, time::Duration};

use super::House;
use crate::{
    channel::Order,
    model::{Network, Peer, Timestamp},
};

/// For so long their first word is waited for: forgotten too early, it could not be read.
const PATIENCE: Duration = Duration::from_secs(24 * 60 * 60);

impl House {
    /// Whether nobody here knows them: no case is theirs, and they are no member of the staff.
    pub(super) fn is_stranger(&self, peer: &Peer) -> bool {
        self.cases.of(peer).is_none() && self.rules.staff(peer).is_none()
    }

    /// The channels forget whoever has no case any more. Staff keep their devices, whatever they once were.
    pub(super) fn forget(&mut self) -> Vec<(Network, Order)> {
        let gone: BTreeSet<Peer> = std::mem::take(&mut self.forgotten).into_iter().collect();
        let gone = gone.into_iter().filter(|peer| self.is_stranger(peer));
        gone.map(|peer| (peer.network, Order::Forget(peer))).collect()
    }

    /// Something is kept of these.
    pub(super) fn met<'a>(&mut self, peers: impl Iterator<Item = &'a Peer>, now: Timestamp) {
        for peer in peers {
            if self.is_stranger(peer) {
                self.strangers.entry(peer.clone()).or_insert(now);
            }
        }
    }

    /// Those who never said a word are to be forgotten.
    pub(super) fn part_with_strangers(&mut self, now: Timestamp) {
        let over = |since: Timestamp| now.since(since) >= PATIENCE;
        self.forgotten.extend(self.strangers.iter().filter(|(_, since)| over(**since)).map(|(peer, _)| peer.clone()));
        self.strangers.retain(|_, since| !over(*since));
    }
}

//! What is told of the house to whoever watches it from outside: figures, and how it is doing. Nothing about anybody.
//!
//! Part of `house.rs`; `app` asks now and then, if the configuration has a table for it.

use super::House;
use crate::{
    channel::What,
    desk::figures::{Count, Figures},
    model::{LineState, Network, Reach},
    store::StoreError,
};

/// How one network is doing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lane {
    /// Which.
    pub network: Network,
    /// Whether people can be heard and answered on it.
    pub is_up: bool,
    /// How many rows wait to be sent.
    pub waiting: Count,
}

/// How the house is doing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gauges {
    /// The cases, in numbers.
    pub figures: Figures,
    /// The networks.
    pub lanes: Vec<Lane>,
    /// Whether Request Tracker can be reached, if cases have tickets there and it is known.
    pub rt: Option<bool>,
}

impl House {
    /// How the house is doing, and the line on these networks.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub fn gauges(&self, networks: impl Iterator<Item = Network>) -> Result<Gauges, StoreError> {
        let lane = |network| {
            let works = |state: &LineState| *state == LineState::Up;
            let is_up = self.connected.contains(&network) && self.rules.lines.get(&network).is_none_or(works);
            Ok(Lane { network, is_up, waiting: Count::of(self.store.waiting(network)?) })
        };
        let lanes = networks.map(lane).collect::<Result<_, StoreError>>()?;
        let reach = self.rules.reach.filter(|_| self.rules.rt.is_some());
        let rt = reach.map(|reach| reach == Reach::Up);
        Ok(Gauges { figures: Figures::of(&self.rules, &self.cases), lanes, rt })
    }

    /// Remembers whether a channel can send.
    pub(super) fn mark(&mut self, network: Network, what: &What) {
        match what {
            What::CaughtUp(_) | What::Resumed => drop(self.connected.insert(network)),
            What::Connected | What::Lost | What::Refused { .. } => drop(self.connected.remove(&network)),
            What::Event(_)
            | What::Outcome(..)
            | What::Sent(..)
            | What::Arrived { .. }
            | What::Kept
            | What::Identity(_)
            | What::Echo(_) => {}
        }
    }
}

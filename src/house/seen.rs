//! The newest messages seen. Part of `house.rs`.

use std::collections::{HashSet, VecDeque};

use crate::{model::SeenKey, store::SEEN_KEPT};

/// The newest messages seen, so that a second delivery is recognised.
#[derive(Debug, Default)]
pub(super) struct Seen {
    keys: HashSet<SeenKey>,
    order: VecDeque<SeenKey>,
}

impl Seen {
    pub(super) fn contains(&self, key: &SeenKey) -> bool {
        self.keys.contains(key)
    }

    pub(super) fn insert(&mut self, key: SeenKey) {
        if self.keys.insert(key) {
            self.order.push_back(key);
        }
        if self.order.len() as u64 > SEEN_KEPT
            && let Some(oldest) = self.order.pop_front()
        {
            self.keys.remove(&oldest);
        }
    }
}

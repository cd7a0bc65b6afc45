//! Staff who have joined by chat: each commands from the one device that they have joined with, and from no other.

use std::collections::BTreeSet;

use super::Secrecy;
use crate::{
    channel::xmpp::omemo::{PublicKey, Remote},
    model::{Failure, Joined},
};

impl Secrecy {
    /// These have joined, besides those whom the configuration names. What waits for somebody who has left goes to nobody.
    pub(in crate::channel::xmpp) fn staff(&mut self, joined: &[Joined]) {
        let mut confirmed = self.configured.clone();
        for joined in joined {
            let key = joined.key.as_ref().and_then(|key| PublicKey::of_fingerprint(key.reveal()).ok());
            // An account that was cut off and is back has the keys of before no more.
            confirmed.insert(joined.peer.address.reveal().to_string(), key.into_iter().collect());
        }
        let before = std::mem::replace(&mut self.confirmed, confirmed);
        let all: BTreeSet<&String> = before.keys().chain(self.confirmed.keys()).collect();
        let changed = all.into_iter().filter(|of| before.get(*of) != self.confirmed.get(*of));
        for of in changed.cloned().collect::<Vec<_>>() {
            self.judge_again(&of);
        }
    }

    fn judge_again(&mut self, of: &str) {
        let has_left = !self.confirmed.contains_key(of);
        let Some(account) = self.accounts.get_mut(of) else { return };
        if has_left {
            let rows = std::mem::take(&mut account.waiting);
            self.failed.extend(rows.iter().map(|row| (row.id, Failure::Refused)));
            return;
        }
        let devices: Vec<Remote> = account.devices.clone();
        for remote in devices {
            let judged = self.judged(of, remote.clone());
            if judged.trust() != remote.trust() {
                self.keep_remote(of, judged);
            }
        }
    }
}

//! From a row to a stanza: whose devices may read it, whose keys are missing, and what is sent when they are here.

use tracing::warn;

use super::{Account, MAX_DEVICES, Sealed, Sealing, Secrecy, judged};
use crate::{
    channel::xmpp::{
        omemo::{self, Audience, DeviceId, Healing, Remote, Standing, Trust},
        outbound,
    },
    model::{Failure, Row},
};

/// For so long the devices that are not known yet are waited for, in seconds; then it goes to those that are.
const PATIENCE: u32 = 3;
/// Rows that wait for the keys of one account.
const MAX_WAITING: usize = 500;

impl Secrecy {
    /// Takes a row whose recipient encrypts.
    pub(in crate::channel::xmpp) fn seal(&mut self, to: &str, row: &Row) -> Sealing {
        let encrypts = match self.confirmed.contains_key(to) {
            true => self.is_demanded_of(to),
            // Who has ever written encrypted is never answered in clear.
            false => self.accounts.get(to).is_some_and(|account| !account.devices.is_empty()),
        };
        if !encrypts {
            return Sealing::Plain;
        }
        let account = self.accounts.entry(to.to_owned()).or_default();
        if account.waiting.len() >= MAX_WAITING {
            return Sealing::Failed(Failure::Refused);
        }
        account.waiting.push_back(row.clone());
        self.go_on(to);
        Sealing::Taken
    }

    pub(super) fn listed(&mut self, of: &str, listed: Vec<DeviceId>) {
        let account = self.accounts.entry(of.to_owned()).or_default();
        account.fetched.retain(|device| listed.contains(device));
        account.listed = Some(listed);
        self.go_on(of);
    }

    pub(super) fn unanswered(&mut self, of: &str, device: Option<DeviceId>) {
        match device {
            None => self.listed(of, Vec::new()),
            Some(device) => self.bundle(of, device, None),
        }
    }

    pub(super) fn bundle(&mut self, of: &str, device: DeviceId, bundle: Option<&omemo::Bundle>) {
        let now = (self.outside.now)();
        let Some(account) = self.accounts.get_mut(of) else { return };
        account.fetching = account.fetching.saturating_sub(1);
        let healing = account.healing.iter().position(|(id, _)| *id == device).map(|at| account.healing.remove(at).1);
        if let Some(bundle) = bundle {
            let known = account.devices.iter().find(|remote| remote.id() == device);
            let standing = if self.confirmed.contains_key(of) { Standing::Staff } else { Standing::Person };
            let newcomer = Trust::of_newcomer(standing, account.devices.iter().map(Remote::trust));
            match Remote::begin(known, &self.own, device, bundle, newcomer, now, &mut (self.outside.chance)()) {
                Ok((remote, _)) => {
                    let remote = self.confirmed.get(of).map_or(remote.clone(), |keys| judged(&remote, keys));
                    let remote = healing.map_or(remote.clone(), |healing| remote.with_healing(healing));
                    self.keep_remote(of, remote);
                    if healing.is_some() {
                        self.say_nothing(of, device);
                    }
                }
                Err(why) => warn!(network = "xmpp", %why, "no encrypted session can be begun with a device"),
            }
        }
        if self.accounts.get(of).is_some_and(Account::is_nobody) {
            self.accounts.remove(of);
        }
        self.go_on(of);
    }

    /// Begins a session anew.
    pub(super) fn heal(&mut self, of: &str, device: DeviceId, healing: Healing) {
        // Strangers can make up addresses without end.
        if self.pubsub.is_busy() {
            return;
        }
        let account = self.accounts.entry(of.to_owned()).or_default();
        if account.healing.iter().all(|(id, _)| *id != device) && account.healing.len() < MAX_DEVICES {
            account.healing.push((device, healing));
            account.fetching += 1;
            self.pubsub.ask_bundle(of, device);
        }
    }

    /// Seals what waits for an account, as far as its keys are here; asks for what is not.
    pub(super) fn go_on(&mut self, of: &str) {
        let now = (self.outside.now)();
        loop {
            let Some(account) = self.accounts.get_mut(of) else { return };
            if account.waiting.is_empty() {
                return;
            }
            let known = account.listed.clone().unwrap_or_default();
            let own_words: Vec<DeviceId> = account.writer.into_iter().filter(|id| !known.contains(id)).collect();
            let all = [known, own_words].concat();
            let Audience { readers, without_session, .. } = omemo::audience(&all, &account.devices, now);
            if account.listed.is_none() && !self.pubsub.is_asked(of) {
                self.pubsub.ask_list(of);
            }
            for device in without_session {
                if !account.fetched.contains(&device) {
                    account.fetched.push(device);
                    account.fetching += 1;
                    self.pubsub.ask_bundle(of, device);
                }
            }
            let is_whole = account.listed.is_some() && account.fetching == 0;
            if readers.is_empty() || !is_whole && account.waited < PATIENCE {
                if is_whole && account.waited == PATIENCE {
                    warn!(
                        network = "xmpp",
                        waiting = account.waiting.len(),
                        "an account has no device that may be written to"
                    );
                }
                return;
            }
            let Some(row) = account.waiting.pop_front() else { return };
            if account.waiting.is_empty() {
                account.waited = 0;
            }
            self.write(of, &readers, Some(row));
        }
    }

    /// An empty message: it lets the other side's ratchet turn.
    pub(super) fn say_nothing(&mut self, of: &str, device: DeviceId) {
        self.write(of, &[device], None);
    }

    fn write(&mut self, to: &str, readers: &[DeviceId], row: Option<Row>) {
        let now = (self.outside.now)();
        let Some(account) = self.accounts.get(to) else { return };
        let devices: Vec<&Remote> = account.devices.iter().filter(|remote| readers.contains(&remote.id())).collect();
        let words = row.as_ref().map(outbound::words);
        let written = omemo::write(&self.own, &devices, words.as_deref(), now, &mut (self.outside.chance)());
        let written = match written {
            Ok(written) => written,
            Err(why) => return warn!(network = "xmpp", %why, "a message cannot be encrypted"),
        };
        let stanza = match &row {
            Some(row) => outbound::sealed(row, written.message.xml()),
            None => outbound::empty(to, written.message.xml()),
        };
        for remote in written.remotes.into_iter().flatten() {
            self.keep_remote(to, remote);
        }
        self.sealed.push(Sealed { stanza, row });
    }
}

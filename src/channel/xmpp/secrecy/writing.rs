//! From a row to a stanza: whose devices may read it, whose keys are missing, and what is sent when they are here.

use super::{Sealed, Sealing, Secrecy};
use crate::{
    channel::xmpp::{
        omemo::{self, DeviceId, Refusal, Remote, Standing},
        outbound,
    },
    model::{Failure, Row, Timestamp, Way},
};

/// For so long the devices that are not known yet are waited for, in seconds; then it goes to those that are.
const PATIENCE: u32 = 3;
/// For so long it is waited if there is none that can read it; then it fails.
const HOPELESS: u32 = 60;
/// What the log says of it.
const UNREACHABLE: &str =
    "a member of the staff has no confirmed device that can be written to; what they are told waits";
/// Rows that wait for the keys of one account.
const MAX_WAITING: usize = 500;

impl Secrecy {
    /// Takes a row, if it is to be encrypted.
    pub(in crate::channel::xmpp) fn seal(&mut self, to: &str, row: &Row) -> Sealing {
        let encrypts = match self.standing(to) {
            Standing::Staff | Standing::Own => self.is_demanded_of(to),
            // Who has ever written encrypted is never answered in clear, unless a handler wants just that.
            Standing::Person => match row.way {
                Way::InClear => false,
                Way::Encrypted => true,
                Way::AsTheyWrite => self.accounts.get(to).is_some_and(|account| account.seen.encrypts),
            },
        };
        if !encrypts {
            return Sealing::Plain;
        }
        let account = self.account(to);
        if account.waiting.len() >= MAX_WAITING {
            return Sealing::Failed(Failure::NoKeys);
        }
        account.waiting.push_back(row.clone());
        self.go_on(to);
        Sealing::Taken
    }

    /// A second has passed for an account for which something waits.
    pub(super) fn serve(&mut self, of: &str) {
        let Some(account) = self.accounts.get_mut(of) else { return };
        if !account.waiting.is_empty() {
            account.waited += 1;
            return self.go_on(of);
        }
        let owed: Vec<DeviceId> = account.devices.iter().filter(|remote| remote.is_owed()).map(Remote::id).collect();
        owed.into_iter().for_each(|device| self.say_nothing(of, device));
    }

    /// Our own other clients have other keys: some rows may have waited for them.
    pub(super) fn go_on_with_all(&mut self) {
        for of in self.busy.clone() {
            self.go_on(&of);
        }
    }

    /// Seals what waits for an account, as far as its keys are here; asks for what is not.
    pub(super) fn go_on(&mut self, of: &str) {
        let now = (self.outside.now)();
        while let Some(account) = self.accounts.get(of) {
            if account.waiting.is_empty() {
                return;
            }
            if account.listed.is_none() && !self.pubsub.is_asked(of) {
                self.pubsub.ask_list(of);
            }
            self.fetch_missing(of);
            let (is_whole, waits) = (self.is_whole(of) && self.is_whole(&self.me), self.account(of).waited);
            let readers = self.readers(of, now);
            if readers.is_empty() && waits >= HOPELESS {
                if self.standing(of) == Standing::Person {
                    return self.give_up(of);
                }
                // It waits for them to come back with a device whose key is confirmed.
                self.tally.count(UNREACHABLE, Refusal::NoSession);
            }
            if readers.is_empty() || !is_whole && waits < PATIENCE {
                self.busy.insert(of.to_owned());
                return;
            }
            let ours = self.readers(&self.me, now);
            let account = self.account(of);
            let row = account.waiting.pop_front();
            if account.waiting.is_empty() {
                account.waited = 0;
            }
            let leaves = account.waiting.is_empty() && account.leaves;
            self.write(of, &readers, &ours, row);
            if leaves {
                return self.forget(of);
            }
        }
    }

    /// The devices of an account that a message is encrypted to: those it lists, and the one that wrote last.
    fn readers(&self, of: &str, now: Timestamp) -> Vec<DeviceId> {
        let Some(account) = self.accounts.get(of) else { return Vec::new() };
        let mut devices = account.listed.clone().unwrap_or_default();
        devices.extend(account.seen.writer.filter(|id| !devices.contains(id)));
        omemo::audience(&devices, &account.devices, now).readers
    }

    /// Whether nothing more is to be learned of an account's devices. Of our own, unless one is confirmed, nothing is.
    fn is_whole(&self, of: &str) -> bool {
        of == self.me && !self.is_demanded_of(of)
            || self.accounts.get(of).is_some_and(|account| account.listed.is_some() && account.fetching == 0)
    }

    /// There is no device that could read it.
    fn give_up(&mut self, of: &str) {
        let account = self.account(of);
        // What was asked is asked again for the next row.
        (account.listed, account.waited) = (None, 0);
        account.fetched.clear();
        let rows = std::mem::take(&mut account.waiting);
        let leaves = account.leaves;
        self.failed.extend(rows.iter().map(|row| (row.id, Failure::NoKeys)));
        if leaves {
            self.forget(of);
        }
    }

    /// An empty message: it lets the other side's ratchet turn.
    pub(super) fn say_nothing(&mut self, of: &str, device: DeviceId) {
        self.write(of, &[device], &[], None);
    }

    fn write(&mut self, to: &str, readers: &[DeviceId], ours: &[DeviceId], row: Option<Row>) {
        let now = (self.outside.now)();
        let audience: Vec<(&str, &Remote)> = [(to, readers), (&self.me, ours)]
            .into_iter()
            .filter_map(|(of, ids)| Some((of, ids, self.accounts.get(of)?)))
            .flat_map(|(of, ids, account)| ids.iter().filter_map(move |id| Some((of, account.device(*id)?))))
            .collect();
        let devices: Vec<&Remote> = audience.iter().map(|(_, remote)| *remote).collect();
        let words = row.as_ref().map(outbound::words);
        let written = omemo::write(&self.own, &devices, words.as_deref(), now, &mut (self.outside.chance)());
        let written = match written {
            Ok(written) => written,
            Err(why) => {
                self.tally.count("a message cannot be encrypted", why);
                return self.failed.extend(row.map(|row| (row.id, Failure::NoKeys)));
            }
        };
        let stanza = match &row {
            Some(row) => outbound::sealed(row, written.message.xml()),
            None => outbound::empty(to, written.message.xml()),
        };
        let accounts: Vec<String> = audience.iter().map(|(of, _)| (*of).to_owned()).collect();
        for (of, remote) in accounts.into_iter().zip(written.remotes) {
            if let Ok(remote) = remote {
                self.keep_remote(&of, remote);
            }
        }
        self.sealed.push(Sealed { stanza, row });
    }
}

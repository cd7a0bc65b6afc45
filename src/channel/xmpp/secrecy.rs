//! What of OMEMO has a memory: our device, the devices of everybody we write with, and what waits for their keys.
//!
//! Called by `session.rs`, which sends what this gives it, in this order: first the changed states ([`Keep`]) go to the
//! house, then, once they are committed, the stanzas that were made with them go out. `omemo` holds the cryptography.
//! The parts: `account` (what is known of one), `reading`, `writing`, `keys` (lists and bundles, whose devices there
//! are), `pubsub` (what is asked of and published at servers), `staff` (who has joined by chat), `tally` (what the log says of strangers).
//! Nothing here waits: a row whose keys are not here yet is kept, and comes out of [`Secrecy::sealed`] when they are.

mod account;
mod keys;
mod pubsub;
mod reading;
mod staff;
mod tally;
mod writing;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use tracing::info;

use self::{
    account::{Account, Seen},
    pubsub::Pubsub,
    tally::Tally,
};
use super::{
    Outside,
    omemo::{self, DeviceId, OwnDevice, PublicKey, Refusal, Remote, Standing, Trust},
};
use crate::{
    channel::Keep,
    model::{Device, Event, Failure, Identity, Network, Peer, Row, RowId, Timestamp},
    private::Secret,
};

/// Devices that are remembered of one account: a stranger can invent as many as they like.
const MAX_DEVICES: usize = 100;
/// After so many seconds our own list is asked for again, if nobody has told it.
const MINUTE: u32 = 60;
/// After so many seconds keys that have expired are looked for.
const TIDY: u32 = 3600;

/// The confirmed identity keys of each member of the staff, and of the account's own other clients, by address. A
/// member of the staff of whom none is confirmed is written to in clear.
pub(super) type Confirmed = BTreeMap<String, Vec<PublicKey>>;

/// The account's side of OMEMO.
pub(super) struct Secrecy {
    me: String,
    outside: Outside,
    /// What the configuration names, and what counts now.
    configured: Confirmed,
    confirmed: Confirmed,
    own: OwnDevice,
    /// Our device as it was when the archive began to be read: in an outage two people can draw the same prekey, and
    /// both are to be heard. It is never stored, and wiped when the archive is read.
    before: Option<OwnDevice>,
    /// When each device in our own list was last heard of.
    clients: BTreeMap<DeviceId, Timestamp>,
    accounts: HashMap<String, Account>,
    /// Those for which something waits, or to which an empty message is owed.
    busy: BTreeSet<String>,
    /// Devices whose last message in the archive could not be read.
    late: BTreeMap<(String, DeviceId), Refusal>,
    pubsub: Pubsub,
    /// Our keys have changed since they were last published.
    is_unpublished: bool,
    keeps: Vec<Keep>,
    sealed: Vec<Sealed>,
    failed: Vec<(RowId, Failure)>,
    news: Vec<Event>,
    tally: Tally,
    seconds: u32,
}

/// A stanza that may go out once the states before it are committed.
pub(super) struct Sealed {
    /// It, as XML.
    pub(super) stanza: String,
    /// The row it carries.
    pub(super) row: Option<Row>,
}

/// What a message held.
pub(super) enum Opened {
    /// Words, what is to be thought of the device, and its key.
    Words(String, Device, PublicKey),
    /// Nothing for anybody to read.
    Nothing,
    /// It was read before.
    Again,
    /// It cannot be read.
    Unreadable,
}

/// What becomes of a row.
pub(super) enum Sealing {
    /// It goes out as it is: its recipient does not encrypt.
    Plain,
    /// It goes out when it is sealed.
    Taken,
    /// It cannot be sent.
    Failed(Failure),
}

/// What our own device is called in the store.
const OWN: &str = "own";
/// And when our own other devices were heard of.
const CLIENTS: &str = "clients";

/// Our own device, as the house kept it; `None`: there was none yet.
pub(super) fn own(kept: &[Keep]) -> Result<Option<OwnDevice>, Refusal> {
    let value = kept.iter().find(|keep| keep.name.reveal() == OWN).and_then(|keep| keep.value.as_ref());
    value.map(|value| OwnDevice::from_bytes(value.reveal())).transpose()
}

/// The devices that were kept, each without a session to write in.
pub(super) fn set_aside(kept: &[Keep], now: Timestamp) -> Vec<Keep> {
    let devices = kept.iter().filter(|keep| keep.name.reveal().starts_with("device "));
    let aside = devices.filter_map(|keep| {
        let remote = Remote::from_bytes(keep.value.as_ref()?.reveal()).ok()?;
        Some(Keep { value: Some(remote.set_aside(now).to_bytes()), ..keep.clone() })
    });
    aside.collect()
}

impl Secrecy {
    /// The account's side, as the house kept it; a new one if it kept nothing.
    ///
    /// # Errors
    /// If our device was kept and cannot be read: another must not take its place in silence. People would be told
    /// that our keys have changed, and those they have would lead to nobody.
    pub(super) fn new(me: &str, outside: Outside, confirmed: Confirmed, kept: Vec<Keep>) -> Result<Self, Refusal> {
        let now = (outside.now)();
        let known = own(&kept)?;
        let is_new = known.is_none();
        let own = known.unwrap_or_else(|| OwnDevice::create(&[], now, &mut (outside.chance)()));
        let mut secrecy = Self {
            me: me.to_owned(),
            outside,
            configured: confirmed.clone(),
            confirmed,
            own,
            before: None,
            clients: BTreeMap::new(),
            accounts: HashMap::new(),
            busy: BTreeSet::new(),
            late: BTreeMap::new(),
            pubsub: Pubsub::new(me),
            is_unpublished: true,
            keeps: Vec::new(),
            sealed: Vec::new(),
            failed: Vec::new(),
            news: Vec::new(),
            tally: Tally::default(),
            seconds: 0,
        };
        if is_new {
            secrecy.keep_own();
        }
        kept.into_iter().for_each(|keep| secrecy.remember(keep));
        Ok(secrecy)
    }

    /// Takes back what the house kept. A device whose state cannot be used is met anew.
    fn remember(&mut self, keep: Keep) {
        let Some(value) = keep.value else { return };
        let mut name = keep.name.reveal().split(' ');
        match (name.next(), name.next()) {
            (Some("account"), Some(of)) => self.account(of).seen = Seen::from_bytes(value.reveal()),
            (Some("device"), Some(of)) => match Remote::from_bytes(value.reveal()) {
                Ok(remote) => {
                    let remote = self.judged(of, remote);
                    if remote.is_owed() {
                        self.busy.insert(of.to_owned());
                    }
                    self.account(of).put(remote);
                }
                Err(why) => self.tally.count("the state of a device cannot be used; it is met anew", why),
            },
            (Some(CLIENTS), _) => self.clients = keys::clients(value.reveal()),
            _ => {}
        }
    }

    /// Who we are.
    pub(super) fn identity(&self) -> Identity {
        let fingerprint = self.own.identity().fingerprint().replace(' ', "").into();
        Identity { address: self.me.as_str().into(), fingerprint: Some(fingerprint), username: None }
    }

    /// A new session: what was asked in the one before is asked again.
    pub(super) fn begin(&mut self) {
        self.pubsub.forget();
        self.accounts.values_mut().for_each(Account::begin);
        self.sealed.clear();
        self.late.clear();
        self.before = Some(self.own.clone());
        self.pubsub.ask_own_list();
        self.is_unpublished = true;
        self.maintain();
        info!(network = "xmpp", fingerprint = self.own.identity().fingerprint(), "OMEMO is ready");
    }

    /// All that the archive holds has been read. A device whose last message could not be has lost its session with us.
    pub(super) fn caught_up(&mut self) {
        self.before = None;
        for ((of, device), why) in std::mem::take(&mut self.late) {
            self.heal_after(&of, device, why);
        }
    }

    /// A second has passed.
    pub(super) fn tick(&mut self) {
        for (of, device) in self.pubsub.tick() {
            self.unanswered(&of, device);
        }
        for of in std::mem::take(&mut self.busy) {
            self.serve(&of);
        }
        self.maintain();
        self.tally.tick();
        self.seconds += 1;
        let is_told = self.accounts.get(&self.me).is_some_and(|account| account.listed.is_some());
        if self.seconds.is_multiple_of(MINUTE) && !is_told && !self.pubsub.is_own_list_asked() {
            self.pubsub.ask_own_list();
        }
        if self.seconds.is_multiple_of(TIDY) {
            self.tidy();
        }
    }

    /// What has changed and must be committed.
    pub(super) fn keeps(&mut self) -> Vec<Keep> {
        std::mem::take(&mut self.keeps)
    }

    /// What the house is to hear besides, with what must be committed.
    pub(super) fn news(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.news)
    }

    /// What may go out once [`Secrecy::keeps`] is committed.
    pub(super) fn sealed(&mut self) -> Vec<Sealed> {
        std::mem::take(&mut self.sealed)
    }

    /// Rows that were taken and cannot be sent.
    pub(super) fn failed(&mut self) -> Vec<(RowId, Failure)> {
        std::mem::take(&mut self.failed)
    }

    /// Questions for servers.
    pub(super) fn questions(&mut self) -> Vec<String> {
        self.pubsub.questions()
    }

    /// Publications for our server, once [`Secrecy::keeps`] is committed: others may draw from them at once.
    pub(super) fn publications(&mut self) -> Vec<String> {
        self.pubsub.publications()
    }

    /// Whether only what an account writes encrypted counts.
    pub(super) fn is_demanded_of(&self, of: &str) -> bool {
        self.confirmed.get(of).is_some_and(|keys| !keys.is_empty())
    }

    /// Nothing of this account may be kept.
    pub(super) fn forget(&mut self, of: &str) {
        if let Some(account) = self.accounts.get_mut(of).filter(|account| !account.waiting.is_empty()) {
            // The last words go out first.
            account.leaves = true;
            return;
        }
        let Some(account) = self.accounts.remove(of) else { return };
        self.busy.remove(of);
        self.late.retain(|(late, _), _| late != of);
        let devices = account.devices.iter().map(|remote| device_name(of, remote.id()));
        for name in devices.chain([account_name(of)]).collect::<Vec<_>>() {
            self.keep(name, of, None);
        }
    }

    /// Keys that were used or are old are replaced, and published.
    fn maintain(&mut self) {
        if let Some(own) = self.own.maintained((self.outside.now)(), &mut (self.outside.chance)()) {
            self.replace_own(own);
        }
        self.publish();
    }

    /// Our device has changed: at once, whoever writes next must not draw the prekey that was just used.
    fn replace_own(&mut self, own: OwnDevice) {
        let maintained = own.maintained((self.outside.now)(), &mut (self.outside.chance)());
        self.own = maintained.unwrap_or(own);
        self.keep_own();
        self.is_unpublished = true;
        self.publish();
    }

    /// Publishes our keys as they are now. While they are on their way, later ones wait and go together: many who
    /// write for the first time would keep the server busy.
    fn publish(&mut self) {
        if self.is_unpublished && !self.pubsub.is_publishing() {
            self.is_unpublished = false;
            self.pubsub.publish_bundle(&self.own);
        }
    }

    /// Keys that were kept for messages that never came are wiped when their time is over.
    fn tidy(&mut self) {
        let now = (self.outside.now)();
        let all = self.accounts.iter().flat_map(|(of, account)| account.devices.iter().map(move |remote| (of, remote)));
        let tidied = all.map(|(of, remote)| (of, remote.to_bytes(), remote.tidied(now)));
        let changed = tidied.filter(|(_, before, after)| before.reveal() != after.to_bytes().reveal());
        for (of, remote) in changed.map(|(of, _, after)| (of.clone(), after)).collect::<Vec<_>>() {
            self.keep_remote(&of, remote);
        }
    }

    fn account(&mut self, of: &str) -> &mut Account {
        self.accounts.entry(of.to_owned()).or_default()
    }

    fn standing(&self, of: &str) -> Standing {
        match of == self.me {
            true => Standing::Own,
            false if self.confirmed.contains_key(of) => Standing::Staff,
            false => Standing::Person,
        }
    }

    /// Whether this account is a member of the staff's.
    pub(super) fn is_staff(&self, account: &str) -> bool {
        self.standing(account) == Standing::Staff
    }

    /// What is thought of a device that this account had not shown before.
    fn newcomer(&self, of: &str) -> Trust {
        let known = self.accounts.get(of).map_or(&[][..], |account| &account.devices);
        Trust::of_newcomer(self.standing(of), known.iter().map(Remote::trust))
    }

    /// A device of the staff, or of our own, is believed if the configuration names its key.
    fn judged(&self, of: &str, remote: Remote) -> Remote {
        match self.standing(of) {
            Standing::Person => remote,
            Standing::Staff | Standing::Own => {
                let is_named = self.confirmed.get(of).is_some_and(|keys| keys.contains(remote.identity()));
                remote.with_trust(if is_named { Trust::Confirmed } else { Trust::Unconfirmed })
            }
        }
    }

    fn keep_own(&mut self) {
        self.keeps.push(Keep { name: OWN.to_owned().into(), of: None, value: Some(self.own.to_bytes()) });
    }

    fn keep_remote(&mut self, of: &str, remote: Remote) {
        self.keep(device_name(of, remote.id()), of, Some(remote.to_bytes()));
        if remote.is_owed() {
            self.busy.insert(of.to_owned());
        }
        self.account(of).put(remote);
    }

    /// Changes what is kept of somebody's account besides its devices.
    fn meet<T>(&mut self, of: &str, change: impl FnOnce(&mut Seen) -> T) -> T {
        let seen = &mut self.account(of).seen;
        let before = seen.clone();
        let done = change(seen);
        if *seen != before && seen.encrypts {
            let value = Secret::new(seen.to_bytes());
            self.keep(account_name(of), of, Some(value));
        }
        done
    }

    /// Our own other devices are about nobody.
    fn keep(&mut self, name: String, of: &str, value: Option<Secret<Vec<u8>>>) {
        let of = (of != self.me).then(|| Peer::new(Network::Xmpp, of));
        self.keeps.push(Keep { name: name.into(), of, value });
    }
}

fn device_name(of: &str, device: DeviceId) -> String {
    format!("device {of} {}", device.number())
}

fn account_name(of: &str) -> String {
    format!("account {of}")
}

#[cfg(test)]
mod tests;

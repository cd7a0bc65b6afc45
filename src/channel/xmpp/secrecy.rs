//! What of OMEMO has a memory: our device, the devices of everybody we write with, and what waits for their keys.
//!
//! Called by `session.rs`, which sends what this gives it, in this order: first the changed states ([`Keep`]) go to the
//! house, then, once they are committed, the stanzas that were made with them go out. `omemo` holds the cryptography,
//! `pubsub` what is asked of and published at servers. Nothing here waits: a row whose keys are not here yet is kept,
//! and comes out of [`Secrecy::sealed`] when they are.

mod pubsub;
mod writing;

use std::collections::{BTreeMap, HashMap, VecDeque};

use tracing::{info, warn};
use xmpp_parsers::minidom::Element;

use self::pubsub::Pubsub;
use super::{
    Outside, ns,
    omemo::{self, Arrived, DeviceId, Encrypted, Healing, Met, OwnDevice, PublicKey, Refusal, Remote, Standing, Trust},
};
use crate::{
    channel::Keep,
    model::{Device, Failure, Row},
};

/// Devices that are remembered of one account: a stranger can invent as many as they like.
const MAX_DEVICES: usize = 100;

/// The confirmed identity keys of each member of the staff, by address; none confirmed: they are written to in clear.
pub(super) type Confirmed = BTreeMap<String, Vec<PublicKey>>;

/// The account's side of OMEMO.
pub(super) struct Secrecy {
    outside: Outside,
    confirmed: Confirmed,
    own: OwnDevice,
    accounts: HashMap<String, Account>,
    pubsub: Pubsub,
    keeps: Vec<Keep>,
    sealed: Vec<Sealed>,
}

/// What is known of somebody's account.
#[derive(Default)]
struct Account {
    devices: Vec<Remote>,
    /// Which it says it has; `None`: not known yet.
    listed: Option<Vec<DeviceId>>,
    /// The one that wrote last.
    writer: Option<DeviceId>,
    waiting: VecDeque<Row>,
    /// For how many seconds they have waited.
    waited: u32,
    /// Devices whose bundle is being fetched, or could not be had in this session.
    fetched: Vec<DeviceId>,
    fetching: usize,
    /// Devices with which a new session is begun as soon as their bundle is here.
    healing: Vec<(DeviceId, Healing)>,
}

impl Account {
    /// Whether nothing is known of it and nothing waits for it.
    fn is_nobody(&self) -> bool {
        self.devices.is_empty() && self.waiting.is_empty() && self.healing.is_empty()
    }
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
    /// Words, and what is to be thought of the device.
    Words(String, Device),
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

impl Secrecy {
    /// The account's side, as the house kept it; a new one if it kept nothing.
    pub(super) fn new(me: &str, outside: Outside, confirmed: Confirmed, kept: Vec<Keep>) -> Self {
        let mut own = None;
        let mut accounts: HashMap<String, Account> = HashMap::new();
        for keep in kept {
            let Some(value) = keep.value else { continue };
            let mut name = keep.name.reveal().split(' ');
            match (name.next(), name.next()) {
                (Some("own"), _) => own = OwnDevice::from_bytes(value.reveal()).ok(),
                (Some("device"), Some(of)) => match Remote::from_bytes(value.reveal()) {
                    Ok(remote) => accounts.entry(of.to_owned()).or_default().devices.push(remote),
                    Err(why) => warn!(network = "xmpp", %why, "a device's state cannot be used; it will be met anew"),
                },
                _ => {}
            }
        }
        let now = (outside.now)();
        let is_new = own.is_none();
        let own = own.unwrap_or_else(|| OwnDevice::create(&[], now, &mut (outside.chance)()));
        let pubsub = Pubsub::new(me);
        let (keeps, sealed) = (Vec::new(), Vec::new());
        let mut secrecy = Self { outside, confirmed, own, accounts, pubsub, keeps, sealed };
        if is_new {
            secrecy.keep_own();
        }
        for (of, account) in &mut secrecy.accounts {
            if let Some(keys) = secrecy.confirmed.get(of) {
                account.devices = account.devices.iter().map(|remote| judged(remote, keys)).collect();
            }
        }
        secrecy
    }

    /// A new session: what was asked in the one before is asked again.
    pub(super) fn begin(&mut self) {
        self.pubsub.forget();
        for account in self.accounts.values_mut() {
            (account.listed, account.fetching) = (None, 0);
            account.fetched.clear();
            account.waiting.clear();
            account.waited = 0;
        }
        self.sealed.clear();
        self.pubsub.ask_own_list();
        self.maintain();
        self.pubsub.publish_bundle(&self.own);
        info!(network = "xmpp", fingerprint = self.own.identity().fingerprint(), "OMEMO is ready");
    }

    /// A second has passed.
    pub(super) fn tick(&mut self) {
        for (of, device) in self.pubsub.tick() {
            self.unanswered(&of, device);
        }
        let waiting = self.accounts.iter_mut().filter(|(_, account)| !account.waiting.is_empty());
        let waiting: Vec<String> = waiting
            .map(|(of, account)| {
                account.waited += 1;
                of.clone()
            })
            .collect();
        waiting.iter().for_each(|of| self.go_on(of));
        let owed: Vec<(String, DeviceId)> = self
            .accounts
            .iter()
            .flat_map(|(of, account)| {
                let waits = !account.waiting.is_empty();
                let owed = account.devices.iter().filter(move |remote| remote.is_owed() && !waits);
                owed.map(|remote| (of.clone(), remote.id()))
            })
            .collect();
        for (of, device) in owed {
            self.say_nothing(&of, device);
        }
        self.maintain();
    }

    /// What has changed and must be committed.
    pub(super) fn keeps(&mut self) -> Vec<Keep> {
        std::mem::take(&mut self.keeps)
    }

    /// What may go out once [`Secrecy::keeps`] is committed.
    pub(super) fn sealed(&mut self) -> Vec<Sealed> {
        std::mem::take(&mut self.sealed)
    }

    /// Questions and publications for the server.
    pub(super) fn requests(&mut self) -> Vec<String> {
        self.pubsub.requests()
    }

    /// Reads a message of an account.
    pub(super) fn open(&mut self, from: &str, encrypted: &Element, arrived: Arrived) -> Opened {
        let now = (self.outside.now)();
        let message = match Encrypted::parse(encrypted) {
            Ok(message) => message,
            Err(why) => {
                warn!(network = "xmpp", %why, "an encrypted message cannot be read");
                return Opened::Unreadable;
            }
        };
        let keys = self.confirmed.get(from);
        let devices = self.accounts.get(from).map_or(&[][..], |account| &account.devices);
        let known = devices.iter().find(|remote| remote.id() == message.sender);
        if known.is_none() && devices.len() >= MAX_DEVICES {
            return Opened::Unreadable;
        }
        let standing = if keys.is_some() { Standing::Staff } else { Standing::Person };
        let newcomer = Trust::of_newcomer(standing, devices.iter().map(Remote::trust));
        let read = match omemo::read(&self.own, known, &message, newcomer, now) {
            Ok(read) => read,
            Err(Refusal::Repeat) => return Opened::Again,
            Err(why) => {
                let healing = known.map(Remote::healing).unwrap_or_default().after(why, arrived, now);
                warn!(network = "xmpp", %why, "an encrypted message cannot be read");
                if let Some(healing) = healing {
                    self.heal(from, message.sender, healing);
                }
                return Opened::Unreadable;
            }
        };
        let first = devices.is_empty();
        let remote = keys.map_or_else(|| read.remote.clone(), |keys| judged(&read.remote, keys));
        let device = match (read.met, remote.trust()) {
            (_, trust) if keys.is_some() && trust.may_command() => Device::Usual,
            _ if keys.is_some() => Device::Unconfirmed,
            (Met::Changed, _) => Device::New,
            (Met::Now, _) if !first => Device::New,
            (Met::Now | Met::Before, trust) if trust.is_doubtful() => Device::New,
            (Met::Now | Met::Before, _) => Device::Usual,
        };
        self.accounts.entry(from.to_owned()).or_default().writer = Some(remote.id());
        self.keep_remote(from, remote);
        if let Some(own) = read.own {
            self.own = own;
            self.keep_own();
            // At once: whoever writes next must not draw the prekey that was just used.
            self.maintain();
        }
        match read.words {
            Some(words) => Opened::Words(words.into_revealed(), device),
            None => Opened::Nothing,
        }
    }

    /// Whether only what an account writes encrypted counts.
    pub(super) fn is_demanded_of(&self, of: &str) -> bool {
        self.confirmed.get(of).is_some_and(|keys| !keys.is_empty())
    }

    /// Nothing of this account may be kept.
    pub(super) fn forget(&mut self, of: &str) {
        let Some(account) = self.accounts.remove(of) else { return };
        for remote in account.devices {
            self.keeps.push(Keep { name: device_name(of, remote.id()).into(), value: None });
        }
    }

    /// Takes an answer to a question of ours. Whether it was one.
    pub(super) fn answered(&mut self, iq: &Element) -> bool {
        let Some(answer) = self.pubsub.answered(iq, &self.own) else { return false };
        match answer {
            pubsub::Answer::Nothing => {}
            pubsub::Answer::OwnList(listed) => self.mend(&listed),
            pubsub::Answer::List(of, listed) => self.listed(&of, listed),
            pubsub::Answer::Bundle(of, device, bundle) => self.bundle(&of, device, bundle.as_deref()),
        }
        true
    }

    /// Takes the news that an account's list of devices is now this.
    pub(super) fn news(&mut self, from: &str, me: &str, items: &Element) {
        let list = items.children().find_map(|item| item.get_child("list", ns::OMEMO));
        let Some(Ok(listed)) = list.map(omemo::read_list) else { return };
        if from == me {
            self.mend(&listed);
        } else if self.accounts.contains_key(from) || self.confirmed.contains_key(from) {
            self.listed(from, listed);
        }
    }

    /// Another client of ours may have left us out of the list.
    fn mend(&mut self, listed: &[DeviceId]) {
        if let Some(list) = omemo::mended_list(listed, self.own.id(), &[]) {
            self.pubsub.publish_list(&list);
        }
    }

    /// Keys that were used or are old are replaced, and published.
    fn maintain(&mut self) {
        if let Some(own) = self.own.maintained((self.outside.now)(), &mut (self.outside.chance)()) {
            self.own = own;
            self.keep_own();
            self.pubsub.publish_bundle(&self.own);
        }
    }

    fn keep_own(&mut self) {
        self.keeps.push(Keep { name: "own".to_owned().into(), value: Some(self.own.to_bytes()) });
    }

    fn keep_remote(&mut self, of: &str, remote: Remote) {
        self.keeps.push(Keep { name: device_name(of, remote.id()).into(), value: Some(remote.to_bytes()) });
        let account = self.accounts.entry(of.to_owned()).or_default();
        match account.devices.iter_mut().find(|known| known.id() == remote.id()) {
            Some(known) => *known = remote,
            None => account.devices.push(remote),
        }
    }
}

fn device_name(of: &str, device: DeviceId) -> String {
    format!("device {of} {}", device.number())
}

/// A device of a member of the staff is believed if the configuration names its key.
fn judged(remote: &Remote, keys: &[PublicKey]) -> Remote {
    remote.with_trust(if keys.contains(remote.identity()) { Trust::Confirmed } else { Trust::Unconfirmed })
}

#[cfg(test)]
mod tests;

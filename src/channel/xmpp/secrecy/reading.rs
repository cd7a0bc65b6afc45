//! From a stanza to words: which device wrote it, whether it may be believed, and what is done if it cannot be read.

use xmpp_parsers::minidom::Element;

use super::{MAX_DEVICES, Opened, Secrecy};
use crate::{
    channel::xmpp::omemo::{self, Arrived, DeviceId, Encrypted, Healing, Met, OwnDevice, Refusal, Remote, Standing},
    model::Device,
};

/// What the log says of it.
const UNREADABLE: &str = "an encrypted message cannot be read";
/// Devices whose last archived message was unreadable that are remembered.
const MAX_LATE: usize = 200;

impl Secrecy {
    /// Reads a message of an account.
    pub(in crate::channel::xmpp) fn open(&mut self, from: &str, encrypted: &Element, arrived: Arrived) -> Opened {
        let standing = self.standing(from);
        if standing == Standing::Person {
            // Whether it can be read or not: they are not answered in clear.
            self.meet(from, |seen| seen.encrypts = true);
        }
        let message = match Encrypted::parse(encrypted) {
            Ok(message) => message,
            Err(why) => {
                self.tally.count(UNREADABLE, why);
                return Opened::Unreadable;
            }
        };
        let account = self.accounts.get(from);
        let known = account.and_then(|account| account.device(message.sender));
        if known.is_none() && account.is_some_and(|account| account.devices.len() >= MAX_DEVICES) {
            return Opened::Unreadable;
        }
        let now = (self.outside.now)();
        let newcomer = self.newcomer(from);
        let read = match (omemo::read(&self.own, known, &message, newcomer, now), &self.before) {
            // Somebody else has used this prekey since the archive began to be read.
            (Err(Refusal::UnknownPrekey), Some(before)) => {
                omemo::read(before, known, &message, newcomer, now).map(|read| omemo::Read { own: None, ..read })
            }
            (read, _) => read,
        };
        let read = match read {
            Ok(read) => read,
            Err(Refusal::Repeat) => return Opened::Again,
            Err(why) => {
                self.tally.count(UNREADABLE, why);
                self.went_wrong(from, message.sender, why, arrived);
                return Opened::Unreadable;
            }
        };
        self.late.remove(&(from.to_owned(), message.sender));
        // Whoever writes again is not forgotten.
        self.account(from).leaves = false;
        let remote = self.judged(from, read.remote);
        let is_new = self.meet(from, |seen| seen.wrote(message.sender)) || read.met == Met::Changed;
        let is_person = standing == Standing::Person;
        let device = match remote.trust() {
            trust if !is_person && !trust.may_command() => Device::Unconfirmed,
            trust if is_person && (is_new || trust.is_doubtful()) => Device::New,
            _ => Device::Usual,
        };
        let key = *remote.identity();
        self.adopt(from, remote, read.own);
        match read.words {
            Some(words) => Opened::Words(words.into_revealed(), device, key),
            None => Opened::Nothing,
        }
    }

    /// Another client of ours wrote something. Its words are not for us, but its session with us goes on.
    pub(in crate::channel::xmpp) fn own_wrote(&mut self, encrypted: &Element) {
        let Ok(message) = Encrypted::parse(encrypted) else { return };
        if message.sender == self.own.id() {
            return;
        }
        self.heard_of(message.sender);
        let (me, now) = (self.me.clone(), (self.outside.now)());
        let known = self.accounts.get(&me).and_then(|account| account.device(message.sender));
        // Those that may not read along are strangers: nothing is shared with them.
        if let Some(known) = known
            && known.trust().may_read()
            && let Ok(read) = omemo::read(&self.own, Some(known), &message, known.trust(), now)
        {
            let remote = self.judged(&me, read.remote);
            self.adopt(&me, remote, read.own);
        }
    }

    fn adopt(&mut self, of: &str, remote: Remote, own: Option<OwnDevice>) {
        self.keep_remote(of, remote);
        own.into_iter().for_each(|own| self.replace_own(own));
    }

    /// A message could not be read.
    fn went_wrong(&mut self, of: &str, device: DeviceId, why: Refusal, arrived: Arrived) {
        match arrived {
            Arrived::Live => self.heal_after(of, device, why),
            // The archive may hold what its session has left behind in good order: the last message tells.
            Arrived::Late if self.late.len() < MAX_LATE => {
                self.late.insert((of.to_owned(), device), why);
            }
            Arrived::Late => {}
        }
    }

    /// Begins a session anew, if that helps and was not done too often.
    pub(super) fn heal_after(&mut self, of: &str, device: DeviceId, why: Refusal) {
        let known = self.accounts.get(of).and_then(|account| account.device(device));
        let healing: Healing = known.map(Remote::healing).unwrap_or_default();
        if let Some(healing) = healing.after(why, Arrived::Live, (self.outside.now)()) {
            self.heal(of, device, healing);
        }
    }
}

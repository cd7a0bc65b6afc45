//! This device: its identity, the signed prekey and the one-time prekeys (X3DH section 3.2, XEP-0384 0.3 section 4.2
//! and 4.4), and how they are kept fresh.
//!
//! The id and the identity stay for ever: whoever loses them leaves people writing to a dead device.

use std::{collections::BTreeMap, time::Duration};

use super::{
    DeviceId, PublicKey, Refusal,
    bytes::{Reader, Writer},
    keys::KeyPair,
    private, xeddsa,
};
use crate::{
    model::{Chance, Timestamp},
    private::Secret,
};

const VERSION: u8 = 1;
/// A signed prekey is replaced after a week,
const WEEK: Duration = Duration::from_secs(7 * 24 * 60 * 60);
/// and accepted for a month more, for first messages that were long on their way (X3DH section 3.2).
const MONTH: Duration = Duration::from_secs(30 * 24 * 60 * 60);
/// More than a month's worth of signed prekeys; the oldest goes.
const MAX_PREVIOUS: usize = 8;
/// XEP-0384 0.3 section 4.4: as many are published, and kept up.
const PREKEYS: usize = 100;
/// libsignal's ids have 24 bits (`Medium.MAX_VALUE`).
const LAST_ID: u32 = 0x00ff_ffff;

/// A device of ours, with all its secrets.
#[derive(Clone)]
pub struct OwnDevice {
    id: DeviceId,
    identity: KeyPair,
    signed: Signed,
    /// With the moment each was replaced, newest first.
    previous: Vec<(Signed, Timestamp)>,
    prekeys: BTreeMap<u32, KeyPair>,
    next_prekey: u32,
}

#[derive(Clone)]
struct Signed {
    id: u32,
    pair: KeyPair,
    signature: [u8; 64],
    since: Timestamp,
}

/// A one-time prekey's public half.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Prekey {
    /// Its number.
    pub id: u32,
    /// The key.
    pub key: PublicKey,
}

/// A signed prekey's public half.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct SignedPrekey {
    /// Its number.
    pub id: u32,
    /// The key.
    pub key: PublicKey,
    /// XEdDSA, by the identity, over the 33 bytes of the key as it is written.
    pub signature: [u8; 64],
}

/// What a device publishes so that others can begin a session with it. Its signature was verified: there is no
/// other way to make one.
#[derive(Clone, PartialEq, Eq)]
pub struct Bundle {
    identity: PublicKey,
    signed: SignedPrekey,
    prekeys: Vec<Prekey>,
}

private!(OwnDevice, Bundle);

impl Bundle {
    /// A bundle, if its signature is right.
    pub fn new(identity: PublicKey, signed: SignedPrekey, prekeys: Vec<Prekey>) -> Result<Self, Refusal> {
        xeddsa::verify(&identity, &signed.key.to_wire(), &signed.signature)?;
        Ok(Self { identity, signed, prekeys })
    }

    /// Whose it is.
    pub const fn identity(&self) -> &PublicKey {
        &self.identity
    }

    /// The signed prekey.
    pub const fn signed(&self) -> &SignedPrekey {
        &self.signed
    }

    /// The one-time prekeys.
    pub fn prekeys(&self) -> &[Prekey] {
        &self.prekeys
    }
}

impl OwnDevice {
    /// A new device, once in the life of an account. `taken`: the ids of the account's other devices.
    pub fn create(taken: &[DeviceId], now: Timestamp, chance: &mut Chance) -> Self {
        let identity = KeyPair::draw(chance);
        let signed = Signed::new(1, &identity, now, chance);
        let id = DeviceId::draw(taken, chance);
        let mut new = Self { id, identity, signed, previous: Vec::new(), prekeys: BTreeMap::new(), next_prekey: 1 };
        new.refill(chance);
        new
    }

    /// Its id.
    pub const fn id(&self) -> DeviceId {
        self.id
    }

    /// Its identity key; [`PublicKey::fingerprint`] is what people compare.
    pub const fn identity(&self) -> PublicKey {
        self.identity.public()
    }

    /// What is to be published.
    pub fn bundle(&self) -> Bundle {
        let Signed { id, pair, signature, .. } = &self.signed;
        let signed = SignedPrekey { id: *id, key: pair.public(), signature: *signature };
        let prekeys = self.prekeys.iter().map(|(id, pair)| Prekey { id: *id, key: pair.public() }).collect();
        Bundle { identity: self.identity(), signed, prekeys }
    }

    /// The device with a fresh signed prekey if its own is a week old, without those that have been replaced for a
    /// month, and with 100 one-time prekeys; `None` if all is as it should be. What is returned must be stored and
    /// its bundle published. To be asked after every first message, and once an hour.
    pub fn maintained(&self, now: Timestamp, chance: &mut Chance) -> Option<Self> {
        // Also if a clock that was wrong has dated it a week ahead.
        let due = now.since(self.signed.since) >= WEEK || self.signed.since.since(now) >= WEEK;
        let kept = |(_, replaced): &&(Signed, Timestamp)| now.since(*replaced) < MONTH;
        let over = self.previous.iter().filter(kept).count() < self.previous.len();
        if !due && !over && self.prekeys.len() >= PREKEYS {
            return None;
        }
        let mut new = Self { previous: self.previous.iter().filter(kept).cloned().collect(), ..self.clone() };
        if due {
            let fresh = Signed::new(after(new.signed.id), &new.identity, now, chance);
            new.previous.insert(0, (std::mem::replace(&mut new.signed, fresh), now));
            new.previous.truncate(MAX_PREVIOUS);
        }
        new.refill(chance);
        Some(new)
    }

    /// The device after a one-time prekey was used: its secret is gone.
    pub(super) fn without(&self, prekey: u32) -> Self {
        let mut new = self.clone();
        new.prekeys.remove(&prekey);
        new
    }

    pub(super) const fn identity_pair(&self) -> &KeyPair {
        &self.identity
    }

    /// The signed prekey of this id, current or replaced less than a month ago.
    pub(super) fn signed_pair(&self, id: u32, now: Timestamp) -> Result<&KeyPair, Refusal> {
        let previous = self.previous.iter().filter(|(_, replaced)| now.since(*replaced) < MONTH);
        let mut all = std::iter::once(&self.signed).chain(previous.map(|(signed, _)| signed));
        all.find(|signed| signed.id == id).map(|signed| &signed.pair).ok_or(Refusal::UnknownSignedPrekey)
    }

    pub(super) fn prekey_pair(&self, id: u32) -> Result<&KeyPair, Refusal> {
        self.prekeys.get(&id).ok_or(Refusal::UnknownPrekey)
    }

    fn refill(&mut self, chance: &mut Chance) {
        while self.prekeys.len() < PREKEYS {
            // An id comes again only after all others.
            self.prekeys.entry(self.next_prekey).or_insert_with(|| KeyPair::draw(chance));
            self.next_prekey = after(self.next_prekey);
        }
    }

    /// For the encrypted store, and for a backup.
    pub fn to_bytes(&self) -> Secret<Vec<u8>> {
        let mut to = Writer::new(VERSION);
        to.u32(self.id.number());
        to.raw(&**self.identity.secret());
        self.signed.store(&mut to);
        to.count(self.previous.len());
        for (signed, replaced) in &self.previous {
            signed.store(&mut to);
            to.time(*replaced);
        }
        to.u32(self.next_prekey);
        to.count(self.prekeys.len());
        for (id, pair) in &self.prekeys {
            to.u32(*id);
            to.raw(&**pair.secret());
        }
        to.done()
    }

    /// Reads what [`Self::to_bytes`] wrote.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Refusal> {
        let mut from = Reader::new(bytes, VERSION)?;
        let device = Self {
            id: DeviceId::new(from.u32()?).map_err(|_| Refusal::Damaged)?,
            identity: KeyPair::from_secret(from.secret()?),
            signed: Signed::stored(&mut from)?,
            previous: from.list(MAX_PREVIOUS, |from| Ok((Signed::stored(from)?, from.time()?)))?,
            next_prekey: from.u32()?,
            prekeys: from.list(PREKEYS, |from| Ok((from.u32()?, KeyPair::from_secret(from.secret()?))))?,
        };
        from.end()?;
        Ok(device)
    }
}

impl Signed {
    fn new(id: u32, identity: &KeyPair, since: Timestamp, chance: &mut Chance) -> Self {
        let pair = KeyPair::draw(chance);
        let signature = xeddsa::sign_with(identity, &pair.public().to_wire(), chance);
        Self { id, pair, signature, since }
    }

    fn store(&self, to: &mut Writer) {
        to.u32(self.id);
        to.raw(&**self.pair.secret());
        to.raw(&self.signature);
        to.time(self.since);
    }

    fn stored(from: &mut Reader<'_>) -> Result<Self, Refusal> {
        let (id, pair) = (from.u32()?, KeyPair::from_secret(from.secret()?));
        Ok(Self { id, pair, signature: from.array()?, since: from.time()? })
    }
}

const fn after(id: u32) -> u32 {
    if id >= LAST_ID { 1 } else { id + 1 }
}

#[cfg(test)]
mod tests;

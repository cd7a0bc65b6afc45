//! A session: X3DH's first secret and the ratchet that grew from it (X3DH section 3.3 and 3.4, Double Ratchet
//! section 7.1, "Integration with X3DH"). Called by `remote.rs`.

use zeroize::Zeroizing;

use super::{
    Bundle, OwnDevice, PublicKey, Refusal,
    bytes::{Reader, Writer},
    chain::Way,
    dialect::Dialect,
    keys::{KeyPair, random},
    ratchet::Ratchet,
    wire::{self, First, Message},
    x3dh::{self, Ours, Theirs},
};
use crate::model::{Chance, Timestamp};

/// One session with one device.
#[derive(Clone)]
pub(super) struct Session {
    /// EK, by which a first message is recognised as one of this session.
    base: PublicKey,
    /// If we began it: what the first messages carry until the other side has answered.
    opening: Option<Opening>,
    ratchet: Ratchet,
    /// When something was last read or written with it.
    used: Timestamp,
}

#[derive(Clone, Copy)]
struct Opening {
    prekey: u32,
    signed_prekey: u32,
}

impl Session {
    /// Begins one with a random one-time prekey of the bundle (X3DH section 3.3).
    pub(super) fn begin(
        own: &OwnDevice,
        bundle: &Bundle,
        now: Timestamp,
        chance: &mut Chance,
    ) -> Result<Self, Refusal> {
        let count = u64::try_from(bundle.prekeys().len()).unwrap_or(u64::MAX).max(1);
        let chosen = usize::try_from(u64::from_be_bytes(random(chance)) % count).unwrap_or(0);
        let prekey = bundle.prekeys().get(chosen).ok_or(Refusal::NoPrekey)?;
        let (base, signed) = (KeyPair::draw(chance), bundle.signed());
        let theirs = Theirs { identity: *bundle.identity(), signed_prekey: signed.key, prekey: prekey.key };
        let shared = x3dh::begin(Dialect::Legacy, own.identity_pair(), &base, &theirs)?;
        let ratchet = Ratchet::begin(Dialect::Legacy, &shared, &signed.key, chance)?;
        let opening = Some(Opening { prekey: prekey.id, signed_prekey: signed.id });
        Ok(Self { base: base.public(), opening, ratchet, used: now })
    }

    /// Answers a first message (X3DH section 3.4): the session, the words, and the number of the used prekey.
    pub(super) fn answer(
        own: &OwnDevice,
        first: &First<'_>,
        now: Timestamp,
    ) -> Result<(Self, Zeroizing<Vec<u8>>, u32), Refusal> {
        let prekey = first.prekey.ok_or(Refusal::NoPrekey)?;
        let signed = own.signed_pair(first.signed_prekey, now)?;
        let ours = Ours { identity: own.identity_pair(), signed_prekey: signed, prekey: own.prekey_pair(prekey)? };
        let shared = x3dh::answer(Dialect::Legacy, &ours, &first.identity, &first.base)?;
        let ratchet = Ratchet::answer(Dialect::Legacy, shared, signed.clone());
        let blank = Self { base: first.base, opening: None, ratchet, used: now };
        let (session, words) = blank.decrypt(own, &first.identity, &wire::read(first.message)?, now)?;
        Ok((session, words, prekey))
    }

    /// The key that names it: a first message with the same one belongs to it.
    pub(super) const fn base(&self) -> &PublicKey {
        &self.base
    }

    pub(super) fn knows(&self, message: &Message<'_>) -> bool {
        self.ratchet.knows(message)
    }

    /// Whether we began it and they have not answered.
    pub(super) const fn is_opening(&self) -> bool {
        self.opening.is_some()
    }

    pub(super) const fn used(&self) -> Timestamp {
        self.used
    }

    /// Encrypts, as a first message (`true`) until the other side has answered.
    pub(super) fn encrypt(
        &self,
        own: &OwnDevice,
        theirs: &PublicKey,
        words: &[u8],
        now: Timestamp,
        chance: &mut Chance,
    ) -> Result<(Self, bool, Vec<u8>), Refusal> {
        let way = Way { sender: own.identity(), receiver: *theirs };
        let (ratchet, message) = self.ratchet.encrypt(&way, words, chance)?;
        let bytes = match self.opening {
            None => message,
            Some(Opening { prekey, signed_prekey }) => wire::write_first(&First {
                prekey: Some(prekey),
                signed_prekey,
                base: self.base,
                identity: own.identity(),
                registration: own.id().number(),
                message: &message,
            }),
        };
        let new = Self { ratchet, used: now, base: self.base, opening: self.opening };
        Ok((new, self.opening.is_some(), bytes))
    }

    /// Decrypts a message of the ratchet. Whoever could write it has our first one.
    pub(super) fn decrypt(
        &self,
        own: &OwnDevice,
        theirs: &PublicKey,
        message: &Message<'_>,
        now: Timestamp,
    ) -> Result<(Self, Zeroizing<Vec<u8>>), Refusal> {
        let way = Way { sender: *theirs, receiver: own.identity() };
        let (ratchet, words) = self.ratchet.decrypt(&way, message, now)?;
        Ok((Self { base: self.base, opening: None, ratchet, used: now }, words))
    }

    /// Wipes the keys that have expired.
    pub(super) fn forget(&mut self, now: Timestamp) {
        self.ratchet.forget(now);
    }

    pub(super) fn store(&self, to: &mut Writer) {
        to.raw(self.base.u());
        to.has(self.opening.as_ref());
        if let Some(opening) = self.opening {
            to.u32(opening.prekey);
            to.u32(opening.signed_prekey);
        }
        self.ratchet.store(to);
        to.time(self.used);
    }

    pub(super) fn stored(from: &mut Reader<'_>) -> Result<Self, Refusal> {
        Ok(Self {
            base: PublicKey::stored(from)?,
            opening: from.option(|from| Ok(Opening { prekey: from.u32()?, signed_prekey: from.u32()? }))?,
            ratchet: Ratchet::stored(from)?,
            used: from.time()?,
        })
    }
}

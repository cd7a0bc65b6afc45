//! Another device: its identity, what is thought of it, the sessions with it, and what is owed to it. Called by
//! `letter.rs`.

use std::time::Duration;

use zeroize::Zeroizing;

use super::{
    Bundle, DeviceId, Healing, KeyMessage, OwnDevice, PublicKey, Refusal, Trust,
    bytes::{Reader, Writer},
    private,
    session::Session,
    sessions::Sessions,
    wire,
};
use crate::{
    model::{Chance, Timestamp},
    private::Secret,
};

const VERSION: u8 = 1;
/// So many messages without an answer of ours, and an empty message is owed: it lets the other side's ratchet turn
/// (XEP-0384 0.8 section 4.3, which has the same figure).
const MAX_UNANSWERED: u32 = 53;
/// A device that was silent for a month while this many messages went to it is ignored until it writes.
const MAX_UNREAD: u32 = 50;
const SILENCE: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// Another device and all we share with it.
#[derive(Clone)]
pub struct Remote {
    id: DeviceId,
    identity: PublicKey,
    trust: Trust,
    sessions: Sessions,
    /// Whether a session that the device began waits for its first answer.
    fresh: bool,
    /// Read since we last wrote.
    unanswered: u32,
    /// Written since it was last heard, and the first of these.
    unread: u32,
    silent_since: Timestamp,
    healing: Healing,
}

/// Whether a message's device was known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Met {
    /// By this identity.
    Before,
    /// It was not.
    Now,
    /// By another identity, which nobody had confirmed. All sessions with that one are gone.
    Changed,
}

/// What a key message held.
pub(super) struct Opened {
    pub(super) remote: Remote,
    pub(super) own: Option<OwnDevice>,
    pub(super) carried: Zeroizing<Vec<u8>>,
    pub(super) met: Met,
}

private!(Remote);

impl Remote {
    /// Begins a session with the device whose bundle this is. The first message that is then written to it says so.
    /// `newcomer` is what is thought of it if it is not known; a confirmed one keeps its identity.
    pub fn begin(
        known: Option<&Self>,
        own: &OwnDevice,
        id: DeviceId,
        bundle: &Bundle,
        newcomer: Trust,
        now: Timestamp,
        chance: &mut Chance,
    ) -> Result<(Self, Met), Refusal> {
        let session = Session::begin(own, bundle, now, chance)?;
        let (new, met) = Self::met(known, id, *bundle.identity(), newcomer, now)?;
        Ok((Self { sessions: new.sessions.with(session, now), ..new }, met))
    }

    /// Its id.
    pub const fn id(&self) -> DeviceId {
        self.id
    }

    /// Its identity key.
    pub const fn identity(&self) -> &PublicKey {
        &self.identity
    }

    /// What is thought of it.
    pub const fn trust(&self) -> Trust {
        self.trust
    }

    /// The same device, with somebody's opinion of it.
    #[must_use]
    pub fn with_trust(&self, trust: Trust) -> Self {
        Self { trust, ..self.clone() }
    }

    /// Whether something can be written to it; if not, its bundle is needed.
    pub const fn has_session(&self) -> bool {
        self.sessions.current().is_some()
    }

    /// Whether it waits for a sign of us: an empty message, if there is nothing to say. It does after the first
    /// message of a session it began, and after many of its messages.
    pub const fn is_owed(&self) -> bool {
        self.has_session() && (self.fresh || self.unanswered >= MAX_UNANSWERED)
    }

    /// Whether nobody reads there any more.
    pub fn is_dead(&self, now: Timestamp) -> bool {
        self.unread >= MAX_UNREAD && self.silent_for(now) >= SILENCE
    }

    /// For how long messages went to it and none came back.
    pub fn silent_for(&self, now: Timestamp) -> Duration {
        if self.unread == 0 { Duration::ZERO } else { now.since(self.silent_since) }
    }

    /// The new sessions of today.
    pub const fn healing(&self) -> Healing {
        self.healing
    }

    /// The same device, with a new session counted.
    #[must_use]
    pub fn with_healing(&self, healing: Healing) -> Self {
        Self { healing, ..self.clone() }
    }

    /// The same device, whose session is only read with: after a backup was restored the other side has gone on, and
    /// what we would write it would take for repeats.
    #[must_use]
    pub fn set_aside(&self, now: Timestamp) -> Self {
        Self { sessions: self.sessions.set_aside(now), fresh: false, unanswered: 0, ..self.clone() }
    }

    /// The same device without expired keys and sessions; to be asked once in a while for silent devices.
    #[must_use]
    pub fn tidied(&self, now: Timestamp) -> Self {
        let mut new = self.clone();
        new.sessions = new.sessions.kept(now);
        new
    }

    /// Encrypts what a payload needs, for this device.
    pub(super) fn encrypt(
        &self,
        own: &OwnDevice,
        carried: &[u8],
        now: Timestamp,
        chance: &mut Chance,
    ) -> Result<(Self, KeyMessage), Refusal> {
        let (sessions, first, bytes) = self.sessions.encrypt(own, &self.identity, carried, now, chance)?;
        let mut new = Self { sessions, fresh: false, unanswered: 0, ..self.clone() };
        if new.unread == 0 {
            new.silent_since = now;
        }
        new.unread = new.unread.saturating_add(1);
        Ok((new, KeyMessage { to: self.id, first, bytes }))
    }

    /// Decrypts what this device wrote to us.
    pub(super) fn open(
        known: Option<&Self>,
        own: &OwnDevice,
        id: DeviceId,
        key: &KeyMessage,
        newcomer: Trust,
        now: Timestamp,
    ) -> Result<Opened, Refusal> {
        if !key.first {
            let known = known.ok_or(Refusal::NoSession)?;
            return known.read(own, &wire::read(&key.bytes)?, now);
        }
        let first = wire::read_first(&key.bytes)?;
        // More than one message may be a first one: they name the session by its base key (X3DH section 3.3).
        let of_session = |known: &&Self| known.identity == first.identity && known.sessions.have(&first.base);
        if let Some(known) = known.filter(of_session) {
            return known.read(own, &wire::read(first.message)?, now);
        }
        let (session, carried, prekey) = Session::answer(own, &first, now)?;
        let (mut remote, met) = Self::met(known, id, first.identity, newcomer, now)?;
        remote.sessions = remote.sessions.with(session, now);
        remote.heard();
        remote.fresh = true;
        Ok(Opened { remote, own: Some(own.without(prekey)), carried, met })
    }

    fn read(&self, own: &OwnDevice, message: &wire::Message<'_>, now: Timestamp) -> Result<Opened, Refusal> {
        let (sessions, carried) = self.sessions.decrypt(own, &self.identity, message, now)?;
        let mut remote = Self { sessions, ..self.clone() };
        remote.heard();
        Ok(Opened { remote, own: None, carried, met: Met::Before })
    }

    fn met(
        known: Option<&Self>,
        id: DeviceId,
        identity: PublicKey,
        newcomer: Trust,
        now: Timestamp,
    ) -> Result<(Self, Met), Refusal> {
        let blank = Self {
            id,
            identity,
            trust: newcomer,
            sessions: Sessions::default(),
            fresh: false,
            unanswered: 0,
            unread: 0,
            silent_since: now,
            healing: Healing::default(),
        };
        match known {
            None => Ok((blank, Met::Now)),
            Some(known) if known.identity == identity => Ok((known.clone(), Met::Before)),
            Some(known) if matches!(known.trust, Trust::Confirmed | Trust::Refused) => Err(Refusal::OtherIdentity),
            Some(known) => Ok((Self { healing: known.healing, ..blank }, Met::Changed)),
        }
    }

    fn heard(&mut self) {
        self.unanswered = self.unanswered.saturating_add(1);
        self.unread = 0;
    }

    /// For the encrypted store.
    pub fn to_bytes(&self) -> Secret<Vec<u8>> {
        let mut to = Writer::new(VERSION);
        to.u32(self.id.number());
        to.raw(self.identity.u());
        to.u8(self.trust.number());
        self.sessions.store(&mut to);
        to.u8(u8::from(self.fresh));
        to.u32(self.unanswered);
        to.u32(self.unread);
        to.time(self.silent_since);
        self.healing.store(&mut to);
        to.done()
    }

    /// Reads what [`Self::to_bytes`] wrote.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Refusal> {
        let mut from = Reader::new(bytes, VERSION)?;
        let remote = Self {
            id: DeviceId::new(from.u32()?).map_err(|_| Refusal::Damaged)?,
            identity: PublicKey::stored(&mut from)?,
            trust: Trust::numbered(from.u8()?)?,
            sessions: Sessions::stored(&mut from)?,
            fresh: from.has()?,
            unanswered: from.u32()?,
            unread: from.u32()?,
            silent_since: from.time()?,
            healing: Healing::stored(&mut from)?,
        };
        from.end()?;
        Ok(remote)
    }
}

#[cfg(test)]
mod tests;

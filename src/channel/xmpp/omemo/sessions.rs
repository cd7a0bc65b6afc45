//! The sessions with one device ("The Sesame Algorithm", section 3): one to write with, and a few older ones to read
//! with, because both sides may begin one at the same time, and because what was sent before a session was renewed may
//! come after it. Called by `remote.rs`.
//!
//! python-omemo, for one, forgets an older session at once. So the one to write with changes only when the other side
//! begins another, when it answers one that we began, or when it keeps to an older one.

use std::time::Duration;

use zeroize::Zeroizing;

use super::{
    OwnDevice, PublicKey, Refusal,
    bytes::{Reader, Writer},
    session::Session,
    wire::Message,
};
use crate::model::{Chance, Timestamp};

/// Older sessions that are kept,
pub(super) const MAX_OLDER: usize = 4;
/// and for how long after they were last used.
const OLDER_LIFE: Duration = Duration::from_secs(30 * 24 * 60 * 60);
/// So many messages in a row with an older session, and the other side means it.
const STRAYS: u8 = 3;

/// All sessions with a device.
#[derive(Clone, Default)]
pub(super) struct Sessions {
    /// To write with.
    current: Option<Session>,
    /// To read with, newest first.
    older: Vec<Session>,
    /// Messages that were read in a row with older ones.
    strayed: u8,
}

impl Sessions {
    /// The one to write with.
    pub(super) const fn current(&self) -> Option<&Session> {
        self.current.as_ref()
    }

    /// Whether a first message with this base key belongs to one of them.
    pub(super) fn have(&self, base: &PublicKey) -> bool {
        self.all().any(|session| session.base() == base)
    }

    fn all(&self) -> impl Iterator<Item = &Session> {
        self.current.iter().chain(&self.older)
    }

    /// With another to write with.
    #[must_use]
    pub(super) fn with(&self, session: Session, now: Timestamp) -> Self {
        let mut new = self.clone();
        new.make_current(session);
        new.kept(now)
    }

    /// With none to write with.
    #[must_use]
    pub(super) fn set_aside(&self, now: Timestamp) -> Self {
        let mut new = self.clone();
        if let Some(session) = new.current.take() {
            new.older.insert(0, session);
        }
        new.kept(now)
    }

    /// Without keys and sessions that have expired.
    #[must_use]
    pub(super) fn kept(mut self, now: Timestamp) -> Self {
        self.older.retain(|session| now.since(session.used()) < OLDER_LIFE);
        self.older.truncate(MAX_OLDER);
        self.current.iter_mut().chain(&mut self.older).for_each(|session| session.forget(now));
        self
    }

    /// Encrypts with the current one; whether the message is a first one, and its bytes.
    pub(super) fn encrypt(
        &self,
        own: &OwnDevice,
        theirs: &PublicKey,
        words: &[u8],
        now: Timestamp,
        chance: &mut Chance,
    ) -> Result<(Self, bool, Vec<u8>), Refusal> {
        let session = self.current.as_ref().ok_or(Refusal::NoSession)?;
        let (session, first, bytes) = session.encrypt(own, theirs, words, now, chance)?;
        Ok((Self { current: Some(session), older: self.older.clone(), strayed: self.strayed }, first, bytes))
    }

    /// Decrypts with the session that the message belongs to. One that has seen its ratchet key decides alone;
    /// otherwise each is tried, the newest first.
    pub(super) fn decrypt(
        &self,
        own: &OwnDevice,
        theirs: &PublicKey,
        message: &Message<'_>,
        now: Timestamp,
    ) -> Result<(Self, Zeroizing<Vec<u8>>), Refusal> {
        let mut refusal = None;
        let knows = self.all().any(|session| session.knows(message));
        for (at, session) in self.all().enumerate().filter(|(_, session)| !knows || session.knows(message)) {
            match session.decrypt(own, theirs, message, now) {
                Ok((read, words)) => return Ok((self.after(at, session, read).kept(now), words)),
                // Of several sessions the newest says why.
                Err(why) => refusal = refusal.or(Some(why)),
            }
        }
        Err(refusal.unwrap_or(Refusal::NoSession))
    }

    /// After a message was read with the session at this place in [`Self::all`].
    fn after(&self, at: usize, before: &Session, after: Session) -> Self {
        let mut new = self.clone();
        let Some(at) = at.checked_sub(usize::from(self.current.is_some())) else {
            return Self { current: Some(after), strayed: 0, ..new };
        };
        if at < new.older.len() {
            new.older.remove(at);
        }
        new.strayed = new.strayed.saturating_add(1);
        let changes = self.current.as_ref().is_some_and(|current| {
            // Both sides may stray; the one whose session has the lesser name gives in first.
            let patience = if after.base() > current.base() { STRAYS } else { 2 * STRAYS };
            !current.is_opening() && (before.is_opening() || new.strayed >= patience)
        });
        if changes {
            new.make_current(after);
        } else {
            new.older.insert(at, after);
        }
        new
    }

    fn make_current(&mut self, session: Session) {
        self.strayed = 0;
        if let Some(before) = self.current.replace(session) {
            self.older.insert(0, before);
        }
    }

    #[cfg(test)]
    pub(super) const fn older(&self) -> usize {
        self.older.len()
    }

    pub(super) fn store(&self, to: &mut Writer) {
        to.has(self.current.as_ref());
        self.current.iter().for_each(|session| session.store(to));
        to.count(self.older.len());
        self.older.iter().for_each(|session| session.store(to));
        to.u8(self.strayed);
    }

    pub(super) fn stored(from: &mut Reader<'_>) -> Result<Self, Refusal> {
        Ok(Self {
            current: from.option(Session::stored)?,
            older: from.list(MAX_OLDER, Session::stored)?,
            strayed: from.u8()?,
        })
    }
}

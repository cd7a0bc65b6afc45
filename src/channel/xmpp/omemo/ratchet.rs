//! "The Double Ratchet Algorithm": sections 3.3 to 3.5 (states, sending, receiving), 2.6 (messages out of order),
//! 6.4 (skipped keys expire) and 6.5 (a new ratchet key is made when something is sent, not before).
//!
//! Called by `session.rs`. A message that is refused changes nothing: a new state is returned or none.

use std::{collections::VecDeque, time::Duration};

use zeroize::Zeroizing;

use super::{
    PublicKey, Refusal,
    bytes::{Reader, Writer},
    chain::{self, Chain, Way},
    dialect::Dialect,
    keys::{Key, KeyPair},
    wire::{Header, Message},
};
use crate::model::{Chance, Timestamp};

/// MAX_SKIP: how far a message may be ahead of the last one of its chain. libsignal's figure.
pub(super) const MAX_JUMP: u32 = 2000;
/// How many keys of messages that have not come are kept.
pub(super) const MAX_SKIPPED: usize = 2000;
/// For how long: as long as a first message may be late.
pub(super) const SKIPPED_LIFE: Duration = Duration::from_secs(30 * 24 * 60 * 60);
/// How many of them may be keys of messages that were perhaps never written.
const MAX_GUESSES: usize = 4;
/// Of how many chains of the other side it is remembered that they are over.
const MAX_PAST: usize = 64;

/// A session's state.
#[derive(Clone)]
pub(super) struct Ratchet {
    dialect: Dialect,
    /// RK
    root: Key,
    /// DHs and CKs; `None` from a new ratchet key of theirs until we send.
    sending: Option<Sending>,
    /// DHr and CKr
    receiving: Option<Receiving>,
    /// PN
    previous: u32,
    /// MKSKIPPED, oldest first.
    skipped: Vec<Skipped>,
    /// The beginnings of their ratchet keys whose chains are over: enough to tell a late message from a broken one.
    past: VecDeque<[u8; 8]>,
}

#[derive(Clone)]
struct Sending {
    pair: KeyPair,
    /// `None` while the signed prekey stands in for the first ratchet key of the one who answers.
    chain: Option<Chain>,
}

#[derive(Clone)]
struct Receiving {
    ratchet: PublicKey,
    chain: Chain,
}

#[derive(Clone)]
struct Skipped {
    ratchet: PublicKey,
    number: u32,
    key: Key,
    since: Timestamp,
    /// Whether only libsignal's way of counting says that there is such a message.
    guess: bool,
}

/// The keys that were skipped, the chain after the message, and its words.
type Opened = (Vec<(u32, Key)>, Chain, Zeroizing<Vec<u8>>);

/// Where a message belongs.
enum Place {
    Skipped(usize),
    Current,
    /// Its key is gone.
    Past,
    Unknown,
}

impl Ratchet {
    /// `RatchetInitAlice`: for the one who begins. `theirs` is the signed prekey.
    pub(super) fn begin(
        dialect: Dialect,
        shared: &Key,
        theirs: &PublicKey,
        chance: &mut Chance,
    ) -> Result<Self, Refusal> {
        let pair = KeyPair::draw(chance);
        let (root, chain) = chain::next_root(dialect, shared, &pair.agree(theirs)?)?;
        let sending = Some(Sending { pair, chain: Some(chain) });
        Ok(Self { dialect, root, sending, receiving: None, previous: 0, skipped: Vec::new(), past: VecDeque::new() })
    }

    /// `RatchetInitBob`: for the one who answers. `ours` is the signed prekey; it goes with the first message.
    pub(super) fn answer(dialect: Dialect, shared: Key, ours: KeyPair) -> Self {
        let sending = Some(Sending { pair: ours, chain: None });
        let (skipped, past) = (Vec::new(), VecDeque::new());
        Self { dialect, root: shared, sending, receiving: None, previous: 0, skipped, past }
    }

    /// Whether this message's ratchet key was seen in this session.
    pub(super) fn knows(&self, message: &Message<'_>) -> bool {
        !matches!(self.place(message), Place::Unknown)
    }

    /// `RatchetEncrypt` (section 3.4).
    pub(super) fn encrypt(&self, way: &Way, words: &[u8], chance: &mut Chance) -> Result<(Self, Vec<u8>), Refusal> {
        let mut new = self.clone();
        let Sending { pair, chain } = match new.sending.take() {
            Some(sending) => sending,
            None => {
                let theirs = self.receiving.as_ref().ok_or(Refusal::NoSession)?.ratchet;
                let pair = KeyPair::draw(chance);
                let (root, chain) = chain::next_root(self.dialect, &self.root, &pair.agree(&theirs)?)?;
                new.root = root;
                Sending { pair, chain: Some(chain) }
            }
        };
        let chain = chain.ok_or(Refusal::NoSession)?;
        let header = Header { ratchet: pair.public(), number: chain.next, previous: self.previous };
        let (key, chain) = chain.step()?;
        new.sending = Some(Sending { pair, chain: Some(chain) });
        let bytes = chain::seal(self.dialect, &key, way, &header, words)?;
        Ok((new, bytes))
    }

    /// `RatchetDecrypt` (section 3.5).
    pub(super) fn decrypt(
        &self,
        way: &Way,
        message: &Message<'_>,
        now: Timestamp,
    ) -> Result<(Self, Zeroizing<Vec<u8>>), Refusal> {
        let (mut new, words) = match self.place(message) {
            Place::Skipped(at) => self.late(at, way, message, now)?,
            Place::Current => self.next(way, message, now)?,
            Place::Past => return Err(Refusal::Repeat),
            Place::Unknown => self.turn(way, message, now)?,
        };
        new.forget(now);
        Ok((new, words))
    }

    fn place(&self, message: &Message<'_>) -> Place {
        let Header { ratchet, number, .. } = message.header;
        let skipped = self.skipped.iter().position(|skipped| skipped.ratchet == ratchet && skipped.number == number);
        if let Some(at) = skipped {
            return Place::Skipped(at);
        }
        match &self.receiving {
            Some(receiving) if receiving.ratchet == ratchet => Place::Current,
            _ if self.past.contains(&beginning(&ratchet)) => Place::Past,
            _ => Place::Unknown,
        }
    }

    /// `TrySkippedMessageKeys`.
    fn late(
        &self,
        at: usize,
        way: &Way,
        message: &Message<'_>,
        now: Timestamp,
    ) -> Result<(Self, Zeroizing<Vec<u8>>), Refusal> {
        let skipped = self.skipped.get(at).filter(|skipped| skipped.lives(now)).ok_or(Refusal::Repeat)?;
        let words = chain::open(self.dialect, &skipped.key, way, message)?;
        let mut new = self.clone();
        new.skipped.remove(at);
        Ok((new, words))
    }

    /// A message of the chain that is current.
    fn next(&self, way: &Way, message: &Message<'_>, now: Timestamp) -> Result<(Self, Zeroizing<Vec<u8>>), Refusal> {
        let Receiving { ratchet, chain } = self.receiving.as_ref().ok_or(Refusal::NoSession)?;
        let (skipped, chain, words) = self.open_at(chain, way, message)?;
        let mut new = self.clone();
        new.keep(*ratchet, skipped, None, now);
        new.receiving = Some(Receiving { ratchet: *ratchet, chain });
        Ok((new, words))
    }

    /// `DHRatchet`: a message of a new chain. The rest of the old chain is put aside only once the message has shown
    /// itself to be genuine.
    fn turn(&self, way: &Way, message: &Message<'_>, now: Timestamp) -> Result<(Self, Zeroizing<Vec<u8>>), Refusal> {
        let ratchet = message.header.ratchet;
        let sending = self.sending.as_ref().ok_or(Refusal::Diverged)?;
        let (root, chain) = chain::next_root(self.dialect, &self.root, &sending.pair.agree(&ratchet)?)?;
        let (skipped, chain, words) = self.open_at(&chain, way, message)?;
        let mut new = self.clone();
        new.root = root;
        // What they have read of ours is over for us, too: our key and our chain go.
        new.previous = sending.chain.as_ref().map_or(0, |chain| chain.next);
        new.sending = None;
        if let Some(old) = new.receiving.take() {
            // The key numbered PN is kept as well, for a few chains: libsignal counts one less than the paper. A
            // chain that was longer than anybody may jump loses its end.
            let previous = message.header.previous;
            let last = previous.saturating_add(1).min(old.chain.next.saturating_add(MAX_JUMP));
            let (rest, _) = old.chain.forward(last)?;
            new.keep(old.ratchet, rest, Some(previous), now);
            new.past.push_back(beginning(&old.ratchet));
        }
        new.keep(ratchet, skipped, None, now);
        new.receiving = Some(Receiving { ratchet, chain });
        Ok((new, words))
    }

    /// Opens a message with the key that its chain has for its number.
    fn open_at(&self, chain: &Chain, way: &Way, message: &Message<'_>) -> Result<Opened, Refusal> {
        let ahead = message.header.number.checked_sub(chain.next).ok_or(Refusal::Repeat)?;
        if ahead > MAX_JUMP {
            return Err(Refusal::TooFarAhead);
        }
        let (skipped, chain) = chain.forward(message.header.number)?;
        let (key, chain) = chain.step()?;
        let words = chain::open(self.dialect, &key, way, message)?;
        Ok((skipped, chain, words))
    }

    fn keep(&mut self, ratchet: PublicKey, keys: Vec<(u32, Key)>, guess: Option<u32>, now: Timestamp) {
        let skipped = |(number, key)| Skipped { ratchet, number, key, since: now, guess: guess == Some(number) };
        self.skipped.extend(keys.into_iter().map(skipped));
    }

    /// Wipes the keys of messages that will not come any more (section 6.4).
    pub(super) fn forget(&mut self, now: Timestamp) {
        self.skipped.retain(|skipped| skipped.lives(now));
        let mut guesses = self.skipped.iter().filter(|skipped| skipped.guess).count();
        self.skipped.retain(|skipped| {
            let goes = skipped.guess && guesses > MAX_GUESSES;
            guesses -= usize::from(goes);
            !goes
        });
        let excess = self.skipped.len().saturating_sub(MAX_SKIPPED);
        self.skipped.drain(..excess);
        let excess = self.past.len().saturating_sub(MAX_PAST);
        self.past.drain(..excess);
    }

    pub(super) fn store(&self, to: &mut Writer) {
        to.u8(self.dialect.number());
        to.raw(&*self.root);
        to.has(self.sending.as_ref());
        if let Some(sending) = &self.sending {
            to.raw(&**sending.pair.secret());
            to.has(sending.chain.as_ref());
            sending.chain.iter().for_each(|chain| chain.store(to));
        }
        to.has(self.receiving.as_ref());
        if let Some(receiving) = &self.receiving {
            to.raw(receiving.ratchet.u());
            receiving.chain.store(to);
        }
        to.u32(self.previous);
        to.count(self.skipped.len());
        for skipped in &self.skipped {
            to.raw(skipped.ratchet.u());
            to.u32(skipped.number);
            to.raw(&*skipped.key);
            to.time(skipped.since);
            to.u8(u8::from(skipped.guess));
        }
        to.count(self.past.len());
        self.past.iter().for_each(|past| to.raw(past));
    }

    pub(super) fn stored(from: &mut Reader<'_>) -> Result<Self, Refusal> {
        Ok(Self {
            dialect: Dialect::numbered(from.u8()?)?,
            root: from.secret()?,
            sending: from.option(|from| {
                Ok(Sending { pair: KeyPair::from_secret(from.secret()?), chain: from.option(Chain::stored)? })
            })?,
            receiving: from
                .option(|from| Ok(Receiving { ratchet: PublicKey::stored(from)?, chain: Chain::stored(from)? }))?,
            previous: from.u32()?,
            skipped: from.list(MAX_SKIPPED, |from| {
                let (ratchet, number) = (PublicKey::stored(from)?, from.u32()?);
                Ok(Skipped { ratchet, number, key: from.secret()?, since: from.time()?, guess: from.has()? })
            })?,
            past: from.list(MAX_PAST, Reader::array)?,
        })
    }
}

impl Skipped {
    fn lives(&self, now: Timestamp) -> bool {
        now.since(self.since) < SKIPPED_LIFE
    }
}

impl Chain {
    fn store(&self, to: &mut Writer) {
        to.raw(&*self.key);
        to.u32(self.next);
    }

    fn stored(from: &mut Reader<'_>) -> Result<Self, Refusal> {
        Ok(Self { key: from.secret()?, next: from.u32()? })
    }
}

fn beginning(key: &PublicKey) -> [u8; 8] {
    *key.u().first_chunk().unwrap_or(&[0; 8])
}

#[cfg(test)]
mod tests;

//! Our side: one device that writes to one other.

use std::time::Duration;

use vestibule::{
    channel::xmpp::omemo::{
        DeviceId, Encrypted, OwnDevice, Refusal, Remote, Trust, bundle_text, read, read_bundle, write,
    },
    model::{Chance, Timestamp},
};

/// A message and the states in which it can be read.
#[derive(Clone)]
pub(crate) struct Scene {
    pub(crate) own: OwnDevice,
    pub(crate) other: Option<Remote>,
    pub(crate) message: String,
    pub(crate) words: Option<String>,
}

/// A device of ours, and what it knows of the other one.
pub(crate) struct Ours {
    pub(crate) own: OwnDevice,
    pub(crate) other: Option<Remote>,
    /// How long ago it was new, and its keys as they should be for that.
    age: Duration,
    /// All that was read so far.
    pub(crate) scenes: Vec<Scene>,
    seed: u8,
    draws: u64,
}

impl Ours {
    /// A new device; everything it draws follows from the seed.
    pub(crate) fn new(seed: u8) -> Self {
        let own = OwnDevice::create(&[], Self::now(), &mut Chance::from_seed([seed; 32]));
        Self { own, other: None, age: Duration::ZERO, scenes: Vec::new(), seed, draws: 0 }
    }

    pub(crate) const fn now() -> Timestamp {
        Timestamp::from_millis(1_800_000_000_000)
    }

    fn at(&self) -> Timestamp {
        Self::now().after(self.age)
    }

    /// Time passes; its keys are kept as they should be.
    pub(crate) fn grows_older(&mut self, days: u64) {
        self.age += Duration::from_secs(days * 24 * 60 * 60);
        let (at, mut chance) = (self.at(), self.chance());
        self.own = self.own.maintained(at, &mut chance).unwrap_or_else(|| self.own.clone());
    }

    /// As the channel does: a fresh stream for each call.
    fn chance(&mut self) -> Chance {
        self.draws += 1;
        let mut seed = [self.seed; 32];
        seed[..8].copy_from_slice(&self.draws.to_be_bytes());
        Chance::from_seed(seed)
    }

    pub(crate) fn id(&self) -> u32 {
        self.own.id().number()
    }

    pub(crate) fn bundle(&self) -> String {
        bundle_text(&self.own.bundle())
    }

    /// Begins a session, or another one.
    pub(crate) fn begin(&mut self, device: u32, bundle: &str) {
        let bundle = read_bundle(&bundle.parse().unwrap()).expect("their bundle");
        let (device, mut chance) = (DeviceId::new(device).unwrap(), self.chance());
        let begun =
            Remote::begin(self.other.as_ref(), &self.own, device, &bundle, Trust::Blind, self.at(), &mut chance);
        self.other = Some(begun.unwrap().0);
    }

    pub(crate) fn write(&mut self, words: Option<&str>) -> String {
        let mut chance = self.chance();
        let other = self.other.as_ref().expect("a session");
        let mut written = write(&self.own, &[other], words, self.at(), &mut chance).unwrap();
        self.other = Some(written.remotes.remove(0).unwrap());
        written.message.text()
    }

    pub(crate) fn read(&mut self, message: &str) -> Result<Option<String>, Refusal> {
        let parsed = Encrypted::parse(&message.parse().unwrap())?;
        let read = read(&self.own, self.other.as_ref(), &parsed, Trust::Blind, self.at())?;
        let words = read.words.map(|words| words.reveal().clone());
        let (own, other) = (self.own.clone(), self.other.clone());
        self.scenes.push(Scene { own, other, message: message.to_owned(), words: words.clone() });
        self.other = Some(read.remote);
        if let Some(own) = read.own {
            self.own = own;
            let (at, mut chance) = (self.at(), self.chance());
            self.own = self.own.maintained(at, &mut chance).expect("a prekey was used");
        }
        Ok(words)
    }

    /// Whether an empty message is owed.
    pub(crate) fn owes(&self) -> bool {
        self.other.as_ref().is_some_and(Remote::is_owed)
    }

    /// Everything is stored and loaded.
    pub(crate) fn restart(&mut self) {
        self.own = OwnDevice::from_bytes(self.own.to_bytes().reveal()).unwrap();
        self.other = self.other.as_ref().map(|other| Remote::from_bytes(other.to_bytes().reveal()).unwrap());
    }
}

//! Two devices that write whole messages to each other: sessions, prekeys, trust and healing.

use super::*;
use crate::channel::xmpp::omemo::{Arrived, Encrypted, Read, audience, mended_list, read, stale, write};

mod devices;
mod first;
mod sessions;

struct Device {
    own: OwnDevice,
    /// The other one.
    other: Option<Remote>,
    chance: Chance,
    now: Timestamp,
}

impl Device {
    fn new(seed: u8) -> Self {
        let mut chance = Chance::from_seed([seed; 32]);
        let now = Timestamp::from_millis(1_700_000_000_000);
        Self { own: OwnDevice::create(&[], now, &mut chance), other: None, chance, now }
    }

    fn begin(&mut self, with: &Self) -> Met {
        let bundle = with.own.bundle();
        let (other, met) = Remote::begin(
            self.other.as_ref(),
            &self.own,
            with.own.id(),
            &bundle,
            Trust::Blind,
            self.now,
            &mut self.chance,
        )
        .unwrap();
        self.other = Some(other);
        met
    }

    fn write(&mut self, words: Option<&str>) -> Encrypted {
        let written = write(&self.own, &[self.other.as_ref().unwrap()], words, self.now, &mut self.chance).unwrap();
        self.other = written.remotes.into_iter().next().unwrap().ok();
        written.message
    }

    fn say(&mut self, words: &str) -> Encrypted {
        self.write(Some(words))
    }

    fn try_read(&self, message: &Encrypted) -> Result<Read, Refusal> {
        read(&self.own, self.other.as_ref(), message, Trust::Blind, self.now)
    }

    fn read(&mut self, message: &Encrypted) -> Result<String, Refusal> {
        let read = self.try_read(message)?;
        self.other = Some(read.remote);
        if let Some(own) = read.own {
            self.own = own.maintained(self.now, &mut self.chance).unwrap();
        }
        Ok(read.words.map(|words| words.reveal().clone()).unwrap_or_default())
    }

    fn other(&self) -> &Remote {
        self.other.as_ref().unwrap()
    }

    fn days(&mut self, days: u64) {
        self.now = self.now.after(Duration::from_secs(days * 24 * 60 * 60));
        self.own = self.own.maintained(self.now, &mut self.chance).unwrap_or(self.own.clone());
    }
}

fn strangers() -> (Device, Device) {
    (Device::new(1), Device::new(2))
}

/// Two who have written to each other.
fn friends() -> (Device, Device) {
    let (mut ana, mut ben) = strangers();
    ana.begin(&ben);
    let first = ana.say("hello");
    assert_eq!(ben.read(&first).unwrap(), "hello");
    let answer = ben.write(None);
    assert_eq!(ana.read(&answer).unwrap(), "");
    (ana, ben)
}

//! Laws: messages of two devices in any order, lost, doubled, spoiled, with both sides restarted in between and
//! sessions begun anew. Each is read exactly once, or refused for a stated reason.

use proptest::prelude::*;

use super::*;

#[derive(Debug, Clone)]
enum Happens {
    /// One of the two writes.
    Writes(bool),
    /// A message that is underway arrives and is gone, or arrives and comes again later.
    Arrives(prop::sample::Index, bool),
    /// A message is lost.
    Lost(prop::sample::Index),
    /// A message arrives with one of its bytes changed.
    Spoiled(prop::sample::Index, prop::sample::Index, u8),
    /// One of the two is stored and loaded.
    Restarts(bool),
    /// One of the two begins a new session.
    Renews(bool),
    /// Hours pass.
    Passes(u8),
}

fn happens() -> impl Strategy<Value = Happens> {
    let index = any::<prop::sample::Index>;
    prop_oneof![
        6 => any::<bool>().prop_map(Happens::Writes),
        6 => (index(), prop::bool::weighted(0.2)).prop_map(|(which, again)| Happens::Arrives(which, again)),
        1 => index().prop_map(Happens::Lost),
        1 => (index(), index(), 1..=255u8).prop_map(|(which, place, by)| Happens::Spoiled(which, place, by)),
        1 => any::<bool>().prop_map(Happens::Restarts),
        1 => any::<bool>().prop_map(Happens::Renews),
        1 => (0..24u8).prop_map(Happens::Passes),
    ]
}

struct Side {
    own: OwnDevice,
    other: Option<Remote>,
}

struct Underway {
    to: usize,
    words: String,
    message: Encrypted,
    was_read: bool,
}

struct World {
    sides: [Side; 2],
    underway: Vec<Underway>,
    chance: Chance,
    now: Timestamp,
    written: usize,
    renewed: usize,
}

impl World {
    fn new() -> Self {
        let mut chance = Chance::from_seed([1; 32]);
        let now = Timestamp::from_millis(1_700_000_000_000);
        let sides = [0, 1].map(|_| Side { own: OwnDevice::create(&[], now, &mut chance), other: None });
        Self { sides, underway: Vec::new(), chance, now, written: 0, renewed: 0 }
    }

    fn begin(&mut self, who: usize) {
        let (own, other) = (&self.sides[who].own, &self.sides[1 - who].own);
        let known = self.sides[who].other.as_ref();
        let begun = Remote::begin(known, own, other.id(), &other.bundle(), Trust::Blind, self.now, &mut self.chance);
        self.sides[who].other = Some(begun.unwrap().0);
    }

    fn write(&mut self, who: usize) {
        if self.sides[who].other.is_none() {
            self.begin(who);
        }
        self.written += 1;
        let words = format!("message {}", self.written);
        let Side { own, other } = &self.sides[who];
        let mut written = write(own, &[other.as_ref().unwrap()], Some(&words), self.now, &mut self.chance).unwrap();
        self.sides[who].other = Some(written.remotes.remove(0).unwrap());
        self.underway.push(Underway { to: 1 - who, words, message: written.message, was_read: false });
    }

    fn read(&mut self, at: usize) {
        let Underway { to, words, message, was_read } = &mut self.underway[at];
        let side = &mut self.sides[*to];
        match read(&side.own, side.other.as_ref(), message, Trust::Blind, self.now) {
            Ok(read) => {
                assert_eq!(read.words.as_ref().map(Private::reveal), Some(&*words));
                assert!(!*was_read, "{words} is read twice");
                *was_read = true;
                side.other = Some(read.remote);
                if let Some(own) = read.own {
                    side.own = own.maintained(self.now, &mut self.chance).unwrap();
                }
            }
            Err(Refusal::Repeat) => assert!(*was_read, "{words} is refused as a repeat, and was never read"),
            // Two sessions began with the same prekey of the hundred.
            Err(Refusal::UnknownPrekey) => assert!(self.renewed > 0 && !*was_read, "{words}"),
            Err(other) => panic!("{words}: {other}"),
        }
    }

    fn spoil(&self, at: usize, place: prop::sample::Index, by: u8) {
        let Underway { to, message, words, .. } = &self.underway[at];
        let mut spoiled = message.clone();
        let payload = spoiled.payload.ciphertext.as_mut().unwrap();
        let key = &mut spoiled.keys[0].bytes;
        let place = place.index(payload.len() + key.len());
        match place.checked_sub(key.len()) {
            Some(at) => payload[at] ^= by,
            None => key[place] ^= by,
        }
        let side = &self.sides[*to];
        if let Ok(read) = read(&side.own, side.other.as_ref(), &spoiled, Trust::Blind, self.now) {
            // Not everything around a first message is authenticated; its words and its sender are.
            assert!(spoiled.keys[0].first && spoiled.keys[0].bytes != message.keys[0].bytes);
            assert_eq!(read.words.as_ref().map(Private::reveal), Some(words));
            assert!(read.remote.identity() == &self.sides[1 - *to].own.identity());
        }
    }

    fn restart(&mut self, who: usize) {
        let side = &mut self.sides[who];
        side.own = OwnDevice::from_bytes(side.own.to_bytes().reveal()).unwrap();
        side.other = side.other.as_ref().map(|other| Remote::from_bytes(other.to_bytes().reveal()).unwrap());
    }

    fn happens(&mut self, what: &Happens) {
        let underway = self.underway.len();
        match *what {
            Happens::Writes(who) => self.write(usize::from(who)),
            Happens::Restarts(who) => self.restart(usize::from(who)),
            Happens::Passes(hours) => {
                self.now = self.now.after(std::time::Duration::from_secs(u64::from(hours) * 3600));
            }
            // With those that both begin at first, as many as are kept.
            Happens::Renews(who) if self.renewed < 3 => {
                self.begin(usize::from(who));
                self.renewed += 1;
            }
            Happens::Arrives(which, again) if underway > 0 => {
                let at = which.index(underway);
                self.read(at);
                if !again {
                    self.underway.swap_remove(at);
                }
            }
            Happens::Lost(which) if underway > 0 => drop(self.underway.swap_remove(which.index(underway))),
            Happens::Spoiled(which, place, by) if underway > 0 => self.spoil(which.index(underway), place, by),
            Happens::Renews(_) | Happens::Arrives(..) | Happens::Lost(_) | Happens::Spoiled(..) => {}
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn each_message_is_read_once_or_refused_for_a_reason(story in prop::collection::vec(happens(), 1..80)) {
        let mut world = World::new();
        for what in story {
            world.happens(&what);
        }
        // What is still underway comes at last, the newest first.
        for at in (0..world.underway.len()).rev() {
            world.read(at);
            world.read(at);
        }
        // And both can write to each other again, at the latest after what a peer does by itself.
        for who in [0, 1, 0, 1] {
            world.write(who);
            let last = world.underway.len() - 1;
            world.read(last);
        }
    }

    #[test]
    fn stored_bytes_are_read_or_refused(bytes: Vec<u8>, at: prop::sample::Index, to: u8) {
        let (_, _) = (OwnDevice::from_bytes(&bytes), Remote::from_bytes(&bytes));
        let mut stored = World::new().sides[0].own.to_bytes().reveal().clone();
        let place = at.index(stored.len());
        stored[place] = to;
        let _ = OwnDevice::from_bytes(&stored);
    }
}

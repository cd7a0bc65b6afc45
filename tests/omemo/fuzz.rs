//! What two other implementations wrote, altered at random: bits flipped, bytes cut, put in, doubled, taken from another
//! message. Nothing panics or hangs, what is refused has changed nothing, what is accepted says what was said.
//!
//! The long run, and the way to have one alteration again:
//!
//! ```text
//! VESTIBULE_FUZZ=1000000 cargo test --release --test omemo fuzz
//! VESTIBULE_FUZZ=1 VESTIBULE_FUZZ_FROM=4711 cargo test --test omemo fuzz
//! ```

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a failure is looked into with its number")]
#![allow(clippy::disallowed_methods, reason = "what takes long must be noticed")]

use std::{
    env,
    time::{Duration, Instant},
};

use vestibule::{
    channel::xmpp::omemo::{
        DeviceId, Encrypted, OwnDevice, Refusal, Remote, Trust, bundle_text, list_text, read, read_bundle, read_list,
        write,
    },
    model::Chance,
};

use crate::{
    ours::{Ours, Scene},
    peer::KINDS,
    story::{Theirs, tell},
    vectors::rows,
};

/// Longer than anything may take, on a slow and busy machine: two thousand keys to jump over are 20 ms.
const LONG: Duration = Duration::from_secs(5);

fn setting(name: &str, usual: u64) -> u64 {
    env::var(name).map_or(usual, |value| value.parse().unwrap())
}

/// What is altered.
struct Inputs {
    scenes: Vec<Scene>,
    bundles: Vec<String>,
}

impl Inputs {
    fn recorded() -> Self {
        let (mut scenes, mut bundles) = (Vec::new(), vec![Ours::new(1).bundle()]);
        for kind in KINDS {
            let rows = rows(kind);
            let are = rows.iter().find_map(|row| row.get("they_are")).unwrap();
            bundles.push(are["bundle"].as_str().unwrap().to_owned());
            scenes.extend(tell(&mut Theirs::Recorded(rows.into_iter())));
        }
        Self { scenes, bundles }
    }
}

/// Says which alteration it was, if it panics.
struct Number(u64);

impl Drop for Number {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("alteration {} (VESTIBULE_FUZZ=1 VESTIBULE_FUZZ_FROM={})", self.0, self.0);
        }
    }
}

struct Dice(Chance);

impl Dice {
    fn of(number: u64) -> Self {
        let mut seed = [77; 32];
        seed[..8].copy_from_slice(&number.to_be_bytes());
        Self(Chance::from_seed(seed))
    }

    /// A number below this, which is not 0.
    fn below(&mut self, limit: usize) -> usize {
        let number = (0..3).fold(0, |number, _| number * 256 + usize::from(self.0.byte()));
        number % limit
    }

    fn one_in(&mut self, limit: usize) -> bool {
        self.below(limit) == 0
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }

    /// A range in something so long.
    fn range(&mut self, length: usize) -> std::ops::Range<usize> {
        let begin = self.below(length + 1);
        let longest = if self.one_in(4) { length - begin } else { (length - begin).min(8) };
        begin..begin + self.below(longest + 1)
    }

    /// Alters bytes in a few places.
    fn alter(&mut self, bytes: &mut Vec<u8>, other: &[u8]) {
        for _ in 0..=self.below(3) {
            let at = self.below(bytes.len() + 1);
            match self.below(8) {
                0 | 1 => bytes.iter_mut().skip(at).take(1).for_each(|byte| *byte ^= 1 << self.below(8)),
                2 => {
                    let value = *self.pick(&[0, 1, 5, 0x7f, 0x80, 0xff, b'<', b'&', b'"']);
                    bytes.iter_mut().skip(at).take(1).for_each(|byte| *byte = value);
                }
                3 => drop(bytes.drain(self.range(bytes.len()))),
                4 => bytes.truncate(at),
                5 => {
                    let some: Vec<u8> = (0..self.below(9)).map(|_| self.0.byte()).collect();
                    bytes.splice(at..at, some);
                }
                6 => {
                    let again = bytes[self.range(bytes.len())].to_vec();
                    bytes.splice(at..at, again);
                }
                _ => {
                    let (out, some) = (self.range(bytes.len()), self.range(other.len()));
                    bytes.splice(out, other[some].iter().copied());
                }
            }
        }
    }

    fn alter_text(&mut self, text: &str, other: &str) -> String {
        let mut bytes = text.as_bytes().to_vec();
        self.alter(&mut bytes, other.as_bytes());
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

/// What became of the alterations.
#[derive(Debug, Default)]
struct Count {
    /// No XML any more.
    torn: u64,
    refused: u64,
    accepted: u64,
}

fn parsed(message: &str) -> Encrypted {
    Encrypted::parse(&message.parse().unwrap()).unwrap()
}

/// An altered message meets the states that the right one would have met. `words`: what it may say.
fn meets(scene: &Scene, message: &Encrypted, words: &[&Option<String>], count: &mut Count) {
    let known = scene.other.as_ref().filter(|other| other.id() == message.sender);
    let now = Ours::now();
    match read(&scene.own, known, message, Trust::Blind, now) {
        Ok(read_it) => {
            count.accepted += 1;
            let said = read_it.words.as_ref().map(|words| words.reveal().clone());
            // Whoever carries it can take the words away: then it is an empty message, as XEP-0384 has it.
            assert!(said.is_none() || words.contains(&&said), "it says {said:?}, not {words:?}");
            let own = read_it.own.unwrap_or_else(|| scene.own.clone());
            let stored = Remote::from_bytes(read_it.remote.to_bytes().reveal()).unwrap();
            let again = read(&own, Some(&stored), message, Trust::Blind, now);
            assert!(again.is_err(), "it is read twice");
        }
        Err(_) => count.refused += 1,
    }
}

/// The right message can be read still.
fn is_unharmed(scene: &Scene) {
    let read = read(&scene.own, scene.other.as_ref(), &parsed(&scene.message), Trust::Blind, Ours::now()).unwrap();
    assert_eq!(read.words.map(|words| words.reveal().clone()), scene.words);
}

/// Alters the parts of a message one by one.
fn parts(inputs: &Inputs, dice: &mut Dice, count: &mut Count) {
    let (scene, other) = (dice.pick(&inputs.scenes), dice.pick(&inputs.scenes));
    let (mut message, theirs) = (parsed(&scene.message), parsed(&other.message));
    let own = message.keys.iter().position(|key| key.to == scene.own.id()).unwrap();
    let their_key = dice.pick(&theirs.keys).clone();
    match dice.below(10) {
        0..4 => dice.alter(&mut message.keys[own].bytes, &their_key.bytes),
        4 => {
            let words = theirs.payload.ciphertext.clone().unwrap_or_default();
            message.payload.ciphertext.iter_mut().for_each(|bytes| dice.alter(bytes, &words));
        }
        5 => dice.alter(&mut message.payload.iv, &theirs.payload.iv),
        6 => message.keys[own].bytes = their_key.bytes,
        7 => message.payload = theirs.payload,
        8 => message.keys[own].first ^= true,
        _ => {
            message.sender = DeviceId::new(1 + u32::try_from(dice.below(1 << 20)).unwrap()).unwrap();
            let again = message.keys[own].clone();
            message.keys.push(again);
            message.keys[own].bytes = their_key.bytes;
        }
    }
    // As it stands in a stanza, there and back.
    let message = parsed(&message.text());
    meets(scene, &message, &[&scene.words, &other.words], count);
    if dice.one_in(16) {
        is_unharmed(scene);
    }
}

/// Alters the text of a message.
fn text(inputs: &Inputs, dice: &mut Dice, count: &mut Count) {
    let (scene, other) = (dice.pick(&inputs.scenes), dice.pick(&inputs.scenes));
    let Ok(element) = dice.alter_text(&scene.message, &other.message).parse() else { return count.torn += 1 };
    match Encrypted::parse(&element) {
        Ok(message) => meets(scene, &message, &[&scene.words, &other.words], count),
        Err(_) => count.refused += 1,
    }
}

/// Alters what devices publish.
fn published(inputs: &Inputs, dice: &mut Dice, count: &mut Count) {
    let (bundle, other) = (dice.pick(&inputs.bundles), dice.pick(&inputs.bundles));
    let Ok(element) = dice.alter_text(bundle, other).parse() else { return count.torn += 1 };
    let _ = read_list(&element).map(|list| list_text(&list));
    let Ok(altered) = read_bundle(&element) else { return count.refused += 1 };
    count.accepted += 1;
    let original = read_bundle(&bundle.parse().unwrap()).unwrap();
    let others = read_bundle(&other.parse().unwrap()).unwrap();
    let of = |bundle: &vestibule::channel::xmpp::omemo::Bundle| (*bundle.identity(), bundle.signed().key);
    assert!([of(&original), of(&others)].contains(&of(&altered)), "a key that nobody has signed");
    read_bundle(&bundle_text(&altered).parse().unwrap()).unwrap();
    let scene = dice.pick(&inputs.scenes);
    let (id, now) = (DeviceId::new(9).unwrap(), Ours::now());
    match Remote::begin(None, &scene.own, id, &altered, Trust::Blind, now, &mut dice.0) {
        Ok((remote, _)) => drop(write(&scene.own, &[&remote], Some("words"), now, &mut dice.0).unwrap()),
        Err(why) => assert_eq!(why, Refusal::NoPrekey),
    }
}

/// Alters a device's list, as it comes.
fn list(dice: &mut Dice, count: &mut Count) {
    let ids: Vec<DeviceId> = (1..=dice.below(5) as u32 + 1).map(|id| DeviceId::new(id * 12_345).unwrap()).collect();
    let text = dice.alter_text(&list_text(&ids), &list_text(&[DeviceId::new(31_415).unwrap()]));
    let Ok(element) = text.parse() else { return count.torn += 1 };
    match read_list(&element) {
        Ok(list) => {
            count.accepted += 1;
            assert_eq!(read_list(&list_text(&list).parse().unwrap()).unwrap(), list);
        }
        Err(_) => count.refused += 1,
    }
}

/// Alters stored states, as a fault would: what can be loaded can be used.
fn states(inputs: &Inputs, dice: &mut Dice, count: &mut Count) {
    let (scene, other) = (dice.pick(&inputs.scenes), dice.pick(&inputs.scenes));
    let (own, now) = (dice.one_in(2), Ours::now());
    let bytes = |scene: &Scene| match (&scene.other, own) {
        (Some(remote), false) => remote.to_bytes().reveal().clone(),
        _ => scene.own.to_bytes().reveal().clone(),
    };
    let mut altered = bytes(scene);
    dice.alter(&mut altered, &bytes(other));
    let message = parsed(&scene.message);
    if let Ok(remote) = Remote::from_bytes(&altered) {
        count.accepted += 1;
        let _ = read(&scene.own, Some(&remote), &message, Trust::Blind, now);
        let _ = write(&scene.own, &[&remote], Some("words"), now, &mut dice.0);
        let _ = Remote::from_bytes(remote.tidied(now).to_bytes().reveal()).unwrap();
    } else if let Ok(own) = OwnDevice::from_bytes(&altered) {
        count.accepted += 1;
        let _ = read(&own, scene.other.as_ref(), &message, Trust::Blind, now);
        let own = own.maintained(now, &mut dice.0).unwrap_or(own);
        let _ = OwnDevice::from_bytes(own.to_bytes().reveal()).unwrap();
        let _ = bundle_text(&own.bundle());
    } else {
        count.refused += 1;
    }
}

#[test]
fn what_is_altered_does_no_harm() {
    let inputs = Inputs::recorded();
    assert!(inputs.scenes.len() > 40, "{}", inputs.scenes.len());
    inputs.scenes.iter().for_each(is_unharmed);
    let mut counts: [Count; 5] = Default::default();
    let (from, many) = (setting("VESTIBULE_FUZZ_FROM", 0), setting("VESTIBULE_FUZZ", 4000));
    for number in from..from + many {
        let (_says, began) = (Number(number), Instant::now());
        let mut dice = Dice::of(number);
        match dice.below(10) {
            0..5 => parts(&inputs, &mut dice, &mut counts[0]),
            5 | 6 => text(&inputs, &mut dice, &mut counts[1]),
            7 => published(&inputs, &mut dice, &mut counts[2]),
            8 => list(&mut dice, &mut counts[3]),
            _ => states(&inputs, &mut dice, &mut counts[4]),
        }
        assert!(began.elapsed() < LONG, "it takes {:?}", began.elapsed());
    }
    println!("of parts, text, bundles, lists, states: {counts:?}");
    if many >= 1000 {
        for count in &counts {
            assert!(count.accepted > 0 && count.refused > 0, "{counts:?}");
        }
    }
}

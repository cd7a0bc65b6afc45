//! What encryption costs: a message written and read, with a step of the Diffie-Hellman ratchet and without.
//!
//! `cargo bench --bench omemo`. Needs nothing.
#![allow(missing_docs, reason = "a benchmark has no users")]
#![allow(clippy::unwrap_used, reason = "a benchmark that cannot go on stops")]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use vestibule::{
    channel::xmpp::omemo::{OwnDevice, Remote, Trust, read, write},
    model::{Chance, Timestamp},
};

const NOW: Timestamp = Timestamp::from_millis(1_800_000_000_000);
const WORDS: &str = "Somebody has changed the password of our organisation's account.";

struct Device {
    own: OwnDevice,
    other: Remote,
}

/// Writes and reads one message; both sides' states go on.
fn tell(from: &mut Device, to: &mut Device, chance: &mut Chance) {
    let mut written = write(&from.own, &[&from.other], Some(WORDS), NOW, chance).unwrap();
    from.other = written.remotes.remove(0).unwrap();
    to.other = read(&to.own, Some(&to.other), &written.message, Trust::Blind, NOW).unwrap().remote;
}

fn friends(chance: &mut Chance) -> (Device, Device) {
    let [ana, ben] = [0, 1].map(|_| OwnDevice::create(&[], NOW, chance));
    let (to_ben, _) = Remote::begin(None, &ana, ben.id(), &ben.bundle(), Trust::Blind, NOW, chance).unwrap();
    let mut written = write(&ana, &[&to_ben], Some(WORDS), NOW, chance).unwrap();
    let to_ana = read(&ben, None, &written.message, Trust::Blind, NOW).unwrap().remote;
    (Device { own: ana, other: written.remotes.remove(0).unwrap() }, Device { own: ben, other: to_ana })
}

fn messages(c: &mut Criterion) {
    let mut chance = Chance::from_seed([1; 32]);
    let mut group = c.benchmark_group("omemo");
    let (mut ana, mut ben) = friends(&mut chance);
    group.throughput(Throughput::Elements(1));
    group.bench_function("write and read, a ratchet step each", |b| {
        b.iter(|| {
            std::mem::swap(&mut ana, &mut ben);
            tell(&mut ana, &mut ben, &mut chance);
        });
    });
    group.bench_function("write and read, in one chain", |b| {
        b.iter(|| tell(&mut ana, &mut ben, &mut chance));
    });
    group.bench_function("begin a session", |b| b.iter(|| friends(&mut chance).1.other.is_owed()));
    let bytes = ana.other.to_bytes();
    group.bench_function("load and store a session", |b| {
        b.iter(|| Remote::from_bytes(bytes.reveal()).unwrap().to_bytes());
    });
    group.finish();
}

criterion_group!(benches, messages);
criterion_main!(benches);

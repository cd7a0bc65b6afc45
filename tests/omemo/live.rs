//! Both other implementations, live: the recorded story, and many unforeseen ones with loss, doubling, reordering,
//! restarts and new sessions.

use std::{collections::VecDeque, fmt::Write as _, fs};

use vestibule::{
    channel::xmpp::omemo::{Arrived, Healing, Refusal},
    model::Chance,
};

use crate::{
    ours::Ours,
    peer::{KINDS, Peer},
    story::{Theirs, tell},
    vectors::file,
};

#[test]
#[ignore = "needs python-omemo and omemo-dr: run tests/all"]
fn the_story_is_told() {
    for kind in KINDS {
        let mut theirs = Theirs::Live(Box::new(Peer::start(kind)), Vec::new());
        tell(&mut theirs);
        let Theirs::Live(_, rows) = theirs else { unreachable!() };
        if std::env::var_os("VESTIBULE_RECORD").is_some() {
            let mut whole = String::new();
            for row in rows {
                writeln!(whole, "{row}").unwrap();
            }
            fs::write(file(kind), whole).unwrap();
        }
    }
}

struct Underway {
    words: Option<String>,
    message: String,
    /// Steps until it must have been read: omemo-dr remembers five chains only.
    patience: u32,
}

/// Two sides, what is underway between them, and a stream of chance.
struct World {
    chance: Chance,
    ours: Ours,
    peer: Peer,
    to_us: VecDeque<Underway>,
    to_them: VecDeque<Underway>,
    written: u32,
    kind: &'static str,
}

const PATIENCE: u32 = 12;

impl World {
    fn new(kind: &'static str, seed: u8) -> Self {
        let (ours, mut peer) = (Ours::new(seed), Peer::start(kind));
        peer.meet(ours.id(), &ours.bundle());
        let chance = Chance::from_seed([seed.wrapping_add(100); 32]);
        let (to_us, to_them) = (VecDeque::new(), VecDeque::new());
        Self { chance, ours, peer, to_us, to_them, written: 0, kind }
    }

    fn words(&mut self) -> String {
        self.written += 1;
        format!("{} number {}", self.kind, self.written)
    }

    /// We begin a session, with a bundle as it is published now: an older one names prekeys that were used.
    fn we_begin(&mut self) {
        let bundle = self.peer.bundle();
        self.ours.begin(self.peer.device, &bundle);
    }

    fn we_write(&mut self) {
        let words = self.words();
        let message = self.ours.write(Some(&words));
        self.to_them.push_back(Underway { words: Some(words), message, patience: PATIENCE });
    }

    fn they_write(&mut self) {
        let words = self.words();
        let message = self.peer.write(Some(&words));
        self.to_us.push_back(Underway { words: Some(words), message, patience: PATIENCE });
    }

    fn we_read(&mut self, which: usize) {
        let Some(Underway { words, message, .. }) = self.to_us.remove(which) else { return };
        assert_eq!(self.ours.read(&message).expect("we read them"), words);
        assert_eq!(self.ours.read(&message), Err(Refusal::Repeat));
        if self.ours.owes() {
            let message = self.ours.write(None);
            self.to_them.push_back(Underway { words: None, message, patience: PATIENCE });
        }
    }

    fn they_read(&mut self, which: usize) {
        let Some(Underway { words, message, .. }) = self.to_them.remove(which) else { return };
        let (read, sent) = self.peer.read(&message);
        assert_eq!(read, Ok(words), "they read us");
        let sent = sent.into_iter().map(|message| Underway { words: None, message, patience: PATIENCE });
        self.to_us.extend(sent);
        assert!(self.peer.read(&message).0.is_err(), "they refuse a repeat");
    }

    fn all_arrive(&mut self) {
        while !self.to_us.is_empty() || !self.to_them.is_empty() {
            self.we_read(0);
            self.they_read(0);
        }
    }

    /// Of the first few, but one whose patience is over.
    fn next(chance: &mut Chance, queue: &mut VecDeque<Underway>) -> usize {
        for underway in queue.iter_mut() {
            underway.patience = underway.patience.saturating_sub(1);
        }
        let late = queue.iter().position(|underway| underway.patience == 0);
        late.unwrap_or_else(|| usize::from(chance.byte()) % queue.len().clamp(1, 5))
    }

    fn step(&mut self) {
        match self.chance.byte() {
            0..50 => self.we_write(),
            50..100 => self.they_write(),
            100..160 => {
                let which = Self::next(&mut self.chance, &mut self.to_us);
                self.we_read(which);
            }
            160..220 => {
                let which = Self::next(&mut self.chance, &mut self.to_them);
                self.they_read(which);
            }
            // Lost, but not the answer that a session needs.
            220..226 => drop(self.to_us.pop_front()),
            226..232 => drop(self.to_them.pop_front()),
            232..240 => self.ours.restart(),
            240..246 => self.peer.restart(),
            // python-omemo forgets an old session at once, so nothing may be underway.
            246..250 => {
                self.all_arrive();
                self.we_begin();
                self.we_write();
                self.all_arrive();
            }
            250..=253 => {
                self.all_arrive();
                // The bundle that it was given at first has the prekey that its first session used up.
                self.peer.meet(self.ours.id(), &self.ours.bundle());
                let sent = self.peer.renew();
                self.to_us.extend(sent.into_iter().map(|message| Underway {
                    words: None,
                    message,
                    patience: PATIENCE,
                }));
                self.all_arrive();
            }
            254.. => {}
        }
    }
}

#[test]
#[ignore = "needs python-omemo and omemo-dr: run tests/all"]
fn unforeseen_stories_end_well() {
    let rounds = std::env::var("VESTIBULE_OMEMO_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(4);
    for kind in KINDS {
        for seed in 0..rounds {
            println!("{kind}, seed {seed}");
            let mut world = World::new(kind, seed);
            // Either may begin; until the other has answered nothing is lost.
            if seed % 2 == 0 {
                world.we_begin();
                world.we_write();
            } else {
                world.they_write();
            }
            world.all_arrive();
            for _ in 0..150 {
                world.step();
            }
            world.all_arrive();
        }
    }
}

#[test]
#[ignore = "needs python-omemo and omemo-dr: run tests/all"]
fn a_thousand_lost_messages_are_jumped_over() {
    for kind in KINDS {
        let mut world = World::new(kind, 77);
        world.they_write();
        world.all_arrive();
        // python-omemo skips at most 1 000.
        for _ in 0..999 {
            world.we_write();
        }
        world.to_them.drain(..998);
        world.all_arrive();
        for _ in 0..60 {
            world.they_write();
        }
        world.to_us.drain(..59);
        world.all_arrive();
    }
}

#[test]
#[ignore = "needs python-omemo and omemo-dr: run tests/all"]
fn both_begin_at_once() {
    for kind in KINDS {
        let mut world = World::new(kind, 5);
        world.we_begin();
        world.we_write();
        world.they_write();
        world.they_read(0);
        world.we_read(0);
        // Our empty answer is in their session. python-omemo keeps only the last that it heard of, which is ours:
        // for it that one is lost, and its own empty answer brings us back.
        world.to_them.clear();
        world.all_arrive();
        for _ in 0..5 {
            world.we_write();
            world.they_write();
            world.all_arrive();
        }
    }
}

#[test]
#[ignore = "needs python-omemo and omemo-dr: run tests/all"]
fn a_lost_session_heals() {
    for kind in KINDS {
        let mut world = World::new(kind, 6);
        world.they_write();
        world.all_arrive();
        let yesterday = world.ours.other.clone();
        for _ in 0..3 {
            world.we_write();
            world.they_write();
            world.all_arrive();
        }
        // We have lost it, or an old copy was restored.
        for before in [None, yesterday] {
            world.ours.other = before;
            let unread = world.peer.write(Some("unread"));
            let why = world.ours.read(&unread).unwrap_err();
            assert!(Healing::default().after(why, Arrived::Live, Ours::now()).is_some(), "{why}");
            world.we_begin();
            let message = world.ours.write(None);
            world.to_them.push_back(Underway { words: None, message, patience: PATIENCE });
            world.all_arrive();
            for _ in 0..3 {
                world.they_write();
                world.we_write();
                world.all_arrive();
            }
        }
    }
}

/// Their first message waits on a server while our signed prekey is replaced: it is read for a month, and no longer.
#[test]
#[ignore = "needs python-omemo and omemo-dr: run tests/all"]
fn a_first_message_may_be_late_for_a_month_after_the_rotation() {
    for kind in KINDS {
        for (days, in_time) in [(8, true), (29, true), (31, false)] {
            let mut world = World::new(kind, 8);
            world.they_write();
            let message = world.to_us.pop_front().unwrap().message;
            let before = world.ours.bundle();
            world.ours.grows_older(7);
            assert_ne!(world.ours.bundle(), before, "the rotation");
            (0..days).for_each(|_| world.ours.grows_older(1));
            let read = world.ours.read(&message);
            match in_time {
                true => assert!(read.is_ok(), "{kind}, {days} days: {read:?}"),
                false => assert_eq!(read, Err(Refusal::UnknownSignedPrekey), "{kind}"),
            }
        }
    }
}

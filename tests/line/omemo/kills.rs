//! The program is killed (SIGKILL) at random moments of an encrypted conversation and started again, again and again,
//! while both sides go on talking. Every word arrives once and in order, and can be read; each prekey is used once.
//!
//! The long run, with a number of kills, and the way to have the same moments again:
//!
//! ```text
//! VESTIBULE_KILLS=1000 cargo test --release --test line -- --ignored --nocapture omemo::kills::the_fast
//! VESTIBULE_KILLS=100 VESTIBULE_KILLS_SEED=7 cargo test ...
//! ```

#![allow(clippy::print_stdout, reason = "a failure is looked into with the seed, a long run for its figures")]

use std::{env, fmt::Debug, str::FromStr, time::Duration};

use tokio::time::{Instant, sleep};
use vestibule::model::Chance;

use super::{Keys, prosody};
use crate::{
    program::{HELP, Program, Setup},
    prosody::{Person, Prosody},
    sealed::Sealed,
};

mod cast;

use cast::{Cast, Fast, Python, Who};

/// After so many kills at most, all that was said must have arrived.
const STRETCH: usize = 8;

fn setting<T: FromStr<Err: Debug>>(name: &str, usual: T) -> T {
    env::var(name).map_or(usual, |value| value.parse().unwrap())
}

/// When it is killed.
#[derive(Debug, Clone, Copy)]
enum Moment {
    /// Both have just said something.
    Talking,
    /// Somebody has just read something: the server has not acknowledged it perhaps.
    Answered,
    /// It is logging in.
    LoggingIn,
    /// It reads the archive.
    CatchingUp,
    /// Somebody's first message uses a prekey: another takes its place, and the bundle is published.
    Publishing,
    /// It was told to stop, and says goodbye.
    Stopping,
}

const MOMENTS: [Moment; 6] =
    [Moment::Talking, Moment::Answered, Moment::LoggingIn, Moment::CatchingUp, Moment::Publishing, Moment::Stopping];

/// A conversation that goes on, whatever happens to the program.
struct Story<C> {
    cast: C,
    program: Program,
    chance: Chance,
    tag: String,
    /// How many things each has said, and how many of them the other has heard.
    said: [usize; 2],
    heard: [usize; 2],
    /// How long it takes to start.
    start: Duration,
    firsts: usize,
}

impl<C: Cast> Story<C> {
    async fn begin(mut cast: C, mut program: Program, seed: u8) -> Self {
        let began = Instant::now();
        cast.until(program.launch()).await;
        let start = began.elapsed();
        cast.say(Who::Person, "bonjour").await;
        cast.say(Who::Person, "humain").await;
        let card = cast.hears(Who::Handler, "« bonjour").await;
        let tag: String = card.trim_start_matches('[').chars().take(4).collect();
        cast.say(Who::Handler, &format!("!take {tag}")).await;
        cast.hears(Who::Handler, "est à vous").await;
        cast.hears(Who::Person, "a lu vos messages").await;
        let chance = Chance::from_seed([seed; 32]);
        Self { cast, program, chance, tag, said: [0; 2], heard: [0; 2], start, firsts: 1 }
    }

    fn below(&mut self, limit: usize) -> usize {
        let number = usize::from(self.chance.byte()) * 256 + usize::from(self.chance.byte());
        number * limit / 65_536
    }

    fn instant(&mut self, within: Duration) -> Duration {
        within.mul_f64(self.below(10_000) as f64 / 10_000.0)
    }

    async fn say(&mut self, who: Who) {
        let number = self.said[who as usize];
        self.said[who as usize] += 1;
        let words = match who {
            Who::Person => format!("mot {number}."),
            Who::Handler => format!("!r {} réponse {number}.", self.tag),
        };
        self.cast.say(who, &words).await;
    }

    /// Up to so many things, said by the one or the other.
    async fn talk(&mut self, most: usize) {
        for _ in 0..self.below(most + 1) {
            let who = if self.below(3) == 0 { Who::Handler } else { Who::Person };
            self.say(who).await;
        }
    }

    /// One of them hears the next thing that the other said, and nothing else.
    async fn hear(&mut self, who: Who) {
        let heard = self.cast.next(who).await;
        let from = who.other() as usize;
        let number = self.heard[from];
        let (fits, expected) = match who {
            Who::Person => (heard == format!("réponse {number}."), "réponse"),
            Who::Handler => (heard.ends_with(&format!("] mot {number}.")), "mot"),
        };
        assert!(fits, "{who:?} hears `{heard}` in place of {expected} {number}");
        self.heard[from] += 1;
    }

    /// The program runs, and all that was said arrives.
    async fn settle(&mut self) {
        for who in [Who::Handler, Who::Person] {
            while self.heard[who.other() as usize] < self.said[who.other() as usize] {
                self.hear(who).await;
            }
        }
        self.cast.others_are_answered().await;
    }

    async fn launch(&mut self) {
        self.cast.until(self.program.launch()).await;
    }

    /// From a program that does not run to one that was killed.
    async fn round(&mut self, moment: Moment) {
        match moment {
            Moment::LoggingIn => {
                self.talk(3).await;
                self.program.spawn();
                let within = self.start;
                let instant = self.instant(within);
                self.cast.until(sleep(instant)).await;
            }
            Moment::CatchingUp => {
                // The archive is read in pages of fifty.
                let most = if self.below(5) == 0 { 70 } else { 20 };
                self.talk(most).await;
                self.program.spawn();
                self.cast.until(self.program.logs(" connected")).await;
                self.talk(2).await;
                let instant = self.instant(Duration::from_millis(60));
                self.cast.until(sleep(instant)).await;
            }
            Moment::Talking => {
                self.launch().await;
                self.talk(5).await;
                let instant = self.instant(Duration::from_millis(60));
                self.cast.until(sleep(instant)).await;
            }
            Moment::Answered => {
                self.launch().await;
                self.settle().await;
                let who = if self.below(2) == 0 { Who::Handler } else { Who::Person };
                self.say(who).await;
                self.talk(2).await;
                self.hear(who.other()).await;
                let instant = self.instant(Duration::from_millis(8));
                self.cast.until(sleep(instant)).await;
            }
            Moment::Publishing => {
                self.launch().await;
                if C::FORGETS {
                    self.settle().await;
                }
                self.firsts += 1;
                if self.cast.begin_anew().await {
                    self.say(Who::Person).await;
                }
                let instant = self.instant(Duration::from_millis(60));
                self.cast.until(sleep(instant)).await;
            }
            Moment::Stopping => {
                self.launch().await;
                self.talk(5).await;
                self.program.terminate().await;
                let instant = self.instant(Duration::from_millis(20));
                self.cast.until(sleep(instant)).await;
            }
        }
        self.program.kill().await;
    }

    async fn rounds(&mut self, kills: usize, seed: u8) {
        let began = Instant::now();
        self.program.kill().await;
        let mut moments = Vec::new();
        for kill in 1..=kills {
            if moments.is_empty() {
                moments = MOMENTS.to_vec();
            }
            let moment = moments.swap_remove(self.below(moments.len()));
            println!("seed {seed}, kill {kill}: {moment:?}, said {:?}, heard {:?}", self.said, self.heard);
            self.round(moment).await;
            if kill % STRETCH == 0 {
                self.launch().await;
                self.settle().await;
                self.program.kill().await;
            }
        }
        self.launch().await;
        self.settle().await;
        assert!(self.program.stop().await);
        self.cast.ends().await;
        // A prekey's number comes once: a hundred at first, and one more for each that was used.
        let published = self.cast.published().await;
        assert_eq!(published.len(), 100);
        let newest = published.last().copied().unwrap_or_default() as usize;
        assert_eq!(newest, 100 + self.firsts, "each first message uses one prekey, and nothing else does");
        let unread = self.program.count("cannot be read");
        assert_eq!(unread, 0, "{}", self.program.output());
        println!(
            "{kills} kills in {:.0} s: {} words of the person's and {} of the handler's, each heard once and in order; \
             {} sessions begun{}",
            began.elapsed().as_secs_f64(),
            self.said[0],
            self.said[1],
            self.firsts,
            self.cast.figures()
        );
    }
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn the_fast_crowd_talks_on() {
    let (kills, seed) = (setting("VESTIBULE_KILLS", 18), setting("VESTIBULE_KILLS_SEED", 3));
    let prosody = Prosody::start(&["help"]).await;
    let mut crowd = Sealed::gather(&prosody, HELP, seed).await;
    let fingerprint = crowd.member(Who::Handler as usize).own.identity().fingerprint();
    let staff = [("p1@load.localhost", "handler", "fr")];
    let fingerprints = [fingerprint.as_str()];
    let omemo = [("p1@load.localhost", &fingerprints[..])];
    let mut program = Program::set_up(&Setup { omemo: &omemo, ..Setup::usual(&prosody, prosody.port, &staff) });
    program.launch().await;
    crowd.until_published().await;
    program.kill().await;
    Story::begin(Fast::new(crowd), program, seed).await.rounds(kills, seed).await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn python_omemo_talks_on() {
    let (kills, seed) = (setting("VESTIBULE_KILLS", 8), setting("VESTIBULE_KILLS_SEED", 5));
    let (prosody, keys) = (prosody().await, Keys::new());
    let nour = Person::start_omemo(&prosody, "nour", &keys.of("nour")).await;
    let fingerprints = [nour.fingerprint.as_str()];
    let omemo = [("nour", &fingerprints[..])];
    let setup = Setup { omemo: &omemo, ..Setup::usual(&prosody, prosody.port, &super::STAFF) };
    let mut program = Program::set_up(&setup);
    program.launch().await;
    let mut ana = Person::start_omemo(&prosody, "ana", &keys.of("ana")).await;
    super::helpline_is_there(&mut ana).await;
    program.kill().await;
    Story::begin(Python::new(ana, nour), program, seed).await.rounds(kills, seed).await;
}

//! The Signal channel beside Python's signalbot, both before the same people and a scripted signal-cli, in one run.
//!
//! `cargo bench --bench signal`. No Java and no network: this program is signal-cli's daemon for ours, and
//! signal-cli-rest-api for theirs. Ours is the whole program with its encrypted store, and every turn is durably
//! committed; theirs is the smallest bot that echoes, and stores nothing. Everybody writes, waits for the answer, and
//! writes again at once: ours walks them through the real intake, and whoever has been handed over is followed by
//! somebody new. signalbot is looked for in `~/.cache/vestibule/signalbot`, or by `VESTIBULE_SIGNALBOT_PYTHON`
//! (`benches/signal/requirements.txt`); without it only ours is measured. `VESTIBULE_AT_ONCE`: how many people write.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, reason = "a benchmark")]
#![allow(clippy::disallowed_methods, clippy::indexing_slicing, reason = "a benchmark measures time")]

use std::{env, sync::Arc};

use tokio::time::{Duration, sleep};
use vestibule::{
    model::{Chance, Timestamp},
    rehearse::Rehearsal,
    talk::NoGuess,
};

#[path = "signal/crowd.rs"]
mod crowd;
#[path = "signal/daemon.rs"]
mod daemon;
mod measure;
mod people;
#[path = "signal/rest.rs"]
mod rest;
#[path = "signal/sides.rs"]
mod sides;

use crowd::{Line, Script};
use measure::kib;
use sides::Side;

/// People who each wait for an answer before they write again.
const AT_ONCE: usize = 400;
const WARM_UP: usize = 4_000;
const TURNS: usize = 12_000;
const ROUNDS: usize = 3;
/// Turns of somebody who is alone, and how long they think before each.
const ALONE: usize = 300;
const THINKS: Duration = Duration::from_millis(30);

/// From the first word to the card.
const INTAKE: [&str; 10] = ["bonjour", "1", "1", "2", "1", "Piratage depuis hier, en France.", "2", "1", "1", "oui"];
/// Forth and back between two questions, from the third on.
const BETWEEN: [&str; 4] = ["bonjour", "1", "1", "retour"];

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(measure());
}

async fn measure() {
    let at_once = env::var("VESTIBULE_AT_ONCE").map_or(AT_ONCE, |count| count.parse().unwrap());
    let (intake, between) = (answered(&INTAKE), answered(&BETWEEN));
    let out: usize = intake.iter().map(|(_, answers)| answers).sum();
    println!("{at_once} people at once; an intake is {} messages in, {out} out and a card", intake.len());

    let mut sides = vec![(Side::ours(Script { lines: intake, again: None }).await, between)];
    let echoed = |lines: &[&'static str]| lines.iter().map(|words| (*words, 1)).collect::<Vec<Line>>();
    match Side::theirs(Script { lines: echoed(&INTAKE), again: None }).await {
        Some(side) => sides.push((side, echoed(&BETWEEN))),
        None => println!(
            "signalbot is not there: see benches/signal/requirements.txt, and set {} to its interpreter",
            sides::PYTHON
        ),
    }
    let mut figures: Vec<Figures> = Vec::new();
    for (side, between) in &mut sides {
        let mut alone = alone(side, Script { lines: between.clone(), again: Some(2) }).await;
        alone.sort_by(f64::total_cmp);
        let (median, late) = (alone[alone.len() / 2], alone[alone.len() * 99 / 100]);
        figures.push(Figures { ready: side.ready, median, late, ..Figures::default() });
    }
    for round in 0..ROUNDS {
        for ((side, _), figures) in sides.iter_mut().zip(&mut figures) {
            let (rate, [its, crowds]) = saturate(side, at_once).await;
            println!(
                "round {}, {:<6}  {rate:>8.0} /s   {its:>7.1} µs of its, {crowds:>5.1} µs of signal-cli's a turn",
                round + 1,
                side.name
            );
            figures.rates.push(rate);
            figures.costs.push(its);
        }
    }
    for ((side, _), figures) in sides.iter_mut().zip(&mut figures) {
        figures.resident = kib(side.pid(), "VmRSS") / 1024.0;
        figures.anonymous = kib(side.pid(), "RssAnon") / 1024.0;
        side.stop().await;
    }
    report(&figures);
}

/// What was measured of one of them.
#[derive(Default)]
struct Figures {
    ready: f64,
    median: f64,
    late: f64,
    rates: Vec<f64>,
    costs: Vec<f64>,
    resident: f64,
    anonymous: f64,
}

fn report(figures: &[Figures]) {
    let middle = |values: &[f64]| {
        let mut values = values.to_vec();
        values.sort_by(f64::total_cmp);
        values[values.len() / 2]
    };
    println!("{:<36}{:>10}{:>10}{:>10}", "(medians of the rounds)", "ours", "theirs", "ratio");
    let row = |what: &str, of: &dyn Fn(&Figures) -> f64, goal: &str| {
        let values: Vec<f64> = figures.iter().map(of).collect();
        print!("{what:<36}{:>10.1}", values[0]);
        match values.get(1) {
            Some(theirs) => println!("{theirs:>10.1}{:>10.3}{goal}", values[0] / theirs),
            None => println!(),
        }
    };
    row("turns a second, saturated", &|it| middle(&it.rates), "   (goal 5)");
    row("µs of processor time a turn", &|it| middle(&it.costs), "   (goal 0.083)");
    row("resident afterwards, MiB", &|it| it.resident, "");
    row("of it anonymous, MiB", &|it| it.anonymous, "");
    row("from start to ready, ms", &|it| it.ready, "");
    row("a turn of somebody alone, median, ms", &|it| it.median, "");
    row("the same, 99 of 100, ms", &|it| it.late, "");
}

/// These lines, and how many messages the real house answers each with.
fn answered(lines: &[&'static str]) -> Vec<Line> {
    let now = Timestamp::from_millis(1_767_258_000_000);
    let script = people::script(Box::new(NoGuess));
    let mut rehearsal = Rehearsal::begin(script, Chance::from_seed([3; 32]), now).unwrap();
    let mut answers = |words| {
        let rows = rehearsal.say("ana", words).unwrap();
        rows.iter().filter(|row| row.to.address.reveal().as_ref() == "ana").count()
    };
    lines.iter().map(|words| (*words, answers(words))).collect()
}

/// Keeps everybody busy; turns a second, and µs of processor time a turn of the program and of ours here.
async fn saturate(side: &mut Side, at_once: usize) -> (f64, [f64; 2]) {
    side.crowd.lock().unwrap().begin(at_once, WARM_UP, TURNS);
    quiet(side).await;
    let [from, until] = side.crowd.lock().unwrap().measured();
    let each = |which: usize| (until.cpu[which] - from.cpu[which]) as f64 / TURNS as f64;
    (TURNS as f64 / until.at.duration_since(from.at).as_secs_f64(), [each(0), each(1)])
}

/// How long each turn of somebody takes when nobody else writes, in ms.
async fn alone(side: &mut Side, script: Script) -> Vec<f64> {
    let before = std::mem::replace(&mut side.crowd.lock().unwrap().script, script);
    let number = side.crowd.lock().unwrap().one();
    let mut took = Vec::new();
    for turn in 0.. {
        quiet(side).await;
        // The first two are the introduction.
        if turn >= 2 {
            took.push(side.crowd.lock().unwrap().last);
        }
        if took.len() == ALONE {
            break;
        }
        sleep(THINKS).await;
        side.crowd.lock().unwrap().says(number);
    }
    side.crowd.lock().unwrap().script = before;
    took
}

/// Waits until everybody has been answered.
async fn quiet(side: &mut Side) {
    let quiet = Arc::clone(&side.crowd.lock().unwrap().quiet);
    side.within(quiet.notified()).await;
}

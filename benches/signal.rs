//! The Signal channel beside Python's signalbot, both before the same people and a scripted signal-cli, in one run.
//!
//! `cargo bench --bench signal`. No Java and no network: this program is signal-cli's daemon for ours, and
//! signal-cli-rest-api for theirs. Ours is the whole program with its encrypted store, and every turn is durably
//! committed; theirs are two that echo, of which one commits to signalbot's own storage how far each person has come,
//! as a conversation has to, and the other stores nothing. Everybody writes, waits for the answer, and
//! writes again at once, in two scripts: the real intake, where whoever is handed over is followed by somebody new; and
//! forth and back between two questions, where each message has one answer and nothing else happens. signalbot is
//! looked for in `~/.cache/vestibule/signalbot`, or by `VESTIBULE_SIGNALBOT_PYTHON` (`benches/signal/requirements.txt`);
//! without it only ours is measured. `VESTIBULE_AT_ONCE`: how many people write.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, reason = "a benchmark")]
#![allow(clippy::disallowed_methods, clippy::indexing_slicing, reason = "a benchmark measures time")]

use std::{env, sync::Arc};

use tokio::time::{Duration, sleep};
use vestibule::{
    model::{Chance, Security, Timestamp},
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
/// How long somebody who is alone thinks before each message, and for how many turns.
const ALONE: [(Duration, usize); 2] = [(Duration::from_millis(30), 300), (Duration::ZERO, 100)];

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

    let mut sides = vec![(Side::ours().await, scripts(intake, between))];
    match sides::signalbot().await {
        Some(version) => {
            println!(
                "theirs is signalbot {version}: steps keeps and commits how far each has come, echo keeps nothing"
            );
            for keeps in [true, false] {
                sides.push((Side::theirs(keeps).await, scripts(echoed(&INTAKE), echoed(&BETWEEN))));
            }
        }
        None => println!(
            "signalbot is not there: see benches/signal/requirements.txt, and set {} to its interpreter",
            sides::PYTHON
        ),
    }
    let mut figures: Vec<Figures> = Vec::new();
    for (side, [_, between]) in &mut sides {
        let mut its = Figures { ready: side.ready, ..Figures::default() };
        for ((thinks, turns), alone) in ALONE.into_iter().zip(&mut its.alone) {
            let mut took = by_oneself(side, between, thinks, turns).await;
            took.sort_by(f64::total_cmp);
            *alone = [took[turns / 2], took[turns * 99 / 100]];
        }
        figures.push(its);
    }
    for round in 1..=ROUNDS {
        for ((side, scripts), figures) in sides.iter_mut().zip(&mut figures) {
            for (script, saturated) in scripts.iter().zip(&mut figures.saturated) {
                let [rate, its, crowds] = saturate(side, script, at_once).await;
                println!(
                    "round {round}, {:<6} {:<16}{rate:>8.0} /s   {its:>6.1} µs of its, {crowds:>5.1} µs of signal-cli's a turn",
                    side.name, script.name
                );
                saturated.push([rate, its]);
            }
        }
    }
    for ((side, _), figures) in sides.iter_mut().zip(&mut figures) {
        figures.resident = kib(side.pid(), "VmRSS") / 1024.0;
        figures.anonymous = kib(side.pid(), "RssAnon") / 1024.0;
        side.stop().await;
    }
    report(&figures);
}

fn scripts(intake: Vec<Line>, between: Vec<Line>) -> [Script; 2] {
    [
        Script { name: "the intake", lines: intake, again: None },
        Script { name: "forth and back", lines: between, again: Some(2) },
    ]
}

/// What was measured of one of them. By script and round: turns a second, and µs of processor time a turn.
#[derive(Default)]
struct Figures {
    ready: f64,
    /// The median, and what 99 of 100 stay below, in ms: of somebody who thinks, and who does not.
    alone: [[f64; 2]; 2],
    saturated: [Vec<[f64; 2]>; 2],
    resident: f64,
    anonymous: f64,
}

fn report(figures: &[Figures]) {
    let middle = |rounds: &[[f64; 2]], which: usize| {
        let mut values: Vec<f64> = rounds.iter().map(|round| round[which]).collect();
        values.sort_by(f64::total_cmp);
        values[values.len() / 2]
    };
    print!("{:<42}{:>10}", "(medians of the rounds)", "ours");
    for name in ["steps", "echo"].iter().take(figures.len() - 1) {
        print!("{name:>10}{:>8}", "ratio");
    }
    println!();
    let row = |what: &str, of: &dyn Fn(&Figures) -> f64, goal: &str| {
        let values: Vec<f64> = figures.iter().map(of).collect();
        print!("{what:<42}{:>10.1}", values[0]);
        for theirs in &values[1..] {
            print!("{theirs:>10.1}{:>8.3}", values[0] / theirs);
        }
        println!("   {goal}");
    };
    row("turns a second, the intake", &|it| middle(&it.saturated[0], 0), "(goal 5)");
    row("  forth and back", &|it| middle(&it.saturated[1], 0), "(goal 5)");
    row("µs of processor time a turn, the intake", &|it| middle(&it.saturated[0], 1), "(goal 0.083)");
    row("  forth and back", &|it| middle(&it.saturated[1], 1), "(goal 0.083)");
    row("resident afterwards, MiB", &|it| it.resident, "");
    row("  of it anonymous, MiB", &|it| it.anonymous, "");
    row("from start to ready, ms", &|it| it.ready, "");
    row("a turn of somebody alone, median, ms", &|it| it.alone[0][0], "");
    row("  99 of 100, ms", &|it| it.alone[0][1], "");
    row("  who writes again at once, median, ms", &|it| it.alone[1][0], "");
}

/// These lines, and how many messages the real house answers each with.
fn answered(lines: &[&'static str]) -> Vec<Line> {
    let now = Timestamp::from_millis(1_767_258_000_000);
    let script = people::script(Box::new(NoGuess));
    let mut rehearsal = Rehearsal::begin(script, Chance::from_seed([3; 32]), now).unwrap();
    rehearsal.writes(Security::EndToEnd);
    let mut answers = |words| {
        let rows = rehearsal.say("ana", words).unwrap();
        rows.iter().filter(|row| row.to.address.reveal().as_ref() == "ana").count()
    };
    lines.iter().map(|words| (*words, answers(words))).collect()
}

/// These lines, each answered once.
fn echoed(lines: &[&'static str]) -> Vec<Line> {
    lines.iter().map(|words| (*words, 1)).collect()
}

/// Keeps everybody busy; turns a second, and µs of processor time a turn of the program and of ours here.
async fn saturate(side: &mut Side, script: &Script, at_once: usize) -> [f64; 3] {
    side.crowd.lock().unwrap().begin(script, at_once, WARM_UP, TURNS);
    quiet(side).await;
    let [from, until] = side.crowd.lock().unwrap().measured();
    let each = |which: usize| (until.cpu[which] - from.cpu[which]) as f64 / TURNS as f64;
    [TURNS as f64 / until.at.duration_since(from.at).as_secs_f64(), each(0), each(1)]
}

/// How long each turn of somebody takes when nobody else writes, in ms.
async fn by_oneself(side: &mut Side, script: &Script, thinks: Duration, turns: usize) -> Vec<f64> {
    // The first two are the introduction.
    const INTRODUCTION: usize = 2;
    let number = side.crowd.lock().unwrap().one(script);
    let mut took = Vec::new();
    loop {
        quiet(side).await;
        took.push(side.crowd.lock().unwrap().last);
        if took.len() == INTRODUCTION + turns {
            return took.split_off(INTRODUCTION);
        }
        if !thinks.is_zero() {
            sleep(thinks).await;
        }
        side.crowd.lock().unwrap().says(number);
    }
}

/// Waits until everybody has been answered.
async fn quiet(side: &mut Side) {
    let quiet = Arc::clone(&side.crowd.lock().unwrap().quiet);
    side.within(quiet.notified()).await;
}

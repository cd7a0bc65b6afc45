//! The whole program through a real Prosody, beside a client that only echoes through the same one.
//!
//! `cargo bench --bench through` (needs Prosody and openssl; nothing else of the tests' peers). It prints
//! turns per second with every turn durably committed, our processor time a turn, the time from start to
//! first reply, and resident memory with 1 000 open cases. It is a program rather than a criterion
//! benchmark because what is measured are processes.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, reason = "a benchmark")]
#![allow(clippy::disallowed_methods, reason = "a benchmark measures time")]

use std::{env, time::Instant};

#[path = "../tests/peers/crowd.rs"]
mod crowd;
mod echo;
mod measure;
#[path = "../tests/peers/program.rs"]
mod program;
#[path = "../tests/peers/prosody.rs"]
mod prosody;

use crowd::Crowd;
use measure::{cpu, kib};
use program::{HELP, Program};
use prosody::Prosody;

/// People who each wait for an answer before they write again.
const AT_ONCE: usize = 100;
const TURNS: usize = 6000;
const CASES: usize = 1000;
const ROUNDS: usize = 3;

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    match env::var(echo::PLACE) {
        Ok(place) => runtime.block_on(echo::run(&place)),
        Err(_) => runtime.block_on(measure()),
    }
}

async fn measure() {
    let prosody = Prosody::start(&["help", "echo", "nour"]).await;
    let mut crowd = Crowd::gather(&prosody).await;
    let began = Instant::now();
    let mut program = Program::start(&prosody, prosody.port, &[("nour", "handler", "fr")]).await;
    crowd.say(0, "bonjour").await;
    crowd.message().await;
    println!("start to first reply       {:>8.0} ms", began.elapsed().as_secs_f64() * 1e3);
    crowd.message().await;
    let asked = Instant::now();
    crowd.say(0, "1").await;
    crowd.message().await;
    println!("one turn, nothing else     {:>8.1} ms", asked.elapsed().as_secs_f64() * 1e3);

    crowd.say_all((1..CASES).map(|person| (person, "bonjour".to_owned()))).await;
    for _ in 1..CASES {
        crowd.message().await;
        crowd.message().await;
    }
    crowd.say_all((1..CASES).map(|person| (person, "1".to_owned()))).await;
    for _ in 1..CASES {
        crowd.message().await;
    }
    println!(
        "resident, {CASES} open cases  {:>8.1} MiB ({:.1} MiB of it anonymous)",
        kib(program.pid(), "VmRSS") / 1024.0,
        kib(program.pid(), "RssAnon") / 1024.0
    );

    let (mut turns, mut echoes, mut cost) = (0.0_f64, 0.0_f64, f64::MAX);
    for _ in 0..ROUNDS {
        let (rate, micros, server) = saturate(&mut crowd, &prosody, program.pid(), HELP, 2).await;
        println!(
            "turns, durably committed   {rate:>8.0} /s   {micros:>6.1} µs of ours, {server:>6.1} µs of Prosody's a turn"
        );
        (turns, cost) = (turns.max(rate), cost.min(micros));
        let mut echo = echo::start(&prosody).await;
        let (rate, micros, server) = saturate(&mut crowd, &prosody, echo.id().unwrap(), "echo@localhost", 1).await;
        println!(
            "a client that only echoes  {rate:>8.0} /s   {micros:>6.1} µs of its, {server:>6.1} µs of Prosody's a turn"
        );
        echoes = echoes.max(rate);
        echo.kill().await.unwrap();
    }
    println!("turns to echoes            {:>8.2}      (goal 0.75)", turns / echoes);
    println!("processor time a turn      {cost:>8.1} µs   (goal 60)");
    assert!(program.stop().await);
}

/// Keeps everybody busy; turns a second, and µs of processor time a turn of the process and of the server.
async fn saturate(crowd: &mut Crowd, prosody: &Prosody, pid: u32, to: &str, words: usize) -> (f64, f64, f64) {
    // Forth and back between two questions: one answer, one commit, one reply each.
    let said = |turn: usize| if words == 1 || turn.is_multiple_of(2) { "1" } else { "retour" };
    let mut turn = [0_usize; AT_ONCE];
    let (began, ours, servers) = (Instant::now(), cpu(pid), cpu(prosody.pid()));
    for person in 0..AT_ONCE {
        crowd.say_to(to, person, said(0)).await;
    }
    let mut sent = AT_ONCE;
    for _ in 0..TURNS {
        let (person, _) = crowd.message().await;
        let turn = turn.get_mut(person).unwrap();
        *turn += 1;
        if sent < TURNS {
            sent += 1;
            crowd.say_to(to, person, said(*turn)).await;
        }
    }
    let seconds = began.elapsed().as_secs_f64();
    // Everybody is left where they were.
    for (person, turn) in turn.iter().enumerate() {
        if words > 1 && !turn.is_multiple_of(2) {
            crowd.say_to(to, person, "retour").await;
            crowd.message().await;
        }
    }
    let each = |micros: u64| micros as f64 / TURNS as f64;
    (TURNS as f64 / seconds, each(cpu(pid) - ours), each(cpu(prosody.pid()) - servers))
}

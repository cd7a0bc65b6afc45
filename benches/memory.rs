//! Resident memory of the house with 1 000 open cases, after a restart.
//!
//! `cargo bench --bench memory`. A first process fills a store; a second one, which has done nothing else,
//! opens it and reports what Linux says of it. The network is not in these figures.
#![allow(missing_docs, reason = "a benchmark has no users")]
#![allow(clippy::unwrap_used, reason = "a benchmark that cannot go on stops")]
#![allow(clippy::print_stdout, reason = "it reports to whoever runs it")]

#[path = "people/mod.rs"]
mod people;

use std::{env, fs, path::Path, process::Command};

use people::{Crowd, INTAKE, NOW};
use vestibule::{channel::What, talk::Statistics};

const CASES: usize = 1_000;
const STORE: &str = "VESTIBULE_BENCH_STORE";

fn main() {
    match env::var_os(STORE) {
        Some(folder) => measure(Path::new(&folder)),
        None => fill(),
    }
}

fn fill() {
    let folder = people::folder();
    let mut house = people::plain_house(folder.path());
    let mut crowd = Crowd::of(CASES);
    for words in INTAKE {
        crowd.round(&mut house, words);
    }
    assert_eq!(house.cases().iter().filter(|case| case.stage.is_at_desk()).count(), CASES);
    report("grew from 0 to 1 000 open cases, 11 turns each");
    drop(house);
    let done = Command::new(env::current_exe().unwrap()).env(STORE, folder.path()).status().unwrap();
    assert!(done.success());
}

fn measure(folder: &Path) {
    report("nothing loaded");
    let rules = people::rules(Box::new(Statistics::default()));
    report("the conversations");
    let mut house = people::house(rules, folder);
    report("1 000 open cases, after a restart");
    let mut say = |number: u64, words: &str| {
        let event = people::message(&people::person(1_000_000 + usize::try_from(number).unwrap()), number, words);
        house.take(vec![people::arrival(What::Event(event))], NOW).unwrap();
    };
    say(2_000_000, "bonjour");
    report("and a first message, a greeting");
    say(2_000_001, "Depuis ce matin notre site ne répond plus, pouvez-vous regarder ?");
    report("and a first message that needed the language models");
}

/// What is resident, and how much of it is not simply a page of a file that could be read again.
fn report(what: &str) {
    let status = fs::read_to_string("/proc/self/smaps_rollup").unwrap();
    let mebibytes = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap();
        line.trim().trim_end_matches(" kB").trim().parse::<f64>().unwrap() / 1024.0
    };
    println!("{:7.1} MiB resident, {:6.1} MiB of it its own: {what}", mebibytes("Rss:"), mebibytes("Anonymous:"));
}

//! What a turn costs without the network: deciding it, understanding an answer, making it durable.
//!
//! `cargo bench --bench house`. Needs nothing; the figure for commits is the disk's that holds the build.
#![allow(missing_docs, reason = "a benchmark has no users")]
#![allow(clippy::unwrap_used, reason = "a benchmark that cannot go on stops")]

#[path = "people/mod.rs"]
mod people;

use std::{hint::black_box, time::Duration};

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use people::{Crowd, NOW};
use vestibule::private::Private;
use vestibule::{
    front,
    model::Chance,
    talk::{self, Guess as _, Heard, NoGuess, Session, Statistics},
};

/// One decision, pure: nothing is stored or sent. A thousand other cases are open.
fn decide(c: &mut Criterion) {
    let folder = people::folder();
    let mut house = people::plain_house(folder.path());
    let mut crowd = Crowd::of(1_000);
    for words in people::INTAKE.iter().take(3) {
        crowd.round(&mut house, words);
    }
    let cases = house.cases();
    let mut group = c.benchmark_group("decide");
    let mut chance = Chance::from_seed([1; 32]);

    let first = people::message(&people::person(1_000_000), 0, "Bonjour");
    group.bench_function("first message, a greeting", |b| {
        b.iter(|| front::decide(house.rules(), cases, black_box(&first), NOW, &mut chance));
    });

    let statistics = Statistics::default();
    statistics.guess("the models are loaded by the first one who asks");
    let rules = people::rules(Box::new(statistics));
    let text = "Depuis ce matin notre site ne répond plus et nous ne savons pas quoi faire, pouvez-vous regarder ?";
    let first = people::message(&people::person(1_000_000), 0, text);
    group.bench_function("first message, language by statistics", |b| {
        b.iter(|| front::decide(&rules, cases, black_box(&first), NOW, &mut chance));
    });

    let answer = people::message(&people::person(500), 0, "non");
    group.bench_function("an answer in the middle", |b| {
        b.iter(|| front::decide(house.rules(), cases, black_box(&answer), NOW, &mut chance));
    });
    group.finish();
}

/// Understanding an answer to the question with the most accepted words.
fn understand(c: &mut Criterion) {
    let script = people::script(Box::new(NoGuess));
    let heard = |words| Heard {
        words: Private::new(words),
        first_message: Private::new("bonjour"),
        unencrypted: true,
        returning: false,
        resumes: None,
        burst: false,
        paused: false,
        at: NOW,
    };
    let begun = talk::step(&script, Session::default(), &heard("bonjour")).session;
    let session = talk::step(&script, begun, &heard("oui")).session;
    assert_eq!(session.pending.as_deref(), Some("need"));
    let long = "je ne sais pas trop par où commencer, c'est une longue histoire ".repeat(20);
    let mut group = c.benchmark_group("match");
    for (name, words) in [
        ("a number", "2"),
        ("accepted words", "mon téléphone"),
        ("a phrase in a message", "je crois que mon compte a été piraté"),
        ("nearly a word", "harcellement"),
        ("nothing known", "peut-être bien demain"),
        ("1 300 characters", long.as_str()),
    ] {
        group.bench_function(name, |b| {
            let again = || session.clone();
            b.iter_batched(
                again,
                |session| talk::step(&script, session, &heard(black_box(words))),
                BatchSize::SmallInput,
            );
        });
    }
    group.finish();
}

/// Turns that are on the disk when they are done. Everybody answers a question and goes back, by turns.
fn commit(c: &mut Criterion) {
    let mut group = c.benchmark_group("commit");
    for many in [1, 64, 256] {
        let folder = people::folder();
        let mut house = people::plain_house(folder.path());
        let mut crowd = Crowd::of(many);
        crowd.round(&mut house, "bonjour");
        let mut answers = ["oui", "retour"].into_iter().cycle();
        group.throughput(Throughput::Elements(many as u64));
        group.bench_function(format!("{many} turns at once"), |b| {
            b.iter(|| assert_eq!(crowd.round(&mut house, answers.next().unwrap()), many));
        });
    }
    group.finish();
}

/// From nothing to the first answer, without the network: conversations, a store with 1 000 open cases, a turn.
fn start(c: &mut Criterion) {
    let folder = people::folder();
    let mut house = people::plain_house(folder.path());
    let mut crowd = Crowd::of(1_000);
    people::INTAKE.iter().for_each(|words| assert_ne!(crowd.round(&mut house, words), 0));
    drop(house);
    let mut group = c.benchmark_group("start");
    group.bench_function("conversations", |b| b.iter(|| people::script(Box::new(NoGuess))));
    let mut number = 1_000_000;
    group.bench_function("to the first answer", |b| {
        b.iter(|| {
            let mut house = people::plain_house(folder.path());
            number += 1;
            let first = people::message(&people::person(number), 1_000_000 + number as u64, "bonjour");
            house.take(vec![people::arrival(vestibule::channel::What::Event(first))], NOW).unwrap()
        });
    });
    group.finish();
}

fn small() -> Criterion {
    Criterion::default().sample_size(30).warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(3))
}

criterion_group! { name = all; config = small(); targets = decide, understand, commit, start }
criterion_main!(all);

//! The program is killed, lines are cut, and she loses what her client knew.

use std::time::Duration;

use tokio::time::sleep;

use super::{Talk, receives};
use crate::{
    conversation::{INTAKE, body},
    omemo::{hears, prosody},
    program::HELP,
    prosody::{Person, Proxy},
};

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn the_program_is_killed_at_every_turn() {
    let prosody = prosody().await;
    let mut talk = Talk::begin(&prosody, prosody.port).await;
    talk.ana.befriend(HELP).await;
    for (at, words) in INTAKE.iter().enumerate() {
        match at % 3 {
            // Written while the program is down.
            0 => {
                talk.program.kill().await;
                talk.ana_says(words).await;
                talk.program.launch().await;
            }
            // Killed at some moment between receiving and answering: reading, storing, encrypting or sending.
            1 => {
                talk.ana_says(words).await;
                sleep(Duration::from_micros(900 * at as u64)).await;
                talk.program.kill_and_restart().await;
            }
            _ => talk.ana_says(words).await,
        }
        talk.ana_receives("ana", words).await;
        // Killed when ana has the answer, before the program can know.
        if at % 3 == 2 {
            talk.program.kill_and_restart().await;
        }
    }
    talk.take().await;
    talk.ends().await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn what_is_written_while_it_is_down_is_read_in_order() {
    let prosody = prosody().await;
    let mut talk = Talk::begin(&prosody, prosody.port).await;
    talk.ana.befriend(HELP).await;
    let tag = talk.taken().await;
    talk.program.kill().await;
    for number in 0..8 {
        talk.ana_says(&format!("mot {number}.")).await;
    }
    talk.ana.sync().await;
    talk.program.launch().await;
    for number in 0..8 {
        let relayed = talk.nour.message().await;
        assert!(body(&relayed).ends_with(&format!("nour] mot {number}.")), "{relayed}");
    }
    talk.nour.say(HELP, &format!("!r {tag} reçu")).await;
    receives(&mut talk.ana, "reçu").await;
    talk.ends().await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn all_that_is_written_before_the_first_answer_is_read() {
    let prosody = prosody().await;
    let mut talk = Talk::begin(&prosody, prosody.port).await;
    talk.program.kill().await;
    for words in ["bonjour", "humain"] {
        talk.ana_says(words).await;
    }
    talk.ana.sync().await;
    // Both would begin the session, with the same prekey.
    assert_eq!(talk.ana.count(|line| line.contains("prekey=\"true\"")), 2);
    talk.program.launch().await;
    for words in ["bonjour", "humain"] {
        talk.ana_receives("ana", words).await;
    }
    let tag = talk.take().await;
    // Past the length at which a side that only listens says something without words, which Profanity passes over.
    for number in 0..60 {
        talk.ana_says(&format!("mot {number}.")).await;
        hears(&mut talk.nour, &format!("mot {number}.")).await;
    }
    talk.ana.receives_nothing_said().await;
    talk.nour.say(HELP, &format!("!r {tag} lu")).await;
    receives(&mut talk.ana, "lu").await;
    talk.ends().await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn lines_are_cut() {
    let prosody = prosody().await;
    let (proxy, hers) = (Proxy::start(prosody.port).await, Proxy::start(prosody.port).await);
    let mut talk = Talk::begin_through(&prosody, proxy.port, hers.port).await;
    for (at, words) in INTAKE[..6].iter().enumerate() {
        proxy.cut_in_turn(at);
        talk.turn(words).await;
    }
    talk.turn("humain").await;
    let tag = talk.take().await;
    // Hers, while a handler answers.
    for round in 0..3 {
        hers.cut();
        talk.nour.say(HELP, &format!("!r {tag} réponse {round}")).await;
        receives(&mut talk.ana, &format!("réponse {round}")).await;
        talk.ana.has_a_session(HELP).await;
        talk.ana_says(&format!("merci {round}.")).await;
        hears(&mut talk.nour, &format!("merci {round}.")).await;
    }
    talk.ends().await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn she_loses_her_sessions_then_her_keys() {
    let prosody = prosody().await;
    let mut talk = Talk::begin(&prosody, prosody.port).await;
    talk.turn("bonjour").await;
    talk.ana.forget_sessions().await;
    talk.ana.turns_to(HELP).await;
    talk.turn("1").await;

    let (device, fingerprint) = (talk.ana.device, talk.ana.fingerprint.clone());
    talk.ana.lose_everything().await;
    assert!(talk.ana.device != device && talk.ana.fingerprint != fingerprint);
    talk.ana.turns_to(HELP).await;
    talk.turn("1").await;
    // Once more, with the lost device still on the list, and the first message from the new one meets a program that
    // was just started.
    talk.ana.befriend(HELP).await;
    talk.ana.lose_everything().await;
    talk.program.kill().await;
    talk.ana.turns_to(HELP).await;
    talk.ana_says("humain").await;
    talk.program.launch().await;
    talk.ana_receives("ana", "humain").await;
    talk.take().await;
    talk.ends().await;
}

/// Profanity 0.13 publishes no list of devices on Prosody; the program knows the device all the same.
#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn a_device_that_is_on_no_list_is_written_to_after_a_restart() {
    let prosody = prosody().await;
    let mut talk = Talk::begin(&prosody, prosody.port).await;
    let tag = talk.taken().await;
    talk.program.kill_and_restart().await;
    talk.nour.say(HELP, &format!("!r {tag} après")).await;
    receives(&mut talk.ana, "après").await;
    talk.ends().await;
}

/// The same when the program dies between the commit of her message and its answer.
#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn a_device_that_is_on_no_list_is_answered_after_a_kill() {
    let prosody = prosody().await;
    let mut talk = Talk::begin(&prosody, prosody.port).await;
    for (at, words) in INTAKE.iter().enumerate() {
        talk.ana_says(words).await;
        sleep(Duration::from_millis(6 * at as u64)).await;
        talk.program.kill_and_restart().await;
        talk.ana_receives("ana", words).await;
    }
    talk.take().await;
    talk.ends().await;
}

/// What libsignal wrote comes in another order, and once more: each is read once.
#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn what_comes_in_another_order_and_again_is_read_once() {
    let prosody = prosody().await;
    let hers = Proxy::start(prosody.port).await;
    let mut talk = Talk::begin_through(&prosody, prosody.port, hers.port).await;
    let tag = talk.taken().await;
    talk.ana.sync().await;
    let before = talk.ana.has_sent();
    // Her line is dead and she writes on: nothing of it arrives but by another of her clients.
    hers.stall(true);
    for number in 0..4 {
        talk.ana_says(&format!("mot {number}.")).await;
    }
    let sent = talk.ana.sends(before, 4).await;
    let mut other = Person::start(&prosody, "ana/other").await;
    for at in [3, 0, 2, 0, 3, 1] {
        other.raw(&sent[at]).await;
    }
    other.sync().await;
    for number in [3, 0, 2, 1] {
        let line = talk.nour.expect(|line| line["event"] == "message" && body(line).contains("mot ")).await;
        assert!(body(&line).contains(&format!("mot {number}.")), "{line}");
    }
    talk.nour.say(HELP, &format!("!note {tag} fin")).await;
    hears(&mut talk.nour, "Note gardée").await;
    assert!(!talk.nour.has(|line| line["event"] == "message" && body(line).contains("mot ")), "each once");
    assert!(!talk.nour.has(|line| line["event"] == "message" && body(line).contains("décalé")), "a repeat is no loss");
    assert!(talk.program.stop().await);
}

//! The program is killed and started again, and the line is cut: nothing is lost, nothing comes twice, and all of it
//! can be read.

use std::{fs, time::Duration};

use serde_json::Value;
use tokio::time::sleep;

use super::{Talk, forget_ana, has_rotated, hears, prosody, receives, rotate, text};
use crate::{
    conversation::{INTAKE, body, tag_of},
    program::HELP,
    prosody::Proxy,
};

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn killed_at_every_turn_it_answers_once_and_can_be_read() {
    let prosody = prosody().await;
    let mut talk = Talk::begin(&prosody, prosody.port).await;
    for (at, words) in INTAKE.iter().enumerate() {
        match at % 4 {
            // Written while the program is down.
            0 => {
                talk.program.kill().await;
                talk.ana.say(HELP, words).await;
                talk.program.launch().await;
                talk.ana_receives("ana", words).await;
            }
            // Killed at some moment between receiving and answering: reading, storing, encrypting or sending.
            1 | 2 => {
                talk.ana.say(HELP, words).await;
                sleep(Duration::from_micros(900 * at as u64)).await;
                talk.program.kill_and_restart().await;
                talk.ana_receives("ana", words).await;
            }
            // Killed when ana has the answer, before the program can know.
            _ => {
                talk.turn(words).await;
                talk.program.kill_and_restart().await;
            }
        }
        talk.ana.sync().await;
        assert!(talk.ana.unreadable().is_empty(), "after `{words}`: {:?}", talk.ana.unreadable());
    }
    let tag = tag_of(&talk.nour.message().await);
    talk.program.kill_and_restart().await;
    talk.take(&tag).await;
    for round in 0..8 {
        let words = format!("réponse {round}");
        talk.nour.say(HELP, &format!("!r {tag} {words}")).await;
        sleep(Duration::from_micros(1700 * round)).await;
        talk.program.kill_and_restart().await;
        receives(&mut talk.ana, &words).await;
    }
    talk.nour.say(HELP, &format!("!close {tag}")).await;
    assert!(body(&talk.nour.message().await).contains("fermé"));
    talk.ana_receives("nour", "!close $TAG").await;
    talk.ends().await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn what_is_written_while_it_is_down_is_read_in_order() {
    let prosody = prosody().await;
    let mut talk = Talk::begin(&prosody, prosody.port).await;
    let tag = talk.taken().await;
    for orderly in [false, true] {
        if orderly {
            assert!(talk.program.stop().await);
        } else {
            talk.program.kill().await;
        }
        for number in 0..12 {
            talk.ana.say(HELP, &format!("mot {number}.")).await;
        }
        talk.ana.sync().await;
        talk.program.launch().await;
        for number in 0..12 {
            let relayed = talk.nour.message().await;
            assert!(body(&relayed).ends_with(&format!("nour] mot {number}.")), "{relayed}");
        }
    }
    talk.nour.say(HELP, &format!("!r {tag} reçu")).await;
    receives(&mut talk.ana, "reçu").await;
    talk.ends().await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn a_session_that_the_program_has_lost_is_begun_anew() {
    let prosody = prosody().await;
    let mut talk = Talk::begin(&prosody, prosody.port).await;
    let tag = talk.taken().await;

    // The handler speaks first: not in clear.
    forget_ana(&mut talk.program).await;
    talk.nour.say(HELP, &format!("!r {tag} toujours là")).await;
    receives(&mut talk.ana, "toujours là").await;
    talk.ana.say(HELP, "zéro.").await;
    assert!(body(&talk.nour.message().await).ends_with("nour] zéro."));

    // She does: she is asked for it again, and the handler hears of it.
    forget_ana(&mut talk.program).await;
    talk.ana.say(HELP, "un.").await;
    receives(&mut talk.ana, &text("unreadable-garbled")).await;
    assert!(body(&talk.nour.message().await).contains(&tag));
    talk.ana.say(HELP, "un.").await;
    assert!(body(&talk.nour.message().await).ends_with("nour] un."));
    talk.ends().await;
}

/// What she wrote first waits at the server while the program's signed prekey is replaced.
#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn a_first_message_that_is_late_for_the_rotation_is_read() {
    let prosody = prosody().await;
    let mut talk = Talk::begin(&prosody, prosody.port).await;
    talk.program.kill().await;
    talk.ana.say(HELP, "bonjour").await;
    talk.ana.sync().await;
    let signed = rotate(&talk.program);
    talk.program.launch().await;
    talk.ana_receives("ana", "bonjour").await;
    has_rotated(&mut talk.ana, signed).await;
    talk.turn("humain").await;
    let tag = tag_of(&talk.nour.message().await);
    talk.take(&tag).await;
    talk.ends().await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn the_line_is_cut_at_every_turn() {
    let prosody = prosody().await;
    let proxy = Proxy::start(prosody.port).await;
    let mut talk = Talk::begin(&prosody, proxy.port).await;
    for (at, words) in INTAKE.iter().enumerate() {
        proxy.cut_in_turn(at);
        talk.turn(words).await;
    }
    let tag = tag_of(&talk.nour.message().await);
    talk.take(&tag).await;
    talk.ends().await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn after_an_old_copy_of_the_store_was_put_back_people_can_read_on() {
    let prosody = prosody().await;
    let mut talk = Talk::begin(&prosody, prosody.port).await;
    talk.turn("bonjour").await;
    assert!(talk.program.stop().await);
    let (store, copy) = (talk.program.file("store"), talk.program.file("copy"));
    fs::copy(&store, &copy).unwrap();
    talk.program.launch().await;
    talk.turn("1").await;
    talk.turn("1").await;
    assert!(talk.program.stop().await);

    fs::copy(&copy, &store).unwrap();
    let (done, said) = talk.program.command(&["omemo", "renew"]).await;
    assert!(done && said.contains("with 1 devices"), "{said}");
    talk.program.launch().await;
    // It fetches from the archive what it does not remember. What she wrote with keys that went with the newer store
    // cannot be read by anybody any more: she is asked for it again, and can read that.
    hears(&mut talk.ana, &text("unreadable-garbled")).await;
    talk.ana.say(HELP, "statut").await;
    hears(&mut talk.ana, &text("status-intake")).await;
    talk.ana.sync().await;
    assert_eq!(talk.ana.lost(HELP), [] as [&Value; 0]);
    assert!(talk.program.stop().await);
}

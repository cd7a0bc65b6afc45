//! The program's own states are gone, older than those of the others, or its signed prekey is another one.

use std::fs;

use super::{Talk, receives};
use crate::{
    conversation::body,
    omemo::{forget_ana, has_rotated, hears, prosody, rotate},
    program::HELP,
};

/// What she wrote first waits at the server while the program's signed prekey is replaced.
#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn a_first_message_that_is_late_for_the_rotation_is_read() {
    let prosody = prosody().await;
    let mut talk = Talk::begin(&prosody, prosody.port).await;
    talk.program.kill().await;
    talk.ana_says("bonjour").await;
    talk.ana.sync().await;
    let signed = rotate(&talk.program);
    talk.program.launch().await;
    talk.ana_receives("ana", "bonjour").await;
    has_rotated(&mut talk.nour, signed).await;
    talk.turn("humain").await;
    talk.take().await;
    talk.ends().await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn a_session_that_is_gone_is_begun_anew() {
    let prosody = prosody().await;
    let mut talk = Talk::begin(&prosody, prosody.port).await;
    talk.ana.befriend(HELP).await;
    let tag = talk.taken().await;

    // The handler speaks first: not in clear.
    forget_ana(&mut talk.program).await;
    talk.nour.say(HELP, &format!("!r {tag} toujours là")).await;
    receives(&mut talk.ana, "toujours là").await;
    talk.ana_says("zéro.").await;
    hears(&mut talk.nour, "zéro.").await;

    // She does. Profanity passes over what has no words, and stays in its session until some come in another.
    forget_ana(&mut talk.program).await;
    talk.ana_says("un.").await;
    let sorry = talk.ana.message().await;
    assert!(body(&sorry).contains("Pourriez-vous le renvoyer") && sorry["omemo"] == true, "{sorry}");
    hears(&mut talk.nour, &tag).await;
    talk.ana_says("deux.").await;
    hears(&mut talk.nour, "deux.").await;
    talk.ends().await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn after_an_older_store_was_put_back_everybody_reads_what_it_says() {
    let prosody = prosody().await;
    let mut talk = Talk::begin(&prosody, prosody.port).await;
    talk.ana.befriend(HELP).await;
    let tag = talk.taken().await;
    assert!(talk.program.stop().await);
    fs::copy(talk.program.file("store"), talk.program.file("copy")).unwrap();
    talk.program.launch().await;
    for round in 0..3 {
        talk.nour.say(HELP, &format!("!r {tag} réponse {round}")).await;
        receives(&mut talk.ana, &format!("réponse {round}")).await;
        talk.ana_says(&format!("merci {round}.")).await;
        hears(&mut talk.nour, &format!("merci {round}.")).await;
    }
    assert!(talk.program.stop().await);
    fs::copy(talk.program.file("copy"), talk.program.file("store")).unwrap();
    talk.program.launch().await;

    talk.ana_says("et puis.").await;
    talk.ana.message().await;
    talk.nour.say(HELP, &format!("!r {tag} de retour")).await;
    talk.ana.expect(|line| line["event"] == "message" && body(line) == "de retour" && line["omemo"] == true).await;
    talk.ana_says("enfin.").await;
    hears(&mut talk.nour, "enfin.").await;
    assert_eq!(talk.ana.unreadable(), [] as [&str; 0]);
    assert!(talk.nour.lost(HELP).is_empty(), "{:?}", talk.nour.lost(HELP));
}

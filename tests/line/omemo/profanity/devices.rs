//! Words in clear between encrypted ones, and more than one device.

use super::{Talk, receives};
use crate::{
    conversation::{INTAKE, body, expected},
    omemo::{expected_encrypted, prosody, published, reservation, text},
    program::HELP,
    prosody::Person,
};

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn who_has_written_encrypted_is_not_answered_in_plaintext_again() {
    let prosody = prosody().await;
    let mut talk = Talk::begin(&prosody, prosody.port).await;
    talk.ana.types("/omemo end").await;
    assert!(!talk.ana.say("bonjour").await);
    let plain = expected(&mut talk.rehearsal, "ana", "bonjour");
    assert!(plain.iter().any(|body| body.contains(&reservation()[0])));
    for words in plain {
        let message = talk.ana.message().await;
        assert_eq!((body(&message), &message["omemo"]), (words.as_str(), &false.into()));
    }
    talk.ana.encrypts(HELP).await;
    talk.ana_says("1").await;
    for words in expected_encrypted(&mut talk.rehearsal, "ana", "1") {
        receives(&mut talk.ana, &format!("{}\n\n{words}", text("now-encrypted"))).await;
    }
    for (words, told) in [(INTAKE[2], Some("came-in-clear")), (INTAKE[3], None)] {
        talk.ana.types("/omemo end").await;
        assert!(!talk.ana.say(words).await);
        let told = told.map_or_else(String::new, |key| format!("{}\n\n", text(key)));
        for answer in expected_encrypted(&mut talk.rehearsal, "ana", words) {
            receives(&mut talk.ana, &format!("{told}{answer}")).await;
        }
    }
    talk.ana.encrypts(HELP).await;
    talk.turn(INTAKE[4]).await;
    talk.ends().await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn both_devices_of_an_account_read_the_answers() {
    let prosody = prosody().await;
    let mut talk = Talk::begin(&prosody, prosody.port).await;
    let mut tablet = Person::start_omemo(&prosody, "ana/tablet", &talk.keys.of("tablet")).await;
    // Now that there is a list, Profanity adds itself to it.
    published(&mut tablet, "ana@localhost", |now| now["devices"].as_array().unwrap().len() == 2).await;
    talk.ana.sync().await;
    for words in &INTAKE[..3] {
        talk.ana_says(words).await;
        for answer in expected_encrypted(&mut talk.rehearsal, "ana", words) {
            receives(&mut talk.ana, &answer).await;
            crate::omemo::receives(&mut tablet, &answer).await;
        }
        tablet.expect(|line| line["event"] == "carbon" && line["body"] == *words).await;
    }
    for words in &INTAKE[3..5] {
        tablet.say(HELP, words).await;
        for answer in expected_encrypted(&mut talk.rehearsal, "ana", words) {
            receives(&mut talk.ana, &answer).await;
            crate::omemo::receives(&mut tablet, &answer).await;
        }
        // Whether it can read the copy is between the two clients: the tablet may not have its keys yet.
        talk.ana.expect(|line| line["event"] == "carbon").await;
    }
    crate::omemo::has_read_all(&mut tablet).await;
    talk.ends_but_for(2).await;
}

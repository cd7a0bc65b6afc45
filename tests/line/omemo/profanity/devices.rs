//! Words in clear between encrypted ones, and more than one device.

use super::{Talk, receives};
use vestibule::model::Security;

use crate::{
    conversation::{INTAKE, body, expected},
    omemo::{prosody, published, text},
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
    talk.rehearsal.writes(Security::TransportOnly);
    let plain = expected(&mut talk.rehearsal, "ana", "bonjour");
    assert!(plain.iter().any(|body| body.contains(&text("intro-unencrypted"))));
    for words in plain {
        let message = talk.ana.message().await;
        assert_eq!((body(&message), &message["omemo"]), (words.as_str(), &false.into()));
    }
    talk.ana.encrypts(HELP).await;
    talk.ana_says("1").await;
    talk.rehearsal.writes(Security::EndToEnd);
    let now = expected(&mut talk.rehearsal, "ana", "1");
    assert!(now.iter().any(|body| body.contains(&text("now-encrypted"))));
    for words in now {
        receives(&mut talk.ana, &words).await;
    }
    talk.rehearsal.writes(Security::TransportOnly);
    for (words, is_told) in [(INTAKE[2], true), (INTAKE[3], false)] {
        talk.ana.types("/omemo end").await;
        assert!(!talk.ana.say(words).await);
        let answers = expected(&mut talk.rehearsal, "ana", words);
        assert_eq!(answers.iter().any(|body| body.contains(&text("came-in-clear"))), is_told);
        for answer in answers {
            receives(&mut talk.ana, &answer).await;
        }
    }
    talk.rehearsal.writes(Security::EndToEnd);
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
        for answer in expected(&mut talk.rehearsal, "ana", words) {
            receives(&mut talk.ana, &answer).await;
            crate::omemo::receives(&mut tablet, &answer).await;
        }
        tablet.expect(|line| line["event"] == "carbon" && line["body"] == *words).await;
    }
    for words in &INTAKE[3..5] {
        tablet.say(HELP, words).await;
        for answer in expected(&mut talk.rehearsal, "ana", words) {
            receives(&mut talk.ana, &answer).await;
            crate::omemo::receives(&mut tablet, &answer).await;
        }
        // Whether it can read the copy is between the two clients: the tablet may not have its keys yet.
        talk.ana.expect(|line| line["event"] == "carbon").await;
    }
    crate::omemo::has_read_all(&mut tablet).await;
    talk.ends_but_for(2).await;
}

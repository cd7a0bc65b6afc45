//! People lose their sessions, their keys, their phones; and they have more than one.

use super::{Talk, has_read_all, hears, prosody, published, receives};
use crate::{
    conversation::{INTAKE, expected},
    program::HELP,
    prosody::Person,
};

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn who_lost_everything_is_answered_on_the_new_device() {
    let prosody = prosody().await;
    let mut talk = Talk::begin(&prosody, prosody.port).await;
    for words in &INTAKE[..3] {
        talk.turn(words).await;
    }
    has_read_all(&mut talk.ana).await;
    let device = talk.ana.device;
    talk.ana.lose_everything().await;
    assert_ne!(talk.ana.device, device);
    for words in &INTAKE[3..5] {
        talk.turn(words).await;
    }
    // Once more, and it is the first message from it that meets a program that was just started.
    talk.ana.lose_everything().await;
    talk.program.kill().await;
    talk.ana.say(HELP, INTAKE[5]).await;
    talk.program.launch().await;
    talk.ana_receives("ana", INTAKE[5]).await;
    assert!(talk.program.stop().await);
    has_read_all(&mut talk.ana).await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn who_forgot_the_sessions_goes_on() {
    let prosody = prosody().await;
    let mut talk = Talk::begin(&prosody, prosody.port).await;
    for words in &INTAKE[..6] {
        talk.turn(words).await;
        talk.ana.forget_sessions().await;
    }
    talk.program.kill_and_restart().await;
    talk.turn(INTAKE[6]).await;
    assert!(talk.program.stop().await);
    talk.ana.sync().await;
    // What the program sent without words may have met a session that was forgotten meanwhile.
    assert!(talk.ana.lost(HELP).is_empty(), "{:?}", talk.ana.lost(HELP));
    assert_eq!(talk.ana.unread_messages(), 0);
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn both_devices_receive_the_answers() {
    let prosody = prosody().await;
    let mut talk = Talk::begin(&prosody, prosody.port).await;
    let mut tablet = Person::start_omemo(&prosody, "ana/tablet", &talk.keys.of("tablet")).await;
    published(&mut talk.ana, "ana@localhost", |now| now["devices"].as_array().unwrap().len() == 2).await;
    // The first writes; the second has said nothing yet.
    for words in &INTAKE[..3] {
        talk.ana.say(HELP, words).await;
        for answer in talk.expected("ana", words) {
            receives(&mut talk.ana, &answer).await;
            receives(&mut tablet, &answer).await;
        }
    }
    // The second goes on with the same conversation.
    for words in &INTAKE[3..5] {
        tablet.say(HELP, words).await;
        for answer in talk.expected("ana", words) {
            receives(&mut talk.ana, &answer).await;
            receives(&mut tablet, &answer).await;
        }
    }
    has_read_all(&mut talk.ana).await;
    // Each could read what the other said, too.
    for (device, said) in [(&mut tablet, &INTAKE[..3]), (&mut talk.ana, &INTAKE[3..5])] {
        for words in said {
            device.expect(|line| line["event"] == "carbon" && line["body"] == *words).await;
        }
    }
    talk.ana.quit().await;

    // One that comes later is answered as soon as it writes.
    let mut laptop = Person::start_omemo(&prosody, "ana/laptop", &talk.keys.of("laptop")).await;
    laptop.say(HELP, "humain").await;
    let answer = expected(&mut talk.rehearsal, "ana", "humain").pop().unwrap();
    hears(&mut laptop, &answer).await;
    hears(&mut tablet, &answer).await;
    assert!(talk.program.stop().await);
    for device in [&mut tablet, &mut laptop] {
        device.sync().await;
        assert!(device.lost(HELP).is_empty(), "{:?}", device.lost(HELP));
    }
}

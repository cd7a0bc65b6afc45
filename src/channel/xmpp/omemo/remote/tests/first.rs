//! First messages: one-time prekeys, replays, lateness.

use super::*;

#[test]
fn first_messages_are_such_until_they_are_answered() {
    let (mut ana, mut ben) = strangers();
    ana.begin(&ben);
    let messages = ["1", "2", "3"].map(|words| ana.say(words));
    assert!(messages.iter().all(|message| message.keys[0].first));
    assert_eq!(ben.read(&messages[1]).unwrap(), "2");
    assert_eq!(ben.read(&messages[0]).unwrap(), "1");
    assert_eq!(ben.read(&messages[2]).unwrap(), "3");
    let answer = ben.say("answer");
    assert!(!answer.keys[0].first);
    ana.read(&answer).unwrap();
    assert!(!ana.say("4").keys[0].first);
}

#[test]
fn a_first_message_uses_up_one_prekey_once() {
    let (mut ana, mut ben) = strangers();
    ana.begin(&ben);
    let (first, second) = (ana.say("1"), ana.say("2"));
    let named = wire::read_first(&first.keys[0].bytes).unwrap().prekey.unwrap();
    let read = ben.try_read(&first).unwrap();
    assert_eq!(read.met, Met::Now);
    assert_eq!(read.own.unwrap().prekey_pair(named).err(), Some(Refusal::UnknownPrekey));
    ben.read(&first).unwrap();
    assert!(ben.own.prekey_pair(named).is_err() && ben.own.bundle().prekeys().len() == 100);
    let read = ben.try_read(&second).unwrap();
    assert!(read.own.is_none() && read.met == Met::Before, "it belongs to the same session");
}

#[test]
fn a_first_message_is_not_replayed() {
    let (mut ana, mut ben) = strangers();
    ana.begin(&ben);
    let first = ana.say("1");
    ben.read(&first).unwrap();
    let session = ben.other().to_bytes();
    assert_eq!(ben.read(&first), Err(Refusal::Repeat));
    assert_eq!(ben.other().to_bytes().reveal(), session.reveal());
    // Not even if we have forgotten the device.
    ben.other = None;
    assert_eq!(ben.read(&first), Err(Refusal::UnknownPrekey));
}

#[test]
fn a_first_message_needs_a_one_time_prekey() {
    let (mut ana, mut ben) = strangers();
    ana.begin(&ben);
    let mut message = ana.say("1");
    let first = wire::read_first(&message.keys[0].bytes).unwrap();
    message.keys[0].bytes = wire::write_first(&wire::First { prekey: None, ..first });
    assert_eq!(ben.read(&message), Err(Refusal::NoPrekey));
    let bundle = Bundle::new(ben.own.identity(), *ben.own.bundle().signed(), Vec::new()).unwrap();
    let begun = Remote::begin(None, &ana.own, ben.own.id(), &bundle, Trust::Blind, ana.now, &mut ana.chance);
    assert_eq!(begun.err(), Some(Refusal::NoPrekey));
}

#[test]
fn a_first_message_may_be_late_for_a_month_after_the_rotation() {
    for (days, expected) in [
        (1, Ok("late".to_owned())),
        (7, Ok("late".to_owned())),
        (36, Ok("late".to_owned())),
        (37, Err(Refusal::UnknownSignedPrekey)),
    ] {
        let (mut ana, mut ben) = strangers();
        ana.begin(&ben);
        let late = ana.say("late");
        let before = ben.own.bundle().signed().id;
        for day in 0..days {
            ben.days(1);
            assert_eq!(ben.own.bundle().signed().id != before, day + 1 >= 7);
        }
        assert_eq!(ben.read(&late), expected, "{days} days");
    }
}

#[test]
fn a_forged_first_message_changes_nothing() {
    let (mut ana, mut ben) = strangers();
    ana.begin(&ben);
    let genuine = ana.say("1");
    let own = ben.own.to_bytes();
    for place in 0..genuine.keys[0].bytes.len() {
        let mut forged = genuine.clone();
        forged.keys[0].bytes[place] ^= 4;
        if ben.try_read(&forged).is_ok() {
            // What nobody checks: the version the writer could do, and the registration id.
            let first = wire::read_first(&forged.keys[0].bytes).unwrap();
            assert!(place == 0 || first.registration != ana.own.id().number(), "byte {place}");
        }
    }
    let mut forged = genuine.clone();
    forged.payload.ciphertext.as_mut().unwrap()[0] ^= 1;
    assert_eq!(ben.read(&forged), Err(Refusal::Payload));
    assert!(ben.other.is_none() && ben.own.to_bytes().reveal() == own.reveal());
    assert_eq!(ben.read(&genuine).unwrap(), "1");
}

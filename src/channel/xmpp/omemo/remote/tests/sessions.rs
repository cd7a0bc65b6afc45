//! Sessions that are begun, renewed, lost and healed.

use super::*;

#[test]
fn an_empty_message_is_owed_after_a_first_one_and_after_53() {
    let (mut ana, mut ben) = strangers();
    ana.begin(&ben);
    let first = ana.say("1");
    ben.read(&first).unwrap();
    assert!(ben.other().is_owed());
    let answer = ben.write(None);
    assert!(!ben.other().is_owed());
    ana.read(&answer).unwrap();
    assert!(!ana.other().is_owed(), "an empty message is not answered: two programs would go on for ever");
    for count in 1..=53 {
        let message = ana.say("and");
        ben.read(&message).unwrap();
        assert_eq!(ben.other().is_owed(), count >= 53, "{count}");
    }
    ben.write(None);
    assert!(!ben.other().is_owed());
}

#[test]
fn two_who_begin_at_the_same_time_find_each_other() {
    let (mut ana, mut ben) = strangers();
    ana.begin(&ben);
    ben.begin(&ana);
    let (there, back) = (ana.say("there"), ben.say("back"));
    assert_eq!(ben.read(&there).unwrap(), "there");
    assert_eq!(ana.read(&back).unwrap(), "back");
    for round in 0..12 {
        let (there, back) = (ana.say("there"), ben.say("back"));
        assert_eq!(ben.read(&there).unwrap(), "there", "{round}");
        assert_eq!(ana.read(&back).unwrap(), "back", "{round}");
    }
    let session = |device: &Device| *device.other().sessions.current().unwrap().base();
    assert!(session(&ana) == session(&ben));
}

#[test]
fn what_was_sent_before_a_session_was_renewed_is_still_read() {
    let (mut ana, mut ben) = friends();
    let (skipped, late) = (ana.say("skipped"), ana.say("late"));
    ben.read(&late).unwrap();
    ana.begin(&ben);
    let renewed = ana.say("renewed");
    ben.read(&renewed).unwrap();
    assert_eq!(ben.read(&late), Err(Refusal::Repeat));
    assert_eq!(ben.read(&skipped).unwrap(), "skipped");
    let base = wire::read_first(&renewed.keys[0].bytes).unwrap().base;
    let current = ben.other().sessions.current().unwrap();
    assert!(*current.base() == base, "a late message does not bring its session back");
}

#[test]
fn older_sessions_are_few_and_go_after_a_month() {
    let (mut ana, mut ben) = friends();
    let old = ana.say("old");
    for _ in 0..9 {
        ana.begin(&ben);
        let message = ana.say("anew");
        ben.read(&message).unwrap();
        assert!(
            ben.other().sessions.older() <= crate::channel::xmpp::omemo::sessions::MAX_OLDER
                && ana.other().sessions.older() <= crate::channel::xmpp::omemo::sessions::MAX_OLDER
        );
    }
    assert!(ben.read(&old).is_err());
    ben.days(30);
    assert!(ben.other().tidied(ben.now).sessions.older() == 0);
}

#[test]
fn a_lost_state_is_healed_once_and_by_live_messages_only() {
    let (mut ana, mut ben) = friends();
    // Ben's copy of yesterday is restored: Ana has gone on.
    let yesterday = ben.other.clone();
    for words in ["1", "2"] {
        let message = ana.say(words);
        ben.read(&message).unwrap();
        let answer = ben.say(words);
        ana.read(&answer).unwrap();
    }
    ben.other = yesterday;
    let unread = ana.say("3");
    let why = ben.read(&unread).unwrap_err();
    assert_eq!(why, Refusal::Mac);
    assert_eq!(ben.other().healing().after(why, Arrived::Late, ben.now), None);
    let healing = ben.other().healing().after(why, Arrived::Live, ben.now).unwrap();
    ben.begin(&ana);
    ben.other = Some(ben.other().with_healing(healing));
    assert_eq!(ben.other().healing().after(why, Arrived::Live, ben.now), None, "not for each message");
    let empty = ben.write(None);
    ana.read(&empty).unwrap();
    assert!(ana.other().is_owed());
    let answer = ana.write(None);
    ben.read(&answer).unwrap();
    let message = ana.say("4");
    assert_eq!(ben.read(&message).unwrap(), "4");
}

#[test]
fn a_session_set_aside_is_read_with_and_not_written_with() {
    let (mut ana, mut ben) = friends();
    let underway = ana.say("underway");
    ben.other = Some(ben.other().set_aside(ben.now));
    let refused = write(&ben.own, &[ben.other()], Some("x"), ben.now, &mut Chance::from_seed([0; 32]));
    assert_eq!(refused.err(), Some(Refusal::NoSession));
    assert!(!ben.other().has_session() && !ben.other().is_owed());
    ben.begin(&ana);
    let anew = ben.say("anew");
    assert_eq!(ana.read(&anew).unwrap(), "anew");
    assert_eq!(ben.read(&underway).unwrap(), "underway");
}

#[test]
fn what_is_underway_when_we_begin_anew_does_not_bring_the_old_session_back() {
    let (mut ana, mut ben) = friends();
    let [underway, late] = ["underway", "late"].map(|words| ben.say(words));
    ana.begin(&ben);
    let renewed = ana.say("renewed");
    assert_eq!(ana.read(&underway).unwrap(), "underway");
    assert!(ana.say("still").keys[0].first);
    ben.read(&renewed).unwrap();
    let answer = ben.say("answer");
    ana.read(&answer).unwrap();
    assert_eq!(ana.read(&late).unwrap(), "late");
    let base = wire::read_first(&renewed.keys[0].bytes).unwrap().base;
    assert!(*ana.other().sessions.current().unwrap().base() == base);
}

//! Identities, device lists, what is stored.

use std::collections::BTreeMap;

use super::*;

#[test]
fn another_identity_under_a_known_id_is_told_and_a_confirmed_one_is_kept() {
    let (ana, mut ben) = friends();
    let mut forger = Device::new(3);
    forger.begin(&ben);
    let mut forged = forger.say("it is me");
    forged.sender = ana.own.id();
    let read = ben.try_read(&forged).unwrap();
    assert_eq!((read.met, read.remote.sessions.older()), (Met::Changed, 0));
    ben.other = Some(ben.other().with_trust(Trust::Confirmed));
    assert_eq!(ben.read(&forged), Err(Refusal::OtherIdentity));
    let bundle = forger.own.bundle();
    let begun =
        Remote::begin(ben.other.as_ref(), &ben.own, ana.own.id(), &bundle, Trust::Blind, ben.now, &mut ben.chance);
    assert_eq!(begun.err(), Some(Refusal::OtherIdentity));
}

#[test]
fn what_another_wrote_is_not_read_as_his() {
    let (mut ana, mut ben) = friends();
    let (mut eve, mut message) = (Device::new(3), ana.say("secret"));
    // A right message with a wrong sender, and the other way round.
    eve.begin(&ben);
    let first = eve.say("mine");
    message.sender = eve.own.id();
    assert_eq!(read(&ben.own, None, &message, Trust::Blind, ben.now).err(), Some(Refusal::NoSession));
    let stranger = read(&ben.own, None, &first, Trust::Blind, ben.now).unwrap();
    let crossed = read(&ben.own, Some(&stranger.remote), &message, Trust::Blind, ben.now);
    assert!(matches!(crossed.err(), Some(Refusal::Mac | Refusal::Diverged)));
    message.sender = ana.own.id();
    assert_eq!(ben.read(&message).unwrap(), "secret");
}

#[test]
fn a_key_for_another_device_with_our_number_does_no_harm() {
    let (mut ana, mut ben) = friends();
    let mut message = ana.say("for Ben");
    message.keys.insert(0, KeyMessage { bytes: vec![0x33; 60], ..message.keys[0].clone() });
    assert_eq!(ben.read(&message).unwrap(), "for Ben");
    message.keys.clear();
    assert_eq!(ben.read(&message), Err(Refusal::NotForUs));
}

#[test]
fn devices_are_sorted_and_the_dead_ignored() {
    let (mut ana, ben) = friends();
    let id = ben.own.id();
    let sorted = |ana: &Device| audience(&[id], std::slice::from_ref(ana.other()), ana.now);
    assert_eq!(sorted(&ana).readers, [id]);
    for _ in 0..MAX_UNREAD {
        ana.say("are you there?");
    }
    ana.days(29);
    assert_eq!(sorted(&ana).readers, [id], "a month of silence is needed");
    ana.days(1);
    assert_eq!(sorted(&ana).dead, [id]);
    let heard = BTreeMap::from([(id, ana.now), (ana.own.id(), ana.now.after(Duration::from_secs(1)))]);
    ana.days(90);
    assert_eq!(stale(&heard, ana.now), [id]);
    let (mut alive, mut answering) = (friends(), 0);
    while answering < 60 {
        alive.0.say("are you there?");
        answering += 1;
    }
    alive.0.days(31);
    let sign = alive.1.say("yes");
    alive.0.read(&sign).unwrap();
    assert!(!alive.0.other().is_dead(alive.0.now), "it wrote");

    let untrusted = ana.other().with_trust(Trust::Unconfirmed);
    assert_eq!(audience(&[id], &[untrusted], ana.now).untrusted, [id]);
    assert_eq!(audience(&[id], &[], ana.now).without_session, [id]);
    assert_eq!(audience(&[id], &[ben.other().set_aside(ana.now)], ana.now).without_session, [id]);
}

#[test]
fn our_list_has_us_and_no_stale_device() {
    let [own, other, gone] = [1, 2, 3].map(|id| DeviceId::new(id).unwrap());
    assert_eq!(mended_list(&[other, own], own, &[]), None);
    assert_eq!(mended_list(&[other], own, &[]), Some(vec![own, other]));
    assert_eq!(mended_list(&[], own, &[own]), Some(vec![own]));
    assert_eq!(mended_list(&[own, gone, other], own, &[gone, own]), Some(vec![own, other]));
    assert_eq!(mended_list(&[other, own], own, &[own]), None, "we are never stale");
}

#[test]
fn it_is_stored_whole_and_shows_nothing() {
    let (mut ana, mut ben) = friends();
    let (late, next) = (ana.say("late"), ana.say("next"));
    ben.read(&next).unwrap();
    ben.begin(&ana);
    let bytes = ben.other().to_bytes();
    let again = Remote::from_bytes(bytes.reveal()).unwrap();
    assert_eq!(again.to_bytes().reveal(), bytes.reveal());
    for length in 0..bytes.reveal().len() {
        assert!(Remote::from_bytes(&bytes.reveal()[..length]).is_err());
    }
    ben.other = Some(again);
    assert_eq!(ben.read(&late).unwrap(), "late");
    let shown = format!("{:?} {:?} {late:?}", ben.other(), ben.try_read(&ana.say("canary")));
    assert!(!shown.contains("canary") && shown.starts_with("[private]"), "{shown}");
}

#[test]
fn a_message_is_for_all_devices_that_can_be_reached() {
    let (mut ana, mut ben) = friends();
    let (mut second, third) = (Device::new(3), Device::new(4));
    let begin = |ana: &mut Device, with: &Device| {
        let bundle = with.own.bundle();
        Remote::begin(None, &ana.own, with.own.id(), &bundle, Trust::Blind, ana.now, &mut ana.chance).unwrap().0
    };
    let (to_second, to_third) = (begin(&mut ana, &second), begin(&mut ana, &third).set_aside(ana.now));
    let all = [ana.other(), &to_third, &to_second];
    let written = write(&ana.own, &all, Some("all"), ana.now, &mut Chance::from_seed([9; 32])).unwrap();
    let reached: Vec<bool> = written.remotes.iter().map(Result::is_ok).collect();
    assert_eq!((reached, written.message.keys.len()), (vec![true, false, true], 2));
    assert_eq!(ben.read(&written.message).unwrap(), "all");
    assert_eq!(second.read(&written.message).unwrap(), "all");
    assert_eq!(third.try_read(&written.message).err(), Some(Refusal::NotForUs));
}

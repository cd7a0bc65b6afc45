//! Who encrypts, which devices there are, and our own account's other clients.

use super::*;
use crate::channel::xmpp::omemo::{list_text, read_list};

/// A message of this device for us, made with keys that we do not have.
fn garbled(from: &OwnDevice) -> Element {
    let (now, mut chance) = ((outside().now)(), Chance::from_seed([77; 32]));
    let stranger = OwnDevice::create(&[], now, &mut chance).bundle();
    let id = us(Vec::new()).own.id();
    let (us, _) = Remote::begin(None, from, id, &stranger, Trust::Blind, now, &mut chance).unwrap();
    omemo::write(from, &[&us], Some("x"), now, &mut chance).unwrap().message.text().parse().unwrap()
}

fn news_of(us: &mut Secrecy) -> usize {
    us.news()
        .iter()
        .filter(|event| matches!(event, Event::NewDevice { of } if of.address.reveal().as_ref() == ANA))
        .count()
}

fn list_of(devices: &[&OwnDevice]) -> Element {
    let list = list_text(&devices.iter().map(|device| device.id()).collect::<Vec<_>>());
    format!("<items xmlns='{}'><item id='current'>{list}</item></items>", ns::PUBSUB_EVENT).parse().unwrap()
}

/// What we publish as our list, if we do.
fn published_list(us: &mut Secrecy) -> Option<Vec<DeviceId>> {
    let publications = us.publications();
    let list = publications.iter().find(|stanza| stanza.contains("<list"))?;
    let (from, to) =
        (list.find("<list").unwrap(), list.find("</list>").map_or_else(|| list.find("/>"), |at| Some(at + 7)));
    read_list(&list.get(from..to.unwrap()).unwrap().parse().unwrap()).ok()
}

#[test]
fn an_identity_that_cannot_be_read_is_never_replaced() {
    let mut kept = stored(us(Vec::new()).keeps());
    for keep in &mut kept {
        keep.value = Some(Secret::new(b"\xff".to_vec()));
    }
    assert!(matches!(Secrecy::new(ME, outside(), Confirmed::new(), kept), Err(Refusal::Damaged)));
}

#[test]
fn what_cannot_be_read_is_not_answered_in_clear_either() {
    let mut us = us(Vec::new());
    us.begin();
    let ana = Ana::new(&us, 1);
    assert_eq!(opened(&mut us, &garbled(&ana.own)), "unreadable");
    let mut us = super::us(stored(us.keeps()));
    us.begin();
    assert!(matches!(us.seal(ANA, &row(1)), Sealing::Taken), "also after a restart");
    let forced = Row { way: Way::InClear, ..row(2) };
    assert!(matches!(us.seal(ANA, &forced), Sealing::Plain), "but for a handler's wish");
    seconds(&mut us, 59);
    assert!(us.failed().is_empty());
    seconds(&mut us, 2);
    assert_eq!(us.failed(), [(RowId(1), Failure::NoKeys)]);
    us.questions();
    assert!(matches!(us.seal(ANA, &row(3)), Sealing::Taken));
    server_answers(&mut us, ANA, &[&ana.own]);
    assert_eq!(us.sealed().len(), 1, "her keys are asked for again");
}

#[test]
fn a_broken_session_is_begun_anew_for_the_last_message_of_an_archive() {
    let mut us = us(Vec::new());
    us.begin();
    us.questions();
    let mut ana = Ana::new(&us, 1);
    let late = |us: &mut Secrecy, message: &Element| drop(us.open(ANA, message, Arrived::Late));
    late(&mut us, &garbled(&ana.own));
    late(&mut us, &ana.writes("x"));
    us.caught_up();
    assert!(us.questions().is_empty(), "a later one was read");
    late(&mut us, &garbled(&ana.own));
    us.caught_up();
    assert_eq!(us.questions().iter().filter(|asked| asked.contains("bundles")).count(), 1);
    us.caught_up();
    assert!(us.questions().is_empty(), "once");
}

#[test]
fn a_session_that_is_healed_while_something_waits_is_begun_once() {
    let mut us = us(Vec::new());
    us.begin();
    us.questions();
    let mut ana = Ana::new(&us, 1);
    assert_eq!(opened(&mut us, &garbled(&ana.own)), "unreadable");
    assert!(matches!(us.seal(ANA, &row(1)), Sealing::Taken));
    let published = ana.own.clone();
    server_answers(&mut us, ANA, &[&published]);
    let heard: Vec<_> = us.sealed().iter().map(|sealed| ana.reads(&sealed.stanza)).collect();
    assert_eq!(heard, [None, Some("words 1".to_owned())], "her prekey is used once");
}

#[test]
fn another_device_on_a_known_list_is_news() {
    let mut us = us(Vec::new());
    us.begin();
    let (mut phone, laptop, other) = (Ana::new(&us, 1), Ana::new(&us, 2), Ana::new(&us, 3));
    us.list_changed(ANA, &list_of(&[&phone.own]));
    assert_eq!(opened(&mut us, &phone.writes("x")), "x Usual");
    us.list_changed(ANA, &list_of(&[&phone.own, &laptop.own]));
    assert_eq!(news_of(&mut us), 0, "the first list says how many there are");
    us.list_changed(ANA, &list_of(&[&phone.own, &laptop.own, &other.own]));
    us.list_changed(ANA, &list_of(&[&phone.own, &laptop.own, &other.own]));
    assert_eq!(news_of(&mut us), 1);
    let mut us = super::us(stored(us.keeps()));
    us.begin();
    us.list_changed(ANA, &list_of(&[&phone.own, &laptop.own, &other.own]));
    assert_eq!(news_of(&mut us), 0, "what was told is remembered");
}

#[test]
fn our_other_clients_read_along_if_they_are_named() {
    for is_named in [true, false] {
        let mut us = us(Vec::new());
        us.begin();
        let (mut ana, gajim) = (Ana::new(&us, 1), Ana::new(&us, 2));
        if is_named {
            us.confirmed.insert(ME.to_owned(), vec![gajim.own.identity()]);
        }
        opened(&mut us, &ana.writes("x"));
        let own = us.own.clone();
        server_answers(&mut us, ME, &[&own, &gajim.own]);
        assert!(matches!(us.seal(ANA, &row(1)), Sealing::Taken));
        server_answers(&mut us, ANA, &[&ana.own]);
        let [sealed] = &us.sealed()[..] else { panic!("nothing is waited for any more") };
        let has_key = |device: &OwnDevice| sealed.stanza.contains(&format!("rid='{}'", device.id().number()));
        assert!(has_key(&ana.own), "{}", sealed.stanza);
        assert_eq!(has_key(&gajim.own), is_named);
        assert_eq!(ana.reads(&sealed.stanza), Some("words 1".to_owned()));
    }
}

#[test]
fn our_list_is_mended_and_loses_what_is_dead() {
    let (day, client) = (24 * 60 * 60 * 1000, Ana::new(&us(Vec::new()), 1).own);
    let mut us = us(Vec::new());
    us.begin();
    us.publications();
    us.list_changed(ME, &list_of(&[&client]));
    assert_eq!(published_list(&mut us), Some(vec![us.own.id(), client.id()]), "another client left us out");
    let both = [&us.own.clone(), &client];
    let restart = |us: &mut Secrecy| {
        us.list_changed(ME, &list_of(&both));
        let later = |now| Outside { now, ..outside() };
        let mut next = Secrecy::new(
            ME,
            later(|| Timestamp::from_millis(1_767_258_000_000 + 90 * 86_400_000)),
            Confirmed::new(),
            stored(us.keeps()),
        )
        .unwrap();
        next.begin();
        next.publications();
        next
    };
    let mut us = restart(&mut us);
    us.list_changed(ME, &list_of(&both));
    assert_eq!(published_list(&mut us), Some(vec![us.own.id()]), "for {} ms nothing was heard of it", 90 * day);
    us.list_changed(ME, &list_of(&both));
    assert_eq!(published_list(&mut us), None, "it is back");
}

#[test]
fn a_device_that_is_on_no_list_is_answered_also_after_a_restart() {
    let mut us = us(Vec::new());
    let mut ana = Ana::new(&us, 1);
    opened(&mut us, &ana.writes("x"));
    let mut us = super::us(stored(us.keeps()));
    us.begin();
    server_answers(&mut us, ME, &[]);
    assert!(matches!(us.seal(ANA, &row(1)), Sealing::Taken));
    server_answers(&mut us, ANA, &[]);
    let [sealed] = &us.sealed()[..] else { panic!("it is known by what it wrote") };
    assert_eq!(ana.reads(&sealed.stanza), Some("words 1".to_owned()));
}

#[test]
fn keys_that_change_while_others_are_being_published_go_together() {
    let mut us = us(Vec::new());
    us.begin();
    let published = |us: &mut Secrecy| us.publications().iter().filter(|stanza| stanza.contains("<bundle")).count();
    assert_eq!(published(&mut us), 1);
    for seed in 1..=5 {
        let first = Ana::new(&us, seed).writes("x");
        opened(&mut us, &first);
    }
    assert_eq!(published(&mut us), 0, "the first is on its way");
    assert!(
        us.answered(&format!("<iq xmlns='jabber:client' type='result' from='{ME}' id='omemo-2'/>").parse().unwrap())
    );
    assert_eq!(published(&mut us), 1);
    assert_eq!(us.own.bundle().prekeys().len(), 100);
}

#[test]
fn another_key_of_a_known_device_is_news() {
    let mut us = us(Vec::new());
    us.begin();
    let mut ana = Ana::new(&us, 1);
    opened(&mut us, &ana.writes("x"));
    us.questions();
    // Whoever runs her server makes us ask, and answers with a key of their own.
    assert_eq!(opened(&mut us, &garbled(&ana.own)), "unreadable");
    let other = OwnDevice::create(&[], (outside().now)(), &mut Chance::from_seed([99; 32])).bundle();
    let question: Element = us.questions().remove(0).replacen("<iq", "<iq xmlns='jabber:client'", 1).parse().unwrap();
    let answer = format!(
        "<iq xmlns='jabber:client' type='result' from='{ANA}' id='{}'><pubsub xmlns='{}'><items node='x'>\
         <item id='current'>{}</item></items></pubsub></iq>",
        question.attr("id").unwrap(),
        ns::PUBSUB,
        bundle_text(&other)
    );
    assert!(us.answered(&answer.parse().unwrap()));
    assert_eq!(news_of(&mut us), 1);
}

#[test]
fn the_last_words_to_who_is_forgotten_go_out_encrypted() {
    let mut us = us(Vec::new());
    us.begin();
    let mut ana = Ana::new(&us, 1);
    opened(&mut us, &ana.writes("forget"));
    assert!(matches!(us.seal(ANA, &row(1)), Sealing::Taken));
    us.forget(ANA);
    server_answers(&mut us, ANA, &[&ana.own]);
    seconds(&mut us, 4);
    let [sealed] = &us.sealed()[..] else { panic!("they wait for her list, and then go") };
    assert_eq!(ana.reads(&sealed.stanza), Some("words 1".to_owned()));
    assert!(!us.accounts.contains_key(ANA) && stored(us.keeps()).iter().all(|keep| !keep.name.reveal().contains(ANA)));

    // Given again in a later session, when nothing is known of her any more.
    us.begin();
    let again = Row { way: Way::Encrypted, ..row(1) };
    assert!(matches!(us.seal(ANA, &again), Sealing::Taken));
}

#[test]
fn a_list_that_nobody_tells_is_no_empty_list() {
    let mut us = us(Vec::new());
    us.begin();
    us.publications();
    let error = |us: &mut Secrecy, of: &str, condition: &str| {
        let question = us.questions().into_iter().find(|asked| asked.contains("devicelist")).unwrap();
        let question: Element = question.replacen("<iq", "<iq xmlns='jabber:client'", 1).parse().unwrap();
        let id = question.attr("id").unwrap();
        let error = format!("<error type='wait'><{condition} xmlns='{}'/></error>", ns::STANZA_ERRORS);
        us.answered(
            &format!("<iq xmlns='jabber:client' type='error' from='{of}' id='{id}'>{error}</iq>").parse().unwrap(),
        )
    };
    assert!(error(&mut us, ME, "resource-constraint"));
    assert_eq!(published_list(&mut us), None, "others may be on it");
    seconds(&mut us, 60);
    assert!(error(&mut us, ME, "item-not-found"), "it is asked for again");
    assert_eq!(published_list(&mut us), Some(vec![us.own.id()]));

    let mut ana = Ana::new(&us, 1);
    opened(&mut us, &ana.writes("x"));
    assert!(matches!(us.seal(ANA, &row(1)), Sealing::Taken));
    assert!(error(&mut us, ANA, "remote-server-timeout"));
    assert_eq!(us.sealed().len(), 1, "it goes to the device that wrote");
    us.list_changed(ANA, &list_of(&[&ana.own, &Ana::new(&us, 2).own]));
    assert_eq!(news_of(&mut us), 0, "the first list that is told says how many there are");
}

#[test]
fn what_staff_are_told_waits_until_they_have_a_device_again() {
    let mut us = us(Vec::new());
    us.begin();
    let mut ana = Ana::new(&us, 1);
    us.confirmed.insert(ANA.to_owned(), vec![ana.own.identity()]);
    assert!(matches!(us.seal(ANA, &row(1)), Sealing::Taken));
    seconds(&mut us, 90);
    assert!(us.failed().is_empty() && us.sealed().is_empty());
    us.questions();
    us.list_changed(ANA, &list_of(&[&ana.own]));
    server_answers(&mut us, ANA, &[&ana.own]);
    let [sealed] = &us.sealed()[..] else { panic!("she is back") };
    let sealed: Element = sealed.stanza.replacen("<message", "<message xmlns='jabber:client'", 1).parse().unwrap();
    let message = Encrypted::parse(sealed.get_child("encrypted", ns::OMEMO).unwrap()).unwrap();
    let read = omemo::read(&ana.own, None, &message, Trust::Blind, (outside().now)()).unwrap();
    assert_eq!(read.words.unwrap().reveal(), "words 1");
    ana.own = read.own.unwrap();
}

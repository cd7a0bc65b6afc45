//! What a channel keeps in the house's store, whom it is to forget, and what it says of devices.

use vestibule::{
    channel::{Arrival, CatchUp, Keep, Order, Ticket, What},
    model::{Device, Inbound, Network, Peer, Security, Timestamp},
    private::Secret,
};

use crate::door::{DAY, Door, HOUR, Heard, MINUTE, TEAM, arrival, event, peer, rules};

fn keep(name: &str, value: &str) -> Keep {
    Keep { name: name.to_owned().into(), of: None, value: Some(Secret::new(value.as_bytes().to_vec())) }
}

fn shown(keeps: impl IntoIterator<Item = Keep>) -> Vec<String> {
    let value = |keep: &Keep| String::from_utf8(keep.value.as_ref().unwrap().reveal().clone()).unwrap();
    keeps.into_iter().map(|keep| format!("{}: {}", keep.name.reveal(), value(&keep))).collect()
}

/// What is on the disk now.
fn stored(door: &Door) -> Vec<String> {
    shown(door.house().store().load(Timestamp::default()).unwrap().keeps.into_iter().map(|(_, keep)| keep))
}

fn given(door: &mut Door, network: Network) -> Vec<String> {
    shown(door.house.as_mut().unwrap().kept(network))
}

/// Somebody writes, on a device of this kind.
fn says_on(door: &mut Door, device: Device, who: &str, text: &str) -> Heard {
    door.now = door.now.after(door.typing);
    let inbound = Inbound { device, ..door.message(who, text) };
    door.deliver(inbound)
}

/// Somebody writes, protected like this.
fn says_in(door: &mut Door, security: Security, who: &str, text: &str) -> Heard {
    door.now = door.now.after(door.typing);
    let inbound = Inbound { security, ..door.message(who, text) };
    door.deliver(inbound)
}

fn taken(who: &str) -> Door {
    let mut door = Door::new();
    door.intake(who, "hello, somebody reads my mail");
    door.say("nour", &format!("!take {}", door.tag(who)));
    door
}

fn forgotten(door: &mut Door) -> Vec<Peer> {
    std::mem::take(&mut door.forgotten)
}

// --- Keeps ---------------------------------------------------------------------------------------

#[test]
fn a_keep_is_stored_with_its_message_and_given_back_once() {
    let mut door = Door::new();
    let inbound = door.message("ana", "hello");
    door.take(vec![Arrival { keeps: vec![keep("a", "1"), keep("b", "1"), keep("a", "2")], ..arrival(event(inbound)) }]);
    assert!(door.find("ana").is_some());
    assert_eq!(stored(&door), ["a: 2", "b: 1"]);
    assert!(given(&mut door, Network::Console).is_empty(), "the channel has it");

    door.stop_and_start();
    assert!(given(&mut door, Network::Xmpp).is_empty(), "another channel's");
    assert_eq!(given(&mut door, Network::Console), ["a: 2", "b: 1"]);
    assert!(given(&mut door, Network::Console).is_empty());
    assert_eq!(stored(&door), ["a: 2", "b: 1"]);
}

#[test]
fn a_message_that_was_seen_before_brings_its_keeps_all_the_same() {
    let mut door = Door::new();
    let inbound = door.message("ana", "hello");
    door.take(vec![Arrival { keeps: vec![keep("a", "1")], ..arrival(event(inbound.clone())) }]);
    let heard = door.take(vec![Arrival { keeps: vec![keep("a", "2")], ..arrival(event(inbound)) }]);
    assert!(heard.0.is_empty(), "{heard:?}");
    assert_eq!(stored(&door), ["a: 2"]);
}

#[test]
fn keeps_alone_are_stored_and_then_acknowledged() {
    let mut door = Door::new();
    let (house, now) = (door.house.as_mut().unwrap(), door.now);
    let kept = |keeps, ticket| Arrival { keeps, ticket: Some(Ticket(ticket)), ..arrival(What::Kept) };
    let orders = house.take(vec![kept(vec![keep("a", "1")], 7)], now).unwrap();
    assert!(matches!(orders[..], [(Network::Console, Order::Acknowledge(Ticket(7)))]), "{orders:?}");
    assert_eq!(stored(&door), ["a: 1"]);

    let forget = Keep { name: "a".to_owned().into(), of: None, value: None };
    door.take(vec![kept(vec![keep("b", "1"), forget], 8)]);
    assert_eq!(stored(&door), ["b: 1"]);
}

// --- Whom the channel is to forget -----------------------------------------------------------------

#[test]
fn forget_reaches_the_channel_behind_the_last_words() {
    for first in ["hello", "forget"] {
        let mut door = Door::new();
        door.say("ana", first);
        if first == "hello" {
            assert!(door.forgotten.is_empty());
            let inbound = door.message("ana", "forget");
            let orders = door.house.as_mut().unwrap().take(vec![arrival(event(inbound))], door.now).unwrap();
            assert!(
                matches!(&orders[..], [(_, Order::Send(row)), (Network::Console, Order::Forget(person))]
                    if row.to == peer("ana") && *person == peer("ana")),
                "{orders:?}"
            );
        } else {
            assert_eq!(forgotten(&mut door), [peer("ana")], "their first word has left something with the channel");
        }
    }
}

#[test]
fn a_case_that_a_handler_holds_is_forgotten_when_it_goes() {
    let mut door = taken("ana");
    door.say("ana", "forget");
    assert!(door.forgotten.is_empty());
    door.say("nour", &format!("!close {}", door.tag("ana")));
    assert_eq!(forgotten(&mut door), [peer("ana")]);

    let mut door = taken("ana");
    door.say("ana", "forget");
    door.after(3 * DAY);
    assert_eq!(forgotten(&mut door), [peer("ana")], "whatever the handler does");
}

#[test]
fn a_person_is_forgotten_with_the_last_of_their_cases() {
    let mut door = taken("ana");
    door.say("nour", &format!("!close {}", door.tag("ana")));
    door.after(20 * DAY);
    door.intake("ana", "hello again");
    door.after(10 * DAY);
    assert_eq!(door.house().cases().all_of(door.case("ana")).count(), 1, "the first has gone");
    assert!(door.forgotten.is_empty());
    door.say("nour", &format!("!take {}", door.tag("ana")));
    door.say("nour", &format!("!close {}", door.tag("ana")));
    door.after(30 * DAY);
    assert_eq!(forgotten(&mut door), [peer("ana")]);
    door.after(30 * DAY);
    assert!(door.forgotten.is_empty(), "once");
}

#[test]
fn of_a_stranger_who_never_says_a_word_nothing_stays() {
    let mut door = Door::new();
    let of = |who: &str| Keep { of: Some(peer(who)), ..keep(&format!("device {who}"), "1") };
    let met = vec![of("ana"), of("ben"), of("nour")];
    door.take(vec![Arrival { keeps: met, ..arrival(What::Kept) }]);
    door.after(12 * HOUR);
    assert!(door.forgotten.is_empty(), "their first word may still come");
    door.intake("ben", "hello");
    door.after(12 * HOUR);
    assert_eq!(forgotten(&mut door), [peer("ana")], "ben has said something, nour is of the team");
    door.after(DAY);
    assert!(door.forgotten.is_empty(), "once");
}

#[test]
fn whose_time_was_over_while_the_program_was_down_is_forgotten_at_the_start() {
    let mut door = taken("ana");
    door.say("nour", &format!("!close {}", door.tag("ana")));
    door.intake("ben", "hello");
    door.now = door.now.after(45 * DAY);
    door.stop_and_start();
    assert!(door.forgotten.is_empty());
    door.tick();
    assert_eq!(forgotten(&mut door), [peer("ana")]);
}

#[test]
fn staff_are_not_forgotten_for_what_they_once_wrote_as_a_person() {
    let mut door = Door::new();
    door.restart_without("sam");
    door.intake("sam", "hello");
    drop(door.house.take());
    door.start(rules());
    door.connect(CatchUp::Whole);
    let tag = door.tag("sam");
    door.say("nour", &format!("!take {tag}"));
    door.say("nour", &format!("!close {tag}"));
    door.after(30 * DAY);
    assert!(door.find("sam").is_none() && door.forgotten.is_empty(), "their devices are confirmed");
}

#[test]
fn whoever_writes_again_in_the_same_breath_is_not_forgotten() {
    let mut door = Door::new();
    door.say("ana", "hello");
    door.together(&[("ana", "forget"), ("ana", "hello")]);
    assert!(door.forgotten.is_empty(), "{:?}", door.forgotten);
    door.say("ana", "forget");
    assert_eq!(forgotten(&mut door), [peer("ana")]);
}

// --- Devices ---------------------------------------------------------------------------------------

#[test]
fn a_new_device_is_told_to_whoever_deals_with_the_case() {
    let mut door = Door::new();
    let hello = door.say("ana", "hello");
    let heard = says_on(&mut door, Device::New, "ben", "hello");
    assert_eq!(
        (heard.who(), heard.to("ben")),
        (vec!["ben"], hello.to("ana")),
        "at the first word there is nothing to say"
    );
    let heard = says_on(&mut door, Device::New, "ben", "1");
    assert_eq!(heard.who(), ["ben"], "nor in the intake");

    door.answers("ana");
    let tag = door.tag("ana");
    let notice = door.notice("desk-new-device", &tag);
    let heard = says_on(&mut door, Device::New, "ana", "it is me");
    for who in TEAM {
        assert_eq!(heard.to(who), [&notice[..]], "nobody holds it");
    }
    door.say("nour", &format!("!take {tag}"));
    let heard = says_on(&mut door, Device::New, "ana", "send me the password");
    assert_eq!(heard.who(), ["nour"]);
    assert_eq!(heard.to("nour")[0], notice, "before the words");
    assert!(heard.to("nour")[1].ends_with("send me the password"), "{heard:?}");
    assert_eq!(door.say("ana", "hello").to("nour").len(), 1, "the next message is as usual");
    // The notice names the case for whoever quotes it.
    assert_eq!(door.quote("nour", "new device", "who was your teacher?").one("ana"), "who was your teacher?");

    let heard = says_on(&mut door, Device::New, "ana", "forget");
    assert_eq!(heard.to("nour"), [notice.clone(), door.notice("desk-forget-asked", &tag)], "is it they who ask?");
    door.say("nour", &format!("!close {tag}"));
}

#[test]
fn a_new_device_is_told_when_a_case_comes_back_and_not_when_it_goes() {
    let mut door = taken("ana");
    let tag = door.tag("ana");
    door.say("nour", &format!("!close {tag}"));
    let heard = says_on(&mut door, Device::New, "ana", "hello again");
    assert_eq!(heard.to("sam").first(), Some(&door.notice("desk-new-device", &tag)), "{heard:?}");
    assert_eq!(heard.to("sam").len(), 2, "{heard:?}");
    let heard = says_on(&mut door, Device::New, "ana", "forget");
    assert_eq!(heard.one("sam"), door.notice("desk-forgotten", &tag));
}

#[test]
fn a_device_that_nobody_has_confirmed_may_not_command() {
    let mut door = taken("ana");
    let tag = door.tag("ana");
    let before = door.case("ana").clone();
    let refused = format!("· {}", door.text("desk-unconfirmed-device"));
    let lines =
        ["!queue".to_owned(), format!("!show {tag}"), format!("!r {tag} hi"), format!("!close {tag}"), "hi".into()];
    for line in lines {
        let inbound =
            Inbound { device: Device::Unconfirmed, security: Security::EndToEnd, ..door.message("nour", &line) };
        let heard = door.deliver(inbound);
        assert_eq!((heard.who(), heard.one("nour")), (vec!["nour"], refused.clone()), "{line}");
        assert!(heard.0[0].answers.is_some(), "it answers the message they typed");
    }
    let line = door.received["nour"].iter().rfind(|row| row.case.is_some()).unwrap().wire_id.clone();
    let quote = Some(vestibule::model::Quote { id: Some(line), text: String::new().into() });
    let inbound = Inbound { device: Device::Unconfirmed, quote, ..door.message("nour", "hello ana") };
    let in_clear = format!("· {}", door.text("desk-not-encrypted"));
    assert_eq!(door.deliver(inbound).one("nour"), in_clear, "it is not the device that is wrong");
    assert_eq!(*door.case("ana"), before);
    // Only commands can be misused.
    assert_eq!(says_on(&mut door, Device::Unconfirmed, "ana", "hello").who(), ["nour"]);
    assert_eq!(says_on(&mut door, Device::New, "nour", &format!("!r {tag} hi")).one("ana"), "hi");
}

// --- What the card says of the channel -------------------------------------------------------------

/// What stands on a case's card about the channel.
fn channel(door: &mut Door, who: &str) -> String {
    let card = door.say("nour", &format!("!show {}", door.tag(who))).one("nour");
    let mark = format!("{} {}", door.text("desk-mark-channel"), door.text("desk-mark-known"));
    let known = card.contains(&mark);
    let lines = card.lines().filter(|line| line.starts_with('⚠')).map(str::to_owned);
    let lines: Vec<String> = lines.chain(known.then(|| "known".to_owned())).collect();
    lines.join("; ")
}

#[test]
fn a_card_says_what_came_in_clear() {
    let mut door = Door::new();
    let (clear, unencrypted) = (Security::TransportOnly, door.text("desk-unencrypted"));
    says_in(&mut door, clear, "ana", "hello");
    assert_eq!(channel(&mut door, "ana"), unencrypted);
    says_in(&mut door, Security::EndToEnd, "ana", "1");
    door.after(5 * MINUTE);
    says_in(&mut door, Security::EndToEnd, "ana", "1");
    let mixed = door.text_with("desk-mixed", &[("ago", "5 min")]);
    assert_eq!(channel(&mut door, "ana"), mixed, "since the first that was encrypted");
    door.stop_and_start();
    door.connect(CatchUp::Whole);
    assert_eq!(channel(&mut door, "ana"), mixed);
    says_in(&mut door, clear, "ana", "1");
    assert_eq!(channel(&mut door, "ana"), unencrypted, "in clear again");

    says_in(&mut door, Security::EndToEnd, "ben", "hello");
    assert_eq!(channel(&mut door, "ben"), "known");
    says_in(&mut door, clear, "ben", "1");
    assert_eq!(channel(&mut door, "ben"), unencrypted);
}

#[test]
fn encrypted_words_that_could_not_be_read_did_not_come_in_clear() {
    let mut door = Door::new();
    door.unreadable("ana");
    says_in(&mut door, Security::EndToEnd, "ana", "hello");
    assert_eq!(door.case("ana").security, Security::EndToEnd);
    door.unreadable("ben");
    says_in(&mut door, Security::TransportOnly, "ben", "hello");
    assert_eq!(door.case("ben").security, Security::TransportOnly);
}

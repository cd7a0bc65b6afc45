//! When messages begin to come encrypted, fall back to clear, or cannot be answered; and how somebody knows that it is us.

use vestibule::{
    channel::{Arrival, Keep, What},
    model::{
        Device, Event, Failure, Identity, Inbound, Network, Outcome, Quote, RowKind, Security, Timestamp, Unreadable,
        Way,
    },
    private::Secret,
};

use crate::door::{Door, Heard, Line, MINUTE, TEAM, arrival, peer};

const CLEAR: Security = Security::TransportOnly;
const ENCRYPTED: Security = Security::EndToEnd;

fn says(door: &mut Door, security: Security, who: &str, text: &str) -> Heard {
    door.now = door.now.after(door.typing);
    let inbound = Inbound { security, device: Device::Usual, ..door.message(who, text) };
    door.deliver(inbound)
}

fn introduced() -> Door {
    let mut door = Door::new();
    let identity = Identity {
        address: "help@localhost".into(),
        fingerprint: Some("0123456789abcdef".repeat(4).into()),
        username: None,
    };
    door.take(vec![arrival(What::Identity(identity))]);
    door
}

#[test]
fn the_first_words_say_whether_others_can_read() {
    for (security, key, other) in
        [(CLEAR, "intro-unencrypted", "intro-encrypted"), (ENCRYPTED, "intro-encrypted", "intro-unencrypted")]
    {
        let mut door = Door::new();
        let first = says(&mut door, security, "ana", "hello").to("ana").join("\n");
        assert!(first.contains(&door.text(key)) && !first.contains(&door.text(other)), "{first}");
    }
}

#[test]
fn who_switches_encryption_on_is_told_once_that_it_works() {
    let mut door = Door::new();
    let (told, question) = (door.text("now-encrypted"), door.text("intake-need"));
    says(&mut door, CLEAR, "ana", "hello");
    let heard = says(&mut door, ENCRYPTED, "ana", "1").one("ana");
    assert!(heard.starts_with(&told) && heard.contains(&question), "{heard}");
    says(&mut door, CLEAR, "ana", "back");
    let again = says(&mut door, ENCRYPTED, "ana", "1").one("ana");
    assert!(!again.contains(&told) && again.contains(&question), "{again}");
}

#[test]
fn who_falls_back_to_clear_is_told_once_and_so_is_whoever_deals_with_it() {
    let mut door = Door::new();
    let told = door.text("came-in-clear");
    says(&mut door, ENCRYPTED, "ana", "hello");
    assert!(says(&mut door, CLEAR, "ana", "1").one("ana").starts_with(&told));
    assert!(!says(&mut door, CLEAR, "ana", "1").one("ana").contains(&told));

    says(&mut door, ENCRYPTED, "ben", "hello");
    says(&mut door, ENCRYPTED, "ben", "human");
    let tag = door.tag("ben");
    let notice = door.notice("desk-came-in-clear", &tag);
    let heard = says(&mut door, CLEAR, "ben", "it is me");
    assert_eq!(heard.to("ben").first(), Some(&told), "the program still has the word");
    for who in TEAM {
        assert_eq!(heard.to(who).first(), Some(&notice));
    }

    says(&mut door, ENCRYPTED, "cem", "human");
    let tag = door.tag("cem");
    door.say("nour", &format!("!take {tag}"));
    let heard = says(&mut door, CLEAR, "cem", "it is me");
    assert_eq!(heard.who(), ["nour"], "between two humans the program is silent");
    assert_eq!(heard.to("nour").first(), Some(&door.notice("desk-came-in-clear", &tag)));
}

#[test]
fn whatever_they_write_then_they_are_told() {
    let told = Door::new().text("came-in-clear");
    for (before, words) in [
        (&["hello"][..], "human"),
        (&["hello"], "verify"),
        (&["hello"], "another way"),
        (&["hello"], "status"),
        (&["hello"], "2"),
        (&["hello", "stop"], "me again"),
        (&["hello", "human"], "verify"),
        (&["hello", "human"], "another way"),
        (&["hello", "human"], "status"),
        (&["hello", "human", "stop"], "me again"),
    ] {
        let mut door = introduced();
        for words in before {
            says(&mut door, ENCRYPTED, "ana", words);
        }
        let heard = says(&mut door, CLEAR, "ana", words).to("ana");
        assert!(heard.first().is_some_and(|first| first.starts_with(&told)), "{before:?}, {words}: {heard:?}");
        let again = says(&mut door, CLEAR, "ana", "are you there?").to("ana").concat();
        assert!(!again.contains(&told), "{before:?}, {words}: {again}");
    }
    let mut door = introduced();
    for words in ["hello", "human"] {
        says(&mut door, ENCRYPTED, "ana", words);
    }
    let tag = door.tag("ana");
    door.say("nour", &format!("!close {tag}"));
    let heard = says(&mut door, CLEAR, "ana", "me again").to("ana");
    assert_eq!(heard.first(), Some(&told), "{heard:?}");
}

#[test]
fn somebody_who_asks_is_shown_by_what_they_know_that_it_is_us() {
    let mut door = introduced();
    let fingerprint = ["01234567 89abcdef"; 4].join(" ");
    let shown = door.text_with("verify", &[("address", "help@localhost"), ("fingerprint", &fingerprint)]);
    assert!(shown.contains(&format!("\n{fingerprint}\n")), "on a line of its own: {shown}");
    let question = door.say("ana", "hello").to("ana").pop().unwrap();
    let heard = door.say("ana", "VERIFY").to("ana");
    assert_eq!(heard.first(), Some(&shown));
    assert!(question.contains(heard.last().unwrap().lines().next().unwrap()), "the question stands: {heard:?}");
    let first = door.say("ben", "verify").to("ben");
    assert_eq!(first.len(), 3, "{first:?}");
    assert!(first[1].contains(&fingerprint), "also as the first word, behind who we are: {first:?}");

    door.say("ana", "human");
    assert_eq!(door.say("ana", "verify").one("ana"), shown, "while it waits");
    let tag = door.tag("ana");
    door.say("nour", &format!("!take {tag}"));
    assert!(door.say("ana", "verify").one("nour").contains("verify"), "a human answers");
    door.say("nour", &format!("!close {tag}"));
    assert_eq!(door.say("ana", "verify").one("ana"), shown);
    assert_eq!(door.stage("ana"), "closed", "it is no new matter");

    // By which other accounts it can be reached stands below.
    let username = Some("helpline.42".into());
    let other = Identity { address: "+33639980001".into(), fingerprint: None, username };
    door.take(vec![Arrival { network: Network::Signal, ..arrival(What::Identity(other)) }]);
    let elsewhere = [("network", "Signal"), ("address", "+33639980001\nhelpline.42")];
    let elsewhere = door.text_with("verify-elsewhere", &elsewhere);
    let said = door.say("ana", "verify").one("ana");
    assert!(said.starts_with(&shown) && said.ends_with(&elsewhere), "{said}");

    let status = door.say("sam", "!status").one("sam");
    assert!(status.contains(&fingerprint) && status.contains("help@localhost"), "{status}");
    assert!(!Door::new().say("sam", "!status").one("sam").contains('\n'), "nothing is shown that is not known");
}

#[test]
fn a_handler_can_answer_in_clear_and_only_by_saying_so() {
    let mut door = Door::new();
    says(&mut door, ENCRYPTED, "ana", "human");
    let tag = door.tag("ana");
    let refused = door.say("nour", &format!("!plain {tag} hello"));
    assert_eq!(refused.who(), ["nour"], "first it is taken");
    door.say("nour", &format!("!take {tag}"));
    let ways = |heard: &Heard| heard.rows("ana").map(|row| (row.kind, row.way)).collect::<Vec<_>>();
    assert_eq!(ways(&door.say("nour", &format!("!r {tag} hello"))), [(RowKind::Relay, Way::Encrypted)]);
    assert_eq!(ways(&door.say("nour", &format!("!plain {tag} hello"))), [(RowKind::Relay, Way::InClear)]);
    assert_eq!(ways(&door.quote("nour", &tag, "hello")), [(RowKind::Relay, Way::Encrypted)]);
}

#[test]
fn somebody_who_cannot_be_answered_is_brought_to_the_team_once() {
    let mut door = Door::new();
    door.line = Line::Mute;
    let heard = says(&mut door, ENCRYPTED, "ana", "hello");
    door.line = Line::Good;
    let tag = door.tag("ana");
    let rows: Vec<_> = heard.rows("ana").cloned().collect();
    let told = door.outcome(&rows[0], Outcome::Failed(Failure::NoKeys));
    for who in TEAM {
        assert_eq!(told.one(who), door.notice("desk-no-keys", &tag));
    }
    assert!(door.outcome(&rows[1], Outcome::Failed(Failure::NoKeys)).0.is_empty(), "once");
    door.say("nour", &format!("!take {tag}"));
    let relayed = door.say("nour", &format!("!r {tag} hello")).rows("ana").next().unwrap().clone();
    let heard = door.outcome(&relayed, Outcome::Failed(Failure::NoKeys));
    let line = heard.one("nour");
    assert!(line.contains("!plain") && heard.0[0].answers.is_some(), "on the message they typed: {line}");
}

#[test]
fn what_a_channel_kept_of_nobody_goes_at_the_start() {
    let mut door = Door::new();
    let keep = |name: &str, of: Option<&str>| Keep {
        name: name.to_owned().into(),
        of: of.map(peer),
        value: Some(Secret::new(vec![1])),
    };
    let keeps = vec![keep("own", None), keep("ana", Some("ana")), keep("ben", Some("ben")), keep("nour", Some("nour"))];
    let hello = door.message("ana", "hello");
    door.take(vec![vestibule::channel::Arrival { keeps, ..arrival(crate::door::event(hello)) }]);
    door.stop_and_start();
    let left = door.house().store().load(Timestamp::default()).unwrap().keeps;
    let mut left: Vec<_> = left.iter().map(|(_, keep)| (keep.name.reveal().as_str(), keep.of.is_some())).collect();
    left.sort_unstable();
    assert_eq!(left, [("ana", true), ("nour", true), ("own", false)], "ben has no case");
}

#[test]
fn a_line_to_staff_that_cannot_be_encrypted_says_nothing_of_the_person() {
    let mut door = Door::new();
    door.line = Line::Mute;
    let heard = says(&mut door, ENCRYPTED, "ana", "human");
    door.line = Line::Good;
    let card = heard.rows("nour").next().unwrap().clone();
    assert!(door.outcome(&card, Outcome::Failed(Failure::NoKeys)).0.is_empty());
    assert!(!door.case("ana").no_keys);
}

#[test]
fn who_began_in_clear_and_falls_back_to_it_is_told_once() {
    let mut door = Door::new();
    let told = door.text("came-in-clear");
    says(&mut door, CLEAR, "ana", "hello");
    for (round, expected) in [true, false].into_iter().enumerate() {
        says(&mut door, ENCRYPTED, "ana", "1");
        let heard = says(&mut door, CLEAR, "ana", "back").to("ana").join(" ");
        assert_eq!(heard.contains(&told), expected, "round {round}: {heard}");
    }
}

#[test]
fn another_device_during_the_questions_is_on_the_card() {
    let mut door = Door::new();
    let mark = door.text_with("desk-new-device-mark", &[("ago", "0 min")]);
    for way in 0..2 {
        let who = ["ana", "ben"][way];
        says(&mut door, ENCRYPTED, who, "hello");
        if way == 0 {
            let inbound = Inbound { security: ENCRYPTED, device: Device::New, ..door.message(who, "1") };
            door.deliver(inbound);
        } else {
            door.take(vec![arrival(What::Event(Event::NewDevice { of: peer(who) }))]);
        }
        let card = says(&mut door, ENCRYPTED, who, "human").one("nour");
        assert!(card.contains(&mark), "{card}");
        let added = door.notice("desk-device-added", &door.tag(who));
        let heard = door.take(vec![arrival(What::Event(Event::NewDevice { of: peer(who) }))]);
        assert_eq!(heard.one("nour"), added, "from then on at once");
    }
}

#[test]
fn two_programs_do_not_talk_for_ever() {
    let mut door = Door::new();
    door.sends("ana", Unreadable::Garbled);
    let answers: usize = (0..120)
        .map(|_| {
            door.now = door.now.after(MINUTE);
            door.sends("ana", Unreadable::Garbled).rows("ana").count()
        })
        .sum();
    assert!((5..10).contains(&answers), "{answers} in two hours");
    says(&mut door, ENCRYPTED, "ana", "hello");
    door.now = door.now.after(MINUTE);
    assert_eq!(
        door.sends("ana", Unreadable::Garbled).rows("ana").count(),
        1,
        "after a readable one it is said at once"
    );
}

#[test]
fn words_that_cannot_be_read_after_stop_are_answered() {
    let mut door = Door::new();
    says(&mut door, ENCRYPTED, "ana", "hello");
    says(&mut door, ENCRYPTED, "ana", "stop");
    door.now = door.now.after(MINUTE);
    assert_eq!(door.sends("ana", Unreadable::Garbled).one("ana"), door.text("unreadable-garbled"));
    assert!(door.unreadable("ana").0.is_empty(), "what a client may ask by itself is not");
    assert_eq!(door.stage("ana"), "stopped");
}

#[test]
fn an_answer_whose_quoted_words_name_another_case_goes_to_nobody() {
    let mut door = Door::new();
    for who in ["ana", "eve"] {
        says(&mut door, ENCRYPTED, who, "human");
        let tag = door.tag(who);
        door.say("nour", &format!("!take {tag}"));
    }
    let line = |door: &Door, who| {
        let tag = format!("[{}", door.tag(who));
        door.received["nour"].iter().rfind(|row| row.body.reveal().starts_with(&tag)).unwrap().clone()
    };
    let (of_ana, of_eve) = (line(&door, "ana"), line(&door, "eve"));
    let quote = Quote { id: Some(of_eve.wire_id), text: of_ana.body.reveal().clone().into() };
    let inbound = Inbound { quote: Some(quote), security: ENCRYPTED, ..door.message("nour", "come to the office") };
    let heard = door.deliver(inbound);
    assert_eq!((heard.who(), heard.one("nour")), (vec!["nour"], format!("· {}", door.text("desk-quote-differs"))));
}

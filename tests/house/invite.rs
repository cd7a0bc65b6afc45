//! Staff who are added by chat: an invitation, the code of which is written once, by the right account.

use std::time::Duration;

use vestibule::{
    channel::{Arrival, CatchUp, What},
    model::{Event, Inbound, Lang, Network, Peer, Role, Security, Staff},
    rules::Rules,
};

use crate::door::{Door, Heard, MINUTE, STAFF, arrival, is_relay, peer, rules};

/// A house with an admin.
fn house() -> Door {
    let Rules { script, times, .. } = rules();
    let member = |(name, role): (&str, Role)| Staff { name: name.into(), role, peer: peer(name), language: Lang::EN };
    let staff = STAFF.into_iter().chain([("ada", Role::Admin)]).map(member).collect();
    let mut door = Door::under(Rules::new(script, staff, times));
    door.connect(CatchUp::Whole);
    door
}

/// The code that ada is given.
fn invited(door: &mut Door, line: &str) -> String {
    let told = door.say("ada", line).one("ada");
    let code = told.split("!join ").nth(1).unwrap_or_else(|| panic!("no code: {told}"));
    let code = code.split_whitespace().next().unwrap().to_owned();
    assert_eq!(code.len(), 10);
    code
}

/// ada has invited zoe, who has joined with this account.
fn joined(door: &mut Door, account: &str) {
    let code = invited(door, "!invite zoe handler");
    door.say(account, &format!("!join {code}"));
    assert!(is_staff(door, account));
}

fn is_staff(door: &Door, account: &str) -> bool {
    door.house().rules().staff(&peer(account)).is_some()
}

fn revoked(door: &mut Door, who: &str) {
    let code = door.say("ada", &format!("!revoke {who}")).one("ada");
    let code = code.split("!yes ").nth(1).unwrap_or_else(|| panic!("no code: {code}")).to_owned();
    door.say("ada", &format!("!yes {code}"));
}

fn notice(door: &Door, key: &str) -> String {
    format!("· {}", door.text(key))
}

fn in_group(door: &mut Door, who: &str, line: &str) -> Heard {
    let inbound = Inbound { in_group: true, ..door.message(who, line) };
    door.deliver(inbound)
}

#[test]
fn whoever_has_the_code_joins_and_works() {
    let mut door = house();
    let code = invited(&mut door, "!invite zoe handler");
    door.restart();
    let heard = door.say("zoes-phone", &format!("!JOIN {}-{}", &code[..5], code[5..].to_lowercase()));
    assert_eq!(heard.who(), ["ada", "li", "zoes-phone"], "{heard:?}");
    let [welcome, help] = heard.to("zoes-phone").try_into().unwrap();
    assert!(welcome.contains("zoe") && welcome.contains("handler"), "{welcome}");
    assert!(help.contains("!take") && !help.contains("!invite"), "{help}");
    assert!(heard.one("li").contains("zoe") && !heard.one("li").contains("zoes-phone"), "{heard:?}");
    assert!(heard.one("ada").contains("zoes-phone"), "to be compared: {heard:?}");
    assert!(door.find("zoes-phone").is_none() && door.house().cases().office.invitations.is_empty());

    door.joined.clear();
    door.restart();
    assert_eq!(door.joined.len(), 1, "the channel is told at each start");
    door.say("ana", "hello");
    let heard = door.say("ana", "human");
    let tag = door.tag("ana");
    assert!(heard.one("zoes-phone").contains(&tag));
    door.say("zoes-phone", &format!("!take {tag}"));
    assert_eq!(door.case("ana").stage.holder(), Some("zoe"));
    assert!(door.say("zoes-phone", &format!("!r {tag} good morning")).0.iter().any(is_relay));
    assert!(door.say("li", "!roster").one("li").contains("– zoe · handler"));
    door.confirmed("ada", "!role zoe lead");
    assert!(door.say("zoes-phone", "!stats").one("zoes-phone") != notice(&door, "desk-not-allowed"));

    door.say("mallory", &format!("!join {code}"));
    assert!(!is_staff(&door, "mallory") && door.find("mallory").is_some(), "it counts once");
}

#[test]
fn a_wrong_code_is_a_persons_words() {
    let mut door = house();
    let without = door.say("ana", "!join 0123456789").to("ana");
    assert!(!without.is_empty());
    let code = invited(&mut door, "!invite zoe handler");
    let wrong = if code == "0123456789" { "0123456788" } else { "0123456789" };
    let heard = door.say("zoe", &format!("!join {wrong}"));
    assert_eq!(heard.to("zoe"), without, "nothing reveals that somebody is expected");
    assert_eq!(heard.who(), ["zoe"]);
    door.say("zoe", "!join");
    door.say("zoe", &format!("!rejoindre {code}"));
    assert!(is_staff(&door, "zoe"), "a slip hinders nobody");
    assert!(door.find("zoe").is_none(), "and leaves nothing");
}

#[test]
fn a_code_counts_for_half_an_hour() {
    let mut door = house();
    let code = invited(&mut door, "!invite zoe handler");
    door.after(30 * MINUTE);
    door.say("zoe", &format!("!join {code}"));
    assert!(!is_staff(&door, "zoe") && door.find("zoe").is_some());
    let code = invited(&mut door, "!invite zoe handler");
    let newer = invited(&mut door, "!invite Zoe lead");
    door.say("yan", &format!("!join {code}"));
    assert!(!is_staff(&door, "yan"), "a newer invitation takes its place");
    door.after(29 * MINUTE);
    door.say("zoes", &format!("!join {newer}"));
    assert!(is_staff(&door, "zoes"));
}

#[test]
fn five_wrong_codes_end_all_that_are_open() {
    let mut door = house();
    let codes = ["zoe", "yan"].map(|name| invited(&mut door, &format!("!invite {name} handler")));
    for who in ["a", "b", "a", "c"] {
        assert!(!door.say(who, "!join zzzzzzzzzz").who().contains(&"li"));
    }
    door.restart();
    let heard = door.say("d", "!join zzzzzzzzzz");
    for lead in ["li", "ada"] {
        assert_eq!(heard.one(lead), notice(&door, "desk-invitations-ended"));
    }
    assert!(!heard.who().contains(&"nour") && !heard.to("d").is_empty());
    for code in codes {
        door.say("zoe", &format!("!join {code}"));
        assert!(!is_staff(&door, "zoe"));
    }
    let code = invited(&mut door, "!invite zoe handler");
    door.say("zoes", "!join zzzzzzzzzz");
    door.say("zoes", &format!("!join {code}"));
    assert!(is_staff(&door, "zoes"), "it is counted anew");
}

#[test]
fn a_person_with_a_case_does_not_become_staff() {
    for answered in [true, false] {
        let mut door = house();
        if answered {
            door.intake("ana", "hello");
        } else {
            door.say("ana", "hello, my phone was taken");
        }
        let code = invited(&mut door, "!invite zoe handler");
        let before = door.case("ana").clone();
        let heard = door.say("ana", &format!("!join {code}"));
        let told = format!("· {}", door.text_with("desk-join-has-case", &[("name", "zoe"), ("role", "handler")]));
        assert_eq!((heard.who(), heard.one("ada")), (vec!["ada"], told), "{heard:?}");
        assert!(!is_staff(&door, "ana"));
        assert_eq!(*door.case("ana"), before, "the code stands nowhere");
        door.say("zoe", &format!("!join {code}"));
        assert!(is_staff(&door, "zoe"), "it counts from another account");
    }
}

#[test]
fn somebody_of_the_team_gets_another_account_with_the_role_they_have() {
    let mut door = house();
    let told = door.say("ada", "!invite Nour lead").one("ada");
    let code = told.split("!join ").nth(1).unwrap().split_whitespace().next().unwrap().to_owned();
    assert!(told.contains("handler") && !told.contains("lead"), "{told}");
    assert_eq!(door.say("sam", &format!("!join {code}")).one("sam"), notice(&door, "desk-join-already"));
    door.say("nours-laptop", &format!("!join {code}"));
    door.say("ana", "hello");
    let heard = door.say("ana", "human");
    assert_eq!(heard.who(), ["ada", "ana", "li", "nour", "sam"], "told where they were told before");
    let tag = door.tag("ana");
    door.say("nours-laptop", &format!("!take {tag}"));
    assert!(door.say("nour", &format!("!r {tag} hello")).0.iter().any(is_relay), "the same person");
    assert_eq!(door.say("nours-laptop", "!stats").one("nours-laptop"), notice(&door, "desk-not-allowed"));
    door.confirmed("ada", "!role nour lead");
    for account in ["nour", "nours-laptop"] {
        assert_ne!(door.say(account, "!stats").one(account), notice(&door, "desk-not-allowed"));
    }
    revoked(&mut door, "nour");
    for account in ["nour", "nours-laptop"] {
        assert!(door.say(account, "!queue").0.is_empty());
    }
}

#[test]
fn whoever_was_cut_off_comes_back_with_the_new_account_only() {
    let mut door = house();
    joined(&mut door, "zoe-1");
    for (name, account, next) in [("zoe", "zoe-1", "zoe-2"), ("nour", "nour", "nour-2")] {
        revoked(&mut door, name);
        door.restart();
        assert!(door.say(account, "!queue").0.is_empty() && door.say(account, "hello").0.is_empty());
        let told = door.say("ada", &format!("!invite {name} handler")).one("ada");
        let code = told.split("!join ").nth(1).unwrap().split_whitespace().next().unwrap();
        let args = [("name", name), ("role", "handler"), ("code", code)];
        assert_eq!(told, format!("· {}", door.text_with("desk-invited-back", &args)));
        assert!(door.say(account, "!join zzzzzzzzzz").0.is_empty());
        door.say(next, &format!("!join {code}"));
        assert!(is_staff(&door, next));
        door.restart();
        assert!(door.say(account, "!queue").0.is_empty() && door.find(account).is_none(), "{account} stays cut off");
        let heard = door.confirmed("ada", &format!("!role {name} lead"));
        assert!(heard.rows(next).next().is_some() && heard.rows(account).next().is_none(), "{heard:?}");
        assert!(door.say(account, "!queue").0.is_empty(), "{account} stays cut off");
        assert_eq!(door.say("li", "!roster").one("li").matches(&format!("– {name} · lead")).count(), 1);
    }
    // The same account, if the code is written from it.
    revoked(&mut door, "zoe");
    let code = invited(&mut door, "!invite zoe observer");
    let heard = door.say("zoe-2", &format!("!join {code}"));
    assert!(!heard.to("zoe-2").is_empty() && is_staff(&door, "zoe-2"));
    // Of whom the configuration names nothing, nothing is left that a role could give back.
    revoked(&mut door, "zoe");
    assert!(door.joined.iter().all(|joined| joined.name != "zoe"), "the channel knows");
    let nobody = format!("· {}", door.text_with("desk-nobody-of-that-name", &[("name", "zoe")]));
    assert_eq!(door.say("ada", "!role zoe handler").one("ada"), nobody);
    // Of whom it does, a role still gives back what it names.
    revoked(&mut door, "nour");
    door.confirmed("ada", "!role nour handler");
    assert!(is_staff(&door, "nour") && !is_staff(&door, "nour-2"));
}

#[test]
fn only_an_admin_invites_and_only_while_they_are_one() {
    let mut door = house();
    for who in ["nour", "li", "olga"] {
        assert_eq!(door.say(who, "!invite zoe handler").one(who), notice(&door, "desk-not-allowed"));
    }
    for name in ["zoé!", "a.b", "7QK7-7QK7-7QK7-7QK7-7QK7-7QK7-7QK7", "0000"] {
        let refused = format!("· {}", door.text_with("desk-invite-name", &[("name", name)]));
        assert_eq!(door.say("ada", &format!("!invite {name} handler")).one("ada"), refused);
    }
    let code = invited(&mut door, "!inviter zoe admin");
    door.say("zoe", &format!("!join {code}"));
    let code = invited(&mut door, "!invite yan handler");
    door.confirmed("zoe", "!role ada lead");
    door.say("yan", &format!("!join {code}"));
    assert!(!is_staff(&door, "yan"), "whoever gave it may not");
    door.confirmed("zoe", "!role ada admin");
    let code = invited(&mut door, "!invite nour handler");
    revoked(&mut door, "nour");
    door.say("nour-2", &format!("!join {code}"));
    assert!(!is_staff(&door, "nour-2"), "given before that");
}

#[test]
fn what_runs_the_line_is_not_written_in_the_group() {
    let mut door = house();
    door.intake("ana", "hello");
    let tag = door.tag("ana");
    let refused = notice(&door, "desk-direct-only");
    for line in ["!invite zoe handler", "!role sam lead", "!revoke sam", &format!("!erase {tag}"), "!join 0123456789"] {
        assert_eq!(in_group(&mut door, "ada", line).one("ada"), refused, "{line}");
    }
    let code = door.say("ada", "!revoke sam").one("ada");
    let code = code.split("!yes ").nth(1).unwrap().to_owned();
    assert_eq!(in_group(&mut door, "ada", &format!("!yes {code}")).one("ada"), refused);
    assert!(is_staff(&door, "sam") && door.house().cases().office.invitations.is_empty());
    assert_eq!(in_group(&mut door, "nour", "!role sam lead").one("nour"), notice(&door, "desk-not-allowed"));
    in_group(&mut door, "nour", &format!("!take {tag}"));
    assert_eq!(door.case("ana").stage.holder(), Some("nour"), "what handlers do is done there as well");
    // Rights come from the roster: whoever has left the group has them still.
    assert!(door.say("nour", &format!("!r {tag} hello")).0.iter().any(is_relay));
}

/// Somebody writes by XMPP, encrypted by the device with this key, or in clear.
fn by_xmpp(door: &mut Door, account: &str, key: Option<&str>, line: &str) -> Heard {
    door.now = door.now.after(Duration::from_secs(1));
    let security = if key.is_some() { Security::EndToEnd } else { Security::TransportOnly };
    let (from, key) = (Peer::new(Network::Xmpp, account), key.map(|key| key.to_owned().into()));
    let inbound = Inbound { from, key, security, ..door.message(account, line) };
    door.deliver(inbound)
}

/// The channel of XMPP is there, and learns who has joined.
fn xmpp_connects(door: &mut Door) {
    let by = |what| Arrival { network: Network::Xmpp, ..arrival(what) };
    door.take(vec![by(What::Connected)]);
    door.take(vec![by(What::CaughtUp(CatchUp::Whole))]);
}

#[test]
fn on_xmpp_rights_are_the_devices_that_joined() {
    let mut door = house();
    xmpp_connects(&mut door);
    let code = invited(&mut door, "!invite zoe handler");
    let heard = by_xmpp(&mut door, "zoe@x", None, &format!("!join {code}"));
    assert_eq!(heard.one("zoe@x"), format!("· {}", door.text_in_french("desk-join-encrypt")));
    let told = format!("· {}", door.text_with("desk-join-in-clear", &[("name", "zoe"), ("role", "handler")]));
    assert_eq!(heard.one("ada"), told);
    let heard = by_xmpp(&mut door, "zoe@x", Some("aaaa"), &format!("!join {code}"));
    assert!(!heard.who().contains(&"ada"), "the code is spent");

    let code = invited(&mut door, "!invite zoe handler");
    let heard = by_xmpp(&mut door, "zoe@x", Some("aaaa"), &format!("!join {code}"));
    assert!(heard.one("ada").contains("aaaa") && heard.one("ada").contains("zoe@x"), "{heard:?}");
    assert!(!heard.one("li").contains("aaaa"));
    assert_eq!(door.joined.len(), 1);
    door.restart();
    xmpp_connects(&mut door);
    assert_eq!(
        door.joined.iter().map(|joined| joined.key.clone().unwrap().into_revealed()).collect::<Vec<_>>(),
        ["aaaa"]
    );
    door.intake("ana", "hello");
    let take = format!("!take {}", door.tag("ana"));
    for (key, why) in [(Some("bbbb"), "desk-unconfirmed-device"), (None, "desk-not-encrypted")] {
        let heard = by_xmpp(&mut door, "zoe@x", key, &take);
        assert_eq!(heard.one("zoe@x"), format!("· {}", door.text_in_french(why)));
        assert_eq!(door.stage("ana"), "queued");
    }
    by_xmpp(&mut door, "zoe@x", Some("aaaa"), &take);
    assert_eq!(door.case("ana").stage.holder(), Some("zoe"));
}

#[test]
fn a_changed_key_of_somebody_who_has_joined_is_told() {
    let mut door = house();
    joined(&mut door, "zoe-1");
    let heard = door.take(vec![arrival(What::Event(Event::KeyChanged { of: peer("zoe-1") }))]);
    assert_eq!(heard.who(), ["ada", "li", "nour", "sam"]);
    assert!(door.wishes.is_empty() && heard.one("li").contains("zoe"));
    door.say("li", "!trust zoe");
    assert_eq!(door.wishes.len(), 1, "only then it is believed");
}

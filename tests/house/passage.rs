//! A person goes on from another account, with a code that they were given: in the same case, and nothing tells the old one.

use std::time::Duration;

use vestibule::model::{Identity, Network, Security};

use crate::door::{DAY, Door, Heard, rules};

/// The helpline is on Signal too; what people write here can be read by others.
fn door() -> Door {
    let mut rules = rules();
    let signal = Identity { address: "+33639980000".into(), fingerprint: None, username: Some("help.42".into()) };
    rules.identities.insert(Network::Signal, signal);
    let mut door = Door::under(rules);
    door.connect(vestibule::channel::CatchUp::Whole);
    door
}

/// Asks for the ways, and is given a code.
fn code(door: &mut Door, who: &str) -> String {
    let heard = door.say(who, "another way");
    let lines = heard.to(who);
    let at = lines.iter().position(|line| line.contains("+33639980000")).unwrap_or_else(|| panic!("{heard:?}"));
    assert!(lines[at].contains("help.42") && lines[at].contains(&door.text("way-stay-clear")), "{heard:?}");
    lines[at + 1].clone()
}

/// Writes from an account that nobody but the two ends can read.
fn sealed(door: &mut Door, who: &str, words: &str) -> Heard {
    let mut inbound = door.message(who, words);
    inbound.security = Security::EndToEnd;
    door.deliver(inbound)
}

#[test]
fn the_questions_go_on_where_they_were() {
    let mut door = door();
    door.say("ana", "hello");
    door.say("ana", "fine");
    let code = code(&mut door, "ana");
    let heard = sealed(&mut door, "ana-2", &code);
    assert_eq!(heard.who(), ["ana-2"], "{heard:?}");
    let said = heard.one("ana-2");
    for key in ["now-encrypted", "passage-joined", "intake-need"] {
        assert!(said.contains(&door.text(key)), "{key}: {said}");
    }
    assert_eq!(door.tag("ana"), door.tag("ana-2"));
    door.restart();
    let heard = sealed(&mut door, "ana-2", "my phone");
    assert_eq!(heard.who(), ["ana-2"], "{heard:?}");
    assert!(heard.one("ana-2").contains(&door.text("intake-device_kind")));
    // Sent once more it has done what it is for; from the account that was left nothing is said anywhere.
    assert!(sealed(&mut door, "ana-2", &code).one("ana-2").contains(&door.text("passage-joined")));
    assert!(door.say("ana", &code).who().is_empty());
    // The code counts no more, and whoever has it is heard all the same.
    let heard = sealed(&mut door, "eve", &code);
    assert!(heard.to("eve").concat().contains(&door.text("passage-wrong")), "{heard:?}");
    assert_ne!(door.tag("eve"), door.tag("ana"));
}

#[test]
fn at_the_desk_whoever_deals_with_it_is_told_and_can_part_them() {
    let mut door = door();
    for words in ["hello", "human"] {
        door.say("ana", words);
    }
    let tag = door.tag("ana");
    let code = code(&mut door, "ana");
    door.say("nour", &format!("!take {tag}"));
    let heard = sealed(&mut door, "ana-2", &format!("it is me, ana. {code} they are here"));
    assert!(heard.to("ana").is_empty(), "{heard:?}");
    assert!(heard.to("ana-2").concat().contains(&door.text("passage-joined")));
    let told = heard.to("nour").join("\n");
    assert!(told.contains("they are here") && !told.contains(&code), "{told}");
    let parted = told.split("!unlink ").nth(1).expect("how to part them").chars().take(4).collect::<String>();
    assert_eq!(door.say("nour", &format!("!r {tag} good")).one("ana-2"), "good");
    // Both ways are seen, and the old one is heard still.
    let heard = door.say("ana", "from the old one");
    assert!(heard.to("nour").iter().any(|line| line.contains("from the old one")), "{heard:?}");
    door.say("nour", &format!("!unlink {parted}"));
    assert_ne!(door.tag("ana"), door.tag("ana-2"));
    assert!(door.say("nour", &format!("!log {tag}")).to("nour").concat().contains(&door.text("desk-log-moved")));
}

#[test]
fn five_wrong_ones_end_it_and_it_is_told() {
    let mut door = door();
    for words in ["hello", "human"] {
        door.say("ana", words);
    }
    let code = code(&mut door, "ana");
    let wrong = |at: usize| {
        let last = if code.ends_with('Z') { 'Y' } else { 'Z' };
        format!("{}{last}{}", &code[..8], " ".repeat(at))
    };
    for at in 0..4 {
        let heard = door.say(&format!("eve-{at}"), &wrong(at));
        assert!(!heard.who().contains(&"nour"), "{heard:?}");
        assert_ne!(door.tag(&format!("eve-{at}")), door.tag("ana"));
    }
    let tag = door.tag("ana");
    let heard = door.say("eve-4", &wrong(4));
    assert!(heard.to("nour").contains(&door.notice("desk-passage-ended", &tag)), "{heard:?}");
    let heard = door.say("ana-2", &code);
    assert!(heard.to("ana-2").concat().contains(&door.text("passage-wrong")), "{heard:?}");
    // One that is sent where it was given costs nothing; a new one counts.
    let again = self::code(&mut door, "ana");
    assert!(door.say("ana", &again).one("ana").contains(&door.text("passage-here")));
    door.say("ana-2", &again);
    assert_eq!(door.tag("ana-2"), tag);
}

#[test]
fn it_counts_for_a_day() {
    let mut door = door();
    door.say("ana", "hello");
    let code = code(&mut door, "ana");
    door.after(DAY - Duration::from_secs(60));
    door.say("eve", "hello");
    assert_eq!(self::code(&mut door, "eve").len(), code.len());
    door.after(Duration::from_secs(120));
    let heard = door.say("ana-2", &code);
    assert!(heard.to("ana-2").concat().contains(&door.text("passage-wrong")), "{heard:?}");
    assert_ne!(door.tag("ana-2"), door.tag("ana"));
}

#[test]
fn what_a_human_holds_or_has_closed_to_them_is_left_to_humans() {
    let mut door = door();
    for who in ["ana", "eve"] {
        door.say(who, "hello");
        door.say(who, "human");
    }
    let (ana, eve) = (door.tag("ana"), door.tag("eve"));
    let code = code(&mut door, "ana");
    door.say("nour", &format!("!take {eve}"));
    let heard = door.say("eve", &code);
    let told = heard.to("nour").join("\n");
    assert!(told.contains(&format!("!link {ana} {eve}")), "{told}");
    assert!(heard.to("eve").is_empty() && heard.to("ana").is_empty(), "{heard:?}");
    assert_eq!((door.tag("ana"), door.tag("eve")), (ana, eve));
}

#[test]
fn danger_behind_a_code_reaches_a_person() {
    let mut door = door();
    door.say("ana", "hello");
    let code = code(&mut door, "ana");
    let heard = sealed(&mut door, "ana-2", &format!("{code} they are going to kill me"));
    assert!(heard.who().contains(&"nour"), "{heard:?}");
    assert_eq!(door.stage("ana"), "queued");
}

#[test]
fn forget_takes_both_and_a_handler_can_send_the_ways() {
    let mut door = door();
    for words in ["hello", "human"] {
        door.say("ana", words);
    }
    let tag = door.tag("ana");
    door.say("nour", &format!("!take {tag}"));
    let shown = door.say("nour", &format!("!channel {tag}")).one("nour");
    assert!(shown.contains("+33639980000") && shown.contains("····-····"), "{shown}");
    assert!(door.case("ana").passage.is_none(), "nothing is made yet");
    let sent = door.say("nour", &format!("!channel {tag} go")).one("ana");
    let code = sent.lines().last().unwrap().to_owned();
    door.say("ana-2", &code);
    assert_eq!(door.tag("ana-2"), tag);
    door.say("nour", &format!("!close {tag}"));
    door.say("ana-2", "forget me");
    assert!(door.find("ana").is_none() && door.find("ana-2").is_none());
}

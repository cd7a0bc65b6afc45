//! Who may do what; and a phone that is seized is cut off with one command.

use vestibule::{
    channel::What,
    model::{Event, Unreadable},
};

use crate::door::{DAY, Door, Line, MINUTE, arrival, is_relay, peer};

/// nour holds the case of ana; sam that of ben.
fn at_work() -> (Door, [String; 2]) {
    let mut door = Door::new();
    for who in ["ana", "ben"] {
        door.say(who, "hello");
        door.say(who, "human");
    }
    let tags = [door.tag("ana"), door.tag("ben")];
    door.say("nour", &format!("!take {}", tags[0]));
    door.say("sam", &format!("!take {}", tags[1]));
    (door, tags)
}

fn revoked(door: &mut Door, who: &str) {
    let code = door.say("li", &format!("!revoke {who}")).one("li");
    let code = code.split("!yes ").nth(1).unwrap_or_else(|| panic!("no code: {code}")).to_owned();
    door.say("li", &format!("!yes {code}"));
}

#[test]
fn a_seized_phone_is_cut_off_and_its_cases_go_back() {
    let (mut door, [tag, other]) = at_work();
    let code = door.say("li", "!revoke @Nour").one("li");
    assert_eq!(door.case("ana").stage.holder(), Some("nour"), "nothing happens yet");
    let code = code.split("!yes ").nth(1).unwrap().to_owned();
    let heard = door.say("li", &format!("!yes {code}"));
    assert_eq!(heard.who(), ["li", "sam"], "the phone is told nothing");
    assert!(heard.one("sam").contains(&tag) && !heard.one("sam").contains(&other), "{heard:?}");
    assert_eq!((door.stage("ana"), door.stage("ben")), ("queued", "claimed"));

    door.restart();
    for line in ["!queue", "!status", &format!("!take {tag}"), &format!("!r {tag} I am here"), "hello", "human"] {
        assert!(door.say("nour", line).0.is_empty(), "{line}");
    }
    assert!(door.sends("nour", Unreadable::Call).0.is_empty());
    assert!(door.take(vec![arrival(What::Event(Event::KeyChanged { of: peer("nour") }))]).0.is_empty());
    assert!(door.wishes.is_empty());
    assert!(!door.say("ana", "are you there?").who().contains(&"nour"));
    assert!(door.after(5 * DAY).rows("nour").next().is_none());
    assert!(door.find("nour").is_none(), "and is no person either");
    door.say("sam", &format!("!take {tag}"));
    assert!(door.say("sam", &format!("!r {tag} I go on")).0.iter().any(is_relay));
}

#[test]
fn what_waits_for_a_phone_that_is_cut_off_does_not_go_out() {
    let (mut door, _) = at_work();
    door.line = Line::Dead;
    door.say("ana", "the address is canary street");
    door.line = Line::Good;
    revoked(&mut door, "nour");
    let before = door.received.get("nour").map_or(0, Vec::len);
    door.restart();
    door.after(MINUTE);
    assert_eq!(door.received.get("nour").map_or(0, Vec::len), before);
}

#[test]
fn nobody_is_cut_off_by_themselves_or_from_below() {
    let (mut door, _) = at_work();
    assert_eq!(door.say("li", "!revoke li").one("li"), format!("· {}", door.text("desk-not-yourself")));
    for (who, line) in
        [("sam", "!revoke nour"), ("sam", "!roster"), ("li", "!role nour lead"), ("sam", "!role nour lead")]
    {
        assert_eq!(door.say(who, line).one(who), format!("· {}", door.text("desk-not-allowed")), "{who} {line}");
    }
    let nobody = format!("· {}", door.text_with("desk-nobody-of-that-name", &[("name", "zoe")]));
    assert_eq!(door.say("li", "!revoke Zoe").one("li"), nobody);
    assert!(door.say("ana", "!revoke li").rows("li").next().is_none());
}

#[test]
fn the_roster_says_who_is_there() {
    let (mut door, _) = at_work();
    door.say("sam", "!oncall");
    revoked(&mut door, "nour");
    let roster = door.say("li", "!roster").one("li");
    let line = |name: &str| roster.lines().find(|line| line.contains(&format!("– {name} "))).unwrap_or_default();
    assert!(line("sam").contains("handler") && line("sam").contains(&door.text("desk-roster-on-call")), "{roster}");
    assert!(line("nour").contains(&door.text("desk-roster-revoked")), "{roster}");
    assert!(line("li").contains("lead"));
}

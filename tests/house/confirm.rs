//! What cannot be undone: it is asked for, confirmed by a code, and takes two where it erases.

use std::time::Duration;

use vestibule::model::Unreadable;

use crate::door::{DAY, Door, MINUTE};

fn queued() -> (Door, String) {
    let mut door = Door::new();
    door.say("ana", "hello, he is a canary");
    door.say("ana", "human");
    let tag = door.tag("ana");
    (door, tag)
}

#[test]
fn whoever_is_blocked_is_told_once_and_read_no_more_but_can_have_all_erased() {
    let (mut door, tag) = queued();
    assert_eq!(door.say("sam", &format!("!block {tag}")).one("sam"), format!("· {}", door.text("desk-not-allowed")));
    let asked = door.say("li", &format!("!block {tag}"));
    assert_eq!(asked.who(), ["li"], "nothing happens yet");
    let code = asked.code("li");
    assert!(door.say("sam", &format!("!yes {code}")).one("sam").contains(&door.text("desk-nothing-to-confirm")));
    let heard = door.say("li", &format!("!oui {code}"));
    assert_eq!(heard.one("ana"), door.text("blocked"));
    assert_eq!(heard.one("sam"), door.notice_of("desk-blocked-by", &tag, "li"));
    door.restart();
    for words in ["why?", "HUMAN", "stop", "hello"] {
        assert!(door.say("ana", words).0.is_empty(), "{words}");
    }
    assert!(door.sends("ana", Unreadable::Call).0.is_empty());
    let card = door.say("li", &format!("!show {tag}")).one("li");
    assert!(card.contains(&door.text("desk-blocked-mark")) && !card.contains("why?"), "{card}");
    assert_eq!(door.say("sam", &format!("!take {tag}")).who(), ["sam"]);
    assert_eq!(door.say("sam", &format!("!reopen {tag}")).one("sam"), door.notice("desk-is-blocked", &tag));

    door.say("li", &format!("!unblock {tag}"));
    assert_eq!(door.stage("ana"), "queued");
    door.say("ana", "I am here again");
    assert!(door.say("li", &format!("!show {tag}")).one("li").contains("I am here again"));

    let asked = door.say("li", &format!("!block {tag}"));
    let again = asked.code("li");
    door.say("li", &format!("!yes {again}"));
    assert_eq!(door.say("ana", "forget me").one("ana"), door.text("forgotten"));
    assert!(door.find("ana").is_none());
}

#[test]
fn to_erase_takes_two() {
    let (mut door, tag) = queued();
    let asked = door.say("li", &format!("!erase {tag}"));
    assert!(!asked.one("li").contains("!yes"), "li cannot do it alone");
    let code = asked.code("sam");
    assert_eq!(door.say("li", &format!("!yes {code}")).one("li"), format!("· {}", door.text("desk-not-yourself")));
    assert!(door.find("ana").is_some());
    let asked = door.say("li", &format!("!erase {tag}"));
    let code = asked.code("sam");
    let heard = door.say("sam", &format!("!yes {code}"));
    assert!(heard.to("ana").is_empty() && heard.to("sam").contains(&door.notice("desk-erased", &tag)), "{heard:?}");
    assert!(door.find("ana").is_none());
    assert!(door.say("sam", &format!("!yes {code}")).one("sam").contains(&door.text("desk-nothing-to-confirm")));
    door.stop_and_start();
    assert!(door.house().store().latest_case_of(&crate::door::peer("ana")).unwrap().is_none());
}

#[test]
fn a_code_counts_for_a_while_and_until_something_else_is_done() {
    let (mut door, tag) = queued();
    let asked = door.say("li", &format!("!block {tag}"));
    door.now = door.now.after(2 * MINUTE);
    let late = format!("!yes {}", asked.code("li"));
    assert!(door.say("li", &late).one("li").contains(&door.text("desk-nothing-to-confirm")));
    let asked = door.say("li", &format!("!block {tag}"));
    door.say("li", "!queue");
    let cancelled = format!("!yes {}", asked.code("li"));
    assert!(door.say("li", &cancelled).one("li").contains(&door.text("desk-nothing-to-confirm")));
    let asked = door.say("li", &format!("!erase {tag}"));
    door.now = door.now.after(Duration::from_secs(30 * 60));
    let late = format!("!yes {}", asked.code("sam"));
    assert!(door.say("sam", &late).one("sam").contains(&door.text("desk-nothing-to-confirm")));
    assert!(door.find("ana").is_some());
    assert!(door.after(DAY).rows("ana").all(|row| *row.body.reveal() != door.text("blocked")));
}

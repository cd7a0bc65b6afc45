//! What only humans say of a case: the mandate, and the background check of a first contact, after the call, by two.

use crate::door::{DAY, Door, MINUTE};

fn card(door: &mut Door, tag: &str) -> String {
    door.say("li", &format!("!show {tag}")).to("li").join("\n")
}

#[test]
fn a_mandate_is_decided_by_a_human_with_a_reason_and_the_person_hears_nothing() {
    let (mut door, tag) = Door::held();
    for slip in ["!mandate TAG", "!mandate TAG in", "!mandate TAG perhaps a journalist"] {
        let told = door.say("nour", &slip.replace("TAG", &tag));
        assert!(told.who() == ["nour"] && told.one("nour").contains("!mandate"), "{slip}: {told:?}");
    }
    let heard = door.say("nour", &format!("!mandate {tag} out a parking fine"));
    assert_eq!(heard.who(), ["li", "nour", "sam"], "it is for a human to tell her");
    let card_now = card(&mut door, &tag);
    let decided = door.text_with("desk-mandate-out", &[("name", "nour"), ("words", "a parking fine")]);
    assert!(card_now.contains(&decided), "{card_now}");
    let mandate = |door: &Door, mark| format!("{} {}", door.text("desk-mark-mandate"), door.text(mark));
    assert!(card_now.contains(&mandate(&door, "desk-mark-known")), "{card_now}");
    door.restart();
    door.say("sam", &format!("!mandat {tag} unsure ask the board"));
    let card_now = card(&mut door, &tag);
    assert!(card_now.contains(&mandate(&door, "desk-mark-check")) && !card_now.contains("parking"), "{card_now}");
}

#[test]
fn a_first_contact_is_checked_after_the_call_by_two() {
    let (mut door, tag) = Door::held();
    assert!(card(&mut door, &tag).contains("!check"), "the to-do is open from the start");
    let heard = door.say("nour", &format!("!call {tag}"));
    assert_eq!(heard.who(), ["nour"]);
    let list = heard.to("nour").join("\n");
    assert_eq!(list.matches('○').count(), 4, "{list}");
    door.say("nour", &format!("!r {tag} thank you for the call"));

    // A day later nour is reminded, once.
    let heard = door.after(DAY);
    assert!(heard.one("nour").contains(&door.text_with("desk-check-head", &[("tag", &tag)])), "{heard:?}");
    assert!(door.after(DAY).0.is_empty());

    assert!(door.say("nour", &format!("!check {tag} horoscope fine")).one("nour").contains("identity, work"));
    for step in ["identity", "work", "traces"] {
        let list = door.say("nour", &format!("!check {tag} {step} looks right: {step}")).one("nour");
        assert!(list.contains(&format!("✓ {step}")) && list.contains(&format!("looks right: {step}")), "{list}");
    }
    assert!(door.say("sam", &format!("!signoff {tag}")).one("sam").contains("vouch"), "a step is open");
    door.say("sam", &format!("!check {tag} VOUCH a partner"));
    for who in ["nour", "sam"] {
        let told = door.say(who, &format!("!signoff {tag}")).one(who);
        assert_eq!(told, format!("· {}", door.text("desk-not-yourself")), "they have taken part");
    }
    let heard = door.say("li", &format!("!signoff {tag}"));
    assert_eq!(heard.one("nour"), door.notice_of("desk-check-signed", &tag, "li"));
    let card_now = card(&mut door, &tag);
    assert!(card_now.contains(&door.text_with("desk-check-signed-mark", &[("name", "li")])), "{card_now}");
    // What was signed is not what stands there any more.
    door.say("nour", &format!("!check {tag} traces something after all"));
    assert!(!card(&mut door, &tag).contains(&door.text_with("desk-check-signed-mark", &[("name", "li")])));
    assert!(heard.rows("ana").next().is_none());
    door.now = door.now.after(MINUTE);
}

#[test]
fn whoever_has_come_before_is_not_checked_again() {
    let (mut door, tag) = Door::held();
    door.say("nour", &format!("!close {tag}"));
    door.now = door.now.after(15 * DAY);
    door.say("ana", "hello again");
    door.say("ana", "human");
    let tag = door.tag("ana");
    assert!(!card(&mut door, &tag).contains("!check"));
    assert_eq!(door.say("nour", &format!("!call {tag}")).one("nour"), door.notice("desk-called", &tag));
}

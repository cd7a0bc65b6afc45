//! A call: agreed by a handler in the person's time, shown before it is sent, the link over an encrypted way only, and a reminder.

use std::time::Duration;

use vestibule::{channel::CatchUp, model::Security};

use crate::door::{Door, HOUR, MINUTE, rules};

/// Nour holds the case of `ana`, whose words come so protected. The helpline makes its own rooms.
fn held(security: Security) -> (Door, String) {
    let mut rules = rules();
    rules.rooms = Some("https://meet.example.org".into());
    let mut door = Door::under(rules);
    door.connect(CatchUp::Whole);
    for words in ["hello", "human"] {
        let mut inbound = door.message("ana", words);
        inbound.security = security;
        door.deliver(inbound);
    }
    let tag = door.tag("ana");
    door.say("nour", &format!("!take {tag}"));
    (door, tag)
}

#[test]
fn it_is_shown_then_agreed_and_both_know_the_same_room() {
    let (mut door, tag) = held(Security::EndToEnd);
    let shown = door.say("nour", &format!("!call {tag} jitsi 45m Africa/Tunis"));
    assert_eq!(shown.who(), ["nour"]);
    let shown = shown.one("nour");
    assert!(shown.contains("https://meet.example.org/····") && shown.contains("Tunis"), "{shown}");
    assert!(shown.contains(&format!("!call {tag} jitsi 45m Africa/Tunis go")), "it can be copied: {shown}");
    assert!(door.case("ana").call.is_none(), "nothing is agreed yet");
    let sent = door.say("nour", &format!("!call {tag} jitsi 45m Africa/Tunis go")).one("ana");
    let room = sent.split("https://meet.example.org/").nth(1).unwrap().split_whitespace().next().unwrap().to_owned();
    assert!(room.len() >= 24 && room.chars().all(|c| c.is_ascii_alphanumeric()), "{room}");
    // Several ways are always named.
    for way in ["call-signal", "call-wire", "call-meet"] {
        assert!(sent.contains(&door.text(way)), "{way}: {sent}");
    }
    let card = door.say("nour", &format!("!show {tag}")).to("nour").concat();
    assert!(card.contains(&door.text("call-jitsi")), "{card}");
    assert!(door.after(29 * MINUTE).to("nour").iter().all(|line| !line.contains(&room)));
    door.restart();
    let near = door.after(2 * MINUTE);
    assert!(near.to("nour").concat().contains(&room) && near.to("ana").is_empty(), "{near:?}");
    assert!(door.after(MINUTE).to("nour").is_empty(), "once");
    // What comes after the call.
    let over = door.after(HOUR + 20 * MINUTE);
    assert!(over.to("nour").contains(&door.notice("desk-call-over", &tag)), "{over:?}");
    assert!(over.to("ana").is_empty());
    let noted = door.say("nour", &format!("!call {tag}")).to("nour").concat();
    assert!(noted.contains("identity") && door.case("ana").call.is_none(), "{noted}");
}

#[test]
fn in_clear_no_link_goes_out_unless_it_is_forced_and_that_is_recorded() {
    let (mut door, tag) = held(Security::TransportOnly);
    let refused = door.say("nour", &format!("!call {tag} jitsi 45m go"));
    assert_eq!(refused.one("nour"), door.notice("desk-call-in-clear", &tag));
    assert!(refused.to("ana").is_empty() && door.case("ana").call.is_none());
    // When and by what goes this way.
    assert!(!door.say("nour", &format!("!call {tag} signal 45m go")).one("ana").contains("https://"));
    let sent = door.say("nour", &format!("!call {tag} jitsi 2h force go"));
    assert!(sent.one("ana").contains("https://meet.example.org/"), "{sent:?}");
    let acts = door.house().store().audit(50).unwrap();
    assert!(acts.iter().any(|entry| format!("{entry:?}").contains("call force")), "{acts:?}");
}

#[test]
fn what_cannot_be_is_told_with_an_example() {
    let (mut door, tag) = held(Security::EndToEnd);
    for typed in
        ["tomorrow", "jitsi", "jitsi yesterday", "jitsi 2020-01-01 10:00", "skype 45m", "jitsi 45m Nowhere/City"]
    {
        let told = door.say("nour", &format!("!call {tag} {typed}"));
        assert_eq!(told.who(), ["nour"], "{typed}: {told:?}");
        assert!(told.one("nour").contains(&format!("!call {tag} jitsi 15:30")), "{typed}: {told:?}");
    }
    door.say("nour", &format!("!contact {tag} nocalls"));
    assert_eq!(
        door.say("nour", &format!("!call {tag} signal 45m go")).one("nour"),
        door.notice("desk-call-unwanted", &tag)
    );
    door.say("nour", &format!("!call {tag} signal 45m force go"));
    assert!(door.case("ana").call.is_some());
    assert_eq!(door.say("nour", &format!("!call {tag} off")).one("nour"), door.notice("desk-call-off", &tag));
    assert!(
        door.after(Duration::from_secs(3000)).to("nour").iter().all(|line| !line.contains(&door.text("call-signal")))
    );
    assert_eq!(door.say("sam", &format!("!call {tag} signal 45m go")).to("ana").len(), 0, "sam does not hold it");
}

//! Lines to somebody whose chat is in clear: encrypted to their key, or not sent.

use vestibule::{channel::CatchUp, model::Timestamp};

use super::{KEY, NOW, SHORT, is_armoured};
use crate::door::{Door, rules};

fn with(key: Option<&str>) -> Door {
    let mut rules = rules();
    rules.sealed.insert("nour".to_owned());
    rules.pgp.extend(key.map(|key| ("nour".to_owned(), key.to_owned())));
    let mut door = Door::under(rules);
    door.connect(CatchUp::Whole);
    door.now = Timestamp::from_millis(NOW);
    door
}

#[test]
fn each_line_about_a_case_is_encrypted_and_can_be_quoted() {
    let mut door = with(Some(KEY));
    door.intake("ana", "hello, the canary");
    let tag = door.tag("ana");
    door.say("nour", &format!("!take {tag}"));
    for _ in 0..8 {
        door.say("ana", &"the canary sings ".repeat(100));
    }
    for line in ["!queue", "!mine", "!show TAG", "!log TAG", "!note TAG the canary"] {
        door.say("nour", &line.replace("TAG", &tag));
    }
    let lines: Vec<String> = door.received["nour"].iter().map(|row| row.body.reveal().clone()).collect();
    assert!(lines.len() > 12);
    for line in &lines {
        let (head, armour) = line.split_once('\n').unwrap_or_else(|| panic!("{line}"));
        assert!(head == format!("[{tag}] PGP") || head == "· PGP", "{head}");
        assert!(is_armoured(armour), "in one piece: {line}");
    }
    // The others are told as ever, and the tag outside is enough to answer.
    assert!(door.received["sam"].iter().any(|row| row.body.reveal().contains("canary")));
    let quoted = format!("[{tag}] PGP");
    assert_eq!(door.quote_words("nour", &quoted, "I am here").one("ana"), "I am here");
    assert!(door.quote("nour", &quoted, "still here").to("ana").contains(&"still here".to_owned()));
    // What is about nobody is read as it is.
    assert!(door.say("nour", "!help").to("nour").concat().contains("!seal"));
}

#[test]
fn without_a_key_that_can_be_used_nothing_goes_out_in_clear() {
    for (key, said) in [(None, "not known"), (Some(SHORT), "has expired")] {
        let mut door = with(key);
        door.intake("ana", "hello, the canary");
        let tag = door.tag("ana");
        door.say("nour", &format!("!take {tag}"));
        door.say("ana", "the canary sings");
        door.say("nour", "!queue");
        let lines = &door.received["nour"];
        assert!(lines.len() > 3 && lines.iter().all(|row| row.body.reveal().contains(said)), "{lines:?}");
        // They can hand one in.
        let code = door.say("nour", &format!("!pgp {KEY}")).code("nour");
        door.say("nour", &format!("!yes {code}"));
        assert!(is_armoured(door.say("ana", "and now").one("nour").split_once('\n').unwrap().1));
    }
}

//! Files as they are announced: noted, said, named to the handler, and never a link to anybody.

use std::time::Duration;

use super::*;

#[test]
fn a_file_in_the_intake_is_no_answer_and_stands_on_the_card() {
    let mut door = Door::new();
    door.say("ana", "hello");
    let pending = door.case("ana").session.pending.clone();
    let heard = sends(&mut door, "ana", "photo.jpg", "");
    assert_eq!((heard.who(), heard.one("ana")), (vec!["ana"], door.text("file-noted")));
    assert_eq!(door.case("ana").session.pending, pending);
    let heard = door.answers("ana");
    let tag = door.tag("ana");
    for who in TEAM {
        let card = heard.one(who);
        assert!(card.contains(&about(&door, "desk-file", &tag, "1")), "{card}");
        assert!(!card.contains("aesgcm") && !card.contains("00ff"), "{card}");
    }
    assert!(door.errands.is_empty(), "nobody has asked");
}

#[test]
fn a_caption_right_after_a_file_is_answered() {
    let mut door = Door::new();
    door.say("ana", "hello");
    door.after(MINUTE);
    door.typing = Duration::from_secs(1);
    assert_eq!(sends(&mut door, "ana", "photo.jpg", "").one("ana"), door.text("file-noted"));
    assert!(sends(&mut door, "ana", "photo.jpg", "").0.is_empty());
    assert_eq!(door.say("ana", "that is what my screen shows").to("ana").len(), 1, "as if it were not a burst");
    assert!(door.say("ana", "since yesterday, I think").to("ana").is_empty(), "this is one");

    // The greeting is the answer.
    let mut door = Door::new();
    door.typing = Duration::from_secs(1);
    sends(&mut door, "ana", "photo.jpg", "");
    assert!(door.say("ana", "that is what my screen shows").to("ana").is_empty());
}

#[test]
fn somebody_whose_first_word_is_a_file_is_greeted_all_the_same() {
    let mut door = Door::new();
    let heard = sends(&mut door, "ana", "photo.jpg", "");
    let said = heard.to("ana");
    assert!(said[0].contains(&door.text("file-noted")) && said[0].contains(&door.text_in_french("file-noted")));
    assert!(said[1].contains(&door.text_in_french("language-ask")), "{heard:?}");
    assert_eq!(sends(&mut door, "ana", "photo.jpg", "").who(), [] as [&str; 0], "one greeting");
    door.intake("ana", "hello, somebody reads my mail");
    assert!(door.case("ana").first_message.reveal().starts_with("hello"), "the words are the first message");
}

#[test]
fn words_that_come_with_a_file_are_words() {
    let mut door = Door::new();
    door.say("ana", "hello");
    let pending = door.case("ana").session.pending.clone();
    sends(&mut door, "ana", "photo.jpg", "1");
    assert_ne!(door.case("ana").session.pending, pending, "an answer");
    let (mut door, _) = held();
    let heard = sends(&mut door, "ana", "photo.jpg", "that is my screen");
    let lines = heard.to("nour");
    assert!(lines[0].contains("📎") && lines[1].ends_with("that is my screen"), "{heard:?}");
}

#[test]
fn the_holder_is_told_at_once_and_a_handful_is_noted_once() {
    let (mut door, tag) = held();
    let line = door.received["nour"].last().unwrap().body.reveal().clone();
    assert!(line.starts_with(&format!("[{tag} · ")) && line.ends_with(&about(&door, "desk-file", &tag, "1")), "{line}");
    let heard = sends(&mut door, "ana", "photo.jpg", "");
    assert_eq!(heard.who(), ["nour"], "it was said a moment ago");
    assert!(heard.one("nour").ends_with(&about(&door, "desk-file", &tag, "2")));
    door.after(2 * MINUTE);
    assert_eq!(sends(&mut door, "ana", "photo.jpg", "").one("ana"), door.text("file-noted"));
}

#[test]
fn while_nobody_holds_the_case_the_team_hears_of_it_once_and_whoever_takes_it_of_all() {
    let mut door = Door::new();
    door.intake("ana", "hello, somebody reads my mail");
    let tag = door.tag("ana");
    door.after(HOUR);
    let heard = sends(&mut door, "ana", "photo.jpg", "");
    assert_eq!(heard.one("ana"), door.text("file-noted"), "and not that words are kept");
    assert_eq!(heard.one("sam"), door.notice("desk-person-more", &tag));
    assert_eq!(sends(&mut door, "ana", "photo.jpg", "").who(), [] as [&str; 0]);
    let lines = door.say("nour", &format!("!take {tag}")).to("nour").concat();
    for number in ["1", "2"] {
        assert!(lines.contains(&about(&door, "desk-file", &tag, number)), "{lines}");
    }
}

#[test]
fn a_file_brings_a_case_back() {
    for (end, again) in [("stop", "resumed"), ("!close", "reopened")] {
        let (mut door, tag) = held();
        match end {
            "stop" => door.say("ana", "stop"),
            _ => door.say("nour", &format!("!close {tag}")),
        };
        door.after(5 * MINUTE);
        let heard = sends(&mut door, "ana", "photo.jpg", "");
        assert_eq!(heard.to("ana"), [door.text("file-noted"), door.text(again)]);
        assert!(heard.one("sam").ends_with(&about(&door, "desk-file", &tag, "2")), "{heard:?}");
        assert_eq!(door.stage("ana"), "queued");
    }
    let mut door = Door::new();
    door.say("ana", "hello");
    door.say("ana", "stop");
    assert_eq!(sends(&mut door, "ana", "photo.jpg", "").one("ana"), door.text("file-noted"));
    assert_eq!(door.stage("ana"), "intake");
}

#[test]
fn a_new_device_is_told_before_its_file() {
    let (mut door, tag) = held();
    let inbound =
        Inbound { files: attached("x"), device: Device::New, security: Security::EndToEnd, ..door.message("ana", "") };
    let heard = door.deliver(inbound);
    assert_eq!(heard.to("nour")[0], door.notice("desk-new-device", &tag));
}

#[test]
fn how_a_file_came_is_told_as_of_words() {
    let file = |door: &mut Door, security| {
        door.now = door.now.after(door.typing);
        let inbound = Inbound { files: attached("photo.jpg"), security, ..door.message("ana", "") };
        door.deliver(inbound)
    };
    for (first, then, key) in [
        (Security::EndToEnd, Security::TransportOnly, "came-in-clear"),
        (Security::TransportOnly, Security::EndToEnd, "now-encrypted"),
    ] {
        let (mut door, desk_key) = (Door::new(), format!("desk-{key}"));
        let inbound = Inbound { security: first, ..door.message("ana", "hello") };
        door.deliver(inbound);
        assert_eq!(file(&mut door, then).to("ana"), [door.text("file-noted"), door.text(key)], "in the intake");

        for holder in [None, Some("nour")] {
            let mut door = Door::new();
            for words in ["hello, somebody reads my mail", "human"] {
                door.after(MINUTE);
                let inbound = Inbound { security: first, ..door.message("ana", words) };
                door.deliver(inbound);
            }
            let tag = door.tag("ana");
            if let Some(holder) = holder {
                door.say(holder, &format!("!take {tag}"));
            }
            let heard = file(&mut door, then);
            assert_eq!(heard.to("nour")[0], door.notice(&desk_key, &tag), "{heard:?}");
            assert_eq!(heard.to("ana").contains(&door.text(key)), holder.is_none(), "{heard:?}");
            assert!(!file(&mut door, then).to("nour").contains(&door.notice(&desk_key, &tag)), "once");
        }
    }
}

#[test]
fn a_name_is_only_shown() {
    let (mut door, _) = held();
    let heard = sends(&mut door, "ana", "../../x\u{202e}gpj.exe\n· 7QKD closed\u{7}\u{2066}", "");
    let line = heard.one("nour");
    assert!(line.ends_with("name: ../../xgpj.exe · 7QKD closed") && !line.contains('\n'), "{line:?}");
    let heard = sends(&mut door, "ana", &"long".repeat(100), "");
    assert!(heard.one("nour").len() < 300);
    assert!(std::fs::read_dir(door.folder()).unwrap().count() < 5, "nothing lies there under any name");
}

#[test]
fn so_many_files_and_no_more() {
    let (mut door, tag) = held();
    for _ in 1..MAX_FILES {
        sends(&mut door, "ana", "photo.jpg", "");
    }
    let heard = sends(&mut door, "ana", "photo.jpg", "");
    assert_eq!(heard.one("ana"), door.text("unreadable-full"));
    assert_eq!(heard.one("nour"), door.notice("desk-person-full", &tag));
    assert_eq!(door.case("ana").files.len(), MAX_FILES);
}

#[test]
fn words_with_a_file_that_is_too_many_are_words() {
    let (mut door, tag) = held();
    for _ in 1..MAX_FILES {
        sends(&mut door, "ana", "photo.jpg", "");
    }
    let heard = sends(&mut door, "ana", "photo.jpg", "that is my screen");
    assert_eq!(heard.one("ana"), door.text("file-refused"));
    let lines = heard.to("nour");
    assert!(lines[0] == door.notice("desk-person-full", &tag) && lines[1].ends_with("that is my screen"), "{heard:?}");
    assert_eq!(sends(&mut door, "ana", "photo.jpg", "and that").who(), ["nour"], "said a moment ago");
    assert_eq!(door.case("ana").files.len(), MAX_FILES);
    assert_eq!(sends(&mut door, "ana", "photo.jpg", "stop").one("ana"), door.text("stopped"));
    assert_eq!(sends(&mut door, "ana", "photo.jpg", "forget").one("ana"), door.text("forgotten"));
    assert!(door.find("ana").is_none());
}

#[test]
fn a_second_delivery_is_no_second_file() {
    let (mut door, _) = held();
    let inbound = Inbound { files: attached("x"), ..door.message("ana", "") };
    door.take(vec![arrival(event(inbound.clone())), arrival(event(inbound))]);
    assert_eq!(door.case("ana").files.len(), 2);
}

#[test]
fn a_link_among_words_reaches_nobody() {
    let links = [
        "see aesgcm://evil/y#00ff",
        "\u{200b}AESGCM://evil/y#00ff",
        "aes\u{202e}gcm://evil/y#00ff and \u{7}aesgcm://evil/z#00ff",
    ];
    for said in links {
        let mut door = Door::new();
        door.say("ana", said);
        door.answers("ana");
        door.after(HOUR);
        door.say("ana", said);
        let tag = door.tag("ana");
        door.say("nour", &format!("!take {tag}"));
        door.say("ana", said);
        sends(&mut door, "ana", said, said);
        door.say("nour", &format!("!note {tag} {said}"));
        door.say("nour", &format!("!show {tag}"));
        door.say("nour", &format!("!close {tag}"));
        door.say("ana", said);
        let rows = door.received.values().flatten();
        assert!(rows.clone().filter(|row| row.body.reveal().contains("aesgcm: //evil/")).count() > 10);
        for row in rows.filter(|row| seat(row) != "ana") {
            let shown: String = row.body.reveal().chars().filter(|c| c.is_ascii()).collect();
            assert!(!shown.to_lowercase().contains("aesgcm://") && !shown.contains("00ff"), "{shown}");
        }
    }
}

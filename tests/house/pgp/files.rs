//! A person's key as a file: on Signal it comes with its message, on XMPP it is fetched when the handler asks.

use std::sync::Arc;

use vestibule::{
    channel::What,
    model::{Attachment, Event, FileId, FileLink, FileNews, Inbound},
};

use super::{FINGERPRINT, KEY, asks, held};
use crate::door::{Door, HOUR, Heard, arrival, peer};

fn link() -> FileLink {
    FileLink {
        whole: "aesgcm://files.example.org/1/key.asc#00ff".to_owned().into(),
        host: "files.example.org".to_owned().into(),
        name: "key.asc".to_owned().into(),
        view_once: false,
    }
}

fn sends(door: &mut Door, key: Option<&str>, words: &str) -> Heard {
    door.now = door.now.after(door.typing);
    let key = key.map(|key| key.as_bytes().to_vec().into());
    let sealed = key.as_ref().map(|_| Arc::new(vec![7; 100].into()));
    let files = vec![Attachment { link: link(), sealed, key }];
    let inbound = Inbound { files, ..door.message("ana", words) };
    door.deliver(inbound)
}

#[test]
fn a_key_that_comes_with_its_message_is_no_file() {
    for words in ["", "here it is"] {
        let (mut door, tag) = held();
        let heard = sends(&mut door, Some(KEY), words);
        assert_eq!(heard.one("ana"), asks(&door, "pgp-confirm", FINGERPRINT));
        let line = heard.to("nour").concat();
        assert!(line.contains(&format!("[PGP {FINGERPRINT}]")) && line.contains(words), "{line}");
        assert!(door.case("ana").files.is_empty());
        door.say("ana", "yes");
        assert!(door.say("nour", &format!("!seal {tag} x")).one("ana").contains("BEGIN PGP MESSAGE"));
    }
    // A first word that is a key is greeted like any other.
    let mut door = super::door();
    assert!(sends(&mut door, Some(KEY), "").to("ana").last().unwrap().contains(FINGERPRINT));
    // A secret one is nowhere, the file neither.
    let (mut door, _) = held();
    let heard = sends(&mut door, Some(&KEY.replace("PUBLIC", "PRIVATE")), "");
    assert!(heard.to("ana").contains(&door.text("pgp-secret")), "{heard:?}");
    assert!(door.case("ana").files.is_empty() && heard.to("nour").concat().contains("secret key"));
}

fn fetched(door: &mut Door, to: &str, key: &str) -> Heard {
    let file = FileId { case: door.case("ana").id, number: 1 };
    let news = FileNews::Key(Arc::new(vec![7; 100].into()), key.as_bytes().to_vec().into());
    door.take(vec![arrival(What::Event(Event::File { file, to: peer(to), news }))])
}

#[test]
fn a_key_that_was_fetched_is_judged_then() {
    let (mut door, tag) = held();
    sends(&mut door, None, "");
    door.say("nour", &format!("!file {tag} 1"));
    assert!(fetched(&mut door, "sam", KEY).0.is_empty(), "for whoever holds the case only");
    let heard = fetched(&mut door, "nour", KEY);
    assert_eq!(heard.one("ana"), asks(&door, "pgp-confirm", FINGERPRINT));
    assert!(heard.to("nour").concat().contains(FINGERPRINT));
    assert!(door.errands.len() >= 2, "it is handed on as any file");
    assert_eq!(door.say("ana", "yes").one("ana"), door.text("pgp-confirmed"));
    // Nobody is written to against their rules for it.
    let (mut door, tag) = held();
    sends(&mut door, None, "");
    door.say("nour", &format!("!r {tag} hello"));
    door.say("nour", &format!("!contact {tag} waits"));
    door.after(HOUR);
    door.say("nour", &format!("!file {tag} 1"));
    assert!(fetched(&mut door, "nour", KEY).to("ana").is_empty() && door.case("ana").pgp.is_empty());
}

#[test]
fn a_secret_key_that_was_fetched_is_not_kept() {
    let (mut door, tag) = held();
    sends(&mut door, None, "");
    door.say("nour", &format!("!file {tag} 1"));
    let before = door.errands.len();
    let heard = fetched(&mut door, "nour", &KEY.replace("PUBLIC", "PRIVATE"));
    assert_eq!(heard.one("ana"), door.text("pgp-secret"));
    assert!(heard.one("nour").contains("secret key") && door.errands.len() == before, "{heard:?}");
    let case = door.case("ana");
    assert!(case.file(1).is_none() && case.files[0].kept.is_none() && case.files[0].link.whole.reveal().is_empty());
}

//! All that is known of a case goes to whoever leads, encrypted to their key, as somebody else agrees; or it does not.

use std::time::Duration;

use vestibule::model::Case;

use crate::door::Door;

/// Li's public key, made once by GnuPG for these tests (ed25519 and cv25519, never expires).
const KEY: &str = include_str!("export.asc");
/// The same fingerprint as GnuPG shows it.
const FINGERPRINT: &str = "D497 F72E 3F48 E65D 9354 3DC1 049D 0083 4D57 365D";

/// Ana's case is at the desk, nour holds it, and li has handed in a key.
fn with_key() -> (Door, String) {
    let mut door = Door::new();
    door.now = vestibule::model::Timestamp::from_millis(1_798_800_000_000);
    door.intake("ana", "hello, he is a canary");
    let tag = door.tag("ana");
    door.say("nour", &format!("!take {tag}"));
    let asked = door.say("li", &format!("!pgp {KEY}"));
    assert!(asked.one("li").contains(FINGERPRINT), "{asked:?}");
    let yes = format!("!yes {}", asked.code("li"));
    let heard = door.say("li", &yes);
    assert!(heard.to("sam").concat().contains(FINGERPRINT), "the team is told: {heard:?}");
    (door, tag)
}

#[test]
fn it_takes_a_key_and_two_and_changes_nothing() {
    let (mut door, tag) = with_key();
    door.restart();
    assert!(door.say("li", "!pgp").one("li").contains(FINGERPRINT), "kept");
    let before = door.case("ana").clone();
    let asked = door.say("li", &format!("!export {tag}"));
    assert!(!asked.one("li").contains("!yes"), "not alone");
    assert!(asked.one("sam").contains(FINGERPRINT) && asked.one("sam").contains("li"), "{asked:?}");
    let code = asked.code("sam");
    assert_eq!(door.say("li", &format!("!yes {code}")).one("li"), format!("· {}", door.text("desk-not-yourself")));
    let asked = door.say("li", &format!("!export {tag}"));
    let yes = format!("!yes {}", asked.code("sam"));
    let heard = door.say("sam", &yes);
    let to_li = heard.to("li");
    assert!(to_li[0].starts_with("-----BEGIN PGP MESSAGE-----"), "{to_li:?}");
    assert!(!heard.0.iter().any(|row| row.body.reveal().contains("canary")), "nothing of it in clear: {heard:?}");
    assert!(heard.to("ana").is_empty() && heard.to("nour").len() == 1, "{heard:?}");
    // The case goes on as it was, but for what its log says.
    let after = door.case("ana").clone();
    assert_eq!(Case { log: before.log.clone(), ..after }, before);
    let told = door.say("nour", &format!("!log {tag}")).to("nour").concat();
    assert!(told.contains("li · !export") && told.contains("sam · !yes export"), "{told}");
    // In one piece, however long.
    for _ in 0..30 {
        door.say("ana", &"long ".repeat(200));
    }
    let asked = door.say("li", &format!("!export {tag}"));
    let yes = format!("!yes {}", asked.code("nour"));
    let heard = door.say("nour", &yes);
    let whole = heard.to("li").into_iter().find(|line| line.contains("BEGIN PGP")).unwrap();
    assert!(whole.len() > 4000 && whole.trim_end().ends_with("-----END PGP MESSAGE-----"), "{}", whole.len());
}

#[test]
fn without_a_key_that_can_be_used_it_is_refused_with_what_to_do() {
    let mut door = Door::new();
    door.intake("ana", "hello");
    let tag = door.tag("ana");
    for line in [format!("!export {tag}"), "!pgp".to_owned(), "!pgp bonjour".to_owned()] {
        let told = door.say("li", &line).one("li");
        assert!(told.contains("gpg --armor --export") && !told.contains("!yes"), "{line}: {told}");
    }
    let secret = KEY.replace("PUBLIC", "PRIVATE");
    assert!(door.say("li", &format!("!pgp {secret}")).one("li").contains("secret"));
    assert_eq!(door.say("nour", &format!("!export {tag}")).one("nour"), format!("· {}", door.text("desk-not-allowed")));
}

/// Who has lost the right, or the key, between asking and agreeing gets nothing.
#[test]
fn what_was_asked_for_is_looked_at_again_when_it_is_agreed_to() {
    let (mut door, tag) = with_key();
    let asked = door.say("li", &format!("!export {tag}"));
    let yes = format!("!yes {}", asked.code("sam"));
    door.now = door.now.after(Duration::from_secs(31 * 60));
    assert!(door.say("sam", &yes).one("sam").contains(&door.text("desk-nothing-to-confirm")), "too late");
    let asked = door.say("li", &format!("!export {tag}"));
    let yes = format!("!yes {}", asked.code("sam"));
    door.say("nour", &format!("!close {tag}"));
    door.say("ana", "forget");
    let heard = door.say("sam", &yes);
    assert!(heard.to("li").is_empty() && !heard.to("sam").concat().contains("PGP"), "{heard:?}");
}

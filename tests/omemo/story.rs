//! A session between them and us, step by step: with the real other side (then it can be recorded), or with what was
//! recorded of it.

use serde_json::{Value, json};
use vestibule::channel::xmpp::omemo::{PublicKey, Refusal, sign, verify};
use vestibule::model::Chance;

use crate::{
    ours::{Ours, Scene},
    peer::Peer,
};

/// Who plays them.
pub(crate) enum Theirs {
    /// The real one; what it does is kept.
    Live(Box<Peer>, Vec<Value>),
    /// What it did once, in order.
    Recorded(std::vec::IntoIter<Value>),
}

const SEED: u8 = 42;

impl Theirs {
    /// What they do; or did.
    fn does(&mut self, what: &str, live: impl FnOnce(&mut Peer) -> Value) -> Value {
        match self {
            Self::Live(peer, kept) => {
                let value = live(peer);
                kept.push(json!({what: value}));
                value
            }
            Self::Recorded(rows) => rows.next().expect("a row").get(what).expect(what).clone(),
        }
    }

    fn writes(&mut self, words: &str) -> String {
        let message = self.does("they_write", |peer| json!({"words": words, "message": peer.write(Some(words))}));
        assert_eq!(message["words"], words);
        message["message"].as_str().unwrap().to_owned()
    }

    /// They read what we wrote. A recorded one has read exactly this.
    fn reads(&mut self, message: &str, words: Option<&str>) -> Vec<String> {
        let row = self.does("they_read", |peer| {
            let (read, sent) = peer.read(message);
            json!({"message": message, "words": read.expect("they read what we write"), "sent": sent})
        });
        assert_eq!(row["message"], message, "we write what was read there");
        assert_eq!(row["words"].as_str(), words);
        row["sent"].as_array().unwrap().iter().map(|sent| sent.as_str().unwrap().to_owned()).collect()
    }
}

fn hex(value: &Value) -> Vec<u8> {
    let digits = value.as_str().unwrap().as_bytes();
    let digit = |at: usize| char::from(digits[at]).to_digit(16).unwrap();
    (0..digits.len() / 2).map(|at| u8::try_from(digit(2 * at) * 16 + digit(2 * at + 1)).unwrap()).collect()
}

fn to_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn heard(ours: &mut Ours, message: &str, words: &str) {
    assert_eq!(ours.read(message).expect(words).as_deref(), Some(words));
    assert_eq!(ours.read(message), Err(Refusal::Repeat));
}

/// The whole story; gives back what we read in it.
pub(crate) fn tell(theirs: &mut Theirs) -> Vec<Scene> {
    signatures(theirs);
    let mut ours = Ours::new(SEED);
    let (id, bundle) = (ours.id(), ours.bundle());
    let them = theirs.does("they_are", |peer| {
        peer.meet(id, &bundle);
        json!({"device": peer.device, "bundle": peer.bundle(), "met": {"device": id, "bundle": bundle}})
    });
    assert_eq!(them["met"], json!({"device": id, "bundle": bundle}), "we are who they met");
    let device = u32::try_from(them["device"].as_u64().unwrap()).unwrap();
    let their_bundle = them["bundle"].as_str().unwrap();

    // They begin: three first messages, the second first.
    let [first, second, third] = ["one", "two", "grüß Gott 💚"].map(|words| theirs.writes(words));
    heard(&mut ours, &second, "two");
    heard(&mut ours, &first, "one");
    assert!(ours.owes());
    let empty = ours.write(None);
    assert!(theirs.reads(&empty, None).is_empty());
    heard(&mut ours, &third, "grüß Gott 💚");

    // Back and forth, out of order, both restarted.
    for round in 0..3 {
        let said = ["a", "b", "c", "d"].map(|letter| format!("there {round}{letter}"));
        let messages = said.each_ref().map(|words| theirs.writes(words));
        for at in [3, 1, 0, 2] {
            heard(&mut ours, &messages[at], &said[at]);
        }
        ours.restart();
        let said = ["a", "b", "c"].map(|letter| format!("back {round}{letter} – مرحبا"));
        let messages = said.each_ref().map(|words| ours.write(Some(words)));
        for at in [1, 2, 0] {
            theirs.reads(&messages[at], Some(&said[at]));
        }
        theirs.does("they_restart", |peer| {
            peer.restart();
            json!({})
        });
    }

    // One of theirs is late: it comes when two more chains have begun.
    let late = theirs.writes("late");
    for round in 0..2 {
        let words = format!("turn {round}");
        let turn = theirs.writes(&words);
        heard(&mut ours, &turn, &words);
        let answer = ours.write(Some(&words));
        theirs.reads(&answer, Some(&words));
    }
    heard(&mut ours, &late, "late");

    // We begin anew; their answer comes in the new session.
    let underway = theirs.writes("underway");
    ours.begin(device, their_bundle);
    for words in ["anew", "again"] {
        let message = ours.write(Some(words));
        assert!(words != "anew" || message.contains("prekey='true'"));
        for empty in theirs.reads(&message, Some(words)) {
            assert_eq!(ours.read(&empty), Ok(None));
        }
    }
    let answer = theirs.writes("in the new session");
    heard(&mut ours, &answer, "in the new session");
    heard(&mut ours, &underway, "underway");
    let last = ours.write(Some("a long one ".repeat(2000).trim()));
    assert!(!last.contains("prekey"));
    theirs.reads(&last, Some("a long one ".repeat(2000).trim()));
    ours.scenes
}

/// Each verifies what the other has signed.
fn signatures(theirs: &mut Theirs) {
    for message in [&b""[..], b"\x05 a key", &[0xff; 333]] {
        let row = theirs.does("they_sign", |peer| {
            let mut row = peer.order(&json!({"do": "sign", "message": to_hex(message)}));
            row["message"] = to_hex(message).into();
            row
        });
        assert_eq!(hex(&row["message"]), message);
        let key = PublicKey::new(hex(&row["key"]).try_into().unwrap()).unwrap();
        let signature: [u8; 64] = hex(&row["signature"]).try_into().unwrap();
        assert_eq!(verify(&key, message, &signature), Ok(()));
        assert_eq!(verify(&key, b"another", &signature), Err(Refusal::Signature));
    }
    for seed in 1..9 {
        let ours = Ours::new(seed).own;
        let signature = to_hex(&sign(&ours, b"prekey", &mut Chance::from_seed([seed; 32])));
        let key = to_hex(ours.identity().u());
        let row = theirs.does("they_verify", |peer| {
            let order = json!({"do": "verify", "key": key, "message": to_hex(b"prekey"), "signature": signature});
            let right = peer.order(&order)["right"].clone();
            let wrong = json!({"do": "verify", "key": key, "message": "00", "signature": signature});
            assert_eq!(peer.order(&wrong)["right"], false);
            json!({"key": key, "signature": signature, "right": right})
        });
        assert_eq!(row, json!({"key": key, "signature": signature, "right": true}));
    }
}

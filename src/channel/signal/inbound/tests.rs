//! Frames of the real signal-cli, and what a hostile or newer one could say.

use proptest::prelude::*;

use super::*;
use crate::channel::signal::rpc::{Said, read};

/// Every frame of one full scenario, each after a line that says what it is.
const FRAMES: &str = include_str!("../../../../tests/peers/signal/frames.txt");
const HELP: &str = "+33639980003";
const BOB: &str = "e3b495e4-ac04-4828-a15a-ccb1de3f4db6";

/// A folder that has every file.
#[derive(Default)]
struct Files(Vec<String>);

impl Folder for Files {
    fn read(&mut self, id: &str, _: u64) -> Option<Vec<u8>> {
        self.0.push(id.to_owned());
        Some("é".repeat(3000).into_bytes())
    }

    fn take_in(&mut self, id: &str, name: String, view_once: bool) -> Option<Attachment> {
        self.0.push(id.to_owned());
        let (whole, host) = (String::new().into(), String::new().into());
        Some(Attachment {
            link: crate::model::FileLink { whole, host, name: name.into(), view_once },
            sealed: None,
            key: None,
        })
    }
}

fn taken_with(line: &str, staff_group: Option<&str>, staff: &[&str]) -> Option<Arrived> {
    let staff: HashSet<Arc<str>> = staff.iter().map(|aci| (*aci).into()).collect();
    let us = Us { account: HELP, staff_group, staff: &staff };
    match read(line) {
        Said::Received(received) => arrived(*received, &us, &mut Files::default()),
        Said::Puzzling(_) | Said::Done { .. } | Said::Failed { .. } | Said::Nothing => None,
    }
}

/// What the frames under this heading are.
fn heard(heading: &str) -> Heard {
    frames(heading)
        .into_iter()
        .find_map(|line| taken_with(line, None, &[]))
        .unwrap_or_else(|| panic!("{heading}"))
        .heard
}

fn frames(heading: &str) -> Vec<&'static str> {
    let after = FRAMES.lines().skip_while(|line| line.strip_prefix("## ") != Some(heading)).skip(1);
    after.take_while(|line| !line.starts_with('#')).collect()
}

fn inbound(heading: &str) -> Inbound {
    match heard(heading) {
        Heard::Words(inbound) => *inbound,
        other @ (Heard::Unreadable(_)
        | Heard::Aside(_)
        | Heard::AnsweredElsewhere(..)
        | Heard::Arrived(_)
        | Heard::Typing(_)
        | Heard::KeyChanged
        | Heard::Garbled
        | Heard::Nothing) => panic!("{heading}: {other:?}"),
    }
}

/// A data message of Bob's with these fields.
fn data_message(fields: &str) -> String {
    format!(
        r#"{{"jsonrpc":"2.0","method":"receive","params":{{"envelope":{{"sourceUuid":"{BOB}","timestamp":7,"dataMessage":{{"timestamp":7,{fields}}}}},"account":"{HELP}"}}}}"#
    )
}

fn heard_of(fields: &str) -> Heard {
    taken_with(&data_message(fields), None, &[]).unwrap().heard
}

#[test]
fn words_are_known_by_their_senders_identity() {
    let first = inbound("first message, unsealed, unknown person");
    assert_eq!(first.from, Peer::new(Network::Signal, BOB));
    assert_eq!((first.body.reveal().as_str(), first.security), ("Bonjour", Security::EndToEnd));
    assert_eq!(first.wire_id, Some(WireId("1795360862967".into())));
    let known = inbound("sealed, in contacts");
    assert_eq!(known.from, Peer::new(Network::Signal, "a5a03de9-c252-4cce-a122-c9177b06bfee"), "never the number");
}

#[test]
fn a_quotation_of_ours_names_the_line() {
    let quote = inbound("quote").quote.unwrap();
    assert_eq!((quote.id, quote.text.reveal().as_str()), (Some(WireId("1795360865825".into())), "citez-moi"));
    let other = heard_of(r#""message":"x","quote":{"id":9,"authorNumber":"+1555","text":"t"}"#);
    assert!(matches!(other, Heard::Words(inbound) if inbound.quote.as_ref().unwrap().id.is_none()));
}

#[test]
fn every_kind_is_told_apart() {
    assert!(matches!(heard("reaction"), Heard::Aside(Aside::Reaction { taken_back: false, .. })));
    assert!(matches!(heard("edit"), Heard::Aside(Aside::Edited { of, .. }) if &*of.0 == "1795360866829"));
    assert!(matches!(heard("delete from Bob"), Heard::Aside(Aside::Deleted { of }) if &*of.0 == "1795360867074"));
    assert!(matches!(heard("expiration update"), Heard::Aside(Aside::Timer(3600))));
    assert!(matches!(heard("receipt Delivery"), Heard::Arrived(sent) if sent == [1_795_360_865_222]));
    assert!(matches!(heard("receipt Read"), Heard::Arrived(sent) if sent.len() == 1));
    assert!(matches!(heard("typing True"), Heard::Nothing));
    assert!(matches!(heard("sync read"), Heard::Nothing));
    assert!(matches!(heard("sync sent"), Heard::AnsweredElsewhere(to, _) if to == Peer::new(Network::Signal, BOB)));
    assert!(matches!(heard("receive from changed identity"), Heard::KeyChanged));
    assert!(matches!(heard("group message"), Heard::Nothing));
    assert!(matches!(
        heard_of(r#""message":null,"sticker":{"packId":"a","stickerId":1}"#),
        Heard::Unreadable(Unreadable::Sticker)
    ));
    assert!(matches!(heard_of(r#""message":null,"payment":{"note":"x"}"#), Heard::Unreadable(Unreadable::Unknown)));
    assert!(matches!(
        heard_of(r#""message":null,"previews":[{"url":"x"}],"expiresInSeconds":5"#),
        Heard::Aside(Aside::Timer(5))
    ));
}

#[test]
fn who_types_counts_of_staff_only() {
    let heard = |heading, staff: &[&str]| taken_with(frames(heading)[0], None, staff).unwrap().heard;
    assert!(matches!(heard("typing True", &[BOB]), Heard::Typing(true)));
    assert!(matches!(heard("typing False", &[BOB]), Heard::Typing(false)));
    assert!(matches!(heard("typing True", &[]), Heard::Nothing));
}

#[test]
fn files_are_taken_in_and_long_words_are_whole() {
    let photo = inbound("attachment");
    assert_eq!((photo.body.reveal().as_str(), photo.files.len()), ("photo", 1));
    assert_eq!(photo.files[0].link.name.reveal(), "photo.png");
    let voice = inbound("voice note");
    assert_eq!((voice.body.reveal().as_str(), voice.files[0].link.name.reveal().as_str()), ("", "audio/aac"));
    let long = inbound("long text in");
    assert_eq!((long.body.reveal().chars().count(), long.files.len()), (3000, 0));
    let arrived = taken_with(frames("long text in")[0], None, &[]).unwrap();
    assert_eq!(arrived.files.len(), 1, "to be deleted");
}

#[test]
fn a_file_that_cannot_be_taken_is_not_passed_over_because_of_the_words() {
    struct Nothing;
    impl Folder for Nothing {
        fn read(&mut self, _: &str, _: u64) -> Option<Vec<u8>> {
            None
        }
        fn take_in(&mut self, _: &str, _: String, _: bool) -> Option<Attachment> {
            None
        }
    }
    let Said::Received(received) = read(frames("attachment")[0]) else { panic!() };
    let us = Us { account: HELP, staff_group: None, staff: &HashSet::new() };
    let arrived = arrived(*received, &us, &mut Nothing).unwrap();
    assert!(arrived.lost_file && matches!(arrived.heard, Heard::Words(words) if words.body.reveal() == "photo"));
    assert!(!taken_with(frames("attachment")[0], None, &[]).unwrap().lost_file);
}

#[test]
fn the_group_of_the_staff_counts_for_staff_only() {
    let group = Some("p4FaqvY6WrNQr0YCPXKJbMAh+ZTU5z/75yk66NjUWds=");
    let frame = frames("group message")[0];
    let heard = |group, staff: &[&str]| taken_with(frame, group, staff).unwrap().heard;
    assert!(matches!(heard(group, &[BOB]), Heard::Words(_)));
    assert!(matches!(heard(group, &[]), Heard::Nothing));
    assert!(matches!(heard(Some("another"), &[BOB]), Heard::Nothing));
}

#[test]
fn a_visiting_card_and_names_in_the_words_are_words() {
    let card = r#""message":null,"contacts":[{"name":{"display":null,"given":"Ana","family":"B."},"phone":[{"value":"+3312345"}],"email":null}]"#;
    assert!(matches!(heard_of(card), Heard::Words(inbound) if inbound.body.reveal() == "Ana B. +3312345"));
    let mention = r#""message":"ask \ufffc","mentions":[{"name":"Li","start":4,"length":1}]"#;
    assert!(matches!(heard_of(mention), Heard::Words(inbound) if inbound.body.reveal() == "ask @Li"));
}

#[test]
fn nobody_is_taken_for_somebody_else() {
    let line = |params: &str| format!(r#"{{"method":"receive","params":{params}}}"#);
    for params in [
        r#"{"envelope":{"sourceUuid":"x","timestamp":1,"dataMessage":{"message":"a","timestamp":1}}}"#,
        r#"{"envelope":{"sourceNumber":"+33612345678","timestamp":1,"dataMessage":{"message":"a","timestamp":1}}}"#,
        r#"{"account":"+1","envelope":{"sourceUuid":"e3b495e4-ac04-4828-a15a-ccb1de3f4db6","timestamp":1,"dataMessage":{"message":"a","timestamp":1}}}"#,
    ] {
        assert!(taken_with(&line(params), None, &[]).is_none(), "{params}");
    }
}

#[test]
fn newer_and_wrapped_frames_are_read() {
    // With `subscribeReceive` it is wrapped; of 0.14 come fields that 0.13 lacks.
    let inner = r#"{"envelope":{"source":"x","sourceUuid":"E3B495E4-AC04-4828-A15A-CCB1DE3F4DB6","timestamp":7,"isStory":false,"serverGuid":"g","dataMessage":{"timestamp":7,"message":"salut","expiresInSeconds":0,"isExpirationUpdate":false,"viewOnce":false,"attachments":null,"textStyles":[{"style":"BOLD"}]}},"account":"+33639980003"}"#;
    let line = format!(r#"{{"jsonrpc":"2.0","method":"receive","params":{{"subscription":0,"result":{inner}}}}}"#);
    let Heard::Words(words) = taken_with(&line, None, &[]).unwrap().heard else { panic!() };
    assert_eq!((words.body.reveal().as_str(), words.from), ("salut", Peer::new(Network::Signal, BOB)));
    // A field of another type: who wrote is known, and can be told.
    let changed = data_message(r#""message":{"text":"salut"}"#);
    assert!(matches!(read(&changed), Said::Puzzling(Some((from, 7))) if from == BOB));
}

#[test]
fn all_frames_are_read_and_no_cut_of_them_is_more_than_one_event() {
    let mut messages = 0;
    for line in FRAMES.lines().filter(|line| line.starts_with('{')) {
        messages += usize::from(taken_with(line, None, &[]).is_some());
        assert!(!matches!(read(line), Said::Puzzling(_)), "{line}");
        for cut in (0..line.len()).step_by(7).filter_map(|end| line.get(..end)) {
            assert!(taken_with(cut, None, &[]).is_none());
        }
    }
    assert!(messages > 20, "{messages}");
}

/// JSON of any form, with the names that signal-cli uses.
fn any_json() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        prop_oneof![Just(BOB.to_owned()), Just(HELP.to_owned()), any::<String>()].prop_map(Into::into),
    ];
    let name = prop::sample::select(vec![
        "envelope",
        "sourceUuid",
        "timestamp",
        "dataMessage",
        "editMessage",
        "syncMessage",
        "sentMessage",
        "message",
        "attachments",
        "id",
        "contentType",
        "filename",
        "size",
        "quote",
        "reaction",
        "emoji",
        "groupInfo",
        "exception",
        "type",
        "receiptMessage",
        "timestamps",
        "isDelivery",
        "contacts",
        "name",
        "mentions",
        "sticker",
        "result",
        "params",
        "method",
        "callMessage",
        "offerMessage",
        "remoteDelete",
        "destinationUuid",
        "account",
    ]);
    leaf.prop_recursive(6, 60, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Into::into),
            prop::collection::vec((name.clone(), inner), 0..6).prop_map(|fields| fields
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value))
                .collect::<serde_json::Map<_, _>>()
                .into()),
        ]
    })
}

proptest! {
    #[test]
    fn whatever_it_says_is_read(envelope in any_json(), data in any_json(), text in any::<String>()) {
        let whole = serde_json::json!({"method": "receive", "params": {"envelope": envelope, "account": HELP}});
        let _ = taken_with(&whole.to_string(), None, &[]);
        let mut with_sender = serde_json::json!({"sourceUuid": BOB, "timestamp": 7});
        with_sender["dataMessage"] = data;
        let whole = serde_json::json!({"method": "receive", "params": {"envelope": with_sender}});
        let _ = taken_with(&whole.to_string(), None, &[]);
        let _ = read(&text);
        let _ = read(&format!("{{\"method\":\"receive\",\"params\":{text}}}"));
    }

    #[test]
    fn a_frame_with_bytes_changed_is_read(at in 0_usize..60_000, byte in any::<u8>()) {
        let mut bytes = FRAMES.as_bytes().to_vec();
        let at = at % bytes.len();
        bytes[at] = byte;
        if let Ok(text) = String::from_utf8(bytes) {
            let line = text.get(..at.min(text.len())).unwrap_or_default().matches('\n').count();
            let _ = text.lines().nth(line).map(|line| drop(taken_with(line, None, &[])));
        }
    }
}

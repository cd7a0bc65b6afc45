//! The promises of the store, each with a test that fails without it.

mod audit;
mod damage;
mod erasing;
mod keeping;
mod keeps;
mod opening;
mod rows;
mod tallies;

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use tempfile::TempDir;

use super::{Batch, Key, Loaded, Store, StoreError};
use crate::{
    channel::Cursor,
    model::{
        Alarm, Ball, Case, CaseId, Chance, Change, Check, Enclosed, FileId, Lang, Leg, Line, LineFrom, Mandate,
        Network, Note, Offer, Outcome, Outgoing, Peer, Priority, Row, RowId, RowKind, Security, SeenKey, Stage, Step,
        Tag, Ticketed, Timestamp, Unreadable, Verdict, Way, WireId,
    },
    private::Private,
    talk::{Answer, Session, SetBy, Value},
};

const KEY: [u8; 32] = [0xa5; 32];

fn folder() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("store.db");
    (folder, path)
}

fn open(path: &Path) -> Store {
    Store::open(path, &Key::from_bytes(KEY)).unwrap()
}

/// What opening with this key says.
fn refusal(path: &Path, key: [u8; 32]) -> StoreError {
    Store::open(path, &Key::from_bytes(key)).expect_err("it opened")
}

fn load(store: &Store) -> Loaded {
    store.load(at(0)).unwrap()
}

const fn at(millis: i64) -> Timestamp {
    Timestamp::from_millis(millis)
}

fn ana() -> Peer {
    Peer::new(Network::Xmpp, "ana@example.org")
}

fn nour() -> Peer {
    Peer::new(Network::Xmpp, "nour@helpline.example")
}

fn place(text: &str) -> Cursor {
    Cursor(Private::new(text.to_owned()))
}

/// A case with something in every field.
fn case(id: u64) -> Case {
    let words = |text: &str| Private::new(text.to_owned());
    Case {
        id: CaseId(id),
        tag: Tag::draw(&mut Chance::from_seed([u8::try_from(id % 256).unwrap(); 32])),
        person: ana(),
        others: Vec::new(),
        part_of: None,
        stage: Stage::Active { by: "nour".to_owned(), ball: Ball::Team, since: at(40) },
        priority: Priority::Red,
        security: Security::TransportOnly,
        encrypted_since: Some(at(33)),
        was_encrypted: true,
        opened: at(10),
        heard: at(30),
        first_message: words("somebody reads my mail"),
        session: Session {
            in_clear: false,
            introduced: true,
            language: Some(Lang::FR),
            version: 3,
            answers: vec![Answer {
                question: "who".to_owned(),
                value: Value::Many(vec!["journalist".to_owned()]),
                words: words("je suis « journaliste » 💚"),
                at: at(20),
                by: SetBy::Person,
                version: 3,
                asked_by: Some("sam".to_owned()),
            }],
            pending: Some("danger".to_owned()),
            tries: 1,
            guess: Some("yes".to_owned()),
        },
        lines: vec![Line {
            from: LineFrom::Handler("nour".to_owned()),
            at: at(35),
            words: words("we are here"),
            id: Some(WireId("1795360862967".into())),
            file: None,
        }],
        carded: None,
        files: Vec::new(),
        given: 1,
        notes: vec![Note { by: "nour".to_owned(), at: at(36), words: words("call the bank") }],
        reassured: Some(at(31)),
        unreadable: Some((at(32), Unreadable::File)),
        told_otr: true,
        shown_otr: true,
        told_in_clear: true,
        key_changed: Some(at(34)),
        hearing: None,
        first_id: Some(WireId("1795360862966".into())),
        aside: Some(at(35)),
        new_device: Some(at(33)),
        unread_in_a_row: 3,
        no_keys: true,
        answered: Some(at(45)),
        mandate: Some(Mandate { verdict: Verdict::Unsure, by: "nour".into(), at: at(51), reason: words("à voir") }),
        check: Check {
            steps: vec![Step { id: "work".into(), by: "nour".into(), at: at(52), note: words("une carte") }],
            signed: Some(("sam".into(), at(53))),
            called: Some(at(51)),
            reminded: true,
        },
        contact: crate::model::Contact {
            waits: true,
            word: Some("baobab".to_owned().into()),
            ..crate::model::Contact::default()
        },
        pgp: crate::model::PersonPgp {
            offered: Some(crate::model::PersonKey {
                armoured: "key".to_owned().into(),
                fingerprint: "D497 F72E".to_owned().into(),
                at: Timestamp::from_millis(5),
            }),
            told: true,
            ..crate::model::PersonPgp::default()
        },
        vigil: crate::model::Vigil { doubt: true, ..crate::model::Vigil::default() },
        outgoing: vec![Outgoing {
            from: ana(),
            wire_id: Some(WireId("w9".into())),
            words: "bientôt".to_owned().into(),
            sealed: true,
            in_clear: false,
            due: at(60),
            asks: Some("who".to_owned()),
        }],
        asked: Some(crate::model::Asked { question: "who".to_owned(), by: "nour".to_owned(), at: at(55) }),
        enclosed: vec![Enclosed {
            number: 1,
            from: nour(),
            wire_id: Some(WireId("w10".into())),
            due: at(61),
            step: Leg::Waiting,
            since: at(59),
        }],
        offer: Some(Offer { to: "sam".into(), at: at(50) }),
        blocked: Some(at(70)),
        alarm: Some(Alarm { since: at(40), step: 1 }),
        away_told: None,
        human: None,
        drill: None,
        call: None,
        passage: None,
        forget_asked: None,
        ticket: Some(Ticketed { key: "K".to_owned(), number: Some(7), ..Ticketed::default() }),
        log: Vec::new(),
        earlier: None,
        returning: true,
    }
}

fn row(id: u64, kind: RowKind, case: Option<u64>) -> Row {
    Row {
        id: RowId(id),
        case: case.map(CaseId),
        kind,
        to: if kind == RowKind::Team { nour() } else { ana() },
        wire_id: WireId(format!("vst-{id:016}").into()),
        body: Private::new(format!("words of row {id}")),
        answers: Some((WireId("their-id".into()), Private::new("their words".to_owned()))),
        changes: (kind == RowKind::Relay).then(|| Change::Words(WireId("earlier-id".into()))),
        author: (kind == RowKind::Relay).then(|| (nour(), Some(WireId("typed-id".into())))),
        way: if kind == RowKind::Relay { Way::InClear } else { Way::Encrypted },
        at: at(50),
    }
}

/// The row as it is once its words are gone.
fn wordless(mut row: Row) -> Row {
    row.changes = None;
    row.body = Private::default();
    row.answers = None;
    row
}

fn commit(store: &mut Store, batch: &Batch<'_>) {
    store.commit(batch).unwrap();
}

fn unsent(store: &Store) -> Vec<(u64, bool)> {
    store.unsent(Network::Xmpp, None, 1000).unwrap().iter().map(|stored| (stored.row.id.0, stored.handed)).collect()
}

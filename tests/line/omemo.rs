//! People whose clients encrypt (OMEMO), from "bonjour" to a closed case: every answer comes encrypted, can be read,
//! and says what the rehearsal says.

use std::{path::PathBuf, time::Duration};

use serde_json::Value;
use tempfile::TempDir;
use tokio::time::{sleep, timeout};
use vestibule::{
    channel::{Keep, xmpp::omemo::OwnDevice},
    config,
    model::{Chance, Lang, Security},
    rehearse::Rehearsal,
    store::{Batch, Key, Store},
    talk::{Helpline, NoGuess},
};

use crate::{
    conversation::{body, expected, rehearsal, tag_of},
    program::{HELP, Program},
    prosody::{PATIENCE, Person, Prosody},
};

mod clients;
mod devices;
mod files;
mod intake;
mod kills;
mod losses;
mod own;
mod profanity;
mod published;
mod staff;

const STAFF: [(&str, &str, &str); 1] = [("nour", "handler", "fr")];

async fn prosody() -> Prosody {
    Prosody::start(&["help", "ana", "nour"]).await
}

/// The clients' keys.
struct Keys(TempDir);

impl Keys {
    fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    /// Where this device keeps its own.
    fn of(&self, device: &str) -> PathBuf {
        self.0.path().join(device)
    }
}

/// What the program says under this name.
fn text(key: &str) -> String {
    let script = config::script(None, &Helpline::default(), Box::new(NoGuess)).unwrap();
    script.words.text(Lang::FR, key, &[])
}

/// A rehearsal of somebody who writes encrypted.
fn encrypted() -> Rehearsal {
    let mut rehearsal = rehearsal();
    rehearsal.writes(Security::EndToEnd);
    rehearsal
}

/// The next message has these words, and came encrypted.
async fn receives(person: &mut Person, words: &str) {
    let message = person.message().await;
    assert_eq!(body(&message), words);
    assert_eq!(message["omemo"], true, "{message}");
}

/// A message with this in it comes encrypted, whatever else comes.
async fn hears(person: &mut Person, words: &str) -> Value {
    let message = person.expect(|line| line["event"] == "message" && body(line).contains(words)).await;
    assert_eq!(message["omemo"], true, "{message}");
    message
}

/// They could read everything, and there is nothing that they have not read.
async fn has_read_all(person: &mut Person) {
    person.sync().await;
    assert_eq!(person.unreadable(), [] as [&Value; 0]);
    assert_eq!(person.unread_messages(), 0, "{} received more than was said", person.jid);
}

/// The account's devices and bundles, as soon as they are as they should be.
async fn published(person: &mut Person, of: &str, fits: impl Fn(&Value) -> bool) -> Value {
    let mut last = Value::Null;
    let looks = async {
        loop {
            last = person.published(of).await;
            if fits(&last) {
                return;
            }
            sleep(Duration::from_millis(50)).await;
        }
    };
    let looked = timeout(PATIENCE, looks).await;
    assert!(looked.is_ok(), "{of} publishes {last}");
    last
}

/// The program has a device, and its bundle can be had.
async fn helpline_is_there(person: &mut Person) -> Value {
    published(person, HELP, |published| {
        published["bundles"].as_object().unwrap().values().any(|bundle| bundle.is_object())
    })
    .await
}

/// The program's signed prekey is replaced, as if it was a week old. The number of the new one. Not while it runs.
fn rotate(program: &Program) -> u32 {
    let mut store = store(program);
    let in_a_week = vestibule::app::now().after(Duration::from_secs(7 * 24 * 60 * 60));
    let keeps = store.load(in_a_week).unwrap().keeps;
    let (network, own) = keeps.into_iter().find(|(_, keep)| keep.name.reveal() == "own").unwrap();
    let before = OwnDevice::from_bytes(own.value.as_ref().unwrap().reveal()).unwrap();
    let after = before.maintained(in_a_week, &mut Chance::from_seed([7; 32])).unwrap();
    let id = after.bundle().signed().id;
    assert_ne!(before.bundle().signed().id, id);
    let own = Keep { value: Some(after.to_bytes()), ..own };
    store.commit(&Batch { now: in_a_week, keeps: vec![(network, &own)], ..Batch::default() }).unwrap();
    id
}

/// What the program kept of ana's device is gone, and nothing else.
async fn forget_ana(program: &mut Program) {
    program.kill().await;
    let mut store = store(program);
    let keeps = store.load(vestibule::app::now()).unwrap().keeps;
    let hers: Vec<_> = keeps.into_iter().filter(|(_, keep)| keep.name.reveal().starts_with("device ana@")).collect();
    let gone: Vec<_> = hers.into_iter().map(|(of, keep)| (of, Keep { value: None, ..keep })).collect();
    assert_eq!(gone.len(), 1);
    let keeps = gone.iter().map(|(of, keep)| (*of, keep)).collect();
    store.commit(&Batch { now: vestibule::app::now(), keeps, ..Batch::default() }).unwrap();
    drop(store);
    program.launch().await;
}

/// Its store. Not while it runs.
fn store(program: &Program) -> Store {
    Store::open(&program.file("store"), &Key::from_bytes([0x5a; 32])).unwrap()
}

/// The program has published this signed prekey.
async fn has_rotated(person: &mut Person, signed: u32) {
    published(person, HELP, |published| {
        published["bundles"].as_object().unwrap().values().any(|bundle| bundle["signed"] == signed)
    })
    .await;
}

/// Ana, whose client encrypts, the program, and nour, whose client does not.
struct Talk {
    program: Program,
    ana: Person,
    nour: Person,
    rehearsal: Rehearsal,
    keys: Keys,
}

impl Talk {
    async fn begin(prosody: &Prosody, port: u16) -> Self {
        let keys = Keys::new();
        let program = Program::start(prosody, port, &STAFF).await;
        let mut ana = Person::start_omemo(prosody, "ana", &keys.of("ana")).await;
        let nour = Person::start(prosody, "nour").await;
        helpline_is_there(&mut ana).await;
        Self { program, ana, nour, rehearsal: encrypted(), keys }
    }

    fn expected(&mut self, who: &str, words: &str) -> Vec<String> {
        expected(&mut self.rehearsal, who, words)
    }

    async fn ana_receives(&mut self, who: &str, words: &str) {
        for words in self.expected(who, words) {
            receives(&mut self.ana, &words).await;
        }
    }

    /// Ana says it and receives what the rehearsal says.
    async fn turn(&mut self, words: &str) {
        self.ana.say(HELP, words).await;
        self.ana_receives("ana", words).await;
    }

    /// Ana has asked for a human, and nour has taken her case.
    async fn taken(&mut self) -> String {
        self.turn("bonjour").await;
        self.turn("humain").await;
        let tag = tag_of(&self.nour.message().await);
        self.take(&tag).await;
        tag
    }

    async fn take(&mut self, tag: &str) {
        self.nour.say(HELP, &format!("!take {tag}")).await;
        assert!(body(&self.nour.message().await).contains("est à vous"));
        self.ana_receives("nour", "!take $TAG").await;
    }

    /// Nobody received anything that was not expected, and ana could read all of it.
    async fn ends(mut self) {
        assert!(self.program.stop().await);
        has_read_all(&mut self.ana).await;
        self.nour.sync().await;
        assert_eq!(self.nour.unread_messages(), 0, "nour received more than was said");
        for person in [self.ana, self.nour] {
            person.quit().await;
        }
    }
}

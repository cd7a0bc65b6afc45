//! A house and the people who write to it, for the benchmarks.
#![allow(dead_code, unreachable_pub, reason = "each benchmark uses its part")]
#![allow(clippy::unwrap_used, reason = "a benchmark that cannot go on stops")]

use std::path::{Path, PathBuf};

use tempfile::TempDir;
use vestibule::{
    channel::{Arrival, CatchUp, Order, What},
    config,
    house::House,
    model::{
        Chance, Device, Event, Inbound, Lang, Network, Outcome, Peer, Role, RowId, Security, SeenKey, Staff, Timestamp,
        WireId,
    },
    rules::{Rules, Times},
    store::{Key, Store},
    talk::{Guess, Helpline, NoGuess, Script},
};

/// When it all happens.
pub const NOW: Timestamp = Timestamp::from_millis(1_767_258_000_000);

/// What goes from the first word to a card, with the reading back before the last of them: in clear.
pub const INTAKE: [&str; 11] =
    ["bonjour", "oui", "1", "non", "2", "Depuis hier, notre compte publie tout seul.", "2", "1", "1", "passer", "oui"];

/// The conversations that come with the program.
pub fn script(guess: Box<dyn Guess>) -> Script {
    config::script(None, &Helpline::default(), guess).unwrap()
}

/// The rules of a helpline with one handler.
pub fn rules(guess: Box<dyn Guess>) -> Rules {
    let peer = Peer::new(Network::Xmpp, "nour@example.org");
    let staff = Staff { name: "nour".into(), role: Role::Handler, peer, language: Lang::FR };
    Rules::new(script(guess), vec![staff], Times::default())
}

/// A folder for a store, on the disk that holds the build: a folder in memory would make every commit free.
pub fn folder() -> TempDir {
    TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap()
}

/// The store's file in a folder.
pub fn file(folder: &Path) -> PathBuf {
    folder.join("vestibule.db")
}

/// A house on a store in this folder, connected and caught up.
pub fn house(rules: Rules, folder: &Path) -> House {
    let store = Store::open(&file(folder), &Key::from_bytes([7; 32])).unwrap();
    let mut house = House::open(rules, store, Chance::from_seed([7; 32]), NOW).unwrap();
    house.take(vec![arrival(What::Connected)], NOW).unwrap();
    house.take(vec![arrival(What::CaughtUp(CatchUp::Whole))], NOW).unwrap();
    house
}

/// A house without statistics for languages.
pub fn plain_house(folder: &Path) -> House {
    house(rules(Box::new(NoGuess)), folder)
}

/// Somebody who writes.
pub fn person(number: usize) -> Peer {
    Peer::new(Network::Xmpp, format!("person-{number}@example.org"))
}

/// A message; `number` tells it from all others.
pub fn message(from: &Peer, number: u64, words: &str) -> Event {
    let number = number.to_string();
    let inbound = Inbound {
        from: from.clone(),
        keys: vec![SeenKey::of(&["benchmark", &number])],
        wire_id: Some(WireId(number.into())),
        body: words.to_owned().into(),
        files: Vec::new(),
        quote: None,
        security: Security::TransportOnly,
        device: Device::Usual,
        key: None,
        offers_otr: false,
        in_group: false,
    };
    Event::Message { inbound, quoted: None }
}

/// A report of the channel.
pub const fn arrival(what: What) -> Arrival {
    Arrival { network: Network::Xmpp, what, ticket: None, cursor: None, keeps: Vec::new() }
}

/// People who write all at once, round after round. What they are sent is settled with the next round, as it
/// is when a server acknowledges.
pub struct Crowd {
    people: Vec<Peer>,
    said: u64,
    sent: Vec<RowId>,
}

impl Crowd {
    /// So many people.
    pub fn of(many: usize) -> Self {
        Self { people: (0..many).map(person).collect(), said: 0, sent: Vec::new() }
    }

    /// What arrives when all of them say this.
    pub fn say(&mut self, words: &str) -> Vec<Arrival> {
        let settled = self.sent.drain(..).map(|row| arrival(What::Outcome(row, Outcome::Sent)));
        let mut arrivals: Vec<Arrival> = settled.collect();
        for person in &self.people {
            self.said += 1;
            arrivals.push(arrival(What::Event(message(person, self.said, words))));
        }
        arrivals
    }

    /// Remembers what goes out to them; gives how many messages that are.
    pub fn hear(&mut self, orders: Vec<(Network, Order)>) -> usize {
        let rows = orders.into_iter().filter_map(|(_, order)| match order {
            Order::Send(row) => Some(row.id),
            Order::Acknowledge(_)
            | Order::CatchUp { .. }
            | Order::Wish(_)
            | Order::Forget(_)
            | Order::File { .. }
            | Order::CallOff { .. }
            | Order::Staff(_)
            | Order::Close => None,
        });
        self.sent.extend(rows);
        self.sent.len()
    }

    /// All of them say this, in one commit.
    pub fn round(&mut self, house: &mut House, words: &str) -> usize {
        let orders = house.take(self.say(words), NOW).unwrap();
        self.hear(orders)
    }
}

//! Two handlers on two networks take the same case at the same moment: two threads, the house's own loop, the real store.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, Barrier},
    thread,
};

use tokio::sync::mpsc;
use vestibule::{
    app::{Orders, keep_house},
    channel::{Arrival, CatchUp, Order, What},
    house::House,
    model::{
        Chance, Device, Event, Inbound, Lang, Network, Outcome, Peer, Role, Row, Security, SeenKey, Staff, Timestamp,
    },
    rules::{Rules, Times},
    store::{Key, Store},
    talk::without_isolation,
};

use crate::door::rules;

const ROUNDS: usize = 1000;
const NETWORKS: [Network; 3] = [Network::Xmpp, Network::Signal, Network::Console];
/// Who takes, and from where.
const HANDLERS: [(&str, Network); 2] = [("nour", Network::Xmpp), ("sam", Network::Signal)];

/// What the house is told and what it has ordered, from the side of the networks.
struct Outside {
    to_house: mpsc::Sender<Arrival>,
    ordered: BTreeMap<Network, mpsc::UnboundedReceiver<Order>>,
    messages: u64,
}

impl Outside {
    fn tell(&self, network: Network, what: What) {
        self.to_house.blocking_send(Arrival { network, what, ticket: None, cursor: None, keeps: Vec::new() }).unwrap();
    }

    fn say(&mut self, network: Network, who: &str, words: &str) {
        self.messages += 1;
        self.tell(network, message(network, who, words, self.messages));
    }

    /// The next row that goes out there, which is sent.
    fn next(&mut self, network: Network) -> Row {
        loop {
            match self.ordered.get_mut(&network).unwrap().blocking_recv().unwrap() {
                Order::Send(row) => {
                    self.tell(network, What::Outcome(row.id, Outcome::Sent));
                    return row;
                }
                Order::CatchUp { .. } => self.tell(network, What::CaughtUp(CatchUp::Whole)),
                _ => {}
            }
        }
    }
}

fn message(network: Network, who: &str, words: &str, number: u64) -> What {
    let inbound = Inbound {
        from: Peer::new(network, who),
        keys: vec![SeenKey::of(&[network.name(), who, &number.to_string()])],
        wire_id: None,
        body: words.to_owned().into(),
        files: Vec::new(),
        quote: None,
        security: Security::EndToEnd,
        device: Device::Usual,
        key: None,
        offers_otr: false,
        in_group: false,
    };
    What::Event(Event::Message { inbound, quoted: None })
}

fn team() -> Rules {
    let member = |(name, network): (&str, Network)| Staff {
        name: name.into(),
        role: Role::Handler,
        peer: Peer::new(network, name),
        language: Lang::EN,
    };
    Rules::new(rules().script, HANDLERS.map(member).to_vec(), Times::default())
}

#[test]
fn one_of_two_networks_wins_and_the_person_is_told_once() {
    let folder = tempfile::tempdir().unwrap();
    let open = || Store::open(&folder.path().join("store"), &Key::from_bytes([0x5e; 32])).unwrap();
    let now = Timestamp::from_millis(1_767_258_000_000);
    let house = House::open(team(), open(), Chance::from_seed([9; 32]), now).unwrap();
    let taken = without_isolation(&house.rules().script.words.text(Lang::EN, "taken", &[]));

    let (to_house, queue) = mpsc::channel(64);
    let (mut orders, mut ordered) = (Orders::new(), BTreeMap::new());
    for network in NETWORKS {
        let (order, orders_of_it) = mpsc::unbounded_channel();
        orders.insert(network, order);
        ordered.insert(network, orders_of_it);
    }
    let of_house = thread::spawn(move || keep_house(house, queue, &orders));
    let mut outside = Outside { to_house: to_house.clone(), ordered, messages: 0 };
    NETWORKS.iter().for_each(|network| outside.tell(*network, What::Connected));

    // Two threads wait for each other before each round: whose message is first in the queue nobody has arranged.
    let barrier = Arc::new(Barrier::new(HANDLERS.len() + 1));
    let racers = HANDLERS.map(|(name, network)| {
        let (barrier, to_house) = (Arc::clone(&barrier), to_house.clone());
        let (give, tags) = std::sync::mpsc::channel::<String>();
        let racer = thread::spawn(move || {
            for (round, tag) in tags.iter().enumerate() {
                let what = message(network, name, &format!("!take {tag}"), 1_000_000 + round as u64);
                barrier.wait();
                to_house
                    .blocking_send(Arrival { network, what, ticket: None, cursor: None, keeps: Vec::new() })
                    .unwrap();
            }
        });
        (give, racer)
    });
    drop(to_house);

    let (mut winners, mut told) = (HashMap::new(), HashMap::<String, usize>::new());
    for round in 0..ROUNDS {
        let person = format!("person{round}");
        outside.say(Network::Console, &person, "hello");
        outside.say(Network::Console, &person, "human");
        let cards = HANDLERS.map(|(_, network)| {
            loop {
                let body = outside.next(network).body.reveal().clone();
                if let Some(tag) = body.strip_prefix('[').and_then(|rest| rest.split(' ').next()) {
                    break tag.to_owned();
                }
            }
        });
        let [tag, same] = cards;
        assert_eq!(tag, same);
        racers.iter().for_each(|(give, _)| give.send(tag.clone()).unwrap());
        barrier.wait();
        // Each is told once that it is theirs, or whose it is; the loser hears of the winner as a colleague as well.
        let mut won = Vec::new();
        for (name, network) in HANDLERS {
            let other = HANDLERS.iter().find(|(other, _)| *other != name).unwrap().0;
            let first = outside.next(network).body.reveal().clone();
            assert!(first.contains(&tag), "{first}");
            if first.contains(other) {
                let second = outside.next(network).body.reveal().clone();
                assert!(second.contains(&tag) && second.contains(other), "{second}");
            } else {
                won.push(name);
            }
        }
        let [winner] = won[..] else { panic!("{won:?} have it") };
        winners.insert(tag, winner);
        while !told.contains_key(&person) {
            let row = outside.next(Network::Console);
            if without_isolation(row.body.reveal()) == taken {
                *told.entry(row.to.address.reveal().to_string()).or_default() += 1;
            }
        }
    }
    for (give, racer) in racers {
        drop(give);
        racer.join().unwrap();
    }
    drop(outside);
    of_house.join().unwrap().unwrap();
    assert!(told.len() == ROUNDS && told.values().all(|times| *times == 1), "each person is told once");
    // The store says the same as the handlers were told.
    let stored = open().load(now).unwrap().cases;
    assert_eq!(stored.len(), ROUNDS);
    for case in stored {
        let tag = case.tag.to_string();
        assert_eq!(case.stage.holder(), winners.get(&tag).copied(), "{tag}");
    }
    let by_nour = winners.values().filter(|name| **name == "nour").count();
    assert!((1..ROUNDS).contains(&by_nour), "nobody has arranged who is first: {by_nour}");
}

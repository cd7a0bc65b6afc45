//! A real process, killed with SIGKILL at random moments; the next one goes on where it was.
//!
//! The test binary starts itself as the child: a house on a store, whose network is its standard output.
//! What it has printed there has happened: `ack N` is a message it has acknowledged, `sent ID TO` a row
//! that has left. The parent is the network's memory, kills, looks into the store, and starts the next.
//! More rounds: `VESTIBULE_ROUNDS=500`; another run: `VESTIBULE_SEED=7`.

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    io::{BufRead as _, BufReader, Write as _},
    path::Path,
    process::{Command, Stdio},
    thread,
    time::Duration,
};

use vestibule::{
    channel::{Arrival, CatchUp, Cursor, Order, What},
    house::House,
    model::{Case, Chance, Device, Event, Inbound, Network, Outcome, Row, Security, SeenKey, Timestamp, WireId},
    store::{Key, Store},
};

use crate::door::{arrival, peer, rules};

const STORE: &str = "VESTIBULE_CRASH_STORE";
const START: &str = "VESTIBULE_CRASH_START";
const PEOPLE: u64 = 4;
/// How many messages may share a commit.
const BATCH: u64 = 3;

/// The message with this number: people say hello, ask for a person, and then go on; nour takes and answers.
fn message(number: u64, house: &House) -> (String, String) {
    let (turn, person) = (number / (PEOPLE + 1), number % (PEOPLE + 1));
    if person == PEOPLE {
        let whose = format!("p{}", turn / 2 % PEOPLE);
        let tag = house.cases().of(&peer(&whose)).map_or("7QKD".into(), |case| case.tag.to_string());
        let line = if turn % 2 == 0 { format!("!take {tag}") } else { format!("!r {tag} answer {number}.") };
        return ("nour".into(), line);
    }
    let text = match turn {
        0 => "hello".to_owned(),
        1 => "human".to_owned(),
        _ => format!("word {number}."),
    };
    (format!("p{person}"), text)
}

fn open(path: &Path, seed: u8) -> House {
    let store = Store::open(path, &Key::from_bytes([0x5e; 32])).unwrap();
    House::open(rules(), store, Chance::from_seed([seed; 32]), Timestamp::from_millis(1_767_258_000_000)).unwrap()
}

/// The network as one process sees it: what was sent is printed, and only then reported.
struct Wire<'a> {
    house: House,
    now: Timestamp,
    print: &'a mut dyn FnMut(&str),
}

impl Wire<'_> {
    fn take(&mut self, arrivals: Vec<Arrival>) {
        let mut arrivals = arrivals;
        while !arrivals.is_empty() {
            self.now = self.now.after(Duration::from_millis(1));
            let orders = self.house.take(std::mem::take(&mut arrivals), self.now).unwrap();
            for (_, order) in orders {
                if let Order::Send(row) = order {
                    (self.print)(&format!("sent {} {}", row.wire_id.0, row.to.address.reveal()));
                    arrivals.push(arrival(What::Outcome(row.id, Outcome::Sent)));
                }
            }
        }
    }

    /// A session, with all that the network remembers of what was sent.
    fn connect(&mut self, archive: &[String]) {
        self.take(vec![arrival(What::Connected)]);
        let echoes = archive.iter().map(|id| arrival(What::Echo(WireId(id.as_str().into()))));
        self.take(echoes.collect());
        self.take(vec![arrival(What::CaughtUp(CatchUp::Whole))]);
    }

    fn says(&mut self, number: u64) -> Arrival {
        let (who, text) = message(number, &self.house);
        let inbound = Inbound {
            from: peer(&who),
            keys: vec![SeenKey::of(&["crash", &number.to_string()])],
            wire_id: None,
            body: text.into(),
            files: Vec::new(),
            quote: None,
            security: Security::TransportOnly,
            device: Device::Usual,
            key: None,
            offers_otr: false,
            in_group: false,
        };
        let event = Event::Message { inbound, quoted: None };
        Arrival { cursor: Some(Cursor(number.to_string().into())), ..arrival(What::Event(event)) }
    }
}

/// Not a test by itself: what the killed process runs.
#[test]
fn the_child() {
    let Ok(path) = env::var(STORE) else { return };
    let start: Vec<u64> = env::var(START).unwrap().split(' ').map(|n| n.parse().unwrap()).collect();
    let (first, seed) = (start[0], u8::try_from(start[1] % 251).unwrap());
    let archive = fs::read_to_string(format!("{path}.archive")).unwrap();
    let archive: Vec<String> = archive.lines().map(str::to_owned).collect();
    // One write a line: a kill leaves whole lines.
    let mut print = |line: &str| std::io::stdout().write_all(format!("\n{line}\n").as_bytes()).unwrap();
    let house = open(Path::new(&path), seed.wrapping_add(1));
    let mut wire =
        Wire { house, now: Timestamp::from_millis(1_767_258_000_000 + 60_000 * i64::from(seed)), print: &mut print };
    wire.connect(&archive);
    let mut number = first;
    loop {
        let last = number + number % BATCH;
        (wire.print)(&format!("try {number} {last}"));
        let arrivals = (number..=last).map(|number| wire.says(number)).collect();
        wire.take(arrivals);
        (number..=last).for_each(|number| (wire.print)(&format!("ack {number}")));
        number = last + 1;
    }
}

/// Numbers of chance for the parent (splitmix64).
fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// What the network remembers of all rounds.
#[derive(Default)]
struct Memory {
    acked: BTreeSet<u64>,
    sent: Vec<(String, String)>,
    tried: BTreeMap<u64, u64>,
}

impl Memory {
    fn hear(&mut self, line: &str) {
        let parts: Vec<&str> = line.split(' ').collect();
        match parts[..] {
            ["ack", number] => drop(self.acked.insert(number.parse().unwrap())),
            ["sent", id, to] => self.sent.push((id.to_owned(), to.to_owned())),
            ["try", first, last] => drop(self.tried.insert(first.parse().unwrap(), last.parse().unwrap())),
            // The test runner's own words.
            _ => {}
        }
    }

    /// The first message that was not acknowledged: the network brings it again.
    fn first(&self) -> u64 {
        self.acked.last().map_or(0, |last| last + 1)
    }

    fn archive(&self) -> Vec<String> {
        self.sent.iter().map(|(id, _)| id.clone()).collect()
    }
}

/// Runs a child until it has said so many lines more, and kills it so soon after.
fn run_and_kill(path: &Path, round: u64, chance: &mut u64, memory: &mut Memory) {
    let mut child = Command::new(env::current_exe().unwrap())
        .args(["--exact", "crash::the_child", "--nocapture", "--test-threads", "1"])
        .env(STORE, path)
        .env(START, format!("{} {round}", memory.first()))
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut left = next(chance) % 90;
    while left > 0 {
        let line = lines.next().expect("it runs until it is killed").unwrap();
        left -= u64::from(line.starts_with("ack") || line.starts_with("sent"));
        memory.hear(&line);
    }
    thread::sleep(Duration::from_micros(next(chance) % 4000));
    child.kill().unwrap();
    child.wait().unwrap();
    // What it had said before it died counts.
    lines.map_while(Result::ok).for_each(|line| memory.hear(&line));
}

/// Everything that a case holds of its person, in order.
fn words(case: &Case) -> Vec<String> {
    let lines = case.lines.iter().filter(|line| line.from == vestibule::model::LineFrom::Person);
    std::iter::once(case.first_message.reveal().clone()).chain(lines.map(|line| line.words.reveal().clone())).collect()
}

fn check(path: &Path, memory: &Memory, round: u64) {
    let house = open(path, 0);
    let waiting: Vec<(Row, bool)> = {
        let all = house.store().unsent(Network::Console, None, 100_000).unwrap();
        all.into_iter().map(|stored| (stored.row, stored.handed)).collect()
    };
    let sent: BTreeSet<&str> = memory.sent.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(sent.len(), memory.sent.len(), "round {round}: nothing left twice");
    for (row, handed) in &waiting {
        assert!(*handed || !sent.contains(&*row.wire_id.0), "round {round}: what has left was handed over: {row:?}");
        assert!(!row.body.reveal().is_empty(), "round {round}: a row that waits has its words");
        assert!(row.case.is_none_or(|case| house.cases().get(case).is_some()), "round {round}: and its case");
    }
    let is_kept = |number: u64| -> Option<bool> {
        let (who, text) = message(number, &house);
        let case = house.cases().of(&peer(&who));
        match text.as_str() {
            "human" => Some(case.is_some_and(|case| case.carded.is_some())),
            _ if who == "nour" => None,
            _ => Some(case.is_some_and(|case| words(case).contains(&text))),
        }
    };
    // Of a very long case only the last lines are kept, once a handler has been given them.
    let recent = memory.first().saturating_sub(600);
    for number in memory.acked.range(recent..) {
        assert_ne!(is_kept(*number), Some(false), "round {round}: message {number} was acknowledged and is lost");
    }
    // A batch is kept whole or not at all.
    for (first, last) in memory.tried.range(recent..) {
        let kept: BTreeSet<bool> = (*first..=*last).filter_map(is_kept).collect();
        assert!(kept.len() <= 1, "round {round}: half of {first}–{last}");
    }
    for case in house.cases().iter() {
        let mut once = words(case);
        once.dedup();
        assert_eq!(once, words(case), "round {round}: nothing is kept twice");
        let numbers: Vec<u64> =
            words(case).iter().filter_map(|w| w.strip_prefix("word ")?.strip_suffix('.')?.parse().ok()).collect();
        assert!(numbers.is_sorted(), "round {round}: in order: {numbers:?}");
    }
}

#[test]
fn killed_at_any_moment_it_goes_on_where_it_was() {
    let number = |name: &str, default: u64| env::var(name).ok().and_then(|n| n.parse().ok()).unwrap_or(default);
    let (rounds, seed) = (number("VESTIBULE_ROUNDS", 12), number("VESTIBULE_SEED", 1));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("vestibule.db");
    let (mut chance, mut memory) = (seed, Memory::default());
    for round in 0..rounds {
        fs::write(format!("{}.archive", path.display()), memory.archive().join("\n")).unwrap();
        run_and_kill(&path, round, &mut chance, &mut memory);
        if path.exists() {
            check(&path, &memory, round);
        }
    }
    assert!(memory.acked.len() as u64 > rounds, "something was done between the kills");

    // The last one is not killed: all that was decided is sent, each once.
    let archive = memory.archive();
    let mut rest = Vec::new();
    let mut print = |line: &str| rest.push(line.to_owned());
    let now = Timestamp::from_millis(1_767_258_000_000 + 60_000 * 252);
    let mut wire = Wire { house: open(&path, 252), now, print: &mut print };
    wire.connect(&archive);
    let waiting = wire.house.store().unsent(Network::Console, None, 10).unwrap();
    assert!(waiting.is_empty(), "{waiting:?}");
    drop(wire);
    rest.iter().for_each(|line| memory.hear(line));
    check(&path, &memory, rounds);
}

#[test]
fn the_kinds_of_rows_are_all_played() {
    let path = tempfile::tempdir().unwrap();
    let mut sent = Vec::new();
    let mut print = |line: &str| sent.push(line.to_owned());
    let mut wire = Wire { house: open(&path.path().join("db"), 9), now: Timestamp::from_millis(0), print: &mut print };
    wire.connect(&[]);
    for number in 0..20 {
        let arrival = wire.says(number);
        wire.take(vec![arrival]);
    }
    let relayed = wire
        .house
        .cases()
        .iter()
        .any(|case| case.lines.iter().any(|line| matches!(&line.from, vestibule::model::LineFrom::Handler(_))));
    assert!(relayed, "nour has answered");
    drop(wire);
    assert!(sent.iter().any(|line| line.ends_with(" nour")) && sent.iter().any(|line| line.ends_with(" p0")));
}

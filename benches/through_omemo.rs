//! The whole program through a real Prosody when everybody writes encrypted (OMEMO), beside clients that only echo.
//!
//! `cargo bench --bench through_omemo` (needs Prosody and openssl; for the echo with python-omemo also the tests' peers,
//! `VESTIBULE_PYTHON`). It prints turns a second with every turn and every key durably committed, our processor time a
//! turn, and resident memory with 1 000 and 10 000 contacts. The stores are filled beforehand, as if all of them had
//! written and been answered. The server's archive is a file that it waits for; once more with that in memory.
//! `VESTIBULE_CONTACTS` changes those numbers; without any, only the echo with python-omemo is measured.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, reason = "a benchmark")]
#![allow(clippy::disallowed_methods, clippy::indexing_slicing, reason = "a benchmark measures time")]

use std::{collections::HashMap, env, path::Path, time::Instant};

use tokio::time::{Duration, sleep};
use vestibule::{
    channel::{
        Keep, What,
        xmpp::omemo::{OwnDevice, Remote, Trust, read, write},
    },
    house::House,
    model::{Chance, Event, Network, Peer, Security, Timestamp},
    store::{Key, Store},
    talk::NoGuess,
};

#[path = "../tests/peers/crowd.rs"]
mod crowd;
mod echo;
mod measure;
mod people;
#[path = "../tests/peers/program.rs"]
mod program;
#[path = "../tests/peers/prosody.rs"]
mod prosody;
#[path = "../tests/peers/sealed.rs"]
mod sealed;

use measure::{cpu, kib};
use people::arrival;
use program::{HELP, Program, Setup};
use prosody::{Person, Prosody};
use sealed::{Member, Says, Sealed};

/// People who each wait for an answer before they write again.
const AT_ONCE: usize = 100;
const TURNS: usize = 6000;
const ROUNDS: usize = 3;
const ECHO: &str = "echo@localhost";
const STAFF: [(&str, &str, &str); 1] = [("nour", "handler", "fr")];

type Members = HashMap<usize, Member>;

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    match env::var(echo::PLACE) {
        Ok(place) => runtime.block_on(echo::run(&place)),
        Err(_) => runtime.block_on(measure()),
    }
}

async fn measure() {
    let contacts = env::var("VESTIBULE_CONTACTS").unwrap_or_else(|_| "1000 10000".to_owned());
    let contacts: Vec<usize> = contacts.split_whitespace().map(|count| count.parse().unwrap()).collect();
    for encrypted in [false, true] {
        for count in &contacts {
            let prosody = Prosody::start(&["help", "echo", "nour"]).await;
            with_contacts(&prosody, *count, encrypted).await;
        }
    }
    // Where the server waits for no disk, it is not the server's disk that is measured. Our store stays on it.
    if let Some(count) = contacts.first() {
        let memory = tempfile::tempdir_in("/dev/shm").unwrap();
        let archive = format!("sql = {{ driver = 'SQLite3'; database = '{}/archive' }}", memory.path().display());
        let prosody = Prosody::start_with(&["help", "echo", "nour"], &archive).await;
        println!("The server's archive is in memory.");
        with_contacts(&prosody, *count, true).await;
    }
    let prosody = Prosody::start(&["help", "echo", "nour"]).await;
    python(&prosody).await;
}

/// The program with so many contacts.
async fn with_contacts(prosody: &Prosody, contacts: usize, encrypted: bool) {
    let kind = if encrypted { "OMEMO contacts" } else { "contacts in clear" };
    let mut program = Program::set_up(&Setup::usual(prosody, prosody.port, &STAFF));
    let members = fill(&program.file("store"), contacts, encrypted);
    let began = Instant::now();
    program.launch().await;
    let took = began.elapsed().as_secs_f64() * 1e3;
    println!("{contacts} {kind}: caught up after {took:.0} ms, {}", resident(&program));
    if !encrypted {
        assert!(program.stop().await);
        return;
    }
    let idle = cpu(program.pid());
    sleep(Duration::from_secs(10)).await;
    println!("  at rest                  {:>8} µs of ours a second", (cpu(program.pid()) - idle) / 10);

    let mut crowd = Sealed::gather(prosody, HELP, 7).await;
    let mut echo = echo::start(prosody).await;
    let (mut helped, mut echoed) = (members, Members::new());
    let (mut turns, mut echoes, mut cost) = (0.0_f64, 0.0_f64, f64::MAX);
    for _ in 0..ROUNDS {
        crowd.turn_to(HELP, helped);
        let saturated = saturate(&mut crowd, prosody, program.pid(), true, AT_ONCE, TURNS).await;
        println!("  turns, committed         {saturated}");
        (turns, cost) = (turns.max(saturated.rate), cost.min(saturated.ours));
        helped = crowd.turn_to(ECHO, echoed);
        crowd.until_published().await;
        let saturated = saturate(&mut crowd, prosody, echo.id().unwrap(), false, AT_ONCE, TURNS).await;
        println!("  a client that echoes     {saturated}");
        echoes = echoes.max(saturated.rate);
        echoed = crowd.turn_to(HELP, Members::new());
    }
    echo.kill().await.unwrap();
    println!(
        "  turns to echoes          {:>8.2}; {cost:.0} µs a turn (goal 500), {turns:.0} /s (goal 590)",
        turns / echoes
    );
    println!("  afterwards               {}", resident(&program));
    assert!(program.stop().await);
}

/// A client of python-omemo that echoes, for few people; and the program for as many.
async fn python(prosody: &Prosody) {
    const FEW: usize = 5;
    const TURNS: usize = 300;
    let mut program = Program::start(prosody, prosody.port, &STAFF).await;
    let mut crowd = Sealed::gather(prosody, HELP, 8).await;
    crowd.until_published().await;
    let saturated = saturate(&mut crowd, prosody, program.pid(), true, FEW, TURNS).await;
    println!("{FEW} people\n  turns, committed         {saturated}");
    assert!(program.stop().await);
    let folder = people::folder();
    let mut bot = Person::start_omemo(prosody, "echo", &folder.path().join("keys")).await;
    bot.order(serde_json::json!({"do": "echo"})).await;
    crowd.turn_to(ECHO, Members::new());
    crowd.until_published().await;
    let saturated = saturate(&mut crowd, prosody, bot.pid(), false, FEW, TURNS).await;
    println!("  python-omemo echoes      {saturated}");
}

/// What was measured while everybody was kept busy; µs are of processor time a turn.
struct Saturated {
    rate: f64,
    ours: f64,
    servers: f64,
    crowds: f64,
}

impl std::fmt::Display for Saturated {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { rate, ours, servers, crowds } = self;
        write!(
            f,
            "{rate:>8.0} /s   {ours:>6.0} µs of its, {servers:>5.0} of Prosody's, {crowds:>4.0} of the crowd's a turn"
        )
    }
}

/// Keeps these people busy, for so many turns. `asks`: it is the program, which asks one question or the other.
async fn saturate(
    crowd: &mut Sealed,
    prosody: &Prosody,
    pid: u32,
    asks: bool,
    at_once: usize,
    turns: usize,
) -> Saturated {
    // Everybody has met it and stands at a question.
    for person in 0..at_once {
        if crowd.member(person).helpline.is_none() {
            crowd.say(person, "bonjour").await;
            for _ in 0..if asks { 2 } else { 1 } {
                words(crowd).await;
            }
        }
    }
    let said = |turn: usize| if asks && !turn.is_multiple_of(2) { "retour" } else { "1" };
    let mut turn = vec![0_usize; at_once];
    let began = Instant::now();
    let processes = [pid, prosody.pid(), std::process::id()];
    let before = processes.map(cpu);
    for person in 0..at_once {
        crowd.say(person, said(0)).await;
    }
    let mut sent = at_once;
    for _ in 0..turns {
        let person = words(crowd).await;
        turn[person] += 1;
        if sent < turns {
            sent += 1;
            crowd.say(person, said(turn[person])).await;
        }
    }
    let rate = turns as f64 / began.elapsed().as_secs_f64();
    let after = processes.map(cpu);
    let each = |which: usize| (after[which] - before[which]) as f64 / turns as f64;
    // Everybody is left where they were.
    for (person, turn) in turn.iter().enumerate().filter(|(_, turn)| asks && !turn.is_multiple_of(2)) {
        crowd.say(person, said(*turn)).await;
        words(crowd).await;
    }
    Saturated { rate, ours: each(0), servers: each(1), crowds: each(2) }
}

/// Waits for the next words, and says to whom they came.
async fn words(crowd: &mut Sealed) -> usize {
    loop {
        let heard = crowd.next().await;
        match heard.says {
            Says::Words(_) => return heard.person,
            Says::Nothing => {}
            Says::Plain(_) | Says::Unreadable(..) => panic!("{heard:?}"),
        }
    }
}

/// Fills a store: so many people, each with an open case, who have written and been answered.
fn fill(store: &Path, contacts: usize, encrypted: bool) -> Members {
    let mut chance = Chance::from_seed([9; 32]);
    let store = Store::open(store, &Key::from_bytes([0x5a; 32])).unwrap();
    let now = vestibule::app::now();
    let mut house = House::open(people::rules(Box::new(NoGuess)), store, Chance::from_seed([8; 32]), now).unwrap();
    house.take(vec![arrival(What::Connected)], now).unwrap();
    house.take(vec![arrival(What::CaughtUp(vestibule::channel::CatchUp::Whole))], now).unwrap();
    let mut own = OwnDevice::create(&[], now, &mut chance);
    let mut members = Members::new();
    let mut hearing = people::Crowd::of(0);
    let all: Vec<usize> = (0..contacts).collect();
    for page in all.chunks(64) {
        for (turn, words) in ["bonjour", "1"].into_iter().enumerate() {
            let mut arrivals = hearing.say(words);
            for person in page {
                let peer = Peer::new(Network::Xmpp, format!("p{person}@load.localhost"));
                let mut event = people::message(&peer, (2 * person + turn) as u64, words);
                if let Event::Message { inbound, .. } = &mut event
                    && encrypted
                {
                    inbound.security = Security::EndToEnd;
                }
                let mut arrival = arrival(What::Event(event));
                if encrypted && turn == 0 {
                    let (remote, member);
                    (own, remote, member) = met(&own, now, &mut chance);
                    let name = format!("device p{person}@load.localhost {}", remote.id().number());
                    arrival.keeps.push(Keep {
                        name: name.into(),
                        of: Some(peer.clone()),
                        value: Some(remote.to_bytes()),
                    });
                    members.insert(*person, member);
                }
                arrivals.push(arrival);
            }
            let orders = house.take(arrivals, now).unwrap();
            hearing.hear(orders);
        }
    }
    let mut last = hearing.say("");
    let mut kept = arrival(What::Kept);
    if encrypted {
        kept.keeps.push(Keep { name: "own".to_owned().into(), of: None, value: Some(own.to_bytes()) });
    }
    last.push(kept);
    house.take(last, now).unwrap();
    members
}

/// Somebody writes and is answered: our device, theirs as we know it, and they.
fn met(helpline: &OwnDevice, now: Timestamp, chance: &mut Chance) -> (OwnDevice, Remote, Member) {
    let own = OwnDevice::create(&[], now, chance);
    let (theirs, _) = Remote::begin(None, &own, helpline.id(), &helpline.bundle(), Trust::Blind, now, chance).unwrap();
    let mut first = write(&own, &[&theirs], Some("bonjour"), now, chance).unwrap();
    let theirs = first.remotes.remove(0).unwrap();
    let met = read(helpline, None, &first.message, Trust::Blind, now).unwrap();
    let helpline = met.own.unwrap().maintained(now, chance).unwrap();
    let mut answer = write(&helpline, &[&met.remote], Some("bonjour"), now, chance).unwrap();
    let remote = answer.remotes.remove(0).unwrap();
    let theirs = read(&own, Some(&theirs), &answer.message, Trust::Blind, now).unwrap().remote;
    (helpline, remote, Member { own, helpline: Some(theirs) })
}

fn resident(program: &Program) -> String {
    let mebibytes = |what| kib(program.pid(), what) / 1024.0;
    format!(
        "{:.1} MiB resident, {:.1} of it anonymous, {:.1} at most",
        mebibytes("VmRSS"),
        mebibytes("RssAnon"),
        mebibytes("VmHWM")
    )
}

//! The morning of `conversations/rehearsals/team.fr.txt` on real networks: two of the team on XMPP, one on Signal, people
//! on both. What everybody hears is what the rehearsal says, word for word, but for tags, codes and times.

use std::{
    collections::{BTreeMap, HashMap},
    fmt::Write as _,
    fs,
    path::Path,
};

use serde_json::{Value, json};
use tempfile::TempDir;
use vestibule::{
    config,
    model::{Chance, Row, Security, Timestamp},
    rehearse::Rehearsal,
    talk::{Helpline, NoGuess},
};

use crate::{
    line::{Way, launch, mock, reached},
    program::{Program, Setup},
    prosody::{Person, Prosody},
    signal::Someone,
};

/// Who writes by Signal; all others by XMPP.
const ON_SIGNAL: [&str; 4] = ["sam", "awa", "léa", "rui"];
/// Who writes faster than anybody can answer.
const FLOODS: &str = "léa";
/// Who answers.
const TEAM: [&str; 3] = ["nour", "sam", "li"];

enum Seat {
    Xmpp(Box<Person>),
    Signal(Someone),
}

/// What somebody received that can be quoted.
struct Received {
    id: Value,
    body: String,
    of_a_case: bool,
}

impl Seat {
    async fn says(&mut self, words: &str, quotes: Option<&Received>, help: &Someone) {
        match (self, quotes) {
            (Self::Xmpp(person), None) => drop(person.say("help@localhost", words).await),
            (Self::Xmpp(person), Some(quoted)) => {
                drop(person.reply("help@localhost", words, quoted.id.as_str().unwrap(), &quoted.body).await);
            }
            (Self::Signal(person), None) => drop(person.says(words, help).await),
            (Self::Signal(person), Some(quoted)) => {
                let quote = json!({"quote": {"id": quoted.id, "authorAci": help.aci, "text": quoted.body}});
                person.sends(words, quote, json!([]), help).await;
            }
        }
    }

    /// The next message, and how it is quoted.
    async fn hears(&mut self) -> (Value, String) {
        match self {
            Self::Xmpp(person) => {
                let message = person.message().await;
                (message["id"].clone(), message["body"].as_str().unwrap().to_owned())
            }
            Self::Signal(person) => {
                let message = person.message().await;
                (message["timestamp"].clone(), message["body"].as_str().unwrap().to_owned())
            }
        }
    }

    async fn has_more(&mut self) -> bool {
        match self {
            Self::Xmpp(person) => {
                person.sync().await;
                person.unread_messages() > 0
            }
            Self::Signal(person) => person.has(|event| event["content"]["dataMessage"]["body"].is_string()),
        }
    }
}

/// The line on both networks, everybody around it, and the rehearsal that knows what is said.
struct Morning {
    help: Someone,
    rehearsal: Rehearsal,
    seats: HashMap<String, Seat>,
    received: HashMap<String, Vec<Received>>,
    /// The tags of the rehearsal, and those of the real line in their place.
    tags: BTreeMap<String, String>,
    /// The tag of each person in the rehearsal.
    of: HashMap<String, String>,
    code: String,
    /// What was written faster than anybody can answer.
    flood: Vec<String>,
}

impl Morning {
    /// Somebody says something: everybody hears what they hear in the rehearsal.
    async fn line(&mut self, who: &str, words: &str) {
        let is_sealed = ON_SIGNAL.contains(&who);
        self.rehearsal.writes(if is_sealed { Security::EndToEnd } else { Security::TransportOnly });
        let rows = self.rehearsal.say(who, words).unwrap();
        if !TEAM.contains(&who) {
            let status = self.rehearsal.status();
            let tag = status.split(" · ").nth(1).filter(|tag| tag.len() == 4);
            if let Some(tag) = tag {
                self.of.insert(who.to_owned(), tag.to_owned());
            }
        }
        let mut typed = words.replace("$CODE", &self.code);
        for (name, tag) in &self.of {
            let real = self.tags.get(tag).map_or("", String::as_str);
            typed = typed.replace(&format!("${name}"), real);
        }
        let quotes = typed.starts_with('>').then(|| {
            let all = self.received.get(who).unwrap();
            all.iter().rev().find(|received| received.of_a_case).unwrap()
        });
        let seat = self.seats.get_mut(who).unwrap();
        seat.says(typed.trim_start_matches('>'), quotes, &self.help).await;
        // She writes without waiting for an answer. In the rehearsal there is always time for one.
        let floods =
            who == FLOODS && words != "humain" && !self.tags.contains_key(self.of.get(who).map_or("", String::as_str));
        if floods {
            self.flood.push(words.to_owned());
        }
        for row in rows.iter().filter(|row| !floods || row.to.address.reveal().as_ref() != who) {
            self.hears(row, words).await;
        }
    }

    async fn hears(&mut self, row: &Row, after: &str) {
        let who = row.to.address.reveal().to_string();
        let (mut id, mut body) = self.seats.get_mut(&who).unwrap().hears().await;
        while who == FLOODS && even(&body) != self.as_here(row.body.reveal()) {
            (id, body) = self.seats.get_mut(&who).unwrap().hears().await;
        }
        let tag_in = |text: &str| text.strip_prefix('[').and_then(|rest| rest.get(..4)).map(str::to_owned);
        for (said, heard) in row.body.reveal().lines().zip(body.lines()) {
            if let (Some(tag), Some(real)) = (tag_in(said), tag_in(heard)) {
                self.tags.entry(tag).or_insert(real);
            }
        }
        if let Some(code) = body.split("!yes ").nth(1) {
            self.code = code.chars().take_while(char::is_ascii_digit).collect();
        }
        self.check(row, &body, after);
        self.received.entry(who).or_default().push(Received { id, body, of_a_case: row.case.is_some() });
    }

    fn check(&self, row: &Row, body: &str, after: &str) {
        let (who, said) = (row.to.address.reveal(), row.body.reveal());
        let (heard, expected) = (even(body), self.as_here(said));
        let is_card = heard.lines().count() > 1;
        let is_of_flood = self.of.get(FLOODS).is_some_and(|tag| said.starts_with(&format!("[{tag}")));
        let same = match after {
            // In the rehearsal there is one network only, and each is named here.
            "!stats" | "!roster" => heard.lines().count() == expected.lines().count(),
            // What was written without waiting is no answer, and all of it is there.
            _ if is_card && is_of_flood => self.flood.iter().all(|words| heard.contains(words.as_str())),
            // Signal cuts what is long, and sends the whole as an attachment.
            _ => heard == expected || heard.len() > 1500 && expected.starts_with(heard.trim_end()),
        };
        assert!(same, "{who} hears after `{after}`:\n{heard}\nand in the rehearsal:\n{expected}");
    }

    /// What the rehearsal says, as it is said on this line: with its tags.
    fn as_here(&self, said: &str) -> String {
        let mut here = said.to_owned();
        for (tag, real) in &self.tags {
            here = here.replace(tag, real);
        }
        even(&here)
    }
}

/// The same whatever the time and the code.
fn even(text: &str) -> String {
    let mut even = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, number) = rest.split_at(at);
        let end = number.find(|c: char| !c.is_ascii_digit()).unwrap_or(number.len());
        let (digits, after) = number.split_at(end);
        let is_time = after.starts_with(" min") || after.starts_with(" h");
        let is_code = before.ends_with("!yes ");
        let _ = write!(even, "{before}{}", if is_time || is_code { "0" } else { digits });
        rest = after;
    }
    even + rest
}

#[tokio::test]
#[ignore = "needs signal-cli and Prosody: run tests/all"]
async fn a_team_on_two_networks_works_a_morning_and_loses_a_phone() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let script = fs::read_to_string(root.join("conversations/rehearsals/team.fr.txt")).unwrap();
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with(['#', '@']));
    let lines: Vec<(&str, &str)> = lines.map(|line| line.split_once("> ").expect("name> words")).collect();

    let (mock, dir) = (mock().await, TempDir::new().unwrap());
    let mut names: Vec<&str> = lines.iter().map(|(who, _)| *who).collect();
    names.sort_unstable();
    names.dedup();
    let account = |who: &str| who.replace(|c: char| !c.is_ascii(), "e");
    let on_xmpp: Vec<String> = names.iter().filter(|who| !ON_SIGNAL.contains(who)).map(|who| account(who)).collect();
    let accounts: Vec<&str> = ["help"].into_iter().chain(on_xmpp.iter().map(String::as_str)).collect();
    let prosody = Prosody::start(&accounts).await;
    let help = mock.person("Téléphone").await;
    let reached = reached(&mock, Way::Socket, &help, &dir.path().join("signal-cli")).await;
    let mut seats = HashMap::new();
    for who in names.iter().filter(|who| ON_SIGNAL.contains(who)) {
        seats.insert((*who).to_owned(), Seat::Signal(mock.person(who).await));
    }
    let Some(Seat::Signal(sam)) = seats.get("sam") else { panic!("sam is on Signal") };
    let mut setup = Setup::usual(&prosody, prosody.port, &[("nour", "handler", "fr"), ("li", "lead", "en")]);
    let _ = write!(
        setup.more,
        "[[staff]]\nname = 'sam'\nrole = 'handler'\nsignal = '{}'\nlanguage = 'en'\n[signal]\naccount = '{}'\n{reached}",
        sam.aci, help.number
    );
    let environment = mock.environment().map(|(key, value)| (key, value.into_os_string().into_string().unwrap()));
    let environment: Vec<(&str, &str)> = environment.iter().map(|(key, value)| (*key, value.as_str())).collect();
    setup.environment = &environment;
    let mut program = Program::set_up(&setup);
    launch(&mut program).await;
    for who in names.iter().filter(|who| !ON_SIGNAL.contains(who)) {
        seats.insert((*who).to_owned(), Seat::Xmpp(Box::new(Person::start(&prosody, &account(who)).await)));
    }

    let rehearsed = config::script(None, &Helpline::default(), Box::new(NoGuess)).unwrap();
    let begun = Timestamp::from_millis(1_767_258_000_000);
    let rehearsal = Rehearsal::begin(rehearsed, Chance::from_seed([3; 32]), begun).unwrap();
    let (tags, code) = (BTreeMap::new(), String::new());
    let mut morning =
        Morning { help, rehearsal, seats, received: HashMap::new(), tags, of: HashMap::new(), code, flood: Vec::new() };
    for (who, words) in lines {
        morning.line(who, words).await;
    }
    assert!(program.stop().await);
    for (who, seat) in &mut morning.seats {
        assert!(!seat.has_more().await, "{who} heard more than was said");
    }
    // The phone that was cut off has heard nothing since: the rehearsal says so, and the line said nothing else.
    let log = program.output();
    assert!(names.iter().all(|who| !log.contains(&format!("{who}@"))), "nobody is in the log");
}

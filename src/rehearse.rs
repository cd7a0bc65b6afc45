//! The rehearsal: one terminal, you play the person and the handler, and nothing has to be set up.
//!
//! Called by `main`. It is the real house with the real conversations and a real, encrypted store in a
//! temporary folder; only the network and the clock are played. A script plays the same from a file.

use std::{
    collections::HashMap,
    fmt::Write as _,
    io::{self, BufRead, Write},
    time::Duration,
};

use tempfile::TempDir;

use crate::{
    channel::{Arrival, CatchUp, Order, What},
    house::House,
    model::{
        Chance, Device, Event, Identity, Inbound, Lang, Network, Outcome, Peer, Quote, Role, Row, Security, SeenKey,
        Staff, Stage, Timestamp,
    },
    private::Private,
    rules::{Rules, Times},
    store::{Key, Store, StoreError},
    talk::{Script, harmless, without_isolation},
};

/// The members of the staff in a rehearsal; every other name is a person who writes.
pub const STAFF: [(&str, Role, Lang); 3] =
    [("nour", Role::Handler, Lang::FR), ("sam", Role::Handler, Lang::EN), ("li", Role::Lead, Lang::EN)];

/// A rehearsal.
#[derive(Debug)]
pub struct Rehearsal {
    house: House,
    now: Timestamp,
    sent: u64,
    // How what people write is protected.
    security: Security,
    // What each seat has received, so that a line can be quoted by its number.
    received: HashMap<String, Vec<Row>>,
    last_person: String,
    _folder: TempDir,
}

/// Why a line could not be played.
#[derive(Debug, thiserror::Error)]
pub enum Unplayed {
    /// The line makes no sense here.
    #[error("{0}")]
    Line(String),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The temporary folder or the terminal failed.
    #[error("the terminal or the temporary folder failed")]
    Io(#[from] io::Error),
}

/// How long it takes to read and to answer; less would be a burst.
const TYPING: Duration = Duration::from_secs(10);

impl Rehearsal {
    /// Opens the house. `chance` decides the tags, `now` is when it begins.
    ///
    /// # Errors
    /// If the temporary store cannot be made.
    pub fn begin(script: Script, mut chance: Chance, now: Timestamp) -> Result<Self, Unplayed> {
        let folder = TempDir::with_prefix("vestibule-rehearsal-")?;
        let key = Key::from_bytes(std::array::from_fn(|_| chance.byte()));
        let store = Store::open(&folder.path().join("vestibule.db"), &key)?;
        let staff = STAFF.map(|(name, role, language)| Staff { name: name.into(), role, peer: seat(name), language });
        let mut rules = Rules::new(script, staff.to_vec(), Times { send_delay: Duration::ZERO, ..Times::default() });
        // Numbers that are nobody's (France keeps them for fiction).
        let number = Identity { address: "+33639980000".into(), fingerprint: None, username: None };
        rules.identities.insert(Network::Signal, number);
        let mut house = House::open(rules, store, chance, now)?;
        let identity = Identity {
            address: "helpline@example.org".into(),
            fingerprint: Some("0123456789abcdef".repeat(4).into()),
            username: None,
        };
        house.take(vec![arrival(What::Identity(identity)), arrival(What::Connected)], now)?;
        house.take(vec![arrival(What::CaughtUp(CatchUp::Whole))], now)?;
        let (received, last_person) = (HashMap::new(), "ana".into());
        let security = Security::TransportOnly;
        Ok(Self { house, now, sent: 0, security, received, last_person, _folder: folder })
    }

    /// How what people write is protected from now on. It begins in clear; what staff write always is.
    pub const fn writes(&mut self, security: Security) {
        self.security = security;
    }

    /// Somebody writes. Gives back what everybody receives. A handler quotes with `>text` (the last line
    /// they received about a case) or `>3 text` (the line with that number).
    ///
    /// # Errors
    /// If the line cannot be played.
    pub fn say(&mut self, who: &str, text: &str) -> Result<Vec<Row>, Unplayed> {
        let is_staff = STAFF.iter().any(|(name, ..)| *name == who);
        if !is_staff {
            self.last_person = who.to_owned();
        }
        let text = self.filled(who, text)?;
        let (quote, body) = if is_staff { self.quote(who, &text)? } else { (None, text) };
        self.sent += 1;
        self.now = self.now.after(TYPING);
        let inbound = Inbound {
            from: seat(who),
            keys: vec![SeenKey::of(&["console", &self.sent.to_string()])],
            wire_id: None,
            body: body.into(),
            files: Vec::new(),
            quote,
            security: if is_staff { Security::TransportOnly } else { self.security },
            device: Device::Usual,
            key: None,
            offers_otr: false,
            in_group: false,
        };
        self.play(Event::Message { inbound, quoted: None })
    }

    /// Time passes.
    ///
    /// # Errors
    /// If the store fails.
    pub fn pass(&mut self, span: Duration) -> Result<Vec<Row>, Unplayed> {
        self.now = self.now.after(span);
        self.play(Event::Tick)
    }

    /// One line about the case of the person who wrote last.
    pub fn status(&self) -> String {
        let case = self.house.cases().of(&seat(&self.last_person));
        case.map_or_else(
            || format!("{} · no case", self.last_person),
            |case| {
                let lang = case.language().map_or("?".to_owned(), |lang| lang.to_string());
                format!("{} · {} · {} · {lang}", self.last_person, case.tag, case.stage.name())
            },
        )
    }

    fn play(&mut self, event: Event) -> Result<Vec<Row>, Unplayed> {
        let orders = self.house.take(vec![arrival(What::Event(event))], self.now)?;
        let rows: Vec<Row> = orders
            .into_iter()
            .filter_map(|(_, order)| match order {
                Order::Send(row) => Some(row),
                Order::Acknowledge(_)
                | Order::CatchUp { .. }
                | Order::Forget(_)
                | Order::File { .. }
                | Order::CallOff { .. }
                | Order::Staff(_)
                | Order::Wish(_)
                | Order::Close => None,
            })
            .collect();
        let sent = rows.iter().map(|row| arrival(What::Outcome(row.id, Outcome::Sent))).collect();
        self.house.take(sent, self.now)?;
        for row in &rows {
            self.received.entry(row.to.address.reveal().to_string()).or_default().push(row.clone());
        }
        Ok(rows)
    }

    /// `$TAG`: the tag of whoever wrote last; `$ana`: that of ana; `$CODE`: the newest code that somebody was given.
    fn filled(&self, who: &str, text: &str) -> Result<String, Unplayed> {
        let mut parts = text.split('$');
        let mut filled = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let end = part.find(|c: char| !c.is_alphanumeric()).unwrap_or(part.len());
            let (name, rest) = part.split_at_checked(end).unwrap_or((part, ""));
            let case = self.house.cases().of(&seat(name));
            filled += &match (name, case) {
                ("TAG", _) => self.newest_tag()?,
                ("CODE", _) => self.code(who)?,
                (_, Some(case)) => case.tag.to_string(),
                (_, None) => format!("${name}"),
            };
            filled += rest;
        }
        Ok(filled)
    }

    fn code(&self, who: &str) -> Result<String, Unplayed> {
        let rows = self.received.get(who).map_or(&[][..], Vec::as_slice).iter().rev();
        let code = rows.filter_map(|row| row.body.reveal().split("!yes ").nth(1)).next();
        let code = code.ok_or_else(|| Unplayed::Line(format!("$CODE: {who} was given none")))?;
        Ok(code.chars().take_while(char::is_ascii_digit).collect())
    }

    fn newest_tag(&self) -> Result<String, Unplayed> {
        let open = |case: &&crate::model::Case| !matches!(case.stage, Stage::Closed { .. });
        let newest = self.house.cases().all().into_iter().rev().find(open);
        let last = self.house.cases().of(&seat(&self.last_person));
        let case = last.or(newest).ok_or_else(|| Unplayed::Line("$TAG: there is no open case".into()))?;
        Ok(case.tag.to_string())
    }

    fn quote(&self, who: &str, text: &str) -> Result<(Option<Quote>, String), Unplayed> {
        let Some(rest) = text.strip_prefix('>') else { return Ok((None, text.to_owned())) };
        let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
        let rows = self.received.get(who).map_or(&[][..], Vec::as_slice);
        let row = match digits.parse::<usize>() {
            Ok(number) => number.checked_sub(1).and_then(|at| rows.get(at)),
            Err(_) => rows.iter().rev().find(|row| row.case.is_some()),
        };
        let row = row.ok_or_else(|| Unplayed::Line(format!("{who} has received no such line to quote")))?;
        let body = rest.strip_prefix(digits.as_str()).unwrap_or(rest).trim_start().to_owned();
        Ok((Some(Quote { id: Some(row.wire_id.clone()), text: Private::default() }), body))
    }

    fn show(&self, rows: &[Row]) -> String {
        let mut shown = String::new();
        for row in rows {
            let to = row.to.address.reveal();
            let is_staff = STAFF.iter().any(|(name, ..)| **name == **to);
            let number = self.received.get(&**to).and_then(|all| all.iter().position(|other| other.id == row.id));
            let number = number.filter(|_| is_staff).map_or_else(String::new, |at| format!(" #{}", at + 1));
            let _ = writeln!(shown, "  → {to}{number}");
            for line in without_isolation(row.body.reveal()).lines() {
                let _ = writeln!(shown, "    {line}");
            }
        }
        shown
    }
}

fn seat(name: &str) -> Peer {
    Peer::new(Network::Console, name)
}

const fn arrival(what: What) -> Arrival {
    Arrival { network: Network::Console, what, ticket: None, cursor: None, keeps: Vec::new() }
}

/// Plays a transcript and writes what everybody receives.
///
/// # Errors
/// The first line (counted from 1) that could not be played, and why.
pub fn play(rehearsal: &mut Rehearsal, script: &str, out: &mut dyn Write) -> Result<(), (usize, Unplayed)> {
    for (at, line) in script.lines().enumerate() {
        play_line(rehearsal, line.trim(), out).map_err(|why| (at + 1, why))?;
    }
    Ok(())
}

fn play_line(rehearsal: &mut Rehearsal, line: &str, out: &mut dyn Write) -> Result<(), Unplayed> {
    if line.is_empty() || line.starts_with('#') {
        return Ok(());
    }
    if let Some(security) = security(line) {
        writeln!(out, "\n{line}")?;
        rehearsal.writes(security);
        return Ok(());
    }
    let rows = if let Some(time) = line.strip_prefix("@+") {
        let span = humantime::parse_duration(time.trim())
            .map_err(|_| Unplayed::Line("a time is like `@+2h`, `@+30min`, `@+3d`".into()))?;
        writeln!(out, "\n{line}")?;
        rehearsal.pass(span)?
    } else {
        let (who, text) = line.split_once('>').filter(|(who, _)| is_name(who)).ok_or_else(|| {
            Unplayed::Line("a line is `name> words`, `@+2h`, `:encrypted`, `:clear` or `# comment`".into())
        })?;
        writeln!(out, "\n{who}> {}", text.trim())?;
        rehearsal.say(who, text.trim())?
    };
    write!(out, "{}", rehearsal.show(&rows))?;
    Ok(())
}

/// How what people write is protected from this line on.
fn security(line: &str) -> Option<Security> {
    match line {
        ":encrypted" => Some(Security::EndToEnd),
        ":clear" => Some(Security::TransportOnly),
        _ => None,
    }
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || c == '-')
}

const WELCOME: &str = "\
You are ana, who writes to the helpline. Try: bonjour
  :as nour     be nour, a handler     :as ana     be ana again
  :after 2h    let time pass          :quit       end
  :encrypted   nobody on the way can read what people write          :clear   others might
As a handler: !queue, !take TAG, >words (answers the last line), >3 words (answers line #3), !close TAG, !help
";

/// The rehearsal in a terminal: every line typed is said by whoever holds the seat.
///
/// # Errors
/// If the store or the terminal fails.
pub fn interactive(rehearsal: &mut Rehearsal, input: &mut dyn BufRead, out: &mut dyn Write) -> Result<(), Unplayed> {
    let mut who = "ana".to_owned();
    writeln!(out, "{WELCOME}")?;
    loop {
        write!(out, "── {} ──\n{who}> ", rehearsal.status())?;
        out.flush()?;
        let mut line = String::new();
        if input.read_line(&mut line)? == 0 {
            return Ok(());
        }
        let line = harmless(line.trim());
        if let Some(security) = security(&line) {
            rehearsal.writes(security);
            continue;
        }
        let done = match line.split_once(' ').unwrap_or((line.as_str(), "")) {
            ("", _) => continue,
            (":quit" | ":q", _) => return Ok(()),
            (":as", name) if is_name(name.trim()) => {
                name.trim().clone_into(&mut who);
                Ok(Vec::new())
            }
            (":after", time) => match humantime::parse_duration(time.trim()) {
                Ok(span) => rehearsal.pass(span),
                Err(_) => Err(Unplayed::Line("a time is like `:after 2h`, `:after 30min`, `:after 3d`".into())),
            },
            (command, _) if command.starts_with(':') => {
                Err(Unplayed::Line("there are :as NAME, :after 2h, :encrypted, :clear and :quit".into()))
            }
            _ => rehearsal.say(&who, &line),
        };
        match done {
            Ok(rows) => write!(out, "{}", rehearsal.show(&rows))?,
            Err(Unplayed::Line(why)) => writeln!(out, "  ({why})")?,
            Err(other) => return Err(other),
        }
    }
}

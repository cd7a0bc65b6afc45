//! The door of a whole house: people and staff by name, time by hand, and a channel that can be bad.
//!
//! The played network keeps an archive, as XMPP servers do (XEP-0313): messages in both directions, in
//! order. A place in it is how many it holds. Being told `Sent` is one thing, being in the archive another.

use std::{
    collections::BTreeMap,
    fmt,
    path::{Path, PathBuf},
    time::Duration,
};

use tempfile::TempDir;
use vestibule::{
    channel::{Arrival, CatchUp, Cursor, Order, What},
    desk,
    house::House,
    model::{
        Case, Chance, Event, Failure, Inbound, Lang, Network, Outcome, Peer, Quote, Role, Row, RowKind, Security,
        SeenKey, Staff, Tag, Timestamp, WireId,
    },
    private::Private,
    rules::{Rules, Times},
    store::{Key, Store},
    talk::{self, Arg, Files, Kind, NoGuess, without_isolation},
};

/// The staff: two handlers, a lead, and somebody who may only look. They all read English.
pub(crate) const STAFF: [(&str, Role); 4] =
    [("nour", Role::Handler), ("sam", Role::Handler), ("li", Role::Lead), ("olga", Role::Observer)];
/// Who is given cards.
pub(crate) const TEAM: [&str; 3] = ["nour", "sam", "li"];

pub(crate) const MINUTE: Duration = Duration::from_secs(60);
pub(crate) const HOUR: Duration = Duration::from_secs(3600);
pub(crate) const DAY: Duration = Duration::from_secs(24 * 3600);

const KEY: [u8; 32] = [0x5e; 32];

/// How the played network treats what it is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Line {
    /// Sends, and says so.
    Good,
    /// Sends, and the news of it is lost.
    Mute,
    /// The connection is cut and nobody knows yet: nothing leaves.
    Dead,
    /// Lost, and the channel knows: it keeps what it is given.
    Lost,
}

#[derive(Debug, Clone)]
enum Kept {
    Theirs(Inbound),
    Ours(WireId),
}

/// A whole house and everybody around it.
pub(crate) struct Door {
    house: Option<House>,
    folder: TempDir,
    pub(crate) now: Timestamp,
    pub(crate) line: Line,
    open: bool,
    asked: Option<Option<Cursor>>,
    archive: Vec<Kept>,
    waiting: Vec<Row>,
    messages: u64,
    starts: u8,
    /// Everything that was received, by seat.
    pub(crate) received: BTreeMap<String, Vec<Row>>,
}

/// What everybody received of one event.
#[derive(Clone, Default)]
pub(crate) struct Heard(pub(crate) Vec<Row>);

impl Heard {
    /// The words one seat received.
    pub(crate) fn to(&self, who: &str) -> Vec<String> {
        self.rows(who).map(|row| without_isolation(row.body.reveal())).collect()
    }

    /// The one line that a seat received.
    pub(crate) fn one(&self, who: &str) -> String {
        let lines = self.to(who);
        assert_eq!(lines.len(), 1, "one line for {who}: {self:?}");
        lines.concat()
    }

    /// The rows one seat received.
    pub(crate) fn rows<'a>(&'a self, who: &'a str) -> impl Iterator<Item = &'a Row> {
        self.0.iter().filter(move |row| seat(row) == who)
    }

    /// Who received anything, each once.
    pub(crate) fn who(&self) -> Vec<&str> {
        let mut who: Vec<&str> = self.0.iter().map(seat).collect();
        who.sort_unstable();
        who.dedup();
        who
    }
}

impl fmt::Debug for Heard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|row| write!(f, "\n  {:?} → {}: {}", row.kind, seat(row), row.body.reveal()))
    }
}

pub(crate) fn seat(row: &Row) -> &str {
    row.to.address.reveal()
}

pub(crate) fn peer(who: &str) -> Peer {
    Peer::new(Network::Console, who)
}

pub(crate) fn is_staff(who: &str) -> bool {
    STAFF.iter().any(|(name, _)| *name == who)
}

/// The rules with the shipped conversations. Languages are told by greetings only, not by statistics.
pub(crate) fn rules() -> Rules {
    let keys = desk::keys();
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    let script = talk::load(&Files::shipped(), Lang::FR, &keys, Box::new(NoGuess)).expect("the conversations load");
    let member = |(name, role): (&str, Role)| Staff { name: name.into(), role, peer: peer(name), language: Lang::EN };
    Rules::new(script, STAFF.map(member).to_vec(), Times::default())
}

impl Door {
    /// A new house, connected.
    pub(crate) fn new() -> Self {
        let mut door = Self::unconnected();
        door.connect(CatchUp::Whole);
        door
    }

    /// A new house whose channel has not connected yet.
    pub(crate) fn unconnected() -> Self {
        let mut door = Self {
            house: None,
            folder: TempDir::with_prefix("vestibule-test-").unwrap(),
            now: Timestamp::from_millis(1_767_258_000_000),
            line: Line::Good,
            open: false,
            asked: None,
            archive: Vec::new(),
            waiting: Vec::new(),
            messages: 0,
            starts: 0,
            received: BTreeMap::new(),
        };
        door.start(rules());
        door
    }

    // --- Who is there ------------------------------------------------------------------------------

    pub(crate) fn house(&self) -> &House {
        self.house.as_ref().unwrap()
    }

    /// The newest case of a person, if there is one.
    pub(crate) fn find(&self, who: &str) -> Option<&Case> {
        self.house().cases().of(&peer(who))
    }

    /// The newest case of a person.
    pub(crate) fn case(&self, who: &str) -> &Case {
        self.find(who).unwrap_or_else(|| panic!("{who} has no case"))
    }

    /// The tag of their newest case.
    pub(crate) fn tag(&self, who: &str) -> String {
        self.case(who).tag.to_string()
    }

    /// The name of its stage.
    pub(crate) fn stage(&self, who: &str) -> &'static str {
        self.case(who).stage.name()
    }

    /// A text without places, in English, as somebody reads it.
    pub(crate) fn text(&self, key: &str) -> String {
        self.text_with(key, &[])
    }

    /// A text with words in its places.
    pub(crate) fn text_with(&self, key: &str, args: &[(&'static str, &str)]) -> String {
        let args: Vec<(&'static str, Arg)> =
            args.iter().map(|(name, words)| (*name, Arg::Words((*words).to_owned().into()))).collect();
        let words = &self.house().rules().script.words;
        assert!(words.has(Lang::EN, key), "there is no text {key}");
        without_isolation(&words.text(Lang::EN, key, &args))
    }

    /// What the program says to staff about a case.
    pub(crate) fn notice(&self, key: &str, tag: &str) -> String {
        format!("· {}", self.text_with(key, &[("tag", tag)]))
    }

    /// What it says about a case and one of them.
    pub(crate) fn notice_of(&self, key: &str, tag: &str, name: &str) -> String {
        format!("· {}", self.text_with(key, &[("tag", tag), ("name", name)]))
    }

    // --- What happens ------------------------------------------------------------------------------

    /// Somebody writes.
    pub(crate) fn say(&mut self, who: &str, text: &str) -> Heard {
        let inbound = self.message(who, text);
        self.deliver(inbound)
    }

    /// Somebody answers the newest line that contains these words.
    pub(crate) fn quote(&mut self, who: &str, line: &str, text: &str) -> Heard {
        let lines = self.received.get(who).map_or(&[][..], Vec::as_slice);
        let found = lines.iter().rfind(|row| row.body.reveal().contains(line));
        let id = found.unwrap_or_else(|| panic!("{who} has received no line with {line:?}")).wire_id.clone();
        let quote = Quote { id: Some(id), text: Private::default() };
        let inbound = Inbound { quote: Some(quote), ..self.message(who, text) };
        self.deliver(inbound)
    }

    /// The same, from a client that names no message: only the words it quotes.
    pub(crate) fn quote_words(&mut self, who: &str, quoted: &str, text: &str) -> Heard {
        let quote = Quote { id: None, text: quoted.to_owned().into() };
        let inbound = Inbound { quote: Some(quote), ..self.message(who, text) };
        self.deliver(inbound)
    }

    /// Several people write at once: the house decides it together, in one commit.
    pub(crate) fn together(&mut self, said: &[(&str, &str)]) -> Heard {
        let inbound: Vec<Inbound> = said.iter().map(|(who, text)| self.message(who, text)).collect();
        let arrivals = inbound.into_iter().map(|inbound| self.arrives(inbound)).collect();
        self.take(arrivals)
    }

    /// A message as the network carries it; it has not arrived yet.
    pub(crate) fn message(&mut self, who: &str, text: &str) -> Inbound {
        self.messages += 1;
        Inbound {
            from: peer(who),
            keys: vec![SeenKey::of(&["console", &self.messages.to_string()])],
            wire_id: Some(WireId(format!("theirs-{}", self.messages).into())),
            body: text.to_owned().into(),
            quote: None,
            security: Security::TransportOnly,
        }
    }

    /// A message arrives.
    pub(crate) fn deliver(&mut self, inbound: Inbound) -> Heard {
        let arrival = self.arrives(inbound);
        self.take(vec![arrival])
    }

    fn arrives(&mut self, inbound: Inbound) -> Arrival {
        self.archive.push(Kept::Theirs(inbound.clone()));
        Arrival { cursor: Some(self.place()), ..arrival(event(inbound)) }
    }

    /// The network brings the last messages again, as it does after a cut.
    pub(crate) fn repeat(&mut self, last: usize) -> Heard {
        let theirs = |kept: &Kept| if let Kept::Theirs(inbound) = kept { Some(inbound.clone()) } else { None };
        let again: Vec<Inbound> = self.archive.iter().rev().filter_map(theirs).take(last).collect();
        self.take(again.into_iter().map(|inbound| arrival(event(inbound))).collect())
    }

    /// The network brings a message twice at once.
    pub(crate) fn twice(&mut self, who: &str, text: &str) -> Heard {
        let inbound = self.message(who, text);
        let both = vec![self.arrives(inbound.clone()), arrival(event(inbound))];
        self.take(both)
    }

    /// A message arrives on a network that keeps no archive.
    pub(crate) fn without_archive(&mut self, inbound: Inbound) -> Heard {
        self.take(vec![arrival(event(inbound))])
    }

    /// The network's archive is emptied.
    pub(crate) fn forget_archive(&mut self) {
        self.archive.clear();
    }

    /// Something that cannot be read arrives.
    pub(crate) fn unreadable(&mut self, who: &str) -> Heard {
        let Inbound { from, keys, .. } = self.message(who, "");
        self.take(vec![arrival(What::Event(Event::Unreadable { from, keys }))])
    }

    /// A colleague answers from another client of the helpline's account.
    pub(crate) fn answered_elsewhere(&mut self, who: &str) -> Heard {
        let Inbound { from: to, keys, .. } = self.message(who, "");
        self.take(vec![arrival(What::Event(Event::AnsweredElsewhere { to, keys }))])
    }

    /// A row comes back.
    pub(crate) fn fails(&mut self, row: &Row, why: Failure) -> Heard {
        self.outcome(row, Outcome::Failed(why))
    }

    /// What became of a row is known.
    pub(crate) fn outcome(&mut self, row: &Row, outcome: Outcome) -> Heard {
        self.take(vec![arrival(What::Outcome(row.id, outcome))])
    }

    /// The news that a row was sent, and a new session, are decided together.
    pub(crate) fn sent_then_connected(&mut self, row: &Row) -> Heard {
        (self.open, self.asked) = (false, None);
        self.take(vec![arrival(What::Outcome(row.id, Outcome::Sent)), arrival(What::Connected)])
    }

    /// Time passes.
    pub(crate) fn after(&mut self, span: Duration) -> Heard {
        self.now = self.now.after(span);
        self.tick()
    }

    /// The clock looks whether something is due.
    pub(crate) fn tick(&mut self) -> Heard {
        self.take(vec![arrival(What::Event(Event::Tick))])
    }

    /// From the first message to the last question. What comes of the last answer.
    pub(crate) fn intake(&mut self, who: &str, first: &str) -> Heard {
        self.say(who, first);
        let heard = self.answers(who);
        assert_eq!(self.stage(who), "queued", "{heard:?}");
        heard
    }

    /// Answers every question that is left, the read-back with a yes.
    pub(crate) fn answers(&mut self, who: &str) -> Heard {
        for _ in 0..32 {
            let case = self.case(who);
            let pending = case.session.pending.clone().filter(|_| case.stage.is_talking());
            let question = pending.and_then(|id| self.house().rules().script.flow.question(&id).cloned());
            let Some(question) = question else { break };
            let answer = match question.kind {
                Kind::Text | Kind::Contact | Kind::Country => format!("{}'s words about {}", who, question.id),
                Kind::Confirm => "yes".into(),
                _ => "1".into(),
            };
            let heard = self.say(who, &answer);
            if !self.case(who).stage.is_talking() {
                return heard;
            }
        }
        panic!("the questions of {who} do not end: {:?}", self.case(who).session.pending)
    }

    // --- The channel and the program --------------------------------------------------------------

    /// A new session: the house asks for what was missed, and is told as much as `how` allows.
    pub(crate) fn connect(&mut self, how: CatchUp) -> Heard {
        let archive = match how {
            CatchUp::Whole => None,
            // Nothing of it can be read.
            CatchUp::Gap | CatchUp::NoArchive => Some(std::mem::take(&mut self.archive)),
        };
        self.begin_session();
        if let Some(archive) = archive {
            self.archive = archive;
        }
        self.end_catch_up(how)
    }

    /// The session begins; the house has been told what it missed, but not that this is all.
    pub(crate) fn begin_session(&mut self) -> Heard {
        (self.open, self.asked) = (false, None);
        self.waiting.clear();
        let mut heard = self.take(vec![arrival(What::Connected)]);
        let after = self.asked.clone().expect("the house asks for what it missed");
        let from = after.map_or(self.archive.len(), |place| place.0.reveal().parse().unwrap());
        for (at, kept) in self.archive.clone().into_iter().enumerate().skip(from) {
            let what = match kept {
                Kept::Theirs(inbound) => event(inbound),
                Kept::Ours(wire_id) => What::Echo(wire_id),
            };
            let place = Some(Cursor(Private::new((at + 1).to_string())));
            heard.0.extend(self.take(vec![Arrival { cursor: place, ..arrival(what) }]).0);
        }
        heard
    }

    /// That was all: sending may begin.
    pub(crate) fn end_catch_up(&mut self, how: CatchUp) -> Heard {
        (self.open, self.line) = (true, Line::Good);
        let cursor = Some(self.place()).filter(|_| how != CatchUp::NoArchive && !self.archive.is_empty());
        self.take(vec![Arrival { cursor, ..arrival(What::CaughtUp(how)) }])
    }

    /// The lost session goes on: what the channel kept goes out.
    pub(crate) fn resume(&mut self) -> Heard {
        self.line = Line::Good;
        let kept = std::mem::take(&mut self.waiting);
        let mut heard = self.take(vec![arrival(What::Resumed)]);
        heard.0.extend(self.send(kept).0);
        heard
    }

    /// What the house has handed over and the channel keeps.
    pub(crate) fn kept_by_channel(&self) -> usize {
        self.waiting.len()
    }

    /// The program ends and starts again, and connects.
    pub(crate) fn restart(&mut self) -> Heard {
        self.stop_and_start();
        self.connect(CatchUp::Whole)
    }

    /// The program ends and starts again. The channel is not connected yet.
    pub(crate) fn stop_and_start(&mut self) {
        let rules = self.house.take().unwrap().into_rules();
        self.open = false;
        self.waiting.clear();
        self.start(rules);
    }

    /// The program ends and starts again with other staff.
    pub(crate) fn restart_without(&mut self, gone: &str) {
        let Rules { script, times, .. } = self.house.take().unwrap().into_rules();
        let stay = STAFF.into_iter().filter(|(name, _)| *name != gone);
        let member =
            |(name, role): (&str, Role)| Staff { name: name.into(), role, peer: peer(name), language: Lang::EN };
        self.start(Rules::new(script, stay.map(member).collect(), times));
        self.connect(CatchUp::Whole);
    }

    fn start(&mut self, rules: Rules) {
        self.starts += 1;
        let store = Store::open(&self.path(), &Key::from_bytes(KEY)).unwrap();
        self.house = Some(House::open(rules, store, Chance::from_seed([self.starts; 32]), self.now).unwrap());
    }

    /// Where the store is.
    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join("vestibule.db")
    }

    /// The folder of the store.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    fn place(&self) -> Cursor {
        Cursor(Private::new(self.archive.len().to_string()))
    }

    /// Gives the house what arrives, and does what it orders.
    pub(crate) fn take(&mut self, arrivals: Vec<Arrival>) -> Heard {
        let orders = self.house.as_mut().unwrap().take(arrivals, self.now).expect("the store takes it");
        let mut rows = Vec::new();
        for (_, order) in orders {
            match order {
                Order::Send(row) => rows.push(row),
                Order::CatchUp { after } => self.asked = Some(after),
                Order::Acknowledge(_) | Order::Close => {}
            }
        }
        self.send(rows)
    }

    fn send(&mut self, rows: Vec<Row>) -> Heard {
        let mut heard = Heard::default();
        let mut news = Vec::new();
        for row in rows {
            match self.line {
                // The order was given for an earlier session.
                _ if !self.open => continue,
                Line::Dead => continue,
                Line::Lost => {
                    self.waiting.push(row);
                    continue;
                }
                Line::Mute => {}
                Line::Good => news.push(arrival(What::Outcome(row.id, Outcome::Sent))),
            }
            self.archive.push(Kept::Ours(row.wire_id.clone()));
            self.received.entry(seat(&row).to_owned()).or_default().push(row.clone());
            heard.0.push(row);
        }
        if !news.is_empty() {
            heard.0.extend(self.take(news).0);
        }
        heard
    }
}

const fn arrival(what: What) -> Arrival {
    Arrival { network: Network::Console, what, ticket: None, cursor: None }
}

fn event(inbound: Inbound) -> What {
    What::Event(Event::Message { inbound, quoted: None })
}

/// The tag with its first two characters changed for others: a slip that its check character shows.
pub(crate) fn mistyped(tag: &str) -> String {
    let letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let mut wrong = letters.chars().map(|first| format!("{first}{}", &tag[1..]));
    wrong.find(|wrong| wrong != tag && Tag::parse(wrong).is_none()).unwrap()
}

/// Whether a row carries a human's words to a person.
pub(crate) fn is_relay(row: &Row) -> bool {
    row.kind == RowKind::Relay
}

//! The door of a whole house: people and staff by name, time by hand, and a channel that can be bad.
//!
//! The played network keeps an archive, as XMPP servers do (XEP-0313): messages in both directions, in
//! order. A place in it is how many it holds. Being told `Sent` is one thing, being in the archive another.

use std::{collections::BTreeMap, fmt, path::Path, time::Duration};

use tempfile::TempDir;
use vestibule::{
    channel::{Arrival, CatchUp, Cursor, What},
    house::House,
    model::{
        Case, CaseId, Device, Errand, Event, Failure, Inbound, Joined, Lang, Network, Outcome, Peer, Quote, Role, Row,
        RowKind, SealedFile, Security, SeenKey, Staff, Tag, Timestamp, Unreadable, WireId, Wish,
    },
    private::Private,
    rules::{Rules, Times},
    talk::{Arg, Kind, without_isolation},
};

#[path = "script.rs"]
mod script;
use script::SCRIPT;
#[allow(unused_imports, reason = "not every house that is played edits its files")]
pub(crate) use script::files;

/// The staff: two handlers, a lead, and somebody who may only look. They all read English.
pub(crate) const STAFF: [(&str, Role); 4] =
    [("nour", Role::Handler), ("sam", Role::Handler), ("li", Role::Lead), ("olga", Role::Observer)];
/// Who is given cards.
pub(crate) const TEAM: [&str; 3] = ["nour", "sam", "li"];

pub(crate) const MINUTE: Duration = Duration::from_secs(60);
pub(crate) const HOUR: Duration = Duration::from_secs(3600);
pub(crate) const DAY: Duration = Duration::from_secs(24 * 3600);

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
pub(crate) enum Kept {
    Theirs(Inbound),
    Ours(WireId),
}

/// A whole house and everybody around it.
pub(crate) struct Door {
    pub(crate) house: Option<House>,
    pub(crate) folder: TempDir,
    pub(crate) now: Timestamp,
    pub(crate) line: Line,
    pub(crate) open: bool,
    pub(crate) asked: Option<Option<Cursor>>,
    pub(crate) archive: Vec<Kept>,
    pub(crate) waiting: Vec<Row>,
    pub(crate) messages: u64,
    /// How long everybody takes to read and to write.
    pub(crate) typing: Duration,
    pub(crate) starts: u8,
    /// Everything that was received, by seat.
    pub(crate) received: BTreeMap<String, Vec<Row>>,
    /// Whom the channel was to forget.
    pub(crate) forgotten: Vec<Peer>,
    /// What it was to bring, with what the store had of it.
    pub(crate) errands: Vec<(Errand, Option<SealedFile>)>,
    /// What was asked of channels besides.
    pub(crate) wishes: Vec<Wish>,
    /// What it need not bring any more.
    pub(crate) called_off: Vec<(CaseId, Peer)>,
    /// Who has joined the staff, as the channel knows.
    pub(crate) joined: Vec<Joined>,
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

pub(crate) fn is_staff(who: &str) -> bool {
    STAFF.iter().any(|(name, _)| *name == who)
}

pub(crate) fn peer(who: &str) -> Peer {
    Peer::new(Network::Console, who)
}

/// A folder in memory, if there is one: whether a disk keeps what it is given is not asked here.
fn folder() -> TempDir {
    let made = TempDir::with_prefix_in("vestibule-test-", Path::new("/dev/shm"));
    made.or_else(|_| TempDir::with_prefix("vestibule-test-")).unwrap()
}

/// The rules with the shipped conversations. Languages are told by greetings only, not by statistics.
pub(crate) fn rules() -> Rules {
    let member = |(name, role): (&str, Role)| Staff { name: name.into(), role, peer: peer(name), language: Lang::EN };
    // Most conversations are not about the moment in which an answer can be taken back.
    Rules::new(SCRIPT.clone(), STAFF.map(member).to_vec(), Times { send_delay: Duration::ZERO, ..Times::default() })
}

impl Door {
    /// A new house, connected.
    pub(crate) fn new() -> Self {
        let mut door = Self::unconnected();
        door.connect(CatchUp::Whole);
        door
    }

    /// A new house, connected, in which an answer waits so long before it goes out.
    pub(crate) fn with_delay(delay: Duration) -> Self {
        let mut rules = rules();
        rules.times.send_delay = delay;
        let mut door = Self::under(rules);
        door.connect(CatchUp::Whole);
        door
    }

    /// A new house whose channel has not connected yet.
    pub(crate) fn unconnected() -> Self {
        Self::under(rules())
    }

    /// The same, under these rules.
    pub(crate) fn under(rules: Rules) -> Self {
        let mut door = Self {
            house: None,
            folder: folder(),
            now: Timestamp::from_millis(1_767_258_000_000),
            line: Line::Good,
            open: false,
            asked: None,
            archive: Vec::new(),
            waiting: Vec::new(),
            messages: 0,
            typing: Duration::from_secs(10),
            starts: 0,
            received: BTreeMap::new(),
            forgotten: Vec::new(),
            errands: Vec::new(),
            wishes: Vec::new(),
            called_off: Vec::new(),
            joined: Vec::new(),
        };
        door.start(rules);
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

    /// The same in French.
    pub(crate) fn text_in_french(&self, key: &str) -> String {
        without_isolation(&self.house().rules().script.words.text(Lang::FR, key, &[]))
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
        self.now = self.now.after(self.typing);
        let inbound = self.message(who, text);
        self.deliver(inbound)
    }

    /// Somebody answers the newest line that contains these words.
    pub(crate) fn quote(&mut self, who: &str, line: &str, text: &str) -> Heard {
        let lines = self.received.get(who).map_or(&[][..], Vec::as_slice);
        let found = lines.iter().rfind(|row| row.body.reveal().contains(line));
        let id = found.unwrap_or_else(|| panic!("{who} has received no line with {line:?}")).wire_id.clone();
        self.quote_id(who, id, text)
    }

    /// Somebody answers the line with this id.
    pub(crate) fn quote_id(&mut self, who: &str, id: WireId, text: &str) -> Heard {
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
            files: Vec::new(),
            quote: None,
            security: Security::TransportOnly,
            device: Device::Usual,
            key: None,
            offers_otr: false,
            in_group: false,
        }
    }

    /// A message arrives.
    pub(crate) fn deliver(&mut self, inbound: Inbound) -> Heard {
        let arrival = self.arrives(inbound);
        self.take(vec![arrival])
    }

    pub(crate) fn arrives(&mut self, inbound: Inbound) -> Arrival {
        self.archive.push(Kept::Theirs(inbound.clone()));
        Arrival { cursor: Some(self.place()), ..arrival(event(inbound)) }
    }

    /// Something that cannot be read arrives.
    pub(crate) fn unreadable(&mut self, who: &str) -> Heard {
        self.sends(who, Unreadable::Encrypted)
    }

    /// Sends what cannot be taken.
    pub(crate) fn sends(&mut self, who: &str, what: Unreadable) -> Heard {
        let Inbound { from, keys, .. } = self.message(who, "");
        self.take(vec![arrival(What::Event(Event::Unreadable { from, what, keys }))])
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
}

pub(crate) const fn arrival(what: What) -> Arrival {
    Arrival { network: Network::Console, what, ticket: None, cursor: None, keeps: Vec::new() }
}

pub(crate) fn event(inbound: Inbound) -> What {
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

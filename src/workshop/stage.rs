//! Where a conversation is played: the real house and a real store; the network and the clock are played.
//!
//! Whatever is said goes through the store and comes out of it anew before the next word, so that nothing lives in memory
//! alone. Every text carries its name. `transcript`, `chat` and `preview` play here.

use std::{
    fs, io,
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use tempfile::TempDir;

use crate::{
    channel::{Arrival, CatchUp, Order, What},
    desk,
    error::Mistake,
    house::{House, Outfit},
    model::{
        Attachment, Case, Chance, Device, Event, FileLink, Identity, Inbound, Lang, Network, Outcome, Peer, Role,
        RowKind, Security, SeenKey, Staff, Stage as At, Timestamp,
    },
    private::Private,
    rules::{Rules, Times},
    store::{Batch, Key, Store, StoreError},
    talk::{self, Files, Guess, Helpline, Named, Script, Session, Statistics, without_isolation},
};

/// A conversation that is being played.
#[derive(Debug)]
pub(super) struct Stage {
    folder: TempDir,
    house: Option<House>,
    /// Whether other conversations than those it began with are on.
    has_others: bool,
    files: Files,
    helpline: Helpline,
    opens_in: OpensIn,
    now: Timestamp,
    messages: u64,
    security: Security,
}

/// Something that was said to somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Said {
    /// To the team, and not to the person.
    pub(super) to_team: bool,
    /// In the words of a handler.
    pub(super) relayed: bool,
    /// What.
    pub(super) named: Named,
}

/// Why nothing could be played.
#[derive(Debug, thiserror::Error)]
pub(super) enum Unplayed {
    /// The conversations have mistakes.
    #[error("the conversations have mistakes")]
    Mistakes(Vec<Mistake>),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The temporary folder failed.
    #[error("the temporary folder failed")]
    Io(#[from] io::Error),
    /// An earlier failure has ended it.
    #[error("this has ended")]
    Over,
}

/// In which language somebody writes whose first words do not tell.
#[derive(Debug, Clone, Default)]
struct OpensIn(Arc<Mutex<Option<Lang>>>);

#[derive(Debug)]
struct Opening {
    opens_in: OpensIn,
    statistics: Statistics,
}

impl Guess for Opening {
    fn guess(&self, text: &str) -> Option<Lang> {
        let lang = *self.opens_in.0.lock().unwrap_or_else(PoisonError::into_inner);
        lang.filter(|_| text.chars().any(char::is_alphabetic)).or_else(|| self.statistics.guess(text))
    }
}

/// How long it takes to read and to answer; less would be a burst.
const TYPING: Duration = Duration::from_secs(10);
const AT_ONCE: Duration = Duration::from_secs(1);
const HANDLER: &str = "handler";

impl Stage {
    /// Puts the conversations of these files on the stage. Somebody is about to write, in `lang` if their first words do not
    /// tell.
    pub(super) fn begin(files: &Files, lang: Option<Lang>, security: Security) -> Result<Self, Unplayed> {
        Self::begin_for(files, Helpline::default(), lang, security)
    }

    /// The same, for a helpline of its own.
    pub(super) fn begin_for(
        files: &Files,
        helpline: Helpline,
        lang: Option<Lang>,
        security: Security,
    ) -> Result<Self, Unplayed> {
        let opens_in = OpensIn::default();
        let rules = rules(load(files, &helpline, &opens_in)?);
        let folder = folder()?;
        // So that no store has to be made for each conversation.
        drop(Store::open(&folder.path().join("empty"), &key())?);
        let mut stage = Self {
            folder,
            house: None,
            has_others: false,
            files: files.clone(),
            helpline,
            opens_in,
            now: Timestamp::default(),
            messages: 0,
            security,
        };
        stage.set(rules, lang, security)?;
        Ok(stage)
    }

    /// Somebody else is about to write, of whom nothing is known.
    pub(super) fn begin_again(&mut self, lang: Option<Lang>, security: Security) -> Result<(), Unplayed> {
        let mut rules = self.house.take().ok_or(Unplayed::Over)?.into_rules();
        if self.has_others {
            rules.publish(load(&self.files, &self.helpline, &self.opens_in)?);
            self.has_others = false;
        }
        self.set(rules, lang, security)
    }

    fn set(&mut self, rules: Rules, lang: Option<Lang>, security: Security) -> Result<(), Unplayed> {
        *self.opens_in.0.lock().unwrap_or_else(PoisonError::into_inner) = lang;
        // A weekday in the morning.
        (self.now, self.messages, self.security) = (Timestamp::from_millis(1_767_258_000_000), 0, security);
        for leftover in ["store-wal", "store-shm"] {
            let _ = fs::remove_file(self.folder.path().join(leftover));
        }
        fs::copy(self.folder.path().join("empty"), self.store())?;
        self.open(rules)
    }

    /// How what the person writes is protected from now on.
    pub(super) const fn writes(&mut self, security: Security) {
        self.security = security;
    }

    /// The person writes, having read what came before. A file is `📎 name`.
    pub(super) fn say(&mut self, words: &str) -> Result<Vec<Said>, Unplayed> {
        self.now = self.now.after(TYPING);
        self.write("ana", words)
    }

    /// The person writes, in one breath with what they wrote before.
    pub(super) fn add(&mut self, words: &str) -> Result<Vec<Said>, Unplayed> {
        self.now = self.now.after(AT_ONCE);
        self.write("ana", words)
    }

    /// A handler writes; `$TAG` is the person's case.
    pub(super) fn handle(&mut self, words: &str) -> Result<Vec<Said>, Unplayed> {
        let tag = self.case().map(|case| case.tag.to_string());
        self.write(HANDLER, &tag.map_or_else(|| words.to_owned(), |tag| words.replace("$TAG", &tag)))
    }

    /// Time goes by.
    pub(super) fn after(&mut self, span: Duration) -> Result<Vec<Said>, Unplayed> {
        self.now = self.now.after(span);
        self.play(Event::Tick)
    }

    /// The program ends and is started again.
    pub(super) fn restart(&mut self) -> Result<(), Unplayed> {
        let rules = self.house.take().ok_or(Unplayed::Over)?.into_rules();
        self.open(rules)
    }

    /// Other conversations take the place of those that run, as when staff read them anew.
    pub(super) fn publish(&mut self, files: &Files) -> Result<Vec<Said>, Unplayed> {
        let new = Mutex::new(Some(load(files, &self.helpline, &self.opens_in)?));
        let once = move |_: &Script| new.lock().unwrap_or_else(PoisonError::into_inner).take().ok_or_else(Vec::new);
        self.has_others = true;
        let house = self.house.as_mut().ok_or(Unplayed::Over)?;
        house.equip(Outfit { conversations: Some(Box::new(once)), ..Outfit::default() });
        self.play(Event::Hangup)
    }

    /// The same, and they stay for whoever comes next.
    pub(super) fn replace(&mut self, files: &Files) -> Result<Vec<Said>, Unplayed> {
        let said = self.publish(files)?;
        self.files.clone_from(files);
        self.has_others = false;
        Ok(said)
    }

    /// The person has had this conversation so far. Without a case they get one: they wrote before all this.
    pub(super) fn hold(&mut self, session: Session) -> Result<(), Unplayed> {
        if self.case().is_none() {
            self.say("…")?;
        }
        let Some(case) = self.case().cloned() else { return Ok(()) };
        let rules = self.house.take().ok_or(Unplayed::Over)?.into_rules();
        let waits = rules.script.awaits_confirmation(&session);
        let case = Case { session, stage: if waits { At::Summary } else { At::Intake }, ..case };
        Store::open(&self.store(), &key())?.commit(&Batch { now: self.now, cases: vec![&case], ..Batch::default() })?;
        self.open(rules)
    }

    /// The conversation so far, if the person has begun one.
    pub(super) fn session(&self) -> Option<&Session> {
        self.case().map(|case| &case.session)
    }

    /// What time it is there.
    pub(super) const fn now(&self) -> Timestamp {
        self.now
    }

    /// The person's case.
    pub(super) fn case(&self) -> Option<&Case> {
        self.house.as_ref().and_then(|house| house.cases().of(&seat("ana")))
    }

    /// The conversations that run now.
    pub(super) fn script(&self) -> Result<&Script, Unplayed> {
        self.house.as_ref().map(|house| &house.rules().script).ok_or(Unplayed::Over)
    }

    fn store(&self) -> PathBuf {
        self.folder.path().join("store")
    }

    fn open(&mut self, rules: Rules) -> Result<(), Unplayed> {
        let store = Store::open(&self.store(), &key())?;
        let seed = [u8::try_from(self.messages % 251).unwrap_or_default(); 32];
        let mut house = House::open(rules, store, Chance::from_seed(seed), self.now)?;
        house.take(vec![arrival(What::Connected)], self.now)?;
        house.take(vec![arrival(What::CaughtUp(CatchUp::Whole))], self.now)?;
        self.house = Some(house);
        Ok(())
    }

    fn write(&mut self, who: &str, words: &str) -> Result<Vec<Said>, Unplayed> {
        self.messages += 1;
        // The played network knows a file by its paper clip.
        let file = words.strip_prefix("📎").map(|name| FileLink {
            whole: Private::default(),
            host: "files.example.org".to_owned().into(),
            name: name.trim().to_owned().into(),
            view_once: false,
        });
        let inbound = Inbound {
            from: seat(who),
            keys: vec![SeenKey::of(&[&self.messages.to_string()])],
            wire_id: None,
            body: if file.is_some() { Private::default() } else { words.to_owned().into() },
            files: file.map(|link| Attachment { link, sealed: None, key: None }).into_iter().collect(),
            quote: None,
            security: if who == HANDLER { Security::EndToEnd } else { self.security },
            device: Device::Usual,
            key: None,
            offers_otr: false,
            in_group: false,
        };
        self.play(Event::Message { inbound, quoted: None })
    }

    fn play(&mut self, event: Event) -> Result<Vec<Said>, Unplayed> {
        let house = self.house.as_mut().ok_or(Unplayed::Over)?;
        let mut said = Vec::new();
        for (_, order) in house.take(vec![arrival(What::Event(event))], self.now)? {
            let Order::Send(row) = order else { continue };
            let (to_team, relayed) = (row.kind == RowKind::Team, row.kind == RowKind::Relay);
            said.push(Said { to_team, relayed, named: Named::read(&without_isolation(row.body.reveal())) });
            house.take(vec![arrival(What::Outcome(row.id, Outcome::Sent))], self.now)?;
        }
        self.restart()?;
        Ok(said)
    }
}

/// In memory, if the machine has a place for that: nothing here is to outlast a loss of power.
fn folder() -> io::Result<TempDir> {
    let memory = TempDir::with_prefix_in("vestibule-", "/dev/shm");
    memory.or_else(|_| TempDir::with_prefix("vestibule-"))
}

fn load(files: &Files, helpline: &Helpline, opens_in: &OpensIn) -> Result<Script, Unplayed> {
    let guess = Box::new(Opening { opens_in: opens_in.clone(), statistics: Statistics::default() });
    let staff = desk::keys();
    let staff: Vec<&str> = staff.iter().map(String::as_str).collect();
    let mut script = talk::load(files, helpline, &staff, guess).map_err(Unplayed::Mistakes)?;
    script.words.carry_names();
    Ok(script)
}

/// One handler, and both networks.
fn rules(script: Script) -> Rules {
    let language = script.words.default_language();
    let nour = Staff { name: "nour".into(), role: Role::Handler, peer: seat(HANDLER), language };
    let mut rules = Rules::new(script, vec![nour], Times::default());
    let identity = |address: &str, fingerprint: Option<&str>| Identity {
        address: address.into(),
        fingerprint: fingerprint.map(Into::into),
        username: None,
    };
    // On whatever network the person is, VERIFY has something to show.
    rules.identities.insert(Network::Console, identity("help@example.net", Some(&"fedcba9876543210".repeat(4))));
    // A number that is nobody's: France keeps it for fiction.
    rules.identities.insert(Network::Signal, identity("+33639980000", None));
    rules.identities.insert(Network::Xmpp, identity("help@example.org", Some(&"0123456789abcdef".repeat(4))));
    rules
}

const fn key() -> Key {
    Key::from_bytes([1; 32])
}

fn seat(name: &str) -> Peer {
    Peer::new(Network::Console, name)
}

const fn arrival(what: What) -> Arrival {
    Arrival { network: Network::Console, what, ticket: None, cursor: None, keeps: Vec::new() }
}

//! What everything is decided by: the script, the staff, the times and hours. It is read at the start; of the staff, what
//! the desk has decided counts more. An argument of `front`.

pub mod hours;

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    time::Duration,
};

pub use self::hours::Hours;
use crate::{
    model::{
        Identity, Inbound, Joined, Lang, LineState, Mailbox, Network, Office, Peer, Priority, Reach, Role, Staff,
        Timestamp,
    },
    private::Private,
    talk::{Arg, Script},
};

/// The rules of the house.
#[derive(Debug)]
pub struct Rules {
    /// The conversation, with all its texts.
    pub script: Script,
    /// How long things take.
    pub times: Times,
    /// When somebody of the team is there.
    pub hours: Hours,
    /// Who the helpline is on each network, once its channel has said so.
    pub identities: BTreeMap<Network, Identity>,
    /// Who the helpline is by encrypted mail, if it is.
    pub mailbox: Option<Mailbox>,
    /// How the line stands on each network of which something was said.
    pub lines: BTreeMap<Network, LineState>,
    /// Whether people see the name that a handler has chosen.
    pub names: bool,
    /// What runs, once the house is open.
    pub runs: Runs,
    /// How many encrypted bytes of files are kept of one case.
    pub file_quota: u64,
    /// In which languages members of the staff can write to people, by their names, as far as the configuration says.
    pub speaks: BTreeMap<String, BTreeSet<Lang>>,
    /// The PGP keys of members of the staff by their names, armoured, as the configuration names them.
    pub pgp: BTreeMap<String, String>,
    /// Who is told of cases encrypted to their PGP key only, by their names.
    pub sealed: BTreeSet<String>,
    /// How cases are kept in Request Tracker as well, if they are.
    pub rt: Option<Tickets>,
    /// Whether RT can be reached, once it is known.
    pub reach: Option<Reach>,
    /// Where rooms for calls are made, as a web address, if anywhere.
    pub rooms: Option<String>,
    /// Whether a handler sees on their own message that the person's phone has it.
    pub shows_delivery: bool,
    /// As the configuration names them: once for each account; of somebody's several, the first is where they are told.
    configured: Vec<Staff>,
    /// The same, and behind them the accounts that have joined by chat.
    everybody: Vec<Staff>,
    /// Those of them who are not cut off, as the desk has changed it.
    staff: Vec<Staff>,
    by_peer: HashMap<Peer, usize>,
    /// The one device that an account which has joined by chat may command from.
    keys: HashMap<Peer, Private<String>>,
    /// Who is told only of what they hold; nobody, if that were everybody.
    away: BTreeSet<String>,
    /// Accounts that are cut off for good.
    cut_off: BTreeSet<Peer>,
}

/// What runs, for those who run it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Runs {
    /// Since when.
    pub since: Timestamp,
    /// The format of its store.
    pub format: usize,
    /// The newest copy of the store, and when it was made.
    pub copy: Option<(String, Timestamp)>,
}

/// How cases are kept in Request Tracker.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tickets {
    /// Which cases have a ticket.
    pub when: When,
    /// Whether summaries are encrypted to those who take cases.
    pub encrypt: bool,
    /// What RT calls members of the staff, by their names.
    pub users: BTreeMap<String, String>,
}

/// From when on a case has a ticket.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum When {
    /// When it comes to the desk.
    #[default]
    HandedOver,
    /// When a handler has taken it.
    Taken,
}

/// How long things take (`desk.md`, "Stages").
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Times {
    /// A person who does not confirm the read-back: after this the card goes to the desk.
    pub summary_silent: Duration,
    /// A person who falls silent after an amber or red answer: after this the card goes to the desk.
    pub intake_silent: Duration,
    /// A handler who has taken a case and does not answer: after this it is back in the queue.
    pub claim_idle: Duration,
    /// A handler who talks with a person and does not answer them: after this the team is told.
    pub answer_idle: Duration,
    /// A case that nobody takes: after the first of these whoever is nearest is told, after the second everybody who leads.
    pub alarm_red: [Duration; 2],
    /// The same, of an amber one.
    pub alarm_amber: [Duration; 2],
    /// The same, of any other.
    pub alarm_green: [Duration; 2],
    /// How long an answer waits before it goes out, so that it can be taken back.
    pub send_delay: Duration,
    /// What comes so soon after another message was written without having read the answer to that one.
    pub burst: Duration,
    /// A person who waits is told that their words are kept at most this often.
    pub reassure: Duration,
    /// Someone who writes again within this time after closing goes on where they were.
    pub reopen: Duration,
    /// A case that is closed, stopped or abandoned is erased after this.
    pub keep: Duration,
    /// FORGET, when a handler holds the case: erased at the latest after this.
    pub forget: Duration,
}

/// What is kept of one case's files unless the operator says otherwise.
pub const FILE_QUOTA: u64 = 100 * 1024 * 1024;

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;

impl Default for Times {
    fn default() -> Self {
        Self {
            summary_silent: Duration::from_secs(2 * HOUR),
            intake_silent: Duration::from_secs(24 * HOUR),
            claim_idle: Duration::from_secs(30 * MINUTE),
            answer_idle: Duration::from_secs(30 * MINUTE),
            alarm_red: [Duration::from_secs(10 * MINUTE), Duration::from_secs(30 * MINUTE)],
            alarm_amber: [Duration::from_secs(60 * MINUTE), Duration::from_secs(90 * MINUTE)],
            alarm_green: [Duration::from_secs(4 * HOUR), Duration::from_secs(8 * HOUR)],
            send_delay: Duration::from_secs(10),
            burst: Duration::from_secs(3),
            reassure: Duration::from_secs(30 * MINUTE),
            reopen: Duration::from_secs(14 * DAY),
            keep: Duration::from_secs(30 * DAY),
            forget: Duration::from_secs(72 * HOUR),
        }
    }
}

impl Times {
    /// The texts of a script name these spans.
    fn tell(&self, script: &mut Script) {
        let whole = |span: Duration, unit: u64| i64::try_from(span.as_secs().div_ceil(unit)).unwrap_or(i64::MAX);
        script.words.set_spans(vec![
            ("days", whole(self.keep, DAY)),
            ("hours", whole(self.forget, HOUR)),
            ("silent", whole(self.summary_silent, HOUR)),
        ]);
    }

    /// After how long it is told that a case waits, and told further.
    pub const fn alarms(&self, priority: Priority) -> [Duration; 2] {
        match priority {
            Priority::Red => self.alarm_red,
            Priority::Amber => self.alarm_amber,
            Priority::Green => self.alarm_green,
        }
    }
}

impl Rules {
    /// Puts the rules together.
    pub fn new(mut script: Script, staff: Vec<Staff>, times: Times) -> Self {
        times.tell(&mut script);
        let mut rules = Self {
            script,
            times,
            hours: Hours::default(),
            identities: BTreeMap::new(),
            mailbox: None,
            lines: BTreeMap::new(),
            names: false,
            runs: Runs::default(),
            file_quota: FILE_QUOTA,
            speaks: BTreeMap::new(),
            pgp: BTreeMap::new(),
            sealed: BTreeSet::new(),
            rt: None,
            reach: None,
            rooms: None,
            shows_delivery: true,
            configured: staff,
            everybody: Vec::new(),
            staff: Vec::new(),
            by_peer: HashMap::new(),
            keys: HashMap::new(),
            cut_off: BTreeSet::new(),
            away: BTreeSet::new(),
        };
        rules.follow(&Office::default());
        rules
    }

    /// Another conversation takes the place of the one that runs, which is given back.
    pub fn publish(&mut self, mut script: Script) -> Script {
        self.times.tell(&mut script);
        std::mem::replace(&mut self.script, script)
    }

    /// Takes over what the desk has decided about the staff.
    pub fn follow(&mut self, office: &Office) {
        let has_joined = |peer: &Peer| office.joined.iter().any(|joined| joined.peer == *peer);
        let configured = self.configured.iter().filter(|staff| !has_joined(&staff.peer)).cloned();
        self.everybody = configured.chain(office.joined.iter().map(Joined::staff)).collect();
        self.cut_off.clone_from(&office.cut_off);
        let is_cut_off = |staff: &Staff| office.revoked.contains(&staff.name) || office.cut_off.contains(&staff.peer);
        let with_rights: Vec<&Staff> = self.everybody.iter().filter(|staff| !is_cut_off(staff)).collect();
        // Whatever an account came with, somebody has one role.
        let role_of = |name: &String| {
            let first = with_rights.iter().find(|first| first.name == *name).map(|first| first.role);
            office.roles.get(name).copied().or(first)
        };
        let as_decided =
            |staff: &&Staff| Staff { role: role_of(&staff.name).unwrap_or(staff.role), ..(*staff).clone() };
        self.staff = with_rights.iter().map(as_decided).collect();
        self.by_peer = self.staff.iter().enumerate().map(|(at, staff)| (staff.peer.clone(), at)).collect();
        let keys = office.joined.iter().filter_map(|joined| Some((joined.peer.clone(), joined.key.clone()?)));
        self.keys = keys.collect();
        // If everybody is away, everybody is told as if nobody was: no card is told to nobody.
        let is_anybody_there = self.handlers().any(|staff| !office.away.contains_key(&staff.name));
        self.away = office.away.keys().filter(|_| is_anybody_there).cloned().collect();
    }

    /// Whether this account was a member of the staff's who is cut off: it is heard no more, and told nothing.
    pub fn is_revoked(&self, peer: &Peer) -> bool {
        let was_staff = || self.everybody.iter().any(|staff| staff.peer == *peer);
        !self.by_peer.contains_key(peer) && (self.cut_off.contains(peer) || was_staff())
    }

    /// Whether a message comes from another device of an account than the one that it has joined with.
    pub fn is_of_another_device(&self, inbound: &Inbound) -> bool {
        self.keys.get(&inbound.from).is_some_and(|key| inbound.key.as_ref() != Some(key))
    }

    /// Everybody whom the configuration names or who has joined by chat, those who are cut off as well.
    pub fn everybody(&self) -> &[Staff] {
        &self.everybody
    }

    /// The member of the staff with this account: rights belong to the account, never to a display name.
    pub fn staff(&self, peer: &Peer) -> Option<&Staff> {
        self.by_peer.get(peer).and_then(|at| self.staff.get(*at))
    }

    /// The member of the staff of this name.
    pub fn staff_named(&self, name: &str) -> Option<&Staff> {
        self.staff.iter().find(|staff| staff.name == name)
    }

    /// The accounts of the member of the staff of this name, the one where they are told first.
    pub fn accounts_of(&self, name: &str) -> impl Iterator<Item = &Peer> {
        self.staff.iter().filter(move |staff| staff.name == name).map(|staff| &staff.peer)
    }

    /// Everybody who is told of new cases, each where they are told: who takes cases and is not away.
    pub fn team(&self) -> impl Iterator<Item = &Staff> {
        self.handlers().filter(|staff| !self.is_away(&staff.name))
    }

    /// Whether somebody is told only of what they hold. If everybody is away, nobody is.
    pub fn is_away(&self, name: &str) -> bool {
        self.away.contains(name)
    }

    /// Everybody who takes cases, away or not, each where they are told.
    pub fn handlers(&self) -> impl Iterator<Item = &Staff> {
        let told = |at: usize, staff: &Staff| self.staff.iter().position(|first| first.name == staff.name) == Some(at);
        let all = self.staff.iter().enumerate().filter(move |(at, staff)| told(*at, staff));
        all.map(|(_, staff)| staff).filter(|staff| staff.role >= Role::Handler)
    }

    /// A text for a member of the staff. Isolation marks are left out: tags in it are to be copied.
    pub fn text_for(&self, staff: &Staff, key: &str, args: &[(&'static str, Arg)]) -> String {
        crate::talk::without_isolation(&self.script.words.text(staff.language, key, args))
    }
}

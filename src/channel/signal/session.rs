//! One line to Signal, without signal-cli: lines and orders in, lines and arrivals out.
//!
//! `pump.rs` moves the bytes; here is what they mean, and in which order things may happen. It outlives signal-cli, which
//! may be started again any time. It has no clock: it is told each second.

use std::{
    collections::{HashMap, HashSet, VecDeque},
    sync::Arc,
};

use tracing::{info, warn};

use super::{
    Settings, Wire,
    files::Attachments,
    frames::{Line, Place},
    inbound::{self, Us},
    leftovers::{Leftover, Leftovers},
    limits::Limit,
    people::{Lane, Lanes, Parcel, Recent},
    rpc::{self, Ask, Said},
    to_house::ToHouse,
};
use crate::{
    channel::{Keep, Order, Outside, Ticket, What},
    model::{Event, LineState, Network, Peer, SeenKey, Unreadable},
    private::Secret,
};

/// How long a first answer waits for the message request to be taken, in seconds.
const GATE: u32 = 2;
/// After this silence, in seconds, signal-cli is asked whether it is there.
const ASK_AFTER: u32 = 60;
/// How long it may take to start, or to say that it is there.
const LOST_AFTER: u32 = 180;
/// How long a sign of what may have been sent is waited for: phones answer in a second or two.
const SIGNS: u32 = 6;
/// The same, while things arrive.
const MOST_SIGNS: u32 = 60;
/// How long after something that could not be decrypted it may come again by itself.
const AGAIN_BY_ITSELF: u32 = 10;

/// The session. It cannot be printed: it holds what goes to and comes from people.
pub(super) struct Session {
    account: String,
    name: Option<String>,
    username: Option<String>,
    staff_group: Option<String>,
    /// Those that the configuration names, and all who are staff now.
    configured: HashSet<Arc<str>>,
    staff: HashSet<Arc<str>>,
    outside: Outside,
    stage: Stage,
    /// Whose message requests have been taken.
    known: HashSet<Arc<str>>,
    lanes: Lanes,
    asked: HashMap<String, Question>,
    next: u64,
    recent: Recent,
    limit: Limit,
    state: LineState,
    /// For how many seconds nothing could be sent, since it was first tried.
    failing: Option<u32>,
    /// What could not be decrypted: whose, for how many seconds yet it may come again, and by what it is recognised.
    garbled: HashMap<Arc<str>, (u32, Vec<SeenKey>)>,
    /// After how many seconds messages disappear, of those who want that.
    timers: HashMap<Arc<str>, u32>,
    /// Whether people's messages are marked once they are kept, and those that are to be, with what must be committed.
    acknowledges: bool,
    marks: VecDeque<(Ticket, Arc<str>, i64)>,
    /// Whether people see that an answer is being typed.
    shows_typing: bool,
    /// The name that people are shown, if it was set before.
    shown: Option<String>,
    /// Whether signal-cli is started by us, and serves nobody else.
    is_ours: bool,
    files: Attachments,
    leftovers: Leftovers,
    house: ToHouse,
    out: String,
    silent: u32,
    /// It refuses to report what arrives: it is of no use.
    refuses: bool,
    /// Whether signal-cli reports what arrives, and whether that is new.
    is_subscribed: bool,
    news_of_subscription: bool,
    subscription: i64,
}

/// How far it has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// signal-cli is not there, or has not said a word yet.
    Starting,
    /// Waiting for the house.
    New,
    /// Waiting for signal-cli to report what arrives; whether there is anything in doubt.
    Subscribing(bool),
    /// Waiting for signs of what may have been sent, for so many seconds.
    Waiting(u32),
    /// Sending and receiving.
    Live,
}

/// What was asked of signal-cli.
#[derive(Debug, Clone)]
enum Question {
    Version,
    Subscribe,
    /// The first of this lane.
    Send(Arc<str>),
    Accept(Arc<str>),
    Name,
    /// Their changed key is fetched.
    Fetch(Arc<str>),
    Trust(Arc<str>),
    Captcha,
    /// Nobody waits for the answer.
    Nothing,
}

/// Why signal-cli is of no use any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Silent;

impl Session {
    /// A session that has no signal-cli yet. `kept`: what the house has kept for it.
    pub(super) fn new(settings: &Settings, outside: Outside, kept: Vec<Keep>) -> Self {
        let files = Attachments::new(settings.data_dir.clone(), settings.max_size, outside.chance);
        let configured: HashSet<Arc<str>> = settings.staff.iter().map(|aci| aci.as_str().into()).collect();
        let mut session = Self {
            account: settings.account.reveal().clone(),
            name: settings.name.clone(),
            username: settings.username.clone(),
            staff_group: settings.staff_group.clone(),
            staff: configured.clone(),
            configured,
            outside,
            stage: Stage::Starting,
            known: HashSet::new(),
            lanes: Lanes::new(),
            asked: HashMap::new(),
            next: 0,
            recent: Recent::default(),
            limit: Limit::default(),
            state: LineState::Up,
            failing: None,
            garbled: HashMap::new(),
            timers: HashMap::new(),
            acknowledges: settings.acknowledges,
            marks: VecDeque::new(),
            shows_typing: settings.shows_typing,
            shown: None,
            is_ours: matches!(settings.wire, Wire::Start { .. }),
            files,
            leftovers: Leftovers::default(),
            house: ToHouse::default(),
            out: String::new(),
            silent: 0,
            refuses: false,
            is_subscribed: false,
            news_of_subscription: false,
            subscription: 0,
        };
        kept.into_iter().for_each(|keep| session.remember(&keep));
        session
    }

    /// Takes back what the house kept.
    fn remember(&mut self, keep: &Keep) {
        let Some(value) = &keep.value else { return };
        match (keep.name.reveal().as_str(), &keep.of) {
            (name, Some(of)) if name.starts_with(PERSON) => drop(self.known.insert(of.address.reveal().clone())),
            (PROFILE, None) => self.shown = String::from_utf8(value.reveal().clone()).ok(),
            (LIMIT, None) => self.limit = Limit::from_bytes(value.reveal()),
            _ => {}
        }
    }

    /// signal-cli was started, or is connected: it is asked whether it is there. `is_subscribed`: it was running before
    /// us, and reports what arrives.
    pub(super) fn opened(&mut self, is_subscribed: bool) {
        // Behind a line that an earlier one of us may not have ended.
        self.out = "\n".to_owned();
        (self.is_subscribed, self.news_of_subscription) = (is_subscribed, false);
        self.asked.clear();
        self.refuses = false;
        // One that was running answers at once.
        self.silent = if is_subscribed { LOST_AFTER - ASK_AFTER } else { 0 };
        self.stage = Stage::Starting;
        self.ask(&Ask::Version {}, Question::Version);
    }

    /// signal-cli was started on these, which an earlier one was reading.
    pub(super) fn left_behind(&mut self, found: Vec<Leftover>) {
        self.leftovers.found(found);
    }

    /// signal-cli is gone.
    pub(super) fn lost(&mut self) {
        if self.stage != Stage::Starting {
            self.house.report(What::Lost);
        }
        self.stage = Stage::Starting;
        self.out.clear();
        self.asked.clear();
    }

    /// The line stands differently. The house hears of each change once.
    pub(super) fn stands(&mut self, state: LineState) {
        if self.state == state {
            return;
        }
        match state {
            LineState::Up => info!(network = "signal", "the line is up again"),
            LineState::Down
            | LineState::Missing
            | LineState::Unlinked
            | LineState::Outdated
            | LineState::Captcha
            | LineState::Limited(_) => warn!(network = "signal", state = state.name(), "the line is in trouble"),
        }
        self.state = state;
        self.house.deliver(What::Event(Event::Line { network: Network::Signal, state }), Vec::new());
    }

    /// There has been no signal-cli for a while. Whatever else is known to be wrong says more.
    pub(super) fn stands_down(&mut self) {
        if self.state == LineState::Up {
            self.stands(LineState::Down);
        }
    }

    /// Obeys an order. [`Order::Close`] is the pump's.
    pub(super) fn obey(&mut self, order: Order) {
        match order {
            Order::Send(row) => {
                // Before this signal-cli was there it was meant for another; the house gives it again.
                if !matches!(self.stage, Stage::Starting | Stage::New) {
                    let to = row.to.address.reveal().clone();
                    self.queue(&to, Parcel::Row(row));
                }
            }
            Order::Acknowledge(ticket) => {
                self.house.committed(ticket);
                self.mark(ticket);
                let done = self.house.files_due();
                self.files.delete(done);
            }
            Order::CatchUp { after: _, in_doubt } => self.subscribe(in_doubt),
            Order::Forget(peer) => self.forget(peer.address.reveal()),
            Order::File { errand, sealed } => self.bring(errand, sealed),
            Order::CallOff { case, to } => self.call_off(case, &to),
            Order::Wish(wish) => self.wished(&wish),
            Order::Staff(joined) => {
                let joined = joined.iter().map(|joined| joined.peer.address.reveal());
                self.staff = self.configured.iter().chain(joined).cloned().collect();
            }
            Order::Close => {}
        }
    }

    /// Takes a line of signal-cli's.
    pub(super) fn heard(&mut self, line: &Line) {
        self.silent = 0;
        match rpc::read(&line.text) {
            Said::Received(received) => {
                self.leftovers.heard(received.envelope.timestamp);
                let us = Us { account: &self.account, staff_group: self.staff_group.as_deref(), staff: &self.staff };
                if let Some(arrived) = inbound::arrived(*received, &us, &mut self.files) {
                    self.arrived(arrived);
                }
            }
            Said::Puzzling(Some((from, sent))) if super::people::is_aci(&from) => {
                warn!(
                    network = "signal",
                    "something came in a form that this program does not know: is signal-cli newer?"
                );
                self.leftovers.heard(sent);
                let from: Arc<str> = from.to_ascii_lowercase().into();
                let keys = vec![inbound::key(&from, sent)];
                self.unreadable(&from, keys, Unreadable::Unknown);
            }
            Said::Puzzling(_) => warn!(network = "signal", "a line of signal-cli's cannot be read and is left out"),
            Said::Done { id, result } => match self.asked.remove(id) {
                Some(question) => self.answered(question, Ok(result)),
                None => self.answered_before(id, result),
            },
            Said::Failed { id, error } => {
                if let Some(question) = self.asked.remove(id) {
                    self.answered(question, Err(&error));
                }
            }
            Said::Nothing => {}
        }
        self.house.line_done(line.place);
    }

    /// A second has passed.
    pub(super) fn tick(&mut self) -> Result<(), Silent> {
        self.silent += 1;
        if self.silent >= LOST_AFTER || self.refuses {
            return Err(Silent);
        }
        if self.silent == ASK_AFTER && self.stage != Stage::Starting {
            self.ask(&Ask::Version {}, Question::Version);
        }
        if let Stage::Waiting(waited) = self.stage {
            // While there is something to read, there may be a sign among it; but whoever floods the line must not stop it.
            let is_over = waited >= SIGNS && (self.silent > 1 || waited >= MOST_SIGNS);
            if is_over {
                self.caught_up();
            } else {
                self.stage = Stage::Waiting(waited + 1);
            }
        }
        if self.stage == Stage::Live {
            for sent in self.leftovers.tick() {
                let (network, sent) = (Network::Signal, inbound::timestamp(sent));
                warn!(network = network.name(), "a message was lost when signal-cli was ended by force");
                self.house.deliver(What::Event(Event::Missed { network, sent }), Vec::new());
            }
        }
        self.tick_garbled();
        self.tick_lanes();
        Ok(())
    }

    /// Takes what is to be written now.
    pub(super) fn output(&mut self) -> String {
        std::mem::take(&mut self.out)
    }

    /// Whether signal-cli has begun to report what arrives; told once.
    pub(super) fn has_subscribed(&mut self) -> bool {
        std::mem::take(&mut self.news_of_subscription)
    }

    /// The last words to signal-cli.
    pub(super) fn say_goodbye(&mut self) -> String {
        let subscription = self.subscription;
        self.ask(&Ask::Unsubscribe { subscription }, Question::Nothing);
        self.output()
    }

    /// What goes to the house.
    pub(super) fn house(&mut self) -> &mut ToHouse {
        &mut self.house
    }

    /// How far the lines that were read may go.
    pub(super) fn done_with(&mut self) -> Option<Place> {
        self.house.lines_due()
    }

    fn ask(&mut self, ask: &Ask<'_>, question: Question) {
        self.next += 1;
        let id = format!("q{}", self.next);
        self.out.push_str(&ask.line(&id));
        self.asked.insert(id, question);
    }

    fn lane(&mut self, of: &Arc<str>) -> &mut Lane {
        self.lanes.entry(Arc::clone(of)).or_default()
    }
}

/// The answer to a question.
type Answer<'a> = Result<&'a serde_json::value::RawValue, &'a rpc::RpcError>;

/// What the ids of rows begin with.
const ROW: &str = "r";
/// What is kept is called this.
const PERSON: &str = "person ";
const PROFILE: &str = "profile";
const LIMIT: &str = "limit";

fn keep(name: String, of: Option<Peer>, value: Vec<u8>) -> Keep {
    Keep { name: name.into(), of, value: Some(Secret::new(value)) }
}

mod answering;
mod carrying;
mod receiving;
mod sending;
#[cfg(test)]
mod tests;
mod wishes;

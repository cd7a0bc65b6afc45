//! Request Tracker, by its REST 2: does what the house asks, and tells it what has happened there.
//!
//! Runs on the async side, like a channel; `app` starts it. It keeps nothing: what a ticket should show is asked again until
//! it does (`house/tickets.rs`), how far the queue was read is committed with what was read. One request at a time. In
//! reading order: `base` (where RT is), `client` (one request), `queue` (what RT has), `obey` (an order). What RT answers
//! comes from outside: it is bounded, and nothing in it is believed to be there.

mod base;
mod client;
mod obey;
mod parts;
mod queue;

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
    time::Duration,
};

use tokio::{
    sync::mpsc::{Sender, UnboundedReceiver},
    time::{Instant, sleep_until},
};
use tracing::{info, warn};

pub use self::base::Base;
use self::client::{Client, Trouble};
use crate::{
    channel::{Arrival, What},
    model::{Event, Network, Reach, TicketNews, TicketOrder},
    private::Secret,
};

/// What the operator has decided of Request Tracker.
#[derive(Debug)]
pub struct Settings {
    /// Where it is.
    pub url: Base,
    /// The token of our user there.
    pub token: Secret<String>,
    /// The name of the queue.
    pub queue: String,
    /// The name of the custom field by which a ticket is known again.
    pub field: String,
    /// How often the queue is looked at.
    pub every: Duration,
    /// An authority (PEM) to trust besides the system's.
    pub ca_file: Option<PathBuf>,
    /// For so long it may be gone until somebody is told.
    pub patience: Duration,
}

/// The first pause after something did not work; each further one is twice as long.
const FIRST: Duration = Duration::from_secs(2);
/// The longest pause.
const LONGEST: Duration = Duration::from_secs(300);
/// After this an order of which RT makes nothing is tried again; others go on meanwhile.
const LATER: Duration = Duration::from_secs(60);
/// How many numbers of transactions back it is looked again: they are given before they are seen.
const OVERLAP: u64 = 50;

/// Goes on until nobody gives orders any more. `read`: up to which transaction of the queue all was dealt with.
pub async fn run(
    settings: Settings,
    read: Option<u64>,
    arrivals: Sender<Arrival>,
    orders: UnboundedReceiver<TicketOrder>,
) {
    let now = Instant::now();
    let mut desk = Desk {
        client: Client::new(&settings),
        settings: &settings,
        arrivals,
        read,
        begun: false,
        known: BTreeSet::new(),
        stuck: None,
        waiting: BTreeMap::new(),
        poll: now,
        rest: now,
        pause: FIRST,
        gone: None,
        told: None,
    };
    desk.go_on(orders).await;
}

/// What is in hand.
struct Desk<'a> {
    client: Client<'a>,
    settings: &'a Settings,
    arrivals: Sender<Arrival>,
    read: Option<u64>,
    /// Whether that is known to be right, since RT was last gone.
    begun: bool,
    /// Transactions that were looked at, of the last ones.
    known: BTreeSet<u64>,
    /// The ticket of which RT makes nothing, and how often it was looked at.
    stuck: Option<(u64, u8)>,
    /// Orders by key, each with the moment before which it is not tried.
    waiting: BTreeMap<String, (Instant, TicketOrder)>,
    /// When the queue is looked at again.
    poll: Instant,
    /// Nothing is asked before that.
    rest: Instant,
    pause: Duration,
    /// Since when RT is gone.
    gone: Option<Instant>,
    /// What was last said of that.
    told: Option<Reach>,
}

impl Desk<'_> {
    async fn go_on(&mut self, mut orders: UnboundedReceiver<TicketOrder>) {
        loop {
            let due = self.waiting.values().map(|(at, _)| *at).chain([self.poll]).min().unwrap_or(self.poll);
            tokio::select! {
                biased;
                order = orders.recv() => match order {
                    Some(order) => self.take(order),
                    None => return,
                },
                () = sleep_until(due.max(self.rest)) => {
                    let done = self.work(&mut orders).await;
                    if self.note(done).await.is_err() {
                        return;
                    }
                }
            }
        }
    }

    fn take(&mut self, order: TicketOrder) {
        // A newer order takes the place of the one before.
        self.waiting.insert(order.key.clone(), (Instant::now(), order));
    }

    /// Whatever is due: first the queue, so that what was changed there is known, then one order after the other.
    async fn work(&mut self, orders: &mut UnboundedReceiver<TicketOrder>) -> Result<(), Trouble> {
        self.client.settle().await?;
        if self.poll <= Instant::now() {
            self.look().await?;
            self.poll = Instant::now() + self.settings.every;
        }
        loop {
            while let Ok(order) = orders.try_recv() {
                self.take(order);
            }
            let now = Instant::now();
            let due = self.waiting.iter().find(|(_, (at, _))| *at <= now);
            let Some(order) = due.map(|(_, (_, order))| order.clone()) else { return Ok(()) };
            match self.obey(&order).await {
                Ok(()) => drop(self.waiting.remove(&order.key)),
                Err(Trouble::Odd(why)) => {
                    warn!(why, "Request Tracker makes nothing of a ticket; it is tried again later");
                    self.waiting.insert(order.key.clone(), (now + LATER, order));
                }
                Err(why @ (Trouble::Down | Trouble::Refused | Trouble::NoQueue | Trouble::Stopped)) => return Err(why),
            }
            if self.poll <= Instant::now() {
                return Ok(());
            }
        }
    }

    /// Takes note of how it went: when it is tried again, and who is told.
    async fn note(&mut self, done: Result<(), Trouble>) -> Result<(), Trouble> {
        let reach = match done {
            Ok(()) => {
                (self.pause, self.gone) = (FIRST, None);
                Reach::Up
            }
            Err(Trouble::Stopped) => return Err(Trouble::Stopped),
            Err(why) => {
                let now = Instant::now();
                self.client.unsettle();
                self.begun = false;
                self.rest = now + self.pause;
                self.pause = (self.pause * 2).min(LONGEST);
                let gone = *self.gone.get_or_insert(now);
                if now.duration_since(gone) < self.settings.patience && self.told != Some(Reach::Down) {
                    return Ok(());
                }
                match why {
                    Trouble::Refused => Reach::Refused,
                    Trouble::NoQueue => Reach::NoQueue,
                    Trouble::Down | Trouble::Odd(_) | Trouble::Stopped => Reach::Down,
                }
            }
        };
        if self.told != Some(reach) {
            self.told = Some(reach);
            match reach {
                Reach::Up => info!("Request Tracker can be reached"),
                Reach::Down | Reach::Refused | Reach::NoQueue => {
                    warn!(why = reach.name(), "Request Tracker cannot be used; it is tried again, and nothing is lost");
                }
            }
            self.tell(TicketNews::Reach(reach)).await?;
        }
        Ok(())
    }

    /// Tells the house.
    async fn tell(&self, news: TicketNews) -> Result<(), Trouble> {
        let what = What::Event(Event::Ticket(news));
        let arrival = Arrival { network: Network::Console, what, ticket: None, cursor: None, keeps: Vec::new() };
        self.arrivals.send(arrival).await.map_err(|_| Trouble::Stopped)
    }
}

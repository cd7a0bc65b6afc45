//! Builds the parts and runs them: the house on a thread of its own, the channels on one async thread.
//!
//! The only place that asks the machine for the time and for chance. Called by `main`.

mod metrics;

use std::{
    collections::BTreeMap,
    net::SocketAddr,
    sync::Arc,
    thread,
    time::{Duration, Instant},
};

use tokio::{
    sync::{mpsc, oneshot, watch},
    task::JoinSet,
};
use tracing::{info, warn};

use crate::{
    channel::{Arrival, Keep, Order, Outside, What, signal, xmpp},
    config::Config,
    error,
    house::{AskTickets, Gauges, House, Outfit, ReadScript},
    model::{Chance, Event, Identity, Network, TicketOrder, Timestamp},
    store::{Batch, Store, StoreError},
    talk::{Finding, Level},
    ticket,
};

/// How many arrivals may wait for the house; a channel that finds the queue full stops reading.
const QUEUE: usize = 1024;
/// How many waiting arrivals share one commit.
const BATCH: usize = 256;
/// How far apart commits begin while the line is busy: a commit costs many times what a turn does, so those who
/// write at the same time share one. Whoever writes alone never waits for it.
const PACE: Duration = Duration::from_millis(100);
/// How long after that what is only kept may be committed: an encrypted answer waits for it, the second time.
const PACE_OF_KEPT: Duration = Duration::from_millis(50);
/// How often the house looks whether something is due.
const TICK: Duration = Duration::from_secs(1);
/// How long each half of an orderly stop may take: the goodbye, and what the house still has in hand.
const STOP: Duration = Duration::from_millis(2500);

/// Why the program cannot go on.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The operating system.
    #[error("the operating system refused {what}")]
    System {
        /// What was asked of it.
        what: &'static str,
        /// Why.
        source: std::io::Error,
    },
    /// A channel gave up.
    #[error("{0}")]
    Channel(String),
    /// A thread died: a mistake in this program.
    #[error("a part of the program ended without a word; this is a mistake in the program, please report it")]
    Bug,
}

/// The time.
#[expect(clippy::disallowed_methods, reason = "this is where the time comes from")]
pub fn now() -> Timestamp {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    Timestamp::from_millis(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

#[expect(clippy::disallowed_methods, reason = "this is where the time comes from")]
fn clock() -> Instant {
    Instant::now()
}

/// Thirty-two bytes that nobody can foresee.
///
/// # Errors
/// If the operating system has none.
#[expect(clippy::disallowed_methods, reason = "this is where chance comes from")]
pub fn random() -> Result<[u8; 32], AppError> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|error| AppError::System { what: "random bytes", source: error.into() })?;
    Ok(bytes)
}

/// What a channel asks the machine for.
pub const fn outside() -> Outside {
    Outside { now, chance }
}

fn chance() -> Chance {
    // Linux gives random bytes always once it has given some, as it has at the start.
    random().map_or_else(|_| std::process::abort(), Chance::from_seed)
}

/// Who the helpline is on XMPP. The first time its identity is made and stored, so that it can be published before
/// anybody writes.
///
/// # Errors
/// If the store cannot be opened (the program may be running) or read.
pub fn identity(config: &Config) -> Result<Identity, AppError> {
    let Some(xmpp) = &config.xmpp else {
        return Err(AppError::Channel("the configuration has no [xmpp]: there is no OMEMO key".into()));
    };
    change_kept(config, |kept| xmpp::identity(xmpp, kept, outside()).map_err(AppError::Channel))
}

/// After a copy of the store was put back: every OMEMO session is begun anew when something is written in it, because
/// what was written since the copy was made would be taken for repeats. How many there are.
///
/// # Errors
/// If the store cannot be opened (the program may be running), read or written.
pub fn renew_sessions(config: &Config) -> Result<usize, AppError> {
    change_kept(config, |kept| {
        let renewed = xmpp::renew_sessions(&kept, now());
        Ok((renewed.len(), renewed))
    })
}

/// Changes what the XMPP channel has kept while it does not run.
fn change_kept<T>(
    config: &Config,
    change: impl FnOnce(Vec<Keep>) -> Result<(T, Vec<Keep>), AppError>,
) -> Result<T, AppError> {
    let mut store = Store::open(&config.store, &config.key)?;
    let now = now();
    let kept = store.load(now)?.keeps.into_iter().filter(|(network, _)| *network == Network::Xmpp);
    let (done, keeps) = change(kept.map(|(_, keep)| keep).collect())?;
    let keeps: Vec<_> = keeps.iter().map(|keep| (Network::Xmpp, keep)).collect();
    if !keeps.is_empty() {
        store.commit(&Batch { now, keeps, ..Batch::default() })?;
    }
    Ok(done)
}

/// The store, while the program does not run. None is made where there is none: it would pass for one that is empty.
///
/// # Errors
/// If there is none, or it cannot be opened (the program may be running).
pub fn store(config: &Config) -> Result<Store, AppError> {
    let missing = |source| StoreError::File { path: config.store.clone(), doing: "looking for the store", source };
    std::fs::metadata(&config.store).map_err(missing)?;
    Ok(Store::open(&config.store, &config.key)?)
}

/// A moment in UTC, to the second, for whoever runs the line.
pub fn utc(at: Timestamp) -> String {
    // The year 9999 is the last that can be written.
    let millis = u64::try_from(at.millis()).unwrap_or(0).min(253_402_300_799_000);
    humantime::format_rfc3339_seconds(std::time::UNIX_EPOCH + Duration::from_millis(millis)).to_string()
}

/// Says in one line of the log how much of the conversations should be mended, if anything.
fn tell_findings(findings: &[Finding]) {
    let errors = findings.iter().filter(|finding| finding.level == Level::Error).count();
    let warnings = findings.len() - errors;
    if errors > 0 {
        warn!(
            errors,
            warnings,
            "the conversations should be mended, and could not be replaced by themselves: `vestibule check` says where"
        );
    } else if warnings > 0 {
        info!(warnings, "the conversations could be better: `vestibule check` says where");
    }
}

/// Runs the helpline until it is told to stop (SIGINT, SIGTERM).
///
/// # Errors
/// If it cannot start, or the store fails, or the account cannot be used.
pub fn run(config: Config) -> Result<(), AppError> {
    error::panics_tell_their_place_only();
    let Config { rules, store, key, backups, conversations, xmpp, signal, metrics, rt } = config;
    let store = Store::open(&store, &key)?;
    let mut house = House::open(rules, store, Chance::from_seed(random()?), now())?;
    let own = conversations.folder.is_some();
    if own {
        let checked = conversations.clone();
        // Nobody waits for it: what is wrong with them keeps nobody from writing.
        std::thread::spawn(move || tell_findings(&checked.findings()));
    }
    let conversations = own.then(|| -> ReadScript { Box::new(move |running| conversations.read(running)) });
    let (asks, asked) = mpsc::unbounded_channel();
    let tickets = rt.is_some().then(|| -> AskTickets { Box::new(move |order| drop(asks.send(order))) });
    house.equip(Outfit { conversations, backups, tickets });
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|source| AppError::System { what: "its event queue", source })?;
    let done = runtime.block_on(serve(house, xmpp, signal, rt.map(|rt| (rt, asked)), metrics));
    // Nobody waits for the lookup of a name, which can take a minute when the network is down.
    runtime.shutdown_background();
    done
}

/// Where the orders for each channel go.
pub type Orders = BTreeMap<Network, mpsc::UnboundedSender<Order>>;

async fn serve(
    mut house: House,
    xmpp: Option<xmpp::Settings>,
    signal: Option<signal::Settings>,
    rt: Option<(ticket::Settings, mpsc::UnboundedReceiver<TicketOrder>)>,
    metrics: Option<SocketAddr>,
) -> Result<(), AppError> {
    let watched = match metrics {
        Some(address) => Some(watched(address).await?),
        None => None,
    };
    let (arrivals, queue) = mpsc::channel(QUEUE);
    let (ended, mut end_of_house) = oneshot::channel();
    let (mut orders, mut channels) = (Orders::new(), JoinSet::new());
    if let Some(settings) = xmpp {
        let to_channel = line(&mut orders, Network::Xmpp);
        channels.spawn(xmpp::run(settings, house.kept(Network::Xmpp), outside(), arrivals.clone(), to_channel));
    }
    if let Some(settings) = signal {
        let to_channel = line(&mut orders, Network::Signal);
        channels.spawn(signal::run(settings, house.kept(Network::Signal), outside(), arrivals.clone(), to_channel));
    }
    let read = house.tickets_read();
    let rt = rt.map(|(settings, asked)| tokio::spawn(ticket::run(settings, read, arrivals.clone(), asked)));
    let stopping = orders.clone();
    thread::Builder::new()
        .name("house".into())
        .spawn(move || {
            let _ = ended.send(keep_watched(house, queue, &orders, watched));
        })
        .map_err(|source| AppError::System { what: "a thread", source })?;
    let hangups = tokio::spawn(hang_up(arrivals.clone()));
    let ticks = tokio::spawn(tick(arrivals));
    let done = tokio::select! {
        () = told_to_stop() => Ok(()),
        ended = all_ended(&mut channels) => ended,
        ended = &mut end_of_house => return ended.unwrap_or(Err(AppError::Bug)),
    };
    info!("stopping");
    // The channels say goodbye; then nobody can arrive any more, and the house ends by itself.
    for order in stopping.into_values() {
        let _ = order.send(Order::Close);
    }
    ticks.abort();
    // Whatever it was asked is asked again at the next start.
    rt.into_iter().for_each(|rt| rt.abort());
    hangups.abort();
    let _ = tokio::time::timeout(STOP, all_ended(&mut channels)).await;
    channels.shutdown().await;
    match tokio::time::timeout(STOP, end_of_house).await {
        Ok(Ok(Err(error))) => Err(error),
        Ok(Ok(Ok(())) | Err(_)) | Err(_) => done,
    }
}

/// A channel's end of its line to the house.
fn line(orders: &mut Orders, network: Network) -> mpsc::UnboundedReceiver<Order> {
    let (order, to_channel) = mpsc::unbounded_channel();
    orders.insert(network, order);
    to_channel
}

/// Waits until there is no channel any more: as long as there is one, people can be answered.
async fn all_ended(channels: &mut JoinSet<()>) -> Result<(), AppError> {
    while let Some(ended) = channels.join_next().await {
        ended.map_err(|_| AppError::Bug)?;
    }
    Err(AppError::Channel("no account can be used (see above); mend that and start again".into()))
}

/// The house's own thread: everything that waits is decided together and shares one commit.
///
/// # Errors
/// If it could not be committed: see [`House::take`].
pub fn keep_house(house: House, queue: mpsc::Receiver<Arrival>, orders: &Orders) -> Result<(), AppError> {
    keep_watched(house, queue, orders, None)
}

/// The same, and the figures are kept up to date if somebody wants them.
fn keep_watched(
    mut house: House,
    mut queue: mpsc::Receiver<Arrival>,
    orders: &Orders,
    mut watched: Option<Watched>,
) -> Result<(), AppError> {
    let mut waiting = Vec::with_capacity(BATCH);
    let mut shared: Option<Instant> = None;
    while let Some(first) = queue.blocking_recv() {
        let pace = if is_message(&first) { PACE } else { PACE_OF_KEPT };
        waiting.push(first);
        // With a whole batch in the queue there is nothing to wait for.
        if let Some(rest) = shared.and_then(|began| pace.checked_sub(began.elapsed()))
            && queue.len() < BATCH
        {
            thread::sleep(rest);
        }
        while waiting.len() < BATCH
            && let Ok(next) = queue.try_recv()
        {
            waiting.push(next);
        }
        // Busy is when more than one waits for the commit. What is only kept is of an answer that was decided before.
        let messages = waiting.iter().filter(|arrival| is_message(arrival)).count();
        if messages > 0 {
            shared = (messages > 1).then(clock);
        }
        for (network, order) in house.take(std::mem::take(&mut waiting), now())? {
            // A channel that has ended is noticed by `serve`; what it did not send is in the store.
            if let Some(orders) = orders.get(&network) {
                let _ = orders.send(order);
            }
        }
        if let Some(watched) = &mut watched {
            watched.look(&house, orders)?;
        }
    }
    Ok(())
}

/// What is told of the house to whoever watches it from outside, and when it was last written.
struct Watched {
    text: watch::Sender<Arc<str>>,
    started: Timestamp,
    written: Option<Instant>,
}

impl Watched {
    fn look(&mut self, house: &House, orders: &Orders) -> Result<(), AppError> {
        if self.written.is_none_or(|written| written.elapsed() >= metrics::EVERY) {
            let gauges = house.gauges(orders.keys().copied())?;
            self.text.send_replace(metrics::written(&gauges, self.started).into());
            self.written = Some(clock());
        }
        Ok(())
    }
}

/// Begins to answer at this address.
async fn watched(address: SocketAddr) -> Result<Watched, AppError> {
    let refused = |source| AppError::System { what: "to listen where [metrics] says; is the port taken?", source };
    let listener = metrics::listen(address).await.map_err(refused)?;
    let started = now();
    let begin = metrics::written(&Gauges::default(), started);
    let (text, texts) = watch::channel(begin.into());
    tokio::spawn(metrics::serve(listener, texts));
    Ok(Watched { text, started, written: None })
}

/// Whether somebody may wait for the answer to it. What became of a row is nobody's question.
const fn is_message(arrival: &Arrival) -> bool {
    arrival.ticket.is_some() && matches!(arrival.what, What::Event(_))
}

async fn tick(arrivals: mpsc::Sender<Arrival>) {
    let mut clock = tokio::time::interval(TICK);
    clock.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        clock.tick().await;
        if arrivals.send(of_nobody(Event::Tick)).await.is_err() {
            return;
        }
    }
}

/// The operator wants the conversations read anew (SIGHUP).
async fn hang_up(arrivals: mpsc::Sender<Arrival>) {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut hangups) = signal(SignalKind::hangup()) else { return };
    while hangups.recv().await.is_some() {
        if arrivals.send(of_nobody(Event::Hangup)).await.is_err() {
            return;
        }
    }
}

/// What comes by no network.
const fn of_nobody(event: Event) -> Arrival {
    Arrival { network: Network::Xmpp, what: What::Event(event), ticket: None, cursor: None, keeps: Vec::new() }
}

async fn told_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    let (Ok(mut interrupt), Ok(mut terminate)) = (signal(SignalKind::interrupt()), signal(SignalKind::terminate()))
    else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = interrupt.recv() => {}
        _ = terminate.recv() => {}
    }
}

//! The house, played by the test: it commits in memory, dedupes by key, and keeps the cursor.

use std::{
    collections::BTreeMap,
    collections::{HashMap, HashSet},
    path::PathBuf,
};

use tokio::{
    sync::mpsc::{self, Receiver, UnboundedSender},
    task::JoinHandle,
    time::timeout,
};
use vestibule::{
    app,
    channel::{
        Arrival, CatchUp, Cursor, Order, Ticket, What,
        xmpp::{self, FileLimits, Patience, Settings, Tls},
    },
    model::{Event, Inbound, Network, Outcome, Peer, Row, RowId, RowKind, SeenKey, Timestamp, Way, WireId},
    private::Secret,
};

use crate::prosody::{PATIENCE, Prosody};

pub(crate) const BOT: &str = "bot@localhost";

/// The account of the helpline, at this port.
pub(crate) fn settings(port: u16, tls: Tls, ca: PathBuf) -> Settings {
    Settings {
        jid: BOT.parse().unwrap(),
        password: Secret::new("pw-bot".to_owned()),
        address: Some(format!("127.0.0.1:{port}")),
        tls,
        ca_file: Some(ca),
        pin: None,
        resource: "vestibule".to_owned(),
        name: "Helpline".to_owned(),
        clients: Vec::new(),
        staff: BTreeMap::new(),
        files: FileLimits::default(),
    }
}

/// The same, at this server by STARTTLS.
pub(crate) fn at(prosody: &Prosody) -> Settings {
    settings(prosody.port, Tls::Starttls, prosody.file("ca.crt"))
}

/// The house's side of a channel, and what it has stored.
pub(crate) struct House {
    pub(crate) arrivals: Receiver<Arrival>,
    pub(crate) orders: UnboundedSender<Order>,
    pub(crate) channel: JoinHandle<()>,
    pub(crate) store: Store,
}

/// What survives the program.
#[derive(Default)]
pub(crate) struct Store {
    pub(crate) cursor: Option<Cursor>,
    pub(crate) seen: HashSet<SeenKey>,
    pub(crate) rows: u64,
    pub(crate) outcomes: HashMap<RowId, Vec<Outcome>>,
    pub(crate) echoes: Vec<String>,
    pub(crate) losses: u32,
    pub(crate) resumptions: u32,
}

impl House {
    /// Opens the channel with nothing stored.
    pub(crate) fn open(settings: Settings) -> Self {
        Self::open_with(settings, Store::default())
    }

    /// Opens the channel with what an earlier run stored.
    pub(crate) fn open_with(settings: Settings, store: Store) -> Self {
        Self::begin(settings, Patience::default(), store)
    }

    /// Opens the channel with nothing stored and another patience.
    pub(crate) fn open_patiently(settings: Settings, patience: Patience) -> Self {
        Self::begin(settings, patience, Store::default())
    }

    fn begin(settings: Settings, patience: Patience, store: Store) -> Self {
        // What the channel logs is shown with a test that fails.
        let _ = tracing_subscriber::fmt().with_test_writer().try_init();
        let (to_house, arrivals) = mpsc::channel(64);
        let (orders, from_house) = mpsc::unbounded_channel();
        let channel =
            tokio::spawn(xmpp::run_with(settings, patience, Vec::new(), app::outside(), to_house, from_house));
        Self { arrivals, orders, channel, store }
    }

    /// Opens the channel and goes through the catch-up.
    pub(crate) async fn ready(settings: Settings) -> Self {
        let mut house = Self::open(settings);
        assert_eq!(house.catch_up().await, (CatchUp::Whole, Vec::new()));
        house
    }

    pub(crate) async fn arrival(&mut self) -> Arrival {
        let arrival = timeout(PATIENCE, self.arrivals.recv()).await.expect("nothing arrives");
        arrival.expect("the channel ended")
    }

    /// Commits an arrival; the message, if it is one and is new.
    pub(crate) fn commit(&mut self, arrival: Arrival) -> (Option<Inbound>, What) {
        let (message, ticket) = self.commit_silently(arrival);
        if let Some(ticket) = ticket {
            self.orders.send(Order::Acknowledge(ticket)).unwrap();
        }
        message
    }

    pub(crate) fn commit_silently(&mut self, arrival: Arrival) -> ((Option<Inbound>, What), Option<Ticket>) {
        if let Some(cursor) = arrival.cursor {
            self.store.cursor = Some(cursor);
        }
        let mut message = None;
        match &arrival.what {
            What::Event(Event::Message { inbound, .. }) => {
                let is_new = !inbound.keys.iter().any(|key| self.store.seen.contains(key));
                self.store.seen.extend(&inbound.keys);
                message = is_new.then(|| inbound.clone());
            }
            What::Outcome(row, outcome) => self.store.outcomes.entry(*row).or_default().push(*outcome),
            What::Lost => self.store.losses += 1,
            What::Resumed => self.store.resumptions += 1,
            What::Echo(id) => self.store.echoes.push(id.0.to_string()),
            _ => {}
        }
        ((message, arrival.what), arrival.ticket)
    }

    /// Waits for what fits and commits everything on the way to it.
    pub(crate) async fn until(&mut self, fits: impl Fn(&What) -> bool) -> What {
        loop {
            let arrival = self.arrival().await;
            let (_, what) = self.commit(arrival);
            if fits(&what) {
                return what;
            }
        }
    }

    /// Waits for the connection and catches up; the ending, and the new messages.
    pub(crate) async fn catch_up(&mut self) -> (CatchUp, Vec<String>) {
        self.until(|what| matches!(what, What::Connected)).await;
        self.orders.send(Order::CatchUp { after: self.store.cursor.clone(), in_doubt: false }).unwrap();
        let mut bodies = Vec::new();
        loop {
            let arrival = self.arrival().await;
            let (message, what) = self.commit(arrival);
            bodies.extend(message.map(|m| m.body.into_revealed()));
            if let What::CaughtUp(ending) = what {
                return (ending, bodies);
            }
        }
    }

    /// The next new message.
    pub(crate) async fn message(&mut self) -> Inbound {
        loop {
            let arrival = self.arrival().await;
            if let (Some(message), _) = self.commit(arrival) {
                return message;
            }
        }
    }

    pub(crate) fn row(&mut self, to: &str, body: &str) -> Row {
        self.store.rows += 1;
        let id = self.store.rows;
        Row {
            id: RowId(id),
            case: None,
            kind: RowKind::Program,
            to: Peer::new(Network::Xmpp, to),
            wire_id: WireId(format!("vst-{id:016}").into()),
            body: body.to_owned().into(),
            answers: None,
            changes: None,
            author: None,
            way: Way::AsTheyWrite,
            at: Timestamp::from_millis(0),
        }
    }

    /// What ends a channel that cannot go on.
    pub(crate) async fn refusal(mut self) -> String {
        let arrival = self.arrival().await;
        let What::Refused { why } = arrival.what else { panic!("{arrival:?}") };
        timeout(PATIENCE, self.channel).await.expect("the channel does not end").unwrap();
        why
    }

    /// The bodies of the next new messages, committed.
    pub(crate) async fn bodies(&mut self, count: usize) -> Vec<String> {
        let mut bodies = Vec::new();
        while bodies.len() < count {
            bodies.push(self.message().await.body.into_revealed());
        }
        bodies
    }

    pub(crate) fn send(&mut self, to: &str, body: &str) -> RowId {
        let row = self.row(to, body);
        let id = row.id;
        self.orders.send(Order::Send(row)).unwrap();
        id
    }

    pub(crate) async fn outcome(&mut self, row: RowId, outcome: Outcome) {
        while !self.store.outcomes.get(&row).is_some_and(|outcomes| outcomes.contains(&outcome)) {
            let arrival = self.arrival().await;
            self.commit(arrival);
        }
    }

    /// Closes the channel; what is stored stays.
    pub(crate) async fn close(self) -> Store {
        let _ = self.orders.send(Order::Close);
        timeout(PATIENCE, self.channel).await.expect("the channel does not end").unwrap();
        self.store
    }

    /// The program dies: nothing is said to anybody.
    pub(crate) async fn crash(self) -> Store {
        self.channel.abort();
        let _ = self.channel.await;
        self.store
    }
}

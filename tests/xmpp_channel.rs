//! The XMPP channel against a real server and real clients.
//!
//! The house is played by the test: it commits in memory, dedupes by key, and keeps the cursor. Needs
//! Prosody and slixmpp (`tests/peers/prosody.rs`), so these tests run with `--ignored`.

#[path = "peers/prosody.rs"]
mod prosody;

use std::{
    collections::{HashMap, HashSet},
    path::PathBuf,
    time::Duration,
};

use prosody::{PATIENCE, Person, Prosody, Proxy};
use tokio::{
    sync::mpsc::{self, Receiver, UnboundedSender},
    task::JoinHandle,
    time::{sleep, timeout},
};
use vestibule::{
    channel::{
        Arrival, CatchUp, Cursor, Order, Ticket, What,
        xmpp::{self, Settings, Tls},
    },
    model::{
        Chance, Event, Failure, Inbound, Network, Outcome, Peer, Row, RowId, RowKind, SeenKey, Timestamp, WireId,
    },
    private::Secret,
};

const BOT: &str = "bot@localhost";

fn settings(port: u16, tls: Tls, ca: PathBuf) -> Settings {
    Settings {
        jid: BOT.parse().unwrap(),
        password: Secret::new("pw-bot".to_owned()),
        server: Some(format!("127.0.0.1:{port}")),
        tls,
        ca_file: Some(ca),
        pin: None,
        resource: "vestibule".to_owned(),
        name: "Helpline".to_owned(),
    }
}

/// The house's side of a channel, and what it has stored.
struct House {
    arrivals: Receiver<Arrival>,
    orders: UnboundedSender<Order>,
    channel: JoinHandle<()>,
    store: Store,
}

/// What survives the program.
#[derive(Default)]
struct Store {
    cursor: Option<Cursor>,
    seen: HashSet<SeenKey>,
    rows: u64,
    outcomes: HashMap<RowId, Vec<Outcome>>,
    echoes: Vec<String>,
}

impl House {
    fn open(settings: Settings) -> Self {
        Self::open_with(settings, Store::default())
    }

    fn open_with(settings: Settings, store: Store) -> Self {
        let (to_house, arrivals) = mpsc::channel(64);
        let (orders, from_house) = mpsc::unbounded_channel();
        let channel = tokio::spawn(xmpp::run(settings, Chance::from_seed([1; 32]), to_house, from_house));
        Self { arrivals, orders, channel, store }
    }

    /// Opens the channel and goes through the catch-up.
    async fn ready(settings: Settings) -> Self {
        let mut house = Self::open(settings);
        assert_eq!(house.catch_up().await, (CatchUp::Whole, Vec::new()));
        house
    }

    async fn arrival(&mut self) -> Arrival {
        let arrival = timeout(PATIENCE, self.arrivals.recv()).await.expect("nothing arrives");
        arrival.expect("the channel ended")
    }

    /// Commits an arrival; the message, if it is one and is new.
    fn commit(&mut self, arrival: Arrival) -> (Option<Inbound>, What) {
        let (message, ticket) = self.commit_silently(arrival);
        if let Some(ticket) = ticket {
            self.orders.send(Order::Acknowledge(ticket)).unwrap();
        }
        message
    }

    fn commit_silently(&mut self, arrival: Arrival) -> ((Option<Inbound>, What), Option<Ticket>) {
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
            What::Echo(id) => self.store.echoes.push(id.0.to_string()),
            _ => {}
        }
        ((message, arrival.what), arrival.ticket)
    }

    /// Waits for what fits and commits everything on the way to it.
    async fn until(&mut self, fits: impl Fn(&What) -> bool) -> What {
        loop {
            let arrival = self.arrival().await;
            let (_, what) = self.commit(arrival);
            if fits(&what) {
                return what;
            }
        }
    }

    /// Waits for the connection and catches up; the ending, and the new messages.
    async fn catch_up(&mut self) -> (CatchUp, Vec<String>) {
        self.until(|what| matches!(what, What::Connected)).await;
        self.orders.send(Order::CatchUp { after: self.store.cursor.clone() }).unwrap();
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
    async fn message(&mut self) -> Inbound {
        loop {
            let arrival = self.arrival().await;
            if let (Some(message), _) = self.commit(arrival) {
                return message;
            }
        }
    }

    fn row(&mut self, to: &str, body: &str) -> Row {
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
            author: None,
            at: Timestamp::from_millis(0),
        }
    }

    fn send(&mut self, to: &str, body: &str) -> RowId {
        let row = self.row(to, body);
        let id = row.id;
        self.orders.send(Order::Send(row)).unwrap();
        id
    }

    async fn outcome(&mut self, row: RowId, outcome: Outcome) {
        while !self.store.outcomes.get(&row).is_some_and(|outcomes| outcomes.contains(&outcome)) {
            let arrival = self.arrival().await;
            self.commit(arrival);
        }
    }

    /// Closes the channel; what is stored stays.
    async fn close(self) -> Store {
        let _ = self.orders.send(Order::Close);
        timeout(PATIENCE, self.channel).await.expect("the channel does not end").unwrap();
        self.store
    }

    /// The program dies: nothing is said to anybody.
    async fn crash(self) -> Store {
        self.channel.abort();
        let _ = self.channel.await;
        self.store
    }
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn words_go_in_and_out_and_receipts_follow_the_commit() {
    let prosody = Prosody::start(&["bot", "ana"]).await;
    for tls in [Tls::Starttls, Tls::Direct] {
        let port = prosody.port + u16::from(tls == Tls::Direct);
        let mut house = House::ready(settings(port, tls, prosody.file("ca.crt"))).await;
        let mut ana = Person::start(&prosody, "ana").await;

        let said = ana.say(BOT, "hello 👋 <b>&amp;</b>").await;
        let arrival = house.arrival().await;
        assert_eq!(ana.unread_messages(), 0);
        let ((message, _), ticket) = house.commit_silently(arrival);
        let message = message.unwrap();
        assert_eq!(message.body.reveal(), "hello 👋 <b>&amp;</b>");
        assert_eq!(&**message.from.address.reveal(), "ana@localhost");
        assert_eq!(message.wire_id, Some(WireId(said.as_str().into())));
        assert_eq!(message.keys.len(), 2, "stanza-id and origin-id");

        let row = house.send("ana@localhost", "you said \u{0}hello");
        let answer = ana.message().await;
        assert_eq!(answer["body"], "you said hello");
        house.outcome(row, Outcome::Sent).await;
        let receipts = |line: &serde_json::Value| line["event"] == "receipt" && line["of"] == said;
        assert!(!ana.has(receipts), "no receipt before the commit");
        house.orders.send(Order::Acknowledge(ticket.unwrap())).unwrap();
        ana.expect(receipts).await;
        house.close().await;
        ana.quit().await;
    }
}

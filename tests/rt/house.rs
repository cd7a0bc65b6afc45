//! The real house with a real store, on a played chat network, and the real worker that speaks to Request Tracker.

use std::{collections::BTreeMap, sync::Arc, thread, time::Duration};

use tempfile::TempDir;
use tokio::{
    sync::{OnceCell, mpsc, watch},
    task::JoinHandle,
    time::timeout,
};
use vestibule::{
    app,
    channel::{Arrival, CatchUp, Order, What},
    desk,
    house::{AskTickets, House, Outfit},
    model::{
        Case, Chance, Device, Event, Inbound, Lang, Network, Outcome, Peer, Role, Security, SeenKey, Staff, Tag, WireId,
    },
    private::Secret,
    rules::{Rules, Tickets, Times, When},
    store::{Key, Store},
    talk::{self, Files, Helpline, NoGuess},
    ticket::{self, Base, Settings},
};

use crate::rt::Rt;

/// How long anything may take before the test fails.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

static SHARED: OnceCell<Arc<Rt>> = OnceCell::const_new();

/// The RT that all tests share but those that end it: making its database takes seconds.
pub(crate) async fn shared() -> Arc<Rt> {
    Arc::clone(SHARED.get_or_init(|| async { Arc::new(Rt::start().await) }).await)
}

/// What somebody heard, in order.
type Said = watch::Sender<Vec<(String, String)>>;

/// A helpline.
pub(crate) struct Line {
    pub(crate) rt: Arc<Rt>,
    pub(crate) queue: String,
    url: String,
    rules: Arc<dyn Fn() -> Rules + Send + Sync>,
    dir: TempDir,
    said: Said,
    looked_at: BTreeMap<String, usize>,
    /// How what people write is protected.
    pub(crate) security: Security,
    messages: u64,
    running: Option<Running>,
}

struct Running {
    arrivals: mpsc::Sender<Arrival>,
    tasks: Vec<JoinHandle<()>>,
    house: thread::JoinHandle<()>,
}

/// The rules of the house: nour, sam and li take cases; nour and sam have a name in RT.
pub(crate) fn rules(when: When, keys: &[(&str, &str)]) -> Rules {
    let names = desk::keys();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let script = talk::load(&Files::shipped(), &Helpline::default(), &names, Box::new(NoGuess)).unwrap();
    let member = |name: &str, role| Staff { name: name.into(), role, peer: peer(name), language: Lang::EN };
    let staff = vec![member("nour", Role::Handler), member("sam", Role::Admin), member("li", Role::Handler)];
    let times = Times { send_delay: Duration::ZERO, burst: Duration::ZERO, ..Times::default() };
    let mut rules = Rules::new(script, staff, times);
    let users = [("nour", "nour.rt"), ("sam", "sam.rt")].map(|(name, user)| (name.to_owned(), user.to_owned()));
    rules.rt = Some(Tickets { when, encrypt: true, users: users.into() });
    rules.pgp = keys.iter().map(|(name, key)| ((*name).to_owned(), (*key).to_owned())).collect();
    rules
}

pub(crate) fn peer(who: &str) -> Peer {
    Peer::new(Network::Console, who)
}

fn arrival(what: What) -> Arrival {
    Arrival { network: Network::Console, what, ticket: None, cursor: None, keeps: Vec::new() }
}

impl Line {
    /// A helpline that has this queue of the shared RT.
    pub(crate) async fn start(queue: u32) -> Self {
        Self::with(queue, || rules(When::HandedOver, &[])).await
    }

    /// The same, by other rules.
    pub(crate) async fn with(queue: u32, rules: impl Fn() -> Rules + Send + Sync + 'static) -> Self {
        let rt = shared().await;
        let url = rt.url();
        let mut line = Self::at(rt, url, queue, rules);
        line.launch().await;
        line
    }

    /// One that is not started yet, and finds RT at this address.
    pub(crate) fn at(rt: Arc<Rt>, url: String, queue: u32, rules: impl Fn() -> Rules + Send + Sync + 'static) -> Self {
        let (said, _) = watch::channel(Vec::new());
        let (dir, queue) = (TempDir::new().unwrap(), format!("Helpline {queue}"));
        let (looked_at, rules) = (BTreeMap::new(), Arc::new(rules));
        Self { rt, queue, url, rules, dir, said, looked_at, security: Security::EndToEnd, messages: 0, running: None }
    }

    /// Starts it.
    pub(crate) async fn launch(&mut self) {
        let key = self.dir.path().join("key");
        if !key.exists() {
            Key::create(&key, [7; 32]).unwrap();
        }
        let store = Store::open(&self.dir.path().join("store"), &Key::load(&key).unwrap()).unwrap();
        let chance = Chance::from_seed(app::random().unwrap());
        let mut house = House::open((self.rules)(), store, chance, app::now()).unwrap();
        let (asks, asked) = mpsc::unbounded_channel();
        let tickets: AskTickets = Box::new(move |order| drop(asks.send(order)));
        house.equip(Outfit { tickets: Some(tickets), ..Outfit::default() });
        let (arrivals, queue) = mpsc::channel(64);
        let (order, orders) = mpsc::unbounded_channel();
        let settings = Settings {
            url: Base::parse(&self.url).unwrap(),
            token: Secret::new(self.rt.token()),
            queue: self.queue.clone(),
            field: "Vestibule".to_owned(),
            every: Duration::from_secs(1),
            ca_file: None,
            patience: Duration::ZERO,
        };
        let read = house.tickets_read();
        let tasks = vec![
            tokio::spawn(ticket::run(settings, read, arrivals.clone(), asked)),
            tokio::spawn(deliver(orders, arrivals.clone(), self.said.clone())),
            tokio::spawn(tick(arrivals.clone())),
        ];
        let house = thread::spawn(move || app::keep_house(house, queue, &[(Network::Console, order)].into()).unwrap());
        arrivals.send(arrival(What::Connected)).await.unwrap();
        self.running = Some(Running { arrivals, tasks, house });
    }

    /// Ends it at once, in the middle of whatever it does.
    pub(crate) async fn stop(&mut self) {
        let Running { arrivals, tasks, house } = self.running.take().unwrap();
        for task in tasks {
            task.abort();
            let _ = task.await;
        }
        drop(arrivals);
        tokio::task::spawn_blocking(move || house.join().unwrap()).await.unwrap();
    }

    /// Ends it and starts it again.
    pub(crate) async fn restart(&mut self) {
        self.stop().await;
        self.launch().await;
    }

    /// Somebody writes.
    pub(crate) async fn say(&mut self, who: &str, text: &str) {
        self.messages += 1;
        let id = format!("{}-{}", who, self.messages);
        let inbound = Inbound {
            from: peer(who),
            keys: vec![SeenKey::of(&["console", &id])],
            wire_id: Some(WireId(id.into())),
            body: text.to_owned().into(),
            files: Vec::new(),
            quote: None,
            security: self.security,
            device: Device::Usual,
            key: None,
            in_group: false,
            offers_otr: false,
        };
        let event = Event::Message { inbound, quoted: None };
        self.running.as_ref().unwrap().arrivals.send(arrival(What::Event(event))).await.unwrap();
    }

    /// Waits until somebody hears something with this in it, after what they were last waited for to hear.
    pub(crate) async fn hears(&mut self, who: &str, words: &str) -> String {
        let from = self.looked_at.get(who).copied().unwrap_or(0);
        let find = |said: &[(String, String)]| {
            let mut rest = said.iter().enumerate().skip(from);
            rest.find(|(_, (to, body))| to == who && body.contains(words)).map(|(at, (_, body))| (at, body.clone()))
        };
        let mut said = self.said.subscribe();
        let found = timeout(PATIENCE, said.wait_for(|said| find(said).is_some())).await.is_ok();
        let all = said.borrow().clone();
        assert!(found, "{who} does not hear `{words}`: {all:#?}");
        let (at, body) = find(&all).unwrap();
        self.looked_at.insert(who.to_owned(), at + 1);
        body
    }

    /// How often somebody has heard something with this in it.
    pub(crate) fn heard(&self, who: &str, words: &str) -> usize {
        self.said.borrow().iter().filter(|(to, body)| to == who && body.contains(words)).count()
    }

    /// Somebody is handed over; the tag of their case.
    pub(crate) async fn hand_over(&mut self, who: &str) -> String {
        self.say(who, "hello, somebody reads my mail canary").await;
        self.hears(who, "").await;
        self.say(who, "human").await;
        let card = self.hears("nour", " · en]").await;
        card.chars().skip(1).take(4).collect()
    }

    /// The number of the only ticket of the queue, once there is one.
    pub(crate) async fn ticket(&self) -> u64 {
        let made = async {
            loop {
                if let [number] = self.rt.tickets(&self.queue).await.as_slice() {
                    return *number;
                }
                tokio::time::sleep(Duration::from_millis(300)).await;
            }
        };
        timeout(PATIENCE, made).await.expect("one ticket is made")
    }

    /// Waits until a ticket has this subject.
    pub(crate) async fn subject(&self, number: u64, subject: &str) {
        let there = async {
            while self.rt.ticket(number).await["Subject"] != subject {
                tokio::time::sleep(Duration::from_millis(300)).await;
            }
        };
        assert!(timeout(PATIENCE, there).await.is_ok(), "{:#}", self.rt.ticket(number).await);
    }

    /// The comments of a ticket, once there are so many.
    pub(crate) async fn comments(&self, number: u64, count: usize) -> Vec<String> {
        let there = async {
            loop {
                let comments = self.rt.comments(number).await;
                if comments.len() >= count {
                    return comments;
                }
                tokio::time::sleep(Duration::from_millis(300)).await;
            }
        };
        timeout(PATIENCE, there).await.expect("the comments are made")
    }

    /// The case with this tag as it was stored last: the house must have ended.
    pub(crate) fn stored(&self, tag: &str) -> Option<Case> {
        let key = Key::load(&self.dir.path().join("key")).unwrap();
        let store = Store::open(&self.dir.path().join("store"), &key).unwrap();
        store.case_by_tag(Tag::parse(tag).unwrap()).unwrap()
    }
}

async fn deliver(mut orders: mpsc::UnboundedReceiver<Order>, arrivals: mpsc::Sender<Arrival>, said: Said) {
    while let Some(order) = orders.recv().await {
        let what = match order {
            Order::CatchUp { .. } => What::CaughtUp(CatchUp::Signs),
            Order::Send(row) => {
                let to = row.to.address.reveal().to_string();
                said.send_modify(|said| said.push((to, row.body.reveal().clone())));
                What::Outcome(row.id, Outcome::Sent)
            }
            Order::Acknowledge(_)
            | Order::Staff(_)
            | Order::Forget(_)
            | Order::File { .. }
            | Order::CallOff { .. }
            | Order::Wish(_)
            | Order::Close => continue,
        };
        let _ = arrivals.send(arrival(what)).await;
    }
}

async fn tick(arrivals: mpsc::Sender<Arrival>) {
    let mut clock = tokio::time::interval(Duration::from_millis(200));
    loop {
        clock.tick().await;
        let _ = arrivals.send(arrival(What::Event(Event::Tick))).await;
    }
}

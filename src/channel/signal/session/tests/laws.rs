//! Whatever signal-cli says, and however often it dies: nothing is given to it twice at once or out of order, and nobody
//! waits for ever.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::model::Wish;

const PEOPLE: [&str; 2] = [ANA, BEN];

/// What happens next.
#[derive(Debug, Clone)]
enum Act {
    /// The house has something for one of them.
    Decides(usize),
    /// signal-cli answers one of the requests that it has.
    Answers(usize, usize),
    /// Something arrives from one of them.
    Arrives(usize, usize),
    /// Seconds pass.
    Waits(u32),
    /// signal-cli dies, and is there again; whether the house is in doubt then.
    Dies(bool),
    /// Somebody believes their key, solves a captcha, or types.
    Wishes(usize, usize),
    /// The house commits what it was told.
    Commits,
    /// Whatever it says may be cut off anywhere.
    Garbles(String),
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let act = prop_oneof![
        4 => (0..2_usize).prop_map(Act::Decides),
        6 => (0..8_usize, 0..9_usize).prop_map(|(which, how)| Act::Answers(which, how)),
        3 => (0..2_usize, 0..7_usize).prop_map(|(who, what)| Act::Arrives(who, what)),
        3 => (1..40_u32).prop_map(Act::Waits),
        1 => any::<bool>().prop_map(Act::Dies),
        1 => (0..2_usize, 0..3_usize).prop_map(|(who, what)| Act::Wishes(who, what)),
        2 => Just(Act::Commits),
        1 => any::<String>().prop_map(Act::Garbles),
    ];
    prop::collection::vec(act, 1..60)
}

/// A request that signal-cli has.
struct Open {
    id: String,
    method: String,
    /// To whom the message goes, if it is one.
    to: Option<String>,
    /// When it was sent, if it was.
    moment: i64,
    /// Their phone has said that it has it.
    is_there: bool,
}

/// A session, signal-cli, and as much of the house as it needs.
struct Play {
    played: Played,
    rows: BTreeMap<u64, usize>,
    settled: BTreeSet<u64>,
    open: Vec<Open>,
    /// The last row that was given for each of them in this life of signal-cli.
    given: BTreeMap<String, u64>,
    moment: i64,
}

impl Play {
    fn new() -> Self {
        let (open, given) = (Vec::new(), BTreeMap::new());
        let played = Played::live();
        Self { played, rows: BTreeMap::new(), settled: BTreeSet::new(), open, given, moment: NOW }
    }

    /// Looks at what was asked, and at what the house was told.
    fn look(&mut self) {
        for ask in self.played.asks() {
            let text = |value: &Value| value.as_str().map(str::to_owned);
            let (id, method) = (text(&ask["id"]).unwrap(), text(&ask["method"]).unwrap());
            let to = (method == "send").then(|| text(&ask["params"]["recipient"][0]).unwrap());
            if let Some(to) = &to {
                let is_under_way = |open: &Open| open.to.as_ref() == Some(to) && !open.is_there;
                assert!(!self.open.iter().any(is_under_way), "two at once for {to}");
                let row: u64 = id.strip_prefix('r').unwrap().parse().unwrap();
                assert!(!self.settled.contains(&row), "{row} is given again after it was done with");
                let before = self.given.insert(to.clone(), row).unwrap_or(0);
                assert!(before <= row, "{before} and then {row}");
            }
            self.moment += 1;
            self.open.push(Open { id, method, to, moment: self.moment, is_there: false });
        }
        for arrival in self.played.arrivals.drain(..) {
            if let What::Sent(row, _) | What::Outcome(row, Outcome::Failed(_)) = arrival.what {
                self.settled.insert(row.0);
            }
        }
    }

    fn answers(&mut self, which: usize, how: usize) {
        if self.open.is_empty() {
            return;
        }
        let Open { id, method, moment, is_there, .. } = self.open.remove(which % self.open.len());
        let results = |kind: &str, more: Value| {
            let mut result = json!({"type": kind});
            result.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            json!({"response": {"results": [result], "timestamp": moment}})
        };
        let failed = |code: i64, data: Value| json!({"id": id, "error": {"code": code, "message": "x", "data": data}});
        // What is there was sent, whether or not signal-cli knows that.
        let how = if is_there { how % 5 } else { how };
        let line = match (how, method.as_str()) {
            (0..=3, "send") => json!({"id": id, "result": {"timestamp": moment, "results": [{"type": "SUCCESS"}]}}),
            (4, "send") => failed(-1, results("NETWORK_FAILURE", json!({}))),
            (5, "send") => failed(-4, results("IDENTITY_FAILURE", json!({}))),
            (6, "send") => failed(-5, results("RATE_LIMIT_FAILURE", json!({"token": "t", "retryAfterSeconds": 9}))),
            (7, "send") => failed(-1, results("UNREGISTERED_FAILURE", json!({}))),
            (8, "send") => failed(-32603, Value::Null),
            (0..=5, "subscribeReceive") => json!({"id": id, "result": 0}),
            (0..=5, _) => json!({"id": id, "result": {}}),
            _ => failed(-3, Value::Null),
        };
        self.played.hears(&line);
    }

    fn arrives(&mut self, who: usize, what: usize) {
        self.moment += 1;
        let at = self.moment;
        let content = match what {
            0 => json!({"dataMessage": {"timestamp": at, "message": "bonjour"}}),
            1 | 2 => {
                let of = |open: &&mut Open| open.to.as_deref() == Some(PEOPLE[who]);
                let Some(open) = self.open.iter_mut().find(of) else { return };
                open.is_there = true;
                receipt(open.moment)
            }
            3 => json!({"dataMessage": {"timestamp": at, "reaction": {"emoji": "x"}}}),
            4 => json!({"typingMessage": {"action": "STARTED"}}),
            5 => json!({"syncMessage": {"sentMessage": {"destinationUuid": PEOPLE[who], "timestamp": at}}}),
            _ => {
                let kind = ["UntrustedIdentityException", "InvalidMessageException"][who];
                let envelope = json!({"sourceUuid": PEOPLE[who], "timestamp": at});
                let params = json!({"exception": {"type": kind}, "envelope": envelope});
                return self.played.hears(&json!({"method": "receive", "params": params}));
            }
        };
        self.played.receives(PEOPLE[who], &content);
    }

    /// signal-cli is there again, and the house gives anew what is not done with.
    fn dies(&mut self, in_doubt: bool) {
        self.played.session.lost();
        self.look();
        (self.open, self.given) = (Vec::new(), BTreeMap::new());
        self.played.session.opened(false);
        self.look();
        self.answers(0, 0);
        self.played.session.obey(Order::CatchUp { after: None, in_doubt });
        for (row, who) in &self.rows {
            if !self.settled.contains(row) {
                self.played.session.obey(Order::Send(super::row(*row, PEOPLE[*who], RowKind::Relay)));
            }
        }
    }

    fn wishes(&mut self, who: usize, what: usize) {
        let of = || Peer::new(Network::Signal, PEOPLE[who]);
        self.played.session.obey(Order::Wish(match what {
            0 => Wish::Trust(of()),
            1 => Wish::Captcha { network: Network::Signal, answer: "x".to_owned().into() },
            _ => Wish::Typing { to: of(), composes: true },
        }));
    }

    fn does(&mut self, act: Act) {
        match act {
            Act::Decides(who) => {
                let id = self.rows.len() as u64 + 1;
                self.rows.insert(id, who);
                self.played.session.obey(Order::Send(row(id, PEOPLE[who], RowKind::Relay)));
            }
            Act::Answers(which, how) => self.answers(which, how),
            Act::Arrives(who, what) => self.arrives(who, what),
            Act::Waits(seconds) => {
                for _ in 0..seconds {
                    self.second();
                }
            }
            Act::Dies(in_doubt) => self.dies(in_doubt),
            Act::Wishes(who, what) => self.wishes(who, what),
            Act::Commits => {
                let last = self.played.session.house().last();
                self.played.session.obey(Order::Acknowledge(last));
            }
            Act::Garbles(text) => {
                let place = Place { generation: 1, end: self.played.place };
                self.played.session.heard(&Line { text, place });
            }
        }
        self.look();
    }

    /// A second passes; a signal-cli that is silent for too long is started again.
    fn second(&mut self) {
        if self.played.session.tick().is_err() {
            self.dies(true);
        }
        while let Some(arrival) = self.played.session.house().next() {
            self.played.arrivals.push(arrival);
        }
        self.look();
    }
}

proptest! {
    #[test]
    fn nothing_is_given_twice_or_out_of_order_and_nobody_waits_for_ever(acts in acts()) {
        let mut played = Play::new();
        played.played.session.shows_typing = true;
        acts.into_iter().for_each(|act| played.does(act));
        // From now on all goes well, and whoever must do something does it.
        for _ in 0..1200 {
            if played.rows.len() == played.settled.len() {
                break;
            }
            while !played.open.is_empty() {
                played.answers(0, 0);
                played.look();
            }
            for who in 0..2 {
                played.wishes(who, 0);
                played.wishes(who, 1);
            }
            played.look();
            played.second();
        }
        let left: Vec<_> = played.rows.keys().filter(|row| !played.settled.contains(row)).collect();
        prop_assert!(left.is_empty(), "{left:?} wait for ever");
    }
}

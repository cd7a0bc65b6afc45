//! A session with a played signal-cli: what it asks for, in which order, and what it does with the answers.

use serde_json::{Value, json};

use super::*;
use crate::{
    channel::{Arrival, CatchUp, Ticket},
    model::{Chance, Failure, Outcome, Row, RowId, RowKind, Timestamp, Way, WireId},
};

mod joined;
mod laws;
mod wishes;

const ANA: &str = "e3b495e4-ac04-4828-a15a-ccb1de3f4db6";
const BEN: &str = "a5a03de9-c252-4cce-a122-c9177b06bfee";
const NOW: i64 = 1_795_360_862_967;

fn outside() -> Outside {
    Outside { now: || Timestamp::from_millis(NOW), chance: || Chance::from_seed([9; 32]) }
}

/// The session, and what it has said so far.
struct Played {
    session: Session,
    place: u64,
    arrivals: Vec<Arrival>,
}

impl Played {
    fn new(kept: Vec<Keep>) -> Self {
        let settings = Settings {
            account: "+33639980003".to_owned().into(),
            wire: Wire::Socket("/nowhere".into()),
            data_dir: None,
            name: None,
            username: None,
            staff: std::collections::BTreeSet::new(),
            staff_group: None,
            acknowledges: false,
            shows_typing: false,
            max_size: 1000,
        };
        Self { session: Session::new(&settings, outside(), kept), place: 0, arrivals: Vec::new() }
    }

    /// Started, subscribed, and allowed to send.
    fn live() -> Self {
        let mut played = Self::new(Vec::new());
        played.starts(false);
        played
    }

    fn starts(&mut self, in_doubt: bool) {
        self.session.opened(false);
        self.answers("version", &json!({"version": "0.13.19"}));
        self.session.obey(Order::CatchUp { after: None, in_doubt });
        self.answers("subscribeReceive", &json!(0));
    }

    /// What was asked of signal-cli since last time.
    fn asks(&mut self) -> Vec<Value> {
        self.session
            .output()
            .lines()
            .filter(|line| !line.is_empty())
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    }

    fn hears(&mut self, line: &Value) {
        self.place += 10;
        let place = Place { generation: 1, end: self.place };
        self.session.heard(&Line { text: line.to_string(), place });
        while let Some(arrival) = self.session.house().next() {
            self.arrivals.push(arrival);
        }
    }

    /// signal-cli answers the one request that it was given, which is this.
    fn answers(&mut self, method: &str, result: &Value) {
        let asked = self.asks();
        let [only] = asked.as_slice() else { panic!("{method}: {asked:?}") };
        assert_eq!(only["method"], method);
        self.hears(&json!({"jsonrpc": "2.0", "id": only["id"], "result": result}));
    }

    fn seconds(&mut self, seconds: u32) {
        for _ in 0..seconds {
            self.session.tick().unwrap();
            while let Some(arrival) = self.session.house().next() {
                self.arrivals.push(arrival);
            }
        }
    }

    fn sends(&mut self, rows: impl IntoIterator<Item = Row>) {
        rows.into_iter().for_each(|row| self.session.obey(Order::Send(row)));
    }

    /// The bodies that signal-cli was given since last time, with the ids of the requests.
    fn given(&mut self) -> Vec<(String, String)> {
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let asks = self.asks().into_iter().filter(|ask| ask["method"] == "send");
        asks.map(|ask| (text(&ask["id"]), text(&ask["params"]["message"]))).collect()
    }

    fn sent(&mut self, id: &str, at: i64) {
        self.hears(&json!({"id": id, "result": {"timestamp": at, "results": [{"type": "SUCCESS"}]}}));
    }

    fn failed(&mut self, id: &str, code: i64, kind: &str, more: &Value) {
        let mut result = json!({"type": kind});
        result.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let response = json!({"results": [result], "timestamp": NOW + 5});
        self.hears(&json!({"id": id, "error": {"code": code, "message": "x", "data": {"response": response}}}));
    }

    fn receives(&mut self, from: &str, envelope: &Value) {
        let mut whole = json!({"sourceUuid": from, "timestamp": NOW});
        whole.as_object_mut().unwrap().extend(envelope.as_object().unwrap().clone());
        self.hears(&json!({"method": "receive", "params": {"envelope": whole, "account": "+33639980003"}}));
    }

    fn outcomes(&mut self) -> Vec<String> {
        let outcomes = self.arrivals.drain(..).filter_map(|arrival| match arrival.what {
            What::Sent(row, id) => Some(format!("{} sent {}", row.0, id.0)),
            What::Outcome(row, outcome) => Some(format!("{} {outcome:?}", row.0)),
            What::Arrived { wire_id, .. } => Some(format!("? arrived {}", wire_id.0)),
            What::Event(Event::Line { state, .. }) => Some(state.name().to_owned()),
            What::Event(Event::KeyChanged { .. }) => Some("key changed".to_owned()),
            What::Event(Event::Unreadable { what, .. }) => Some(what.name().to_owned()),
            What::Event(_)
            | What::Kept
            | What::Identity(_)
            | What::Echo(_)
            | What::Connected
            | What::Resumed
            | What::CaughtUp(_)
            | What::Lost
            | What::Refused { .. } => None,
        });
        outcomes.collect()
    }
}

fn row(id: u64, to: &str, kind: RowKind) -> Row {
    Row {
        id: RowId(id),
        case: None,
        kind,
        to: Peer::new(Network::Signal, to),
        wire_id: WireId(format!("vst-{id}").into()),
        body: format!("words {id}").into(),
        answers: None,
        changes: None,
        author: None,
        way: Way::Encrypted,
        at: Timestamp::from_millis(NOW),
    }
}

fn receipt(sent: i64) -> Value {
    json!({"receiptMessage": {"isDelivery": true, "timestamps": [sent]}})
}

#[test]
fn to_each_one_at_a_time_and_in_order() {
    let mut played = Played::live();
    let to = [(1, ANA), (2, ANA), (3, BEN)];
    played.sends(to.map(|(id, to)| row(id, to, RowKind::Program)));
    assert_eq!(played.given(), [("r1".into(), "words 1".into()), ("r3".into(), "words 3".into())]);
    played.sent("r3", NOW + 1);
    assert_eq!(played.given(), []);
    played.sent("r1", NOW + 2);
    assert_eq!(played.given(), [("r2".into(), "words 2".into())]);
    let now = |more: i64| NOW + more;
    assert_eq!(played.outcomes(), [format!("3 sent {}", now(1)), format!("1 sent {}", now(2))]);
}

#[test]
fn the_first_answer_waits_for_the_message_request_but_not_for_ever() {
    for answered in [true, false] {
        let mut played = Played::live();
        played.receives(ANA, &json!({"dataMessage": {"timestamp": NOW, "message": "bonjour"}}));
        let kept = &played.arrivals.last().unwrap().keeps;
        assert_eq!(kept[0].name.reveal(), &format!("person {ANA}"));
        let asks = played.asks();
        assert_eq!((asks.len(), &asks[0]["method"]), (1, &json!("sendMessageRequestResponse")));
        played.sends([row(1, ANA, RowKind::Program)]);
        assert_eq!(played.given(), []);
        if answered {
            played.hears(&json!({"id": asks[0]["id"], "result": {}}));
        } else {
            played.seconds(2);
        }
        assert_eq!(played.given().len(), 1, "{answered}");
        // Once for ever.
        played.receives(ANA, &json!({"dataMessage": {"timestamp": NOW + 1, "message": "encore"}}));
        assert!(played.asks().is_empty());
    }
}

#[test]
fn what_may_have_been_sent_is_sent_again_only_without_a_sign() {
    for sign in [true, false] {
        let mut played = Played::live();
        played.sends([row(1, ANA, RowKind::Relay), row(2, ANA, RowKind::Relay)]);
        assert_eq!(played.given().len(), 1);
        played.failed("r1", -1, "NETWORK_FAILURE", &json!({}));
        if sign {
            played.receives(ANA, &receipt(NOW + 5));
            assert_eq!(played.given(), [("r2".into(), "words 2".into())]);
            assert_eq!(played.outcomes(), [format!("1 sent {}", NOW + 5), format!("1 {:?}", Outcome::Delivered)]);
        } else {
            played.receives(ANA, &receipt(NOW + 4));
            played.seconds(SIGNS);
            assert_eq!(played.given(), []);
            played.seconds(2);
            assert_eq!(played.given(), [("r1".into(), "words 1".into())]);
        }
    }
}

#[test]
fn what_was_refused_and_arrived_all_the_same_is_not_sent_again() {
    let mut played = Played::live();
    played.sends([row(1, ANA, RowKind::Relay), row(2, ANA, RowKind::Relay)]);
    played.given();
    played.failed("r1", -1, "UNKNOWN_ERROR", &json!({}));
    played.receives(ANA, &receipt(NOW + 5));
    played.seconds(2);
    assert_eq!(played.given(), [("r2".into(), "words 2".into())]);
    assert_eq!(played.outcomes(), [format!("1 sent {}", NOW + 5), format!("1 {:?}", Outcome::Delivered)]);
}

#[test]
fn what_is_kept_is_marked_if_the_operator_wants_that() {
    let mut played = Played::live();
    played.session.acknowledges = true;
    played.receives(ANA, &json!({"dataMessage": {"timestamp": NOW, "message": "bonjour"}}));
    played.seconds(GATE);
    played.asks();
    let ticket = played.arrivals.iter().filter_map(|arrival| arrival.ticket).max().unwrap();
    played.session.obey(Order::Acknowledge(ticket));
    let asked = played.asks().pop().unwrap();
    assert_eq!((&asked["method"], &asked["params"]["targetTimestamp"]), (&json!("sendReaction"), &json!(NOW)));
    // It is no answer: the next waits for it, and its receipt is nobody's.
    played.sends([row(1, ANA, RowKind::Program)]);
    assert_eq!(played.given(), []);
    played.sent(asked["id"].as_str().unwrap(), NOW + 1);
    assert_eq!(played.given().len(), 1);
    played.receives(ANA, &receipt(NOW + 1));
    assert_eq!(played.outcomes(), [""; 0]);
}

#[test]
fn a_phone_can_be_faster_than_the_answer() {
    let mut played = Played::live();
    played.sends([row(1, ANA, RowKind::Program), row(2, ANA, RowKind::Program)]);
    played.given();
    played.receives(ANA, &receipt(NOW + 1));
    assert_eq!(played.given(), [("r2".into(), "words 2".into())]);
    played.sent("r1", NOW + 1);
    assert_eq!(played.given(), [], "the second is on its way still");
    let sent = format!("1 sent {}", NOW + 1);
    assert_eq!(played.outcomes(), [sent.clone(), sent], "said twice, which changes nothing");
}

#[test]
fn after_a_crash_signs_are_waited_for_before_anything_goes_out() {
    let mut played = Played::new(Vec::new());
    played.starts(true);
    played.sends([row(1, ANA, RowKind::Program)]);
    assert_eq!(played.given(), []);
    played.receives(ANA, &receipt(NOW + 9));
    assert_eq!(played.outcomes(), [format!("? arrived {}", NOW + 9)]);
    played.seconds(SIGNS + 2);
    assert_eq!(played.given().len(), 1);
    assert!(played.arrivals.iter().any(|arrival| matches!(arrival.what, What::CaughtUp(CatchUp::Signs))));
}

#[test]
fn an_answer_to_the_one_before_us_is_understood() {
    let mut played = Played::new(Vec::new());
    played.session.opened(false);
    played.sent("r7", NOW + 3);
    played.sent("q7", NOW + 3);
    assert_eq!(played.outcomes(), [format!("7 sent {}", NOW + 3)]);
}

#[test]
fn a_relayed_answer_shows_when_it_has_arrived() {
    let mut played = Played::live();
    played.sends([row(1, ANA, RowKind::Relay), row(2, BEN, RowKind::Program)]);
    played.sent("r1", NOW + 1);
    played.sent("r2", NOW + 2);
    played.outcomes();
    for (from, sent) in [(ANA, 1), (ANA, 1), (BEN, 2)] {
        played.receives(from, &receipt(NOW + sent));
    }
    assert_eq!(played.outcomes(), [format!("1 {:?}", Outcome::Delivered)], "once, and of nothing else");
}

#[test]
fn what_cannot_be_delivered_is_told_and_the_next_goes() {
    let mut played = Played::live();
    played.sends([row(1, ANA, RowKind::Relay), row(2, ANA, RowKind::Relay)]);
    played.given();
    played.failed("r1", -1, "UNREGISTERED_FAILURE", &json!({}));
    assert_eq!(played.outcomes(), [format!("1 {:?}", Outcome::Failed(Failure::NoSuchAccount))]);
    assert_eq!(played.given(), [("r2".into(), "words 2".into())]);
    for tried in 0..8 {
        played.failed("r2", -1, "INVALID_PRE_KEY_FAILURE", &json!({}));
        played.seconds(1 << tried);
        assert_eq!(played.given().len(), 1, "{tried}");
    }
    played.failed("r2", -1, "INVALID_PRE_KEY_FAILURE", &json!({}));
    assert_eq!(played.outcomes(), [format!("2 {:?}", Outcome::Failed(Failure::Unknown))]);
}

#[test]
fn what_could_not_be_decrypted_may_come_again_by_itself() {
    for again in [true, false] {
        let mut played = Played::live();
        let garbled = json!({"method": "receive", "params": {"exception": {"type": "InvalidMessageException"}, "envelope": {"sourceUuid": ANA, "timestamp": NOW}}});
        played.hears(&garbled);
        if again {
            played.receives(ANA, &json!({"dataMessage": {"timestamp": NOW, "message": "bonjour"}}));
        }
        played.seconds(AGAIN_BY_ITSELF);
        assert_eq!(played.outcomes(), if again { vec![] } else { vec!["garbled".to_owned()] });
    }
}

#[test]
fn a_line_goes_when_all_that_came_of_it_is_committed() {
    let mut played = Played::live();
    played.session.done_with();
    played.receives(ANA, &json!({"dataMessage": {"timestamp": NOW, "message": "bonjour"}}));
    assert_eq!(played.session.done_with(), None);
    let ticket = played.arrivals.iter().filter_map(|arrival| arrival.ticket).max().unwrap();
    played.session.obey(Order::Acknowledge(Ticket(ticket.0 - 1)));
    assert_eq!(played.session.done_with(), None);
    played.session.obey(Order::Acknowledge(ticket));
    assert_eq!(played.session.done_with(), Some(Place { generation: 1, end: played.place }));
}

#[test]
fn a_silent_signal_cli_is_asked_and_then_left() {
    let mut played = Played::live();
    played.seconds(ASK_AFTER);
    assert_eq!(played.asks().pop().unwrap()["method"], "version");
    let left = (0..LOST_AFTER).find(|_| played.session.tick().is_err());
    assert_eq!(left, Some(LOST_AFTER - ASK_AFTER - 1));
}

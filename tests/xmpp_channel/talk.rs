//! Words, quotations, receipts and errors, with a server that behaves.

use serde_json::json;
use vestibule::{
    channel::{Order, What, xmpp::Tls},
    model::{Event, Failure, Network, Outcome, Peer, RowKind, WireId},
};

use crate::{
    house::{BOT, House, at, settings},
    prosody::{Person, Prosody},
};

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
        let ((message, _), ticket) = house.commit_silently(arrival);
        let message = message.unwrap();
        assert_eq!(message.body.reveal(), "hello 👋 <b>&amp;</b>");
        assert_eq!(&**message.from.address.reveal(), "ana@localhost");
        assert_eq!(message.wire_id, Some(WireId(said.as_str().into())));
        assert_eq!(message.keys.len(), 2, "stanza-id and origin-id");

        let row = house.send("ana@localhost", "you said \u{0}hello");
        assert_eq!(ana.message().await["body"], "you said hello");
        house.outcome(row, Outcome::Sent).await;
        let receipt = |line: &serde_json::Value| line["event"] == "receipt" && line["of"] == said;
        assert!(!ana.has(receipt), "no receipt before the commit");
        house.orders.send(Order::Acknowledge(ticket.unwrap())).unwrap();
        ana.expect(receipt).await;
        house.close().await;
        ana.quit().await;
    }
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn quotations_go_both_ways_and_receipts_come_back() {
    let prosody = Prosody::start(&["bot", "ana"]).await;
    let mut house = House::ready(at(&prosody)).await;
    let mut ana = Person::start(&prosody, "ana").await;

    let asked = ana.say(BOT, "is it a virus? 🦠\nor what").await;
    assert_eq!(house.message().await.quote, None);
    let mut row = house.row("ana@localhost", "let us see");
    row.kind = RowKind::Relay;
    row.answers = Some((WireId(asked.as_str().into()), "is it a virus? 🦠\nor what".to_owned().into()));
    let id = row.id;
    house.orders.send(Order::Send(row)).unwrap();
    let answer = ana.message().await;
    let quotation = "> is it a virus? 🦠\n> or what\n";
    assert_eq!(answer["body"], format!("{quotation}let us see"));
    assert_eq!(answer["reply"], asked.as_str());
    assert_eq!(answer["fallback"], json!([0, quotation.chars().count()]));
    assert_eq!(answer["wants_receipt"], true);
    house.outcome(id, Outcome::Delivered).await;

    ana.reply(BOT, "thanks é", answer["id"].as_str().unwrap(), "let us see 👍").await;
    let message = house.message().await;
    assert_eq!(message.body.reveal(), "thanks é");
    let quote = message.quote.unwrap();
    assert_eq!(quote.id, Some(WireId(answer["id"].as_str().unwrap().into())));
    assert_eq!(quote.text.reveal(), "let us see 👍");
    house.close().await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn what_comes_back_is_known() {
    let prosody = Prosody::start(&["bot"]).await;
    let mut house = House::ready(at(&prosody)).await;
    // This server talks to no other.
    let far_away = house.send("ana@nowhere.invalid", "hello");
    house.outcome(far_away, Outcome::Failed(Failure::Refused)).await;
    let refused = house.send("nobody@localhost", "hello");
    house.outcome(refused, Outcome::Failed(Failure::Refused)).await;
    let malformed = house.send("a@b@c' x='", "hello");
    house.outcome(malformed, Outcome::Failed(Failure::NoSuchAccount)).await;
    let too_long = house.send("nobody@localhost", &"&".repeat(200_000));
    house.outcome(too_long, Outcome::Failed(Failure::Refused)).await;
    house.close().await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn a_human_on_the_same_account_is_noticed() {
    let prosody = Prosody::start(&["bot", "ana"]).await;
    let mut house = House::ready(at(&prosody)).await;
    let mut ana = Person::start(&prosody, "ana").await;
    let mut human = Person::start(&prosody, "bot").await;
    human.say(&ana.jid, "a human here").await;
    assert_eq!(ana.message().await["body"], "a human here");
    let what = house.until(|what| matches!(what, What::Event(_))).await;
    let What::Event(Event::AnsweredElsewhere { to, keys }) = what else { panic!("{what:?}") };
    assert_eq!(to, Peer::new(Network::Xmpp, "ana@localhost"));
    assert!(!keys.is_empty());

    // What we send ourselves is not reported, and what ana says comes once.
    house.send("ana@localhost", "the program here");
    assert_eq!(ana.message().await["body"], "the program here");
    ana.say(BOT, "thank you both").await;
    let what = house.until(|what| matches!(what, What::Event(_))).await;
    assert!(matches!(what, What::Event(Event::Message { .. })), "{what:?}");
    house.close().await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn subscriptions_are_granted_and_asked_for() {
    let prosody = Prosody::start(&["bot", "ana"]).await;
    let house = House::ready(at(&prosody)).await;
    let mut ana = Person::start(&prosody, "ana").await;
    ana.order(json!({"do": "subscribe", "to": BOT})).await;
    ana.expect(|line| line["type"] == "subscribed").await;
    ana.expect(|line| line["type"] == "subscribe").await;
    ana.expect(|line| line["type"] == "available" && line["from"] == "bot@localhost/vestibule").await;
    house.close().await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn hostile_stanzas_cost_one_event_each() {
    let prosody = Prosody::start(&["bot", "ana"]).await;
    let mut house = House::ready(at(&prosody)).await;
    let mut ana = Person::start(&prosody, "ana").await;
    let wrap = |inside: &str| format!("<message type='chat' to='{BOT}'><body>x</body>{inside}</message>");
    let deep = format!("<a xmlns='deep'>{}{}</a>", "<b>".repeat(20_000), "</b>".repeat(20_000));
    ana.raw(&wrap(&deep)).await;
    ana.raw(&wrap(&format!("<x xmlns='long' y='{}'/>", "A".repeat(100_000)))).await;
    ana.raw(&wrap(&format!("<{} xmlns='name'/>", "n".repeat(50_000)))).await;
    ana.raw(&wrap(&format!("<x xmlns='many'>{}</x>", "<y/>".repeat(20_000)))).await;
    ana.raw(&format!("<message type='chat' to='{BOT}'/><iq type='get' id='' to='{BOT}/vestibule'><x/></iq>")).await;
    ana.raw(&format!("<message type='what' to='{BOT}'><body>odd type</body></message>")).await;
    ana.say(BOT, "still there?").await;
    let mut bodies = Vec::new();
    while bodies.last().is_none_or(|last| last != "still there?") {
        let arrival = house.arrival().await;
        let (message, what) = house.commit(arrival);
        assert!(!matches!(what, What::Lost), "the stream broke");
        bodies.extend(message.map(|message| message.body.into_revealed()));
    }
    // The deep one and the one with many elements lose their content; the long ones are as good as any.
    assert_eq!(bodies, ["x", "x", "odd type", "still there?"]);
    house.close().await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn encrypted_messages_are_told_apart() {
    let prosody = Prosody::start(&["bot", "ana"]).await;
    let mut house = House::ready(at(&prosody)).await;
    let mut ana = Person::start(&prosody, "ana").await;
    let encrypted = |payload: &str| {
        format!(
            "<message type='chat' to='{BOT}'><body>I sent you an OMEMO encrypted message</body>\
             <encrypted xmlns='eu.siacs.conversations.axolotl'><header sid='1'/>{payload}</encrypted></message>"
        )
    };
    ana.raw(&encrypted("")).await;
    ana.raw(&encrypted("<payload>QUJD</payload>")).await;
    ana.raw(&format!("<message type='chat' to='{BOT}'><body>?OTRv23?</body></message>")).await;
    ana.say(BOT, "in plain words").await;
    for _ in 0..2 {
        let what = house.until(|what| matches!(what, What::Event(_))).await;
        assert!(matches!(what, What::Event(Event::Unreadable { .. })), "{what:?}");
    }
    assert_eq!(house.bodies(1).await, ["in plain words"]);
    house.close().await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn a_slow_house_stops_the_reading_and_not_the_sending() {
    let prosody = Prosody::start(&["bot", "ana"]).await;
    let mut house = House::ready(at(&prosody)).await;
    let mut ana = Person::start(&prosody, "ana").await;
    let all: Vec<String> = (0..500).map(|n| format!("message {n}")).collect();
    for text in &all {
        ana.give(&json!({"do": "say", "to": BOT, "text": text})).await;
    }
    // Nothing is taken from the queue; orders are obeyed all the same.
    house.send("ana@localhost", "one moment");
    assert_eq!(ana.message().await["body"], "one moment");
    assert_eq!(house.bodies(500).await, all);
    house.close().await;
}

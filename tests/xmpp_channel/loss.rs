//! Lost connections, dead servers and dead programs: every message once, in order.

use std::collections::HashSet;

use serde_json::json;
use vestibule::{
    channel::{CatchUp, Cursor, Order, What, xmpp::Tls},
    model::{Event, Outcome, WireId},
};

use crate::{
    house::{BOT, House, at, settings},
    prosody::{Person, Prosody, Proxy, Way},
};

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn a_cut_line_is_resumed_with_every_message_once() {
    let prosody = Prosody::start(&["bot", "ana"]).await;
    let proxy = Proxy::start(prosody.port).await;
    let mut house = House::ready(settings(proxy.port, Tls::Starttls, prosody.file("ca.crt"))).await;
    let mut ana = Person::start(&prosody, "ana").await;
    let mut numbers = 0..;
    // Cut inside TLS records and stanzas, and between them.
    let cuts = [1, 23, 500, 777, 2048, 4096].map(|bytes| [(Way::Down, bytes), (Way::Up, bytes)]);
    for (way, bytes) in cuts.into_iter().flatten() {
        let texts: Vec<String> = numbers.by_ref().take(20).map(|n: u32| format!("message {n}")).collect();
        proxy.cut_within(way, bytes);
        for text in &texts {
            ana.give(&json!({"do": "say", "to": BOT, "text": text})).await;
        }
        let mut rows = Vec::new();
        for text in &texts {
            assert_eq!(house.message().await.body.reveal(), text);
            rows.push(house.send("ana@localhost", text));
        }
        for text in &texts {
            assert_eq!(ana.message().await["body"], text.as_str());
        }
        for row in rows {
            house.outcome(row, Outcome::Sent).await;
        }
    }
    assert_eq!(ana.unread_messages(), 0);
    assert!(house.store.losses >= 12, "{}", house.store.losses);
    assert_eq!(house.store.losses, house.store.resumptions);
    house.close().await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn what_is_not_committed_comes_again() {
    let prosody = Prosody::start(&["bot", "ana"]).await;
    let proxy = Proxy::start(prosody.port).await;
    let through = settings(proxy.port, Tls::Starttls, prosody.file("ca.crt"));
    let mut house = House::ready(through.clone()).await;
    let mut ana = Person::start(&prosody, "ana").await;
    ana.say(BOT, "committed").await;
    assert_eq!(house.bodies(1).await, ["committed"]);
    ana.say(BOT, "not committed").await;
    let lost = house.arrival().await;
    assert!(matches!(lost.what, What::Event(Event::Message { .. })));

    // The same program, another connection: the server sends it again.
    proxy.cut();
    house.until(|what| matches!(what, What::Resumed)).await;
    let lost = house.arrival().await;
    assert!(matches!(lost.what, What::Event(Event::Message { .. })));

    // The program dies: the archive has it, after the cursor.
    let store = house.crash().await;
    let mut house = House::open_with(through, store);
    assert_eq!(house.catch_up().await, (CatchUp::Whole, vec!["not committed".to_owned()]));
    house.close().await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn a_server_that_dies_is_caught_up_with() {
    let mut prosody = Prosody::start(&["bot", "ana"]).await;
    let mut house = House::ready(at(&prosody)).await;
    for round in 0..2 {
        let mut ana = Person::start(&prosody, "ana").await;
        let before = format!("before {round}");
        ana.say(BOT, &before).await;
        assert_eq!(house.bodies(1).await, [before]);
        let row = house.row("ana@localhost", "an answer");
        let (id, wire_id) = (row.id, row.wire_id.clone());
        house.orders.send(Order::Send(row)).unwrap();
        house.outcome(id, Outcome::Sent).await;
        assert_eq!(ana.message().await["body"], "an answer");
        if round == 0 {
            prosody.kill().await;
        } else {
            prosody.stop().await;
        }
        house.until(|what| matches!(what, What::Lost)).await;
        // An order for the session that is gone is forgotten.
        let forgotten = house.send("ana@localhost", "forgotten");
        prosody.start_again().await;
        assert_eq!(house.catch_up().await, (CatchUp::Whole, Vec::new()));
        assert_eq!(house.store.echoes.iter().filter(|echo| *echo == &*wire_id.0).count(), 1);
        assert!(!house.store.outcomes.contains_key(&forgotten));
        ana.quit().await;
        let mut ana = Person::start(&prosody, "ana").await;
        ana.say(BOT, "after").await;
        assert_eq!(house.bodies(1).await, ["after"]);
        ana.quit().await;
    }
    house.close().await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn three_hundred_messages_while_down_come_once_and_in_order() {
    let prosody = Prosody::start(&["bot", "ana"]).await;
    let mut house = House::ready(at(&prosody)).await;
    let mut ana = Person::start(&prosody, "ana").await;
    let own = house.send("ana@localhost", "good night");
    house.outcome(own, Outcome::Sent).await;
    ana.say(BOT, "good night").await;
    assert_eq!(house.bodies(1).await, ["good night"]);
    let store = house.close().await;

    let all: Vec<String> = (0..300).map(|n| format!("message {n}")).collect();
    for text in &all {
        ana.say(BOT, text).await;
    }
    ana.sync().await;
    let mut house = House::open_with(at(&prosody), store);
    let (ending, bodies) = house.catch_up().await;
    assert_eq!((ending, bodies), (CatchUp::Whole, all));
    // The server's offline storage brings them once more; each is known by its key.
    ana.say(BOT, "good morning").await;
    assert_eq!(house.bodies(1).await, ["good morning"]);
    let store = house.close().await;

    // Nothing is new after that.
    let mut house = House::open_with(at(&prosody), store);
    assert_eq!(house.catch_up().await, (CatchUp::Whole, Vec::new()));
    house.close().await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn live_messages_wait_for_the_archived_ones() {
    let prosody = Prosody::start(&["bot", "ana"]).await;
    let house = House::ready(at(&prosody)).await;
    let store = house.close().await;
    let mut ana = Person::start(&prosody, "ana").await;
    let all: Vec<String> = (0..200).map(|n| format!("message {n}")).collect();
    for text in &all[..120] {
        ana.say(BOT, text).await;
    }
    ana.sync().await;
    let mut house = House::open_with(at(&prosody), store);
    house.until(|what| matches!(what, What::Connected)).await;
    house.orders.send(Order::CatchUp { after: house.store.cursor.clone(), in_doubt: false }).unwrap();
    for text in &all[120..] {
        ana.give(&json!({"do": "say", "to": BOT, "text": text})).await;
    }
    assert_eq!(house.bodies(200).await, all);
    house.close().await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn an_archive_that_was_cut_is_reported() {
    let prosody = Prosody::start(&["bot", "ana"]).await;
    let house = House::ready(at(&prosody)).await;
    let mut store = house.close().await;
    let mut ana = Person::start(&prosody, "ana").await;
    ana.say(BOT, "unheard").await;
    ana.sync().await;
    store.cursor = Some(Cursor("no-such-place".to_owned().into()));
    let mut house = House::open_with(at(&prosody), store);
    assert_eq!(house.catch_up().await.0, CatchUp::Gap);
    let cursor = house.store.cursor.clone();
    assert_ne!(cursor, Some(Cursor("no-such-place".to_owned().into())));
    let store = house.close().await;
    let mut house = House::open_with(at(&prosody), store);
    assert_eq!(house.catch_up().await, (CatchUp::Whole, Vec::new()));
    house.close().await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn a_server_without_archive_and_counting_is_served_too() {
    let extra = r#"modules_disabled = { "s2s", "mam", "smacks", "offline" }"#;
    let mut prosody = Prosody::start_with(&["bot", "ana"], extra).await;
    let mut house = House::open(at(&prosody));
    assert_eq!(house.catch_up().await, (CatchUp::NoArchive, Vec::new()));
    let mut ana = Person::start(&prosody, "ana").await;
    ana.say(BOT, "hello").await;
    let message = house.message().await;
    assert_eq!((message.body.reveal().as_str(), message.keys.len()), ("hello", 2), "origin-id and id");
    let row = house.send("ana@localhost", "hello yourself");
    house.outcome(row, Outcome::Sent).await;
    assert_eq!(ana.message().await["body"], "hello yourself");
    prosody.kill().await;
    house.until(|what| matches!(what, What::Lost)).await;
    prosody.start_again().await;
    assert_eq!(house.catch_up().await.0, CatchUp::NoArchive);
    house.close().await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn dead_programs_leave_no_trouble() {
    let prosody = Prosody::start(&["bot", "ana"]).await;
    let mut ana = Person::start(&prosody, "ana").await;
    let mut store = crate::house::Store::default();
    let mut seen = HashSet::new();
    for round in 0..3 {
        let mut house = House::open_with(at(&prosody), store);
        let (_, missed) = house.catch_up().await;
        seen.extend(missed);
        let text = format!("round {round}");
        ana.say(BOT, &text).await;
        if house.bodies(1).await == [text.clone()] {
            seen.insert(text);
        }
        let row = house.row("ana@localhost", "answer");
        assert!(matches!(&row.wire_id, WireId(id) if id.starts_with(WireId::OWN)));
        house.orders.send(Order::Send(row)).unwrap();
        assert_eq!(ana.message().await["body"], "answer");
        store = house.crash().await;
    }
    assert_eq!(seen.len(), 3);
}

//! Servers that fall silent: in the middle of everything, about one thing only, or because the line is dead.

use tokio::time::{sleep, timeout};
use vestibule::{
    channel::{
        CatchUp, What,
        xmpp::{Patience, Tls},
    },
    model::Outcome,
};

use crate::{
    house::{BOT, House, settings},
    meddler::{Meddler, UNBOUND},
    prosody::{PATIENCE, Person, Prosody, Proxy},
};

/// As short as it may be for a test on a busy machine: if a pause of the machine is taken for one of the server, the
/// line is made again, and what is claimed here holds all the same.
const SHORT: Patience = Patience { ask_after: 1, lost_after: 4, page: 2 };

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn a_line_that_dies_without_a_word_is_noticed_and_nothing_is_lost() {
    let prosody = Prosody::start(&["bot", "ana"]).await;
    let proxy = Proxy::start(prosody.port).await;
    let mut house = House::open_patiently(settings(proxy.port, Tls::Starttls, prosody.file("ca.crt")), SHORT);
    house.catch_up().await;
    let mut ana = Person::start(&prosody, "ana").await;
    for round in 0..2 {
        proxy.bury();
        let (said, answer) = (format!("said {round}"), format!("answer {round}"));
        ana.say(BOT, &said).await;
        let row = house.send("ana@localhost", &answer);
        // Nobody tells the program: it finds out by itself.
        house.until(|what| matches!(what, What::Lost)).await;
        assert_eq!(house.bodies(1).await, [said]);
        house.outcome(row, Outcome::Sent).await;
        assert_eq!(ana.message().await["body"], answer);
    }
    ana.sync().await;
    assert_eq!(ana.unread_messages(), 0, "nothing comes twice");
    assert_eq!(house.store.losses, house.store.resumptions);
    house.close().await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn questions_that_are_never_answered_keep_nobody_waiting() {
    let prosody = Prosody::start_with(&["bot", "ana"], UNBOUND).await;
    let meddler = Meddler::start(&prosody).await;
    meddler.swallow_answers(true);
    let mut house = House::open_patiently(settings(meddler.port, Tls::Direct, prosody.file("ca.crt")), SHORT);
    let mut ana = Person::start(&prosody, "ana").await;
    // The archive is asked, and says nothing; nor does anybody about carbons.
    assert_eq!(house.catch_up().await.0, CatchUp::NoArchive);
    ana.say(BOT, "are you there?").await;
    assert_eq!(house.bodies(1).await, ["are you there?"]);
    let row = house.send("ana@localhost", "yes");
    house.outcome(row, Outcome::Sent).await;
    assert_eq!(ana.message().await["body"], "yes");
    // The pings are not answered either, but the server is there: it counts what it gets.
    let pinged = async {
        while meddler.heard("urn:xmpp:ping") < 3 {
            sleep(std::time::Duration::from_millis(20)).await;
        }
    };
    timeout(PATIENCE, pinged).await.expect("it does not ask");
    ana.say(BOT, "still?").await;
    assert_eq!(house.bodies(1).await, ["still?"]);
    let losses = house.store.losses;
    assert_eq!(losses, 0, "a server that counts is not taken for dead");
    house.close().await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn a_stanza_that_does_not_parse_costs_the_connection_and_comes_no_more() {
    let prosody = Prosody::start_with(&["bot", "ana"], UNBOUND).await;
    let meddler = Meddler::start(&prosody).await;
    let mut house = House::ready(settings(meddler.port, Tls::Direct, prosody.file("ca.crt"))).await;
    let mut ana = Person::start(&prosody, "ana").await;
    let bad = ["<message><body>&nope;</body></message>", "<message><body></message>", "<message <", "\u{1}<message/>"];
    for (round, bad) in (1..).zip(bad) {
        meddler.spoil_next_message(bad);
        ana.say(BOT, "spoilt").await;
        house.until(|what| matches!(what, What::Resumed)).await;
        let after = format!("after {round}");
        ana.say(BOT, &after).await;
        assert_eq!(house.bodies(1).await, [after]);
        assert_eq!((house.store.losses, house.store.resumptions), (round, round), "{bad}");
    }
    house.close().await;
}

//! A session played by hand: the server's elements, the house's orders, and what becomes of them.

#![allow(clippy::wildcard_enum_match_arm, reason = "a test shows whatever else it is")]

use std::collections::BTreeMap;

use super::{
    super::{Outside, login::Managed},
    *,
};
use crate::model::{Chance, Event, Network, Peer, RowId, RowKind, Timestamp, Way, WireId};

const ME: &str = "bot@localhost";

/// A session, and what the house was told.
struct Play {
    session: Session,
    told: Vec<(String, Option<Ticket>, Option<String>)>,
}

impl Play {
    fn new() -> Self {
        let outside = Outside { now: || Timestamp::from_millis(0), chance: || Chance::from_seed([1; 32]) };
        let secrecy = Secrecy::new(ME, outside, BTreeMap::new(), Vec::new()).unwrap();
        let session = Session::new(ME.to_owned(), "Help", Patience::default(), secrecy);
        let mut play = Self { session, told: Vec::new() };
        play.open_fresh(None);
        play
    }

    fn open_fresh(&mut self, handled_before: Option<u32>) {
        let managed = Managed::Resumable("s".to_owned());
        self.session.opened(Opened::Fresh { handled_before, managed }).unwrap();
    }

    fn live() -> Self {
        let mut play = Self::new();
        play.catch_up(None);
        play.hears("<iq type='result' id='mam-1-0'><fin xmlns='urn:xmpp:mam:2' complete='true'/></iq>");
        // The account's own keys are published when they are committed.
        play.commits(0);
        play.hears("<a xmlns='urn:xmpp:sm:3' h='5'/>");
        play.hears("<r xmlns='urn:xmpp:sm:3'/>");
        play.says();
        play.told();
        play
    }

    fn catch_up(&mut self, after: Option<&str>) {
        let after = after.map(|after| Cursor(after.to_owned().into()));
        self.session.obey([Order::CatchUp { after, in_doubt: false }]);
    }

    fn hears(&mut self, xml: &str) {
        self.try_hear(xml).unwrap();
    }

    fn try_hear(&mut self, xml: &str) -> Result<(), Broken> {
        let xml = xml.replacen("<iq ", "<iq xmlns='jabber:client' ", 1);
        let xml = xml.replacen("<message ", "<message xmlns='jabber:client' ", 1);
        self.session.heard(&xml.parse().unwrap())
    }

    fn hears_words(&mut self, words: &str, archived: &str) {
        self.hears(&words_xml(words, archived));
    }

    fn hears_result(&mut self, words: &str, archived: &str) {
        let inner = words_xml(words, "").replacen("<message ", "<message xmlns='jabber:client' ", 1);
        let result = format!("<result xmlns='urn:xmpp:mam:2' queryid='mam-1' id='{archived}'>");
        self.hears(&format!(
            "<message from='{ME}'>{result}<forwarded xmlns='urn:xmpp:forward:0'>{inner}</forwarded></result></message>"
        ));
    }

    /// The first ticket is that of the account's own keys.
    fn commits(&mut self, ticket: u64) {
        self.session.obey([Order::Acknowledge(Ticket(ticket + 1))]);
    }

    fn sends(&mut self, id: u64) {
        self.session.obey([Order::Send(Row {
            id: RowId(id),
            case: None,
            kind: RowKind::Program,
            to: Peer::new(Network::Xmpp, "ana@localhost"),
            wire_id: WireId(format!("vst-{id}").into()),
            body: "words".to_owned().into(),
            answers: None,
            changes: None,
            author: None,
            way: Way::AsTheyWrite,
            at: Timestamp::from_millis(0),
        })]);
    }

    /// What goes to the server now.
    fn says(&mut self) -> String {
        self.session.output()
    }

    /// What the house was told since the last time: the words or the kind of the report.
    fn told(&mut self) -> Vec<String> {
        self.told.clear();
        while let Some(arrival) = self.session.house().next() {
            if matches!(arrival.what, What::Kept | What::Identity(_)) {
                continue;
            }
            let what = if let What::Event(Event::Message { inbound, .. }) = &arrival.what {
                inbound.body.reveal().clone()
            } else {
                format!("{:?}", arrival.what)
            };
            self.told.push((what, arrival.ticket, arrival.cursor.map(|cursor| cursor.0.into_revealed())));
        }
        self.told.iter().map(|(what, ..)| what.clone()).collect()
    }
}

fn words_xml(words: &str, archived: &str) -> String {
    let stanza_id = format!("<stanza-id xmlns='urn:xmpp:sid:0' by='{ME}' id='{archived}'/>");
    let request = "<request xmlns='urn:xmpp:receipts'/>";
    format!(
        "<message type='chat' from='ana@localhost/x' id='{words}'><body>{words}</body>{request}{stanza_id}</message>"
    )
}

#[test]
fn nothing_is_sent_before_it_was_caught_up() {
    let mut play = Play::new();
    assert_eq!(play.told(), ["Connected"]);
    assert_eq!(play.says(), "", "not even presence");
    play.sends(1);
    play.catch_up(Some("a1"));
    play.sends(2);
    let said = play.says();
    assert!(said.starts_with("<presence>") && said.contains("<after>a1</after>"), "{said}");
    assert!(said.ends_with("<r xmlns='urn:xmpp:sm:3'/>") && !said.contains("words"), "{said}");
    play.catch_up(Some("a1"));
    assert_eq!(play.says(), "", "an order for an earlier session");
    play.hears("<iq type='result' id='mam-1-0'><fin xmlns='urn:xmpp:mam:2' complete='true'/></iq>");
    assert_eq!(play.told(), ["CaughtUp(Whole)"]);
    let said = play.says();
    assert!(said.contains("vst-2") && !said.contains("vst-1"), "the first was for an earlier session: {said}");
}

#[test]
fn live_messages_come_after_archived_ones_and_once() {
    let mut play = Play::new();
    play.catch_up(Some("a1"));
    play.told();
    play.hears_words("live", "a4");
    play.hears_words("both", "a3");
    play.hears_result("archived", "a2");
    play.hears_result("both", "a3");
    play.hears("<iq type='result' id='mam-1-0'><fin xmlns='urn:xmpp:mam:2' complete='true'><set xmlns='http://jabber.org/protocol/rsm'><last>a3</last></set></fin></iq>");
    assert_eq!(play.told(), ["archived", "both", "CaughtUp(Whole)", "live"]);
    let cursors: Vec<_> = play.told.iter().map(|(_, _, cursor)| cursor.as_deref().unwrap()).collect();
    assert_eq!(cursors, ["a2", "a3", "a3", "a4"]);
    let tickets: Vec<_> = play.told.iter().filter_map(|(_, ticket, _)| *ticket).collect();
    assert!(tickets.is_sorted());
    assert_eq!(tickets.len(), 3);
}

#[test]
fn keys_are_published_when_they_are_committed() {
    let mut play = Play::new();
    play.catch_up(None);
    let said = play.says();
    assert!(said.contains("devicelist") && !said.contains("<publish"), "{said}");
    play.commits(0);
    assert!(play.says().contains("<publish node='eu.siacs.conversations.axolotl.bundles:"));
}

#[test]
fn the_server_hears_of_a_message_when_it_is_committed() {
    let mut play = Play::live();
    let before = play.session.resumable().unwrap().handled;
    play.hears_words("one", "a1");
    play.hears("<r xmlns='urn:xmpp:sm:3'/>");
    assert_eq!(play.told(), ["one"]);
    assert_eq!(play.says(), "", "the answer waits for the reply");
    play.commits(1);
    play.sends(7);
    let said = play.says();
    let receipt = "<received xmlns='urn:xmpp:receipts' id='one'/>";
    assert!(said.contains(receipt) && said.contains("vst-7"), "{said}");
    assert!(said.contains(&format!("<a xmlns='urn:xmpp:sm:3' h='{}'/>", before + 1)), "{said}");
    play.hears("<a xmlns='urn:xmpp:sm:3' h='7'/>");
    assert_eq!(play.told(), ["Outcome(RowId(7), Sent)"]);
    assert!(play.try_hear("<a xmlns='urn:xmpp:sm:3' h='8'/>").is_err(), "more than was sent");
}

#[test]
fn a_server_that_asks_is_not_left_waiting() {
    let mut play = Play::live();
    play.hears_words("one", "a1");
    play.hears("<r xmlns='urn:xmpp:sm:3'/>");
    assert_eq!(play.says(), "");
    play.session.tick().unwrap();
    assert!(play.says().contains("<a "));
    play.session.tick().unwrap();
    assert_eq!(play.says(), "", "once");
    play.commits(1);
    assert!(play.says().contains("<a "), "and again with the news");
}

#[test]
fn a_resumed_session_sends_again_what_was_not_acknowledged() {
    let mut play = Play::live();
    play.sends(1);
    play.sends(2);
    play.says();
    play.session.lost(&Broken::Silent);
    play.sends(3);
    assert_eq!((play.says().as_str(), play.told().as_slice()), ("", ["Lost".to_owned()].as_slice()));
    let told = play.session.resumable().unwrap().handled;
    play.session.opened(Opened::Resumed { told, handled: 6 }).unwrap();
    assert_eq!(play.told(), ["Resumed", "Outcome(RowId(1), Sent)"]);
    let said = play.says();
    assert!(!said.contains("vst-1") && said.contains("vst-2") && said.contains("vst-3"), "{said}");
}

#[test]
fn a_new_session_forgets_and_hears_what_the_server_remembers() {
    let mut play = Play::live();
    play.sends(1);
    play.sends(2);
    play.says();
    play.session.lost(&Broken::Silent);
    play.open_fresh(Some(6));
    assert_eq!(play.told(), ["Lost", "Outcome(RowId(1), Sent)", "Connected"]);
    play.catch_up(Some("a1"));
    assert!(!play.says().contains("vst-2"));
}

#[test]
fn a_stanza_that_breaks_the_stream_does_not_come_again() {
    let mut play = Play::live();
    let before = play.session.resumable().unwrap().handled;
    play.session.lost(&Broken::NotXml);
    assert_eq!(play.session.resumable().unwrap().handled, before + 1);
}

#[test]
fn silence_is_noticed() {
    let mut play = Play::live();
    for second in 1..50 {
        play.session.tick().unwrap();
        assert_eq!(play.says().contains("urn:xmpp:ping"), second == 30, "{second}");
    }
    assert!(matches!(play.session.tick(), Err(Broken::Silent)));
}

#[test]
fn an_archive_that_does_not_answer_is_left() {
    let mut play = Play::new();
    play.catch_up(Some("a1"));
    for _ in 0..60 {
        play.hears("<iq type='get' id='1' from='localhost'><ping xmlns='urn:xmpp:ping'/></iq>");
        play.session.tick().unwrap();
    }
    assert_eq!(play.told(), ["Connected", "CaughtUp(NoArchive)"]);
}

#[test]
fn a_forged_end_of_the_archive_is_ignored() {
    let mut play = Play::new();
    play.catch_up(Some("a1"));
    play.told();
    play.hears(
        "<iq type='result' from='mallory@localhost' id='mam-1-0'><fin xmlns='urn:xmpp:mam:2' complete='true'/></iq>",
    );
    assert!(play.told().is_empty());
}

#[test]
fn too_many_live_messages_are_fetched_instead() {
    let mut play = Play::new();
    play.catch_up(Some("a1"));
    for n in 0..1001 {
        play.hears_words(&format!("w{n}"), &format!("b{n}"));
    }
    play.says();
    play.hears("<iq type='result' id='mam-1-0'><fin xmlns='urn:xmpp:mam:2' complete='true'/></iq>");
    assert!(play.says().contains("id='mam-1-1'"), "it asks once more");
}

#[test]
fn only_the_addressee_speaks_of_a_row() {
    let mut play = Play::live();
    play.sends(1);
    let receipt = "<received xmlns='urn:xmpp:receipts' id='vst-1'/>";
    play.hears(&format!("<message from='mallory@localhost/x'>{receipt}</message>"));
    play.hears("<message type='error' from='mallory@localhost' id='vst-1'><error type='cancel'/></message>");
    assert!(play.told().is_empty());
    play.hears(&format!("<message from='ana@localhost/x'>{receipt}</message>"));
    assert_eq!(play.told(), ["Outcome(RowId(1), Delivered)"]);
}

//! What the channel logs, at all levels; and what an operator may have typed into its settings.

use std::{
    io,
    sync::{Arc, Mutex},
};

use serde_json::json;
use tracing::subscriber::DefaultGuard;
use tracing_subscriber::{filter::LevelFilter, filter::Targets, prelude::*};
use vestibule::{
    channel::{What, xmpp::Tls},
    model::{Failure, Outcome},
    private::Secret,
};

use crate::{
    house::{House, at, settings},
    prosody::{Person, Prosody, Proxy},
};

/// Everything that the program itself logs on this thread while this is there.
pub(crate) struct Log {
    written: Arc<Mutex<Vec<u8>>>,
    _guard: DefaultGuard,
}

#[derive(Clone)]
struct Pen(Arc<Mutex<Vec<u8>>>);

impl io::Write for Pen {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Log {
    pub(crate) fn begin() -> Self {
        let written = Arc::new(Mutex::new(Vec::new()));
        let pen = Pen(Arc::clone(&written));
        let lines = tracing_subscriber::fmt::layer().with_ansi(false).with_writer(move || pen.clone());
        let ours = Targets::new().with_target("vestibule", LevelFilter::TRACE);
        let guard = tracing_subscriber::registry().with(lines.with_filter(ours)).set_default();
        // What another thread met while this was being set up has been marked as of no interest.
        tracing::callsite::rebuild_interest_cache();
        Self { written, _guard: guard }
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.written.lock().unwrap().clone()).unwrap()
    }
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn at_no_level_does_it_name_anybody() {
    const MARK: &str = "zqcanary";
    const ME: &str = "zqcanary-bot@localhost";
    let log = Log::begin();
    let prosody = Prosody::start(&["zqcanary-bot", "zqcanary-ana"]).await;
    let proxy = Proxy::start(prosody.port).await;
    let mut settings = settings(proxy.port, Tls::Starttls, prosody.file("ca.crt"));
    settings.jid = ME.parse().unwrap();
    settings.password = Secret::new("pw-zqcanary-bot".to_owned());
    settings.resource = MARK.to_owned();
    let mut house = House::ready(settings).await;
    let mut ana = Person::start(&prosody, "zqcanary-ana/zqcanary-phone").await;
    ana.order(json!({"do": "subscribe", "to": ME})).await;
    ana.say(ME, MARK).await;
    ana.raw(&format!("<message to='{ME}' id='{MARK}'><x xmlns='jabber:x:encrypted'>{MARK}</x></message>")).await;
    house.until(|what| matches!(what, What::Event(vestibule::model::Event::Unreadable { .. }))).await;
    let sent = house.send("zqcanary-ana@localhost", MARK);
    house.outcome(sent, Outcome::Sent).await;
    for (to, why) in [("zqcanary@nowhere.invalid", Failure::Refused), ("a@zqcanary@", Failure::NoSuchAccount)] {
        let bounced = house.send(to, MARK);
        house.outcome(bounced, Outcome::Failed(why)).await;
    }
    proxy.cut();
    house.until(|what| matches!(what, What::Resumed)).await;
    house.close().await;
    let log = log.text();
    for words in ["connected", "caught up", "lost the connection", "session resumed", "closed"] {
        assert!(log.contains(words), "no `{words}` in {log}");
    }
    assert!(!log.to_lowercase().contains(MARK), "{log}");
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn characters_that_xml_forbids_do_not_break_the_stream() {
    let prosody = Prosody::start(&["bot", "ana"]).await;
    let mut settings = at(&prosody);
    settings.name = "Help\u{0}\u{1b}<line>\u{ffff}'".to_owned();
    settings.resource = "vesti\u{7}bule".to_owned();
    let mut house = House::ready(settings).await;
    let mut ana = Person::start(&prosody, "ana").await;
    let ask = "<iq type='get' id='q' to='bot@localhost/vestibule'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>";
    ana.raw(ask).await;
    let row = house.send("ana@localhost", "a\u{0}b\u{b}c\u{1b}[31m\u{fffe}d");
    house.outcome(row, Outcome::Sent).await;
    assert_eq!(ana.message().await["body"], "abc[31md");
    assert_eq!(house.store.losses, 0);
    house.close().await;
}

//! Nothing that the program writes, to whichever output, holds a word, an address, an id, a name or a password.
//!
//! All of these are marked, down every path that the real program has; and the lines that must be there are.

use serde_json::{Value, json};

use crate::{
    program::{Program, Setup},
    prosody::{Person, Prosody, Proxy},
};

/// Stands in everything that must not be told.
const MARK: &str = "zqcanary";
const BOT: &str = "zqcanary-help@localhost";
const STAFF: [(&str, &str, &str); 1] = [("zqcanary-nour", "handler", "fr")];
/// Asks for everything that a library or the program might say.
const LOUD: [(&str, &str); 3] = [("RUST_LOG", "trace"), ("RUST_BACKTRACE", "full"), ("RUST_LIB_BACKTRACE", "1")];

fn setup(prosody: &Prosody, port: u16) -> Setup<'_> {
    Setup {
        account: "zqcanary-help",
        password: "pw-zqcanary-help".to_owned(),
        resource: "zqcanary-resource",
        environment: &LOUD,
        ..Setup::usual(prosody, port, &STAFF)
    }
}

fn assert_private(output: &str) {
    let told: Vec<&str> = output.lines().filter(|line| line.to_lowercase().contains(MARK)).collect();
    assert!(told.is_empty(), "{told:#?}");
}

/// The lines that an operator counts on.
fn assert_told(output: &str, lines: &[&str]) {
    for words in lines {
        assert!(output.contains(words), "no `{words}` in {output}");
    }
}

fn message(id: &str, inside: &str) -> String {
    format!("<message to='{BOT}' type='chat' id='{MARK}-{id}'>{inside}</message>")
}

fn body(message: &Value) -> &str {
    message["body"].as_str().unwrap()
}

/// Ana says it, and waits for the first answer.
async fn say(ana: &mut Person, words: &str) -> Value {
    ana.say(BOT, words).await;
    ana.message().await
}

/// What nobody can read; whoever sends it is never answered in clear again.
fn encrypted() -> String {
    let inside = format!("<header sid='1'/><payload>{MARK}</payload>");
    let encrypted = format!("<encrypted xmlns='eu.siacs.conversations.axolotl'>{inside}</encrypted>");
    message("encrypted", &format!("<body>{MARK}</body>{encrypted}"))
}

/// Stanzas that mean no good, or nothing.
async fn hostile(ana: &mut Person) {
    let mark = |times: usize| MARK.repeat(times);
    for stanza in [
        message(
            "deep",
            &format!("<body>{MARK}</body><a xmlns='{MARK}'>{}{MARK}{}</a>", "<b>".repeat(9999), "</b>".repeat(9999)),
        ),
        message("long", &format!("<body>{MARK}</body><x xmlns='x' y='{}'/>", mark(10_000))),
        message("name", &format!("<{0} xmlns='x'/><nick xmlns='http://jabber.org/protocol/nick'>{0}</nick>", mark(1))),
        message("thread", &format!("<subject>{MARK}</subject><thread>{MARK}</thread>")),
        message("otr", &format!("<body>?OTR:{MARK}</body>")),
        message("forged", &format!("<body>x</body><stanza-id xmlns='urn:xmpp:sid:0' by='{BOT}' id='{MARK}'/>")),
        message(
            "carbon",
            &format!(
                "<sent xmlns='urn:xmpp:carbons:2'><forwarded xmlns='urn:xmpp:forward:0'>\
            <message xmlns='jabber:client' to='{MARK}@localhost' from='{BOT}'><body>{MARK}</body></message></forwarded></sent>"
            ),
        ),
        message("receipt", &format!("<received xmlns='urn:xmpp:receipts' id='{MARK}'/>")),
        format!("<message to='{BOT}' type='{MARK}'><body>{MARK}</body></message>"),
        format!(
            "<message to='{BOT}' type='error' id='{MARK}'><body>{MARK}</body><error type='cancel'><text>{MARK}</text></error></message>"
        ),
        format!("<presence to='{BOT}' type='{MARK}'><status>{MARK}</status></presence>"),
        format!("<presence to='{BOT}' type='unsubscribe'><status>{MARK}</status></presence>"),
        format!("<iq to='{BOT}/zqcanary-resource' type='get' id='{MARK}'><{MARK} xmlns='{MARK}'/></iq>"),
        format!(
            "<iq to='{BOT}/zqcanary-resource' type='set' id='{MARK}'><query xmlns='jabber:iq:roster'><item jid='{MARK}@localhost'/></query></iq>"
        ),
    ] {
        ana.raw(&stanza).await;
    }
    ana.sync().await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn a_whole_conversation_leaves_nothing_in_the_log() {
    let users = ["zqcanary-help", "zqcanary-ana", "zqcanary-nour", "zqcanary-ben", "zqcanary-eve"];
    let mut prosody = Prosody::start(&users).await;
    let proxy = Proxy::start(prosody.port).await;
    let mut program = Program::set_up(&setup(&prosody, proxy.port));
    program.launch().await;
    let mut ana = Person::start(&prosody, "zqcanary-ana/zqcanary-phone").await;
    let mut nour = Person::start(&prosody, "zqcanary-nour/zqcanary-phone").await;

    // Intake, danger, a subscription, what cannot be read, what is no message.
    ana.order(json!({"do": "subscribe", "to": BOT})).await;
    ana.expect(|line| line["type"] == "subscribed").await;
    say(&mut ana, &format!("bonjour {MARK}")).await;
    hostile(&mut ana).await;
    let mut eve = Person::start(&prosody, "zqcanary-eve/zqcanary-phone").await;
    eve.raw(&encrypted()).await;
    program.logs("an encrypted message cannot be read").await;
    say(&mut ana, &format!("je suis en danger {MARK}")).await;
    let card = nour.message().await;
    assert!(body(&card).contains(MARK), "{card}");
    let tag = program.logs("waits for a handler case=").await.rsplit('=').next().unwrap().to_owned();

    // The desk: a mistake, taking, answering by quote; the answer bounces; another client of the account speaks.
    nour.say(BOT, &format!("!take {MARK}")).await;
    nour.say(BOT, &format!("{MARK} said to nobody")).await;
    nour.say(BOT, &format!("!take {tag}")).await;
    program.logs(&format!("taken case={tag}")).await;
    nour.reply(BOT, &format!("je suis là {MARK}"), card["id"].as_str().unwrap(), body(&card)).await;
    let answer = ana.expect(|line| line["body"].as_str().is_some_and(|body| body.contains("je suis là"))).await;
    let error = format!(
        "<message to='{BOT}' type='error' id='{}'><error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>\
         <text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'>{MARK}</text></error></message>",
        answer["id"].as_str().unwrap()
    );
    ana.raw(&error).await;
    nour.expect(|line| line["reply"].is_string() && line["body"].as_str().is_some_and(|body| body.contains(&tag)))
        .await;
    let mut human = Person::start(&prosody, "zqcanary-help").await;
    human.say("zqcanary-ana@localhost", &format!("un humain {MARK}")).await;
    human.quit().await;

    // Cut, then killed: what came meanwhile is in the archive. Then the server dies.
    proxy.cut();
    program.logs("session resumed").await;
    program.kill().await;
    ana.say(BOT, &format!("encore {MARK}")).await;
    program.launch().await;
    nour.expect(|line| line["body"].as_str().is_some_and(|body| body.ends_with(&format!("encore {MARK}")))).await;
    for person in [ana, nour] {
        person.quit().await;
    }
    prosody.kill().await;
    program.logs("not connected; trying again").await;
    prosody.start_again().await;
    program.logs("caught up").await;

    // Somebody else stops, forgets; the first is closed.
    let mut ben = Person::start(&prosody, "zqcanary-ben/zqcanary-phone").await;
    say(&mut ben, &format!("hello {MARK}")).await;
    for (words, what) in [("stop", "stopped by the person"), ("hello", "goes on"), ("forget", "erased")] {
        ben.say(BOT, words).await;
        program.logs(what).await;
    }
    let mut nour = Person::start(&prosody, "zqcanary-nour/zqcanary-phone").await;
    nour.say(BOT, &format!("!close {tag}")).await;
    program.logs(&format!("closed case={tag}")).await;

    // A second one on the same store says so; this one ends in good order.
    let again = tokio::process::Command::new(env!("CARGO_BIN_EXE_vestibule"))
        .arg("run")
        .arg("--config")
        .arg(program.file("vestibule.toml"))
        .output()
        .await
        .unwrap();
    let again = String::from_utf8([again.stdout, again.stderr].concat()).unwrap();
    assert_told(&again, &["vestibule: the store"]);
    assert_private(&again);
    assert!(program.stop().await);
    let output = program.output();
    assert_private(&output);
    let opened = format!("opened case={tag}");
    let answered = format!("answered case={tag}");
    assert_told(
        &output,
        &["the store is open cases=2", "connected", "lost the connection", "stopping", &opened, &answered],
    );
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn what_keeps_it_from_working_is_told_without_naming_anybody() {
    let prosody = Prosody::start(&["zqcanary-help"]).await;
    let usual = || setup(&prosody, prosody.port);
    let mut program = Program::set_up(&usual());

    // Its own words when it cannot start or go on.
    let wrong_password = Setup { password: format!("{MARK}-wrong"), ..usual() };
    let no_such_account = Setup { account: "zqcanary-nobody", ..usual() };
    for (setup, told) in [
        (wrong_password, "the server does not accept the account's name and password"),
        (no_such_account, "the server does not accept the account's name and password"),
        (Setup { account: "zqcanary help", ..usual() }, "jid: not an XMPP address"),
        (Setup { account: "zqcanary@zqcanary", ..usual() }, "jid: not an XMPP address"),
        (Setup { staff: &[("zqcanary nour", "handler", "fr")], ..usual() }, "name: letters, digits"),
        (Setup { staff: &[STAFF[0], STAFF[0]], ..usual() }, "name: taken by somebody above"),
        (Setup { staff: &[("zqcanary-help", "handler", "fr")], ..usual() }, "xmpp: in use above"),
        (Setup { ca_file: "nowhere.pem".into(), ..usual() }, "ca_file"),
    ] {
        program.change(&setup);
        program.spawn();
        assert_eq!(program.ends().await, Some(1), "{told}: {}", program.output());
        assert_told(&program.output(), &["vestibule: ", told]);
    }
    program.change(&usual());
    program.write("store.key", MARK);
    program.spawn();
    assert_eq!(program.ends().await, Some(1));
    program.write("store.key", &"5a".repeat(32));

    // What it goes on trying.
    let untrusted = Setup { ca_file: prosody.file("other.crt"), ..usual() };
    let down = Setup { port: 1, ..usual() };
    for (setup, told) in [(untrusted, "comes from no authority that is trusted here"), (down, "cannot be reached")] {
        program.change(&setup);
        program.spawn();
        program.logs(told).await;
        assert!(program.stop().await);
    }
    assert_private(&program.output());
}

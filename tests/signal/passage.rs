//! A person goes on from another account, on real networks: with the code that they were given, in the same case, and
//! the old account hears nothing of it.

use serde_json::Value;
use vestibule::model::Security;

use crate::{
    line::{Line, Way, body, mock, tag_of, text},
    prosody::Person,
    signal::Someone,
};

const HELP: &str = "help@localhost";
/// What ben says in clear until he is asked which tools he has.
const UNTIL_TOOLS: [&str; 9] = ["bonjour", "1", "1", "2", "1", "Piratage depuis hier, en France.", "2", "1", "1"];

/// What is said next: it has all of these in it.
fn has(message: &Value, parts: &[&str]) {
    for part in parts {
        assert!(body(message).contains(part), "{part}: {message}");
    }
}

/// The next words on Signal.
async fn rings(phone: &mut Someone, parts: &[&str]) {
    has(&phone.message().await, parts);
}

/// The next words on XMPP, and whether they come encrypted.
async fn hears(person: &mut Person, is_sealed: bool, parts: &[&str]) -> Value {
    let message = person.message().await;
    has(&message, parts);
    assert_eq!(message["omemo"] == true, is_sealed, "{message}");
    message
}

/// The code, which is alone in its message.
fn code_in(message: &Value) -> String {
    let code: String = body(message).chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    assert_eq!((code.len(), code.find('-'), body(message).split_whitespace().count()), (9, Some(4), 1), "{message}");
    code
}

/// It begins like the code.
fn mistyped(code: &str) -> String {
    let (head, last) = code.split_at_checked(8).unwrap();
    format!("{head}{}", if last == "Z" { "Y" } else { "Z" })
}

/// Nothing of how somebody went from one account to the other is in the log.
fn is_private(line: &Line, code: &str) {
    let log = line.program.output();
    let halves = code.split_once('-').unwrap();
    for private in [code, halves.0, halves.1, &line.help.number, "ben@", "ben\""] {
        assert!(!log.contains(private), "{private} is in the log: {log}");
    }
}

#[tokio::test]
#[ignore = "needs signal-cli: run tests/all"]
async fn from_xmpp_in_clear_to_signal_before_the_last_question() {
    let mut line = Line::start(Way::Socket).await;
    let mut ben = Person::start(line.prosody(), "ben").await;
    let mut phone = mock().await.person("Ben").await;
    let number = line.help.number.clone();
    line.rehearsal.writes(Security::TransportOnly);
    for words in UNTIL_TOOLS {
        ben.say(HELP, words).await;
        for expected in line.expected("ana", words) {
            assert_eq!(body(&hears(&mut ben, false, &[]).await), expected);
        }
    }
    ben.say(HELP, "signal").await;
    let ways = ["way-head", "way-stay-clear", "way-code"].map(text);
    hears(&mut ben, false, &[&number, &ways[0], &ways[1], &ways[2]]).await;
    let code = code_in(&ben.message().await);
    hears(&mut ben, false, &["vos mots sont notés", "Signal"]).await;
    let pending = hears(&mut ben, false, &["Est-ce bien cela"]).await;
    // That is not where it is to be sent; it counts still.
    ben.say(HELP, &code).await;
    hears(&mut ben, false, &[&text("passage-here")]).await;

    // Mistyped, it is the first message of somebody new, whose language nobody knows. Nothing of the case is said there.
    phone.says(&mistyped(&code), &line.help).await;
    rings(&mut phone, &["Dans quelle langue"]).await;
    rings(&mut phone, &[&text("passage-wrong")]).await;
    phone.says(&code, &line.help).await;
    rings(&mut phone, &[&text("now-encrypted"), &text("passage-joined"), body(&pending)]).await;
    // A second time it changes nothing, and where it was given nothing is said of it.
    phone.says(&code, &line.help).await;
    rings(&mut phone, &[&text("passage-joined")]).await;
    ben.say(HELP, &code).await;
    ben.sync().await;
    phone.says("vérifier", &line.help).await;
    rings(&mut phone, &[&number, HELP]).await;
    rings(&mut phone, &[body(&pending)]).await;
    phone.says("oui", &line.help).await;
    rings(&mut phone, &[&text("handed-over")]).await;

    // One card: all that was said on either side, the other account, and how it came.
    let card = line.nour.message().await;
    has(&card, &["« bonjour", "Piratage depuis hier", "xmpp"]);
    assert!(!body(&card).contains(&code), "{card}");
    let tag = tag_of(&card);
    line.li_hears(&tag).await;
    line.nour.say(HELP, &format!("!take {tag}")).await;
    line.nour_hears("est à vous").await;
    line.li_hears("taken by nour").await;
    rings(&mut phone, &["une personne qui vous répond"]).await;
    line.nour.say(HELP, &format!("!log {tag}")).await;
    line.nour_hears(&text("desk-log-moved")).await;
    let id = card["id"].as_str().unwrap();
    let typed = line.nour.reply(HELP, "Bonjour, ici Nour.", id, body(&card)).await;
    assert_eq!(phone.message().await["body"], "Bonjour, ici Nour.");
    assert_eq!(line.nour.marked(&typed).await, serde_json::json!(["✅"]));
    phone.says("Merci.", &line.help).await;
    line.nour_hears("Merci.").await;

    is_private(&line, &code);
    ben.sync().await;
    assert_eq!(ben.unread_messages(), 0, "the old account has heard nothing since");
    line.ends(vec![phone]).await;
}

#[tokio::test]
#[ignore = "needs signal-cli: run tests/all"]
async fn from_signal_to_xmpp_with_omemo_while_a_handler_holds_the_case() {
    let mut line = Line::start_sealed().await;
    let mut phone = mock().await.person("Ben").await;
    let mut ben = line.sealed("ben").await;
    let seen = ben.published(HELP).await;
    let bundle = seen["bundles"].as_object().unwrap().values().find(|bundle| bundle.is_object()).unwrap();
    let fingerprint = bundle["fingerprint"].as_str().unwrap();
    let digits: Vec<char> = fingerprint.chars().collect();
    let shown = digits.chunks(8).map(String::from_iter).collect::<Vec<_>>().join(" ");
    for words in ["bonjour", "humain"] {
        line.turn(&mut phone, words).await;
    }
    let tag = tag_of(&line.li.message().await);
    hears(&mut line.nour, true, &[&tag]).await;
    phone.says("canal", &line.help).await;
    rings(&mut phone, &[&text("way-here"), HELP, &shown, &text("way-code")]).await;
    let code = code_in(&phone.message().await);
    line.nour.say(HELP, &format!("!take {tag}")).await;
    hears(&mut line.nour, true, &["est à vous"]).await;
    line.li_hears("taken by nour").await;
    line.receives(&mut phone, "nour", "!take $TAG").await;

    ben.say(HELP, &format!("{code} c'est moi, ils ont pris mon téléphone")).await;
    hears(&mut ben, true, &[&text("passage-joined")]).await;
    let told = hears(&mut line.nour, true, &[&tag, "par XMPP", "!unlink "]).await;
    let part: String =
        body(&told).split("!unlink ").nth(1).unwrap().chars().filter(char::is_ascii_alphanumeric).collect();
    let relayed = hears(&mut line.nour, true, &[&tag, "ils ont pris mon téléphone"]).await;
    assert!(!body(&relayed).contains(&code), "{relayed}");
    line.nour.say(HELP, &format!("!show {tag}")).await;
    hears(&mut line.nour, true, &[&tag, "signal"]).await;
    let typed = line.nour.say(HELP, &format!("!r {tag} je vous lis ici")).await;
    hears(&mut ben, true, &["je vous lis ici"]).await;
    assert_eq!(line.nour.marked(&typed).await, serde_json::json!(["✅"]));

    // Whoever has the phone is heard, and answered nowhere but where the person wrote last: a human decides.
    line.nour.say(HELP, &format!("!unlink {part}")).await;
    hears(&mut line.nour, true, &[&part]).await;
    line.li_hears(&part).await;

    is_private(&line, &code);
    ben.sync().await;
    assert_eq!((ben.unread_messages(), ben.unreadable()), (0, vec![]));
    line.ends(vec![phone]).await;
}

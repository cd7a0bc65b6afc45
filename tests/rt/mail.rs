//! Mail that comes to Request Tracker by its gateway, and the desk.

use serde_json::json;
use vestibule::{
    model::{Identity, Network, Security},
    rules::When,
};

use crate::{
    house::{Line, rules},
    rt::{Gpg, letter},
};

const PLAIN: &str = "text/plain; charset=utf-8";

/// A mail encrypted whole (RFC 3156).
fn sealed(gpg: &Gpg, subject: &str, words: &str) -> String {
    let inner = gpg.encrypt("helpline@helpline.test", &format!("Content-Type: {PLAIN}\n\n{words}\n"));
    let parts = format!(
        "--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n\n--b\nContent-Type: application/octet-stream\n\n\
         {inner}\n--b--"
    );
    letter(subject, "multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=\"b\"", &parts)
}

#[tokio::test]
#[ignore = "needs Request Tracker: run tests/all"]
async fn mail_on_a_ticket_is_a_line_at_the_desk_once_clear_or_encrypted() {
    let mut line = Line::start(6).await;
    let tag = line.hand_over("ana").await;
    let number = line.ticket().await;
    line.comments(number, 1).await;
    line.say("nour", &format!("!take {tag}")).await;
    line.rt.stands(number, "open", "nour.rt").await;
    let gpg = Gpg::new();
    gpg.import(&std::fs::read_to_string(line.rt.file("rt.asc")).unwrap());
    gpg.make("ana@example.org");
    let re = format!("Re: [helpline.test #{number}] hello");
    let queue = line.queue.clone();
    line.rt.mail(&queue, &letter(&re, PLAIN, "clear words é. aesgcm://evil.example/x#00"));
    let told = line.hears("nour", "clear words é").await;
    assert!(told.starts_with(&format!("[{tag} · green · en · nour · mail #{number}] clear words")), "{told}");
    assert!(!told.contains("aesgcm://") && told.contains("Answer it in RT"), "{told}");
    line.rt.mail(&queue, &sealed(&gpg, &re, "sealed words"));
    line.hears("nour", "sealed words").await;
    line.rt.mail(&queue, &letter(&re, PLAIN, &gpg.encrypt("helpline@helpline.test", "inline words")));
    line.hears("nour", "inline words").await;
    // To a key that RT does not have, and without text.
    line.rt.mail(&queue, &letter(&re, PLAIN, &gpg.encrypt("ana@example.org", "nobody reads this")));
    line.hears("nour", "could not decrypt").await;
    line.rt.mail(&queue, &letter(&re, "text/html", "<b>bold words</b>"));
    line.hears("nour", "without plain text").await;
    // A handler answers there.
    let answer = json!({ "Content": "we are here", "ContentType": "text/plain" });
    line.rt.ask("sam.rt", "POST", &format!("ticket/{number}/correspond"), Some(answer)).await;
    line.hears("nour", "sam has answered by mail").await;
    // While the program is down, and not twice.
    line.stop().await;
    line.rt.mail(&queue, &letter(&re, PLAIN, "in the night"));
    line.launch().await;
    line.hears("nour", "in the night").await;
    line.restart().await;
    line.rt.mail(&queue, &letter(&re, PLAIN, "last words"));
    line.hears("nour", "last words").await;
    for words in ["clear words", "sealed words", "inline words", "in the night", "could not decrypt", "has answered"] {
        assert_eq!(line.heard("nour", words), 1, "{words}");
    }
    assert_eq!(line.heard("li", "words"), 0, "only who holds it reads it");
    // Whoever writes to a closed case is back.
    line.say("nour", &format!("!close {tag}")).await;
    line.rt.stands(number, "resolved", "nour.rt").await;
    line.rt.mail(&queue, &letter(&re, PLAIN, "it begins again"));
    line.hears("li", "it begins again").await;
    line.rt.stands(number, "open", "Nobody").await;
    line.stop().await;
    assert_eq!(line.stored(&tag).unwrap().stage.name(), "queued");
    assert_eq!(line.rt.tickets(&queue).await, [number]);
}

#[tokio::test]
#[ignore = "needs Request Tracker: run tests/all"]
async fn mail_with_a_persons_code_joins_their_case_and_other_mail_stays_there() {
    let mut line = Line::with(7, || {
        let mut rules = rules(When::HandedOver, &[]);
        let signal = Identity { address: "+33639980000".into(), fingerprint: None, username: None };
        rules.identities.insert(Network::Signal, signal);
        rules
    })
    .await;
    line.security = Security::TransportOnly;
    let tag = line.hand_over("ana").await;
    let number = line.ticket().await;
    line.comments(number, 1).await;
    line.say("ana", "another way").await;
    line.hears("ana", "+33639980000").await;
    let code = line.hears("ana", "-").await;
    let queue = line.queue.clone();
    line.rt.mail(&queue, &letter("an offer", PLAIN, "buy this"));
    line.rt.mail(&queue, &letter(&format!("it is me {code}"), PLAIN, "here is my story"));
    let told = line.hears("nour", "here is my story").await;
    let tickets = line.rt.tickets(&queue).await;
    assert_eq!(tickets.len(), 3);
    let theirs = tickets[2];
    assert!(told.starts_with(&format!("[{tag} · ")) && told.contains(&format!("mail #{theirs}]")), "{told}");
    let re = format!("Re: [helpline.test #{theirs}] me");
    line.rt.mail(&queue, &letter(&re, PLAIN, "and more of it"));
    line.hears("nour", "and more of it").await;
    line.stop().await;
    let ticket = line.stored(&tag).unwrap().ticket.unwrap();
    assert_eq!((ticket.number, ticket.others.as_slice()), (Some(number), &[theirs][..]));
    assert_eq!(line.heard("nour", "buy this"), 0);
    assert_eq!(line.heard("nour", "here is my story"), 1);
}

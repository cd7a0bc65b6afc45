//! A handler with Profanity.

use super::has_read_all;
use crate::{
    conversation::{body, tag_of},
    omemo::{Keys, STAFF, hears, helpline_is_there, prosody},
    profanity::Profanity,
    program::{HELP, Program, Setup},
    prosody::Person,
};

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn a_handler_takes_a_case_and_answers() {
    let (prosody, keys) = (prosody().await, Keys::new());
    let mut nour = Profanity::start(&prosody, prosody.port, "nour").await;
    // As it is shown, with dashes.
    let fingerprints = [nour.fingerprint.as_str()];
    let omemo = [("nour", &fingerprints[..])];
    let mut program = Program::set_up(&Setup { omemo: &omemo, ..Setup::usual(&prosody, prosody.port, &STAFF) });
    program.launch().await;
    nour.befriend(HELP).await;
    let mut ana = Person::start_omemo(&prosody, "ana", &keys.of("ana")).await;
    helpline_is_there(&mut ana).await;

    // The card is the first thing that is ever said between them, and the program begins the session.
    ana.say(HELP, "bonjour").await;
    ana.say(HELP, "humain").await;
    let card = nour.message().await;
    assert!(body(&card).contains("« bonjour"), "{card}");
    assert_eq!(card["omemo"], true, "{card}");
    let tag = tag_of(&card);

    // Whatever the policy says: in a window that opened by itself Profanity encrypts only when it is told to.
    nour.types(&format!("/msg {HELP}")).await;
    nour.encrypts(HELP).await;
    assert!(nour.say(&format!("!take {tag}")).await);
    let taken = nour.message().await;
    assert!(body(&taken).contains("est à vous") && taken["omemo"] == true, "{taken}");
    hears(&mut ana, "une personne de l’équipe").await;
    for round in 0..3 {
        assert!(nour.say(&format!("!r {tag} bonjour Ana {round}")).await);
        hears(&mut ana, &format!("bonjour Ana {round}")).await;
        ana.say(HELP, &format!("merci {round}.")).await;
        let relayed = nour.message().await;
        assert!(body(&relayed).ends_with(&format!("nour] merci {round}.")), "{relayed}");
        assert_eq!(relayed["omemo"], true, "{relayed}");
        program.kill_and_restart().await;
    }

    // The account without its keys commands nothing, and is told so.
    nour.types("/omemo end").await;
    assert!(!nour.say(&format!("!r {tag} en clair")).await);
    let told = nour.message().await;
    assert!(body(&told).contains("Rien n'a été fait") && told["omemo"] == true, "{told}");
    nour.encrypts(HELP).await;
    assert!(nour.say(&format!("!close {tag}")).await);
    let closed = nour.message().await;
    assert!(body(&closed).contains("fermé") && closed["omemo"] == true, "{closed}");
    hears(&mut ana, "Cette conversation est maintenant close").await;

    assert!(program.stop().await);
    has_read_all(&mut nour).await;
    ana.sync().await;
    assert!(!ana.has(|line| line["event"] == "message" && line["body"] == "en clair"));
    assert!(ana.unreadable().is_empty(), "{:?}", ana.unreadable());
}

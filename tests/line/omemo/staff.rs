//! Staff whose devices a lead has confirmed in the configuration, and devices that nobody has.

use super::{Keys, STAFF, hears, helpline_is_there, prosody, text};
use crate::{
    conversation::{body, tag_of},
    program::{HELP, Program, Setup},
    prosody::{Person, Prosody},
};

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn a_confirmed_device_commands_and_no_other() {
    let (prosody, keys) = (prosody().await, Keys::new());
    let mut nour = Person::start_omemo(&prosody, "nour/phone", &keys.of("nour")).await;
    let fingerprints = [nour.fingerprint.as_str()];
    let omemo = [("nour", &fingerprints[..])];
    let mut program = Program::set_up(&Setup { omemo: &omemo, ..Setup::usual(&prosody, prosody.port, &STAFF) });
    program.launch().await;
    let mut stranger = Person::start_omemo(&prosody, "nour/tablet", &keys.of("stranger")).await;
    let mut ana = Person::start_omemo(&prosody, "ana", &keys.of("ana")).await;
    for person in [&mut nour, &mut stranger, &mut ana] {
        helpline_is_there(person).await;
    }

    ana.say(HELP, "bonjour").await;
    ana.say(HELP, "humain").await;
    let card = hears(&mut nour, "« bonjour").await;
    let tag = tag_of(&card);

    // The device that nobody has confirmed: not obeyed, and it reads nothing of anybody.
    stranger.say(HELP, &format!("!close {tag}")).await;
    stranger.say(HELP, &format!("!take {tag}")).await;
    stranger.sync().await;
    nour.say(HELP, &format!("!take {tag}")).await;
    hears(&mut nour, "est à vous").await;
    hears(&mut ana, "une personne de l’équipe").await;
    stranger.say(HELP, &format!("!r {tag} intrus")).await;
    stranger.sync().await;
    nour.say(HELP, &format!("!r {tag} bonjour Ana")).await;
    hears(&mut ana, "bonjour Ana").await;

    // The account itself, without its keys: whoever runs the server could write this.
    nour.say_plain(HELP, &format!("!r {tag} en clair")).await;
    hears(&mut nour, "arrivé en clair").await;
    nour.reply_without_fallback(HELP, "toujours là", card["id"].as_str().unwrap()).await;
    hears(&mut ana, "toujours là").await;
    let is_forged = |line: &serde_json::Value| {
        line["event"] == "message" && (line["body"] == "en clair" || line["body"] == "intrus")
    };
    assert!(!ana.has(is_forged), "a word of no confirmed device reached her");

    ana.say(HELP, "merci zqcanary").await;
    hears(&mut nour, "merci zqcanary").await;
    program.kill_and_restart().await;
    nour.say(HELP, &format!("!close {tag}")).await;
    hears(&mut nour, "fermé").await;
    hears(&mut ana, "Cette conversation est maintenant close").await;

    assert!(program.stop().await);
    for person in [&mut nour, &mut ana] {
        person.sync().await;
        assert!(person.lost(HELP).is_empty(), "{:?}", person.lost(HELP));
        assert!(!person.has(|line| line["event"] == "message" && line["omemo"] == false), "{}", person.jid);
    }
    stranger.sync().await;
    for words in ["« bonjour", "merci zqcanary", &tag] {
        let reads = stranger.has(|line| line["event"] == "message" && line["body"].as_str().unwrap().contains(words));
        assert!(!reads, "an unconfirmed device reads `{words}`");
    }
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn somebody_joins_by_a_code_works_and_is_cut_off() {
    let (prosody, keys) = (Prosody::start(&["help", "ana", "nour", "zoe"]).await, Keys::new());
    let mut program = Program::start(&prosody, prosody.port, &[("nour", "admin", "fr")]).await;
    let mut nour = Person::start(&prosody, "nour").await;
    let mut zoe = Person::start_omemo(&prosody, "zoe/phone", &keys.of("zoe")).await;
    let mut tablet = Person::start_omemo(&prosody, "zoe/tablet", &keys.of("tablet")).await;
    let mut ana = Person::start_omemo(&prosody, "ana", &keys.of("ana")).await;
    for person in [&mut zoe, &mut tablet, &mut ana] {
        helpline_is_there(person).await;
    }

    // In clear the code is spent, and nobody has joined.
    let code = told(&mut nour, "!invite zoe handler", "!join ").await;
    zoe.say_plain(HELP, &format!("!join {code}")).await;
    zoe.expect(|line| line["event"] == "message" && body(line) == format!("· {}", text("desk-join-encrypt"))).await;
    told(&mut nour, "!roster", "équipe").await;
    let code = told(&mut nour, "!invite zoe handler", "!join ").await;
    zoe.say(HELP, &format!("!join {code}")).await;
    hears(&mut zoe, "!take TAG").await;
    let fingerprint = zoe.fingerprint.clone();
    let joined = nour.expect(|line| line["event"] == "message" && body(line).contains("zoe@localhost")).await;
    assert!(body(&joined).replace(' ', "").contains(&fingerprint), "{joined}");

    ana.say(HELP, "bonjour").await;
    ana.say(HELP, "humain").await;
    let tag = tag_of(&hears(&mut zoe, "« bonjour").await);
    tablet.say(HELP, &format!("!take {tag}")).await;
    let unconfirmed = text("desk-unconfirmed-device");
    hears(&mut zoe, &unconfirmed).await;
    zoe.say(HELP, &format!("!take {tag}")).await;
    hears(&mut zoe, "est à vous").await;
    hears(&mut ana, "une personne de l’équipe").await;
    zoe.say(HELP, &format!("!r {tag} bonjour Ana")).await;
    hears(&mut ana, "bonjour Ana").await;

    program.kill_and_restart().await;
    tablet.say(HELP, &format!("!r {tag} intrus")).await;
    hears(&mut zoe, &unconfirmed).await;
    zoe.say_plain(HELP, &format!("!r {tag} en clair")).await;
    hears(&mut zoe, "arrivé en clair").await;
    zoe.say(HELP, &format!("!r {tag} toujours là")).await;
    hears(&mut ana, "toujours là").await;

    let code = told(&mut nour, "!revoke zoe", "!yes ").await;
    told(&mut nour, &format!("!yes {code}"), "hors de la ligne").await;
    zoe.say(HELP, "!queue").await;
    zoe.say_plain(HELP, "bonjour").await;
    zoe.sync().await;
    program.kill_and_restart().await;
    zoe.say(HELP, &format!("!take {tag}")).await;
    zoe.sync().await;
    ana.say(HELP, "merci zqcanary").await;
    told(&mut nour, &format!("!take {tag}"), "zqcanary").await;
    assert!(program.stop().await);
    zoe.sync().await;
    let later = |line: &serde_json::Value| {
        line["event"] == "message"
            && ["zqcanary", "hors de la ligne", "file"].iter().any(|word| body(line).contains(word))
    };
    assert!(!zoe.has(later), "a phone that is cut off hears something");
    ana.sync().await;
    let is_forged = |line: &serde_json::Value| {
        line["event"] == "message" && (line["body"] == "en clair" || line["body"] == "intrus")
    };
    assert!(!ana.has(is_forged), "a word of no confirmed device reached her");
}

/// What an admin is told in answer to a command: the word behind these.
async fn told(who: &mut Person, command: &str, words: &str) -> String {
    who.say(HELP, command).await;
    let told = who.expect(|line| line["event"] == "message" && body(line).contains(words)).await;
    let rest = body(&told).split(words).nth(1).unwrap_or_default();
    rest.split_whitespace().next().unwrap_or_default().to_owned()
}

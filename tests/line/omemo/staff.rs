//! Staff whose devices a lead has confirmed in the configuration, and devices that nobody has.

use super::{Keys, STAFF, hears, helpline_is_there, prosody};
use crate::{
    conversation::tag_of,
    program::{HELP, Program, Setup},
    prosody::Person,
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

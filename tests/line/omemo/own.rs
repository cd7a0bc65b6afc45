//! Other clients of the helpline's own account, and how people know that it is the helpline.

use serde_json::Value;

use super::{Keys, STAFF, hears, helpline_is_there, prosody, published};
use crate::{
    conversation::{body, tag_of},
    program::{HELP, Program, Setup},
    prosody::Person,
};

const ANA: &str = "ana@localhost";

fn devices(published: &Value) -> Vec<u64> {
    published["devices"].as_array().unwrap().iter().map(|id| id.as_u64().unwrap()).collect()
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn a_client_that_the_operator_names_reads_along_and_no_other() {
    let (prosody, keys) = (prosody().await, Keys::new());
    let mut gajim = Person::start_omemo(&prosody, "help/gajim", &keys.of("gajim")).await;
    let mut dino = Person::start_omemo(&prosody, "help/dino", &keys.of("dino")).await;
    let named = [gajim.fingerprint.as_str()];
    let setup = Setup { clients: &named, ..Setup::usual(&prosody, prosody.port, &STAFF) };
    let mut program = Program::set_up(&setup);
    program.launch().await;
    let mut ana = Person::start_omemo(&prosody, "ana", &keys.of("ana")).await;
    let mut nour = Person::start(&prosody, "nour").await;
    helpline_is_there(&mut ana).await;
    let list = published(&mut ana, HELP, |published| devices(published).len() == 3).await;

    ana.say(HELP, "bonjour zqcanary").await;
    hears(&mut ana, "ligne d’aide").await;
    let copy = |line: &Value| line["event"] == "carbon" && line["to"] == ANA && body(line).contains("ligne d’aide");
    assert_eq!(gajim.expect(copy).await["omemo"], true);
    ana.say(HELP, "humain").await;
    hears(&mut ana, "je passe vos messages").await;
    let tag = tag_of(&nour.message().await);

    // Whoever sits at the named client answers: she reads it, and the program steps back.
    gajim.say(ANA, "bonjour Ana, c'est Nour").await;
    hears(&mut ana, "c'est Nour").await;
    let elsewhere = nour.expect(|line| line["event"] == "message" && body(line).contains("depuis le compte")).await;
    assert!(body(&elsewhere).contains(&tag));

    // The other way round after a restart: the session with it goes on.
    program.kill_and_restart().await;
    nour.say(HELP, &format!("!take {tag}")).await;
    nour.say(HELP, &format!("!r {tag} de nouveau ici")).await;
    hears(&mut ana, "de nouveau ici").await;
    let copy = |line: &Value| line["event"] == "carbon" && line["to"] == ANA && body(line).contains("de nouveau ici");
    gajim.expect(copy).await;

    dino.sync().await;
    let reads = |line: &Value| line["omemo"] == true && line["to"] == ANA && line["event"] == "carbon";
    assert!(!dino.has(|line| reads(line) && body(line).contains("de nouveau ici")), "nobody has named it");
    assert_eq!(devices(&ana.published(HELP).await).len(), devices(&list).len());
    assert!(program.stop().await);
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn another_client_that_drops_us_from_the_list_is_set_right() {
    let (prosody, keys) = (prosody().await, Keys::new());
    let mut gajim = Person::start_omemo(&prosody, "help/gajim", &keys.of("gajim")).await;
    let mut program = Program::start(&prosody, prosody.port, &STAFF).await;
    let mut ana = Person::start_omemo(&prosody, "ana", &keys.of("ana")).await;
    let list = published(&mut ana, HELP, |published| devices(published).len() == 2).await;
    gajim
        .raw(&format!(
            "<iq type='set' id='drop'><pubsub xmlns='http://jabber.org/protocol/pubsub'>\
             <publish node='eu.siacs.conversations.axolotl.devicelist'><item id='current'>\
             <list xmlns='eu.siacs.conversations.axolotl'><device id='{}'/></list></item></publish></pubsub></iq>",
            gajim.device
        ))
        .await;
    let is_whole = |published: &Value| {
        let (mut now, mut before) = (devices(published), devices(&list));
        now.sort_unstable();
        before.sort_unstable();
        now == before
    };
    gajim.sync().await;
    published(&mut ana, HELP, is_whole).await;
    assert!(program.stop().await);
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn the_fingerprint_is_the_one_that_clients_see() {
    let (prosody, keys) = (prosody().await, Keys::new());
    let mut program = Program::start(&prosody, prosody.port, &STAFF).await;
    let mut ana = Person::start_omemo(&prosody, "ana", &keys.of("ana")).await;
    let mut nour = Person::start(&prosody, "nour").await;
    let seen = helpline_is_there(&mut ana).await;
    let bundle = seen["bundles"].as_object().unwrap().values().next().unwrap().clone();
    let fingerprint = bundle["fingerprint"].as_str().unwrap();
    let groups: Vec<&str> = (0..8).map(|at| fingerprint.get(8 * at..8 * at + 8).unwrap()).collect();
    let shown = groups.join(" ");

    ana.say(HELP, "bonjour").await;
    hears(&mut ana, "est-ce que ça va").await;
    ana.say(HELP, "VÉRIFIER").await;
    let verify = hears(&mut ana, &shown).await;
    assert!(body(&verify).contains(HELP), "{verify}");
    nour.say(HELP, "!status").await;
    assert!(body(&nour.message().await).contains(&shown));

    // What the command prints, once nobody holds the store any more.
    let running = program.command(&["omemo", "fingerprints"]).await;
    assert!(running.1.contains("!status") && !running.0, "{}", running.1);
    assert!(program.stop().await);
    let (done, printed) = program.command(&["omemo", "fingerprints"]).await;
    assert!(done && printed.lines().any(|line| line == shown), "{printed}");
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn in_clear_only_if_a_handler_forces_it() {
    let (prosody, keys) = (prosody().await, Keys::new());
    let mut program = Program::start(&prosody, prosody.port, &STAFF).await;
    let mut ana = Person::start_omemo(&prosody, "ana", &keys.of("ana")).await;
    let mut nour = Person::start(&prosody, "nour").await;
    helpline_is_there(&mut ana).await;
    ana.say(HELP, "bonjour").await;
    ana.say(HELP, "humain").await;
    let tag = tag_of(&nour.message().await);
    nour.say(HELP, &format!("!take {tag}")).await;
    hears(&mut ana, "une personne de l’équipe a lu").await;
    nour.say(HELP, &format!("!plain {tag} en clair")).await;
    nour.say(HELP, &format!("!r {tag} chiffré")).await;
    let forced = ana.expect(|line| line["event"] == "message" && body(line) == "en clair").await;
    assert_eq!(forced["omemo"], false, "{forced}");
    hears(&mut ana, "chiffré").await;
    assert!(!ana.has(|line| line["event"] == "message" && line["omemo"] == false), "only that");
    assert!(program.stop().await);
}

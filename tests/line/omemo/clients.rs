//! The clients among themselves, without the program: what the other tests stand on.

use serde_json::Value;

use super::{Keys, has_read_all, hears, prosody, published};
use crate::{
    conversation::body,
    prosody::{Person, Prosody},
};

const ANA: &str = "ana@localhost";
const NOUR: &str = "nour@localhost";

async fn both(prosody: &Prosody, keys: &Keys) -> (Person, Person) {
    let ana = Person::start_omemo(prosody, "ana", &keys.of("ana")).await;
    let nour = Person::start_omemo(prosody, "nour", &keys.of("nour")).await;
    (ana, nour)
}

fn is_receipt(id: &str) -> impl Fn(&Value) -> bool {
    move |line| line["event"] == "receipt" && line["of"] == id
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn two_people_talk() {
    let (prosody, keys) = (prosody().await, Keys::new());
    let (mut ana, mut nour) = both(&prosody, &keys).await;

    let id = ana.say(NOUR, "Ça va ?\n👩‍👩‍👧").await;
    let message = hears(&mut nour, "Ça va ?\n👩‍👩‍👧").await;
    assert_eq!((&message["device"], &message["id"]), (&ana.device.into(), &id.as_str().into()));
    assert_eq!(message["wants_receipt"], true);
    ana.expect(is_receipt(&id)).await;
    ana.expect(|line| line["event"] == "empty" && line["device"] == nour.device).await;

    // A quote, as some clients send it and as others do: what stands around the words is not encrypted.
    nour.reply(ANA, "oui", &id, "Ça va ?").await;
    let message = hears(&mut ana, "oui").await;
    assert_eq!((body(&message), &message["reply"]), ("> Ça va ?\noui", &id.as_str().into()));
    assert_eq!(message["fallback"], serde_json::json!([0, 10]));
    nour.reply_without_fallback(ANA, "et toi ?", &id).await;
    let message = hears(&mut ana, "et toi ?").await;
    assert_eq!((&message["reply"], &message["fallback"]), (&id.as_str().into(), &Value::Null));

    nour.say_plain(ANA, "en clair").await;
    assert_eq!(ana.message().await["omemo"], false);

    // A second copy can be read by nobody.
    let stanza = ana.seal(NOUR, "une fois").await;
    ana.raw(&stanza).await;
    ana.raw(&stanza).await;
    hears(&mut nour, "une fois").await;
    nour.expect(|line| line["event"] == "undecryptable").await;
    for person in [&mut ana, &mut nour] {
        has_read_all(person).await;
    }
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn they_lose_their_sessions_and_their_keys() {
    let (prosody, keys) = (prosody().await, Keys::new());
    let (mut ana, mut nour) = both(&prosody, &keys).await;
    ana.say(NOUR, "un").await;
    hears(&mut nour, "un").await;
    let (device, fingerprint) = (ana.device, ana.fingerprint.clone());

    // What nour's client answers by itself belongs to the session that is lost.
    let empty = |line: &Value| line["event"] == "empty";
    ana.expect(empty).await;
    ana.forget_sessions().await;
    ana.say(NOUR, "deux").await;
    assert_eq!(hears(&mut nour, "deux").await["device"], device);
    nour.say(ANA, "trois").await;
    hears(&mut ana, "trois").await;

    ana.expect(empty).await;
    ana.lose_everything().await;
    assert!(ana.device != device && ana.fingerprint != fingerprint);
    ana.say(NOUR, "quatre").await;
    assert_eq!(hears(&mut nour, "quatre").await["device"], ana.device);
    nour.say(ANA, "cinq").await;
    hears(&mut ana, "cinq").await;
    for person in [&mut ana, &mut nour] {
        has_read_all(person).await;
    }
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn two_devices_of_one_account() {
    let (prosody, keys) = (prosody().await, Keys::new());
    let mut tablet = Person::start_omemo(&prosody, "ana/tablet", &keys.of("tablet")).await;
    let mut phone = Person::start_omemo(&prosody, "ana", &keys.of("phone")).await;
    let mut nour = Person::start_omemo(&prosody, "nour", &keys.of("nour")).await;
    assert_ne!(tablet.device, phone.device);
    published(&mut nour, ANA, |published| published["devices"].as_array().unwrap().len() == 2).await;

    phone.say(NOUR, "du téléphone").await;
    assert_eq!(hears(&mut nour, "du téléphone").await["device"], phone.device);
    let copy = tablet.expect(|line| line["event"] == "carbon").await;
    assert_eq!((body(&copy), &copy["to"], &copy["omemo"]), ("du téléphone", &NOUR.into(), &true.into()));
    nour.say(ANA, "aux deux").await;
    for device in [&mut phone, &mut tablet] {
        hears(device, "aux deux").await;
    }

    // A third that comes later: the server tells everybody.
    let mut laptop = Person::start_omemo(&prosody, "ana/laptop", &keys.of("laptop")).await;
    published(&mut phone, ANA, |published| published["devices"].as_array().unwrap().len() == 3).await;
    phone.say(NOUR, "à trois").await;
    hears(&mut nour, "à trois").await;
    for device in [&mut tablet, &mut laptop] {
        assert_eq!(body(&device.expect(|line| line["event"] == "carbon").await), "à trois");
    }
    nour.say(ANA, "aux trois").await;
    for device in [&mut phone, &mut tablet, &mut laptop] {
        hears(device, "aux trois").await;
    }
    for person in [&mut phone, &mut tablet, &mut laptop, &mut nour] {
        has_read_all(person).await;
    }
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn the_server_keeps_devices_bundles_and_what_is_said_meanwhile() {
    let (mut prosody, keys) = (prosody().await, Keys::new());
    let (ana, mut nour) = both(&prosody, &keys).await;
    let before = nour.published(ANA).await;
    assert_eq!((&before["items"], &before["devices"]), (&1.into(), &serde_json::json!([ana.device])));
    let bundle = &before["bundles"][ana.device.to_string()];
    assert_eq!((&bundle["items"], &bundle["valid"]), (&1.into(), &true.into()));
    assert_eq!(bundle["fingerprint"], ana.fingerprint.as_str());
    assert_eq!(bundle["prekeys"].as_array().unwrap().len(), 100);

    let (device, fingerprint) = (ana.device, ana.fingerprint.clone());
    for person in [ana, nour] {
        person.quit().await;
    }
    prosody.stop().await;
    prosody.start_again().await;
    let mut nour = Person::start_omemo(&prosody, "nour", &keys.of("nour")).await;
    assert_eq!(nour.published(ANA).await, before);
    nour.say(ANA, "un").await;
    nour.say(ANA, "deux").await;
    nour.sync().await;
    let mut ana = Person::start_omemo(&prosody, "ana", &keys.of("ana")).await;
    assert_eq!((ana.device, &ana.fingerprint), (device, &fingerprint));
    for words in ["un", "deux"] {
        assert_eq!(body(&ana.message().await), words);
    }
    has_read_all(&mut ana).await;
}

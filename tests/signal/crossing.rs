//! A handler on one network and a person on the other, in one program: words, files, and how both are seen to arrive.

use serde_json::{Value, json};

use crate::{
    kinds::{base64, bytes},
    line::{Line, body, mock, tag_of},
    prosody::Person,
};

const HELP: &str = "help@localhost";

/// What somebody on XMPP hears: encrypted, and with these words.
async fn hears(person: &mut Person, words: &str) -> Value {
    let message = person.expect(|line| line["event"] == "message" && body(line).contains(words)).await;
    assert_eq!(message["omemo"], true, "{words}: {message}");
    message
}

#[tokio::test]
#[ignore = "needs signal-cli: run tests/all"]
async fn what_a_handler_on_xmpp_sends_arrives_on_signal_and_is_marked() {
    let mut line = Line::start_sealed().await;
    let mut ana = mock().await.person("Ana").await;
    for words in ["bonjour", "humain"] {
        line.turn(&mut ana, words).await;
    }
    let tag = tag_of(&line.li.message().await);
    hears(&mut line.nour, &tag).await;
    line.nour.say(HELP, &format!("!take {tag}")).await;
    hears(&mut line.nour, "est à vous").await;
    line.li_hears("taken by nour").await;
    line.receives(&mut ana, "nour", "!take $TAG").await;

    let typed = line.nour.say(HELP, &format!("!r {tag} bonjour, ici Nour")).await;
    assert_eq!(ana.message().await["body"], "bonjour, ici Nour");
    assert_eq!(line.nour.marked(&typed).await, json!(["✅"]));

    // Files: fetched from where her app has put them, and sent on as files.
    let theirs = line.nour.share("plan secret.pdf", "plan", 5000).await;
    line.nour.say(HELP, &theirs).await;
    hears(&mut line.nour, "Pour qui").await;
    line.nour.say(HELP, &format!("!focus {tag}")).await;
    hears(&mut line.nour, "sans citer").await;
    let typed = line.nour.say(HELP, &theirs).await;
    hears(&mut line.nour, &format!("→ {tag}")).await;
    let event = ana.expect(|event| event["content"]["dataMessage"]["attachments"].is_array()).await;
    let attachment = &event["content"]["dataMessage"]["attachments"][0];
    assert_eq!(attachment["fileName"], "file.pdf");
    let got = line.mock.attachment(attachment).await;
    assert!(bytes(got.as_str().unwrap()) == "plan".repeat(5000).as_bytes());
    let told = hears(&mut line.nour, "votre fichier est parti").await;
    assert_eq!(told["reply"], typed.as_str(), "on that very message");
    assert_eq!(line.nour.marked(&typed).await, json!(["✅"]));

    // What her app has put somewhere in clear goes nowhere; what is gone there is said where it was sent.
    let open = "https://localhost/x.jpg";
    let sealed = line.nour.seal(HELP, open).await;
    let (head, tail) = sealed.rsplit_once("</message>").unwrap();
    line.nour.raw(&format!("{head}<x xmlns='jabber:x:oob'><url>{open}</url></x></message>{tail}")).await;
    hears(&mut line.nour, "sans le chiffrer").await;
    let (place, key) = theirs.split_once('#').unwrap();
    let (host, _) = place.trim_start_matches("aesgcm://").split_once('/').unwrap();
    let typed = line.nour.say(HELP, &format!("aesgcm://{host}/file_share/nothing/x.pdf#{key}")).await;
    hears(&mut line.nour, &format!("→ {tag}")).await;
    let told = hears(&mut line.nour, "n'est pas parti (il n'est plus là").await;
    assert_eq!(told["reply"], typed.as_str());

    // Nothing is shown to whoever has let go of the case.
    ana.sends_receipts(false).await;
    let typed = line.nour.say(HELP, &format!("!r {tag} au revoir")).await;
    let sent = ana.message().await["timestamp"].as_u64().unwrap();
    line.nour.say(HELP, &format!("!drop {tag}")).await;
    hears(&mut line.nour, "file").await;
    line.li_hears("queue").await;
    ana.receipt("DELIVERY", &[sent], &line.help).await;
    line.li.says(&format!("!take {tag}"), &line.help).await;
    line.li_hears("yours").await;
    line.li_hears("nour : 📎").await;
    hears(&mut line.nour, "pris par li").await;
    ana.message().await;
    line.nour.sync().await;
    assert!(!line.nour.has(|event| event["event"] == "reaction" && event["of"] == typed.as_str()));
    line.ends(vec![ana]).await;
}

#[tokio::test]
#[ignore = "needs signal-cli: run tests/all"]
async fn what_a_handler_on_signal_sends_arrives_on_xmpp_encrypted_and_is_marked() {
    let mut line = Line::start_sealed().await;
    let mut ben = line.sealed("ben").await;
    for words in ["bonjour", "humain"] {
        ben.say(HELP, words).await;
        hears(&mut ben, "").await;
    }
    let card = line.li.message().await;
    let tag = tag_of(&card);
    line.nour.message().await;
    line.li.says(&format!("!take {tag}"), &line.help).await;
    line.li_hears("yours").await;
    line.nour.message().await;
    hears(&mut ben, "est là").await;

    let quote = json!({"quote": {"id": card["timestamp"], "authorAci": line.help.aci, "text": body(&card)}});
    let guide: Vec<u8> = b"guide".repeat(40_000);
    let files =
        json!([{"base64": base64(&guide), "contentType": "application/pdf", "fileName": "../../home/li/guide.PDF"}]);
    let typed = line.li.sends("Voici le guide.", quote, files.clone(), &line.help).await;
    hears(&mut ben, "Voici le guide.").await;
    let link = hears(&mut ben, "aesgcm://").await;
    assert!(body(&link).contains("/file.pdf#") && !body(&link).contains("guide"), "{link}");
    let got = ben.receive(body(&link)).await;
    assert_eq!((&got["size"], got["content"].as_str().unwrap().starts_with("guideguide")), (&json!(200_000), true));
    line.li_hears("has gone out").await;
    let is_mark = |event: &Value| {
        let reaction = &event["content"]["dataMessage"]["reaction"];
        reaction["emoji"] == "✅" && reaction["targetSentTimestamp"] == typed
    };
    line.li.expect(is_mark).await;

    // What is changed or taken back there changes here.
    let typed = line.li.says(&format!("!r {tag} à lundi"), &line.help).await;
    let said = hears(&mut ben, "à lundi").await;
    let edit = json!({"targetSentTimestamp": typed, "dataMessage": {"body": format!("!r {tag} à mardi")}});
    line.li.raw(json!({"editMessage": edit}), &line.help).await;
    assert_eq!(hears(&mut ben, "à mardi").await["replaces"], said["id"]);
    line.li.sends("", json!({"delete": {"targetSentTimestamp": typed}}), json!([]), &line.help).await;
    assert_eq!(hears(&mut ben, "retiré").await["retracts"], said["id"]);

    line.li.says(&format!("!close {tag}"), &line.help).await;
    line.li_hears("closed").await;
    line.nour.message().await;
    line.ends(vec![]).await;
}

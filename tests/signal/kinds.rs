//! Every kind of message, in and out.

use serde_json::{Value, json};

use crate::line::{Line, Way, body, launch, mock, text};

#[tokio::test]
#[ignore = "needs signal-cli: run tests/all"]
async fn what_a_person_does_besides_writing_reaches_the_handler_or_is_said() {
    let mut line = Line::start(Way::Socket).await;
    let mut ana = mock().await.person("Ana").await;
    let tag = line.held_by_li(&mut ana).await;
    line.li.says(&format!("!r {tag} à quelle heure ?"), &line.help).await;
    let asked = ana.message().await;

    let quote = json!({"quote": {"id": asked["timestamp"], "authorAci": line.help.aci, "text": body(&asked)}});
    let said = ana.sends("à neuf heures", quote, json!([]), &line.help).await;
    line.li_hears("à neuf heures").await;

    let target = json!({"emoji": "👍", "targetAuthorAci": line.help.aci, "targetSentTimestamp": asked["timestamp"]});
    ana.sends("", json!({"reaction": target}), json!([]), &line.help).await;
    line.li_hears("👍").await;

    let timestamp = said + 1;
    let edit = json!({"targetSentTimestamp": said, "dataMessage": {"body": "à dix heures", "timestamp": timestamp}});
    ana.raw(json!({"editMessage": edit}), &line.help).await;
    line.li_hears("à dix heures").await;

    ana.sends("", json!({"delete": {"targetSentTimestamp": said}}), json!([]), &line.help).await;
    line.li_hears("has deleted a message").await;
    line.li.says(&format!("!show {tag}"), &line.help).await;
    let card = line.li.message().await;
    assert!(!body(&card).contains("neuf heures") && !body(&card).contains("dix heures"), "{card}");

    let contact =
        json!({"contact": [{"name": {"givenName": "Zoé"}, "number": [{"value": "+33639981234", "type": 1}]}]});
    ana.sends("", contact, json!([]), &line.help).await;
    line.li_hears("Zoé").await;

    ana.sends("", json!({"flags": 2, "expireTimer": 3600, "expireTimerVersion": 2}), json!([]), &line.help).await;
    line.li_hears("1 h").await;

    // What says nothing to anybody.
    ana.types(true, &line.help).await;
    ana.receipt("READ", &[asked["timestamp"].as_u64().unwrap()], &line.help).await;
    let group = mock()
        .await
        .order(
            json!({"do": "group", "name": format!("g {tag}"), "by": ana.name, "members": [ana.name, line.help.name]}),
        )
        .await;
    assert!(group["groupId"].is_string());
    mock().await.order(json!({"do": "say", "from": ana.name, "to": line.help.name, "text": "dans un groupe", "group": format!("g {tag}"), "wait": false})).await;
    ana.says("fin", &line.help).await;
    line.li_hears("fin").await;

    // What the handler changes, changes with her.
    let typed = line.li.says(&format!("!r {tag} à lundi"), &line.help).await;
    let sent = ana.message().await["timestamp"].clone();
    let edit = json!({"targetSentTimestamp": typed, "dataMessage": {"body": format!("!r {tag} à mardi")}});
    line.li.raw(json!({"editMessage": edit}), &line.help).await;
    let edit = ana.expect(|event| event["content"]["editMessage"].is_object()).await["content"]["editMessage"].clone();
    assert_eq!((&edit["targetSentTimestamp"], &edit["dataMessage"]["body"]), (&sent, &json!("à mardi")));
    line.li.sends("", json!({"delete": {"targetSentTimestamp": typed}}), json!([]), &line.help).await;
    let gone = ana.expect(|event| event["content"]["dataMessage"]["delete"].is_object()).await;
    assert_eq!(gone["content"]["dataMessage"]["delete"]["targetSentTimestamp"], sent);
    line.ends(vec![ana]).await;
}

#[tokio::test]
#[ignore = "needs signal-cli: run tests/all"]
async fn what_cannot_be_carried_is_said_to_who_talks_with_the_program() {
    let mut line = Line::start(Way::Socket).await;
    let mut ana = mock().await.person("Ana").await;
    line.turn(&mut ana, "bonjour").await;
    let picture = json!({"do": "file", "base64": base64(b"a picture"), "contentType": "image/webp"});
    let picture = mock().await.order(picture).await;
    let (id, key) = (base64(&[7; 16]), base64(&[7; 32]));
    let sticker = json!({"sticker": {"packId": id, "packKey": key, "stickerId": 1, "emoji": "🙂", "data": picture}});
    ana.sends("", sticker, json!([]), &line.help).await;
    assert_eq!(ana.message().await["body"], text("unreadable-sticker").as_str());
    let asked = ana.says("1", &line.help).await;
    for expected in line.expected("ana", "1") {
        assert_eq!(ana.message().await["body"], expected.as_str());
    }
    let target = json!({"emoji": "👍", "targetAuthorAci": ana.aci, "targetSentTimestamp": asked});
    ana.sends("", json!({"reaction": target}), json!([]), &line.help).await;
    assert_eq!(ana.message().await["body"], text("aside-reaction").as_str());
    line.ends(vec![ana]).await;
}

#[tokio::test]
#[ignore = "needs signal-cli: run tests/all"]
async fn a_human_who_answers_from_the_helplines_phone_ends_the_questions() {
    let mut line = Line::start(Way::Socket).await;
    let mut ana = mock().await.person("Ana").await;
    line.turn(&mut ana, "bonjour").await;
    let at = ana.types(true, &line.help).await + 1;
    let message = json!({"body": "je suis là", "timestamp": at});
    let sent = json!({"destinationServiceId": ana.aci, "timestamp": at, "message": message});
    line.help.raw_at(json!({"syncMessage": {"sent": sent}}), at, &line.help).await;
    line.li_hears("somebody answered from").await;
    line.nour.message().await;
    ana.says("enfin", &line.help).await;
    line.li_hears("written more").await;
    line.nour.message().await;
    ana.message().await;
    line.ends(vec![ana]).await;
}

#[tokio::test]
#[ignore = "needs signal-cli: run tests/all"]
async fn whoever_is_answered_sees_it_being_typed_if_the_operator_wants_that() {
    const CHAT_STATES: &str = "http://jabber.org/protocol/chatstates";
    let mut line = Line::start_with(Way::Socket, "typing = true\n").await;
    let mut ana = mock().await.person("Ana").await;
    let tag = line.held_by_li(&mut ana).await;
    let typed = |event: &Value, action: &str| event["content"]["typingMessage"]["action"] == action;
    for (composes, action) in [(true, "STARTED"), (false, "STOPPED")] {
        line.li.types(composes, &line.help).await;
        ana.expect(|event| typed(event, action)).await;
    }
    line.nour.say("help@localhost", &format!("!take {tag} force")).await;
    line.nour_hears("est à vous").await;
    line.nour_hears("bonjour").await;
    line.li_hears("nour has taken it over").await;
    for (state, action) in [("composing", "STARTED"), ("paused", "STOPPED")] {
        let states = format!("<message type='chat' to='help@localhost'><{state} xmlns='{CHAT_STATES}'/></message>");
        line.nour.raw(&states).await;
        ana.expect(|event| typed(event, action)).await;
    }
    // What she types herself nobody is told of.
    ana.types(true, &line.help).await;
    ana.says("merci", &line.help).await;
    line.nour_hears("merci").await;
    assert!(!line.li.has(|event| typed(event, "STARTED")));
    line.ends(vec![ana]).await;
}

#[tokio::test]
#[ignore = "needs signal-cli: run tests/all"]
async fn long_words_go_whole_both_ways() {
    let mut line = Line::start(Way::Socket).await;
    let mut ana = mock().await.person("Ana").await;
    let tag = line.held_by_li(&mut ana).await;
    let long = "Voilà ce qui s’est passé. ".repeat(120);
    let file = mock()
        .await
        .order(json!({"do": "file", "base64": base64(long.as_bytes()), "contentType": "text/x-signal-plain"}))
        .await;
    let start: String = long.chars().take(1000).collect();
    ana.sends(&start, json!({"attachments": [file]}), json!([]), &line.help).await;
    let relayed = line.li.message().await;
    assert!(whole(&relayed).await.ends_with(long.trim_end()));

    line.nour.say("help@localhost", &format!("!take {tag} force")).await;
    line.nour_hears("est à vous").await;
    line.nour_hears(&tag).await;
    line.li_hears("nour").await;
    line.nour.say("help@localhost", &format!("!r {tag} {long}")).await;
    let message = ana.message().await;
    let whole = whole(&message).await;
    assert_eq!(whole, long.trim_end());
    line.ends(vec![ana]).await;
}

/// The words of a message, those that travel in a file as well.
async fn whole(message: &Value) -> String {
    let files = message["attachments"].as_array().cloned().unwrap_or_default();
    match files.iter().find(|file| file["contentType"] == "text/x-signal-plain") {
        Some(long) => {
            let content = mock().await.attachment(long).await;
            String::from_utf8(bytes(content.as_str().unwrap())).unwrap()
        }
        None => body(message).to_owned(),
    }
}

#[tokio::test]
#[ignore = "needs signal-cli: run tests/all"]
async fn what_is_answered_disappears_when_the_persons_own_messages_do() {
    let mut line = Line::start(Way::Start).await;
    let mut ana = mock().await.person("Ana").await;
    let turns = [(3600, 2, "bonjour"), (3600, 2, "1"), (60, 3, "1"), (60, 3, "2"), (0, 4, "1")];
    for (seconds, version, words) in turns {
        ana.sends(words, json!({"expireTimer": seconds, "expireTimerVersion": version}), json!([]), &line.help).await;
        for expected in line.expected("ana", words) {
            let answer = ana.message().await;
            assert_eq!(answer["body"], expected.as_str());
            assert_eq!(answer["expireTimer"].as_u64().unwrap_or_default(), seconds, "{answer}");
        }
        // It is known after a restart, too.
        if words == "1" && seconds == 3600 {
            assert!(line.program.stop().await);
            launch(&mut line.program).await;
        }
    }
    line.ends(vec![ana]).await;
}

pub(crate) fn base64(bytes: &[u8]) -> String {
    use base64::{Engine as _, engine::general_purpose::STANDARD};
    STANDARD.encode(bytes)
}

pub(crate) fn bytes(base64: &str) -> Vec<u8> {
    use base64::{Engine as _, engine::general_purpose::STANDARD};
    STANDARD.decode(base64).unwrap()
}

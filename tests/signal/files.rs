//! Files: in by Signal, encrypted at once, and out to the handler byte for byte.

use std::fs;

use serde_json::json;

use crate::{
    kinds::{base64, bytes},
    line::{Line, Way, mock, text},
};

#[tokio::test]
#[ignore = "needs signal-cli: run tests/all"]
async fn what_a_person_sends_reaches_the_handler_byte_for_byte_and_lies_nowhere_in_clear() {
    let mut line = Line::start(Way::Start).await;
    let mut ana = mock().await.person("Ana").await;
    let tag = line.held_by_li(&mut ana).await;
    let photo: Vec<u8> = (0..200_000_u32).map(|at| u8::try_from(at * 7919 % 251).unwrap()).collect();
    let files = json!([
        {"base64": base64(&photo), "contentType": "image/jpeg", "fileName": "../../photo.jpg"},
        {"base64": base64(b"a voice"), "contentType": "audio/aac"},
    ]);
    ana.sends("regardez", json!({}), files, &line.help).await;
    assert_eq!(ana.message().await["body"], text("file-noted").as_str());
    for words in ["📎 file 1", "📎 file 2", "regardez"] {
        line.li_hears(words).await;
    }
    let once = json!([{"base64": base64(b"once"), "contentType": "image/png", "fileName": "x.png"}]);
    ana.sends("", json!({"isViewOnce": true}), once, &line.help).await;
    line.li_hears("view-once").await;

    for (number, content) in [(1, photo.as_slice()), (2, b"a voice"), (3, b"once")] {
        line.li.says(&format!("!file {tag} {number}"), &line.help).await;
        line.li_hears(&format!("{number}")).await;
        let event = line.li.expect(|event| event["content"]["dataMessage"]["attachments"].is_array()).await;
        let got = line.mock.attachment(&event["content"]["dataMessage"]["attachments"][0]).await;
        assert!(bytes(got.as_str().unwrap()) == content, "file {number}");
        line.li_hears("as it came").await;
    }
    // The handler's own go to her, from a quotation or behind a command.
    let quoted = line.li.says(&format!("!show {tag}"), &line.help).await;
    assert!(quoted > 0);
    let card = line.li.message().await;
    let quote = json!({"quote": {"id": card["timestamp"], "authorAci": line.help.aci, "text": card["body"]}});
    let guide = json!([{"base64": base64(&photo), "contentType": "application/pdf", "fileName": "guide.pdf"}]);
    line.li.sends("Voici le guide.", quote, guide.clone(), &line.help).await;
    assert_eq!(ana.message().await["body"], "Voici le guide.");
    line.li_hears("has gone out").await;
    line.li.sends(&format!("!r {tag}"), json!({}), guide.clone(), &line.help).await;
    line.li_hears("has gone out").await;
    line.li.sends("à qui ?", json!({}), guide, &line.help).await;
    line.li_hears("For whom").await;
    for _ in 0..2 {
        let event = ana.expect(|event| event["content"]["dataMessage"]["attachments"].is_array()).await;
        let got = line.mock.attachment(&event["content"]["dataMessage"]["attachments"][0]).await;
        assert!(bytes(got.as_str().unwrap()) == photo);
    }
    // The last of it was committed before it was brought.
    let left: Vec<_> =
        fs::read_dir(line.data.join("attachments")).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert!(left.is_empty(), "{left:?}");
    line.ends(vec![ana]).await;
}

#[tokio::test]
#[ignore = "needs signal-cli: run tests/all"]
async fn a_file_that_is_larger_than_what_is_taken_is_said_and_deleted() {
    let mut line = Line::start(Way::Start).await;
    let mut ana = mock().await.person("Ana").await;
    line.turn(&mut ana, "bonjour").await;
    let big = json!([{"base64": base64(&vec![7; 21 << 20]), "contentType": "video/mp4", "fileName": "film.mp4"}]);
    ana.sends("", json!({}), big, &line.help).await;
    assert_eq!(ana.message().await["body"], text("unreadable-file").as_str());
    line.turn(&mut ana, "1").await;
    assert_eq!(fs::read_dir(line.data.join("attachments")).unwrap().count(), 0);
    line.ends(vec![ana]).await;
}

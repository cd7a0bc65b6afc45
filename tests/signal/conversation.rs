//! One person, one handler, from "bonjour" to a closed case, on one network or across both.

use serde_json::{Value, json};

use crate::{
    line::{INTAKE, Line, Way, body, mock, tag_of},
    prosody::Person,
};

#[tokio::test]
#[ignore = "needs signal-cli: run tests/all"]
async fn from_bonjour_to_a_closed_case_with_a_handler_on_signal() {
    let mut line = Line::start(Way::Start).await;
    let mut ana = mock().await.person("Ana").await;
    for words in INTAKE {
        line.turn(&mut ana, words).await;
    }
    let (card, also) = (line.li.message().await, line.nour.message().await);
    let tag = tag_of(&card);
    assert_eq!(tag_of(&also), tag);

    line.li.says(&format!("!take {tag}"), &line.help).await;
    assert!(body(&line.li.message().await).contains("yours"));
    assert!(body(&line.nour.message().await).contains(&format!("{tag} pris par li")));
    line.receives(&mut ana, "nour", "!take $TAG").await;

    line.turn(&mut ana, "Vous êtes là ?").await;
    let relayed = line.li.message().await;
    assert!(body(&relayed).ends_with("Vous êtes là ?"), "{relayed}");
    // Quoting it answers her.
    let quote = json!({"quote": {"id": relayed["timestamp"], "authorAci": line.help.aci, "text": body(&relayed)}});
    line.li.sends("Oui, je vous lis.", quote, json!([]), &line.help).await;
    assert_eq!(ana.message().await["body"], "Oui, je vous lis.");
    line.rehearsal.say("nour", ">Oui, je vous lis.").unwrap();

    line.li.says(&format!("!close {tag}"), &line.help).await;
    assert!(body(&line.li.message().await).contains("closed"));
    assert!(body(&line.nour.message().await).contains("fermé"));
    line.receives(&mut ana, "nour", "!close $TAG").await;
    line.ends(vec![ana]).await;
}

#[tokio::test]
#[ignore = "needs signal-cli: run tests/all"]
async fn a_person_on_signal_is_helped_by_a_handler_on_xmpp() {
    let mut line = Line::start(Way::Socket).await;
    let mut ana = mock().await.person("Ana").await;
    for words in INTAKE {
        line.turn(&mut ana, words).await;
    }
    let (card, _) = (line.nour.message().await, line.li.message().await);
    let tag = tag_of(&card);
    line.nour.say("help@localhost", &format!("!take {tag}")).await;
    assert!(body(&line.nour.message().await).contains("est à vous"));
    assert!(body(&line.li.message().await).contains("taken by nour"));
    line.receives(&mut ana, "nour", "!take $TAG").await;
    line.nour.say("help@localhost", &format!("!r {tag} bonjour, ici Nour")).await;
    assert_eq!(ana.message().await["body"], "bonjour, ici Nour");
    ana.says("merci", &line.help).await;
    assert!(body(&line.nour.message().await).ends_with("merci"));
    line.nour.say("help@localhost", &format!("!close {tag}")).await;
    line.li.message().await;
    assert!(body(&line.nour.message().await).contains("fermé"));
    ana.message().await;
    line.ends(vec![ana]).await;
}

#[tokio::test]
#[ignore = "needs signal-cli: run tests/all"]
async fn by_its_port_the_line_is_the_same_and_it_bears_the_name_that_it_was_given() {
    let mut line = Line::start(Way::Tcp).await;
    let mut ana = mock().await.person("Ana").await;
    for words in INTAKE {
        line.turn(&mut ana, words).await;
    }
    line.nour.message().await;
    line.li.message().await;
    assert_eq!(line.help.profile().await, "Ligne");
    line.ends(vec![ana]).await;
}

#[tokio::test]
#[ignore = "needs signal-cli: run tests/all"]
async fn in_their_group_staff_command_and_nobody_else_is_heard() {
    let mut line = Line::start(Way::Socket).await;
    let mock = mock().await;
    // Ben calls himself what a handler is called: rights belong to the account.
    let (mut ana, mut ben) = (mock.person("Ana").await, mock.person("Li").await);
    let group = format!("Équipe {}", line.li.name);
    let members = [&line.li.name, &ben.name, &line.help.name];
    let made = mock.order(json!({"do": "group", "name": group, "by": line.li.name, "members": members})).await;
    line.set(&format!("staff_group = {}", made["groupId"])).await;
    let help = line.help.name.clone();
    let says = async |from: &str, words: &str| {
        mock.order(json!({"do": "say", "from": from, "to": help, "text": words, "group": group, "wait": false})).await;
    };
    for words in ["bonjour", "humain"] {
        line.turn(&mut ana, words).await;
    }
    let tag = tag_of(&line.li.message().await);
    line.nour.message().await;
    says(&ben.name, &format!("!take {tag}")).await;
    says(&line.li.name, &format!("!take {tag}")).await;
    assert!(body(&line.li.message().await).contains("yours"));
    assert!(body(&line.nour.message().await).contains("pris par li"));
    line.receives(&mut ana, "nour", "!take $TAG").await;
    says(&line.li.name, &format!("!r {tag} je vous lis")).await;
    assert_eq!(ana.message().await["body"], "je vous lis");
    // Whatever ben says there is for nobody here; to the line itself he is somebody new.
    says(&ben.name, "bonjour").await;
    ben.says(&format!("!close {tag}"), &line.help).await;
    ben.message().await;
    says(&line.li.name, &format!("!r {tag} toujours là")).await;
    assert_eq!(ana.message().await["body"], "toujours là");
    // How much ben is told depends on whether a random tag looks like a language: of the case it is nothing.
    let is_of_it = |words: &Value| words.as_str().is_some_and(|words| words.contains(&tag));
    assert!(!ben.has(|event| is_of_it(&event["content"]["dataMessage"]["body"])));
    line.ends(vec![ana]).await;
}

#[tokio::test]
#[ignore = "needs signal-cli: run tests/all"]
async fn a_person_on_xmpp_is_helped_by_a_handler_on_signal() {
    let mut line = Line::start(Way::Socket).await;
    let mut ben = Person::start(line.prosody(), "ben").await;
    for words in ["bonjour", "humain"] {
        ben.say("help@localhost", words).await;
        ben.message().await;
    }
    let (card, _) = (line.li.message().await, line.nour.message().await);
    let tag = tag_of(&card);
    line.li.says(&format!("!take {tag}"), &line.help).await;
    assert!(body(&line.li.message().await).contains("yours"));
    line.nour.message().await;
    let quote = json!({"quote": {"id": card["timestamp"], "authorAci": line.help.aci, "text": body(&card)}});
    line.li.sends("here I am", quote, json!([]), &line.help).await;
    ben.expect(|event| event["event"] == "message" && event["body"] == "here I am").await;
    ben.say("help@localhost", "thank you").await;
    assert!(body(&line.li.message().await).ends_with("thank you"));
    line.ends(Vec::new()).await;
}

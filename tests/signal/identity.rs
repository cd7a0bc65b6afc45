//! Safety numbers that change: a person's, and a member of the staff's.

use crate::line::{Line, Way, mock};

#[tokio::test]
#[ignore = "needs signal-cli: run tests/all"]
async fn to_a_person_with_another_safety_number_nothing_goes_until_the_handler_says_so() {
    let mut line = Line::start(Way::Socket).await;
    let mut ana = mock().await.person("Ana").await;
    let tag = line.held_by_li(&mut ana).await;
    ana.does("reinstall").await;
    ana.says("c'est moi", &line.help).await;
    line.li_hears("safety number has changed").await;
    line.li.says(&format!("!r {tag} qui êtes-vous ?"), &line.help).await;
    line.li_hears("safety number has changed").await;
    line.li.says(&format!("!trust {tag}"), &line.help).await;
    line.li_hears("trusted again").await;
    line.li.says(&format!("!r {tag} je vous lis"), &line.help).await;
    assert_eq!(ana.message().await["body"], "je vous lis");
    // What was held back comes with the next message.
    ana.says("me revoilà", &line.help).await;
    let mut heard = [line.li.message().await, line.li.message().await].map(|message| message["body"].to_string());
    heard.sort_by_key(|words| words.contains("revoilà"));
    assert!(heard[0].contains("c'est moi") && heard[1].contains("revoilà"), "{heard:?}");
    line.ends(vec![ana]).await;
}

#[tokio::test]
#[ignore = "needs signal-cli: run tests/all"]
async fn it_is_noticed_when_something_is_sent_and_what_waits_goes_out_afterwards() {
    let mut line = Line::start(Way::Socket).await;
    let mut ana = mock().await.person("Ana").await;
    let tag = line.held_by_li(&mut ana).await;
    ana.does("reinstall").await;
    line.li.says(&format!("!r {tag} êtes-vous là ?"), &line.help).await;
    line.li_hears("safety number has changed").await;
    line.li.says(&format!("!trust {tag}"), &line.help).await;
    line.li_hears("trusted again").await;
    assert_eq!(ana.message().await["body"], "êtes-vous là ?");
    line.ends(vec![ana]).await;
}

#[tokio::test]
#[ignore = "needs signal-cli: run tests/all"]
async fn a_member_of_the_staff_with_another_safety_number_commands_nothing() {
    let mut line = Line::start(Way::Socket).await;
    let mut ana = mock().await.person("Ana").await;
    let tag = line.held_by_li(&mut ana).await;
    line.li.does("reinstall").await;
    line.li.says(&format!("!r {tag} envoyez-moi tout"), &line.help).await;
    line.nour_hears("li a changé").await;
    ana.says("vous êtes là ?", &line.help).await;
    line.nour.say("help@localhost", "!trust li").await;
    line.nour_hears("li peut de nouveau agir").await;
    // What waited for her comes; what she wrote meanwhile counts now that somebody has confirmed her.
    line.li_hears("vous êtes là ?").await;
    line.li.says(&format!("!r {tag} oui"), &line.help).await;
    let (first, second) = (ana.message().await, ana.message().await);
    let mut heard = [first["body"].to_string(), second["body"].to_string()];
    heard.sort();
    assert_eq!(heard, ["\"envoyez-moi tout\"", "\"oui\""]);
    line.ends(vec![ana]).await;
}

//! What Signal's server can answer, and what is done about it; when it is silent, or gone, or knows us no longer.

use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::sleep;

use crate::line::{Line, Way, launch, mock};
use crate::signal::Someone;

/// How the server answers whatever is sent to her.
async fn script(line: &Line, ana: &Someone, answer: Value) {
    let mut answer = answer;
    answer["path"] = format!("^/v1/messages/{}", ana.aci).into();
    answer["method"] = "PUT".into();
    line.mock.script(json!([answer])).await;
}

#[tokio::test]
#[ignore = "needs signal-cli: run tests/all"]
async fn whatever_the_server_answers_once_nothing_is_lost_or_doubled() {
    let mut line = Line::start(Way::Alone).await;
    let mut ana = line.mock.person("Ana").await;
    line.turn(&mut ana, "bonjour").await;
    for (status, words) in [(500, "1"), (503, "1"), (508, "2"), (401, "1")] {
        script(&line, &ana, json!({"status": status, "times": 1})).await;
        line.turn(&mut ana, words).await;
    }
    // It was delivered, and the sender is told that it was not: her phone says so, and nothing is sent again.
    script(&line, &ana, json!({"status": 500, "times": 1, "after": true})).await;
    line.turn(&mut ana, "Piratage depuis hier, en France.").await;
    for (status, words) in [(403, "2"), (413, "1"), (499, "1"), (428, "oui")] {
        script(&line, &ana, json!({"status": status, "times": 1})).await;
        line.turn(&mut ana, words).await;
    }
    line.nour.message().await;
    line.li.message().await;
    line.ends(vec![ana]).await;
}

#[tokio::test]
#[ignore = "needs signal-cli: run tests/all"]
async fn a_captcha_is_told_elsewhere_and_solved_from_there() {
    let mut line = Line::start(Way::Alone).await;
    let mut ana = line.mock.person("Ana").await;
    line.turn(&mut ana, "bonjour").await;
    let refusal = json!({"token": "f5a8-token", "options": ["captcha"]});
    script(&line, &ana, json!({"status": 428, "headers": ["Retry-After:86400"], "json": refusal})).await;
    ana.says("1", &line.help).await;
    line.nour_hears("captcha est demandé").await;
    line.nour.say("help@localhost", "!status").await;
    line.nour_hears("captcha est demandé").await;
    // It is known, and told, after a restart.
    assert!(line.program.stop().await);
    launch(&mut line.program).await;
    line.nour_hears("captcha est demandé").await;
    line.mock
        .script(
            json!([{"path": "^/v1/challenge", "status": 428, "times": 1}, {"path": "^/v1/challenge", "status": 200}]),
        )
        .await;
    line.nour.say("help@localhost", "!captcha signalcaptcha://wrong").await;
    line.nour_hears("transmise").await;
    line.nour_hears("captcha est demandé").await;
    line.nour.say("help@localhost", "!captcha signalcaptcha://right").await;
    line.nour_hears("transmise").await;
    line.nour_hears("fonctionne de nouveau").await;
    line.receives(&mut ana, "ana", "1").await;
    line.ends(vec![ana]).await;
}

#[tokio::test]
#[ignore = "needs signal-cli: run tests/all"]
async fn too_many_messages_are_a_pause_that_a_restart_does_not_end() {
    let mut line = Line::start(Way::Alone).await;
    let mut ana = line.mock.person("Ana").await;
    line.turn(&mut ana, "bonjour").await;
    script(&line, &ana, json!({"status": 429, "headers": ["Retry-After:4000"], "times": 1})).await;
    ana.says("1", &line.help).await;
    line.mock.until_scripted(&ana.aci).await;
    assert!(line.program.stop().await);
    launch(&mut line.program).await;
    // signal-cli does not say for how long.
    line.receives(&mut ana, "ana", "1").await;
    line.ends(vec![ana]).await;
}

#[tokio::test]
#[ignore = "needs signal-cli: run tests/all"]
async fn who_is_not_on_signal_any_more_is_told_to_the_handler() {
    let mut line = Line::start(Way::Socket).await;
    let mut ana = mock().await.person("Ana").await;
    let tag = line.held_by_li(&mut ana).await;
    ana.does("unregister").await;
    line.li.says(&format!("!r {tag} êtes-vous là ?"), &line.help).await;
    line.li_hears("the account is gone").await;
    line.ends(vec![ana]).await;
}

#[tokio::test]
#[ignore = "needs signal-cli: run tests/all"]
async fn a_silent_server_and_broken_connections_lose_and_double_nothing() {
    let mut line = Line::start(Way::Alone).await;
    let mut ana = line.mock.person("Ana").await;
    line.turn(&mut ana, "bonjour").await;
    for words in ["1", "1", "2"] {
        ana.says(words, &line.help).await;
        line.mock.drop_all().await;
        line.receives(&mut ana, "ana", words).await;
    }
    ana.says("1", &line.help).await;
    const SILENCE: Duration = Duration::from_secs(60);
    line.mock.silence(SILENCE.as_secs()).await;
    let said = ana.says("Piratage depuis hier, en France.", &line.help).await;
    assert!(said > 0);
    sleep(SILENCE).await;
    line.receives(&mut ana, "ana", "1").await;
    line.receives(&mut ana, "ana", "Piratage depuis hier, en France.").await;
    line.ends(vec![ana]).await;
}

#[tokio::test]
#[ignore = "needs signal-cli: run tests/all"]
async fn an_unlinked_account_is_told_over_xmpp_and_nobody_is_lost() {
    let mut line = Line::start(Way::Start).await;
    let mut ana = mock().await.person("Ana").await;
    line.turn(&mut ana, "bonjour").await;
    line.help.does("unlink").await;
    line.nour_hears("ne connaît plus cette machine").await;
    // XMPP goes on.
    line.nour.say("help@localhost", "!status").await;
    line.nour_hears("ne connaît plus cette machine").await;
    assert!(line.program.output().contains("unlinked"));
    line.ends(vec![ana]).await;
}

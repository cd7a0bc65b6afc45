//! signal-cli killed, the program killed, both; and what waits at the server meanwhile.

use std::{fs, time::Duration};

use serde_json::{Value, json};
use tokio::{process::Command, time::sleep};

use crate::line::{INTAKE, Line, Way, body, launch, mock, tag_of};

/// Kills the signal-cli that the program has started (SIGKILL), and nothing else.
async fn kill_signal_cli(line: &Line) {
    let note = fs::read_to_string(line.data.join("signal-pid")).unwrap();
    let pid = note.split_whitespace().next().unwrap();
    assert!(Command::new("kill").args(["-KILL", pid]).status().await.unwrap().success());
}

#[tokio::test]
#[ignore = "needs signal-cli: run tests/all"]
async fn two_hundred_messages_that_waited_come_once_and_in_order() {
    let mut line = Line::start(Way::Start).await;
    let mut ana = mock().await.person("Ana").await;
    line.held_by_li(&mut ana).await;
    assert!(line.program.stop().await);
    for number in 0..200 {
        ana.says(&format!("mot {number}."), &line.help).await;
    }
    launch(&mut line.program).await;
    for number in 0..200 {
        let relayed = line.li.message().await;
        assert!(body(&relayed).ends_with(&format!("] mot {number}.")), "{number}: {relayed}");
    }
    line.ends(vec![ana]).await;
}

/// What it was reading then it cannot read a second time, and deletes without a word.
#[tokio::test]
#[ignore = "needs signal-cli: run tests/all"]
async fn what_a_killed_signal_cli_was_reading_is_told_to_whoever_leads() {
    let mut line = Line::start(Way::Start).await;
    let accounts: Value = serde_json::from_slice(&fs::read(line.data.join("data/accounts.json")).unwrap()).unwrap();
    let account = accounts["accounts"][0]["path"].as_str().unwrap();
    let left = line.data.join(format!("data/{account}.d/msg-cache/1/1795360866000_1795360865000"));
    fs::create_dir_all(left.parent().unwrap()).unwrap();
    fs::write(&left, "half a message").unwrap();
    kill_signal_cli(&line).await;
    line.nour_hears("s’est perdu").await;
    assert!(!left.exists());
    // Nobody is told twice, and the line works.
    let mut ana = mock().await.person("Ana").await;
    line.turn(&mut ana, "bonjour").await;
    line.ends(vec![ana]).await;
}

/// A story without content makes signal-cli 0.13.19 deaf: it answers, and hears nobody any more. Whoever sends one must not
/// silence the line, even while the program is away.
#[tokio::test]
#[ignore = "needs signal-cli: run tests/all"]
async fn a_signal_cli_that_has_gone_deaf_is_replaced() {
    let mut line = Line::start(Way::Start).await;
    let (ben, mut ana) = (mock().await.person("Ben").await, mock().await.person("Ana").await);
    line.turn(&mut ana, "bonjour").await;
    line.program.kill().await;
    ben.raw(json!({"storyMessage": {}}), &line.help).await;
    ana.says("1", &line.help).await;
    launch(&mut line.program).await;
    line.receives(&mut ana, "ana", "1").await;
    // The story was never read, and is lost.
    line.nour_hears("s’est perdu").await;
    line.ends(vec![ana, ben]).await;
}

/// From "bonjour" to a closed case with a handler on XMPP, while the program and signal-cli are killed at moments that a
/// seed has chosen.
#[tokio::test]
#[ignore = "needs signal-cli: run tests/all"]
async fn from_bonjour_to_a_closed_case_through_kills_on_both_sides() {
    let mut line = Line::start(Way::Alone).await;
    let mut ana = line.mock.person("Ana").await;
    let mut seed = 20_261_127_u64;
    let mut moment = move || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        Duration::from_micros((seed >> 33) % 160_000)
    };
    for (at, words) in INTAKE.iter().enumerate() {
        match at % 3 {
            // Written while the program is down.
            0 => {
                line.program.kill().await;
                ana.says(words, &line.help).await;
                launch(&mut line.program).await;
            }
            // Killed at some moment between receiving and having answered.
            1 => {
                ana.says(words, &line.help).await;
                sleep(moment()).await;
                line.program.kill().await;
                launch(&mut line.program).await;
            }
            // signal-cli, in the middle of sending the answer.
            _ => {
                let path = format!("^/v1/messages/{}", ana.aci);
                line.mock.script(json!([{"path": path, "method": "PUT", "silent": true, "times": 1}])).await;
                ana.says(words, &line.help).await;
                line.mock.until_scripted(&ana.aci).await;
                kill_signal_cli(&line).await;
            }
        }
        line.receives(&mut ana, "ana", words).await;
    }
    let (card, _) = (line.nour.message().await, line.li.message().await);
    let tag = tag_of(&card);
    line.nour.say("help@localhost", &format!("!take {tag}")).await;
    line.nour_hears("est à vous").await;
    line.li_hears("taken by nour").await;
    line.receives(&mut ana, "nour", "!take $TAG").await;
    for round in 0..3 {
        line.nour.say("help@localhost", &format!("!r {tag} réponse {round}")).await;
        sleep(moment()).await;
        line.program.kill().await;
        launch(&mut line.program).await;
        assert_eq!(ana.message().await["body"], format!("réponse {round}"));
    }
    line.nour.say("help@localhost", &format!("!close {tag}")).await;
    line.nour_hears("fermé").await;
    line.li_hears("closed").await;
    line.receives(&mut ana, "nour", "!close $TAG").await;
    line.ends(vec![ana]).await;
}

//! `vestibule link`: from a QR code to a helpline that answers.

use std::process::Stdio;

use serde_json::json;
use tempfile::TempDir;
use tokio::{
    io::{AsyncBufReadExt as _, BufReader},
    process::Command,
};

use crate::{
    line::{LINKING, launch, mock, text},
    program::{Program, Setup},
    prosody::Prosody,
};

#[tokio::test]
#[ignore = "needs signal-cli: run tests/all"]
async fn from_a_code_to_a_helpline_that_answers() {
    let (mock, dir) = (mock().await, TempDir::new().unwrap());
    let prosody = Prosody::start(&["help", "nour"]).await;
    let (help, mut ana) = (mock.person("Ligne").await, mock.person("Ana").await);
    let environment = mock.environment().map(|(key, value)| (key, value.into_os_string().into_string().unwrap()));
    let environment: Vec<(&str, &str)> = environment.iter().map(|(key, value)| (*key, value.as_str())).collect();
    let mut setup = Setup::usual(&prosody, prosody.port, &[("nour", "lead", "fr")]);
    setup.environment = &environment;
    let (command, data) = (mock.signal_cli(), dir.path().join("signal-cli"));
    let number = &help.number;
    setup.more = format!("[signal]\naccount = '{number}'\ncommand = [{command:?}]\ndata_dir = {data:?}\n");
    let mut program = Program::set_up(&setup);
    let config = program.file("vestibule.toml");

    let linking = LINKING.lock().await;
    let mut link = Command::new(env!("CARGO_BIN_EXE_vestibule"));
    link.arg("link").arg("--config").arg(&config).envs(environment.iter().copied());
    let mut child = link.stdout(Stdio::piped()).stderr(Stdio::null()).kill_on_drop(true).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut said = Vec::new();
    while let Some(line) = lines.next_line().await.unwrap() {
        if line.starts_with("sgnl:") {
            mock.order(json!({"do": "link", "name": help.name, "uri": line})).await;
        }
        said.push(line);
    }
    assert!(child.wait().await.unwrap().success(), "{said:?}");
    drop(linking);
    assert!(said.iter().any(|line| line.contains('█')), "a QR code");
    assert!(said.iter().any(|line| line.starts_with("Linked. Next:")), "{said:?}");
    let (done, again) = program.command(&["link"]).await;
    assert!(done && again.contains("used as it is"), "{again}");

    launch(&mut program).await;
    ana.says("bonjour", &help).await;
    assert!(ana.message().await["body"].as_str().unwrap().contains(&text("intro-encrypted")));
    assert!(program.stop().await);
}

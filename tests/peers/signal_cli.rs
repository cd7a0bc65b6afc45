//! The real signal-cli, linked to an account at the mock server: its own folder, or a daemon.
#![allow(dead_code, reason = "each test binary uses its part")]

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    process::Stdio,
    time::Duration,
};

use serde_json::{Value, json};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::UnixStream,
    process::{Child, Command},
    time::{sleep, timeout},
};

use super::{Mock, PATIENCE, Someone};

/// Links a fresh signal-cli to this account; its data are in this folder then, and it has ended.
pub(crate) async fn link(mock: &Mock, account: &Someone, data: &Path) {
    let (mut command, log) = mock.command(data);
    command.args(["link", "--name", "vestibule"]).stdout(Stdio::piped());
    let mut child = command.spawn().expect("signal-cli");
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let links = async {
        let uri = lines.next_line().await.unwrap().unwrap_or_else(|| panic!("{}", read(&log)));
        mock.order(json!({"do": "link", "name": account.name, "uri": uri})).await;
        while lines.next_line().await.unwrap().is_some() {}
        assert!(child.wait().await.unwrap().success(), "{}", read(&log));
    };
    timeout(PATIENCE, links).await.expect("signal-cli does not link");
}

fn read(log: &Path) -> String {
    fs::read_to_string(log).unwrap_or_default()
}

/// A signal-cli for any number of accounts, reached by a socket.
pub(crate) struct Daemon {
    mock: Mock,
    child: Child,
    socket: PathBuf,
    log: PathBuf,
}

impl Daemon {
    /// Starts one with these data, which may be none, on this socket and this port.
    pub(crate) async fn start(mock: &Mock, data: &Path, socket: &Path, port: u16) -> Self {
        // One that was killed leaves it behind.
        let _ = fs::remove_file(socket);
        let (command, log) = mock.command(data);
        // It ends with the tests, however they end: then the shell's input does.
        let mut shell = Command::new("sh");
        shell.args(["-c", r#""$@" < /dev/null & pid=$!; cat > /dev/null; kill -KILL $pid"#, "sh"]);
        shell.arg(command.as_std().get_program()).args(command.as_std().get_args()).envs(mock.environment());
        shell.arg("daemon").arg("--socket").arg(socket).arg("--tcp").arg(format!("127.0.0.1:{port}"));
        shell.args(["--receive-mode", "manual", "--no-receive-stdout"]);
        shell.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(File::create(&log).unwrap());
        let mut child = shell.spawn().expect("sh");
        let ready = async {
            while UnixStream::connect(socket).await.is_err() {
                assert!(child.try_wait().unwrap().is_none(), "{}", read(&log));
                sleep(Duration::from_millis(20)).await;
            }
        };
        timeout(PATIENCE, ready).await.expect("signal-cli is not ready");
        Self { mock: mock.clone(), child, socket: socket.to_owned(), log }
    }

    /// Links it to this account; the account's number.
    pub(crate) async fn link(&self, account: &Someone) -> String {
        let uri = self.call("startLink", json!({})).await;
        let uri = &uri["deviceLinkUri"];
        let (_, finished) = tokio::join!(
            self.mock.order(json!({"do": "link", "name": account.name, "uri": uri})),
            self.call("finishLink", json!({"deviceLinkUri": uri, "deviceName": "vestibule"})),
        );
        finished["number"].as_str().unwrap().to_owned()
    }

    /// Calls a method, on a connection of its own.
    pub(crate) async fn call(&self, method: &str, params: Value) -> Value {
        let mut stream = BufReader::new(UnixStream::connect(&self.socket).await.unwrap());
        let request = json!({"jsonrpc": "2.0", "id": 1, "method": method, "params": params});
        let answers = async {
            stream.write_all(format!("{request}\n").as_bytes()).await.unwrap();
            let mut lines = stream.lines();
            while let Some(line) = lines.next_line().await.unwrap() {
                let mut line: Value = serde_json::from_str(&line).unwrap();
                if line["id"] == 1 {
                    assert!(line.get("error").is_none(), "{method}: {line}");
                    return line["result"].take();
                }
            }
            panic!("signal-cli hangs up: {}", read(&self.log));
        };
        timeout(PATIENCE, answers).await.unwrap_or_else(|_| panic!("no answer to {method}"))
    }

    /// What it wrote on its standard error.
    pub(crate) fn log(&self) -> String {
        read(&self.log)
    }

    /// Kills it on the spot (SIGKILL).
    pub(crate) async fn kill(mut self) {
        drop(self.child.stdin.take());
        timeout(PATIENCE, self.child.wait()).await.expect("signal-cli does not end").unwrap();
    }
}

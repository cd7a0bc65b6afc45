//! A real Request Tracker 5 on loopback, what somebody does in it by REST, and mail that comes in by its gateway.
//!
//! Needs what `tests/peers/rt/server.sh` says. It ends with the value that stands for it, or with the test.

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::Mutex,
    time::Duration,
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    time::{sleep, timeout},
};

use crate::prosody::free_ports;

/// How long RT may take to make its database and to start: it shares the machine with other tests.
const PATIENCE: Duration = Duration::from_secs(150);

/// The server.
pub(crate) struct Rt {
    dir: TempDir,
    pub(crate) port: u16,
    child: Mutex<Option<Child>>,
}

impl Drop for Rt {
    fn drop(&mut self) {
        self.stop();
    }
}

impl Rt {
    /// A new one.
    pub(crate) async fn start() -> Self {
        let rt = Self { dir: TempDir::new().unwrap(), port: free_ports(), child: Mutex::new(None) };
        rt.launch().await;
        rt
    }

    /// Another with the same content: making a database takes its time.
    pub(crate) async fn start_like(other: &Self) -> Self {
        let rt = Self { dir: TempDir::new().unwrap(), port: free_ports(), child: Mutex::new(None) };
        let from = format!("{}/.", other.dir.path().display());
        let copied = Command::new("cp").args(["-a", &from]).arg(rt.dir.path()).status().unwrap();
        assert!(copied.success());
        rt.launch().await;
        rt
    }

    /// Starts it, and waits until it answers.
    pub(crate) async fn launch(&self) {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/peers/rt/server.sh");
        let log = fs::File::create(self.file("log")).unwrap();
        let mut command = Command::new("sh");
        command.arg(script).arg(self.dir.path()).arg(self.port.to_string());
        command.stdin(Stdio::piped()).stdout(log.try_clone().unwrap()).stderr(log);
        *self.child.lock().unwrap() = Some(command.spawn().unwrap());
        let ready = async {
            while self.try_ask("root", "GET", "rt", None).await.is_none_or(|(status, _)| status != 200) {
                sleep(Duration::from_millis(300)).await;
            }
        };
        let log = || fs::read_to_string(self.file("log")).unwrap_or_default();
        assert!(timeout(PATIENCE, ready).await.is_ok(), "Request Tracker does not start: {}", log());
    }

    /// Ends it.
    pub(crate) fn stop(&self) {
        if let Some(mut child) = self.child.lock().unwrap().take() {
            // Its standard input ends with this.
            drop(child.stdin.take());
            let _ = child.wait();
        }
    }

    /// Where the program finds it.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// A file of its folder.
    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// The token of the program's user.
    pub(crate) fn token(&self) -> String {
        fs::read_to_string(self.file("token")).unwrap().trim().to_owned()
    }

    /// Somebody asks RT something, by REST 2.
    pub(crate) async fn ask(&self, user: &str, method: &str, path: &str, body: Option<Value>) -> Value {
        let (status, answer) = self.try_ask(user, method, path, body).await.expect("Request Tracker answers");
        assert!((200..300).contains(&status), "{user} {method} {path}: {status} {answer}");
        answer
    }

    async fn try_ask(&self, user: &str, method: &str, path: &str, body: Option<Value>) -> Option<(u16, Value)> {
        let body = body.map(|body| body.to_string()).unwrap_or_default();
        let login = STANDARD.encode(format!("{user}:password"));
        let request = format!(
            "{method} /REST/2.0/{path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Basic {login}\r\nConnection: close\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        );
        let mut tcp = TcpStream::connect(("127.0.0.1", self.port)).await.ok()?;
        tcp.write_all(request.as_bytes()).await.ok()?;
        let mut answer = Vec::new();
        timeout(Duration::from_secs(60), tcp.read_to_end(&mut answer)).await.ok()?.ok()?;
        let answer = String::from_utf8(answer).ok()?;
        let (head, body) = answer.split_once("\r\n\r\n")?;
        let status = head.split_whitespace().nth(1)?.parse().ok()?;
        Some((status, serde_json::from_str(body).unwrap_or(Value::Null)))
    }

    /// The numbers of the tickets of a queue, whatever their state.
    pub(crate) async fn tickets(&self, queue: &str) -> Vec<u64> {
        let query = format!("Queue%3D'{}'", queue.replace(' ', "%20"));
        let found = self.ask("root", "GET", &format!("tickets?query={query}&per_page=100"), None).await;
        let mut found: Vec<u64> = found["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|item| item["id"].as_str().unwrap().parse().unwrap())
            .collect();
        found.sort_unstable();
        found
    }

    /// How a ticket stands.
    pub(crate) async fn ticket(&self, number: u64) -> Value {
        self.ask("root", "GET", &format!("ticket/{number}"), None).await
    }

    /// Waits until a ticket stands like this: its state, and its owner.
    pub(crate) async fn stands(&self, number: u64, status: &str, owner: &str) -> Value {
        let mut last = Value::Null;
        let reached = async {
            loop {
                last = self.ticket(number).await;
                if (last["Status"].as_str(), last["Owner"]["id"].as_str()) == (Some(status), Some(owner)) {
                    return;
                }
                sleep(Duration::from_millis(300)).await;
            }
        };
        let in_time = timeout(Duration::from_secs(60), reached).await.is_ok();
        assert!(in_time, "not {status} of {owner}: {last:#}");
        last
    }

    /// Somebody changes a ticket.
    pub(crate) async fn change(&self, user: &str, number: u64, what: Value) {
        self.ask(user, "PUT", &format!("ticket/{number}"), Some(what)).await;
    }

    /// Somebody takes a ticket.
    pub(crate) async fn take(&self, user: &str, number: u64) {
        self.ask(user, "PUT", &format!("ticket/{number}/take"), Some(json!({}))).await;
    }

    /// Somebody takes a ticket from whoever owns it.
    pub(crate) async fn steal(&self, user: &str, number: u64) {
        self.ask(user, "PUT", &format!("ticket/{number}/steal"), Some(json!({}))).await;
    }

    /// What stands in the comments of a ticket.
    pub(crate) async fn comments(&self, number: u64) -> Vec<String> {
        let path = format!("ticket/{number}/history?fields=Type&per_page=100");
        let history = self.ask("root", "GET", &path, None).await;
        let mut comments = Vec::new();
        for one in history["items"].as_array().unwrap().iter().filter(|one| one["Type"] == "Comment") {
            let path = format!("transaction/{}/attachments?fields=Content", one["id"].as_str().unwrap());
            let parts = self.ask("root", "GET", &path, None).await;
            comments.push(parts["items"][0]["Content"].as_str().unwrap().to_owned());
        }
        comments
    }

    /// Mail comes in.
    pub(crate) fn mail(&self, queue: &str, message: &str) {
        let mut gate = Command::new("rt-mailgate-5");
        gate.args(["--url", &self.url(), "--queue", queue, "--action", "correspond"]).stdin(Stdio::piped());
        let mut gate = gate.spawn().unwrap();
        gate.stdin.take().unwrap().write_all(message.as_bytes()).unwrap();
        assert!(gate.wait().unwrap().success(), "the mail gateway takes it");
    }
}

/// A mail of somebody's.
pub(crate) fn letter(subject: &str, kind: &str, body: &str) -> String {
    let id = format!("{:x}", fnv(body) ^ fnv(subject));
    format!(
        "From: Ana <ana@example.org>\nTo: helpline@helpline.test\nSubject: {subject}\nMessage-ID: <{id}@example.org>\n\
         MIME-Version: 1.0\nContent-Type: {kind}\n\n{body}\n"
    )
}

fn fnv(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}

/// GnuPG, with a folder of its own.
pub(crate) struct Gpg(TempDir);

impl Gpg {
    pub(crate) fn new() -> Self {
        use std::os::unix::fs::PermissionsExt as _;
        let dir = TempDir::with_prefix("gpg").unwrap();
        fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o700)).unwrap();
        Self(dir)
    }

    fn run(&self, args: &[&str], input: &str) -> (bool, String) {
        let mut gpg = Command::new("gpg");
        gpg.arg("--homedir").arg(self.0.path()).args(["--batch", "--quiet", "--trust-model", "always"]).args(args);
        gpg.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = gpg.spawn().unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        let done = child.wait_with_output().unwrap();
        (done.status.success(), String::from_utf8(done.stdout).unwrap())
    }

    /// Makes a key, and gives the public half.
    pub(crate) fn make(&self, who: &str) -> String {
        let args = ["--passphrase", "", "--quick-generate-key", who, "future-default", "default", "never"];
        assert!(self.run(&args, "").0);
        self.run(&["--armor", "--export", who], "").1
    }

    pub(crate) fn import(&self, key: &str) {
        assert!(self.run(&["--import"], key).0);
    }

    /// The fingerprint in groups, as people compare it.
    pub(crate) fn fingerprint(&self, who: &str) -> String {
        let (_, listed) = self.run(&["--with-colons", "--fingerprint", who], "");
        let digits = listed.lines().find_map(|line| line.strip_prefix("fpr:::::::::")).unwrap();
        digits.trim_end_matches(':').as_bytes().chunks(4).map(String::from_utf8_lossy).collect::<Vec<_>>().join(" ")
    }

    pub(crate) fn encrypt(&self, to: &str, words: &str) -> String {
        let (done, sealed) = self.run(&["--armor", "--encrypt", "--recipient", to], words);
        assert!(done);
        sealed
    }

    /// What stands in a message, if there is a key to it here.
    pub(crate) fn decrypt(&self, sealed: &str) -> Option<String> {
        Some(self.run(&["--decrypt"], sealed)).filter(|(done, _)| *done).map(|(_, words)| words)
    }
}

impl Drop for Gpg {
    fn drop(&mut self) {
        // Its agent goes with the folder.
        let _ = Command::new("gpgconf").arg("--homedir").arg(self.0.path()).args(["--kill", "gpg-agent"]).status();
    }
}

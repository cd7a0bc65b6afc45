//! Signal's own mock server, people who write to the helpline there, and the real signal-cli linked to it.
//!
//! `tests/peers/signal/setup.sh` installs what they need; where that is says `VESTIBULE_SIGNAL_RIG` (`tests/all` does
//! both). What is missing fails the test. Everything stops with the value that stands for it.
#![allow(dead_code, reason = "each test binary uses its part")]
#![allow(clippy::indexing_slicing, reason = "a test that cannot go on fails there and then")]

use std::{
    collections::HashMap,
    fs::{self, File},
    io::{BufRead as _, BufReader, Write as _},
    path::{Path, PathBuf},
    process::{self, ChildStdin, ChildStdout, Stdio},
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
    thread,
    time::Duration,
};

use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::{
    process::Command,
    sync::{mpsc, oneshot},
    time::{sleep, timeout},
};

#[path = "signal_cli.rs"]
mod signal_cli;

#[allow(unused_imports, reason = "each test binary uses its part")]
pub(crate) use self::signal_cli::{Daemon, link};

/// How long anything may take before the test fails.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

fn peers() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/peers/signal")
}

/// What `setup.sh` installed.
fn rig() -> PathBuf {
    let rig = std::env::var_os("VESTIBULE_SIGNAL_RIG").expect("VESTIBULE_SIGNAL_RIG: see tests/peers/signal/setup.sh");
    let rig = PathBuf::from(rig);
    assert!(rig.join("ready").exists(), "{} is not ready: see tests/peers/signal/setup.sh", rig.display());
    rig
}

/// The mock server. Its clones are the same server.
///
/// It depends on no runtime, so that several tests can share one.
#[derive(Clone)]
pub(crate) struct Mock {
    inner: Arc<Inner>,
}

struct Inner {
    dir: TempDir,
    rig: PathBuf,
    child: Mutex<process::Child>,
    stdin: Mutex<ChildStdin>,
    /// How often something here was given a number.
    numbers: AtomicU64,
    routes: Arc<Mutex<Routes>>,
}

/// To whom the server's lines go.
#[derive(Default)]
struct Routes {
    answers: HashMap<u64, oneshot::Sender<Value>>,
    /// By the people's names.
    events: HashMap<String, mpsc::UnboundedSender<Value>>,
    /// Those that concern nobody in particular.
    others: Vec<Value>,
}

impl Drop for Inner {
    fn drop(&mut self) {
        let mut child = self.child.lock().unwrap();
        let _ = child.kill();
        let _ = child.wait();
    }
}

impl Mock {
    /// Starts a server.
    pub(crate) async fn start() -> Self {
        let (dir, rig) = (TempDir::new().unwrap(), rig());
        // The JVM unpacks a library there: a folder of its own goes away with the server.
        fs::create_dir(dir.path().join("tmp")).unwrap();
        let mut command = process::Command::new("node");
        command.arg(peers().join("mock-signal.cjs")).arg(dir.path().join("settings"));
        command.env("NODE_PATH", rig.join("node_modules"));
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().expect("node");
        let (stdin, stdout) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        let routes = Arc::new(Mutex::new(Routes::default()));
        let shared = Arc::clone(&routes);
        let (ready, is_ready) = oneshot::channel();
        thread::spawn(move || route(stdout, &shared, ready));
        let (child, stdin) = (Mutex::new(child), Mutex::new(stdin));
        let mock = Self { inner: Arc::new(Inner { dir, rig, child, stdin, numbers: AtomicU64::new(0), routes }) };
        timeout(PATIENCE, is_ready).await.expect("the Signal server is not ready").expect("the Signal server ended");
        mock
    }

    fn number(&self) -> u64 {
        self.inner.numbers.fetch_add(1, Ordering::Relaxed)
    }

    /// Gives an order (`mock-signal.cjs` says which there are) and waits until it is carried out.
    pub(crate) async fn order(&self, order: Value) -> Value {
        let answer = self.give(order.clone());
        let answer = timeout(PATIENCE, answer).await.unwrap_or_else(|_| panic!("no answer to {order}"));
        let mut answer = answer.expect("the Signal server ended");
        assert!(answer.get("error").is_none(), "{order}: {}", answer["error"].as_str().unwrap_or_default());
        answer["result"].take()
    }

    /// Gives an order and does not wait.
    fn give(&self, mut order: Value) -> oneshot::Receiver<Value> {
        let (sender, answer) = oneshot::channel();
        let id = self.number();
        order["id"] = id.into();
        self.inner.routes.lock().unwrap().answers.insert(id, sender);
        self.inner.stdin.lock().unwrap().write_all(format!("{order}\n").as_bytes()).unwrap();
        answer
    }

    /// Somebody new with a phone of their own, which sends delivery receipts. Others see this name.
    pub(crate) async fn person(&self, profile: &str) -> Someone {
        let name = format!("{profile} {}", self.number());
        let (sender, events) = mpsc::unbounded_channel();
        self.inner.routes.lock().unwrap().events.insert(name.clone(), sender);
        let account = self.order(json!({"do": "person", "name": name, "profile": profile})).await;
        let text = |field: &str| account[field].as_str().unwrap().to_owned();
        let (aci, number) = (text("aci"), text("number"));
        Someone { mock: self.clone(), name, aci, number, events, unread: Vec::new() }
    }

    /// From now on requests are answered like this, the first that fits (see `script` in `mock-signal.cjs`).
    pub(crate) async fn script(&self, answers: Value) {
        self.order(json!({"do": "script", "answers": answers})).await;
    }

    /// Waits until a request whose path holds these words was answered as scripted (or received, if it is to stay
    /// unanswered).
    pub(crate) async fn until_scripted(&self, path: &str) -> Value {
        let fits = |event: &Value| event["path"].as_str().is_some_and(|of| of.contains(path));
        let look = || {
            let others = &mut self.inner.routes.lock().unwrap().others;
            others.iter().position(fits).map(|at| others.remove(at))
        };
        let looks = async {
            loop {
                if let Some(event) = look() {
                    return event;
                }
                sleep(Duration::from_millis(5)).await;
            }
        };
        timeout(PATIENCE, looks).await.unwrap_or_else(|_| panic!("nobody asks for {path}"))
    }

    /// For so long the server answers nothing and sends nothing; connections stay open. 0 ends it.
    pub(crate) async fn silence(&self, seconds: u64) {
        self.order(json!({"do": "silence", "seconds": seconds})).await;
    }

    /// All connections to it break.
    pub(crate) async fn drop_all(&self) {
        self.order(json!({"do": "drop_all"})).await;
    }

    /// The content of an attachment, from its description in what somebody received.
    pub(crate) async fn attachment(&self, attachment: &Value) -> Value {
        let (key, place, size) = (&attachment["key"], &attachment["cdnKey"], &attachment["size"]);
        self.order(json!({"do": "attachment", "cdnKey": place, "key": key, "size": size})).await["base64"].take()
    }

    /// A file of its folder, which goes when it does.
    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.inner.dir.path().join(name)
    }

    /// What takes signal-cli's place as the configured command; it wants [`Mock::environment`].
    pub(crate) fn signal_cli(&self) -> PathBuf {
        peers().join("signal-cli-mock.sh")
    }

    /// What that command wants in its environment.
    pub(crate) fn environment(&self) -> [(&'static str, PathBuf); 3] {
        let dir = self.inner.dir.path();
        [
            ("SIGNAL_MOCK_CONFIG", dir.join("settings")),
            ("VESTIBULE_SIGNAL_RIG", self.inner.rig.clone()),
            ("TMPDIR", dir.join("tmp")),
        ]
    }

    /// A signal-cli with these data. What it writes goes to a file, which is given back.
    fn command(&self, data: &Path) -> (Command, PathBuf) {
        let log = self.inner.dir.path().join(format!("signal-cli-{}.log", self.number()));
        let mut command = Command::new(self.signal_cli());
        command.arg("--config").arg(data).envs(self.environment());
        command.stdin(Stdio::null()).stderr(File::create(&log).unwrap()).kill_on_drop(true);
        (command, log)
    }
}

/// Hands each of the server's lines to whom it is for, until the server ends.
fn route(stdout: ChildStdout, routes: &Mutex<Routes>, ready: oneshot::Sender<()>) {
    let mut ready = Some(ready);
    for line in BufReader::new(stdout).lines().map_while(Result::ok) {
        let line: Value = serde_json::from_str(&line).expect("the Signal server writes JSON");
        let mut routes = routes.lock().unwrap();
        if let Some(id) = line["id"].as_u64() {
            let answer = routes.answers.remove(&id);
            let _ = answer.map(|answer| answer.send(line));
        } else if line["event"] == "ready" {
            let _ = ready.take().map(|ready| ready.send(()));
        } else if let Some(name) = line["by"].as_str() {
            let _ = routes.events.get(name).map(|events| events.send(line.clone()));
        } else {
            routes.others.push(line);
        }
    }
    // Who still waits learns that nothing will come.
    *routes.lock().unwrap() = Routes::default();
}

/// Somebody with a phone.
pub(crate) struct Someone {
    mock: Mock,
    /// What the server knows them by.
    pub(crate) name: String,
    /// Their account's identifier.
    pub(crate) aci: String,
    /// Their number. Nobody to whom they write learns it.
    pub(crate) number: String,
    events: mpsc::UnboundedReceiver<Value>,
    unread: Vec<Value>,
}

impl Someone {
    /// Says something to the linked device of an account; the message's time, by which it is known. The server has it
    /// then, whether or not that device is there.
    pub(crate) async fn says(&self, words: &str, to: &Self) -> u64 {
        self.sends(words, json!({}), json!([]), to).await
    }

    /// Says something with more fields of a `DataMessage` (such as `quote`) and attachments
    /// (`{"base64", "contentType", "fileName"}`). A content without words wants `""`.
    pub(crate) async fn sends(&self, words: &str, content: Value, attachments: Value, to: &Self) -> u64 {
        let words = if words.is_empty() { Value::Null } else { words.into() };
        let order = json!({"do": "say", "text": words, "content": content, "attachments": attachments, "wait": false});
        self.to(order, to).await
    }

    /// Sends any `Content`, as in SignalService.proto. The time of a message, an edit or typing is filled in.
    pub(crate) async fn raw(&self, content: Value, to: &Self) -> u64 {
        self.to(json!({"do": "raw", "content": content, "wait": false}), to).await
    }

    /// The same, at a time that its content names.
    pub(crate) async fn raw_at(&self, content: Value, timestamp: u64, to: &Self) {
        self.to(json!({"do": "raw", "content": content, "timestamp": timestamp, "wait": false}), to).await;
    }

    /// Sends a receipt, `Delivery`, `Read` or `Viewed`, for messages with these times.
    pub(crate) async fn receipt(&self, kind: &str, timestamps: &[u64], to: &Self) {
        let order = json!({"do": "receipt", "kind": kind, "timestamps": timestamps, "sealed": true, "wait": false});
        self.to(order, to).await;
    }

    /// Begins to type, or stops; when.
    pub(crate) async fn types(&self, started: bool, to: &Self) -> u64 {
        self.to(json!({"do": "typing", "started": started, "wait": false}), to).await
    }

    async fn to(&self, mut order: Value, to: &Self) -> u64 {
        order["from"] = self.name.as_str().into();
        order["to"] = to.name.as_str().into();
        self.mock.order(order).await["timestamp"].as_u64().unwrap()
    }

    /// Does something that concerns them alone: `reinstall`, `unregister`, `unlink`, `drop`.
    pub(crate) async fn does(&self, what: &str) {
        self.mock.order(json!({"do": what, "name": self.name})).await;
    }

    /// The name in their profile, as others see it.
    pub(crate) async fn profile(&self) -> String {
        self.mock.order(json!({"do": "profile", "name": self.name})).await["name"].as_str().unwrap().to_owned()
    }

    /// Whether their phone sends delivery receipts from now on.
    pub(crate) async fn sends_receipts(&self, on: bool) {
        self.mock.order(json!({"do": "receipts", "name": self.name, "on": on})).await;
    }

    /// The first event that fits, among those that came and were not asked for, or to come.
    pub(crate) async fn expect(&mut self, fits: impl Fn(&Value) -> bool) -> Value {
        if let Some(at) = self.unread.iter().position(&fits) {
            return self.unread.remove(at);
        }
        loop {
            let event = timeout(PATIENCE, self.events.recv()).await;
            let event = event.unwrap_or_else(|_| panic!("{} waits in vain; unread: {:?}", self.name, self.unread));
            let event = event.expect("the Signal server ended");
            if fits(&event) {
                return event;
            }
            self.unread.push(event);
        }
    }

    /// The next message with words: its `DataMessage`. Long ones are cut off at 2000 bytes here, and whole in an
    /// attachment (`text/x-signal-plain`).
    pub(crate) async fn message(&mut self) -> Value {
        let mut event = self.expect(|event| event["content"]["dataMessage"]["body"].is_string()).await;
        event["content"]["dataMessage"].take()
    }

    /// What came and was not asked for.
    pub(crate) fn unread(&mut self) -> &[Value] {
        while let Ok(event) = self.events.try_recv() {
            self.unread.push(event);
        }
        &self.unread
    }

    /// Whether something that fits came and was not asked for.
    pub(crate) fn has(&mut self, fits: impl Fn(&Value) -> bool) -> bool {
        self.unread().iter().any(fits)
    }
}

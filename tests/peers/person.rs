//! Somebody with a real client, and what they do with it.

use std::{ffi::OsString, path::Path, process::Stdio};

use serde_json::{Value, json};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader, Lines},
    process::{Child, ChildStdin, ChildStdout, Command},
    time::timeout,
};

use super::{PATIENCE, Prosody, peers};

fn launch(client: &[OsString]) -> (Child, ChildStdin, Lines<BufReader<ChildStdout>>) {
    let python = std::env::var("VESTIBULE_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let mut command = Command::new(python);
    command.args(client).stdin(Stdio::piped()).stdout(Stdio::piped()).kill_on_drop(true);
    let mut child = command.spawn().expect("VESTIBULE_PYTHON");
    let (stdin, stdout) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
    (child, stdin, BufReader::new(stdout).lines())
}

/// Somebody with a real client.
pub(crate) struct Person {
    /// Their address.
    pub(crate) jid: String,
    /// Their OMEMO device; 0 without OMEMO.
    pub(crate) device: u64,
    /// What their client shows as its device's fingerprint: 64 hex digits.
    pub(crate) fingerprint: String,
    /// The script that is their client, and its arguments.
    client: Vec<OsString>,
    child: Child,
    stdin: ChildStdin,
    lines: Lines<BufReader<ChildStdout>>,
    unread: Vec<Value>,
}

impl Person {
    /// Connects as this user; `name/resource` also names the connection.
    pub(crate) async fn start(prosody: &Prosody, user: &str) -> Self {
        Self::connect(
            user,
            vec![
                peers().join("person.py").into(),
                user.into(),
                prosody.port.to_string().into(),
                prosody.file("ca.crt").into(),
            ],
        )
        .await
    }

    /// Connects as this user with OMEMO. The file keeps the keys: with the same one it is the same device, with
    /// another one and another resource it is a second device of the account.
    pub(crate) async fn start_omemo(prosody: &Prosody, user: &str, state: &Path) -> Self {
        Self::connect(
            user,
            vec![
                peers().join("omemo_person.py").into(),
                user.into(),
                prosody.port.to_string().into(),
                prosody.file("ca.crt").into(),
                state.into(),
            ],
        )
        .await
    }

    async fn connect(user: &str, client: Vec<OsString>) -> Self {
        let name = user.split('/').next().unwrap_or(user);
        let (child, stdin, lines) = launch(&client);
        let (jid, fingerprint, unread) = (format!("{name}@localhost"), String::new(), Vec::new());
        let mut person = Self { jid, device: 0, fingerprint, client, child, stdin, lines, unread };
        person.is_ready().await;
        person
    }

    async fn is_ready(&mut self) {
        let ready = self.expect(|line| line["event"] == "ready").await;
        self.device = ready["device"].as_u64().unwrap_or_default();
        self.fingerprint = ready["fingerprint"].as_str().unwrap_or_default().to_owned();
    }

    /// Loses all keys and connects again, as a new device.
    pub(crate) async fn lose_everything(&mut self) {
        self.order(json!({"do": "lose"})).await;
        timeout(PATIENCE, self.child.wait()).await.expect("the client does not end").unwrap();
        (self.child, self.stdin, self.lines) = launch(&self.client);
        self.is_ready().await;
    }

    /// Loses all sessions; it is the same device still.
    pub(crate) async fn forget_sessions(&mut self) {
        self.order(json!({"do": "forget"})).await;
    }

    /// Says something; the id it carries.
    pub(crate) async fn say(&mut self, to: &str, text: &str) -> String {
        self.order(json!({"do": "say", "to": to, "text": text})).await.unwrap()
    }

    /// Says something that quotes a message.
    pub(crate) async fn reply(&mut self, to: &str, text: &str, quotes: &str, quoted: &str) -> String {
        let order = json!({"do": "reply", "to": to, "text": text, "quotes": quotes, "quoted": quoted});
        self.order(order).await.unwrap()
    }

    /// Says something that quotes a message and does not repeat it, as Conversations does.
    pub(crate) async fn reply_without_fallback(&mut self, to: &str, text: &str, quotes: &str) -> String {
        self.order(json!({"do": "reply", "to": to, "text": text, "quotes": quotes})).await.unwrap()
    }

    /// Says something unencrypted, whatever the client can.
    pub(crate) async fn say_plain(&mut self, to: &str, text: &str) -> String {
        self.order(json!({"do": "plain", "to": to, "text": text})).await.unwrap()
    }

    /// Something encrypted, to be sent as it is.
    pub(crate) async fn seal(&mut self, to: &str, text: &str) -> String {
        self.ask(&json!({"do": "seal", "to": to, "text": text})).await["xml"].as_str().unwrap().to_owned()
    }

    /// The OMEMO devices of an account and their bundles, as the server hands them out.
    pub(crate) async fn published(&mut self, of: &str) -> Value {
        self.ask(&json!({"do": "published", "of": of})).await
    }

    /// Waits until an account can be written to encrypted.
    pub(crate) async fn meets(&mut self, of: &str) {
        let is_there = |published: &Value| {
            published["bundles"].as_object().is_some_and(|bundles| bundles.values().any(Value::is_object))
        };
        while !is_there(&self.published(of).await) {
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
    }

    /// The mark that somebody put on a message of theirs.
    pub(crate) async fn marked(&mut self, id: &str) -> Value {
        self.expect(|line| line["event"] == "reaction" && line["of"] == id).await["emoji"].take()
    }

    /// Puts a file, encrypted, at the server: the content so many times. The link to it.
    pub(crate) async fn share(&mut self, name: &str, content: &str, times: usize) -> String {
        let order = json!({"do": "share", "name": name, "content": content, "times": times});
        self.ask(&order).await["link"].as_str().unwrap().to_owned()
    }

    /// Fetches and decrypts what a link leads to: how it begins, its size and its SHA-256.
    pub(crate) async fn receive(&mut self, link: &str) -> Value {
        self.ask(&json!({"do": "receive", "link": link})).await
    }

    /// Sends a stanza as it is.
    pub(crate) async fn raw(&mut self, xml: &str) {
        self.order(json!({"do": "raw", "xml": xml})).await;
    }

    /// Waits until the server has everything that was said.
    pub(crate) async fn sync(&mut self) {
        self.order(json!({"do": "sync"})).await;
    }

    /// Gives an order and waits until it is carried out.
    pub(crate) async fn order(&mut self, order: Value) -> Option<String> {
        self.ask(&order).await["id"].as_str().map(str::to_owned)
    }

    async fn ask(&mut self, order: &Value) -> Value {
        self.give(order).await;
        let answer = self.expect(|line| line.get("did").is_some() || line.get("error").is_some()).await;
        assert!(answer.get("error").is_none(), "{answer}");
        answer
    }

    /// Gives an order and does not wait.
    pub(crate) async fn give(&mut self, order: &Value) {
        self.stdin.write_all(format!("{order}\n").as_bytes()).await.unwrap();
    }

    /// The first line that fits, among those that came and were not asked for, or to come.
    pub(crate) async fn expect(&mut self, fits: impl Fn(&Value) -> bool) -> Value {
        if let Some(at) = self.unread.iter().position(&fits) {
            return self.unread.remove(at);
        }
        loop {
            let line = timeout(PATIENCE, self.lines.next_line()).await;
            let line = line.unwrap_or_else(|_| panic!("{} waits in vain; unread: {:?}", self.jid, self.unread));
            let line: Value = serde_json::from_str(&line.unwrap().expect("the client ended")).unwrap();
            if fits(&line) {
                return line;
            }
            self.unread.push(line);
        }
    }

    /// The next message with words.
    pub(crate) async fn message(&mut self) -> Value {
        self.expect(|line| line["event"] == "message").await
    }

    /// Whether a line that fits came and was not asked for.
    pub(crate) fn has(&self, fits: impl Fn(&Value) -> bool) -> bool {
        self.unread.iter().any(fits)
    }

    /// What came encrypted and could not be read.
    pub(crate) fn unreadable(&self) -> Vec<&Value> {
        self.unread.iter().filter(|line| line["event"] == "undecryptable").collect()
    }

    /// Words from this address that could not be read.
    pub(crate) fn lost(&self, from: &str) -> Vec<&Value> {
        self.unreadable().into_iter().filter(|line| line["from"] == from && line["words"] == true).collect()
    }

    /// Messages that came and were not asked for.
    pub(crate) fn unread_messages(&self) -> usize {
        self.unread.iter().filter(|line| line["event"] == "message").count()
    }

    /// The client's process id, for measurements.
    pub(crate) fn pid(&self) -> u32 {
        self.child.id().unwrap()
    }

    /// Leaves.
    pub(crate) async fn quit(mut self) {
        self.give(&json!({"do": "quit"})).await;
        let _ = timeout(PATIENCE, self.child.wait()).await;
    }
}

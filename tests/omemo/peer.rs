//! Their side: another implementation in a process of its own (`peer.py`).

use std::{
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};

use serde_json::{Value, json};

/// What runs as the other side.
pub(crate) const KINDS: [&str; 2] = ["python-omemo", "omemo-dr"];

/// A device of another implementation.
pub(crate) struct Peer {
    pub(crate) device: u32,
    child: Child,
    stdin: ChildStdin,
    stdout: BufReader<ChildStdout>,
}

impl Peer {
    pub(crate) fn start(kind: &str) -> Self {
        let python = std::env::var("VESTIBULE_PYTHON").unwrap_or_else(|_| "python3".to_owned());
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/omemo/peer.py");
        let mut command = Command::new(python);
        // What the libraries log is of no use here: the answers say what was refused.
        command.arg(script).arg(kind).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().expect("VESTIBULE_PYTHON");
        let (stdin, stdout) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
        let mut peer = Self { device: 0, child, stdin, stdout };
        let ready = peer.line();
        peer.device = u32::try_from(ready["device"].as_u64().expect("a device id")).unwrap();
        peer
    }

    fn line(&mut self) -> Value {
        let mut line = String::new();
        self.stdout.read_line(&mut line).unwrap();
        serde_json::from_str(&line).expect("it ended: see tests/peers/xmpp/requirements.txt")
    }

    pub(crate) fn order(&mut self, order: &Value) -> Value {
        writeln!(self.stdin, "{order}").unwrap();
        let answer = self.line();
        assert!(answer.get("error").is_none(), "{order}: {answer}");
        answer
    }

    pub(crate) fn bundle(&mut self) -> String {
        text(&self.order(&json!({"do": "bundle"}))["bundle"])
    }

    pub(crate) fn meet(&mut self, device: u32, bundle: &str) {
        self.order(&json!({"do": "meet", "device": device, "bundle": bundle}));
    }

    pub(crate) fn write(&mut self, words: Option<&str>) -> String {
        text(&self.order(&json!({"do": "write", "text": words}))["message"])
    }

    /// What it read, or the name of its refusal; and what it sent by itself.
    pub(crate) fn read(&mut self, message: &str) -> (Result<Option<String>, String>, Vec<String>) {
        let answer = self.order(&json!({"do": "read", "message": message}));
        let read = match answer.get("refused") {
            Some(refused) => Err(text(refused)),
            None => Ok(answer["text"].as_str().map(str::to_owned)),
        };
        (read, sent(&answer))
    }

    /// It begins a new session.
    pub(crate) fn renew(&mut self) -> Vec<String> {
        sent(&self.order(&json!({"do": "renew"})))
    }

    pub(crate) fn restart(&mut self) {
        self.order(&json!({"do": "restart"}));
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}

fn sent(answer: &Value) -> Vec<String> {
    answer["sent"].as_array().unwrap().iter().map(text).collect()
}

//! A real browser, told what to do over its DevTools protocol: two pipes, one JSON value after the other, each ended by a
//! zero byte.

use std::{
    io::{BufRead as _, BufReader, Write as _},
    process::{Child, ChildStdin, Command, Stdio},
    sync::mpsc::{self, Receiver},
    thread,
    time::{Duration, Instant},
};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};
use tempfile::TempDir;

/// Longer than a page takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(40);

/// A browser with one page.
pub(crate) struct Browser {
    child: Child,
    to: ChildStdin,
    from: Receiver<Value>,
    session: Option<String>,
    asked: u64,
    /// What it told unasked.
    events: Vec<Value>,
    _profile: TempDir,
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.to.write_all(b"{\"id\":0,\"method\":\"Browser.close\"}\0");
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[expect(clippy::disallowed_methods, reason = "patience is measured on the machine's clock")]
fn clock() -> Instant {
    Instant::now()
}

impl Browser {
    /// Starts it; nothing is loaded yet.
    pub(crate) fn start() -> Self {
        let profile = tempfile::tempdir().unwrap();
        // It speaks on the files 3 and 4, which are its input and output here.
        let mut chromium = Command::new("sh");
        chromium.args(["-c", "exec \"$@\" 3<&0 4>&1 >/dev/null 2>&1", "sh", "chromium", "--headless", "--no-sandbox"]);
        chromium.args(["--remote-debugging-pipe", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"]);
        // It would ask its makers for news.
        chromium.args(["--disable-background-networking", "--disable-component-update", "--disable-sync"]);
        chromium.arg(format!("--user-data-dir={}", profile.path().display())).arg("about:blank");
        let mut child = chromium.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let (told, from) = mpsc::channel();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        thread::spawn(move || {
            let mut bytes = Vec::new();
            while output.read_until(0, &mut bytes).is_ok_and(|length| length > 0) {
                let value = serde_json::from_slice(bytes.strip_suffix(&[0]).unwrap_or(&bytes));
                if value.is_ok_and(|value: Value| told.send(value).is_err()) {
                    return;
                }
                bytes.clear();
            }
        });
        let to = child.stdin.take().unwrap();
        let mut browser = Self { child, to, from, session: None, asked: 0, events: Vec::new(), _profile: profile };
        let target = browser.call("Target.createTarget", &json!({"url": "about:blank"}))["targetId"].clone();
        let attached = browser.call("Target.attachToTarget", &json!({"targetId": target, "flatten": true}));
        browser.session = attached["sessionId"].as_str().map(str::to_owned);
        for part in ["Page", "Runtime", "Log", "Network", "Accessibility"] {
            browser.call(&format!("{part}.enable"), &json!({}));
        }
        browser
    }

    /// Has something done, and gives what it says.
    pub(crate) fn call(&mut self, method: &str, params: &Value) -> Value {
        self.asked += 1;
        let mut request = json!({"id": self.asked, "method": method, "params": params});
        if let Some(session) = &self.session {
            request["sessionId"] = json!(session);
        }
        self.to.write_all(format!("{request}\0").as_bytes()).unwrap();
        loop {
            let told =
                self.from.recv_timeout(PATIENCE).unwrap_or_else(|_| panic!("the browser says nothing to {request}"));
            if told["id"] == json!(self.asked) {
                assert!(told["error"].is_null(), "{request}: {told}");
                return told["result"].clone();
            }
            self.events.push(told);
        }
    }

    /// What an expression is in the page.
    pub(crate) fn value(&mut self, expression: &str) -> Value {
        let asked = json!({"expression": expression, "returnByValue": true, "awaitPromise": true});
        let told = self.call("Runtime.evaluate", &asked);
        assert!(told["exceptionDetails"].is_null(), "{expression}: {told}");
        told["result"]["value"].clone()
    }

    /// Waits until something is so.
    pub(crate) fn wait(&mut self, expression: &str) {
        let began = clock();
        while self.value(expression) != json!(true) {
            let page = self.value("document.getElementById('state')?.textContent");
            assert!(began.elapsed() < PATIENCE, "never so: {expression} (state: {page})");
            thread::sleep(Duration::from_millis(10));
        }
    }

    /// Opens an address, and waits until all of it is there.
    pub(crate) fn open(&mut self, address: &str) {
        self.call("Page.navigate", &json!({"url": address}));
        self.wait(&format!("location.href === {} && document.readyState === 'complete'", json!(address)));
    }

    /// Presses a key.
    pub(crate) fn press(&mut self, key: &str, code: u32) {
        let text = match key {
            "Enter" => "\r",
            " " => " ",
            _ => "",
        };
        let shape =
            |kind: &str| json!({"type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code, "text": text});
        self.call("Input.dispatchKeyEvent", &shape(if text.is_empty() { "rawKeyDown" } else { "keyDown" }));
        self.call("Input.dispatchKeyEvent", &shape("keyUp"));
    }

    /// Goes from one thing to the next until it is at one; says how many it passed.
    pub(crate) fn tab_to(&mut self, what: &str) -> usize {
        for passed in 0..1000 {
            if self.value(&format!("document.activeElement.matches({})", json!(what))) == json!(true) {
                return passed;
            }
            self.press("Tab", 9);
        }
        panic!("the keyboard never comes to {what}");
    }

    /// Types words, key by key.
    pub(crate) fn write(&mut self, words: &str) {
        for letter in words.chars() {
            let letter = letter.to_string();
            self.call("Input.dispatchKeyEvent", &json!({"type": "keyDown", "key": letter, "text": letter}));
            self.call("Input.dispatchKeyEvent", &json!({"type": "keyUp", "key": letter}));
        }
    }

    /// What the page said to its console, and what went wrong in it.
    pub(crate) fn complaints(&self) -> Vec<&Value> {
        let is_complaint = |event: &&Value| {
            let method = event["method"].as_str().unwrap_or_default();
            matches!(
                method,
                "Runtime.exceptionThrown" | "Runtime.consoleAPICalled" | "Log.entryAdded" | "Network.loadingFailed"
            )
        };
        self.events.iter().filter(is_complaint).collect()
    }

    /// What was asked for over the network.
    pub(crate) fn requests(&self) -> Vec<&str> {
        let sent = self.events.iter().filter(|event| event["method"] == json!("Network.requestWillBeSent"));
        sent.filter_map(|event| event["params"]["request"]["url"].as_str()).collect()
    }

    /// What the page looks like, kept if there is somewhere to keep it.
    pub(crate) fn picture(&mut self, name: &str) {
        let shot = self.call("Page.captureScreenshot", &json!({"format": "png"}));
        let png = BASE64_STANDARD.decode(shot["data"].as_str().unwrap()).unwrap();
        assert!(png.len() > 5000, "{name}: something is to be seen");
        if let Some(folder) = std::env::var_os("VESTIBULE_SCREENSHOTS") {
            std::fs::write(std::path::Path::new(&folder).join(format!("{name}.png")), png).unwrap();
        }
    }

    /// How wide the window is, whether it is dark.
    pub(crate) fn window(&mut self, width: u32, height: u32, scheme: &str) {
        let size = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        self.call("Emulation.setDeviceMetricsOverride", &size);
        let features = json!([{"name": "prefers-color-scheme", "value": scheme}]);
        self.call("Emulation.setEmulatedMedia", &json!({"features": features}));
    }
}

//! Somebody with Profanity, a client for terminals whose OMEMO is libsignal-protocol-c, typed into as a person would.
//!
//! It runs in a tmux of its own (Debian: profanity, tmux). What it said and received is read from the archive that it keeps
//! (SQLite), what it did from its log; its screen is read for what is written nowhere else.

use std::{fs, os::unix::fs::OpenOptionsExt as _, path::PathBuf, process::Stdio, time::Duration};

use rusqlite::{Connection, OpenFlags};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::{
    process::{Child, Command},
    time::{sleep, timeout},
};

use crate::prosody::{PATIENCE, Prosody};

/// How often what it writes is looked at.
const PAUSE: Duration = Duration::from_millis(15);
/// In its log: the account's own login is done with.
const READY: &str = "Message carbons enabled.";

/// Somebody with Profanity.
pub(crate) struct Profanity {
    /// Their address.
    pub(crate) jid: String,
    /// Their OMEMO device.
    pub(crate) device: u64,
    /// The key of that device as it is shown: 64 hex digits in eight groups, with dashes between them.
    pub(crate) fingerprint: String,
    home: TempDir,
    /// What runs in it is gone when it is.
    _terminal: Child,
    /// How much of the log was looked through.
    looked_at: usize,
    /// The last row of its archive that was read.
    row: i64,
    unread: Vec<Value>,
}

impl Profanity {
    /// Connects as this user to this port, which is the server's or a proxy's, and makes OMEMO keys.
    pub(crate) async fn start(prosody: &Prosody, port: u16, user: &str) -> Self {
        let home = home(prosody, port, user).await;
        let jid = format!("{user}@localhost");
        let terminal = terminal(&home).await;
        let (fingerprint, unread) = (String::new(), Vec::new());
        let mut profanity =
            Self { jid, device: 0, fingerprint, home, _terminal: terminal, looked_at: 0, row: 0, unread };
        profanity.launch().await;
        profanity.make_keys().await;
        profanity
    }

    /// Starts it, with all that it has, and waits until it is there.
    pub(crate) async fn launch(&mut self) {
        let (account, log) = (self.jid.clone(), self.file("log"));
        let _ = fs::remove_file(&log);
        self.looked_at = 0;
        let log = log.display().to_string();
        let client = ["profanity", "--log=DEBUG", "--logfile", &log, "--account", &account];
        let session = ["new-session", "-d", "-x", "200", "-y", "50"];
        self.tmux(&[&session[..], &client].concat()).await;
        self.logs(READY).await;
    }

    async fn make_keys(&mut self) {
        self.types("/omemo gen").await;
        self.logs("bundle published successfully").await;
        self.sync().await;
        let shown = self.shows("OMEMO crytographic materials generated. Your Device ID is ").await;
        self.device = shown.trim_end_matches('.').parse().unwrap();
        self.types("/omemo fingerprint").await;
        self.fingerprint = self.shows("Your OMEMO fingerprint: ").await;
    }

    /// Makes them a contact, as its manual says, and lets in who asks in return: what Profanity 0.13 publishes on Prosody
    /// only contacts may see. And makes it publish its list of devices, which it does not do there by itself.
    pub(crate) async fn befriend(&mut self, whom: &str) {
        self.types(&format!("/roster add {whom}")).await;
        self.types(&format!("/sub request {whom}")).await;
        self.logs(&format!("Received authorization request from {whom}")).await;
        self.types(&format!("/sub allow {whom}")).await;
        self.logs("subscription=\"both\"").await;
        self.types("/omemo clear_device_list").await;
        let list = format!("<device id=\"{}\"/>", self.device);
        self.logged(|line| line.contains("RECV: <message") && line.contains(&list)).await;
        self.sync().await;
    }

    /// Opens a window for them; with the policy `always` what is said in it is encrypted. Not so in a window that is
    /// there already, because they wrote first: [`Profanity::encrypts`].
    pub(crate) async fn turns_to(&mut self, whom: &str) {
        self.types(&format!("/msg {whom}")).await;
        self.has_a_session(whom).await;
    }

    /// From now on what is said in the window that is open, theirs, is encrypted.
    pub(crate) async fn encrypts(&mut self, whom: &str) {
        self.types("/omemo start").await;
        self.has_a_session(whom).await;
    }

    /// Waits until it has found or begun a session with a device of theirs, as it does after each connecting as well.
    pub(crate) async fn has_a_session(&mut self, whom: &str) {
        self.logs(&format!("session with {whom} device ")).await;
    }

    /// Says something in the window that is open; whether it went out encrypted.
    pub(crate) async fn say(&mut self, words: &str) -> bool {
        self.types(words).await;
        let said = self.expect(|line| line["event"] == "said" && line["body"] == words).await;
        said["omemo"] == true
    }

    /// Types something and sends it off.
    pub(crate) async fn types(&mut self, words: &str) {
        self.tmux(&["send-keys", "-l", "--", words]).await;
        self.tmux(&["send-keys", "Enter"]).await;
        self.logs(&format!("Input received: {words}")).await;
    }

    /// The next message from anybody else: `body`, `omemo`, `id`, `from`.
    pub(crate) async fn message(&mut self) -> Value {
        self.expect(|line| line["event"] == "message").await
    }

    /// The first line that fits, among those that came and were not asked for, or to come. `event` is "message"; "said",
    /// here; "carbon", said by another device of the account.
    pub(crate) async fn expect(&mut self, fits: impl Fn(&Value) -> bool) -> Value {
        let mut found = None;
        let waits = async {
            loop {
                self.read();
                if let Some(at) = self.unread.iter().position(&fits) {
                    found = Some(self.unread.remove(at));
                    return;
                }
                sleep(PAUSE).await;
            }
        };
        if timeout(PATIENCE, waits).await.is_err() {
            self.fails("waits in vain").await;
        }
        found.unwrap()
    }

    /// Waits until it has everything that the server sent before.
    pub(crate) async fn sync(&mut self) {
        self.types("/ping").await;
        let ping = self.logged(|line| line.contains("SENT: <iq") && line.contains("urn:xmpp:ping")).await;
        let id = ping.split("id=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
        let answer = format!("RECV: <iq id=\"{id}\"");
        self.logs(&answer).await;
        self.read();
    }

    /// Messages that came and were not asked for.
    pub(crate) fn unread_messages(&self) -> Vec<&Value> {
        self.unread.iter().filter(|line| line["event"] == "message").collect()
    }

    /// What it logged of encrypted messages that it could not read.
    pub(crate) fn unreadable(&self) -> Vec<String> {
        let log = self.log();
        let refusals = log.lines().filter(|line| line.contains("[OMEMO][RECV]") && !line.contains("DBG"));
        refusals.map(str::to_owned).collect()
    }

    /// How often this stands in its log.
    pub(crate) fn count(&self, words: &str) -> usize {
        self.log().lines().filter(|line| line.contains(words)).count()
    }

    /// What stands after these words on its screen, up to the next blank; waits for it.
    pub(crate) async fn shows(&mut self, words: &str) -> String {
        let mut screen = String::new();
        let waits = async {
            loop {
                screen = self.screen().await;
                let rest = screen.rsplit_once(words).map(|(_, rest)| rest);
                if let Some(word) = rest.and_then(|rest| rest.split_whitespace().next()) {
                    return word.to_owned();
                }
                sleep(PAUSE).await;
            }
        };
        let shown = timeout(PATIENCE, waits).await;
        shown.unwrap_or_else(|_| panic!("{} does not see `{words}`:\n{screen}", self.jid))
    }

    /// Leaves in good order.
    async fn leave(&mut self) {
        self.types("/quit").await;
        let is_gone = async {
            while !self.tmux(&["list-panes", "-a"]).await.is_empty() {
                sleep(PAUSE).await;
            }
        };
        timeout(PATIENCE, is_gone).await.expect("Profanity does not end");
    }

    /// Loses its OMEMO keys and connects again, as a new device.
    pub(crate) async fn lose_everything(&mut self) {
        self.leave().await;
        fs::remove_dir_all(self.file("data/profanity/omemo")).unwrap();
        self.launch().await;
        self.make_keys().await;
    }

    /// Loses its sessions with everybody and connects again; it is the same device still.
    pub(crate) async fn forget_sessions(&mut self) {
        self.leave().await;
        let sessions = format!("data/profanity/omemo/{}/sessions.txt", self.jid.replace('@', "_at_"));
        fs::remove_file(self.file(&sessions)).unwrap();
        self.launch().await;
    }

    /// Waits for a line of its log, after the one that was waited for last.
    pub(crate) async fn logs(&mut self, words: &str) -> String {
        self.logged(|line| line.contains(words)).await
    }

    async fn logged(&mut self, fits: impl Fn(&str) -> bool) -> String {
        let mut found = None;
        let waits = async {
            loop {
                let log = self.log();
                // The last line may not be whole yet.
                let whole = log.rfind('\n').map_or(0, |end| end + 1);
                let mut at = self.looked_at;
                for line in log.get(at..whole).unwrap_or_default().split_inclusive('\n') {
                    at += line.len();
                    if fits(line) {
                        self.looked_at = at;
                        found = Some(line.to_owned());
                        return;
                    }
                }
                sleep(PAUSE).await;
            }
        };
        if timeout(PATIENCE, waits).await.is_err() {
            self.fails("waits in vain for a line of its log").await;
        }
        found.unwrap()
    }

    fn log(&self) -> String {
        // Bytes of somebody else's may be no text.
        String::from_utf8_lossy(&fs::read(self.file("log")).unwrap_or_default()).into_owned()
    }

    /// Reads what is new in its archive.
    fn read(&mut self) {
        let archive =
            Connection::open_with_flags(archive(&self.home, &self.jid), OpenFlags::SQLITE_OPEN_READ_WRITE).unwrap();
        archive.busy_timeout(PATIENCE).unwrap();
        let wanted = "SELECT id, from_jid, from_resource, to_jid, message, encryption, stanza_id FROM ChatLogs WHERE id > ? ORDER BY id";
        let mut rows = archive.prepare(wanted).unwrap();
        let mut rows = rows.query([self.row]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let text = |at: usize| row.get::<_, Option<String>>(at).unwrap().unwrap_or_default();
            let event = match (text(1) == self.jid, text(2) == "profanity") {
                (true, true) => "said",
                (true, false) => "carbon",
                (false, _) => "message",
            };
            self.unread.push(json!({
                "event": event, "from": text(1), "to": text(3), "body": text(4), "omemo": text(5) == "omemo", "id": text(6)
            }));
            self.row = row.get(0).unwrap();
        }
    }

    async fn fails(&self, why: &str) -> ! {
        let (log, screen) = (self.log(), self.screen().await);
        let last: Vec<String> = log.lines().rev().take(25).map(|line| line.chars().take(300).collect()).collect();
        panic!("{} {why}; unread: {:#?}\n{screen}\nits log, the last first: {last:#?}", self.jid, self.unread);
    }

    async fn screen(&self) -> String {
        // Lines that are broken at the edge are joined.
        self.tmux(&["capture-pane", "-p", "-J"]).await
    }

    async fn tmux(&self, order: &[&str]) -> String {
        let mut tmux = Command::new("tmux");
        let done = tmux.arg("-S").arg(self.file("tmux")).args(order).stdin(Stdio::null()).output().await.unwrap();
        String::from_utf8_lossy(&done.stdout).into_owned()
    }

    fn file(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }
}

/// Its own home, with what a person would have set with `/account`, `/omemo`, `/tls` and so on.
async fn home(prosody: &Prosody, port: u16, user: &str) -> TempDir {
    let home = TempDir::new().unwrap();
    let write = |name: &str, text: &str| {
        let path = home.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let mut options = fs::OpenOptions::new();
        let mut file = options.write(true).create_new(true).mode(0o600).open(path).unwrap();
        std::io::Write::write_all(&mut file, text.as_bytes()).unwrap();
    };
    let trusted = home.path().join("trusted");
    write("trusted/ca.pem", &fs::read_to_string(prosody.file("ca.crt")).unwrap());
    let rehashed = Command::new("openssl").arg("rehash").arg(&trusted).status().await.expect("openssl");
    assert!(rehashed.success());
    write(
        "config/profanity/profrc",
        &format!(
            "[ui]\nsplash=false\nvercheck=false\nhistory=false\nslashguard=false\ninpblock=10\ninpblock.dynamic=false\n\
             [connection]\nreconnect=1\nautoping=0\ntls.certpath={}\n\
             receipts.send=true\nreceipts.request=true\ncarbons=true\n\
             [logging]\nchlog=true\n[omemo]\npolicy=always\ntrustmode=blind\nlog=on\n[presence]\nautoaway.mode=off\n",
            trusted.display()
        ),
    );
    write(
        "data/profanity/accounts",
        &format!(
            "[{user}@localhost]\nenabled=true\njid={user}@localhost\nresource=profanity\nserver=127.0.0.1\nport={port}\n\
             password=pw-{user}\n"
        ),
    );
    // Profanity drops a row when somebody reads at the moment; with a log ahead of the file nobody waits for anybody.
    let archive = archive(&home, &format!("{user}@localhost"));
    fs::create_dir_all(archive.parent().unwrap()).unwrap();
    let archive = Connection::open(archive).unwrap();
    archive.execute_batch("PRAGMA journal_mode = WAL; CREATE TABLE ready (x); DROP TABLE ready").unwrap();
    home
}

fn archive(home: &TempDir, jid: &str) -> PathBuf {
    home.path().join("data/profanity/database").join(jid.replace('@', "_at_")).join("chatlog.db")
}

/// A terminal server of its own, in the foreground: it, and what runs in it, ends with the returned process.
async fn terminal(home: &TempDir) -> Child {
    let (path, socket) = (home.path(), home.path().join("tmux"));
    let mut command = Command::new("tmux");
    command.args(["-D", "-f", "/dev/null", "-S"]).arg(&socket).current_dir(path).env_remove("TMUX");
    command.env("HOME", path).env("XDG_CONFIG_HOME", path.join("config")).env("XDG_DATA_HOME", path.join("data"));
    // Everybody has this locale, and without one that knows UTF-8 accents are lost.
    command.env("TERM", "screen-256color").env("LANG", "C.UTF-8").env("LC_ALL", "C.UTF-8");
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).kill_on_drop(true);
    let child = command.spawn().expect("tmux");
    let is_there = async {
        while !socket.exists() {
            sleep(PAUSE).await;
        }
    };
    timeout(PATIENCE, is_there).await.expect("tmux does not start");
    child
}

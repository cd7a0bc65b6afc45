//! Somebody with Profanity, a client for terminals whose OMEMO is libsignal-protocol-c, typed into as a person would.
//!
//! Needs Debian's `profanity` and `tmux`. What was said and received is read from the archive that it keeps (SQLite), what
//! it did from its log; its screen is read for what is written nowhere else.

use std::{fs, path::PathBuf, time::Duration};

use rusqlite::{Connection, OpenFlags};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::time::{sleep, timeout};

use self::terminal::Terminal;
use crate::prosody::{PATIENCE, Prosody};

#[path = "profanity/home.rs"]
mod home;
#[path = "profanity/terminal.rs"]
mod terminal;

/// How often what it writes is looked at.
const PAUSE: Duration = Duration::from_millis(15);
/// The last that it asks for when it connects is there.
const READY: &str = "Message carbons enabled.";

/// Somebody with Profanity.
pub(crate) struct Profanity {
    /// Their address.
    pub(crate) jid: String,
    /// Their OMEMO device.
    pub(crate) device: u64,
    /// The key of that device as it is shown: 64 hex digits in eight groups, with dashes between them.
    pub(crate) fingerprint: String,
    terminal: Terminal,
    home: TempDir,
    /// How much of the log was looked through.
    looked_at: usize,
    /// The last row of its archive that was read.
    row: i64,
    unread: Vec<Value>,
}

impl Profanity {
    /// Connects as this user to this port, which is the server's or a proxy's, and makes OMEMO keys.
    pub(crate) async fn start(prosody: &Prosody, port: u16, user: &str) -> Self {
        let home = TempDir::new().unwrap();
        home::furnish(home.path(), prosody, port, user).await;
        let terminal = Terminal::start(home.path()).await;
        let (jid, fingerprint, unread) = (format!("{user}@localhost"), String::new(), Vec::new());
        let mut profanity = Self { jid, device: 0, fingerprint, terminal, home, looked_at: 0, row: 0, unread };
        profanity.launch().await;
        profanity.make_keys().await;
        profanity
    }

    async fn launch(&mut self) {
        let log = self.log_file().display().to_string();
        self.terminal.run(&["profanity", "--log=DEBUG", "--logfile", &log, "--account", &self.jid]).await;
        self.logs(READY).await;
    }

    async fn make_keys(&mut self) {
        self.types("/omemo gen").await;
        self.logs("bundle published successfully").await;
        let shown = self.shows("OMEMO crytographic materials generated. Your Device ID is ").await;
        self.device = shown.trim_end_matches('.').parse().unwrap();
        self.types("/omemo fingerprint").await;
        self.fingerprint = self.shows("Your OMEMO fingerprint: ").await;
    }

    /// Makes them a contact, as its manual says, and lets them in in return: what Profanity 0.13 publishes at a Prosody
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

    /// Makes a key for OTR, and offers that beside whatever is said in clear, as most apps that have it do.
    pub(crate) async fn offers_otr(&mut self) {
        self.types("/omemo policy manual").await;
        self.types("/otr policy opportunistic").await;
        self.types("/otr gen").await;
        self.logs("Fingerprints file created").await;
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
        self.expect(|line| line["event"] == "said" && line["body"] == words).await["omemo"] == true
    }

    /// Types something and sends it off.
    pub(crate) async fn types(&mut self, words: &str) {
        self.terminal.types(words).await;
        self.logs(&format!("Input received: {words}")).await;
    }

    /// The next message from anybody else: `body`, `omemo`, `id`, `from`.
    pub(crate) async fn message(&mut self) -> Value {
        self.expect(|line| line["event"] == "message").await
    }

    /// The first line that fits, among those that came and were not asked for, or to come. `event` is "message"; "said",
    /// here; "carbon", said by another device of the account.
    pub(crate) async fn expect(&mut self, fits: impl Fn(&Value) -> bool) -> Value {
        let waits = async {
            loop {
                self.read();
                if let Some(at) = self.unread.iter().position(&fits) {
                    return self.unread.remove(at);
                }
                sleep(PAUSE).await;
            }
        };
        match timeout(PATIENCE, waits).await {
            Ok(line) => line,
            Err(_) => self.fails("waits in vain").await,
        }
    }

    /// Waits until it has everything that the server sent before.
    pub(crate) async fn sync(&mut self) {
        self.types("/ping").await;
        let ping = self.logged(|line| line.contains("SENT: <iq") && line.contains("urn:xmpp:ping")).await;
        let id = ping.split("id=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
        self.logs(&format!("RECV: <iq id=\"{id}\"")).await;
        self.read();
    }

    /// Messages that came and were not asked for.
    pub(crate) fn unread_messages(&self) -> Vec<&Value> {
        self.unread.iter().filter(|line| line["event"] == "message").collect()
    }

    /// What it logged of encrypted messages that it could not read.
    pub(crate) fn unreadable(&self) -> Vec<String> {
        let log = self.log();
        let refusals = log.lines().filter(|line| line.contains("[OMEMO][RECV]") && !line.contains(" DBG: "));
        refusals.map(str::to_owned).collect()
    }

    /// How many lines of its log fit; what it sends and receives stands there as it is.
    pub(crate) fn count(&self, fits: impl Fn(&str) -> bool) -> usize {
        self.log().lines().filter(|line| fits(line)).count()
    }

    /// How many encrypted messages it has given to its connection.
    pub(crate) fn has_sent(&self) -> usize {
        self.sent().len()
    }

    /// The newest of them, this many after so many before, as they are; waits for them.
    pub(crate) async fn sends(&self, before: usize, more: usize) -> Vec<String> {
        let waits = async {
            while self.has_sent() < before + more {
                sleep(PAUSE).await;
            }
        };
        if timeout(PATIENCE, waits).await.is_err() {
            self.fails("has not sent that much").await;
        }
        self.sent().split_off(before)
    }

    fn sent(&self) -> Vec<String> {
        let log = self.log();
        let stanzas = log.lines().filter_map(|line| Some(line.split_once("SENT: ")?.1));
        let sealed = stanzas.filter(|stanza| stanza.starts_with("<message") && stanza.contains("<payload"));
        sealed.map(str::to_owned).collect()
    }

    /// What stands after these words on its screen, up to the next blank; waits for it.
    pub(crate) async fn shows(&self, words: &str) -> String {
        let waits = async {
            loop {
                let screen = self.terminal.screen().await;
                let rest = screen.rsplit_once(words).map(|(_, rest)| rest);
                if let Some(word) = rest.and_then(|rest| rest.split_whitespace().next()) {
                    return word.to_owned();
                }
                sleep(PAUSE).await;
            }
        };
        match timeout(PATIENCE, waits).await {
            Ok(word) => word,
            Err(_) => self.fails(&format!("does not see `{words}`")).await,
        }
    }

    async fn leave(&mut self) {
        self.has_acknowledged().await;
        self.types("/quit").await;
        self.terminal.is_idle().await;
    }

    /// Loses its OMEMO keys and connects again, as a new device.
    pub(crate) async fn lose_everything(&mut self) {
        self.leave().await;
        fs::remove_dir_all(home::omemo(self.home.path(), &self.jid)).unwrap();
        self.launch().await;
        self.make_keys().await;
    }

    /// Loses its sessions with everybody and connects again; it is the same device still.
    pub(crate) async fn forget_sessions(&mut self) {
        self.leave().await;
        fs::remove_file(home::omemo(self.home.path(), &self.jid).join("sessions.txt")).unwrap();
        self.launch().await;
    }

    /// Waits for a line of its log, after the one that was waited for last.
    pub(crate) async fn logs(&mut self, words: &str) {
        self.logged(|line| line.contains(words)).await;
    }

    /// Waits until there was an encrypted message without words, which it passes over.
    pub(crate) async fn receives_nothing_said(&self) {
        let is_empty =
            |line: &str| line.contains("RECV: <message") && line.contains("<header") && !line.contains("<payload");
        let waits = async {
            while self.count(is_empty) == 0 {
                sleep(PAUSE).await;
            }
        };
        if timeout(PATIENCE, waits).await.is_err() {
            self.fails("has received no message without words").await;
        }
    }

    /// Waits until the server knows that it has every message: what is not acknowledged (XEP-0198) when it leaves, the
    /// server delivers again.
    async fn has_acknowledged(&mut self) {
        self.sync().await;
        let waits = async {
            loop {
                let log = self.log();
                let last = |text: &str| log.rfind(text).unwrap_or_default();
                let (message, asked) = (last("RECV: <message"), last("RECV: <r "));
                if asked > message && last("SENT: <a h=") > asked {
                    return;
                }
                sleep(PAUSE).await;
            }
        };
        if timeout(PATIENCE, waits).await.is_err() {
            self.fails("has not acknowledged what it has").await;
        }
    }

    async fn logged(&mut self, fits: impl Fn(&str) -> bool) -> String {
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
                        return line.to_owned();
                    }
                }
                sleep(PAUSE).await;
            }
        };
        match timeout(PATIENCE, waits).await {
            Ok(line) => line,
            Err(_) => self.fails("waits in vain for a line of its log").await,
        }
    }

    fn log(&self) -> String {
        // All that it logs is text, but the end may be in the middle of a character.
        String::from_utf8_lossy(&fs::read(self.log_file()).unwrap_or_default()).into_owned()
    }

    fn log_file(&self) -> PathBuf {
        self.home.path().join("log")
    }

    /// Reads what is new in its archive.
    fn read(&mut self) {
        let archive = home::archive(self.home.path(), &self.jid);
        let archive = Connection::open_with_flags(archive, OpenFlags::SQLITE_OPEN_READ_WRITE).unwrap();
        archive.busy_timeout(PATIENCE).unwrap();
        let wanted = "SELECT id, from_jid, from_resource, to_jid, message, encryption, stanza_id FROM ChatLogs \
                      WHERE id > ? ORDER BY id";
        let mut rows = archive.prepare(wanted).unwrap();
        let mut rows = rows.query([self.row]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let text = |at: usize| row.get::<_, Option<String>>(at).unwrap().unwrap_or_default();
            let (from, to, body, id) = (text(1), text(3), text(4), text(6));
            let event = match (from == self.jid, text(2) == "profanity") {
                (true, true) => "said",
                (true, false) => "carbon",
                (false, _) => "message",
            };
            let omemo = text(5) == "omemo";
            self.unread.push(json!({"event": event, "from": from, "to": to, "body": body, "omemo": omemo, "id": id}));
            self.row = row.get(0).unwrap();
        }
    }

    async fn fails(&self, why: &str) -> ! {
        let (log, screen) = (self.log(), self.terminal.screen().await);
        let last: Vec<String> = log.lines().rev().take(25).map(|line| line.chars().take(300).collect()).collect();
        panic!("{} {why}; unread: {:#?}\n{screen}\nits log, the last first: {last:#?}", self.jid, self.unread);
    }
}

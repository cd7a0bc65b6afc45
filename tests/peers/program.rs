//! The real program on a real account, as an operator would run it; it can be killed at any moment.
#![allow(dead_code, reason = "each test binary uses its part")]

use std::{fmt::Write as _, fs, os::unix::fs::PermissionsExt as _, path::PathBuf, process::Stdio};

use tempfile::TempDir;
use tokio::{
    io::{AsyncBufReadExt as _, AsyncRead, BufReader},
    process::{Child, Command},
    sync::watch,
    task::JoinHandle,
    time::timeout,
};

use crate::prosody::{PATIENCE, Prosody};

/// The helpline's account in these tests.
pub(crate) const HELP: &str = "help@localhost";

/// What the operator has decided.
pub(crate) struct Setup<'a> {
    /// The helpline's account, at localhost.
    pub(crate) account: &'a str,
    pub(crate) password: String,
    /// The name of the connection.
    pub(crate) resource: &'a str,
    /// Where the server, or a proxy to it, listens.
    pub(crate) port: u16,
    pub(crate) ca_file: PathBuf,
    /// Name, role and language of each; at localhost, unless the name is a whole address.
    pub(crate) staff: &'a [(&'a str, &'a str, &'a str)],
    /// Who of them has OMEMO devices that a lead has confirmed: name and fingerprints.
    pub(crate) omemo: &'a [(&'a str, &'a [&'a str])],
    /// The fingerprints of other clients of the account that may read along.
    pub(crate) clients: &'a [&'a str],
    /// More lines of its configuration.
    pub(crate) more: String,
    /// Set in its environment.
    pub(crate) environment: &'a [(&'a str, &'a str)],
}

impl<'a> Setup<'a> {
    /// What is usual: the account `help`.
    pub(crate) fn usual(prosody: &Prosody, port: u16, staff: &'a [(&'a str, &'a str, &'a str)]) -> Self {
        Self {
            account: "help",
            password: "pw-help".to_owned(),
            resource: "vestibule",
            port,
            ca_file: prosody.file("ca.crt"),
            staff,
            omemo: &[],
            clients: &[],
            more: String::new(),
            environment: &[],
        }
    }

    fn config(&self) -> String {
        let (account, port, ca_file) = (self.account, self.port, self.ca_file.display());
        let mut config = format!(
            "[store]\npath = 'store'\nkey_file = 'store.key'\n\
             [xmpp]\njid = '{account}@localhost'\npassword_file = 'password'\naddress = '127.0.0.1:{port}'\nca_file = '{ca_file}'\n\
             resource = '{}'\nomemo = {:?}\n[desk]\nsend_delay = '0s'\n",
            self.resource, self.clients
        );
        for (entry, role, language) in self.staff {
            let (name, domain) = entry.split_once('@').unwrap_or((entry, "localhost"));
            let _ = write!(
                config,
                "[[staff]]\nname = '{name}'\nrole = '{role}'\nxmpp = '{name}@{domain}'\nlanguage = '{language}'\n"
            );
            for (_, fingerprints) in self.omemo.iter().filter(|(member, _)| member == entry) {
                let _ = writeln!(config, "omemo = {fingerprints:?}");
            }
        }
        config + &self.more
    }
}

/// The program, its configuration and its store.
pub(crate) struct Program {
    dir: TempDir,
    environment: Vec<(String, String)>,
    child: Option<Child>,
    /// All that it has written so far, line by line. It is read at once: a full pipe would stop the program.
    output: watch::Sender<Vec<String>>,
    readers: Vec<JoinHandle<()>>,
    /// How much of it was looked through by [`Program::logs`].
    looked_at: usize,
}

impl Program {
    /// Sets it up for an account `help` and these members of the staff; `port` is the server's, or a proxy's.
    pub(crate) async fn start(prosody: &Prosody, port: u16, staff: &[(&str, &str, &str)]) -> Self {
        let mut program = Self::set_up(&Setup::usual(prosody, port, staff));
        program.launch().await;
        program
    }

    /// Writes its configuration, its secrets and its key.
    pub(crate) fn set_up(setup: &Setup<'_>) -> Self {
        let (output, _) = watch::channel(Vec::new());
        let dir = TempDir::new().unwrap();
        let mut program = Self { dir, environment: Vec::new(), child: None, output, readers: Vec::new(), looked_at: 0 };
        program.write("store.key", &format!("{}\n", "5a".repeat(32)));
        program.change(setup);
        program
    }

    /// Writes its configuration anew; it is read at the next start.
    pub(crate) fn change(&mut self, setup: &Setup<'_>) {
        self.write("password", &format!("{}\n", setup.password));
        self.write("vestibule.toml", &setup.config());
        self.environment = setup.environment.iter().map(|(key, value)| ((*key).into(), (*value).into())).collect();
    }

    /// Writes a file of its folder, for its own eyes.
    pub(crate) fn write(&self, name: &str, text: &str) {
        let path = self.file(name);
        fs::write(&path, text).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
    }

    /// Starts it.
    pub(crate) fn spawn(&mut self) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_vestibule"));
        command.arg("run").arg("--config").arg(self.file("vestibule.toml"));
        command.envs(self.environment.iter().map(|(key, value)| (key, value)));
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).kill_on_drop(true);
        let mut child = command.spawn().unwrap();
        self.read(child.stdout.take().unwrap());
        self.read(child.stderr.take().unwrap());
        self.child = Some(child);
    }

    fn read(&mut self, from: impl AsyncRead + Unpin + Send + 'static) {
        let output = self.output.clone();
        self.readers.push(tokio::spawn(async move {
            let mut lines = BufReader::new(from).lines();
            while let Ok(Some(line)) = lines.next_line().await {
                output.send_modify(|output| output.push(line));
            }
        }));
    }

    /// Starts it, and waits until it can send.
    pub(crate) async fn launch(&mut self) {
        self.spawn();
        self.logs("caught up").await;
    }

    /// Waits for a line of the log, after the one that was waited for last.
    pub(crate) async fn logs(&mut self, words: &str) -> String {
        let looked_at = self.looked_at;
        let found = |lines: &Vec<String>| {
            let at = lines.iter().skip(looked_at).position(|line| line.contains(words))?;
            Some((looked_at + at + 1, lines.get(looked_at + at)?.clone()))
        };
        let mut output = self.output.subscribe();
        let waited = timeout(PATIENCE, output.wait_for(|lines| found(lines).is_some())).await;
        assert!(waited.is_ok_and(|waited| waited.is_ok()), "no `{words}` in the log: {:#?}", self.output.borrow());
        let (looked_at, line) = found(&self.output.borrow()).unwrap();
        self.looked_at = looked_at;
        line
    }

    /// All that it has written so far, to both outputs.
    pub(crate) fn output(&self) -> String {
        self.output.borrow().join("\n")
    }

    /// How often this stands in what it has written so far.
    pub(crate) fn count(&self, words: &str) -> usize {
        self.output.borrow().iter().filter(|line| line.contains(words)).count()
    }

    /// Kills it on the spot (SIGKILL).
    pub(crate) async fn kill(&mut self) {
        self.child.take().unwrap().kill().await.unwrap();
        self.all_is_read().await;
    }

    /// Kills it on the spot and starts it again.
    pub(crate) async fn kill_and_restart(&mut self) {
        self.kill().await;
        self.launch().await;
    }

    /// Tells it to stop (SIGTERM).
    pub(crate) async fn terminate(&self) {
        let pid = self.pid().to_string();
        assert!(Command::new("kill").args(["-TERM", &pid]).status().await.unwrap().success());
    }

    /// Tells it to read its conversations anew (SIGHUP).
    pub(crate) async fn hang_up(&self) {
        let pid = self.pid().to_string();
        assert!(Command::new("kill").args(["-HUP", &pid]).status().await.unwrap().success());
    }

    /// Waits until it ends by itself; its exit code, if it was not killed.
    pub(crate) async fn ends(&mut self) -> Option<i32> {
        let mut child = self.child.take().unwrap();
        let ended = timeout(PATIENCE, child.wait()).await.expect("the program does not stop").unwrap();
        self.all_is_read().await;
        ended.code()
    }

    async fn all_is_read(&mut self) {
        for reader in self.readers.drain(..) {
            reader.await.unwrap();
        }
        self.looked_at = self.output.borrow().len();
    }

    /// Stops it in good order (SIGTERM); whether it said that all was well.
    pub(crate) async fn stop(&mut self) -> bool {
        self.terminate().await;
        self.ends().await == Some(0)
    }

    /// Its process id, for measurements.
    pub(crate) fn pid(&self) -> u32 {
        self.child.as_ref().unwrap().id().unwrap()
    }

    /// Runs another of its commands with the same configuration: whether it went well, and all that it said.
    pub(crate) async fn command(&self, words: &[&str]) -> (bool, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_vestibule"));
        let done = command.args(words).arg("--config").arg(self.file("vestibule.toml")).output().await.unwrap();
        let said = [done.stdout, done.stderr].concat();
        (done.status.success(), String::from_utf8(said).unwrap())
    }

    /// A file of its folder.
    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }
}

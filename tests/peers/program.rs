//! The real program on a real account, as an operator would run it; it can be killed at any moment.
#![allow(dead_code, reason = "each test binary uses its part")]

use std::{fs, os::unix::fs::PermissionsExt as _, path::PathBuf, process::Stdio};

use tempfile::TempDir;
use tokio::{
    io::{AsyncBufReadExt as _, BufReader, Lines},
    process::{Child, ChildStderr, Command},
    time::timeout,
};

use crate::prosody::{PATIENCE, Prosody};

/// The helpline's account in these tests.
pub(crate) const HELP: &str = "help@localhost";

/// The program, its configuration and its store.
pub(crate) struct Program {
    dir: TempDir,
    child: Option<Child>,
    log: Option<Lines<BufReader<ChildStderr>>>,
    /// All that it has logged so far, as far as it was waited for.
    pub(crate) logged: Vec<String>,
}

impl Program {
    /// Sets it up for an account `help` and these members of the staff; `port` is the server's, or a proxy's.
    pub(crate) async fn start(prosody: &Prosody, port: u16, staff: &[(&str, &str, &str)]) -> Self {
        let dir = TempDir::new().unwrap();
        let secret = |name: &str, text: &str| {
            let path = dir.path().join(name);
            fs::write(&path, text).unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        };
        secret("password", "pw-help\n");
        secret("store.key", &format!("{}\n", "5a".repeat(32)));
        let mut config = format!(
            "[store]\npath = 'store'\nkey_file = 'store.key'\n\
             [xmpp]\njid = '{HELP}'\npassword_file = 'password'\naddress = '127.0.0.1:{port}'\nca_file = '{}'\n",
            prosody.file("ca.crt").display()
        );
        for (name, role, language) in staff {
            config += &format!(
                "[[staff]]\nname = '{name}'\nrole = '{role}'\nxmpp = '{name}@localhost'\nlanguage = '{language}'\n"
            );
        }
        secret("vestibule.toml", &config);
        let mut program = Self { dir, child: None, log: None, logged: Vec::new() };
        program.launch().await;
        program
    }

    /// Starts it, and waits until it can send.
    pub(crate) async fn launch(&mut self) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_vestibule"));
        command.arg("run").arg("--config").arg(self.dir.path().join("vestibule.toml"));
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).kill_on_drop(true);
        let mut child = command.spawn().unwrap();
        self.log = child.stderr.take().map(|stderr| BufReader::new(stderr).lines());
        self.child = Some(child);
        self.logs("caught up").await;
    }

    /// Waits for a line of the log.
    pub(crate) async fn logs(&mut self, words: &str) {
        let log = self.log.as_mut().unwrap();
        loop {
            let line = timeout(PATIENCE, log.next_line()).await;
            let Ok(Ok(Some(line))) = line else { panic!("no `{words}` in the log: {:#?}", self.logged) };
            let found = line.contains(words);
            self.logged.push(line);
            if found {
                return;
            }
        }
    }

    /// Kills it on the spot (SIGKILL).
    pub(crate) async fn kill(&mut self) {
        self.child.take().unwrap().kill().await.unwrap();
    }

    /// Kills it on the spot and starts it again.
    pub(crate) async fn kill_and_restart(&mut self) {
        self.kill().await;
        self.launch().await;
    }

    /// Stops it in good order (SIGTERM); whether it said that all was well.
    pub(crate) async fn stop(&mut self) -> bool {
        let mut child = self.child.take().unwrap();
        let pid = child.id().unwrap().to_string();
        assert!(Command::new("kill").args(["-TERM", &pid]).status().await.unwrap().success());
        timeout(PATIENCE, child.wait()).await.expect("the program does not stop").unwrap().success()
    }

    /// Its process id, for measurements.
    pub(crate) fn pid(&self) -> u32 {
        self.child.as_ref().unwrap().id().unwrap()
    }

    /// A file of its folder.
    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }
}

//! The two programs that are measured, each started on a scripted signal-cli of its own.
#![allow(unreachable_pub, reason = "a benchmark's part")]

use std::{
    env,
    fs::{self, File},
    os::unix::fs::PermissionsExt as _,
    path::PathBuf,
    process::Stdio,
    sync::{Arc, Mutex},
    time::Instant,
};

use tempfile::TempDir;
use tokio::{
    net::TcpListener,
    process::{Child, Command},
    sync::{Notify, mpsc},
    time::{Duration, timeout},
};

use crate::{
    crowd::{ACCOUNT, Crowd, HANDLER},
    daemon, people, rest,
};

/// The interpreter that has signalbot.
pub const PYTHON: &str = "VESTIBULE_SIGNALBOT_PYTHON";
const PATIENCE: Duration = Duration::from_secs(180);

/// Which signalbot there is; `None` where it is not installed.
pub async fn signalbot() -> Option<String> {
    const WHICH: &str = "import signalbot, importlib.metadata as about, platform
print(about.version('signalbot'), 'on Python', platform.python_version())";
    let which = Command::new(python()).args(["-c", WHICH]).stderr(Stdio::null()).output().await.ok()?;
    which.status.success().then(|| String::from_utf8_lossy(&which.stdout).trim().to_owned())
}

fn python() -> PathBuf {
    let usual = || PathBuf::from(env::var_os("HOME").unwrap_or_default()).join(".cache/vestibule/signalbot/bin/python");
    env::var_os(PYTHON).map_or_else(usual, PathBuf::from)
}

/// A program that runs, and the people before it.
pub struct Side {
    pub name: &'static str,
    pub crowd: Arc<Mutex<Crowd>>,
    /// How long it took from its start until it asked for what arrives, in ms.
    pub ready: f64,
    child: Child,
    folder: TempDir,
}

impl Side {
    /// Vestibule, with its store on the disk that holds the build.
    pub async fn ours() -> Self {
        let folder = people::folder();
        let (frames, said) = mpsc::unbounded_channel();
        let (crowd, ready) = (Arc::new(Mutex::new(Crowd::new(frames))), Arc::new(Notify::new()));
        // A socket's path is short.
        let dir = tempfile::tempdir().unwrap();
        let socket = dir.path().join("socket");
        tokio::spawn(daemon::serve(daemon::listen(&socket), Arc::clone(&crowd), said, Arc::clone(&ready)));
        let config = format!(
            "[store]\npath = 'store'\nkey_file = 'store.key'\n[signal]\naccount = '{ACCOUNT}'\nsocket = {socket:?}\n\
             [[staff]]\nname = 'nour'\nrole = 'handler'\nsignal = '{HANDLER}'\nlanguage = 'fr'\n"
        );
        for (name, text) in [("store.key", "5a".repeat(32)), ("vestibule.toml", config)] {
            let path = folder.path().join(name);
            fs::write(&path, text).unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        }
        let mut command = Command::new(env!("CARGO_BIN_EXE_vestibule"));
        command.arg("run").arg("--config").arg(folder.path().join("vestibule.toml"));
        Self::start("ours", command, crowd, &ready, folder).await
    }

    /// signalbot, with its storage on the same disk if it `keeps` how far each person has come.
    pub async fn theirs(keeps: bool) -> Self {
        let folder = people::folder();
        let (frames, said) = mpsc::unbounded_channel();
        let (crowd, ready) = (Arc::new(Mutex::new(Crowd::new(frames))), Arc::new(Notify::new()));
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let address = listener.local_addr().unwrap().to_string();
        tokio::spawn(rest::serve(listener, Arc::clone(&crowd), said, Arc::clone(&ready)));
        let mut command = Command::new(python());
        command.arg(concat!(env!("CARGO_MANIFEST_DIR"), "/benches/signal/bot.py")).args([&address, ACCOUNT]);
        if keeps {
            command.arg(folder.path().join("steps.db"));
        }
        Self::start(if keeps { "steps" } else { "echo" }, command, crowd, &ready, folder).await
    }

    async fn start(
        name: &'static str,
        mut command: Command,
        crowd: Arc<Mutex<Crowd>>,
        ready: &Notify,
        folder: TempDir,
    ) -> Self {
        let log = File::create(folder.path().join("log")).unwrap();
        command.stdin(Stdio::null()).stdout(log.try_clone().unwrap()).stderr(log).kill_on_drop(true);
        let began = Instant::now();
        let child = command.spawn().unwrap();
        crowd.lock().unwrap().pid = child.id().unwrap();
        let mut side = Self { name, crowd, ready: 0.0, child, folder };
        side.within(ready.notified()).await;
        side.ready = began.elapsed().as_secs_f64() * 1e3;
        side
    }

    /// Waits for something that it must bring about.
    pub async fn within<T>(&mut self, something: impl Future<Output = T>) -> T {
        match timeout(PATIENCE, something).await {
            Ok(done) => done,
            Err(_) => panic!("{}: {}", self.name, fs::read_to_string(self.folder.path().join("log")).unwrap()),
        }
    }

    pub fn pid(&self) -> u32 {
        self.child.id().unwrap()
    }

    /// Ends it as its operator would.
    pub async fn stop(&mut self) {
        let pid = self.pid().to_string();
        assert!(Command::new("kill").args(["-TERM", &pid]).status().await.unwrap().success());
        timeout(PATIENCE, self.child.wait()).await.expect("it does not stop").unwrap();
    }
}

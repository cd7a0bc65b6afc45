//! A real XMPP server, people with real clients, and a line between them that can be cut.
//!
//! Used by the integration tests that need Prosody (`tests/peers/xmpp/server.sh` says what must be
//! installed) and slixmpp (`tests/peers/xmpp/requirements.txt`; the interpreter is `VESTIBULE_PYTHON`, or
//! `python3`). What is missing fails the test. Everything stops with the value that stands for it.
#![allow(dead_code, reason = "each test binary uses its part")]
#![allow(clippy::indexing_slicing, reason = "a test that cannot go on fails there and then")]

use std::{
    net::TcpListener,
    path::{Path, PathBuf},
    process::Stdio,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::Duration,
};

use tempfile::TempDir;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener as AsyncListener, TcpStream},
    process::{Child, Command},
    sync::watch,
    time::{sleep, timeout},
};

#[path = "person.rs"]
mod person;

#[allow(unused_imports, reason = "each test binary uses its part")]
pub(crate) use self::person::Person;

/// How long anything may take before the test fails.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

fn peers() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/peers/xmpp")
}

/// A Prosody of our own.
pub(crate) struct Prosody {
    dir: TempDir,
    /// Where it listens for STARTTLS; the next port is for direct TLS.
    pub(crate) port: u16,
    extra: String,
    child: Option<Child>,
}

impl Prosody {
    /// Starts a server with these accounts.
    pub(crate) async fn start(users: &[&str]) -> Self {
        Self::start_with(users, "").await
    }

    /// Starts a server with these accounts and these lines in its configuration.
    pub(crate) async fn start_with(users: &[&str], extra: &str) -> Self {
        let dir = TempDir::new().unwrap();
        let port = free_ports();
        let extra = extra.replace("FILES_PORT", &(port + 3).to_string());
        let mut prosody = Self { dir, port, extra, child: None };
        prosody.launch(users).await;
        prosody
    }

    /// Starts a server with these accounts that takes files (XEP-0363), on [`Prosody::files_port`].
    pub(crate) async fn start_with_files(users: &[&str]) -> Self {
        // On a name that the certificate is for.
        let files = "https_ports = { FILES_PORT }; https_interfaces = { '127.0.0.1' }\n\
            Component 'upload.localhost' 'http_file_share'\n  http_host = 'localhost'; http_file_share_size_limit = 30*1024*1024\n";
        Self::start_with(users, files).await
    }

    /// Where its files are, if it takes any.
    pub(crate) fn files_port(&self) -> u16 {
        self.port + 3
    }

    /// Starts it again, with all it had.
    pub(crate) async fn start_again(&mut self) {
        assert!(self.child.is_none());
        self.launch(&[]).await;
    }

    async fn launch(&mut self, users: &[&str]) {
        let mut command = Command::new("sh");
        command.arg(peers().join("server.sh")).arg(self.dir.path()).arg(self.port.to_string()).args(users);
        command.env("VESTIBULE_PROSODY", &self.extra);
        command.stdin(Stdio::null()).stdout(Stdio::null()).kill_on_drop(true);
        let mut child = command.spawn().expect("sh");
        let ready = async {
            while TcpStream::connect(("127.0.0.1", self.port)).await.is_err() {
                assert!(child.try_wait().unwrap().is_none(), "Prosody did not start: see tests/peers/xmpp/server.sh");
                sleep(Duration::from_millis(20)).await;
            }
        };
        timeout(PATIENCE, ready).await.expect("Prosody is not ready");
        self.child = Some(child);
    }

    /// Kills it on the spot (SIGKILL).
    pub(crate) async fn kill(&mut self) {
        self.child.take().unwrap().kill().await.unwrap();
    }

    /// Stops it in good order (SIGTERM).
    pub(crate) async fn stop(&mut self) {
        let mut child = self.child.take().unwrap();
        let pid = child.id().unwrap().to_string();
        assert!(Command::new("kill").args(["-TERM", &pid]).status().await.unwrap().success());
        timeout(PATIENCE, child.wait()).await.expect("Prosody does not stop").unwrap();
    }

    /// A file that the server made, such as `ca.crt`.
    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// What it logged.
    pub(crate) fn log(&self) -> String {
        std::fs::read_to_string(self.file("prosody.log")).unwrap_or_default()
    }

    /// The server's process id, for measurements.
    pub(crate) fn pid(&self) -> u32 {
        self.child.as_ref().unwrap().id().unwrap()
    }
}

/// Four ports in a row that nobody uses, below those that the system gives to outgoing connections (which would
/// take one of them between this look and the server's).
pub(crate) fn free_ports() -> u16 {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    loop {
        let turn = std::process::id() as usize * 37 + NEXT.fetch_add(1, Ordering::Relaxed);
        let port = u16::try_from(12_000 + turn % 5_000 * 4).unwrap();
        if (0..4).all(|offset| TcpListener::bind(("127.0.0.1", port + offset)).is_ok()) {
            return port;
        }
    }
}

/// A line to a server that can be cut and stalled.
pub(crate) struct Proxy {
    /// Where to connect to.
    pub(crate) port: u16,
    cuts: watch::Sender<u64>,
    state: Arc<State>,
}

#[derive(Default)]
struct State {
    /// Nothing passes, and nobody is told.
    stalled: AtomicBool,
    /// Nobody gets through at all.
    refuses: AtomicBool,
    /// After how many more bytes from the server, and to it, all lines are cut.
    fuse: [AtomicUsize; 2],
    /// Connections so far.
    connections: AtomicUsize,
    /// Connections up to this one are dead, and nobody is told.
    dead: AtomicUsize,
}

/// Which way bytes go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// From the server.
    Down,
    /// To the server.
    Up,
}

impl Proxy {
    /// A proxy to this port.
    pub(crate) async fn start(to: u16) -> Self {
        let listener = AsyncListener::bind(("127.0.0.1", 0)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let (cuts, _) = watch::channel(0);
        let fuse = [AtomicUsize::new(usize::MAX), AtomicUsize::new(usize::MAX)];
        let state = Arc::new(State { fuse, ..State::default() });
        let (sender, shared) = (cuts.clone(), Arc::clone(&state));
        tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                if shared.refuses.load(Ordering::Relaxed) {
                    continue;
                }
                let number = shared.connections.fetch_add(1, Ordering::Relaxed) + 1;
                let Ok(server) = TcpStream::connect(("127.0.0.1", to)).await else { continue };
                let carrier = Carrier { number, cuts: sender.clone(), state: Arc::clone(&shared) };
                tokio::spawn(carrier.carry(client, server));
            }
        });
        Self { port, cuts, state }
    }

    /// Cuts all lines.
    pub(crate) fn cut(&self) {
        self.cuts.send_modify(|cuts| *cuts += 1);
    }

    /// Cuts all lines after so many more bytes from the server.
    pub(crate) fn cut_after(&self, bytes: usize) {
        self.cut_within(Way::Down, bytes);
    }

    /// Cuts all lines after so many more bytes in this direction; of the last ones that is all that arrives.
    pub(crate) fn cut_within(&self, way: Way, bytes: usize) {
        self.state.fuse[way as usize].store(bytes, Ordering::Relaxed);
    }

    /// Cuts all lines once in a turn: within the message, within the answer, or between the two, each time elsewhere.
    pub(crate) fn cut_in_turn(&self, turn: usize) {
        match turn % 3 {
            0 => self.cut_after(200 + 150 * turn),
            1 => self.cut_within(Way::Up, 40 + 120 * turn),
            _ => self.cut(),
        }
    }

    /// The lines that there are die without a word, as when a router forgets them; new ones are as good as any.
    pub(crate) fn bury(&self) {
        self.state.dead.store(self.connections(), Ordering::Relaxed);
    }

    /// Lets nothing pass any more, or lets it pass again.
    pub(crate) fn stall(&self, stalled: bool) {
        self.state.stalled.store(stalled, Ordering::Relaxed);
    }

    /// Lets nobody through any more, or lets them through again.
    pub(crate) fn refuse(&self, refuses: bool) {
        self.state.refuses.store(refuses, Ordering::Relaxed);
    }

    /// How many connections came so far.
    pub(crate) fn connections(&self) -> usize {
        self.state.connections.load(Ordering::Relaxed)
    }
}

/// Carries the bytes of one connection.
struct Carrier {
    number: usize,
    cuts: watch::Sender<u64>,
    state: Arc<State>,
}

impl Carrier {
    async fn carry(self, mut client: TcpStream, mut server: TcpStream) {
        let mut cut = self.cuts.subscribe();
        let (mut up, mut down) = (vec![0; 16 * 1024], vec![0; 16 * 1024]);
        loop {
            let goes_on = tokio::select! {
                _ = cut.changed() => false,
                read = client.read(&mut up) => match read {
                    Ok(some @ 1..) => self.pass(Way::Up, &up[..some], &mut server).await,
                    _ => false,
                },
                read = server.read(&mut down) => match read {
                    Ok(some @ 1..) => self.pass(Way::Down, &down[..some], &mut client).await,
                    _ => false,
                },
            };
            if self.is_dead() {
                // Neither end hears of anything any more, not even that the other has gone.
                return std::future::pending().await;
            }
            if !goes_on {
                return;
            }
        }
    }

    fn is_dead(&self) -> bool {
        self.number <= self.state.dead.load(Ordering::Relaxed)
    }

    /// Passes bytes on, as far as they may go. Whether the line holds.
    async fn pass(&self, way: Way, bytes: &[u8], to: &mut TcpStream) -> bool {
        if self.state.stalled.load(Ordering::Relaxed) || self.is_dead() {
            return true;
        }
        let fuse = &self.state.fuse[way as usize];
        let left = fuse.load(Ordering::Relaxed);
        if to.write_all(&bytes[..bytes.len().min(left)]).await.is_err() {
            return false;
        }
        if bytes.len() < left {
            if left != usize::MAX {
                fuse.store(left - bytes.len(), Ordering::Relaxed);
            }
            return true;
        }
        fuse.store(usize::MAX, Ordering::Relaxed);
        self.cuts.send_modify(|cuts| *cuts += 1);
        false
    }
}

//! A terminal without a screen: a tmux of its own.

use std::{
    path::{Path, PathBuf},
    process::Stdio,
};

use tokio::{
    process::{Child, Command},
    time::{sleep, timeout},
};

use super::PAUSE;
use crate::prosody::PATIENCE;

/// A tmux server in the foreground; what runs in it ends when it does.
pub(super) struct Terminal {
    socket: PathBuf,
    _server: Child,
}

impl Terminal {
    /// For programs that live in this home.
    pub(super) async fn start(home: &Path) -> Self {
        let socket = home.join("tmux");
        let mut command = Command::new("tmux");
        command.args(["-D", "-f", "/dev/null", "-S"]).arg(&socket).current_dir(home).env_remove("TMUX");
        command.env("HOME", home).env("XDG_CONFIG_HOME", home.join("config")).env("XDG_DATA_HOME", home.join("data"));
        // This locale is part of Debian's libc, and in one that does not know UTF-8 accents are lost.
        command.env("TERM", "screen-256color").env("LANG", "C.UTF-8").env("LC_ALL", "C.UTF-8");
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).kill_on_drop(true);
        let server = command.spawn().expect("tmux");
        let is_there = async {
            while !socket.exists() {
                sleep(PAUSE).await;
            }
        };
        timeout(PATIENCE, is_there).await.expect("tmux does not start");
        Self { socket, _server: server }
    }

    /// Starts a program.
    pub(super) async fn run(&self, program: &[&str]) {
        self.order(&[&["new-session", "-d", "-x", "200", "-y", "50"], program].concat()).await;
    }

    /// Waits until nothing runs any more.
    pub(super) async fn is_idle(&self) {
        let is_idle = async {
            while !self.order(&["list-panes", "-a"]).await.is_empty() {
                sleep(PAUSE).await;
            }
        };
        timeout(PATIENCE, is_idle).await.expect("the program does not end");
    }

    /// Types something and sends it off.
    pub(super) async fn types(&self, words: &str) {
        self.order(&["send-keys", "-l", "--", words]).await;
        self.order(&["send-keys", "Enter"]).await;
    }

    /// What stands on the screen; lines that were broken at its edge are whole.
    pub(super) async fn screen(&self) -> String {
        self.order(&["capture-pane", "-p", "-J"]).await
    }

    async fn order(&self, order: &[&str]) -> String {
        let mut tmux = Command::new("tmux");
        tmux.arg("-S").arg(&self.socket).args(order).env_remove("TMUX").stdin(Stdio::null());
        let done = tmux.output().await.expect("tmux");
        String::from_utf8_lossy(&done.stdout).into_owned()
    }
}

//! signal-cli, started by us, or a running one that we connect to: how its lines come and go.

use std::{process::Stdio, time::Duration};

use tokio::{
    io::{AsyncBufReadExt as _, AsyncRead, AsyncReadExt as _, AsyncWrite, BufReader, Lines},
    net::{TcpStream, UnixStream},
    process::{Child, ChildStderr, Command},
    time::timeout,
};

use super::{
    Settings, Wire,
    frames::{Frames, Line, Place, Splitter},
};
use crate::model::LineState;

/// What signal-cli is told through.
pub(super) type Writer = Box<dyn AsyncWrite + Unpin + Send>;

/// What signal-cli is heard through.
pub(super) enum Reader {
    /// Our own child.
    Child(Box<Process>),
    /// Another program's.
    Socket(Socket),
}

/// Our own signal-cli.
pub(super) struct Process {
    child: Child,
    complaints: Option<Lines<BufReader<ChildStderr>>>,
    /// What its last words meant.
    meant: Option<LineState>,
}

/// A daemon's socket.
pub(super) struct Socket {
    read: Box<dyn AsyncRead + Unpin + Send>,
    splitter: Splitter,
    waiting: Vec<Line>,
}

/// Why there is no connection, or none any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gone {
    /// The program cannot be started.
    Missing,
    /// It ended, or broke off; what that means, if it is known.
    Ended(Option<LineState>),
}

/// Starts signal-cli, or connects to it.
pub(super) async fn open(settings: &Settings, frames: Option<&mut Frames>) -> Result<(Reader, Writer), Gone> {
    match (&settings.wire, frames) {
        (Wire::Start { command, data_dir, .. }, Some(frames)) => {
            let output = frames.begin().map_err(|_| Gone::Ended(None))?;
            let (program, arguments) = command.split_first().ok_or(Gone::Missing)?;
            let mut command = Command::new(program);
            command.args(arguments).arg("--config").arg(data_dir).arg("-a").arg(settings.account.reveal());
            command.args(["jsonRpc", "--receive-mode", "manual", "--ignore-stories"]);
            command.stdin(Stdio::piped()).stdout(output).stderr(Stdio::piped()).kill_on_drop(true);
            // Ctrl-C in a terminal is for us; it is told in good order.
            command.process_group(0);
            let mut child = command.spawn().map_err(|_| Gone::Missing)?;
            let stdin = child.stdin.take().ok_or(Gone::Missing)?;
            let complaints = child.stderr.take().map(|stderr| BufReader::new(stderr).lines());
            Ok((Reader::Child(Box::new(Process { child, complaints, meant: None })), Box::new(stdin)))
        }
        (Wire::Start { .. }, None) => Err(Gone::Missing),
        (Wire::Socket(path), _) => {
            let (read, write) = UnixStream::connect(path).await.map_err(|_| Gone::Ended(None))?.into_split();
            Ok((Socket::over(read), Box::new(write)))
        }
        (Wire::Tcp(address), _) => {
            let stream = TcpStream::connect(address).await.map_err(|_| Gone::Ended(None))?;
            let _ = stream.set_nodelay(true);
            let (read, write) = stream.into_split();
            Ok((Socket::over(read), Box::new(write)))
        }
    }
}

impl Reader {
    /// Waits for lines. Nothing is lost if it is waited for no longer.
    pub(super) async fn lines(&mut self, frames: Option<&mut Frames>) -> Result<Vec<Line>, Gone> {
        match (self, frames) {
            (Self::Child(process), Some(frames)) => process.lines(frames).await,
            (Self::Socket(socket), _) => socket.lines().await,
            (Self::Child(_), None) => Err(Gone::Ended(None)),
        }
    }

    /// Waits until it has ended, if it is ours: at the end of its input it finishes what it has begun.
    pub(super) async fn close(self, writer: Writer) {
        const PATIENCE: Duration = Duration::from_millis(1500);
        drop(writer);
        if let Self::Child(mut process) = self
            && timeout(PATIENCE, process.child.wait()).await.is_err()
        {
            let _ = process.child.kill().await;
        }
    }
}

impl Process {
    async fn lines(&mut self, frames: &mut Frames) -> Result<Vec<Line>, Gone> {
        loop {
            let lines = frames.read().map_err(|_| Gone::Ended(None))?;
            if !lines.is_empty() {
                return Ok(lines);
            }
            let complaints = self.complaints.as_mut();
            tokio::select! {
                changed = frames.changed() => changed.map_err(|_| Gone::Ended(None))?,
                complaint = next_line(complaints) => match complaint {
                    Some(complaint) => self.meant = meaning(&complaint).or(self.meant),
                    None => self.complaints = None,
                },
                ended = self.child.wait() => {
                    let last = frames.read().unwrap_or_default();
                    if !last.is_empty() {
                        return Ok(last);
                    }
                    while let Some(complaint) = next_of(self.complaints.as_mut()).await {
                        self.meant = meaning(&complaint).or(self.meant);
                    }
                    // It ends by itself, content, when the phone has dropped it.
                    let unlinked = ended.is_ok_and(|status| status.success()).then_some(LineState::Unlinked);
                    return Err(Gone::Ended(self.meant.or(unlinked)));
                }
            }
        }
    }
}

/// The next line; for ever, if there are none any more.
async fn next_line(lines: Option<&mut Lines<BufReader<ChildStderr>>>) -> Option<String> {
    match lines {
        Some(lines) => lines.next_line().await.ok().flatten(),
        None => std::future::pending().await,
    }
}

async fn next_of(lines: Option<&mut Lines<BufReader<ChildStderr>>>) -> Option<String> {
    lines?.next_line().await.ok().flatten()
}

/// What signal-cli complains of, if it is one of the things that a human must mend. It is never logged: it may name people.
fn meaning(complaint: &str) -> Option<LineState> {
    let complaint = complaint.to_ascii_lowercase();
    let says = |words: &[&str]| words.iter().any(|words| complaint.contains(words));
    match () {
        () if says(&["is not registered", "not registered.", "authorization failed", "device was unlinked"]) => {
            Some(LineState::Unlinked)
        }
        () if says(&["deprecated", "[499]", "upgrade signal-cli"]) => Some(LineState::Outdated),
        () if says(&["could not find or load main class", "unsupportedclassversionerror", "no such file"]) => {
            Some(LineState::Missing)
        }
        () => None,
    }
}

impl Socket {
    fn over(read: impl AsyncRead + Unpin + Send + 'static) -> Reader {
        Reader::Socket(Self { read: Box::new(read), splitter: Splitter::default(), waiting: Vec::new() })
    }

    async fn lines(&mut self) -> Result<Vec<Line>, Gone> {
        let mut chunk = vec![0; 64 << 10];
        while self.waiting.is_empty() {
            let read = self.read.read(&mut chunk).await.unwrap_or_default();
            if read == 0 {
                return Err(Gone::Ended(None));
            }
            let waiting = &mut self.waiting;
            self.splitter.take(chunk.get(..read).unwrap_or_default(), |text, end| {
                waiting.push(Line { text, place: Place { generation: 0, end } });
            });
        }
        Ok(std::mem::take(&mut self.waiting))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_human_must_mend_is_understood() {
        for (complaint, meant) in [
            ("User +33639980003 is not registered.", Some(LineState::Unlinked)),
            ("WARN  ReceiveHelper - Connection closed unexpectedly, reconnecting in 100 ms", None),
            ("INFO  SignalAccount - Config file is in use by another instance, waiting…", None),
            ("java.lang.UnsupportedClassVersionError: org/asamk/signal/Main", Some(LineState::Missing)),
            (
                "Error: signal-cli version is too old for the Signal-Server, please update. [499]",
                Some(LineState::Outdated),
            ),
        ] {
            assert_eq!(meaning(complaint), meant, "{complaint}");
        }
    }
}

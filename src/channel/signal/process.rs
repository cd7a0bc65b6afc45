//! signal-cli, started by us, or a running one that we connect to: how its lines come and go.

use std::{fs::File, path::PathBuf, time::Duration};

use tokio::{
    io::{AsyncRead, AsyncReadExt as _, AsyncWrite},
    net::{TcpStream, UnixStream, unix::pipe},
    process::{Child, Command},
    time::{sleep, timeout},
};

use super::{
    Settings, Wire,
    complaints::{Complaints, Meaning},
    frames::{Frames, Line, Place, Splitter},
    leftovers::{self, Leftover},
    running::{self, Running},
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

/// Our own signal-cli, or the one that an earlier one of us has started.
pub(super) struct Process {
    running: Running,
    folder: PathBuf,
    /// If it is our child.
    child: Option<Child>,
    complaints: Complaints,
    /// What its last words meant.
    meant: Option<LineState>,
    /// What an earlier one was reading when it was ended.
    left_behind: Vec<Leftover>,
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

/// Starts signal-cli, or goes on with the one that is running, or connects to it.
pub(super) async fn open(settings: &Settings, frames: Option<&mut Frames>) -> Result<(Reader, Writer), Gone> {
    match (&settings.wire, frames) {
        (Wire::Start { frames_dir, .. }, Some(frames)) => {
            let process = match Running::find(frames_dir) {
                Some(running) => {
                    let folder = frames_dir.clone();
                    let complaints = Complaints::of(&frames_dir.join(running::ERRORS));
                    Process { running, folder, child: None, complaints, meant: None, left_behind: Vec::new() }
                }
                None => start(settings, frames)?,
            };
            let input = pipe::OpenOptions::new().read_write(true).open_sender(frames_dir.join(running::INPUT));
            let input = input.map_err(|_| Gone::Ended(None))?;
            Ok((Reader::Child(Box::new(process)), Box::new(input)))
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

fn start(settings: &Settings, frames: &mut Frames) -> Result<Process, Gone> {
    let Wire::Start { command, data_dir, frames_dir } = &settings.wire else { return Err(Gone::Missing) };
    let (program, arguments) = command.split_first().ok_or(Gone::Missing)?;
    let no_folder = |_| Gone::Ended(None);
    let output = frames.begin().map_err(no_folder)?;
    let fifo = |name| {
        let path = running::make_fifo(frames_dir, name)?;
        File::options().read(true).write(true).open(path)
    };
    let (input, errors) = (fifo(running::INPUT).map_err(no_folder)?, fifo(running::ERRORS).map_err(no_folder)?);
    let complaints = Complaints::of(&frames_dir.join(running::ERRORS));
    let mut command = Command::new(program);
    command.args(arguments).arg("--config").arg(data_dir).arg("-a").arg(settings.account.reveal());
    command.args(["jsonRpc", "--receive-mode", "manual", "--ignore-stories"]);
    command.stdin(input).stdout(output).stderr(errors);
    // Ctrl-C in a terminal is for us; it is ended in good order.
    command.process_group(0);
    let left_behind = leftovers::look(data_dir, settings.account.reveal());
    let child = command.spawn().map_err(|_| Gone::Missing)?;
    let running = child.id().and_then(Running::of).ok_or(Gone::Missing)?;
    running.note(frames_dir).map_err(no_folder)?;
    Ok(Process { running, folder: frames_dir.clone(), child: Some(child), complaints, meant: None, left_behind })
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

    /// Whether it has reported what arrives since before we came.
    pub(super) const fn is_subscribed(&self) -> bool {
        match self {
            Self::Child(process) => process.running.is_subscribed,
            Self::Socket(_) => false,
        }
    }

    /// What an earlier signal-cli was reading when it was ended; told once.
    pub(super) fn left_behind(&mut self) -> Vec<Leftover> {
        match self {
            Self::Child(process) => std::mem::take(&mut process.left_behind),
            Self::Socket(_) => Vec::new(),
        }
    }

    /// It reports what arrives: whoever goes on with it need not ask again.
    pub(super) fn has_subscribed(&mut self) {
        if let Self::Child(process) = self {
            process.running.is_subscribed = true;
            let _ = process.running.note(&process.folder);
        }
    }

    /// Ends it, if it is ours, and waits for that. In good order it was told before to report nothing more.
    pub(super) async fn close(self, in_good_order: bool) {
        const PATIENCE: Duration = Duration::from_millis(1200);
        let Self::Child(mut process) = self else { return };
        process.running.end(!in_good_order);
        if timeout(PATIENCE, process.ended()).await.is_err() {
            process.running.end(true);
            process.ended().await;
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
            let Self { running, child, complaints, .. } = self;
            tokio::select! {
                changed = frames.changed() => changed.map_err(|_| Gone::Ended(None))?,
                meaning = complaints.next() => match meaning {
                    Meaning::Deaf => return Err(Gone::Ended(None)),
                    Meaning::Mend(state) => self.meant = Some(state),
                },
                succeeded = ended(running, child.as_mut()) => {
                    let last = frames.read().unwrap_or_default();
                    if !last.is_empty() {
                        return Ok(last);
                    }
                    while let Some(meaning) = self.complaints.read() {
                        if let Meaning::Mend(state) = meaning {
                            self.meant = Some(state);
                        }
                    }
                    // It ends by itself, content, when the phone has dropped it.
                    return Err(Gone::Ended(self.meant.or(succeeded.then_some(LineState::Unlinked))));
                }
            }
        }
    }

    async fn ended(&mut self) -> bool {
        ended(&self.running, self.child.as_mut()).await
    }
}

/// Waits until it has ended; whether it was content.
async fn ended(running: &Running, child: Option<&mut Child>) -> bool {
    if let Some(child) = child {
        return child.wait().await.is_ok_and(|status| status.success());
    }
    // It is nobody's child that we know: the only way is to look.
    while running.is_alive() {
        sleep(Duration::from_millis(250)).await;
    }
    false
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

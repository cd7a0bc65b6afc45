//! What signal-cli complains of, on its standard error. It is never logged: it may name people.
//!
//! It is a FIFO of which signal-cli holds both ends, as of its input (`running.rs`): what it says while we are away waits
//! for the next one of us.

use std::{io, path::Path};

use tokio::net::unix::pipe;

use crate::model::LineState;

/// A line that is longer is not one of those that mean something.
const LONGEST: usize = 64 << 10;

/// Its complaints, line by line.
#[derive(Debug)]
pub(super) struct Complaints {
    /// `None`: they cannot be read.
    pipe: Option<pipe::Receiver>,
    unread: Vec<u8>,
}

/// What a complaint means, if it means something to us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// It sends on and hears nothing any more, whoever writes (seen on 0.13.19: somebody's story had an odd content).
    Deaf,
    /// Something that a human must mend, and why it will end.
    Mend(LineState),
}

impl Complaints {
    /// Those of the signal-cli whose standard error this is.
    pub(super) fn of(fifo: &Path) -> Self {
        // Both ends, so that it does not end when signal-cli does.
        Self { pipe: pipe::OpenOptions::new().read_write(true).open_receiver(fifo).ok(), unread: Vec::new() }
    }

    /// The meaning of the next that has one. Nothing is lost if it is waited for no longer.
    pub(super) async fn next(&mut self) -> Meaning {
        loop {
            if let Some(meaning) = self.read() {
                return meaning;
            }
            match &self.pipe {
                Some(pipe) if pipe.readable().await.is_ok() => {}
                Some(_) | None => std::future::pending().await,
            }
        }
    }

    /// The meaning of the next that has one, among those that were made.
    pub(super) fn read(&mut self) -> Option<Meaning> {
        loop {
            while let Some(end) = self.unread.iter().position(|byte| *byte == b'\n') {
                let line: Vec<u8> = self.unread.drain(..=end).collect();
                if let Some(meaning) = meaning(&String::from_utf8_lossy(&line)) {
                    return Some(meaning);
                }
            }
            if self.unread.len() > LONGEST {
                self.unread.clear();
            }
            let mut chunk = [0; 4096];
            match self.pipe.as_ref()?.try_read(&mut chunk) {
                Ok(0) => self.pipe = None,
                Ok(read) => self.unread.extend(chunk.iter().take(read)),
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => return None,
                Err(_) => self.pipe = None,
            }
        }
    }
}

fn meaning(complaint: &str) -> Option<Meaning> {
    let complaint = complaint.to_ascii_lowercase();
    let says = |words: &[&str]| words.iter().any(|words| complaint.contains(words));
    match () {
        () if says(&["exception in thread \"receive"]) => Some(Meaning::Deaf),
        () if says(&["is not registered", "not registered.", "authorization failed", "device was unlinked"]) => {
            Some(Meaning::Mend(LineState::Unlinked))
        }
        () if says(&["deprecated", "[499]", "upgrade signal-cli"]) => Some(Meaning::Mend(LineState::Outdated)),
        () if says(&["could not find or load main class", "unsupportedclassversionerror", "no such file"]) => {
            Some(Meaning::Mend(LineState::Missing))
        }
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use std::{fs::File, io::Write as _};

    use super::*;
    use crate::channel::signal::running;

    #[test]
    fn what_a_human_must_mend_is_understood() {
        for (complaint, meant) in [
            ("User +33639980003 is not registered.", Some(Meaning::Mend(LineState::Unlinked))),
            ("WARN  ReceiveHelper - Connection closed unexpectedly, reconnecting in 100 ms", None),
            ("INFO  SignalAccount - Config file is in use by another instance, waiting…", None),
            ("java.lang.UnsupportedClassVersionError: org/asamk/signal/Main", Some(Meaning::Mend(LineState::Missing))),
            (
                "Error: signal-cli version is too old for the Signal-Server, please update. [499]",
                Some(Meaning::Mend(LineState::Outdated)),
            ),
            ("Exception in thread \"receive-0\" kotlin.NotImplementedError: An operation…", Some(Meaning::Deaf)),
        ] {
            assert_eq!(meaning(complaint), meant, "{complaint}");
        }
    }

    #[tokio::test]
    async fn what_was_said_while_nobody_listened_is_heard() {
        let dir = tempfile::tempdir().unwrap();
        let fifo = running::make_fifo(dir.path(), running::ERRORS).unwrap();
        let mut signal_cli = File::options().read(true).write(true).open(&fifo).unwrap();
        signal_cli.write_all("INFO nothing\nException in thread \"receive-0\" x\nUser is not".as_bytes()).unwrap();
        let mut complaints = Complaints::of(&fifo);
        assert_eq!(complaints.next().await, Meaning::Deaf);
        assert_eq!(complaints.read(), None);
        signal_cli.write_all(b" registered.\n").unwrap();
        drop(signal_cli);
        assert_eq!(complaints.next().await, Meaning::Mend(LineState::Unlinked));
        assert_eq!(complaints.read(), None);
    }
}

//! The signal-cli that is running: written down, so that the next one of us finds it and goes on with it.
//!
//! At the end of its input signal-cli stops in the middle of what it does: a message that it has just acknowledged to the
//! network is lost (nine times in twelve, if it came within 50 ms; measured on 0.13.19). So the end of this program is
//! not the end of its input: that is a FIFO of which it holds both ends. It goes on, what it says lies in its file
//! (`frames.rs`), and the next one of us takes it over.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use rustix::{
    fs::{CWD, FileType, Mode, mknodat},
    process::{Pid, Signal, kill_process},
};

const NOTE: &str = "signal-pid";
/// What its input is called.
pub(super) const INPUT: &str = "signal-in";
/// What its standard error is called.
pub(super) const ERRORS: &str = "signal-errors";

/// A signal-cli, by what tells it from a later process of the same number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Running {
    pid: Pid,
    /// When it began, in the kernel's clock ticks since the machine did.
    began: u64,
    /// Whether it was asked to report what arrives.
    pub(super) is_subscribed: bool,
}

impl Running {
    /// The process of this number, which is running.
    pub(super) fn of(pid: u32) -> Option<Self> {
        let pid = Pid::from_raw(i32::try_from(pid).ok()?)?;
        Some(Self { pid, began: began(pid)?, is_subscribed: false })
    }

    /// The one that is written down in this folder, if it is still there.
    pub(super) fn find(folder: &Path) -> Option<Self> {
        let note = fs::read_to_string(folder.join(NOTE)).ok()?;
        let mut words = note.split_whitespace();
        let pid = Pid::from_raw(words.next()?.parse().ok()?)?;
        let began = words.next()?.parse().ok()?;
        let found = Self { pid, began, is_subscribed: words.next() == Some("subscribed") };
        found.is_alive().then_some(found)
    }

    /// Writes it down.
    ///
    /// # Errors
    /// If the folder takes no file.
    pub(super) fn note(&self, folder: &Path) -> io::Result<()> {
        let Self { pid, began, is_subscribed } = self;
        let subscribed = if *is_subscribed { " subscribed" } else { "" };
        let (note, new) = (folder.join(NOTE), folder.join(format!("{NOTE}.new")));
        fs::write(&new, format!("{} {began}{subscribed}\n", pid.as_raw_nonzero()))?;
        fs::rename(new, note)
    }

    /// Whether it is there.
    pub(super) fn is_alive(&self) -> bool {
        began(self.pid) == Some(self.began)
    }

    /// Asks it to end, or ends it.
    pub(super) fn end(&self, at_once: bool) {
        if self.is_alive() {
            let _ = kill_process(self.pid, if at_once { Signal::KILL } else { Signal::TERM });
        }
    }
}

/// When a process began; `None`: there is none, or only what is left of one that has ended.
fn began(pid: Pid) -> Option<u64> {
    let stat = fs::read_to_string(format!("/proc/{}/stat", pid.as_raw_nonzero())).ok()?;
    // The second field is the program's name in brackets, which may hold anything.
    let mut fields = stat.rsplit_once(')')?.1.split_whitespace();
    let state = fields.next()?;
    fields.nth(18)?.parse().ok().filter(|_| !matches!(state, "Z" | "X"))
}

/// Makes a new FIFO: what stood in that of an earlier signal-cli is nobody's any more.
///
/// # Errors
/// If the folder takes none.
pub(super) fn make_fifo(folder: &Path, name: &str) -> io::Result<PathBuf> {
    let path = folder.join(name);
    match fs::remove_file(&path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        Ok(()) | Err(_) => {}
    }
    mknodat(CWD, &path, FileType::Fifo, Mode::RUSR | Mode::WUSR, 0)?;
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_found_as_long_as_it_is_the_same() {
        let dir = tempfile::tempdir().unwrap();
        assert_eq!(Running::find(dir.path()), None);
        let mut own = Running::of(std::process::id()).unwrap();
        own.is_subscribed = true;
        own.note(dir.path()).unwrap();
        assert_eq!(Running::find(dir.path()), Some(own));
        Running { began: own.began + 1, ..own }.note(dir.path()).unwrap();
        assert_eq!(Running::find(dir.path()), None, "another process of that number");
        fs::write(dir.path().join(NOTE), "spoilt").unwrap();
        assert_eq!(Running::find(dir.path()), None);
    }
}

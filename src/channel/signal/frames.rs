//! What signal-cli says, in a file: a pipe that outlives this program.
//!
//! signal-cli tells the network that it has a message, and forgets it, as soon as it has written it to us. In a pipe it
//! would be gone if we were killed before the house had committed it. So its output is a file, and what the house has
//! committed is wiped from it: a hole is punched, which frees the room and leaves the rest where it is. Each signal-cli
//! has a file of its own, because the one before may still be writing its last words. Nothing in the file is older than
//! a moment, unless the program is down; on a memory file system it never reaches a disk.

use std::{
    collections::VecDeque,
    fs::{self, File, OpenOptions},
    io::{self, Read as _},
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
};

use rustix::fs::{FallocateFlags, fallocate, inotify};
use tokio::io::unix::AsyncFd;

/// The longest line that is read, in bytes: an answer with a file in it could be long, a message is not.
const MAX_LINE: usize = 4 << 20;
/// So much is read at a time.
const CHUNK: usize = 64 << 10;
const PREFIX: &str = "signal-frames-";

/// The end of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    /// Of which signal-cli since the folder was made.
    pub(super) generation: u64,
    /// Where the line ends in its file, in bytes.
    pub(super) end: u64,
}

/// A line, and where it ends.
pub(super) struct Line {
    pub(super) text: String,
    pub(super) place: Place,
}

/// The files of one folder.
pub(super) struct Frames {
    folder: PathBuf,
    generations: VecDeque<Generation>,
    watch: AsyncFd<rustix::fd::OwnedFd>,
}

struct Generation {
    number: u64,
    path: PathBuf,
    file: File,
    splitter: Splitter,
    wiped: u64,
}

impl Frames {
    /// Opens a folder with whatever was left in it.
    ///
    /// # Errors
    /// If it cannot be made, read or watched.
    pub(super) fn open(folder: &Path) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        let watch = inotify::init(inotify::CreateFlags::NONBLOCK | inotify::CreateFlags::CLOEXEC)?;
        inotify::add_watch(&watch, folder, inotify::WatchFlags::MODIFY)?;
        #[expect(
            deprecated,
            reason = "its successor wants a promise, in unsafe code, that an `OwnedFd` keeps by itself"
        )]
        let watch = AsyncFd::new(watch)?;
        let mut numbers: Vec<u64> = fs::read_dir(folder)?
            .flatten()
            .filter_map(|entry| entry.file_name().to_str()?.strip_prefix(PREFIX)?.parse().ok())
            .collect();
        numbers.sort_unstable();
        let mut frames = Self { folder: folder.to_owned(), generations: VecDeque::new(), watch };
        for number in numbers {
            frames.add(number, false)?;
        }
        Ok(frames)
    }

    /// A new file, for a signal-cli that is about to be started: it writes to what is given back.
    ///
    /// # Errors
    /// If it cannot be made.
    pub(super) fn begin(&mut self) -> io::Result<File> {
        let last = self.generations.back();
        let number = match last {
            // One that ended without a word leaves its file to the next.
            Some(last) if last.file.metadata()?.len() == 0 => last.number,
            _ => {
                let number = last.map_or(1, |last| last.number + 1);
                self.add(number, true)?;
                number
            }
        };
        let path = self.path(number);
        OpenOptions::new().append(true).open(path)
    }

    fn path(&self, number: u64) -> PathBuf {
        self.folder.join(format!("{PREFIX}{number}"))
    }

    fn add(&mut self, number: u64, is_new: bool) -> io::Result<()> {
        let path = self.path(number);
        let file = OpenOptions::new().read(true).write(true).create_new(is_new).mode(0o600).open(&path)?;
        self.generations.push_back(Generation { number, path, file, splitter: Splitter::default(), wiped: 0 });
        Ok(())
    }

    /// The lines that have come since it was asked last, the oldest first; not all, if there are very many.
    ///
    /// # Errors
    /// If a file cannot be read.
    pub(super) fn read(&mut self) -> io::Result<Vec<Line>> {
        let mut lines = Vec::new();
        let last = self.generations.len().saturating_sub(1);
        for at in 0..=last {
            // A signal-cli waits for the one before it to end before it says a word.
            let is_final = at < last && self.has_begun_after(at)?;
            let Some(generation) = self.generations.get_mut(at) else { break };
            let all = generation.read(&mut lines)?;
            if !all || at < last && !is_final {
                break;
            }
        }
        Ok(lines)
    }

    fn has_begun_after(&self, at: usize) -> io::Result<bool> {
        for later in self.generations.iter().skip(at + 1) {
            if later.file.metadata()?.len() > 0 {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Waits until there may be something to read. Nothing is lost if it is waited for no longer.
    ///
    /// # Errors
    /// If the folder cannot be watched any more.
    pub(super) async fn changed(&self) -> io::Result<()> {
        let mut guard = self.watch.readable().await?;
        let mut news = [0; 4096];
        loop {
            match rustix::io::read(&self.watch, &mut news) {
                Ok(0) => return Ok(()),
                Ok(_) => {}
                Err(rustix::io::Errno::AGAIN) => {
                    guard.clear_ready();
                    return Ok(());
                }
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// Wipes everything up to this place.
    ///
    /// # Errors
    /// If the file system takes no changes.
    pub(super) fn wipe(&mut self, until: Place) -> io::Result<()> {
        while self.generations.front().is_some_and(|oldest| oldest.number < until.generation)
            && let Some(done) = self.generations.pop_front()
        {
            fs::remove_file(done.path)?;
        }
        let Some(generation) = self.generations.front_mut().filter(|oldest| oldest.number == until.generation) else {
            return Ok(());
        };
        if until.end > generation.wiped {
            let flags = FallocateFlags::PUNCH_HOLE | FallocateFlags::KEEP_SIZE;
            fallocate(&generation.file, flags, generation.wiped, until.end - generation.wiped)?;
            generation.wiped = until.end;
        }
        Ok(())
    }
}

impl Generation {
    /// Whether all that is there was read.
    fn read(&mut self, lines: &mut Vec<Line>) -> io::Result<bool> {
        const ENOUGH: usize = 256;
        let mut chunk = vec![0; CHUNK];
        loop {
            let read = self.file.read(&mut chunk)?;
            if read == 0 {
                return Ok(true);
            }
            self.splitter.take(chunk.get(..read).unwrap_or_default(), |text, end| {
                lines.push(Line { text, place: Place { generation: self.number, end } });
            });
            if lines.len() >= ENOUGH {
                return Ok(false);
            }
        }
    }
}

/// Makes lines of bytes. What is too long, or no text, is left out; what was wiped is skipped.
#[derive(Default)]
pub(super) struct Splitter {
    rest: Vec<u8>,
    at: u64,
    is_too_long: bool,
}

impl Splitter {
    /// Takes what came next, and gives each line that ends in it with the place of its end.
    pub(super) fn take(&mut self, bytes: &[u8], mut line: impl FnMut(String, u64)) {
        for piece in bytes.split_inclusive(|byte| *byte == b'\n') {
            self.at += piece.len() as u64;
            let is_whole = piece.ends_with(b"\n");
            if !self.is_too_long && self.rest.len() + piece.len() <= MAX_LINE {
                // Holes read as zeros, which JSON never has.
                self.rest.extend(piece.iter().filter(|byte| **byte != 0));
            } else {
                (self.is_too_long, self.rest) = (true, Vec::new());
            }
            if is_whole {
                let text = std::mem::take(&mut self.rest);
                if !std::mem::take(&mut self.is_too_long)
                    && let Ok(text) = String::from_utf8(text)
                {
                    line(text, self.at);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;

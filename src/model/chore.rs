//! What is asked of the house itself: done once the turn that asks for it is committed, and told as an event.

use std::sync::Arc;

use super::{Peer, WireId};
use crate::talk::{Changes, Script};

/// What the house is to do besides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chore {
    /// What.
    pub task: Task,
    /// Who asks; nobody, if the operator does from outside.
    pub by: Option<Requester>,
}

/// Who asks for a chore, by which message of theirs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Requester {
    /// Their account.
    pub peer: Peer,
    /// Their message.
    pub wire_id: Option<WireId>,
}

/// What can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Task {
    /// The conversations are read and checked, and nothing else.
    Check,
    /// They are read, and take the place of those that run.
    Reload,
    /// A copy of the store is written.
    Backup,
}

/// What became of a chore.
#[derive(Debug, Clone)]
pub enum News {
    /// The conversations are in order, and change this.
    Checked(Result<Option<Changes>, Unread>),
    /// Others run now, in the place of these.
    Reloaded(Result<Arc<Script>, Unread>),
    /// A copy was written.
    Copied(Result<Copied, NoCopy>),
}

/// Why conversations cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unread {
    /// The configuration names no folder.
    NoFolder,
    /// There are mistakes in it: file, line and what.
    Mistakes(Vec<String>),
}

/// A copy of the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    /// The name of its file.
    pub name: String,
    /// How many bytes it has.
    pub bytes: u64,
}

/// Why there is no copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoCopy {
    /// The configuration names no folder.
    NoFolder,
    /// The disk is full.
    Full,
    /// Something else: this.
    Failed(String),
}

//! What can go wrong with the store, told to the operator: what happened, what it means, what to do.
//!
//! Made by every part of the store; read by `main` and in the log. No text holds a word, an address or a
//! key: of an SQLite error only the code is kept (its message can quote SQL), of a JSON error nothing.

use std::{
    io,
    path::{Path, PathBuf},
};

use rusqlite::ffi;

/// Why the store refused. After a refused commit nothing of its batch is in the file.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no key file.
    #[error(
        "there is no key file {path}. Without its key nobody can read a store. Put the file back; for a new \
         store make a key with `vestibule key new {path}`"
    )]
    KeyMissing {
        /// Where it was looked for.
        path: PathBuf,
    },
    /// The key file does not hold a key.
    #[error(
        "the key file {path} holds no key: 64 hexadecimal digits on one line are expected. It may be cut off, or \
         be another file. Put the right file back from your copy"
    )]
    KeyMalformed {
        /// The key file.
        path: PathBuf,
    },
    /// Others could read the file.
    #[error("others on this machine can read {path} (mode {mode:03o}), so it is not used. Run `chmod 600 {path}`")]
    LoosePermissions {
        /// The key file or the store.
        path: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
    /// The file to be made is there already.
    #[error("{path} exists already and is left as it is. Choose another name, or move the file away first")]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// The store is encrypted with another key, or its first page is damaged: the two look alike.
    #[error(
        "the key does not fit the store {path}: it is the key of another store, or the first page of the file is \
         damaged. The file was not changed. Name the right key file, or put a backup back"
    )]
    WrongKey {
        /// The store.
        path: PathBuf,
    },
    /// The file is something else.
    #[error("{path} is not a store: {why}. The file was not changed. Correct the path, or put a backup back")]
    NotAStore {
        /// The file.
        path: PathBuf,
        /// What it looks like.
        why: &'static str,
    },
    /// The program was built with an SQLite that cannot encrypt.
    #[error(
        "this program was built with an SQLite that is not SQLCipher and would keep people's words unencrypted, so \
         it does not start. Build it with the feature `vendored-openssl` or `system-openssl`"
    )]
    NotSqlCipher,
    /// A newer program wrote the file.
    #[error(
        "the store has format {found}, and this program knows formats up to {known}: a newer vestibule wrote it. \
         The file was not changed. Run that version, or put back the copy kept before it was upgraded"
    )]
    Newer {
        /// The file's format.
        found: i64,
        /// The newest format known here.
        known: i64,
    },
    /// Another process has the file open.
    #[error(
        "the store is already in use by another process, probably a vestibule that still runs. Stop that one first; \
         `fuser` with the store's path names it"
    )]
    InUse,
    /// No space is left.
    #[error(
        "the disk is full: nothing of this was kept, and nothing of it acknowledged. Free some space; nothing is lost"
    )]
    Full,
    /// The file, its folder or the disk cannot be written.
    #[error(
        "the store can be read but not written. Check the owner and mode of the file and its folder, and the mount"
    )]
    ReadOnly,
    /// A page does not carry the seal it was written with.
    #[error(
        "the store is damaged (found while {doing}). What is damaged cannot be read any more. Check the disk, and \
         put the newest backup back"
    )]
    Corrupt {
        /// What was being done.
        doing: &'static str,
    },
    /// The operating system refused.
    #[error("{path}: {doing} failed: {source}")]
    File {
        /// The file or folder.
        path: PathBuf,
        /// What was being done.
        doing: &'static str,
        /// What the operating system says.
        source: io::Error,
    },
    /// The operating system refused SQLite.
    #[error(
        "the store could not be read or written while {doing} (SQLite result code {code}). Nothing of this was \
         acknowledged. Check that the user of this program owns the store and its folder, then look for a failing \
         disk in the kernel's log"
    )]
    Disk {
        /// What was being done.
        doing: &'static str,
        /// SQLite's extended result code.
        code: i32,
    },
    /// A setting that the promises of the store rest on did not take.
    #[error(
        "the store's setting {name} is `{found}` and must be `{wanted}`; without it the store cannot keep its \
         promises. The file may lie on a file system that cannot do this (a network share?): move it to a local disk"
    )]
    Setting {
        /// The pragma.
        name: &'static str,
        /// What it must be.
        wanted: &'static str,
        /// What it is.
        found: String,
    },
    /// A stored value is not what this program writes.
    #[error(
        "the store holds {what} that this program cannot read. Another version may have written it, or this is a \
         mistake in vestibule: keep a backup and report it"
    )]
    Unreadable {
        /// What kind of value.
        what: &'static str,
    },
    /// The program asked for something impossible.
    #[error(
        "the store refused {doing} (SQLite result code {code}). Nothing of this was kept. This is a mistake in \
         vestibule: please report it"
    )]
    Refused {
        /// What was being done.
        doing: &'static str,
        /// SQLite's extended result code.
        code: i32,
    },
}

impl StoreError {
    /// Whether there is no room.
    pub fn is_full(&self) -> bool {
        matches!(self, Self::Full)
            || matches!(self, Self::File { source, .. } if source.kind() == io::ErrorKind::StorageFull)
    }
}

/// Tells an SQLite error by its code, with what was being done.
pub(super) fn during(doing: &'static str) -> impl Fn(rusqlite::Error) -> StoreError {
    move |error| {
        let Some(code) = error.sqlite_error().map(|e| e.extended_code) else {
            // Everything that is no result code of SQLite is a value that does not convert.
            return StoreError::Unreadable { what: "a value" };
        };
        match code & 0xff {
            ffi::SQLITE_BUSY | ffi::SQLITE_LOCKED => StoreError::InUse,
            ffi::SQLITE_FULL => StoreError::Full,
            ffi::SQLITE_READONLY => StoreError::ReadOnly,
            ffi::SQLITE_CORRUPT | ffi::SQLITE_NOTADB => StoreError::Corrupt { doing },
            ffi::SQLITE_IOERR | ffi::SQLITE_CANTOPEN => StoreError::Disk { doing, code },
            _ => StoreError::Refused { doing, code },
        }
    }
}

/// Tells an error of the operating system, with the file and what was being done.
pub(super) fn file(path: &Path, doing: &'static str) -> impl Fn(io::Error) -> StoreError {
    move |source| match source.kind() == io::ErrorKind::AlreadyExists {
        true => StoreError::Exists { path: path.to_owned() },
        false => StoreError::File { path: path.to_owned(), doing, source },
    }
}

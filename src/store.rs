//! The store: one SQLCipher file, and the only writer to it.
//!
//! The house opens it at start, [loads](Store::load) what it must remember, and from then on makes
//! everything that a batch of turns changes durable with ONE [`Store::commit`]. Only after that does it
//! acknowledge to the networks, hand rows over, and take the new cases. Turns that wait share a commit,
//! because the house decides them together; there is no thread here, and no queue.
//!
//! Every call blocks (a commit waits for the disk), so the store lives on the house's own thread. It asks
//! for no time and no chance, logs no words, and knows nothing of conversations: it keeps what it is given.
//!
//! In reading order: [`Key`] (`key.rs`), opening (`open.rs`), the tables (`schema.rs`), what a commit does
//! (`write.rs`, `outbox.rs`, `files.rs`, `audit.rs`, `tallies.rs`), what can be looked up (`read.rs`), copies (`copy.rs`, `backups.rs`), what can go wrong
//! (`error.rs`).

use rusqlite::Connection;

use crate::{channel::Cursor, model::Network};

mod audit;
mod backups;
mod copy;
mod error;
mod files;
mod key;
mod open;
mod outbox;
mod read;
mod schema;
mod tallies;
#[cfg(test)]
mod tests;
mod write;

pub use audit::{Entry, Link, Trail};
pub use backups::Backups;
pub use error::StoreError;
pub use key::Key;
pub use read::{Loaded, StoredRow};
pub use write::Batch;

/// How many messages are remembered as seen. What is older is forgotten, a little with each commit.
pub const SEEN_KEPT: u64 = 65_536;

/// The open store. While it lives no other process can open the file.
#[derive(Debug)]
pub struct Store {
    db: Connection,
    tail: Tail,
    /// Reused for the JSON of each case.
    json: Vec<u8>,
    /// Words were erased, and old copies of their pages may still be in the write-ahead log.
    wipe_due: bool,
}

/// Where the numbering stands and where the archives stand. It moves on only when a commit has succeeded.
#[derive(Debug, Clone, Default, PartialEq)]
struct Tail {
    next_case: u64,
    next_row: u64,
    /// The place of the newest seen message.
    seen: u64,
    /// The newest hand-over: one number for each commit that hands rows over.
    handover: u64,
    cursors: Vec<(Network, Cursor)>,
    /// Where the audit trail ends.
    audit: audit::Head,
}

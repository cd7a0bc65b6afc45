//! The line on Signal: the real program with the real signal-cli, against Signal's own mock server; handlers on Signal
//! and, with a real Prosody, on XMPP.
//!
//! They need what `tests/peers/signal/setup.sh` and `tests/peers/prosody.rs` say, so they run with `--ignored`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test that cannot go on fails")]

#[path = "../peers/program.rs"]
mod program;
#[path = "../peers/prosody.rs"]
mod prosody;
#[path = "../peers/signal.rs"]
mod signal;

mod conversation;
mod crossing;
mod files;
mod identity;
mod kills;
mod kinds;
mod line;
mod link;
mod morning;
mod passage;
mod trouble;

//! Cases that have tickets in a real Request Tracker 5, with mail that comes in by its gateway.
//!
//! They need what `tests/peers/rt/server.sh` says, and one of them Prosody, so they run with `--ignored`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test that cannot go on fails")]

#[path = "../peers/program.rs"]
mod program;
#[path = "../peers/prosody.rs"]
mod prosody;
#[path = "../peers/rt.rs"]
mod rt;

mod crossing;
mod house;
mod lost;
mod mail;
mod program_line;
mod tickets;

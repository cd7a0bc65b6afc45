//! The XMPP channel against a real server, real clients, and servers that are up to no good.
//!
//! They need Prosody, slixmpp and openssl (`tests/peers/prosody.rs`), so they run with `--ignored`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::wildcard_enum_match_arm,
    reason = "a test fails by panicking"
)]

#[path = "../peers/prosody.rs"]
mod prosody;

mod fake;
mod house;
mod log;
mod login;
mod loss;
mod meddler;
mod silence;
mod talk;

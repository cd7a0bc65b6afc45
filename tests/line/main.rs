//! The whole line: the real program, a real Prosody, real clients. Everything between a person's app and a
//! handler's, with kills, cuts and crowds in between.
//!
//! They need Prosody, slixmpp and openssl (`tests/peers/prosody.rs`), Profanity and tmux (`tests/peers/profanity.rs`), so
//! they run with `--ignored`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test that cannot go on fails")]

#[path = "../peers/crowd.rs"]
mod crowd;
#[path = "../peers/folder.rs"]
mod folder;
#[path = "../peers/host.rs"]
mod host;
#[path = "../peers/profanity.rs"]
mod profanity;
#[path = "../peers/program.rs"]
mod program;
#[path = "../peers/prosody.rs"]
mod prosody;
#[path = "../peers/sealed.rs"]
mod sealed;

mod conversation;
mod crowds;
mod drill;
mod flood;
mod languages;
mod omemo;
mod otr;
mod privacy;
mod reload;
mod stops;
mod texts;

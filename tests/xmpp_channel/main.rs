//! The XMPP channel against a real server, real clients, and servers that are up to no good.
//!
//! They need Prosody, slixmpp and openssl (`tests/peers/prosody.rs`), so they run with `--ignored`.

#[path = "../peers/prosody.rs"]
mod prosody;

mod fake;
mod house;
mod login;
mod loss;
mod talk;

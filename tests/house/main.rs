//! The whole house without a network: real rules, a real encrypted store, a played channel and clock.
//!
//! `door` is what the others stand at. Tests read like conversations; texts are compared by their key, so
//! that words may change. What needs a real server is in the other test binaries.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::string_slice,
    clippy::wildcard_enum_match_arm,
    reason = "a test that cannot go on fails there and then"
)]

mod accounts;
mod asides;
mod audit;
mod away;
mod away_staff;
mod bursts;
mod cases;
mod confirm;
mod crash;
mod desk;
mod door;
mod files;
mod keeps;
mod laws;
mod lines;
mod log;
mod marks;
mod network;
mod permissions;
mod privacy;
mod protection;
mod race;
mod rehearsal;
mod roster;
mod speech;
mod stages;
mod stops;
mod tidy;
mod timers;
mod tricks;
mod undo;
mod waits;

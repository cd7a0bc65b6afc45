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
mod ask;
mod audit;
mod away;
mod away_staff;
mod backups;
mod bursts;
mod call;
mod cases;
mod confirm;
mod contact;
mod contact_said;
mod crash;
mod delivery;
mod desk;
mod door;
mod drill;
mod export;
mod files;
mod invite;
mod keeps;
mod laws;
mod lines;
mod log;
mod marks;
mod names;
mod network;
mod never;
mod otr;
mod passage;
mod pause;
mod permissions;
mod pgp;
mod privacy;
mod protection;
mod publish;
mod race;
mod referrals;
mod rehearsal;
mod roster;
mod shelf;
mod speech;
mod stages;
mod stops;
mod tallies;
mod telling;
mod tickets;
mod tidy;
mod timers;
mod tricks;
mod undo;
mod waits;

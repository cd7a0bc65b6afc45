//! Keys that GnuPG makes are judged as GnuPG judges them, it reads what is encrypted to them, and the whole house carries both.
//!
//! Each test runs with every GnuPG that there is: `VESTIBULE_GNUPG` names the programs, with colons between them (`tests/all`
//! brings a 2.2 and a 2.4). Each runs in a folder of its own, without an agent that outlives it; so the tests run with
//! `--ignored`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::wildcard_enum_match_arm,
    reason = "a test that cannot go on fails there and then"
)]

#[path = "../house/door.rs"]
#[allow(dead_code, reason = "the house's own tests use all of it")]
mod door;
mod gpg;
mod keys;
#[path = "../house/network.rs"]
#[allow(dead_code, reason = "the house's own tests use all of it")]
mod network;
mod round;

//! OMEMO against two other implementations: python-omemo (Oldmemo) and Gajim's omemo-dr.
//!
//! `vectors` replays sessions that were recorded with them (`*.jsonl`, see README.md). `live` runs them as
//! processes (`peer.py`), so it runs with `--ignored`. `fuzz` alters what was recorded.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test that cannot go on fails")]

mod fuzz;
mod live;
mod ours;
mod peer;
mod story;
mod vectors;

//! OMEMO as values: bytes and values in, bytes and new values out. No I/O, no clock, no chance of its own. Pure.
//!
//! It speaks what the field speaks, XEP-0384 version 0.3 (`eu.siacs.conversations.axolotl`), and is written from
//! that and from Signal's papers. In reading order:
//! `keys`, `xeddsa` (Curve25519) · `x3dh`, `chain`, `ratchet` (the two papers) · `dialect` (what OMEMO 2 does
//! differently) · `protobuf`, `wire` (a key message as bytes) · `payload` (the words) · `session`, `sessions`, `remote`
//! (another device, and what we share with it) · `own` (this device) · `letter` (a whole message, to read or to write)
//! · `stanza`, `pep` (the XML) · `trust`, `heal`, `devices` (decisions) · `bytes` (states for the store).
//!
//! Called by the channel's session. Whoever calls it
//! * asks [`letter::read`] or [`letter::write()`], and commits the states they return together with the plaintext or
//!   the stanza, in one transaction: a state that was given back and not stored must not have been used;
//! * recognises a second delivery *before* decrypting: this module refuses it ([`Refusal::Repeat`]), but cannot
//!   tell it from a stranger's replay;
//! * gives each call a [`Chance`](crate::model::Chance) freshly seeded by the operating system, and drops it after
//!   the call: whoever reads the seed of a kept one knows all keys to come;
//! * stores states encrypted ([`Remote::to_bytes`], [`OwnDevice::to_bytes`]); nothing here implements `Serialize`.
//!
//! A failed attempt changes nothing: every function takes its state by reference and returns a new one.

mod bytes;
mod chain;
mod devices;
mod dialect;
mod heal;
mod keys;
pub mod letter;
mod own;
mod payload;
mod pep;
mod protobuf;
mod ratchet;
mod refusal;
mod remote;
mod session;
mod sessions;
mod stanza;
mod trust;
mod wire;
mod x3dh;
mod xeddsa;

pub(super) use self::pep::{bundle_xml, list_xml};
pub use self::{
    devices::{Audience, audience, mended_list, stale},
    heal::{Arrived, Healing},
    keys::{DeviceId, PublicKey},
    letter::{Read, Written, read, write},
    own::{Bundle, OwnDevice, Prekey, SignedPrekey},
    payload::Payload,
    pep::{DeviceList, bundle_node, bundle_text, list_text, read_bundle, read_list},
    refusal::Refusal,
    remote::{Met, Remote},
    stanza::{Encrypted, KeyMessage},
    trust::{Standing, Trust},
    xeddsa::{sign, verify},
};

/// States and keys show nothing of themselves.
macro_rules! private {
    ($($name:ty),+) => { $(impl std::fmt::Debug for $name {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("[private]")
        }
    })+ };
}
use private;

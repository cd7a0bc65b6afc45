//! Where the two versions of OMEMO differ below their XML, so that the second can follow.
//!
//! Spoken today: XEP-0384 0.3 with libsignal's message version 3. What OMEMO 2 (XEP-0384 0.8, `urn:xmpp:omemo:2`,
//! section 4) has instead stands at each method; it also writes other protobufs (`wire.rs`), Ed25519 identities
//! (`keys.rs`), and AES-CBC with HMAC in an SCE envelope (`payload.rs`). A second variant makes the compiler show
//! every place.

use super::{PublicKey, Refusal};

/// A version of OMEMO, as its sessions remember it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dialect {
    /// XEP-0384 0.3, `eu.siacs.conversations.axolotl`.
    Legacy,
}

impl Dialect {
    /// The info of X3DH (X3DH section 2.1). OMEMO 2: `OMEMO X3DH`.
    pub(super) const fn x3dh_info(self) -> &'static [u8] {
        match self {
            Self::Legacy => b"WhisperText",
        }
    }

    /// The info of the root chain (Double Ratchet section 5.2, `KDF_RK`). OMEMO 2: `OMEMO Root Chain`.
    pub(super) const fn root_info(self) -> &'static [u8] {
        match self {
            Self::Legacy => b"WhisperRatchet",
        }
    }

    /// The info of a message's keys (Double Ratchet section 5.2, `ENCRYPT`). OMEMO 2: `OMEMO Message Key Material`.
    pub(super) const fn message_info(self) -> &'static [u8] {
        match self {
            Self::Legacy => b"WhisperMessageKeys",
        }
    }

    /// How much of HMAC-SHA-256 a key message carries. OMEMO 2: 16.
    pub(super) const fn mac_length(self) -> usize {
        match self {
            Self::Legacy => 8,
        }
    }

    /// What is authenticated before a message's own bytes: here who writes, then who reads. OMEMO 2: the Ed25519 key
    /// of who began the session, then the other's (X3DH section 3.3).
    pub(super) fn associated(self, sender: &PublicKey, receiver: &PublicKey) -> [[u8; 33]; 2] {
        match self {
            Self::Legacy => [sender.to_wire(), receiver.to_wire()],
        }
    }

    pub(super) const fn number(self) -> u8 {
        match self {
            Self::Legacy => 1,
        }
    }

    pub(super) const fn numbered(number: u8) -> Result<Self, Refusal> {
        match number {
            1 => Ok(Self::Legacy),
            _ => Err(Refusal::Damaged),
        }
    }
}

//! Why something was refused. Every input that is not what it should be ends here; nothing panics.
//!
//! The texts are for the operator. They hold no key, no id and no word of anybody.

/// The reasons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Refusal {
    /// It is not of the form that the protocol asks for.
    #[error("malformed: {0}")]
    Malformed(&'static str),
    /// A public key that would give the same secret with everybody, or that is written in a second way.
    #[error("a public key is weak or not in its one canonical form")]
    WeakKey,
    /// The signed prekey of a bundle is not signed by the bundle's identity.
    #[error("the signature of the signed prekey is wrong")]
    Signature,
    /// The message was not made by whom it claims, or for a session we do not have.
    #[error("the authentication code of the key message is wrong")]
    Mac,
    /// The message's key was used, or has expired: a second delivery, or one that comes too late.
    #[error("this key message was read before, or its key has expired")]
    Repeat,
    /// The message is further ahead in its chain than anybody may jump.
    #[error("the key message is too far ahead in its chain")]
    TooFarAhead,
    /// The other side went on without having heard of us: one of the two has lost its state.
    #[error("the key message belongs to a state that we do not share")]
    Diverged,
    /// There is no session with this device.
    #[error("no session with this device")]
    NoSession,
    /// A first message names a signed prekey that we do not have, or no longer.
    #[error("a first message for a signed prekey that is gone")]
    UnknownSignedPrekey,
    /// A first message names a one-time prekey that we do not have: it was used.
    #[error("a first message for a one-time prekey that is gone")]
    UnknownPrekey,
    /// A first message without a one-time prekey: it could be replayed (X3DH section 4.2).
    #[error("a first message without a one-time prekey")]
    NoPrekey,
    /// The key was right, the words were not: GCM refused them.
    #[error("the authentication tag of the payload is wrong")]
    Payload,
    /// The message is not encrypted to this device.
    #[error("not encrypted to this device")]
    NotForUs,
    /// The device is known by another identity key, and that one was confirmed by a human.
    #[error("a confirmed device shows another identity key")]
    OtherIdentity,
    /// A chain has no number left.
    #[error("the session is used up")]
    Exhausted,
    /// Stored bytes are no state of this version.
    #[error("a stored state cannot be read")]
    Damaged,
}

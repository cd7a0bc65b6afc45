//! Key messages as bytes: libsignal's `SignalMessage` and `PreKeySignalMessage` of version 3, which XEP-0384 0.3
//! (section 4.5) puts into `<key/>`. Neither paper defines them; their fields are (name, number, type):
//!
//! `SignalMessage`: ratchet key 1 bytes, counter 2 uint32, previous counter 3 uint32, ciphertext 4 bytes. On the wire:
//! a version byte, the protobuf, the first 8 bytes of its HMAC.
//! `PreKeySignalMessage`: prekey id 1 uint32, base key 2 bytes, identity key 3 bytes, message 4 bytes, registration
//! id 5 uint32, signed prekey id 6 uint32. On the wire: a version byte, the protobuf.
//! The version byte holds the message's version in its upper half and the newest one the writer knows in its lower.
//!
//! OMEMO 2 has `OMEMOMessage`, `OMEMOAuthenticatedMessage` and `OMEMOKeyExchange` in their place (XEP-0384 0.8,
//! section 4.2 and its schema).

use super::{
    PublicKey, Refusal,
    protobuf::{Fields, put_bytes, put_number},
};

/// Version 3 of 3.
const VERSION: u8 = 0x33;
/// HMAC-SHA-256, cut.
const MAC: usize = 8;
/// Much more than any client sends: a key message carries 16 to 48 bytes.
const MAX_LENGTH: usize = 1024;

/// The head of a message of the ratchet (Double Ratchet section 3.4, `HEADER`).
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Header {
    /// The sender's ratchet key.
    pub(super) ratchet: PublicKey,
    /// N: the place in its chain.
    pub(super) number: u32,
    /// PN: the length of the chain before. libsignal writes the number of its last message instead.
    pub(super) previous: u32,
}

/// A message of the ratchet, its authentication code not yet checked.
pub(super) struct Message<'a> {
    pub(super) header: Header,
    pub(super) ciphertext: &'a [u8],
    /// What the code is over, after the identities.
    pub(super) covered: &'a [u8],
    pub(super) mac: &'a [u8],
}

/// The bytes that the authentication code is over.
pub(super) fn write(header: &Header, ciphertext: &[u8]) -> Vec<u8> {
    let mut bytes = vec![VERSION];
    put_bytes(&mut bytes, 1, &header.ratchet.to_wire());
    put_number(&mut bytes, 2, header.number);
    put_number(&mut bytes, 3, header.previous);
    put_bytes(&mut bytes, 4, ciphertext);
    bytes
}

/// Reads a message of the ratchet.
pub(super) fn read(bytes: &[u8]) -> Result<Message<'_>, Refusal> {
    let (covered, mac) = bytes.split_last_chunk::<MAC>().ok_or(Refusal::Malformed("key message is too short"))?;
    let (mut ratchet, mut number, mut previous, mut ciphertext) = (None, None, 0, None);
    for field in Fields::of(body(covered)?) {
        match field? {
            (1, value) => ratchet = Some(PublicKey::from_wire(value.bytes()?)?),
            (2, value) => number = Some(value.u32()?),
            (3, value) => previous = value.u32()?,
            (4, value) => ciphertext = Some(value.bytes()?),
            _ => {}
        }
    }
    let (Some(ratchet), Some(number), Some(ciphertext)) = (ratchet, number, ciphertext) else {
        return Err(Refusal::Malformed("key message lacks a field"));
    };
    Ok(Message { header: Header { ratchet, number, previous }, ciphertext, covered, mac })
}

/// A first message: what the other side needs for X3DH (X3DH section 3.3), and the message itself.
#[derive(Clone, Copy)]
pub(super) struct First<'a> {
    pub(super) prekey: Option<u32>,
    pub(super) signed_prekey: u32,
    /// EK, the ephemeral key; it names the session.
    pub(super) base: PublicKey,
    pub(super) identity: PublicKey,
    /// The sender's device id, by custom; nobody needs it.
    pub(super) registration: u32,
    pub(super) message: &'a [u8],
}

/// Writes a first message.
pub(super) fn write_first(first: &First<'_>) -> Vec<u8> {
    let mut bytes = vec![VERSION];
    if let Some(prekey) = first.prekey {
        put_number(&mut bytes, 1, prekey);
    }
    put_bytes(&mut bytes, 2, &first.base.to_wire());
    put_bytes(&mut bytes, 3, &first.identity.to_wire());
    put_bytes(&mut bytes, 4, first.message);
    put_number(&mut bytes, 5, first.registration);
    put_number(&mut bytes, 6, first.signed_prekey);
    bytes
}

/// Reads a first message.
pub(super) fn read_first(bytes: &[u8]) -> Result<First<'_>, Refusal> {
    let (mut prekey, mut base, mut identity, mut message, mut registration, mut signed) =
        (None, None, None, None, 0, None);
    for field in Fields::of(body(bytes)?) {
        match field? {
            (1, value) => prekey = Some(value.u32()?),
            (2, value) => base = Some(PublicKey::from_wire(value.bytes()?)?),
            (3, value) => identity = Some(PublicKey::from_wire(value.bytes()?)?),
            (4, value) => message = Some(value.bytes()?),
            (5, value) => registration = value.u32()?,
            (6, value) => signed = Some(value.u32()?),
            _ => {}
        }
    }
    let (Some(base), Some(identity), Some(message), Some(signed_prekey)) = (base, identity, message, signed) else {
        return Err(Refusal::Malformed("first message lacks a field"));
    };
    Ok(First { prekey, signed_prekey, base, identity, registration, message })
}

fn body(bytes: &[u8]) -> Result<&[u8], Refusal> {
    if bytes.len() > MAX_LENGTH {
        return Err(Refusal::Malformed("key message is too long"));
    }
    match bytes.split_first() {
        Some((version, body)) if version >> 4 == VERSION >> 4 => Ok(body),
        Some(_) => Err(Refusal::Malformed("key message of another version")),
        None => Err(Refusal::Malformed("key message is empty")),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{channel::xmpp::omemo::keys::KeyPair, model::Chance};

    fn key(seed: u8) -> PublicKey {
        KeyPair::draw(&mut Chance::from_seed([seed; 32])).public()
    }

    fn message(number: u32, previous: u32, ciphertext: &[u8]) -> Vec<u8> {
        [write(&Header { ratchet: key(1), number, previous }, ciphertext), vec![7; MAC]].concat()
    }

    fn first(inner: &[u8], prekey: Option<u32>) -> Vec<u8> {
        let (base, identity) = (key(2), key(3));
        write_first(&First { prekey, signed_prekey: 9, base, identity, registration: 1, message: inner })
    }

    #[test]
    fn the_version_is_three() {
        let mut bytes = message(1, 2, b"words");
        assert_eq!(bytes[0], 0x33);
        assert!(read(&bytes).is_ok() && read_first(&first(&bytes, Some(4))).is_ok());
        bytes[0] = 0x34;
        assert!(read(&bytes).is_ok(), "the lower half only tells what the writer could do");
        for other in [0x00, 0x22, 0x43, 0x44] {
            bytes[0] = other;
            assert!(read(&bytes).is_err() && read_first(&bytes).is_err());
        }
    }

    #[test]
    fn lengths_are_bounded() {
        assert!(read(&message(1, 2, &[0; 960])).is_ok());
        assert!(read(&message(1, 2, &[0; 1024])).is_err());
        assert!(read(&[0x33; 8]).is_err() && read(&[]).is_err() && read_first(&[]).is_err());
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(number: u32, previous: u32, words in prop::collection::vec(any::<u8>(), 0..99),
                                   prekey: Option<u32>) {
            let inner = message(number, previous, &words);
            let bytes = first(&inner, prekey);
            let outer = read_first(&bytes).unwrap();
            prop_assert!(outer.prekey == prekey && outer.base == key(2) && outer.identity == key(3));
            let read = read(outer.message).unwrap();
            let header = Header { ratchet: key(1), number, previous };
            prop_assert!(read.header == header);
            prop_assert_eq!((read.ciphertext, read.mac), (&words[..], &[7; MAC][..]));
        }

        #[test]
        fn anything_is_read_or_refused(mut bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let _ = (read(&bytes), read_first(&bytes));
            bytes.insert(0, VERSION);
            let _ = (read(&bytes), read_first(&bytes));
        }

        #[test]
        fn a_changed_message_is_read_or_refused(at: prop::sample::Index, to: u8, cut: prop::sample::Index) {
            let mut bytes = first(&message(1, 2, &[3; 48]), Some(5));
            let place = at.index(bytes.len());
            bytes[place] = to;
            if let Ok(outer) = read_first(&bytes) {
                let _ = read(outer.message);
            }
            bytes.truncate(cut.index(bytes.len()));
            let _ = (read(&bytes), read_first(&bytes));
        }
    }
}

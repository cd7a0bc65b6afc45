//! "The Double Ratchet Algorithm", the symmetric half: chains, and one message under one key (sections 2.3, 5.2).
//!
//! `KDF_CK` is HMAC-SHA-256 with 0x01 for the message key and 0x02 for the chain; `ENCRYPT` is AES-256-CBC with
//! HMAC-SHA-256, cut, all three keys by HKDF from the message key.

use aes::Aes256;
use cbc::cipher::{BlockModeDecrypt, BlockModeEncrypt, KeyIvInit, block_padding::Pkcs7};
use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use super::{
    PublicKey, Refusal,
    dialect::Dialect,
    keys::Key,
    wire::{self, Header, Message},
};

/// CK and N: a chain, and the number of its next message.
#[derive(Clone)]
pub(super) struct Chain {
    pub(super) key: Key,
    pub(super) next: u32,
}

impl Chain {
    pub(super) const fn new(key: Key) -> Self {
        Self { key, next: 0 }
    }

    /// The key of the next message, and the chain after it.
    pub(super) fn step(&self) -> Result<(Key, Self), Refusal> {
        let next = self.next.checked_add(1).ok_or(Refusal::Exhausted)?;
        Ok((hmac(&self.key, &[1])?, Self { key: hmac(&self.key, &[2])?, next }))
    }

    /// As many steps as needed that `number` is next, and the keys on the way.
    pub(super) fn forward(&self, number: u32) -> Result<(Vec<(u32, Key)>, Self), Refusal> {
        let (mut chain, mut skipped) = (self.clone(), Vec::new());
        while chain.next < number {
            let (key, next) = chain.step()?;
            skipped.push((chain.next, key));
            chain = next;
        }
        Ok((skipped, chain))
    }
}

fn hmac(key: &Key, input: &[u8]) -> Result<Key, Refusal> {
    let mac = Hmac::<Sha256>::new_from_slice(&**key).map_err(|_| Refusal::Exhausted)?;
    Ok(Key::from(<[u8; 32]>::from(mac.chain_update(input).finalize().into_bytes())))
}

/// `KDF_RK` (section 5.2): the next root key and a chain, from what a new pair of ratchet keys agrees on.
pub(super) fn next_root(dialect: Dialect, root: &Key, agreed: &Key) -> Result<(Key, Chain), Refusal> {
    let mut both = Zeroizing::new([0; 64]);
    let kdf = Hkdf::<Sha256>::new(Some(&**root), &**agreed);
    kdf.expand(dialect.root_info(), &mut *both).map_err(|_| Refusal::Exhausted)?;
    let (next, chain) = both.split_first_chunk::<32>().ok_or(Refusal::Exhausted)?;
    let chain: [u8; 32] = chain.try_into().map_err(|_| Refusal::Exhausted)?;
    Ok(((*next).into(), Chain::new(chain.into())))
}

/// Between whom a message goes.
#[derive(Clone, Copy)]
pub(super) struct Way {
    pub(super) sender: PublicKey,
    pub(super) receiver: PublicKey,
}

/// A key message: encrypted, then authenticated together with both identities.
pub(super) fn seal(dialect: Dialect, key: &Key, way: &Way, header: &Header, words: &[u8]) -> Result<Vec<u8>, Refusal> {
    let keys = MessageKeys::of(dialect, key)?;
    let cipher = cbc::Encryptor::<Aes256>::new((&*keys.cipher).into(), &keys.iv.into());
    let mut padded = Zeroizing::new(words.to_vec());
    padded.resize(words.len() + 16, 0);
    let ciphertext = cipher.encrypt_padded::<Pkcs7>(&mut padded, words.len()).map_err(|_| Refusal::Exhausted)?;
    let mut bytes = wire::write(header, ciphertext);
    let mac = keys.mac(dialect, way, &bytes)?;
    bytes.extend(mac.iter().take(dialect.mac_length()));
    Ok(bytes)
}

/// The words of a key message. Its authentication code is compared in constant time, before anything is decrypted.
pub(super) fn open(
    dialect: Dialect,
    key: &Key,
    way: &Way,
    message: &Message<'_>,
) -> Result<Zeroizing<Vec<u8>>, Refusal> {
    let keys = MessageKeys::of(dialect, key)?;
    let mac = keys.mac(dialect, way, message.covered)?;
    let expected = mac.get(..dialect.mac_length()).ok_or(Refusal::Mac)?;
    if !bool::from(expected.ct_eq(message.mac)) {
        return Err(Refusal::Mac);
    }
    let cipher = cbc::Decryptor::<Aes256>::new((&*keys.cipher).into(), &keys.iv.into());
    let mut words = Zeroizing::new(message.ciphertext.to_vec());
    let length = cipher.decrypt_padded::<Pkcs7>(&mut words).map(<[u8]>::len);
    words.truncate(length.map_err(|_| Refusal::Malformed("padding of a key message"))?);
    Ok(words)
}

struct MessageKeys {
    cipher: Key,
    authentication: Key,
    iv: [u8; 16],
}

impl MessageKeys {
    fn of(dialect: Dialect, key: &Key) -> Result<Self, Refusal> {
        let mut all = Zeroizing::new([0; 80]);
        let kdf = Hkdf::<Sha256>::new(None, &**key);
        kdf.expand(dialect.message_info(), &mut *all).map_err(|_| Refusal::Exhausted)?;
        let (cipher, rest) = all.split_first_chunk::<32>().ok_or(Refusal::Exhausted)?;
        let (authentication, iv) = rest.split_first_chunk::<32>().ok_or(Refusal::Exhausted)?;
        let iv = iv.try_into().map_err(|_| Refusal::Exhausted)?;
        Ok(Self { cipher: (*cipher).into(), authentication: (*authentication).into(), iv })
    }

    fn mac(&self, dialect: Dialect, way: &Way, covered: &[u8]) -> Result<[u8; 32], Refusal> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&*self.authentication).map_err(|_| Refusal::Exhausted)?;
        for identity in dialect.associated(&way.sender, &way.receiver) {
            mac.update(&identity);
        }
        Ok(mac.chain_update(covered).finalize().into_bytes().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{channel::xmpp::omemo::keys::KeyPair, model::Chance};

    const LEGACY: Dialect = Dialect::Legacy;

    fn way() -> Way {
        let mut chance = Chance::from_seed([8; 32]);
        Way { sender: KeyPair::draw(&mut chance).public(), receiver: KeyPair::draw(&mut chance).public() }
    }

    fn header() -> Header {
        Header { ratchet: way().sender, number: 3, previous: 2 }
    }

    #[test]
    fn a_message_is_for_one_way_and_every_bit_counts() {
        let key = Key::from([5; 32]);
        let sealed = seal(LEGACY, &key, &way(), &header(), b"words").unwrap();
        let opened = |key: &Key, way: &Way, bytes: &[u8]| open(LEGACY, key, way, &wire::read(bytes)?);
        assert_eq!(**opened(&key, &way(), &sealed).unwrap(), *b"words");
        let back = Way { sender: way().receiver, receiver: way().sender };
        assert_eq!(opened(&key, &back, &sealed), Err(Refusal::Mac));
        for other in [Way { sender: way().receiver, ..way() }, Way { receiver: way().sender, ..way() }] {
            assert_eq!(opened(&key, &other, &sealed), Err(Refusal::Mac), "both identities count");
        }
        assert_eq!(opened(&Key::from([6; 32]), &way(), &sealed), Err(Refusal::Mac));
        for bit in 0..sealed.len() * 8 {
            let mut other = sealed.clone();
            other[bit / 8] ^= 1 << (bit % 8);
            // Nothing is decrypted, and so no padding complained of, before the code is right.
            let refused = opened(&key, &way(), &other);
            assert!(refused == Err(Refusal::Mac) || wire::read(&other).is_err(), "bit {bit}");
        }
    }

    // What a test cannot measure on a shared machine, the source must show.
    #[test]
    fn codes_are_compared_in_constant_time() {
        let code = include_str!("chain.rs").split("#[cfg(test)]").next().unwrap();
        assert!(code.contains("expected.ct_eq(message.mac)"));
        assert_eq!(code.matches("message.mac").count(), 1);
    }

    #[test]
    fn a_chain_goes_forward_only() {
        let first = Chain::new(Key::from([1; 32]));
        let (skipped, at_three) = first.forward(3).unwrap();
        assert_eq!(skipped.iter().map(|(number, _)| *number).collect::<Vec<_>>(), [0, 1, 2]);
        let (key, second) = first.step().unwrap();
        assert_eq!((&skipped[0].1, second.next), (&key, 1));
        assert_eq!(second.forward(3).unwrap().1.key, at_three.key);
        assert!(at_three.forward(1).unwrap().0.is_empty());
        assert_eq!(Chain { next: u32::MAX, ..first }.step().err(), Some(Refusal::Exhausted));
    }
}

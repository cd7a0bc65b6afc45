//! Curve25519 keys: X25519 (RFC 7748 section 5), and how Signal writes a public key ("The X3DH Key Agreement
//! Protocol", section 2.1: a byte for the type of curve, then u).

use std::{
    fmt::Write as _,
    ops::{Deref, DerefMut},
};

use curve25519_dalek::{MontgomeryPoint, traits::IsIdentity};
use zeroize::{ZeroizeOnDrop, Zeroizing};

use super::{Refusal, bytes::Reader, private};
use crate::model::Chance;

/// The type of curve that libsignal writes before a Curve25519 key.
const DJB: u8 = 5;

/// 32 secret bytes, wiped when dropped. In a place of their own, so that a state that moves leaves no copy behind.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Key(Box<Zeroizing<[u8; 32]>>);

impl From<[u8; 32]> for Key {
    fn from(bytes: [u8; 32]) -> Self {
        Self(Box::new(Zeroizing::new(bytes)))
    }
}

impl ZeroizeOnDrop for Key {}

impl Deref for Key {
    type Target = [u8; 32];

    fn deref(&self) -> &[u8; 32] {
        &self.0
    }
}

impl DerefMut for Key {
    fn deref_mut(&mut self) -> &mut [u8; 32] {
        &mut self.0
    }
}

/// Random bytes.
pub(super) fn random<const N: usize>(chance: &mut Chance) -> [u8; N] {
    std::array::from_fn(|_| chance.byte())
}

/// The number of a device in its account. libsignal holds it as a positive 31-bit number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DeviceId(u32);

impl DeviceId {
    /// A number as another client wrote it.
    pub const fn new(id: u32) -> Result<Self, Refusal> {
        if id == 0 || id > i32::MAX as u32 { Err(Refusal::Malformed("device id")) } else { Ok(Self(id)) }
    }

    /// A random number that nobody in `taken` has (XEP-0384 0.3 section 4.2).
    pub fn draw(taken: &[Self], chance: &mut Chance) -> Self {
        loop {
            let drawn = u32::from_be_bytes(random(chance)) >> 1;
            if let Ok(id) = Self::new(drawn)
                && !taken.contains(&id)
            {
                return id;
            }
        }
    }

    /// The number.
    pub const fn number(self) -> u32 {
        self.0
    }
}

/// A public key that is known to be of large order, in its one canonical form.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PublicKey([u8; 32]);

private!(DeviceId, PublicKey, KeyPair, Key);

impl PublicKey {
    /// The u coordinate. A point of low order would make the agreed secret known to everybody, and a second
    /// way of writing the same key would pass for another key: both are refused.
    pub fn new(u: [u8; 32]) -> Result<Self, Refusal> {
        let [first, middle @ .., last] = &u;
        // 2^255 - 19 and what is above it, also by the unused bit.
        let too_large = *last == 0x7f && *first >= 0xed && middle.iter().all(|byte| *byte == 0xff);
        // Eight times a point of low order is the neutral element, on the curve (cofactor 8) and on its twist (4).
        let eight_times = MontgomeryPoint(u).mul_bits_be([true, false, false, false].into_iter());
        if *last > 0x7f || too_large || eight_times.is_identity() { Err(Refusal::WeakKey) } else { Ok(Self(u)) }
    }

    /// As it stands in messages and bundles: 33 bytes.
    pub fn from_wire(bytes: &[u8]) -> Result<Self, Refusal> {
        match bytes.split_first_chunk::<1>() {
            Some(([DJB], u)) => Self::new(u.try_into().map_err(|_| Refusal::Malformed("key length"))?),
            Some(_) => Err(Refusal::Malformed("key type")),
            None => Err(Refusal::Malformed("key length")),
        }
    }

    /// As it stands in messages and bundles.
    pub fn to_wire(self) -> [u8; 33] {
        let mut wire = [DJB; 33];
        if let Some(u) = wire.last_chunk_mut::<32>() {
            *u = self.0;
        }
        wire
    }

    /// The u coordinate.
    pub const fn u(&self) -> &[u8; 32] {
        &self.0
    }

    /// As clients show it for comparing: eight groups of eight hexadecimal digits, without the type byte.
    pub fn fingerprint(&self) -> String {
        let mut shown = String::with_capacity(71);
        for (at, byte) in self.0.iter().enumerate() {
            let space = if at > 0 && at % 4 == 0 { " " } else { "" };
            let _ = write!(shown, "{space}{byte:02x}");
        }
        shown
    }

    /// The key of a fingerprint, as [`PublicKey::fingerprint`] shows it.
    ///
    /// # Errors
    /// If it is none.
    pub fn of_fingerprint(shown: &str) -> Result<Self, Refusal> {
        let malformed = || Refusal::Malformed("fingerprint");
        let digits: Vec<u8> = shown.bytes().filter(|byte| *byte != b' ').collect();
        let byte = |pair: &[u8]| u8::from_str_radix(str::from_utf8(pair).ok()?, 16).ok();
        let bytes: Option<Vec<u8>> = digits.chunks(2).map(byte).collect();
        Self::new(bytes.and_then(|bytes| bytes.try_into().ok()).ok_or_else(malformed)?)
    }

    pub(super) fn stored(reader: &mut Reader<'_>) -> Result<Self, Refusal> {
        // What is stored was checked when it came.
        Ok(Self(reader.array()?))
    }
}

/// A secret key with its public one.
#[derive(Clone)]
pub(super) struct KeyPair {
    secret: Key,
    public: PublicKey,
}

impl KeyPair {
    pub(super) fn draw(chance: &mut Chance) -> Self {
        Self::from_secret(random(chance).into())
    }

    pub(super) fn from_secret(secret: Key) -> Self {
        let public = PublicKey(MontgomeryPoint::mul_base_clamped(*secret).0);
        Self { secret, public }
    }

    pub(super) const fn public(&self) -> PublicKey {
        self.public
    }

    pub(super) const fn secret(&self) -> &Key {
        &self.secret
    }

    /// X25519, with the check of RFC 7748 section 6.1.
    pub(super) fn agree(&self, theirs: &PublicKey) -> Result<Key, Refusal> {
        let shared = MontgomeryPoint(theirs.0).mul_clamped(*self.secret);
        if shared.is_identity() { Err(Refusal::WeakKey) } else { Ok(shared.0.into()) }
    }
}

#[cfg(test)]
mod tests {
    use aes_gcm::KeyInit as _;

    use super::*;

    fn hex(text: &str) -> [u8; 32] {
        let digit = |at: usize| char::from(text.as_bytes()[at]).to_digit(16).unwrap();
        std::array::from_fn(|at| u8::try_from(digit(2 * at) * 16 + digit(2 * at + 1)).unwrap())
    }

    // RFC 7748 section 5.2, the first iteration.
    #[test]
    fn x25519_is_that_of_the_rfc() {
        let mut nine = [0; 32];
        nine[0] = 9;
        let secret = KeyPair::from_secret(nine.into()).agree(&PublicKey::new(nine).unwrap()).unwrap();
        assert_eq!(*secret, hex("422c8e7a6227d7bca1350b3e2bb7279f7897b87bb6854b783c60e80311ae3079"));
    }

    #[test]
    fn points_of_low_order_are_refused() {
        // The u coordinates of order 1, 2, 4 and 8 on the curve and its twist, and how else they can be written.
        let low = [
            "0000000000000000000000000000000000000000000000000000000000000000",
            "0100000000000000000000000000000000000000000000000000000000000000",
            "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
            "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
            "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "cdeb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b880",
            "4c9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f11d7",
        ];
        for u in low {
            assert_eq!(PublicKey::new(hex(u)), Err(Refusal::WeakKey), "{u}");
        }
    }

    #[test]
    fn a_key_has_one_form() {
        let key = KeyPair::draw(&mut Chance::from_seed([1; 32])).public();
        let mut other = *key.u();
        other[31] |= 0x80;
        assert_eq!(PublicKey::new(other), Err(Refusal::WeakKey));
        // 2^255 - 19 + 9 is the base point, written a second way.
        let mut base = hex("f6ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f");
        assert_eq!(PublicKey::new(base), Err(Refusal::WeakKey));
        base = [0; 32];
        base[0] = 9;
        assert!(PublicKey::new(base).is_ok());
    }

    #[test]
    fn the_wire_form_has_a_type_and_a_length() {
        let key = KeyPair::draw(&mut Chance::from_seed([1; 32])).public();
        let wire = key.to_wire();
        assert_eq!((wire.len(), wire[0]), (33, 5));
        assert_eq!(PublicKey::from_wire(&wire), Ok(key));
        assert_eq!(PublicKey::from_wire(&wire[..32]), Err(Refusal::Malformed("key length")));
        assert!(PublicKey::from_wire(&wire[1..]).is_err());
        assert_eq!(PublicKey::from_wire(&[]), Err(Refusal::Malformed("key length")));
        let mut other = wire;
        other[0] = 6;
        assert_eq!(PublicKey::from_wire(&other), Err(Refusal::Malformed("key type")));
    }

    #[test]
    fn ids_are_positive_and_of_31_bits() {
        assert!(DeviceId::new(0).is_err() && DeviceId::new(0x8000_0000).is_err() && DeviceId::new(0x7fff_ffff).is_ok());
        let first = DeviceId::draw(&[], &mut Chance::from_seed([3; 32]));
        assert_ne!(DeviceId::draw(&[first], &mut Chance::from_seed([3; 32])), first);
    }

    #[test]
    fn nothing_is_printed() {
        let pair = KeyPair::draw(&mut Chance::from_seed([1; 32]));
        assert_eq!(format!("{pair:?} {:?}", pair.public()), "[private] [private]");
    }

    #[test]
    fn a_fingerprint_is_what_clients_show() {
        let key = PublicKey::new(hex("422c8e7a6227d7bca1350b3e2bb7279f7897b87bb6854b783c60e80311ae3079")).unwrap();
        assert_eq!(key.fingerprint(), "422c8e7a 6227d7bc a1350b3e 2bb7279f 7897b87b b6854b78 3c60e803 11ae3079");
        assert!(PublicKey::of_fingerprint(&key.fingerprint()) == Ok(key));
        for none in ["", "422c8e7a", &"zz".repeat(32), &"00".repeat(32), &"é".repeat(32)] {
            assert!(PublicKey::of_fingerprint(none).is_err(), "{none}");
        }
    }

    #[test]
    fn secrets_are_wiped() {
        fn wiped<T: ZeroizeOnDrop>(_: &T) {}
        let key: Key = [1; 32].into();
        wiped(&key);
        wiped(&*key.0);
        wiped(&aes_gcm::Aes128Gcm::new_from_slice(&[0; 16]).unwrap());
        wiped(&<cbc::Decryptor<aes::Aes256> as cbc::cipher::KeyIvInit>::new(&[0; 32].into(), &[0; 16].into()));
    }
}

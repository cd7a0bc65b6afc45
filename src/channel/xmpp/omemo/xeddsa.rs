//! XEdDSA ("The XEdDSA and VXEdDSA Signature Schemes", sections 2.3 to 4): signatures by X25519 keys.
//!
//! `xeddsa_sign` makes the Edwards key's sign bit zero by negating the secret. The clients' libraries
//! (libsignal-protocol-c and -java) are older than the paper: they keep the sign as it comes and put it into the
//! unused highest bit of the signature. A signature with that bit clear is verified as in the paper.

use curve25519_dalek::{EdwardsPoint, MontgomeryPoint, Scalar, scalar::clamp_integer};
use sha2::{Digest, Sha512};
use zeroize::{Zeroize, Zeroizing};

use super::{
    PublicKey, Refusal,
    keys::{KeyPair, random},
    own::OwnDevice,
};
use crate::model::Chance;

/// A signature of this device's identity over anything, for checks against other implementations.
pub fn sign(own: &OwnDevice, message: &[u8], chance: &mut Chance) -> [u8; 64] {
    sign_with(own.identity_pair(), message, chance)
}

/// Section 3.3, `xeddsa_sign`.
pub(super) fn sign_with(key: &KeyPair, message: &[u8], chance: &mut Chance) -> [u8; 64] {
    let mut k = Scalar::from_bytes_mod_order(clamp_integer(**key.secret()));
    let e = EdwardsPoint::mul_base(&k).compress();
    // calculate_key_pair: A has E's y and a sign of zero.
    let negative = e.to_bytes().last().is_some_and(|last| last & 0x80 != 0);
    let mut a = if negative { -k } else { k };
    k.zeroize();
    let public = EdwardsPoint::mul_base(&a).compress();

    // hash_1 (section 2.5): 2^256 - 2 as 32 bytes before its input.
    let mut prefix = [0xff; 32];
    if let Some(first) = prefix.first_mut() {
        *first = 0xfe;
    }
    let secret = Zeroizing::new(a.to_bytes());
    let z = Zeroizing::new(random::<64>(chance));
    let mut hash = Zeroizing::new(<[u8; 64]>::from(
        Sha512::new().chain_update(prefix).chain_update(*secret).chain_update(message).chain_update(*z).finalize(),
    ));
    let mut r = Scalar::from_bytes_mod_order_wide(&hash);
    hash.zeroize();

    let commitment = EdwardsPoint::mul_base(&r).compress();
    let s = r + challenge(commitment.as_bytes(), public.as_bytes(), message) * a;
    a.zeroize();
    r.zeroize();
    let mut signature = [0; 64];
    for (to, from) in signature.iter_mut().zip(commitment.as_bytes().iter().chain(s.as_bytes())) {
        *to = *from;
    }
    signature
}

/// Section 3.4, `xeddsa_verify`.
pub fn verify(key: &PublicKey, message: &[u8], signature: &[u8; 64]) -> Result<(), Refusal> {
    let (commitment, s) = signature.split_first_chunk::<32>().ok_or(Refusal::Signature)?;
    let mut s: [u8; 32] = s.try_into().map_err(|_| Refusal::Signature)?;
    let [.., last] = &mut s;
    let sign = *last >> 7;
    *last &= 0x7f;
    // Stricter than the paper's bound of 2^253, so that there is one signature and no second form of it.
    let s = Scalar::from_canonical_bytes(s).into_option().ok_or(Refusal::Signature)?;
    let a = MontgomeryPoint(*key.u()).to_edwards(sign).ok_or(Refusal::Signature)?;
    let h = challenge(commitment, a.compress().as_bytes(), message);
    let expected = EdwardsPoint::vartime_double_scalar_mul_basepoint(&h, &-a, &s).compress();
    if expected.as_bytes() == commitment { Ok(()) } else { Err(Refusal::Signature) }
}

fn challenge(commitment: &[u8; 32], public: &[u8; 32], message: &[u8]) -> Scalar {
    let hash = Sha512::new().chain_update(commitment).chain_update(public).chain_update(message).finalize();
    Scalar::from_bytes_mod_order_wide(&hash.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_signed_is_verified_and_nothing_else() {
        // Of eight keys some have a negative Edwards form.
        for seed in 0..8 {
            let mut chance = Chance::from_seed([seed; 32]);
            let (key, other) = (KeyPair::draw(&mut chance), KeyPair::draw(&mut chance));
            let signature = sign_with(&key, b"prekey", &mut chance);
            assert_eq!(signature[63] & 0x80, 0);
            assert_eq!(verify(&key.public(), b"prekey", &signature), Ok(()));
            assert_eq!(verify(&key.public(), b"Prekey", &signature), Err(Refusal::Signature));
            assert_eq!(verify(&other.public(), b"prekey", &signature), Err(Refusal::Signature));
            for bit in 0..512 {
                let mut forged = signature;
                forged[bit / 8] ^= 1 << (bit % 8);
                assert_eq!(verify(&key.public(), b"prekey", &forged), Err(Refusal::Signature), "bit {bit}");
            }
        }
    }

    #[test]
    fn the_sign_of_older_libraries_is_understood() {
        for seed in 0..8 {
            let mut chance = Chance::from_seed([seed; 32]);
            let key = KeyPair::draw(&mut chance);
            let k = Scalar::from_bytes_mod_order(clamp_integer(**key.secret()));
            let public = EdwardsPoint::mul_base(&k).compress();
            let r = Scalar::from_bytes_mod_order(random(&mut chance));
            let commitment = EdwardsPoint::mul_base(&r).compress();
            let s = r + challenge(commitment.as_bytes(), public.as_bytes(), b"prekey") * k;
            let mut signature: [u8; 64] = [commitment.to_bytes(), s.to_bytes()].concat().try_into().unwrap();
            signature[63] |= public.to_bytes()[31] & 0x80;
            assert_eq!(verify(&key.public(), b"prekey", &signature), Ok(()));
        }
    }

    #[test]
    fn a_signature_has_no_second_form() {
        let mut chance = Chance::from_seed([5; 32]);
        let key = KeyPair::draw(&mut chance);
        let mut signature = sign_with(&key, b"prekey", &mut chance);
        // s + q, which is the same number modulo q.
        let mut order = (-Scalar::ONE).to_bytes();
        order[0] += 1;
        let mut carry = 0;
        for at in 0..32 {
            let sum = u16::from(signature[32 + at]) + u16::from(order[at]) + carry;
            (signature[32 + at], carry) = (sum as u8, sum >> 8);
        }
        assert_eq!(verify(&key.public(), b"prekey", &signature), Err(Refusal::Signature));
    }
}

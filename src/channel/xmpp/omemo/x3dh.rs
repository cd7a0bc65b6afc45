//! "The X3DH Key Agreement Protocol": the first secret that two devices share, made by one while the other is away.
//!
//! Curve X25519, hash SHA-256 (section 2.1). A one-time prekey is always used: without one a first message could be
//! replayed once the session it began is forgotten (section 4.2).

use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

use super::{
    PublicKey, Refusal,
    dialect::Dialect,
    keys::{Key, KeyPair},
};

/// What the one who begins knows of the other (section 3.3).
pub(super) struct Theirs {
    pub(super) identity: PublicKey,
    pub(super) signed_prekey: PublicKey,
    pub(super) prekey: PublicKey,
}

/// What the one who answers puts in (section 3.4).
pub(super) struct Ours<'a> {
    pub(super) identity: &'a KeyPair,
    pub(super) signed_prekey: &'a KeyPair,
    pub(super) prekey: &'a KeyPair,
}

/// The shared secret, for the one who begins. `theirs.signed_prekey` was verified.
pub(super) fn begin(
    dialect: Dialect,
    identity: &KeyPair,
    ephemeral: &KeyPair,
    theirs: &Theirs,
) -> Result<Key, Refusal> {
    derive(
        dialect,
        &[
            identity.agree(&theirs.signed_prekey)?,
            ephemeral.agree(&theirs.identity)?,
            ephemeral.agree(&theirs.signed_prekey)?,
            ephemeral.agree(&theirs.prekey)?,
        ],
    )
}

/// The same secret, for the one who answers.
pub(super) fn answer(
    dialect: Dialect,
    ours: &Ours<'_>,
    identity: &PublicKey,
    ephemeral: &PublicKey,
) -> Result<Key, Refusal> {
    derive(
        dialect,
        &[
            ours.signed_prekey.agree(identity)?,
            ours.identity.agree(ephemeral)?,
            ours.signed_prekey.agree(ephemeral)?,
            ours.prekey.agree(ephemeral)?,
        ],
    )
}

/// Section 2.2, `KDF`: HKDF over F (32 bytes of 0xff for X25519) and DH1 to DH4, with a salt of zeros.
fn derive(dialect: Dialect, agreed: &[Key; 4]) -> Result<Key, Refusal> {
    let mut material = Zeroizing::new([0xff; 32 * 5]);
    for (place, secret) in material.chunks_exact_mut(32).skip(1).zip(agreed) {
        place.copy_from_slice(&**secret);
    }
    let mut secret = Key::from([0; 32]);
    let kdf = Hkdf::<Sha256>::new(None, &*material);
    kdf.expand(dialect.x3dh_info(), &mut *secret).map_err(|_| Refusal::Exhausted)?;
    Ok(secret)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Chance;

    #[test]
    fn both_sides_get_the_same_secret_and_every_key_counts() {
        let mut chance = Chance::from_seed([1; 32]);
        let [ana, once, identity, signed, prekey, other] = std::array::from_fn(|_| KeyPair::draw(&mut chance));
        let theirs = Theirs { identity: identity.public(), signed_prekey: signed.public(), prekey: prekey.public() };
        let secret = begin(Dialect::Legacy, &ana, &once, &theirs).unwrap();
        let ours = Ours { identity: &identity, signed_prekey: &signed, prekey: &prekey };
        let answered = |ours: &Ours<'_>, from: &KeyPair, ephemeral: &KeyPair| {
            answer(Dialect::Legacy, ours, &from.public(), &ephemeral.public()).unwrap()
        };
        assert_eq!(answered(&ours, &ana, &once), secret);
        assert_ne!(answered(&ours, &other, &once), secret);
        assert_ne!(answered(&ours, &ana, &other), secret);
        assert_ne!(answered(&Ours { identity: &other, ..ours }, &ana, &once), secret);
        assert_ne!(answered(&Ours { signed_prekey: &other, ..ours }, &ana, &once), secret);
        assert_ne!(answered(&Ours { prekey: &other, ..ours }, &ana, &once), secret);
    }
}

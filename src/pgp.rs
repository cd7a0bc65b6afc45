//! OpenPGP (RFC 4880, RFC 9580): keys that are handed in, judged, and messages to them. Pure: time and chance are arguments.
//!
//! The library reads packets and checks single signatures; whether a key can be used now is judged here: its own
//! signatures count only if they are right, and of several the newest counts. What it encrypts, GnuPG from 2.2 on reads.

use std::fmt;

use pgp::{
    composed::{ArmorOptions, Deserializable as _, MessageBuilder, SignedPublicKey, SignedPublicSubKey},
    crypto::sym::SymmetricKeyAlgorithm,
    packet::{Signature, SignatureType},
    types::{KeyDetails, Tag},
};
use rand_core::{CryptoRng, RngCore, impls::fill_bytes_via_next};

use crate::model::{Chance, Timestamp};

/// The longest key that is read, in bytes. Ordinary ones have a few thousand; those with many signatures of others have more.
pub const LONGEST: usize = 64 * 1024;

const BEGIN: &str = "-----BEGIN PGP PUBLIC KEY BLOCK-----";
const END: &str = "-----END PGP PUBLIC KEY BLOCK-----";

/// Why a key cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is none.
    #[error("this is no OpenPGP public key: export it with `gpg --armor --export ADDRESS`")]
    NoKey,
    /// It is a secret key.
    #[error(
        "this is a secret key: never give it to anybody; export the public one with `gpg --armor --export ADDRESS`"
    )]
    Secret,
    /// There are several.
    #[error("there are several keys: export one only")]
    Several,
    /// It is longer than [`LONGEST`].
    #[error("the key is too long: export it with `--export-options export-minimal`")]
    TooLong,
    /// Nothing that it says of itself is signed by it.
    #[error("the key is damaged: its own signatures are wrong")]
    Invalid,
    /// It was not made yet, or not to be used any more by now.
    #[error("the key has expired: extend it, and export it again")]
    Expired,
    /// Its owner has withdrawn it.
    #[error("the key is revoked: hand in another one")]
    Revoked,
    /// It is for signing only.
    #[error("nothing can be encrypted to this key: it has no part for that")]
    CannotEncrypt,
}

impl Refusal {
    /// What it is called in the keys of texts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NoKey => "none",
            Self::Secret => "secret",
            Self::Several => "several",
            Self::TooLong => "long",
            Self::Invalid => "invalid",
            Self::Expired => "expired",
            Self::Revoked => "revoked",
            Self::CannotEncrypt => "sign",
        }
    }
}

/// A key that can be encrypted to.
pub struct Certificate {
    whole: SignedPublicKey,
    to: To,
}

/// Which part of a key is encrypted to.
enum To {
    Primary,
    Subkey(Box<SignedPublicSubKey>),
}

impl fmt::Debug for Certificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Certificate")
    }
}

/// Reads one public key, armoured or not. Around an armoured one may stand other words, as in a message.
///
/// # Errors
/// If it cannot be used now.
pub fn read(bytes: &[u8], now: Timestamp) -> Result<Certificate, Refusal> {
    let whole = parse(bytes)?;
    let to = usable(&whole, now)?;
    Ok(Certificate { whole, to })
}

/// The same key armoured. Whether it can be used is not asked.
///
/// # Errors
/// If there is no single public key.
pub fn armoured(bytes: &[u8]) -> Result<String, Refusal> {
    parse(bytes)?.to_armored_string(ArmorOptions::default()).map_err(|_| Refusal::Invalid)
}

fn parse(bytes: &[u8]) -> Result<SignedPublicKey, Refusal> {
    if bytes.len() > LONGEST {
        return Err(Refusal::TooLong);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) if text.contains("BEGIN PGP PRIVATE KEY BLOCK") => Err(Refusal::Secret),
        Ok(text) if text.contains(BEGIN) => pasted(text),
        Ok(_) | Err(_) => {
            // The tag of a secret key packet, in either form (RFC 9580 sections 4.2 and 5.5.1.3).
            let is_secret = matches!(bytes.first(), Some(0x94..=0x97 | 0xc5));
            if is_secret {
                Err(Refusal::Secret)
            } else {
                one(SignedPublicKey::from_bytes_many(bytes).map_err(|_| Refusal::NoKey)?)
            }
        }
    }
}

/// Apps trim lines, change their ends, and drop empty ones: what stands between the marks is put in order first.
fn pasted(text: &str) -> Result<SignedPublicKey, Refusal> {
    let mut blocks = text.split(BEGIN).skip(1);
    let (Some(block), None) = (blocks.next(), blocks.next()) else { return Err(Refusal::Several) };
    let (block, _) = block.split_once(END).ok_or(Refusal::NoKey)?;
    // A header (`Version: …`, `Comment: …`) has a colon, base 64 has none.
    let data = block.lines().map(str::trim).filter(|line| !line.is_empty() && !line.contains(':'));
    let data: Vec<&str> = data.collect();
    let clean = format!("{BEGIN}\n\n{}\n{END}\n", data.join("\n"));
    let (keys, _) = SignedPublicKey::from_armor_many(clean.as_bytes()).map_err(|_| Refusal::NoKey)?;
    one(keys)
}

fn one(mut keys: impl Iterator<Item = pgp::errors::Result<SignedPublicKey>>) -> Result<SignedPublicKey, Refusal> {
    let key = keys.next().and_then(Result::ok).ok_or(Refusal::NoKey)?;
    match keys.next() {
        None => Ok(key),
        Some(Ok(_)) => Err(Refusal::Several),
        Some(Err(_)) => Err(Refusal::NoKey),
    }
}

/// Which part of a key can be encrypted to now.
fn usable(key: &SignedPublicKey, now: Timestamp) -> Result<To, Refusal> {
    let primary = &key.primary_key;
    if key.details.revocation_signatures.iter().any(|signature| signature.verify_key(primary).is_ok()) {
        return Err(Refusal::Revoked);
    }
    let direct = key.details.direct_signatures.iter().filter(|signature| signature.verify_key(primary).is_ok());
    let names = key.details.users.iter().flat_map(|user| {
        let is_right = move |s: &&Signature| s.verify_certification(primary, Tag::UserId, &user.id).is_ok();
        let newest = newest(user.signatures.iter().filter(is_right), now);
        newest.filter(|signature| signature.typ() != Some(SignatureType::CertRevocation))
    });
    let of_itself = newest(direct.chain(names), now).ok_or(Refusal::Invalid)?;
    if is_over(primary, of_itself, now) {
        return Err(Refusal::Expired);
    }
    let mut why = Refusal::CannotEncrypt;
    let mut found: Option<&SignedPublicSubKey> = None;
    for subkey in &key.public_subkeys {
        let is_right = |signature: &&Signature| signature.verify_subkey_binding(primary, &subkey.key).is_ok();
        let Some(binding) = newest(subkey.signatures.iter().filter(is_right), now) else { continue };
        let is_revoked = |s: &Signature| {
            s.typ() == Some(SignatureType::SubkeyRevocation) && s.verify_subkey_binding(primary, &subkey.key).is_ok()
        };
        match () {
            () if subkey.signatures.iter().any(is_revoked) => why = Refusal::Revoked,
            () if !encrypts(binding) || !subkey.key.algorithm().can_encrypt() => {}
            () if is_over(&subkey.key, binding, now) => why = Refusal::Expired,
            () if found.is_none_or(|other| other.key.created_at() < subkey.key.created_at()) => found = Some(subkey),
            () => {}
        }
    }
    match found {
        Some(subkey) => Ok(To::Subkey(Box::new(subkey.clone()))),
        None if encrypts(of_itself) && primary.algorithm().can_encrypt() => Ok(To::Primary),
        None => Err(why),
    }
}

/// The newest of some signatures that were made by now.
fn newest<'a>(signatures: impl Iterator<Item = &'a Signature>, now: Timestamp) -> Option<&'a Signature> {
    let made = |signature: &Signature| signature.created().map(|at| i64::from(at.as_secs()));
    let by_now = signatures.filter(|signature| made(signature).is_some_and(|at| at <= seconds(now)));
    by_now.max_by_key(|signature| made(signature))
}

fn encrypts(signature: &Signature) -> bool {
    let flags = signature.key_flags();
    flags.encrypt_comms() || flags.encrypt_storage()
}

/// Whether a key is not to be used any more, or not yet, as a signature of its owner's says. Zero is never.
fn is_over(key: &impl KeyDetails, says: &Signature, now: Timestamp) -> bool {
    let made = i64::from(key.created_at().as_secs());
    let span = says.key_expiration_time().map_or(0, |span| i64::from(span.as_secs()));
    made > seconds(now) || span > 0 && made + span <= seconds(now)
}

const fn seconds(at: Timestamp) -> i64 {
    at.millis() / 1000
}

impl Certificate {
    /// Its fingerprint, in groups of four digits, as GnuPG shows it.
    pub fn fingerprint(&self) -> String {
        let digits = format!("{:X}", self.whole.fingerprint());
        let groups: Vec<&str> =
            digits.as_bytes().chunks(4).filter_map(|group| std::str::from_utf8(group).ok()).collect();
        groups.join(" ")
    }

    /// The same key, armoured as it is kept.
    pub fn armoured(&self) -> Option<String> {
        self.whole.to_armored_string(ArmorOptions::default()).ok()
    }

    /// A message that only its owner reads, armoured; nothing if the key is of a kind that cannot be encrypted to here.
    pub fn encrypt(&self, words: &[u8], chance: &mut Chance) -> Option<String> {
        encrypt_to(std::slice::from_ref(self), words, chance)
    }
}

/// A message that only the owners of these keys read, armoured. Whose key is of a kind that cannot be encrypted to here cannot
/// read it; nothing if nobody could.
pub fn encrypt_to(keys: &[Certificate], words: &[u8], chance: &mut Chance) -> Option<String> {
    let mut rng = Drawn(chance);
    // An empty name, and no time: what is inside says both.
    let message = MessageBuilder::from_bytes("", words.to_vec());
    // The form that GnuPG 2.2 reads as well.
    let mut message = message.seipd_v1(&mut rng, SymmetricKeyAlgorithm::AES256);
    let mut readers = 0;
    for key in keys {
        let done = match &key.to {
            To::Primary => message.encrypt_to_key(&mut rng, &key.whole.primary_key).is_ok(),
            To::Subkey(subkey) => message.encrypt_to_key(&mut rng, subkey.as_ref()).is_ok(),
        };
        readers += usize::from(done);
    }
    (readers > 0).then(|| message.to_armored_string(&mut rng, ArmorOptions::default()).ok())?
}

/// Chance, as the library asks for it.
struct Drawn<'a>(&'a mut Chance);

impl RngCore for Drawn<'_> {
    fn next_u32(&mut self) -> u32 {
        u32::from_le_bytes(std::array::from_fn(|_| self.0.byte()))
    }

    fn next_u64(&mut self) -> u64 {
        u64::from_le_bytes(std::array::from_fn(|_| self.0.byte()))
    }

    fn fill_bytes(&mut self, bytes: &mut [u8]) {
        fill_bytes_via_next(self, bytes);
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), rand_core::Error> {
        self.fill_bytes(bytes);
        Ok(())
    }
}

// SHA-256 in counter mode, from a seed of the operating system's.
impl CryptoRng for Drawn<'_> {}

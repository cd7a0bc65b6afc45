//! OpenPGP (RFC 4880, RFC 9580): keys that are handed in, judged, and messages to them. Pure: time and chance are arguments.
//!
//! The library reads packets and checks single signatures; whether a key can be used now is judged here: its own
//! signatures count only if they are right, and of several the newest counts. What it encrypts, GnuPG from 2.2 on reads.

mod pasted;

use std::fmt;

use pgp::{
    composed::{
        ArmorOptions, Deserializable as _, MessageBuilder, SignedPublicKey, SignedPublicSubKey, SignedSecretKey,
    },
    crypto::sym::SymmetricKeyAlgorithm,
    packet::{Signature, SignatureType},
    types::{KeyDetails, Tag},
};
use rand_core::{CryptoRng, RngCore, impls::fill_bytes_via_next};

pub use self::pasted::{Found, MARK, fingerprint_in, is_message, take_out};
use crate::model::{Chance, Timestamp};

/// The longest key that is read, in bytes. Ordinary ones have a few thousand; those with many signatures of others have more.
pub const LONGEST: usize = 64 * 1024;

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
    ends: Option<Timestamp>,
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
    let (to, ends) = usable(&whole, now)?;
    Ok(Certificate { whole, to, ends })
}

/// What a short file is, if it is a key and little else: armoured or not, public or secret. Nothing of any other file is read.
pub fn in_file(bytes: &[u8]) -> Vec<Found> {
    /// More words than this around a key are a letter.
    const BESIDE: usize = 400;
    if bytes.len() > LONGEST {
        return Vec::new();
    }
    let (beside, mut found) = std::str::from_utf8(bytes).map(take_out).unwrap_or_default();
    found.retain(|found| !matches!(found, Found::Message(_)));
    let is_secret = found.contains(&Found::Secret);
    if !found.is_empty() && (is_secret || beside.len() < BESIDE || found.contains(&Found::Damaged)) {
        return found;
    }
    // The tags of keys (RFC 9580 sections 4.2, 5.5.1.1 and 5.5.1.3).
    let one = match bytes.first() {
        Some(0x98..=0x9b | 0xc6) if binary(bytes).is_ok() => Some(Found::Key(bytes.to_vec())),
        Some(0x94..=0x97 | 0xc5) if SignedSecretKey::from_bytes(bytes).is_ok() => Some(Found::Secret),
        Some(_) | None => None,
    };
    one.into_iter().collect()
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
    let found = std::str::from_utf8(bytes).map(|text| take_out(text).1).unwrap_or_default();
    let mut keys = found.iter().filter(|found| !matches!(found, Found::Message(_)));
    match (keys.next(), keys.next()) {
        _ if found.contains(&Found::Secret) => Err(Refusal::Secret),
        (None, _) => binary(bytes),
        (Some(Found::Key(key)), None) => binary(key),
        (Some(_), None) => Err(Refusal::NoKey),
        (Some(_), Some(_)) => Err(Refusal::Several),
    }
}

fn binary(bytes: &[u8]) -> Result<SignedPublicKey, Refusal> {
    // The tag of a secret key packet, in either form (RFC 9580 sections 4.2 and 5.5.1.3).
    if matches!(bytes.first(), Some(0x94..=0x97 | 0xc5)) {
        return Err(Refusal::Secret);
    }
    one(SignedPublicKey::from_bytes_many(bytes).map_err(|_| Refusal::NoKey)?)
}

fn one(mut keys: impl Iterator<Item = pgp::errors::Result<SignedPublicKey>>) -> Result<SignedPublicKey, Refusal> {
    let key = keys.next().and_then(Result::ok).ok_or(Refusal::NoKey)?;
    match keys.next() {
        None => Ok(key),
        Some(Ok(_)) => Err(Refusal::Several),
        Some(Err(_)) => Err(Refusal::NoKey),
    }
}

/// Which part of a key can be encrypted to now, and until when.
fn usable(key: &SignedPublicKey, now: Timestamp) -> Result<(To, Option<Timestamp>), Refusal> {
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
    let end = end(primary, of_itself);
    let mut why = Refusal::CannotEncrypt;
    let mut found: Option<(&SignedPublicSubKey, Option<Timestamp>)> = None;
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
            () if found.is_none_or(|(other, _)| other.key.created_at() < subkey.key.created_at()) => {
                found = Some((subkey, self::end(&subkey.key, binding)));
            }
            () => {}
        }
    }
    match found {
        Some((subkey, its)) => Ok((To::Subkey(Box::new(subkey.clone())), end.into_iter().chain(its).min())),
        None if encrypts(of_itself) && primary.algorithm().can_encrypt() => Ok((To::Primary, end)),
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
    i64::from(key.created_at().as_secs()) > seconds(now) || end(key, says).is_some_and(|end| end <= now)
}

fn end(key: &impl KeyDetails, says: &Signature) -> Option<Timestamp> {
    let made = i64::from(key.created_at().as_secs());
    let span = says.key_expiration_time().map_or(0, |span| i64::from(span.as_secs()));
    (span > 0).then(|| Timestamp::from_millis((made + span) * 1000))
}

const fn seconds(at: Timestamp) -> i64 {
    at.millis() / 1000
}

impl Certificate {
    /// Its fingerprint, in groups of four digits, as GnuPG shows it.
    pub fn fingerprint(&self) -> String {
        grouped(&format!("{:X}", self.whole.fingerprint()))
    }

    /// Until when it can be used, if there is an end.
    pub const fn ends(&self) -> Option<Timestamp> {
        self.ends
    }

    /// The same key, armoured as it is kept: with what it says of itself, without what others say of it.
    pub fn armoured(&self) -> Option<String> {
        let mut key = self.whole.clone();
        let primary = &self.whole.primary_key;
        for user in &mut key.details.users {
            let id = user.id.clone();
            user.signatures.retain(|signature| signature.verify_certification(primary, Tag::UserId, &id).is_ok());
        }
        key.details.users.retain(|user| !user.signatures.is_empty());
        // Pictures.
        key.details.user_attributes.clear();
        key.to_armored_string(ArmorOptions::default()).ok()
    }

    /// A message that only its owner reads, armoured; nothing if the key is of a kind that cannot be encrypted to here.
    pub fn encrypt(&self, words: &[u8], chance: &mut Chance) -> Option<String> {
        encrypt_to(std::slice::from_ref(self), words, chance)
    }
}

/// A fingerprint in groups of four.
fn grouped(digits: &str) -> String {
    let groups = digits.as_bytes().chunks(4).filter_map(|group| std::str::from_utf8(group).ok());
    groups.collect::<Vec<_>>().join(" ")
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

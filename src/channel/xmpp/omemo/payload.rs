//! The words of a message: AES-128-GCM under a fresh key (XEP-0384 0.3 section 4.5). The key and the tag, 16 and 16
//! bytes, travel in the key messages; without words (`KeyTransportElement`, section 4.6) only a key does.
//!
//! OMEMO 2 has AES-256-CBC and HMAC-SHA-256 from one key by HKDF instead (XEP-0384 0.8, section 4.4).

use aes_gcm::{
    Aes128Gcm, AesGcm, KeyInit,
    aead::{AeadInOut, Nonce, Tag, consts::U16, inout::InOutBuf},
    aes::Aes128,
};
use zeroize::Zeroizing;

use super::{Refusal, keys::random, private};
use crate::model::Chance;

const KEY: usize = 16;
const TAG: usize = 16;

/// What XEP-0384 0.3 calls the payload: words under a key that only the key messages carry.
#[derive(Clone, PartialEq, Eq)]
pub struct Payload {
    /// The initialisation vector. Ours have 12 bytes; clients of before 2018 send 16.
    pub iv: Vec<u8>,
    /// The words, encrypted; `None` for an empty message, which only moves the ratchet.
    pub ciphertext: Option<Vec<u8>>,
}

private!(Payload);

/// What a key message carries for a payload.
pub(super) type Carried = Zeroizing<Vec<u8>>;

/// Encrypts words under a fresh key.
pub(super) fn seal(words: &[u8], chance: &mut Chance) -> Result<(Payload, Carried), Refusal> {
    let key = Zeroizing::new(random::<KEY>(chance));
    let iv: [u8; 12] = random(chance);
    let mut ciphertext = words.to_vec();
    let cipher = Aes128Gcm::new((&*key).into());
    let tag = cipher
        .encrypt_inout_detached(&iv.into(), &[], InOutBuf::from(&mut *ciphertext))
        .map_err(|_| Refusal::Malformed("payload is too long"))?;
    let mut carried = Zeroizing::new(Vec::with_capacity(KEY + TAG));
    carried.extend_from_slice(&*key);
    carried.extend_from_slice(&tag);
    Ok((Payload { iv: iv.to_vec(), ciphertext: Some(ciphertext) }, carried))
}

/// A message without words: a key that nobody will use.
pub(super) fn empty(chance: &mut Chance) -> (Payload, Carried) {
    let key = Zeroizing::new(random::<KEY>(chance).to_vec());
    (Payload { iv: random::<12>(chance).to_vec(), ciphertext: None }, key)
}

/// Decrypts the words; `None` if there are none. A carried key longer than 16 bytes has the tag after it; one of 16
/// is of a client that leaves the tag at the end of the payload.
pub(super) fn open(payload: &Payload, carried: &[u8]) -> Result<Option<Zeroizing<Vec<u8>>>, Refusal> {
    let Some(ciphertext) = &payload.ciphertext else { return Ok(None) };
    let (key, behind) = carried.split_first_chunk::<KEY>().ok_or(Refusal::Malformed("payload key is too short"))?;
    let mut words = Zeroizing::new(Vec::with_capacity(ciphertext.len() + behind.len()));
    words.extend_from_slice(ciphertext);
    words.extend_from_slice(behind);
    let Some((words, tag)) = words.split_last_chunk_mut::<TAG>() else {
        return Err(Refusal::Malformed("payload without a tag"));
    };
    match payload.iv.len() {
        12 => open_with(&Aes128Gcm::new(key.into()), &payload.iv, words, tag)?,
        16 => open_with(&AesGcm::<Aes128, U16>::new(key.into()), &payload.iv, words, tag)?,
        _ => return Err(Refusal::Malformed("iv length")),
    }
    Ok(Some(Zeroizing::new(words.to_vec())))
}

fn open_with<C: AeadInOut>(cipher: &C, iv: &[u8], words: &mut [u8], tag: &[u8; TAG]) -> Result<(), Refusal> {
    let iv = Nonce::<C>::try_from(iv).map_err(|_| Refusal::Malformed("iv length"))?;
    let tag = Tag::<C>::try_from(&tag[..]).map_err(|_| Refusal::Payload)?;
    cipher.decrypt_inout_detached(&iv, &[], InOutBuf::from(words), &tag).map_err(|_| Refusal::Payload)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sealed() -> (Payload, Carried) {
        seal("grüß Gott".as_bytes(), &mut Chance::from_seed([1; 32])).unwrap()
    }

    #[test]
    fn words_come_back() {
        let (payload, carried) = sealed();
        assert_eq!((payload.iv.len(), carried.len()), (12, 32));
        assert_eq!(open(&payload, &carried).unwrap().unwrap().as_slice(), "grüß Gott".as_bytes());
        let (nothing, key) = empty(&mut Chance::from_seed([1; 32]));
        assert_eq!(open(&nothing, &key), Ok(None));
    }

    #[test]
    fn a_tag_at_the_end_of_the_payload_is_understood() {
        let (mut payload, carried) = sealed();
        payload.ciphertext.as_mut().unwrap().extend_from_slice(&carried[16..]);
        assert!(open(&payload, &carried[..16]).unwrap().is_some());
    }

    #[test]
    fn every_bit_counts() {
        let (payload, carried) = sealed();
        for at in 0..carried.len() {
            let mut other = carried.clone();
            other[at] ^= 1;
            assert_eq!(open(&payload, &other), Err(Refusal::Payload));
        }
        for at in 0..payload.ciphertext.as_ref().unwrap().len() {
            let mut other = payload.clone();
            other.ciphertext.as_mut().unwrap()[at] ^= 1;
            assert_eq!(open(&other, &carried), Err(Refusal::Payload));
        }
        let mut other = payload.clone();
        other.iv[0] ^= 1;
        assert_eq!(open(&other, &carried), Err(Refusal::Payload));
    }

    #[test]
    fn odd_lengths_are_refused() {
        let (payload, carried) = sealed();
        for length in (0..=20).filter(|length| ![12, 16].contains(length)) {
            let other = Payload { iv: vec![0; length], ..payload.clone() };
            assert_eq!(open(&other, &carried), Err(Refusal::Malformed("iv length")));
        }
        for length in 0..16 {
            assert!(open(&payload, &carried[..length]).is_err());
        }
        assert!(open(&Payload { ciphertext: Some(Vec::new()), ..payload }, &carried[..20]).is_err());
    }
}

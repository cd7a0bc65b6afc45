//! AES-256-GCM around a whole file, the tag behind it (XEP-0454 section 3). Pure.

use aes_gcm::{
    Aes256Gcm, AesGcm, KeyInit,
    aead::{AeadInOut, Nonce, Tag, consts::U16, inout::InOutBuf},
    aes::Aes256,
};
use zeroize::Zeroizing;

use super::link::Link;
use crate::model::Chance;

/// How much longer a file is when it is encrypted.
pub(in crate::channel) const TAG: usize = 16;

/// Decrypts a file in place; `None`: this is not what the key in the link was made for.
pub(in crate::channel) fn open(link: &Link, mut sealed: Vec<u8>) -> Option<Zeroizing<Vec<u8>>> {
    let (_, tag) = sealed.split_last_chunk::<TAG>()?;
    let tag = *tag;
    sealed.truncate(sealed.len() - TAG);
    let (mut plain, key) = (Zeroizing::new(sealed), link.key.reveal());
    match link.iv.len() {
        12 => open_with(&Aes256Gcm::new(key.into()), &link.iv, &mut plain, &tag)?,
        16 => open_with(&AesGcm::<Aes256, U16>::new(key.into()), &link.iv, &mut plain, &tag)?,
        _ => return None,
    }
    Some(plain)
}

/// A file as it came, if the key in the link fits. It is decrypted and, to have it back, encrypted in the same place: a
/// second copy in memory would be worse than a second pass.
pub(in crate::channel) fn checked(link: &Link, sealed: Vec<u8>) -> Option<Vec<u8>> {
    let (plain, key) = (open(link, sealed)?, link.key.reveal());
    match link.iv.len() {
        12 => seal_with(&Aes256Gcm::new(key.into()), &link.iv, plain),
        _ => seal_with(&AesGcm::<Aes256, U16>::new(key.into()), &link.iv, plain),
    }
}

/// Encrypts a file under a fresh key: what is to be put somewhere, and what stands behind the `#` of the link to it.
pub(in crate::channel) fn seal(plain: Zeroizing<Vec<u8>>, chance: &mut Chance) -> Option<(Vec<u8>, String)> {
    let (mut iv, mut key) = ([0; 12], Zeroizing::new([0; 32]));
    iv.iter_mut().chain(key.iter_mut()).for_each(|byte| *byte = chance.byte());
    let sealed = seal_with(&Aes256Gcm::new((&*key).into()), &iv, plain)?;
    let fragment = iv.iter().chain(key.iter()).map(|byte| format!("{byte:02x}")).collect();
    Some((sealed, fragment))
}

fn open_with<C: AeadInOut>(cipher: &C, iv: &[u8], plain: &mut [u8], tag: &[u8; TAG]) -> Option<()> {
    let (nonce, tag) = (Nonce::<C>::try_from(iv).ok()?, Tag::<C>::try_from(tag.as_slice()).ok()?);
    cipher.decrypt_inout_detached(&nonce, &[], InOutBuf::from(plain), &tag).ok()
}

fn seal_with<C: AeadInOut>(cipher: &C, iv: &[u8], mut plain: Zeroizing<Vec<u8>>) -> Option<Vec<u8>> {
    let nonce = Nonce::<C>::try_from(iv).ok()?;
    let tag = cipher.encrypt_inout_detached(&nonce, &[], InOutBuf::from(plain.as_mut_slice())).ok()?;
    let mut sealed = std::mem::take(&mut *plain);
    sealed.extend_from_slice(&tag);
    Some(sealed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sealed() -> (Link, Vec<u8>) {
        let plain = Zeroizing::new(b"a photograph".to_vec());
        let (sealed, fragment) = seal(plain, &mut Chance::from_seed([4; 32])).unwrap();
        (Link::parse(&format!("aesgcm://h/x#{fragment}")).unwrap(), sealed)
    }

    #[test]
    fn what_is_sealed_can_be_opened() {
        let (link, sealed) = sealed();
        assert_eq!(sealed.len(), 12 + TAG);
        assert_eq!(**open(&link, sealed.clone()).unwrap(), *b"a photograph");
        assert_eq!(checked(&link, sealed.clone()).unwrap(), sealed, "as it came");
    }

    #[test]
    fn the_longer_vector_of_older_clients_is_understood() {
        let link = Link::parse(&format!("aesgcm://h/x#{}", "5a".repeat(48))).unwrap();
        let cipher = AesGcm::<Aes256, U16>::new(link.key.reveal().into());
        let sealed = seal_with(&cipher, &link.iv, Zeroizing::new(b"old".to_vec())).unwrap();
        assert_eq!(checked(&link, sealed.clone()).unwrap(), sealed);
        assert_eq!(**open(&link, sealed).unwrap(), *b"old");
    }

    #[test]
    fn no_key_is_used_twice() {
        let mut chance = Chance::from_seed([4; 32]);
        let mut fragment = || seal(Zeroizing::new(vec![1]), &mut chance).unwrap().1;
        assert_ne!(fragment(), fragment());
    }

    #[test]
    fn every_bit_counts() {
        let (link, sealed) = sealed();
        for at in 0..sealed.len() {
            let mut other = sealed.clone();
            other[at] ^= 1;
            assert!(checked(&link, other).is_none(), "{at}");
        }
        for length in 0..sealed.len() {
            assert!(checked(&link, sealed[..length].to_vec()).is_none(), "{length}");
        }
        let other = Link { iv: vec![0; 12], ..link };
        assert!(checked(&other, sealed).is_none());
    }

    /// McGrew and Viega, "The Galois/Counter Mode of Operation", test case 14.
    #[test]
    fn it_is_the_gcm_of_the_specification() {
        let zeros = format!("aesgcm://h/x#{}", "0".repeat(88));
        let tag = [0xd0, 0xd1, 0xc8, 0xa7, 0x99, 0x99, 0x6b, 0xf0, 0x26, 0x5b, 0x98, 0xb5, 0xd4, 0x8a, 0xb9, 0x19];
        let text = [0xce, 0xa7, 0x40, 0x3d, 0x4d, 0x60, 0x6b, 0x6e, 0x07, 0x4e, 0xc5, 0xd3, 0xba, 0xf3, 0x9d, 0x18];
        let plain = open(&Link::parse(&zeros).unwrap(), [text, tag].concat()).unwrap();
        assert_eq!(**plain, [0; 16]);
    }
}

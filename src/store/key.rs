//! The key of a store, and the file it is kept in.
//!
//! `main` loads it, and makes one with `vestibule key new`. The bytes are drawn by the caller; nothing here
//! derives, stretches or rotates a key.

use std::{
    fmt::Write as _,
    fs,
    io::{self, Read, Write as _},
    os::unix::fs::{MetadataExt, OpenOptionsExt},
    path::Path,
};

use zeroize::{Zeroize, Zeroizing};

use super::{
    error::{StoreError, file},
    open::sync_folder,
};
use crate::private::Secret;

const DIGITS: usize = 64;

/// A 256-bit key. It is used as it is (no key stretching), so it must be drawn at random.
#[derive(Debug, Clone)]
pub struct Key(Secret<[u8; 32]>);

impl Key {
    /// A key of these bytes.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Secret::new(bytes))
    }

    /// Reads a key file: 64 hexadecimal digits and a line end. A file that others can read is refused.
    pub fn load(path: &Path) -> Result<Self, StoreError> {
        let mut key_file = fs::File::open(path).map_err(|error| match error.kind() == io::ErrorKind::NotFound {
            true => StoreError::KeyMissing { path: path.to_owned() },
            false => file(path, "opening the key file")(error),
        })?;
        let meta = key_file.metadata().map_err(file(path, "looking at the key file"))?;
        refuse_loose(path, &meta)?;

        // Filled to the brim it holds one byte too many, so a longer file is seen to be no key.
        let mut text = Zeroizing::new([0; DIGITS + 2]);
        let mut length = 0;
        while let Some(rest @ [_, ..]) = text.get_mut(length..) {
            match key_file.read(rest).map_err(file(path, "reading the key file"))? {
                0 => break,
                more => length += more,
            }
        }
        let digits = text.get(..length).unwrap_or_default();
        let digits = digits.strip_suffix(b"\n").unwrap_or(digits);
        parse(digits).ok_or_else(|| StoreError::KeyMalformed { path: path.to_owned() })
    }

    /// Writes a new key file that only its owner can read. It never overwrites one.
    pub fn create(path: &Path, mut bytes: [u8; 32]) -> Result<(), StoreError> {
        let key = Self::from_bytes(bytes);
        bytes.zeroize();
        let mut line = key.hex();
        line.push('\n');
        let mut key_file = new_file(path)?;
        key_file.write_all(line.as_bytes()).map_err(file(path, "writing the key file"))?;
        key_file.sync_all().map_err(file(path, "making the key file durable"))?;
        sync_folder(path)
    }

    /// The key in hexadecimal digits; wiped when dropped.
    pub(super) fn hex(&self) -> Zeroizing<String> {
        // Room for all that is ever appended: a string that grows leaves its old buffer behind, unwiped.
        let mut hex = Zeroizing::new(String::with_capacity(DIGITS + 1));
        for byte in self.0.reveal() {
            // Writing to a string cannot fail.
            let _ = write!(hex, "{byte:02x}");
        }
        hex
    }
}

fn parse(digits: &[u8]) -> Option<Key> {
    let mut key = Zeroizing::new([0; 32]);
    if digits.len() != DIGITS {
        return None;
    }
    for (byte, pair) in key.iter_mut().zip(digits.chunks_exact(2)) {
        for digit in pair {
            let digit = char::from(*digit).to_digit(16)?;
            *byte = *byte << 4 | u8::try_from(digit).ok()?;
        }
    }
    Some(Key::from_bytes(*key))
}

/// Makes a file that only its owner can read, or says that there is one.
pub(super) fn new_file(path: &Path) -> Result<fs::File, StoreError> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true).mode(0o600);
    options.open(path).map_err(file(path, "making the file"))
}

/// Refuses a file whose mode gives anything to others.
pub(super) fn refuse_loose(path: &Path, meta: &fs::Metadata) -> Result<(), StoreError> {
    // systemd gives a credential to the service's user by an access list, which shows as group-readable
    // on a file of root's that no other user can reach (systemd issue 29435).
    let credential = meta.uid() == 0 && meta.gid() == 0 && meta.mode() & 0o077 == 0o040;
    match meta.mode() & 0o077 == 0 || credential {
        true => Ok(()),
        false => Err(StoreError::LoosePermissions { path: path.to_owned(), mode: meta.mode() & 0o777 }),
    }
}

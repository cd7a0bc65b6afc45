//! States as bytes for the encrypted store, and back. A reader never reads past the end, never reserves more than
//! there is, and refuses what is left over.

use zeroize::Zeroizing;

use super::{Refusal, keys::Key};
use crate::{model::Timestamp, private::Secret};

/// Bytes in the making; wiped, also when they move to a larger place.
pub(super) struct Writer(Zeroizing<Vec<u8>>);

impl Writer {
    /// A state of this version.
    pub(super) fn new(version: u8) -> Self {
        let mut writer = Self(Zeroizing::new(Vec::with_capacity(512)));
        writer.u8(version);
        writer
    }

    pub(super) fn raw(&mut self, bytes: &[u8]) {
        let needed = self.0.len() + bytes.len();
        if needed > self.0.capacity() {
            // `Vec` would leave the old place as it is, with keys in it.
            let mut larger = Zeroizing::new(Vec::with_capacity(needed * 2));
            larger.extend_from_slice(&self.0);
            self.0 = larger;
        }
        self.0.extend_from_slice(bytes);
    }

    pub(super) fn u8(&mut self, value: u8) {
        self.raw(&[value]);
    }

    pub(super) fn u32(&mut self, value: u32) {
        self.raw(&value.to_be_bytes());
    }

    pub(super) fn count(&mut self, count: usize) {
        self.u32(u32::try_from(count).unwrap_or(u32::MAX));
    }

    pub(super) fn time(&mut self, at: Timestamp) {
        self.raw(&at.millis().to_be_bytes());
    }

    /// Whether there is something; whoever calls writes it next.
    pub(super) fn has<T>(&mut self, value: Option<&T>) {
        self.u8(u8::from(value.is_some()));
    }

    pub(super) fn done(mut self) -> Secret<Vec<u8>> {
        Secret::new(std::mem::take(&mut *self.0))
    }
}

/// Bytes being read.
pub(super) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    /// Of a state of this version.
    pub(super) fn new(bytes: &'a [u8], version: u8) -> Result<Self, Refusal> {
        let mut reader = Self(bytes);
        if reader.u8()? == version { Ok(reader) } else { Err(Refusal::Damaged) }
    }

    pub(super) fn array<const N: usize>(&mut self) -> Result<[u8; N], Refusal> {
        let (bytes, rest) = self.0.split_first_chunk::<N>().ok_or(Refusal::Damaged)?;
        self.0 = rest;
        Ok(*bytes)
    }

    pub(super) fn secret(&mut self) -> Result<Key, Refusal> {
        self.array().map(Key::from)
    }

    pub(super) fn u8(&mut self) -> Result<u8, Refusal> {
        let [value] = self.array()?;
        Ok(value)
    }

    pub(super) fn u32(&mut self) -> Result<u32, Refusal> {
        Ok(u32::from_be_bytes(self.array()?))
    }

    pub(super) fn time(&mut self) -> Result<Timestamp, Refusal> {
        Ok(Timestamp::from_millis(i64::from_be_bytes(self.array()?)))
    }

    pub(super) fn has(&mut self) -> Result<bool, Refusal> {
        match self.u8()? {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(Refusal::Damaged),
        }
    }

    pub(super) fn option<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<T, Refusal>,
    ) -> Result<Option<T>, Refusal> {
        if self.has()? { read(self).map(Some) } else { Ok(None) }
    }

    /// As many as were counted, at most `most`.
    pub(super) fn list<T, L: FromIterator<T>>(
        &mut self,
        most: usize,
        mut read: impl FnMut(&mut Self) -> Result<T, Refusal>,
    ) -> Result<L, Refusal> {
        let count = self.u32()? as usize;
        if count > most {
            return Err(Refusal::Damaged);
        }
        (0..count).map(|_| read(self)).collect()
    }

    pub(super) fn end(self) -> Result<(), Refusal> {
        if self.0.is_empty() { Ok(()) } else { Err(Refusal::Damaged) }
    }
}

//! The part of the protobuf encoding that OMEMO's messages need: varints and byte fields (protobuf.dev,
//! "Encoding"). Nine fields in two messages do not pay for a code generator.

use super::Refusal;

const TOO_SHORT: Refusal = Refusal::Malformed("protobuf ends too early");

/// The value of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Value<'a> {
    Number(u64),
    Bytes(&'a [u8]),
    /// Fixed-width values, which no field we know has.
    Other,
}

impl<'a> Value<'a> {
    pub(super) fn bytes(self) -> Result<&'a [u8], Refusal> {
        match self {
            Self::Bytes(bytes) => Ok(bytes),
            Self::Number(_) | Self::Other => Err(Refusal::Malformed("a protobuf field is of another type")),
        }
    }

    pub(super) fn u32(self) -> Result<u32, Refusal> {
        match self {
            Self::Number(number) => u32::try_from(number).map_err(|_| Refusal::Malformed("a number is too large")),
            Self::Bytes(_) | Self::Other => Err(Refusal::Malformed("a protobuf field is of another type")),
        }
    }
}

/// The fields of a message, in their order; it ends after the first mistake.
pub(super) struct Fields<'a>(&'a [u8]);

impl<'a> Fields<'a> {
    pub(super) const fn of(message: &'a [u8]) -> Self {
        Self(message)
    }

    fn field(&mut self) -> Result<(u64, Value<'a>), Refusal> {
        let tag = self.varint()?;
        let value = match tag & 7 {
            0 => Value::Number(self.varint()?),
            1 => self.take(8).map(|_| Value::Other)?,
            2 => {
                let length = self.varint()?;
                Value::Bytes(self.take(usize::try_from(length).map_err(|_| TOO_SHORT)?)?)
            }
            5 => self.take(4).map(|_| Value::Other)?,
            _ => return Err(Refusal::Malformed("unknown protobuf type")),
        };
        if tag >> 3 == 0 { Err(Refusal::Malformed("protobuf field 0")) } else { Ok((tag >> 3, value)) }
    }

    fn varint(&mut self) -> Result<u64, Refusal> {
        let mut value = 0;
        for at in 0..10 {
            let [byte] = *self.take(1)? else { return Err(TOO_SHORT) };
            let part = u64::from(byte & 0x7f);
            if at == 9 && part > 1 {
                break;
            }
            value |= part << (7 * at);
            if byte & 0x80 == 0 {
                return Ok(value);
            }
        }
        Err(Refusal::Malformed("varint is too long"))
    }

    fn take(&mut self, length: usize) -> Result<&'a [u8], Refusal> {
        let (taken, rest) = self.0.split_at_checked(length).ok_or(TOO_SHORT)?;
        self.0 = rest;
        Ok(taken)
    }
}

impl<'a> Iterator for Fields<'a> {
    type Item = Result<(u64, Value<'a>), Refusal>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.0.is_empty() {
            return None;
        }
        let field = self.field();
        if field.is_err() {
            self.0 = &[];
        }
        Some(field)
    }
}

/// Writes a number.
pub(super) fn put_number(into: &mut Vec<u8>, field: u8, number: u32) {
    into.push(field << 3);
    put_varint(into, number as usize);
}

/// Writes bytes.
pub(super) fn put_bytes(into: &mut Vec<u8>, field: u8, bytes: &[u8]) {
    into.push(field << 3 | 2);
    put_varint(into, bytes.len());
    into.extend_from_slice(bytes);
}

fn put_varint(into: &mut Vec<u8>, mut value: usize) {
    loop {
        let part = (value & 0x7f) as u8;
        value >>= 7;
        if value == 0 {
            into.push(part);
            return;
        }
        into.push(part | 0x80);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn varints_have_their_limits() {
        fn read(bytes: &[u8]) -> Result<(u64, Value<'_>), Refusal> {
            Fields::of(bytes).next().unwrap()
        }
        assert_eq!(read(&[0x08, 0xac, 0x02]), Ok((1, Value::Number(300))));
        let largest = [&[0x08][..], &[0xff; 9], &[0x01]].concat();
        assert_eq!(read(&largest), Ok((1, Value::Number(u64::MAX))));
        assert!(read(&[&[0x08][..], &[0xff; 9], &[0x02]].concat()).is_err());
        assert!(read(&[&[0x08][..], &[0xff; 10]].concat()).is_err());
        assert!(read(&[0x0a, 0xff, 0xff, 0xff, 0xff, 0x0f, 0]).is_err());
        assert!(read(&[0x03]).is_err() && read(&[0x00, 0x00]).is_err());
        assert_eq!(read(&[0x0d, 1, 2, 3, 4]), Ok((1, Value::Other)));
        assert!(Value::Number(1 << 32).u32().is_err());
    }

    proptest! {
        #[test]
        fn anything_is_read_or_refused(bytes: Vec<u8>) {
            let fields = Fields::of(&bytes).count();
            prop_assert!(fields <= bytes.len());
        }

        #[test]
        fn what_is_written_is_read(number: u32, bytes: Vec<u8>) {
            let mut message = Vec::new();
            put_number(&mut message, 3, number);
            put_bytes(&mut message, 15, &bytes);
            let fields: Result<Vec<_>, _> = Fields::of(&message).collect();
            prop_assert_eq!(fields.unwrap(), vec![(3, Value::Number(number.into())), (15, Value::Bytes(&bytes))]);
        }
    }
}

//! A whole message, to read or to write: the one way in and the one way out of this module.
//!
//! All or nothing: what is refused, wherever it fails, leaves every state as it was.

use super::{Encrypted, Met, OwnDevice, Refusal, Remote, Trust, payload};
use crate::{
    model::{Chance, Timestamp},
    private::Private,
};

/// What a message held, and what has to be stored with it.
#[derive(Debug)]
pub struct Read {
    /// The words; `None` for an empty message.
    pub words: Option<Private<String>>,
    /// The device that wrote it, after it.
    pub remote: Remote,
    /// This device without the prekey that was used. To be [maintained](OwnDevice::maintained) and published.
    pub own: Option<OwnDevice>,
    /// Whether the device was known.
    pub met: Met,
}

/// Reads a message. `known` is the device that it names (its account and [`Encrypted::sender`]); `newcomer` is what
/// is thought of it if it is not known.
pub fn read(
    own: &OwnDevice,
    known: Option<&Remote>,
    message: &Encrypted,
    newcomer: Trust,
    now: Timestamp,
) -> Result<Read, Refusal> {
    let mut refusal = Refusal::NotForUs;
    // Device ids are unique in an account only: another account's device may have ours.
    for key in message.keys.iter().filter(|key| key.to == own.id()).take(4) {
        match Remote::open(known, own, message.sender, key, newcomer, now) {
            Ok(opened) => {
                let words = payload::open(&message.payload, &opened.carried)?;
                let words = words.map(|words| text(&words)).transpose()?;
                return Ok(Read { words, remote: opened.remote, own: opened.own, met: opened.met });
            }
            Err(why) if refusal == Refusal::NotForUs => refusal = why,
            Err(_) => {}
        }
    }
    Err(refusal)
}

fn text(words: &[u8]) -> Result<Private<String>, Refusal> {
    str::from_utf8(words).map(|words| Private::new(words.to_owned())).map_err(|_| Refusal::Malformed("not UTF-8"))
}

/// A message to be sent, and what has to be stored before it is.
#[derive(Debug)]
pub struct Written {
    /// The message.
    pub message: Encrypted,
    /// Each device after it, in the order they were given; or why it is not encrypted to that one.
    pub remotes: Vec<Result<Remote, Refusal>>,
}

/// Writes a message to these devices, or an empty one. It fails only if it can be encrypted to none.
pub fn write(
    own: &OwnDevice,
    to: &[&Remote],
    words: Option<&str>,
    now: Timestamp,
    chance: &mut Chance,
) -> Result<Written, Refusal> {
    let (payload, carried) = match words {
        Some(words) => payload::seal(words.as_bytes(), chance)?,
        None => payload::empty(chance),
    };
    let (mut keys, mut remotes, mut refusal) = (Vec::new(), Vec::new(), Refusal::NoSession);
    for remote in to {
        remotes.push(match remote.encrypt(own, &carried, now, chance) {
            Ok((remote, key)) => {
                keys.push(key);
                Ok(remote)
            }
            Err(why) => {
                refusal = why;
                Err(why)
            }
        });
    }
    if keys.is_empty() {
        return Err(refusal);
    }
    Ok(Written { message: Encrypted { sender: own.id(), keys, payload }, remotes })
}

#[cfg(test)]
mod tests;

//! What is known of somebody's account, and how the part of it that must outlive a restart is kept.

use std::collections::VecDeque;

use super::{
    MAX_DEVICES,
    omemo::{DeviceId, Healing, Remote},
};
use crate::model::Row;

/// What is known of an account.
#[derive(Default)]
pub(super) struct Account {
    /// Its devices that have shown a key.
    pub(super) devices: Vec<Remote>,
    /// What is kept of it besides.
    pub(super) seen: Seen,
    /// The devices it says it has; `None`: it has not said in this session.
    pub(super) listed: Option<Vec<DeviceId>>,
    /// Rows that wait for its keys.
    pub(super) waiting: VecDeque<Row>,
    /// It is forgotten as soon as they have gone.
    pub(super) leaves: bool,
    /// For how many seconds they have waited.
    pub(super) waited: u32,
    /// Devices whose bundle is being fetched, or could not be had in this session.
    pub(super) fetched: Vec<DeviceId>,
    /// How many of them are on their way.
    pub(super) fetching: usize,
    /// Devices with which a new session is begun as soon as their bundle is here.
    pub(super) healing: Vec<(DeviceId, Healing)>,
}

/// Which devices an account was ever seen to have: another one is news.
#[derive(Default, Clone, PartialEq, Eq)]
pub(super) struct Seen {
    /// Whether somebody there has ever written encrypted, be it readable or not: never answered in clear again.
    pub(super) encrypts: bool,
    /// Whether its own list was among what was seen.
    pub(super) listed: bool,
    /// The one that wrote last. It may be on no list: some servers do not let a client publish one.
    pub(super) writer: Option<DeviceId>,
    /// The devices.
    pub(super) ids: Vec<DeviceId>,
}

impl Account {
    /// Whether nothing is known of it and nothing waits for it.
    pub(super) fn is_nobody(&self) -> bool {
        self.devices.is_empty() && self.waiting.is_empty() && self.healing.is_empty() && !self.seen.encrypts
    }

    /// A new session: whatever was asked in the one before is asked again, and the house gives the rows again.
    pub(super) fn begin(&mut self) {
        (self.listed, self.fetching, self.waited) = (None, 0, 0);
        self.fetched.clear();
        self.healing.clear();
        self.waiting.clear();
    }

    /// Takes the newest state of a device.
    pub(super) fn put(&mut self, remote: Remote) {
        match self.devices.iter_mut().find(|known| known.id() == remote.id()) {
            Some(known) => *known = remote,
            None => {
                // Nearly everybody has one or two; a vector would make room for four.
                self.devices.reserve_exact(1);
                self.devices.push(remote);
            }
        }
    }

    /// The device of this id, if it has shown a key.
    pub(super) fn device(&self, id: DeviceId) -> Option<&Remote> {
        self.devices.iter().find(|remote| remote.id() == id)
    }
}

impl Seen {
    /// A device wrote. Whether it is another one than those that were seen.
    pub(super) fn wrote(&mut self, id: DeviceId) -> bool {
        (self.encrypts, self.writer) = (true, Some(id));
        let is_first = self.ids.is_empty();
        self.add(id) && !is_first
    }

    /// The account says which devices it has. Whether there is one that was not seen; the first list is no news.
    pub(super) fn lists(&mut self, ids: &[DeviceId]) -> bool {
        let before = std::mem::replace(&mut self.listed, true);
        let added = ids.iter().filter(|id| self.add(**id)).count();
        before && added > 0
    }

    fn add(&mut self, id: DeviceId) -> bool {
        let is_new = !self.ids.contains(&id);
        if is_new {
            // A stranger can invent as many as they like.
            let surplus = (self.ids.len() + 1).saturating_sub(MAX_DEVICES);
            self.ids.drain(..surplus);
            self.ids.push(id);
        }
        is_new
    }

    /// For the store: `l` if it was listed, `w` and a number for the writer, and the numbers.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let writer = self.writer.map(|id| format!("w{}", id.number()));
        let ids = self.ids.iter().map(|id| id.number().to_string());
        let words: Vec<String> = self.listed.then(|| "l".to_owned()).into_iter().chain(writer).chain(ids).collect();
        words.join(" ").into_bytes()
    }

    /// Reads what [`Self::to_bytes`] wrote. It is only written of who encrypts.
    pub(super) fn from_bytes(bytes: &[u8]) -> Self {
        let mut seen = Self { encrypts: true, ..Self::default() };
        let id = |word: &str| word.parse().ok().and_then(|id| DeviceId::new(id).ok());
        for word in str::from_utf8(bytes).unwrap_or_default().split_ascii_whitespace() {
            seen.listed |= word == "l";
            match word.strip_prefix('w') {
                Some(writer) => seen.writer = id(writer),
                None => seen.ids.extend(id(word)),
            }
        }
        seen
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(id: u32) -> DeviceId {
        DeviceId::new(id).unwrap()
    }

    #[test]
    fn another_device_is_news_and_the_first_ones_are_not() {
        let mut seen = Seen::default();
        assert!(!seen.wrote(id(1)), "the first to write");
        assert!(!seen.lists(&[id(1), id(2)]), "the first list");
        assert!(!seen.wrote(id(2)) && !seen.wrote(id(1)));
        assert!(seen.wrote(id(3)), "it was in no list");
        assert!(!seen.lists(&[id(3)]) && seen.lists(&[id(1), id(4)]));
        assert!(!seen.wrote(id(4)), "told already");
        let back = Seen::from_bytes(&seen.to_bytes());
        assert!(back == seen && back.encrypts);
        let unlisted = Seen { listed: false, ..seen };
        assert!(Seen::from_bytes(&unlisted.to_bytes()) == unlisted);
        assert!(Seen::from_bytes(b"\xff") == Seen { encrypts: true, ..Seen::default() });
    }

    #[test]
    fn a_stranger_cannot_fill_it() {
        let mut seen = Seen::default();
        for number in 1..500 {
            seen.wrote(id(number));
        }
        assert_eq!(seen.ids.len(), MAX_DEVICES);
        assert!(!seen.wrote(id(499)), "the newest stay");
    }
}

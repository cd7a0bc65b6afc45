//! Decisions about device lists: to whom a message is encrypted, and what our own list must say.

use std::{collections::BTreeMap, time::Duration};

use super::{DeviceId, Remote, pep::DeviceList};
use crate::model::Timestamp;

/// Own devices that nothing was heard of for so long leave the list. One that is used after all puts itself back
/// (XEP-0384 0.3 section 4.3).
const STALE: Duration = Duration::from_secs(90 * 24 * 60 * 60);

/// What becomes of each device of an account when something is written to it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Audience {
    /// Encrypted to.
    pub readers: Vec<DeviceId>,
    /// To be encrypted to as soon as their bundle is here.
    pub without_session: Vec<DeviceId>,
    /// Not trusted: nothing is encrypted to them.
    pub untrusted: Vec<DeviceId>,
    /// Ignored until they write: nobody reads there any more.
    pub dead: Vec<DeviceId>,
}

/// Sorts the listed devices of an account, given those that are known.
pub fn audience(listed: &[DeviceId], known: &[Remote], now: Timestamp) -> Audience {
    let mut audience = Audience::default();
    for id in listed {
        let part = match known.iter().find(|remote| remote.id() == *id) {
            None => &mut audience.without_session,
            Some(remote) if !remote.trust().may_read() => &mut audience.untrusted,
            Some(remote) if remote.is_dead(now) => &mut audience.dead,
            Some(remote) if !remote.has_session() => &mut audience.without_session,
            Some(_) => &mut audience.readers,
        };
        part.push(*id);
    }
    audience
}

/// The own account's devices that should leave its list, given when each was last heard of.
pub fn stale(heard: &BTreeMap<DeviceId, Timestamp>, now: Timestamp) -> Vec<DeviceId> {
    heard.iter().filter(|(_, heard)| now.since(**heard) >= STALE).map(|(id, _)| *id).collect()
}

/// The list that must be published in place of this one: with our device, without stale ones; `None` if it is right.
pub fn mended_list(listed: &[DeviceId], own: DeviceId, stale: &[DeviceId]) -> Option<DeviceList> {
    let mut mended: DeviceList = listed.iter().filter(|id| **id == own || !stale.contains(id)).copied().collect();
    if !mended.contains(&own) {
        // First, so that whoever reads only the beginning of a long list reads us.
        mended.insert(0, own);
    }
    (mended != listed).then_some(mended)
}

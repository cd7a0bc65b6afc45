//! Which devices there are and what their keys are: lists and bundles, of others and of our own account.

use std::collections::BTreeMap;

use tracing::info;
use xmpp_parsers::minidom::Element;

use super::{Account, CLIENTS, MAX_DEVICES, Secrecy, pubsub::Answer};
use crate::{
    channel::{
        Keep,
        xmpp::{
            ns,
            omemo::{self, DeviceId, Healing, Met, Remote, Standing},
        },
    },
    model::{Event, Network, Peer, Timestamp},
    private::Secret,
};

/// A sign of one of our other clients is written down when the last one is so old, in milliseconds: a day.
const SIGN: i64 = 24 * 60 * 60 * 1000;

impl Secrecy {
    /// Takes an answer to a question of ours. Whether it was one.
    pub(in crate::channel::xmpp) fn answered(&mut self, iq: &Element) -> bool {
        let Some(answer) = self.pubsub.answered(iq, &self.own) else { return false };
        match answer {
            Answer::Nothing => self.publish(),
            Answer::OwnList(listed) => listed.iter().for_each(|listed| self.own_list(listed)),
            Answer::List(of, Some(listed)) => self.listed(&of, listed),
            Answer::List(of, None) => self.unanswered(&of, None),
            Answer::Bundle(of, device, bundle) => self.bundle(&of, device, bundle.as_deref()),
        }
        true
    }

    /// Takes the news that an account's list of devices is now this.
    pub(in crate::channel::xmpp) fn list_changed(&mut self, from: &str, items: &Element) {
        let list = items.children().find_map(|item| item.get_child("list", ns::OMEMO));
        let Some(Ok(listed)) = list.map(omemo::read_list) else { return };
        if from == self.me {
            self.own_list(&listed);
        } else if self.accounts.contains_key(from) || self.confirmed.contains_key(from) {
            self.listed(from, listed);
        }
    }

    /// Nobody answered.
    pub(super) fn unanswered(&mut self, of: &str, device: Option<DeviceId>) {
        match device {
            None => {
                // It goes to those that are known.
                self.account(of).listed.get_or_insert_default();
                self.go_on(of);
            }
            Some(device) => self.bundle(of, device, None),
        }
    }

    /// An account says which devices it has.
    fn listed(&mut self, of: &str, listed: Vec<DeviceId>) {
        if self.standing(of) == Standing::Person && self.meet(of, |seen| seen.lists(&listed)) {
            self.news.push(Event::NewDevice { of: Peer::new(Network::Xmpp, of) });
        }
        let account = self.account(of);
        account.fetched.retain(|device| listed.contains(device));
        account.listed = Some(listed);
        self.go_on(of);
    }

    /// Our own account's list. Another client may have left us out of it; one that is not used any more leaves it.
    fn own_list(&mut self, listed: &[DeviceId]) {
        let now = (self.outside.now)();
        let others: Vec<DeviceId> = listed.iter().copied().filter(|id| *id != self.own.id()).collect();
        let before = self.clients.clone();
        self.clients.retain(|id, _| others.contains(id));
        for id in &others {
            self.clients.entry(*id).or_insert(now);
        }
        let stale = omemo::stale(&self.clients, now);
        if let Some(list) = omemo::mended_list(listed, self.own.id(), &stale) {
            self.pubsub.publish_list(&list);
        }
        self.clients.retain(|id, _| !stale.contains(id));
        if self.clients != before {
            self.keep_clients();
        }
        let me = self.me.clone();
        self.account(&me).listed = Some(others.into_iter().filter(|id| !stale.contains(id)).collect());
        if self.is_demanded_of(&me) {
            self.fetch_missing(&me);
        } else if !self.clients.is_empty() {
            let clients = self.clients.len();
            info!(network = "xmpp", clients, "other OMEMO clients on this account read nothing of ours: none is named");
        }
        self.go_on_with_all();
    }

    /// One of our other clients gave a sign of life.
    pub(super) fn heard_of(&mut self, device: DeviceId) {
        let now = (self.outside.now)();
        if let Some(heard) = self.clients.get_mut(&device)
            && now.millis().saturating_sub(heard.millis()) >= SIGN
        {
            *heard = now;
            self.keep_clients();
        }
    }

    /// A device's keys, or that they cannot be had.
    fn bundle(&mut self, of: &str, device: DeviceId, bundle: Option<&omemo::Bundle>) {
        let Some(account) = self.accounts.get_mut(of) else { return };
        account.fetching = account.fetching.saturating_sub(1);
        let healing = account.healing.iter().position(|(id, _)| *id == device).map(|at| account.healing.remove(at).1);
        // It may have been asked for twice, to heal and to write: two sessions would draw from the same prekeys.
        let is_wanted = healing.is_some() || account.device(device).is_none_or(|known| !known.has_session());
        if let Some(bundle) = bundle.filter(|_| is_wanted) {
            self.begin_with(of, device, bundle, healing);
        }
        if self.accounts.get(of).is_some_and(Account::is_nobody) {
            self.accounts.remove(of);
        }
        match of == self.me {
            true => self.go_on_with_all(),
            false => self.go_on(of),
        }
    }

    fn begin_with(&mut self, of: &str, device: DeviceId, bundle: &omemo::Bundle, healing: Option<Healing>) {
        let known = self.accounts.get(of).and_then(|account| account.device(device));
        let (now, newcomer) = ((self.outside.now)(), self.newcomer(of));
        match Remote::begin(known, &self.own, device, bundle, newcomer, now, &mut (self.outside.chance)()) {
            Ok((remote, met)) => {
                if met == Met::Changed && self.standing(of) == Standing::Person {
                    self.news.push(Event::NewDevice { of: Peer::new(Network::Xmpp, of) });
                }
                let remote = self.judged(of, remote);
                let remote = healing.map_or(remote.clone(), |healing| remote.with_healing(healing));
                self.keep_remote(of, remote);
                if healing.is_some() {
                    self.say_nothing(of, device);
                }
            }
            Err(why) => self.tally.count("no encrypted session can be begun with a device", why),
        }
    }

    /// Begins a session anew, as soon as the device's bundle is here.
    pub(super) fn heal(&mut self, of: &str, device: DeviceId, healing: Healing) {
        // Strangers can make up addresses without end.
        if self.pubsub.is_busy() {
            return;
        }
        let account = self.account(of);
        if account.healing.iter().all(|(id, _)| *id != device) && account.healing.len() < MAX_DEVICES {
            account.healing.push((device, healing));
            account.fetching += 1;
            self.pubsub.ask_bundle(of, device);
        }
    }

    /// Asks for the keys of listed devices that have no session with us, once in a session.
    pub(super) fn fetch_missing(&mut self, of: &str) {
        let now = (self.outside.now)();
        let account = self.account(of);
        let listed = account.listed.clone().unwrap_or_default();
        let missing = omemo::audience(&listed, &account.devices, now).without_session;
        let missing: Vec<DeviceId> = missing.into_iter().filter(|id| !account.fetched.contains(id)).collect();
        account.fetched.extend(&missing);
        account.fetching += missing.len();
        missing.into_iter().for_each(|device| self.pubsub.ask_bundle(of, device));
    }

    fn keep_clients(&mut self) {
        let words = self.clients.iter().map(|(id, heard)| format!("{}:{}", id.number(), heard.millis()));
        let value = words.collect::<Vec<_>>().join(" ").into_bytes();
        self.keeps.push(Keep { name: CLIENTS.to_owned().into(), of: None, value: Some(Secret::new(value)) });
    }
}

/// Reads what [`Secrecy::keep_clients`] wrote.
pub(super) fn clients(bytes: &[u8]) -> BTreeMap<DeviceId, Timestamp> {
    let words = str::from_utf8(bytes).unwrap_or_default().split_ascii_whitespace();
    let client = |word: &str| {
        let (id, heard) = word.split_once(':')?;
        Some((DeviceId::new(id.parse().ok()?).ok()?, Timestamp::from_millis(heard.parse().ok()?)))
    };
    words.filter_map(client).collect()
}

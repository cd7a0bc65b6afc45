//! What arrives, on its way to the house.

use std::sync::Arc;

use super::{AGAIN_BY_ITSELF, GATE, PERSON, Question, Session, keep};
use crate::{
    channel::{
        Keep, Ticket, What,
        signal::{
            inbound::{self, Arrived, Heard},
            people::{Parcel, Told},
            rpc::Ask,
        },
    },
    model::{Aside, Event, FileNews, Inbound, Network, Outcome, Peer, SeenKey, Unreadable},
};

/// What is put on a message that is kept.
const KEPT: &str = "✔️";

impl Session {
    pub(super) fn arrived(&mut self, arrived: Arrived) {
        let Arrived { from, keys, heard, files, lost_file, expires } = arrived;
        let is_heard = !matches!(heard, Heard::Garbled | Heard::KeyChanged);
        if is_heard {
            self.garbled.remove(&from);
            self.failing = None;
        }
        match heard {
            Heard::Words(inbound) => {
                self.timer(&from, expires);
                self.words(&from, *inbound);
                if lost_file {
                    self.unreadable(&from, Vec::new(), Unreadable::File);
                }
            }
            Heard::Unreadable(what) => self.unreadable(&from, keys, what),
            Heard::Aside(Aside::Timer(seconds)) => {
                if self.timer(&from, Some(seconds)) {
                    self.aside(&from, keys, Aside::Timer(seconds));
                }
            }
            Heard::Aside(what) => self.aside(&from, keys, what),
            Heard::AnsweredElsewhere(to, sent) => {
                // Of theirs we hear as well when it has arrived.
                self.recent.add(to.address.reveal(), sent, None);
                self.house.deliver(What::Event(Event::AnsweredElsewhere { to, keys }), Vec::new());
            }
            Heard::Arrived(sent) => sent.into_iter().for_each(|sent| self.has_arrived(&from, sent)),
            Heard::Typing(composes) => {
                let from = Peer::new(Network::Signal, from);
                self.house.report(What::Event(Event::Typing { from, composes }));
            }
            Heard::KeyChanged => {
                self.fetch_key(&from);
                self.key_changed(&from);
            }
            Heard::Garbled => {
                self.garbled.entry(from).or_insert((AGAIN_BY_ITSELF, keys));
            }
            Heard::Nothing => {}
        }
        self.house.files_done(files);
    }

    fn words(&mut self, from: &Arc<str>, inbound: Inbound) {
        let keeps = self.meet(from);
        let sent = inbound.wire_id.as_ref().and_then(inbound::moment);
        self.house.deliver(What::Event(Event::Message { inbound, quoted: None }), keeps);
        if self.acknowledges && !self.staff.contains(from) {
            self.marks.extend(sent.map(|sent| (self.house.last(), Arc::clone(from), sent)));
        }
    }

    /// What is committed up to here is kept: their senders see a mark on it.
    pub(super) fn mark(&mut self, committed: Ticket) {
        let now = (self.outside.now)();
        let due = self.marks.iter().take_while(|(ticket, ..)| *ticket <= committed).count();
        let due: Vec<_> = self.marks.drain(..due).collect();
        due.into_iter().for_each(|(_, from, sent)| self.queue(&from, Parcel::Mark(KEPT, sent, now)));
    }

    /// Something that cannot be taken: it is said, never dropped.
    pub(super) fn unreadable(&mut self, from: &Arc<str>, keys: Vec<SeenKey>, what: Unreadable) {
        let keeps = self.meet(from);
        let from = Peer::new(Network::Signal, Arc::clone(from));
        self.house.deliver(What::Event(Event::Unreadable { from, what, keys }), keeps);
    }

    fn aside(&mut self, from: &Arc<str>, keys: Vec<SeenKey>, what: Aside) {
        let from = Peer::new(Network::Signal, Arc::clone(from));
        self.house.deliver(What::Event(Event::Aside { from, what, relayed: None, keys }), Vec::new());
    }

    /// Whether the time after which somebody's messages disappear has changed.
    fn timer(&mut self, of: &Arc<str>, seconds: Option<u32>) -> bool {
        match seconds {
            None => false,
            Some(0) => self.timers.remove(of).is_some(),
            Some(seconds) => self.timers.insert(Arc::clone(of), seconds) != Some(seconds),
        }
    }

    /// Takes the message request of somebody who writes for the first time: before that, their app shows them a
    /// stranger without a name.
    fn meet(&mut self, whom: &Arc<str>) -> Vec<Keep> {
        if !self.known.insert(Arc::clone(whom)) {
            return Vec::new();
        }
        let account = self.account.clone();
        let accept = Ask::Accept { account: &account, recipient: [whom], r#type: "accept" };
        self.ask(&accept, Question::Accept(Arc::clone(whom)));
        self.lane(whom).gate = GATE;
        let peer = Peer::new(Network::Signal, Arc::clone(whom));
        vec![keep(format!("{PERSON}{whom}"), Some(peer), vec![1])]
    }

    /// A phone has a message of ours.
    pub(super) fn has_arrived(&mut self, to: &Arc<str>, sent: i64) {
        match self.recent.arrived(to, sent) {
            Some(Some(Told::Row(row))) => self.house.deliver(What::Outcome(row, Outcome::Delivered), Vec::new()),
            Some(Some(Told::File(file, to))) => self.file_news(file, to, FileNews::Arrived),
            Some(None) => {}
            None if self.was_unsure(to, sent) => {}
            // It may be of a mark that an earlier one of us has set. Better twice than never.
            None if self.acknowledges || self.staff.contains(to) => {}
            None => {
                let (wire_id, at) = (inbound::wire_id(sent), inbound::timestamp(sent));
                let to = Peer::new(Network::Signal, Arc::clone(to));
                self.house.deliver(What::Arrived { to, wire_id, sent: at }, Vec::new());
            }
        }
    }

    /// Nothing goes to them, and nothing of theirs can be read, until somebody has said that it is all right.
    pub(super) fn key_changed(&mut self, of: &Arc<str>) {
        self.lane(of).is_changed = true;
        let of = Peer::new(Network::Signal, Arc::clone(of));
        self.house.deliver(What::Event(Event::KeyChanged { of }), Vec::new());
    }

    /// What could not be decrypted, and did not come again by itself.
    pub(super) fn tick_garbled(&mut self) {
        self.garbled.values_mut().for_each(|(seconds, _)| *seconds = seconds.saturating_sub(1));
        let due = self.garbled.extract_if(|_, (seconds, _)| *seconds == 0).collect::<Vec<_>>();
        for (from, (_, keys)) in due {
            self.unreadable(&from, keys, Unreadable::Garbled);
        }
    }
}

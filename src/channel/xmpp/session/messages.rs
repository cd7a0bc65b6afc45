//! A message on its way to the house: when it is read, what it means, and what must be kept with it.
//!
//! An encrypted message is read at the moment it is reported, never while it is held back: what is read cannot be read
//! again.

use xmpp_parsers::minidom::Element;

use super::{Session, Stage};
use crate::{
    channel::{
        What,
        xmpp::{
            inbound::{self, Came, Heard, Receipt, Unwrapped},
            ns,
            omemo::Arrived,
            secrecy::{Opened, Sealed},
            sm::Place,
            to_house::{Found, Held},
        },
    },
    model::{Device, Event, Outcome},
};

impl Session {
    pub(super) fn heard_message(&mut self, stanza: &Element, place: Place) {
        let query = match &self.stage {
            Stage::CatchingUp(catching_up) => Some(catching_up.query()),
            Stage::New | Stage::Live => None,
        };
        let Some(unwrapped) = inbound::unwrap(stanza, &self.me, query) else { return self.sm.settle(place) };
        let is_archived = matches!(unwrapped.came, Came::Archived(_));
        let archived = inbound::archive_id(unwrapped, &self.me).map(str::to_owned);
        match &mut self.stage {
            Stage::CatchingUp(catching_up) if !catching_up.reports() => {
                // Only the end of the archive is sought: what stands there was dealt with.
                if is_archived { self.sm.settle(place) } else { self.deliver(unwrapped, place, archived) }
            }
            Stage::CatchingUp(_) if is_archived => {
                self.page_takes = 0;
                self.house.drop_copy(archived.as_deref(), &mut self.sm);
                self.deliver(unwrapped, place, archived);
            }
            Stage::CatchingUp(catching_up) => {
                let held = Held { place, archived, stanza: stanza.clone() };
                if !self.house.hold(held, &mut self.sm) {
                    catching_up.ask_again();
                }
            }
            Stage::New | Stage::Live => self.deliver(unwrapped, place, archived),
        }
    }

    /// Reads a message and reports it.
    pub(super) fn deliver(&mut self, unwrapped: Unwrapped<'_>, place: Place, archived: Option<String>) {
        if let Some(encrypted) = inbound::own_encrypted(unwrapped, &self.me) {
            self.secrecy.own_wrote(encrypted);
        }
        let mut heard = match inbound::read(unwrapped, &self.me) {
            Heard::Encrypted(from) => self.open(unwrapped, &from),
            Heard::Devices(from, items) => {
                // What follows is kept by itself: the stanza holds no words.
                self.secrecy.list_changed(&from, &items);
                return self.sm.settle(place);
            }
            Heard::Words(mut inbound, receipt) => {
                // Whoever runs the account's server could have written it.
                if self.secrecy.is_demanded_of(inbound.from.address.reveal()) {
                    inbound.device = Device::Unconfirmed;
                }
                Some(Heard::Words(inbound, receipt))
            }
            heard @ (Heard::Unreadable { .. }
            | Heard::AnsweredElsewhere { .. }
            | Heard::Echo(_)
            | Heard::Received(..)
            | Heard::Bounced(..)
            | Heard::Typing(..)
            | Heard::Aside(..)
            | Heard::Nothing) => Some(heard),
        };
        if let Some(Heard::Words(inbound, _)) = &mut heard
            && self.secrecy.is_staff(inbound.from.address.reveal())
        {
            inbound::take_upload(unwrapped, inbound);
        }
        let keeps = self.secrecy.keeps();
        let meaning = match heard {
            Some(heard) => self.meaning(heard),
            // Its first copy may wait for its commit: this one is handled when that is.
            None => Some((What::Kept, None)),
        };
        match meaning {
            Some((what, receipt)) => {
                self.house.deliver(Found { place, what, archived, receipt, keeps }, &mut self.sm);
            }
            None if keeps.is_empty() => self.sm.settle(place),
            None => self.house.deliver(Found { place, what: What::Kept, archived, receipt: None, keeps }, &mut self.sm),
        }
    }

    /// What an encrypted message says; `None` if it was read before.
    fn open(&mut self, unwrapped: Unwrapped<'_>, from: &str) -> Option<Heard> {
        let encrypted = unwrapped.message.get_child("encrypted", ns::OMEMO)?;
        let arrived = match unwrapped.came {
            Came::Live | Came::Carbon => Arrived::Live,
            Came::Archived(_) => Arrived::Late,
        };
        match self.secrecy.open(from, encrypted, arrived) {
            Opened::Words(words, device, key) => {
                let mut heard = inbound::opened(unwrapped, &self.me, &words, device);
                if let Heard::Words(inbound, _) = &mut heard {
                    inbound.key = Some(key.fingerprint().into());
                }
                Some(heard)
            }
            Opened::Nothing => Some(Heard::Nothing),
            Opened::Again => Some(inbound::unread(unwrapped, &self.me, true)).filter(|heard| !heard.is_nothing()),
            Opened::Unreadable => Some(inbound::unread(unwrapped, &self.me, false)),
        }
    }

    /// States that have changed go to the house; what was made with them goes out when they are committed.
    pub(super) fn keep_secrets(&mut self) {
        let mut keeps = self.secrecy.keeps();
        for event in self.secrecy.news() {
            self.house.keep(What::Event(event), std::mem::take(&mut keeps));
        }
        if !keeps.is_empty() {
            self.house.keep(What::Kept, keeps);
        }
        for (row, why) in self.secrecy.failed() {
            self.house.report(What::Outcome(row, Outcome::Failed(why)));
        }
        let publications = self.secrecy.publications().into_iter().map(|stanza| Sealed { stanza, row: None });
        let ticket = self.house.last_ticket();
        self.sealed.extend(self.secrecy.sealed().into_iter().chain(publications).map(|sealed| (ticket, sealed)));
        self.let_out();
        for question in self.secrecy.questions() {
            self.send(&question, None);
        }
    }

    /// What to report of a message, and the receipt that it wants.
    fn meaning(&mut self, heard: Heard) -> Option<(What, Option<Receipt>)> {
        let (what, receipt) = match heard {
            Heard::Words(inbound, receipt) => (What::Event(Event::Message { inbound, quoted: None }), receipt),
            Heard::Unreadable { from, what, keys } => (What::Event(Event::Unreadable { from, what, keys }), None),
            Heard::AnsweredElsewhere { to, keys } => (What::Event(Event::AnsweredElsewhere { to, keys }), None),
            Heard::Aside(from, what, keys) => (What::Event(Event::Aside { from, what, relayed: None, keys }), None),
            Heard::Echo(id) => (What::Echo(id), None),
            Heard::Received(peer, id) => (What::Outcome(self.handed.arrived(&peer, &id)?, Outcome::Delivered), None),
            Heard::Bounced(peer, id, why) => (What::Outcome(self.handed.row(&peer, &id)?, Outcome::Failed(why)), None),
            Heard::Typing(from, composes) if self.secrecy.is_staff(from.address.reveal()) => {
                (What::Event(Event::Typing { from, composes }), None)
            }
            Heard::Typing(..) | Heard::Nothing | Heard::Encrypted(_) | Heard::Devices(..) => return None,
        };
        Some((what, receipt))
    }
}

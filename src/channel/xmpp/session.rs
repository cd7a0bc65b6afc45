//! One session, without its connection: elements and orders in, text and arrivals out.
//!
//! `pump.rs` moves the bytes; here is what they mean, and in which order things may happen. It outlives
//! the connection, because a session can be resumed (XEP-0198). It has no clock: it is told each second.

use std::collections::VecDeque;

use tracing::{info, warn};
use xmpp_parsers::minidom::Element;

use super::{
    Patience,
    catch_up::{CatchingUp, Next},
    files::Files,
    handed::Handed,
    inbound::{self, Receipt, is_from_account},
    iq::Identities,
    login::{Opened, Resumable},
    ns, outbound,
    secrecy::{Sealed, Secrecy},
    sm::Sm,
    subscriptions::Subscriptions,
    to_house::{Held, ToHouse},
    wire::{Broken, closed_with},
    xml::Xml,
};
use crate::{
    channel::{CatchUp, Cursor, Order, Ticket, What},
    model::{Row, Wish},
};

/// Stanzas that the server may leave unacknowledged.
const MAX_UNACKNOWLEDGED: usize = 5000;

/// The session. It cannot be printed: it holds what goes to and comes from people.
pub(super) struct Session {
    me: String,
    patience: Patience,
    identities: Identities,
    stage: Stage,
    sm: Sm,
    handed: Handed,
    subscriptions: Subscriptions,
    /// What goes to the server next.
    out: String,
    house: ToHouse,
    /// Receipts that go out behind whatever else goes out. Ahead of a reply they would delay it: Prosody leaves
    /// Nagle's algorithm on, which keeps the second of two small packets back for the person's delayed ACK.
    receipts: Vec<Receipt>,
    /// Rows that wait until sending may begin.
    waiting: VecDeque<Row>,
    secrecy: Secrecy,
    files: Files,
    /// What goes out once its states are committed.
    sealed: VecDeque<(Ticket, Sealed)>,
    /// What the house has committed.
    committed: Ticket,
    catch_ups: u64,
    is_connected: bool,
    silent: u32,
    page_takes: u32,
    owes_count: bool,
}

/// How far a session has come.
enum Stage {
    /// Waiting to be told from where to catch up.
    New,
    /// Reading the archive.
    CatchingUp(CatchingUp),
    /// Sending and receiving.
    Live,
}

impl Session {
    /// A session that has no connection yet. `me` is the bare address of the account.
    pub(super) fn new(me: String, name: &str, patience: Patience, secrecy: Secrecy) -> Self {
        Self {
            files: Files::new(&me),
            me,
            patience,
            identities: Identities::new(name),
            stage: Stage::New,
            sm: Sm::default(),
            handed: Handed::default(),
            subscriptions: Subscriptions::default(),
            out: String::new(),
            house: ToHouse::default(),
            receipts: Vec::new(),
            waiting: VecDeque::new(),
            secrecy,
            sealed: VecDeque::new(),
            committed: Ticket(0),
            catch_ups: 0,
            is_connected: false,
            silent: 0,
            page_takes: 0,
            owes_count: false,
        }
    }

    /// What to resume, if anything.
    pub(super) fn resumable(&self) -> Option<Resumable> {
        self.sm.resumable()
    }

    /// There is a connection.
    pub(super) fn opened(&mut self, opened: Opened) -> Result<(), Broken> {
        self.out.clear();
        self.silent = 0;
        self.owes_count = false;
        match opened {
            Opened::Resumed { told, handled } => self.resumed(told, handled)?,
            Opened::Fresh { handled_before, managed } => {
                if let Some(Ok(rows)) = handled_before.map(|handled| self.sm.acknowledged(handled)) {
                    self.sent(rows);
                }
                self.sm = Sm::new(managed);
                self.stage = Stage::New;
                // What the rows of the old session came to, the house finds out from the archive.
                self.waiting.clear();
                self.sealed.clear();
                self.house.forget_held();
                self.house.report(What::Identity(self.secrecy.identity()));
                self.house.report(What::Connected);
                info!(network = "xmpp", "connected");
            }
        }
        self.is_connected = true;
        Ok(())
    }

    fn resumed(&mut self, told: u32, handled: u32) -> Result<(), Broken> {
        let (rows, again) = self.sm.resumed(told, handled).map_err(|_| Broken::Protocol("counted too many"))?;
        for stanza in again {
            self.out.push_str(stanza);
        }
        self.house.forget_uncommitted();
        self.house.report(What::Resumed);
        self.sent(rows);
        info!(network = "xmpp", "session resumed");
        Ok(())
    }

    /// The connection is gone.
    pub(super) fn lost(&mut self, broken: &Broken) {
        if matches!(broken, Broken::NotXml) {
            self.sm.give_up_next();
        }
        self.out.clear();
        self.is_connected = false;
        self.house.report(What::Lost);
    }

    /// Obeys orders; what they change is kept together. [`Order::Close`] is the pump's.
    pub(super) fn obey(&mut self, orders: impl IntoIterator<Item = Order>) {
        orders.into_iter().for_each(|order| self.obey_one(order));
        self.keep_secrets();
    }

    fn obey_one(&mut self, order: Order) {
        match order {
            Order::Send(row) => match self.stage {
                Stage::Live => self.send_row(&row),
                Stage::CatchingUp(_) => self.waiting.push_back(row),
                // Meant for an earlier session; the house will hear from the archive what became of it.
                Stage::New => {}
            },
            Order::Acknowledge(ticket) => self.committed(ticket),
            Order::CatchUp { after, in_doubt: _ } => {
                if self.is_connected && matches!(self.stage, Stage::New) {
                    self.begin_catch_up(after.as_ref());
                }
            }
            Order::Forget(peer) => self.secrecy.forget(peer.address.reveal()),
            Order::File { errand, sealed } => self.bring(errand, sealed),
            Order::CallOff { case, to } => self.call_off(case, &to),
            Order::Staff(joined) => self.secrecy.staff(&joined),
            Order::Wish(Wish::Mark { to, of }) => self.mark(to.address.reveal(), &of),
            Order::Wish(Wish::Trust(_) | Wish::Captcha { .. } | Wish::Typing { .. }) | Order::Close => {}
        }
    }

    /// Takes an element from the server.
    pub(super) fn heard(&mut self, element: &Element) -> Result<(), Broken> {
        self.silent = 0;
        if element.has_ns(ns::CLIENT) {
            let place = self.sm.came();
            match element.name() {
                "message" => self.heard_message(element, place),
                "iq" => {
                    self.heard_iq(element);
                    self.sm.settle(place);
                }
                _ => {
                    self.subscriptions.heard(element, &self.me);
                    self.sm.settle(place);
                }
            }
            self.keep_secrets();
            self.tell(false);
        } else if element.is("r", ns::SM) {
            self.sm.asked();
            self.owes_count = true;
            self.tell(false);
        } else if element.is("a", ns::SM) {
            let handled = element.attr("h").and_then(|h| h.parse().ok()).ok_or(Broken::Protocol("a without h"))?;
            let rows = self.sm.acknowledged(handled).map_err(|_| Broken::Protocol("counted too many"))?;
            self.sent(rows);
        } else if element.is("error", ns::STREAM) {
            return Err(closed_with(element));
        }
        Ok(())
    }

    /// All output is with the operating system.
    pub(super) fn written(&mut self) {
        let rows = self.sm.written();
        self.sent(rows);
    }

    /// A second has passed.
    pub(super) fn tick(&mut self) -> Result<(), Broken> {
        // While the house is slow nothing is read, and silence means nothing.
        self.silent = if self.house.has_room() { self.silent + 1 } else { 0 };
        if self.silent >= self.patience.lost_after {
            return Err(Broken::Silent);
        }
        if self.sm.unacknowledged() > MAX_UNACKNOWLEDGED {
            return Err(Broken::Protocol("acknowledges nothing"));
        }
        if self.silent == self.patience.ask_after {
            let ping = Xml::of("ping", ns::PING);
            self.send(&Xml::new("iq").attr("type", "get").attr("id", "ping").child(ping).done(), None);
        }
        if std::mem::take(&mut self.owes_count) {
            self.tell(true);
        }
        if !matches!(self.stage, Stage::New) {
            for answer in self.subscriptions.answers() {
                self.send(&answer, None);
            }
        }
        if !matches!(self.stage, Stage::New) {
            self.secrecy.tick();
            self.files.tick();
            self.carry_files();
            self.keep_secrets();
        }
        if matches!(self.stage, Stage::CatchingUp(_)) {
            self.page_takes += 1;
            if self.page_takes >= self.patience.page {
                warn!(network = "xmpp", "the archive does not answer; going on without it");
                self.caught_up(CatchUp::NoArchive, None);
            }
        }
        Ok(())
    }

    /// Takes what is to be written now, with the question for an acknowledgement behind it.
    pub(super) fn output(&mut self) -> String {
        for receipt in std::mem::take(&mut self.receipts) {
            self.send(&outbound::receipt(&receipt), None);
        }
        if self.sm.ask() {
            self.out.push_str(&Xml::of("r", ns::SM).done());
        }
        std::mem::take(&mut self.out)
    }

    /// What goes to the house.
    pub(super) fn house(&mut self) -> &mut ToHouse {
        &mut self.house
    }

    /// The last words before the stream is closed.
    pub(super) fn say_goodbye(&mut self) -> String {
        self.sm.asked();
        self.tell(true);
        let mut out = std::mem::take(&mut self.out);
        out.push_str("</stream:stream>");
        out
    }

    fn heard_iq(&mut self, iq: &Element) {
        if let Stage::CatchingUp(catching_up) = &mut self.stage
            && is_from_account(iq, &self.me)
            && let Some(next) = catching_up.answered(iq)
        {
            self.page_takes = 0;
            return match next {
                Next::Ask(ask) => self.send(&ask, None),
                Next::Done(ending, cursor) => self.caught_up(ending, cursor),
            };
        }
        if self.secrecy.answered(iq) {
            return;
        }
        if self.files.answered(iq) {
            return self.carry_files();
        }
        if let Some(answer) = self.identities.answer(iq, &self.me) {
            self.send(&answer, None);
        }
    }

    fn begin_catch_up(&mut self, after: Option<&Cursor>) {
        self.catch_ups += 1;
        self.page_takes = 0;
        let after = after.map(|cursor| cursor.0.reveal().as_str());
        let (catching_up, ask) = CatchingUp::begin(after, self.catch_ups);
        self.stage = Stage::CatchingUp(catching_up);
        // Presence first: what comes from now on comes by itself, what came before is in the archive.
        let presence = self.identities.presence();
        self.send(&presence, None);
        let carbons = Xml::of("enable", ns::CARBONS);
        self.send(&Xml::new("iq").attr("type", "set").attr("id", "carbons").child(carbons).done(), None);
        self.send(&ask, None);
        self.secrecy.begin();
        self.files.begin();
        self.carry_files();
    }

    fn caught_up(&mut self, ending: CatchUp, cursor: Option<String>) {
        self.stage = Stage::Live;
        self.house.report_at(What::CaughtUp(ending), cursor);
        for Held { place, archived, stanza } in self.house.release() {
            match inbound::unwrap(&stanza, &self.me, None) {
                Some(unwrapped) => self.deliver(unwrapped, place, archived),
                None => self.sm.settle(place),
            }
        }
        self.secrecy.caught_up();
        for row in std::mem::take(&mut self.waiting) {
            self.send_row(&row);
        }
        info!(network = "xmpp", ?ending, "caught up");
    }

    /// Tells the server how many of its stanzas are handled, if it is time to.
    fn tell(&mut self, at_once: bool) {
        if self.is_connected
            && let Some(handled) = self.sm.tell(at_once)
        {
            self.out.push_str(&Xml::of("a", ns::SM).attr("h", &handled.to_string()).done());
        }
    }
}

mod carrying;
mod messages;
mod sending;
#[cfg(test)]
mod tests;

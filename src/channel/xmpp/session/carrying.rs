//! Files in a session: what `files` wants to ask goes to the server, what it has to tell goes to the house.

use super::Session;
use crate::{
    channel::{
        What,
        xmpp::files::{Came, Files},
    },
    model::{CaseId, Errand, Network, Peer, SealedFile},
};

impl Session {
    /// Obeys an order to bring a file.
    pub(super) fn bring(&mut self, errand: Errand, sealed: Option<SealedFile>) {
        let to = errand.to.address.reveal();
        // For somebody on another network it is only fetched here; a person's link goes out encrypted, or not at all.
        let confirmed =
            errand.to.network != Network::Xmpp || !self.secrecy.is_staff(to) || self.secrecy.is_demanded_of(to);
        self.files.wanted(errand, sealed, confirmed);
        self.carry_files();
    }

    /// Obeys an order to bring none.
    pub(super) fn call_off(&mut self, case: CaseId, to: &Peer) {
        self.files.call_off(case, to);
        self.carry_files();
    }

    /// Files that are on their way: what is to be done for them outside of the session.
    pub(in crate::channel::xmpp) fn files(&mut self) -> &mut Files {
        &mut self.files
    }

    /// How that went.
    pub(in crate::channel::xmpp) fn file_came(&mut self, came: Came) {
        self.files.came(came);
        self.carry_files();
    }

    /// What there is to ask goes to the server, what there is to tell goes to the house.
    pub(super) fn carry_files(&mut self) {
        for request in self.files.requests() {
            self.send(&request, None);
        }
        for event in self.files.events() {
            self.house.report(What::Event(event));
        }
    }
}

//! What goes out of a session, and what has to be committed before it may.

use super::{Session, Stage};
use crate::{
    channel::{
        Ticket, What,
        xmpp::{outbound, secrecy::Sealing},
    },
    model::{Outcome, Row, RowId, WireId},
};

impl Session {
    pub(super) fn send_row(&mut self, row: &Row) {
        match self.secrecy.seal(row.to.address.reveal(), row) {
            Sealing::Plain => match outbound::message(row) {
                Ok(stanza) => self.send_as(row, &stanza),
                Err(why) => self.house.report(What::Outcome(row.id, Outcome::Failed(why))),
            },
            Sealing::Taken => {}
            Sealing::Failed(why) => self.house.report(What::Outcome(row.id, Outcome::Failed(why))),
        }
    }

    fn send_as(&mut self, row: &Row, stanza: &str) {
        self.handed.remember(row);
        self.send(stanza, Some(row.id));
    }

    /// Shows a member of the staff that the person's phone has what they typed. Lost, it says nothing.
    pub(super) fn mark(&mut self, to: &str, of: &WireId) {
        if let (Stage::Live, Some(mark)) = (&self.stage, outbound::mark(to, of)) {
            self.send(&mark, None);
        }
    }

    /// Sends a stanza, or keeps it for when the session is resumed.
    pub(super) fn send(&mut self, stanza: &str, row: Option<RowId>) {
        self.sm.sent(stanza, row);
        if self.is_connected {
            self.out.push_str(stanza);
        }
    }

    /// The house has committed everything up to this ticket.
    pub(super) fn committed(&mut self, ticket: Ticket) {
        self.sm.committed(ticket);
        self.committed = ticket;
        self.let_out();
        self.receipts.extend(self.house.receipts_due(ticket));
        self.tell(false);
    }

    /// Sends what was waiting for a commit that is done.
    pub(super) fn let_out(&mut self) {
        let ticket = self.committed;
        while self.sealed.front().is_some_and(|(due, _)| *due <= ticket)
            && let Some((_, sealed)) = self.sealed.pop_front()
        {
            match &sealed.row {
                Some(row) => self.send_as(row, &sealed.stanza),
                None => self.send(&sealed.stanza, None),
            }
        }
    }

    pub(super) fn sent(&mut self, rows: Vec<RowId>) {
        for row in rows {
            self.house.report(What::Outcome(row, Outcome::Sent));
        }
    }
}

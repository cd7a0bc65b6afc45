//! What the house does besides, once a batch is committed: conversations are read anew, copies are written.
//!
//! Part of `house.rs`. Nobody is heard while it does: reading the conversations takes a moment, a copy as long as
//! reading the store. Whatever goes wrong is news for whoever asked, and changes nothing.

use std::{fmt, sync::Arc};

use tracing::{error, info};

use super::{AskTickets, House, Pending};
use crate::{
    channel::Order,
    error::{self, Mistake},
    model::{Chore, Event, Network, News, NoCopy, Task, Timestamp, Unread},
    store::{Backups, StoreError},
    talk::Script,
};

/// Reads the conversations as they are now, with all that the configuration says of them, to take the place of these.
pub type ReadScript = Box<dyn Fn(&Script) -> Result<Script, Vec<Mistake>> + Send>;

/// What only the operator's machine has.
#[derive(Default)]
pub struct Outfit {
    /// Reads the conversations anew, if they lie in a folder.
    pub conversations: Option<ReadScript>,
    /// Where copies of the store go, if anywhere.
    pub backups: Option<Backups>,
    /// Takes what is asked of Request Tracker, if cases have tickets there.
    pub tickets: Option<AskTickets>,
}

impl fmt::Debug for Outfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { conversations, backups, tickets } = self;
        let mut shown = f.debug_struct("Outfit");
        shown.field("conversations", &conversations.is_some()).field("backups", backups);
        shown.field("tickets", &tickets.is_some()).finish()
    }
}

impl House {
    /// From now on the house has these to do chores with.
    pub fn equip(&mut self, mut outfit: Outfit) {
        self.tickets.ask_by(outfit.tickets.take());
        self.rules.runs.copy = outfit.backups.as_ref().and_then(Backups::newest);
        self.outfit = outfit;
    }

    /// Does what a batch that is committed has asked for, and tells.
    pub(super) fn chores(&mut self, chores: Vec<Chore>, now: Timestamp) -> Result<Vec<(Network, Order)>, StoreError> {
        let mut orders = Vec::new();
        for Chore { task, by } in chores {
            let news = match task {
                Task::Check => News::Checked(self.read().map(|new| self.rules.script.contents.changes(&new.contents))),
                Task::Reload => News::Reloaded(self.reload()),
                Task::Backup => News::Copied(self.back_up(now)),
            };
            let mut pending = Pending::default();
            self.decide(&Event::Chore { by, news }, now, &mut pending)?;
            orders.extend(self.commit(pending, now)?);
        }
        Ok(orders)
    }

    fn read(&self) -> Result<Script, Unread> {
        let read = self.outfit.conversations.as_ref().ok_or(Unread::NoFolder)?;
        read(&self.rules.script)
            .map_err(|mistakes| Unread::Mistakes(mistakes.iter().map(ToString::to_string).collect()))
    }

    fn reload(&mut self) -> Result<Arc<Script>, Unread> {
        let new = self.read().inspect_err(|why| {
            error!("the conversations were not replaced; those before go on");
            match why {
                Unread::NoFolder => error!("the configuration names no folder of conversations"),
                Unread::Mistakes(mistakes) => mistakes.iter().for_each(|mistake| error!("{mistake}")),
            }
        })?;
        info!(conversations = new.contents.name(), "the conversations are replaced");
        Ok(Arc::new(self.rules.publish(new)))
    }

    fn back_up(&mut self, now: Timestamp) -> Result<crate::model::Copied, NoCopy> {
        let to = self.outfit.backups.as_ref().ok_or(NoCopy::NoFolder)?;
        let done = self.store.back_up(to, now);
        // A copy may stand there though an old one could not be removed.
        self.rules.runs.copy = to.newest();
        done.inspect(|_| info!("a copy of the store is written")).map_err(|why| {
            error::report(&why);
            if why.is_full() { NoCopy::Full } else { NoCopy::Failed(error::chain(&why)) }
        })
    }
}

//! What is known of a case's ticket in Request Tracker, what is asked of it there, and what comes from there.
//!
//! The case keeps what RT was last seen to show; what it should show follows from the case (`desk/ticket.rs`). Whatever
//! differs is asked for, again and again, until RT shows it. Names of staff stand here as RT calls them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::private::Private;

/// What is known of a case's ticket.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Ticketed {
    /// By what it is found in RT, whatever else is known. Drawn, and stored before anything was asked.
    pub key: String,
    /// Its number, once it is known.
    pub number: Option<u64>,
    /// Other tickets of the same person, which mail has opened.
    pub others: Vec<u64>,
    /// The last transaction of each of these tickets that was dealt with.
    pub read: BTreeMap<u64, u64>,
    /// What RT shows, as far as is known.
    pub shown: Option<Shown>,
    /// What differs and is left as it is in RT: what should stand there, and what does.
    pub left: Left,
    /// Whom RT had named as its owner when another was put back: of the holder and them.
    pub put_back: Option<(String, String)>,
    /// Which summary is the newest.
    pub summary: u32,
    /// The newest summary, as it goes to RT, until it is there.
    pub comment: Option<Private<String>>,
    /// RT does not show it to us any more.
    pub missing: bool,
}

impl Ticketed {
    /// What is to be remembered of it when its case goes: itself, and the tickets that the person's mail has opened.
    pub fn endings(&self) -> impl Iterator<Item = Ended> {
        let others =
            self.others.iter().map(|number| Ended { key: format!("{}/{number}", self.key), number: Some(*number) });
        std::iter::once(Ended { key: self.key.clone(), number: self.number }).chain(others)
    }
}

/// What differs and is left so, as long as the first of the two stays what it should be.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Left {
    /// The state.
    pub status: Option<(TicketStatus, TicketStatus)>,
    /// The owner.
    pub owner: Option<(Option<String>, Option<String>)>,
    /// The subject.
    pub subject: Option<(Private<String>, Private<String>)>,
}

/// What a ticket shows, of what is looked after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// Its subject. Of ours nothing is about the person; mail may have opened it with another.
    pub subject: Private<String>,
    /// Its state.
    pub status: TicketStatus,
    /// Who owns it, if somebody does.
    pub owner: Option<String>,
}

/// The state of a ticket.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TicketStatus {
    /// Nobody has taken it yet.
    New,
    /// It is worked on.
    Open,
    /// It waits.
    Stalled,
    /// It is over.
    Resolved,
    /// It was turned away.
    Rejected,
    /// It was deleted.
    Deleted,
    /// One of that RT's own.
    Other,
}

impl TicketStatus {
    const ALL: [Self; 6] = [Self::New, Self::Open, Self::Stalled, Self::Resolved, Self::Rejected, Self::Deleted];

    /// What RT calls it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Open => "open",
            Self::Stalled => "stalled",
            Self::Resolved => "resolved",
            Self::Rejected => "rejected",
            Self::Deleted => "deleted",
            Self::Other => "other",
        }
    }

    /// The state of this name.
    pub fn named(name: &str) -> Self {
        Self::ALL.into_iter().find(|status| status.name() == name).unwrap_or(Self::Other)
    }

    /// Whether the ticket is over.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Resolved | Self::Rejected | Self::Deleted)
    }
}

/// A ticket of a case that was erased: nothing of the case may be found by it any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ended {
    /// By what it is found.
    pub key: String,
    /// Its number, if it was known.
    pub number: Option<u64>,
}

/// What is asked of RT. It is not stored: whatever differs is asked for again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TicketOrder {
    /// By what the ticket is found.
    pub key: String,
    /// Its number, if it is known.
    pub number: Option<u64>,
    /// What it is to be like.
    pub ask: Ask,
}

/// What a ticket is to be like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// Like this. Without one it is made.
    Keep {
        /// The last transaction of it that was dealt with: only if it is the last one is anything changed.
        read: u64,
        /// What it is known to show.
        known: Option<Shown>,
        /// What it is to show.
        want: Shown,
        /// A comment to be added, once: the number of the summary, and its words.
        comment: Option<(u32, Private<String>)>,
    },
    /// Over, and without anything by which it was known.
    End,
}

/// What the side that speaks to RT reports.
#[derive(Debug, Clone)]
pub enum TicketNews {
    /// The ticket with this key has this number.
    Made {
        /// The key.
        key: String,
        /// The number.
        number: u64,
    },
    /// RT has the summary of this number.
    Commented {
        /// The key of the ticket.
        key: String,
        /// Which.
        summary: u32,
    },
    /// This is how a ticket stands.
    Seen(Box<Seen>),
    /// RT has no ticket of this key and number any more that we may see.
    Missing {
        /// The key.
        key: String,
    },
    /// The ticket of a case that was erased is over.
    Ended {
        /// The key.
        key: String,
        /// Its number, if there ever was one.
        number: Option<u64>,
    },
    /// Mail has opened a ticket that is not ours.
    Unknown {
        /// Its number.
        number: u64,
        /// Its last transaction that was looked at.
        read: u64,
        /// Its subject.
        subject: Private<String>,
        /// What was written, if it can be read.
        words: Option<Private<String>>,
    },
    /// All that has happened in the queue up to this transaction was reported.
    Read(u64),
    /// RT can be reached, or not.
    Reach(Reach),
}

/// Whether RT can be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// It can.
    Up,
    /// It cannot.
    Down,
    /// It refuses our token.
    Refused,
    /// There is no such queue, or its tickets have no such custom field, or we may not see them.
    NoQueue,
}

impl Reach {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Up, Self::Down, Self::Refused, Self::NoQueue];

    /// What texts about it are called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
            Self::Refused => "refused",
            Self::NoQueue => "no-queue",
        }
    }
}

/// How a ticket stands, and what has happened to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Its number.
    pub number: u64,
    /// What it shows.
    pub shown: Shown,
    /// The last transaction of it.
    pub last: u64,
    /// Who else than us has last changed its owner, and in which transaction.
    pub owner_by: Option<(u64, String)>,
    /// The same, of its state.
    pub status_by: Option<(u64, String)>,
    /// Mail that came.
    pub mails: Vec<Mail>,
    /// The key of the order that this is the end of, and what RT was just asked to show.
    pub answers: Option<(String, Option<Shown>)>,
}

/// Mail on a ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// Its transaction.
    pub number: u64,
    /// Who wrote it, as RT calls them: an address, or a name of somebody who works there.
    pub by: Private<String>,
    /// What was written; nothing if it could not be decrypted, or has no words.
    pub words: Result<Private<String>, NoWords>,
}

/// Why a mail has no words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoWords {
    /// RT could not decrypt it.
    Encrypted,
    /// There is no text in it.
    NoText,
}

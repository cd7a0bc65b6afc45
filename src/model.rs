//! The values that all rooms of the house speak in. No room of its own: no I/O, no clock, no chance.

mod aside;
mod audit;
mod call;
mod case;
mod chance;
mod chore;
mod contact;
mod drill;
mod file;
mod identity;
mod ids;
mod joined;
mod line;
mod link;
mod log;
mod marks;
mod message;
mod office;
mod passage;
mod pgp;
mod staff;
mod stage;
mod tally;
mod ticketed;
mod turn;
mod waits;

pub use aside::Aside;
pub use audit::{Act, Went};
pub use call::{Appointment, Told};
pub use case::{Case, Line, LineFrom, Note};
pub use chance::Chance;
pub use chore::{Chore, Copied, News, NoCopy, Requester, Task, Unread};
pub use contact::{Contact, Daily, Held, Unsaid, Vigil};
pub use drill::Drill;
pub use file::{
    Attachment, CaseFile, Enclosed, Errand, FileFailure, FileId, FileLink, FileNews, Leg, MAX_ERRANDS, MAX_FILES,
    SealedFile,
};
pub use identity::Identity;
pub use ids::{CaseId, Lang, Network, Peer, RowId, SeenKey, Tag, Timestamp, WireId};
pub use joined::{Invitation, Joined};
pub use line::LineState;
pub use link::{holds_link, is_unseen, without_links};
pub use log::{Entry, Happened, LOGGED};
pub use marks::{Check, Mandate, Step, Verdict};
pub use message::{Device, Inbound, Quote, Security};
pub use office::{Dangerous, Focus, Office, Pause, Pending};
pub use passage::{Fit, Passage, Typed};
pub use pgp::{Mailbox, PersonKey, PersonPgp};
pub use staff::{Role, Staff};
pub use stage::{Ball, Priority, Stage};
pub use tally::{Counted, Tally};
pub use ticketed::{
    Ask, Ended, Left, Mail, NoWords, Reach, Seen, Shown, TicketNews, TicketOrder, TicketStatus, Ticketed,
};
pub use turn::{Change, Event, Failure, MAX_BODY, Outcome, Row, RowKind, Turn, Unreadable, Way, Wish};
pub use waits::{Alarm, Asked, Offer, Outgoing};

//! The two halves of a chat network, as the house sees it.
//!
//! A channel runs on the async side. It sends [`Arrival`]s into the house's one bounded queue and obeys
//! [`Order`]s. It never sees the store: it is told what to send after it was committed, and it
//! acknowledges to its network what the house has committed. `channel.rs` is the whole language
//! between the two; `channel/xmpp.rs` and `channel/console.rs` speak it.

use crate::{
    model::{
        CaseId, Chance, Errand, Event, Identity, Joined, Network, Outcome, Peer, Row, RowId, SealedFile, Timestamp,
        WireId, Wish,
    },
    private::{Private, Secret},
};

mod aesgcm;
pub(crate) mod http;
pub mod signal;
pub mod xmpp;

/// What only the machine knows. It is asked each time: who knows the seed of a chance that is kept knows all keys
/// that are drawn from it.
#[derive(Debug, Clone, Copy)]
pub struct Outside {
    /// The time.
    pub now: fn() -> Timestamp,
    /// Chance, freshly drawn.
    pub chance: fn() -> Chance,
}

/// A place in the network's archive (XMPP: a MAM archive id, XEP-0313). Opaque to the house, which
/// stores it in the same transaction as the message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor(pub Private<String>);

/// Something of the channel's own, opaque to the house, which stores it in the same transaction as the arrival it comes
/// with, whatever becomes of that arrival. At the next start the channel is given all of it back.
#[derive(Debug, Clone)]
pub struct Keep {
    /// What the channel calls it. There is one of each name on a network; a later one takes its place.
    pub name: Private<String>,
    /// Whom it is about. When the house has no case of theirs any more, it goes as well.
    pub of: Option<Peer>,
    /// What is kept; `None`: forget it.
    pub value: Option<Secret<Vec<u8>>>,
}

/// The house's acknowledgement ticket for one arrival; a channel gives them in rising order, and an
/// acknowledged ticket covers all before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ticket(pub u64);

/// Something a channel reports.
#[derive(Debug)]
pub struct Arrival {
    /// From which network.
    pub network: Network,
    /// What.
    pub what: What,
    /// To be acknowledged once it is committed.
    pub ticket: Option<Ticket>,
    /// Where the archive stands once it is committed.
    pub cursor: Option<Cursor>,
    /// To be stored with it, in this order.
    pub keeps: Vec<Keep>,
}

/// The kinds of report.
#[derive(Debug)]
pub enum What {
    /// Something for the core to decide.
    Event(Event),
    /// What became of a row.
    Outcome(RowId, Outcome),
    /// The server has this row, and gave it an id of its own.
    Sent(RowId, WireId),
    /// Somebody has a message of ours that this channel does not remember: it was sent under this id, at this moment.
    Arrived {
        /// To whom.
        to: Peer,
        /// Under which id.
        wire_id: WireId,
        /// When.
        sent: Timestamp,
    },
    /// Nothing but the arrival's keeps and its ticket.
    Kept,
    /// Who we are on this network: what somebody compares to know that they write to us.
    Identity(Identity),
    /// The network's archive holds this message of ours: it was sent, whatever we remember.
    Echo(WireId),
    /// Connected. The channel waits for [`Order::CatchUp`] and sends nothing until it was caught up.
    Connected,
    /// Connected again after `Lost`, in the same session: nothing is missing, nothing needs asking, and
    /// sending goes on.
    Resumed,
    /// All that the archive holds since the asked place has been reported. Sending may begin. The arrival's
    /// cursor is where the archive stands, unless there is none.
    CaughtUp(CatchUp),
    /// Not connected; the channel goes on trying by itself. What was handed over and is not yet
    /// `Sent` is kept and goes out when the same session is resumed; otherwise `Connected` comes
    /// again and the house finds out what was sent. Either `Resumed` or `Connected` follows.
    Lost,
    /// Not connected, and trying again is useless: `why` is for the operator (no secret, no address).
    Refused {
        /// What to tell the operator.
        why: String,
    },
}

/// How the catch-up ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CatchUp {
    /// Everything since the place was reported: a row of ours that did not echo was not sent.
    Whole,
    /// There is no archive, and none is needed: nothing that arrives is lost, and the recipients' phones have said which
    /// rows they have. One of which none has said so was not sent.
    Signs,
    /// The archive does not reach back to the place: messages may be missing.
    Gap,
    /// The network keeps no archive (or refused to search it): nothing can be known.
    NoArchive,
}

/// What the house asks of a channel.
#[derive(Debug)]
pub enum Order {
    /// Send this row; report its outcome. Before it was caught up in a new session, a row is forgotten:
    /// the order was given for an earlier one.
    Send(Row),
    /// These are committed: acknowledge them to the network.
    Acknowledge(Ticket),
    /// Report what the archive holds after this place; with `None`, only remember where it ends now.
    CatchUp {
        /// The place, if one is known.
        after: Option<Cursor>,
        /// Whether there are rows of which nobody knows whether they were sent.
        in_doubt: bool,
    },
    /// These are all accounts on this network that have joined the staff by chat: besides those that the configuration
    /// names, which stay, and in place of what an earlier order said. Given when the channel has connected, before
    /// [`Order::CatchUp`], and ahead of what is said to whoever joins.
    Staff(Vec<Joined>),
    /// Nothing of this person is kept by the house any more, because they asked or because their time was over:
    /// nothing may be kept by the channel either. It answers with keeps of `None`. What goes out to them in the
    /// same breath is ordered before.
    Forget(Peer),
    /// Bring a file to a member of the staff, and report how it went ([`Event::File`]). Nothing of the order is kept: if
    /// it is lost, they ask again.
    File {
        /// What is wanted.
        errand: Errand,
        /// What the store has of it: to be handed on, under a key of its own. Without, it is to be fetched, and nothing
        /// else.
        sealed: Option<SealedFile>,
    },
    /// This member of the staff is to be brought no file of this case any more: it went, or they do not hold it. What is
    /// not told yet is dropped, and nothing is said of it; whatever is on its way is broken off.
    CallOff {
        /// The case.
        case: CaseId,
        /// Who had asked.
        to: Peer,
    },
    /// Do this besides.
    Wish(Wish),
    /// Say goodbye, close, and end.
    Close,
}

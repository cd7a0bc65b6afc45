//! What happens (Event) and what follows from it (Turn).

use super::{
    Act, Aside, Case, CaseId, Chore, Errand, FileId, FileNews, Inbound, LineState, Network, News, Office, Peer,
    Requester, RowId, SealedFile, SeenKey, Tally, TicketNews, Timestamp, WireId,
};
use crate::private::Private;

/// Everything that can happen to the house. The core decides one at a time.
#[derive(Debug, Clone)]
pub enum Event {
    /// Somebody wrote. `quoted` is the case of the line it quotes, looked up in the store beforehand.
    Message {
        /// The message.
        inbound: Inbound,
        /// Whose line it quotes.
        quoted: Option<CaseId>,
    },
    /// A human answered `to` from another client of the helpline's own account.
    AnsweredElsewhere {
        /// Whom they wrote to.
        to: Peer,
        /// By what a second report of it would be recognised.
        keys: Vec<SeenKey>,
    },
    /// Somebody sent what cannot be taken here: it is answered, and not kept.
    Unreadable {
        /// Who wrote.
        from: Peer,
        /// What it was.
        what: Unreadable,
        /// By what a second delivery of it would be recognised.
        keys: Vec<SeenKey>,
    },
    /// A person who was known by their devices has another one; nothing was heard from it yet.
    NewDevice {
        /// Whose.
        of: Peer,
    },
    /// Somebody did something besides writing words.
    Aside {
        /// Who.
        from: Peer,
        /// What.
        what: Aside,
        /// The answer to a person that a member of the staff has changed or taken back, looked up in the store beforehand.
        relayed: Option<Box<Row>>,
        /// By what a second delivery of it would be recognised.
        keys: Vec<SeenKey>,
    },
    /// A member of the staff has begun to type, or has stopped.
    Typing {
        /// Who.
        from: Peer,
        /// Whether they type.
        composes: bool,
    },
    /// Somebody's key is another one: nothing goes to them, and nothing of theirs can be read, until somebody has said
    /// that it is all right (Signal: their safety number has changed).
    KeyChanged {
        /// Whose.
        of: Peer,
    },
    /// The line stands differently on a network.
    Line {
        /// On which.
        network: Network,
        /// How.
        state: LineState,
    },
    /// A message that somebody sent was lost on its way in, and it is not known whose.
    Missed {
        /// On which network.
        network: Network,
        /// When it was sent.
        sent: Timestamp,
    },
    /// How an errand went.
    File {
        /// Which file.
        file: FileId,
        /// For whom.
        to: Peer,
        /// How.
        news: FileNews,
    },
    /// The recipient's phone has a row.
    Delivered {
        /// What the row was.
        row: Row,
    },
    /// A row could not be delivered, and will not be tried again.
    Undelivered {
        /// What the row was.
        row: Row,
        /// Why.
        why: Failure,
    },
    /// The operator wants the conversations read anew (SIGHUP).
    Hangup,
    /// Something about a ticket in Request Tracker.
    Ticket(TicketNews),
    /// What became of something that was asked of the house.
    Chore {
        /// By whom it was asked.
        by: Option<Requester>,
        /// What became of it.
        news: News,
    },
    /// Time has passed: whatever was due is due now.
    Tick,
}

impl Event {
    /// Whose it is, if it is somebody's own doing.
    pub const fn by(&self) -> Option<&Peer> {
        match self {
            Self::Message { inbound, .. } => Some(&inbound.from),
            Self::Unreadable { from: of, .. }
            | Self::Aside { from: of, .. }
            | Self::Typing { from: of, .. }
            | Self::NewDevice { of }
            | Self::KeyChanged { of } => Some(of),
            Self::AnsweredElsewhere { .. }
            | Self::Line { .. }
            | Self::Missed { .. }
            | Self::File { .. }
            | Self::Delivered { .. }
            | Self::Undelivered { .. }
            | Self::Hangup
            | Self::Ticket(_)
            | Self::Chore { .. }
            | Self::Tick => None,
        }
    }
}

/// What cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unreadable {
    /// Words that are encrypted for somebody else, or by means that this line does not have.
    Encrypted,
    /// What an app says in OTR, by itself or with somebody's words in it.
    Otr,
    /// Words that are longer than [`MAX_BODY`].
    TooLong,
    /// Words in an encryption that has got out of step.
    Garbled,
    /// A file and no words.
    File,
    /// Words beyond what is kept of one case until a handler has read it.
    Full,
    /// A sticker.
    Sticker,
    /// A call.
    Call,
    /// Something that this program does not know.
    Unknown,
}

impl Unreadable {
    /// What texts about it are called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Encrypted => "encrypted",
            Self::Otr => "otr",
            Self::TooLong => "too-long",
            Self::Garbled => "garbled",
            Self::File => "file",
            Self::Full => "full",
            Self::Sticker => "sticker",
            Self::Call => "call",
            Self::Unknown => "unknown",
        }
    }
}

/// The longest message that is taken, in bytes.
pub const MAX_BODY: usize = 64 * 1024;

/// What became of a row that was handed to a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The server has it.
    Sent,
    /// The recipient's client has it.
    Delivered,
    /// It came back.
    Failed(Failure),
}

/// Why a row could not be delivered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Failure {
    /// The account does not exist (any more), or its server is unknown.
    NoSuchAccount,
    /// The recipient or its server refused it.
    Refused,
    /// It must be encrypted, and none of the recipient's devices can be encrypted to.
    NoKeys,
    /// It may or may not have arrived, and cannot be found out.
    Unknown,
}

/// Who speaks in a row; it decides what is kept of it and who hears of its failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowKind {
    /// The program, to a person. Gone once sent.
    Program,
    /// A handler's words, to a person. Kept until the case goes, to show what became of them.
    Relay,
    /// To a member of the staff. Its id is kept until the case goes: a quote of it names the case.
    Team,
}

/// Whether a row is to be encrypted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// If the recipient encrypts, as far as the channel knows.
    #[default]
    AsTheyWrite,
    /// In any case: the person has written encrypted, whatever the channel still knows of them.
    Encrypted,
    /// In no case: a handler's explicit wish.
    InClear,
}

/// What a row changes of an earlier message of ours to the same person, by the id that its network gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The row's words stand in its place.
    Words(WireId),
    /// It is taken back.
    Gone(WireId),
}

/// One message that must go out, in order, exactly once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its place in the outbox.
    pub id: RowId,
    /// The case it belongs to, if any.
    pub case: Option<CaseId>,
    /// Who speaks.
    pub kind: RowKind,
    /// To whom.
    pub to: Peer,
    /// The id the network carries, the same at every attempt.
    pub wire_id: WireId,
    /// The words.
    pub body: Private<String>,
    /// The recipient's own message that this answers (XEP-0461), with its words for clients that know no replies.
    pub answers: Option<(WireId, Private<String>)>,
    /// For a relayed answer: the handler and the id of the message they typed, so that a failure is shown on it.
    pub author: Option<(Peer, Option<WireId>)>,
    /// What it changes, if it is no message of its own.
    pub changes: Option<Change>,
    /// Whether it is to be encrypted.
    pub way: Way,
    /// When it was decided.
    pub at: Timestamp,
}

/// What is asked of a channel besides sending. It is not stored: if it is lost, whoever asked asks again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// The changed key of this person or member of the staff is believed.
    Trust(Peer),
    /// A captcha was solved: this is its answer.
    Captcha {
        /// On which network.
        network: Network,
        /// The answer.
        answer: Private<String>,
    },
    /// The person may see that somebody types an answer, or does so no more, if the channel is set to show it.
    Typing {
        /// Who may see it.
        to: Peer,
        /// Whether somebody types.
        composes: bool,
    },
    /// A member of the staff is shown, on their own message, that the person's phone has what it said.
    Mark {
        /// Who.
        to: Peer,
        /// Which message of theirs.
        of: WireId,
    },
}

impl Wish {
    /// Of which channel it is asked.
    pub const fn network(&self) -> Network {
        match self {
            Self::Trust(peer) | Self::Typing { to: peer, .. } | Self::Mark { to: peer, .. } => peer.network,
            Self::Captcha { network, .. } => *network,
        }
    }
}

/// What one event changes. Everything in it is committed in one transaction, or nothing is.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Turn {
    /// Cases that are new or changed, whole.
    pub cases: Vec<Case>,
    /// Cases that go, with every word of them.
    pub erased: Vec<CaseId>,
    /// The people of these cases: of whom no case is left, the channels forget as well.
    pub forgotten: Vec<Peer>,
    /// Messages that have now been seen.
    pub seen: Vec<SeenKey>,
    /// What must go out.
    pub rows: Vec<Row>,
    /// People to whom nothing goes out that was decided before this turn and still waits.
    pub silenced: Vec<Peer>,
    /// Accounts to which nothing goes out any more, whatever it is.
    pub cut_off: Vec<Peer>,
    /// Files to be stored, as they came.
    pub files: Vec<(FileId, SealedFile)>,
    /// Files that are kept no more.
    pub unstored: Vec<FileId>,
    /// Files to be brought to somebody, once this is committed.
    pub errands: Vec<Errand>,
    /// What is asked of the channels besides.
    pub wishes: Vec<Wish>,
    /// What is asked of the house itself, once this is committed.
    pub chores: Vec<Chore>,
    /// What the desk remembers from now on, if that changes.
    pub office: Option<Office>,
    /// What a member of the staff did, for the audit trail.
    pub acts: Vec<Act>,
    /// What is counted of the questions, of nobody in particular.
    pub tallies: Vec<Tally>,
}

impl Turn {
    /// Whether nothing changes.
    pub fn is_empty(&self) -> bool {
        let Self {
            cases,
            erased,
            forgotten,
            seen,
            rows,
            silenced,
            cut_off,
            files,
            unstored,
            errands,
            wishes,
            chores,
            office,
            acts,
            tallies,
        } = self;
        cases.is_empty()
            && erased.is_empty()
            && forgotten.is_empty()
            && seen.is_empty()
            && rows.is_empty()
            && silenced.is_empty()
            && cut_off.is_empty()
            && files.is_empty()
            && unstored.is_empty()
            && errands.is_empty()
            && wishes.is_empty()
            && chores.is_empty()
            && office.is_none()
            && acts.is_empty()
            && tallies.is_empty()
    }
}

impl Row {
    /// The network this row leaves by.
    pub const fn network(&self) -> Network {
        self.to.network
    }
}

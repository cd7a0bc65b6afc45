//! A file that a person sent: where it lies, what is kept of it, and what may become of fetching it.
//!
//! To the core a file is opaque. What it holds is nobody's business here: it is never opened, and it is fetched only when
//! a handler asks for it. A short one that is a PGP key is the exception: the key is judged, by a reader that nothing harms.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{CaseId, Network, Peer, Timestamp, WireId};
use crate::private::Private;

/// The most files of one case.
pub const MAX_FILES: usize = 100;

/// The most files on their way at the same time; each can stand in memory whole.
pub const MAX_ERRANDS: usize = 4;

/// Which file of which case. It has no other name anywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId {
    /// The case.
    pub case: CaseId,
    /// Its number there, from 1.
    pub number: u32,
}

/// Where a file lies and by what it is decrypted, as the network has it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileLink {
    /// The network's own notation, with the key (XMPP: an `aesgcm://` link, XEP-0454).
    pub whole: Private<String>,
    /// Who would learn of it if the file were fetched.
    pub host: Private<String>,
    /// What its sender called it; to be shown, and for nothing else.
    pub name: Private<String>,
    /// Whether its sender wants it to be looked at once.
    #[serde(default)]
    pub view_once: bool,
}

/// A file as it was announced.
#[derive(Debug, Clone)]
pub struct Attachment {
    /// Where it lies.
    pub link: FileLink,
    /// It, where it comes with its message: encrypted, with the key in the link.
    pub sealed: Option<SealedFile>,
    /// What is in it, if that is a PGP key: such a file is words that are judged.
    pub key: Option<Private<Vec<u8>>>,
}

/// A file of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseFile {
    /// Its number.
    pub number: u32,
    /// When it was announced.
    pub at: Timestamp,
    /// Where it lies.
    pub link: FileLink,
    /// How many encrypted bytes of it the store has, once it was fetched.
    pub kept: Option<u64>,
    /// Whether it never went out, and nothing of it is kept.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub gone: bool,
}

impl FileLink {
    /// Whether what lies there is encrypted with a key in the link. Whatever is not is read by whoever runs its host.
    pub fn is_sealed(&self) -> bool {
        super::holds_link(self.whole.reveal())
    }

    /// What the file's name ends in, so that an app knows what to open it with; nothing else of the name.
    pub fn ending(&self) -> Option<Private<String>> {
        let name = self.name.reveal();
        // What has no name is called by what it is: `image/png`.
        let (_, ending) = name.rsplit_once('.').or_else(|| name.rsplit_once('/'))?;
        let fits = (1..=5).contains(&ending.len()) && ending.chars().all(|c| c.is_ascii_alphanumeric());
        fits.then(|| ending.to_ascii_lowercase().into())
    }
}

/// A file of a handler's on its way to the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enclosed {
    /// Its number in the case.
    pub number: u32,
    /// The account that it was sent from.
    pub from: Peer,
    /// The message that it came with.
    pub wire_id: Option<WireId>,
    /// When it goes, at the earliest.
    pub due: Timestamp,
    /// How far it has come.
    pub step: Leg,
    /// Since when.
    pub since: Timestamp,
}

/// How far a file has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Leg {
    /// It is being fetched from where its sender's app has put it.
    Fetching,
    /// The store has it; it can still be taken back.
    Waiting,
    /// The person's channel has it.
    Going,
    /// It is sent; whether it has arrived is to be told.
    Sent,
}

/// A file as it came: encrypted.
pub type SealedFile = Arc<Private<Vec<u8>>>;

/// A file to be brought to somebody: fetched, if the store has not got it, or handed on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Errand {
    /// Which.
    pub file: FileId,
    /// For whom.
    pub to: Peer,
    /// Where it lies.
    pub link: FileLink,
    /// By which network it came: only there can it be fetched.
    pub by: Network,
    /// What its name ends in where it goes, if anybody is to see that.
    pub ending: Option<Private<String>>,
}

/// How an errand went.
#[derive(Debug, Clone)]
pub enum FileNews {
    /// It was fetched, and the key fits.
    Fetched(SealedFile),
    /// The same, and this is in it: a PGP key.
    Key(SealedFile, Private<Vec<u8>>),
    /// It lies, encrypted anew, where this link says.
    Shared(Private<String>),
    /// It was sent to them, as a file.
    Sent,
    /// Their phone has it.
    Arrived,
    /// Neither.
    Failed(FileFailure),
}

/// Why a file cannot be brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFailure {
    /// It is larger than what is fetched.
    TooBig,
    /// It is not there any more.
    Gone,
    /// The link leads into a network that is nobody's business, or elsewhere.
    Forbidden,
    /// Its host does not answer, or not as it should.
    Unreachable,
    /// What lies there was not encrypted with the key in the link, or was changed since.
    WrongKey,
    /// The account's server has no place for files, or does not take this one.
    NoUpload,
    /// The account's server was handed the file, or asked for a place, and the line broke off or nobody answered.
    Interrupted,
    /// Nobody has confirmed a device of this member of the staff.
    Unconfirmed,
    /// Too much is on its way already.
    Busy,
    /// The case has as much as is kept of one.
    Full,
}

impl FileFailure {
    /// What the text about it is called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::TooBig => "too-big",
            Self::Gone => "gone",
            Self::Forbidden => "forbidden",
            Self::Unreachable => "unreachable",
            Self::WrongKey => "wrong-key",
            Self::NoUpload => "no-upload",
            Self::Interrupted => "interrupted",
            Self::Unconfirmed => "unconfirmed",
            Self::Busy => "busy",
            Self::Full => "full",
        }
    }

    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::TooBig,
        Self::Gone,
        Self::Forbidden,
        Self::Unreachable,
        Self::WrongKey,
        Self::NoUpload,
        Self::Interrupted,
        Self::Unconfirmed,
        Self::Busy,
        Self::Full,
    ];
}

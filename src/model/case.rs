//! One person's matter, from the first word to the last.

use serde::{Deserialize, Serialize};

use super::{
    Alarm, Appointment, Asked, CaseFile, CaseId, Check, Contact, Drill, Enclosed, Entry, FileLink, Lang, Mandate,
    Offer, Outgoing, Passage, Peer, PersonPgp, Priority, Security, Stage, Tag, Ticketed, Timestamp, Unreadable, Vigil,
    Way, WireId, without_links,
};
use crate::{private::Private, talk::Session};

/// Human words in a case, besides the answers to questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Who said it.
    pub from: LineFrom,
    /// When.
    pub at: Timestamp,
    /// What.
    pub words: Private<String>,
    /// The message that it is of, if its network lets its author take it back or change it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<WireId>,
    /// The number of the file that it is instead of words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<u32>,
}

/// Who said a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LineFrom {
    /// The person.
    Person,
    /// A handler, by name.
    Handler(String),
    /// Somebody, by mail that is on this ticket in Request Tracker.
    Mail(u64),
}

impl LineFrom {
    /// Whether it comes from outside: from the person, or by mail that is taken for theirs.
    pub const fn is_from_outside(&self) -> bool {
        match self {
            Self::Person | Self::Mail(_) => true,
            Self::Handler(_) => false,
        }
    }
}

/// A note by staff, for staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Who wrote it.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// What.
    pub words: Private<String>,
}

/// A case, whole. It is stored as it stands; a field that is added later has a default.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// Its number in the store.
    pub id: CaseId,
    /// What handlers call it.
    pub tag: Tag,
    /// Who writes: the account by which the person last wrote, and by which they are answered.
    pub person: Peer,
    /// Their other accounts, as a human has said, or a code that only they had.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<Peer>,
    /// The case of the same person that this one has become part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part_of: Option<CaseId>,
    /// Where it stands.
    pub stage: Stage,
    /// How soon a human must look.
    pub priority: Priority,
    /// The weakest protection any of its messages had.
    pub security: Security,
    /// After messages that came in clear: since when all have come encrypted between devices.
    #[serde(default)]
    pub encrypted_since: Option<Timestamp>,
    /// Whether a message of it ever came encrypted.
    #[serde(default)]
    pub was_encrypted: bool,
    /// When the first message came.
    pub opened: Timestamp,
    /// When the person last wrote.
    pub heard: Timestamp,
    /// The first message, verbatim.
    pub first_message: Private<String>,
    /// The questionnaire.
    pub session: Session,
    /// Human words that are no answers, in order.
    pub lines: Vec<Line>,
    /// The files that the person sent, in order.
    #[serde(default)]
    pub files: Vec<CaseFile>,
    /// How many of `lines` a handler has been given.
    pub given: usize,
    /// When the team was given the card, if it was.
    pub carded: Option<Timestamp>,
    /// Notes by staff.
    pub notes: Vec<Note>,
    /// When the person was last told that their words are kept and that somebody will come.
    pub reassured: Option<Timestamp>,
    /// When the person was last told that something of theirs could not be read, and what it was.
    #[serde(default)]
    pub unreadable: Option<(Timestamp, Unreadable)>,
    /// Whether the person was told that there is no OTR here, and what there is instead.
    #[serde(default)]
    pub told_otr: bool,
    /// Whether whoever holds it was told that something of the person's came in OTR.
    #[serde(default)]
    pub shown_otr: bool,
    /// Whether the person was told that they have fallen back to clear.
    #[serde(default)]
    pub told_in_clear: bool,
    /// When another device or key of the person's was last seen.
    #[serde(default)]
    pub new_device: Option<Timestamp>,
    /// Since when the person's key is another one that nobody has confirmed yet: nothing goes to them.
    #[serde(default)]
    pub key_changed: Option<Timestamp>,
    /// The message that is being heard: what is kept of it is kept under its id.
    #[serde(skip)]
    pub hearing: Option<WireId>,
    /// The id of the first message, if its network lets people take messages back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_id: Option<WireId>,
    /// When the person was last told that something they did besides writing changes nothing.
    #[serde(default)]
    pub aside: Option<Timestamp>,
    /// How many of their messages in a row could not be read.
    #[serde(default)]
    pub unread_in_a_row: u32,
    /// Whether the team was told that nothing can be encrypted to the person's devices.
    #[serde(default)]
    pub no_keys: bool,
    /// When a human of the team first answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered: Option<Timestamp>,
    /// Whether it is the helpline's to help, once a human has said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mandate: Option<Mandate>,
    /// The background check.
    #[serde(default, skip_serializing_if = "Check::is_untouched")]
    pub check: Check,
    /// Answers that go out in a moment, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub outgoing: Vec<Outgoing>,
    /// The question that a handler has put to the person last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<Asked>,
    /// Files of handlers' on their way to the person, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub enclosed: Vec<Enclosed>,
    /// To whom its holder has offered it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offer: Option<Offer>,
    /// How far it was told that the person waits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alarm: Option<Alarm>,
    /// Since when nothing of the person is heard, as somebody who leads decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blocked: Option<Timestamp>,
    /// When the person was last told that nobody of the team is there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub away_told: Option<Timestamp>,
    /// When a human of the team last wrote to the person, or took the case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub human: Option<Timestamp>,
    /// What makes it a drill, if it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drill: Option<Drill>,
    /// When and how the person may be written to.
    #[serde(default, skip_serializing_if = "Contact::is_empty")]
    pub contact: Contact,
    /// How far that was kept.
    #[serde(default, skip_serializing_if = "Vigil::is_untouched")]
    pub vigil: Vigil,
    /// The person's PGP key, and what else is known of it.
    #[serde(default, skip_serializing_if = "PersonPgp::is_empty")]
    pub pgp: PersonPgp,
    /// Its ticket in Request Tracker, if it has one or is to have one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ticket: Option<Ticketed>,
    /// The call that was agreed with them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub call: Option<Appointment>,
    /// The code by which they may go on from another account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passage: Option<Passage>,
    /// When the person asked to be forgotten while a handler held the case.
    pub forget_asked: Option<Timestamp>,
    /// What has happened on it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub log: Vec<Entry>,
    /// The case of this account before this one, if it is not erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earlier: Option<Tag>,
    /// Whether this account had written before.
    pub returning: bool,
}

impl Case {
    /// How what is said to the person goes out: never in clear to who has ever written encrypted.
    pub fn way(&self) -> Way {
        if self.was_encrypted || self.security == Security::EndToEnd { Way::Encrypted } else { Way::AsTheyWrite }
    }

    /// Whether others could read what the person wrote last.
    pub fn is_in_clear(&self) -> bool {
        self.security == Security::TransportOnly && self.encrypted_since.is_none()
    }

    /// All accounts of the person, the one by which they are answered first.
    pub fn accounts(&self) -> impl Iterator<Item = &Peer> {
        std::iter::once(&self.person).chain(&self.others)
    }

    /// Whether this account is the person's.
    pub fn is_of(&self, account: &Peer) -> bool {
        self.accounts().any(|known| known == account)
    }

    /// The person is answered by this account of theirs from now on.
    pub fn answer_by(&mut self, account: &Peer) {
        self.others.retain(|other| other != account);
        let before = std::mem::replace(&mut self.person, account.clone());
        self.others.push(before);
    }

    /// The person wrote, protected like this.
    pub fn hear(&mut self, security: Security, now: Timestamp) {
        self.heard = now;
        self.encrypted_since = match (self.security, security) {
            (Security::EndToEnd, _) | (_, Security::TransportOnly) => None,
            (Security::TransportOnly, Security::EndToEnd) => self.encrypted_since.or(Some(now)),
        };
        self.was_encrypted |= security == Security::EndToEnd;
        self.security = self.security.min(security);
    }

    /// Keeps words of the person that are no answer.
    pub fn add_line(&mut self, from: LineFrom, at: Timestamp, words: &str) {
        let words = Private::new(crate::talk::harmless(words));
        let id = self.hearing.clone();
        self.push(Line { from, at, words, id, file: None });
    }

    /// Keeps where a file of the person lies, and how much of it the store has. Its number.
    pub fn add_file(&mut self, at: Timestamp, link: &FileLink, kept: Option<u64>) -> u32 {
        self.add_file_from(LineFrom::Person, at, link, kept)
    }

    /// The same, of somebody.
    pub fn add_file_from(&mut self, from: LineFrom, at: Timestamp, link: &FileLink, kept: Option<u64>) -> u32 {
        let number = self.files.last().map_or(1, |last| last.number.saturating_add(1));
        let (whole, host) = (link.whole.clone(), Private::new(shown(&link.host, 100)));
        let link = FileLink { whole, host, name: Private::new(shown(&link.name, 60)), view_once: link.view_once };
        self.files.push(CaseFile { number, at, link, kept, gone: false });
        let id = self.hearing.clone();
        self.push(Line { from, at, words: Private::default(), id, file: Some(number) });
        number
    }

    /// The file of this number, unless it never went out.
    pub fn file(&self, number: u32) -> Option<&CaseFile> {
        self.files.iter().find(|file| file.number == number && !file.gone)
    }

    /// So much of a file is kept now.
    pub fn file_kept(&mut self, number: u32, size: u64) {
        for file in self.files.iter_mut().filter(|file| file.number == number) {
            file.kept = Some(size);
        }
    }

    /// A file that never went out is kept no more. Its number stays its own.
    pub fn file_gone(&mut self, number: u32) {
        for file in self.files.iter_mut().filter(|file| file.number == number) {
            (file.link, file.kept, file.gone) = (FileLink::default(), None, true);
        }
        self.lines.retain(|line| line.file != Some(number));
        self.given = self.given.min(self.lines.len());
    }

    /// The person wrote other words in place of those of this message, or took it back: what is kept of it is these
    /// words. Whether anything was kept.
    pub fn replace(&mut self, id: &WireId, words: &str) -> bool {
        let words = Private::new(crate::talk::harmless(words));
        let mut found = false;
        if self.first_id.as_ref() == Some(id) {
            (self.first_message, found) = (words.clone(), true);
        }
        for line in self.lines.iter_mut().filter(|line| line.id.as_ref() == Some(id) && line.file.is_none()) {
            (line.words, found) = (words.clone(), true);
        }
        found
    }

    /// An answer that never went out is kept no more.
    pub fn take_back(&mut self, id: &WireId) {
        self.lines.retain(|line| line.from.is_from_outside() || line.id.as_ref() != Some(id));
        self.given = self.given.min(self.lines.len());
    }

    fn push(&mut self, line: Line) {
        self.lines.push(line);
        // What a handler has been given may go when there is very much of it; what nobody has read never does.
        const KEPT: usize = 200;
        let surplus = self.lines.len().saturating_sub(KEPT).min(self.given);
        self.lines.drain(..surplus);
        self.given -= surplus;
    }

    /// Whether so many words wait for a handler that no more can be kept.
    pub fn is_full(&self) -> bool {
        // About a hundred and fifty pages.
        const MOST: usize = 256 * 1024;
        self.lines.iter().skip(self.given).map(|line| line.words.reveal().len()).sum::<usize>() > MOST
    }

    /// The language to speak with the person, once it is known.
    pub fn language(&self) -> Option<Lang> {
        self.session.language
    }
}

/// What its sender called something, in one line and without what changes how the text around it is shown.
fn shown(text: &Private<String>, most: usize) -> String {
    crate::talk::harmless(&without_links(text.reveal())).replace('\n', " ").chars().take(most).collect()
}

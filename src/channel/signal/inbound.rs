//! What signal-cli reports, as the house sees it. Pure, but for the files that a message names, which are asked for.
//!
//! Called by `session.rs`. Who somebody is, is their ACI; a number is never looked at, but for our own in a quotation.

use std::{collections::HashSet, sync::Arc};

use super::{
    envelope::{AttachmentInfo, Contact, DataMessage, GroupInfo, Received, Sent},
    files::Folder,
    people::is_aci,
};
use crate::model::{
    Aside, Attachment, Device, Inbound, MAX_BODY, Network, Peer, Quote, Security, SeenKey, Timestamp, Unreadable,
    WireId,
};

/// What the words of a message stand in, if they are long.
const LONG_TEXT: &str = "text/x-signal-plain";
/// In the words, where a name belongs (Signal's own mark).
const PLACE_OF_NAME: char = '\u{fffc}';

/// What an arrival is.
#[derive(Debug)]
pub(super) enum Heard {
    /// Somebody's words or files.
    Words(Box<Inbound>),
    /// Something that cannot be taken.
    Unreadable(Unreadable),
    /// Something else that somebody did.
    Aside(Aside),
    /// A human answered this person from the phone, at this moment.
    AnsweredElsewhere(Peer, i64),
    /// Messages that were sent to the sender at these moments have arrived.
    Arrived(Vec<i64>),
    /// They have begun to type, or have stopped. Only of staff.
    Typing(bool),
    /// Their key is another one.
    KeyChanged,
    /// It could not be decrypted; their app may send it again by itself.
    Garbled,
    /// Nothing that concerns us.
    Nothing,
}

/// An arrival: from whom, by what a second report of it is recognised, and what it is.
#[derive(Debug)]
pub(super) struct Arrived {
    pub(super) from: Arc<str>,
    pub(super) keys: Vec<SeenKey>,
    pub(super) heard: Heard,
    /// The files in signal-cli's folder that it names.
    pub(super) files: Vec<String>,
    /// Whether a file came with the words that could not be taken.
    pub(super) lost_file: bool,
    /// After how many seconds it disappears, if it says so; 0: it does not.
    pub(super) expires: Option<u32>,
}

/// Who we are.
pub(super) struct Us<'a> {
    /// Our number.
    pub(super) account: &'a str,
    /// The group of the staff, if there is one.
    pub(super) staff_group: Option<&'a str>,
    /// The staff.
    pub(super) staff: &'a HashSet<Arc<str>>,
}

/// What an arrival is, and whose; `None`: nobody's.
pub(super) fn arrived(received: Received, us: &Us<'_>, folder: &mut dyn Folder) -> Option<Arrived> {
    let Received { account, envelope, exception } = received;
    if account.as_ref().is_some_and(|account| account.reveal() != us.account) {
        return None;
    }
    let from = envelope.source_uuid.as_ref().and_then(|source| aci(source.reveal()))?;
    let sent = envelope.timestamp;
    let in_group = envelope.data_message.as_ref().is_some_and(|message| message.group_info.is_some());
    let expires = envelope.data_message.as_ref().map(|message| message.expires_in_seconds).filter(|_| !in_group);
    let (mut files, announced) = (Vec::new(), envelope.data_message.as_ref().map_or(0, DataMessage::files));
    let heard = match exception {
        Some(trouble) => match trouble.r#type.as_deref().unwrap_or_default() {
            "UntrustedIdentityException" => Heard::KeyChanged,
            kind if kind.contains("Duplicate") || kind.contains("SelfSend") => Heard::Nothing,
            _ => Heard::Garbled,
        },
        None => {
            if let Some(message) = envelope.data_message {
                data(message, &from, us, folder, &mut files)
            } else if let Some(edit) = envelope.edit_message {
                edited(edit.target_sent_timestamp, &edit.data_message, &from, us, folder, &mut files)
            } else if let Some(sync) = envelope.sync_message {
                elsewhere(sync.sent_message)
            } else if let Some(receipts) = envelope.receipt_message {
                let counts = receipts.is_delivery || receipts.is_read || receipts.is_viewed;
                if counts { Heard::Arrived(receipts.timestamps) } else { Heard::Nothing }
            } else if let Some(typing) = envelope.typing_message {
                let is_to_us = typing.group_id.is_none() && us.staff.contains(&from);
                if is_to_us { Heard::Typing(typing.action == "STARTED") } else { Heard::Nothing }
            } else if envelope
                .call_message
                .is_some_and(|call| call.offer_message.is_some_and(|offer| offer.is_something))
            {
                Heard::Unreadable(Unreadable::Call)
            } else {
                Heard::Nothing
            }
        }
    };
    let keys = vec![key(&from, sent)];
    let lost_file = matches!(&heard, Heard::Words(words) if words.files.len() < announced);
    Some(Arrived { from, keys, heard, files, lost_file, expires })
}

/// By what a message is recognised: its sender never sends two at the same moment.
pub(super) fn key(from: &str, sent: i64) -> SeenKey {
    SeenKey::of(&["signal", from, &sent.to_string()])
}

/// A moment as the network writes it.
pub(super) fn moment(wire_id: &WireId) -> Option<i64> {
    wire_id.0.parse().ok().filter(|sent| *sent > 0)
}

/// The id of the message that was sent at this moment.
pub(super) fn wire_id(sent: i64) -> WireId {
    WireId(sent.to_string().into())
}

/// The moment as a time.
pub(super) const fn timestamp(sent: i64) -> Timestamp {
    Timestamp::from_millis(sent)
}

fn aci(text: &str) -> Option<Arc<str>> {
    is_aci(text).then(|| text.to_ascii_lowercase().into())
}

/// A human wrote from the helpline's own phone.
fn elsewhere(sent: Option<Sent>) -> Heard {
    let Some(sent) = sent.filter(|sent| sent.group_info.is_none()) else { return Heard::Nothing };
    match sent.destination_uuid.and_then(|to| aci(to.reveal())) {
        Some(to) => Heard::AnsweredElsewhere(Peer::new(Network::Signal, to), sent.timestamp),
        None => Heard::Nothing,
    }
}

impl DataMessage {
    /// How many files it has, besides long words.
    fn files(&self) -> usize {
        self.attachments.iter().filter(|attachment| !attachment.is_long_text()).count()
    }
}

impl AttachmentInfo {
    fn is_long_text(&self) -> bool {
        self.content_type.as_deref() == Some(LONG_TEXT)
    }
}

/// Whether it is for us: what is said in groups is not, but by staff in their own.
fn is_for_us(message: &DataMessage, from: &Arc<str>, us: &Us<'_>) -> bool {
    let is_theirs = |group: &GroupInfo| us.staff_group == Some(group.group_id.reveal().as_str());
    message.group_info.as_ref().is_none_or(|group| is_theirs(group) && us.staff.contains(from))
}

fn data(
    mut message: DataMessage,
    from: &Arc<str>,
    us: &Us<'_>,
    folder: &mut dyn Folder,
    files: &mut Vec<String>,
) -> Heard {
    // Whatever becomes of it: nothing stays there in clear.
    files.extend(message.attachments.iter().map(|attachment| attachment.id.reveal().clone()));
    if !is_for_us(&message, from, us) {
        return Heard::Nothing;
    }
    if let Some(reaction) = message.reaction {
        return Heard::Aside(Aside::Reaction { emoji: reaction.emoji, taken_back: reaction.is_remove });
    }
    if let Some(target) = message.remote_delete {
        return Heard::Aside(Aside::Deleted { of: wire_id(target.timestamp) });
    }
    let sent = message.timestamp;
    let quote = message.quote.take().map(|quoted| {
        let is_ours = quoted.author_number.as_ref().is_some_and(|number| number.reveal() == us.account);
        let id = (is_ours && quoted.id > 0).then(|| wire_id(quoted.id));
        Quote { id, text: quoted.text.unwrap_or_default() }
    });
    let has_files = message.files() > 0;
    let words = match words(&message, folder) {
        Ok(words) => words,
        Err(what) => return Heard::Unreadable(what),
    };
    if words.is_empty() && !has_files {
        return without_words(&message);
    }
    let view_once = message.view_once;
    let attachments = message.attachments.iter();
    let attachments = attachments.filter(|attachment| !attachment.is_long_text());
    let taken: Vec<Attachment> = attachments.filter_map(|attachment| take_in(attachment, view_once, folder)).collect();
    if words.is_empty() && taken.is_empty() {
        return Heard::Unreadable(Unreadable::File);
    }
    Heard::Words(Box::new(Inbound {
        from: Peer::new(Network::Signal, Arc::clone(from)),
        keys: vec![key(from, sent)],
        wire_id: Some(wire_id(sent)),
        body: words.into(),
        files: taken,
        quote,
        security: Security::EndToEnd,
        device: Device::Usual,
        key: None,
        offers_otr: false,
        in_group: message.group_info.is_some(),
    }))
}

fn edited(
    of: i64,
    message: &DataMessage,
    from: &Arc<str>,
    us: &Us<'_>,
    folder: &mut dyn Folder,
    files: &mut Vec<String>,
) -> Heard {
    files.extend(message.attachments.iter().map(|attachment| attachment.id.reveal().clone()));
    if !is_for_us(message, from, us) {
        return Heard::Nothing;
    }
    match words(message, folder) {
        Ok(words) => Heard::Aside(Aside::Edited { of: wire_id(of), words: words.into() }),
        Err(what) => Heard::Unreadable(what),
    }
}

/// The words of a message, whole: those of its visiting cards as well.
fn words(message: &DataMessage, folder: &mut dyn Folder) -> Result<String, Unreadable> {
    let long = message.attachments.iter().find(|attachment| attachment.is_long_text());
    let whole = match long {
        Some(long) if long.size > MAX_BODY as u64 => return Err(Unreadable::TooLong),
        Some(long) => folder.read(long.id.reveal(), MAX_BODY as u64).and_then(|text| String::from_utf8(text).ok()),
        None => None,
    };
    let shown = message.message.as_ref().map(|words| words.reveal().clone());
    let mut words = whole.or(shown).unwrap_or_default();
    if words.len() > MAX_BODY {
        return Err(Unreadable::TooLong);
    }
    for mention in &message.mentions {
        // Positions count UTF-16 units, and this way one by one is enough: each name has its own mark.
        let name = mention.name.as_ref().map_or("", |name| name.reveal());
        words = words.replacen(PLACE_OF_NAME, &format!("@{name}"), 1);
    }
    for contact in &message.contacts {
        let line = visiting_card(contact);
        if !line.is_empty() {
            words = if words.is_empty() { line } else { format!("{words}\n{line}") };
        }
    }
    Ok(words)
}

fn visiting_card(contact: &Contact) -> String {
    let name = &contact.name;
    let parts =
        [name.display.as_ref().or(name.given.as_ref()), name.family.as_ref().filter(|_| name.display.is_none())];
    let values = contact.phone.iter().chain(&contact.email).map(|value| value.value.as_ref());
    let said: Vec<&str> = parts.into_iter().chain(values).flatten().map(|words| words.reveal().trim()).collect();
    said.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What a message without words and files is.
fn without_words(message: &DataMessage) -> Heard {
    // What goes with words, and means nothing alone.
    const BESIDE: [&str; 4] = ["previews", "textStyles", "storyContext", "bodyRanges"];
    let unknown = message.more.iter().any(|(name, value)| value.is_something && !BESIDE.contains(&name.as_str()));
    match () {
        () if message.sticker.is_some_and(|sticker| sticker.is_something) => Heard::Unreadable(Unreadable::Sticker),
        () if unknown || !message.contacts.is_empty() => Heard::Unreadable(Unreadable::Unknown),
        () => Heard::Aside(Aside::Timer(message.expires_in_seconds)),
    }
}

/// Takes a file out of signal-cli's folder. It is called as its sender called it, or by what it is.
fn take_in(attachment: &AttachmentInfo, view_once: bool, folder: &mut dyn Folder) -> Option<Attachment> {
    let name = attachment.filename.as_ref().filter(|name| !name.reveal().trim().is_empty());
    let kind = attachment.content_type.clone().unwrap_or_default();
    folder.take_in(attachment.id.reveal(), name.map_or(kind, |name| name.reveal().clone()), view_once)
}

#[cfg(test)]
mod tests;

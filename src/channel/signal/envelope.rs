//! What signal-cli reports of something that arrived, as far as it concerns us.
//!
//! Every field may be missing and unknown ones are ignored: versions differ. Source: signal-cli's `Json…` records, as
//! seen in `tests/peers/signal/frames.txt` (0.13.19) and read in 0.14.6.

use serde::{Deserialize, Deserializer};

use crate::private::Private;

/// A value that is written as null when there is none.
fn or_default<'de, T: Deserialize<'de> + Default, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
    Option::deserialize(from).map(Option::unwrap_or_default)
}

/// Words, or nothing.
pub(super) type Words = Option<Private<String>>;

/// What is told of one arrival.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Received {
    pub(super) account: Words,
    #[serde(deserialize_with = "or_default")]
    pub(super) envelope: Envelope,
    pub(super) exception: Option<Trouble>,
}

/// Why it could not be read.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Trouble {
    pub(super) r#type: Option<String>,
}

/// What arrived.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Envelope {
    pub(super) source_uuid: Words,
    #[serde(deserialize_with = "or_default")]
    pub(super) timestamp: i64,
    pub(super) data_message: Option<DataMessage>,
    pub(super) edit_message: Option<EditMessage>,
    pub(super) sync_message: Option<SyncMessage>,
    pub(super) receipt_message: Option<Receipts>,
    pub(super) call_message: Option<CallMessage>,
    pub(super) typing_message: Option<Typing>,
}

/// A message, or what travels as one.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct DataMessage {
    #[serde(deserialize_with = "or_default")]
    pub(super) timestamp: i64,
    pub(super) message: Words,
    #[serde(deserialize_with = "or_default")]
    pub(super) expires_in_seconds: u32,
    #[serde(deserialize_with = "or_default")]
    pub(super) is_expiration_update: bool,
    #[serde(deserialize_with = "or_default")]
    pub(super) view_once: bool,
    pub(super) reaction: Option<Reaction>,
    pub(super) quote: Option<Quoted>,
    #[serde(deserialize_with = "or_default")]
    pub(super) mentions: Vec<Mention>,
    #[serde(deserialize_with = "or_default")]
    pub(super) attachments: Vec<AttachmentInfo>,
    pub(super) sticker: Option<Ignored>,
    #[serde(deserialize_with = "or_default")]
    pub(super) contacts: Vec<Contact>,
    pub(super) remote_delete: Option<Target>,
    pub(super) group_info: Option<GroupInfo>,
    /// Whatever else it holds, by name: kinds that came after this program was written.
    #[serde(flatten)]
    pub(super) more: std::collections::BTreeMap<String, Ignored>,
}

/// Something of which only the presence counts.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ignored {
    /// Whether it is anything but null, false, zero or empty.
    pub(super) is_something: bool,
}

impl<'de> Deserialize<'de> for Ignored {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        use serde_json::Value;
        let is_something = match Value::deserialize(deserializer)? {
            Value::Null | Value::Bool(false) => false,
            Value::Array(list) => !list.is_empty(),
            Value::String(text) => !text.is_empty(),
            Value::Number(number) => number.as_i64() != Some(0),
            Value::Bool(true) | Value::Object(_) => true,
        };
        Ok(Self { is_something })
    }
}

/// An emoji on a message.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Reaction {
    #[serde(deserialize_with = "or_default")]
    pub(super) emoji: Private<String>,
    #[serde(deserialize_with = "or_default")]
    pub(super) is_remove: bool,
}

/// What a message answers.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Quoted {
    #[serde(deserialize_with = "or_default")]
    pub(super) id: i64,
    pub(super) author_number: Words,
    pub(super) author_uuid: Words,
    pub(super) text: Words,
}

/// A name in the words, which have a placeholder there.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Mention {
    pub(super) name: Words,
    #[serde(deserialize_with = "or_default")]
    pub(super) start: usize,
}

/// A file.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct AttachmentInfo {
    pub(super) content_type: Option<String>,
    pub(super) filename: Words,
    #[serde(deserialize_with = "or_default")]
    pub(super) id: Private<String>,
    #[serde(deserialize_with = "or_default")]
    pub(super) size: u64,
}

/// A visiting card.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Contact {
    #[serde(deserialize_with = "or_default")]
    pub(super) name: ContactName,
    #[serde(deserialize_with = "or_default")]
    pub(super) phone: Vec<ContactValue>,
    #[serde(deserialize_with = "or_default")]
    pub(super) email: Vec<ContactValue>,
}

/// The name on it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ContactName {
    pub(super) display: Words,
    pub(super) given: Words,
    pub(super) family: Words,
}

/// A number or an address on it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ContactValue {
    pub(super) value: Words,
}

/// Which message something is about.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Target {
    #[serde(deserialize_with = "or_default")]
    pub(super) timestamp: i64,
}

/// In which group.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct GroupInfo {
    #[serde(deserialize_with = "or_default")]
    pub(super) group_id: Private<String>,
}

/// Other words in place of earlier ones.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct EditMessage {
    #[serde(deserialize_with = "or_default")]
    pub(super) target_sent_timestamp: i64,
    #[serde(deserialize_with = "or_default")]
    pub(super) data_message: DataMessage,
}

/// What another device of our account did.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct SyncMessage {
    pub(super) sent_message: Option<Sent>,
}

/// A message that another device of our account sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Sent {
    pub(super) destination_uuid: Words,
    #[serde(deserialize_with = "or_default")]
    pub(super) timestamp: i64,
    pub(super) group_info: Option<GroupInfo>,
}

/// That messages of ours have arrived or were read.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Receipts {
    #[serde(deserialize_with = "or_default")]
    pub(super) is_delivery: bool,
    #[serde(deserialize_with = "or_default")]
    pub(super) is_read: bool,
    #[serde(deserialize_with = "or_default")]
    pub(super) is_viewed: bool,
    #[serde(deserialize_with = "or_default")]
    pub(super) timestamps: Vec<i64>,
}

/// That somebody types.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Typing {
    #[serde(deserialize_with = "or_default")]
    pub(super) action: String,
    pub(super) group_id: Words,
}

/// A call.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct CallMessage {
    pub(super) offer_message: Option<Ignored>,
}

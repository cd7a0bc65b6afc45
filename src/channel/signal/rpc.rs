//! The JSON-RPC of signal-cli: requests as lines, and what comes back told apart. Pure.
//!
//! The one place that knows signal-cli's method names. An unknown parameter is ignored by signal-cli without a word, so
//! each stands here once and is tried on the real program (`tests/signal`). Source: signal-cli's manual page
//! `signal-cli-jsonrpc(5)` and the frames in `tests/peers/signal/frames.txt`.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::envelope::Received;
use crate::private::Private;

/// What the line asks of signal-cli.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(super) enum Ask<'a> {
    /// Whether it is there.
    Version {},
    /// To report what arrives.
    Subscribe { account: &'a str },
    /// Not to any more.
    Unsubscribe { subscription: i64 },
    /// To send a message.
    Send(Box<Message<'a>>),
    /// To put an emoji on a message.
    #[serde(rename_all = "camelCase")]
    React { account: &'a str, recipient: [&'a str; 1], emoji: &'a str, target_author: &'a str, target_timestamp: i64 },
    /// To take a message back.
    #[serde(rename_all = "camelCase")]
    Delete { account: &'a str, recipient: [&'a str; 1], target_timestamp: i64 },
    /// To take a first contact's message request, or they would write to a stranger.
    #[serde(rename_all = "camelCase")]
    Accept { account: &'a str, recipient: [&'a str; 1], r#type: &'static str },
    /// To show this name to whoever writes.
    #[serde(rename_all = "camelCase")]
    Name { account: &'a str, given_name: &'a str },
    /// To tell somebody that one types, or has stopped: to stop says nothing, and if their key has changed it fails and
    /// fetches the new one.
    Typing { account: &'a str, recipient: [&'a str; 1], stop: bool },
    /// To believe the changed key of somebody.
    #[serde(rename_all = "camelCase")]
    Trust { account: &'a str, recipient: &'a str, trust_all_known_keys: bool },
    /// To forget somebody, their keys included.
    Forget { account: &'a str, recipient: &'a str, forget: bool },
    /// To hand in the answer to a captcha.
    Captcha { account: &'a str, challenge: &'a str, captcha: &'a str },
}

/// A message that goes out.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Message<'a> {
    pub(super) account: &'a str,
    pub(super) recipient: [&'a str; 1],
    pub(super) message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) quote_timestamp: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) quote_author: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) quote_message: Option<&'a str>,
    /// The message whose place this one takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) edit_timestamp: Option<i64>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub(super) attachment: &'a [String],
}

impl Ask<'_> {
    const fn method(&self) -> &'static str {
        match self {
            Self::Version {} => "version",
            Self::Subscribe { .. } => "subscribeReceive",
            Self::Unsubscribe { .. } => "unsubscribeReceive",
            Self::Send(_) => "send",
            Self::React { .. } => "sendReaction",
            Self::Delete { .. } => "remoteDelete",
            Self::Accept { .. } => "sendMessageRequestResponse",
            Self::Name { .. } => "updateProfile",
            Self::Typing { .. } => "sendTyping",
            Self::Trust { .. } => "trust",
            Self::Forget { .. } => "removeContact",
            Self::Captcha { .. } => "submitRateLimitChallenge",
        }
    }

    /// The request as a line; its answer carries the same id.
    pub(super) fn line(&self, id: &str) -> String {
        #[derive(Serialize)]
        struct Request<'a> {
            jsonrpc: &'static str,
            method: &'static str,
            id: &'a str,
            params: &'a Ask<'a>,
        }
        let request = Request { jsonrpc: "2.0", method: self.method(), id, params: self };
        // Strings and numbers always serialise.
        let mut line = serde_json::to_string(&request).unwrap_or_default();
        line.push('\n');
        line
    }
}

/// What a line of signal-cli's is.
#[derive(Debug)]
pub(super) enum Said<'a> {
    /// Something arrived.
    Received(Box<Received>),
    /// Something arrived that could not be read as a whole: from whom and when, if that much could.
    Puzzling(Option<(String, i64)>),
    /// A request was carried out.
    Done { id: &'a str, result: &'a RawValue },
    /// A request was not.
    Failed { id: &'a str, error: RpcError },
    /// Nothing that concerns us.
    Nothing,
}

/// Why a request was not carried out.
#[derive(Debug, Deserialize)]
pub(super) struct RpcError {
    #[serde(default)]
    pub(super) code: i64,
    #[serde(default)]
    pub(super) message: Private<String>,
    #[serde(default)]
    pub(super) data: Option<ErrorData>,
}

/// What an error says besides.
#[derive(Debug, Deserialize)]
pub(super) struct ErrorData {
    #[serde(default)]
    pub(super) response: Option<SendResponse>,
}

/// What became of a message.
#[derive(Debug, Deserialize)]
pub(super) struct SendResponse {
    #[serde(default)]
    pub(super) results: Vec<SendResult>,
    #[serde(default)]
    pub(super) timestamp: Option<i64>,
}

/// What became of it for one recipient.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct SendResult {
    #[serde(default)]
    pub(super) r#type: String,
    #[serde(default)]
    pub(super) token: Option<Private<String>>,
    #[serde(default)]
    pub(super) retry_after_seconds: Option<u64>,
}

/// Reads a line of signal-cli's.
pub(super) fn read(line: &str) -> Said<'_> {
    #[derive(Deserialize)]
    struct Whole<'a> {
        #[serde(borrow, default)]
        id: Option<&'a str>,
        #[serde(borrow, default)]
        method: Option<&'a str>,
        #[serde(borrow, default)]
        params: Option<&'a RawValue>,
        #[serde(borrow, default)]
        result: Option<&'a RawValue>,
        #[serde(borrow, default)]
        error: Option<&'a RawValue>,
    }
    let Ok(whole) = serde_json::from_str::<Whole<'_>>(line) else {
        // Half a line, or none of signal-cli's. If it was a message, it came to a daemon of a version that we do not know.
        return if line.contains("\"receive\"") { Said::Puzzling(None) } else { Said::Nothing };
    };
    match whole {
        Whole { method: Some("receive"), params: Some(params), .. } => received(params.get()),
        Whole { id: Some(id), error: Some(error), .. } => {
            let unreadable = |_| RpcError { code: 0, message: Private::default(), data: None };
            Said::Failed { id, error: serde_json::from_str(error.get()).unwrap_or_else(unreadable) }
        }
        Whole { id: Some(id), result: Some(result), .. } => Said::Done { id, result },
        _ => Said::Nothing,
    }
}

/// With `subscribeReceive` what arrived is wrapped once more.
fn received(params: &str) -> Said<'_> {
    #[derive(Deserialize)]
    struct Params<'a> {
        #[serde(borrow, default)]
        result: Option<&'a RawValue>,
    }
    let inner = serde_json::from_str::<Params<'_>>(params).ok().and_then(|params| params.result);
    let inner = inner.map_or(params, RawValue::get);
    match serde_json::from_str::<Received>(inner) {
        Ok(received) => Said::Received(Box::new(received)),
        Err(_) => Said::Puzzling(sender(inner)),
    }
}

/// Who sent something of which the rest is in a form that we do not know.
fn sender(params: &str) -> Option<(String, i64)> {
    let value: serde_json::Value = serde_json::from_str(params).ok()?;
    let envelope = value.get("envelope")?;
    Some((envelope.get("sourceUuid")?.as_str()?.to_owned(), envelope.get("timestamp")?.as_i64()?))
}

//! What signal-cli says of a message that it was to send, and what is done about it: each error leads to one act. Pure.
//!
//! Source: the codes of `signal-cli-jsonrpc(5)` and the results seen in `tests/peers/signal/frames.txt`.

use serde_json::value::RawValue;

use super::rpc::{RpcError, SendResponse, SendResult};
use crate::{model::Failure, private::Private};

/// What became of a message, or what to do about it.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// The server has it: it was sent at this moment.
    Sent(i64),
    /// It cannot be delivered, now or later.
    Failed(Failure),
    /// It may have been sent at this moment: whether it was is to be found out before it is sent again.
    Unsure(Option<i64>),
    /// It was not sent, and may be tried again.
    Again,
    /// The recipient's key is another one: it waits until somebody believes that.
    KeyChanged,
    /// Nothing may be sent for a while: for so many seconds, if that was said.
    Limited {
        /// For how long.
        seconds: Option<u64>,
        /// What a captcha is asked for with.
        captcha: Option<Private<String>>,
    },
    /// There is no such account: this device is not linked any more.
    Unlinked,
    /// signal-cli does not know what is asked of it.
    Unknown,
}

/// The codes of JSON-RPC's and signal-cli's errors.
mod code {
    pub(super) const USER: i64 = -1;
    pub(super) const IO: i64 = -3;
    pub(super) const UNTRUSTED: i64 = -4;
    pub(super) const RATE_LIMIT: i64 = -5;
    pub(super) const METHOD: i64 = -32601;
    pub(super) const PARAMS: i64 = -32602;
    pub(super) const INTERNAL: i64 = -32603;
}

/// What the result of `send` means. There is one recipient, so one result.
pub(super) fn of_result(result: &RawValue) -> Verdict {
    let Ok(response) = serde_json::from_str::<SendResponse>(result.get()) else { return Verdict::Unsure(None) };
    match (response.results.first(), response.timestamp) {
        (Some(result), Some(sent)) if result.r#type == "SUCCESS" => Verdict::Sent(sent),
        (Some(result), sent) => of_one(result, sent),
        // An empty list: to ourselves only.
        (None, sent) => sent.map_or(Verdict::Unsure(None), Verdict::Sent),
    }
}

/// What an error of `send` means.
pub(super) fn of_error(error: &RpcError) -> Verdict {
    let response = error.data.as_ref().and_then(|data| data.response.as_ref());
    if let Some((result, sent)) = response.and_then(|all| Some((all.results.first()?, all.timestamp))) {
        return of_one(result, sent);
    }
    match error.code {
        // What we ask for is wrong: it will be wrong again.
        code::USER => Verdict::Failed(Failure::Refused),
        code::IO => Verdict::Unsure(None),
        code::UNTRUSTED => Verdict::KeyChanged,
        code::RATE_LIMIT => Verdict::Limited { seconds: None, captcha: None },
        code::METHOD => Verdict::Unknown,
        code::PARAMS if error.message.reveal().contains("account") => Verdict::Unlinked,
        code::PARAMS => Verdict::Failed(Failure::Refused),
        code::INTERNAL => Verdict::Again,
        _ => Verdict::Again,
    }
}

fn of_one(result: &SendResult, sent: Option<i64>) -> Verdict {
    match result.r#type.as_str() {
        "UNREGISTERED_FAILURE" => Verdict::Failed(Failure::NoSuchAccount),
        "IDENTITY_FAILURE" => Verdict::KeyChanged,
        // The server may have it all the same (HTTP 5xx, or a line that was cut).
        "NETWORK_FAILURE" => Verdict::Unsure(sent),
        "RATE_LIMIT_FAILURE" | "PROOF_REQUIRED_FAILURE" => {
            Verdict::Limited { seconds: result.retry_after_seconds, captcha: result.token.clone() }
        }
        // "INVALID_PRE_KEY_FAILURE", "UNKNOWN_ERROR", and what may come.
        _ => Verdict::Again,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::channel::signal::rpc::{Said, read};

    fn of(line: &str) -> Verdict {
        match read(line) {
            Said::Done { result, .. } => of_result(result),
            Said::Failed { error, .. } => of_error(&error),
            other @ (Said::Received(_) | Said::Puzzling(_) | Said::Nothing) => panic!("{other:?}"),
        }
    }

    fn failed(code: i64, kind: &str) -> Verdict {
        of(&format!(
            r#"{{"jsonrpc":"2.0","error":{{"code":{code},"message":"x","data":{{"response":{{"results":[{{"recipientAddress":{{"uuid":"u"}},"type":"{kind}"}}],"timestamp":7}}}}}},"id":"r1"}}"#
        ))
    }

    fn plain(code: i64, message: &str) -> Verdict {
        of(&format!(r#"{{"jsonrpc":"2.0","error":{{"code":{code},"message":"{message}","data":null}},"id":"r1"}}"#))
    }

    #[test]
    fn each_error_leads_to_an_act() {
        assert_eq!(of(r#"{"result":{"results":[{"type":"SUCCESS"}],"timestamp":5},"id":"r1"}"#), Verdict::Sent(5));
        let limited = Verdict::Limited { seconds: None, captcha: None };
        for (verdict, act) in [
            (failed(-1, "UNREGISTERED_FAILURE"), Verdict::Failed(Failure::NoSuchAccount)),
            (failed(-1, "NETWORK_FAILURE"), Verdict::Unsure(Some(7))),
            (failed(-4, "IDENTITY_FAILURE"), Verdict::KeyChanged),
            (failed(-5, "RATE_LIMIT_FAILURE"), limited),
            (failed(-1, "INVALID_PRE_KEY_FAILURE"), Verdict::Again),
            (failed(-1, "SOMETHING_NEW"), Verdict::Again),
            (plain(-1, "Invalid phone number"), Verdict::Failed(Failure::Refused)),
            (plain(-3, "IO"), Verdict::Unsure(None)),
            (plain(-4, "x"), Verdict::KeyChanged),
            (plain(-32601, "Method not implemented"), Verdict::Unknown),
            (plain(-32602, "Specified account does not exist"), Verdict::Unlinked),
            (plain(-32602, "Invalid params"), Verdict::Failed(Failure::Refused)),
            (plain(-32603, "Internal"), Verdict::Again),
            (plain(99, "?"), Verdict::Again),
        ] {
            assert_eq!(verdict, act);
        }
    }

    #[test]
    fn a_captcha_comes_with_its_token() {
        let line = r#"{"error":{"code":-5,"message":"x","data":{"response":{"results":[{"type":"RATE_LIMIT_FAILURE","token":"f5a8","retryAfterSeconds":86400}],"timestamp":7}}},"id":"r1"}"#;
        assert_eq!(of(line), Verdict::Limited { seconds: Some(86400), captcha: Some("f5a8".to_owned().into()) });
    }
}

//! What stands in RT's answers: JSON that anybody's mail may have shaped. Nothing of it is taken to be there. Pure.

use serde_json::Value;

use crate::{
    model::{Shown, TicketStatus},
    private::Private,
};

/// The most of a text that is taken over, in characters.
const LONGEST: usize = 64 * 1024;

/// A text.
pub(super) fn text(value: &Value, key: &str) -> Option<String> {
    let text = value.get(key)?.as_str()?;
    Some(text.chars().take(LONGEST).collect())
}

/// A number, which RT writes as one or as a text.
pub(super) fn number(value: &Value, key: &str) -> Option<u64> {
    let value = value.get(key)?;
    value.as_u64().or_else(|| value.as_str()?.parse().ok())
}

/// The name of a user that something names.
pub(super) fn user(value: &Value, key: &str) -> Option<String> {
    text(value.get(key)?, "id")
}

/// The things in a list.
pub(super) fn items(value: &Value) -> &[Value] {
    value.get("items").and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// Whether the tickets of a queue have a field of this name.
pub(super) fn has_field(queue: &Value, name: &str) -> bool {
    let fields = queue.get("TicketCustomFields").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    fields.iter().any(|field| text(field, "name").as_deref() == Some(name))
}

/// What stands in the field of this name of a ticket.
pub(super) fn field(ticket: &Value, name: &str) -> Option<String> {
    let fields = ticket.get("CustomFields")?.as_array()?;
    let field = fields.iter().find(|field| text(field, "name").as_deref() == Some(name))?;
    let value = field.get("values")?.as_array()?.first()?.as_str()?;
    Some(value.to_owned()).filter(|value| !value.is_empty())
}

/// What a ticket shows.
pub(super) fn shown(ticket: &Value) -> Option<Shown> {
    let status = TicketStatus::named(&text(ticket, "Status")?);
    let owner = user(ticket, "Owner").filter(|owner| owner != "Nobody");
    Some(Shown { subject: text(ticket, "Subject").unwrap_or_default().into(), status, owner })
}

/// Something that has happened to a ticket.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Happened {
    pub(super) number: u64,
    pub(super) by: String,
    pub(super) what: Deed,
    /// Of which ticket.
    pub(super) ticket: Option<u64>,
}

/// What has happened, as far as it matters here.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Deed {
    Created,
    Owner,
    Status,
    Mail,
    Other,
}

/// A transaction.
pub(super) fn happened(transaction: &Value) -> Option<Happened> {
    let what = match (text(transaction, "Type")?.as_str(), text(transaction, "Field").unwrap_or_default().as_str()) {
        ("Create", _) => Deed::Created,
        ("Status", _) => Deed::Status,
        // RT says each change twice; `SetWatcher` is the other one.
        ("Set", "Owner") | ("Take" | "Untake" | "Give" | "Steal" | "Force", _) => Deed::Owner,
        ("Correspond", _) => Deed::Mail,
        _ => Deed::Other,
    };
    let (number, by) = (number(transaction, "id")?, user(transaction, "Creator")?);
    Some(Happened { number, by, what, ticket: self::number(transaction, "ObjectId") })
}

/// Of a mail's parts: the one with the words, and whether RT could not decrypt it.
pub(super) fn words_in(parts: &[Value]) -> (Option<u64>, bool) {
    let failed = |part: &Value| {
        let headers = text(part, "Headers").unwrap_or_default();
        let status = headers.lines().any(|line| line.starts_with("X-RT-") && line.contains("DECRYPTION_FAILED"));
        status || headers.lines().any(|line| line.starts_with("X-RT-Incoming-Encryption: Failed"))
    };
    let kind = |part: &Value, wanted: &str| text(part, "ContentType").is_some_and(|kind| kind.starts_with(wanted));
    let unnamed = |part: &&Value| text(part, "Filename").is_none_or(|name| name.is_empty());
    let plain = parts.iter().filter(unnamed).find(|part| kind(part, "text/plain"));
    // What RT has no plugin for stays as it came.
    let sealed = parts.iter().any(|part| kind(part, "application/pgp-encrypted") || kind(part, "multipart/encrypted"));
    (plain.and_then(|part| number(part, "id")), parts.iter().any(failed) || sealed && plain.is_none())
}

/// The words of a part; nothing if they are encrypted all the same.
pub(super) fn content(part: &Value) -> Option<Private<String>> {
    let words = text(part, "Content")?;
    let said = words.trim();
    (!said.is_empty() && !said.contains("-----BEGIN PGP MESSAGE-----")).then(|| said.to_owned().into())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_ticket_is_read_or_not() {
        let ticket = json!({"Status": "open", "Owner": {"id": "nour.rt"}, "Subject": "[7QKD] red",
            "CustomFields": [{"name": "Key", "values": ["K1"]}]});
        let read = shown(&ticket).unwrap();
        assert_eq!((read.status, read.owner.as_deref()), (TicketStatus::Open, Some("nour.rt")));
        assert_eq!(field(&ticket, "Key").as_deref(), Some("K1"));
        let nobody =
            json!({"Status": "odd", "Owner": {"id": "Nobody"}, "CustomFields": [{"name": "Key", "values": [""]}]});
        assert_eq!(shown(&nobody).map(|shown| (shown.status, shown.owner)), Some((TicketStatus::Other, None)));
        assert_eq!(field(&nobody, "Key"), None);
        for odd in [json!(null), json!([]), json!({"Status": 7}), json!("x"), json!({"CustomFields": {"a": 1}})] {
            assert!(shown(&odd).is_none() && field(&odd, "Key").is_none() && items(&odd).is_empty());
            assert!(happened(&odd).is_none() && !has_field(&odd, "Key"));
        }
    }

    #[test]
    fn what_has_happened_is_told_from_what_rt_says_besides() {
        let of = |kind: &str, field: &str| {
            let all = json!({"id": "5", "Type": kind, "Field": field, "Creator": {"id": "li"}, "ObjectId": "3"});
            happened(&all).unwrap()
        };
        assert_eq!((of("Set", "Owner").what, of("Set", "Subject").what), (Deed::Owner, Deed::Other));
        assert_eq!((of("SetWatcher", "Owner").what, of("Status", "Status").what), (Deed::Other, Deed::Status));
        assert_eq!((of("Correspond", "").number, of("Create", "").ticket), (5, Some(3)));
    }

    #[test]
    fn a_mail_that_could_not_be_decrypted_is_known_by_what_rt_notes() {
        let part = |id: u64, kind: &str, name: &str, headers: &str| json!({"id": id.to_string(), "ContentType": kind, "Filename": name, "Headers": headers});
        let failed = "X-RT-Gnupg-Status: [GNUPG:] NO_SECKEY A[GNUPG:] DECRYPTION_FAILED[GNUPG:] END";
        let whole = [part(1, "multipart/mixed", "", failed), part(2, "text/plain", "", "")];
        assert_eq!(words_in(&whole), (Some(2), true));
        let fine = [
            part(1, "multipart/mixed", "", "X-RT-Incoming-Encryption: Success"),
            part(2, "text/plain", "a.txt", ""),
            part(3, "text/plain", "", ""),
        ];
        assert_eq!(words_in(&fine), (Some(3), false));
        // Whoever writes such a line in their own headers is not RT.
        assert_eq!(words_in(&[part(1, "text/plain", "", "Subject: DECRYPTION_FAILED")]), (Some(1), false));
        assert!(content(&json!({"Content": "-----BEGIN PGP MESSAGE-----\n"})).is_none());
        assert_eq!(words_in(&[part(1, "text/html", "", "")]), (None, false));
    }
}

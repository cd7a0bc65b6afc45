//! Answers to what others ask of us with an `<iq/>`, and what we say about ourselves in presence. Pure.
//!
//! Called by `session.rs`. It tells what is needed to talk with us and nothing else: no version, no
//! operating system, no clock, no idle time (XEP-0092, XEP-0202, XEP-0012).

use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use xmpp_parsers::{
    caps::{compute_disco, hash_caps},
    disco::{DiscoInfoResult, Identity},
    hashes::Algo,
    minidom::Element,
};

use super::{inbound::is_from_account, ns, xml::Xml};

/// Where the capabilities are explained (XEP-0115 section 4): a name, not an address to fetch.
const NODE: &str = "https://vestibule.invalid";

/// What we can do, for clients to know (XEP-0030). In order, as the hash of XEP-0115 wants it.
const FEATURES: &[&str] = &[
    ns::OMEMO_DEVICES_NOTIFY,
    ns::CAPS,
    ns::CHAT_STATES,
    ns::DISCO_INFO,
    ns::FALLBACK,
    ns::PING,
    ns::RECEIPTS,
    ns::REPLY,
    ns::STANZA_IDS,
];

/// What we are, and the hash of it.
#[derive(Debug)]
pub(super) struct Identities {
    name: String,
    hash: String,
}

impl Identities {
    /// Computes the hash once. `name` is what clients may show; it is public.
    pub(super) fn new(name: &str) -> Self {
        let info = DiscoInfoResult {
            node: None,
            identities: vec![Identity::new("client", "bot", "", name)],
            features: FEATURES.iter().map(|&var| var.to_owned()).collect(),
            extensions: Vec::new(),
        };
        let hash = hash_caps(&compute_disco(&info), Algo::Sha_1).map(|hash| BASE64.encode(hash.hash));
        Self { name: name.to_owned(), hash: hash.unwrap_or_default() }
    }

    /// Our first presence: here, and this is what we can do.
    pub(super) fn presence(&self) -> String {
        let caps = Xml::of("c", ns::CAPS).attr("hash", "sha-1").attr("node", NODE).attr("ver", &self.hash);
        Xml::new("presence").child(caps).done()
    }

    /// The answer to a request; `None` if it needs none, being itself an answer.
    pub(super) fn answer(&self, iq: &Element, me: &str) -> Option<String> {
        let id = iq.attr("id")?;
        let is_get = match iq.attr("type") {
            Some("get") => true,
            Some("set") => false,
            _ => return None,
        };
        let asked = iq.children().next();
        let is = |name: &str, namespace: &'static str| asked.is_some_and(|asked| asked.is(name, namespace));
        let reply = Xml::new("iq").attr_if("to", iq.attr("from")).attr("id", id);
        let node = asked.and_then(|asked| asked.attr("node"));
        let answer = if is_get && is("query", ns::DISCO_INFO) {
            if node.is_some_and(|node| node != format!("{NODE}#{}", self.hash)) {
                refuse(reply, "cancel", "item-not-found")
            } else {
                reply.attr("type", "result").child(self.info(node))
            }
        } else if is_get && is("query", ns::DISCO_ITEMS) {
            reply.attr("type", "result").child(Xml::of("query", ns::DISCO_ITEMS).attr_if("node", node))
        } else if is_get && is("ping", ns::PING) {
            reply.attr("type", "result")
        } else if !is_get && is("query", ns::ROSTER) && is_from_account(iq, me) {
            // A push (RFC 6121 section 2.1.6); from anybody else it is a forgery (Gajim CVE-2015-8688).
            reply.attr("type", "result")
        } else {
            refuse(reply, "cancel", "service-unavailable")
        };
        Some(answer.done())
    }

    fn info(&self, node: Option<&str>) -> Xml {
        let identity = Xml::new("identity").attr("category", "client").attr("type", "bot").attr("name", &self.name);
        Xml::of("query", ns::DISCO_INFO)
            .attr_if("node", node)
            .child(identity)
            .children(FEATURES.iter().map(|var| Xml::new("feature").attr("var", var)))
    }
}

fn refuse(reply: Xml, kind: &str, condition: &'static str) -> Xml {
    let error = Xml::new("error").attr("type", kind).child(Xml::of(condition, ns::STANZA_ERRORS));
    reply.attr("type", "error").child(error)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ME: &str = "bot@localhost";

    fn answer(kind: &str, from: &str, asked: &str) -> Option<Element> {
        let iq = format!("<iq xmlns='jabber:client' type='{kind}' id='1' from='{from}'>{asked}</iq>");
        let answer = Identities::new("Help").answer(&iq.parse().unwrap(), ME)?;
        Some(answer.replacen("<iq", "<iq xmlns='jabber:client'", 1).parse().unwrap())
    }

    fn is_refused(answer: &Element, condition: &str) -> bool {
        let error = answer.get_child("error", ns::CLIENT);
        answer.attr("type") == Some("error") && error.is_some_and(|e| e.has_child(condition, ns::STANZA_ERRORS))
    }

    #[test]
    fn the_hash_matches_what_is_told() {
        let told = answer("get", "ana@localhost/x", "<query xmlns='http://jabber.org/protocol/disco#info'/>").unwrap();
        let info = DiscoInfoResult::try_from(told.children().next().unwrap().clone()).unwrap();
        let hash = hash_caps(&compute_disco(&info), Algo::Sha_1).unwrap();
        let me = Identities::new("Help");
        assert_eq!(BASE64.encode(hash.hash), me.hash);
        assert!(me.presence().contains(&me.hash));
        assert!(FEATURES.is_sorted());
    }

    #[test]
    fn nothing_else_is_told() {
        for asked in [
            "<query xmlns='jabber:iq:version'/>",
            "<time xmlns='urn:xmpp:time'/>",
            "<query xmlns='jabber:iq:last'/>",
            "<vCard xmlns='vcard-temp'/>",
            "",
        ] {
            for kind in ["get", "set"] {
                let told = answer(kind, "ana@localhost/x", asked).unwrap();
                assert!(is_refused(&told, "service-unavailable"), "{asked}");
            }
        }
        let other = answer("get", "a@b/c", "<query xmlns='http://jabber.org/protocol/disco#info' node='n'/>").unwrap();
        assert!(is_refused(&other, "item-not-found"));
    }

    #[test]
    fn a_roster_push_is_believed_from_our_account_only() {
        let push = "<query xmlns='jabber:iq:roster'><item jid='x@y'/></query>";
        assert!(is_refused(&answer("set", "mallory@localhost", push).unwrap(), "service-unavailable"));
        assert_eq!(answer("set", ME, push).unwrap().attr("type"), Some("result"));
    }

    #[test]
    fn an_answer_gets_no_answer() {
        assert!(answer("result", "a@b", "").is_none());
        assert!(answer("error", "a@b", "<error type='cancel'/>").is_none());
        let ping = answer("get", "localhost", "<ping xmlns='urn:xmpp:ping'/>").unwrap();
        assert_eq!((ping.attr("type"), ping.attr("to")), (Some("result"), Some("localhost")));
    }
}

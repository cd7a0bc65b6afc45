//! Where the account's server takes files (XEP-0363): finding the service and asking for a slot. Pure.
//!
//! Called by `files.rs`. Questions are not waited for: their answers are recognised when they come, by their id and by
//! who answers.

use xmpp_parsers::minidom::Element;

use crate::channel::aesgcm::link::Place;
use crate::channel::xmpp::{ns, xml::Xml};

/// Parts of a server that are asked what they are.
pub(super) const MAX_PARTS: usize = 30;

/// A service that takes files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Service {
    /// Its address.
    pub(super) jid: String,
    /// The largest file that it takes, in bytes, if it says so.
    pub(super) most: Option<u64>,
}

/// A place for one file.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Slot {
    /// Where it is put.
    pub(super) put: Place,
    /// With these headers.
    pub(super) headers: Vec<(String, String)>,
    /// What stands behind `https://` in the link by which it is fetched.
    pub(super) get: String,
}

/// The question what parts a server has (XEP-0030 section 4).
pub(super) fn items(of: &str, id: &str) -> String {
    ask(of, id, Xml::of("query", ns::DISCO_ITEMS))
}

/// The question what something is (XEP-0030 section 3).
pub(super) fn info(of: &str, id: &str) -> String {
    ask(of, id, Xml::of("query", ns::DISCO_INFO))
}

/// The wish for a slot (XEP-0363 section 4). The name says nothing, but for its ending perhaps, and by its type no app takes the
/// file for a picture that it may show unasked.
pub(super) fn request(service: &str, name: &str, size: usize, id: &str) -> String {
    let request = Xml::of("request", ns::UPLOAD)
        .attr("filename", name)
        .attr("size", &size.to_string())
        .attr("content-type", "application/octet-stream");
    ask(service, id, request)
}

fn ask(of: &str, id: &str, what: Xml) -> String {
    Xml::new("iq").attr("type", "get").attr("to", of).attr("id", id).child(what).done()
}

/// The parts that a server says it has.
pub(super) fn parts(answer: &Element) -> Vec<String> {
    let query = answer.get_child("query", ns::DISCO_ITEMS);
    let items = query.into_iter().flat_map(Element::children).filter(|item| item.is("item", ns::DISCO_ITEMS));
    items.filter_map(|item| Some(item.attr("jid")?.to_owned())).take(MAX_PARTS).collect()
}

/// The service that something says it is.
pub(super) fn service(of: &str, answer: &Element) -> Option<Service> {
    let query = answer.get_child("query", ns::DISCO_INFO)?;
    let is_it = |child: &Element| child.is("feature", ns::DISCO_INFO) && child.attr("var") == Some(ns::UPLOAD);
    query.children().find(|child| is_it(child))?;
    let fields = query.children().filter(|child| child.is("x", ns::DATA_FORMS)).flat_map(Element::children);
    let most = fields.filter(|field| field.attr("var") == Some("max-file-size"));
    let most = most.filter_map(|field| field.get_child("value", ns::DATA_FORMS)?.text().trim().parse().ok()).next();
    Some(Service { jid: of.to_owned(), most })
}

/// The slot in an answer (XEP-0363 section 4). Both of its links are HTTPS, and only three headers may be asked for.
pub(super) fn slot(answer: &Element) -> Option<Slot> {
    let slot = answer.get_child("slot", ns::UPLOAD)?;
    let put = slot.get_child("put", ns::UPLOAD)?;
    let get = slot.get_child("get", ns::UPLOAD)?.attr("url")?;
    Place::https(get)?;
    let allowed = |name: &str| ["authorization", "cookie", "expires"].contains(&name.to_ascii_lowercase().as_str());
    let headers = put.children().filter(|child| child.is("header", ns::UPLOAD)).filter_map(|header| {
        let name = header.attr("name").filter(|name| allowed(name))?;
        Some((name.to_owned(), header.text().replace(['\r', '\n'], "")))
    });
    let get = get.strip_prefix("https://")?.to_owned();
    Some(Slot { put: Place::https(put.attr("url")?)?, headers: headers.collect(), get })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn element(text: &str) -> Element {
        text.parse().unwrap()
    }

    #[test]
    fn a_service_is_known_by_its_feature() {
        let info = |features: &str| {
            element(&format!(
                "<iq xmlns='jabber:client'><query xmlns='http://jabber.org/protocol/disco#info'>{features}</query></iq>"
            ))
        };
        assert_eq!(service("up", &info("<feature var='urn:xmpp:ping'/>")), None);
        let plain = info("<feature var='urn:xmpp:http:upload:0'/>");
        assert_eq!(service("up", &plain), Some(Service { jid: "up".into(), most: None }));
        let bounded = info(
            "<feature var='urn:xmpp:http:upload:0'/><x xmlns='jabber:x:data'><field var='FORM_TYPE'><value>x</value>\
             </field><field var='max-file-size'><value>10485760</value></field></x>",
        );
        assert_eq!(service("up", &bounded).unwrap().most, Some(10_485_760));
    }

    #[test]
    fn a_slot_is_https_or_none() {
        let slot = |put: &str, get: &str| {
            slot(&element(&format!(
                "<iq xmlns='jabber:client'><slot xmlns='urn:xmpp:http:upload:0'><put url='{put}'>\
                 <header name='Authorization'>Basic\r\n x</header><header name='Host'>evil</header></put><get url='{get}'/>\
                 </slot></iq>"
            )))
        };
        let found = slot("https://up.example:5281/a/file.bin", "https://up.example/a/file.bin").unwrap();
        assert_eq!(found.put.authority(), "up.example:5281");
        assert_eq!(found.get, "up.example/a/file.bin");
        assert_eq!(found.headers, [("Authorization".to_owned(), "Basic x".to_owned())]);
        assert_eq!(slot("http://up.example/a", "https://up.example/a"), None);
        assert_eq!(slot("https://up.example/a", "http://up.example/a"), None);
        assert_eq!(slot("https://up.example/a", "https://up.example/a#b"), None);
    }

    #[test]
    fn a_server_has_so_many_parts_and_no_more() {
        let items: String = (0..100).map(|n| format!("<item jid='part{n}'/>")).collect();
        let answer = format!(
            "<iq xmlns='jabber:client'><query xmlns='http://jabber.org/protocol/disco#items'><item/>{items}</query></iq>"
        );
        assert_eq!(parts(&element(&answer)).len(), MAX_PARTS);
        assert_eq!(parts(&element("<iq xmlns='jabber:client'/>")), [] as [&str; 0]);
    }
}

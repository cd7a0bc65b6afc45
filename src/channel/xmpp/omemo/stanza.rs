//! The `<encrypted/>` element of XEP-0384 0.3 (sections 4.5 and 4.6): read and written, not decrypted.

use base64::{
    Engine as _,
    alphabet::STANDARD,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};
use xmpp_parsers::minidom::Element;

use super::{
    super::{ns, xml::Xml},
    DeviceId, Payload, Refusal, private,
};

/// Devices that one message may be encrypted to.
const MAX_KEYS: usize = 500;
/// Above what any server lets pass.
const MAX_PAYLOAD: usize = 1024 * 1024;
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// A message of OMEMO as it stands in a stanza.
#[derive(Clone, PartialEq, Eq)]
pub struct Encrypted {
    /// The device that wrote it.
    pub sender: DeviceId,
    /// A key message for each device that may read it.
    pub keys: Vec<KeyMessage>,
    /// The words.
    pub payload: Payload,
}

/// A `<key/>`: what one device needs to read the payload.
#[derive(Clone, PartialEq, Eq)]
pub struct KeyMessage {
    /// For whom.
    pub to: DeviceId,
    /// Whether it begins a session (`prekey`).
    pub first: bool,
    /// A message of the ratchet.
    pub bytes: Vec<u8>,
}

private!(Encrypted, KeyMessage);

impl Encrypted {
    /// Reads the element. A key that is not for a device, or not base64, is left out: it is somebody else's.
    pub fn parse(element: &Element) -> Result<Self, Refusal> {
        if !element.is("encrypted", ns::OMEMO) {
            return Err(Refusal::Malformed("not OMEMO"));
        }
        let header = element.get_child("header", ns::OMEMO).ok_or(Refusal::Malformed("no header"))?;
        let sender = id(header.attr("sid")).ok_or(Refusal::Malformed("sid"))?;
        let keys = header.children().filter(|child| child.is("key", ns::OMEMO)).take(MAX_KEYS);
        let keys = keys.filter_map(|key| {
            let first = matches!(key.attr("prekey"), Some("true" | "1"));
            Some(KeyMessage { to: id(key.attr("rid"))?, first, bytes: bytes(key).ok()? })
        });
        let iv = header.get_child("iv", ns::OMEMO).ok_or(Refusal::Malformed("no iv"))?;
        let ciphertext = element.get_child("payload", ns::OMEMO).map(bytes).transpose()?;
        if ciphertext.as_ref().is_some_and(|ciphertext| ciphertext.len() > MAX_PAYLOAD) {
            return Err(Refusal::Malformed("payload is too long"));
        }
        Ok(Self { sender, keys: keys.collect(), payload: Payload { iv: bytes(iv)?, ciphertext } })
    }

    /// The element, to be put into a stanza.
    pub(in crate::channel::xmpp) fn xml(&self) -> Xml {
        let keys = self.keys.iter().map(|key| {
            let rid = key.to.number().to_string();
            Xml::new("key").attr("rid", &rid).attr_if("prekey", key.first.then_some("true")).text(&base64(&key.bytes))
        });
        let header = Xml::new("header")
            .attr("sid", &self.sender.number().to_string())
            .children(keys)
            .child(Xml::new("iv").text(&base64(&self.payload.iv)));
        let payload = self.payload.ciphertext.as_deref().map(|words| Xml::new("payload").text(&base64(words)));
        Xml::of("encrypted", ns::OMEMO).child(header).child_if(payload)
    }

    /// The element as text.
    pub fn text(&self) -> String {
        self.xml().done()
    }
}

/// A device id in an attribute.
pub(super) fn id(attribute: Option<&str>) -> Option<DeviceId> {
    DeviceId::new(attribute?.trim().parse().ok()?).ok()
}

/// The bytes in an element's text. Some clients break their base64 into lines.
pub(super) fn bytes(element: &Element) -> Result<Vec<u8>, Refusal> {
    let mut text = element.text();
    text.retain(|letter| !letter.is_ascii_whitespace());
    BASE64.decode(text).map_err(|_| Refusal::Malformed("base64"))
}

pub(super) fn base64(bytes: &[u8]) -> String {
    BASE64.encode(bytes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn parse(xml: &str) -> Result<Encrypted, Refusal> {
        Encrypted::parse(&xml.parse().unwrap())
    }

    fn encrypted(inside: &str) -> String {
        format!("<encrypted xmlns='{}'>{inside}</encrypted>", ns::OMEMO)
    }

    #[test]
    fn the_example_of_the_xep_is_read() {
        let xml = encrypted(
            "<header sid='27183'><key rid='31415'>AAEC\n Aw==</key><key prekey='true' rid='12321'>AA</key>\
             <iv>BASE</iv></header><payload>AQ==</payload>",
        );
        let read = parse(&xml).unwrap();
        let keys: Vec<_> = read.keys.iter().map(|key| (key.to.number(), key.first, key.bytes.len())).collect();
        assert_eq!((read.sender.number(), keys), (27183, vec![(31415, false, 4), (12321, true, 1)]));
        assert_eq!((read.payload.iv.len(), read.payload.ciphertext), (3, Some(vec![1])));
    }

    #[test]
    fn what_is_missing_is_said() {
        for (inside, why) in [
            ("", "no header"),
            ("<header><iv/></header>", "sid"),
            ("<header sid='0'><iv/></header>", "sid"),
            ("<header sid='-5'><iv/></header>", "sid"),
            ("<header sid='4294967295'><iv/></header>", "sid"),
            ("<header sid='1'/>", "no iv"),
            ("<header sid='1'><iv>%</iv></header>", "base64"),
            ("<header sid='1'><iv/></header><payload>%</payload>", "base64"),
        ] {
            assert_eq!(parse(&encrypted(inside)), Err(Refusal::Malformed(why)), "{inside}");
        }
        assert!(parse("<encrypted xmlns='urn:xmpp:omemo:2'/>").is_err());
    }

    #[test]
    fn a_bad_key_of_another_device_does_no_harm() {
        let xml = encrypted(
            "<header sid='1'><key rid='x'>AA</key><key>AA</key><key rid='2'>%</key><key rid='3'/><iv/></header>",
        );
        assert_eq!(parse(&xml).unwrap().keys.len(), 1);
        let many = "<key rid='7'/>".repeat(9999);
        assert_eq!(parse(&encrypted(&format!("<header sid='1'>{many}<iv/></header>"))).unwrap().keys.len(), MAX_KEYS);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(
            sender in 1..=0x7fff_ffff_u32,
            keys in prop::collection::vec((1..=0x7fff_ffff_u32, any::<bool>(), any::<Vec<u8>>()), 0..5),
            iv: Vec<u8>,
            ciphertext: Option<Vec<u8>>,
        ) {
            let key = |(to, first, bytes)| KeyMessage { to: DeviceId::new(to).unwrap(), first, bytes };
            let keys = keys.into_iter().map(key).collect();
            let sender = DeviceId::new(sender).unwrap();
            let written = Encrypted { sender, keys, payload: Payload { iv, ciphertext } };
            prop_assert_eq!(parse(&written.text()), Ok(written));
        }

        #[test]
        fn anything_is_read_or_refused(sid in "\\PC*", rid in "\\PC*", prekey in "\\PC*", text in "\\PC*", depth in 0..3usize) {
            let inner = Xml::of("key", ns::OMEMO).attr("rid", &rid).attr("prekey", &prekey).text(&text);
            let header = Xml::new("header").attr("sid", &sid).child(inner).child(Xml::new("iv").text(&text));
            let payload = (0..depth).fold(Xml::new("payload").text(&text), |inner, _| Xml::new("payload").child(inner));
            let _ = parse(&Xml::of("encrypted", ns::OMEMO).child(header).child(payload).done());
        }
    }
}

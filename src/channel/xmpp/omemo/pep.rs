//! What devices publish (XEP-0384 0.3 sections 4.2 to 4.4): the list of an account's devices, and a device's bundle.

use xmpp_parsers::minidom::Element;

use super::{
    super::{ns, xml::Xml},
    Bundle, DeviceId, Prekey, PublicKey, Refusal, SignedPrekey,
    stanza::{base64, bytes, id},
};

/// Devices that an account may have; whoever has more is met on the first of them.
const MAX_DEVICES: usize = 64;
/// Prekeys that are looked at in a bundle.
const MAX_PREKEYS: usize = 200;

/// The devices of an account, as published.
pub type DeviceList = Vec<DeviceId>;

/// The node of a device's bundle.
pub fn bundle_node(device: DeviceId) -> String {
    format!("{}.bundles:{}", ns::OMEMO, device.number())
}

/// Reads a device list. What is no id is left out.
pub fn read_list(list: &Element) -> Result<DeviceList, Refusal> {
    if !list.is("list", ns::OMEMO) {
        return Err(Refusal::Malformed("no device list"));
    }
    let mut devices = DeviceList::new();
    for device in list.children().filter(|child| child.is("device", ns::OMEMO)).filter_map(|child| id(child.attr("id")))
    {
        if !devices.contains(&device) && devices.len() < MAX_DEVICES {
            devices.push(device);
        }
    }
    Ok(devices)
}

/// Writes a device list.
pub(in crate::channel::xmpp) fn list_xml(devices: &[DeviceId]) -> Xml {
    let devices = devices.iter().map(|device| Xml::new("device").attr("id", &device.number().to_string()));
    Xml::of("list", ns::OMEMO).children(devices)
}

/// Reads a bundle and verifies its signature. A one-time prekey that cannot be read is left out; there are others.
pub fn read_bundle(bundle: &Element) -> Result<Bundle, Refusal> {
    if !bundle.is("bundle", ns::OMEMO) {
        return Err(Refusal::Malformed("no bundle"));
    }
    let child = |name| bundle.get_child(name, ns::OMEMO).ok_or(Refusal::Malformed("bundle lacks a part"));
    let key = |element| PublicKey::from_wire(&bytes(element)?);
    let signed = child("signedPreKeyPublic")?;
    let signed = SignedPrekey {
        id: number(signed.attr("signedPreKeyId")).ok_or(Refusal::Malformed("signedPreKeyId"))?,
        key: key(signed)?,
        signature: bytes(child("signedPreKeySignature")?)?
            .try_into()
            .map_err(|_| Refusal::Malformed("signature length"))?,
    };
    let prekeys = child("prekeys")?.children().filter(|child| child.is("preKeyPublic", ns::OMEMO)).take(MAX_PREKEYS);
    let prekeys = prekeys
        .filter_map(|prekey| Some(Prekey { id: number(prekey.attr("preKeyId"))?, key: key(prekey).ok()? }))
        .collect();
    Bundle::new(key(child("identityKey")?)?, signed, prekeys)
}

/// Writes a bundle.
pub(in crate::channel::xmpp) fn bundle_xml(bundle: &Bundle) -> Xml {
    let key = |name, key: &PublicKey| Xml::new(name).text(&base64(&key.to_wire()));
    let signed = bundle.signed();
    let prekeys =
        bundle.prekeys().iter().map(|prekey| key("preKeyPublic", &prekey.key).attr("preKeyId", &prekey.id.to_string()));
    Xml::of("bundle", ns::OMEMO)
        .child(key("signedPreKeyPublic", &signed.key).attr("signedPreKeyId", &signed.id.to_string()))
        .child(Xml::new("signedPreKeySignature").text(&base64(&signed.signature)))
        .child(key("identityKey", bundle.identity()))
        .child(Xml::new("prekeys").children(prekeys))
}

/// A bundle as text.
pub fn bundle_text(bundle: &Bundle) -> String {
    bundle_xml(bundle).done()
}

/// A device list as text.
pub fn list_text(devices: &[DeviceId]) -> String {
    list_xml(devices).done()
}

fn number(attribute: Option<&str>) -> Option<u32> {
    attribute?.trim().parse().ok()
}

#[cfg(test)]
mod tests;

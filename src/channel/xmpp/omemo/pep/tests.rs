//! Bundles and lists, read back and spoiled.

use proptest::prelude::*;

use super::*;
use crate::{
    channel::xmpp::omemo::OwnDevice,
    model::{Chance, Timestamp},
};

fn bundle() -> Bundle {
    OwnDevice::create(&[], Timestamp::from_millis(0), &mut Chance::from_seed([6; 32])).bundle()
}

fn read(xml: &str) -> Result<Bundle, Refusal> {
    read_bundle(&xml.parse().unwrap())
}

fn ids(ids: &[u32]) -> DeviceList {
    ids.iter().map(|id| DeviceId::new(*id).unwrap()).collect()
}

#[test]
fn what_is_written_is_read() {
    assert!(read(&bundle_text(&bundle())).unwrap() == bundle());
    let list = ids(&[7, 0x7fff_ffff, 3]);
    assert!(read_list(&list_text(&list).parse().unwrap()).unwrap() == list);
    assert_eq!(bundle_node(list[0]), "eu.siacs.conversations.axolotl.bundles:7");
}

#[test]
fn a_bundle_is_signed_over_the_33_bytes_by_its_identity() {
    let genuine = bundle();
    let other = OwnDevice::create(&[], Timestamp::from_millis(0), &mut Chance::from_seed([7; 32])).bundle();
    let xml = bundle_text(&genuine);
    let key = |bundle: &Bundle| base64(&bundle.signed().key.to_wire());
    assert_eq!(read(&xml.replace(&key(&genuine), &key(&other))).err(), Some(Refusal::Signature));
    let identity = |bundle: &Bundle| base64(&bundle.identity().to_wire());
    assert_eq!(read(&xml.replace(&identity(&genuine), &identity(&other))).err(), Some(Refusal::Signature));
    let signature = |bundle: &Bundle| base64(&bundle.signed().signature);
    assert_eq!(read(&xml.replace(&signature(&genuine), &signature(&other))).err(), Some(Refusal::Signature));
    // A signature over the 32 bytes without their type is another one.
    let device = OwnDevice::create(&[], Timestamp::from_millis(0), &mut Chance::from_seed([6; 32]));
    let bare = super::super::sign(&device, genuine.signed().key.u(), &mut Chance::from_seed([1; 32]));
    assert_eq!(read(&xml.replace(&signature(&genuine), &base64(&bare))).err(), Some(Refusal::Signature));
}

#[test]
fn a_weak_signed_prekey_is_refused_and_a_weak_prekey_left_out() {
    let (genuine, weak) = (bundle(), base64(&[&[5][..], &[0; 32]].concat()));
    let xml = bundle_text(&genuine);
    assert_eq!(read(&xml.replace(&base64(&genuine.signed().key.to_wire()), &weak)).err(), Some(Refusal::WeakKey));
    assert_eq!(read(&xml.replace(&base64(&genuine.identity().to_wire()), &weak)).err(), Some(Refusal::WeakKey));
    let fewer = read(&xml.replace(&base64(&genuine.prekeys()[0].key.to_wire()), &weak)).unwrap();
    assert_eq!(fewer.prekeys().len(), 99);
}

#[test]
fn a_list_takes_what_it_can_and_is_bounded() {
    let inside =
        "<device id='1'/><device id='x'/><device/><device id='0'/><other id='4'/><device id='1'/><device id=' 2 '/>";
    let xml = format!("<list xmlns='{}'>{inside}</list>", ns::OMEMO);
    assert!(read_list(&xml.parse().unwrap()).unwrap() == ids(&[1, 2]));
    let many: Vec<u32> = (1..500).collect();
    assert_eq!(read_list(&list_text(&ids(&many)).parse().unwrap()).unwrap().len(), MAX_DEVICES);
    assert!(read_list(&"<list xmlns='urn:xmpp:omemo:2'/>".parse().unwrap()).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn a_spoiled_bundle_is_refused_or_still_signed(at: prop::sample::Index, to in "[A-Za-z0-9'<>/= ]") {
        let mut xml = bundle_text(&bundle()).into_bytes();
        // Of a few thousand places most are in the prekeys: look at the rest.
        let place = at.index(xml.len().min(800));
        xml[place] = to.as_bytes()[0];
        let Ok(element) = String::from_utf8(xml).unwrap().parse::<Element>() else { return Ok(()) };
        if let Ok(read) = read_bundle(&element) {
            prop_assert!(read.identity() == bundle().identity() && read.signed().key == bundle().signed().key);
        }
        let _ = read_list(&element);
    }
}

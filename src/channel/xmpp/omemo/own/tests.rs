//! How this device's keys are kept fresh, and for how long the old ones serve.

use super::*;

fn day(days: u64) -> Timestamp {
    Timestamp::from_millis(1_700_000_000_000).after(Duration::from_secs(days * 24 * 60 * 60))
}

fn device() -> (OwnDevice, Chance) {
    let mut chance = Chance::from_seed([4; 32]);
    (OwnDevice::create(&[], day(0), &mut chance), chance)
}

#[test]
fn a_hundred_prekeys_are_kept_up_and_none_comes_twice() {
    let (mut device, mut chance) = device();
    assert_eq!(device.bundle().prekeys().len(), 100);
    let mut seen: Vec<u32> = device.bundle().prekeys().iter().map(|prekey| prekey.id).collect();
    for _ in 0..50 {
        let used = device.bundle().prekeys()[0];
        device = device.without(used.id);
        assert_eq!(device.prekey_pair(used.id).err(), Some(Refusal::UnknownPrekey));
        device = device.maintained(day(0), &mut chance).unwrap();
        let fresh: Vec<u32> = device.bundle().prekeys().iter().map(|prekey| prekey.id).collect();
        assert_eq!(fresh.len(), 100);
        let new: Vec<u32> = fresh.into_iter().filter(|id| !seen.contains(id)).collect();
        assert_eq!(new.len(), 1);
        seen.extend(new);
    }
    assert!(device.maintained(day(0), &mut chance).is_none());
}

#[test]
fn a_used_prekey_is_wiped_from_what_is_stored() {
    let (device, _) = device();
    let id = device.bundle().prekeys()[3].id;
    let secret = **device.prekey_pair(id).unwrap().secret();
    let holds = |device: &OwnDevice| device.to_bytes().reveal().windows(32).any(|window| window == secret);
    assert!(holds(&device) && !holds(&device.without(id)));
}

#[test]
fn the_signed_prekey_is_replaced_after_a_week_and_serves_a_month_more() {
    let (device, mut chance) = device();
    let first = device.bundle().signed().id;
    assert!(device.maintained(day(6), &mut chance).is_none());
    let rotated = device.maintained(day(7), &mut chance).unwrap();
    assert_ne!(rotated.bundle().signed().id, first);
    assert_eq!(rotated.identity(), device.identity());
    assert_eq!(rotated.id(), device.id());
    assert!(Bundle::new(rotated.identity(), *rotated.bundle().signed(), Vec::new()).is_ok());
    assert!(rotated.signed_pair(first, day(36)).is_ok());
    assert_eq!(rotated.signed_pair(first, day(37)).err(), Some(Refusal::UnknownSignedPrekey));
    let secret = **rotated.signed_pair(first, day(7)).unwrap().secret();
    let mut device = rotated;
    for now in 8..=37 {
        assert!(device.to_bytes().reveal().windows(32).any(|window| window == secret), "day {now}");
        device = device.maintained(day(now), &mut chance).unwrap_or(device);
    }
    assert!(!device.to_bytes().reveal().windows(32).any(|window| window == secret));
    assert!(device.previous.len() <= 5);
}

#[test]
fn a_clock_that_was_wrong_does_not_stop_the_rotation() {
    let (device, mut chance) = device();
    let device = device.maintained(day(3650), &mut chance).unwrap();
    let back = device.maintained(day(1), &mut chance).unwrap();
    assert!(back.maintained(day(2), &mut chance).is_none());
    assert!(back.maintained(day(8), &mut chance).is_some());
}

#[test]
fn ids_begin_again_after_the_last() {
    let (mut device, mut chance) = device();
    device.next_prekey = LAST_ID;
    let device = device.without(50).without(51).maintained(day(0), &mut chance).unwrap();
    let ids: Vec<u32> = device.bundle().prekeys().iter().map(|prekey| prekey.id).collect();
    assert!(ids.contains(&LAST_ID) && ids.contains(&50) && ids.len() == 100, "1 to 49 are in use");
}

#[test]
fn it_is_stored_whole_and_shows_nothing() {
    let (device, mut chance) = device();
    let device = device.maintained(day(7), &mut chance).unwrap().without(5);
    let bytes = device.to_bytes();
    let again = OwnDevice::from_bytes(bytes.reveal()).unwrap();
    assert_eq!(again.to_bytes().reveal(), bytes.reveal());
    assert!(again.bundle() == device.bundle());
    assert_eq!(format!("{device:?} {:?} {bytes:?}", device.bundle()), "[private] [private] [private]");
    for length in 0..bytes.reveal().len() {
        assert_eq!(OwnDevice::from_bytes(&bytes.reveal()[..length]).err(), Some(Refusal::Damaged));
    }
    assert!(OwnDevice::from_bytes(&[bytes.reveal().as_slice(), &[0]].concat()).is_err());
}

//! Which names and addresses a file may be fetched from: those of the internet, and no others. Pure.
//!
//! A link comes from anybody. Behind it could be the machine itself, its neighbours, or what a cloud tells only to
//! those inside it.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Whether a host may be asked of the DNS, or needs no asking: names of other networks would tell the resolver what somebody
/// sent (RFC 7686 section 2, RFC 6762, RFC 6761), and what has no dot the resolver completes by itself.
pub(super) fn is_public_name(host: &str) -> bool {
    const ELSEWHERE: &[&str] = &["alt", "internal", "invalid", "local", "localhost", "onion", "test"];
    let host = host.strip_suffix('.').unwrap_or(host);
    let is_address = host.parse::<IpAddr>().is_ok();
    let is_name = host.rsplit_once('.').is_some_and(|(_, last)| {
        let is_number = last.bytes().all(|digit| digit.is_ascii_digit());
        !is_number && !ELSEWHERE.contains(&last)
    });
    is_address || is_name && !host.ends_with(".home.arpa")
}

/// Whether an address belongs to the public internet (the registries of RFC 6890).
pub(super) fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    !(address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_documentation()
        || address.is_multicast()
        || a == 0
        || a >= 240
        // Inside providers (RFC 6598), protocol assignments (RFC 6890), old relays (RFC 7526), measurements (RFC 2544).
        || a == 100 && (b & 0xc0) == 64
        || (a, b, c) == (192, 0, 0)
        || (a, b, c) == (192, 88, 99)
        || a == 198 && (b & 0xfe) == 18)
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let segments = address.segments();
    let embedded = |high: u16, low: u16| {
        let ([a, b], [c, d]) = (high.to_be_bytes(), low.to_be_bytes());
        is_public_v4(Ipv4Addr::new(a, b, c, d))
    };
    match segments {
        // An IPv4 address in other clothes: mapped, NAT64 (RFC 6052), 6to4 (RFC 3056).
        [0, 0, 0, 0, 0, 0xffff, high, low] | [0x64, 0xff9b, 0, 0, 0, 0, high, low] => embedded(high, low),
        [0x2002, high, low, ..] => embedded(high, low),
        // Protocol assignments, among them Teredo (RFC 4380); documentation (RFC 3849, RFC 9637).
        [0x2001, second, ..] if second < 0x200 || second == 0xdb8 => false,
        [0x3fff, ..] => false,
        // Global unicast; unique local, link local, loopback and the rest are outside it.
        [first, ..] => (first & 0xe000) == 0x2000,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_of_other_networks_are_not_asked_for() {
        for public in ["files.example.org", "files.example.org.", "onion.example", "9.9.9.9", "2620:fe::fe"] {
            assert!(is_public_name(public), "{public}");
        }
        for other in [
            "x.onion",
            "a.x.onion.",
            "nas.local",
            "localhost",
            "a.localhost",
            "nas",
            "nas.",
            "",
            "127.1",
            "x.home.arpa",
            "x.test",
        ] {
            assert!(!is_public_name(other), "{other}");
        }
    }

    #[test]
    fn only_the_internet_is_public() {
        for public in [
            "1.1.1.1",
            "9.9.9.9",
            "100.63.255.255",
            "100.128.0.1",
            "172.32.0.1",
            "198.20.0.1",
            "192.0.1.1",
            "2a01:4f8::1",
            "2620:fe::fe",
            "::ffff:9.9.9.9",
            "64:ff9b::909:909",
            "2002:909:909::1",
        ] {
            assert!(is_public(public.parse().unwrap()), "{public}");
        }
        for private in [
            "127.0.0.1",
            "127.8.8.8",
            "0.0.0.0",
            "0.1.2.3",
            "10.0.0.1",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "100.127.0.1",
            "192.0.0.8",
            "192.0.2.1",
            "198.51.100.1",
            "203.0.113.1",
            "198.18.0.1",
            "198.19.255.255",
            "192.88.99.1",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "fe80::1",
            "fc00::1",
            "fd00::1",
            "ff02::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "::127.0.0.1",
            "64:ff9b::7f00:1",
            "64:ff9b:1::1",
            "2002:7f00:1::1",
            "2002:a00:1::1",
            "2001::1",
            "2001:db8::1",
            "3fff::1",
            "5f00::1",
            "100::1",
        ] {
            assert!(!is_public(private.parse().unwrap()), "{private}");
        }
    }

    proptest! {
        #[test]
        fn no_clothes_change_an_address(bytes in any::<[u8; 4]>()) {
            let address = Ipv4Addr::from(bytes);
            prop_assert_eq!(is_public(address.to_ipv6_mapped().into()), is_public(address.into()));
        }
    }
}

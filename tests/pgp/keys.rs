//! Keys that are handed in: judged as GnuPG judges them, and what is encrypted to them is read.

use vestibule::{
    model::{Chance, Timestamp},
    pgp::{self, Refusal},
};

use crate::gpg::{self, Gpg};

const WORDS: &str = "7QKD · rouge\nمرحبا\n";
/// The kinds of keys that people have.
const KINDS: [(&str, &str); 4] =
    [("ed", "future-default"), ("rsa2", "rsa2048"), ("rsa3", "rsa3072"), ("default", "default")];

fn now() -> Timestamp {
    vestibule::app::now()
}

fn refusal(key: &str, at: Timestamp) -> Option<Refusal> {
    pgp::read(key.as_bytes(), at).err()
}

/// As if it were another day.
const fn at(day: &str) -> [&str; 2] {
    ["--faked-system-time", day]
}

fn chance() -> Chance {
    Chance::from_seed([7; 32])
}

/// A key of this kind, with a part for encryption.
fn make(gpg: &Gpg, who: &str, algorithm: &str) {
    gpg.key(who, algorithm, "default", "1y");
    if algorithm.starts_with("rsa") {
        gpg.does(&["--quick-add-key", &gpg.fingerprint(who), algorithm, "encr", "1y"]);
    }
}

#[test]
#[ignore = "needs GnuPG: run tests/all"]
fn each_is_another_release() {
    let mut versions: Vec<String> = gpg::all().iter().map(|gpg| gpg.version()[..3].to_owned()).collect();
    versions.sort();
    let all = versions.len();
    versions.dedup();
    assert_eq!(versions.len(), all, "the same release stands there twice: {versions:?}");
    if all > 1 {
        assert!(versions.starts_with(&["2.2".to_owned(), "2.4".to_owned()]), "{versions:?}");
    }
}

#[test]
#[ignore = "needs GnuPG: run tests/all"]
fn each_reads_what_is_encrypted_to_keys_that_any_has_made() {
    let all = gpg::all();
    for maker in &all {
        for (who, algorithm) in KINDS {
            make(maker, who, algorithm);
            let armoured = maker.public(who);
            let key = pgp::read(armoured.as_bytes(), now()).unwrap();
            assert_eq!(key.fingerprint().replace(' ', ""), maker.fingerprint(who));
            let message = key.encrypt(WORDS.as_bytes(), &mut chance()).unwrap();
            let secret = maker.run(&["--export-secret-keys", who], b"").stdout;
            for reader in &all {
                let reader = reader.another();
                reader.takes(&secret);
                assert_eq!(reader.reads(&message), WORDS, "{algorithm}: {} by {}", maker.version(), reader.version());
                // The form that every release reads, whatever the key says that its owner's program can.
                let packets = String::from_utf8(reader.run(&["--list-packets"], message.as_bytes()).stdout).unwrap();
                assert!(packets.contains("mdc_method: 2") && !packets.contains("aead"), "{packets}");
            }
        }
    }
}

#[test]
#[ignore = "needs GnuPG: run tests/all"]
fn a_key_is_read_in_every_form_that_it_comes_in() {
    for gpg in gpg::all() {
        for (who, algorithm) in KINDS {
            make(&gpg, who, algorithm);
            let armoured = gpg.public(who);
            let key = pgp::read(armoured.as_bytes(), now()).unwrap();
            let minimal = gpg.does(&["--armor", "--export-options", "export-minimal", "--export", who]);
            // What comes through an app: other line ends, trimmed and empty lines, words around it, long dashes, one line.
            let pasted = format!("voici :\r\n{}\r\nmerci", armoured.replace('\n', "  \r\n"));
            let dropped = armoured.replace("\n\n", "\n");
            let with_header = armoured.replacen('\n', "\nComment: my key AAAA\n", 1);
            let (joined, dashed) = (armoured.replace('\n', " "), armoured.replace("-----", "—–-"));
            for form in [&pasted, &dropped, &with_header, &joined, &dashed, &minimal] {
                let again = pgp::read(form.as_bytes(), now()).unwrap_or_else(|why| panic!("{why}: {form}"));
                assert_eq!(again.fingerprint(), key.fingerprint(), "{form}");
            }
            let binary = gpg.run(&["--export", who], b"").stdout;
            assert_eq!(pgp::read(&binary, now()).unwrap().fingerprint(), key.fingerprint());
            // As it is kept.
            let kept = key.armoured().unwrap();
            assert_eq!(pgp::read(kept.as_bytes(), now()).unwrap().fingerprint(), key.fingerprint());
            let other = gpg.another();
            other.takes(kept.as_bytes());
            assert_eq!(other.fingerprint(who), gpg.fingerprint(who));
        }
    }
}

#[test]
#[ignore = "needs GnuPG: run tests/all"]
fn what_many_others_have_signed_is_kept_without_that() {
    for gpg in gpg::all() {
        gpg.key("good", "future-default", "default", "1y");
        let alone = gpg.public("good").len();
        for number in 0..8 {
            let who = format!("friend{number}");
            gpg.key(&who, "future-default", "default", "1y");
            gpg.does(&["--local-user", &who, "--quick-sign-key", &gpg.fingerprint("good")]);
        }
        let armoured = gpg.public("good");
        assert!(armoured.len() > alone + 500, "they have signed it");
        let key = pgp::read(armoured.as_bytes(), now()).unwrap();
        assert!(key.armoured().unwrap().len() < alone + 200);
        let message = key.encrypt(WORDS.as_bytes(), &mut chance()).unwrap();
        assert_eq!(gpg.reads(&message), WORDS);
    }
}

/// What GnuPG encrypts to is encrypted to, and what it refuses is refused: each, of keys that any has made.
#[test]
#[ignore = "needs GnuPG: run tests/all"]
fn it_is_judged_as_each_judges_it() {
    let all = gpg::all();
    for maker in &all {
        let mut made = vec![
            ("good", maker.key("good", "future-default", "default", "1y"), None),
            ("default", maker.key("default", "default", "default", "never"), None),
            ("signs", maker.key("signs", "ed25519", "sign", "1y"), Some(Refusal::CannotEncrypt)),
            ("rsa-signs", maker.key("rsa-signs", "rsa2048", "sign", "1y"), Some(Refusal::CannotEncrypt)),
        ];
        maker.key("gone", "future-default", "default", "1y");
        made.push(("gone", maker.revoke("gone"), Some(Refusal::Revoked)));
        maker.does(
            &[&at("20200101T000000")[..], &["--quick-generate-key", "old", "future-default", "default", "1y"]].concat(),
        );
        made.push(("old", maker.public("old"), Some(Refusal::Expired)));
        // The whole counts, and its part for encryption does not any more; then another part that does.
        for (who, has_another) in [("over", false), ("half", true)] {
            maker.does(
                &[&at("20190101T000000")[..], &["--quick-generate-key", who, "ed25519", "sign", "never"]].concat(),
            );
            let whole = maker.fingerprint(who);
            maker.does(&[&at("20200101T000000")[..], &["--quick-add-key", &whole, "cv25519", "encr", "1y"]].concat());
            if has_another {
                maker.does(&["--quick-add-key", &whole, "cv25519", "encr", "1y"]);
            }
            made.push((who, maker.public(who), (!has_another).then_some(Refusal::Expired)));
        }
        // Expired and extended: the part for encryption has no end of its own.
        maker.does(
            &[&at("20200101T000000")[..], &["--quick-generate-key", "longer", "future-default", "default", "1y"]]
                .concat(),
        );
        let longer = maker.fingerprint("longer");
        maker.does(&["--quick-set-expire", &longer, "30y"]);
        made.push(("longer", maker.public("longer"), None));
        for (who, key, why) in &made {
            assert_eq!(refusal(key, now()), *why, "{who}, made by {}", maker.version());
            for judge in &all {
                let judge = judge.another();
                judge.takes(key.as_bytes());
                let fingerprint = maker.fingerprint(who);
                let does = judge.writes(WORDS, &fingerprint).is_some();
                assert_eq!(does, why.is_none(), "{who}, made by {}, judged by {}", maker.version(), judge.version());
            }
        }
    }
}

#[test]
#[ignore = "needs GnuPG: run tests/all"]
fn what_cannot_be_used_is_refused_with_the_reason() {
    for gpg in gpg::all() {
        let good = gpg.key("good", "future-default", "default", "1y");
        let later = |days: i64| Timestamp::from_millis(now().millis() + days * 24 * 3_600_000);
        assert_eq!(refusal(&good, later(364)), None);
        assert_eq!(refusal(&good, later(367)), Some(Refusal::Expired));
        assert_eq!(refusal(&good, later(-2)), Some(Refusal::Invalid), "nothing of it was signed yet");
        let ends = pgp::read(good.as_bytes(), now()).unwrap().ends().unwrap();
        assert!(ends > later(364) && ends < later(367));

        let secret = gpg.does(&["--armor", "--export-secret-keys", "good"]);
        assert_eq!(refusal(&secret, now()), Some(Refusal::Secret));
        let secret = gpg.run(&["--export-secret-keys", "good"], b"").stdout;
        assert_eq!(pgp::read(&secret, now()).err(), Some(Refusal::Secret));

        let signs = gpg.key("signs", "ed25519", "sign", "1y");
        let both = gpg.does(&["--armor", "--export", "good", "signs"]);
        assert_eq!(refusal(&both, now()), Some(Refusal::Several));
        assert_eq!(refusal(&format!("{good}{signs}"), now()), Some(Refusal::Several));
        for nothing in ["", "bonjour", "-----BEGIN PGP PUBLIC KEY BLOCK-----", &good[..300]] {
            assert_eq!(refusal(nothing, now()), Some(Refusal::NoKey), "{nothing}");
        }
        assert_eq!(refusal(&"a".repeat(pgp::LONGEST + 1), now()), Some(Refusal::TooLong));
    }
}

/// Whatever is done to a key, it is read, or refused with a reason: there is no panic, and nothing takes long.
#[test]
#[ignore = "needs GnuPG: run tests/all"]
fn a_damaged_key_harms_nothing() {
    for gpg in gpg::all() {
        gpg.key("good", "rsa2048", "default", "1y");
        let good = gpg.run(&["--export", "good"], b"").stdout;
        let secret = gpg.run(&["--export-secret-keys", "good"], b"").stdout;
        assert!(pgp::in_file(&good).len() == 1 && pgp::in_file(&secret) == [pgp::Found::Secret]);
        let mut chance = Chance::from_seed([3; 32]);
        for turn in 0..4000 {
            let mut bad = if turn % 2 == 0 { good.clone() } else { secret.clone() };
            for _ in 0..=chance.byte() % 4 {
                let at = usize::from(u16::from_le_bytes([chance.byte(), chance.byte()])) % bad.len().max(1);
                match chance.byte() % 4 {
                    0 => bad.truncate(at.max(1)),
                    1 if at < bad.len() => drop(bad.remove(at)),
                    2 => bad.insert(at.min(bad.len()), chance.byte()),
                    _ => bad.iter_mut().skip(at).take(1).for_each(|byte| *byte = chance.byte()),
                }
            }
            let _ = pgp::in_file(&bad);
            if let Ok(key) = pgp::read(&bad, now()) {
                let _ = (key.fingerprint(), key.armoured(), key.encrypt(b"x", &mut chance));
            }
        }
    }
}

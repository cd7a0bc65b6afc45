//! Keys that GnuPG makes are judged rightly, and it reads what is encrypted to them.
//!
//! It runs in a folder of its own, without an agent that outlives it; so the tests run with `--ignored`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on fails there and then"
)]

use std::{
    fs,
    io::Write as _,
    os::unix::fs::PermissionsExt as _,
    process::{Command, Output, Stdio},
};

use tempfile::TempDir;
use vestibule::{
    model::{Chance, Timestamp},
    pgp::{self, Refusal},
};

const WORDS: &str = "7QKD · rouge\nمرحبا\n";

/// A GnuPG with a keyring of its own.
struct Gpg(TempDir);

impl Drop for Gpg {
    fn drop(&mut self) {
        let _ = Command::new("gpgconf").arg("--homedir").arg(self.0.path()).args(["--kill", "all"]).status();
    }
}

impl Gpg {
    fn new() -> Self {
        // Its sockets stand in there: the path must be short. It warns of a folder that others can enter.
        let folder = TempDir::with_prefix_in("gpg", "/tmp").unwrap();
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o700)).unwrap();
        Self(folder)
    }

    fn run(&self, args: &[&str], input: &[u8]) -> Output {
        let mut command = Command::new("gpg");
        command.arg("--homedir").arg(self.0.path());
        command.args(["--batch", "--quiet", "--pinentry-mode", "loopback", "--passphrase", ""]).args(args);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("gpg");
        child.stdin.take().unwrap().write_all(input).unwrap();
        child.wait_with_output().unwrap()
    }

    fn does(&self, args: &[&str]) -> String {
        let done = self.run(args, b"");
        assert!(done.status.success(), "{args:?}: {}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8(done.stdout).unwrap()
    }

    /// A key, armoured.
    fn key(&self, who: &str, algorithm: &str, usage: &str, expires: &str) -> String {
        self.does(&["--quick-generate-key", who, algorithm, usage, expires]);
        self.does(&["--armor", "--export", who])
    }

    fn fingerprint(&self, who: &str) -> String {
        let listed = self.does(&["--with-colons", "--list-keys", who]);
        listed.lines().find(|line| line.starts_with("fpr")).unwrap().split(':').nth(9).unwrap().to_owned()
    }
}

fn now() -> Timestamp {
    vestibule::app::now()
}

fn refusal(key: &str, at: Timestamp) -> Option<Refusal> {
    pgp::read(key.as_bytes(), at).err()
}

#[test]
#[ignore = "needs GnuPG: run tests/all"]
fn it_reads_what_is_encrypted_to_its_keys() {
    let gpg = Gpg::new();
    for (who, algorithm) in [("ed", "future-default"), ("rsa", "rsa2048"), ("default", "default")] {
        gpg.key(who, algorithm, "default", "1y");
        if who == "rsa" {
            gpg.does(&["--quick-add-key", &gpg.fingerprint(who), algorithm, "encr", "1y"]);
        }
        let armoured = gpg.does(&["--armor", "--export", who]);
        let key = pgp::read(armoured.as_bytes(), now()).unwrap();
        assert_eq!(key.fingerprint().replace(' ', ""), gpg.fingerprint(who));
        let message = key.encrypt(WORDS.as_bytes(), &mut Chance::from_seed([7; 32])).unwrap();
        let read = gpg.run(&["--decrypt"], message.as_bytes());
        assert_eq!(String::from_utf8_lossy(&read.stdout), WORDS, "{}", String::from_utf8_lossy(&read.stderr));
        let warned = String::from_utf8_lossy(&read.stderr).to_lowercase();
        assert!(!warned.contains("integrity") && !warned.contains("warning"), "{warned}");

        // What comes through an app: other line ends, trimmed and empty lines, words around it; and not armoured at all.
        let pasted = format!("voici :\r\n{}\r\nmerci", armoured.replace('\n', "  \r\n"));
        let dropped = armoured.replace("\n\n", "\n");
        let with_header = armoured.replacen('\n', "\nComment: my key AAAA\n", 1);
        for form in [&pasted, &dropped, &with_header] {
            let again = pgp::read(form.as_bytes(), now()).unwrap();
            assert_eq!(again.fingerprint(), key.fingerprint(), "{form}");
        }
        let binary = gpg.run(&["--export", who], b"").stdout;
        assert_eq!(pgp::read(&binary, now()).unwrap().fingerprint(), key.fingerprint());
        // As it is kept.
        let kept = key.armoured().unwrap();
        assert_eq!(pgp::read(kept.as_bytes(), now()).unwrap().fingerprint(), key.fingerprint());
    }
}

#[test]
#[ignore = "needs GnuPG: run tests/all"]
fn what_cannot_be_used_is_refused_with_the_reason() {
    let gpg = Gpg::new();
    let good = gpg.key("good", "future-default", "default", "1y");
    let later = |days: i64| Timestamp::from_millis(now().millis() + days * 24 * 3_600_000);
    assert_eq!(refusal(&good, later(364)), None);
    assert_eq!(refusal(&good, later(367)), Some(Refusal::Expired));
    assert_eq!(refusal(&good, later(-2)), Some(Refusal::Invalid), "nothing of it was signed yet");
    // Extended, it counts again.
    gpg.does(&["--quick-set-expire", &gpg.fingerprint("good"), "3y"]);
    gpg.does(&["--quick-set-expire", &gpg.fingerprint("good"), "3y", "*"]);
    assert_eq!(refusal(&gpg.does(&["--armor", "--export", "good"]), later(700)), None);

    let signs = gpg.key("signs", "ed25519", "sign", "1y");
    assert_eq!(refusal(&signs, now()), Some(Refusal::CannotEncrypt));

    gpg.key("gone", "future-default", "default", "1y");
    let fingerprint = gpg.fingerprint("gone");
    let revocation = fs::read_to_string(gpg.0.path().join(format!("openpgp-revocs.d/{fingerprint}.rev"))).unwrap();
    let certificate = revocation.split_once(":-----BEGIN").unwrap().1;
    let imported = gpg.run(&["--import"], format!("-----BEGIN{certificate}").as_bytes());
    assert!(imported.status.success());
    assert_eq!(refusal(&gpg.does(&["--armor", "--export", "gone"]), now()), Some(Refusal::Revoked));

    let secret = gpg.does(&["--armor", "--export-secret-keys", "good"]);
    assert_eq!(refusal(&secret, now()), Some(Refusal::Secret));
    let secret = gpg.run(&["--export-secret-keys", "good"], b"").stdout;
    assert_eq!(pgp::read(&secret, now()).err(), Some(Refusal::Secret));

    let both = gpg.does(&["--armor", "--export", "good", "signs"]);
    assert_eq!(refusal(&both, now()), Some(Refusal::Several));
    assert_eq!(refusal(&format!("{good}{signs}"), now()), Some(Refusal::Several));
    for nothing in ["", "bonjour", "-----BEGIN PGP PUBLIC KEY BLOCK-----", &good[..300]] {
        assert_eq!(refusal(nothing, now()), Some(Refusal::NoKey), "{nothing}");
    }
    assert_eq!(refusal(&"a".repeat(pgp::LONGEST + 1), now()), Some(Refusal::TooLong));
}

/// Whatever is done to a key, it is read, or refused with a reason: there is no panic, and nothing takes long.
#[test]
#[ignore = "needs GnuPG: run tests/all"]
fn a_damaged_key_harms_nothing() {
    let gpg = Gpg::new();
    gpg.key("good", "rsa2048", "default", "1y");
    let good = gpg.run(&["--export", "good"], b"").stdout;
    let mut chance = Chance::from_seed([3; 32]);
    for _ in 0..2000 {
        let mut bad = good.clone();
        for _ in 0..=chance.byte() % 4 {
            let at = usize::from(u16::from_le_bytes([chance.byte(), chance.byte()])) % bad.len().max(1);
            match chance.byte() % 4 {
                0 => bad.truncate(at.max(1)),
                1 if at < bad.len() => drop(bad.remove(at)),
                2 => bad.insert(at.min(bad.len()), chance.byte()),
                _ => bad.iter_mut().skip(at).take(1).for_each(|byte| *byte = chance.byte()),
            }
        }
        if let Ok(key) = pgp::read(&bad, now()) {
            let _ = (key.fingerprint(), key.armoured(), key.encrypt(b"x", &mut chance));
        }
    }
}

//! A GnuPG with a keyring of its own, as somebody has it.

use std::{
    env, fs,
    io::Write as _,
    os::unix::fs::PermissionsExt as _,
    process::{Command, Output, Stdio},
};

use tempfile::TempDir;

/// A GnuPG with a keyring of its own.
pub(crate) struct Gpg {
    program: String,
    home: TempDir,
}

impl Drop for Gpg {
    fn drop(&mut self) {
        let _ = Command::new("gpgconf").arg("--homedir").arg(self.home.path()).args(["--kill", "all"]).status();
    }
}

/// All that there are.
fn programs() -> Vec<String> {
    let named = env::var("VESTIBULE_GNUPG").unwrap_or_else(|_| "gpg".to_owned());
    named.split(':').filter(|program| !program.is_empty()).map(str::to_owned).collect()
}

/// One of each, with empty keyrings.
pub(crate) fn all() -> Vec<Gpg> {
    let all: Vec<Gpg> = programs().into_iter().map(Gpg::new).collect();
    assert!(!all.is_empty(), "VESTIBULE_GNUPG names no program");
    all
}

impl Gpg {
    fn new(program: String) -> Self {
        // Its sockets stand in there: the path must be short. It warns of a folder that others can enter.
        let home = TempDir::with_prefix_in("gpg", "/tmp").unwrap();
        fs::set_permissions(home.path(), fs::Permissions::from_mode(0o700)).unwrap();
        Self { program, home }
    }

    /// The same program with another, empty keyring.
    pub(crate) fn another(&self) -> Self {
        Self::new(self.program.clone())
    }

    /// What it calls itself: `2.2.40`.
    pub(crate) fn version(&self) -> String {
        self.does(&["--version"]).lines().next().unwrap().rsplit(' ').next().unwrap().to_owned()
    }

    pub(crate) fn run(&self, args: &[&str], input: &[u8]) -> Output {
        let mut command = Command::new(&self.program);
        command.arg("--homedir").arg(self.home.path());
        command.args(["--batch", "--yes", "--quiet", "--pinentry-mode", "loopback", "--passphrase", ""]).args(args);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("gpg");
        // Whoever refuses need not have read it all; the status says what came of it.
        let _ = child.stdin.take().unwrap().write_all(input);
        child.wait_with_output().unwrap()
    }

    pub(crate) fn does(&self, args: &[&str]) -> String {
        let done = self.run(args, b"");
        assert!(done.status.success(), "{args:?}: {}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8(done.stdout).unwrap()
    }

    /// Makes a key. It, armoured.
    pub(crate) fn key(&self, who: &str, algorithm: &str, usage: &str, expires: &str) -> String {
        self.does(&["--quick-generate-key", who, algorithm, usage, expires]);
        self.public(who)
    }

    pub(crate) fn public(&self, who: &str) -> String {
        self.does(&["--armor", "--export", who])
    }

    pub(crate) fn fingerprint(&self, who: &str) -> String {
        let listed = self.does(&["--with-colons", "--list-keys", who]);
        listed.lines().find(|line| line.starts_with("fpr")).unwrap().split(':').nth(9).unwrap().to_owned()
    }

    /// It withdraws a key. The key, armoured.
    pub(crate) fn revoke(&self, who: &str) -> String {
        let file = format!("openpgp-revocs.d/{}.rev", self.fingerprint(who));
        let revocation = fs::read_to_string(self.home.path().join(file)).unwrap();
        let certificate = revocation.split_once(":-----BEGIN").unwrap().1;
        self.takes(format!("-----BEGIN{certificate}").as_bytes());
        self.public(who)
    }

    /// It takes keys in.
    pub(crate) fn takes(&self, keys: &[u8]) {
        let imported = self.run(&["--import"], keys);
        assert!(imported.status.success(), "{}", String::from_utf8_lossy(&imported.stderr));
    }

    /// What it reads in a message, without a warning.
    pub(crate) fn reads(&self, message: &str) -> String {
        let read = self.run(&["--decrypt"], message.as_bytes());
        let warned = String::from_utf8_lossy(&read.stderr).to_lowercase();
        assert!(read.status.success(), "{}: {warned}", self.version());
        assert!(!warned.contains("integrity") && !warned.contains("warning"), "{}: {warned}", self.version());
        String::from_utf8(read.stdout).unwrap()
    }

    /// Encrypts to a key of its keyring; nothing if it would not.
    pub(crate) fn writes(&self, words: &str, to: &str) -> Option<String> {
        let args = ["--armor", "--trust-model", "always", "--recipient", to, "--encrypt"];
        let done = self.run(&args, words.as_bytes());
        done.status.success().then(|| String::from_utf8(done.stdout).unwrap())
    }
}

//! What people send, out of signal-cli's folder: read, encrypted, and deleted there once the house has it.
//!
//! signal-cli writes what arrives in clear. A file is found by signal-cli's own
//! name for it, which is checked; what its sender called it is never a path. A short one that is a PGP key goes to the house as
//! that as well.

use std::{
    fs::{self, File},
    io::Read as _,
    path::PathBuf,
};

use tracing::warn;
use zeroize::Zeroizing;

use crate::{
    channel::aesgcm::crypt,
    model::{Attachment, Chance, FileLink},
    pgp,
    private::Private,
};

/// Where files come from.
pub(super) trait Folder {
    /// What is in one of so many bytes at most.
    fn read(&mut self, id: &str, most: u64) -> Option<Vec<u8>>;
    /// One, encrypted; `None` if it is not there, or too large.
    fn take_in(&mut self, id: &str, name: String, view_once: bool) -> Option<Attachment>;
}

/// signal-cli's folder of attachments.
pub(super) struct Attachments {
    /// `None`: it is another program's, and out of reach.
    folder: Option<PathBuf>,
    most: u64,
    chance: fn() -> Chance,
}

impl Attachments {
    /// Of the account in this folder; nothing larger than `most` bytes is taken.
    pub(super) fn new(data_dir: Option<PathBuf>, most: u64, chance: fn() -> Chance) -> Self {
        Self { folder: data_dir.map(|folder| folder.join("attachments")), most, chance }
    }

    /// Deletes these: the house has them, or nobody wants them.
    pub(super) fn delete(&self, ids: impl IntoIterator<Item = String>) {
        for path in ids.into_iter().filter_map(|id| self.path(&id)) {
            if let Err(error) = fs::remove_file(path)
                && error.kind() != std::io::ErrorKind::NotFound
            {
                warn!(network = "signal", %error, "a file that somebody sent cannot be deleted from signal-cli's folder: it lies there in clear");
            }
        }
    }

    /// Deletes whatever is left there but these, once everything that names a file was read.
    pub(super) fn sweep(&self, but: &[String]) {
        let Some(folder) = &self.folder else { return };
        let Ok(entries) = fs::read_dir(folder) else { return };
        let files = entries.flatten().filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()));
        let names = files.filter_map(|entry| entry.file_name().into_string().ok());
        self.delete(names.filter(|name| !but.contains(name)).collect::<Vec<_>>());
    }

    fn path(&self, id: &str) -> Option<PathBuf> {
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
        let fits = !id.is_empty() && id.len() <= 200 && !id.starts_with('.') && id.chars().all(is_name);
        self.folder.as_ref().filter(|_| fits).map(|folder| folder.join(id))
    }

    fn open(&self, id: &str, most: u64) -> Option<Vec<u8>> {
        let path = self.path(id)?;
        let about = fs::symlink_metadata(&path).ok()?;
        if !about.is_file() || about.len() > most {
            return None;
        }
        let mut content = Vec::with_capacity(usize::try_from(about.len()).ok()?);
        File::open(path).and_then(|file| file.take(most).read_to_end(&mut content)).ok()?;
        Some(content)
    }
}

impl Folder for Attachments {
    fn read(&mut self, id: &str, most: u64) -> Option<Vec<u8>> {
        self.open(id, most)
    }

    fn take_in(&mut self, id: &str, name: String, view_once: bool) -> Option<Attachment> {
        let plain = Zeroizing::new(self.open(id, self.most)?);
        let key = (!pgp::in_file(&plain).is_empty()).then(|| Private::new(plain.to_vec()));
        let (sealed, fragment) = crypt::seal(plain, &mut (self.chance)())?;
        let whole = format!("aesgcm://signal.invalid/#{fragment}").into();
        let link = FileLink { whole, host: Private::new("Signal".to_owned()), name: name.into(), view_once };
        Some(Attachment { link, sealed: Some(std::sync::Arc::new(sealed.into())), key })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::channel::aesgcm::link::Link;

    fn folder() -> (tempfile::TempDir, Attachments) {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("attachments")).unwrap();
        fs::write(dir.path().join("secret"), "canary").unwrap();
        let attachments = Attachments::new(Some(dir.path().to_owned()), 100, || Chance::from_seed([3; 32]));
        (dir, attachments)
    }

    #[test]
    fn a_file_is_taken_in_encrypted_and_deleted_afterwards() {
        let (dir, mut attachments) = folder();
        let path = dir.path().join("attachments/4f36.png");
        fs::write(&path, "a photograph").unwrap();
        let taken = attachments.take_in("4f36.png", "../photo.png".to_owned(), true).unwrap();
        let sealed = taken.sealed.unwrap().reveal().clone();
        assert!(!String::from_utf8_lossy(&sealed).contains("photo") && taken.link.view_once);
        let link = Link::parse(taken.link.whole.reveal()).unwrap();
        assert_eq!(**crypt::open(&link, sealed).unwrap(), *b"a photograph");
        assert!(path.exists(), "until the house has it");
        attachments.delete(["4f36.png".to_owned()]);
        assert!(!path.exists());
    }

    #[test]
    fn a_key_is_known_and_nothing_else_is() {
        let (dir, mut attachments) = folder();
        attachments.most = 4000;
        let key = include_str!("../../../tests/house/export.asc");
        for (name, content, is_key) in [("k.asc", key, true), ("k.txt", "my key", false), ("k.pgp", "\u{95}x", false)] {
            fs::write(dir.path().join("attachments").join(name), content).unwrap();
            let taken = attachments.take_in(name, name.to_owned(), false).unwrap();
            assert_eq!(taken.key.is_some_and(|found| *found.reveal() == content.as_bytes()), is_key, "{name}");
        }
    }

    #[test]
    fn no_name_leads_out_of_the_folder() {
        let (dir, mut attachments) = folder();
        std::os::unix::fs::symlink(dir.path().join("secret"), dir.path().join("attachments/link")).unwrap();
        for id in ["../secret", "/etc/passwd", "..", ".", "", "link", "a/b", "a\0b"] {
            assert!(attachments.take_in(id, String::new(), false).is_none(), "{id}");
            attachments.delete([id.to_owned()]);
        }
        assert!(dir.path().join("secret").exists());
    }

    #[test]
    fn what_is_too_large_is_not_read_and_what_is_left_is_swept() {
        let (dir, mut attachments) = folder();
        fs::write(dir.path().join("attachments/big"), vec![0; 101]).unwrap();
        assert!(attachments.take_in("big", String::new(), false).is_none());
        attachments.sweep(&[]);
        assert!(fs::read_dir(dir.path().join("attachments")).unwrap().next().is_none());
    }
}

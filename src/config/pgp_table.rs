//! The `[pgp]` table: who the helpline is by encrypted mail.

use std::{fs, path::PathBuf};

use toml::Spanned;

use super::{Draft, reader::Section};
use crate::{model::Mailbox, pgp};

/// The longest key that people are given, armoured: it goes to them as one message.
const LONGEST: usize = 16 * 1024;

impl Draft<'_, '_> {
    /// Its mailbox. Without its keys there is none.
    pub(super) fn mailbox(self, mut table: Section<'_, '_>) -> Option<Mailbox> {
        let (has_any, at) = (table.has("address") || table.has("key_file") || table.has("wkd"), table.at.clone());
        let (address, key_file) = (table.may::<String>("address"), table.may::<PathBuf>("key_file"));
        let wkd = table.may::<bool>("wkd");
        table.finish();
        for (name, is_missing) in [("address", address.is_none()), ("key_file", key_file.is_none())] {
            if has_any && is_missing {
                self.reader.wrong(at.clone(), format!("[pgp] needs `{name}`"));
            }
        }
        let address = address.and_then(|text| self.checked("address", text, address_of));
        let key = key_file.and_then(|path| self.checked("key_file", path, |path| self.public(&path)));
        let (address, (fingerprint, key, ends)) = (address?, key?);
        Some(Mailbox { address, fingerprint, key, ends, wkd: wkd.is_some_and(Spanned::into_inner) })
    }

    /// A key that people can use now: its fingerprint, it, and until when it counts.
    fn public(self, path: &std::path::Path) -> Result<(String, String, Option<crate::model::Timestamp>), String> {
        let path = self.folder.join(path);
        let bytes = fs::read(&path).map_err(|error| format!("{} cannot be read ({error})", path.display()))?;
        let key = pgp::read(&bytes, self.now).map_err(|why| why.to_string())?;
        let armoured = key.armoured().filter(|armoured| armoured.len() <= LONGEST);
        let armoured = armoured.ok_or_else(|| pgp::Refusal::TooLong.to_string())?;
        Ok((key.fingerprint(), armoured, key.ends()))
    }
}

/// A mail address.
fn address_of(text: String) -> Result<String, String> {
    let is_plain = |part: &str| !part.is_empty() && !part.contains(|c: char| c.is_whitespace() || c.is_control());
    let fits = text.split_once('@').is_some_and(|(name, host)| {
        is_plain(name) && is_plain(host) && host.contains('.') && !host.contains('@') && text.len() <= 254
    });
    if fits { Ok(text) } else { Err("a mail address, as in \"help@example.org\"".to_owned()) }
}

//! The configuration file: TOML to [`Config`]. Unknown keys are refused; secrets are named by file, never written in.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use serde::Deserialize;
use toml::Spanned;

use crate::{
    channel::xmpp::{BareJid, Settings, Tls},
    model::{Lang, Network, Peer, Role, Staff},
    private::Secret,
};

/// Everything the operator decides.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// A folder of conversations; without it, those that came with the program.
    pub conversations: Option<PathBuf>,
    /// The language spoken when the person's is not known.
    #[serde(default = "french")]
    pub default_language: Lang,
    /// A case is erased so many days after it ended.
    #[serde(default = "month")]
    pub keep_days: u16,
    /// Where everything is kept.
    pub store: StoreConfig,
    /// The XMPP account.
    pub xmpp: XmppConfig,
    /// Who answers.
    #[serde(default)]
    pub staff: Vec<StaffConfig>,
}

/// Where everything is kept.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoreConfig {
    /// The one file.
    pub path: PathBuf,
    /// The file with its key (`vestibule key new FILE`).
    pub key_file: PathBuf,
}

/// The XMPP account of the helpline.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct XmppConfig {
    /// Its address (`helpline@example.org`).
    pub jid: Spanned<String>,
    /// The file with its password.
    pub password_file: PathBuf,
    /// `host:port`, if the domain's own records are not to be asked.
    pub server: Option<String>,
    /// How the connection is encrypted.
    #[serde(default)]
    pub tls: Tls,
    /// The one authority to trust, as a PEM file; without it, the system's.
    pub ca_file: Option<PathBuf>,
    /// The SHA-256 of the server's certificate (64 hexadecimal digits), to accept that one only.
    pub pin_sha256: Option<Spanned<String>>,
    /// The name of this connection among the account's.
    #[serde(default = "resource")]
    pub resource: String,
    /// The name that people's apps may show for it. It is public.
    #[serde(default = "helpline")]
    pub name: String,
}

/// A member of the staff.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StaffConfig {
    /// The short name that the team sees.
    pub name: Spanned<String>,
    /// What they may do.
    pub role: Role,
    /// Their XMPP address.
    pub xmpp: Spanned<String>,
    /// The language the program speaks with them.
    pub language: Option<Lang>,
}

const fn french() -> Lang {
    Lang::FR
}

const fn month() -> u16 {
    30
}

fn helpline() -> String {
    "Helpline".into()
}

fn resource() -> String {
    "vestibule".into()
}

/// Why a configuration cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file, or one that it names, cannot be read.
    #[error("{path} cannot be read: check the path and that this user may read it")]
    Unreadable {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// Something in it is wrong.
    #[error("{path}{}: {what}", line.map_or_else(String::new, |line| format!(", line {line}")))]
    Wrong {
        /// Which file.
        path: PathBuf,
        /// On which line.
        line: Option<usize>,
        /// What, and how to mend it.
        what: String,
    },
    /// Others can read a secret.
    #[error("{path} can be read by other users of this machine: run `chmod 600 {path}` and start again")]
    Loose {
        /// Which file.
        path: PathBuf,
    },
}

impl Config {
    /// Reads a configuration. Paths in it are relative to its folder.
    ///
    /// # Errors
    /// If the file cannot be read, or anything in it is wrong or unknown.
    pub fn read(path: &Path) -> Result<Self, ConfigError> {
        let text = read(path)?;
        let mut config = Self::parse(&text).map_err(|(offset, what)| {
            let line = offset.map(|at| 1 + text.bytes().take(at).filter(|byte| *byte == b'\n').count());
            ConfigError::Wrong { path: path.to_owned(), line, what }
        })?;
        let folder = path.parent().unwrap_or(Path::new(""));
        let paths = [&mut config.store.path, &mut config.store.key_file, &mut config.xmpp.password_file];
        let optional = [&mut config.conversations, &mut config.xmpp.ca_file].into_iter().flatten();
        for path in paths.into_iter().chain(optional) {
            *path = folder.join(&*path);
        }
        Ok(config)
    }

    fn parse(text: &str) -> Result<Self, (Option<usize>, String)> {
        let config: Self =
            toml::from_str(text).map_err(|error| (error.span().map(|span| span.start), error.message().to_owned()))?;
        let wrong = |at: usize, what: &str| Err((Some(at), what.to_owned()));
        for address in config.staff.iter().map(|staff| &staff.xmpp).chain([&config.xmpp.jid]) {
            if bare(address.as_ref()).is_none() {
                return wrong(address.span().start, "not an XMPP address: write name@domain, without a `/resource`");
            }
        }
        for (at, staff) in config.staff.iter().enumerate() {
            let earlier = config.staff.iter().take(at);
            let letters = staff.name.as_ref().chars().all(|c| c.is_alphanumeric() || c == '-');
            if staff.name.as_ref().is_empty() || !letters {
                return wrong(staff.name.span().start, "a name has letters, digits and `-` only");
            }
            if earlier.clone().any(|other| other.name.as_ref() == staff.name.as_ref()) {
                return wrong(staff.name.span().start, "this name is taken by somebody above: choose another");
            }
            let mut taken = earlier.clone().map(|other| &other.xmpp).chain([&config.xmpp.jid]);
            if taken.any(|other| bare(other.as_ref()) == bare(staff.xmpp.as_ref())) {
                return wrong(staff.xmpp.span().start, "this address is in use above: each account is one person");
            }
        }
        if config.keep_days == 0 {
            return Err((None, "keep_days must be 1 or more".to_owned()));
        }
        config.pin()?;
        Ok(config)
    }

    /// The pinned certificate's digest.
    fn pin(&self) -> Result<Option<[u8; 32]>, (Option<usize>, String)> {
        let Some(text) = &self.xmpp.pin_sha256 else { return Ok(None) };
        let wrong = || (Some(text.span().start), "pin_sha256 has 64 hexadecimal digits".to_owned());
        let digits: String = text.as_ref().chars().filter(|c| *c != ':').collect();
        if digits.len() != 64 {
            return Err(wrong());
        }
        let mut pin = [0; 32];
        for (at, byte) in pin.iter_mut().enumerate() {
            let pair = digits.get(2 * at..2 * at + 2).ok_or_else(wrong)?;
            *byte = u8::from_str_radix(pair, 16).map_err(|_| wrong())?;
        }
        Ok(Some(pin))
    }

    /// The XMPP account, as its channel wants it.
    ///
    /// # Errors
    /// If the password cannot be read, or others can read it too.
    pub fn xmpp_settings(&self) -> Result<Settings, ConfigError> {
        let wrong =
            || ConfigError::Wrong { path: self.xmpp.password_file.clone(), line: None, what: "no address".into() };
        Ok(Settings {
            jid: bare(self.xmpp.jid.as_ref()).ok_or_else(wrong)?,
            password: self.password()?,
            server: self.xmpp.server.clone(),
            tls: self.xmpp.tls,
            ca_file: self.xmpp.ca_file.clone(),
            pin: self.pin().ok().flatten(),
            resource: self.xmpp.resource.clone(),
            name: self.xmpp.name.clone(),
        })
    }

    /// The staff. Rights belong to the accounts named here.
    pub fn members(&self) -> Vec<Staff> {
        let member = |staff: &StaffConfig| {
            let peer = Peer::new(Network::Xmpp, bare(staff.xmpp.as_ref())?.as_str());
            let language = staff.language.unwrap_or(self.default_language);
            Some(Staff { name: staff.name.as_ref().clone(), role: staff.role, peer, language })
        };
        self.staff.iter().filter_map(member).collect()
    }

    /// The password of the XMPP account.
    ///
    /// # Errors
    /// If its file cannot be read, or others can read it too.
    fn password(&self) -> Result<Secret<String>, ConfigError> {
        let path = &self.xmpp.password_file;
        let text = read(path)?;
        if is_loose(path) {
            return Err(ConfigError::Loose { path: path.clone() });
        }
        Ok(Secret::new(text.trim_end_matches(['\r', '\n']).to_owned()))
    }
}

/// An address with a name and without a resource, in the one form in which addresses are compared.
fn bare(text: &str) -> Option<BareJid> {
    BareJid::new(text).ok().filter(|jid| jid.node().is_some())
}

fn read(path: &Path) -> Result<String, ConfigError> {
    fs::read_to_string(path).map_err(|source| ConfigError::Unreadable { path: path.to_owned(), source })
}

#[cfg(unix)]
fn is_loose(path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    // A credential of systemd shows as group-readable: see `store::key`.
    let credential = |about: &fs::Metadata| about.uid() == 0 && about.gid() == 0 && about.mode() & 0o077 == 0o040;
    fs::metadata(path).is_ok_and(|about| about.mode() & 0o077 != 0 && !credential(&about))
}

#[cfg(not(unix))]
fn is_loose(_path: &Path) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEAST: &str = "[store]\npath = 'a'\nkey_file = 'b'\n[xmpp]\njid = 'h@x.org'\npassword_file = 'c'\n";

    #[test]
    fn the_least_is_enough() {
        let config = Config::parse(LEAST).unwrap();
        assert_eq!((config.keep_days, config.default_language, config.xmpp.tls), (30, Lang::FR, Tls::Any));
    }

    #[test]
    fn what_is_wrong_is_said_with_its_place() {
        let staff = |name: &str, xmpp: &str| format!("[[staff]]\nname = '{name}'\nrole = 'lead'\nxmpp = '{xmpp}'\n");
        for (more, said) in [
            ("password = 'x'\n".to_owned(), "unknown field"),
            (staff("a b", "a@x.org"), "letters"),
            (staff("a", "a@x.org/phone"), "not an XMPP address"),
            (staff("a", "a@x.org") + &staff("a", "b@x.org"), "name is taken"),
            (staff("a", "a@x.org") + &staff("b", "A@x.org"), "in use above"),
            (staff("a", "h@x.org"), "in use above"),
            ("pin_sha256 = 'abc'\n".to_owned(), "64"),
        ] {
            let (at, what) = Config::parse(&format!("{LEAST}{more}")).map(|_| ()).unwrap_err();
            assert!(what.contains(said), "{what}");
            assert!(at.is_some_and(|at| at >= LEAST.len()), "{more}: {at:?}");
        }
    }
}

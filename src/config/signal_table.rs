//! The `[signal]` table, and what the accounts of the line are told of the rest of the file.

use std::{collections::BTreeSet, net::SocketAddr, path::PathBuf};

use toml::Spanned;

use super::{
    Draft,
    reader::Section,
    values::{self, Text},
};
use crate::{
    channel::{
        signal::{Settings, Wire},
        xmpp::{self, FileLimits, omemo::PublicKey},
    },
    model::{Network, Peer},
};

/// The line's accounts, as far as they could be read.
pub(super) struct Accounts<'a> {
    pub(super) xmpp: Option<&'a mut xmpp::Settings>,
    pub(super) signal: Option<&'a mut Settings>,
}

impl Accounts<'_> {
    /// Which files are taken.
    pub(super) fn limit(&mut self, limits: FileLimits) {
        if let Some(signal) = &mut self.signal {
            signal.max_size = limits.max_size;
        }
        if let Some(xmpp) = &mut self.xmpp {
            xmpp.files = limits;
        }
    }

    /// The accounts of a member of the staff on the networks that the line has, the one where they are told first.
    pub(super) fn peers(&mut self, aci: Option<String>, jid: Option<(String, Vec<PublicKey>)>) -> Vec<Peer> {
        let mut peers = Vec::new();
        if let (Some(signal), Some(aci)) = (&mut self.signal, aci) {
            peers.push(Peer::new(Network::Signal, aci.as_str()));
            signal.staff.insert(aci);
        }
        if let (Some(xmpp), Some((jid, keys))) = (&mut self.xmpp, jid) {
            peers.push(Peer::new(Network::Xmpp, jid.as_str()));
            xmpp.staff.insert(jid, keys);
        }
        peers
    }
}

impl Draft<'_, '_> {
    pub(super) fn signal(self, mut table: Section<'_, '_>) -> Option<Settings> {
        let account = table.must::<String>("account");
        let account = account.and_then(|account| self.checked("account", account, |text| values::number(&text)));
        let command = table.may::<Vec<String>>("command");
        let data_dir = table.may::<PathBuf>("data_dir").map(|path| self.folder.join(path.into_inner()));
        let frames_dir = table.may::<PathBuf>("frames_dir").map(|path| self.folder.join(path.into_inner()));
        let socket = table.may::<PathBuf>("socket").map(|path| self.folder.join(path.into_inner()));
        let tcp = table.may::<String>("tcp").and_then(|tcp| self.checked("tcp", tcp, |text| loopback(&text)));
        let name = table.may::<Text>("name").map(|name| name.into_inner().0);
        let username = table.may::<String>("username");
        let username = username.and_then(|name| self.checked("username", name, |text| values::username(&text)));
        let acknowledges = table.may::<bool>("acknowledge").is_some_and(Spanned::into_inner);
        let shows_typing = table.may::<bool>("typing").is_some_and(Spanned::into_inner);
        let staff_group = table.may::<String>("staff_group");
        let at = table.at.clone();
        table.finish();
        let wire = match (command, socket, tcp) {
            (None, Some(path), None) => Wire::Socket(path),
            (None, None, Some(address)) => Wire::Tcp(address),
            (command, None, None) => {
                let command = command.map_or_else(|| vec!["signal-cli".to_owned()], Spanned::into_inner);
                if command.first().is_none_or(String::is_empty) {
                    self.reader.wrong(at.clone(), "command: the program and its arguments, as in [\"signal-cli\"]");
                }
                let Some(data_dir) = data_dir.clone() else {
                    self.reader.wrong(at, "[signal] needs `data_dir`, the folder that signal-cli keeps its account in");
                    return None;
                };
                let frames_dir = frames_dir.unwrap_or_else(|| data_dir.clone());
                Wire::Start { command, data_dir, frames_dir }
            }
            _ => {
                self.reader.wrong(at, "[signal]: one of `command`, `socket` and `tcp`");
                return None;
            }
        };
        let staff_group = staff_group.map(Spanned::into_inner);
        let (staff, max_size) = (BTreeSet::new(), FileLimits::default().max_size);
        Some(Settings {
            account: account?.into(),
            wire,
            data_dir,
            name,
            username,
            staff,
            staff_group,
            acknowledges,
            shows_typing,
            max_size,
        })
    }
}

/// What speaks there believes whoever connects, so it is on this machine.
fn loopback(text: &str) -> Result<SocketAddr, String> {
    let address = text.parse().ok().filter(|address: &SocketAddr| address.ip().is_loopback());
    address.ok_or_else(|| "an address of this machine and a port, as in \"127.0.0.1:7583\"".to_owned())
}

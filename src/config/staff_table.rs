//! The `[[staff]]` blocks: who answers, from which accounts, with which keys.

use std::{collections::BTreeSet, path::PathBuf};

use toml::Spanned;

use super::{
    Draft, Known,
    reader::Section,
    signal_table::Accounts,
    values::{self, bare},
};
use crate::{
    channel::xmpp::omemo::PublicKey,
    model::{Lang, Role, Staff},
    talk::Script,
};

impl Draft<'_, '_> {
    pub(super) fn staff(
        self,
        blocks: Vec<Section<'_, '_>>,
        script: Option<&Script>,
        lines: &mut Accounts<'_>,
    ) -> (Vec<Staff>, Known) {
        let (mut staff, mut known): (Vec<Staff>, _) = (Vec::new(), Known::default());
        let (mut names, mut accounts, mut users) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        accounts.extend(lines.xmpp.as_ref().map(|xmpp| xmpp.jid.to_string()));
        for mut block in blocks {
            let (name, role) = (block.must::<String>("name"), block.must::<Role>("role"));
            let (signal, jid) = (block.may::<String>("signal"), block.may::<String>("xmpp"));
            if signal.is_none() && jid.is_none() {
                self.reader.wrong(block.at.clone(), "[[staff]] needs `xmpp` or `signal`, or both");
            }
            let language = block.may::<Lang>("language");
            let keys = block.may::<Vec<String>>("omemo").and_then(|keys| self.fingerprints(keys));
            let speaks = block.may::<Vec<Lang>>("speaks");
            let key = block.may::<PathBuf>("pgp").and_then(|path| self.key(path));
            let is_sealed = block.may::<bool>("sealed").is_some_and(Spanned::into_inner);
            let user = block.may::<String>("rt").and_then(|user| self.checked("rt", user, values::user));
            let user = user.filter(|user| {
                let once = users.insert(user.clone());
                if !once {
                    self.reader.wrong(block.at.clone(), "rt: the user of somebody above");
                }
                once
            });
            let block_at = block.at.clone();
            block.finish();
            let name = name.filter(|name| {
                let once = names.insert(name.get_ref().clone());
                if !once {
                    self.reader.wrong(name.span(), "name: taken by somebody above; choose another");
                }
                once
            });
            let name = name.and_then(|name| self.checked("name", name, values::name));
            let aci = signal.and_then(|signal| {
                let at = signal.span();
                let account = self.checked("signal", signal, |text| values::aci(&text))?;
                if !accounts.insert(account.clone()) {
                    self.reader.wrong(at, "signal: in use above; each account is one person");
                }
                Some(account)
            });
            let account = jid.and_then(|jid| {
                let at = jid.span();
                let account = self.checked("xmpp", jid, |text| bare(&text))?;
                if !accounts.insert(account.to_string()) {
                    self.reader.wrong(at, "xmpp: in use above; each account is one person");
                }
                Some(account)
            });
            let spoken = |lang: &Spanned<Lang>| script.is_none_or(|script| script.words.is_for_staff(*lang.get_ref()));
            if let Some(language) = language.as_ref().filter(|language| !spoken(language)) {
                self.reader.wrong(language.span(), "language: the conversations have no texts for staff in it");
            }
            let (Some(name), Some(role)) = (name, role) else { continue };
            known.rt.extend(user.map(|user| (name.clone(), user)));
            known.pgp.extend(key.map(|key| (name.clone(), key)));
            known.sealed.extend(is_sealed.then(|| name.clone()));
            known.speaks.extend(speaks.map(|speaks| (name.clone(), speaks.into_inner().into_iter().collect())));
            let default = script.map_or(Lang::FR, |script| script.words.default_language());
            let (role, language) = (role.into_inner(), language.map_or(default, Spanned::into_inner));
            // Where they are told: on Signal, if they have it and the line has it.
            let has_one = aci.is_some() || account.is_some();
            let peers = lines.peers(aci, account.map(|account| (account.to_string(), keys.unwrap_or_default())));
            if peers.is_empty() && has_one {
                self.reader.wrong(block_at, "[[staff]]: the line has no account on a network of theirs");
            }
            staff.extend(peers.into_iter().map(|peer| Staff { name: name.clone(), role, peer, language }));
        }
        (staff, known)
    }

    /// A public PGP key. Whether it can still be used is asked when it is.
    fn key(self, path: Spanned<PathBuf>) -> Option<String> {
        self.checked("pgp", path, |path| values::key(&self.folder.join(path)))
    }

    pub(super) fn fingerprints(self, keys: Spanned<Vec<String>>) -> Option<Vec<PublicKey>> {
        self.checked("omemo", keys, |keys| keys.iter().map(|key| values::fingerprint(key)).collect())
    }
}

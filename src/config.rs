//! The configuration file and all that it names: the conversations, the store's key, the account's password.
//!
//! Called by `main`. Whatever passes here is ready to be used; otherwise all that is wrong is known, with its
//! place. Unknown keys are refused. Secrets are named by file, never written in.

mod conversations;
mod hours_table;
mod metrics_table;
mod pgp_table;
mod reader;
mod rt_table;
mod signal_table;
mod staff_table;
mod values;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    net::SocketAddr,
    path::{Path, PathBuf},
};

use toml::Spanned;

pub use self::conversations::{Conversations, script};
use self::{
    reader::{Reader, Section},
    signal_table::Accounts,
    values::{Text, address, bare, digest, password, span},
};
use crate::{
    channel::{
        signal,
        xmpp::{self, FileLimits},
    },
    error::{self, Mistake, nearest},
    model::{Lang, Timestamp},
    private::Secret,
    rules::{FILE_QUOTA, Rules, Tickets, Times},
    store::{Backups, Key},
    talk::{Available, Helpline, Script, Statistics},
    ticket,
};

/// What is known of members of the staff besides, by their names.
#[derive(Default)]
struct Known {
    /// Their PGP keys, armoured.
    pgp: BTreeMap<String, String>,
    /// Who is told of cases encrypted to it only.
    sealed: BTreeSet<String>,
    /// The languages in which they can write to people.
    speaks: BTreeMap<String, BTreeSet<Lang>>,
    /// What Request Tracker calls them.
    rt: BTreeMap<String, String>,
}

/// Everything the operator decides, ready to be used.
#[derive(Debug)]

pub struct Config {
    /// The conversation, the staff, the times.
    pub rules: Rules,
    /// The one file that everything is kept in.
    pub store: PathBuf,
    /// Its key.
    pub key: Key,
    /// Where copies of it go, if anywhere.
    pub backups: Option<Backups>,
    /// The conversations, to be read again while the program runs.
    pub conversations: Conversations,
    /// The XMPP account, if there is one.
    pub xmpp: Option<xmpp::Settings>,
    /// The Signal account, if there is one. There is one of the two at least.
    pub signal: Option<signal::Settings>,
    /// Where figures are given to whoever watches the line from this machine, if they are.
    pub metrics: Option<SocketAddr>,
    /// Where cases have tickets, if they have.
    pub rt: Option<ticket::Settings>,
}

impl Config {
    /// Reads a configuration and all that it names. Paths in it begin in its folder.
    ///
    /// # Errors
    /// All mistakes that were found, in it and in the files it names; also if the helpline's own PGP key cannot be used now.
    pub fn read(path: &Path, now: Timestamp) -> Result<Self, Vec<Mistake>> {
        let file = path.display().to_string();
        let text = fs::read_to_string(path).map_err(|error| {
            let what = format!("cannot be read: check the path and that this user may read it ({error})");
            vec![Mistake::new("configuration", &file, what)]
        })?;
        let reader = Reader::new(file, &text);
        let draft = Draft { reader: &reader, folder: path.parent().unwrap_or(Path::new("")), now };
        let config = draft.config();
        let mistakes = reader.finish();
        // Whatever is missing has been named: without a mistake there is a configuration.
        config.filter(|_| mistakes.is_empty()).ok_or(mistakes)
    }
}

/// How many copies of the store are kept unless the operator says otherwise.
const KEEP_BACKUPS: usize = 7;

/// A file being read. Each table gives what can be used of it, and the reader keeps what is wrong with it.
#[derive(Clone, Copy)]
struct Draft<'r, 't> {
    reader: &'r Reader<'t>,
    folder: &'r Path,
    now: Timestamp,
}

impl Draft<'_, '_> {
    fn config(self) -> Option<Config> {
        let mut file = self.reader.file();
        let mut times = Times::default();
        let mut conversations = Conversations::default();
        let script = self.helpline(file.table("helpline"), file.tables("tool"), &mut times, &mut conversations);
        let store = self.store(file.table("store"));
        let (xmpp, signal) = (file.table("xmpp"), file.table("signal"));
        let has_xmpp = xmpp.is_there() || !signal.is_there();
        let mut xmpp = if has_xmpp { self.xmpp(xmpp) } else { None };
        let mut signal = if signal.is_there() { self.signal(signal) } else { None };
        let (limits, file_quota) = self.files(file.table("files"));
        let (names, shows_delivery) = self.desk(file.table("desk"), &mut times);
        let hours = self.hours(file.table("hours"));
        let mailbox = self.mailbox(file.table("pgp"));
        let metrics = self.metrics(file.table("metrics"));
        let rt = self.rt(file.table("rt"));
        let mut accounts = Accounts { xmpp: xmpp.as_mut(), signal: signal.as_mut() };
        accounts.limit(limits);
        let (staff, known) = self.staff(file.tables("staff"), script.as_ref(), &mut accounts);
        file.finish();
        let (store, key, backups) = store?;
        conversations.languages = staff.iter().map(|staff| staff.language).collect();
        let mut rules = Rules::new(script?, staff, times);
        (rules.file_quota, rules.hours) = (file_quota, hours);
        (rules.pgp, rules.sealed, rules.speaks) = (known.pgp, known.sealed, known.speaks);
        (rules.names, rules.shows_delivery, rules.mailbox) = (names, shows_delivery, mailbox);
        rules.rooms = conversations.helpline.rooms.clone();
        let (rt, tickets) = rt.unzip();
        rules.rt = tickets.map(|tickets| Tickets { users: known.rt, ..tickets });
        Some(Config { rules, store, key, backups, conversations, xmpp, signal, metrics, rt })
    }

    fn helpline(
        self,
        mut table: Section<'_, '_>,
        tools: Vec<Section<'_, '_>>,
        times: &mut Times,
        conversations: &mut Conversations,
    ) -> Option<Script> {
        let mut helpline = Helpline::default();
        if let Some(name) = table.may::<Text>("name") {
            helpline.name = name.into_inner().0;
        }
        let default = table.may::<Lang>("default_language");
        if let Some(languages) = table.may::<Vec<Lang>>("languages") {
            let at = languages.span();
            helpline.languages = languages.into_inner();
            match (&default, helpline.languages.first()) {
                (None, Some(first)) => helpline.default_language = *first,
                (Some(default), _) if helpline.languages.contains(default.get_ref()) => {}
                (Some(_), _) => self.reader.wrong(at, "languages: `default_language` is not among them"),
                (None, None) => self.reader.wrong(at, "languages: name one at least, or leave the key out"),
            }
            if helpline.languages.iter().collect::<BTreeSet<_>>().len() < helpline.languages.len() {
                self.reader.wrong(table.at.clone(), "languages: one of them stands there twice");
            }
        }
        if let Some(default) = default {
            helpline.default_language = default.into_inner();
        }
        if let Some(days) = table.may::<u16>("keep_days") {
            times.keep = values::days(*days.get_ref());
            if times.keep.is_zero() {
                self.reader.wrong(days.span(), "keep_days: 1 or more");
            }
        }
        let folder = table.may::<PathBuf>("conversations").map(|path| self.folder.join(path.into_inner()));
        table.finish();
        let names = self.tools(tools, &mut helpline);
        (conversations.folder, conversations.helpline) = (folder.clone(), helpline.clone());
        let loaded = script(folder.as_deref(), &helpline, Box::new(Statistics::default()));
        let script =
            loaded.map_err(|mistakes| mistakes.into_iter().for_each(|mistake| self.reader.add(mistake))).ok()?;
        for name in names.iter().filter(|name| script.flow.tools().all(|tool| tool != name.get_ref())) {
            let known = script.flow.tools().collect::<Vec<_>>().join(", ");
            let like = nearest(name.get_ref(), script.flow.tools()).map(|like| format!("is it `{like}`? "));
            let what = format!(
                "the conversations ask about no tool of this name; {}There are {known}",
                like.unwrap_or_default()
            );
            self.reader.wrong(name.span(), what);
        }
        for (question, left) in script.flow.short_of_tools() {
            let what = format!(
                "people are always offered two tools at least, and of those that `{question}` asks about {left} is left: set \
                 another one to \"yes\" or \"on-request\""
            );
            self.reader.wrong(names.last().map_or(0..0, Spanned::span), what);
        }
        Some(script)
    }

    /// The tools, and where each name stands: only the conversations know the names.
    fn tools(self, blocks: Vec<Section<'_, '_>>, helpline: &mut Helpline) -> Vec<Spanned<String>> {
        let mut names = Vec::new();
        for mut block in blocks {
            let (name, available) = (block.must::<String>("name"), block.must::<Available>("available"));
            if let Some(rooms) = block.may::<String>("rooms") {
                helpline.rooms = self.checked("rooms", rooms, |text| values::rooms(&text));
            }
            block.finish();
            let (Some(name), Some(available)) = (name, available) else { continue };
            if helpline.tools.insert(name.get_ref().clone(), available.into_inner()).is_some() {
                self.reader.wrong(name.span(), "there is a block for this tool above: take one away");
            }
            names.push(name);
        }
        names
    }

    fn store(self, mut table: Section<'_, '_>) -> Option<(PathBuf, Key, Option<Backups>)> {
        let (path, key_file) = (table.must::<PathBuf>("path"), table.must::<PathBuf>("key_file"));
        let folder = table.may::<PathBuf>("backups").map(|folder| self.folder.join(folder.into_inner()));
        let keep = table.may::<u16>("keep_backups");
        table.finish();
        if let Some(keep) = keep.as_ref().filter(|keep| *keep.get_ref() == 0) {
            self.reader.wrong(keep.span(), "keep_backups: 1 or more");
        }
        let keep = keep.map_or(KEEP_BACKUPS, |keep| usize::from(keep.into_inner()));
        let backups = folder.map(|folder| Backups { folder, keep });
        let key = key_file.and_then(|file| {
            let key = Key::load(&self.folder.join(file.get_ref()));
            key.map_err(|error| self.reader.wrong(file.span(), format!("key_file: {}", error::chain(&error)))).ok()
        });
        Some((self.folder.join(path?.into_inner()), key?, backups))
    }

    fn xmpp(self, mut table: Section<'_, '_>) -> Option<xmpp::Settings> {
        let jid = table.must::<String>("jid");
        let jid = jid.and_then(|jid| self.checked("jid", jid, |text| bare(&text)));
        let password = table
            .must::<PathBuf>("password_file")
            .and_then(|file| self.checked("password_file", file, |path| password(&self.folder.join(path))));
        let address = table.may::<String>("address").and_then(|text| self.checked("address", text, address));
        let tls = table.may("tls").map(Spanned::into_inner).unwrap_or_default();
        let ca_file = table.may::<PathBuf>("ca_file").map(|file| self.folder.join(file.into_inner()));
        let clients = table.may::<Vec<String>>("omemo").and_then(|keys| self.fingerprints(keys)).unwrap_or_default();
        let pin = table.may::<String>("pin_sha256");
        let pin = pin.and_then(|pin| self.checked("pin_sha256", pin, |text| digest(&text)));
        let resource = table.may::<Text>("resource").map_or_else(|| "vestibule".to_owned(), |text| text.into_inner().0);
        let name = table.may::<Text>("name").map_or_else(|| "Helpline".to_owned(), |text| text.into_inner().0);
        table.finish();
        let (jid, password) = (jid?, Secret::new(password?));
        Some(xmpp::Settings {
            jid,
            password,
            address,
            tls,
            ca_file,
            pin,
            resource,
            name,
            clients,
            staff: BTreeMap::new(),
            files: FileLimits::default(),
        })
    }

    /// What is fetched of people's files, and how much is kept of one case.
    fn files(self, mut table: Section<'_, '_>) -> (FileLimits, u64) {
        let mut limits = FileLimits::default();
        let mut quota = FILE_QUOTA;
        // A file passes through memory more than once at a time.
        for (key, bytes, most) in [("max_size", &mut limits.max_size, 256 << 20), ("quota", &mut quota, 1 << 40)] {
            let size = table.may::<String>(key);
            let size = size.and_then(|text| self.checked(key, text, |text| values::size(&text, most)));
            *bytes = size.unwrap_or(*bytes);
        }
        if let Some(hosts) = table.may::<Vec<String>>("private_hosts") {
            let hosts =
                self.checked("private_hosts", hosts, |hosts| hosts.iter().map(|host| values::host(host)).collect());
            limits.private_hosts = hosts.unwrap_or_default();
        }
        table.finish();
        (limits, quota)
    }

    /// How long things take at the desk. Whether people see the names that handlers have chosen, and handlers that an answer
    /// has arrived.
    fn desk(self, mut table: Section<'_, '_>, times: &mut Times) -> (bool, bool) {
        for (key, time, told_in_hours) in [
            ("summary_silent", &mut times.summary_silent, true),
            ("intake_silent", &mut times.intake_silent, false),
            ("claim_idle", &mut times.claim_idle, false),
            ("answer_idle", &mut times.answer_idle, false),
            ("reassure", &mut times.reassure, false),
            ("reopen", &mut times.reopen, false),
            ("forget", &mut times.forget, true),
        ] {
            let Some(text) = table.may::<String>(key) else { continue };
            let at = text.span();
            let Some(found) = self.checked(key, text, |text| span(&text)) else { continue };
            if told_in_hours && found.as_secs() % 3600 != 0 {
                self.reader.wrong(at, format!("{key}: people are told this in hours; give whole hours"));
            }
            *time = found;
        }
        if let Some(delay) = table.may::<String>("send_delay") {
            let delay = self.checked("send_delay", delay, |text| values::delay(&text));
            times.send_delay = delay.unwrap_or(times.send_delay);
        }
        for (key, alarm) in [
            ("alarm_red", &mut times.alarm_red),
            ("alarm_amber", &mut times.alarm_amber),
            ("alarm_green", &mut times.alarm_green),
        ] {
            let pair = table.may::<[String; 2]>(key);
            let pair = pair.and_then(|pair| self.checked(key, pair, |[first, second]| values::rising(&first, &second)));
            *alarm = pair.unwrap_or(*alarm);
        }
        let names = table.may::<bool>("names").is_some_and(Spanned::into_inner);
        let shows_delivery = table.may::<bool>("delivery").is_none_or(Spanned::into_inner);
        table.finish();
        (names, shows_delivery)
    }

    /// A value that says more than its type.
    fn checked<T, U>(self, key: &str, value: Spanned<T>, check: impl FnOnce(T) -> Result<U, String>) -> Option<U> {
        let at = value.span();
        check(value.into_inner()).map_err(|what| self.reader.wrong(at, format!("{key}: {what}"))).ok()
    }
}

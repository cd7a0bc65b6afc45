//! The `[rt]` table: the queue in Request Tracker in which cases have tickets.

use std::{path::PathBuf, time::Duration};

use serde::Deserialize;
use toml::Spanned;

use super::{
    Draft,
    reader::Section,
    values::{self, Text},
};
use crate::{
    private::Secret,
    rules::{Tickets, When},
    ticket::{Base, Settings},
};

/// How often the queue is looked at unless the operator says otherwise.
const EVERY: Duration = Duration::from_secs(30);
/// For so long RT may be gone until somebody is told.
const PATIENCE: Duration = Duration::from_secs(60);

impl Draft<'_, '_> {
    /// Where RT is, and how cases are kept there. Without `url`, nowhere.
    pub(super) fn rt(self, mut table: Section<'_, '_>) -> Option<(Settings, Tickets)> {
        let is_wanted = ["url", "token_file", "queue"].iter().any(|key| table.has(key));
        let url = wanted::<String>(&mut table, "url", is_wanted);
        let url = url.and_then(|url| self.checked("url", url, |text| Base::parse(&text)));
        let token = wanted::<PathBuf>(&mut table, "token_file", is_wanted).and_then(|file| {
            self.checked("token_file", file, |path| token_of(&values::password(&self.folder.join(path))?))
        });
        let queue = wanted::<Text>(&mut table, "queue", is_wanted).map(|name| name.into_inner().0);
        let field = match table.may::<Text>("key_field") {
            Some(field) => self.checked("key_field", field, |Text(name)| field_of(name)),
            None => Some("Vestibule".to_owned()),
        };
        let when = table.may::<When>("when").map(Spanned::into_inner).unwrap_or_default();
        let is_here = url.as_ref().is_some_and(Base::is_here);
        let every = table.may::<String>("every");
        let every = every.and_then(|every| self.checked("every", every, |text| often(&text, is_here)));
        let ca_file = table.may::<PathBuf>("ca_file").map(|file| self.folder.join(file.into_inner()));
        let encrypt = table.may::<bool>("encrypt").is_none_or(Spanned::into_inner);
        table.finish();
        let (every, patience) = (every.unwrap_or(EVERY), PATIENCE);
        let (token, queue, field) = (Secret::new(token?), queue?, field?);
        let settings = Settings { url: url?, token, queue, field, every, ca_file, patience };
        Some((settings, Tickets { when, encrypt, ..Tickets::default() }))
    }
}

/// A value that must be there if the table is used at all.
fn wanted<'t, T: Deserialize<'t>>(table: &mut Section<'_, 't>, key: &'static str, must: bool) -> Option<Spanned<T>> {
    if must { table.must(key) } else { table.may(key) }
}

/// A token as RT writes it: which kind, of which user, and the secret.
fn token_of(text: &str) -> Result<String, String> {
    let mut parts = text.split('-');
    let is_number = |part: Option<&str>| part.is_some_and(|part| part.parse::<u64>().is_ok());
    let fits = is_number(parts.next()) && is_number(parts.next()) && parts.next().is_some_and(|part| !part.is_empty());
    let plain = text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    if fits && plain {
        Ok(text.to_owned())
    } else {
        Err("the file holds no token of RT 5, as in \"1-42-…\"".to_owned())
    }
}

/// A name that can stand in a search as it is.
fn field_of(name: String) -> Result<String, String> {
    let fits = name.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    if fits { Ok(name) } else { Err("letters, digits, spaces, `-` and `_` only".to_owned()) }
}

/// How often RT is asked. An RT on the same machine is asked by nobody's network.
fn often(text: &str, is_here: bool) -> Result<Duration, String> {
    let (least, shown) = if is_here { (1, "1s") } else { (15, "15s") };
    let range = Duration::from_secs(least)..=Duration::from_secs(3600);
    let every = humantime::parse_duration(text).ok().filter(|every| range.contains(every));
    every.ok_or_else(|| format!("a time from {shown} to 1h, as in \"30s\""))
}

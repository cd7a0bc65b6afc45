//! The `[hours]` table: when somebody of the team is there.

use std::collections::BTreeSet;

use toml::Spanned;

use super::{Draft, reader::Section};
use crate::rules::{
    Hours,
    hours::{Opening, Zone, day},
};

impl Draft<'_, '_> {
    /// Without opening times, and without the table, it is always open.
    pub(super) fn hours(self, mut table: Section<'_, '_>) -> Hours {
        let is_said = ["zone", "open", "closed"].iter().any(|key| table.has(key));
        let zone = if is_said { table.must::<String>("zone") } else { table.may("zone") };
        let open = if is_said { table.must::<Vec<Spanned<String>>>("open") } else { table.may("open") };
        let closed = table.may::<Vec<Spanned<String>>>("closed");
        table.finish();
        let zone = zone.and_then(|name| self.checked("zone", name, |name| Zone::named(&name)));
        let Some(open) = open else { return Hours::default() };
        if open.get_ref().is_empty() {
            self.reader.wrong(open.span(), "open: one opening time at least, as in \"mon-fri 09:00-18:00\"");
        }
        let open = self.each("open", open, Opening::parse);
        let closed: BTreeSet<_> = closed.map(|closed| self.each("closed", closed, day)).into_iter().flatten().collect();
        zone.map_or_else(Hours::default, |zone| Hours::weekly(zone, &open, closed))
    }

    /// A list of values, each with its own place.
    fn each<T>(self, key: &str, list: Spanned<Vec<Spanned<String>>>, check: fn(&str) -> Result<T, String>) -> Vec<T> {
        list.into_inner().into_iter().filter_map(|text| self.checked(key, text, |text| check(&text))).collect()
    }
}

//! Reads `countries.toml`.

use std::collections::BTreeMap;

use jiff::tz::TimeZoneDatabase;
use serde::Deserialize;
use toml::Spanned;

use crate::{
    error::{Mistake, Span, nearest},
    talk::{
        files::Files,
        places::{Place, Places},
    },
};

pub(super) const PLACES: &str = "countries.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    region: BTreeMap<String, Spanned<RawPlace>>,
    country: BTreeMap<String, Spanned<RawPlace>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPlace {
    #[serde(default, rename = "in")]
    within: Vec<String>,
    zone: Option<String>,
    names: Vec<String>,
}

pub(super) fn read(files: &Files, mistakes: &mut Vec<Mistake>) -> Places {
    let mut places = Places::default();
    let Some(text) = files.get(PLACES) else {
        let what = "the file is missing: copy it from the conversations that came with the program";
        mistakes.push(Mistake::new("no-file", PLACES, what));
        return places;
    };
    let mut report =
        |at: Option<Span>, what: String| mistakes.push(Mistake::new("countries", PLACES, what).at(text, at));
    let raw: Raw = match toml::from_str(text) {
        Ok(raw) => raw,
        Err(error) => {
            report(error.span().map(Span::from), error.message().to_owned());
            return places;
        }
    };
    let regions: Vec<String> = raw.region.keys().cloned().collect();
    let all = raw.region.into_iter().map(|place| (false, place)).chain(raw.country.into_iter().map(|one| (true, one)));
    for (is_country, (id, place)) in all {
        let line = Some(Span::from(place.span()));
        let RawPlace { within, zone, names } = place.into_inner();
        for region in within.iter().filter(|region| !regions.contains(region)) {
            let like = nearest(region, regions.iter().map(String::as_str));
            let like = like.map_or_else(String::new, |like| format!("; is it `{like}`?"));
            report(line, format!("`{id}` is in `{region}`, and there is no such region{like}"));
        }
        if let Some(zone) = zone.as_ref().filter(|zone| TimeZoneDatabase::bundled().get(zone).is_err()) {
            report(line, format!("`{id}`: there is no time zone `{zone}`; write one as in \"Africa/Tunis\""));
        }
        places.add(&id, Place { within, zone, is_country }, &names);
    }
    places
}

//! Opening times as the configuration writes them. An error says what to write instead.

use std::fmt::Write as _;

use jiff::{
    civil::Date,
    tz::{TimeZone, TimeZoneDatabase},
};

use super::DAY;

/// A time zone that is named by a city in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone {
    pub(super) zone: TimeZone,
    /// The city; none for UTC.
    pub(super) city: Option<String>,
}

/// One opening time: on which days of the week it begins, from when to when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opening {
    /// From Monday on.
    pub(super) days: [bool; 7],
    /// In minutes since midnight on the wall.
    pub(super) from: u16,
    /// The same, after `from`: what ends on the next day is more than a day.
    pub(super) to: u16,
}

fn has_city(name: &str) -> bool {
    name.split_once('/').is_some_and(|(area, _)| AREAS.contains(&area))
}

/// Names of zones begin with these; others (`US/Eastern`, `Etc/GMT-1`, `CET`) name no city.
const AREAS: [&str; 10] =
    ["Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"];

impl Zone {
    /// Reads a name of the tz database: `Europe/Paris`, or `UTC`.
    ///
    /// # Errors
    /// What to write instead; names that are alike stand in it.
    pub fn named(name: &str) -> Result<Self, String> {
        let database = TimeZoneDatabase::bundled();
        let found = database.get(name).ok().filter(|_| name == "UTC" || has_city(name));
        let found = found.filter(|zone| zone.iana_name() == Some(name));
        if let Some(zone) = found {
            let city = name.rsplit_once('/').map(|(_, city)| city.replace('_', " "));
            return Ok(Self { zone, city });
        }
        let mut what = "a time zone by its area and a city in it, as in \"Europe/Paris\", or \"UTC\"".to_owned();
        if let Some(nearest) = Self::nearest(name) {
            let _ = write!(what, "; is it \"{nearest}\"?");
        }
        Err(what)
    }

    /// The name that is most like a written one, if one is.
    pub fn nearest(name: &str) -> Option<String> {
        let database = TimeZoneDatabase::bundled();
        let alike = |known: &str| {
            let city = known.rsplit('/').next().unwrap_or(known);
            let alike = |known: &str| strsim::jaro_winkler(&name.to_lowercase(), &known.to_lowercase());
            alike(known).max(alike(city))
        };
        let known = database.available().map(|name| name.as_str().to_owned()).filter(|name| has_city(name));
        let nearest = known.map(|known| (alike(&known), known)).max_by(|one, other| one.0.total_cmp(&other.0));
        // Below this, two names have little in common (Jaro-Winkler; 1 is the same).
        nearest.filter(|(alike, _)| *alike >= 0.85).map(|(_, nearest)| nearest)
    }
}

const NAMES: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

impl Opening {
    /// Reads `mon-fri 09:00-18:00`, `sat,sun 10:00-12:00`, `fri 22:00-02:00` (until two in the morning of Saturday).
    ///
    /// # Errors
    /// What to write instead.
    pub fn parse(text: &str) -> Result<Self, String> {
        let (days, hours) = text.trim().split_once(' ').ok_or("days and hours, as in \"mon-fri 09:00-18:00\"")?;
        let days = self::days(days).ok_or_else(|| {
            format!(
                "days are {}, a span (\"mon-fri\") or several (\"mon,thu\")",
                NAMES.map(|n| format!("`{n}`")).join(", ")
            )
        })?;
        let (from, to) =
            hours.trim().split_once('-').and_then(|(from, to)| Some((time(from)?, time(to)?))).ok_or(
                "hours are from and to, each of four digits, as in \"09:00-18:00\"; the end of a day is 24:00",
            )?;
        match (from, to) {
            (DAY, _) => Err("it begins at 24:00: write the next day and 00:00".to_owned()),
            _ if from == to => Err("it ends when it begins; a whole day is \"00:00-24:00\"".to_owned()),
            _ if from < to => Ok(Self { days, from, to }),
            _ => Ok(Self { days, from, to: to + DAY }),
        }
    }
}

fn days(text: &str) -> Option<[bool; 7]> {
    let number = |name: &str| NAMES.iter().position(|known| *known == name);
    let mut days = [false; 7];
    for span in text.split(',') {
        let (first, last) = span.split_once('-').unwrap_or((span, span));
        let (first, last) = (number(first)?, number(last)?);
        for day in first..=(if first <= last { last } else { last + 7 }) {
            if let Some(day) = days.get_mut(day % 7) {
                *day = true;
            }
        }
    }
    Some(days)
}

fn time(text: &str) -> Option<u16> {
    let (hour, minute) = text.split_once(':')?;
    let (hour, minute) = (digits(hour, 2)?, digits(minute, 2)?);
    let time = hour * 60 + minute;
    (minute < 60 && time <= DAY).then_some(time)
}

/// A day without a week: `2026-12-25`.
///
/// # Errors
/// What to write instead.
pub fn day(text: &str) -> Result<Date, String> {
    let parts: Vec<&str> = text.split('-').collect();
    let date = match parts.as_slice() {
        [year, month, day] => digits(year, 4).zip(digits(month, 2)).zip(digits(day, 2)),
        _ => None,
    };
    let date = date.and_then(|((year, month), day)| {
        Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    });
    date.ok_or_else(|| "whole days of the calendar, as in \"2026-12-25\"".to_owned())
}

/// A number of so many digits.
fn digits(text: &str, length: usize) -> Option<u16> {
    let fits = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| fits)
}

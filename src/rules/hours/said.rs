//! When somebody is there again, as it is said in a sentence: « lundi à 9 h (heure de Paris) ».

use jiff::{civil::Date, tz::TimeZone};

use super::{Hours, Zone, wall};
use crate::{
    model::{Lang, Timestamp},
    rules::Rules,
    talk::{Arg, Words},
};

impl Hours {
    /// What the calendar and the clock on the helpline's wall show at this moment: `2026-03-29 14:05`.
    pub fn on_the_wall(&self, at: Timestamp) -> String {
        let zone = self.0.as_ref().map_or(TimeZone::UTC, |table| table.zone.zone.clone());
        wall(&zone, at).strftime("%Y-%m-%d %H:%M").to_string()
    }

    /// The city by whose clock that is, or `UTC`.
    pub fn city(&self) -> &str {
        self.0.as_ref().and_then(|table| table.zone.city.as_deref()).unwrap_or("UTC")
    }
}

const DAYS: [&str; 7] =
    ["day-monday", "day-tuesday", "day-wednesday", "day-thursday", "day-friday", "day-saturday", "day-sunday"];

impl Rules {
    /// When somebody of the team is there again, for a reader of this language; nothing, if somebody is there now.
    pub fn back_at(&self, lang: Lang, now: Timestamp) -> Option<String> {
        self.hours.said(&self.script.words, lang, now)
    }
}

impl Hours {
    /// When they begin again, as it is said in a sentence; nothing, if they have begun.
    pub fn said(&self, words: &Words, lang: Lang, now: Timestamp) -> Option<String> {
        let table = self.0.as_ref()?;
        Some(in_words(&table.zone, words, lang, now, self.opens_after(now)?))
    }
}

/// A moment in a zone, as it is said in a sentence.
pub(super) fn in_words(zone: &Zone, words: &Words, lang: Lang, now: Timestamp, at: Timestamp) -> String {
    let (today, then) = (wall(&zone.zone, now).date(), wall(&zone.zone, at));
    let day = match day_key(today, then.date()) {
        Some(key) => words.text(lang, key, &[]),
        // A week from now a day has the same name as today.
        None => {
            let about = [
                ("weekday", Arg::Key(weekday_key(then.date()).to_owned())),
                ("number", number(then.day())),
                ("month", number(then.month())),
            ];
            words.text(lang, "day-of-month", &about)
        }
    };
    let mut args = vec![("weekday", Arg::Words(day.into())), ("clock", number(then.hour()))];
    args.push(("minutes", Arg::Words(format!("{:02}", then.minute()).into())));
    args.push(("whole", Arg::Variant(if then.minute() == 0 { "yes" } else { "no" })));
    args.extend(place(zone));
    words.text(lang, "open-again", &args)
}

/// The key of a day that needs no date: of those of the next week.
fn day_key(today: Date, day: Date) -> Option<&'static str> {
    let next = std::iter::successors(Some(today), |day| day.tomorrow().ok());
    match next.take(7).position(|near| near == day)? {
        0 => Some("day-today"),
        1 => Some("day-tomorrow"),
        _ => Some(weekday_key(day)),
    }
}

fn weekday_key(day: Date) -> &'static str {
    let at = usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or(0);
    DAYS.get(at).copied().unwrap_or_default()
}

/// The zone's city, and how its name begins: some languages put another word before a vowel.
fn place(zone: &Zone) -> [(&'static str, Arg); 2] {
    let city = zone.city.as_deref();
    let begins = city.and_then(|city| city.chars().next());
    let kind = match begins {
        Some('A' | 'E' | 'I' | 'O' | 'U') => "vowel",
        Some(_) => "city",
        None => "none",
    };
    [("city", Arg::Words(city.unwrap_or("UTC").to_owned().into())), ("place", Arg::Variant(kind))]
}

fn number(number: i8) -> Arg {
    Arg::Number(number.into())
}

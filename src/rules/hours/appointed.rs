//! A moment that a handler agrees with somebody, by the clock on that person's wall.

use std::time::Duration;

use jiff::{
    civil::{Date, DateTime},
    tz::TimeZone,
};

use super::{Hours, Zone, said, wall};
use crate::{
    model::{Lang, Timestamp},
    talk::Words,
};

/// Nothing is agreed for a later moment.
const YEAR: Duration = Duration::from_secs(365 * 24 * 3600);

/// A moment, and the zone in which it was named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appointed {
    /// When.
    pub at: Timestamp,
    zone: Zone,
}

impl Appointed {
    /// Reads `15:30` or `15h30` (the next time a clock shows it), `2026-12-01 15:30`, or a span (`45m`, read before), each in
    /// a zone of the tz database. Nothing, if it is over, a year away, or no time at all. What a clock shows twice is the first time.
    pub fn read(words: &str, zone: &str, now: Timestamp) -> Option<Self> {
        let zone = Zone::named(zone).ok()?;
        let today = wall(&zone.zone, now).date();
        let at = match words.split_once(char::is_whitespace) {
            Some((day, time)) => moment(&zone.zone, on(super::day(day).ok()?, time)?)?,
            None => {
                let todays = moment(&zone.zone, on(today, words)?)?;
                if todays > now { todays } else { moment(&zone.zone, on(today.tomorrow().ok()?, words)?)? }
            }
        };
        Self { at, zone }.ahead(now)
    }

    /// A moment so long from now.
    pub fn after(span: Duration, zone: &str, now: Timestamp) -> Option<Self> {
        Self { at: now.after(span), zone: Zone::named(zone).ok()? }.ahead(now)
    }

    /// A moment that was kept.
    pub fn kept(at: Timestamp, zone: &str) -> Option<Self> {
        Some(Self { at, zone: Zone::named(zone).ok()? })
    }

    fn ahead(self, now: Timestamp) -> Option<Self> {
        (now < self.at && self.at.since(now) <= YEAR).then_some(self)
    }

    /// As it is said in a sentence: « mardi à 15 h 30 (heure de Tunis) ».
    pub fn said(&self, words: &Words, lang: Lang, now: Timestamp) -> String {
        said::in_words(&self.zone, words, lang, now, self.at)
    }
}

impl Hours {
    /// The name of the helpline's zone.
    pub fn zone(&self) -> &str {
        self.0.as_ref().and_then(|table| table.zone.zone.iana_name()).unwrap_or("UTC")
    }
}

fn on(day: Date, time: &str) -> Option<DateTime> {
    let (hour, minute) = time.trim().split_once([':', 'h', 'H'])?;
    let minute = if minute.is_empty() { "0" } else { minute };
    let is_number = |text: &str| (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    (is_number(hour) && is_number(minute)).then_some(())?;
    let (hour, minute) = (hour.parse::<i8>().ok()?, minute.parse::<i8>().ok()?);
    DateTime::new(day.year(), day.month(), day.day(), hour, minute, 0, 0).ok()
}

fn moment(zone: &TimeZone, wall: DateTime) -> Option<Timestamp> {
    let found = zone.to_ambiguous_timestamp(wall).compatible().ok()?;
    Some(Timestamp::from_millis(found.as_millisecond()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_agreed_is_read_by_the_clock_on_their_wall() {
        // 2026-03-28 12:00 UTC; on the next day at 02:00 clocks in Paris leap to 03:00.
        let now = Timestamp::from_millis(1_774_699_200_000);
        let at =
            |words: &str, zone: &str| Appointed::read(words, zone, now).map(|found| found.at.since(now).as_secs() / 60);
        assert_eq!(at("15:30", "Europe/Paris"), Some(150));
        assert_eq!(at("15h30", "Europe/Paris"), Some(150));
        assert_eq!(at("9h", "Europe/Paris"), Some(19 * 60), "tomorrow, and an hour is missing");
        assert_eq!(at("2026-03-29 02:30", "Europe/Paris"), Some(13 * 60 + 30), "there is no such time");
        assert_eq!(at("2026-03-30 15:00", "UTC"), Some(51 * 60));
        for (words, zone) in [
            ("2026-03-28 12:00", "UTC"),
            ("2026-03-01 12:00", "UTC"),
            ("2028-03-01 12:00", "UTC"),
            ("25:00", "UTC"),
            ("15:60", "UTC"),
            ("+5:00", "UTC"),
            ("soon", "UTC"),
            ("15:00", "Paris"),
            ("", "UTC"),
        ] {
            assert_eq!(at(words, zone), None, "{words} {zone}");
        }
    }
}

//! When somebody of the team is there: weekly opening times in a time zone, without the days that are taken out. Pure.
//!
//! The timers of the desk count these hours, and a person who writes at another time is told when they begin again
//! (`desk/away.rs`). Here, and nowhere else, what a clock on the wall shows becomes a moment. In reading order: this file,
//! `written` (as the configuration writes it), `said` (as people read it), `appointed` (a moment that was agreed with
//! somebody).

mod appointed;
mod said;
#[cfg(test)]
mod tests;
mod written;

use std::{collections::BTreeSet, time::Duration};

use jiff::{
    civil::{Date, DateTime},
    tz::{AmbiguousOffset, TimeZone},
};

pub use self::appointed::Appointed;
pub use self::written::{Opening, Zone, day};
use crate::model::Timestamp;

/// When somebody of the team is there. By default always.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hours(Option<Timetable>);

/// Opening times that are not always.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Timetable {
    zone: Zone,
    /// For each day of the week, from Monday on.
    week: [Weekday; 7],
    /// Days on which nothing opens, and nothing is open.
    closed: BTreeSet<Date>,
}

/// What is open on a day, in minutes since midnight on the wall, in order and apart from each other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Weekday {
    /// If the day before was closed.
    alone: Vec<(u16, u16)>,
    /// With what goes on from the day before.
    whole: Vec<(u16, u16)>,
}

/// A day on the wall, in minutes.
const DAY: u16 = 24 * 60;

/// What lies further apart than this comes of a clock that was wrong: it is not looked at day by day.
const FAR: Duration = Duration::from_secs(10 * 366 * 24 * 3600);

impl Hours {
    /// Open at these times of each week, but not on these days.
    pub fn weekly(zone: Zone, openings: &[Opening], closed: BTreeSet<Date>) -> Self {
        let begins_on = |at: usize| openings.iter().filter(move |opening| opening.days.get(at) == Some(&true));
        let week = std::array::from_fn(|at| {
            let own = begins_on(at).map(|opening| (opening.from, opening.to.min(DAY)));
            let alone = merged(own.collect());
            let late = begins_on((at + 6) % 7).filter(|opening| opening.to > DAY);
            let whole = merged(late.map(|opening| (0, opening.to - DAY)).chain(alone.iter().copied()).collect());
            Weekday { alone, whole }
        });
        Self(Some(Timetable { zone, week, closed }))
    }

    /// Open every day between these times, in minutes since midnight, in this zone of the tz database; what ends before it
    /// begins ends on the next day. Nothing, if there is no such zone.
    pub fn daily(zone: &str, from: u16, to: u16) -> Option<Self> {
        let to = if from < to { to } else { to + DAY };
        Some(Self::weekly(Zone::named(zone).ok()?, &[Opening { days: [true; 7], from, to }], BTreeSet::new()))
    }

    /// Whether somebody is there at this moment.
    pub fn is_open(&self, at: Timestamp) -> bool {
        let Some(table) = &self.0 else { return true };
        table.spans(at).take_while(|(opens, _)| *opens <= at).any(|(_, closes)| at < closes)
    }

    /// How much of the time between two moments is open; nothing, if they are in the wrong order. More than ten years
    /// apart, what is beyond counts whole.
    pub fn open_between(&self, from: Timestamp, until: Timestamp) -> Duration {
        let Some(table) = &self.0 else { return until.since(from) };
        let last = from.after(FAR).min(until);
        let (mut open, mut counted) = (Duration::ZERO, from);
        for (opens, closes) in table.spans(from).take_while(|(opens, _)| *opens < last) {
            let (opens, closes) = (opens.max(counted), closes.min(last));
            open += closes.since(opens);
            counted = counted.max(closes);
        }
        // Spans of time end where their numbers do.
        (open + until.since(last)).min(until.since(from))
    }

    /// When somebody is there next, if nobody is now.
    pub fn opens_after(&self, at: Timestamp) -> Option<Timestamp> {
        let opens = |table: &&Timetable| table.week.iter().any(|day| !day.alone.is_empty());
        let table = self.0.as_ref().filter(opens).filter(|_| !self.is_open(at))?;
        table.spans(at).map(|(opens, _)| opens).find(|opens| at < *opens)
    }
}

impl Timetable {
    /// What is open, from the day before this moment on, in order; each span ends after it begins.
    fn spans(&self, from: Timestamp) -> impl Iterator<Item = (Timestamp, Timestamp)> {
        // Two days: a clock that is set back at midnight shows the day before a second time.
        let begin = self.wall(from).date();
        let begin = begin.yesterday().and_then(Date::yesterday).unwrap_or(begin);
        let days = std::iter::successors(Some(begin), |day| day.tomorrow().ok());
        let on = move |day: Date| self.open_on(day).iter().filter_map(move |(from, to)| self.span(day, *from, *to));
        days.flat_map(on)
    }

    fn open_on(&self, day: Date) -> &[(u16, u16)] {
        let is_closed = |day: Date| self.closed.contains(&day);
        let at = usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or(0);
        match self.week.get(at) {
            Some(_) if is_closed(day) => &[],
            Some(weekday) if day.yesterday().is_ok_and(is_closed) => &weekday.alone,
            Some(weekday) => &weekday.whole,
            None => &[],
        }
    }

    fn span(&self, day: Date, from: u16, to: u16) -> Option<(Timestamp, Timestamp)> {
        let opens = self.moment(day, from, false)?;
        let closes = if to < DAY { self.moment(day, to, true) } else { self.moment(day.tomorrow().ok()?, 0, false) }?;
        (opens < closes).then_some((opens, closes))
    }

    /// When a clock on the wall shows this. Of what it shows twice: the first time, or the last. What it leaps over is the
    /// moment of the leap.
    fn moment(&self, day: Date, minutes: u16, last: bool) -> Option<Timestamp> {
        let (hour, minute) = (i8::try_from(minutes / 60).ok()?, i8::try_from(minutes % 60).ok()?);
        let wall = day.at(hour, minute, 0, 0);
        let found = self.zone.rules().to_ambiguous_timestamp(wall);
        let moment = match found.offset() {
            AmbiguousOffset::Gap { after, .. } => {
                let before = after.to_timestamp(wall).ok()?;
                self.zone.rules().following(before).next()?.timestamp()
            }
            AmbiguousOffset::Fold { .. } if last => found.later().ok()?,
            AmbiguousOffset::Fold { .. } | AmbiguousOffset::Unambiguous { .. } => found.earlier().ok()?,
        };
        Some(Timestamp::from_millis(moment.as_millisecond()))
    }

    /// What a clock on the wall shows at this moment.
    fn wall(&self, at: Timestamp) -> DateTime {
        wall(self.zone.rules(), at)
    }
}

fn wall(zone: &TimeZone, at: Timestamp) -> DateTime {
    let end = if at.millis() < 0 { jiff::Timestamp::MIN } else { jiff::Timestamp::MAX };
    zone.to_datetime(jiff::Timestamp::from_millisecond(at.millis()).unwrap_or(end))
}

/// The same spans in order, as few as there can be.
fn merged(mut spans: Vec<(u16, u16)>) -> Vec<(u16, u16)> {
    spans.sort_unstable();
    let mut apart: Vec<(u16, u16)> = Vec::new();
    for (from, to) in spans {
        match apart.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => apart.push((from, to)),
        }
    }
    apart
}

impl Zone {
    fn rules(&self) -> &TimeZone {
        &self.zone
    }
}

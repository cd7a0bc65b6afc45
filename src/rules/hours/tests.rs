//! Laws of opening times, and the days on which the clock is changed.

use std::{collections::BTreeSet, time::Duration};

use proptest::prelude::*;

use super::{FAR, Hours, Opening, Zone, day};
use crate::model::Timestamp;

const HOUR: Duration = Duration::from_secs(3600);
const MINUTE: Duration = Duration::from_secs(60);

fn hours(zone: &str, open: &[&str], closed: &[&str]) -> Hours {
    let open: Vec<Opening> = open.iter().map(|text| Opening::parse(text).unwrap()).collect();
    Hours::weekly(Zone::named(zone).unwrap(), &open, closed.iter().map(|text| day(text).unwrap()).collect())
}

/// A moment, in UTC: `2026-03-29 01:00`.
fn at(text: &str) -> Timestamp {
    let time: jiff::civil::DateTime = text.replace(' ', "T").parse().unwrap();
    Timestamp::from_millis(jiff::tz::Offset::UTC.to_timestamp(time).unwrap().as_millisecond())
}

fn between(hours: &Hours, from: &str, until: &str) -> Duration {
    hours.open_between(at(from), at(until))
}

#[test]
fn by_default_somebody_is_always_there() {
    let hours = Hours::default();
    for millis in [i64::MIN, -1, 0, 1_767_258_000_000, i64::MAX] {
        let at = Timestamp::from_millis(millis);
        assert!(hours.is_open(at) && hours.opens_after(at).is_none());
    }
    assert_eq!(hours.open_between(at("2026-01-01 00:00"), at("2026-03-01 00:00")), 59 * 24 * HOUR);
    assert_eq!(hours.open_between(at("2026-01-02 00:00"), at("2026-01-01 00:00")), Duration::ZERO);
}

#[test]
fn a_working_week_in_paris() {
    let hours = hours("Europe/Paris", &["mon-fri 09:00-18:00", "sat 10:00-12:00"], &["2026-12-25"]);
    // Winter: 9:00 is 8:00 UTC. 2026-01-05 is a Monday.
    for (moment, open) in [
        ("2026-01-05 07:59", false),
        ("2026-01-05 08:00", true),
        ("2026-01-05 16:59", true),
        ("2026-01-05 17:00", false),
        ("2026-01-10 10:59", true),
        ("2026-01-10 11:00", false),
        ("2026-01-11 10:00", false),
        // In summer it is 7:00 UTC.
        ("2026-07-06 07:00", true),
        ("2026-07-06 16:00", false),
        ("2026-12-24 10:00", true),
        ("2026-12-25 10:00", false),
    ] {
        assert_eq!(hours.is_open(at(moment)), open, "{moment}");
    }
    assert_eq!(hours.opens_after(at("2026-01-05 08:00")), None, "it is open");
    assert_eq!(hours.opens_after(at("2026-01-05 17:00")), Some(at("2026-01-06 08:00")));
    assert_eq!(hours.opens_after(at("2026-01-10 11:00")), Some(at("2026-01-12 08:00")));
    assert_eq!(hours.opens_after(at("2026-12-24 17:00")), Some(at("2026-12-26 09:00")), "over a closed day");
    assert_eq!(between(&hours, "2026-01-05 00:00", "2026-01-12 00:00"), 47 * HOUR);
    assert_eq!(between(&hours, "2026-12-21 00:00", "2026-12-28 00:00"), 38 * HOUR);
    assert_eq!(between(&hours, "2026-01-05 16:30", "2026-01-06 08:10"), 40 * MINUTE);
    assert_eq!(between(&hours, "2026-01-06 08:10", "2026-01-05 16:30"), Duration::ZERO);
    assert_eq!(between(&hours, "2026-01-10 12:00", "2026-01-11 12:00"), Duration::ZERO);
}

#[test]
fn the_clock_leaps_in_spring() {
    // Paris, 2026-03-29: after 1:59 it is 3:00 (1:00 UTC). The day has 23 hours.
    let all = hours("Europe/Paris", &["sun 00:00-24:00"], &[]);
    assert_eq!(between(&all, "2026-03-28 00:00", "2026-03-31 00:00"), 23 * HOUR);
    assert_eq!(all.opens_after(at("2026-03-28 22:59")), Some(at("2026-03-28 23:00")));
    let night = hours("Europe/Paris", &["sat 22:00-04:00"], &[]);
    assert_eq!(between(&night, "2026-03-28 00:00", "2026-03-31 00:00"), 5 * HOUR);
    // 2:30 is never shown: what begins then begins with the leap, what ends then ends with it.
    let late = hours("Europe/Paris", &["sun 02:30-05:00"], &[]);
    assert_eq!(late.opens_after(at("2026-03-29 00:00")), Some(at("2026-03-29 01:00")));
    let early = hours("Europe/Paris", &["sun 00:00-02:30"], &[]);
    assert_eq!(between(&early, "2026-03-28 00:00", "2026-03-31 00:00"), 2 * HOUR);
    // What lies in the leap as a whole is not there in that week, and is in the next.
    let never = hours("Europe/Paris", &["sun 02:00-03:00"], &[]);
    assert_eq!(between(&never, "2026-03-28 00:00", "2026-04-01 00:00"), Duration::ZERO);
    assert_eq!(never.opens_after(at("2026-03-29 00:00")), Some(at("2026-04-05 00:00")));
}

#[test]
fn the_clock_goes_back_in_autumn() {
    // Paris, 2026-10-25: after 2:59 (1:00 UTC) it is 2:00 again. The day has 25 hours.
    let all = hours("Europe/Paris", &["sun 00:00-24:00"], &[]);
    assert_eq!(between(&all, "2026-10-24 00:00", "2026-10-27 00:00"), 25 * HOUR);
    let night = hours("Europe/Paris", &["sat 22:00-02:30"], &[]);
    assert_eq!(
        between(&night, "2026-10-24 00:00", "2026-10-27 00:00"),
        5 * HOUR + 30 * MINUTE,
        "until the second 2:30"
    );
    let two = hours("Europe/Paris", &["sun 02:30-03:00"], &[]);
    assert_eq!(two.opens_after(at("2026-10-25 00:00")), Some(at("2026-10-25 00:30")), "at the first 2:30");
    // What is shown twice is open once, even if two times of opening meet in it.
    let both = hours("Europe/Paris", &["sun 01:00-02:20", "sun 02:40-04:00"], &[]);
    assert_eq!(between(&both, "2026-10-24 00:00", "2026-10-27 00:00"), 4 * HOUR);
}

#[test]
fn zones_with_half_hours() {
    let hours = hours("Asia/Kolkata", &["mon-fri 09:00-17:00"], &[]);
    assert_eq!(hours.opens_after(at("2026-01-05 03:29")), Some(at("2026-01-05 03:30")));
    assert!(hours.is_open(at("2026-01-05 11:29")) && !hours.is_open(at("2026-01-05 11:30")));
    // Half an hour of daylight saving: Sunday, 2026-10-04, has 23 hours and a half.
    let island = self::hours("Australia/Lord_Howe", &["sun 00:00-24:00"], &[]);
    assert_eq!(between(&island, "2026-10-03 00:00", "2026-10-06 00:00"), 23 * HOUR + 30 * MINUTE);
}

#[test]
fn over_midnight() {
    let hours = hours("Europe/Paris", &["fri 22:00-02:00", "sun 22:00-24:00", "mon 00:00-01:00"], &[]);
    assert_eq!(between(&hours, "2026-01-09 00:00", "2026-01-16 00:00"), 7 * HOUR);
    assert!(hours.is_open(at("2026-01-10 00:59")) && !hours.is_open(at("2026-01-10 01:00")));
    assert!(hours.is_open(at("2026-01-11 23:00")), "Sunday and Monday meet at midnight");
    // A day that is taken out has no evening, and what had begun ends with the day before.
    let without = |closed: &str| self::hours("Europe/Paris", &["fri 22:00-02:00"], &[closed]);
    let night = ("2026-01-09 12:00", "2026-01-10 12:00");
    assert_eq!(between(&without("2026-01-09"), night.0, night.1), Duration::ZERO);
    assert_eq!(between(&without("2026-01-10"), night.0, night.1), 2 * HOUR);
}

#[test]
fn a_clock_that_is_wrong_is_harmless() {
    let hours = hours("Europe/Paris", &["mon-fri 09:00-18:00"], &[]);
    let far = [i64::MIN, -377_705_116_800_000, 0, 253_402_300_800_000, i64::MAX].map(Timestamp::from_millis);
    for (at, one) in far.iter().enumerate() {
        let _ = (hours.is_open(*one), hours.opens_after(*one));
        for other in far.iter().skip(at + 1) {
            assert!(hours.open_between(*one, *other) <= other.since(*one));
            assert_eq!(hours.open_between(*other, *one), Duration::ZERO);
        }
    }
    assert!(hours.open_between(far[2], far[3]) > FAR, "whoever waits for that is not forgotten");
}

#[test]
fn what_cannot_be_read_is_said() {
    for (text, said) in [
        ("mon-fri", "days and hours"),
        ("lun 09:00-18:00", "`mon`, `tue`"),
        ("Mon 09:00-18:00", "`mon`"),
        ("mon- 09:00-18:00", "`mon`"),
        ("mon 9-18", "09:00-18:00"),
        ("mon 9:00-18:00", "four digits"),
        ("mon 09:60-18:00", "09:00-18:00"),
        ("mon 09:00-24:01", "24:00"),
        ("mon 09:00", "from and to"),
        ("mon 09:00-09:00", "00:00-24:00"),
        ("mon 24:00-02:00", "the next day"),
        ("", "days and hours"),
    ] {
        let told = Opening::parse(text).unwrap_err();
        assert!(told.contains(said), "{text}: {told}");
    }
    for (name, said) in [
        ("Paris", "\"Europe/Paris\""),
        ("Europe/Pariss", "is it \"Europe/Paris\""),
        ("europe/paris", "is it \"Europe/Paris\""),
        ("CET", "a city"),
        ("Etc/GMT+5", "a city"),
        ("US/Eastern", "a city"),
        ("+02:00", "a city"),
        ("", "a city"),
    ] {
        let told = Zone::named(name).unwrap_err();
        assert!(told.contains(said), "{name}: {told}");
    }
    for text in ["25.12.2026", "2026-02-30", "2026-1-1", "2026-12-25 ", "26-12-25", "2026-12"] {
        assert!(day(text).unwrap_err().contains("2026-12-25"), "{text}");
    }
    assert_eq!(Opening::parse("sat-mon 10:00-12:00"), Opening::parse("mon,sat,sun 10:00-12:00"));
}

/// Any opening times, in zones that change their clocks, do not, or did so at midnight.
fn some() -> impl Strategy<Value = Hours> {
    let zone = prop::sample::select(vec![
        "Europe/Paris",
        "America/New_York",
        "Asia/Kathmandu",
        "Australia/Lord_Howe",
        "America/Havana",
        "Asia/Beirut",
        "UTC",
    ]);
    let opening =
        (any::<[bool; 7]>(), 0..7_usize, 0..1440_u16, 1..=1440_u16).prop_map(|(mut days, one, from, length)| {
            days[one] = true;
            Opening { days, from, to: from + length }
        });
    let closed = prop::collection::btree_set((1..=28_u8, prop::sample::select(vec!["03", "10"])), 0..6);
    (zone, prop::collection::vec(opening, 1..5), closed).prop_map(|(zone, openings, closed)| {
        let closed: BTreeSet<_> =
            closed.iter().map(|(date, month)| day(&format!("2026-{month}-{date:02}")).unwrap()).collect();
        Hours::weekly(Zone::named(zone).unwrap(), &openings, closed)
    })
}

/// A moment around one of the changes of the clock, or anywhere in the year.
fn moment() -> impl Strategy<Value = Timestamp> {
    let spring = at("2026-03-20 00:00").millis();
    let autumn = at("2026-10-20 00:00").millis();
    let days = |first: i64, days: i64| first..first + days * 86_400_000;
    prop_oneof![days(spring, 14), days(autumn, 14), days(at("2026-01-01 00:00").millis(), 365)]
        .prop_map(Timestamp::from_millis)
}

proptest! {
    #[test]
    fn what_is_open_adds_up(hours in some(), mut times in [moment(), moment(), moment()]) {
        times.sort();
        let [one, two, three] = times;
        let whole = hours.open_between(one, three);
        prop_assert_eq!(whole, hours.open_between(one, two) + hours.open_between(two, three));
        prop_assert!(whole <= three.since(one));
        prop_assert_eq!(hours.open_between(three, two), Duration::ZERO);
    }

    #[test]
    fn a_moment_is_open_if_the_next_instant_counts(hours in some(), at in moment()) {
        let next = at.after(Duration::from_millis(1));
        let counted = hours.open_between(at, next);
        prop_assert_eq!(counted, if hours.is_open(at) { Duration::from_millis(1) } else { Duration::ZERO });
    }

    #[test]
    fn the_next_opening_is_the_first(hours in some(), at in moment()) {
        match hours.opens_after(at) {
            None => prop_assert!(hours.is_open(at)),
            Some(next) => {
                prop_assert!(!hours.is_open(at) && at < next && hours.is_open(next));
                prop_assert_eq!(hours.open_between(at, next), Duration::ZERO);
            }
        }
    }
}

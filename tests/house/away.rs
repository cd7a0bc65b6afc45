//! Who writes when nobody of the team is there is told so: honestly, and not often.

use std::{collections::BTreeSet, time::Duration};

use vestibule::{
    channel::{CatchUp, What},
    model::{Event, Lang, Timestamp},
    rules::{
        Hours,
        hours::{Opening, Zone, day},
    },
    talk::without_isolation,
};

use crate::door::{DAY, Door, HOUR, Heard, MINUTE, TEAM, arrival, peer, rules};

const SECOND: Duration = Duration::from_secs(1);

/// Weekdays in Paris, but not on Christmas.
fn hours() -> Hours {
    let open = ["mon-fri 09:00-18:00"].map(|text| Opening::parse(text).unwrap());
    Hours::weekly(Zone::named("Europe/Paris").unwrap(), &open, BTreeSet::from([day("2026-12-25").unwrap()]))
}

/// Monday, 2026-01-05, at this hour in Paris; beyond 24, the days after it.
fn monday(hour: i64) -> Timestamp {
    Timestamp::from_millis(1_767_567_600_000 + hour * 3_600_000)
}

/// A house where somebody is there at these hours.
fn with_hours(hours: Hours) -> Door {
    let mut rules = rules();
    rules.hours = hours;
    let mut door = Door::under(rules);
    door.connect(CatchUp::Whole);
    door
}

/// A house at this hour of that Monday.
fn at(hour: i64) -> Door {
    let mut door = with_hours(hours());
    door.now = monday(hour);
    door
}

/// What somebody is told when nobody is there.
fn away(door: &Door, key: &str, when: &str) -> String {
    door.text_with(key, &[("when", when)])
}

const TUESDAY: &str = "tomorrow at 9:00 (Paris time)";

/// A case in the queue, at this hour. What came of asking for a human.
fn queued(hour: i64) -> (Door, Heard) {
    let mut door = at(hour);
    door.say("ana", "hello");
    let heard = door.say("ana", "human");
    (door, heard)
}

fn is_told(heard: &Heard) -> bool {
    heard.to("ana").iter().any(|line| line.contains("nobody of the team is there"))
}

#[test]
fn a_hand_off_at_night_says_when_somebody_is_there_again() {
    let (door, heard) = queued(20);
    assert_eq!(heard.one("ana"), away(&door, "away", TUESDAY), "in place of what is said by day");
    assert!(heard.one("ana").contains("somebody is again tomorrow at 9:00 (Paris time)."), "{heard:?}");
    for who in TEAM {
        let mark = door.text_with("desk-away-mark", &[("when", TUESDAY)]);
        assert!(heard.one(who).contains(&mark), "the card goes out at night as well: {heard:?}");
    }
    // The read-back leads there too.
    let mut door = at(20);
    let heard = door.intake("ben", "hello");
    assert_eq!(heard.one("ben"), away(&door, "away", TUESDAY));
}

#[test]
fn in_hours_nothing_is_different() {
    let (mut door, heard) = queued(10);
    assert_eq!(heard.one("ana"), door.text("handed-over-human"));
    assert!(!heard.one("nour").contains("Outside hours"), "{heard:?}");
    for _ in 0..20 {
        assert!(!is_told(&door.say("ana", "are you there?")));
        assert!(!is_told(&door.after(20 * MINUTE)));
    }
    let mut always = Door::new();
    always.now = monday(3);
    always.say("ana", "hello");
    assert_eq!(always.say("ana", "human").one("ana"), always.text("handed-over-human"));
    assert_eq!(always.after(HOUR).to("ana"), [""; 0]);
    assert_eq!(always.say("ana", "are you there?").one("ana"), always.text("kept"));
}

#[test]
fn ten_messages_at_night_are_answered_once() {
    let (mut door, _) = queued(20);
    for _ in 0..10 {
        let heard = door.say("ana", "are you there?");
        assert!(!is_told(&heard), "{heard:?}");
    }
    // Who came by day and writes on in the evening is told it then, and not also that it is kept.
    let (mut door, _) = queued(17);
    door.now = monday(19);
    let heard: Vec<Heard> = (0..10).map(|_| door.say("ana", "are you there?")).collect();
    assert_eq!(heard[0].one("ana"), away(&door, "away", TUESDAY));
    assert!(heard[1..].iter().all(|heard| heard.to("ana").is_empty()), "{heard:?}");
}

#[test]
fn at_most_once_in_a_day() {
    let (mut door, _) = queued(20);
    let told = door.case("ana").away_told.unwrap();
    door.now = told.after(DAY - door.typing - SECOND);
    assert!(!is_told(&door.say("ana", "still nobody?")));
    door.restart();
    let heard = door.say("ana", "and now?");
    assert_eq!(heard.one("ana"), away(&door, "away", "tomorrow at 9:00 (Paris time)"), "the next evening");
    // A clock that goes back tells nothing again.
    door.now = monday(2);
    assert!(!is_told(&door.say("ana", "hello?")));
}

/// Whoever asks how it stands is told when somebody is there again, as often as they ask; in hours there is no need.
#[test]
fn status_says_when_somebody_is_there_again() {
    let (mut door, _) = queued(23);
    let said = door.say("ana", "status").one("ana");
    assert!(said.contains(&door.text("status-queued")) && said.contains(&when_away(&door)), "{said}");
    let (mut door, _) = queued(11);
    assert_eq!(door.say("ana", "status").one("ana"), door.text("status-queued"));
}

fn when_away(door: &Door) -> String {
    let text = door.text_with("status-away", &[("when", "|")]);
    text.split('|').next().unwrap().to_owned()
}

#[test]
fn not_within_five_minutes_of_a_human() {
    let (mut door, _) = queued(17);
    let tag = door.tag("ana");
    door.now = monday(19);
    door.say("nour", &format!("!take {tag}"));
    assert!(!is_told(&door.say("ana", "good, you are there")), "nour has just taken it");
    door.after(4 * MINUTE);
    door.say("nour", &format!("!r {tag} I am, for a moment"));
    door.after(5 * MINUTE - 2 * door.typing);
    assert!(!is_told(&door.say("ana", "one more thing")));
    let heard = door.say("ana", "and another");
    assert_eq!(heard.one("ana"), away(&door, "away", TUESDAY), "five minutes later it is true again");
    assert!(heard.one("nour").ends_with("and another"), "it reaches whoever holds the case");
}

#[test]
fn a_colleague_on_another_client_is_a_human_too() {
    let (mut door, _) = queued(17);
    door.now = monday(19);
    door.answered_elsewhere("ana");
    assert!(!is_told(&door.say("ana", "thank you")));
    let mut door = at(20);
    door.say("ben", "hello");
    assert_eq!(door.answered_elsewhere("ben").to("ben"), [""; 0]);
    assert!(door.say("ben", "who is this?").to("ben").iter().all(|line| !line.contains("nobody of the team")));
}

#[test]
fn who_is_in_danger_is_told_that_the_team_knows_and_nothing_is_promised() {
    let mut door = at(22);
    door.say("ana", "hello");
    let heard = door.say("ana", "2");
    assert_eq!(door.case("ana").priority.name(), "red");
    let danger = door.text("intake-say-danger");
    assert_eq!(heard.one("ana"), format!("{danger}\n\n{}", away(&door, "away-red", TUESDAY)), "one message");
    assert!(heard.one("ana").contains("alerted all the same") && heard.one("ana").contains("cannot promise"));
    assert!(TEAM.iter().all(|who| heard.one(who).contains(&door.text("desk-why-danger"))));
    // Nobody takes it: that is told at night as by day.
    assert_eq!(door.after(10 * MINUTE).who(), ["ana", "li"]);
    // A case that somebody calls red later.
    let (mut door, _) = queued(17);
    let tag = door.tag("ana");
    door.say("sam", &format!("!prio {tag} red"));
    door.now = monday(19);
    assert_eq!(door.say("ana", "they are here").one("ana"), away(&door, "away-red", TUESDAY));
}

#[test]
fn who_waits_at_night_is_told_of_in_the_morning() {
    let (mut door, _) = queued(17);
    let waited = door.typing;
    // One of the four hours passes before 18:00 on Monday, the others from 9:00 on Tuesday.
    door.now = monday(24 + 9).after(3 * HOUR + 2 * waited - SECOND);
    assert!(door.tick().0.is_empty());
    assert_eq!(door.after(SECOND).who(), ["ana", "li"]);
}

#[test]
fn nothing_goes_to_who_said_stop_or_whose_key_has_changed() {
    let (mut door, _) = queued(17);
    door.now = monday(19);
    assert_eq!(door.say("ana", "stop").one("ana"), door.text("stopped"));
    for _ in 0..3 {
        assert_eq!(door.say("ana", "stop").to("ana"), [""; 0]);
        assert_eq!(door.unreadable("ana").to("ana"), [""; 0]);
        assert_eq!(door.after(DAY).to("ana"), [""; 0]);
    }
    door.now = monday(3 * 24 + 22);
    let heard = door.say("ana", "I am back");
    let friday = away(&door, "away", TUESDAY);
    assert_eq!(heard.to("ana"), [door.text("resumed"), friday], "they have written");

    let (mut door, _) = queued(17);
    door.now = monday(19);
    door.take(vec![arrival(What::Event(Event::KeyChanged { of: peer("ana") }))]);
    assert!(!is_told(&door.say("ana", "it is me")));
    // Who asks to be forgotten is not told that all is kept.
    let (mut door, _) = queued(17);
    let tag = door.tag("ana");
    door.say("nour", &format!("!take {tag}"));
    door.now = monday(19);
    assert_eq!(door.say("ana", "forget").one("ana"), door.text("forget-asked"));
    assert!(!is_told(&door.say("ana", "please")));
}

#[test]
fn who_fell_silent_is_not_woken() {
    let mut door = at(17);
    door.say("ana", "hello");
    while door.stage("ana") != "summary" {
        let pending = door.case("ana").session.pending.clone().unwrap();
        door.say("ana", if pending == "urgency" { "4" } else { "1" });
    }
    let heard = door.after(2 * HOUR);
    assert_eq!(heard.who(), ["li", "nour", "sam"]);
    assert_eq!(door.say("ana", "hello?").one("ana"), away(&door, "away", TUESDAY), "when they write, they are told");
}

#[test]
fn who_comes_back_at_night_is_told() {
    let (mut door, _) = queued(10);
    let tag = door.tag("ana");
    door.say("nour", &format!("!take {tag}"));
    door.say("nour", &format!("!close {tag}"));
    door.now = monday(20);
    let heard = door.say("ana", "one more question");
    assert_eq!(heard.to("ana"), [door.text("reopened"), away(&door, "away", TUESDAY)]);
}

#[test]
fn when_is_said_in_each_language() {
    let door = at(0);
    let rules = door.house().rules();
    let said = |lang, now| rules.back_at(lang, now).map(|text| without_isolation(&text));
    for (hour, english, french) in [
        (8, "today at 9:00 (Paris time)", "aujourd’hui à 9 h (heure de Paris)"),
        (18, "tomorrow at 9:00 (Paris time)", "demain à 9 h (heure de Paris)"),
        (4 * 24 + 18, "Monday at 9:00 (Paris time)", "lundi à 9 h (heure de Paris)"),
    ] {
        assert_eq!(said(Lang::EN, monday(hour)).as_deref(), Some(english));
        assert_eq!(said(Lang::FR, monday(hour)).map(|text| text.replace('\u{a0}', " ")).as_deref(), Some(french));
    }
    assert_eq!(said(Lang::EN, monday(9)), None, "somebody is there");
    // A week without anybody: the day has a date. Another city, and half hours.
    let mut door = with_hours(Hours::weekly(
        Zone::named("Africa/Abidjan").unwrap(),
        &[Opening::parse("thu 14:30-16:00").unwrap()],
        BTreeSet::from([day("2026-12-31").unwrap()]),
    ));
    door.now = Timestamp::from_millis(1_798_214_400_000);
    let said = |lang| without_isolation(&door.house().rules().back_at(lang, door.now).unwrap()).replace('\u{a0}', " ");
    assert_eq!(said(Lang::EN), "Thursday 7 January at 14:30 (Abidjan time)");
    assert_eq!(said(Lang::FR), "jeudi 7 janvier à 14 h 30 (heure d’Abidjan)");
}

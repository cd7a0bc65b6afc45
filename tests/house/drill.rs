//! Drills: staff practise on the real line with a person who does not exist. It is marked wherever it is seen, it is counted
//! nowhere, it goes when it is closed, and nothing of it goes to anybody outside.

use std::time::Duration;

use proptest::{
    prelude::*,
    test_runner::{Config, FileFailurePersistence},
};
use vestibule::{
    channel::CatchUp,
    model::{Case, Lang, Network, Role, Staff},
    rules::{Rules, Times},
};

use crate::door::{DAY, Door, HOUR, Heard, MINUTE, STAFF, is_relay, peer, rules, seat};

const SCENE: &str = "seized-phone.fr";

/// The usual staff, and `adi`, who runs the line.
fn with_admin(delay: Duration) -> Door {
    let Rules { script, times, .. } = rules();
    let staff = STAFF.into_iter().chain([("adi", Role::Admin)]);
    let member = |(name, role): (&str, Role)| Staff { name: name.into(), role, peer: peer(name), language: Lang::EN };
    let mut door = Door::under(Rules::new(script, staff.map(member).collect(), Times { send_delay: delay, ..times }));
    door.connect(CatchUp::Whole);
    door
}

fn drill(door: &Door) -> Option<&Case> {
    door.house().cases().iter().find(|case| case.drill.is_some())
}

fn stage(door: &Door) -> &'static str {
    drill(door).unwrap().stage.name()
}

/// Who hears anything of a drill is staff, and reads that it is one.
fn is_inside(door: &Door, heard: &Heard) {
    let mark = door.text("desk-drill-mark");
    for row in &heard.0 {
        let head = row.body.reveal().lines().next().unwrap();
        assert!(row.to.network == Network::Console && !is_relay(row), "{heard:?}");
        assert!(head.contains(&mark), "{head:?} is not marked: {heard:?}");
    }
}

/// A drill whose card has come, and its tag.
fn begun(scene: &str) -> (Door, String, Heard) {
    let mut door = with_admin(Duration::ZERO);
    let told = door.say("adi", &format!("!exercice {scene}"));
    assert_eq!(told.one("adi"), format!("· {}", door.text_with("desk-drill-begins", &[("name", scene)])));
    let (tag, card) = carded(&mut door);
    (door, tag, card)
}

/// The questions are asked and answered.
fn carded(door: &mut Door) -> (String, Heard) {
    for _ in 0..300 {
        let heard = door.after(Duration::from_secs(1));
        is_inside(door, &heard);
        if let Some(case) = drill(door).filter(|case| case.carded.is_some()) {
            return (case.tag.to_string(), heard);
        }
        assert!(heard.0.is_empty(), "{heard:?}");
    }
    panic!("there is no card: {:?}", drill(door));
}

/// The same, and whatever else happens is inside.
fn say(door: &mut Door, who: &str, line: &str) -> Heard {
    let heard = door.say(who, line);
    is_inside(door, &heard);
    heard
}

fn after(door: &mut Door, span: Duration) -> Heard {
    let heard = door.after(span);
    is_inside(door, &heard);
    heard
}

#[test]
fn a_drill_is_worked_by_two_as_a_real_case_is() {
    let (mut door, tag, card) = begun(SCENE);
    let told = card.one("nour");
    assert_eq!(card.who(), ["adi", "li", "nour", "sam"]);
    // What a real one shows, from the real questions.
    for key in ["desk-why-confirmed", "desk-priority-amber", "intake-device_kind--seized", "intake-role--organisation"]
    {
        assert!(told.contains(&door.text(key)), "{key}: {told}");
    }
    assert!(told.contains("« Bonjour, mon téléphone a été pris ce matin"), "{told}");
    assert!(told.starts_with(&format!("[{tag} · {} · ", door.text("desk-drill-mark"))), "{told}");

    // Nobody has taken it: the person asks, and it is kept.
    assert!(after(&mut door, 3 * MINUTE).0.is_empty());
    let taken = say(&mut door, "nour", &format!("!take {tag}"));
    assert!(taken.to("nour").iter().any(|line| line.contains("Il y a quelqu'un ?")), "{taken:?}");
    assert!(taken.to("sam").iter().any(|line| line.contains("nour")), "{taken:?}");
    assert!(say(&mut door, "sam", &format!("!take {tag}")).one("sam").contains("nour"), "who came second is told");

    // An answer goes to nobody, and is heard.
    assert!(say(&mut door, "nour", &format!("!r {tag} bonjour, je suis là")).0.is_empty());
    assert_eq!(stage(&door), "active");
    assert!(after(&mut door, Duration::from_secs(2)).0.is_empty(), "reading and writing take a while");
    let written = after(&mut door, Duration::from_secs(8)).one("nour");
    assert!(written.contains("un ordinateur chez moi"), "{written}");

    // In the middle of it the program is started again, and another handler goes on.
    say(&mut door, "nour", &format!("!give {tag} sam"));
    door.restart();
    say(&mut door, "sam", &format!("!take {tag}"));
    say(&mut door, "sam", &format!("!r {tag} changez les mots de passe, et regardez Signal"));
    door.restart();
    assert!(after(&mut door, MINUTE).one("sam").contains("Je les change tous ?"), "the first word that is named");
    say(&mut door, "sam", &format!("!r {tag} et dans Signal ?"));
    assert!(after(&mut door, MINUTE).one("sam").contains("deux noms"));
    let quoted = door.quote("sam", "deux noms", "je comprends");
    assert!(quoted.0.is_empty(), "a quotation goes nowhere either: {quoted:?}");
    assert!(after(&mut door, MINUTE).one("sam").contains("mes contacts"));
    for line in ["!mandate TAG in collectif", "!check TAG work vu", "!note TAG à revoir", "!call TAG", "!prio TAG red"]
    {
        let heard = say(&mut door, "sam", &line.replace("TAG", &tag));
        assert!(!heard.0.is_empty(), "{line}");
    }
    say(&mut door, "sam", &format!("!r {tag} prévenez-les de vive voix"));
    assert!(after(&mut door, MINUTE).one("sam").contains("rendu demain"));
    say(&mut door, "sam", &format!("!r {tag} non, faites-le examiner d'abord"));
    assert!(after(&mut door, MINUTE).one("sam").contains("Merci."), "the end");
    say(&mut door, "sam", &format!("!r {tag} à bientôt"));
    assert!(after(&mut door, 10 * MINUTE).0.is_empty(), "nothing comes after it");

    let closed = say(&mut door, "sam", &format!("!close {tag}"));
    assert_eq!(closed.who(), ["adi", "li", "nour", "sam"]);
    let told = door.text_with("desk-drill-closed", &[("tag", &tag), ("name", "sam"), ("ago", "3 min")]);
    assert_eq!(closed.one("li"), format!("· {told}"));
    assert!(drill(&door).is_none() && door.house().store().load(door.now).unwrap().cases.is_empty());
    assert!(door.forgotten.is_empty() && door.wishes.is_empty() && door.errands.is_empty(), "no channel hears of it");
    assert!(door.say("sam", &format!("!show {tag}")).one("sam").contains(&door.text("desk-no-case")));
    assert!(door.restart().0.is_empty() && drill(&door).is_none());
}

#[test]
fn an_answer_can_be_taken_back_before_it_is_heard() {
    let mut door = with_admin(Duration::from_secs(10));
    door.say("adi", &format!("!drill {SCENE}"));
    let (tag, _) = carded(&mut door);
    say(&mut door, "nour", &format!("!take {tag}"));
    say(&mut door, "nour", &format!("!r {tag} mot de passe"));
    assert!(say(&mut door, "nour", "!undo").one("nour").contains(&tag));
    assert!(after(&mut door, 2 * MINUTE).0.is_empty(), "nothing was heard, so nothing is answered");
    say(&mut door, "nour", &format!("!r {tag} bonjour"));
    assert!(after(&mut door, 11 * Duration::from_secs(1)).0.is_empty());
    assert!(after(&mut door, MINUTE).one("nour").contains("un ordinateur"));
}

#[test]
fn alarms_of_a_drill_go_to_whoever_practises() {
    let (mut door, tag, _) = begun("flood.fr");
    assert!(drill(&door).unwrap().priority == vestibule::model::Priority::Red, "danger after one question");
    let mut alarmed = Heard::default();
    for _ in 0..40 {
        alarmed.0.extend(after(&mut door, MINUTE).0);
    }
    let waits = |who: &str| alarmed.to(who).iter().filter(|line| line.contains("min")).count();
    assert_eq!((waits("adi"), waits("li"), waits("nour")), (2, 0, 0), "{alarmed:?}");
    say(&mut door, "nour", &format!("!take {tag}"));
    let idle = after(&mut door, HOUR);
    assert!(idle.who() == ["adi", "nour"] && stage(&door) == "queued", "{idle:?}");
}

#[test]
fn whoever_floods_or_stops_does_so_in_a_drill_too() {
    let (mut door, tag, _) = begun("flood.fr");
    say(&mut door, "sam", &format!("!take {tag}"));
    let mut flood = Heard::default();
    for _ in 0..120 {
        flood.0.extend(after(&mut door, Duration::from_secs(1)).0);
    }
    assert_eq!(flood.to("sam").len(), 5, "{flood:?}");
    for _ in 0..3 {
        say(&mut door, "sam", &format!("!r {tag} je suis avec vous"));
        after(&mut door, MINUTE);
    }
    assert_eq!(stage(&door), "stopped");
    assert!(
        say(&mut door, "sam", &format!("!r {tag} encore là ?"))
            .one("sam")
            .contains(&door.text_with("desk-stopped", &[("tag", &tag)]))
    );
    say(&mut door, "sam", &format!("!close {tag}"));
    assert!(drill(&door).is_none());
}

#[test]
fn whoever_falls_silent_comes_to_the_desk_without_hours_of_waiting() {
    let (mut door, tag, card) = begun("watched.en");
    assert!(card.one("li").contains(&door.text("desk-why-silent")), "{card:?}");
    // Hours in which nobody closes it: after a day it goes by itself.
    say(&mut door, "li", &format!("!take {tag}"));
    say(&mut door, "li", &format!("!snooze {tag} 3d"));
    door.restart();
    let over = after(&mut door, DAY);
    assert_eq!(over.one("adi"), door.notice("desk-drill-over", &tag));
    assert!(over.who() == ["adi", "li"] && drill(&door).is_none());
}

#[test]
fn a_drill_is_counted_nowhere() {
    let mut door = with_admin(Duration::ZERO);
    // With one more, their number would be told.
    for number in 0..4 {
        let who = format!("person{number}");
        door.say(&who, "bonjour");
        door.say(&who, "humain");
    }
    let figures = ["!stats", "!status", "!roster"].map(|line| door.say("adi", line).one("adi"));
    let gauges = door.house().gauges([Network::Console].into_iter()).unwrap();
    door.say("adi", &format!("!drill {SCENE}"));
    let (tag, _) = carded(&mut door);
    let queue = door.say("nour", "!queue").one("nour");
    let last = queue.lines().next_back().unwrap();
    assert!(last.contains(&tag) && last.contains(&door.text("desk-drill-mark")), "real people come first: {queue}");
    say(&mut door, "nour", &format!("!take {tag}"));
    assert!(say(&mut door, "nour", "!mine").one("nour").contains(&tag));
    assert_eq!(figures, ["!stats", "!status", "!roster"].map(|line| door.say("adi", line).one("adi")));
    assert_eq!(door.house().gauges([Network::Console].into_iter()).unwrap(), gauges);
}

#[test]
fn what_makes_no_sense_on_a_drill_is_refused() {
    let (mut door, tag, _) = begun(SCENE);
    say(&mut door, "adi", &format!("!take {tag}"));
    let refused = door.text_with("desk-drill-refused", &[("tag", &tag)]);
    for line in ["!block TAG", "!unblock TAG", "!erase TAG", "!trust TAG", "!file TAG 1"] {
        let before = drill(&door).cloned();
        let told = say(&mut door, "adi", &line.replace("TAG", &tag));
        assert!(told.who() == ["adi"] && told.one("adi").ends_with(&refused), "{line}: {told:?}");
        assert_eq!(drill(&door).cloned(), before, "{line}");
    }
}

#[test]
fn drills_are_few_and_begun_by_whoever_runs_the_line() {
    let mut door = with_admin(Duration::ZERO);
    let all = door.say("adi", "!drill").one("adi");
    assert!(all.contains("– seized-phone.fr : ") && all.contains("– watched.en : "), "{all}");
    assert!(door.say("li", &format!("!drill {SCENE}")).one("li").contains(&door.text("desk-not-allowed")));
    assert!(door.say("adi", "!drill siezed").one("adi").contains("flood.fr, "));
    for _ in 0..3 {
        door.say("adi", "!drill Flood.fr");
    }
    let enough = door.say("adi", "!drill flood.fr").one("adi");
    assert!(enough.starts_with("· 3 "), "{enough}");
    assert_eq!(door.house().cases().iter().filter(|case| case.drill.is_some()).count(), 3);
    assert!(door.find("ana").is_none());
}

#[rustfmt::skip]
const LINES: &[&str] = &[
    "!take TAG", "!take TAG", "!take TAG force", "!close TAG", "!drop TAG", "!reopen TAG", "!show TAG", "!r TAG mot de passe",
    "!r TAG bonjour", "!r TAG où êtes-vous", "!plain TAG bonjour", "!note TAG x", "!undo", "!snooze TAG 2h", "!give TAG sam",
    "!assign TAG nour", "!prio TAG red", "!mandate TAG out x", "!check TAG work x", "!call TAG", "!block TAG", "!erase TAG",
    "!trust TAG", "!file TAG 1", "!focus TAG", "plain words", "!say TAG details go", "!lang TAG en", "!signoff TAG", "!mine",
    "!drill flood.fr", "!drill watched.en", "!drill seized-phone.fr", "!unblock TAG", "!revoke nour", "!queue", "!stats",
];

proptest! {
    #![proptest_config(Config {
        cases: 32,
        failure_persistence: Some(Box::new(FileFailurePersistence::Off)),
        ..Config::default()
    })]

    /// Whatever staff type at drills: no row, file, wish or order is for the person of one, and whoever really waits is
    /// answered as ever.
    #[test]
    fn nothing_of_a_drill_goes_to_a_network(
        steps in prop::collection::vec((0..5usize, prop::sample::select(LINES), 0..3usize, 0..900u64), 1..50),
        delay in prop::sample::select(&[0_u64, 10][..]),
    ) {
        let mut door = with_admin(Duration::from_secs(delay));
        door.say("adi", "!drill seized-phone.fr");
        door.say("ana", "hello");
        for (who, line, which, seconds) in steps {
            let who = ["adi", "nour", "sam", "li", "ana"][who];
            let drills: Vec<&Case> = door.house().cases().all().into_iter().filter(|case| case.drill.is_some()).collect();
            let about = drills.get(which).or(drills.first()).map(|case| (case.id, case.tag.to_string()));
            let line = line.replace("TAG", &about.as_ref().map_or("7QKD".to_owned(), |(_, tag)| tag.clone()));
            let mut heard = door.say(who, if who == "ana" { "hello again" } else { &line });
            if seconds % 7 == 0 {
                heard.0.extend(door.restart().0);
            }
            heard.0.extend(door.after(Duration::from_secs(seconds)).0);
            let mark = door.text("desk-drill-mark");
            for row in &heard.0 {
                prop_assert_eq!(row.to.network, Network::Console);
                let is_real = seat(row) == "ana" || STAFF.iter().any(|(name, _)| *name == seat(row)) || seat(row) == "adi";
                prop_assert!(is_real, "{:?}", row);
                let is_of_drill = row.case.is_some_and(|id| about.as_ref().is_some_and(|(drill, _)| *drill == id));
                prop_assert!(!is_of_drill || row.body.reveal().lines().next().unwrap_or_default().contains(&mark), "{:?}", heard);
                prop_assert!(!(is_of_drill && is_relay(row)), "{:?}", heard);
            }
            prop_assert!(door.wishes.iter().all(|wish| wish.network() != Network::Drill));
            prop_assert!(door.errands.iter().all(|(errand, _)| errand.to.network != Network::Drill));
            prop_assert!(door.forgotten.iter().all(|person| person.network != Network::Drill));
            prop_assert!(door.house().store().unsent(Network::Drill, None, 1).unwrap().is_empty());
            prop_assert!(door.house().cases().iter().filter(|case| case.drill.is_some()).count() <= 3);
        }
        door.after(DAY);
        door.tick();
        prop_assert!(drill(&door).is_none(), "after a day there is none");
    }
}

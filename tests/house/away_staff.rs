//! Who of the staff is away is told of what they hold and of nothing else; and no card is ever told to nobody.

use vestibule::{
    channel::What,
    model::{Event, LineState, Network, Timestamp},
};

use crate::door::{DAY, Door, HOUR, MINUTE, TEAM, arrival};

fn queued(door: &mut Door, who: &str) -> String {
    door.say(who, "hello");
    door.say(who, "human");
    door.tag(who)
}

/// A case in which somebody is in danger.
fn red(door: &mut Door, who: &str) -> String {
    let tag = queued(door, who);
    door.say("nour", &format!("!prio {tag} red"));
    tag
}

#[test]
fn who_is_away_gets_no_cards_no_notices_and_is_not_on_call() {
    let mut door = Door::new();
    door.say("sam", "!oncall");
    let heard = door.say("sam", "!away 8h");
    assert_eq!(heard.one("sam"), format!("· {}", door.text_with("desk-absent-span", &[("span", "8 h")])));
    let by = format!("· {}", door.text_with("desk-absent-by-span", &[("name", "sam"), ("span", "8 h")]));
    assert_eq!((heard.one("nour"), heard.one("li")), (by.clone(), by));
    door.restart();
    door.say("ana", "hello");
    assert_eq!(door.say("ana", "human").who(), ["ana", "li", "nour"]);
    let tag = door.tag("ana");
    assert!(door.say("nour", &format!("!note {tag} called")).rows("sam").next().is_none());
    assert!(!door.after(4 * HOUR).who().contains(&"sam"), "on call no longer");
    let roster = door.say("li", "!roster").one("li");
    let line = roster.lines().find(|line| line.contains("– sam ")).unwrap();
    assert!(line.contains("away") && !line.contains(&door.text("desk-roster-on-call")), "{roster}");
    // What they ask for they get.
    assert!(door.say("sam", &format!("!prio {tag} amber")).who().contains(&"sam"));
    door.say("sam", &format!("!take {tag}"));
    assert_eq!(door.say("ana", "are you there?").rows("sam").count(), 1, "what is theirs reaches them");
}

#[test]
fn it_ends_by_time_even_if_nobody_was_here_then() {
    let mut door = Door::new();
    door.say("sam", "!away 2h");
    queued(&mut door, "ana");
    door.now = door.now.after(3 * HOUR);
    door.restart();
    let heard = door.tick();
    let over = door.text("desk-absent-over");
    let is_told =
        |heard: &crate::door::Heard| heard.to("sam").iter().any(|line| line.contains(over.split(". ").next().unwrap()));
    assert!(is_told(&heard) && heard.to("sam").concat().contains("1 case waits"), "{heard:?}");
    assert!(!is_told(&door.tick()), "once");
    door.say("ben", "hello");
    assert!(door.say("ben", "human").who().contains(&"sam"));
}

#[test]
fn a_clock_that_jumps_back_and_forth_ends_it_once_and_without_a_time_nothing_does() {
    let mut door = Door::new();
    door.say("sam", "!away 1h");
    door.say("nour", "!absence");
    let before = door.now;
    door.now = Timestamp::from_millis(before.millis() - 86_400_000);
    assert!(door.tick().0.is_empty());
    door.now = before;
    assert!(door.tick().0.is_empty());
    assert_eq!(door.after(HOUR).who(), ["sam"]);
    assert!(door.after(30 * DAY).0.is_empty());
    let heard = door.say("nour", "!away off");
    assert!(heard.one("nour").contains("No case waits"), "{heard:?}");
    assert_eq!(heard.one("sam"), format!("· {}", door.text_with("desk-absent-off-by", &[("name", "nour")])));
    assert_eq!(door.say("nour", "!away off").one("nour"), format!("· {}", door.text("desk-absent-not")));
}

#[test]
fn if_everybody_is_away_everybody_is_told() {
    let mut door = Door::new();
    for who in TEAM {
        door.say(who, "!away");
    }
    assert!(door.received["nour"].last().unwrap().body.reveal().contains(&door.text("desk-absent-all")));
    door.restart();
    door.say("ana", "hello");
    assert_eq!(door.say("ana", "human").who(), ["ana", "li", "nour", "sam"]);
    let tag = door.tag("ana");
    assert!(door.after(4 * HOUR).who().contains(&"li"), "alarms as well");
    let down = Event::Line { network: Network::Console, state: LineState::Down };
    assert_eq!(door.take(vec![arrival(What::Event(down))]).who(), ["li"]);
    // As soon as one is back, it is theirs.
    door.say("sam", "!oncall");
    assert!(door.say("ben", "hello").0.iter().all(|row| crate::door::seat(row) == "ben"));
    assert_eq!(door.say("ben", "human").who(), ["ben", "sam"]);
    let asked = door.say("li", &format!("!erase {tag}"));
    assert!(asked.who().contains(&"sam"));
}

#[test]
fn somebody_can_always_agree_to_erase() {
    let mut door = Door::new();
    let tag = queued(&mut door, "ana");
    door.say("nour", "!away");
    door.say("sam", "!away");
    assert_eq!(door.say("li", &format!("!erase {tag}")).who(), ["li", "nour", "sam"], "nobody else is there");
}

#[test]
fn a_red_case_reaches_who_leads_at_the_second_step() {
    let mut door = Door::new();
    door.say("li", "!away");
    let tag = red(&mut door, "ana");
    let heard = door.after(10 * MINUTE);
    assert!(!heard.who().contains(&"li") && heard.who().contains(&"nour"), "{heard:?}");
    door.restart();
    let heard = door.after(20 * MINUTE);
    assert!(heard.to("li").iter().any(|line| line.contains(&tag)), "{heard:?}");
    assert!(heard.who().contains(&"nour") && heard.who().contains(&"sam"), "and whoever is there: {heard:?}");
    let mut door = Door::new();
    door.say("li", "!away");
    queued(&mut door, "ana");
    door.after(4 * HOUR);
    let heard = door.after(4 * HOUR);
    assert!(!heard.who().contains(&"li") && heard.who().contains(&"nour"), "green: whoever is there: {heard:?}");
}

#[test]
fn who_goes_with_cases_is_told_which_and_their_people_are_not_left_alone() {
    let mut door = Door::new();
    let tag = queued(&mut door, "ana");
    door.say("nour", &format!("!take {tag}"));
    door.say("nour", &format!("!r {tag} hello"));
    let heard = door.say("nour", "!away");
    let held = format!("· {}", door.text_with("desk-absent-held", &[("tags", &tag)]));
    assert_eq!(heard.to("nour"), [format!("· {}", door.text("desk-absent")), held]);

    let heard = door.say("ana", "are you there?");
    let alone = door.notice_of("desk-absent-unanswered", &tag, "nour");
    assert_eq!((heard.one("sam"), heard.one("li")), (alone.clone(), alone.clone()));
    assert!(heard.one("nour").contains("are you there?"), "and the holder has the words");
    door.restart();
    assert_eq!(door.say("ana", "please").who(), ["nour"], "once for each wait");
    assert!(door.after(31 * MINUTE).0.is_empty(), "and not a second time after half an hour");
    door.say("nour", &format!("!r {tag} I am"));
    assert_eq!(door.say("ana", "thank you").one("sam"), alone, "another wait");
    // What becomes of the case its holder still hears.
    assert!(door.say("sam", &format!("!take {tag} force")).who().contains(&"nour"));
}

#[test]
fn who_offers_a_case_to_somebody_who_is_away_is_told() {
    let mut door = Door::new();
    let tag = queued(&mut door, "ana");
    door.say("nour", &format!("!take {tag}"));
    door.say("sam", "!away 2d");
    let heard = door.say("nour", &format!("!give {tag} sam"));
    let by = |span| format!("· {}", door.text_with("desk-absent-by-span", &[("name", "sam"), ("span", span)]));
    assert_eq!(heard.to("nour").last(), Some(&by("47 h")), "{heard:?}");
    assert_eq!(heard.one("sam"), door.notice_of("desk-offer", &tag, "nour"));
    door.say("sam", &format!("!take {tag}"));
    assert_eq!(door.case("ana").stage.holder(), Some("sam"));
}

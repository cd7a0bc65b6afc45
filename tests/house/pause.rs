//! The automatic questions are turned off from the chat: whoever writes goes to the team, and everything else goes on.

use vestibule::{
    channel::CatchUp,
    model::{Lang, Role, Staff, Unreadable},
    rules::{Rules, Times},
};

use crate::door::{DAY, Door, HOUR, Heard, STAFF, TEAM, peer, rules};

/// The usual staff, and ada, who runs the line.
pub(crate) fn staff() -> Vec<Staff> {
    let member = |(name, role): (&str, Role)| Staff { name: name.into(), role, peer: peer(name), language: Lang::EN };
    STAFF.into_iter().chain([("ada", Role::Admin)]).map(member).collect()
}

/// A house that ada runs.
pub(crate) fn door() -> Door {
    let times = Times { send_delay: std::time::Duration::ZERO, ..Times::default() };
    let mut door = Door::under(Rules::new(rules().script, staff(), times));
    door.connect(CatchUp::Whole);
    door
}

pub(crate) fn pause(door: &mut Door) -> Heard {
    let asked = door.say("ada", "!suspendre");
    assert_eq!(asked.who(), ["ada"], "nothing happens yet: {asked:?}");
    let code = asked.code("ada");
    door.say("ada", &format!("!yes {code}"))
}

fn card_says(door: &Door, heard: &Heard, who: &str) -> bool {
    let why = door.text("desk-why-paused");
    TEAM.iter().all(|member| heard.to(member).iter().any(|card| card.contains(&why) && card.contains(&door.tag(who))))
}

#[test]
fn whoever_writes_new_is_greeted_once_and_goes_to_the_team() {
    let mut door = door();
    let heard = pause(&mut door);
    let told = format!("· {}", door.text_with("desk-paused-by", &[("name", "ada")]));
    assert_eq!((heard.one("ada"), heard.one("li")), (told.clone(), told), "all who lead are told");
    assert!(heard.to("nour").is_empty() && heard.to("olga").is_empty(), "{heard:?}");

    let heard = door.say("ana", "hello, somebody reads my mail");
    let intro = format!("{}\n\n{}", door.text("intro"), door.text("intro-unencrypted"));
    assert_eq!(heard.to("ana"), [intro, door.text("paused")]);
    assert_eq!(door.stage("ana"), "queued");
    assert!(card_says(&door, &heard, "ana"), "{heard:?}");
    // A language that is not known is not asked for either.
    let heard = door.say("ben", "xyzzy");
    assert_eq!(heard.to("ben").last(), Some(&door.text_in_french("paused")), "{heard:?}");
    assert_eq!(door.stage("ben"), "queued");
    assert_eq!(door.say("ana", "are you there?").to("ana"), Vec::<String>::new(), "it is said once");
}

#[test]
fn whoever_is_inside_goes_to_the_team_with_all_they_have_said() {
    let mut door = door();
    door.say("ana", "hello");
    let asked = door.case("ana").session.pending.clone().unwrap();
    for who in ["ben", "eve", "kim"] {
        door.say(who, "hello");
    }
    let heard = pause(&mut door);
    assert!(heard.to("ana").is_empty() && door.stage("ana") == "intake", "until they write: {heard:?}");
    let heard = door.say("ana", "1");
    assert_eq!(heard.to("ana").last(), Some(&door.text("paused")), "{heard:?}");
    assert!(door.case("ana").session.answer(&asked).is_some(), "their answer is one");
    assert!(card_says(&door, &heard, "ana"));
    let heard = door.say("ben", "the canary sings at midnight, whatever you ask");
    assert_eq!(heard.one("ben"), door.text("paused"));
    assert!(heard.to("nour").concat().contains("the canary sings"), "what is no answer stands on the card: {heard:?}");
    let heard = door.say("eve", "verify");
    assert_eq!((heard.to("eve").last(), door.stage("eve")), (Some(&door.text("paused")), "queued"));
    let heard = door.say("kim", "status");
    assert_eq!(heard.one("kim"), format!("{}\n\n{}", door.text("paused"), door.text("status-queued")));
}

#[test]
fn what_may_be_said_at_any_moment_goes_on_and_so_does_the_desk() {
    let mut door = door();
    for who in ["ana", "ben", "eve", "kim", "zoe"] {
        door.say(who, "hello");
    }
    door.say("zoe", "human");
    let tag = door.tag("zoe");
    door.say("nour", &format!("!take {tag}"));
    pause(&mut door);
    assert_eq!(door.say("ana", "stop").one("ana"), door.text("stopped"));
    assert_eq!(door.say("ben", "forget").one("ben"), door.text("forgotten"));
    assert_eq!(door.say("eve", "human").one("eve"), door.text("handed-over-human"));
    let heard = door.say("kim", "they are going to kill me");
    assert!(heard.to("nour").concat().contains(&door.text("desk-why-danger")), "{heard:?}");
    // What is at the desk is not touched.
    let before = door.case("zoe").clone();
    door.tick();
    assert_eq!(*door.case("zoe"), before);
    assert_eq!(door.say("nour", &format!("!r {tag} I am here")).one("zoe"), "I am here");
    assert!(!door.say("zoe", "thank you").to("zoe").contains(&door.text("paused")));
    // Whoever writes after STOP is handed over as well; a file is enough.
    assert_eq!(door.say("ana", "I do want to go on").to("ana").last(), Some(&door.text("paused")));
    door.sends("liv", Unreadable::Call);
    assert_eq!(door.say("liv", "hello").to("liv").last(), Some(&door.text("paused")));
}

#[test]
fn it_outlives_a_start_and_ends_with_resume() {
    let mut door = door();
    let not = format!("· {}", door.text("desk-not-paused"));
    assert_eq!(door.say("ada", "!resume").one("ada"), not);
    pause(&mut door);
    door.restart();
    door.after(HOUR);
    let status = door.say("olga", "!status").one("olga");
    let said = door.text_with("desk-is-paused", &[("name", "ada"), ("ago", "1 h")]);
    assert!(status.starts_with(&format!("· {said}\n")), "it is said first: {status}");
    assert_eq!(door.say("ada", "!pause").one("ada"), format!("· {said}"), "no second code");
    assert_eq!(door.say("li", "!resume").one("li"), format!("· {}", door.text("desk-not-allowed")));
    let heard = door.say("ada", "!relancer");
    let told = format!("· {}", door.text_with("desk-resumed-by", &[("name", "ada")]));
    assert_eq!((heard.one("ada"), heard.one("li")), (told.clone(), told));
    door.say("ana", "hello");
    assert_eq!(door.stage("ana"), "intake");
    assert!(!door.say("olga", "!status").one("olga").contains("ada"));
    let acts = door.house().store().audit(usize::MAX).unwrap();
    let of = |what: &str, outcome: &str| acts.iter().filter(|act| act.what == what && act.outcome == outcome).count();
    assert_eq!((of("pause", "done"), of("yes pause", "done"), of("pause", "refused")), (1, 1, 1));
    assert_eq!((of("resume", "done"), of("resume", "refused")), (1, 2));
    assert!(door.after(DAY).to("ada").is_empty());
}

#[test]
fn the_code_is_the_askers_and_counts_for_a_while() {
    let mut door = door();
    let code = door.say("ada", "!pause").code("ada");
    door.say("li", &format!("!yes {code}"));
    door.say("ana", "hello");
    assert_eq!(door.stage("ana"), "intake", "li has not asked for it");
    door.now = door.now.after(HOUR);
    door.say("ada", &format!("!yes {code}"));
    door.say("ben", "hello");
    assert_eq!(door.stage("ben"), "intake");
}

#[test]
fn what_runs_is_told() {
    let mut door = door();
    door.after(2 * HOUR);
    let told = door.say("ada", "!version").one("ada");
    let script = &door.house().rules().script;
    let name = script.contents.name();
    assert_eq!(name.len(), 8);
    for part in [env!("CARGO_PKG_VERSION"), &name, "2 h", "fr, en"] {
        assert!(told.contains(part), "{part}: {told}");
    }
    assert_eq!(rules().script.contents, script.contents, "the same content has the same name");
}

//! A flow is published in the middle of intakes: nobody is stuck, nothing is lost, and a mistake changes nothing.

use proptest::prelude::*;
use vestibule::{
    channel::What,
    model::Event,
    talk::{Kind, SetBy, Value, without_isolation},
};

use crate::{
    door::{Door, Heard, arrival},
    pause,
    shelf::Shelf,
};

fn publish(door: &mut Door) -> Heard {
    let asked = door.say("ada", "!recharger");
    assert_eq!(asked.who(), ["ada"], "nothing happens yet: {asked:?}");
    let code = asked.code("ada");
    door.say("ada", &format!("!yes {code}"))
}

fn acts(door: &Door) -> Vec<(String, String, String)> {
    let acts = door.house().store().audit(usize::MAX).unwrap();
    acts.into_iter().map(|act| (act.who, act.what, act.outcome)).collect()
}

fn act(who: &str, what: &str, outcome: &str) -> (String, String, String) {
    (who.into(), what.into(), outcome.into())
}

fn hang_up(door: &mut Door) -> Heard {
    door.take(vec![arrival(What::Event(Event::Hangup))])
}

fn pending(door: &Door, who: &str) -> Option<String> {
    door.case(who).session.pending.clone()
}

#[test]
fn a_flow_is_published_in_the_middle_of_an_intake() {
    let (shelf, mut door) = Shelf::door();
    // ana has just been asked about her role; ben what it is about; zoe has gone through all of it.
    door.say("ana", "hello");
    for answer in ["1", "1", "2", "1", "the canary sings", "3"] {
        door.say("ana", answer);
    }
    assert_eq!(pending(&door, "ana").as_deref(), Some("role"));
    door.say("ben", "hello");
    door.say("ben", "1");
    assert_eq!(pending(&door, "ben").as_deref(), Some("need"));
    door.intake("zoe", "hello");
    let zoe = door.tag("zoe");
    door.say("nour", &format!("!take {zoe}"));
    let (alone, week) = (door.text("intake-account_shared--alone"), door.text("intake-urgency--week"));
    let before = door.house().rules().script.contents.name();

    shelf.without_question("account_shared");
    shelf.without_choice("urgency", "week");
    shelf.without_choice("role", "journalist");
    shelf.with_question("extra", "account");
    let preview = door.say("ada", "!reload").one("ada");
    for part in ["extra", "account_shared", "role, urgency"] {
        assert!(preview.contains(part), "{part}: {preview}");
    }
    assert_eq!(door.house().rules().script.contents.name(), before, "nothing happens yet");
    let heard = publish(&mut door);
    let name = door.house().rules().script.contents.name();
    let told = format!("· {}", door.text_with("desk-reloaded", &[("by", "ada"), ("name", &name)]));
    assert_eq!((heard.one("ada"), heard.one("li")), (told.clone(), told));
    assert_eq!(heard.who(), ["ada", "li"], "no person is told, and no handler: {heard:?}");

    // Her number was meant for another list: she is asked what is new, what has no such answer any more, and her role again.
    let asks = |door: &Door, heard: &Heard, who: &str, key: &str| {
        assert!(heard.to(who).concat().contains(&door.text(key)), "{key}: {heard:?}");
    };
    let heard = door.say("ana", "1");
    asks(&door, &heard, "ana", "intake-extra");
    let heard = door.say("ana", "2");
    asks(&door, &heard, "ana", "intake-urgency");
    assert!(!heard.to("ana").concat().contains(&week), "{heard:?}");
    let heard = door.say("ana", "1");
    asks(&door, &heard, "ana", "intake-role");
    // What has not changed counts as it was asked.
    door.say("ben", "2");
    assert_eq!(door.case("ben").session.answer("need").unwrap().value, Value::Choice("device".into()));
    for who in ["ana", "ben"] {
        finish(&mut door, who);
        assert_eq!(door.stage(who), "queued");
    }
    let card = door.say("nour", &format!("!show {}", door.tag("ana"))).to("nour").concat();
    for part in ["the canary sings", &alone, &week] {
        assert!(card.contains(part), "{part}: {card}");
    }
    // At the desk nothing is lost either, and nothing comes twice.
    assert!(door.say("nour", &format!("!show {zoe}")).to("nour").concat().contains(&alone));
    assert_eq!(door.say("zoe", "are you there?").to("nour").len(), 1);
    let done = ["reload", "reload", "yes reload", "reloaded"].map(|what| act("ada", what, "done"));
    assert_eq!(acts(&door).into_iter().filter(|(_, what, _)| what.contains("reload")).collect::<Vec<_>>(), done);
}

#[test]
fn a_mistake_is_told_with_its_place_and_changes_nothing() {
    let (shelf, mut door) = Shelf::door();
    let same = format!("· {}", door.text("desk-reload-same"));
    assert_eq!(door.say("ada", "!reload").one("ada"), same);
    let before = door.house().rules().script.contents.name();
    shelf.edit("text/en/intake.ftl", |text| text.replace("intake-safe-why =", "intake-safe-wy ="));
    let told = door.say("ada", "!reload").one("ada");
    assert!(told.contains("text/en/intake.ftl:10") && told.contains("intake-safe-why"), "{told}");
    assert!(!told.contains("!yes"), "there is nothing to confirm: {told}");
    // In order when it is asked for, and broken when it is confirmed.
    shelf.edit("text/en/intake.ftl", |text| text.replace("intake-safe-wy =", "intake-safe-why = Changed."));
    let asked = door.say("ada", "!reload");
    shelf.edit("flows/intake.toml", |flow| flow.replace("[[question]]", "[[question"));
    let code = asked.code("ada");
    let heard = door.say("ada", &format!("!yes {code}"));
    let failed = door.text("desk-reload-failed");
    assert!(heard.one("ada").contains(&failed) && heard.one("li").contains("flows/intake.toml"), "{heard:?}");
    assert_eq!(door.house().rules().script.contents.name(), before);
    assert_eq!(acts(&door).last(), Some(&act("ada", "reloaded", "refused")));
    assert!(!door.say("ana", "hello").to("ana").is_empty(), "the line goes on");
    // The operator by SIGHUP.
    assert!(hang_up(&mut door).one("li").contains(&failed));
    assert_eq!(acts(&door).last(), Some(&act("SIGHUP", "reloaded", "refused")));
    shelf.edit("flows/intake.toml", |flow| flow.replace("[[question\n", "[[question]]\n"));
    let heard = hang_up(&mut door);
    assert_eq!(heard.who(), ["ada", "li"], "{heard:?}");
    assert_eq!(door.text("intake-safe-why").split(' ').next(), Some("Changed."));
    assert_eq!(acts(&door).last(), Some(&act("SIGHUP", "reloaded", "done")));
    // The spans are those of the configuration, in the new texts as well.
    assert!(door.text("closing").contains("30"));
}

#[test]
fn what_should_not_be_said_is_not_published() {
    let (shelf, mut door) = Shelf::door();
    shelf.hold_to_the_rules(&mut door);
    shelf.edit("text/en/program.ftl", |text| text.replace("in English.", "in English!"));
    shelf.renamed("ease", "ease_of_use");
    let told = door.say("ada", "!reload").one("ada");
    assert!(told.contains("text/en/program.ftl:") && told.contains("exclamation mark"), "{told}");
    assert!(!told.contains("!yes"), "there is nothing to confirm: {told}");
    // The same questions have the same ids only under another version.
    assert!(told.contains("flows/intake.toml:") && told.contains("`ease` is `ease_of_use` now"), "{told}");
    let before = door.house().rules().script.contents.name();
    assert!(hang_up(&mut door).one("li").contains(&door.text("desk-reload-failed")));
    assert_eq!(door.house().rules().script.contents.name(), before);
}

#[test]
fn without_a_folder_it_says_how_and_who_may_not_may_not() {
    let mut door = pause::door();
    assert_eq!(door.say("ada", "!reload").one("ada"), format!("· {}", door.text("desk-reload-none")));
    assert_eq!(door.say("li", "!reload").one("li"), format!("· {}", door.text("desk-not-allowed")));
}

/// Questions on which no other depends, in the conversations that came with the program.
const GOES: [&str; 12] = [
    "account_recovery",
    "account_shared",
    "device_opens",
    "message_device",
    "site_control",
    "leak_people",
    "blocked_around",
    "secure_with",
    "account",
    "agrees",
    "wire",
    "share",
];
/// Of these, the ones of the type `choice`.
const ONE: [&str; 4] = ["account_shared", "leak_people", "site_control", "message_device"];
/// Choices on which nothing depends.
const LESS: [(&str, &str); 7] = [
    ("account_recovery", "yes"),
    ("account_shared", "alone"),
    ("urgency", "now"),
    ("urgency", "week"),
    ("role", "journalist"),
    ("first", "first"),
    ("channels", "signal"),
];
const PLACES: [&str; 4] = ["need", "account", "role", "confirm"];

/// Answers the question that waits. `pick` chooses among the choices; whoever is in danger is another story.
fn answer(door: &mut Door, who: &str, pick: usize) {
    let question = pending(door, who).and_then(|id| door.house().rules().script.flow.question(&id).cloned());
    let Some(question) = question else { return drop(door.say(who, "let us go on with this")) };
    let words = match question.kind {
        Kind::Text | Kind::Contact | Kind::Country => format!("{who} says {pick} of {}", question.id),
        Kind::Confirm => "yes".into(),
        _ if question.id == "safe" => "1".into(),
        _ if pick % 7 == 6 => "skip".into(),
        _ => format!("{}", 1 + pick % question.choices.len().max(1)),
    };
    door.say(who, &words);
}

fn finish(door: &mut Door, who: &str) -> Vec<String> {
    let mut asked = Vec::new();
    for _ in 0..40 {
        if !door.case(who).stage.is_talking() {
            return asked;
        }
        answer(door, who, 0);
        asked.extend(pending(door, who));
    }
    panic!("{who} is stuck at {:?}", pending(door, who));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nobody_is_stuck_and_nothing_is_lost(
        gone in prop::sample::subsequence(&GOES[..], 0..5),
        less in prop::sample::subsequence(&LESS[..], 0..5),
        more in prop::sample::subsequence(&PLACES[..], 0..3),
        renamed in prop::sample::subsequence(&GOES[..], 0..5),
        many in prop::sample::subsequence(&ONE[..], 0..3),
        moved in prop::sample::subsequence(&GOES[..], 0..4),
        narrowed in prop::sample::subsequence(&GOES[..], 0..3),
        people in prop::collection::vec((0_usize..12, prop::collection::vec(0_usize..40, 12)), 4),
    ) {
        let (shelf, mut door) = Shelf::door();
        let names = ["ana", "ben", "eve", "kim"];
        for (who, (answers, picks)) in names.iter().zip(&people) {
            door.say(who, "hello");
            for pick in picks.iter().take(*answers) {
                if door.case(who).stage.is_talking() {
                    answer(&mut door, who, *pick);
                }
            }
        }
        // What each has answered: question, value, and how it is shown.
        let given: Vec<Vec<(String, Value, String)>> = names.iter().map(|who| {
            let script = &door.house().rules().script;
            let by_person = script.read_back(&door.case(who).session).filter(|(_, answer)| answer.by == SetBy::Person);
            by_person.map(|(question, answer)| {
                let shown = script.shown(question, answer, true);
                let item = script.words.item(vestibule::model::Lang::EN, &script.label_key(question), &shown);
                (question.id.clone(), answer.value.clone(), without_isolation(&item))
            }).collect()
        }).collect();
        for (id, choice) in less.iter().filter(|(id, _)| !gone.contains(id)) {
            shelf.without_choice(id, choice);
        }
        gone.iter().for_each(|id| shelf.without_question(id));
        let extra = ["extra1", "extra2", "extra3"];
        more.iter().filter(|place| !gone.contains(place)).zip(extra).for_each(|(place, id)| shelf.with_question(id, place));
        let is_left = |id: &&&str| !gone.contains(id);
        many.iter().filter(is_left).for_each(|id| shelf.takes_many(id));
        moved.iter().filter(is_left).for_each(|id| shelf.moved(id, "confirm"));
        narrowed.iter().filter(is_left).for_each(|id| shelf.only_when(id, "role = [\"activist\"]"));
        renamed.iter().filter(is_left).for_each(|id| shelf.renamed(id, &format!("{id}_anew")));
        hang_up(&mut door);
        prop_assert_eq!(acts(&door).last().map(|(.., outcome)| outcome.clone()), Some("done".to_owned()));

        for (who, given) in names.iter().zip(&given) {
            let asked = finish(&mut door, who);
            prop_assert_eq!(door.stage(who), "queued");
            let flow = &door.house().rules().script.flow;
            for (id, value, _) in given {
                let now = if renamed.contains(&id.as_str()) { format!("{id}_anew") } else { id.clone() };
                let (id, question) = (&now, flow.question(&now));
                let stays = question.is_some_and(|question| match value {
                    Value::Choice(choice) => question.choices.contains(choice),
                    Value::Many(choices) => choices.iter().any(|choice| question.choices.contains(choice)),
                    Value::Text | Value::Unclear | Value::Skipped => true,
                });
                prop_assert!(!stays || !asked.contains(id), "{} is asked {} again", who, id);
            }
            prop_assert!(asked.iter().all(|id| !gone.contains(&id.as_str())), "{:?}", asked);
            let card = door.say("nour", &format!("!show {}", door.tag(who))).to("nour").concat();
            for (id, _, shown) in given {
                prop_assert!(card.contains(shown.as_str()), "{}: {} is lost: {}", who, id, card);
            }
        }
    }
}

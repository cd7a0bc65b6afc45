//! When and how a person may be written to: kept by whatever sends. How it is said is in `contact_said`.

use std::time::Duration;

use vestibule::{
    channel::What,
    model::{Aside, Device, Event, Inbound, SeenKey, Timestamp, WireId},
};

use crate::door::{DAY, Door, HOUR, Heard, MINUTE, arrival, is_relay, peer};

const SECOND: Duration = Duration::from_secs(1);
const WORD: &str = "Baobab!";

/// A case that nour holds, with this rule, and its tag. It is nine in the morning, UTC, and ana has just written.
pub(crate) fn held(rule: &str) -> (Door, String) {
    let mut door = Door::new();
    door.say("ana", "hello");
    door.say("ana", "human");
    let tag = door.tag("ana");
    door.say("nour", &format!("!take {tag}"));
    door.say("nour", &format!("!r {tag} I am here"));
    if !rule.is_empty() {
        door.say("nour", &format!("!contact {tag} {rule}"));
    }
    (door, tag)
}

fn answers(door: &mut Door, tag: &str, words: &str) -> Heard {
    door.say("nour", &format!("!r {tag} {words}"))
}

pub(crate) fn sees(door: &mut Door, tag: &str) -> String {
    door.say("olga", &format!("!show {tag}")).to("olga").join("\n")
}

/// Something that lets an answer go.
type LetsGo = fn(&mut Door) -> Heard;

/// Each rule, as a handler sets it, and what lets an answer go that waits for it.
const RULES: [(&str, LetsGo); 4] = [
    ("hours 18:00-22:00 UTC", |door| door.after(8 * HOUR)),
    ("waits", |door| {
        door.say("ana", "here I am");
        door.tick()
    }),
    ("neutral", |door| {
        door.say("ana", "yes?");
        door.tick()
    }),
    ("word Baobab!", |door| {
        door.say("ana", "baobab");
        door.tick()
    }),
];

/// With a rule of these, long enough after ana's last words that it holds.
fn holds(rule: &str) -> (Door, String) {
    let (mut door, tag) = held(rule);
    door.after(if rule.starts_with("word") { 25 * HOUR } else { 2 * HOUR });
    (door, tag)
}

#[test]
fn an_answer_waits_for_each_rule_and_goes_once_also_after_a_restart() {
    for (rule, lets_go) in RULES {
        for restarts in [false, true] {
            let (mut door, tag) = holds(rule);
            let heard = answers(&mut door, &tag, "what I have to say");
            assert!(!heard.to("ana").iter().any(|line| line.contains("have to say")), "{rule}: {heard:?}");
            let told = heard.one("nour");
            assert!(told.contains("!undo") && told.contains(&format!("!now {tag}")), "{rule}: at once: {told}");
            for _ in 0..3 {
                assert!(door.after(SECOND).0.is_empty(), "{rule}: nothing is said twice");
                if restarts {
                    door.restart();
                }
            }
            assert_eq!(lets_go(&mut door).to("ana"), ["what I have to say"], "{rule}");
            assert!(door.after(SECOND).0.is_empty(), "{rule}");
            assert_eq!(door.case("ana").vigil.told, None);
        }
    }
}

#[test]
fn stop_calls_off_what_waits_and_so_does_whoever_wrote_it() {
    for (rule, lets_go) in RULES {
        let (mut door, tag) = holds(rule);
        answers(&mut door, &tag, "too late");
        let heard = door.say("ana", "stop");
        assert_eq!(heard.one("ana"), door.text("stopped"), "{rule}");
        assert!(heard.to("nour").contains(&door.notice("desk-not-sent", &tag)), "{rule}: {heard:?}");
        assert!(door.after(DAY).to("ana").is_empty(), "{rule}");
        let (mut door, tag) = holds(rule);
        answers(&mut door, &tag, "I take it back");
        assert_eq!(door.say("nour", "!undo").one("nour"), door.notice("desk-undone", &tag));
        assert!(lets_go(&mut door).to("ana").is_empty(), "{rule}");
    }
}

#[test]
fn whoever_closes_or_loses_the_case_is_told_that_it_was_not_sent() {
    for (rule, lets_go) in RULES {
        for (who, does) in [("nour", "!close TAG"), ("nour", "!drop TAG"), ("sam", "!take TAG force")] {
            let (mut door, tag) = holds(rule);
            answers(&mut door, &tag, "not now");
            let heard = door.say(who, &does.replace("TAG", &tag));
            assert!(heard.to("ana").is_empty(), "{rule}: {does}: {heard:?}");
            assert!(heard.to("nour").contains(&door.notice("desk-not-sent", &tag)), "{rule}: {does}: {heard:?}");
            assert!(!lets_go(&mut door).to("ana").contains(&"not now".to_owned()));
        }
    }
}

#[test]
fn now_sends_what_waits_and_only_whoever_holds_the_case_says_so() {
    for (rule, _) in RULES {
        let (mut door, tag) = holds(rule);
        assert_eq!(door.say("nour", &format!("!now {tag}")).one("nour"), door.notice("desk-now-nothing", &tag));
        answers(&mut door, &tag, "one");
        answers(&mut door, &tag, "two");
        assert!(door.say("sam", &format!("!now {tag}")).to("ana").is_empty());
        let heard = door.say("nour", &format!("!maintenant {tag}"));
        assert_eq!(
            (heard.to("ana"), heard.one("nour")),
            (vec!["one".into(), "two".into()], door.notice("desk-now-sent", &tag))
        );
        assert!(heard.rows("ana").all(is_relay));
        let acts = door.house().store().audit(usize::MAX).unwrap();
        let now: Vec<_> = acts.iter().filter(|act| act.what == "now").map(|act| (&*act.who, &*act.outcome)).collect();
        assert_eq!(now, [("nour", "refused"), ("sam", "refused"), ("nour", "done")]);
    }
}

#[test]
fn what_waits_behind_a_rule_goes_in_order_and_after_the_moment_of_taking_back() {
    let mut door = Door::with_delay(10 * SECOND);
    door.typing = 2 * SECOND;
    door.say("ana", "hello");
    door.now = door.now.after(MINUTE);
    door.say("ana", "human");
    let tag = door.tag("ana");
    door.say("nour", &format!("!take {tag}"));
    answers(&mut door, &tag, "I am here");
    door.after(10 * SECOND);
    door.say("nour", &format!("!contact {tag} neutral"));
    door.after(2 * HOUR);
    // Nothing goes before it can no more be taken back, the opener neither.
    assert_eq!(answers(&mut door, &tag, "one").who(), ["nour"]);
    answers(&mut door, &tag, "two");
    assert_eq!(door.after(9 * SECOND).to("ana"), [door.text("contact-opener")]);
    door.say("ana", "yes");
    assert_eq!(door.after(10 * SECOND).to("ana"), ["one", "two"]);
    assert_eq!(answers(&mut door, &tag, "three").0.len(), 0, "she has just written");
    assert_eq!(door.after(10 * SECOND).to("ana"), ["three"]);
}

#[test]
fn whoever_has_just_written_is_answered() {
    for rule in ["waits", "neutral", "word baobab", "nocalls"] {
        let (mut door, tag) = held(rule);
        assert_eq!(answers(&mut door, &tag, "hello").one("ana"), "hello", "{rule}");
        door.now = door.now.after(14 * MINUTE);
        assert_eq!(answers(&mut door, &tag, "still there?").one("ana"), "still there?", "{rule}");
    }
    let (mut door, tag) = held("waits");
    door.now = door.now.after(16 * MINUTE);
    assert!(answers(&mut door, &tag, "and now?").to("ana").is_empty());
    // Hours are hours, whoever writes.
    let (mut door, tag) = held("hours 18h-22h UTC");
    let heard = answers(&mut door, &tag, "hello");
    assert!(heard.to("ana").is_empty() && heard.one("nour").contains("today at 18:00"), "{heard:?}");
}

#[test]
fn a_clock_that_jumps_lets_nothing_out_before_its_time() {
    let jumps = |door: &mut Door, span: i64| {
        door.now = Timestamp::from_millis(door.now.millis() + span);
        door.tick()
    };
    for (rule, _) in RULES.into_iter().filter(|(rule, _)| !rule.starts_with("hours")) {
        let (mut door, tag) = holds(rule);
        answers(&mut door, &tag, "not yet");
        for back in [-3_600_000, -86_400_000, -400 * 86_400_000] {
            let heard = jumps(&mut door, back);
            assert!(!heard.to("ana").contains(&"not yet".to_owned()), "{rule}: {heard:?}");
        }
        let heard = jumps(&mut door, 900 * 86_400_000);
        assert!(!heard.to("ana").contains(&"not yet".to_owned()), "{rule}: {heard:?}");
    }
    // By a clock that was set back it is not known when she wrote last.
    for (rule, _) in RULES.into_iter().filter(|(rule, _)| !rule.starts_with("hours")) {
        let (mut door, tag) = holds(rule);
        jumps(&mut door, -30 * 3_600_000);
        let heard = answers(&mut door, &tag, "not yet");
        assert!(!heard.to("ana").contains(&"not yet".to_owned()), "{rule}: {heard:?}");
    }
    // From nine in the morning to four the next morning, and on to seven in the evening.
    let (mut door, tag) = held("hours 18:00-22:00 UTC");
    answers(&mut door, &tag, "not yet");
    assert!(jumps(&mut door, 19 * 3_600_000).to("ana").is_empty());
    assert_eq!(jumps(&mut door, 15 * 3_600_000).to("ana"), ["not yet"]);
}

#[test]
fn the_word_is_asked_for_once_and_never_said() {
    let (mut door, tag) = held(&format!("word {WORD}"));
    assert!(!sees(&mut door, &tag).to_lowercase().contains("baobab"));
    door.after(25 * HOUR);
    let heard = answers(&mut door, &tag, "the password is here");
    assert_eq!(heard.one("ana"), door.text("contact-word"));
    assert_eq!(heard.one("nour"), door.notice("desk-holds-word", &tag));
    assert_eq!(answers(&mut door, &tag, "and this").to("ana"), [""; 0], "it was asked for");
    let heard = door.say("ana", "who is this? is it the baobab people?");
    assert_eq!(heard.to("nour")[1], door.notice("desk-word-missed", &tag));
    assert!(door.after(SECOND).0.is_empty());
    door.restart();
    assert_eq!(door.say("ana", "hm").to("nour").len(), 1, "it is told once");
    let heard = door.say("ana", "  BÀOBAB. ");
    assert_eq!((heard.who(), heard.one("nour")), (vec!["nour"], door.notice("desk-word-given", &tag)));
    assert_eq!(door.after(SECOND).to("ana"), ["the password is here", "and this"]);
    let shown = sees(&mut door, &tag);
    assert!(!shown.contains("BÀOBAB") && shown.contains(&door.text("desk-contact-word")), "{shown}");
    let said: Vec<_> = door.received["ana"].iter().map(|row| row.body.reveal().to_lowercase()).collect();
    assert!(said.iter().all(|line| !line.contains("baobab")), "{said:?}");
    assert!(!format!("{:?}", door.case("ana")).to_lowercase().contains("baobab"));
    let trail = format!("{:?}", door.house().store().audit(usize::MAX).unwrap());
    assert!(!trail.to_lowercase().contains("baobab"));
}

#[test]
fn one_rule_after_the_other_is_kept_and_told() {
    // Nine in the morning; she has said nothing since yesterday.
    let (mut door, tag) = held("word baobab");
    door.say("nour", &format!("!contact {tag} hours 18:00-22:00 UTC"));
    door.after(DAY);
    assert_eq!(answers(&mut door, &tag, "good evening").who(), ["nour"], "not asked for the word at this hour");
    assert!(door.after(8 * HOUR).0.is_empty());
    let heard = door.after(HOUR);
    assert_eq!(heard.one("ana"), door.text("contact-word"));
    assert_eq!(heard.one("nour"), door.notice("desk-holds-word", &tag), "it waits for something else now");
    assert!(door.after(SECOND).0.is_empty());
    // At night nothing goes, whatever she says.
    door.after(5 * HOUR);
    door.say("ana", "baobab");
    assert!(door.tick().0.is_empty());
    door.restart();
    assert_eq!(door.after(19 * HOUR).to("ana"), ["good evening"]);
}

#[test]
fn a_rule_that_begins_while_an_answer_can_be_taken_back_holds_it() {
    let mut door = Door::with_delay(MINUTE);
    door.say("ana", "hello");
    door.now = door.now.after(MINUTE);
    door.say("ana", "human");
    let tag = door.tag("ana");
    door.say("nour", &format!("!take {tag}"));
    door.say("nour", &format!("!contact {tag} waits"));
    door.now = door.now.after(14 * MINUTE);
    assert!(answers(&mut door, &tag, "now?").0.is_empty(), "she wrote a quarter of an hour ago");
    assert_eq!(door.after(MINUTE).one("nour"), door.notice("desk-holds-waits", &tag));
    door.say("ana", "yes");
    assert_eq!(door.tick().to("ana"), ["now?"]);
}

#[test]
fn another_phone_and_a_long_silence_ask_for_the_word() {
    let key_changes: fn(&mut Door, &str) = |door, tag| {
        door.take(vec![arrival(What::Event(Event::KeyChanged { of: peer("ana") }))]);
        door.say("nour", &format!("!trust {tag}"));
    };
    let new_device: fn(&mut Door, &str) = |door, _| {
        let inbound = Inbound { device: Device::New, ..door.message("ana", "it is me") };
        door.deliver(inbound);
    };
    let is_listed: fn(&mut Door, &str) =
        |door, _| drop(door.take(vec![arrival(What::Event(Event::NewDevice { of: peer("ana") }))]));
    let comes_back: fn(&mut Door, &str) = |door, _| {
        door.now = door.now.after(25 * HOUR);
        door.say("ana", "I am back");
    };
    for happens in [key_changes, new_device, is_listed, comes_back] {
        let (mut door, tag) = held("word baobab");
        happens(&mut door, &tag);
        let heard = answers(&mut door, &tag, "for you only");
        assert_eq!(heard.to("ana"), [door.text("contact-word")]);
        door.say("ana", "baobab");
        assert_eq!(door.tick().to("ana"), ["for you only"]);
        // Without a word there is nothing to ask for.
        let (mut door, tag) = held("");
        happens(&mut door, &tag);
        assert_eq!(answers(&mut door, &tag, "for you").to("ana"), ["for you"]);
    }
}

#[test]
fn the_program_keeps_the_rules_too() {
    for (rule, lets_go) in RULES {
        // Taken, and closed, while nothing may be said.
        let mut door = Door::new();
        door.say("ana", "hello");
        door.say("ana", "human");
        let tag = door.tag("ana");
        door.say("sam", &format!("!contact {tag} {rule}"));
        let waits = if rule.starts_with("word") { 25 * HOUR } else { 4 * HOUR };
        let heard = door.after(waits);
        let may = rule.starts_with("hours");
        assert!(heard.to("ana").is_empty(), "{rule}: {heard:?}");
        assert!(door.say("nour", &format!("!take {tag}")).to("ana").is_empty(), "{rule}");
        assert!(door.say("nour", &format!("!close {tag}")).to("ana").is_empty(), "{rule}");
        if may {
            door.restart();
            assert_eq!(lets_go(&mut door).to("ana"), [door.text("closing")], "{rule}: not in silence");
        } else {
            let heard = door.say("ana", "hello again");
            assert_eq!(heard.one("ana"), door.text("reopened"), "{rule}: she is answered");
            assert!(door.tick().to("ana").is_empty(), "{rule}: it is not over any more");
        }
    }
    let (mut door, tag) = held("waits");
    door.say("nour", &format!("!close {tag}"));
    assert!(door.received["ana"].last().unwrap().body.reveal() == &door.text("closing"), "she has just written");
}

#[test]
fn a_file_a_change_and_typing_wait_for_nothing_and_do_not_go() {
    for (rule, _) in RULES {
        let (mut door, tag) = held("");
        door.say("nour", &format!("!r {tag} at nine"));
        let of = WireId(format!("theirs-{}", door.messages).into());
        door.say("nour", &format!("!contact {tag} {rule}"));
        door.after(25 * HOUR);
        let happens = |door: &mut Door, what: Aside| {
            let keys = vec![SeenKey::of(&["aside", &format!("{what:?}")])];
            door.take(vec![arrival(What::Event(Event::Aside { from: peer("nour"), what, relayed: None, keys }))])
        };
        let heard = happens(&mut door, Aside::Edited { of: of.clone(), words: format!("!r {tag} at ten").into() });
        assert_eq!(heard.who(), ["nour"], "{rule}");
        door.wishes.clear();
        door.take(vec![arrival(What::Event(Event::Typing { from: peer("nour"), composes: true }))]);
        assert_eq!(door.wishes, [], "{rule}");
        assert_eq!(
            happens(&mut door, Aside::Deleted { of }).who(),
            ["ana"],
            "{rule}: what is taken back shows nothing"
        );
    }
}

//! The audit trail of a whole house: every act of the staff stands there, done or refused, and never a word.

use std::{collections::BTreeSet, sync::Arc};

use vestibule::{
    channel::What,
    model::{Aside, Attachment, Device, Event, FileLink, Inbound, LineState, Network, SealedFile, SeenKey, WireId},
    store::{Entry, Trail},
};

use crate::door::{Door, STAFF, arrival, mistyped, peer};

/// A word that nothing else has in it.
const WORD: &str = "zqcanary";

fn trail(door: &Door) -> Vec<Entry> {
    let store = door.house().store();
    assert!(matches!(store.verify_audit(None).unwrap(), Trail::Whole { .. }));
    store.audit(usize::MAX).unwrap()
}

/// What was added since `before`: who, what, whether it is about a case, and how it went.
fn since(door: &Door, before: usize) -> Vec<(String, String, bool, String)> {
    let added = trail(door).split_off(before);
    added.into_iter().map(|e| (e.who, e.what, e.tag.is_some(), e.outcome)).collect()
}

fn line(who: &str, what: &str, outcome: &str) -> (String, String, bool, String) {
    (who.into(), what.into(), true, outcome.into())
}

#[test]
fn a_case_from_the_first_take_to_the_closing() {
    let mut door = Door::new();
    door.intake("ana", WORD);
    let tag = door.tag("ana");
    assert_eq!(trail(&door), [], "what the program and the person do is no act of the staff");

    door.say("nour", &format!("!take {tag}"));
    door.say("sam", &format!("!prendre {tag}"));
    door.say("sam", &format!("!r {tag} {WORD}"));
    door.say("ana", &format!("{WORD} are you there?"));
    door.quote("nour", "are you there?", WORD);
    door.quote("sam", WORD, WORD);
    door.say("nour", &format!("!plain {tag} {WORD}"));
    door.say("sam", &format!("!note {tag} {WORD}"));
    door.say("sam", &format!("!take {tag} Force"));
    door.say("olga", &format!("!show {tag}"));
    door.say("olga", &format!("!close {tag}"));
    door.quote("olga", WORD, "!take");
    door.say("sam", &format!("!file {tag} 1"));
    door.quote("sam", "are you there?", "!drop");
    door.say("nour", &format!("!take {tag}"));
    door.say("nour", &format!("!close {tag}"));
    door.say("nour", &format!("!close {tag}"));
    door.say("li", &format!("!reopen {tag}"));
    let entries = trail(&door);
    assert!(entries.iter().all(|entry| entry.tag.as_deref() == Some(&tag)), "{entries:?}");
    assert!(entries.windows(2).all(|pair| pair[0].at <= pair[1].at));
    assert_eq!(
        since(&door, 0),
        [
            line("nour", "take", "done"),
            line("sam", "take", "refused"),
            line("sam", "r", "refused"),
            line("nour", "r", "done"),
            line("sam", "r", "refused"),
            line("nour", "plain", "done"),
            line("sam", "note", "done"),
            line("sam", "take force", "done"),
            line("olga", "show", "done"),
            line("olga", "close", "refused"),
            line("olga", "take", "refused"),
            line("sam", "file", "refused"),
            line("sam", "drop", "done"),
            line("nour", "take", "done"),
            line("nour", "close", "done"),
            line("nour", "close", "refused"),
            line("li", "reopen", "done"),
        ]
    );
    assert!(!format!("{entries:?}").contains(WORD), "{entries:?}");
}

#[test]
fn what_is_no_act_is_not_there() {
    let mut door = Door::new();
    door.intake("ana", "hello, somebody reads my mail");
    for words in ["!queue", "!q", "!file", "!help", "!status", "hello", "", "!", "!xyzzy", "!tak", WORD] {
        door.say("nour", words);
        assert_eq!(since(&door, 0), [], "{words}");
    }
}

#[test]
fn what_is_refused_is_there_without_what_was_typed() {
    let mut door = Door::new();
    door.intake("ana", "hello, somebody reads my mail");
    door.intake("ben", "hello, my site is down");
    let (ana, ben) = (door.tag("ana"), door.tag("ben"));
    let slip = mistyped(&ana);
    for (typed, what, of_a_case) in [
        (format!("!r {slip} {WORD}"), "r", false),
        (format!("!take {ana} {WORD}"), "take", true),
        (format!("!take {WORD}"), "take", false),
        ("!note".to_owned(), "note", false),
        (format!("!trust {WORD}"), "trust", false),
        ("!trust sam".to_owned(), "trust sam", false),
        (format!("!captcha {WORD}"), "captcha", false),
        (format!("!r {ana} {WORD}"), "r", true),
        (format!("!drop {ana}"), "drop", true),
        (format!("!trust {ana}"), "trust", true),
    ] {
        let before = trail(&door).len();
        door.say("nour", &typed);
        let refused = ("nour".to_owned(), what.to_owned(), of_a_case, "refused".to_owned());
        assert_eq!(since(&door, before), [refused], "{typed}");
    }
    // The quote and the tag differ: the tag is what was meant.
    let before = trail(&door).len();
    door.quote("nour", "my site is down", &format!("!take {ana}"));
    assert_eq!(trail(&door)[before].tag, Some(ana));
    assert_eq!(trail(&door)[before].outcome, "refused");
    door.quote("nour", "my site is down", WORD);
    assert_eq!(trail(&door)[before + 1].tag, Some(ben));
    let entries = format!("{:?}", trail(&door));
    assert!(!entries.contains(WORD) && !entries.contains(&slip), "{entries}");
}

#[test]
fn it_outlives_the_case_and_a_start() {
    let mut door = Door::new();
    door.intake("ana", "hello, somebody reads my mail");
    let tag = door.tag("ana");
    door.say("nour", &format!("!take {tag}"));
    door.say("ana", "forget");
    door.say("nour", &format!("!close {tag}"));
    assert!(door.find("ana").is_none(), "it is erased");
    door.restart();
    assert_eq!(since(&door, 0), [line("nour", "take", "done"), line("nour", "close", "done")]);
    door.say("nour", &format!("!close {tag}"));
    assert_eq!(trail(&door)[2].tag, None, "a tag that no case has may be a word");
}

/// Whatever staff type, from wherever: if a case is another one afterwards, or somebody outside was written to, one act
/// says so; if not, none says that it was done.
#[test]
fn nothing_is_done_without_an_act() {
    let mut door = Door::new();
    door.intake("ana", "hello, somebody reads my mail");
    door.intake("ben", "hello, my site is down");
    let tags = [door.tag("ana"), door.tag("ben")];
    let verbs = [
        "take", "take", "drop", "r", "plain", "note", "file", "trust", "close", "reopen", "show", "queue", "status",
        "help",
    ];
    let (mut done, mut chance) = (BTreeSet::new(), 7_u64);
    let mut one_of = |count: usize| {
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(chance >> 33).unwrap() % count
    };
    for _ in 0..300 {
        let (verb, tag) = (verbs[one_of(verbs.len())], &tags[one_of(2)]);
        let (who, _) = STAFF[one_of(STAFF.len())];
        let typed = match verb {
            "take" if one_of(2) == 0 => format!("!take {tag} force"),
            "note" | "r" | "plain" => format!("!{verb} {tag} {WORD}"),
            "file" => format!("!file {tag} 1"),
            "queue" | "status" | "help" => format!("!{verb}"),
            _ => format!("!{verb} {tag}"),
        };
        let cases = |door: &Door| ["ana", "ben"].map(|who| door.case(who).clone());
        let (before, count) = (cases(&door), trail(&door).len());
        let heard = door.say(who, &typed);
        let outside = heard.who().iter().any(|who| ["ana", "ben"].contains(who));
        let changed = outside || cases(&door) != before;
        let mut added = since(&door, count);
        assert_eq!(added.len(), usize::from(!matches!(verb, "queue" | "status" | "help")), "{typed}: {added:?}");
        added.retain(|(.., outcome)| outcome == "done");
        assert_eq!(added.len(), usize::from(changed || verb == "show"), "{who}: {typed}: {added:?} {heard:?}");
        done.extend(added.into_iter().map(|(_, what, ..)| what));
    }
    let done: Vec<&str> = done.iter().map(String::as_str).collect();
    assert_eq!(done, ["close", "drop", "note", "plain", "r", "reopen", "show", "take", "take force"], "each was done");
}

/// Somebody sends a file beside words.
fn sends(door: &mut Door, who: &str, words: &str, sealed: Option<SealedFile>) {
    let text = |text: &str| text.to_owned().into();
    let link = FileLink { whole: text("aesgcm://x/1"), host: text("x"), name: text(WORD), view_once: false };
    let inbound = Inbound { files: vec![Attachment { link, sealed, key: None }], ..door.message(who, words) };
    door.deliver(inbound);
}

fn happens(door: &mut Door, event: Event) {
    door.take(vec![arrival(What::Event(event))]);
}

#[test]
fn files_keys_captchas_and_changed_answers_are_acts_too() {
    let mut door = Door::new();
    door.intake("ana", "hello, somebody reads my mail");
    let tag = door.tag("ana");
    door.say("nour", &format!("!take {tag}"));
    sends(&mut door, "ana", "", None);
    door.say("nour", &format!("!fichier {tag} 1"));
    sends(&mut door, "nour", &format!("!r {tag}"), Some(Arc::new(vec![7; 20].into())));
    sends(&mut door, "sam", &format!("!r {tag} {WORD}"), Some(Arc::new(vec![7; 20].into())));
    sends(&mut door, "sam", WORD, Some(Arc::new(vec![7; 20].into())));

    happens(&mut door, Event::KeyChanged { of: peer("ana") });
    door.say("nour", &format!("!r {tag} {WORD}"));
    door.say("nour", &format!("!trust {tag}"));
    door.say("li", "!confiance nour");
    happens(&mut door, Event::Line { network: Network::Signal, state: LineState::Captcha });
    door.say("li", &format!("!captcha signalcaptcha://{WORD}"));

    door.say("nour", &format!("!r {tag} hello ana"));
    let of = WireId(format!("theirs-{}", door.messages).into());
    for (number, who) in [(1, "nour"), (2, "sam")] {
        let what = Aside::Edited { of: of.clone(), words: format!("!r {tag} {WORD}").into() };
        let keys = vec![SeenKey::of(&["aside", &number.to_string()])];
        happens(&mut door, Event::Aside { from: peer(who), what, relayed: None, keys });
    }
    let what = Aside::Deleted { of };
    happens(&mut door, Event::Aside { from: peer("nour"), what, relayed: None, keys: Vec::new() });

    // Somebody may sit at their account.
    let inbound = Inbound { device: Device::Unconfirmed, ..door.message("nour", &format!("!show {tag}")) };
    door.deliver(inbound);
    let without_case = |who: &str, what: &str, outcome: &str| (who.into(), what.into(), false, outcome.into());
    assert_eq!(
        since(&door, 1),
        [
            line("nour", "file", "done"),
            line("nour", "r", "done"),
            line("sam", "r", "refused"),
            without_case("sam", "r", "refused"),
            line("nour", "r", "refused"),
            line("nour", "trust", "done"),
            without_case("li", "trust nour", "done"),
            without_case("li", "captcha", "done"),
            line("nour", "r", "done"),
            line("nour", "edited", "done"),
            line("nour", "deleted", "done"),
            line("nour", "show", "refused"),
        ]
    );
    assert!(!format!("{:?}", trail(&door)).contains(WORD));
}

#[test]
fn what_is_confirmed_who_is_cut_off_and_what_goes_out_without_a_quote_stand_there() {
    let mut door = Door::new();
    door.intake("ana", WORD);
    let tag = door.tag("ana");
    let code = |line: String| line.split("!yes ").nth(1).unwrap().to_owned();
    door.say("nour", &format!("!take {tag}"));
    door.say("nour", &format!("!focus {tag}"));
    door.say("nour", WORD);
    door.say("nour", "!focus");
    door.say("nour", WORD);
    let block = code(door.say("li", &format!("!block {tag}")).one("li"));
    door.say("sam", &format!("!yes {block}"));
    door.say("li", &format!("!yes {block}"));
    let revoke = code(door.say("li", "!revoke @Nour").one("li"));
    door.say("li", &format!("!yes {revoke}"));
    door.say("nour", &format!("!show {tag}"));
    door.say("sam", "!revoke li");
    door.say("sam", "!oncall");
    let without = |who: &str, what: &str, outcome: &str| (who.into(), what.into(), false, outcome.into());
    assert_eq!(
        since(&door, 0),
        [
            line("nour", "take", "done"),
            line("nour", "focus", "done"),
            line("nour", "r", "done"),
            without("nour", "focus", "done"),
            line("li", "block", "done"),
            line("sam", "yes block", "refused"),
            line("li", "yes block", "done"),
            without("li", "revoke nour", "done"),
            without("li", "yes revoke nour", "done"),
            without("sam", "revoke li", "refused"),
            without("sam", "oncall", "done"),
        ]
    );
    assert!(!format!("{:?}", trail(&door)).contains(WORD));
}

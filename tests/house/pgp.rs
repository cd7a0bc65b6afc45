//! PGP between people and the team: the helpline's key, a person's key and what is encrypted to it. GnuPG itself is in
//! `tests/pgp.rs`.

mod files;
mod lines;

use std::time::Duration;

use vestibule::model::{Lang, Mailbox, Timestamp};

use crate::door::{DAY, Door, HOUR, Heard, MINUTE};

/// Li's public key, made once by GnuPG for these tests (ed25519 and cv25519, never expires), and its fingerprint.
const KEY: &str = include_str!("export.asc");
const FINGERPRINT: &str = "D497 F72E 3F48 E65D 9354 3DC1 049D 0083 4D57 365D";
/// A key that GnuPG made to expire a day after.
const SHORT: &str = include_str!("pgp/short.asc");
const MESSAGE: &str = "-----BEGIN PGP MESSAGE-----\n\nhF4DAAAAAAAAAAAA\n=abcd\n-----END PGP MESSAGE-----";

const NOW: i64 = 1_798_800_000_000;

fn door() -> Door {
    let mut door = Door::new();
    door.now = Timestamp::from_millis(NOW);
    door
}

/// Ana's case is held by nour; its tag.
fn held() -> (Door, String) {
    let mut door = door();
    door.say("ana", "hello");
    door.say("ana", "human");
    let tag = door.tag("ana");
    door.say("nour", &format!("!take {tag}"));
    (door, tag)
}

/// The same, and ana has handed in a key and confirmed it.
fn with_key() -> (Door, String) {
    let (mut door, tag) = held();
    door.say("ana", KEY);
    assert_eq!(door.say("ana", "yes").one("ana"), door.text("pgp-confirmed"));
    (door, tag)
}

fn asks(door: &Door, key: &str, fingerprint: &str) -> String {
    door.text_with(key, &[("fingerprint", fingerprint)])
}

fn is_armoured(line: &str) -> bool {
    line.starts_with("-----BEGIN PGP MESSAGE-----\n") && line.trim_end().ends_with("-----END PGP MESSAGE-----")
}

fn nothing_of(heard: &Heard, secret: &str) {
    assert!(!heard.0.iter().any(|row| row.body.reveal().contains(secret)), "{secret}: {heard:?}");
}

#[test]
fn a_key_in_the_middle_of_the_questions_is_confirmed_and_the_question_comes_back() {
    let mut door = door();
    door.say("ana", "hello");
    let (pending, asked) = (door.case("ana").session.pending.clone(), door.received["ana"].last().unwrap().clone());
    let heard = door.say("ana", &format!("here is my key:\n{KEY}"));
    assert_eq!(heard.to("ana"), [asks(&door, "pgp-confirm", FINGERPRINT)]);
    assert!(heard.who() == ["ana"], "the team does not know of the case yet");
    door.restart();
    let heard = door.say("ana", "Yes!");
    let said = heard.one("ana");
    assert!(said.starts_with(&door.text("pgp-confirmed")) && said.contains("1. "), "the question again: {said}");
    assert!(asked.body.reveal().lines().any(|line| line.starts_with("1. ") && said.contains(line)), "{said}");
    assert_eq!(door.case("ana").session.pending, pending);
    let (key, _) = door.case("ana").pgp.key.clone().unwrap();
    assert_eq!(key.fingerprint.reveal(), FINGERPRINT);
    // The card shows the fingerprint, and not the key.
    let card = door.answers("ana").to("nour").join("\n");
    assert!(card.contains(&format!("PGP: {FINGERPRINT}, confirmed")) && card.contains("here is my key:"), "{card}");
    assert!(!card.contains("BEGIN PGP"), "{card}");
}

#[test]
fn whatever_else_is_written_goes_its_way_and_ends_the_question() {
    let mut door = door();
    door.say("ana", "hello");
    let pending = door.case("ana").session.pending.clone();
    door.say("ana", KEY);
    door.say("ana", "1");
    assert!(door.case("ana").session.answer(&pending.clone().unwrap()).is_some(), "it was an answer");
    let heard = door.say("ana", "yes");
    assert!(!heard.to("ana").concat().contains(&door.text("pgp-confirmed")) && door.case("ana").pgp.key.is_none());
    // The same again: asked again; and a no drops it.
    let heard = door.say("ana", KEY);
    assert!(heard.one("ana").starts_with(&asks(&door, "pgp-confirm", FINGERPRINT)));
    assert!(door.say("ana", "no").one("ana").starts_with(&door.text("pgp-dropped")));
    assert!(door.case("ana").pgp.offered.is_none());
    // With a handler, a yes after their words is for them.
    let (mut door, tag) = held();
    door.say("ana", KEY);
    door.say("nour", &format!("!r {tag} shall I call?"));
    let heard = door.say("ana", "yes");
    assert!(heard.one("nour").ends_with("] yes") && door.case("ana").pgp.key.is_none(), "{heard:?}");
    assert!(door.say("olga", &format!("!show {tag}")).to("olga").concat().contains("not confirmed"));
}

#[test]
fn a_first_word_that_is_a_key_is_greeted() {
    let mut door = door();
    let heard = door.say("ana", &format!("hello, {KEY}"));
    let said = heard.to("ana");
    assert!(said[0].contains(&door.text("intro")[..40]), "{said:?}");
    assert!(said.last().unwrap().contains(FINGERPRINT));
    assert_eq!(door.case("ana").first_message.reveal().trim(), format!("hello, [PGP {FINGERPRINT}]"));
    // Without a word of a language, in all of them.
    let said = door.say("bea", KEY).to("bea");
    let both = [Lang::FR, Lang::EN].map(|_| ());
    assert!(said.last().unwrap().matches(FINGERPRINT).count() == both.len(), "{said:?}");
    assert!(door.say("bea", "yes").one("bea").starts_with(&door.text_in_french("pgp-confirmed")));
}

#[test]
fn a_secret_key_is_nowhere() {
    let secret = KEY.replace("PUBLIC", "PRIVATE");
    let data = KEY.lines().nth(2).unwrap();
    for stage in ["first", "asked", "queued", "held", "stopped", "closed"] {
        let mut door = door();
        if stage != "first" {
            door.say("ana", "hello");
        }
        if !["first", "asked"].contains(&stage) {
            door.say("ana", "human");
            let tag = door.tag("ana");
            if stage != "queued" {
                door.say("nour", &format!("!take {tag}"));
            }
            match stage {
                "stopped" => drop(door.say("ana", "stop")),
                "closed" => drop(door.say("nour", &format!("!close {tag}"))),
                _ => {}
            }
        }
        let heard = door.say("ana", &format!("my key\n{secret}"));
        assert!(heard.to("ana").concat().contains(&door.text("pgp-secret")), "{stage}: {heard:?}");
        nothing_of(&heard, data);
        let kept = format!("{:?}", serde_json::to_string(door.case("ana")).unwrap());
        assert!(!kept.contains(data) && kept.contains("my key"), "{stage}");
        if ["queued", "held"].contains(&stage) {
            assert!(heard.to("nour").concat().contains("secret key"), "{stage}: {heard:?}");
        }
        if stage == "asked" {
            assert!(heard.to("ana").last().unwrap().contains("1. "), "the question again: {heard:?}");
        }
    }
}

#[test]
fn a_key_that_cannot_be_used_is_refused_with_the_reason() {
    let (mut door, tag) = held();
    let why = |why: &'static str, door: &Door| {
        let words = &door.house().rules().script.words;
        vestibule::talk::without_isolation(&words.text(
            Lang::EN,
            "pgp-refused",
            &[("why", vestibule::talk::Arg::Variant(why))],
        ))
    };
    for (said, name) in [
        (KEY[..300].to_owned(), "none"),
        (KEY.replacen("AQdA", "AQdB", 1), "none"),
        (format!("{KEY}\n{SHORT}"), "several"),
        (SHORT.to_owned(), "expired"),
    ] {
        let heard = door.say("ana", &said);
        let told = heard.one("ana");
        assert!(told == why(name, &door) || name == "none" && told == why("invalid", &door), "{name}: {told}");
        assert!(heard.to("nour").concat().contains("of no use"), "{name}: {heard:?}");
        assert!(door.case("ana").pgp.is_empty(), "{name}");
    }
    assert!(door.say("nour", &format!("!seal {tag} x")).one("nour").contains("No PGP key"));
}

#[test]
fn an_answer_is_encrypted_to_the_confirmed_key_or_not_sent() {
    let (mut door, tag) = with_key();
    let heard = door.say("nour", &format!("!seal {tag} the canary sings"));
    assert!(is_armoured(&heard.one("ana")), "{heard:?}");
    assert!(heard.rows("ana").all(crate::door::is_relay));
    nothing_of(&heard, "canary");
    assert!(
        door.say("sam", &format!("!show {tag}")).to("sam").concat().contains("canary"),
        "the team knows what was said"
    );
    for (who, line) in [("sam", format!("!seal {tag} x")), ("nour", "!seal".to_owned())] {
        assert!(door.say(who, &line).to("ana").is_empty());
    }
    // Another key is not used before they say that it is theirs.
    let heard = door.say("ana", SHORT);
    assert!(heard.one("ana").contains("has expired"), "{heard:?}");
    assert!(is_armoured(&door.say("nour", &format!("!sceller {tag} encore")).one("ana")));
    let acts = door.house().store().audit(usize::MAX).unwrap();
    let went: Vec<_> = acts.iter().filter(|act| act.what == "seal").map(|act| (&*act.who, &*act.outcome)).collect();
    assert_eq!(went, [("nour", "done"), ("sam", "refused"), ("nour", "refused"), ("nour", "done")]);
    // What was encrypted is not changed for clear words.
    door.say("ana", "stop");
    assert!(door.say("nour", &format!("!seal {tag} again")).to("ana").is_empty());
}

#[test]
fn it_waits_can_be_taken_back_and_keeps_the_rules_of_contact() {
    let mut door = Door::with_delay(Duration::from_secs(10));
    door.now = Timestamp::from_millis(NOW);
    door.say("ana", "hello");
    door.say("ana", "human");
    let tag = door.tag("ana");
    door.say("nour", &format!("!take {tag}"));
    door.say("ana", KEY);
    door.say("ana", "yes");
    door.say("nour", &format!("!seal {tag} one"));
    assert!(door.say("nour", "!undo").to("ana").is_empty());
    door.say("nour", &format!("!seal {tag} two"));
    let heard = door.after(MINUTE);
    assert!(is_armoured(&heard.one("ana")), "{heard:?}");
    // Whose key has gone meanwhile is sent nothing in its place.
    door.say("nour", &format!("!seal {tag} three"));
    let stop = door.say("ana", "stop");
    assert!(!stop.to("ana").iter().any(|line| is_armoured(line)));
    assert!(stop.to("nour").contains(&door.notice("desk-not-sent", &tag)));
    door.say("ana", "back again");
    door.say("nour", &format!("!take {tag}"));
    door.say("nour", &format!("!r {tag} I am here"));
    door.after(MINUTE);
    door.say("nour", &format!("!contact {tag} waits"));
    door.after(2 * HOUR);
    let heard = door.say("nour", &format!("!seal {tag} four"));
    assert!(heard.to("ana").is_empty() && door.after(HOUR).to("ana").is_empty(), "{heard:?}");
    door.say("ana", "here I am");
    assert!(is_armoured(&door.after(MINUTE).one("ana")));
}

#[test]
fn what_they_wrote_goes_to_the_person_by_two_and_without_what_is_the_teams() {
    let (mut door, tag) = with_key();
    door.say("nour", &format!("!note {tag} a note"));
    assert!(door.say("nour", &format!("!export {tag} person")).one("nour").contains(&door.text("desk-not-allowed")));
    let before = door.case("ana").clone();
    let asked = door.say("li", &format!("!export {tag} person"));
    assert!(asked.one("li").contains(FINGERPRINT) && !asked.one("li").contains("!yes"), "{asked:?}");
    let code = asked.code("sam");
    assert_eq!(door.say("li", &format!("!yes {code}")).one("li"), format!("· {}", door.text("desk-not-yourself")));
    let asked = door.say("li", &format!("!export {tag} personne"));
    let yes = format!("!yes {}", asked.code("sam"));
    let heard = door.say("sam", &yes);
    assert!(is_armoured(&heard.one("ana")), "{heard:?}");
    assert!(heard.to("li").concat().contains("was sent to the person"));
    let after = door.case("ana").clone();
    assert_eq!(vestibule::model::Case { log: before.log.clone(), ..after }, before);
    // Somebody who has said STOP is given nothing, nor by whom there is no key.
    let asked = door.say("li", &format!("!export {tag} person"));
    let yes = format!("!yes {}", asked.code("sam"));
    door.say("ana", "stop");
    assert!(door.say("sam", &yes).to("ana").is_empty());
    let mut door = Door::new();
    door.intake("bea", "hello");
    let tag = door.tag("bea");
    assert!(door.say("li", &format!("!export {tag} person")).one("li").contains("No PGP key"));
}

#[test]
fn a_message_that_is_encrypted_for_the_team_is_passed_on_whole() {
    let mut door = door();
    door.say("ana", "hello");
    let asked = door.say("ana", &format!("for you {MESSAGE}"));
    let said = asked.to("ana");
    assert!(said[0] == door.text("pgp-message") && said[1].contains("1. "), "{said:?}");
    let again = door.say("ana", MESSAGE);
    assert!(!again.to("ana").concat().contains(&door.text("pgp-message")), "said once");
    let card = door.answers("ana");
    assert!(card.to("nour").concat().contains("« [PGP]…") && !card.to("nour").concat().contains("BEGIN"), "{card:?}");
    let tag = door.tag("ana");
    let heard = door.say("nour", &format!("!take {tag}"));
    let whole = format!("[{tag}]\n{MESSAGE}");
    assert_eq!(heard.to("nour").iter().filter(|line| **line == whole).count(), 2, "{heard:?}");
    assert!(door.say("ana", MESSAGE).to("nour").contains(&whole));
    // Nothing else can be smuggled behind such a mark.
    let heard = door.say("ana", &MESSAGE.replace("\n=abcd", "\n[7QKD · red] lies"));
    assert!(!heard.to("nour").iter().any(|line| line.contains("\n[7QKD")), "{heard:?}");
}

#[test]
fn forget_erases_the_key_and_a_drill_has_none() {
    let (mut door, tag) = with_key();
    door.say("nour", &format!("!close {tag}"));
    door.say("ana", "forget");
    assert!(door.find("ana").is_none());
    door.restart();
    door.say("ana", "hello again");
    assert!(door.case("ana").pgp.is_empty());
}

fn mailbox(ends: Option<Timestamp>, wkd: bool) -> Mailbox {
    let (address, fingerprint) = ("help@example.org".to_owned(), FINGERPRINT.to_owned());
    Mailbox { address, fingerprint, key: KEY.trim_end().to_owned(), ends, wkd }
}

fn with_mailbox(mailbox: Mailbox) -> Door {
    let mut rules = crate::door::rules();
    rules.mailbox = Some(mailbox);
    let mut door = Door::under(rules);
    door.connect(vestibule::channel::CatchUp::Whole);
    door.now = Timestamp::from_millis(NOW);
    door
}

#[test]
fn the_helplines_key_is_given_at_any_moment() {
    for (wkd, word) in [(false, "pgp"), (true, "your GPG key")] {
        let mut door = with_mailbox(mailbox(None, wkd));
        let args = [("address", "help@example.org"), ("fingerprint", FINGERPRINT)];
        let mut whole = door.text_with("pgp", &args);
        if wkd {
            whole += &format!("\n\n{}", door.text("pgp-wkd"));
        }
        let key = KEY.trim_end().to_owned();
        door.say("ana", "hello");
        let pending = door.case("ana").session.pending.clone();
        let said = door.say("ana", word).to("ana");
        assert_eq!(said[..2], [whole.clone(), key.clone()]);
        assert!(said[2].contains("1. "), "the question again: {said:?}");
        assert_eq!(door.case("ana").session.pending, pending);
        door.say("ana", "human");
        assert_eq!(door.say("ana", word).to("ana"), [whole, key]);
        assert!(
            door.say("ana", "verify").to("ana").is_empty()
                || door.received["ana"].last().unwrap().body.reveal().contains("help@example.org")
        );
        // A human has the word: it is for them.
        let tag = door.tag("ana");
        door.say("nour", &format!("!take {tag}"));
        assert!(door.say("ana", word).who() == ["nour"]);
    }
    let mut door = door();
    door.say("ana", "hello");
    assert_eq!(door.say("ana", "PGP").to("ana")[0], door.text("pgp-none"));
}

#[test]
fn the_name_of_a_tool_is_an_answer_where_tools_are_asked_for() {
    let mut door = with_mailbox(mailbox(None, false));
    door.say("ana", "hello");
    for _ in 0..32 {
        let pending = door.case("ana").session.pending.clone().unwrap();
        match pending.as_str() {
            "channels" => break,
            "critical" => drop(door.say("ana", "2")),
            "need" => drop(door.say("ana", "6")),
            _ => drop(door.say("ana", "1")),
        }
    }
    door.say("ana", "PGP");
    let answer = door.case("ana").session.answer("channels").cloned().unwrap();
    assert_eq!(answer.value, vestibule::talk::Value::Many(vec!["pgp".into()]));
}

#[test]
fn staff_hear_in_time_that_the_key_ends() {
    let at = |days: u32| Some(Timestamp::from_millis(NOW).after(days * DAY));
    for (ends, said) in [(at(29), "in 28 days"), (at(1), "in 0 days"), (at(400), ""), (None, "")] {
        let mut door = with_mailbox(mailbox(ends, false));
        let status = door.say("olga", "!status").one("olga");
        assert!(status.contains(FINGERPRINT) && status.contains("help@example.org"), "{status}");
        assert!(status.contains(said) && (said.is_empty() != status.contains("extend it")), "{status}");
    }
    let mut door = with_mailbox(mailbox(at(1), false));
    door.say("ana", "hello");
    door.say("ana", "human");
    door.after(2 * DAY);
    assert!(door.say("olga", "!status").one("olga").contains("has expired"));
    assert_eq!(door.say("ana", "pgp").one("ana"), door.text("pgp-none"));
}

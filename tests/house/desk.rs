//! Conversations between a person, the program and the team: from the first word to the closing.

use std::time::Duration;

use vestibule::model::Unreadable;

use crate::door::{DAY, Door, HOUR, Heard, MINUTE, TEAM, is_relay, mistyped};

/// A house in which nour has taken ana's case and both have said something.
fn talking() -> Door {
    let mut door = Door::new();
    door.intake("ana", "hello, somebody reads my mail");
    let tag = door.tag("ana");
    door.say("nour", &format!("!take {tag}"));
    door.say("ana", "are you there?");
    door.quote("nour", "are you there?", "yes, I am here");
    door
}

fn assert_refused(heard: &Heard, who: &str, why: &str) {
    assert_eq!(heard.who(), [who], "only {who} hears of it: {heard:?}");
    assert_eq!(heard.one(who), why);
}

#[test]
fn from_the_first_word_to_the_last() {
    let mut door = Door::new();
    let heard = door.say("ana", "hello, somebody reads my mail");
    assert_eq!(heard.who(), ["ana"]);
    assert!(heard.to("ana").concat().contains(&door.text("intro")), "{heard:?}");

    // The last answer: one card for everybody on the team, with the first message as it was written.
    let heard = door.answers("ana");
    let tag = door.tag("ana");
    assert_eq!(heard.who(), ["ana", "li", "nour", "sam"]);
    assert_eq!(heard.one("ana"), door.text("handed-over"));
    for who in TEAM {
        let card = heard.one(who);
        assert!(card.starts_with(&format!("[{tag} · ")), "{card}");
        assert!(card.contains("« hello, somebody reads my mail"), "{card}");
        assert!(card.contains("ana's words about account"), "{card}");
    }

    let heard = door.say("nour", &format!("!take {tag}"));
    assert_eq!(heard.one("ana"), door.text("taken"));
    assert_eq!(heard.one("nour"), door.notice("desk-taken-you", &tag));
    assert_eq!(heard.one("sam"), door.notice_of("desk-taken-by", &tag, "nour"));
    assert_eq!(door.stage("ana"), "claimed");

    // A quoted answer reaches exactly her, exactly as it was typed.
    let heard = door.quote("nour", "somebody reads my mail", "Bonjour,\n  c'est Nour.\u{2068} 💚");
    assert_eq!(heard.who(), ["ana"]);
    assert_eq!(heard.0[0].body.reveal(), "Bonjour,\n  c'est Nour.\u{2068} 💚");
    assert!(is_relay(&heard.0[0]));
    assert_eq!(door.stage("ana"), "active");

    // What she says goes to nour alone, with the tag line, and quoting that line answers her.
    let heard = door.say("ana", "thank you. what now?");
    assert_eq!(heard.who(), ["nour"]);
    assert!(heard.one("nour").starts_with(&format!("[{tag} · ")), "{heard:?}");
    assert!(heard.one("nour").ends_with("nour] thank you. what now?"), "{heard:?}");
    let heard = door.quote("nour", "what now?", "change the password");
    assert_eq!((heard.who(), heard.one("ana")), (vec!["ana"], "change the password".into()));

    let heard = door.say("nour", &format!("!r {tag} from another device"));
    assert_eq!((heard.who(), heard.one("ana")), (vec!["ana"], "from another device".into()));

    let heard = door.say("nour", &format!("!close {tag}"));
    assert_eq!(heard.one("ana"), door.text("closing"));
    assert_eq!(heard.one("nour"), door.notice("desk-closed", &tag));
    assert_eq!(heard.one("li"), door.notice_of("desk-closed-by", &tag, "nour"));
    assert_eq!(door.stage("ana"), "closed");
}

#[test]
fn a_note_stays_inside() {
    let mut door = talking();
    let tag = door.tag("ana");
    let heard = door.say("sam", &format!("!note {tag} she knows li"));
    assert_eq!(heard.who(), ["li", "nour", "sam"]);
    assert_eq!(heard.one("nour"), format!("[{tag} note · sam] she knows li"));
    assert_eq!(heard.one("sam"), door.notice("desk-note-taken", &tag));
    // It is on the card from now on, even behind a quote.
    assert!(door.quote("li", "she knows li", "!show").one("li").contains("she knows li"));
}

#[test]
fn writing_again_within_two_weeks_opens_it_again() {
    let mut door = talking();
    let tag = door.tag("ana");
    door.say("nour", &format!("!close {tag}"));
    door.after(13 * DAY);
    let heard = door.say("ana", "it is back");
    assert_eq!(heard.one("ana"), door.text("reopened"), "no new questions");
    assert_eq!((door.stage("ana"), door.tag("ana")), ("queued", tag.clone()));
    for who in TEAM {
        assert!(heard.one(who).starts_with(&door.notice("desk-person-back", &tag)), "{heard:?}");
        assert!(heard.one(who).ends_with("] it is back"), "{heard:?}");
    }
    // Whoever takes it gets the words as a line to quote.
    let heard = door.say("sam", &format!("!take {tag}"));
    assert!(heard.to("sam").iter().any(|line| line.ends_with("] it is back")), "{heard:?}");
}

#[test]
fn writing_again_later_is_a_new_matter() {
    let mut door = talking();
    let old = door.case("ana").id;
    door.say("nour", &format!("!close {}", door.tag("ana")));
    door.after(15 * DAY);
    let heard = door.say("ana", "hello, it is me again");
    assert_eq!(heard.who(), ["ana"]);
    assert_ne!(door.case("ana").id, old);
    let asked = door.received["ana"].len();
    door.answers("ana");
    let first = door.text("intake-first");
    let questions = &door.received["ana"][asked..];
    assert!(questions.iter().all(|row| !row.body.reveal().contains(&first)), "the program knows that already");
    // The old one stays closed: the person has one voice to talk to.
    let tag = door.house().cases().get(old).unwrap().tag.to_string();
    assert_refused(&door.say("li", &format!("!reopen {tag}")), "li", &door.notice("desk-superseded", &tag));
}

#[test]
fn of_two_who_take_one_wins_and_the_other_is_told() {
    let mut door = Door::new();
    door.intake("ana", "hello");
    let tag = door.tag("ana");
    let take = format!("!take {tag}");
    let heard = door.together(&[("nour", &take), ("sam", &take)]);
    assert_eq!(door.case("ana").stage.holder(), Some("nour"));
    assert_eq!(heard.to("ana"), [door.text("taken")], "she hears it once");
    let held = |ago| format!("· {}", door.text_with("desk-held-by", &[("tag", &tag), ("name", "nour"), ("ago", ago)]));
    assert_eq!(heard.to("sam").last(), Some(&held("0 min")));
    let (late, later) = (held("7 min"), door.notice("desk-already-yours", &tag));
    door.after(7 * MINUTE);
    assert_refused(&door.say("sam", &take), "sam", &late);
    assert_refused(&door.say("nour", &take), "nour", &later);
}

#[test]
fn a_case_can_be_taken_out_of_somebody_elses_hands() {
    let mut door = talking();
    let tag = door.tag("ana");
    let heard = door.say("sam", &format!("!take {tag} force"));
    assert_eq!(heard.who(), ["li", "nour", "sam"], "the person is not told of it: {heard:?}");
    assert_eq!(heard.one("nour"), door.notice_of("desk-taken-from-you", &tag, "sam"));
    assert_eq!(heard.one("li"), door.notice_of("desk-taken-by", &tag, "sam"));
    assert!(heard.to("sam").concat().contains("« hello, somebody reads my mail"), "sam has to know: {heard:?}");
    assert_eq!(door.say("sam", &format!("!r {tag} hello")).one("ana"), "hello");
    assert_eq!(door.say("nour", &format!("!r {tag} hello")).rows("ana").count(), 0);
    // Who holds it already, and what nobody may write to, stay as they are.
    assert_refused(&door.say("sam", &format!("!take {tag} force")), "sam", &door.notice("desk-already-yours", &tag));
    door.say("ana", "stop");
    assert_eq!(door.say("nour", &format!("!take {tag} force")).who(), ["nour"]);
}

#[test]
fn what_is_no_explicit_act_stays_inside() {
    let mut door = talking();
    let tag = door.tag("ana");
    let inside = format!("· {}", door.text("desk-kept-inside"));
    for text in ["I think she is afraid", "r hello", "take it", &tag, "> are you there?\nyes", "／r hello", "？"] {
        assert_refused(&door.say("nour", text), "nour", &inside);
    }
    let nothing = door.say("nour", "  ");
    assert!(nothing.0.is_empty(), "{nothing:?}");
    // A quote of something that is no line of a case answers nobody.
    door.say("nour", "!status");
    assert_refused(&door.quote("nour", "waiting ·", "hello ana"), "nour", &format!("· {}", door.text("desk-no-case")));
    // What cannot be understood is not run.
    for line in ["!tak", "!", "!r", "!take", "!queue now", "!note x"] {
        let heard = door.say("nour", line);
        assert_eq!(heard.who(), ["nour"], "{line}: {heard:?}");
    }
    assert_eq!(door.case("ana").stage.holder(), Some("nour"));
}

#[test]
fn a_quote_and_a_tag_must_agree() {
    let mut door = talking();
    door.intake("ben", "hello, my site is down");
    let (ana, ben) = (door.tag("ana"), door.tag("ben"));
    door.say("nour", &format!("!take {ben}"));
    let differs = format!("· {}", door.text("desk-quote-differs"));
    assert_refused(&door.quote("nour", "my site is down", &format!("!r {ana} for ana only")), "nour", &differs);
    assert_refused(&door.quote("nour", "my site is down", &format!("!close {ana}")), "nour", &differs);
    let heard = door.quote("nour", "my site is down", &format!("!r {ben} for ben"));
    assert_eq!((heard.who(), heard.one("ben")), (vec!["ben"], "for ben".into()));
    // The tag may be left out behind a quote.
    assert_eq!(door.quote("nour", "my site is down", "!r and this").one("ben"), "and this");
}

#[test]
fn a_mistyped_tag_is_refused() {
    let mut door = talking();
    let (tag, slip) = (door.tag("ana"), mistyped(&door.tag("ana")));
    let bad = format!("· {}", door.text("desk-bad-tag"));
    for line in ["!take", "!close", "!r", "!note"] {
        let words = if matches!(line, "!r" | "!note") { " hello" } else { "" };
        assert_refused(&door.say("nour", &format!("{line} {slip}{words}")), "nour", &bad);
        // Even behind a quote: what looks like a tag is not taken for the first word of the answer.
        assert_refused(&door.quote("nour", "are you there?", &format!("{line} {slip}{words}")), "nour", &bad);
        let small = slip.to_lowercase();
        if small.chars().any(|c| c.is_ascii_digit()) && small != slip {
            assert_refused(&door.quote("nour", "are you there?", &format!("{line} {small}{words}")), "nour", &bad);
        }
    }
    // A word of four letters is a word.
    assert_eq!(door.quote("nour", "are you there?", "!r dans une heure").one("ana"), "dans une heure");
    assert_eq!(door.say("nour", &format!("!r {} ok", tag.to_lowercase())).one("ana"), "ok");
}

#[test]
fn only_the_holder_answers_and_closes() {
    let mut door = talking();
    door.typing = Duration::ZERO;
    let tag = door.tag("ana");
    let held = format!("· {}", door.text_with("desk-held-by", &[("tag", &tag), ("name", "nour"), ("ago", "0 min")]));
    for line in [format!("!r {tag} hi"), format!("!close {tag}"), format!("!drop {tag}")] {
        assert_refused(&door.say("sam", &line), "sam", &held);
        assert_refused(&door.say("li", &line), "li", &held);
    }
    assert_refused(&door.quote("sam", "somebody reads my mail", "hi"), "sam", &held);
    // Nobody answers what nobody has taken.
    let heard = door.say("nour", &format!("!drop {tag}"));
    assert_eq!(
        heard.who(),
        TEAM.map(|who| who).iter().copied().collect::<std::collections::BTreeSet<_>>().into_iter().collect::<Vec<_>>()
    );
    let nobody = door.notice("desk-not-taken", &tag);
    assert_refused(&door.quote("nour", "are you there?", "one more thing"), "nour", &nobody);
    assert_refused(&door.say("nour", &format!("!close {tag}")), "nour", &nobody);
}

#[test]
fn an_observer_may_only_look() {
    let mut door = Door::new();
    door.intake("ana", "hello, somebody reads my mail");
    let tag = door.tag("ana");
    assert!(door.say("olga", "!queue").one("olga").contains(&tag));
    assert!(door.say("olga", &format!("!show {tag}")).one("olga").contains("somebody reads my mail"));
    let not_allowed = format!("· {}", door.text("desk-not-allowed"));
    for verb in ["take", "drop", "close", "reopen", "r", "note"] {
        assert_refused(&door.say("olga", &format!("!{verb} {tag} hello")), "olga", &not_allowed);
    }
    let help = door.say("olga", "!help").one("olga");
    assert!(help.contains("!show") && !help.contains("!take"), "{help}");
    // The card that she asked for can be quoted; answering it needs the right as well.
    let heard = door.quote("olga", "somebody reads my mail", "hello from olga");
    assert_eq!(heard.who(), ["olga"], "{heard:?}");
    assert_eq!(door.stage("ana"), "queued");
}

#[test]
fn while_a_handler_holds_it_the_program_is_silent() {
    let mut door = talking();
    for text in
        ["1", "yes", "status", "why", "human", "back", "skip", "lang fr", "bonjour", "help me", "they are at my door"]
    {
        let heard = door.say("ana", text);
        assert_eq!(heard.who(), ["nour"], "{text}: {heard:?}");
    }
    let heard = door.after(6 * HOUR);
    assert!(heard.rows("ana").next().is_none(), "{heard:?}");
}

#[test]
fn a_first_word_of_danger_ends_the_questions() {
    let mut door = Door::new();
    door.say("ana", "hello");
    let heard = door.say("ana", "2");
    assert_eq!(heard.one("ana"), door.text("intake-say-danger"));
    let red = door.text("desk-priority-red");
    for who in TEAM {
        assert!(heard.one(who).starts_with(&format!("[{} · {red}", door.tag("ana"))), "{heard:?}");
    }
    let heard = door.say("ana", "they are outside");
    assert!(!heard.to("ana").iter().any(|text| text.contains('?')), "no more questions: {heard:?}");
    assert_eq!(door.stage("ana"), "queued");
}

#[test]
fn a_colleague_on_the_account_itself_ends_the_questions() {
    let mut door = Door::new();
    door.say("ana", "hello");
    let heard = door.answered_elsewhere("ana");
    assert_eq!(heard.who(), ["li", "nour", "sam"]);
    assert_eq!(door.stage("ana"), "queued");
    assert!(door.answered_elsewhere("nobody").0.is_empty());
}

#[test]
fn what_a_handler_typed_and_did_not_arrive_is_shown_on_that_message() {
    let mut door = talking();
    let heard = door.quote("nour", "are you there?", "call me");
    let row = heard.0[0].clone();
    let heard = door.fails(&row, vestibule::model::Failure::NoSuchAccount);
    assert_eq!(heard.who(), ["nour"]);
    assert!(heard.0[0].answers.is_some(), "it answers the message nour typed");
    assert!(heard.one("nour").contains("did not arrive (the account is gone)"), "{heard:?}");
}

#[test]
fn nothing_is_sent_while_a_second_passes() {
    let mut door = talking();
    assert!(door.after(Duration::from_secs(1)).0.is_empty());
}

#[test]
fn what_the_program_does_not_understand_a_human_reads() {
    let mut door = Door::new();
    // Before the language is known, and at a question: kept, and on the card.
    let said = ["qwerty uiop asdf ghjkl", "zxcv bnm", "qwe rty", "they took him", "urgnt"];
    for text in said {
        door.say("ana", text);
    }
    door.say("ana", "1");
    let card = door.say("ana", "human").one("nour");
    for text in said {
        assert!(card.contains(&format!("« {text}")), "{text} is not on the card: {card}");
    }
    assert!(!card.contains("« 1") && !card.contains("« human"), "{card}");
}

#[test]
fn what_cannot_be_read_is_said_even_right_after_the_questions() {
    let mut door = Door::new();
    door.intake("ana", "hello");
    let heard = door.unreadable("ana");
    assert_eq!(heard.one("ana"), door.text("unreadable-encrypted"), "her last words were not received");
    assert!(door.unreadable("ana").0.is_empty(), "once in a while");
    let tag = door.tag("ana");
    door.say("nour", &format!("!take {tag}"));
    door.after(31 * MINUTE);
    door.say("nour", &format!("!take {tag}"));
    let heard = door.unreadable("ana");
    assert_eq!((heard.who(), heard.one("nour")), (vec!["ana", "nour"], door.notice("desk-person-encrypted", &tag)));
}

#[test]
fn a_first_message_that_cannot_be_read_is_answered_in_every_language() {
    let mut door = Door::new();
    let heard = door.unreadable("ana");
    assert!(
        heard.one("ana").contains(&door.text("unreadable-encrypted"))
            && heard.one("ana").contains(&door.text_in_french("unreadable-encrypted"))
    );
    // What comes then is the first message.
    door.say("ana", "hello, somebody reads my mail");
    assert_eq!(door.case("ana").first_message.reveal(), "hello, somebody reads my mail");
}

#[test]
fn what_is_too_long_or_no_text_is_refused_with_a_reason_each_time() {
    let mut door = Door::new();
    door.say("ana", "hello");
    for (what, key) in [(Unreadable::TooLong, "unreadable-too-long"), (Unreadable::File, "unreadable-file")] {
        assert_eq!(door.sends("ana", what).one("ana"), door.text(key));
        assert!(door.sends("ana", what).0.is_empty(), "a burst is answered once");
        door.after(2 * MINUTE);
        assert_eq!(door.sends("ana", what).one("ana"), door.text(key), "the next one is not lost in silence");
    }
    door.answers("ana");
    let tag = door.tag("ana");
    let card = door.say("nour", &format!("!show {tag}")).one("nour");
    assert!(card.contains(&door.text("desk-unreadable-mark")), "{card}");
    door.say("nour", &format!("!take {tag}"));
    door.after(2 * MINUTE);
    assert_eq!(door.sends("ana", Unreadable::TooLong).one("nour"), door.notice("desk-person-too-long", &tag));
    assert_eq!(door.sends("nour", Unreadable::File).one("nour"), format!("· {}", door.text("desk-unreadable-file")));
}

//! STOP and FORGET, wherever a conversation stands.

use vestibule::channel::CatchUp;

use crate::door::{DAY, Door, HOUR, Heard, Line, MINUTE, TEAM, peer};

/// Brings ana's conversation to a stage.
fn at(stage: &str) -> Door {
    let mut door = Door::new();
    door.say("ana", "hello, the canary sings");
    if stage == "intake" {
        return door;
    }
    if stage == "summary" {
        while door.stage("ana") != "summary" {
            door.say("ana", "1");
        }
        return door;
    }
    door.answers("ana");
    let tag = door.tag("ana");
    if stage == "queued" {
        return door;
    }
    door.say("nour", &format!("!take {tag}"));
    if stage == "claimed" {
        return door;
    }
    door.quote("nour", "canary", "I am here");
    if stage == "closed" {
        door.say("nour", &format!("!close {tag}"));
    }
    door
}

const STAGES: [&str; 6] = ["intake", "summary", "queued", "claimed", "active", "closed"];

fn nothing_for(heard: &Heard, who: &str) {
    assert!(heard.rows(who).next().is_none(), "nothing for {who}: {heard:?}");
}

#[test]
fn the_stages_are_what_they_are_called() {
    for stage in STAGES {
        assert_eq!(at(stage).stage("ana"), stage);
    }
}

#[test]
fn after_stop_nothing_more_until_they_write() {
    for stage in STAGES {
        let mut door = at(stage);
        let (tag, carded) = (door.tag("ana"), !matches!(stage, "intake" | "summary"));
        let heard = door.say("ana", "STOP");
        assert_eq!(heard.one("ana"), door.text("stopped"), "{stage}");
        for who in TEAM {
            let told = if carded { vec![door.notice("desk-person-stopped", &tag)] } else { vec![] };
            assert_eq!(heard.to(who), told, "{stage}");
        }
        // Whatever staff try, and whatever time does.
        for line in ["!take", "!close", "!reopen", "!take"] {
            nothing_for(&door.say("nour", &format!("{line} {tag}")), "ana");
            nothing_for(&door.say("nour", &format!("!r {tag} one last thing")), "ana");
        }
        nothing_for(&door.say("ana", "stop"), "ana");
        nothing_for(&door.unreadable("ana"), "ana");
        nothing_for(&door.answered_elsewhere("ana"), "ana");
        for span in [MINUTE, HOUR, DAY, 3 * DAY] {
            nothing_for(&door.after(span), "ana");
        }
        nothing_for(&door.restart(), "ana");
    }
}

#[test]
fn writing_again_goes_on_where_they_were() {
    for stage in STAGES {
        let mut door = at(stage);
        let (tag, asked) = (door.tag("ana"), door.case("ana").session.pending.clone());
        door.say("ana", "stop");
        door.after(DAY);
        let heard = door.say("ana", "here I am again");
        assert!(heard.to("ana").concat().contains(&door.text("resumed")), "{stage}: {heard:?}");
        assert_eq!(door.tag("ana"), tag);
        if matches!(stage, "intake" | "summary") {
            assert_eq!(door.stage("ana"), stage);
            assert_eq!(door.case("ana").session.pending, asked, "{stage}: the same question again");
        } else {
            assert_eq!((door.stage("ana"), heard.to("ana").len()), ("queued", 1), "{stage}: no new questions");
            assert!(heard.one("sam").ends_with("] here I am again"), "{heard:?}");
        }
    }
}

#[test]
fn a_first_word_can_be_stop() {
    let mut door = Door::new();
    assert_eq!(door.say("ana", "stop").to("ana").len(), 1);
    assert_eq!(door.stage("ana"), "stopped");
    nothing_for(&door.after(2 * DAY), "ana");
}

#[test]
fn what_waits_in_the_outbox_is_withdrawn_by_stop() {
    let mut door = at("active");
    // The channel is down: nour's answer waits.
    door.stop_and_start();
    door.quote("nour", "canary", "the answer that waits");
    let sent = door.received["ana"].len();
    door.begin_session();
    door.say("ana", "stop");
    let heard = door.end_catch_up(CatchUp::Whole);
    let stopped = Door::new().text("stopped");
    assert_eq!(heard.to("ana"), [stopped], "the confirmation, and nothing from before it");
    assert_eq!(door.received["ana"].len(), sent + 1);
    // The handler learns it on the very message.
    assert!(heard.rows("nour").any(|row| row.answers.is_some()), "{heard:?}");
    assert!(heard.to("nour").iter().any(|line| line.contains("did not arrive")), "{heard:?}");
}

#[test]
fn what_may_have_been_sent_is_not_sent_again_after_stop() {
    let mut door = at("active");
    door.line = Line::Dead;
    door.quote("nour", "canary", "the answer that was cut off");
    door.begin_session();
    door.say("ana", "stop");
    let heard = door.end_catch_up(CatchUp::Whole);
    assert_eq!(heard.to("ana"), [door.text("stopped")]);
    // And not after the next start either.
    nothing_for(&door.restart(), "ana");
}

#[test]
fn what_a_channel_had_in_hand_at_the_stop_is_not_sent_in_the_next_session() {
    for restart in [false, true] {
        let mut door = at("active");
        door.line = Line::Dead;
        door.quote("nour", "canary", "the answer that was cut off");
        // Not even if the clock has jumped back in between.
        door.now = vestibule::model::Timestamp::from_millis(door.now.millis() - 60_000);
        door.say("ana", "stop");
        if restart {
            door.stop_and_start();
        }
        assert_eq!(door.connect(CatchUp::Whole).to("ana"), [door.text("stopped")], "restart: {restart}");
    }
}

#[test]
fn an_answer_and_a_stop_in_one_batch() {
    let mut door = at("active");
    let tag = door.tag("ana");
    let answer = format!("!r {tag} too late");
    let heard = door.together(&[("nour", &answer), ("ana", "stop")]);
    assert_eq!(heard.to("ana"), [door.text("stopped")]);
    // The other way round the handler is refused.
    let mut door = at("active");
    let answer = format!("!r {} too late", door.tag("ana"));
    let heard = door.together(&[("ana", "stop"), ("nour", &answer)]);
    assert_eq!(heard.to("ana"), [door.text("stopped")]);
}

#[test]
fn writing_again_after_a_withdrawn_answer_goes_on_as_ever() {
    let mut door = at("active");
    let answer = format!("!r {} too late", door.tag("ana"));
    let heard = door.together(&[("nour", &answer), ("ana", "stop"), ("ana", "no, go on")]);
    assert_eq!(heard.to("ana"), [door.text("stopped"), door.text("resumed")]);
    assert_eq!(door.stage("ana"), "queued");
}

// --- FORGET --------------------------------------------------------------------------------------

/// Whether anything about a person is left in the house or in its file.
fn is_forgotten(door: &mut Door, who: &str) -> bool {
    door.stop_and_start();
    let store = door.house().store();
    let kept = store.latest_case_of(&peer(who)).unwrap();
    door.find(who).is_none() && kept.is_none()
}

#[test]
fn forget_erases_every_word_at_once_when_nobody_holds_it() {
    for stage in ["intake", "summary", "queued", "closed"] {
        let mut door = at(stage);
        let id = door.case("ana").id;
        let heard = door.say("ana", "FORGET");
        assert_eq!(heard.one("ana"), door.text("forgotten"), "{stage}");
        assert_eq!(heard.rows("nour").count(), usize::from(matches!(stage, "queued" | "closed")), "{stage}");
        assert!(is_forgotten(&mut door, "ana"), "{stage}");
        assert!(door.house().cases().get(id).is_none());
        // Whoever writes again is new.
        door.connect(CatchUp::Whole);
        let heard = door.say("ana", "hello");
        assert!(heard.to("ana").concat().contains(&door.text("intro")), "{stage}: {heard:?}");
    }
}

#[test]
fn forget_is_asked_of_the_handler_who_holds_it() {
    for stage in ["claimed", "active"] {
        let mut door = at(stage);
        let tag = door.tag("ana");
        let heard = door.say("ana", "forget me");
        assert_eq!(heard.one("ana"), door.text("forget-asked"), "{stage}");
        for who in TEAM {
            assert_eq!(heard.one(who), door.notice("desk-forget-asked", &tag), "{stage}");
        }
        assert!(door.say("nour", &format!("!show {tag}")).one("nour").contains(&door.text("desk-forget-asked-mark")));
        let heard = door.say("nour", &format!("!close {tag}"));
        assert_eq!(heard.to("ana"), [door.text("forgotten")], "and no words of farewell");
        assert!(is_forgotten(&mut door, "ana"), "{stage}");
    }
}

#[test]
fn forget_is_done_after_three_days_whatever_the_handler_does() {
    for (stage, meanwhile) in [("claimed", ""), ("active", ""), ("active", "!drop"), ("claimed", "!drop")] {
        let mut door = at(stage);
        door.say("ana", "forget me");
        if !meanwhile.is_empty() {
            door.say("nour", &format!("{meanwhile} {}", door.tag("ana")));
        }
        nothing_for(&door.after(71 * HOUR), "ana");
        let heard = door.after(HOUR);
        assert_eq!(heard.to("ana"), [door.text("forgotten")], "{stage} {meanwhile}");
        assert!(is_forgotten(&mut door, "ana"), "{stage} {meanwhile}");
    }
}

#[test]
fn forget_and_then_stop_is_done_in_silence() {
    for by_hand in [true, false] {
        let mut door = at("active");
        let tag = door.tag("ana");
        door.say("ana", "forget me");
        door.say("ana", "stop");
        let heard = if by_hand { door.say("nour", &format!("!close {tag}")) } else { door.after(72 * HOUR) };
        nothing_for(&heard, "ana");
        assert!(is_forgotten(&mut door, "ana"));
    }
}

#[test]
fn stop_and_then_forget_is_confirmed() {
    let mut door = at("active");
    door.say("ana", "stop");
    assert_eq!(door.say("ana", "forget").to("ana"), [door.text("forgotten")]);
    assert!(is_forgotten(&mut door, "ana"));
}

#[test]
fn forget_forgets_earlier_matters_too() {
    // An old case that is closed but not yet erased, and a new one; or only the old one.
    for new in [true, false] {
        let mut door = at("closed");
        let old = door.case("ana").id;
        door.after(15 * DAY);
        if new {
            door.say("ana", "hello, it is me again");
            assert_ne!(door.case("ana").id, old);
        }
        let heard = door.say("ana", "forget");
        assert_eq!(heard.to("ana").len(), 1);
        assert!(door.house().cases().get(old).is_none(), "everything you wrote is erased");
        assert!(is_forgotten(&mut door, "ana"));
    }
}

#[test]
fn a_first_word_can_be_forget() {
    let mut door = Door::new();
    assert_eq!(door.say("ana", "forget").to("ana").len(), 1);
    assert!(is_forgotten(&mut door, "ana"));
}

#[test]
fn forget_in_the_same_batch_as_the_first_words() {
    let mut door = Door::new();
    let heard = door.together(&[("ana", "hello, the canary sings"), ("ana", "forget")]);
    assert_eq!(heard.to("ana"), [door.text("forgotten")], "what was decided before it is not said any more");
    assert!(is_forgotten(&mut door, "ana"));
}

#[test]
fn a_handler_is_not_sent_what_was_erased_in_the_same_batch() {
    let mut door = at("queued");
    let heard = door.together(&[("ana", "there is more"), ("ana", "forget")]);
    for who in TEAM {
        let lines = heard.to(who);
        assert!(lines.iter().all(|line| line.starts_with("· ")), "no words of hers: {lines:?}");
    }
    // A card that was decided and not yet sent goes too.
    let mut door = at("intake");
    door.stop_and_start();
    door.say("ana", "human");
    door.say("ana", "forget");
    let heard = door.connect(CatchUp::Whole);
    assert!(!format!("{heard:?}").contains("canary"), "{heard:?}");
}

#[test]
fn what_may_have_been_sent_is_not_sent_again_after_forget() {
    let mut door = at("active");
    door.line = Line::Dead;
    door.say("ana", "the canary sings again");
    door.begin_session();
    door.say("ana", "stop");
    door.say("ana", "forget");
    let heard = door.end_catch_up(CatchUp::Whole);
    assert!(!format!("{heard:?}").contains("canary"), "{heard:?}");
}

#[test]
fn forgetting_one_person_at_the_moment_another_arrives() {
    let mut door = Door::new();
    door.together(&[("ana", "forget"), ("ben", "hello, my site is down")]);
    assert_eq!(door.stage("ben"), "intake");
    door.restart();
    assert_eq!(door.stage("ben"), "intake", "ben's first words are in the store");
    assert_eq!(door.case("ben").first_message.reveal(), "hello, my site is down");
}

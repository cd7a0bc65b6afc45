//! What keeps an answer from going out: when and how its person may be written to. Pure.
//!
//! An answer waits in its case until the rules of contact let it go; whoever wrote it knows for what. The program itself keeps
//! to them in whatever it says without having just been written to.

use std::time::Duration;

use super::{outgoing, tag, tell_whoever_deals, words};
use crate::{
    draft::{Asker, Draft},
    model::{Case, Daily, Held, Stage, Timestamp, Unsaid},
    rules::Hours,
    talk::Say,
};

/// Who asked not to be written to first is answered for so long.
const JUST_WRITTEN: Duration = Duration::from_secs(15 * 60);
/// Beyond this, what shows on their screen may be seen by somebody else.
const AT_HAND: Duration = Duration::from_secs(60 * 60);
/// Beyond this, somebody else may have their phone.
const SILENCE: Duration = Duration::from_secs(24 * 60 * 60);
/// A clock that was set back so little tells nothing.
const SLIP: Duration = Duration::from_secs(2 * 60);

/// For what an answer to this person waits now, if for anything.
pub(super) fn why(case: &Case, now: Timestamp) -> Option<Held> {
    let contact = &case.contact;
    let is_closed = contact.hours.as_ref().and_then(of_day).is_some_and(|hours| !hours.is_open(now));
    let wrote = |span| is_recent(case.heard, now, span);
    if is_closed {
        Some(Held::Hours)
    } else if contact.waits && !wrote(JUST_WRITTEN) {
        Some(Held::Waits)
    } else if contact.word.is_some() && (case.vigil.doubt || !wrote(SILENCE)) {
        Some(Held::Word)
    } else if contact.neutral && !wrote(AT_HAND) {
        Some(Held::Neutral)
    } else {
        None
    }
}

/// Hours in a place that is not known cannot be kept.
fn of_day(daily: &Daily) -> Option<Hours> {
    Hours::daily(daily.zone.as_deref()?, daily.from, daily.to)
}

/// Whether something was at most so long ago. By a clock that was set back it is not known.
fn is_recent(since: Timestamp, now: Timestamp, span: Duration) -> bool {
    now.since(since) <= span && since.since(now) <= SLIP
}

/// An answer waits from now on: its author is told for what, and how to go on.
pub(super) fn tell_author(draft: &mut Draft<'_>, asker: Asker<'_>, case: &mut Case, held: Held) {
    let key = match held {
        Held::Hours => "desk-holds-hours",
        Held::Waits => "desk-holds-waits",
        Held::Word => "desk-holds-word",
        Held::Neutral => "desk-holds-neutral",
    };
    let mut args = vec![("tag", words(&case.tag.to_string()))];
    let hours = case.contact.hours.as_ref().and_then(of_day);
    let when = hours.and_then(|hours| hours.said(&draft.rules.script.words, asker.staff.language, draft.now));
    args.extend(when.map(|when| ("when", words(&when))));
    draft.reply(asker, Some(case.id), key, &args);
    case.vigil.told = Some(held);
}

/// An answer should go now, and waits. What the person has to answer first is said to them once; whoever holds the case is
/// told if it waits for something else than before.
pub(super) fn wait(draft: &mut Draft<'_>, case: &mut Case, held: Held) {
    match held {
        Held::Word if case.vigil.asked.is_none() => {
            (case.vigil.asked, case.vigil.doubt, case.vigil.missed) = (Some(draft.now), true, false);
            draft.say(case, &[vec![Say::text("contact-word")]]);
        }
        Held::Neutral if case.vigil.opened.is_none() => {
            case.vigil.opened = Some(draft.now);
            draft.say(case, &[vec![Say::text("contact-opener")]]);
        }
        Held::Hours | Held::Waits | Held::Word | Held::Neutral => {}
    }
    let holder = case.stage.holder().and_then(|name| draft.rules.staff_named(name));
    if let Some(staff) = holder.filter(|_| case.vigil.told != Some(held)) {
        tell_author(draft, Asker { staff, wire_id: None }, case, held);
    }
}

/// The program says something to somebody who has not just written: now, or as soon as the rules let it.
pub(super) fn say(draft: &mut Draft<'_>, case: &mut Case, what: Unsaid) {
    case.vigil.unsaid = Some(what);
    if why(case, draft.now).is_none() {
        say_at_last(draft, case);
    }
}

/// What the program has still to say is said, if it is still so.
pub(super) fn say_at_last(draft: &mut Draft<'_>, case: &mut Case) {
    let Some(what) = case.vigil.unsaid.take() else { return };
    let (is_so, key) = match what {
        Unsaid::Taken => (case.stage.holder().is_some(), "taken"),
        Unsaid::Closing => (matches!(case.stage, Stage::Closed { stopped: false, .. }), "closing"),
        Unsaid::Blocked => (case.blocked.is_some(), "blocked"),
    };
    if is_so {
        draft.say(case, &[vec![Say::text(key)]]);
    }
}

/// Whether the person has given the word that was waited for: then it is kept nowhere else, and whoever deals with the case
/// is told.
pub fn gives_word(draft: &mut Draft<'_>, case: &mut Case, said: &str) -> bool {
    case.vigil.opened = None;
    let gives = (case.vigil.doubt || case.vigil.asked.is_some()) && case.contact.is_word(said);
    if gives {
        (case.vigil.doubt, case.vigil.asked, case.vigil.missed) = (false, None, false);
        tell_whoever_deals(draft, case, "desk-word-given");
    }
    gives
}

/// They were asked for the word and wrote something else, as whoever deals with the case has just read: told once.
pub fn missed_word(draft: &mut Draft<'_>, case: &mut Case) {
    if case.vigil.asked.is_some() && !case.vigil.missed {
        case.vigil.missed = true;
        tell_whoever_deals(draft, case, "desk-word-missed");
    }
}

/// Somebody else may be writing.
pub fn doubt(case: &mut Case) {
    case.vigil.doubt |= case.contact.word.is_some();
}

/// The person writes, after this moment: after a long silence it may be somebody else.
pub fn on_silence(case: &mut Case, now: Timestamp) {
    if now.since(case.heard) >= SILENCE {
        doubt(case);
    }
}

/// A file cannot wait: while a rule holds it is not sent. Whether it can go.
pub(super) fn lets_file(draft: &mut Draft<'_>, asker: Asker<'_>, case: &Case) -> bool {
    let goes = why(case, draft.now).is_none();
    if !goes {
        draft.reply(asker, Some(case.id), "desk-holds-file", &tag(case));
    }
    goes
}

/// `!now TAG`: what waits goes all the same, as whoever holds the case says.
pub(super) fn now(draft: &mut Draft<'_>, asker: Asker<'_>, mut case: Case) {
    if let Err((_, why)) = super::stage::held_by(case.stage.clone(), &asker.staff.name) {
        return super::staff::refuse(draft, asker, &case, &why);
    }
    let key = match (case.key_changed, case.outgoing.is_empty()) {
        (Some(_), _) => "desk-key-changed",
        (None, true) => "desk-now-nothing",
        (None, false) => "desk-now-sent",
    };
    if key == "desk-now-sent" {
        outgoing::go_all(draft, &mut case);
    }
    draft.reply(asker, Some(case.id), key, &tag(&case));
    draft.keep(case);
}

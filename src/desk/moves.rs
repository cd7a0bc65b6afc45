//! Whose case it is: taking it, giving it away, putting it off, closing it. Pure.
//!
//! Each move is one of `stage`; whoever comes second is told who was first, and when.

use super::{
    Refusal, absence,
    card::{self, ago},
    command, drill, forget_at_last, give_lines, holding,
    lists::show,
    mark_shown, outgoing,
    staff::refuse,
    stage, tag, tongues, words,
};
use crate::{
    draft::{Asker, Draft},
    model::{Case, Offer, Staff, Stage, Unsaid},
};

/// The case moves to another stage; if it cannot, the asker is told why. Whether it did.
pub(super) fn moved(
    draft: &mut Draft<'_>,
    asker: Asker<'_>,
    case: &mut Case,
    to: impl FnOnce(Stage) -> stage::Move,
) -> bool {
    match to(std::mem::replace(&mut case.stage, Stage::Intake)) {
        Ok(stage) => {
            case.stage = stage;
            true
        }
        Err((stage, why)) => {
            case.stage = stage;
            refuse(draft, asker, case, &why);
            false
        }
    }
}

/// `!take`: of a case that was offered to the asker it is a yes.
pub(super) fn take(draft: &mut Draft<'_>, asker: Asker<'_>, mut case: Case, force: bool) {
    let (was_talking, before) = (case.stage.is_talking(), case.stage.holder().map(str::to_owned));
    let offered = case.offer.as_ref().is_some_and(|offer| offer.to == asker.staff.name);
    let take = if force || offered { stage::seize } else { stage::take };
    let earlier = case.clone();
    let now = draft.now;
    if !moved(draft, asker, &mut case, |stage| take(stage, &asker.staff.name, now)) {
        return;
    }
    case.carded = case.carded.or(Some(draft.now));
    case.human = Some(draft.now);
    if before.is_some() {
        hand_over(draft, earlier, &mut case, offered);
    }
    draft.reply(asker, Some(case.id), "desk-taken-you", &tag(&case));
    tongues::on_taken(draft, &case, asker.staff);
    // What another handler was given since the card.
    let is_missed = |at| case.carded.is_some_and(|carded| at > carded);
    if was_talking || before.is_some() {
        show(draft, asker, &case);
        mark_shown(&mut case);
    } else if case.lines.iter().take(case.given).any(|line| is_missed(line.at)) {
        show(draft, asker, &case);
    }
    give_lines(draft, &mut case, asker.staff);
    let args = [("tag", words(&case.tag.to_string())), ("name", words(&asker.staff.name))];
    for staff in draft.told_of(case.id).filter(|staff| staff.name != asker.staff.name) {
        let is_before = before.as_ref() == Some(&staff.name);
        let key = if is_before && !offered { "desk-taken-from-you" } else { "desk-taken-by" };
        draft.notice(staff, Some(case.id), key, &args);
    }
    // Of a change of hands inside the team the person learns from the one who writes.
    if before.is_none() {
        holding::say(draft, &mut case, Unsaid::Taken);
    }
    draft.keep(case);
}

/// What the one before has written goes out if they agreed to part with the case; otherwise they are told that it does not.
fn hand_over(draft: &mut Draft<'_>, mut earlier: Case, case: &mut Case, agreed: bool) {
    if agreed {
        outgoing::send_all(draft, &mut earlier);
    } else {
        outgoing::call_off(draft, &mut earlier);
    }
    (case.outgoing, case.enclosed, case.offer) = (earlier.outgoing, earlier.enclosed, None);
    (case.files, case.lines, case.given) = (earlier.files, earlier.lines, earlier.given);
    case.asked = earlier.asked;
}

/// A handler of this name, who is not the asker.
fn another<'a>(draft: &mut Draft<'a>, asker: Asker<'_>, name: &str) -> Option<&'a Staff> {
    let rules = draft.rules;
    let name = name.trim_start_matches('@').to_lowercase();
    let found = rules.handlers().find(|staff| staff.name.to_lowercase() == name && staff.name != asker.staff.name);
    if found.is_none() {
        draft.reply(asker, None, "desk-nobody-of-that-name", &[("name", words(&name))]);
    }
    found
}

/// `!give TAG NAME`: another handler may take the case, if they agree.
pub(super) fn give(draft: &mut Draft<'_>, asker: Asker<'_>, mut case: Case, name: &str) {
    if let Err((_, why)) = stage::held_by(case.stage.clone(), &asker.staff.name) {
        return refuse(draft, asker, &case, &why);
    }
    let Some(other) = another(draft, asker, name) else { return };
    case.offer = Some(Offer { to: other.name.clone(), at: draft.now });
    let about = |name: &str| [("tag", words(&case.tag.to_string())), ("name", words(name))];
    draft.reply(asker, Some(case.id), "desk-offered", &about(&other.name));
    absence::mind(draft, asker, other);
    draft.notice(other, Some(case.id), "desk-offer", &about(&asker.staff.name));
    draft.keep(case);
}

/// `!assign TAG NAME`: a lead gives a case to a handler. It is theirs at once, and back in the queue if nothing comes of it.
pub(super) fn assign(draft: &mut Draft<'_>, asker: Asker<'_>, mut case: Case, name: &str) {
    // The program has the word: nobody else would know that somebody is to come.
    if case.stage.is_talking() {
        return refuse(draft, asker, &case, &Refusal::NotTaken);
    }
    let Some(other) = another(draft, asker, name) else { return };
    let (earlier, before) = (case.clone(), case.stage.holder().map(str::to_owned));
    let now = draft.now;
    if !moved(draft, asker, &mut case, |stage| stage::seize(stage, &other.name, now)) {
        return;
    }
    hand_over(draft, earlier, &mut case, false);
    case.carded = case.carded.or(Some(draft.now));
    let about = |name: &str| [("tag", words(&case.tag.to_string())), ("name", words(name))];
    draft.reply(asker, Some(case.id), "desk-assigned", &about(&other.name));
    absence::mind(draft, asker, other);
    draft.notice(other, Some(case.id), "desk-assigned-you", &about(&asker.staff.name));
    tongues::on_taken(draft, &case, other);
    let card = card::card(draft.rules, other, &case, None, draft.now);
    draft.tell(other, Some(case.id), card);
    let others = draft.told_of(case.id).filter(|staff| staff.name != other.name && staff.name != asker.staff.name);
    for staff in others {
        let key = if before.as_ref() == Some(&staff.name) { "desk-taken-from-you" } else { "desk-taken-by" };
        draft.notice(staff, Some(case.id), key, &about(&other.name));
    }
    mark_shown(&mut case);
    give_lines(draft, &mut case, other);
    draft.keep(case);
}

/// `!snooze TAG 2h`: the case comes back to its holder then, or when the person writes.
pub(super) fn snooze(draft: &mut Draft<'_>, asker: Asker<'_>, mut case: Case, typed: &str) {
    let until = draft.now.after(command::span(typed).unwrap_or_default());
    let now = draft.now;
    if !moved(draft, asker, &mut case, |stage| stage::snooze(stage, &asker.staff.name, until, now)) {
        return;
    }
    let args = [("tag", words(&case.tag.to_string())), ("span", words(&ago(until, draft.now)))];
    draft.reply(asker, Some(case.id), "desk-snoozed", &args);
    draft.keep(case);
}

/// `!prio TAG red`: how soon a human must look, as a human sees it.
pub(super) fn prio(draft: &mut Draft<'_>, asker: Asker<'_>, mut case: Case, typed: &str) {
    case.priority = command::colour(typed).unwrap_or(case.priority);
    let rules = draft.rules;
    for staff in draft.told_of(case.id) {
        let priority = rules.text_for(staff, card::priority_key(case.priority), &[]);
        let args =
            [("tag", words(&case.tag.to_string())), ("name", words(&asker.staff.name)), ("priority", words(&priority))];
        match staff.name == asker.staff.name {
            true => draft.reply(asker, Some(case.id), "desk-prio", &args),
            false => draft.notice(staff, Some(case.id), "desk-prio", &args),
        }
    }
    draft.keep(case);
}

pub(super) fn drop_case(draft: &mut Draft<'_>, asker: Asker<'_>, mut case: Case) {
    let earlier = case.clone();
    let now = draft.now;
    if !moved(draft, asker, &mut case, |stage| stage::release(stage, &asker.staff.name, now)) {
        return;
    }
    let args = [("tag", words(&case.tag.to_string())), ("name", words(&asker.staff.name))];
    hand_over(draft, earlier, &mut case, true);
    draft.notice_team(None, case.id, "desk-dropped", &args);
    draft.keep(case);
}

pub(super) fn close(draft: &mut Draft<'_>, asker: Asker<'_>, mut case: Case) {
    let earlier = case.clone();
    let now = draft.now;
    if !moved(draft, asker, &mut case, |stage| stage::close(stage, &asker.staff.name, now)) {
        return;
    }
    let args = [("tag", words(&case.tag.to_string())), ("name", words(&asker.staff.name))];
    // Before the goodbye.
    hand_over(draft, earlier, &mut case, true);
    if case.drill.is_some() {
        return drill::close(draft, asker, &case);
    }
    if case.forget_asked.is_some() {
        draft.reply(asker, None, "desk-closed", &tag(&case));
        return forget_at_last(draft, case);
    }
    draft.reply(asker, Some(case.id), "desk-closed", &tag(&case));
    draft.notice_team(Some(asker.staff), case.id, "desk-closed-by", &args);
    // Whoever said STOP is not written to, not even to say goodbye.
    if !case.stage.is_stopped() {
        holding::say(draft, &mut case, Unsaid::Closing);
    }
    draft.keep(case);
}

pub(super) fn reopen(draft: &mut Draft<'_>, asker: Asker<'_>, mut case: Case) {
    if case.blocked.is_some() {
        return draft.reply(asker, Some(case.id), "desk-is-blocked", &tag(&case));
    }
    let now = draft.now;
    if !moved(draft, asker, &mut case, |stage| stage::reopen(stage, &asker.staff.name, now)) {
        return;
    }
    // A case that a newer one of the same person has followed stays closed: one voice at a time.
    if draft.cases.of(&case.person).is_some_and(|newest| newest.id != case.id) {
        return draft.reply(asker, None, "desk-superseded", &tag(&case));
    }
    case.human = Some(draft.now);
    draft.reply(asker, Some(case.id), "desk-reopened", &tag(&case));
    let args = [("tag", words(&case.tag.to_string())), ("name", words(&asker.staff.name))];
    draft.notice_team(Some(asker.staff), case.id, "desk-taken-by", &args);
    draft.keep(case);
}

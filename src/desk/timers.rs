//! What time alone changes: silence hands over, who waits is told of, what was put off comes back, what was to be erased
//! is. Pure.
//!
//! Every span is counted from a moment that is stored, so that no restart and no jump of the clock loses or repeats one.

use std::time::Duration;

use super::{
    away, call, contact, drill, enclosed, forget_at_last, holding, marks, on_hand_off, outgoing, stage, tag, words,
};
use crate::{
    draft::Draft,
    model::{Alarm, Ball, Case, Contact, Counted, Priority, Role, Staff, Stage, Timestamp},
    talk::{Arg, Say, Value, Why},
};

/// Time has passed.
pub fn on_tick(draft: &mut Draft<'_>, case: &Case) {
    if let Some(whole) = case.part_of {
        // It goes with the case that it is part of.
        if draft.cases.get(whole).is_none() {
            draft.erase(case);
        }
        return;
    }
    let case = outgoing::due(draft, case);
    let case = &*enclosed::due(draft, case);
    let (now, times) = (draft.now, &draft.rules.times);
    let past = |since, span| now.since(since) >= span;
    if drill::is_over(case, now) {
        return drill::end(draft, case);
    }
    if case.forget_asked.is_some_and(|asked| past(asked, times.forget)) {
        return forget_at_last(draft, case.clone());
    }
    // Whoever has left the team holds nothing.
    let holder = case.stage.holder();
    if let Some(gone) = holder.filter(|name| draft.rules.handlers().all(|staff| staff.name != **name)) {
        return back_to_queue(draft, case, gone, "desk-dropped");
    }
    if let Some(offer) = case.offer.as_ref().filter(|offer| past(offer.at, times.claim_idle)) {
        let args = [("tag", words(&case.tag.to_string())), ("name", words(&offer.to))];
        if let Some(holder) = holder.and_then(|name| draft.rules.staff_named(name)) {
            draft.notice(holder, Some(case.id), "desk-offer-lapsed", &args);
        }
        return draft.keep(Case { offer: None, ..case.clone() });
    }
    if call::remind(draft, case) || marks::remind(draft, case) {
        // Whatever else is due is due at the next tick.
        return;
    }
    match &case.stage {
        Stage::Summary if past(case.heard, times.summary_silent) => hand_off_silently(draft, case),
        Stage::Intake if past(case.heard, times.intake_silent) && case.priority > Priority::Green => {
            hand_off_silently(draft, case);
        }
        // Nobody was told that anything is kept longer than this.
        Stage::Intake | Stage::Summary if past(case.heard, times.keep) => {
            silent(draft, case);
            draft.erase(case);
        }
        Stage::Queued { since } => queued(draft, case, *since),
        Stage::Claimed { by, since } if past(*since, times.claim_idle) => back_to_queue(draft, case, by, "desk-idle"),
        Stage::Active { by, ball: Ball::Team, since } => unanswered(draft, case, by, *since),
        Stage::Snoozed { until, .. } if *until <= now => wake(draft, case),
        Stage::Stopped { since } | Stage::Closed { since, .. } if past(*since, times.keep) => draft.erase(case),
        Stage::Intake
        | Stage::Summary
        | Stage::Claimed { .. }
        | Stage::Active { .. }
        | Stage::Snoozed { .. }
        | Stage::Stopped { .. }
        | Stage::Closed { .. } => {}
    }
}

/// Somebody says nothing more at the question that waits.
fn silent(draft: &mut Draft<'_>, case: &Case) {
    if let Some(question) = &case.session.pending {
        draft.count(case, question, Counted::Silent);
    }
}

fn hand_off_silently(draft: &mut Draft<'_>, case: &Case) {
    silent(draft, case);
    let mut case = case.clone();
    on_hand_off(draft, &mut case, Why::Silent);
    draft.keep(case);
}

fn back_to_queue(draft: &mut Draft<'_>, case: &Case, name: &str, key: &str) {
    let mut case = Case { stage: Stage::Queued { since: draft.now }, offer: None, ..case.clone() };
    let args = [("tag", words(&case.tag.to_string())), ("name", words(name))];
    outgoing::call_off(draft, &mut case);
    drill::tell(draft, &case, name, key, &args);
    draft.keep(case);
}

fn wake(draft: &mut Draft<'_>, case: &Case) {
    let case = Case { stage: stage::wake(case.stage.clone(), draft.now), ..case.clone() };
    if let Some(holder) = case.stage.holder().and_then(|name| draft.rules.staff_named(name)) {
        draft.notice(holder, Some(case.id), "desk-snooze-over", &tag(&case));
    }
    draft.keep(case);
}

/// How far it was told that somebody waits, of this wait.
fn told(case: &Case, since: Timestamp) -> u8 {
    case.alarm.filter(|alarm| alarm.since == since).map_or(0, |alarm| alarm.step)
}

/// How long somebody has waited, as far as it counts: who is in danger waits at night as well.
fn waited(draft: &Draft<'_>, case: &Case, since: Timestamp) -> Duration {
    away::waited(draft.rules, case, since, draft.now)
}

/// Nobody has taken it: whoever is nearest is told, then everybody who leads; and the person, once.
fn queued(draft: &mut Draft<'_>, case: &Case, since: Timestamp) {
    let [first, second] = draft.rules.times.alarms(case.priority);
    let waited = waited(draft, case, since);
    let (before, step) = (told(case, since), u8::from(waited >= first) + u8::from(waited >= second));
    if step <= before {
        return;
    }
    let rules = draft.rules;
    let nearest: Vec<&Staff> = match &case.drill {
        Some(_) => drill::concerned(rules, case, None),
        None if step == 1 => nearest(draft),
        None => leads(draft, case.priority),
    };
    for staff in nearest {
        let priority = rules.text_for(staff, super::card::priority_key(case.priority), &[]);
        let minutes = i64::try_from(draft.now.since(since).as_secs() / 60).unwrap_or(i64::MAX);
        let args =
            [("tag", words(&case.tag.to_string())), ("priority", words(&priority)), ("minutes", Arg::Number(minutes))];
        draft.notice(staff, Some(case.id), "desk-waits", &args);
    }
    if before == 0 && may_write_first(case, draft.now) {
        draft.say(case, &[vec![Say::text("still-waiting")]]);
    }
    draft.keep(Case { alarm: Some(Alarm { since, step }), ..case.clone() });
}

/// Whether the program may write to somebody who has not just written. Whoever has said when and how to write, or that they
/// are watched, is written to by a human only (`duties.md` §3, 3).
fn may_write_first(case: &Case, now: Timestamp) -> bool {
    let is_watched = case.session.answer("safe").is_some_and(|safe| safe.value == Value::Choice("watched".to_owned()));
    // Of the rules that the program knows, only hours in a known place leave it a moment.
    let Contact { hours, waits, neutral, word, no_calls: _ } = &case.contact;
    let has_zone = hours.as_ref().is_none_or(|daily| daily.zone.is_some());
    let has_rules = *waits || *neutral || word.is_some() || !has_zone || contact::in_words(case);
    let is_held = has_rules || holding::why(case, now).is_some();
    !is_watched && !is_held && case.key_changed.is_none() && case.forget_asked.is_none()
}

/// Its handler does not answer: the team is told once, and goes on as it sees fit.
fn unanswered(draft: &mut Draft<'_>, case: &Case, by: &str, since: Timestamp) {
    if waited(draft, case, since) < draft.rules.times.answer_idle || told(case, since) > 0 {
        return;
    }
    let args = [("tag", words(&case.tag.to_string())), ("name", words(by))];
    drill::tell(draft, case, by, "desk-unanswered", &args);
    draft.keep(Case { alarm: Some(Alarm { since, step: 1 }), ..case.clone() });
}

/// Who is told first: whoever is on call; else whoever leads, the first of them; else everybody.
fn nearest<'a>(draft: &Draft<'a>) -> Vec<&'a Staff> {
    let rules = draft.rules;
    let on_call: Vec<&Staff> = rules.team().filter(|staff| draft.office().on_call.contains(&staff.name)).collect();
    if !on_call.is_empty() {
        return on_call;
    }
    let lead = rules.team().find(|staff| staff.role >= Role::Lead);
    lead.map_or_else(|| rules.team().collect(), |lead| vec![lead])
}

/// Everybody who leads or is on call; if none of them is there, everybody who is. Of somebody in danger those who lead are
/// told wherever they are.
fn leads<'a>(draft: &Draft<'a>, priority: Priority) -> Vec<&'a Staff> {
    let rules = draft.rules;
    let is_meant = |staff: &Staff| staff.role >= Role::Lead || draft.office().on_call.contains(&staff.name);
    let is_there = rules.team().any(is_meant);
    let is_told = |staff: &&Staff| {
        let reached = !rules.is_away(&staff.name) || priority == Priority::Red && is_meant(staff);
        reached && (!is_there || is_meant(staff))
    };
    rules.handlers().filter(is_told).collect()
}

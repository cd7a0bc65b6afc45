//! Staff who are away are told only of what they hold. If everybody is away, everybody is told as if nobody was
//! (`Rules::team`). Pure.
//!
//! What `away.rs` is about is another thing: hours in which nobody is there, and what people are told then.

use super::{
    card::ago,
    command::{self, OFF},
    tag, words,
};
use crate::{
    draft::{Asker, Draft},
    model::{Alarm, Ball, Case, Staff, Stage, Timestamp},
    talk::Arg,
};

/// `!away`, `!away 8h`, `!away off`.
pub(super) fn say(draft: &mut Draft<'_>, asker: Asker<'_>, typed: &str) {
    if typed.eq_ignore_ascii_case(OFF) {
        return back(draft, asker);
    }
    let name = asker.staff.name.clone();
    let until = command::span(typed).map(|span| draft.now.after(span));
    let office = draft.office_mut();
    office.away.insert(name.clone(), until);
    office.on_call.remove(&name);
    let (args, kind) = about(&name, until, draft.now);
    draft.reply(asker, None, &format!("desk-absent{kind}"), &args);
    hand_on(draft, asker);
    let rules = draft.rules;
    for staff in rules.team().filter(|staff| staff.name != name) {
        draft.notice(staff, None, &format!("desk-absent-by{kind}"), &args);
    }
    if rules.handlers().all(|staff| draft.office().away.contains_key(&staff.name)) {
        rules.handlers().for_each(|staff| draft.notice(staff, None, "desk-absent-all", &[]));
    }
}

/// Whoever goes with cases in their hands is told which.
fn hand_on(draft: &mut Draft<'_>, asker: Asker<'_>) {
    let is_theirs = |case: &&Case| case.stage.holder() == Some(asker.staff.name.as_str());
    let mut held: Vec<&Case> = draft.cases.iter().filter(is_theirs).collect();
    if held.is_empty() {
        return;
    }
    held.sort_by_key(|case| case.id);
    let tags: Vec<String> = held.iter().map(|case| case.tag.to_string()).collect();
    draft.notice(asker.staff, None, "desk-absent-held", &[("tags", words(&tags.join(", ")))]);
}

/// `!away off`: they are told as before.
fn back(draft: &mut Draft<'_>, asker: Asker<'_>) {
    let name = asker.staff.name.clone();
    if !draft.office().away.contains_key(&name) {
        return draft.reply(asker, None, "desk-absent-not", &[]);
    }
    draft.office_mut().away.remove(&name);
    let waiting = waiting(draft);
    draft.reply(asker, None, "desk-absent-off", &waiting);
    let rules = draft.rules;
    for staff in rules.team().filter(|staff| staff.name != name) {
        draft.notice(staff, None, "desk-absent-off-by", &[("name", words(&name))]);
    }
}

/// Time has passed: whoever meant to be back by now is.
pub fn on_tick(draft: &mut Draft<'_>) {
    let is_over = |until: Option<Timestamp>| until.is_some_and(|until| until <= draft.now);
    let over = draft.office().away.iter().filter(|(_, until)| is_over(**until)).map(|(name, _)| name.clone());
    for name in over.collect::<Vec<_>>() {
        draft.office_mut().away.remove(&name);
        let waiting = waiting(draft);
        if let Some(staff) = draft.rules.handlers().find(|staff| staff.name == name) {
            draft.notice(staff, None, "desk-absent-over", &waiting);
        }
    }
}

/// How many cases wait for somebody.
fn waiting(draft: &Draft<'_>) -> [(&'static str, Arg); 1] {
    let count = draft.cases.iter().filter(|case| matches!(case.stage, Stage::Queued { .. })).count();
    [("count", Arg::Number(i64::try_from(count).unwrap_or(i64::MAX)))]
}

/// Who gives a case to somebody who is away is told so.
pub(super) fn mind(draft: &mut Draft<'_>, asker: Asker<'_>, other: &Staff) {
    let Some(until) = draft.office().away.get(&other.name).copied() else { return };
    let (args, kind) = about(&other.name, until, draft.now);
    draft.notice(asker.staff, None, &format!("desk-absent-by{kind}"), &args);
}

/// The person of a case writes whose holder is away: the team is told at once, once for each wait.
pub(super) fn on_words(draft: &mut Draft<'_>, case: &mut Case) {
    let (by, since) = match &case.stage {
        Stage::Claimed { by, since } | Stage::Active { by, ball: Ball::Team, since } => (by.clone(), *since),
        Stage::Intake
        | Stage::Summary
        | Stage::Queued { .. }
        | Stage::Active { .. }
        | Stage::Snoozed { .. }
        | Stage::Stopped { .. }
        | Stage::Closed { .. } => return,
    };
    let is_told = case.alarm.is_some_and(|alarm| alarm.since == since);
    if is_told || !draft.rules.is_away(&by) {
        return;
    }
    let [tag] = tag(case);
    let rules = draft.rules;
    for staff in rules.team() {
        draft.notice(staff, Some(case.id), "desk-absent-unanswered", &[tag.clone(), ("name", words(&by))]);
    }
    case.alarm = Some(Alarm { since, step: 1 });
}

/// Whoever else is there; if that is nobody, whoever else there is.
pub(super) fn others<'a>(draft: &Draft<'a>, asker: Asker<'_>) -> Vec<&'a Staff> {
    let is_other = |staff: &&Staff| staff.name != asker.staff.name;
    let there: Vec<&Staff> = draft.rules.team().filter(is_other).collect();
    if there.is_empty() { draft.rules.handlers().filter(is_other).collect() } else { there }
}

/// What the roster says of somebody who is away.
pub(super) fn mark(draft: &Draft<'_>, reader: &Staff, name: &str) -> Option<String> {
    let until = draft.office().away.get(name).copied()?;
    let (args, kind) = about(name, until, draft.now);
    Some(draft.rules.text_for(reader, &format!("desk-roster-absent{kind}"), &args))
}

/// What texts about it need, and how their keys end.
fn about(name: &str, until: Option<Timestamp>, now: Timestamp) -> (Vec<(&'static str, Arg)>, &'static str) {
    let mut args = vec![("name", words(name))];
    args.extend(until.map(|until| ("span", words(&ago(until, now)))));
    (args, if until.is_some() { "-span" } else { "" })
}

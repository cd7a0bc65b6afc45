//! The ticket of a case in Request Tracker: that there is one, and what it should show. Pure.
//!
//! Nothing is asked of RT from here. What a ticket should show follows from its case; the house compares it with what RT
//! shows (`order`) and has what differs asked for, until it does not. `news` decides what comes from there, `mail` of it
//! what somebody wrote; `summary` writes the comment.

mod mail;
mod news;
mod summary;

pub use news::on_news;

use super::line;
use crate::{
    draft::{Asker, Draft},
    model::{Ask, Case, CaseId, Office, Reach, Shown, Staff, Stage, TicketOrder, TicketStatus, Ticketed},
    rules::{Rules, When},
};

/// What follows of a turn: a case that is to have a ticket is given a key to one, and its summary. With `all`, of every case.
pub fn follow(draft: &mut Draft<'_>, all: bool) {
    let Some(rt) = &draft.rules.rt else { return };
    let cases = draft.cases;
    let due = |case: &Case| is_due(rt.when, case);
    let changed: Vec<Case> = draft.changed().filter(|case| due(case)).cloned().collect();
    let is_changed = |id: CaseId| changed.iter().any(|case| case.id == id);
    let others = cases.iter().filter(|case| all && case.ticket.is_none() && due(case) && !is_changed(case.id));
    let others: Vec<Case> = others.filter(|case| !draft.is_erased(case)).cloned().collect();
    for mut case in changed.into_iter().chain(others) {
        let before = cases.get(case.id);
        let was_over = before.is_some_and(|before| matches!(before.stage, Stage::Closed { .. }));
        let mut ticket = match &case.ticket {
            Some(ticket) if ticket.summary == 0 || was_over => ticket.clone(),
            Some(_) => continue,
            None => Ticketed { key: draft.long_code(), ..Ticketed::default() },
        };
        ticket.summary = ticket.summary.saturating_add(1);
        ticket.comment = Some(summary::written(draft, &case));
        case.ticket = Some(ticket);
        draft.keep(case);
    }
}

/// Whether a case is one of those that have a ticket.
fn is_due(when: When, case: &Case) -> bool {
    let is_real = case.drill.is_none() && !case.person.is_played() && case.part_of.is_none();
    let has_come = match when {
        When::HandedOver => case.carded.is_some() && case.stage.is_at_desk(),
        When::Taken => case.stage.holder().is_some(),
    };
    is_real && has_come
}

/// What is to be asked of RT about a case, if anything is.
pub fn order(rules: &Rules, case: &Case) -> Option<TicketOrder> {
    let ticket = case.ticket.as_ref().filter(|ticket| rules.rt.is_some() && !ticket.missing)?;
    let want = agreed(wanted(rules, case, ticket), ticket);
    let comment = ticket.comment.clone().map(|words| (ticket.summary, words));
    if ticket.shown.as_ref() == Some(&want) && comment.is_none() {
        return None;
    }
    let read = ticket.number.and_then(|number| ticket.read.get(&number)).copied().unwrap_or(0);
    let ask = Ask::Keep { read, known: ticket.shown.clone(), want, comment };
    Some(TicketOrder { key: ticket.key.clone(), number: ticket.number, ask })
}

/// What is to be asked of RT about tickets of cases that are gone.
pub fn endings(rules: &Rules, office: &Office) -> Vec<TicketOrder> {
    let ended = office.ended.iter().filter(|_| rules.rt.is_some());
    ended.map(|ended| TicketOrder { key: ended.key.clone(), number: ended.number, ask: Ask::End }).collect()
}

/// What the ticket of a case should show.
fn wanted(rules: &Rules, case: &Case, ticket: &Ticketed) -> Shown {
    let before = ticket.shown.as_ref();
    let users = rules.rt.as_ref().map(|rt| &rt.users);
    let of_holder = case.stage.holder().and_then(|name| users?.get(name)).cloned();
    let (status, owner) = match &case.stage {
        _ if case.part_of.is_some() => (TicketStatus::Resolved, before.and_then(|shown| shown.owner.clone())),
        // Whoever had it stays named there.
        Stage::Closed { .. } => (TicketStatus::Resolved, before.and_then(|shown| shown.owner.clone())),
        Stage::Stopped { .. } => (TicketStatus::Stalled, before.and_then(|shown| shown.owner.clone())),
        Stage::Snoozed { .. } => (TicketStatus::Stalled, of_holder),
        Stage::Claimed { .. } | Stage::Active { .. } => (TicketStatus::Open, of_holder),
        Stage::Queued { .. } | Stage::Intake | Stage::Summary if case.human.is_some() => (TicketStatus::Open, None),
        Stage::Queued { .. } | Stage::Intake | Stage::Summary => (TicketStatus::New, None),
    };
    let mut subject = format!("[{}] {}", case.tag, case.priority.name());
    if let Some(lang) = case.language() {
        subject.push_str(&format!(" · {lang}"));
    }
    Shown { subject: subject.into(), status, owner }
}

/// The same, but for what is left as it stands in RT.
fn agreed(want: Shown, ticket: &Ticketed) -> Shown {
    let Some(shown) = &ticket.shown else { return want };
    let left = &ticket.left;
    let both_over = want.status.is_over() && shown.status.is_over();
    let status = if both_over || left.status == Some((want.status, shown.status)) { shown.status } else { want.status };
    let is_left = |left: &Option<(Option<String>, Option<String>)>| {
        left.as_ref().is_some_and(|(wanted, there)| *wanted == want.owner && *there == shown.owner)
    };
    let owner = if is_left(&left.owner) { shown.owner.clone() } else { want.owner };
    let is_kept = left.subject.as_ref().is_some_and(|(to, from)| *to == want.subject && *from == shown.subject);
    let subject = if is_kept { shown.subject.clone() } else { want.subject };
    Shown { subject, status, owner }
}

/// RT can be reached again, or cannot: those who run the line are told, once.
fn on_reach(draft: &mut Draft<'_>, reach: Reach) {
    let rules = draft.rules;
    if rules.reach.unwrap_or(Reach::Up) == reach {
        return;
    }
    for staff in line::who_runs_it(rules) {
        draft.notice(staff, None, &format!("desk-rt-{}", reach.name()), &[]);
    }
}

/// What is wrong with RT, for `!status`.
pub(super) fn trouble(rules: &Rules, reader: &Staff) -> Option<String> {
    let reach = rules.reach.filter(|reach| rules.rt.is_some() && *reach != Reach::Up)?;
    Some(format!("\n⚠ {}", rules.text_for(reader, &format!("desk-rt-{}", reach.name()), &[])))
}

/// Somebody on the staff did this in RT.
const fn by(staff: &Staff) -> Asker<'_> {
    Asker { staff, wire_id: None }
}

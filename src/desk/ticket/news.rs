//! What comes from Request Tracker: how a ticket stands now, who has changed it there, and mail on it. Pure.
//!
//! Somebody on the staff who takes, gives, closes or reopens a ticket there does the same here, under the same rules. Whatever
//! else differs is told, and put back once or left.

use super::{
    by,
    mail::{on_mail, on_unknown},
    on_reach, wanted,
};
use crate::{
    desk::{accounts, line, moves, tell_with, words},
    draft::Draft,
    model::{Act, Case, Role, Seen, Shown, Staff, Stage, TicketNews, Ticketed, Went},
    talk::Arg,
};

/// Something about a ticket.
pub fn on_news(draft: &mut Draft<'_>, news: &TicketNews) {
    match news {
        TicketNews::Made { key, number } => with_key(draft, key, |ticket| {
            ticket.number = Some(*number);
        }),
        TicketNews::Commented { key, summary } => with_key(draft, key, |ticket| {
            if ticket.summary == *summary {
                ticket.comment = None;
            }
        }),
        TicketNews::Missing { key } => missing(draft, key),
        TicketNews::Ended { key, number } => ended(draft, key, *number),
        TicketNews::Seen(seen) => on_seen(draft, seen),
        TicketNews::Unknown { number, read, subject, words } => {
            on_unknown(draft, *number, *read, subject, words.as_ref());
        }
        TicketNews::Read(last) => {
            if draft.office().tickets_read.is_none_or(|read| read != *last) {
                draft.office_mut().tickets_read = Some(*last);
            }
        }
        TicketNews::Reach(reach) => on_reach(draft, *reach),
    }
}

/// Changes what is known of the ticket with this key, of the case that has it.
fn with_key(draft: &mut Draft<'_>, key: &str, change: impl FnOnce(&mut Ticketed)) {
    let has_it = |case: &&Case| case.ticket.as_ref().is_some_and(|ticket| ticket.key == key);
    if let Some(mut case) = draft.cases.iter().find(has_it).cloned() {
        if let Some(ticket) = &mut case.ticket {
            change(ticket);
        }
        return draft.keep(case);
    }
    // Its case went meanwhile.
    let Some(at) = draft.office().ended.iter().position(|ended| ended.key == key) else { return };
    let mut ticket = Ticketed::default();
    change(&mut ticket);
    if let Some(ended) = draft.office_mut().ended.get_mut(at) {
        ended.number = ended.number.or(ticket.number);
    }
}

fn missing(draft: &mut Draft<'_>, key: &str) {
    let has_it = |case: &&Case| case.ticket.as_ref().is_some_and(|ticket| ticket.key == key && !ticket.missing);
    let Some(mut case) = draft.cases.iter().find(has_it).cloned() else { return };
    let number = case.ticket.as_ref().and_then(|ticket| ticket.number).unwrap_or(0);
    case.ticket.as_mut().into_iter().for_each(|ticket| ticket.missing = true);
    tell_with(draft, &case, "desk-ticket-missing", &about(&case, number, ""));
    draft.keep(case);
}

/// Nothing of the case is on its ticket any more but what RT keeps of comments and mail: only a human can remove that.
fn ended(draft: &mut Draft<'_>, key: &str, number: Option<u64>) {
    draft.office_mut().ended.retain(|ended| ended.key != key);
    let Some(number) = number else { return };
    let rules = draft.rules;
    for staff in line::who_runs_it(rules) {
        draft.notice(staff, None, "desk-ticket-ended", &[("number", words(&number.to_string()))]);
    }
}

fn on_seen(draft: &mut Draft<'_>, seen: &Seen) {
    let of = |case: &&Case| {
        case.ticket.as_ref().is_some_and(|t| t.number == Some(seen.number) || t.others.contains(&seen.number))
    };
    let Some(case) = draft.cases.iter().find(of).cloned() else { return };
    let Some(mut ticket) = case.ticket.clone() else { return };
    let (is_own, read) = (ticket.number == Some(seen.number), ticket.read.get(&seen.number).copied().unwrap_or(0));
    if seen.last < read {
        return;
    }
    ticket.read.insert(seen.number, seen.last);
    if is_own {
        ticket.shown = Some(seen.shown.clone());
        refused(draft, &case, &mut ticket, seen);
    }
    let id = case.id;
    draft.keep(Case { ticket: Some(ticket), ..case });
    for mail in seen.mails.iter().filter(|mail| mail.number > read) {
        let Some(case) = draft.cases.get(id) else { return };
        let case = draft.kept(case.clone());
        let part = draft.cases.whole(&case);
        let whole = if part.id == case.id { case } else { draft.kept(part.clone()) };
        on_mail(draft, whole, seen.number, mail);
    }
    if is_own && draft.cases.get(id).is_some() {
        let is_new = |by: &Option<(u64, String)>| by.clone().filter(|(at, _)| *at > read);
        let seen = &Seen { owner_by: is_new(&seen.owner_by), status_by: is_new(&seen.status_by), ..seen.clone() };
        for change in [on_owner, on_status] {
            let Some(case) = draft.cases.get(id) else { return };
            let case = draft.kept(case.clone());
            if case.part_of.is_none() && !draft.is_erased(&case) {
                change(draft, case, seen);
            }
        }
    }
}

/// What RT was asked to show and does not, though nobody else has changed it: it is left so, and those who run the line are
/// told.
fn refused(draft: &mut Draft<'_>, case: &Case, ticket: &mut Ticketed, seen: &Seen) {
    let Some((_, Some(asked))) = &seen.answers else { return };
    let Shown { subject, status, owner } = &seen.shown;
    let by_nobody = seen.owner_by.is_none() && seen.status_by.is_none();
    let mut any = false;
    if by_nobody && asked.status != *status {
        (ticket.left.status, any) = (Some((asked.status, *status)), true);
    }
    if by_nobody && asked.owner != *owner {
        (ticket.left.owner, any) = (Some((asked.owner.clone(), owner.clone())), true);
    }
    if asked.subject != *subject {
        (ticket.left.subject, any) = (Some((asked.subject.clone(), subject.clone())), true);
    }
    if any {
        let rules = draft.rules;
        let args = about(case, seen.number, asked.owner.as_deref().unwrap_or_default());
        line::who_runs_it(rules).into_iter().for_each(|s| draft.notice(s, Some(case.id), "desk-ticket-refused", &args));
    }
}

// --- What somebody has changed there -----------------------------------------------------------------

/// The member of the staff whom RT calls so.
pub(super) fn staff_of<'a>(draft: &Draft<'a>, user: &str) -> Option<&'a Staff> {
    let users = &draft.rules.rt.as_ref()?.users;
    let (name, _) = users.iter().find(|(_, known)| *known == user)?;
    draft.rules.staff_named(name).filter(|staff| staff.role >= Role::Handler)
}

/// Somebody has done in RT what a command does here. Whether it was done here as well.
fn as_command(
    draft: &mut Draft<'_>,
    staff: &Staff,
    case: &Case,
    name: &str,
    act: impl FnOnce(&mut Draft<'_>, Case),
) -> bool {
    if !accounts::is_part(draft, by(staff), case) {
        act(draft, case.clone());
    }
    let after = draft.kept(case.clone());
    let done = draft.is_erased(case) || (&after.stage, &after.offer) != (&case.stage, &case.offer);
    let went = if done { Went::Done } else { Went::Refused };
    draft.act(Act { who: staff.name.clone(), what: format!("{name} rt"), tag: Some(case.tag), went });
    done
}

fn on_owner(draft: &mut Draft<'_>, case: Case, seen: &Seen) {
    let (Some((_, user)), Some(ticket)) = (&seen.owner_by, &case.ticket) else { return };
    let (want, is) = (wanted(draft.rules, &case, ticket).owner, seen.shown.owner.clone());
    if want == is {
        return;
    }
    let (staff, owner) = (staff_of(draft, user), is.as_deref().and_then(|owner| staff_of(draft, owner)));
    let holder = case.stage.holder().map(str::to_owned);
    let is_holder = |staff: &Staff| holder.as_ref() == Some(&staff.name);
    let done = match (staff, owner) {
        (Some(staff), Some(owner)) if staff.name == owner.name && holder.is_none() => {
            as_command(draft, staff, &case, "take", |draft, case| moves::take(draft, by(staff), case, false))
        }
        (Some(staff), None) if is.is_none() && is_holder(staff) => {
            as_command(draft, staff, &case, "drop", |draft, case| moves::drop_case(draft, by(staff), case))
        }
        (Some(staff), Some(owner)) if is_holder(staff) && !is_holder(owner) => {
            as_command(draft, staff, &case, "give", |draft, case| moves::give(draft, by(staff), case, &owner.name))
        }
        (Some(_) | None, Some(_) | None) => {
            contested(draft, &case, staff, seen);
            false
        }
    };
    if done {
        return;
    }
    // Once it is put back; whoever insists is left there, and what counts here is told.
    let mut case = draft.kept(case);
    let Some(ticket) = &mut case.ticket else { return };
    let pair = (holder.unwrap_or_default(), is.clone().unwrap_or_default());
    if ticket.put_back.as_ref() == Some(&pair) {
        ticket.left.owner = Some((want, is));
    } else {
        ticket.put_back = Some(pair);
    }
    draft.keep(case);
}

/// Whoever holds the case, and whoever has taken its ticket, are told how to change hands.
fn contested(draft: &mut Draft<'_>, case: &Case, staff: Option<&Staff>, seen: &Seen) {
    let rules = draft.rules;
    let who = seen.owner_by.as_ref().map_or("", |(_, user)| user);
    let name = staff.map_or(who, |staff| staff.name.as_str());
    match case.stage.holder().and_then(|holder| rules.staff_named(holder)) {
        Some(holder) => {
            if holder.name != name {
                draft.notice(holder, Some(case.id), "desk-ticket-stolen", &about(case, seen.number, name));
            }
            if let Some(staff) = staff.filter(|staff| staff.name != holder.name) {
                draft.notice(staff, Some(case.id), "desk-ticket-held", &about(case, seen.number, &holder.name));
            }
        }
        None => draft.notice_team(None, case.id, "desk-ticket-owner", &about(case, seen.number, name)),
    }
}

fn on_status(draft: &mut Draft<'_>, case: Case, seen: &Seen) {
    let (Some((_, user)), Some(ticket)) = (&seen.status_by, &case.ticket) else { return };
    let (want, is) = (wanted(draft.rules, &case, ticket).status, seen.shown.status);
    if want == is || want.is_over() && is.is_over() {
        return;
    }
    let staff = staff_of(draft, user);
    let name = staff.map_or(user.as_str(), |staff| staff.name.as_str());
    let done = match staff {
        Some(staff) if is.is_over() && case.stage.holder() == Some(staff.name.as_str()) => {
            as_command(draft, staff, &case, "close", |draft, case| moves::close(draft, by(staff), case))
        }
        Some(staff) if want.is_over() && matches!(case.stage, Stage::Closed { .. }) => {
            as_command(draft, staff, &case, "reopen", |draft, case| moves::reopen(draft, by(staff), case))
        }
        Some(_) | None => {
            if is.is_over() {
                tell_with(draft, &case, "desk-ticket-closed-there", &about(&case, seen.number, name));
            }
            false
        }
    };
    if !done {
        let mut case = draft.kept(case);
        if let Some(ticket) = &mut case.ticket {
            ticket.left.status = Some((want, is));
        }
        draft.keep(case);
    }
}

pub(super) fn about(case: &Case, number: u64, name: &str) -> [(&'static str, Arg); 3] {
    [("tag", words(&case.tag.to_string())), ("number", words(&number.to_string())), ("name", words(name))]
}

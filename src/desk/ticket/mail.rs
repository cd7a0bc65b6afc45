//! Mail on a ticket: a line of its case. Mail that has opened a ticket of its own joins a case by a one-time code. Pure.

use super::news::{about, staff_of};
use crate::{
    desk::{card, come_back, give_lines, passage, stage, tell_with},
    draft::Draft,
    model::{Case, LineFrom, Mail, NoWords, Stage, Ticketed, without_links},
    private::Private,
};

/// So much of a mail is shown, in characters; the whole of it is in RT.
const SHOWN: usize = 8000;

/// Mail has opened a ticket that no case has. With a person's code in it, it is one of their case's from now on; else it stays
/// RT's own.
pub(super) fn on_unknown(
    draft: &mut Draft<'_>,
    number: u64,
    read: u64,
    subject: &Private<String>,
    words: Option<&Private<String>>,
) {
    let is_of = |case: &Case| {
        case.ticket.as_ref().is_some_and(|ticket| ticket.number == Some(number) || ticket.others.contains(&number))
    };
    if draft.cases.iter().any(is_of) {
        return;
    }
    let by_subject = passage::by_mail(draft, subject.reveal());
    let found = by_subject.or_else(|| passage::by_mail(draft, words?.reveal()));
    let Some(mut case) = found else { return };
    let mut ticket = case.ticket.take().unwrap_or_else(|| Ticketed { key: draft.long_code(), ..Ticketed::default() });
    ticket.read.insert(number, read);
    // A ticket of the case's own may be about to be made.
    if ticket.number.is_none() && ticket.summary == 0 {
        ticket.number = Some(number);
    } else {
        ticket.others.push(number);
    }
    case.ticket = Some(ticket);
    draft.keep(case.clone());
    let words = words.cloned().ok_or(NoWords::NoText);
    on_mail(draft, case, number, &Mail { number: read, by: Private::default(), words });
}

/// Mail has come on the ticket of a case: it is kept as a line of it, and given to whoever deals with it.
pub(super) fn on_mail(draft: &mut Draft<'_>, mut case: Case, ticket: u64, mail: &Mail) {
    if let Some(staff) = staff_of(draft, mail.by.reveal()) {
        let args = about(&case, ticket, &staff.name);
        draft.notice_team(Some(staff), case.id, "desk-ticket-answered", &args);
        case.human = Some(draft.now);
        case.answered = case.answered.or(Some(draft.now));
        return draft.keep(case);
    }
    let said = match &mail.words {
        Ok(_) if case.is_full() => Err("desk-mail-full"),
        Ok(said) => {
            let all = without_links(said.reveal());
            let cut: String = all.chars().take(SHOWN).collect();
            Ok(if cut.len() < all.len() { format!("{cut} …") } else { cut })
        }
        Err(NoWords::Encrypted) => Err("desk-mail-encrypted"),
        Err(NoWords::NoText) => Err("desk-mail-no-text"),
    };
    let said = match said {
        Ok(said) => said,
        Err(key) => return tell_with(draft, &case, key, &about(&case, ticket, "")),
    };
    let all_given = case.given == case.lines.len();
    case.add_line(LineFrom::Mail(ticket), draft.now, &said);
    if matches!(case.stage, Stage::Closed { stopped: false, .. }) {
        come_back(draft, &mut case);
        return draft.keep(case);
    }
    case.stage = stage::hear(std::mem::replace(&mut case.stage, Stage::Intake), draft.now);
    match case.stage.holder().and_then(|name| draft.rules.staff_named(name)) {
        Some(holder) => give_lines(draft, &mut case, holder),
        // Whoever takes it is given it with the rest, unless the rest was given.
        None if case.carded.is_some() => {
            let (rules, newest) = (draft.rules, case.lines.last().cloned());
            for staff in draft.told_of(case.id).filter(|_| !case.stage.is_talking()) {
                let Some(newest) = &newest else { continue };
                draft.tell(staff, Some(case.id), card::line(rules, staff, &case, newest));
            }
            if all_given {
                case.given = case.lines.len();
            }
        }
        None => {}
    }
    draft.keep(case);
}

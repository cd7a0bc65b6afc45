//! Somebody's app wants OTR, which this line does not have: it is said once, with what there is instead. Pure.
//!
//! Once, because an app asks by itself, again and again: two programs must never go on answering each other.

use std::time::Duration;

use super::protection::tell_apart;
use crate::{
    desk,
    draft::Draft,
    model::{Case, Inbound, Staff, Stage, Unreadable},
};

/// A member of the staff is told no more often than this: what their app sends may be another command that is lost.
const ONCE_IN: Duration = Duration::from_secs(24 * 60 * 60);

/// Something of a person's came in OTR: nobody can read it. They are told once in a case, and so is whoever holds it.
pub(super) fn refuse(draft: &mut Draft<'_>, mut case: Case) {
    case.heard = draft.now;
    if !case.stage.is_stopped() {
        tell(draft, &mut case);
        case.unreadable.get_or_insert((draft.now, Unreadable::Otr));
        if case.stage.holder().is_some() && !std::mem::replace(&mut case.shown_otr, true) {
            desk::on_change(draft, &case, "desk-person-otr");
        }
    }
    draft.keep(case);
}

/// Whether nothing has come of this person yet but OTR, which was no message: how their first one comes is not known.
pub(super) fn is_all(case: &Case) -> bool {
    let is_otr = case.unreadable.is_some_and(|(_, what)| what == Unreadable::Otr);
    is_otr && case.first_message.reveal().is_empty() && case.files.is_empty() && !case.was_encrypted
}

/// Somebody's words came with the offer of their app to go on in OTR. They are told that it does not work as long as the
/// program has the word; to the human who has it later their words come like any others.
pub(super) fn offered(draft: &mut Draft<'_>, inbound: &Inbound) {
    let Some(mut case) = draft.newest_of(&inbound.from).filter(|case| inbound.offers_otr && !draft.is_erased(case))
    else {
        return;
    };
    match case.stage {
        Stage::Intake | Stage::Summary | Stage::Queued { .. } => {
            tell(draft, &mut case);
            draft.keep(case);
        }
        Stage::Claimed { .. }
        | Stage::Active { .. }
        | Stage::Snoozed { .. }
        | Stage::Stopped { .. }
        | Stage::Closed { .. } => {}
    }
}

/// Whether it is time to tell a member of the staff.
pub(super) fn is_due_to(draft: &mut Draft<'_>, staff: &Staff) -> bool {
    let (now, told) = (draft.now, draft.office().otr.get(&staff.name));
    let is_due = told.is_none_or(|told| now.since(*told) >= ONCE_IN);
    if is_due {
        draft.office_mut().otr.insert(staff.name.clone(), now);
    }
    is_due
}

fn tell(draft: &mut Draft<'_>, case: &mut Case) {
    if !std::mem::replace(&mut case.told_otr, true) {
        tell_apart(draft, case, "unreadable-otr");
    }
}

//! What cannot be undone is asked for, shown, and done when it is confirmed by a code: blocking, and erasing, which takes
//! two. Pure.

use std::time::Duration;

use super::{forget, outgoing, tag, words};
use crate::{
    draft::{Asker, Draft},
    model::{Case, Dangerous, Pending, Stage},
    talk::Say,
};

/// How long a code counts for whoever asked for it.
const ALONE: Duration = Duration::from_secs(2 * 60);
/// How long it counts where somebody else must agree.
const BY_TWO: Duration = Duration::from_secs(30 * 60);

/// Somebody asks for something dangerous. Nothing happens yet.
pub(super) fn ask(draft: &mut Draft<'_>, asker: Asker<'_>, case: &Case, what: Dangerous) {
    if what == Dangerous::Block && case.blocked.is_some() {
        return draft.reply(asker, Some(case.id), "desk-is-blocked", &tag(case));
    }
    let code = draft.code();
    let by_two = what == Dangerous::Erase;
    let until = draft.now.after(if by_two { BY_TWO } else { ALONE });
    let pending = Pending { what, case: case.id, code: code.clone(), until };
    draft.office_mut().pending.insert(asker.staff.name.clone(), pending);
    let args = |with_code: bool| {
        let mut args = vec![("tag", words(&case.tag.to_string())), ("name", words(&asker.staff.name))];
        args.extend(with_code.then(|| ("code", words(&code))));
        args
    };
    draft.reply(asker, Some(case.id), &format!("desk-ask-{}", what.name()), &args(!by_two));
    if by_two {
        let rules = draft.rules;
        for staff in rules.team().filter(|staff| staff.name != asker.staff.name) {
            draft.notice(staff, Some(case.id), &format!("desk-agree-{}", what.name()), &args(true));
        }
    }
}

/// `!yes CODE`: what was asked for is done, if this is the one who may say so.
pub(super) fn yes(draft: &mut Draft<'_>, asker: Asker<'_>, code: &str) {
    let now = draft.now;
    let found = draft.office().pending.iter().find(|(_, pending)| pending.code == code && now < pending.until);
    let Some((by, pending)) = found.map(|(by, pending)| (by.clone(), pending.clone())) else {
        return draft.reply(asker, None, "desk-nothing-to-confirm", &[]);
    };
    let is_theirs = by == asker.staff.name;
    match pending.what {
        Dangerous::Block if !is_theirs => return draft.reply(asker, None, "desk-nothing-to-confirm", &[]),
        Dangerous::Erase if is_theirs => return draft.reply(asker, None, "desk-not-yourself", &[]),
        Dangerous::Block | Dangerous::Erase => {}
    }
    draft.office_mut().pending.remove(&by);
    let Some(case) = draft.cases.get(pending.case) else { return draft.reply(asker, None, "desk-no-case", &[]) };
    match pending.what {
        Dangerous::Block => block(draft, asker, case.clone()),
        Dangerous::Erase => {
            draft.silence(&case.person);
            draft.reply(asker, None, "desk-erased", &tag(case));
            forget(draft, case);
        }
    }
}

/// Any other command of whoever asked cancels it.
pub(super) fn cancel(draft: &mut Draft<'_>, asker: Asker<'_>) {
    if draft.office().pending.contains_key(&asker.staff.name) {
        draft.office_mut().pending.remove(&asker.staff.name);
    }
}

/// Nothing of this person is heard any more. The last word names another way to reach help.
fn block(draft: &mut Draft<'_>, asker: Asker<'_>, mut case: Case) {
    let was_stopped = case.stage.is_stopped();
    outgoing::call_off(draft, &mut case);
    draft.silence(&case.person);
    case.stage = Stage::Closed { since: draft.now, stopped: true };
    (case.blocked, case.offer) = (Some(draft.now), None);
    let args = [("tag", words(&case.tag.to_string())), ("name", words(&asker.staff.name))];
    draft.notice_team(None, case.id, "desk-blocked-by", &args);
    if !was_stopped && case.key_changed.is_none() {
        draft.say(&case, &[vec![Say::text("blocked")]]);
    }
    draft.keep(case);
}

/// `!unblock TAG`: they are heard again, from their next message on; the case waits for somebody.
pub(super) fn unblock(draft: &mut Draft<'_>, asker: Asker<'_>, mut case: Case) {
    if case.blocked.take().is_none() {
        return draft.reply(asker, Some(case.id), "desk-not-blocked", &tag(&case));
    }
    case.stage = Stage::Queued { since: draft.now };
    let args = [("tag", words(&case.tag.to_string())), ("name", words(&asker.staff.name))];
    draft.notice_team(None, case.id, "desk-unblocked-by", &args);
    draft.keep(case);
}

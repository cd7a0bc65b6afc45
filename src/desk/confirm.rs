//! What cannot be undone is asked for, shown, and done when it is confirmed by a code: blocking, and erasing, which takes
//! two. Pure.

use std::time::Duration;

use super::{absence, accounts, disclose, export, forget, holding, outgoing, pause, roster, tag, words};
use crate::{
    draft::{Asker, Draft},
    model::{Case, Dangerous, Pending, Stage, Task, Unsaid},
};

/// How long a code counts for whoever asked for it.
const ALONE: Duration = Duration::from_secs(2 * 60);
/// How long it counts where somebody else must agree.
const BY_TWO: Duration = Duration::from_secs(30 * 60);

/// Somebody asks for something dangerous. Nothing happens yet.
pub(super) fn ask(draft: &mut Draft<'_>, asker: Asker<'_>, what: Dangerous) {
    ask_about(draft, asker, what, Vec::new());
}

/// The same, with more that is shown beforehand.
pub(super) fn ask_about(draft: &mut Draft<'_>, asker: Asker<'_>, what: Dangerous, about: Vec<(&'static str, String)>) {
    let (case, whom) = match &what {
        Dangerous::Block(case) | Dangerous::Erase(case) => (draft.cases.get(*case), asker.staff.name.clone()),
        Dangerous::Pgp(_) => (None, asker.staff.name.clone()),
        Dangerous::Link(case, _) | Dangerous::Export(case) | Dangerous::Disclose(case) => {
            (draft.cases.get(*case), asker.staff.name.clone())
        }
        Dangerous::Revoke(name) | Dangerous::Role(name, _) => (None, name.clone()),
        Dangerous::Pause | Dangerous::Reload => (None, asker.staff.name.clone()),
    };
    if let (Dangerous::Block(_), Some(case)) = (&what, case.filter(|case| case.blocked.is_some())) {
        return draft.reply(asker, Some(case.id), "desk-is-blocked", &tag(case));
    }
    let mut about = about;
    about.extend(accounts::about(draft, &what));
    about.extend(export::about(draft, asker.staff, &what));
    let (code, name) = (draft.code(), what.name());
    let by_two = matches!(what, Dangerous::Erase(_) | Dangerous::Export(_) | Dangerous::Disclose(_));
    let until = draft.now.after(if by_two { BY_TWO } else { ALONE });
    draft.office_mut().pending.insert(asker.staff.name.clone(), Pending { what, code: code.clone(), until });
    let args = |with_code: bool| {
        let mut args = vec![("name", words(&whom))];
        args.extend(case.map(|case| ("tag", words(&case.tag.to_string()))));
        args.extend(about.iter().map(|(name, about)| (*name, words(about))));
        args.extend(with_code.then(|| ("code", words(&code))));
        args
    };
    let id = case.map(|case| case.id);
    draft.reply(asker, id, &format!("desk-ask-{name}"), &args(!by_two));
    if by_two {
        for staff in absence::others(draft, asker) {
            draft.notice(staff, id, &format!("desk-agree-{name}"), &args(true));
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
    match &pending.what {
        Dangerous::Erase(_) | Dangerous::Export(_) | Dangerous::Disclose(_) if is_theirs => {
            return draft.reply(asker, None, "desk-not-yourself", &[]);
        }
        Dangerous::Block(_)
        | Dangerous::Link(..)
        | Dangerous::Pgp(_)
        | Dangerous::Revoke(_)
        | Dangerous::Role(..)
        | Dangerous::Pause
        | Dangerous::Reload
            if !is_theirs =>
        {
            return draft.reply(asker, None, "desk-nothing-to-confirm", &[]);
        }
        Dangerous::Block(_)
        | Dangerous::Erase(_)
        | Dangerous::Export(_)
        | Dangerous::Disclose(_)
        | Dangerous::Link(..)
        | Dangerous::Pgp(_)
        | Dangerous::Revoke(_)
        | Dangerous::Role(..)
        | Dangerous::Pause
        | Dangerous::Reload => {}
    }
    draft.office_mut().pending.remove(&by);
    match pending.what {
        Dangerous::Block(case)
        | Dangerous::Erase(case)
        | Dangerous::Export(case)
        | Dangerous::Disclose(case)
        | Dangerous::Link(case, _)
            if draft.cases.get(case).is_none() =>
        {
            draft.reply(asker, None, "desk-no-case", &[]);
        }
        Dangerous::Block(case) => draft.cases.get(case).into_iter().for_each(|case| block(draft, asker, case.clone())),
        Dangerous::Erase(case) => draft.cases.get(case).into_iter().for_each(|case| {
            draft.silence(case);
            draft.reply(asker, None, "desk-erased", &tag(case));
            forget(draft, case);
        }),
        Dangerous::Link(case, part) => accounts::link(draft, asker, case, part),
        Dangerous::Export(case) => export::export(draft, asker, case, &by),
        Dangerous::Disclose(case) => disclose::give(draft, asker, case, &by),
        Dangerous::Pgp(kept) => export::set_key(draft, asker, kept),
        Dangerous::Revoke(name) => roster::revoke(draft, asker, &name),
        Dangerous::Role(name, role) => roster::set_role(draft, asker, &name, role),
        Dangerous::Pause => pause::begin(draft, asker),
        Dangerous::Reload => draft.chore(Task::Reload, Some(asker)),
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
    draft.silence(&case);
    case.stage = Stage::Closed { since: draft.now, stopped: true };
    (case.blocked, case.offer) = (Some(draft.now), None);
    let args = [("tag", words(&case.tag.to_string())), ("name", words(&asker.staff.name))];
    draft.notice_team(None, case.id, "desk-blocked-by", &args);
    if !was_stopped && case.key_changed.is_none() {
        holding::say(draft, &mut case, Unsaid::Blocked);
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

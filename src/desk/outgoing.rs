//! A handler's answer on its way out: for a moment it can be taken back. And whose plain words go out without a quote.
//!
//! What waits is kept with its case. The right to speak is looked at again when it goes: whoever has lost the case
//! meanwhile, or whose person wants no more, is told that it was not sent. Pure.

use std::{borrow::Cow, time::Duration};

use super::{enclosed, holding, pgp, stage, tag};
use crate::{
    draft::{Asker, Draft},
    model::{Asked, Case, CaseId, Enclosed, Focus, Outgoing, Staff, WireId},
    private::Private,
    rules::Rules,
};

/// How long plain words go to a person after `!focus`.
const FOCUS: Duration = Duration::from_secs(30 * 60);

/// How an answer goes out.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct How<'a> {
    /// Unencrypted, whatever the person does.
    pub(super) in_clear: bool,
    /// Encrypted to the person's PGP key.
    pub(super) sealed: bool,
    /// As this question of the flow.
    pub(super) asks: Option<&'a str>,
}

/// An answer goes out now, or in a moment.
pub(super) fn send(draft: &mut Draft<'_>, case: &mut Case, asker: Asker<'_>, words: &str, how: How<'_>) {
    let delay = draft.rules.times.send_delay;
    let held = holding::why(case, draft.now);
    if delay.is_zero() && case.outgoing.is_empty() && held.is_none() {
        if relay(draft, case, asker, words, how) {
            return;
        }
        return draft.reply(asker, Some(case.id), "desk-not-sent", &tag(case));
    }
    case.outgoing.push(Outgoing {
        from: asker.staff.peer.clone(),
        wire_id: asker.wire_id.cloned(),
        words: Private::new(words.to_owned()),
        in_clear: how.in_clear,
        sealed: how.sealed,
        due: draft.now.after(delay),
        asks: how.asks.map(str::to_owned),
    });
    if let Some(held) = held {
        holding::tell_author(draft, asker, case, held);
        if delay.is_zero() {
            holding::wait(draft, case, held);
        }
    }
}

/// Whatever waits goes out now: something follows that must not come before it. What waits for a rule of contact does not.
pub(super) fn send_all(draft: &mut Draft<'_>, case: &mut Case) {
    match holding::why(case, draft.now) {
        None => go_all(draft, case),
        Some(_) => call_off(draft, case),
    }
}

/// Whatever waits goes out now.
pub(super) fn go_all(draft: &mut Draft<'_>, case: &mut Case) {
    for waiting in std::mem::take(&mut case.outgoing) {
        go(draft, case, &waiting);
    }
    enclosed::send_all(draft, case);
}

/// What waits does not go out: whoever wrote it is told, on their own message.
pub(super) fn call_off(draft: &mut Draft<'_>, case: &mut Case) {
    for waiting in std::mem::take(&mut case.outgoing) {
        not_sent(draft, case, &waiting);
    }
    enclosed::call_off(draft, case);
}

/// What has waited long enough goes out, unless a rule of contact holds it. The case as it is then.
pub(super) fn due<'a>(draft: &mut Draft<'_>, case: &'a Case) -> Cow<'a, Case> {
    // In order: whatever is behind one that waits, waits too.
    let due = case.outgoing.iter().take_while(|waiting| waiting.due <= draft.now).count();
    if due == 0 && case.vigil.unsaid.is_none() {
        return Cow::Borrowed(case);
    }
    let mut after = case.clone();
    match holding::why(case, draft.now) {
        Some(held) if due > 0 => holding::wait(draft, &mut after, held),
        Some(_) => {}
        None => {
            holding::say_at_last(draft, &mut after);
            for waiting in after.outgoing.drain(..due).collect::<Vec<_>>() {
                go(draft, &mut after, &waiting);
            }
        }
    }
    if after.outgoing.is_empty() {
        after.vigil.told = None;
    }
    if after == *case {
        return Cow::Borrowed(case);
    }
    draft.keep(after.clone());
    Cow::Owned(after)
}

/// It goes. False if it cannot be encrypted as it was to be: then it does not.
fn relay(draft: &mut Draft<'_>, case: &mut Case, asker: Asker<'_>, words: &str, how: How<'_>) -> bool {
    if how.sealed {
        let Ok(key) = pgp::key_of(draft, case) else { return false };
        if !draft.relay_sealed(case, asker, words, &key) {
            return false;
        }
    } else {
        draft.relay(case, asker, words, how.in_clear);
    }
    put(draft, case, asker.staff, how.asks);
    true
}

/// From now on the person may answer a question that somebody has put to them.
fn put(draft: &Draft<'_>, case: &mut Case, by: &Staff, asks: Option<&str>) {
    let asked = |question: &str| Asked { question: question.to_owned(), by: by.name.clone(), at: draft.now };
    case.asked = asks.map(asked);
}

fn go(draft: &mut Draft<'_>, case: &mut Case, waiting: &Outgoing) {
    let rules = draft.rules;
    match rules.staff(&waiting.from).filter(|staff| case.stage.holder() == Some(staff.name.as_str())) {
        Some(staff) if case.key_changed.is_none() => {
            let asker = Asker { staff, wire_id: waiting.wire_id.as_ref() };
            let how = How { in_clear: waiting.in_clear, sealed: waiting.sealed, asks: waiting.asks.as_deref() };
            if !relay(draft, case, asker, waiting.words.reveal(), how) {
                not_sent(draft, case, waiting);
            }
        }
        Some(_) | None => not_sent(draft, case, waiting),
    }
}

fn not_sent(draft: &mut Draft<'_>, case: &Case, waiting: &Outgoing) {
    let rules = draft.rules;
    // Whoever has left the team is told nothing.
    if let Some(staff) = rules.staff(&waiting.from) {
        let asker = Asker { staff, wire_id: waiting.wire_id.as_ref() };
        draft.reply(asker, Some(case.id), "desk-not-sent", &tag(case));
    }
}

/// `!undo`: the newest of somebody's answers that have not gone out yet is taken back.
pub(super) fn undo(draft: &mut Draft<'_>, asker: Asker<'_>) {
    let waiting = |case: &Case| {
        let of_theirs = |waiting: &&Outgoing| is_from(draft.rules, waiting, asker.staff);
        let file = enclosed::newest(draft, case, asker.staff).map(|file| file.due);
        case.outgoing.iter().filter(of_theirs).map(|waiting| waiting.due).max().max(file)
    };
    let newest = draft.cases.iter().filter_map(|case| Some((waiting(case)?, case.id))).max();
    let Some(case) = newest.and_then(|(_, id)| draft.cases.get(id)) else {
        return draft.reply(asker, None, "desk-nothing-to-undo", &[]);
    };
    let mut case = case.clone();
    let last = case.outgoing.iter().rposition(|waiting| is_from(draft.rules, waiting, asker.staff));
    let words_due = last.and_then(|at| case.outgoing.get(at)).map(|waiting| waiting.due);
    let file = enclosed::newest(draft, &case, asker.staff).filter(|file| Some(file.due) >= words_due).cloned();
    // What came in one message goes together.
    let typed = match (&file, last.and_then(|at| case.outgoing.get(at))) {
        (Some(file), _) => file.wire_id.clone(),
        (None, words) => words.and_then(|words| words.wire_id.clone()),
    };
    if let Some(at) = last.filter(|at| {
        file.is_none() || typed.is_some() && case.outgoing.get(*at).is_some_and(|words| words.wire_id == typed)
    }) {
        case.outgoing.remove(at);
    }
    let number = file.map(|file| file.number);
    let is_it = |file: &Enclosed| Some(file.number) == number || typed.is_some() && file.wire_id == typed;
    enclosed::take_back(draft, &mut case, is_it);
    forget_line(draft, &mut case, typed.as_ref());
    draft.reply(asker, Some(case.id), "desk-undone", &tag(&case));
    draft.keep(case);
}

/// The case in which something waits that somebody typed in this message.
pub(super) fn waits<'a>(draft: &Draft<'a>, staff: &Staff, typed: &WireId) -> Option<&'a Case> {
    let is_it = |words: &Outgoing| words.wire_id.as_ref() == Some(typed) && is_from(draft.rules, words, staff);
    let has_it = |case: &&Case| case.outgoing.iter().any(is_it) || enclosed::waits(draft, case, staff, typed);
    draft.cases.iter().find(has_it)
}

/// A member of the staff has changed a message of theirs, or taken it back (no words), that has not gone out yet.
/// Whether there was one.
pub(super) fn change(draft: &mut Draft<'_>, staff: &Staff, typed: &WireId, anew: Option<&str>) -> bool {
    let rules = draft.rules;
    let is_it = |waiting: &Outgoing| waiting.wire_id.as_ref() == Some(typed) && is_from(rules, waiting, staff);
    let has_file = |case: &Case| anew.is_none() && enclosed::waits(draft, case, staff, typed);
    let has_it = |case: &&Case| case.outgoing.iter().any(is_it) || has_file(case);
    let Some(mut case) = draft.cases.iter().find(has_it).cloned() else { return false };
    match anew {
        Some(words) => {
            for waiting in case.outgoing.iter_mut().filter(|waiting| is_it(waiting)) {
                waiting.words = Private::new(words.to_owned());
            }
            case.replace(typed, words);
        }
        None => {
            case.outgoing.retain(|waiting| !is_it(waiting));
            enclosed::take_back(draft, &mut case, |file| file.wire_id.as_ref() == Some(typed));
            forget_line(draft, &mut case, Some(typed));
        }
    }
    draft.keep(case);
    true
}

fn is_from(rules: &Rules, waiting: &Outgoing, staff: &Staff) -> bool {
    rules.staff(&waiting.from).is_some_and(|author| author.name == staff.name)
}

/// An answer was never given: it is the team's turn again.
fn forget_line(draft: &Draft<'_>, case: &mut Case, typed: Option<&WireId>) {
    if let Some(typed) = typed {
        case.take_back(typed);
    }
    case.stage = stage::unanswered(std::mem::replace(&mut case.stage, crate::model::Stage::Intake), draft.now);
}

/// `!focus TAG`: for a while plain words of somebody go to the person of a case that they hold. `!focus`: no more.
pub(super) fn focus(draft: &mut Draft<'_>, asker: Asker<'_>, case: Option<&Case>) {
    let name = asker.staff.name.clone();
    let Some(case) = case else {
        draft.office_mut().focus.remove(&name);
        return draft.reply(asker, None, "desk-focus-ended", &[]);
    };
    if let Err((_, why)) = stage::held_by(case.stage.clone(), &name) {
        return super::staff::refuse(draft, asker, case, &why);
    }
    let until = draft.now.after(FOCUS);
    draft.office_mut().focus.insert(name, Focus { case: case.id, until });
    draft.reply(asker, Some(case.id), "desk-focus", &tag(case));
}

/// Any other command ends it.
pub(super) fn end_focus(draft: &mut Draft<'_>, staff: &Staff) {
    if draft.office().focus.contains_key(&staff.name) {
        draft.office_mut().focus.remove(&staff.name);
    }
}

/// The case to whose person somebody's plain words go now.
pub(super) fn focused(draft: &Draft<'_>, staff: &Staff) -> Option<CaseId> {
    let focus = draft.office().focus.get(&staff.name)?;
    (draft.now < focus.until).then_some(focus.case)
}

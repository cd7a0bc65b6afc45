//! A person goes on from another account, with the code that they were given. Pure.
//!
//! Nothing of the case is repeated to the new account, and nothing is said to the old one.

use super::{
    Came, is_open, new_case, person_message,
    protection::{Change, mind, tell_apart},
    resume, talk,
};
use crate::{
    desk,
    draft::Draft,
    model::{Case, Fit, Happened, Inbound, Stage, Typed, without_links},
    talk::Say,
};

/// Somebody who is no member of the staff wrote. Whether a code stands in it, and all of it was dealt with.
pub(super) fn heard(draft: &mut Draft<'_>, inbound: &Inbound) -> bool {
    let Some(typed) = Typed::within(inbound.body.reveal()) else { return false };
    let is_alone = typed.is_certain && typed.rest.reveal().is_empty() && inbound.files.is_empty();
    match desk::passage::find(draft, &typed) {
        Some((case, Fit::Right)) if case.is_of(&inbound.from) => is_alone && sent_here(draft, case),
        Some((case, Fit::Right)) => go_on(draft, case, inbound, typed.rest.reveal()),
        Some((case, Fit::Wrong | Fit::Other)) if !case.is_of(&inbound.from) => {
            desk::passage::guessed(draft, case);
            is_alone && does_not_count(draft, inbound)
        }
        Some(_) => false,
        None => is_alone && does_not_count(draft, inbound),
    }
}

/// They sent it where they got it.
fn sent_here(draft: &mut Draft<'_>, case: &Case) -> bool {
    if case.stage.holder().is_some() {
        return false;
    }
    draft.say(case, &[vec![Say::text("passage-here")]]);
    draft.keep(case.clone());
    true
}

/// It was mistyped, or it has run out. Whoever writes from there is heard all the same.
fn does_not_count(draft: &mut Draft<'_>, inbound: &Inbound) -> bool {
    let known = draft.cases.of(&inbound.from);
    if known.is_some_and(|case| case.stage.holder().is_some() || case.stage.is_stopped() || !is_open(case)) {
        return false;
    }
    if let Some(case) = known {
        // The account that they have left: nothing is said there, nor to the one that they write from now.
        if case.person != inbound.from {
            return true;
        }
        // Once more the code that brought them here.
        let has_moved = case.log.iter().any(|entry| entry.what == Happened::Moved);
        tell_apart(draft, case, if has_moved { "passage-joined" } else { "passage-wrong" });
        draft.keep(case.clone());
        return true;
    }
    person_message(draft, inbound);
    if let Some(case) = draft.newest_of(&inbound.from) {
        tell_apart(draft, &case, "passage-wrong");
    }
    true
}

fn go_on(draft: &mut Draft<'_>, case: &Case, inbound: &Inbound, rest: &str) -> bool {
    let known = draft.cases.of(&inbound.from).filter(|known| is_open(known));
    if desk::passage::is_hindered(case, known) {
        desk::passage::hindered(draft, case, known);
        return false;
    }
    let words = without_links(rest);
    let part = match known {
        Some(known) => known.clone(),
        None => new_case(draft, &inbound.from, inbound.security, &words, true),
    };
    let change = Change::of(case, inbound.security);
    let mut case = case.clone();
    desk::passage::join(draft, &mut case, part);
    case.hear(inbound.security, draft.now);
    case.unread_in_a_row = 0;
    mind(draft, &mut case, inbound.device, change);
    let files: Vec<bool> = inbound.files.iter().map(|file| super::note_file(draft, &mut case, file)).collect();
    if files.contains(&false) {
        super::refuse_file(draft, &mut case);
    }
    let mut said: Vec<Say> = change.map(Change::say).into_iter().collect();
    said.push(Say::text("passage-joined"));
    match case.stage {
        Stage::Intake | Stage::Summary => {
            let came = Came { resumes: Some("passage-joined"), burst: false, change };
            talk(draft, case, &words, came);
        }
        Stage::Stopped { .. } if !words.is_empty() => resume(draft, case, &words, change),
        Stage::Closed { .. } if !words.is_empty() => {
            desk::on_return(draft, &mut case, &words);
            draft.say(&case, &[said]);
            draft.keep(case);
        }
        Stage::Queued { .. } | Stage::Claimed { .. } | Stage::Active { .. } | Stage::Snoozed { .. }
            if !words.is_empty() =>
        {
            draft.say(&case, &[said]);
            desk::on_words(draft, &mut case, &words);
            draft.keep(case);
        }
        Stage::Queued { .. }
        | Stage::Claimed { .. }
        | Stage::Active { .. }
        | Stage::Snoozed { .. }
        | Stage::Stopped { .. }
        | Stage::Closed { .. } => {
            draft.say(&case, &[said]);
            draft.keep(case);
        }
    }
    true
}

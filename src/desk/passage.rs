//! One person goes on from another account, or by mail, in the same case: by a code that only they have. Pure.
//!
//! The code is given by the account that is known, counts for a day and once, and ends with the fifth wrong one. Where it was
//! given nothing is said when it is used: whose that phone is by then nobody knows. `front` hears it.

use super::{accounts::unite, on_change, outgoing, tell_with, words};
use crate::{
    draft::Draft,
    model::{Case, Fit, Happened, Stage, Typed},
    talk::Arg,
};

/// A code for the person of this case: the one they have, if it counts for long enough still.
pub fn open(draft: &mut Draft<'_>, case: &mut Case) -> String {
    let fresh = case.passage.take().filter(|passage| passage.is_fresh(draft.now));
    let passage = fresh.unwrap_or_else(|| draft.passage());
    let written = passage.written();
    case.passage = Some(passage);
    written
}

/// The case whose code this is, or begins like this.
pub fn find<'c>(draft: &Draft<'c>, typed: &Typed) -> Option<(&'c Case, Fit)> {
    let found = draft.cases.iter().filter_map(|case| {
        let fit = case.passage.as_ref()?.fits(typed, draft.now);
        (fit != Fit::Other && case.part_of.is_none() && case.drill.is_none()).then_some((case, fit))
    });
    // Two codes that begin alike: the right one.
    found.max_by_key(|(case, fit)| (*fit == Fit::Right, case.id))
}

/// Somebody has guessed at the code of this case. The fifth wrong one ends it.
pub fn guessed(draft: &mut Draft<'_>, case: &Case) {
    let mut case = draft.kept(case.clone());
    let Some(passage) = &mut case.passage else { return };
    passage.guessed();
    if !passage.is_open(draft.now) {
        case.passage = None;
        on_change(draft, &case, "desk-passage-ended");
    }
    draft.keep(case);
}

/// Why a case cannot go on from another account by itself, if it cannot: then a human decides.
pub fn is_hindered(case: &Case, part: Option<&Case>) -> bool {
    let is_odd = |case: &Case| {
        case.blocked.is_some() || case.forget_asked.is_some() || case.key_changed.is_some() || case.part_of.is_some()
    };
    let is_own = |part: &Case| part.stage.holder().is_some() || !part.others.is_empty() || part.drill.is_some();
    is_odd(case) || part.is_some_and(|part| is_odd(part) || is_own(part))
}

/// The person goes on from the account of the second case, which becomes part of the first. What was on its way to the
/// other account does not go out.
pub fn join(draft: &mut Draft<'_>, case: &mut Case, mut part: Case) {
    outgoing::call_off(draft, case);
    unite(draft, case, &mut part);
    case.answer_by(&part.person);
    case.passage = None;
    case.log(draft.now, Happened::Moved);
    if case.carded.is_some() {
        tell_with(draft, case, "desk-passage-joined", &about(case, Some(&part)));
    }
    draft.keep(part);
}

fn about(case: &Case, part: Option<&Case>) -> [(&'static str, Arg); 3] {
    let other = part.map(|part| part.tag.to_string()).unwrap_or_default();
    let network = part.unwrap_or(case).person.network.title();
    [("tag", words(&case.tag.to_string())), ("other", words(&other)), ("network", words(network))]
}

/// The code was used, and the case cannot go on from there by itself: whoever deals with it is told.
pub fn hindered(draft: &mut Draft<'_>, case: &Case, part: Option<&Case>) {
    let mut case = draft.kept(case.clone());
    case.passage = None;
    let key = if part.is_some() { "desk-passage-hindered" } else { "desk-passage-refused" };
    tell_with(draft, &case, key, &about(&case, part));
    draft.keep(case);
}

/// The case whose code stands in a mail, if one does: it counts no more.
pub fn by_mail(draft: &mut Draft<'_>, words: &str) -> Option<Case> {
    let typed = Typed::within(words)?;
    let (case, fit) = find(draft, &typed)?;
    if fit != Fit::Right || is_hindered(case, None) || matches!(case.stage, Stage::Stopped { .. }) {
        if fit == Fit::Wrong {
            guessed(draft, case);
        }
        return None;
    }
    let mut case = draft.kept(case.clone());
    case.passage = None;
    case.log(draft.now, Happened::Moved);
    on_change(draft, &case, "desk-passage-mail");
    draft.keep(case.clone());
    Some(case)
}

//! What people do besides writing: reactions, changed and deleted messages, disappearing messages. Pure.

use super::{BURST, is_open, protection::tell_apart};
use crate::{
    desk,
    draft::Draft,
    model::{Aside, Case, Peer, Row, without_links},
    pgp,
};

/// Somebody did something besides writing.
pub(super) fn heard(draft: &mut Draft<'_>, from: &Peer, what: &Aside, relayed: Option<&Row>) {
    if let Some(staff) = draft.rules.staff(from) {
        return desk::asides::by_staff(draft, staff, what, relayed);
    }
    // Of somebody without a case nothing is kept that could change, and there is nothing to answer.
    let Some(case) = draft.cases.of(from) else { return };
    let mut case = case.clone();
    let is_kept = match what {
        Aside::Edited { of, words } => case.replace(of, &pgp::take_out(&without_links(words.reveal())).0),
        Aside::Deleted { of } => case.replace(of, ""),
        Aside::Reaction { .. } | Aside::Timer(_) => false,
    };
    if is_open(&case) {
        if case.stage.is_talking() {
            answer(draft, &mut case, what);
        } else {
            desk::asides::by_person(draft, &case, what, is_kept);
        }
    }
    draft.keep(case);
}

/// The program has the word: what it does not understand it says, once in a while.
fn answer(draft: &mut Draft<'_>, case: &mut Case, what: &Aside) {
    let key = match what {
        Aside::Reaction { taken_back: false, .. } => "aside-reaction",
        Aside::Edited { .. } => "aside-edited",
        Aside::Deleted { .. } => "aside-deleted",
        Aside::Reaction { taken_back: true, .. } | Aside::Timer(_) => return,
    };
    if case.aside.is_none_or(|last| draft.now.since(last) >= BURST) {
        case.aside = Some(draft.now);
        tell_apart(draft, case, key);
    }
}

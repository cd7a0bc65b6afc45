//! That a handler's words have reached the person's phone, shown on the message that they typed. Pure.
//!
//! Nothing is kept of it: a mark that is lost says nothing, and one that is set twice says the same.

use crate::{
    draft::Draft,
    model::{Case, Peer, Row, RowKind, WireId, Wish},
};

/// The recipient's phone has a row.
pub fn on_delivered(draft: &mut Draft<'_>, row: &Row) {
    let case = row.case.filter(|_| row.kind == RowKind::Relay).and_then(|id| draft.cases.get(id));
    if let (Some(case), Some((author, typed))) = (case.filter(|case| case.person == row.to), &row.author) {
        show(draft, case, author, typed.as_ref());
    }
}

/// The person of a case has what was typed in this message: it is shown there, to who still holds the case.
pub(super) fn show(draft: &mut Draft<'_>, case: &Case, author: &Peer, typed: Option<&WireId>) {
    let holds = |name: &str| case.stage.holder() == Some(name);
    let is_theirs = draft.rules.staff(author).is_some_and(|staff| holds(&staff.name));
    if let Some(of) = typed.filter(|_| is_theirs && draft.rules.shows_delivery) {
        draft.wish(Wish::Mark { to: author.clone(), of: of.clone() });
    }
}

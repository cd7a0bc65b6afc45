//! By what name a handler writes to people, if the operator lets them have one. Pure.

use super::words;
use crate::{
    draft::{Asker, Draft},
    talk::fold,
};

/// Longer than this, it is no name (characters).
const LONGEST: usize = 24;

/// `!name` says which one the asker has; `!name Camille` chooses one, `!name off` gives it up.
pub(super) fn name(draft: &mut Draft<'_>, asker: Asker<'_>, typed: &str) {
    if !draft.rules.names {
        return draft.reply(asker, None, "desk-name-not-here", &[]);
    }
    let own = &asker.staff.name;
    if typed.eq_ignore_ascii_case(super::command::OFF) {
        draft.office_mut().names.remove(own);
    } else if !typed.is_empty() {
        if let Some(why) = refused(draft, own, typed) {
            return draft.reply(asker, None, why, &[("name", words(typed))]);
        }
        draft.office_mut().names.insert(own.clone(), typed.to_owned());
    }
    match draft.office().names.get(own).cloned() {
        Some(name) => draft.reply(asker, None, "desk-name-yours", &[("name", words(&name))]),
        None => draft.reply(asker, None, "desk-name-none", &[]),
    }
}

/// Why somebody cannot have this name: it is no name, or it is another's.
fn refused(draft: &Draft<'_>, own: &str, name: &str) -> Option<&'static str> {
    let is_letter = |c: char| c.is_alphabetic() || matches!(c, ' ' | '-' | '\'' | '’');
    let folded = fold(name);
    if folded.is_empty() || name.chars().count() > LONGEST || !name.chars().all(is_letter) {
        return Some("desk-name-odd");
    }
    let chosen = draft.office().names.iter().filter(|(by, _)| *by != own).map(|(_, name)| name);
    let short = draft.rules.everybody().iter().map(|staff| &staff.name).filter(|name| *name != own);
    chosen.chain(short).any(|other| fold(other) == folded).then_some("desk-name-taken")
}

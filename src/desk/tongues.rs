//! A handler and a person who share no language: said when a case changes hands, with who does. Pure.
//!
//! Only if the configuration names somebody's languages (`[[staff]] speaks`): otherwise nothing is known.

use super::words;
use crate::{
    draft::Draft,
    model::{Case, Staff},
};

/// A case has come to a handler: if they do not share the person's language, they are told who does.
pub(super) fn on_taken(draft: &mut Draft<'_>, case: &Case, by: &Staff) {
    let rules = draft.rules;
    let (Some(lang), Some(theirs)) = (case.language(), rules.speaks.get(&by.name)) else { return };
    if theirs.contains(&lang) {
        return;
    }
    let speaks = |staff: &&Staff| rules.speaks.get(&staff.name).is_some_and(|spoken| spoken.contains(&lang));
    let others: Vec<&str> = rules.handlers().filter(speaks).map(|staff| staff.name.as_str()).collect();
    let others = if others.is_empty() { "–".to_owned() } else { others.join(", ") };
    let args =
        [("tag", words(&case.tag.to_string())), ("language", words(&lang.to_string())), ("near", words(&others))];
    draft.notice(by, Some(case.id), "desk-other-language", &args);
}

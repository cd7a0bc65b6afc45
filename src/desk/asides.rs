//! What people do besides writing, as the handler hears of it; and what staff do besides writing. Pure.

use super::{card, on_change, words};
use crate::{
    draft::Draft,
    model::{Aside, Case, Staff, without_links},
    talk::Arg,
};

/// A person whose case is at the desk did something besides writing. `is_kept`: it changed what is kept of the case.
pub fn by_person(draft: &mut Draft<'_>, case: &Case, what: &Aside, is_kept: bool) {
    let tag = ("tag", words(&case.tag.to_string()));
    let Some(holder) = case.stage.holder().and_then(|name| draft.rules.staff_named(name)) else {
        // Whoever takes it reads what stands there now.
        if is_kept {
            on_change(draft, case, &format!("desk-aside-{}-unread", what.name()));
        }
        return;
    };
    let mut args = vec![tag];
    match what {
        Aside::Reaction { emoji, taken_back } => {
            args.push(("emoji", words(&card::isolated(&emoji.reveal().chars().take(12).collect::<String>()))));
            args.push(("back", Arg::Variant(if *taken_back { "yes" } else { "no" })));
        }
        Aside::Edited { words: anew, .. } => {
            args.push(("words", words(&card::marked(&without_links(anew.reveal())))));
        }
        Aside::Deleted { .. } => {}
        Aside::Timer(seconds) => {
            args.push(("span", words(&span(*seconds))));
            args.push(("off", Arg::Variant(if *seconds == 0 { "yes" } else { "no" })));
        }
    }
    draft.notice(holder, Some(case.id), &format!("desk-aside-{}", what.name()), &args);
}

/// A member of the staff did something besides writing: what it would change is not here any more.
pub fn by_staff(draft: &mut Draft<'_>, staff: &Staff, what: &Aside) {
    if matches!(what, Aside::Edited { .. } | Aside::Deleted { .. }) {
        draft.notice(staff, None, &format!("desk-staff-{}", what.name()), &[]);
    }
}

/// A span in its largest unit: the signs are the same in all our languages.
fn span(seconds: u32) -> String {
    match seconds {
        0..60 => format!("{seconds} s"),
        60..3600 => format!("{} min", seconds / 60),
        3600..172_800 => format!("{} h", seconds / 3600),
        _ => format!("{} d", seconds / 86_400),
    }
}

//! Who is told first when somebody waits. Pure.

use super::words;
use crate::draft::{Asker, Draft};

/// `!oncall`, `!oncall off`: whoever is on call is told first.
pub(super) fn on_call(draft: &mut Draft<'_>, asker: Asker<'_>, off: bool) {
    let name = asker.staff.name.clone();
    let args = [("name", words(&name))];
    if off {
        draft.office_mut().on_call.remove(&name);
    } else {
        // Whoever is told first is there.
        draft.office_mut().away.remove(&name);
        draft.office_mut().on_call.insert(name);
    }
    let key = if off { "desk-on-call-off" } else { "desk-on-call" };
    draft.reply(asker, None, key, &args);
    // Whoever counts on them knows.
    let rules = draft.rules;
    for staff in rules.team().filter(|staff| staff.name != asker.staff.name) {
        draft.notice(staff, None, if off { "desk-on-call-off-by" } else { "desk-on-call-by" }, &args);
    }
}

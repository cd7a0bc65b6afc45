//! The program asks nothing of people for a while: whoever writes goes to the team at once. Pure.
//!
//! What is at the desk goes on as before; so does what people may say at any moment (STOP, FORGET, HUMAN).

use super::{card::ago, confirm, line, words};
use crate::{
    draft::{Asker, Draft},
    model::{Dangerous, Pause, Staff},
};

/// `!pause`: asked for first.
pub(super) fn ask(draft: &mut Draft<'_>, asker: Asker<'_>) {
    match said(draft, asker.staff) {
        Some(said) => draft.reply_with(asker, None, format!("· {said}")),
        None => confirm::ask(draft, asker, Dangerous::Pause),
    }
}

/// That it is so, who decided it and how long ago, if it is.
pub(super) fn said(draft: &Draft<'_>, reader: &Staff) -> Option<String> {
    let pause = draft.office().paused.as_ref()?;
    let args = [("name", words(&pause.by)), ("ago", words(&ago(draft.now, pause.since)))];
    Some(draft.rules.text_for(reader, "desk-is-paused", &args))
}

/// It is confirmed.
pub(super) fn begin(draft: &mut Draft<'_>, asker: Asker<'_>) {
    if let Some(said) = said(draft, asker.staff) {
        return draft.reply_with(asker, None, format!("· {said}"));
    }
    draft.office_mut().paused = Some(Pause { by: asker.staff.name.clone(), since: draft.now });
    tell(draft, asker, "desk-paused-by");
}

/// `!resume`: the program asks again.
pub(super) fn end(draft: &mut Draft<'_>, asker: Asker<'_>) {
    if draft.office().paused.is_none() {
        return draft.reply(asker, None, "desk-not-paused", &[]);
    }
    draft.office_mut().paused = None;
    tell(draft, asker, "desk-resumed-by");
}

fn tell(draft: &mut Draft<'_>, asker: Asker<'_>, key: &str) {
    let args = [("name", words(&asker.staff.name))];
    draft.reply(asker, None, key, &args);
    for staff in line::who_runs_it(draft.rules).into_iter().filter(|staff| staff.name != asker.staff.name) {
        draft.notice(staff, None, key, &args);
    }
}

//! What is counted of a step, so that whoever writes the questions sees where people stop or hesitate. Pure.

use crate::{
    draft::Draft,
    model::{Case, Counted},
    talk::{Answer, Reach, Session, SetBy, Value, Why},
};

/// Where a conversation stood before a step.
pub(super) struct Before {
    pending: Option<String>,
    tries: u8,
}

impl Before {
    pub(super) fn of(session: &Session) -> Self {
        Self { pending: session.pending.clone(), tries: session.tries }
    }
}

/// Counts what has happened at the questions. `new` are the answers that were not there.
pub(super) fn count(draft: &mut Draft<'_>, case: &Case, before: &Before, new: &[Answer], then: Option<Reach>) {
    for answer in new.iter().filter(|answer| answer.by == SetBy::Person) {
        let what = match answer.value {
            Value::Choice(_) | Value::Many(_) | Value::Text => Counted::Answered,
            Value::Unclear => Counted::Unclear,
            Value::Skipped => Counted::Skipped,
        };
        draft.count(case, &answer.question, what);
    }
    let pending = case.session.pending.as_deref();
    match (before.pending.as_deref(), pending) {
        (Some(there), Some(same)) if there == same => {
            if case.session.tries > before.tries {
                draft.count(case, there, Counted::Again);
            }
        }
        (_, Some(put)) => draft.count(case, put, Counted::Asked),
        (_, None) => {}
    }
    let what = match then {
        Some(Reach::HandOff(Why::Asked)) => Counted::Person,
        Some(Reach::Stop) => Counted::Stopped,
        Some(
            Reach::HandOff(Why::Danger | Why::Confirmed | Why::Silent | Why::Elsewhere | Why::KeyChanged | Why::Paused)
            | Reach::Status
            | Reach::Verify
            | Reach::Pgp
            | Reach::Ways
            | Reach::Forget,
        )
        | None => return,
    };
    if let Some(there) = &before.pending {
        draft.count(case, there, what);
    }
}

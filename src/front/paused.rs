//! The automatic questions are off: whoever writes is handed over to the team at once. Pure.
//!
//! Words that mean something at any moment (STOP, FORGET, HUMAN, danger) have had their way before.

use super::{protection::Change, verify};
use crate::{
    desk,
    draft::Draft,
    model::Case,
    talk::{Reach, Say, Why},
};

/// The person goes to the team. `messages`: what the script would say, of which nothing is asked; `began`: the first of
/// them says who we are.
pub(super) fn pass_on(
    draft: &mut Draft<'_>,
    case: &mut Case,
    then: Option<Reach>,
    mut messages: Vec<Vec<Say>>,
    (began, change): (bool, Option<Change>),
) {
    let script = messages.split_off(usize::from(began).min(messages.len()));
    draft.say(case, &messages);
    match then {
        Some(Reach::Verify) => verify(draft, case),
        Some(Reach::Pgp) => desk::pgp::say(draft, case),
        Some(Reach::HandOff(_) | Reach::Status | Reach::Ways | Reach::Stop | Reach::Forget) | None => {}
    }
    let mut last: Vec<Say> = change.map(Change::say).into_iter().collect();
    // What an answer brings with it (where to write from, say) stays true.
    let advice = format!("{}-say-", draft.rules.script.flow.name);
    last.extend(script.into_iter().flatten().filter(|say| say.key().starts_with(&advice)));
    last.push(Say::text("paused"));
    last.extend((then == Some(Reach::Status)).then(|| Say::text("status-queued")));
    let mut messages = vec![last];
    desk::away::on_hand_off(draft, case, &mut messages);
    draft.say(case, &messages);
    case.session.pending = None;
    case.reassured = Some(draft.now);
    desk::on_hand_off(draft, case, Why::Paused);
}

//! Whoever writes when nobody of the team is there is told so: at most once a day, and not when a human was there a moment
//! ago. It promises nothing. Pure.
//!
//! The card goes to everybody at any hour; this is only about what the person knows.

use std::time::Duration;

use super::words;
use crate::{
    draft::Draft,
    model::{Case, Lang, Priority, Staff, Stage, Timestamp},
    rules::Rules,
    talk::Say,
};

/// How often somebody is told at most.
const PAUSE: Duration = Duration::from_secs(24 * 3600);

/// So long after a human of the team, it would be untrue.
const PRESENT: Duration = Duration::from_secs(5 * 60);

/// Texts that say that the team has it, when the team is there.
const PRESENT_TEXTS: [&str; 2] = ["handed-over", "handed-over-human"];

/// A case comes to the desk because of what the person has just said: `messages` is what they are told of it. If nobody is
/// there, that stands in it, instead of what is said when somebody is.
pub fn on_hand_off(draft: &Draft<'_>, case: &mut Case, messages: &mut Vec<Vec<Say>>) {
    let Some(away) = due(draft, case) else { return };
    let is_other = |say: &Say| !PRESENT_TEXTS.contains(&say.key());
    messages.iter_mut().for_each(|message| message.retain(is_other));
    messages.retain(|message| !message.is_empty());
    match messages.last_mut() {
        Some(last) => last.push(away),
        None => messages.push(vec![away]),
    }
}

/// The person has written, and waits for the team. Whether they were told.
pub fn on_words(draft: &mut Draft<'_>, case: &mut Case) -> bool {
    let away = due(draft, case);
    if let Some(away) = &away {
        draft.say(case, &[vec![away.clone()]]);
    }
    away.is_some()
}

/// Somebody asks how it stands, and nobody is there: when somebody is again.
pub fn on_status(draft: &Draft<'_>, case: &Case) -> Option<Say> {
    let when = draft.rules.back_at(language(draft.rules, case), draft.now)?;
    Some(Say::Text { key: "status-away".to_owned(), args: vec![("when", words(&when))] })
}

/// What the person is to be told now, if anything: they have been told it then.
fn due(draft: &Draft<'_>, case: &mut Case) -> Option<Say> {
    let past = |since: Option<Timestamp>, span| since.is_none_or(|since| draft.now.since(since) >= span);
    // Nothing goes to who wants no more, nor to who may be somebody else; and who wants all of it to go is not told that it
    // is kept.
    let is_meant = !case.stage.is_stopped() && case.key_changed.is_none() && case.forget_asked.is_none();
    if !is_meant || !past(case.away_told, PAUSE) || !past(case.human, PRESENT) {
        return None;
    }
    let when = draft.rules.back_at(language(draft.rules, case), draft.now)?;
    case.away_told = Some(draft.now);
    let key = if case.priority == Priority::Red { "away-red" } else { "away" };
    Some(Say::Text { key: key.to_owned(), args: vec![("when", words(&when))] })
}

fn language(rules: &Rules, case: &Case) -> Lang {
    case.language().unwrap_or_else(|| rules.script.words.default_language())
}

/// A line of the card: that nobody is there, and what the person has been told of it.
pub(super) fn mark(rules: &Rules, reader: &Staff, case: &Case, now: Timestamp) -> Option<String> {
    case.away_told.filter(|told| now.since(*told) < PAUSE && matches!(case.stage, Stage::Queued { .. }))?;
    let when = rules.back_at(reader.language, now)?;
    Some(rules.text_for(reader, "desk-away-mark", &[("when", words(&when))]))
}

/// How long somebody has waited in hours in which the team is there. Who is in danger waits at night as well.
pub(super) fn waited(rules: &Rules, case: &Case, since: Timestamp, now: Timestamp) -> Duration {
    match case.priority {
        Priority::Red => now.since(since),
        Priority::Amber | Priority::Green => rules.hours.open_between(since, now),
    }
}

//! One step of the script for a person, and what the house does about it. Pure.

use super::{paused, protection::Change, tally, verify::verify};
use crate::{
    desk,
    draft::Draft,
    model::{Case, Stage},
    private::Private,
    talk::{self, Heard, Reach, Say},
};

/// How a message comes after the one before.
#[derive(Clone, Copy)]
pub(super) struct Came {
    /// These are the first words after something: after STOP, or from another account. The pending question is asked again
    /// behind this text.
    pub(super) resumes: Option<&'static str>,
    /// They were written together with the message before.
    pub(super) burst: bool,
    /// They are protected otherwise than those before.
    pub(super) change: Option<Change>,
}

/// One step of the script.
pub(super) fn talk(draft: &mut Draft<'_>, mut case: Case, words: &str, came: Came) {
    let first_message = case.first_message.reveal().clone();
    let heard = Heard {
        words: Private::new(words),
        first_message: Private::new(&first_message),
        unencrypted: case.is_in_clear(),
        returning: case.returning,
        resumes: came.resumes,
        burst: came.burst,
        paused: draft.office().paused.is_some(),
        at: draft.now,
    };
    let began = !case.session.introduced;
    let (language, answers) = (case.session.language, case.session.answers.clone());
    let before = tally::Before::of(&case.session);
    let mut step = talk::step(&draft.rules.script, std::mem::take(&mut case.session), &heard);
    case.session = step.session;
    case.priority = step.priority.map_or(case.priority, |asked| asked.max(case.priority));
    let new: Vec<_> = case.session.answers.iter().filter(|answer| !answers.contains(answer)).cloned().collect();
    tally::count(draft, &case, &before, &new, step.then);
    new.iter().for_each(|answer| desk::contact::learn(&draft.rules.script, &mut case, &answer.question));
    // What was no answer, no command and no greeting is for a human to read. The first message is kept whole anyway.
    let script = &draft.rules.script;
    // With the introduction it is the first message that is taken as an answer.
    let answered = !began && case.session.answers != answers;
    let chose_language = case.session.language != language && words.split_whitespace().count() < 3;
    let meant = answered || chose_language || script.command(words).is_some() || script.is_greeting(words);
    let unread = !meant && says_something(words);
    if (step.keep || unread) && !words.is_empty() && !(began && words == first_message) {
        case.add_line(crate::model::LineFrom::Person, draft.now, words);
    }
    let confirming = draft.rules.script.awaits_confirmation(&case.session);
    case.stage = if confirming { Stage::Summary } else { Stage::Intake };
    if step.tools {
        let ways = desk::ways::to_tools(draft, &mut case);
        step.messages.splice(0..0, ways);
    }
    // With the introduction it is said how it is protected anyway.
    let change = came.change.filter(|_| !began);
    match step.then {
        Some(Reach::Stop) => return stop(draft, case),
        Some(Reach::Forget) => return desk::on_forget(draft, case),
        then @ (Some(Reach::Verify | Reach::Pgp | Reach::Status | Reach::Ways) | None) if heard.paused => {
            paused::pass_on(draft, &mut case, then, step.messages, (began, change));
        }
        Some(Reach::HandOff(why)) => {
            let mut messages = step.messages;
            desk::away::on_hand_off(draft, &mut case, &mut messages);
            say_first(change, &mut messages);
            draft.say(&case, &messages);
            case.reassured = Some(draft.now);
            desk::on_hand_off(draft, &mut case, why);
        }
        Some(reach @ (Reach::Verify | Reach::Pgp)) => {
            let (intro, question) = step.messages.split_at(usize::from(began).min(step.messages.len()));
            draft.say(&case, intro);
            say_apart(draft, &case, change);
            if reach == Reach::Pgp {
                desk::pgp::say(draft, &case);
            } else {
                verify(draft, &case);
            }
            draft.say(&case, question);
        }
        Some(Reach::Ways) => {
            let (intro, question) = step.messages.split_at(usize::from(began).min(step.messages.len()));
            draft.say(&case, intro);
            say_apart(draft, &case, change);
            let ways = desk::ways::all(draft, &mut case);
            draft.say(&case, &ways);
            draft.say(&case, question);
        }
        Some(Reach::Status) | None => {
            let mut messages = step.messages;
            say_first(change, &mut messages);
            draft.say(&case, &messages);
        }
    }
    draft.keep(case);
}

/// How the protection of their messages changes, before anything else.
fn say_first(change: Option<Change>, messages: &mut Vec<Vec<Say>>) {
    let Some(change) = change else { return };
    match messages.first_mut() {
        Some(first) => first.insert(0, change.say()),
        None => messages.push(vec![change.say()]),
    }
}

/// The same, in a message of its own.
pub(super) fn say_apart(draft: &mut Draft<'_>, case: &Case, change: Option<Change>) {
    if let Some(change) = change {
        draft.say(case, &[vec![change.say()]]);
    }
}

/// Whether a human could make something of it: not of a number alone, unless it is one to call, nor of `??`.
fn says_something(words: &str) -> bool {
    let number = words.chars().filter(|c| c.is_numeric()).count();
    number > 4 || words.chars().any(|c| !(c.is_numeric() || c.is_whitespace() || c.is_ascii_punctuation()))
}

pub(super) fn stop(draft: &mut Draft<'_>, mut case: Case) {
    desk::on_stop(draft, &mut case);
    draft.say(&case, &[vec![Say::text("stopped")]]);
    draft.keep(case);
}

/// Whoever writes after STOP wants to go on: where they were.
pub(super) fn resume(draft: &mut Draft<'_>, mut case: Case, words: &str, change: Option<Change>) {
    if case.carded.is_some() {
        let mut messages = vec![vec![Say::text("resumed")]];
        say_first(change, &mut messages);
        draft.say(&case, &messages);
        desk::on_return(draft, &mut case, words);
        desk::away::on_words(draft, &mut case);
        return draft.keep(case);
    }
    case.stage = Stage::Intake;
    talk(draft, case, words, Came { resumes: Some("resumed"), burst: false, change });
}

//! One question of the intake, put once more because a handler wants to know. Pure.
//!
//! It goes out as an answer of theirs does. What the person says next is for the handler as ever; if it answers the question, it
//! is kept as an answer as well.

use std::{fmt::Write as _, time::Duration};

use super::{contact, outgoing::How, staff, tag, words};
use crate::{
    draft::{Asker, Draft},
    model::Case,
    talk::without_isolation,
};

/// For how long what the person says may be an answer.
const PATIENCE: Duration = Duration::from_secs(24 * 60 * 60);

/// `!ask TAG` lists the questions, what is not known first; `!ask TAG ID` puts one, in the person's language.
pub(super) fn ask(draft: &mut Draft<'_>, asker: Asker<'_>, case: Case, typed: &str) {
    let (script, id) = (&draft.rules.script, typed.to_lowercase());
    let Some(question) = script.to_put().find(|question| question.id == id) else { return list(draft, asker, &case) };
    let lang = case.language().unwrap_or_else(|| script.words.default_language());
    let text = without_isolation(&script.words.render(lang, &[script.put(question)]));
    let case_id = case.id;
    if staff::answer_with(draft, asker, case, &text, How { asks: Some(&question.id), ..How::default() }) {
        let Some(case) = draft.cases.get(case_id) else { return };
        let label = draft.rules.text_for(asker.staff, &script.label_key(question), &[]);
        let args = [("tag", words(&case.tag.to_string())), ("label", words(&label))];
        draft.reply(asker, Some(case_id), "desk-question-put", &args);
    }
}

fn list(draft: &mut Draft<'_>, asker: Asker<'_>, case: &Case) {
    let rules = draft.rules;
    let script = &rules.script;
    let named = |known: bool| {
        let all = script.open_to(&case.session).filter(|(_, is_known)| *is_known == known);
        let label = |id: &str, key: &str| format!("{id} ({})", rules.text_for(asker.staff, key, &[]));
        all.map(|(question, _)| label(&question.id, &script.label_key(question))).collect::<Vec<_>>().join(", ")
    };
    let mut text = format!("· {}", rules.text_for(asker.staff, "desk-question-head", &tag(case)));
    for (known, key) in [(false, "desk-question-open"), (true, "desk-question-known")] {
        let near = named(known);
        if !near.is_empty() {
            let _ = write!(text, "\n– {}", rules.text_for(asker.staff, key, &[("near", words(&near))]));
        }
    }
    draft.reply_with(asker, Some(case.id), text);
}

/// The person has said something that the handler has just read. If it answers what they were asked, that is kept and told.
pub fn heard(draft: &mut Draft<'_>, case: &mut Case, said: &str) {
    let Some(asked) = case.asked.clone() else { return };
    let rules = draft.rules;
    if draft.now.since(asked.at) >= PATIENCE {
        case.asked = None;
        return;
    }
    let Some(priority) = rules.script.hear_again(&mut case.session, &asked, said, draft.now) else { return };
    case.asked = None;
    case.priority = priority.map_or(case.priority, |asked| asked.max(case.priority));
    contact::learn(&rules.script, case, &asked.question);
    let holder = case.stage.holder().and_then(|name| rules.staff_named(name));
    let question = rules.script.flow.question(&asked.question);
    let (Some(holder), Some(question), Some(answer)) = (holder, question, case.session.answer(&asked.question)) else {
        return;
    };
    let shown = rules.script.shown(question, answer, true);
    let item = rules.script.words.item(holder.language, &rules.script.label_key(question), &shown);
    let args = [("tag", words(&case.tag.to_string())), ("words", words(&super::card::marked(&item)))];
    draft.notice(holder, Some(case.id), "desk-question-answered", &args);
}

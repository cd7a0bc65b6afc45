//! Where a conversation stands, for whoever tries it.

use super::{
    stage::{Stage, Unplayed},
    transcript::stored,
};
use crate::{
    model::{Case, Lang},
    talk::{Kind, SetBy},
};

/// The questions: which are answered, which waits, which are still to come.
pub(super) fn graph(stage: &Stage) -> Result<String, Unplayed> {
    let script = stage.script()?;
    let Some(session) = stage.session() else { return Ok("  (nobody has written yet)\n".into()) };
    let mut shown = String::new();
    for question in &script.flow.questions {
        let waits = session.pending.as_ref() == Some(&question.id);
        let known = session.language.filter(|_| question.kind == Kind::Language).map(|lang| lang.to_string());
        let value = known.unwrap_or_else(|| stored(Some(session), &question.id));
        let answered = value != "none";
        shown += &match (waits, answered, question.is_relevant(session)) {
            (true, ..) => format!("  → {}\n", question.id),
            (false, true, true) => format!("  ✓ {}: {value}\n", question.id),
            // It was answered, and would not be asked any more.
            (false, true, false) => format!("  ✓ {}: {value} (not asked now)\n", question.id),
            (false, false, true) => format!("  · {}\n", question.id),
            (false, false, false) => continue,
        };
    }
    let stage_is = stage.case().map_or("", |case| case.stage.name());
    Ok(format!("{shown}  (stage: {stage_is})\n"))
}

/// What is kept of the conversation.
pub(super) fn session(stage: &Stage) -> Result<String, Unplayed> {
    let script = stage.script()?;
    let Some(session) = stage.session() else { return Ok("  (nobody has written yet)\n".into()) };
    let language = session.language.map_or_else(|| "not known".to_owned(), |lang: Lang| lang.to_string());
    let pending = session.pending.as_deref().unwrap_or("none");
    let of = |case: &Case| format!("{} · {} · {:?}", case.tag, case.stage.name(), case.priority);
    let mut shown = format!("  case: {}\n", stage.case().map(of).unwrap_or_default());
    shown += &format!("  language: {language} · waits: {pending} · tries: {}\n", session.tries);
    if session.version != script.flow.version {
        shown += &format!("  version: {} (now {})\n", session.version, script.flow.version);
    }
    for answer in &session.answers {
        let by = match answer.by {
            SetBy::Person => "",
            SetBy::Program => " (by the program)",
            SetBy::Handler => " (by a handler)",
        };
        let words = answer.words.reveal();
        let words = if words.is_empty() { String::new() } else { format!(" «{words}»") };
        shown += &format!("  {} = {}{words}{by}\n", answer.question, stored(Some(session), &answer.question));
    }
    Ok(shown)
}

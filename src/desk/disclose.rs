//! What the person wrote and was told, given to themselves: encrypted to their key, by two, or not at all. Pure.
//!
//! Nothing that staff write for staff is in it, and no name.

use std::fmt::Write as _;

use super::{
    confirm,
    export::{LONGEST, line},
    holding, pgp,
    staff::refuse,
    tag, words,
};
use crate::{
    draft::{Asker, Draft},
    model::{Case, CaseId, Dangerous, LineFrom},
    talk::without_isolation,
};

/// `!export TAG person`: asked for first.
pub(super) fn ask(draft: &mut Draft<'_>, asker: Asker<'_>, case: &Case) {
    if may(draft, asker, case) {
        confirm::ask(draft, asker, Dangerous::Disclose(case.id));
    }
}

/// Whether something can go to the person now; if not, whoever wants it is told why.
fn may(draft: &mut Draft<'_>, asker: Asker<'_>, case: &Case) -> bool {
    match () {
        () if case.stage.is_stopped() || case.blocked.is_some() => {
            refuse(draft, asker, case, &super::Refusal::Stopped);
            false
        }
        () if case.key_changed.is_some() => {
            draft.reply(asker, Some(case.id), "desk-key-changed", &tag(case));
            false
        }
        () => holding::lets_file(draft, asker, case) && pgp::can(draft, asker, case),
    }
}

/// Somebody else agrees: it goes to the person, and the team is told.
pub(super) fn give(draft: &mut Draft<'_>, asker: Asker<'_>, case: CaseId, by: &str) {
    let Some(case) = draft.cases.get(case) else { return };
    if !may(draft, asker, case) {
        return;
    }
    let whole = document(draft, case);
    let sealed = pgp::key_of(draft, case).ok().and_then(|key| draft.seal(&key, &whole));
    let Some(sealed) = sealed.filter(|sealed| sealed.len() <= LONGEST) else {
        return draft.reply(asker, Some(case.id), "desk-export-long", &tag(case));
    };
    draft.give_whole(case, sealed);
    let args = [("tag", words(&case.tag.to_string())), ("name", words(by)), ("by", words(&asker.staff.name))];
    draft.notice_team(None, case.id, "desk-disclosed", &args);
}

/// In the person's language: Markdown.
fn document(draft: &Draft<'_>, case: &Case) -> String {
    let script = &draft.rules.script;
    let lang = case.language().unwrap_or_else(|| script.words.default_language());
    let text = |key: &str| without_isolation(&script.words.text(lang, key, &[]));
    let (they, we) = (text("pgp-export-they"), text("pgp-export-we"));
    let mut whole = format!("# {}\n\n", text("pgp-export"));
    let _ = writeln!(whole, "{}", line(case.opened, &they, case.first_message.reveal()));
    // What waits has not been said.
    let waits = |id| case.outgoing.iter().any(|waiting| waiting.wire_id.as_ref() == Some(id));
    for said in case.lines.iter().filter(|said| !said.id.as_ref().is_some_and(waits)) {
        let who = match said.from {
            LineFrom::Person | LineFrom::Mail(_) => &they,
            LineFrom::Handler(_) => &we,
        };
        let file = said.file.and_then(|number| Some(format!("[{}]", case.file(number)?.link.name.reveal())));
        let _ = writeln!(whole, "{}", line(said.at, who, &file.unwrap_or_else(|| said.words.reveal().clone())));
    }
    let _ = write!(whole, "\n## {}\n\n", text("pgp-export-answers"));
    for answer in case.session.answers.iter().filter(|answer| !answer.words.reveal().is_empty()) {
        let question = script.flow.question(&answer.question);
        let label = question.map_or_else(|| answer.question.clone(), |question| text(&script.label_key(question)));
        let _ = writeln!(whole, "{}", line(answer.at, &label, answer.words.reveal()));
    }
    whole
}

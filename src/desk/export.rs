//! All that is known of a case, for somebody who leads: encrypted to their own key, by two, or not at all. Pure.
//!
//! It leaves the house as one message that only its owner reads. A key comes from the configuration (`[[staff]] pgp`) or by
//! chat (`!pgp`), which counts more.

use std::fmt::Write as _;

use super::{card, confirm, tag, words};
use crate::{
    draft::{Asker, Draft},
    model::{Case, CaseId, Dangerous, LineFrom, Staff, Timestamp},
    pgp,
    talk::Arg,
};

/// The longest export that goes out as one message, in bytes: servers take a quarter of a MiB, and it grows by a third and
/// is encrypted once more on its way.
pub(super) const LONGEST: usize = 100 * 1024;

/// `!pgp`: shows the key of the asker. `!pgp KEY`: another one, once it is confirmed.
pub(super) fn key(draft: &mut Draft<'_>, asker: Asker<'_>, typed: &str) {
    let read = if typed.is_empty() { draft.key_of(asker.staff) } else { pgp::read(typed.as_bytes(), draft.now) };
    let key = match read {
        Ok(key) => key,
        Err(why) => return draft.reply(asker, None, "desk-pgp-refused", &[("why", Arg::Variant(why.name()))]),
    };
    if typed.is_empty() {
        return draft.reply(asker, None, "desk-pgp-known", &[("fingerprint", words(&key.fingerprint()))]);
    }
    if let Some(kept) = key.armoured() {
        confirm::ask(draft, asker, Dangerous::Pgp(kept));
    }
}

/// It is confirmed: exports are encrypted to this key from now on.
pub(super) fn set_key(draft: &mut Draft<'_>, asker: Asker<'_>, kept: String) {
    let Ok(key) = pgp::read(kept.as_bytes(), draft.now) else { return };
    draft.office_mut().pgp.insert(asker.staff.name.clone(), kept);
    let args = [("name", words(&asker.staff.name)), ("fingerprint", words(&key.fingerprint()))];
    let rules = draft.rules;
    draft.reply(asker, None, "desk-pgp-set", &args);
    for staff in rules.team().filter(|staff| staff.name != asker.staff.name) {
        draft.notice(staff, None, "desk-pgp-set", &args);
    }
}

/// What whoever is to agree is shown besides: to which key it goes.
pub(super) fn about(draft: &Draft<'_>, staff: &Staff, what: &Dangerous) -> Option<(&'static str, String)> {
    let key = match what {
        Dangerous::Export(_) => draft.key_of(staff),
        Dangerous::Disclose(case) => super::pgp::key_of(draft, draft.cases.get(*case)?),
        Dangerous::Pgp(kept) => pgp::read(kept.as_bytes(), draft.now),
        Dangerous::Block(_)
        | Dangerous::Erase(_)
        | Dangerous::Link(..)
        | Dangerous::Revoke(_)
        | Dangerous::Role(..)
        | Dangerous::Pause
        | Dangerous::Reload => return None,
    };
    Some(("fingerprint", key.ok()?.fingerprint()))
}

/// `!export TAG`: asked for first.
pub(super) fn ask(draft: &mut Draft<'_>, asker: Asker<'_>, case: &Case) {
    match draft.key_of(asker.staff) {
        Ok(_) => confirm::ask(draft, asker, Dangerous::Export(case.id)),
        Err(why) => draft.reply(asker, Some(case.id), "desk-pgp-refused", &[("why", Arg::Variant(why.name()))]),
    }
}

/// Somebody else agrees: whoever had asked is sent it, and the team is told. Of the case nothing changes.
pub(super) fn export(draft: &mut Draft<'_>, asker: Asker<'_>, case: CaseId, by: &str) {
    let rules = draft.rules;
    let (Some(case), Some(owner)) = (draft.cases.get(case), rules.staff_named(by)) else { return };
    let key = match draft.key_of(owner) {
        Ok(key) => key,
        Err(why) => return draft.reply(asker, Some(case.id), "desk-pgp-refused", &[("why", Arg::Variant(why.name()))]),
    };
    let whole = document(draft, owner, case);
    let sealed = draft.seal(&key, &whole).filter(|sealed| sealed.len() <= LONGEST);
    let Some(sealed) = sealed else { return draft.reply(asker, Some(case.id), "desk-export-long", &tag(case)) };
    draft.tell_whole(owner, case.id, sealed);
    let args = [("tag", words(&case.tag.to_string())), ("name", words(&owner.name)), ("by", words(&asker.staff.name))];
    draft.notice_team(None, case.id, "desk-exported", &args);
}

/// All that is known of a case, in the reader's language: Markdown.
fn document(draft: &Draft<'_>, reader: &Staff, case: &Case) -> String {
    let rules = draft.rules;
    let text = |key: &str| rules.text_for(reader, key, &[]);
    let mut whole = format!("# {} · {}\n\n", case.tag, moment(draft.now));
    let _ = writeln!(whole, "{}", card::card(rules, reader, case, None, draft.now));
    let _ = write!(
        whole,
        "\n## {}\n\n{}\n",
        text("desk-export-lines"),
        line(case.opened, "…", case.first_message.reveal())
    );
    for said in &case.lines {
        let who = match &said.from {
            LineFrom::Person => "…",
            LineFrom::Handler(name) => name,
            LineFrom::Mail(number) => &format!("✉ #{number}"),
        };
        let file = said.file.and_then(|number| super::files::named(rules, reader, case, number));
        whole.push_str(&line(said.at, who, &file.unwrap_or_else(|| said.words.reveal().clone())));
        whole.push('\n');
    }
    let _ = write!(whole, "\n## {}\n\n", text("desk-export-answers"));
    for answer in &case.session.answers {
        let label =
            rules.script.flow.question(&answer.question).map(|question| text(&rules.script.label_key(question)));
        let label = label.unwrap_or_else(|| answer.question.clone());
        let _ = writeln!(whole, "{}", line(answer.at, &label, answer.words.reveal()));
    }
    let _ = write!(whole, "\n## {}\n\n", text("desk-export-notes"));
    for note in &case.notes {
        let _ = writeln!(whole, "{}", line(note.at, &note.by, note.words.reveal()));
    }
    for step in &case.check.steps {
        let _ = writeln!(whole, "{}", line(step.at, &format!("{} · {}", step.by, step.id), step.note.reveal()));
    }
    if let Some(mandate) = &case.mandate {
        let head = format!("{} · {}", mandate.by, mandate.verdict.name());
        let _ = writeln!(whole, "{}", line(mandate.at, &head, mandate.reason.reveal()));
    }
    whole
}

/// One item of a list; whatever lines are in the words stand in it.
pub(super) fn line(at: Timestamp, who: &str, said: &str) -> String {
    format!("- {} · {who}: {}", moment(at), said.trim().replace('\n', "\n  "))
}

/// A moment in UTC, to the minute.
fn moment(at: Timestamp) -> String {
    let at = jiff::Timestamp::from_millisecond(at.millis()).unwrap_or_default();
    at.strftime("%Y-%m-%d %H:%M UTC").to_string()
}

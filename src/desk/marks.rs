//! The five marks of a case, and the two that only humans set: its mandate, and the background check of a first contact,
//! done after the call by one handler and signed by another. Pure.
//!
//! Source: the procedure's first list, and its "background check" (`duties.md` §1). It blocks nothing, looks nothing up, and
//! contacts nobody.

use std::{fmt::Write as _, time::Duration};

use super::{card, tag, words};
use crate::{
    draft::{Asker, Draft},
    model::{Case, Mandate, Security, Staff, Step, Verdict, without_links},
    private::Private,
    rules::Rules,
    talk::{Arg, Value, harmless},
};

/// After the call, whoever holds the case is reminded of the check after this time.
const REMINDER: Duration = Duration::from_secs(24 * 60 * 60);

/// What is known of one of the procedure's five marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Known.
    Known,
    /// Unknown.
    Unknown,
    /// For a person to check.
    ToCheck,
}

impl Mark {
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Known => "desk-mark-known",
            Self::Unknown => "desk-mark-unknown",
            Self::ToCheck => "desk-mark-check",
        }
    }
}

/// The five marks, in the procedure's order: needs, background check, mandate, channel, details.
pub fn marks(case: &Case) -> [(&'static str, Mark); 5] {
    let known = |question: &str| {
        let answer = case.session.answer(question);
        answer.is_some_and(|answer| !matches!(answer.value, Value::Skipped | Value::Unclear))
    };
    let to_check = |any: bool| if any { Mark::ToCheck } else { Mark::Unknown };
    let background = match case.check.signed {
        Some(_) => Mark::Known,
        None => to_check(known("first") || !case.check.is_untouched()),
    };
    let mandate = match case.mandate.as_ref().map(|mandate| mandate.verdict) {
        Some(Verdict::In | Verdict::Out) => Mark::Known,
        Some(Verdict::Unsure) => Mark::ToCheck,
        None => to_check(known("role") || known("country")),
    };
    [
        ("desk-mark-needs", if known("need") { Mark::Known } else { Mark::Unknown }),
        ("desk-mark-background", background),
        ("desk-mark-mandate", mandate),
        ("desk-mark-channel", if case.security == Security::EndToEnd { Mark::Known } else { Mark::ToCheck }),
        ("desk-mark-details", if known("account") { Mark::Known } else { Mark::Unknown }),
    ]
}

/// Whether the background check of a first contact is still to be done. Whoever has come before was checked then.
fn is_due(case: &Case) -> bool {
    let says = |value: &str| {
        let answer = case.session.answer("first").map(|answer| &answer.value);
        matches!(answer, Some(Value::Choice(choice)) if choice == value)
    };
    case.check.signed.is_none() && !case.returning && !says("returning")
}

/// What the card says of them, each line by itself.
pub(super) fn on_card(card: &mut String, rules: &Rules, reader: &Staff, case: &Case) {
    if let Some(mandate) = &case.mandate {
        let args = [("name", words(&mandate.by)), ("words", words(&card::marked(mandate.reason.reveal())))];
        let key = format!("desk-mandate-{}", mandate.verdict.name());
        let _ = write!(card, "\n{}", rules.text_for(reader, &key, &args));
    }
    match &case.check.signed {
        Some((by, _)) => {
            let _ = write!(card, "\n{}", rules.text_for(reader, "desk-check-signed-mark", &[("name", words(by))]));
        }
        None if is_due(case) => {
            let done = rules.script.flow.checklist.iter().filter(|step| step_of(case, step).is_some()).count();
            let count = |number: usize| Arg::Number(i64::try_from(number).unwrap_or(i64::MAX));
            let args = [
                ("tag", words(&case.tag.to_string())),
                ("count", count(done)),
                ("number", count(rules.script.flow.checklist.len())),
            ];
            let _ = write!(card, "\n{}", rules.text_for(reader, "desk-check-mark", &args));
        }
        None => {}
    }
}

fn step_of<'a>(case: &'a Case, id: &str) -> Option<&'a Step> {
    case.check.steps.iter().rfind(|step| step.id == id)
}

/// `!mandate TAG in WHY`: whether the case is the helpline's to help. The person is told nothing by the program.
pub(super) fn mandate(draft: &mut Draft<'_>, asker: Asker<'_>, mut case: Case, typed: &str) {
    let (verdict, reason) = typed.split_once(char::is_whitespace).unwrap_or((typed, ""));
    let Some(verdict) = Verdict::named(verdict) else { return };
    let reason = Private::new(harmless(&without_links(reason.trim())));
    let by = asker.staff.name.clone();
    case.mandate = Some(Mandate { verdict, by, at: draft.now, reason: reason.clone() });
    let args = [
        ("tag", words(&case.tag.to_string())),
        ("name", words(&asker.staff.name)),
        ("words", words(&card::marked(reason.reveal()))),
    ];
    let key = format!("desk-mandate-{}-by", verdict.name());
    draft.reply(asker, Some(case.id), &key, &args);
    draft.notice_team(Some(asker.staff), case.id, &key, &args);
    if verdict == Verdict::Out {
        draft.reply(asker, Some(case.id), "desk-mandate-out-next", &tag(&case));
    }
    draft.keep(case);
}

/// `!check TAG`: the steps of the background check. `!check TAG STEP NOTE`: one was taken.
pub(super) fn check(draft: &mut Draft<'_>, asker: Asker<'_>, mut case: Case, typed: &str) {
    let (id, note) = typed.split_once(char::is_whitespace).unwrap_or((typed, ""));
    let id = id.to_lowercase();
    if !id.is_empty() {
        if !draft.rules.script.flow.checklist.contains(&id) {
            let steps = draft.rules.script.flow.checklist.join(", ");
            return draft.reply(asker, Some(case.id), "desk-check-which", &[("near", words(&steps))]);
        }
        let note = Private::new(harmless(&without_links(note.trim())));
        case.check.steps.retain(|step| step.id != id);
        case.check.steps.push(Step { id, by: asker.staff.name.clone(), at: draft.now, note });
        // What was signed was something else.
        case.check.signed = None;
    }
    let list = list(draft, asker.staff, &case);
    draft.reply_with(asker, Some(case.id), list);
    draft.keep(case);
}

fn list(draft: &Draft<'_>, reader: &Staff, case: &Case) -> String {
    let rules = draft.rules;
    let mut text = format!("· {}", rules.text_for(reader, "desk-check-head", &tag(case)));
    for id in &rules.script.flow.checklist {
        let label = rules.text_for(reader, &format!("check-{id}"), &[]);
        let _ = match step_of(case, id) {
            None => write!(text, "\n○ {id} : {label}"),
            Some(step) => {
                let note = card::marked(step.note.reveal());
                write!(text, "\n✓ {id} : {label} · {} · {note}", card::isolated(&step.by))
            }
        };
    }
    let key = if case.check.signed.is_some() { "desk-check-signed-mark" } else { "desk-check-to-sign" };
    let by = case.check.signed.as_ref().map_or("", |(by, _)| by.as_str());
    let args = [("tag", words(&case.tag.to_string())), ("name", words(by))];
    let _ = write!(text, "\n{}", rules.text_for(reader, key, &args));
    text
}

/// `!signoff TAG`: somebody who has taken none of its steps agrees to the background check.
pub(super) fn sign_off(draft: &mut Draft<'_>, asker: Asker<'_>, mut case: Case) {
    let name = &asker.staff.name;
    let open = draft.rules.script.flow.checklist.iter().filter(|step| step_of(&case, step).is_none());
    let open: Vec<&str> = open.map(String::as_str).collect();
    if !open.is_empty() {
        let args = [("tag", words(&case.tag.to_string())), ("near", words(&open.join(", ")))];
        return draft.reply(asker, Some(case.id), "desk-check-open", &args);
    }
    if case.check.steps.iter().any(|step| step.by == *name) {
        return draft.reply(asker, Some(case.id), "desk-not-yourself", &[]);
    }
    case.check.signed = Some((name.clone(), draft.now));
    let args = [("tag", words(&case.tag.to_string())), ("name", words(name))];
    draft.reply(asker, Some(case.id), "desk-check-signed", &args);
    draft.notice_team(Some(asker.staff), case.id, "desk-check-signed", &args);
    draft.keep(case);
}

/// The person was called. What comes after the call is shown.
pub(super) fn called(draft: &mut Draft<'_>, asker: Asker<'_>, mut case: Case) {
    (case.check.called, case.check.reminded) = (Some(draft.now), false);
    draft.reply(asker, Some(case.id), "desk-called", &tag(&case));
    if is_due(&case) {
        let list = list(draft, asker.staff, &case);
        draft.tell(asker.staff, Some(case.id), list);
    }
    draft.keep(case);
}

/// Whoever holds the case is reminded once of the check after the call. Whether they were now.
pub(super) fn remind(draft: &mut Draft<'_>, case: &Case) -> bool {
    let due = case.check.called.is_some_and(|called| draft.now.since(called) >= REMINDER);
    let holder = case.stage.holder().and_then(|name| draft.rules.staff_named(name));
    let Some(holder) = holder.filter(|_| due && !case.check.reminded && is_due(case)) else { return false };
    let list = list(draft, holder, case);
    draft.tell(holder, Some(case.id), list);
    let mut case = case.clone();
    case.check.reminded = true;
    draft.keep(case);
    true
}

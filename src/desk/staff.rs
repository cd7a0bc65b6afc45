//! What a member of the staff may do: answer by quoting, and the commands of the table.
//!
//! Called by `front` for whatever staff write. Nothing that is not an explicit act leaves the house.

use super::{
    Refusal, acts,
    card::{self, ago, queue_line},
    command::{self, COMMANDS, Call, Misuse, Verb},
    files, forget_at_last, give_lines, line, mark_shown, stage, tag, trust, words,
};
use crate::{
    draft::{Asker, Draft},
    model::{Case, CaseId, Device, Inbound, LineFrom, Note, Security, Staff, Stage, Tag, holds_link, without_links},
    private::Private,
    talk::{Arg, Say, harmless},
};

/// A member of the staff wrote. `quoted`: the case whose line they quote. What they did is recorded.
pub fn message(draft: &mut Draft<'_>, staff: &Staff, inbound: &Inbound, quoted: Option<CaseId>) {
    heed(draft, staff, inbound, quoted);
    let quoted = quoted.or(quoted_tag(draft, inbound)).and_then(|id| draft.cases.get(id));
    acts::record(draft, staff, inbound, inbound.body.reveal().trim(), quoted);
}

fn heed(draft: &mut Draft<'_>, staff: &Staff, inbound: &Inbound, quoted: Option<CaseId>) {
    let asker = Asker { staff, wire_id: inbound.wire_id.as_ref() };
    if inbound.device == Device::Unconfirmed {
        let key = match inbound.security {
            Security::EndToEnd => "desk-unconfirmed-device",
            Security::TransportOnly => "desk-not-encrypted",
        };
        return draft.reply(asker, None, key, &[]);
    }
    let body = inbound.body.reveal().trim();
    let named = quoted_tag(draft, inbound);
    // Which line is quoted stands outside the encryption, the words of the line inside (XEP-0461).
    if let (Some(quoted), Some(named)) = (quoted, named)
        && quoted != named
    {
        return draft.reply(asker, None, "desk-quote-differs", &[]);
    }
    let quoted = quoted.or(named);
    if !inbound.files.is_empty() {
        return files::from_staff(draft, asker, inbound, quoted);
    }
    if body.starts_with('!') {
        return match command::parse(body, staff.role, quoted.is_some()) {
            Ok(call) => obey(draft, asker, &call, quoted),
            Err(misuse) => explain(draft, asker, &misuse),
        };
    }
    match quoted.and_then(|id| draft.cases.get(id)) {
        _ if body.is_empty() => {}
        Some(case) => answer(draft, asker, case.clone(), body, false),
        None if quoted.is_some() || inbound.quote.as_ref().is_some_and(|quote| quote.id.is_some()) => {
            draft.reply(asker, None, "desk-no-case", &[]);
        }
        None => draft.reply(asker, None, "desk-kept-inside", &[]),
    }
}

/// The case named at the head of the quoted words, for clients that quote without saying which message.
fn quoted_tag(draft: &Draft<'_>, inbound: &Inbound) -> Option<CaseId> {
    let text = inbound.quote.as_ref()?.text.reveal();
    let tag = text.trim_start_matches(['·', ' ']).strip_prefix('[')?.split([' ', ']']).next()?;
    draft.cases.tagged(Tag::parse(tag)?).map(|case| case.id)
}

fn obey(draft: &mut Draft<'_>, asker: Asker<'_>, call: &Call<'_>, quoted: Option<CaseId>) {
    match call.verb {
        Verb::Queue => return queue(draft, asker),
        Verb::Help => return help(draft, asker),
        Verb::Status => return status(draft, asker),
        Verb::Captcha => return line::captcha(draft, asker, call.words),
        Verb::Trust if call.tag.is_none() && !call.words.is_empty() => {
            return trust::of_staff(draft, asker, call.words);
        }
        Verb::Show
        | Verb::Take
        | Verb::Drop
        | Verb::Reply
        | Verb::Plain
        | Verb::Note
        | Verb::File
        | Verb::Close
        | Verb::Trust
        | Verb::Reopen => {}
    }
    let named = call.tag.map(|tag| draft.cases.tagged(tag));
    let case = match (named, quoted.and_then(|id| draft.cases.get(id))) {
        (Some(Some(named)), Some(quoted)) if named.id != quoted.id => {
            return draft.reply(asker, None, "desk-quote-differs", &[]);
        }
        (Some(Some(case)), _) | (None, Some(case)) => case.clone(),
        (Some(None), _) | (None, None) => return draft.reply(asker, None, "desk-no-case", &[]),
    };
    match call.verb {
        Verb::Show => show(draft, asker, &case),
        Verb::Take => take(draft, asker, case, !call.words.is_empty()),
        Verb::Drop => drop_case(draft, asker, case),
        Verb::Reply => answer(draft, asker, case, call.words, false),
        Verb::Plain => answer(draft, asker, case, call.words, true),
        Verb::Note => note(draft, asker, case, call.words),
        Verb::File => files::wanted(draft, asker, &case, call.words),
        Verb::Close => close(draft, asker, case),
        Verb::Reopen => reopen(draft, asker, case),
        Verb::Trust => trust::of_case(draft, asker, &case),
        Verb::Queue | Verb::Help | Verb::Status | Verb::Captcha => {}
    }
}

pub(super) fn answer(draft: &mut Draft<'_>, asker: Asker<'_>, mut case: Case, body: &str, in_clear: bool) {
    // The person's app would fetch it by itself.
    if holds_link(body) {
        return draft.reply(asker, Some(case.id), "desk-unreadable-file", &[]);
    }
    // Whose phone it is now nobody knows yet.
    if case.key_changed.is_some() && stage::held_by(case.stage.clone(), &asker.staff.name).is_ok() {
        return draft.reply(asker, Some(case.id), "desk-key-changed", &tag(&case));
    }
    match stage::answer(case.stage, &asker.staff.name, draft.now) {
        Ok(stage) => case.stage = stage,
        Err((stage, why)) => {
            case.stage = stage;
            return refuse(draft, asker, &case, &why);
        }
    }
    case.hearing = asker.wire_id.cloned();
    case.add_line(LineFrom::Handler(asker.staff.name.clone()), draft.now, body);
    case.given = case.lines.len();
    draft.relay(&case, asker, body, in_clear);
    draft.keep(case);
}

fn take(draft: &mut Draft<'_>, asker: Asker<'_>, mut case: Case, force: bool) {
    let (was_talking, before) = (case.stage.is_talking(), case.stage.holder().map(str::to_owned));
    let take = if force { stage::seize } else { stage::take };
    match take(case.stage, &asker.staff.name, draft.now) {
        Ok(stage) => case.stage = stage,
        Err((stage, why)) => {
            case.stage = stage;
            return refuse(draft, asker, &case, &why);
        }
    }
    case.carded = case.carded.or(Some(draft.now));
    draft.reply(asker, Some(case.id), "desk-taken-you", &tag(&case));
    if was_talking || before.is_some() {
        show(draft, asker, &case);
        mark_shown(&mut case);
    }
    give_lines(draft, &mut case, asker.staff);
    let args = [("tag", words(&case.tag.to_string())), ("name", words(&asker.staff.name))];
    let rules = draft.rules;
    for staff in rules.team().filter(|staff| staff.name != asker.staff.name) {
        let key = if before.as_ref() == Some(&staff.name) { "desk-taken-from-you" } else { "desk-taken-by" };
        draft.notice(staff, Some(case.id), key, &args);
    }
    // Of a change of hands inside the team the person learns from the one who writes.
    if before.is_none() {
        draft.say(&case, &[vec![Say::text("taken")]]);
    }
    draft.keep(case);
}

fn drop_case(draft: &mut Draft<'_>, asker: Asker<'_>, mut case: Case) {
    match stage::release(case.stage, &asker.staff.name, draft.now) {
        Ok(stage) => case.stage = stage,
        Err((stage, why)) => {
            case.stage = stage;
            return refuse(draft, asker, &case, &why);
        }
    }
    let args = [("tag", words(&case.tag.to_string())), ("name", words(&asker.staff.name))];
    draft.notice_team(None, case.id, "desk-dropped", &args);
    draft.keep(case);
}

fn close(draft: &mut Draft<'_>, asker: Asker<'_>, mut case: Case) {
    match stage::close(case.stage, &asker.staff.name, draft.now) {
        Ok(stage) => case.stage = stage,
        Err((stage, why)) => {
            case.stage = stage;
            return refuse(draft, asker, &case, &why);
        }
    }
    let args = [("tag", words(&case.tag.to_string())), ("name", words(&asker.staff.name))];
    if case.forget_asked.is_some() {
        draft.reply(asker, None, "desk-closed", &tag(&case));
        return forget_at_last(draft, case);
    }
    draft.reply(asker, Some(case.id), "desk-closed", &tag(&case));
    draft.notice_team(Some(asker.staff), case.id, "desk-closed-by", &args);
    // Whoever said STOP is not written to, not even to say goodbye.
    if !case.stage.is_stopped() {
        draft.say(&case, &[vec![Say::text("closing")]]);
    }
    draft.keep(case);
}

fn reopen(draft: &mut Draft<'_>, asker: Asker<'_>, mut case: Case) {
    match stage::reopen(case.stage, &asker.staff.name, draft.now) {
        Ok(stage) => case.stage = stage,
        Err((stage, why)) => {
            case.stage = stage;
            return refuse(draft, asker, &case, &why);
        }
    }
    // A case that a newer one of the same person has followed stays closed: one voice at a time.
    if draft.cases.of(&case.person).is_some_and(|newest| newest.id != case.id) {
        return draft.reply(asker, None, "desk-superseded", &tag(&case));
    }
    draft.reply(asker, Some(case.id), "desk-reopened", &tag(&case));
    let args = [("tag", words(&case.tag.to_string())), ("name", words(&asker.staff.name))];
    draft.notice_team(Some(asker.staff), case.id, "desk-taken-by", &args);
    draft.keep(case);
}

fn note(draft: &mut Draft<'_>, asker: Asker<'_>, mut case: Case, text: &str) {
    let rules = draft.rules;
    let text = harmless(&without_links(text));
    case.notes.push(Note { by: asker.staff.name.clone(), at: draft.now, words: Private::new(text.clone()) });
    draft.reply(asker, Some(case.id), "desk-note-taken", &tag(&case));
    for staff in rules.team().filter(|staff| staff.name != asker.staff.name) {
        let label = rules.text_for(staff, "desk-note-mark", &[]);
        let (name, words) = (card::isolated(&asker.staff.name), card::marked(&text));
        draft.tell(staff, Some(case.id), format!("[{} {label} · {name}] {words}", case.tag));
    }
    draft.keep(case);
}

fn show(draft: &mut Draft<'_>, asker: Asker<'_>, case: &Case) {
    let card = card::card(draft.rules, asker.staff, case, None, draft.now);
    draft.tell(asker.staff, Some(case.id), card);
}

fn queue(draft: &mut Draft<'_>, asker: Asker<'_>) {
    let mut cases: Vec<&Case> = draft.cases.iter().filter(|case| !matches!(case.stage, Stage::Closed { .. })).collect();
    if cases.is_empty() {
        return draft.reply(asker, None, "desk-queue-empty", &[]);
    }
    // Who waits for a human first, the most urgent first, the longest wait first.
    cases.sort_by_key(|case| {
        (!matches!(case.stage, Stage::Queued { .. }), std::cmp::Reverse(case.priority), case.heard)
    });
    const SHOWN: usize = 30;
    let head = [("count", Arg::Number(i64::try_from(cases.len()).unwrap_or(i64::MAX)))];
    let mut text = format!("· {}", draft.rules.text_for(asker.staff, "desk-queue-head", &head));
    for case in cases.iter().take(SHOWN) {
        text.push('\n');
        text.push_str(&queue_line(draft.rules, asker.staff, case, draft.now));
    }
    if cases.len() > SHOWN {
        text.push_str("\n…");
    }
    draft.reply_with(asker, None, text);
}

fn help(draft: &mut Draft<'_>, asker: Asker<'_>) {
    let rules = draft.rules;
    let mut text = format!("· {}", rules.text_for(asker.staff, "desk-help-head", &[]));
    for command in COMMANDS.iter().filter(|command| command.role <= asker.staff.role) {
        text.push_str(&format!("\n{} : {}", command.usage(), rules.text_for(asker.staff, &command.help_key(), &[])));
    }
    draft.reply_with(asker, None, text);
}

fn status(draft: &mut Draft<'_>, asker: Asker<'_>) {
    let count = |test: &dyn Fn(&Stage) -> bool| {
        let number = draft.cases.iter().filter(|case| test(&case.stage)).count();
        Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
    };
    let args = [
        ("talking", count(&Stage::is_talking)),
        ("waiting", count(&|stage| matches!(stage, Stage::Queued { .. }))),
        ("held", count(&|stage| stage.holder().is_some())),
        ("version", words(env!("CARGO_PKG_VERSION"))),
    ];
    let rules = draft.rules;
    let mut text = format!("· {}", rules.text_for(asker.staff, "desk-status", &args));
    for identity in rules.identities.values() {
        let mut args = vec![("address", words(&identity.address))];
        let key = match identity.fingerprint {
            Some(_) => {
                args.push(("fingerprint", words(&identity.grouped())));
                "desk-status-identity"
            }
            None => "desk-status-number",
        };
        text.push_str(&format!("\n{}", rules.text_for(asker.staff, key, &args)));
    }
    text.push_str(&line::trouble(rules, asker.staff, draft.now));
    draft.reply_with(asker, None, text);
}

// --- What a member of the staff is told when it does not work ---------------------------------------

pub(super) fn refuse(draft: &mut Draft<'_>, asker: Asker<'_>, case: &Case, why: &Refusal) {
    let tag = ("tag", words(&case.tag.to_string()));
    match why {
        Refusal::HeldBy(name, since) => {
            let args = [tag, ("name", words(name)), ("ago", words(&ago(draft.now, *since)))];
            draft.reply(asker, Some(case.id), "desk-held-by", &args);
        }
        Refusal::AlreadyYours => draft.reply(asker, Some(case.id), "desk-already-yours", &[tag]),
        Refusal::NotTaken => draft.reply(asker, Some(case.id), "desk-not-taken", &[tag]),
        Refusal::Closed => draft.reply(asker, Some(case.id), "desk-is-closed", &[tag]),
        Refusal::NotClosed => draft.reply(asker, Some(case.id), "desk-not-closed", &[tag]),
        Refusal::Stopped => draft.reply(asker, Some(case.id), "desk-stopped", &[tag]),
    }
}

fn explain(draft: &mut Draft<'_>, asker: Asker<'_>, misuse: &Misuse) {
    match misuse {
        Misuse::Unknown(near) if near.is_empty() => draft.reply(asker, None, "desk-unknown-verb", &[]),
        Misuse::Unknown(near) => {
            let near: Vec<String> = near.iter().map(|name| format!("!{name}")).collect();
            draft.reply(asker, None, "desk-unknown-verb-near", &[("near", words(&near.join(", ")))]);
        }
        Misuse::NotAllowed => draft.reply(asker, None, "desk-not-allowed", &[]),
        Misuse::BadTag => draft.reply(asker, None, "desk-bad-tag", &[]),
        Misuse::Usage(name) => {
            let Some(command) = COMMANDS.iter().find(|command| command.name == *name) else { return };
            let args = [("usage", words(&command.usage())), ("example", words(command.example))];
            draft.reply(asker, None, "desk-usage", &args);
        }
    }
}

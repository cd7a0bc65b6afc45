//! What a member of the staff may do: answer by quoting, and the commands of the table.
//!
//! Called by `front` for whatever staff write. Nothing that is not an explicit act leaves the house.

use super::{
    Refusal, absence, accounts, acts, ask, call,
    card::{self, ago},
    command::{self, COMMANDS, Call, Misuse, Verb},
    confirm, contact, disclose, drill, export, files, holding, invite, line, lists, log, marks, moves, names,
    outgoing::{self, How},
    pause, pgp, referral, roster, shift, speech, stage, stats, tag, trust, upkeep, ways, words,
};
use crate::{
    draft::{Asker, Draft},
    model::{
        Case, CaseId, Dangerous, Device, Inbound, LineFrom, Note, Security, Staff, Tag, Task, holds_link, without_links,
    },
    private::Private,
    talk::harmless,
};

/// A member of the staff wrote. `quoted`: the case whose line they quote. What they did is recorded.
pub fn message(draft: &mut Draft<'_>, staff: &Staff, inbound: &Inbound, quoted: Option<CaseId>) {
    heed(draft, staff, inbound, quoted);
    let typed = inbound.body.reveal().trim();
    let focused = outgoing::focused(draft, staff).filter(|_| !typed.starts_with('!'));
    let case = quoted.or(quoted_tag(draft, inbound)).or(focused).and_then(|id| draft.cases.get(id));
    acts::record(draft, staff, inbound, typed, case);
}

fn heed(draft: &mut Draft<'_>, staff: &Staff, inbound: &Inbound, quoted: Option<CaseId>) {
    let asker = Asker { staff, wire_id: inbound.wire_id.as_ref() };
    if inbound.device == Device::Unconfirmed || draft.rules.is_of_another_device(inbound) {
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
    if invite::is_join(body) {
        let key = if inbound.in_group { "desk-direct-only" } else { "desk-join-already" };
        return draft.reply(asker, None, key, &[]);
    }
    if body.starts_with('!') {
        let parsed = command::parse(body, staff.role, quoted.is_some());
        outgoing::end_focus(draft, staff);
        if !matches!(&parsed, Ok(call) if call.verb == Verb::Yes) {
            confirm::cancel(draft, asker);
        }
        return match parsed {
            Ok(call) if inbound.in_group && command::is_for_direct_chat(call.verb) => {
                draft.reply(asker, None, "desk-direct-only", &[]);
            }
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
        None => match outgoing::focused(draft, staff).and_then(|id| draft.cases.get(id)) {
            Some(case) => {
                answer(draft, asker, case.clone(), body, false);
                draft.reply(asker, Some(case.id), "desk-focused", &tag(case));
            }
            // Whoever helps others may need help as well.
            None if draft.rules.script.asks_for_help(body) => draft.reply(asker, None, "desk-for-yourself", &[]),
            None => draft.reply(asker, None, "desk-kept-inside", &[]),
        },
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
        Verb::Queue => return lists::queue(draft, asker),
        Verb::Mine => return lists::mine(draft, asker),
        Verb::Help => return lists::help(draft, asker),
        Verb::Status => return lists::status(draft, asker),
        Verb::Undo => return outgoing::undo(draft, asker),
        Verb::Focus if call.tag.is_none() && quoted.is_none() => return outgoing::focus(draft, asker, None),
        Verb::Pgp => return export::key(draft, asker, call.words),
        Verb::Yes => return confirm::yes(draft, asker, call.words),
        Verb::Stats => return stats::show(draft, asker),
        Verb::Drill => return drill::command(draft, asker, call.words),
        Verb::Say if call.tag.is_none() && call.words.is_empty() => return speech::list(draft, asker),
        Verb::Roster => return roster::show(draft, asker),
        Verb::Revoke => return roster::ask_revoke(draft, asker, call.words),
        Verb::Role => return roster::ask_role(draft, asker, call.words),
        Verb::Name => return names::name(draft, asker, call.words),
        Verb::Invite => return invite::ask(draft, asker, call.words),
        Verb::Away => return absence::say(draft, asker, call.words),
        Verb::OnCall => return shift::on_call(draft, asker, !call.words.is_empty()),
        Verb::Captcha => return line::captcha(draft, asker, call.words),
        Verb::Pause => return pause::ask(draft, asker),
        Verb::Resume => return pause::end(draft, asker),
        Verb::Version => return upkeep::version(draft, asker),
        Verb::Reload => return draft.chore(Task::Check, Some(asker)),
        Verb::Backup => return draft.chore(Task::Backup, Some(asker)),
        Verb::Trust if call.tag.is_none() && !call.words.is_empty() => {
            return trust::of_staff(draft, asker, call.words);
        }
        Verb::Show
        | Verb::Log
        | Verb::Take
        | Verb::Give
        | Verb::Assign
        | Verb::Snooze
        | Verb::Prio
        | Verb::Focus
        | Verb::Drop
        | Verb::Reply
        | Verb::Plain
        | Verb::Seal
        | Verb::Note
        | Verb::File
        | Verb::Close
        | Verb::Trust
        | Verb::Say
        | Verb::Refer
        | Verb::Channel
        | Verb::Ask
        | Verb::Contact
        | Verb::Now
        | Verb::Lang
        | Verb::Mandate
        | Verb::Check
        | Verb::SignOff
        | Verb::Call
        | Verb::Link
        | Verb::Export
        | Verb::Unlink
        | Verb::Block
        | Verb::Unblock
        | Verb::Erase
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
    let is_looked_at =
        matches!(call.verb, Verb::Show | Verb::Log | Verb::File | Verb::Unlink | Verb::Erase | Verb::Export);
    if !is_looked_at && accounts::is_part(draft, asker, &case) {
        return;
    }
    if case.drill.is_some() && drill::is_refused(call.verb) {
        return draft.reply(asker, Some(case.id), "desk-drill-refused", &tag(&case));
    }
    match call.verb {
        Verb::Show => lists::show_whole(draft, asker, &case),
        Verb::Log => log::show(draft, asker, &case),
        Verb::Take => moves::take(draft, asker, case, !call.words.is_empty()),
        Verb::Give => moves::give(draft, asker, case, call.words),
        Verb::Assign => moves::assign(draft, asker, case, call.words),
        Verb::Snooze => moves::snooze(draft, asker, case, call.words),
        Verb::Prio => moves::prio(draft, asker, case, call.words),
        Verb::Focus => outgoing::focus(draft, asker, Some(&case)),
        Verb::Drop => moves::drop_case(draft, asker, case),
        Verb::Reply => answer(draft, asker, case, call.words, false),
        Verb::Plain => answer(draft, asker, case, call.words, true),
        Verb::Seal => pgp::seal(draft, asker, case, call.words),
        Verb::Note => note(draft, asker, case, call.words),
        Verb::File => files::wanted(draft, asker, &case, call.words),
        Verb::Close => moves::close(draft, asker, case),
        Verb::Reopen => moves::reopen(draft, asker, case),
        Verb::Say => speech::say(draft, asker, case, call.words),
        Verb::Contact => contact::contact(draft, asker, case, call.words),
        Verb::Now => holding::now(draft, asker, case),
        Verb::Ask => ask::ask(draft, asker, case, call.words),
        Verb::Refer => referral::refer(draft, asker, case, call.words),
        Verb::Channel => ways::channel(draft, asker, case, call.words),
        Verb::Lang => speech::language(draft, asker, case, call.words),
        Verb::Mandate => marks::mandate(draft, asker, case, call.words),
        Verb::Check => marks::check(draft, asker, case, call.words),
        Verb::SignOff => marks::sign_off(draft, asker, case),
        Verb::Call => call::call(draft, asker, case, call.words),
        Verb::Export if call.words.is_empty() => export::ask(draft, asker, &case),
        Verb::Export => disclose::ask(draft, asker, &case),
        Verb::Link => accounts::ask_link(draft, asker, &case, call.words),
        Verb::Unlink => accounts::unlink(draft, asker, case),
        Verb::Block => confirm::ask(draft, asker, Dangerous::Block(case.id)),
        Verb::Unblock => confirm::unblock(draft, asker, case),
        Verb::Erase => confirm::ask(draft, asker, Dangerous::Erase(case.id)),
        Verb::Trust => trust::of_case(draft, asker, &case),
        Verb::Queue
        | Verb::Mine
        | Verb::Help
        | Verb::Status
        | Verb::Undo
        | Verb::OnCall
        | Verb::Name
        | Verb::Away
        | Verb::Yes
        | Verb::Pgp
        | Verb::Roster
        | Verb::Revoke
        | Verb::Role
        | Verb::Invite
        | Verb::Stats
        | Verb::Drill
        | Verb::Pause
        | Verb::Resume
        | Verb::Version
        | Verb::Reload
        | Verb::Backup
        | Verb::Captcha => {}
    }
}

pub(super) fn answer(draft: &mut Draft<'_>, asker: Asker<'_>, case: Case, body: &str, in_clear: bool) {
    answer_with(draft, asker, case, body, How { in_clear, ..How::default() });
}

/// The same, as it is to go out. Whether it does.
pub(super) fn answer_with(draft: &mut Draft<'_>, asker: Asker<'_>, mut case: Case, body: &str, how: How<'_>) -> bool {
    if accounts::is_part(draft, asker, &case) {
        return false;
    }
    // The person's app would fetch it by itself.
    if holds_link(body) {
        draft.reply(asker, Some(case.id), "desk-unreadable-file", &[]);
        return false;
    }
    // Whose phone it is now nobody knows yet.
    if case.key_changed.is_some() && stage::held_by(case.stage.clone(), &asker.staff.name).is_ok() {
        draft.reply(asker, Some(case.id), "desk-key-changed", &tag(&case));
        return false;
    }
    let now = draft.now;
    if !moves::moved(draft, asker, &mut case, |stage| stage::answer(stage, &asker.staff.name, now)) {
        return false;
    }
    // What was asked before is over.
    case.asked = None;
    case.answered = case.answered.or(Some(draft.now));
    case.hearing = asker.wire_id.cloned();
    case.add_line(LineFrom::Handler(asker.staff.name.clone()), draft.now, body);
    case.given = case.lines.len();
    case.human = Some(draft.now.after(draft.rules.times.send_delay));
    outgoing::send(draft, &mut case, asker, body, how);
    draft.keep(case);
    true
}

fn note(draft: &mut Draft<'_>, asker: Asker<'_>, mut case: Case, text: &str) {
    let rules = draft.rules;
    let text = harmless(&without_links(text));
    case.notes.push(Note { by: asker.staff.name.clone(), at: draft.now, words: Private::new(text.clone()) });
    draft.reply(asker, Some(case.id), "desk-note-taken", &tag(&case));
    for staff in draft.told_of(case.id).filter(|staff| staff.name != asker.staff.name) {
        let label = rules.text_for(staff, "desk-note-mark", &[]);
        let (name, words) = (card::isolated(&asker.staff.name), card::marked(&text));
        draft.tell(staff, Some(case.id), format!("[{} {label} · {name}] {words}", case.tag));
    }
    draft.keep(case);
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

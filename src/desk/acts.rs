//! What of all that staff write is an act, for the audit trail: who, what, on which case, and how it went. Pure.
//!
//! `staff` and `asides` call it once a message is dealt with. A refusal is what changes nothing: so none can be forgotten
//! here when another is added there.

use super::command::{self, Args, Command, FORCE, Verb};
use crate::{
    draft::Draft,
    model::{Act, Case, Dangerous, Inbound, Staff, Tag, Went},
};

/// Records what a member of the staff has meant by `typed`. `quoted`: the case whose line they quote.
pub(super) fn record(draft: &mut Draft<'_>, staff: &Staff, inbound: &Inbound, typed: &str, quoted: Option<&Case>) {
    let meant = command::meant(typed);
    let quotes = quoted.is_some() || inbound.quote.as_ref().is_some_and(|quote| quote.id.is_some());
    let verb = match &meant {
        // A file goes to the person, whatever stands beside it.
        _ if !inbound.files.is_empty() => Verb::Reply,
        Some((command, _)) if matters(command.verb) => command.verb,
        None if quotes && !typed.is_empty() && !typed.starts_with('!') => Verb::Reply,
        Some(_) | None => return,
    };
    let named = meant.and_then(|(command, rest)| named(draft, command, rest));
    let about_staff = meant.and_then(|(_, rest)| staff_meant(draft, verb, rest));
    let confirmed = meant.filter(|_| verb == Verb::Yes).and_then(|(_, code)| confirmed(draft, code));
    let what = match (verb, meant, about_staff, confirmed) {
        (Verb::Take | Verb::Call, Some((_, rest)), ..) if is_forced(rest) => format!("{} {FORCE}", command::name(verb)),
        (_, _, Some(of), _) => format!("{} {}", command::name(verb), of.name),
        (.., Some(dangerous @ (Dangerous::Revoke(name) | Dangerous::Role(name, _)))) => {
            format!("{} {} {name}", command::name(verb), dangerous.name())
        }
        (.., Some(dangerous)) => format!("{} {}", command::name(verb), dangerous.name()),
        _ => command::name(verb).to_owned(),
    };
    let of_the_line =
        matches!(verb, Verb::Pause | Verb::Resume | Verb::Reload | Verb::Backup | Verb::Captcha | Verb::Drill);
    let on_a_case =
        !of_the_line && !matches!(verb, Verb::OnCall | Verb::Away | Verb::Undo | Verb::Name) && about_staff.is_none();
    let of_code = match confirmed {
        Some(
            Dangerous::Block(case)
            | Dangerous::Erase(case)
            | Dangerous::Export(case)
            | Dangerous::Disclose(case)
            | Dangerous::Link(case, _),
        ) => draft.cases.get(*case),
        Some(Dangerous::Pgp(_) | Dangerous::Revoke(_) | Dangerous::Role(..) | Dangerous::Pause | Dangerous::Reload)
        | None => None,
    };
    let case = of_code.or(named).or(quoted).filter(|_| on_a_case);
    let sends = meant.is_some_and(|(_, rest)| sends(verb, rest));
    let shows = matches!(
        verb,
        Verb::Show
            | Verb::Log
            | Verb::Check
            | Verb::Say
            | Verb::Refer
            | Verb::Channel
            | Verb::Ask
            | Verb::Contact
            | Verb::Call
    ) && !sends;
    let shown = shows && case.is_some_and(|case| draft.tells_of(case));
    let ends = verb == Verb::Focus && case.is_none() && draft.cases.office.focus != draft.office().focus;
    let went = if shown || ends || draft.does_something() || decides(draft) { Went::Done } else { Went::Refused };
    draft.act(Act { who: staff.name.clone(), what, tag: case.map(|case| case.tag), went });
}

/// Whether a command changes or reveals something, or sends something out.
const fn matters(verb: Verb) -> bool {
    match verb {
        Verb::Queue | Verb::Mine | Verb::Help | Verb::Status | Verb::Stats | Verb::Roster | Verb::Version => false,
        Verb::Show
        | Verb::Give
        | Verb::Assign
        | Verb::Snooze
        | Verb::Prio
        | Verb::Undo
        | Verb::Focus
        | Verb::OnCall
        | Verb::Away
        | Verb::Log
        | Verb::Block
        | Verb::Unblock
        | Verb::Erase
        | Verb::Yes
        | Verb::Say
        | Verb::Refer
        | Verb::Channel
        | Verb::Ask
        | Verb::Name
        | Verb::Contact
        | Verb::Now
        | Verb::Lang
        | Verb::Mandate
        | Verb::Check
        | Verb::Link
        | Verb::Export
        | Verb::Pgp
        | Verb::Unlink
        | Verb::SignOff
        | Verb::Call
        | Verb::Revoke
        | Verb::Role
        | Verb::Invite
        | Verb::Take
        | Verb::Drop
        | Verb::Reply
        | Verb::Plain
        | Verb::Seal
        | Verb::Note
        | Verb::File
        | Verb::Close
        | Verb::Reopen
        | Verb::Trust
        | Verb::Drill
        | Verb::Pause
        | Verb::Resume
        | Verb::Reload
        | Verb::Backup
        | Verb::Captcha => true,
    }
}

/// The case named behind a command. A tag that no case has may be a word.
fn named<'a>(draft: &Draft<'a>, command: &Command, rest: &str) -> Option<&'a Case> {
    let has_no_tag = matches!(
        command.args,
        Args::None
            | Args::Words
            | Args::MaybeWords
            | Args::Off
            | Args::SpanOff
            | Args::MaybeName
            | Args::Staff
            | Args::StaffRole
    );
    let first = rest.split_whitespace().next().filter(|_| !has_no_tag)?;
    draft.cases.tagged(Tag::parse(first)?)
}

/// The member of the staff that a command is about, as they are known.
fn staff_meant<'a>(draft: &Draft<'a>, verb: Verb, rest: &str) -> Option<&'a Staff> {
    let first = rest.split_whitespace().next()?.trim_start_matches('@').to_lowercase();
    let is_about = matches!(verb, Verb::Trust | Verb::Revoke | Verb::Role | Verb::Invite);
    draft.rules.everybody().iter().find(|staff| is_about && staff.name.to_lowercase() == first)
}

/// What a code stood for.
fn confirmed<'a>(draft: &Draft<'a>, code: &str) -> Option<&'a Dangerous> {
    draft.cases.office.pending.values().find(|pending| pending.code == code).map(|pending| &pending.what)
}

/// Whether this turn so far changes what the desk remembers; what any other command ends does not count.
fn decides(draft: &Draft<'_>) -> bool {
    let (before, after) = (&draft.cases.office, draft.office());
    let asks = after.pending.iter().any(|(name, pending)| before.pending.get(name) != Some(pending));
    let focuses = after.focus.iter().any(|(name, focus)| before.focus.get(name) != Some(focus));
    let settled = before.on_call != after.on_call
        || before.away != after.away
        || before.revoked != after.revoked
        || before.roles != after.roles;
    let named = before.names != after.names;
    asks || focuses
        || settled
        || named
        || before.pgp != after.pgp
        || before.paused != after.paused
        || before.invitations != after.invitations
}

/// Whether a command that shows something is meant to send it.
fn sends(verb: Verb, rest: &str) -> bool {
    let mut words = rest.split_whitespace();
    let goes = matches!(verb, Verb::Say | Verb::Refer | Verb::Channel | Verb::Call)
        && words.clone().next_back().is_some_and(super::speech::is_go);
    goes || verb == Verb::Ask && words.any(|word| Tag::parse(word).is_none())
}

fn is_forced(rest: &str) -> bool {
    // The word that sends may stand behind it.
    rest.split_whitespace().rev().take(2).any(|word| word.eq_ignore_ascii_case(FORCE))
}

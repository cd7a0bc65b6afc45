//! What of all that staff write is an act, for the audit trail: who, what, on which case, and how it went. Pure.
//!
//! `staff` and `asides` call it once a message is dealt with. A refusal is what changes nothing: so none can be forgotten
//! here when another is added there.

use super::command::{self, Args, Command, FORCE, Verb};
use crate::{
    draft::Draft,
    model::{Act, Case, Inbound, Staff, Tag, Went},
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
    let about_staff = meant.filter(|_| verb == Verb::Trust).and_then(|(_, rest)| draft.rules.staff_named(rest));
    let what = match (verb, meant, about_staff) {
        (Verb::Take, Some((_, rest)), _) if is_forced(rest) => format!("{} {FORCE}", command::name(verb)),
        (_, _, Some(of)) => format!("{} {}", command::name(verb), of.name),
        _ => command::name(verb).to_owned(),
    };
    let on_a_case = verb != Verb::Captcha && about_staff.is_none();
    let case = named.or(quoted).filter(|_| on_a_case);
    let shown = verb == Verb::Show && case.is_some_and(|case| draft.tells_of(case));
    let went = if shown || draft.does_something() { Went::Done } else { Went::Refused };
    draft.act(Act { who: staff.name.clone(), what, tag: case.map(|case| case.tag), went });
}

/// Whether a command changes or reveals something, or sends something out.
const fn matters(verb: Verb) -> bool {
    match verb {
        Verb::Queue | Verb::Help | Verb::Status => false,
        Verb::Show
        | Verb::Take
        | Verb::Drop
        | Verb::Reply
        | Verb::Plain
        | Verb::Note
        | Verb::File
        | Verb::Close
        | Verb::Reopen
        | Verb::Trust
        | Verb::Captcha => true,
    }
}

/// The case named behind a command. A tag that no case has may be a word.
fn named<'a>(draft: &Draft<'a>, command: &Command, rest: &str) -> Option<&'a Case> {
    let first = rest.split_whitespace().next().filter(|_| !matches!(command.args, Args::None | Args::Words))?;
    draft.cases.tagged(Tag::parse(first)?)
}

fn is_forced(rest: &str) -> bool {
    rest.split_whitespace().next_back().is_some_and(|last| last.eq_ignore_ascii_case(FORCE))
}

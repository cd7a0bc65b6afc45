//! What people do besides writing, as the handler hears of it; and what staff do besides writing. Pure.

use std::time::Duration;

use super::{
    card,
    command::{self, Verb},
    holding, on_change, outgoing, words,
};
use crate::{
    draft::{Asker, Draft},
    model::{
        Act, Aside, Case, Change, Network, Row, Staff, Tag, Timestamp, Way, Went, Wish, holds_link, without_links,
    },
    pgp,
    talk::Arg,
};

/// How often it is told that reactions of the staff go to nobody, at most.
const ONCE_IN: Duration = Duration::from_secs(24 * 60 * 60);

/// A person whose case is at the desk did something besides writing. `is_kept`: it changed what is kept of the case.
pub fn by_person(draft: &mut Draft<'_>, case: &Case, what: &Aside, is_kept: bool) {
    let tag = ("tag", words(&case.tag.to_string()));
    let Some(holder) = case.stage.holder().and_then(|name| draft.rules.staff_named(name)) else {
        // Whoever takes it reads what stands there now.
        if is_kept {
            on_change(draft, case, &format!("desk-aside-{}-unread", what.name()));
        }
        return;
    };
    let mut args = vec![tag];
    match what {
        Aside::Reaction { emoji, taken_back } => {
            args.push(("emoji", words(&card::isolated(&emoji.reveal().chars().take(12).collect::<String>()))));
            args.push(("back", Arg::Variant(if *taken_back { "yes" } else { "no" })));
        }
        Aside::Edited { words: anew, .. } => {
            args.push(("words", words(&card::marked(&pgp::take_out(&without_links(anew.reveal())).0))));
        }
        Aside::Deleted { .. } => {}
        Aside::Timer(seconds) => {
            args.push(("span", words(&span(*seconds))));
            args.push(("off", Arg::Variant(if *seconds == 0 { "yes" } else { "no" })));
        }
    }
    // On XMPP reactions come in clear: whoever runs a server can have made one.
    let is_reaction = matches!(what, Aside::Reaction { .. });
    let in_clear = is_reaction && case.person.network == Network::Xmpp && case.way() == Way::Encrypted;
    let more = if in_clear { "-clear" } else { "" };
    draft.notice(holder, Some(case.id), &format!("desk-aside-{}{more}", what.name()), &args);
}

/// A member of the staff did something besides writing. `relayed`: the answer to a person that it is about. What they have
/// changed or taken back changes at the person, as long as they hold the case; else they are told that it does not.
pub fn by_staff(draft: &mut Draft<'_>, staff: &Staff, what: &Aside, relayed: Option<&Row>) {
    let (typed, anew) = match what {
        Aside::Edited { of, words } => (of, Some(words.reveal().trim())),
        Aside::Deleted { of } => (of, None),
        Aside::Reaction { taken_back: false, .. } => return reacted(draft, staff),
        Aside::Reaction { taken_back: true, .. } | Aside::Timer(_) => return,
    };
    let asker = Asker { staff, wire_id: Some(typed) };
    let waits = outgoing::waits(draft, staff, typed).map(|case| case.tag);
    let now = anew.map(|words| answer_in(words, staff, waits));
    if waits.is_some() && now != Some(None) && outgoing::change(draft, staff, typed, now.flatten()) {
        return;
    }
    let case = relayed.and_then(|row| {
        // In place of what was encrypted nothing is put in clear.
        let is_shown = anew.is_some() && pgp::is_message(row.body.reveal());
        draft.cases.get(row.case?).filter(|case| !is_shown && may_change(case, staff, row, anew.is_none(), draft.now))
    });
    let anew = anew.map(|words| answer_in(words, staff, case.map(|case| case.tag)));
    let went = if case.is_some() && anew != Some(None) { Went::Done } else { Went::Refused };
    if let Some(row) = relayed {
        let tag = row.case.and_then(|id| draft.cases.get(id)).map(|case| case.tag);
        draft.act(Act { who: staff.name.clone(), what: what.name().to_owned(), tag, went });
    }
    let (Some(row), Some(mut case), false) = (relayed, case.cloned(), anew == Some(None)) else {
        return draft.reply(asker, None, &format!("desk-staff-{}", what.name()), &[]);
    };
    let of = row.wire_id.clone();
    let (words, change) = match anew.flatten() {
        Some(words) => (words, Change::Words(of)),
        None => ("", Change::Gone(of)),
    };
    case.replace(typed, words);
    // What apps that cannot take a message back show instead.
    let instead = match case.person.network {
        Network::Xmpp if words.is_empty() => {
            let texts = &draft.rules.script.words;
            texts.text(case.language().unwrap_or_else(|| texts.default_language()), "taken-back", &[])
        }
        Network::Xmpp | Network::Signal | Network::Console | Network::Drill => words.to_owned(),
    };
    case.human = Some(draft.now);
    draft.change(&case, asker, &instead, change);
    draft.keep(case);
}

/// A reaction is no answer, whatever it is put on: it goes to nobody, and that is said once in a while.
fn reacted(draft: &mut Draft<'_>, staff: &Staff) {
    let told = draft.office().reacted.get(&staff.name).copied();
    if told.is_none_or(|told| draft.now.since(told) >= ONCE_IN) {
        let now = draft.now;
        draft.office_mut().reacted.insert(staff.name.clone(), now);
        draft.notice(staff, None, "desk-staff-reaction", &[]);
    }
}

/// A member of the staff types. In their one chat with the line it shows for whom only if they hold a single case; what is
/// not certain is shown to nobody.
pub fn typing(draft: &mut Draft<'_>, staff: &Staff, composes: bool) {
    let mut held = draft.cases.all().into_iter().filter(|case| case.stage.holder() == Some(staff.name.as_str()));
    if let (Some(case), None) = (held.next(), held.next())
        && case.key_changed.is_none()
        && holding::why(case, draft.now).is_none()
    {
        draft.wish(Wish::Typing { to: case.person.clone(), composes });
    }
}

/// Whether a handler may still change what they said: they hold the case, it has gone out, and its network can.
fn may_change(case: &Case, staff: &Staff, row: &Row, is_taken_back: bool, now: Timestamp) -> bool {
    // What is taken back shows nothing.
    let waits = !is_taken_back && holding::why(case, now).is_some();
    let holds = case.stage.holder() == Some(staff.name.as_str()) && case.key_changed.is_none();
    let can = match row.to.network {
        Network::Signal => !row.wire_id.is_own(),
        Network::Console | Network::Xmpp => true,
        Network::Drill => false,
    };
    holds && can && !waits && row.to == case.person
}

/// The words for the person in what a handler has typed anew: without the command, if they are behind one. None if they are
/// for somebody else now.
fn answer_in<'a>(typed: &'a str, staff: &Staff, tag: Option<Tag>) -> Option<&'a str> {
    let (named, words) = match typed.starts_with('!') {
        true => {
            let call = command::parse(typed, staff.role, true).ok().filter(|call| call.verb == Verb::Reply)?;
            (call.tag, call.words)
        }
        false => (None, typed),
    };
    let is_theirs = named.is_none() || named == tag;
    (is_theirs && !words.is_empty() && !holds_link(words)).then_some(words)
}

/// A span in its largest unit: the signs are the same in all our languages.
fn span(seconds: u32) -> String {
    match seconds {
        0..60 => format!("{seconds} s"),
        60..3600 => format!("{} min", seconds / 60),
        3600..172_800 => format!("{} h", seconds / 3600),
        _ => format!("{} d", seconds / 86_400),
    }
}

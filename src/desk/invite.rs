//! Staff who are added by chat: whoever writes the code of an invitation joins with the account, and on XMPP with the
//! device, that they write from. Pure.
//!
//! To everybody else there is no such thing: a wrong code is a person's words like any other.

use std::time::Duration;

use super::{lists, words};
use crate::{
    draft::{Asker, Draft},
    model::{Act, Case, Inbound, Invitation, Joined, Network, Role, Staff, Stage, Tag, Went},
    talk::Arg,
};

/// How long a code counts.
const OPEN: Duration = Duration::from_secs(30 * 60);
/// How many wrong codes end all that are open.
const TRIES: u8 = 5;
/// The longest name.
const MAX_NAME: usize = 32;
/// How joining is written.
const JOIN: [&str; 2] = ["!join", "!rejoindre"];

/// `!invite NAME ROLE`: whoever has the code joins. Somebody of the team gets another account, with the role they have.
pub(super) fn ask(draft: &mut Draft<'_>, asker: Asker<'_>, typed: &str) {
    let (typed, role) = typed.rsplit_once(char::is_whitespace).unwrap_or((typed, ""));
    let Some(role) = Role::named(role) else { return };
    let name = spelt(draft, typed.trim().trim_start_matches('@'));
    let fits = name.chars().all(|c| c.is_alphanumeric() || c == '-') && (1..=MAX_NAME).contains(&name.chars().count());
    // `!trust` takes a tag or a name.
    if !fits || Tag::parse(&name).is_some() {
        return draft.reply(asker, None, "desk-invite-name", &[("name", words(&name))]);
    }
    let member = draft.rules.staff_named(&name);
    let role = member.map_or(role, |member| member.role);
    let key = match member {
        Some(_) => "desk-invited-again",
        None if draft.office().revoked.contains(&name) => "desk-invited-back",
        None => "desk-invited",
    };
    let code = draft.invitation();
    let (by, until) = (asker.staff.name.clone(), draft.now.after(OPEN));
    let args = [("name", words(&name)), ("role", words(role.name())), ("code", words(&code))];
    close_stale(draft);
    let office = draft.office_mut();
    office.invitations.insert(name, Invitation { code: code.into(), role, by, until });
    draft.reply(asker, None, key, &args);
}

/// A name as it is known already, whatever the case of its letters.
fn spelt(draft: &Draft<'_>, name: &str) -> String {
    let office = draft.office();
    let known = draft.rules.everybody().iter().map(|staff| &staff.name);
    let mut known = known.chain(&office.revoked).chain(office.invitations.keys());
    known.find(|known| known.to_lowercase() == name.to_lowercase()).map_or_else(|| name.to_owned(), Clone::clone)
}

/// What has run out goes; with the last one, the count of wrong codes.
fn close_stale(draft: &mut Draft<'_>) {
    let open = draft.office().invitations.clone().into_iter().filter(|(_, invitation)| is_open(draft, invitation));
    let open = open.collect();
    let office = draft.office_mut();
    office.invitations = open;
    if office.invitations.is_empty() {
        office.wrong_codes = 0;
    }
}

/// Whether a code counts: not for long, and not any more if whoever gave it may not.
fn is_open(draft: &Draft<'_>, invitation: &Invitation) -> bool {
    let by = draft.rules.staff_named(&invitation.by);
    draft.now < invitation.until && by.is_some_and(|by| by.role >= Role::Admin)
}

/// Whether a line is meant to join.
pub(super) fn is_join(line: &str) -> bool {
    line.split_whitespace().next().is_some_and(|first| JOIN.contains(&first.to_lowercase().as_str()))
}

/// Somebody who is no member of the staff wrote. Whether it was the code of an invitation: then it is nothing else.
pub fn heard(draft: &mut Draft<'_>, inbound: &Inbound) -> bool {
    let line = inbound.body.reveal();
    if !is_join(line) || draft.office().invitations.values().all(|invitation| !is_open(draft, invitation)) {
        return false;
    }
    let code = plain(line);
    let found = draft.office().invitations.iter().find(|(_, open)| is_open(draft, open) && *open.code.reveal() == code);
    let Some((name, invitation)) = found.map(|(name, open)| (name.clone(), open.clone())) else {
        wrong(draft);
        return false;
    };
    let case = draft.cases.of(&inbound.from).cloned();
    let about = [("name", words(&name)), ("role", words(invitation.role.name()))];
    // Their words go nowhere: they hold a code that still counts, and what else they say here is another matter. Nobody
    // but whoever has invited them hears that they need help themselves, and not of which case.
    if case.as_ref().is_some_and(|case| !is_over(case) && !is_slip(case)) {
        tell_inviter(draft, &invitation, "desk-join-has-case", &about);
        return true;
    }
    if let Some(slip) = case.filter(is_slip) {
        draft.silence(&slip);
        draft.erase(&slip);
    }
    let language = draft.rules.script.words.default_language();
    let newcomer = Joined {
        name,
        peer: inbound.from.clone(),
        key: inbound.key.clone(),
        role: invitation.role,
        language,
        at: draft.now,
    };
    // What came in clear on XMPP was read by servers, and whoever runs one could have written it.
    if inbound.from.network == Network::Xmpp && inbound.key.is_none() {
        draft.office_mut().invitations.remove(&newcomer.name);
        tell_inviter(draft, &invitation, "desk-join-in-clear", &about);
        draft.notice(&newcomer.staff(), None, "desk-join-encrypt", &[]);
        return true;
    }
    join(draft, inbound, &invitation, newcomer);
    true
}

fn join(draft: &mut Draft<'_>, inbound: &Inbound, invitation: &Invitation, newcomer: Joined) {
    let rules = draft.rules;
    let member = rules.staff_named(&newcomer.name);
    let newcomer = match member {
        Some(member) => Joined { role: member.role, language: member.language, ..newcomer },
        None => newcomer,
    };
    let office = draft.office_mut();
    office.invitations.remove(&newcomer.name);
    if member.is_none() {
        // Somebody who was cut off comes back with this account only.
        if office.revoked.remove(&newcomer.name) {
            let before = rules.everybody().iter().filter(|staff| staff.name == newcomer.name);
            office.cut_off.extend(before.map(|staff| staff.peer.clone()));
        }
        office.roles.insert(newcomer.name.clone(), newcomer.role);
    }
    office.cut_off.remove(&newcomer.peer);
    office.joined.push(newcomer.clone());
    let staff = newcomer.staff();
    draft.act(Act { who: staff.name.clone(), what: "join".to_owned(), tag: None, went: Went::Done });
    let about = [
        ("name", words(&staff.name)),
        ("role", words(staff.role.name())),
        ("network", words(staff.peer.network.title())),
    ];
    draft.notice(&staff, None, "desk-welcome", &about);
    lists::help(draft, Asker { staff: &staff, wire_id: inbound.wire_id.as_ref() });
    for lead in rules.handlers().filter(|lead| lead.role >= Role::Lead && lead.name != invitation.by) {
        draft.notice(lead, None, "desk-joined", &about);
    }
    let mut about = about.to_vec();
    about.push(("address", words(staff.peer.address.reveal())));
    let key = newcomer.key.as_ref().map(|key| ("fingerprint", words(key.reveal())));
    let text = if key.is_some() { "desk-joined-key" } else { "desk-joined-account" };
    about.extend(key);
    tell_inviter(draft, invitation, text, &about);
}

/// A wrong code. Whoever tries many ends them all.
fn wrong(draft: &mut Draft<'_>) {
    let office = draft.office_mut();
    office.wrong_codes = office.wrong_codes.saturating_add(1);
    if office.wrong_codes < TRIES {
        return;
    }
    office.invitations.clear();
    office.wrong_codes = 0;
    let rules = draft.rules;
    for lead in rules.handlers().filter(|lead| lead.role >= Role::Lead) {
        draft.notice(lead, None, "desk-invitations-ended", &[]);
    }
}

fn tell_inviter(draft: &mut Draft<'_>, invitation: &Invitation, key: &str, about: &[(&'static str, Arg)]) {
    let by: Option<&Staff> = draft.rules.staff_named(&invitation.by);
    by.into_iter().for_each(|by| draft.notice(by, None, key, about));
}

/// The code behind the command, however it is written: `O` is 0, `I` and `L` are 1.
fn plain(line: &str) -> String {
    let typed = line.split_whitespace().skip(1).flat_map(str::chars).filter(|c| *c != '-');
    let alike = |c: char| match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    typed.map(alike).collect()
}

/// Whether a person's case hinders nobody from joining.
const fn is_over(case: &Case) -> bool {
    matches!(case.stage, Stage::Closed { .. }) && case.blocked.is_none()
}

/// A case that is nothing but a mistyped code.
fn is_slip(case: &Case) -> bool {
    let says_nothing = case.session.answers.is_empty() && case.files.is_empty() && case.carded.is_none();
    let slips = case.lines.iter().map(|line| line.words.reveal()).chain([case.first_message.reveal()]);
    case.stage.is_talking() && says_nothing && slips.into_iter().all(|words| is_join(words))
}

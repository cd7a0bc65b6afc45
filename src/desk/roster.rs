//! Who may do what: looked at, changed, and cut off with one command when a phone is seized. Pure.
//!
//! The configuration names the first; what is changed by chat is remembered beside it, and counts more. Who is added by
//! chat: `invite`.

use super::{absence, confirm, outgoing, words};
use crate::{
    draft::{Asker, Draft},
    model::{Case, Dangerous, Peer, Role, Staff, Stage},
};

/// `!roster`: everybody, with what they may do.
pub(super) fn show(draft: &mut Draft<'_>, asker: Asker<'_>) {
    let (rules, office) = (draft.rules, draft.office());
    let mut text = format!("· {}", rules.text_for(asker.staff, "desk-roster-head", &[]));
    for (at, staff) in rules.everybody().iter().enumerate() {
        if rules.everybody().iter().position(|first| first.name == staff.name) != Some(at) {
            continue;
        }
        let role = office.roles.get(&staff.name).copied().unwrap_or(staff.role);
        let is_theirs = |case: &&Case| case.drill.is_none() && case.stage.holder() == Some(staff.name.as_str());
        let held = draft.cases.iter().filter(is_theirs).count();
        let mut parts = vec![staff.name.clone(), role.name().to_owned()];
        let accounts = rules.everybody().iter().filter(|account| account.name == staff.name);
        let networks = accounts.filter(|account| !office.cut_off.contains(&account.peer));
        parts.extend(networks.map(|account| account.peer.network.name().to_owned()));
        if held > 0 {
            let args = [("count", crate::talk::Arg::Number(i64::try_from(held).unwrap_or(i64::MAX)))];
            parts.push(rules.text_for(asker.staff, "desk-roster-held", &args));
        }
        if office.on_call.contains(&staff.name) {
            parts.push(rules.text_for(asker.staff, "desk-roster-on-call", &[]));
        }
        parts.extend(absence::mark(draft, asker.staff, &staff.name));
        if office.revoked.contains(&staff.name) {
            parts.push(rules.text_for(asker.staff, "desk-roster-revoked", &[]));
        }
        text.push_str(&format!("\n– {}", parts.join(" · ")));
    }
    draft.reply_with(asker, None, text);
}

/// Somebody of the team, with rights or without, whom the asker may change: nobody changes themselves, or who may do more.
fn changeable<'a>(draft: &mut Draft<'a>, asker: Asker<'_>, name: &str) -> Option<&'a Staff> {
    let name = name.trim_start_matches('@').to_lowercase();
    let found = draft.rules.everybody().iter().find(|staff| staff.name.to_lowercase() == name);
    let role = |staff: &Staff| draft.office().roles.get(&staff.name).copied().unwrap_or(staff.role);
    let key = match found {
        None => "desk-nobody-of-that-name",
        Some(staff) if staff.name == asker.staff.name => "desk-not-yourself",
        Some(staff) if asker.staff.role < Role::Admin && role(staff) >= asker.staff.role => "desk-not-allowed",
        Some(staff) => return Some(staff),
    };
    draft.reply(asker, None, key, &[("name", words(&name))]);
    None
}

/// `!revoke NAME`: asked for first.
pub(super) fn ask_revoke(draft: &mut Draft<'_>, asker: Asker<'_>, name: &str) {
    if let Some(staff) = changeable(draft, asker, name) {
        confirm::ask(draft, asker, Dangerous::Revoke(staff.name.clone()));
    }
}

/// Somebody is cut off: nothing goes to any account of theirs, nothing of theirs is heard, and their cases are in the queue.
pub(super) fn revoke(draft: &mut Draft<'_>, asker: Asker<'_>, name: &str) {
    let rules = draft.rules;
    let office = draft.office_mut();
    office.revoked.insert(name.to_owned());
    office.on_call.remove(name);
    office.names.remove(name);
    office.away.remove(name);
    office.focus.remove(name);
    office.pending.remove(name);
    office.invitations.remove(name);
    // What has joined by chat goes for good.
    let joined = office.joined.extract_if(.., |joined| joined.name == name);
    office.cut_off.extend(joined.map(|joined| joined.peer));
    let held: Vec<Case> =
        draft.cases.all().into_iter().filter(|case| case.stage.holder() == Some(name)).cloned().collect();
    let tags: Vec<String> = held.iter().filter(|case| case.drill.is_none()).map(|case| case.tag.to_string()).collect();
    for mut case in held {
        outgoing::call_off(draft, &mut case);
        draft.keep(Case { stage: Stage::Queued { since: draft.now }, offer: None, ..case });
    }
    let args = [
        ("name", words(name)),
        ("by", words(&asker.staff.name)),
        ("tags", words(&tags.join(", "))),
        ("count", crate::talk::Arg::Number(i64::try_from(tags.len()).unwrap_or(i64::MAX))),
    ];
    for staff in rules.handlers().filter(|staff| staff.name != name) {
        draft.notice(staff, None, "desk-revoked", &args);
    }
    let accounts: Vec<Peer> = rules.accounts_of(name).cloned().collect();
    accounts.iter().for_each(|account| draft.cut_off(account));
}

/// `!role NAME ROLE`: asked for first.
pub(super) fn ask_role(draft: &mut Draft<'_>, asker: Asker<'_>, typed: &str) {
    let (name, role) = typed.rsplit_once(char::is_whitespace).unwrap_or((typed, ""));
    let Some(role) = Role::named(role) else { return };
    let Some(staff) = changeable(draft, asker, name.trim()) else { return };
    let about = vec![("role", role.name().to_owned())];
    confirm::ask_about(draft, asker, Dangerous::Role(staff.name.clone(), role), about);
}

/// What somebody may do from now on; whoever was cut off may again.
pub(super) fn set_role(draft: &mut Draft<'_>, asker: Asker<'_>, name: &str, role: Role) {
    let Some(staff) = changeable(draft, asker, name) else { return };
    let rules = draft.rules;
    let office = draft.office_mut();
    if office.revoked.remove(&staff.name) {
        let theirs = rules.everybody().iter().filter(|account| account.name == staff.name);
        for account in theirs {
            office.cut_off.remove(&account.peer);
        }
    }
    office.roles.insert(staff.name.clone(), role);
    let args = [("name", words(&staff.name)), ("by", words(&asker.staff.name)), ("role", words(role.name()))];
    // Not on an account that stays cut off.
    let theirs = rules.staff_named(&staff.name).unwrap_or(staff);
    for told in rules.handlers().filter(|told| told.name != staff.name).chain([theirs]) {
        draft.notice(told, None, "desk-role", &args);
    }
}

//! One person with several accounts: a human says that two cases are of the same person, never the program. Pure.
//!
//! The second case becomes part of the first: it keeps what it has, and whatever comes by its account is heard in the first.
//! The person is answered by the account that they last wrote by; whoever holds the case is told when that changes.

use super::{on_change, outgoing, stage, tag, words};
use crate::{
    draft::{Asker, Draft},
    model::{Case, CaseId, Dangerous, Peer, Staff, Stage, Tag},
    talk::Arg,
};

/// The person of a case has written by this account of theirs: they are answered by it from now on. What waits for the
/// other one does not go out: whose phone it is now nobody knows.
pub fn on_written(draft: &mut Draft<'_>, case: &mut Case, account: &Peer) {
    if case.person == *account {
        return;
    }
    outgoing::call_off(draft, case);
    case.answer_by(account);
    on_change(draft, case, "desk-other-account-writes");
}

/// `!link TAG TAG`: the person of the second case is the person of the first.
pub(super) fn ask_link(draft: &mut Draft<'_>, asker: Asker<'_>, case: &Case, part: &str) {
    let Some(part) = Tag::parse(part).and_then(|part| draft.cases.tagged(part)) else {
        return draft.reply(asker, None, "desk-no-case", &[]);
    };
    if let Some(why) = cannot(draft, asker.staff, case, part) {
        return refuse(draft, asker, case, part, why);
    }
    super::confirm::ask(draft, asker, Dangerous::Link(case.id, part.id));
}

/// What somebody is shown before they confirm it: the other case, and how its person writes.
pub(super) fn about(draft: &Draft<'_>, what: &Dangerous) -> Vec<(&'static str, String)> {
    let Dangerous::Link(case, part) = what else { return Vec::new() };
    let network = |id: &CaseId| draft.cases.get(*id).map_or("", |case| case.person.network.name()).to_owned();
    let other = draft.cases.get(*part).map(|part| part.tag.to_string()).unwrap_or_default();
    vec![("network", network(case)), ("other", other), ("elsewhere", network(part))]
}

/// Why two cases cannot be one, if they cannot.
fn cannot(draft: &Draft<'_>, staff: &Staff, case: &Case, part: &Case) -> Option<&'static str> {
    let is_theirs = |case: &Case| case.stage.holder() == Some(staff.name.as_str());
    let has = |test: &dyn Fn(&Case) -> bool| test(case) || test(part);
    match () {
        () if part.accounts().any(|account| case.is_of(account)) => Some("same"),
        () if has(&|case| case.drill.is_some()) => Some("drill"),
        () if has(&|case| case.part_of.is_some()) || !part.others.is_empty() => Some("linked"),
        () if !is_theirs(case) || part.stage.holder().is_some() && !is_theirs(part) => Some("held"),
        () if has(&|case| case.stage.is_stopped() || case.forget_asked.is_some() || case.blocked.is_some()) => {
            Some("over")
        }
        () if has(&|case| case.key_changed.is_some()) => Some("key"),
        // A newer case of the same account would go on beside it.
        () if draft.cases.of(&part.person).is_some_and(|newest| newest.id != part.id) => Some("newer"),
        () => None,
    }
}

fn refuse(draft: &mut Draft<'_>, asker: Asker<'_>, case: &Case, part: &Case, why: &'static str) {
    let args =
        [("why", Arg::Variant(why)), ("tag", words(&case.tag.to_string())), ("other", words(&part.tag.to_string()))];
    draft.reply(asker, Some(case.id), "desk-link-cannot", &args);
}

/// It is confirmed. The person is told nothing, by neither account.
pub(super) fn link(draft: &mut Draft<'_>, asker: Asker<'_>, case: CaseId, part: CaseId) {
    let (Some(case), Some(part)) = (draft.cases.get(case), draft.cases.get(part)) else { return };
    if let Some(why) = cannot(draft, asker.staff, case, part) {
        return refuse(draft, asker, case, part, why);
    }
    let (mut case, mut part) = (case.clone(), part.clone());
    unite(draft, &mut case, &mut part);
    if part.heard > case.heard {
        case.answer_by(&part.person);
        (case.security, case.encrypted_since) = (case.security.min(part.security), part.encrypted_since);
        case.heard = part.heard;
    }
    tell(draft, asker, &case, &part, "desk-linked");
    draft.keep(part);
    draft.keep(case);
}

/// The second case becomes part of the first, which knows the account from now on.
pub(super) fn unite(draft: &mut Draft<'_>, case: &mut Case, part: &mut Case) {
    outgoing::call_off(draft, part);
    if part.heard > case.heard {
        outgoing::call_off(draft, case);
    }
    (part.stage, part.offer, part.part_of) = (Stage::Closed { since: draft.now, stopped: false }, None, Some(case.id));
    case.others.push(part.person.clone());
    case.priority = case.priority.max(part.priority);
    case.was_encrypted |= part.was_encrypted;
    case.returning |= part.returning;
    if case.contact.is_empty() {
        case.contact = part.contact.clone();
    }
}

/// `!unlink TAG`: what had become part of another case is one of its own again, and waits for somebody. What was written
/// meanwhile stays where it is.
pub(super) fn unlink(draft: &mut Draft<'_>, asker: Asker<'_>, mut part: Case) {
    let Some(whole) = part.part_of.and_then(|id| draft.cases.get(id)) else {
        return draft.reply(asker, Some(part.id), "desk-not-linked", &tag(&part));
    };
    let mut whole = whole.clone();
    if let Err((_, why)) = stage::held_by(whole.stage.clone(), &asker.staff.name) {
        return super::staff::refuse(draft, asker, &whole, &why);
    }
    if whole.person == part.person
        && let Some(other) = whole.others.first().cloned()
    {
        outgoing::call_off(draft, &mut whole);
        whole.answer_by(&other);
    }
    whole.others.retain(|other| *other != part.person);
    (part.part_of, part.stage) = (None, Stage::Queued { since: draft.now });
    tell(draft, asker, &whole, &part, "desk-unlinked");
    draft.keep(whole);
    draft.keep(part);
}

fn tell(draft: &mut Draft<'_>, asker: Asker<'_>, case: &Case, part: &Case, key: &str) {
    let args = [
        ("tag", words(&case.tag.to_string())),
        ("other", words(&part.tag.to_string())),
        ("name", words(&asker.staff.name)),
        ("network", words(case.person.network.name())),
    ];
    draft.reply(asker, Some(case.id), key, &args);
    draft.notice_team(Some(asker.staff), case.id, key, &args);
}

/// Whether a case is part of another: then the asker is told where to go on.
pub(super) fn is_part(draft: &mut Draft<'_>, asker: Asker<'_>, case: &Case) -> bool {
    let Some(whole) = case.part_of.and_then(|id| draft.cases.get(id)) else { return false };
    let args = [("tag", words(&whole.tag.to_string())), ("other", words(&case.tag.to_string()))];
    draft.reply(asker, Some(case.id), "desk-part-of", &args);
    true
}

/// What stands below the card of a case that belongs to another one, or to which others belong.
pub(super) fn below_card(draft: &Draft<'_>, reader: &Staff, case: &Case) -> String {
    let line = |whole: &Case, part: &Case| {
        let args = [("tag", words(&whole.tag.to_string())), ("other", words(&part.tag.to_string()))];
        format!("\n{}", draft.rules.text_for(reader, "desk-part-of", &args))
    };
    let mut parts: Vec<&Case> = draft.cases.iter().filter(|part| part.part_of == Some(case.id)).collect();
    parts.sort_unstable_by_key(|part| part.id);
    let whole = case.part_of.and_then(|id| draft.cases.get(id)).map(|whole| line(whole, case));
    whole.into_iter().chain(parts.into_iter().map(|part| line(case, part))).collect()
}

//! Keys that have changed: nothing goes to somebody whose key is another one until somebody has said that it is all right.
//! Pure.

use super::{holding, on_hand_off, staff::refuse, stage::held_by, tag, tell_whoever_deals, words};
use crate::{
    draft::{Asker, Draft},
    model::{Case, Peer, Role, Staff, Stage, Wish},
    rules::Rules,
    talk::Why,
};

/// Somebody's key has changed.
pub fn on_key_changed(draft: &mut Draft<'_>, of: &Peer) {
    let rules = draft.rules;
    if let Some(staff) = rules.staff(of) {
        let args = [("name", words(&staff.name))];
        for told in rules.handlers().filter(|told| told.name != staff.name) {
            draft.notice(told, None, "desk-staff-key-changed", &args);
        }
        if lead_alone(rules, staff)
            && let Some(elsewhere) = rules.accounts_of(&staff.name).find(|peer| *peer != of)
            && let Some(staff) = rules.staff(elsewhere)
        {
            draft.notice(staff, None, "desk-staff-key-changed", &args);
        }
        return;
    }
    // Who has said nothing yet can be told nothing that was another's.
    let Some(case) = draft.cases.of(of) else { return draft.wish(Wish::Trust(of.clone())) };
    if case.key_changed.is_some() || case.blocked.is_some() {
        return;
    }
    let mut case = Case { key_changed: Some(draft.now), ..case.clone() };
    holding::doubt(&mut case);
    if case.stage.is_talking() {
        on_hand_off(draft, &mut case, Why::KeyChanged);
    } else {
        tell_whoever_deals(draft, &case, "desk-key-changed");
    }
    draft.keep(case);
}

/// `!trust TAG`: the key of the person of this case is believed. Whoever holds it says so; if nobody does, any handler.
pub(super) fn of_case(draft: &mut Draft<'_>, asker: Asker<'_>, case: &Case) {
    let is_held = case.stage.holder().is_some();
    if is_held && let Err((_, why)) = held_by(case.stage.clone(), &asker.staff.name) {
        return refuse(draft, asker, case, &why);
    }
    if case.key_changed.is_none() {
        return draft.reply(asker, Some(case.id), "desk-key-unchanged", &tag(case));
    }
    case.accounts().for_each(|account| draft.wish(Wish::Trust(account.clone())));
    draft.reply(asker, Some(case.id), "desk-key-trusted", &tag(case));
    // What came meanwhile could not be read, and a closed case is not open because of it.
    let mark = (!matches!(case.stage, Stage::Closed { .. })).then_some(draft.now);
    draft.keep(Case { key_changed: None, new_device: mark.or(case.new_device), ..case.clone() });
}

/// Whether nobody else leads.
fn lead_alone(rules: &Rules, staff: &Staff) -> bool {
    staff.role >= Role::Lead && !rules.handlers().any(|other| other.name != staff.name && other.role >= Role::Lead)
}

/// `!trust NAME`: another member of the staff may command again. Whoever leads alone says it of themselves, from their other
/// account: nothing that comes from the changed one is read before.
pub(super) fn of_staff(draft: &mut Draft<'_>, asker: Asker<'_>, name: &str) {
    let args = [("name", words(name))];
    let key = match draft.rules.staff_named(name) {
        None => "desk-nobody-of-that-name",
        Some(staff) if staff.name == asker.staff.name && !lead_alone(draft.rules, staff) => "desk-not-yourself",
        Some(_) if asker.staff.role < Role::Lead => "desk-not-allowed",
        Some(_) => {
            let accounts: Vec<Peer> = draft.rules.accounts_of(name).cloned().collect();
            accounts.into_iter().for_each(|peer| draft.wish(Wish::Trust(peer)));
            "desk-staff-trusted"
        }
    };
    draft.reply(asker, None, key, &args);
}

//! What staff look at: a case, the queue, what is theirs, the commands, how the line is doing. Pure.

use super::{
    accounts,
    card::{self, queue_line},
    command::COMMANDS,
    line, pause, pgp, ticket, upkeep, words,
};
use crate::{
    draft::{Asker, Draft},
    model::{Case, Stage},
    talk::Arg,
};

/// `!show`: everything that is known.
pub(super) fn show_whole(draft: &mut Draft<'_>, asker: Asker<'_>, case: &Case) {
    let card = card::whole(draft.rules, asker.staff, case, draft.now);
    tell(draft, asker, case, card);
}

/// The card, for whoever takes over.
pub(super) fn show(draft: &mut Draft<'_>, asker: Asker<'_>, case: &Case) {
    let card = card::card(draft.rules, asker.staff, case, None, draft.now);
    tell(draft, asker, case, card);
}

fn tell(draft: &mut Draft<'_>, asker: Asker<'_>, case: &Case, mut card: String) {
    card.push_str(&accounts::below_card(draft, asker.staff, case));
    draft.tell(asker.staff, Some(case.id), card);
}

pub(super) fn queue(draft: &mut Draft<'_>, asker: Asker<'_>) {
    let mut cases: Vec<&Case> = draft.cases.iter().filter(|case| !matches!(case.stage, Stage::Closed { .. })).collect();
    if cases.is_empty() {
        return draft.reply(asker, None, "desk-queue-empty", &[]);
    }
    // Who waits for a human first, the most urgent first, the longest wait first. Nobody real stands behind a drill.
    cases.sort_by_key(|case| {
        (
            case.drill.is_some(),
            !matches!(case.stage, Stage::Queued { .. }),
            std::cmp::Reverse(case.priority),
            case.heard,
        )
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

/// `!mine`: what the asker holds, whoever has waited longest first.
pub(super) fn mine(draft: &mut Draft<'_>, asker: Asker<'_>) {
    let is_theirs = |case: &&Case| case.stage.holder() == Some(asker.staff.name.as_str());
    let mut cases: Vec<&Case> = draft.cases.iter().filter(is_theirs).collect();
    if cases.is_empty() {
        return draft.reply(asker, None, "desk-mine-none", &[]);
    }
    cases.sort_by_key(|case| (!case.stage.waits_for_team(), std::cmp::Reverse(case.priority), case.heard));
    let lines: Vec<String> = cases.iter().map(|case| queue_line(draft.rules, asker.staff, case, draft.now)).collect();
    draft.reply_with(asker, None, format!("· {}", lines.join("\n")));
}

pub(super) fn help(draft: &mut Draft<'_>, asker: Asker<'_>) {
    let rules = draft.rules;
    let mut text = format!("· {}", rules.text_for(asker.staff, "desk-help-head", &[]));
    for command in COMMANDS.iter().filter(|command| command.role <= asker.staff.role) {
        text.push_str(&format!("\n{} : {}", command.usage(), rules.text_for(asker.staff, &command.help_key(), &[])));
    }
    draft.reply_with(asker, None, text);
}

pub(super) fn status(draft: &mut Draft<'_>, asker: Asker<'_>) {
    let count = |test: &dyn Fn(&Stage) -> bool| {
        let number = draft.cases.iter().filter(|case| case.drill.is_none() && test(&case.stage)).count();
        Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
    };
    let args = [
        ("talking", count(&Stage::is_talking)),
        ("waiting", count(&|stage| matches!(stage, Stage::Queued { .. }))),
        ("held", count(&|stage| stage.holder().is_some())),
        ("version", words(env!("CARGO_PKG_VERSION"))),
    ];
    let rules = draft.rules;
    let paused = pause::said(draft, asker.staff).map(|said| format!("{said}\n")).unwrap_or_default();
    let mut text = format!("· {paused}{}", rules.text_for(asker.staff, "desk-status", &args));
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
    text.extend(pgp::status(rules, asker.staff, draft.now).map(|pgp| format!("\n{pgp}")));
    text.extend(upkeep::copy(draft, asker.staff).map(|copy| format!("\n{copy}")));
    text.push_str(&line::trouble(rules, asker.staff, draft.now));
    text.extend(ticket::trouble(rules, asker.staff));
    draft.reply_with(asker, None, text);
}

//! How the line itself is doing: told to those who run it, over a network that still works. Pure.

use super::words;
use crate::{
    draft::{Asker, Draft},
    model::{LineState, Network, Role, Staff, Timestamp, Wish},
    rules::Rules,
    talk::Arg,
};

/// The line stands differently on a network. Whoever leads is told, elsewhere if they can be; without any, everybody.
pub fn on_state(draft: &mut Draft<'_>, network: Network, state: LineState) {
    let rules = draft.rules;
    let has_leads = rules.team().any(|staff| staff.role >= Role::Lead);
    let told: Vec<&Staff> = rules.team().filter(|staff| !has_leads || staff.role >= Role::Lead).collect();
    for staff in told {
        let elsewhere = rules.accounts_of(&staff.name).find(|peer| peer.network != network);
        let staff = elsewhere.and_then(|peer| rules.staff(peer)).unwrap_or(staff);
        draft.notice(staff, None, &key(state), &about(network, state, draft.now));
    }
}

/// The trouble on each network, for `!status`.
pub(super) fn trouble(rules: &Rules, reader: &Staff, now: Timestamp) -> String {
    let bad = rules.lines.iter().filter(|(_, state)| **state != LineState::Up);
    bad.map(|(network, state)| format!("\n⚠ {}", rules.text_for(reader, &key(*state), &about(*network, *state, now))))
        .collect()
}

/// `!captcha`: the answer to a captcha that Signal wants solved.
pub(super) fn captcha(draft: &mut Draft<'_>, asker: Asker<'_>, answer: &str) {
    let asking = draft.rules.lines.iter().find(|(_, state)| **state == LineState::Captcha).map(|(network, _)| *network);
    let Some(network) = asking else { return draft.reply(asker, None, "desk-captcha-none", &[]) };
    let answer = answer.trim().trim_start_matches("signalcaptcha://").to_owned().into();
    draft.wish(Wish::Captcha { network, answer });
    draft.reply(asker, None, "desk-captcha-taken", &[]);
}

fn key(state: LineState) -> String {
    format!("desk-line-{}", state.name())
}

fn about(network: Network, state: LineState, now: Timestamp) -> Vec<(&'static str, Arg)> {
    let name = match network {
        Network::Signal => "Signal",
        Network::Xmpp => "XMPP",
        Network::Console => "console",
    };
    let minutes = match state {
        LineState::Limited(until) => until.since(now).as_secs().div_ceil(60),
        LineState::Up
        | LineState::Down
        | LineState::Missing
        | LineState::Unlinked
        | LineState::Outdated
        | LineState::Captcha => 0,
    };
    vec![("network", words(name)), ("minutes", Arg::Number(i64::try_from(minutes).unwrap_or(i64::MAX)))]
}

//! How the line itself is doing: told to those who run it, over a network that still works. Pure.

use super::words;
use crate::{
    draft::{Asker, Draft},
    model::{LineState, Network, Role, Staff, Timestamp, Wish},
    rules::Rules,
    talk::Arg,
};

/// The line stands differently on a network: told elsewhere, where it can be.
pub fn on_state(draft: &mut Draft<'_>, network: Network, state: LineState) {
    let args = about(network, state, draft.now);
    let rules = draft.rules;
    for staff in who_runs_it(rules) {
        let elsewhere = rules.accounts_of(&staff.name).find(|peer| peer.network != network);
        let staff = elsewhere.and_then(|peer| rules.staff(peer)).unwrap_or(staff);
        draft.notice(staff, None, &key(state), &args);
    }
}

/// A message was lost on its way in: somebody waits for an answer in vain.
pub fn on_missed(draft: &mut Draft<'_>, network: Network, sent: Timestamp) {
    let args = args(network, draft.now.since(sent).as_secs().div_ceil(60));
    who_runs_it(draft.rules).into_iter().for_each(|staff| draft.notice(staff, None, "desk-line-missed", &args));
}

/// Whoever leads and is there; if none of them is, all who lead; without any, everybody.
pub(super) fn who_runs_it(rules: &Rules) -> Vec<&Staff> {
    let leads = |staff: &&Staff| staff.role >= Role::Lead;
    let there: Vec<&Staff> = rules.team().filter(leads).collect();
    let all: Vec<&Staff> = if there.is_empty() { rules.handlers().filter(leads).collect() } else { there };
    if all.is_empty() { rules.handlers().collect() } else { all }
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
    let minutes = match state {
        LineState::Limited(until) => until.since(now).as_secs().div_ceil(60),
        LineState::Up
        | LineState::Down
        | LineState::Missing
        | LineState::Unlinked
        | LineState::Outdated
        | LineState::Captcha => 0,
    };
    args(network, minutes)
}

fn args(network: Network, minutes: u64) -> Vec<(&'static str, Arg)> {
    let name = match network {
        Network::Signal => "Signal",
        Network::Xmpp => "XMPP",
        Network::Console | Network::Drill => network.name(),
    };
    vec![("network", words(name)), ("minutes", Arg::Number(i64::try_from(minutes).unwrap_or(i64::MAX)))]
}

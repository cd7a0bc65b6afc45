//! How much there is to do, in numbers: of the cases that are not erased yet. Nothing about a person: a number below five
//! is told as such. Pure.

use std::{collections::BTreeMap, time::Duration};

use super::card;
use crate::{
    draft::{Asker, Draft},
    model::{Case, Priority, Staff},
    rules::Rules,
    talk::{Arg, Value},
};

/// What is below this could point at somebody.
const FEW: usize = 5;

/// `!stats`.
pub(super) fn show(draft: &mut Draft<'_>, asker: Asker<'_>) {
    let rules = draft.rules;
    let cases: Vec<&Case> = draft.cases.iter().filter(|case| case.part_of.is_none()).collect();
    let count = |test: &dyn Fn(&Case) -> bool| cases.iter().filter(|case| test(case)).count();
    let text = |key: &str| rules.text_for(asker.staff, key, &[]);
    let mut lines = vec![format!("{} {}", text("desk-stats-cases"), shown(cases.len()))];
    let colours = [Priority::Red, Priority::Amber, Priority::Green];
    let colours =
        colours.map(|priority| (text(card::priority_key(priority)), count(&|case| case.priority == priority)));
    lines.push(line(&text("desk-stats-priority"), colours));
    lines.push(line(&text("desk-stats-need"), by(&cases, |case| need(rules, asker.staff, case))));
    let language = |case: &Case| case.language().map(|lang| lang.to_string());
    lines.push(line(&text("desk-stats-language"), by(&cases, language)));
    let network = |case: &Case| Some(case.person.network.name().to_owned());
    lines.push(line(&text("desk-stats-channel"), by(&cases, network)));
    let mut waits: Vec<Duration> = cases.iter().filter_map(|case| Some(case.answered?.since(case.carded?))).collect();
    waits.sort_unstable();
    if waits.len() >= FEW {
        let minutes = |part: usize| {
            let at = waits.len().saturating_sub(1) * part / 10;
            let wait = waits.get(at).copied().unwrap_or_default();
            Arg::Number(i64::try_from(wait.as_secs() / 60).unwrap_or(i64::MAX))
        };
        let args = [("minutes", minutes(5)), ("hours", minutes(9))];
        lines.push(rules.text_for(asker.staff, "desk-stats-waits", &args));
    }
    draft.reply_with(asker, None, format!("· {}", lines.join("\n")));
}

fn need(rules: &Rules, reader: &Staff, case: &Case) -> Option<String> {
    let Value::Choice(choice) = &case.session.answer("need")?.value else { return None };
    let question = rules.script.flow.question("need")?;
    Some(rules.text_for(reader, &rules.script.choice_key(question, choice), &[]))
}

fn by(cases: &[&Case], of: impl Fn(&Case) -> Option<String>) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for name in cases.iter().filter_map(|case| of(case)) {
        *counts.entry(name).or_insert(0) += 1;
    }
    counts
}

fn line(head: &str, counts: impl IntoIterator<Item = (String, usize)>) -> String {
    let counts: Vec<String> = counts.into_iter().map(|(name, count)| format!("{name} {}", shown(count))).collect();
    format!("{head} {}", if counts.is_empty() { "–".to_owned() } else { counts.join(" · ") })
}

fn shown(count: usize) -> String {
    match count {
        0 => "0".to_owned(),
        1..FEW => format!("<{FEW}"),
        _ => count.to_string(),
    }
}

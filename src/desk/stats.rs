//! `!stats`: the figures, as staff read them. Pure.

use super::{
    card,
    figures::{Count, FEW, Family, Figures, UNKNOWN},
};
use crate::{
    draft::{Asker, Draft},
    model::{Priority, Staff},
    rules::Rules,
    talk::Arg,
};

/// `!stats`.
pub(super) fn show(draft: &mut Draft<'_>, asker: Asker<'_>) {
    let rules = draft.rules;
    let figures = Figures::of(rules, draft.cases);
    let mut lines = vec![rules.text_for(asker.staff, "desk-stats-cases", &[])];
    lines.extend(figures.families.iter().map(|family| line(rules, asker.staff, family)));
    if let Some(waits) = figures.waits {
        let minutes = |wait: std::time::Duration| Arg::Number(i64::try_from(wait.as_secs() / 60).unwrap_or(i64::MAX));
        let args = [("minutes", minutes(waits.half)), ("hours", minutes(waits.most))];
        lines.push(rules.text_for(asker.staff, "desk-stats-waits", &args));
    }
    draft.reply_with(asker, None, format!("· {}", lines.join("\n")));
}

fn line(rules: &Rules, reader: &Staff, family: &Family) -> String {
    let cells = family
        .cells
        .iter()
        .map(|(label, count)| format!("{} {}", named(rules, reader, family.by, label), shown(*count)));
    format!(
        "{} {}",
        rules.text_for(reader, &format!("desk-stats-{}", family.by), &[]),
        cells.collect::<Vec<_>>().join(" · ")
    )
}

/// A label in the reader's language.
fn named(rules: &Rules, reader: &Staff, by: &str, label: &str) -> String {
    let need = rules.script.flow.question("need").filter(|_| by == "need" && label != UNKNOWN);
    let key = match by {
        _ if label == UNKNOWN => "desk-mark-unknown".to_owned(),
        "urgency" => [Priority::Red, Priority::Amber, Priority::Green]
            .into_iter()
            .find(|priority| priority.name() == label)
            .map_or_else(String::new, |priority| card::priority_key(priority).to_owned()),
        "need" => need.map_or_else(String::new, |need| rules.script.choice_key(need, label)),
        "stage" => format!("desk-stage-{label}"),
        _ => String::new(),
    };
    if key.is_empty() { label.to_owned() } else { rules.text_for(reader, &key, &[]) }
}

fn shown(count: Count) -> String {
    match count {
        Count::Few => format!("<{FEW}"),
        Count::From(least) => format!("{least}+"),
    }
}

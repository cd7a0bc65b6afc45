//! `!log`: what has happened on a case and when, for whoever takes it over. No words, no accounts. Pure.

use super::{
    card::{isolated, why_key},
    command::COMMANDS,
    words,
};
use crate::{
    draft::{Asker, Draft},
    model::{Case, Happened, Staff, Timestamp},
    rules::Rules,
};

/// `!log TAG`: what has happened, the newest last.
pub(super) fn show(draft: &mut Draft<'_>, asker: Asker<'_>, case: &Case) {
    let (rules, reader) = (draft.rules, asker.staff);
    let answered = case.session.answers.iter().map(|answer| (answer.at, answered(rules, reader, &answer.question)));
    let logged = case.log.iter().map(|entry| (entry.at, said(rules, reader, &entry.what)));
    let mut lines: Vec<(Timestamp, String)> = logged.chain(answered).collect();
    lines.sort_by_key(|(at, _)| *at);
    let args = [("tag", words(&case.tag.to_string())), ("city", words(rules.hours.city()))];
    // The tag stands first, so that each part of a long one names the case.
    let mut text = format!("[{}] {}", case.tag, rules.text_for(reader, "desk-log-head", &args));
    for (at, line) in lines {
        text.push_str(&format!("\n{} · {line}", rules.hours.on_the_wall(at)));
    }
    draft.reply_with(asker, Some(case.id), text);
}

fn answered(rules: &Rules, reader: &Staff, question: &str) -> String {
    let label = rules.script.flow.question(question).map(|question| rules.script.label_key(question));
    let label = label.map_or_else(|| question.to_owned(), |key| rules.text_for(reader, &key, &[]));
    let text = |key: &str| rules.text_for(reader, key, &[("label", words(&label))]);
    format!("{} · {}", text("desk-log-person"), text("desk-log-answered"))
}

fn said(rules: &Rules, reader: &Staff, happened: &Happened) -> String {
    let text = |key: &str| rules.text_for(reader, key, &[]);
    let (who, what) = match happened {
        Happened::Act { who, what } => return format!("{} · {}", isolated(who), act(rules, reader, what)),
        Happened::Opened => ("person", text("desk-log-opened")),
        Happened::Stopped => ("person", text("desk-log-stopped")),
        Happened::Returned => ("person", text("desk-log-returned")),
        Happened::ForgetAsked => ("person", text("desk-log-forget")),
        Happened::File => ("person", text("desk-log-file")),
        Happened::Moved => ("person", text("desk-log-moved")),
        Happened::Summary => ("program", text("desk-log-summary")),
        Happened::HandedOff(why) => ("program", format!("{} ({})", text("desk-log-handed-off"), text(why_key(*why)))),
        Happened::Back => ("program", text("desk-log-back")),
        Happened::Alarm => ("program", text("desk-log-alarm")),
        Happened::Undelivered => ("program", text("desk-log-undelivered")),
        Happened::Elsewhere => ("team", text("desk-log-elsewhere")),
    };
    format!("{} · {what}", text(&format!("desk-log-{who}")))
}

/// A command as it is typed. What else is an act has no command.
fn act(rules: &Rules, reader: &Staff, what: &str) -> String {
    let verb = what.split(' ').next().unwrap_or_default();
    match what {
        "edited" => rules.text_for(reader, "desk-log-edited", &[]),
        "deleted" => rules.text_for(reader, "desk-log-deleted", &[]),
        what if COMMANDS.iter().any(|command| command.name == verb) => format!("!{what}"),
        what => what.to_owned(),
    }
}

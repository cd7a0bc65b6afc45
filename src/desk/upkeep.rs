//! How the program itself is kept, from the chat: what runs, the conversations, copies of the store. Pure.
//!
//! What needs a file is asked of the house, which does it behind the commit; how it went comes back as news.

use super::{card::ago, confirm, line, words};
use crate::{
    draft::{Asker, Draft},
    model::{Act, Copied, Dangerous, LineFrom, News, NoCopy, Requester, Staff, Unread, Went},
    rules::Rules,
    talk::{Arg, Changes, Script},
};

/// How many mistakes are told in the chat; the log has all of them.
const TOLD: usize = 5;

/// What stands in the audit trail for whoever runs the machine.
const OPERATOR: &str = "SIGHUP";

/// `!version`: what runs.
pub(super) fn version(draft: &mut Draft<'_>, asker: Asker<'_>) {
    let (runs, script) = (&draft.rules.runs, &draft.rules.script);
    let languages: Vec<&str> = script.words.languages().iter().map(|lang| lang.code()).collect();
    let args = [
        ("version", words(env!("CARGO_PKG_VERSION"))),
        ("name", words(&script.contents.name())),
        ("count", number(script.flow.questions.len())),
        ("words", words(&languages.join(", "))),
        ("ago", words(&ago(draft.now, runs.since))),
        ("number", number(runs.format)),
    ];
    draft.reply(asker, None, "desk-version", &args);
}

fn number(number: usize) -> Arg {
    Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
}

/// What became of something that was asked of the house.
pub fn on_news(draft: &mut Draft<'_>, by: Option<&Requester>, news: &News) {
    let rules = draft.rules;
    let asker = by.and_then(|by| Some(Asker { staff: rules.staff(&by.peer)?, wire_id: by.wire_id.as_ref() }));
    match news {
        News::Checked(found) => {
            if let Some(asker) = asker {
                checked(draft, asker, found);
            }
        }
        News::Reloaded(done) => {
            let who = asker.map_or(OPERATOR, |asker| asker.staff.name.as_str()).to_owned();
            let went = if done.is_ok() { Went::Done } else { Went::Refused };
            draft.act(Act { who: who.clone(), what: "reloaded".to_owned(), tag: None, went });
            match done {
                Ok(old) => {
                    publish(draft, old);
                    let args = [("by", words(&who)), ("name", words(&rules.script.contents.name()))];
                    tell(draft, asker, |staff| rules.text_for(staff, "desk-reloaded", &args));
                }
                Err(why) => tell(draft, asker, |staff| {
                    let head = rules.text_for(staff, "desk-reload-failed", &[]);
                    format!("{head}\n{}", unread(rules, staff, why))
                }),
            }
        }
        News::Copied(done) => {
            let Some(asker) = asker else { return };
            match done {
                Ok(Copied { name, bytes }) => {
                    let size = i64::try_from(bytes.div_ceil(1000)).unwrap_or(i64::MAX);
                    draft.reply(asker, None, "desk-copied", &[("name", words(name)), ("count", Arg::Number(size))]);
                }
                Err(NoCopy::NoFolder) => draft.reply(asker, None, "desk-copy-none", &[]),
                Err(NoCopy::Full) => draft.reply(asker, None, "desk-copy-full", &[]),
                Err(NoCopy::Failed(why)) => draft.reply(asker, None, "desk-copy-failed", &[("words", words(why))]),
            }
        }
    }
}

/// Whoever asked is told, and whoever runs the line.
fn tell(draft: &mut Draft<'_>, asker: Option<Asker<'_>>, text: impl Fn(&Staff) -> String) {
    if let Some(asker) = asker {
        draft.reply_with(asker, None, format!("· {}", text(asker.staff)));
    }
    let is_asker = |staff: &Staff| asker.is_some_and(|asker| asker.staff.name == staff.name);
    for staff in line::who_runs_it(draft.rules).into_iter().filter(|staff| !is_asker(staff)) {
        draft.tell(staff, None, format!("· {}", text(staff)));
    }
}

/// What the folder holds is in order, or not: only then there is a code.
fn checked(draft: &mut Draft<'_>, asker: Asker<'_>, found: &Result<Option<Changes>, Unread>) {
    match found {
        Ok(None) => draft.reply(asker, None, "desk-reload-same", &[]),
        Ok(Some(changes)) => {
            let changes = changed(draft.rules, asker.staff, changes);
            confirm::ask_about(draft, asker, Dangerous::Reload, vec![("words", changes)]);
        }
        Err(why) => {
            let text = format!("· {}", unread(draft.rules, asker.staff, why));
            draft.reply_with(asker, None, text);
        }
    }
}

fn unread(rules: &Rules, reader: &Staff, why: &Unread) -> String {
    match why {
        Unread::NoFolder => rules.text_for(reader, "desk-reload-none", &[]),
        Unread::Mistakes(mistakes) => {
            let mut text = rules.text_for(reader, "desk-reload-mistakes", &[("count", number(mistakes.len()))]);
            mistakes.iter().take(TOLD).for_each(|mistake| text.push_str(&format!("\n– {mistake}")));
            if mistakes.len() > TOLD {
                text.push_str("\n…");
            }
            text
        }
    }
}

/// What other conversations change, in short.
fn changed(rules: &Rules, reader: &Staff, changes: &Changes) -> String {
    let named = |key: &str, names: &[String]| {
        let args = [("words", words(&names.join(", ")))];
        (!names.is_empty()).then(|| rules.text_for(reader, key, &args))
    };
    let codes = |languages: &[crate::model::Lang]| languages.iter().map(ToString::to_string).collect::<Vec<_>>();
    let texts = [("count", number(changes.texts))];
    let parts = [
        named("desk-reload-added", &changes.added),
        named("desk-reload-removed", &changes.removed),
        named("desk-reload-changed", &changes.changed),
        (changes.texts > 0).then(|| rules.text_for(reader, "desk-reload-texts", &texts)),
        named("desk-reload-languages", &codes(&changes.languages)),
        named("desk-reload-languages-gone", &codes(&changes.languages_gone)),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    // Only what stands beside the questions: drills, referrals, countries.
    if parts.is_empty() { rules.text_for(reader, "desk-reload-others", &[]) } else { parts.join("\n") }
}

/// Other conversations run now: every case goes on in them. What has no place there is kept as a line of its case.
fn publish(draft: &mut Draft<'_>, old: &Script) {
    let new = &draft.rules.script;
    for case in draft.cases.all() {
        let mut case = case.clone();
        let before = case.session.clone();
        let lang = case.language().unwrap_or_else(|| old.words.default_language());
        let all_given = case.given == case.lines.len();
        let lost = old.hand_on(new, &mut case.session, lang);
        let is_other = case.session != before || !lost.is_empty();
        lost.iter().for_each(|said| case.add_line(LineFrom::Person, draft.now, said));
        // It is on the card; to whoever holds the case it is no news.
        if all_given && case.carded.is_some() {
            case.given = case.lines.len();
        }
        if is_other {
            draft.keep(case);
        }
    }
}

/// The newest copy of the store and its age, for `!status`.
pub(super) fn copy(draft: &Draft<'_>, reader: &Staff) -> Option<String> {
    let (name, at) = draft.rules.runs.copy.as_ref()?;
    let args = [("name", words(name)), ("ago", words(&ago(draft.now, *at)))];
    Some(draft.rules.text_for(reader, "desk-status-copy", &args))
}

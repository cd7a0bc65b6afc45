//! What a handler sees of a case: the tag line, the card, the queue.
//!
//! The card is made to be acted on in twenty seconds: what, how urgent, what is unknown, what to mind.

use std::{borrow::Cow, fmt::Write as _};

use super::{away, contact, files, marks::marks, pgp};
use crate::{
    model::{Case, Line, LineFrom, Priority, Security, Staff, Timestamp},
    rules::Rules,
    talk::{Arg, Question, Value, Why, without_isolation},
};

/// How many lines of a case its card shows, the last ones.
pub const SHOWN: usize = 20;

/// `[7QKD · red · fr · nour]`, in the reader's language.
pub fn tag_line(rules: &Rules, reader: &Staff, case: &Case) -> String {
    let mut line = format!("[{}", case.tag);
    if case.drill.is_some() {
        let _ = write!(line, " · {}", rules.text_for(reader, "desk-drill-mark", &[]));
    }
    let _ = write!(line, " · {}", rules.text_for(reader, priority_key(case.priority), &[]));
    if let Some(lang) = case.language() {
        let _ = write!(line, " · {lang}");
    }
    if let Some(holder) = case.stage.holder() {
        let _ = write!(line, " · {}", isolated(holder));
    }
    line + "]"
}

/// The key of a priority's name.
pub(super) const fn priority_key(priority: Priority) -> &'static str {
    match priority {
        Priority::Green => "desk-priority-green",
        Priority::Amber => "desk-priority-amber",
        Priority::Red => "desk-priority-red",
    }
}

/// The key of the line that says why a case comes to the desk.
pub const fn why_key(why: Why) -> &'static str {
    match why {
        Why::Asked => "desk-why-asked",
        Why::Danger => "desk-why-danger",
        Why::Confirmed => "desk-why-confirmed",
        Why::Silent => "desk-why-silent",
        Why::Elsewhere => "desk-why-elsewhere",
        Why::KeyChanged => "desk-why-key-changed",
        Why::Paused => "desk-why-paused",
    }
}

/// The card. `why`: what brings it to the desk now, if anything does.
pub fn card(rules: &Rules, reader: &Staff, case: &Case, why: Option<Why>, now: Timestamp) -> String {
    card_with(rules, reader, case, why, now, SHOWN)
}

/// The same, with all that was said and is kept.
pub(super) fn whole(rules: &Rules, reader: &Staff, case: &Case, now: Timestamp) -> String {
    card_with(rules, reader, case, None, now, usize::MAX)
}

fn card_with(rules: &Rules, reader: &Staff, case: &Case, why: Option<Why>, now: Timestamp, most: usize) -> String {
    let text = |key: &str| rules.text_for(reader, key, &[]);
    let mut card = tag_line(rules, reader, case);
    if let Some(why) = why {
        let _ = write!(card, " {}", text(why_key(why)));
    } else {
        let _ = write!(card, " {}", text(&format!("desk-stage-{}", case.stage.name())));
    }
    let marks: Vec<String> =
        marks(case).iter().map(|(name, mark)| format!("{} {}", text(name), text(mark.key()))).collect();
    let _ = write!(card, "\n{}", marks.join(" · "));
    if let Some(contact) = contact::shown(rules, reader, case) {
        let _ = write!(card, "\n{contact}");
    }
    super::marks::on_card(&mut card, rules, reader, case);
    match (case.security, case.encrypted_since) {
        (Security::EndToEnd, _) => {}
        (Security::TransportOnly, None) => {
            let _ = write!(card, "\n{}", text("desk-unencrypted"));
        }
        (Security::TransportOnly, Some(since)) => {
            let since = [("ago", Arg::Words(ago(now, since).into()))];
            let _ = write!(card, "\n{}", rules.text_for(reader, "desk-mixed", &since));
        }
    }
    if let Some(lang) = case.language().filter(|lang| rules.script.words.is_draft(*lang)) {
        let lang = [("language", Arg::Words(lang.to_string().into()))];
        let _ = write!(card, "\n{}", rules.text_for(reader, "desk-draft-language", &lang));
    }
    if let Some(earlier) = case.earlier {
        let earlier = [("tag", Arg::Words(earlier.to_string().into()))];
        let _ = write!(card, "\n{}", rules.text_for(reader, "desk-earlier", &earlier));
    }
    for account in &case.others {
        let other = [("network", Arg::Words(account.network.name().to_owned().into()))];
        let _ = write!(card, "\n{}", rules.text_for(reader, "desk-other-account", &other));
    }
    if let Some(seen) = case.new_device {
        let seen = [("ago", Arg::Words(ago(now, seen).into()))];
        let _ = write!(card, "\n{}", rules.text_for(reader, "desk-new-device-mark", &seen));
    }
    if case.key_changed.is_some() {
        let _ = write!(
            card,
            "\n{}",
            rules.text_for(reader, "desk-key-changed-mark", &[("tag", Arg::Words(case.tag.to_string().into()))])
        );
    }
    for line in pgp::on_card(rules, reader, case, now) {
        let _ = write!(card, "\n{line}");
    }
    if let Some(mark) = away::mark(rules, reader, case, now) {
        let _ = write!(card, "\n{mark}");
    }
    if case.blocked.is_some() {
        let _ = write!(card, "\n{}", text("desk-blocked-mark"));
    }
    if case.forget_asked.is_some() {
        let _ = write!(card, "\n{}", text("desk-forget-asked-mark"));
    }
    if case.unreadable.is_some() {
        let _ = write!(card, "\n{}", text("desk-unreadable-mark"));
    }
    if let Some(line) = super::call::line(rules, reader, case, case.heard, "desk-call-agreed-card") {
        let _ = write!(card, "\n{line}");
    }
    answers(&mut card, rules, reader, case);
    let unknown: Vec<String> = rules.script.unknown(&case.session).map(|q| text(&rules.script.label_key(q))).collect();
    if !unknown.is_empty() {
        let unknown = [Arg::Words(unknown.join(", ").into())];
        let _ = write!(card, "\n{}", rules.script.words.item(reader.language, "desk-unknown", &unknown));
    }
    if case.session.answer("contact").is_none() && case.contact.is_empty() {
        let _ = write!(card, "\n{}", text("desk-no-contact-rules"));
    }
    let _ = write!(card, "\n{}\n{}", text("desk-first-message"), quoted(case.first_message.reveal()));
    words(&mut card, rules, reader, case, most);
    card
}

fn answers(card: &mut String, rules: &Rules, reader: &Staff, case: &Case) {
    for (question, answer) in rules.script.read_back(&case.session) {
        let shown = rules.script.shown(question, answer, true);
        let item = rules.script.words.item(reader.language, &rules.script.label_key(question), &shown);
        let unclear = if answer.value == Value::Unclear { " (?)" } else { "" };
        let _ = write!(card, "\n– {}{unclear}", marked(&item));
        tools(card, rules, reader, question, &answer.value);
        if is_asked_for_tools(rules, question)
            && matches!(&answer.value, Value::Many(chosen) if chosen.iter().any(|tool| tool == "wire"))
        {
            let _ = write!(card, "\n  {}", rules.text_for(reader, "desk-todo-wire", &[]));
        }
    }
}

fn is_asked_for_tools(rules: &Rules, question: &Question) -> bool {
    rules.script.flow.tools_question().is_some_and(|tools| tools.id == question.id)
}

/// Which of the tools that a person named the helpline does not simply have.
fn tools(card: &mut String, rules: &Rules, reader: &Staff, question: &Question, value: &Value) {
    let Value::Many(chosen) = value else { return };
    for (key, tools) in [("desk-on-request", &question.on_request), ("desk-not-offered", &question.hidden)] {
        let named = chosen.iter().filter(|choice| tools.contains(choice));
        let named: Vec<String> =
            named.map(|choice| rules.text_for(reader, &rules.script.choice_key(question, choice), &[])).collect();
        if !named.is_empty() {
            let _ = write!(card, " ({} {})", rules.text_for(reader, key, &[]), named.join(", "));
        }
    }
}

/// What was said besides the answers, and the notes.
fn words(card: &mut String, rules: &Rules, reader: &Staff, case: &Case, most: usize) {
    if case.lines.len() > most {
        let _ = write!(card, "\n…");
    }
    for line in case.lines.iter().skip(case.lines.len().saturating_sub(most)) {
        if let Some(file) = line.file.and_then(|number| files::named(rules, reader, case, number)) {
            let _ = match &line.from {
                LineFrom::Person | LineFrom::Mail(_) => write!(card, "\n{file}"),
                LineFrom::Handler(name) => write!(card, "\n{} : {file}", isolated(name)),
            };
            continue;
        }
        match &line.from {
            // Whoever takes the case is given it whole.
            LineFrom::Person if pgp::is_sealed(line) => {
                let _ = write!(card, "\n« {}…", crate::pgp::MARK);
            }
            LineFrom::Person => {
                let _ = write!(card, "\n{}", quoted(line.words.reveal()));
            }
            LineFrom::Handler(name) => {
                let _ = write!(card, "\n{} : {}", isolated(name), marked(line.words.reveal()));
            }
            LineFrom::Mail(number) => {
                let _ = write!(card, "\n✉ #{number} {}", quoted(line.words.reveal()));
            }
        }
    }
    for note in &case.notes {
        let label = rules.text_for(reader, "desk-note-mark", &[]);
        let _ = write!(card, "\n[{label} · {}] {}", isolated(&note.by), marked(note.words.reveal()));
    }
}

fn quoted(words: &str) -> String {
    format!("« {}", marked(&without_isolation(words)))
}

/// Somebody's words, each line after the first marked as theirs: nobody can write a line that looks like
/// another case's, or like the program's own.
pub(super) fn marked(words: &str) -> String {
    let lines: Vec<_> = words.trim_end().split(['\n', '\u{2028}', '\u{2029}']).map(isolated).collect();
    lines.join("\n« ")
}

/// Words that run from right to left, in isolation (U+2068, U+2069): what stands beside them stays where it is.
pub(super) fn isolated(words: &str) -> Cow<'_, str> {
    let runs_left = |c| {
        matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
    };
    if words.contains(runs_left) { format!("\u{2068}{words}\u{2069}").into() } else { words.into() }
}

/// What a person wrote, as the handler who holds the case reads and quotes it.
pub fn line(rules: &Rules, reader: &Staff, case: &Case, line: &Line) -> String {
    let said = line.file.and_then(|number| files::named(rules, reader, case, number));
    let said = said.unwrap_or_else(|| marked(line.words.reveal()));
    let head = tag_line(rules, reader, case);
    match &line.from {
        LineFrom::Person | LineFrom::Handler(_) => format!("{head} {said}"),
        LineFrom::Mail(number) => {
            let hint = rules.text_for(reader, "desk-mail-hint", &[("number", Arg::Words(number.to_string().into()))]);
            format!("{} · mail #{number}] {said}\n· {hint}", head.trim_end_matches(']'))
        }
    }
}

/// One line of the queue.
pub fn queue_line(rules: &Rules, reader: &Staff, case: &Case, now: Timestamp) -> String {
    let stage = rules.text_for(reader, &format!("desk-stage-{}", case.stage.name()), &[]);
    let need = rules.script.read_back(&case.session).find(|(question, _)| question.id == "need");
    let need = need.map_or_else(String::new, |(question, answer)| {
        let shown = rules.script.shown(question, answer, false);
        let keys = shown.iter().filter_map(|arg| if let Arg::Key(key) = arg { Some(key) } else { None });
        keys.map(|key| format!(" · {}", rules.text_for(reader, key, &[]))).collect()
    });
    format!("{} {stage}{need} · {}", tag_line(rules, reader, case), ago(now, case.heard))
}

/// How long ago something was, in the largest unit that fits.
pub fn ago(now: Timestamp, then: Timestamp) -> String {
    let minutes = now.since(then).as_secs() / 60;
    match minutes {
        0..60 => format!("{minutes} min"),
        60..2880 => format!("{} h", minutes / 60),
        _ => format!("{} d", minutes / 1440),
    }
}

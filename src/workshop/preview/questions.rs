//! Each question with all its texts, the languages side by side; then every other text.

use std::{collections::BTreeSet, fmt::Write as _};

use super::{
    asked::Asked,
    folder::{Folder, Text},
    page,
};
use crate::{
    model::Lang,
    talk::{Flow, Kind, Question},
    workshop::{
        graph::{self, Told},
        html::{direction, escaped},
    },
};

/// The most characters of a message, together with its choices.
const MOST: usize = 500;

pub(super) fn write(html: &mut String, folder: &Folder, asked: &Asked) {
    html.push_str("<section aria-labelledby=\"questions\"><h2 id=\"questions\">The questions</h2>\n");
    let mut told = BTreeSet::new();
    if let Some(flow) = &folder.flow {
        for (at, it) in flow.questions.iter().enumerate() {
            question(html, folder, asked, flow, at, it, &mut told);
        }
    }
    html.push_str("</section>\n<section aria-labelledby=\"others\"><h2 id=\"others\">All other texts</h2>\n");
    let mut files: Vec<(String, Vec<String>)> = Vec::new();
    for texts in folder.texts.values() {
        for key in texts.order.iter().filter(|key| !told.contains(*key)) {
            let Some(text) = texts.all.get(key) else { continue };
            let file = text.file.rsplit('/').next().unwrap_or_default();
            match files.iter_mut().find(|(name, _)| name == file) {
                Some((_, keys)) if keys.contains(key) => {}
                Some((_, keys)) => keys.push(key.clone()),
                None => files.push((file.to_owned(), vec![key.clone()])),
            }
        }
    }
    for (file, keys) in files {
        let rows: String = keys.iter().map(|key| row(folder, asked, key, None)).collect();
        if !rows.is_empty() {
            let _ = writeln!(
                html,
                "<article class=\"texts\"><h3><code>{}</code></h3>\n<dl>{rows}</dl></article>",
                escaped(&file)
            );
        }
    }
    html.push_str("</section>\n");
}

fn question(
    html: &mut String,
    folder: &Folder,
    asked: &Asked,
    flow: &Flow,
    at: usize,
    question: &Question,
    told: &mut BTreeSet<String>,
) {
    let keys = keys(flow, question);
    told.extend(keys.iter().map(|(key, _)| key.clone()));
    let rows: String = keys.iter().map(|(key, what)| row(folder, asked, key, what.as_deref())).collect();
    let id = escaped(&question.id);
    if rows.is_empty() && !asked.finds(&question.id) {
        return;
    }
    let place = folder.lines.get(&question.id).copied();
    let line = place.map_or_else(String::new, |line| format!(", <code>flows/intake.toml</code>, line {line}"));
    let _ = writeln!(
        html,
        "<article class=\"texts question\" id=\"q-{id}\" tabindex=\"-1\"><h3>{id}</h3>\n<p class=\"about\">{}{line}. {} \
         <a href=\"#n-{id}\">In the picture</a></p>",
        escaped(graph::kind(question.kind)),
        escaped(&asked_if(flow, at)),
    );
    let effects = effects(question);
    if !effects.is_empty() {
        let _ = writeln!(html, "<ul class=\"effects\">{effects}</ul>");
    }
    if let Some(line) = place {
        let mut notes = String::new();
        folder.notes_at("flows/intake.toml", line).for_each(|it| page::note(&mut notes, it));
        if !notes.is_empty() {
            let _ = writeln!(html, "<ul class=\"notes\">{notes}</ul>");
        }
    }
    lengths(html, folder, flow, question);
    let _ = writeln!(html, "<dl>{rows}</dl></article>");
}

fn asked_if(flow: &Flow, at: usize) -> String {
    let condition = graph::asked_if(&Told { flow, lang: None, text: &|_| None }, at);
    if condition.is_empty() { "Asked of everybody.".to_owned() } else { format!("Asked if: {condition}.") }
}

/// What its answers lead to.
fn effects(question: &Question) -> String {
    let mut items = String::new();
    for (choice, on) in &question.on {
        let _ = write!(items, "<li><code>{}</code>: {}</li>", escaped(choice), escaped(&graph::effects(on).join("; ")));
    }
    items
}

/// The keys of a question's texts, and what each is.
fn keys(flow: &Flow, question: &Question) -> Vec<(String, Option<String>)> {
    let base = format!("{}-{}", flow.name, question.id);
    let mut keys = vec![(base.clone(), Some("The question".to_owned()))];
    for (end, what) in [("label", "Short title"), ("why", "Why we ask")] {
        keys.push((format!("{base}-{end}"), Some(what.to_owned())));
    }
    let fixed: &[&str] = if question.kind == Kind::Confirm { &["yes", "more", "erase"] } else { &[] };
    let offered = fixed.iter().copied().chain(question.choices.iter().map(String::as_str));
    for (choice, what) in
        offered.map(|it| (it, "Choice")).chain(question.also.iter().map(|it| (it.as_str(), "Not listed")))
    {
        keys.push((format!("{base}--{choice}"), Some(format!("{what} {choice}"))));
        keys.push((format!("{base}--{choice}--words"), None));
    }
    let says = question.on.values().filter_map(|on| on.say.as_ref());
    keys.extend(says.map(|say| (format!("{}-say-{say}", flow.name), Some("Said after an answer".to_owned()))));
    keys
}

/// How long the question is with its choices, as one message.
fn lengths(html: &mut String, folder: &Folder, flow: &Flow, question: &Question) {
    let base = format!("{}-{}", flow.name, question.id);
    let mut parts = String::new();
    for lang in folder.texts.keys() {
        let count = |key: &str| folder.text(*lang, key).map_or(0, |text| text.words.chars().count());
        let choices = question.choices.iter().map(|choice| count(&format!("{base}--{choice}")) + "\n1. ".len());
        let all = count(&base) + choices.sum::<usize>();
        let much = if all > MOST { " too-long" } else { "" };
        let _ = write!(parts, "<span data-lang=\"{lang}\" class=\"count{much}\">{lang}: {all} of {MOST}</span> ");
    }
    let _ = writeln!(html, "<p class=\"about\">Characters of the message, with its choices: {parts}</p>");
}

/// One text in every language; nothing if it is not looked for.
fn row(folder: &Folder, asked: &Asked, key: &str, what: Option<&str>) -> String {
    let texts: Vec<(Lang, Option<&Text>)> = folder.texts.keys().map(|lang| (*lang, folder.text(*lang, key))).collect();
    let found = asked.finds(key) || texts.iter().any(|(_, text)| text.is_some_and(|text| asked.finds(&text.words)));
    // A question of free words has no choices; a `say` no reason.
    if !found || texts.iter().all(|(_, text)| text.is_none()) {
        return String::new();
    }
    let what = what.map_or_else(String::new, |what| format!("{} ", escaped(what)));
    let mut row = format!("<div class=\"row\"><dt>{what}<code>{}</code></dt>", escaped(key));
    let for_staff = texts.iter().any(|(_, text)| text.is_some_and(|text| text.file.ends_with("/desk.ftl")));
    for (lang, text) in texts {
        cell(&mut row, folder, lang, text, key.ends_with("--words"), for_staff);
    }
    row + "</div>\n"
}

fn cell(row: &mut String, folder: &Folder, lang: Lang, text: Option<&Text>, is_list: bool, for_staff: bool) {
    let _ = write!(row, "<dd data-lang=\"{lang}\"><span class=\"lang\">{lang}</span>");
    let Some(text) = text else {
        // A language need not have the texts for staff.
        let missing =
            if for_staff { "<p class=\"about\">not in this language</p>" } else { "<p class=\"missing\">missing</p>" };
        row.push_str(missing);
        row.push_str("</dd>");
        return;
    };
    let words = format!("<p lang=\"{lang}\" dir=\"{}\">{}</p>", direction(lang), escaped(&text.words));
    if is_list {
        let count = text.words.split([',', '،']).filter(|word| !word.trim().is_empty()).count();
        let _ = write!(row, "<details><summary>{count} understood</summary>{words}</details>");
    } else {
        let count = text.words.chars().count();
        let much = if count > MOST { " too-long" } else { "" };
        let _ = write!(row, "{words}<span class=\"count{much}\">{count} characters</span>");
    }
    let mut notes = String::new();
    folder.notes_at(&text.file, text.line).for_each(|it| page::note(&mut notes, it));
    if !notes.is_empty() {
        let _ = write!(row, "<ul class=\"notes\">{notes}</ul>");
    }
    row.push_str("</dd>");
}

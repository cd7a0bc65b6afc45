//! The page. It is whole without its script; that only filters as one types, and holds the chat.

use std::fmt::Write as _;

use super::{
    asked::Asked,
    folder::{Folder, Note},
    questions,
};
use crate::{
    model::Lang,
    workshop::{
        graph::{self, Place, Told},
        html::{direction, escaped},
    },
};

/// The chat.
const CHAT: &str = include_str!("chat.html");

/// The page about a folder.
pub(super) fn page(folder: &Folder, asked: &Asked) -> String {
    let codes: Vec<&str> = folder.texts.keys().map(Lang::code).collect();
    let mut html = format!(
        "<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Vestibule: the conversations</title>\n\
         <link rel=\"stylesheet\" href=\"page.css\">\n<link rel=\"stylesheet\" href=\"languages.css?{}\">\n\
         <link rel=\"icon\" href=\"icon.svg\" type=\"image/svg+xml\">\n<script src=\"page.js\" defer></script>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#main\">Skip to the questions</a>\n<header>\n<h1>The conversations</h1>\n\
         <p class=\"where\">{}</p>\n",
        codes.join(","),
        escaped(&folder.name),
    );
    form(&mut html, folder, asked);
    html.push_str(
        "<nav aria-label=\"On this page\"><ul>\n<li><a href=\"#picture\">The picture</a></li>\n\
         <li><a href=\"#questions\">The questions</a></li>\n<li><a href=\"#others\">All other texts</a></li>\n\
         <li><a href=\"#try\">Try it</a></li>\n</ul></nav>\n</header>\n<main id=\"main\" tabindex=\"-1\">\n",
    );
    notes(&mut html, folder);
    picture(&mut html, folder, asked);
    questions::write(&mut html, folder, asked);
    html.push_str(&CHAT.replace("{languages}", &options(folder, None)));
    html.push_str("</main>\n</body>\n</html>\n");
    html
}

fn form(html: &mut String, folder: &Folder, asked: &Asked) {
    html.push_str(
        "<form method=\"get\" action=\"./\" class=\"show\" id=\"show\">\n<fieldset><legend>Languages</legend>\n",
    );
    for lang in folder.texts.keys() {
        let checked = if asked.shows(folder, *lang) { " checked" } else { "" };
        let draft = if folder.drafts.contains(lang) { " <span class=\"draft\">draft</span>" } else { "" };
        let _ = writeln!(
            html,
            "<label><input type=\"checkbox\" name=\"lang\" value=\"{lang}\" id=\"show-{lang}\"{checked}> {}{draft}</label>",
            name(folder, *lang),
        );
    }
    let _ = write!(
        html,
        "</fieldset>\n<label class=\"wide\">Only what has this in it <input type=\"search\" name=\"q\" id=\"filter\" value=\"{}\"></label>\n\
         <label>Picture in <select name=\"draw\"><option value=\"\">ids</option>{}</select></label>\n\
         <button type=\"submit\">Read the files again</button>\n<p id=\"found\" role=\"status\"></p>\n</form>\n",
        escaped(&asked.filter),
        options(folder, asked.picture(folder)),
    );
}

/// A language by its own name, marked as what it is.
fn name(folder: &Folder, lang: Lang) -> String {
    let own = folder.text(lang, "language-name").map_or_else(|| lang.to_string(), |text| text.words.clone());
    format!("<span lang=\"{lang}\" dir=\"{}\">{}</span> ({lang})", direction(lang), escaped(&own))
}

fn options(folder: &Folder, chosen: Option<Lang>) -> String {
    let mut options = String::new();
    for lang in folder.texts.keys() {
        let selected = if chosen == Some(*lang) { " selected" } else { "" };
        let own = folder.text(*lang, "language-name").map_or_else(|| lang.to_string(), |text| text.words.clone());
        let _ =
            write!(options, "<option value=\"{lang}\" lang=\"{lang}\"{selected}>{} ({lang})</option>", escaped(&own));
    }
    options
}

fn notes(html: &mut String, folder: &Folder) {
    let (mistakes, others): (Vec<&Note>, Vec<&Note>) = folder.notes.iter().partition(|note| note.is_mistake);
    for (id, title, notes) in [
        ("mistakes", "To be mended: the program does not start with this", mistakes),
        ("findings", "To think about", others),
    ] {
        if notes.is_empty() {
            continue;
        }
        let open = if id == "mistakes" { " open" } else { "" };
        let _ = writeln!(
            html,
            "<section id=\"{id}\" class=\"notes\" aria-labelledby=\"{id}-title\"><h2 id=\"{id}-title\">{title} ({})</h2>\n\
             <details{open}><summary>Each with its place</summary><ul>",
            notes.len()
        );
        notes.iter().for_each(|it| note(html, it));
        html.push_str("</ul></details></section>\n");
    }
}

/// One note, with its place.
pub(super) fn note(html: &mut String, note: &Note) {
    let line = note.line.map_or_else(String::new, |line| format!(", line {line}"));
    let class = if note.is_mistake { "mistake" } else { "finding" };
    let _ =
        writeln!(html, "<li class=\"{class}\"><code>{}{line}</code> {}</li>", escaped(&note.file), escaped(&note.what));
}

fn picture(html: &mut String, folder: &Folder, asked: &Asked) {
    html.push_str(
        "<section aria-labelledby=\"picture\"><h2 id=\"picture\">The picture</h2>\n\
         <p>Read it from top to bottom. What everybody is asked stands at the left; what only some are asked branches off to the \
         right, with the condition above it. Each question leads to its texts.</p>\n",
    );
    let Some(flow) = &folder.flow else {
        html.push_str("<p>The questions cannot be read. See above what has to be mended in <code>flows/intake.toml</code>.</p></section>\n");
        return;
    };
    let lang = asked.picture(folder);
    let text = |key: &str| lang.and_then(|lang| folder.text(lang, key)).map(|text| text.words.clone());
    let mut drawn = graph::draw(&Told { flow, lang, text: &text }, Place::Page);
    if !asked.filter.is_empty() {
        // Most questions are not on a page that shows only some texts.
        drawn = drawn.replace("href=\"#q-", "href=\"./#q-");
    }
    let _ = writeln!(
        html,
        "<div class=\"canvas\" role=\"region\" tabindex=\"0\" aria-label=\"The picture; it can be moved with the arrow keys\">{drawn}</div></section>"
    );
}

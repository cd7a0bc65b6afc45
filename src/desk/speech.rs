//! Ready-made answers that staff write into the conversations, and the language that the program speaks with somebody.
//! Pure.

use super::{card, staff, words};
use crate::{
    draft::{Asker, Draft},
    model::{Case, Lang},
};

/// The word that sends what was shown.
const GO: [&str; 2] = ["go", "envoyer"];

/// `!say`: the names of the ready-made answers.
pub(super) fn list(draft: &mut Draft<'_>, asker: Asker<'_>) {
    let names = draft.rules.script.canned.join(", ");
    draft.reply(asker, None, "desk-say-names", &[("near", words(&names))]);
}

/// `!say TAG NAME` shows one, in the person's language; `!say TAG NAME go` sends it as the asker's own answer.
pub(super) fn say(draft: &mut Draft<'_>, asker: Asker<'_>, case: Case, typed: &str) {
    let (name, go) = typed.split_once(char::is_whitespace).unwrap_or((typed, ""));
    let name = name.to_lowercase();
    let is_sent = is_go(go);
    if !draft.rules.script.canned.contains(&name) || !(go.is_empty() || is_sent) {
        return list(draft, asker);
    }
    let script = &draft.rules.script;
    let lang = case.language().unwrap_or_else(|| script.words.default_language());
    let text = crate::talk::without_isolation(&script.words.text(lang, &format!("say-{name}"), &[]));
    send_or_show(draft, asker, case, (&name, &text), is_sent, "desk-say-shown");
}

/// Whether what was shown is to be sent.
pub(super) fn is_go(typed: &str) -> bool {
    GO.iter().any(|word| typed.trim().eq_ignore_ascii_case(word))
}

/// A text that stands ready, by its name: sent as the asker's own answer, or shown to them by this key.
pub(super) fn send_or_show(
    draft: &mut Draft<'_>,
    asker: Asker<'_>,
    case: Case,
    (name, text): (&str, &str),
    is_sent: bool,
    key: &str,
) {
    if is_sent {
        return staff::answer(draft, asker, case, text, false);
    }
    let args = [("tag", words(&case.tag.to_string())), ("name", words(name)), ("words", words(&card::marked(text)))];
    draft.reply(asker, Some(case.id), key, &args);
}

/// `!lang TAG en`: in which language the program speaks with the person from now on.
pub(super) fn language(draft: &mut Draft<'_>, asker: Asker<'_>, mut case: Case, typed: &str) {
    let spoken = &draft.rules.script.words;
    let Some(lang) = Lang::parse(&typed.to_lowercase()).filter(|lang| spoken.has_language(*lang)) else {
        let all: Vec<String> = spoken.languages().iter().map(ToString::to_string).collect();
        return draft.reply(asker, Some(case.id), "desk-lang-which", &[("near", words(&all.join(", ")))]);
    };
    case.session.language = Some(lang);
    let args = [("tag", words(&case.tag.to_string())), ("name", words(&lang.to_string()))];
    draft.reply(asker, Some(case.id), "desk-lang", &args);
    draft.keep(case);
}

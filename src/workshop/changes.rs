//! What other conversations change, in one line.

use crate::talk::Changes;

/// What is other, for whoever has just read a folder again.
pub(super) fn shown(changes: &Changes) -> String {
    let Changes { added, removed, changed, texts, languages, languages_gone } = changes;
    let ids = |what: &str, ids: &[String]| (!ids.is_empty()).then(|| format!("{what}: {}", ids.join(", ")));
    let codes = |what: &str, codes: &[crate::model::Lang]| {
        let codes: Vec<String> = codes.iter().map(ToString::to_string).collect();
        ids(what, &codes)
    };
    let texts = (*texts > 0).then(|| format!("texts changed: {texts}"));
    let all = [
        ids("questions added", added),
        ids("questions removed", removed),
        ids("questions changed", changed),
        texts,
        codes("languages added", languages),
        codes("languages removed", languages_gone),
    ];
    let all: Vec<String> = all.into_iter().flatten().collect();
    if all.is_empty() { "something besides questions and texts has changed".into() } else { all.join("; ") }
}

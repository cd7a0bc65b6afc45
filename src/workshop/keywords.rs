//! Keywords that people were told, and that mean nothing any more.

use crate::{
    model::Lang,
    talk::{Command, Script},
};

/// Each keyword of the old conversations that the new ones do not understand; loudly, if people have been told it.
pub(super) fn gone(old: &Script, new: &Script) -> Vec<String> {
    let mut lines = Vec::new();
    for lang in old.contents.languages() {
        let told: Vec<String> = old
            .contents
            .keys(lang)
            .filter(|key| !key.ends_with("--words"))
            .map(|key| old.words.text(lang, key, &[]))
            .collect();
        for (name, command) in Command::ALL {
            lines.extend(of(old, new, lang, name, command, &told));
        }
    }
    lines
}

fn of(old: &Script, new: &Script, lang: Lang, name: &str, command: Command, told: &[String]) -> Vec<String> {
    let list = old.words.text(lang, &format!("command-{name}--words"), &[]);
    let words = list.split([',', '،', '\n']).map(str::trim).filter(|word| !word.is_empty());
    let gone = words.filter(|word| new.command(word) != Some(command));
    let line = |word: &str| {
        // Keywords stand in texts in capitals, where a language has them.
        let is_told = told.iter().any(|text| {
            text.split(|c: char| !(c.is_alphanumeric() || c == '-')).any(|part| part == word && is_capital(word))
        });
        let warning = if is_told { ": PEOPLE WERE TOLD THIS WORD, keep it understood" } else { "" };
        format!("- keyword `{word}` ({name}, {lang}){warning}")
    };
    gone.map(line).collect()
}

fn is_capital(word: &str) -> bool {
    word.chars().all(|c| !c.is_lowercase())
}

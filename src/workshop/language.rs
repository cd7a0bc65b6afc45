//! The files of a new language: a copy of another one's, to be translated in place, marked as a draft.

use std::{fs, io::Write, path::Path, process::ExitCode};

use crate::model::Lang;

/// What a language has that people read; the texts for staff (`desk.ftl`) are its own choice.
const FILES: [&str; 3] = ["intake.ftl", "program.ftl", "answers.ftl"];

const ABOUT: &str = "\
# For whoever reads this language aloud: write here what you doubted.
# `draft` until somebody who lives in the language has read every text in this folder aloud; then `final`. Staff see
# on every card that a draft was spoken; people are not told.
state = \"draft\"
";

pub(super) fn run(code: Lang, folder: &Path, from: Lang, out: &mut dyn Write) -> Result<ExitCode, String> {
    let (old, new) = (folder.join(format!("text/{from}")), folder.join(format!("text/{code}")));
    let failed = |path: &Path, error: &std::io::Error| format!("{}: {error}", path.display());
    if new.exists() {
        return Err(format!("{} is there already: nothing was changed", new.display()));
    }
    // All of it is read before anything is written.
    let mut texts = Vec::new();
    for name in FILES {
        let path = old.join(name);
        texts.push((name, fs::read_to_string(&path).map_err(|error| failed(&path, &error))?));
    }
    fs::create_dir_all(&new).map_err(|error| failed(&new, &error))?;
    for (name, text) in texts.iter().map(|(name, text)| (*name, text.as_str())).chain([("about.toml", ABOUT)]) {
        let path = new.join(name);
        fs::write(&path, text).map_err(|error| failed(&path, &error))?;
    }
    let next = format!(
        "{} is there, with the words of `{from}`. Now, in any text editor or in Weblate:\n\
         1. Translate what is right of each `=`; leave names and {{ $places }} as they are.\n\
         2. In the lists that end in `--words`, write what people there really type.\n\
         3. vestibule conversations check {}   says what is missing, too long, or still in `{from}`.\n\
         4. vestibule conversations chat {} --lang {code}   to try it.\n\
         5. Let somebody who lives in the language read it aloud; then state = \"final\" in about.toml.\n",
        new.display(),
        folder.display(),
        folder.display()
    );
    out.write_all(next.as_bytes()).map_err(|error| error.to_string())?;
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_are_made_once_and_load() {
        let folder = tempfile::tempdir().unwrap();
        let copy = |from: &str| {
            let (from, to) =
                (Path::new(env!("CARGO_MANIFEST_DIR")).join("conversations").join(from), folder.path().join(from));
            fs::create_dir_all(to.parent().unwrap()).unwrap();
            fs::copy(from, to).unwrap();
        };
        ["flows/intake.toml", "countries.toml", "glossary.toml"].iter().for_each(|file| copy(file));
        for lang in ["en", "fr"] {
            ["intake.ftl", "program.ftl", "answers.ftl", "desk.ftl", "about.toml"]
                .iter()
                .for_each(|file| copy(&format!("text/{lang}/{file}")));
        }
        let code = Lang::parse("de").unwrap();
        let mut out = Vec::new();
        run(code, folder.path(), Lang::EN, &mut out).unwrap();
        assert!(String::from_utf8(out).unwrap().contains("--lang de"));
        let script = super::super::script(Some(folder.path())).unwrap_or_else(|mistakes| panic!("{mistakes:?}"));
        assert!(
            script.words.languages().contains(&code) && script.words.is_draft(code) && !script.words.is_draft(Lang::EN)
        );
        let again = run(code, folder.path(), Lang::EN, &mut Vec::new()).unwrap_err();
        assert!(again.contains("there already"), "{again}");
    }
}

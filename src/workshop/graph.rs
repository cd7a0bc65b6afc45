//! The questions as a picture: what everybody is asked in one column, what only some are asked beside it.
//!
//! `picture` says what is drawn and what leads to what, `conditions` who is asked; `words` are those that stand in it.
//! `mermaid` writes it for other tools; `svg` draws it, with `layout`, `card` and `measure`. Pure, but for `run`.

mod card;
mod conditions;
mod layout;
mod measure;
mod mermaid;
mod picture;
mod svg;
mod words;

use std::{io::Write, path::Path, process::ExitCode};

pub(super) use self::{
    svg::{Place, STYLE},
    words::{Told, effects, kind},
};
use super::command::Drawing;
use crate::{model::Lang, talk::Script};

pub(super) fn run(
    folder: Option<&Path>,
    format: Drawing,
    lang: Option<Lang>,
    out: &mut dyn Write,
) -> Result<ExitCode, String> {
    let script = super::script(folder).map_err(|mistakes| super::list(&mistakes))?;
    if let Some(lang) = lang.filter(|lang| !script.words.has_language(*lang)) {
        return Err(format!("there are no texts in `{lang}`: text/{lang} is missing"));
    }
    let drawn = match format {
        Drawing::Mermaid => mermaid(&script, lang),
        Drawing::Svg => svg(&script, lang),
    };
    out.write_all(drawn.as_bytes()).map_err(|error| error.to_string())?;
    Ok(ExitCode::SUCCESS)
}

/// The questions as Mermaid's text; with ids where no language is given.
pub(super) fn mermaid(script: &Script, lang: Option<Lang>) -> String {
    told(script, lang, |told| mermaid::write(told, &picture::picture(told.flow)))
}

/// The questions as an SVG file of its own; with ids where no language is given.
pub(super) fn svg(script: &Script, lang: Option<Lang>) -> String {
    told(script, lang, |told| draw(told, Place::Alone))
}

/// The questions as SVG, by whatever words there are.
pub(super) fn draw(told: &Told<'_>, place: Place) -> String {
    svg::write(told, &picture::picture(told.flow), place)
}

/// Whom a question is asked; nothing if everybody.
pub(super) fn asked_if(told: &Told<'_>, at: usize) -> String {
    told.line(&told.entry(&picture::Entry::If(at), None))
}

fn told(script: &Script, lang: Option<Lang>, write: impl FnOnce(&Told<'_>) -> String) -> String {
    let text =
        |key: &str| lang.filter(|lang| script.words.has(*lang, key)).map(|lang| script.words.text(lang, key, &[]));
    write(&Told { flow: &script.flow, lang, text: &text })
}

#[cfg(test)]
mod tests;

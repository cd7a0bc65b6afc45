//! What staff do with their conversations before people meet them: `vestibule conversations …`.
//!
//! Called by `main`. Each command is a file here; `command` is the table of them. Nothing here is used while the
//! helpline runs.

mod changes;
mod chat;
mod check;
mod command;
mod coverage;
mod diff;
mod graph;
mod html;
mod keywords;
mod language;
mod perform;
mod preview;
mod pseudo;
mod record;
mod sample;
mod schema;
mod stage;
mod stats;
mod test;
mod transcript;
mod view;

use std::path::Path;

pub use command::{Command, run};

use crate::{
    config,
    error::Mistake,
    talk::{Files, Helpline, Script, Statistics},
};

/// The files of a folder, or those that came with the program.
fn files(folder: Option<&Path>) -> Result<Files, String> {
    folder.map_or_else(
        || Ok(Files::shipped()),
        |path| Files::read(path).map_err(|error| format!("{} cannot be read: {error}", path.display())),
    )
}

/// The conversations of a folder as the program would run them.
fn script(folder: Option<&Path>) -> Result<Script, Vec<Mistake>> {
    config::script(folder, &Helpline::default(), Box::new(Statistics::default()))
}

/// Mistakes for whoever asked for something that needs none.
fn list(mistakes: &[Mistake]) -> String {
    let lines: String = mistakes.iter().map(|mistake| format!("\n  {mistake}")).collect();
    format!("this must be mended first:{lines}")
}

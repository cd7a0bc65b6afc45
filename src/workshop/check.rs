//! Checks a folder of conversations and says every mistake at once.

use std::{io::Write, path::Path, process::ExitCode};

use super::command::Format;

pub(super) fn run(folder: Option<&Path>, _format: Format, out: &mut dyn Write) -> Result<ExitCode, String> {
    let mistakes = super::script(folder).err().unwrap_or_default();
    for mistake in &mistakes {
        writeln!(out, "{mistake}").map_err(|error| error.to_string())?;
    }
    Ok(if mistakes.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

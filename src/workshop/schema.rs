//! The JSON schema of the files in TOML.

use std::{io::Write, process::ExitCode};

use clap::ValueEnum;

/// Of which file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Of {
    /// `flows/intake.toml`
    Flow,
}

pub(super) fn run(_of: Of, _out: &mut dyn Write) -> Result<ExitCode, String> {
    Err("this is not built yet".into())
}

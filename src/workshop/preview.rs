//! The conversations in a browser on this machine.

use std::{io::Write, path::Path, process::ExitCode};

pub(super) fn run(_folder: Option<&Path>, _port: Option<u16>, _out: &mut dyn Write) -> Result<ExitCode, String> {
    Err("this is not built yet".into())
}

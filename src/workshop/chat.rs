//! A conversation in the terminal, with a played clock, that can become an example conversation.

use std::{io::Write, path::Path, process::ExitCode};

use crate::model::Lang;

pub(super) fn run(_folder: Option<&Path>, _lang: Option<Lang>, _out: &mut dyn Write) -> Result<ExitCode, String> {
    Err("this is not built yet".into())
}

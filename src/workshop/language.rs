//! The files of a new language.

use std::{io::Write, path::Path, process::ExitCode};

use crate::model::Lang;

pub(super) fn run(_code: Lang, _folder: &Path, _from: Lang, _out: &mut dyn Write) -> Result<ExitCode, String> {
    Err("this is not built yet".into())
}

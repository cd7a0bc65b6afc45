//! The questions as a picture.

use std::{io::Write, path::Path, process::ExitCode};

use super::command::Drawing;
use crate::model::Lang;

pub(super) fn run(
    _folder: Option<&Path>,
    _format: Drawing,
    _lang: Option<Lang>,
    _out: &mut dyn Write,
) -> Result<ExitCode, String> {
    Err("this is not built yet".into())
}

//! Checks a folder of conversations and says every mistake at once: for people with a mark under each, for programs as JSON
//! or SARIF. What is a mistake `talk::inspect` knows.

mod drawn;
mod sarif;

use std::{
    io::{self, IsTerminal as _, Write},
    path::Path,
    process::ExitCode,
};

use serde_json::json;

use super::command::Format;
use crate::{
    desk,
    talk::{self, Files, Finding, Helpline, Level, NoGuess},
};

pub(super) fn run(
    folder: Option<&Path>,
    against: Option<&Path>,
    format: Format,
    out: &mut dyn Write,
) -> Result<ExitCode, String> {
    let files = super::files(folder)?;
    let before = against.map(|old| {
        let read = super::files(Some(old))?;
        talk::flow(&read, &mut Vec::new()).ok_or_else(|| format!("the questions in {} cannot be read", old.display()))
    });
    let before = before.transpose()?;
    let keys = desk::keys();
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    let (_, findings) = talk::inspect(&files, &Helpline::default(), &keys, Box::new(NoGuess), before.as_ref());
    let at = folder.map(|folder| folder.display().to_string()).unwrap_or_default();
    let said = match format {
        Format::Text if io::stdout().is_terminal() => drawn::text(&files, &at, &findings),
        Format::Text => plain(&files, &at, &findings),
        Format::Json => pretty(&json(&files, &findings)),
        Format::Sarif => pretty(&sarif::log(&files, &at, &findings)),
    };
    out.write_all(said.as_bytes()).and_then(|()| out.flush()).map_err(|error| error.to_string())?;
    let is_refused = findings.iter().any(|finding| finding.level == Level::Error);
    Ok(if is_refused { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// What is found, a line for each, and how to mend it in another.
fn plain(files: &Files, folder: &str, findings: &[Finding]) -> String {
    let one = |finding: &Finding| {
        let place = match column(files, finding) {
            Some((line, column)) => format!("{}:{line}:{column}", path(folder, &finding.mistake.file)),
            None => path(folder, &finding.mistake.file),
        };
        let (level, rule) = (level(finding.level), finding.mistake.rule);
        format!("{place}: {level}[{rule}]: {}\n    {}\n", finding.mistake.what, finding.mend())
    };
    findings.iter().map(one).chain([summary(findings)]).collect()
}

/// How many of each, in a line.
fn summary(findings: &[Finding]) -> String {
    let errors = findings.iter().filter(|finding| finding.level == Level::Error).count();
    let counted = |count: usize, what: &str| format!("{count} {what}{}", if count == 1 { "" } else { "s" });
    let warnings = counted(findings.len() - errors, "warning");
    match (errors, findings.len()) {
        (_, 0) => "All is well.\n".to_owned(),
        (0, _) => format!("{warnings}: it could be better, and can be published.\n"),
        (_, _) => {
            format!("{}, {warnings}: it cannot be published before the errors are mended.\n", counted(errors, "error"))
        }
    }
}

fn json(files: &Files, findings: &[Finding]) -> serde_json::Value {
    let one = |finding: &Finding| {
        let place = column(files, finding);
        json!({
            "rule": finding.mistake.rule,
            "level": level(finding.level),
            "file": finding.mistake.file,
            "line": place.map(|(line, _)| line).or(finding.mistake.line),
            "column": place.map(|(_, column)| column),
            "start": finding.mistake.at.map(|at| at.start),
            "end": finding.mistake.at.map(|at| at.end),
            "what": finding.mistake.what,
            "mend": finding.mend(),
            "language": finding.lang.map(|lang| lang.to_string()),
            "key": finding.key,
        })
    };
    let errors = findings.iter().filter(|finding| finding.level == Level::Error).count();
    json!({
        "errors": errors,
        "warnings": findings.len() - errors,
        "findings": findings.iter().map(one).collect::<Vec<_>>(),
    })
}

fn pretty(value: &serde_json::Value) -> String {
    format!("{value:#}\n")
}

const fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
    }
}

fn path(folder: &str, file: &str) -> String {
    let folder = folder.trim_end_matches('/');
    if folder.is_empty() { file.to_owned() } else { format!("{folder}/{file}") }
}

/// The line and the column (in characters, both from 1) where a finding begins.
fn column(files: &Files, finding: &Finding) -> Option<(usize, usize)> {
    let (line, at) = (finding.mistake.line?, finding.mistake.at);
    let before = at.and_then(|at| files.get(&finding.mistake.file)?.get(..at.start));
    let column = before.map_or(1, |before| 1 + before.chars().rev().take_while(|c| *c != '\n').count());
    Some((line, column))
}

/// Where the part ends that a finding is about: line and column of the first character behind it.
fn end(files: &Files, finding: &Finding) -> Option<(usize, usize)> {
    let before = files.get(&finding.mistake.file)?.get(..finding.mistake.at?.end)?;
    let line = 1 + before.matches('\n').count();
    Some((line, 1 + before.chars().rev().take_while(|c| *c != '\n').count()))
}

//! What `vestibule conversations check` prints, for people and for programs, and how it ends.

use std::{fs, path::Path, process::Command};

use serde_json::Value;
use tempfile::TempDir;

use crate::{FLOW, FRENCH, SHIPPED, copy};

/// A copy of the shipped folder with these changes, and what is printed of it.
fn folder(changes: &[(&str, &str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy(Path::new(SHIPPED), folder.path());
    for (file, from, to) in changes {
        let path = folder.path().join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{from}");
        fs::write(path, text.replacen(from, to, 1)).unwrap();
    }
    folder
}

fn check(folder: &TempDir, more: &[&str]) -> (String, Option<i32>) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vestibule"));
    let done = command.args(["conversations", "check"]).arg(folder.path()).args(more).output().unwrap();
    (String::from_utf8(done.stdout).unwrap(), done.status.code())
}

fn parsed(folder: &TempDir, more: &[&str]) -> Value {
    serde_json::from_str(&check(folder, more).0).unwrap()
}

const BEFORE: &str = "\nkept = C’est noté.";

#[test]
fn errors_fail_and_warnings_do_not() {
    let well = folder(&[]);
    let (said, code) = check(&well, &[]);
    assert_eq!(code, Some(0), "{said}");
    let better = folder(&[(FRENCH, BEFORE, "\nkept = C’est noté sur votre ticket.")]);
    let (said, code) = check(&better, &[]);
    assert!(code == Some(0) && said.contains("warning[glossary]") && said.contains("can be published"), "{said}");
    let wrong = folder(&[
        (FRENCH, BEFORE, "\nkept = C’est noté !"),
        (FLOW, "on.seized = { priority = \"amber\" }", "on.seized = {}"),
    ]);
    let (said, code) = check(&wrong, &[]);
    assert_eq!(code, Some(1), "{said}");
    for part in
        [FRENCH, "error[exclamation]", "full stop", FLOW, "error[leads-nowhere]", "2 errors", "cannot be published"]
    {
        assert!(said.contains(part), "{part}: {said}");
    }
    let line = 1 + fs::read_to_string(wrong.path().join(FRENCH))
        .unwrap()
        .lines()
        .position(|line| line.starts_with("kept ="))
        .unwrap();
    assert!(said.contains(&format!("{FRENCH}:{line}:19: error[exclamation]")), "{said}");
    let old = well.path().to_str().unwrap();
    let renamed =
        folder(&[(FLOW, "id = \"name\"", "id = \"name\"\nwas = [\"called\"]"), (FLOW, "version = ", "version = 0 #")]);
    assert!(check(&renamed, &["--against", old]).0.contains("error[version]"));
    assert!(!check(&renamed, &[]).0.contains("error[version]"));
}

#[test]
fn columns_count_characters_also_behind_arabic_and_emoji() {
    for before in ["تم التسجيل، ", "👩\u{200d}💻🎉 ", "é\u{301}à ", ""] {
        let text = format!("\nkept = {before}d’accord !");
        let wrong = folder(&[(FRENCH, BEFORE, &text)]);
        let told = parsed(&wrong, &["--format", "json"]);
        let found = told["findings"].as_array().unwrap().iter().find(|found| found["rule"] == "exclamation").unwrap();
        let column = text.trim_start().chars().position(|c| c == '!').unwrap() + 1;
        assert_eq!(found["column"], column, "{before}: {found}");
        let file = fs::read(wrong.path().join(FRENCH)).unwrap();
        let (start, end) = (found["start"].as_u64().unwrap(), found["end"].as_u64().unwrap());
        assert_eq!(file.get(usize::try_from(start).unwrap()..usize::try_from(end).unwrap()), Some(&b"!"[..]));
    }
}

#[test]
fn programs_can_read_it() {
    let wrong = folder(&[
        (FRENCH, BEFORE, "\nkept = C’est noté !"),
        (FRENCH, "\nstopped =", "\n# stopped ="),
        (FRENCH, "D’accord, on continue", "Sur votre ticket, on continue"),
    ]);
    let json = parsed(&wrong, &["--format", "json"]);
    assert_eq!(
        json["errors"].as_u64().unwrap() + json["warnings"].as_u64().unwrap(),
        json["findings"].as_array().unwrap().len() as u64
    );
    let missing = json["findings"].as_array().unwrap().iter().find(|found| found["rule"] == "text-missing").unwrap();
    assert!(missing["line"].is_null() && missing["key"] == "stopped" && missing["language"] == "fr", "{missing}");

    let sarif = parsed(&wrong, &["--format", "sarif"]);
    assert_eq!(sarif["version"], "2.1.0");
    let run = &sarif["runs"][0];
    assert_eq!(run["tool"]["driver"]["name"], "vestibule");
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), json["findings"].as_array().unwrap().len());
    for result in results {
        let rule = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules.get(rule).unwrap()["id"], result["ruleId"], "{result}");
        assert!(matches!(result["level"].as_str(), Some("error" | "warning")), "{result}");
        assert!(!result["message"]["text"].as_str().unwrap().is_empty());
        let place = &result["locations"][0]["physicalLocation"];
        let region = &place["region"];
        assert!(region["startLine"].as_u64() >= Some(1) && region["startColumn"].as_u64() >= Some(1), "{result}");
        assert!(place["artifactLocation"]["uri"].as_str().unwrap().bytes().all(|byte| byte.is_ascii_graphic()));
    }
    assert!(results.iter().any(|result| result["ruleId"] == "glossary" && result["level"] == "warning"));
}

#[test]
fn what_is_no_text_is_named() {
    let wrong = folder(&[]);
    fs::write(wrong.path().join(FRENCH), [0xff, 0xfe, 0x00]).unwrap();
    let done = Command::new(env!("CARGO_BIN_EXE_vestibule"))
        .args(["conversations", "check"])
        .arg(wrong.path())
        .output()
        .unwrap();
    let said = String::from_utf8(done.stderr).unwrap();
    assert!(done.status.code() == Some(1) && said.contains(FRENCH), "{said}");
}

//! Findings as code hosts read them: SARIF 2.1.0 (OASIS standard).

use serde_json::{Value, json};

use super::{column, end, level, path};
use crate::talk::{Files, Finding, RULES};

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The whole log.
pub(super) fn log(files: &Files, folder: &str, findings: &[Finding]) -> Value {
    let rules: Vec<Value> = RULES
        .iter()
        .map(|rule| {
            json!({
                "id": rule.id,
                "shortDescription": { "text": rule.about },
                "help": { "text": rule.mend },
                "defaultConfiguration": { "level": level(rule.level) },
            })
        })
        .collect();
    json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "vestibule",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            // Of what `column` counts.
            "columnKind": "unicodeCodePoints",
            "results": findings.iter().map(|finding| result(files, folder, finding)).collect::<Vec<_>>(),
        }],
    })
}

fn result(files: &Files, folder: &str, finding: &Finding) -> Value {
    let mistake = &finding.mistake;
    // What is missing has no place: its file, or folder, is where to begin.
    let (line, first) = column(files, finding).unwrap_or((1, 1));
    let mut region = json!({ "startLine": line, "startColumn": first });
    if let (Some((last, behind)), Some(region)) = (end(files, finding), region.as_object_mut()) {
        region.insert("endLine".into(), json!(last));
        region.insert("endColumn".into(), json!(behind));
    }
    let number = RULES.iter().position(|rule| rule.id == mistake.rule);
    let mut result = json!({
        "ruleId": mistake.rule,
        "level": level(finding.level),
        "message": { "text": format!("{} {}", sentence(&mistake.what), finding.mend()) },
        "locations": [{
            "physicalLocation": {
                "artifactLocation": { "uri": uri(&path(folder, &mistake.file)) },
                "region": region,
            },
        }],
        "properties": { "language": finding.lang.map(|lang| lang.to_string()), "key": finding.key },
    });
    if let (Some(number), Some(result)) = (number, result.as_object_mut()) {
        result.insert("ruleIndex".into(), json!(number));
    }
    result
}

fn sentence(what: &str) -> String {
    let ends = what.ends_with(['.', '?', '!']);
    if ends { what.to_owned() } else { format!("{what}.") }
}

/// A path as a reference: whatever is not plain is written in hexadecimal.
fn uri(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'.' | b'-' | b'_' | b'~');
    path.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

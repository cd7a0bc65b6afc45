//! The JSON schema of the flow, for editors that complete TOML and underline what cannot be.
//!
//! Such an editor (any with Taplo or Even Better TOML) finds it by a first line `#:schema ./intake.schema.json` in the
//! flow. What must hold beyond it `check` says.

use std::{io::Write, process::ExitCode};

use clap::ValueEnum;

const FLOW: &str = include_str!("schema/flow.json");

/// Of which file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Of {
    /// `flows/intake.toml`
    Flow,
}

pub(super) fn run(of: Of, out: &mut dyn Write) -> Result<ExitCode, String> {
    let Of::Flow = of;
    out.write_all(FLOW.as_bytes()).map_err(|error| error.to_string())?;
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::FLOW;
    use crate::talk::{self, Files};

    /// The names that the schema has at a place.
    fn names(at: &str, what: &str) -> BTreeSet<String> {
        let schema: Value = serde_json::from_str(FLOW).unwrap();
        let found = schema.pointer(&format!("{at}/{what}")).unwrap();
        let listed = found.as_array().into_iter().flatten().map(|name| name.as_str().unwrap().to_owned());
        listed.chain(found.as_object().into_iter().flat_map(|map| map.keys().cloned())).collect()
    }

    /// The names that the reader of the flow knows in the place of `mistake`: it lists them.
    fn known(flow: &str) -> BTreeSet<String> {
        let mut mistakes = Vec::new();
        talk::flow(&Files::shipped().with("flows/intake.toml", flow), &mut mistakes);
        let what = mistakes.into_iter().next().unwrap().what;
        let (_, expected) = what.split_once("expected").unwrap();
        expected.split('`').skip(1).step_by(2).map(str::to_owned).collect()
    }

    #[test]
    fn the_schema_has_what_the_reader_knows() {
        let head = "flow = \"intake\"\nversion = 1\n";
        let question = format!("{head}[[question]]\nid = \"a\"\ntype = \"choice\"\nchoices = [\"b\", \"c\"]\n");
        for (flow, at, what) in [
            ("x = 1".to_owned(), "", "properties"),
            (format!("{head}[[question]]\nid = \"a\"\nx = 1"), "/definitions/question", "properties"),
            (format!("{head}[[anytime]]\nid = \"a\"\nx = 1"), "/definitions/anytime", "properties"),
            (format!("{question}on.b = {{ x = 1 }}"), "/definitions/on", "properties"),
            (question.replace("\"choice\"", "\"x\""), "/definitions/question/properties/type", "enum"),
            (format!("{question}on.b = {{ then = \"x\" }}"), "/definitions/on/properties/then", "enum"),
            (format!("{question}on.b = {{ priority = \"x\" }}"), "/definitions/on/properties/priority", "enum"),
        ] {
            assert_eq!(names(at, what), known(&flow), "{flow}");
        }
    }
}

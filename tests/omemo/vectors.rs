//! What other implementations did once, replayed.

use std::{fs, path::PathBuf};

use serde_json::Value;

use crate::{
    peer::KINDS,
    story::{Theirs, tell},
};

/// The recording of a session with this implementation.
pub(crate) fn file(kind: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/omemo/{kind}.jsonl"))
}

/// What is recorded of it.
pub(crate) fn rows(kind: &str) -> Vec<Value> {
    let rows = fs::read_to_string(file(kind)).unwrap();
    rows.lines().map(|row| serde_json::from_str(row).unwrap()).collect()
}

#[test]
fn recorded_sessions_go_as_they_went() {
    for kind in KINDS {
        let rows = rows(kind);
        assert!(rows.len() > 40, "{kind}");
        let mut theirs = Theirs::Recorded(rows.into_iter());
        tell(&mut theirs);
        let Theirs::Recorded(mut rest) = theirs else { unreachable!() };
        assert!(rest.next().is_none(), "{kind}: everything was replayed");
    }
}

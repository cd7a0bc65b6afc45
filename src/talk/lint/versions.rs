//! Ids that change while people are inside: their answers are found by them, so nothing may change unseen.

use super::{Book, Found};
use crate::talk::script::Flow;

/// What the questions change of `before`, whose place they take.
pub(super) fn look(book: &Book<'_>, before: &Flow, found: &mut Found) {
    // Whatever else is wrong with them.
    let Some(flow) = book.read_flow() else { return };
    let mut changed: Vec<String> = Vec::new();
    for old in &before.questions {
        let Some(now) = flow.now_called(&old.id) else {
            changed.push(format!("the question `{}` is gone", old.id));
            let what =
                format!("the question `{}` is gone: who has answered it keeps an answer that nothing asks for", old.id);
            found.flow("id-gone", book, &old.id, book.top("version"), what);
            continue;
        };
        if now.id != old.id {
            changed.push(format!("`{}` is `{}` now", old.id, now.id));
        }
        if now.kind != old.kind {
            changed.push(format!("`{}` is of another type", now.id));
        }
        for choice in old.all().filter(|choice| !now.has(choice)) {
            changed.push(format!("`{}` has no choice `{choice}` any more", now.id));
        }
    }
    let lower = flow.version < before.version;
    if lower || !changed.is_empty() && flow.version == before.version {
        if lower {
            changed.insert(0, format!("`version` is lower than before ({})", before.version));
        }
        found.flow("version", book, "", book.top("version"), changed.join("; "));
        found.mend(format!("Write version = {}.", before.version.saturating_add(1)));
    }
}

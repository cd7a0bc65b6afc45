//! Text in markup, and which way a language runs.

use std::borrow::Cow;

use crate::model::Lang;

/// Text as it stands in HTML, SVG and their attributes: nothing in it means anything there.
pub(super) fn escaped(text: &str) -> Cow<'_, str> {
    let means_something = |c: char| matches!(c, '&' | '<' | '>' | '"' | '\'') || is_forbidden(c);
    if !text.contains(means_something) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            _ if is_forbidden(c) => safe.push('\u{fffd}'),
            _ => safe.push(c),
        }
    }
    Cow::Owned(safe)
}

/// What XML has no place for.
const fn is_forbidden(c: char) -> bool {
    c.is_ascii_control() && !matches!(c, '\n' | '\t') || matches!(c, '\u{fffe}' | '\u{ffff}')
}

/// The direction of a language, as HTML has it.
pub(super) fn direction(lang: Lang) -> &'static str {
    if lang.is_rtl() { "rtl" } else { "ltr" }
}

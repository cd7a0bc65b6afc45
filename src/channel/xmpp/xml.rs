//! Writing XML: what leaves for the server is well-formed whatever words are put into it.
//!
//! Called by everything that makes a stanza. It does not read XML (`wire.rs` and `tree.rs` do).

use std::{borrow::Cow, fmt::Write as _};

/// An element under construction. Names, namespaces and attribute keys are ours; values and texts are
/// anybody's, and are cleaned and escaped.
pub(super) struct Xml {
    name: &'static str,
    head: String,
    inside: String,
}

impl Xml {
    /// An element in its parent's namespace (the stream's own, for a stanza).
    pub(super) fn new(name: &'static str) -> Self {
        Self { name, head: format!("<{name}"), inside: String::new() }
    }

    /// An element in a namespace.
    pub(super) fn of(name: &'static str, namespace: &str) -> Self {
        Self::new(name).attr("xmlns", namespace)
    }

    pub(super) fn attr(mut self, key: &'static str, value: &str) -> Self {
        let _ = write!(self.head, " {key}='");
        escape_into(&mut self.head, &clean(value), true);
        self.head.push('\'');
        self
    }

    pub(super) fn attr_if(self, key: &'static str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.attr(key, value),
            None => self,
        }
    }

    pub(super) fn text(mut self, text: &str) -> Self {
        escape_into(&mut self.inside, &clean(text), false);
        self
    }

    pub(super) fn child(mut self, child: Self) -> Self {
        child.write_into(&mut self.inside);
        self
    }

    pub(super) fn child_if(self, child: Option<Self>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    pub(super) fn children(self, children: impl IntoIterator<Item = Self>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    pub(super) fn done(self) -> String {
        let mut out = String::new();
        self.write_into(&mut out);
        out
    }

    fn write_into(self, out: &mut String) {
        out.reserve(self.head.len() + self.inside.len() + self.name.len() + 4);
        out.push_str(&self.head);
        if self.inside.is_empty() {
            out.push_str("/>");
        } else {
            out.push('>');
            out.push_str(&self.inside);
            let _ = write!(out, "</{}>", self.name);
        }
    }
}

/// The text without the characters that XML 1.0 (section 2.2) forbids: one of them would cost the stream.
pub(super) fn clean(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_allowed) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.chars().filter(|c| is_allowed(*c)).collect())
    }
}

const fn is_allowed(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{FFFD}' | '\u{10000}'..)
}

fn escape_into(out: &mut String, text: &str, in_attribute: bool) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            // A bare carriage return would come out as a line feed (XML 1.0 section 2.11).
            '\r' => out.push_str("&#13;"),
            '\'' if in_attribute => out.push_str("&apos;"),
            '"' if in_attribute => out.push_str("&quot;"),
            '\n' if in_attribute => out.push_str("&#10;"),
            '\t' if in_attribute => out.push_str("&#9;"),
            other => out.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use xmpp_parsers::minidom::Element;

    use super::*;

    #[test]
    fn an_element_is_written() {
        let message = Xml::new("message").attr("to", "a'b@c").child(Xml::new("body").text("1 < 2 & \"3\""));
        assert_eq!(message.done(), "<message to='a&apos;b@c'><body>1 &lt; 2 &amp; \"3\"</body></message>");
        assert_eq!(Xml::of("store", "urn:xmpp:hints").done(), "<store xmlns='urn:xmpp:hints'/>");
    }

    #[test]
    fn forbidden_characters_are_dropped() {
        assert_eq!(clean("a\u{0}b\u{1b}[31m\u{b}\u{fffe}\u{ffff}c\u{85}\u{1F600}"), "ab[31mc\u{85}\u{1F600}");
        assert!(matches!(clean("plain"), Cow::Borrowed(_)));
    }

    proptest! {
        #[test]
        fn whatever_is_put_in_comes_out_again(text in any::<String>(), value in any::<String>()) {
            let written = Xml::of("body", "x").attr("id", &value).text(&text).done();
            let element: Element = written.parse().unwrap();
            prop_assert_eq!(element.text(), clean(&text).into_owned());
            let clean_value = clean(&value);
            prop_assert_eq!(element.attr("id"), Some(clean_value.as_ref()));
        }
    }
}

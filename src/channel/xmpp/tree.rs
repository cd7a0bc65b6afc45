//! From parser events to one element at a time, within limits.
//!
//! Called by `wire.rs`. The limits are not decoration: the tree type drops its children recursively and
//! its stock builder recurses for each event, so thirty thousand nested elements in one stranger's
//! message would overflow the stack. What goes beyond the limits is cut off: the element comes out
//! without its content, and costs one event.

use rxml::{AttrMap, Event, QName};
use xmpp_parsers::minidom::Element;

/// Nesting inside one stream-level element; a message in a MAM result is at 3, OMEMO's keys at 7.
const MAX_DEPTH: usize = 32;
/// Elements and pieces of text in one stream-level element.
const MAX_NODES: usize = 8192;
/// Bytes of text and attribute values in one stream-level element; servers stop at 256 or 512 KiB.
const MAX_BYTES: usize = 1024 * 1024;

/// Collects events into stream-level elements.
#[derive(Default)]
pub(super) struct Tree {
    /// Whether the stream header has come.
    begun: bool,
    /// The open elements, outermost first. Past a limit only the outermost is kept.
    open: Vec<Element>,
    /// The text since the last tag. The parser gives it in pieces, one for each `&amp;`: a letter full of quotation marks
    /// would soon be more nodes than an element may have.
    text: String,
    /// How many elements are open inside the stream, whether or not they are kept.
    depth: usize,
    nodes: usize,
    bytes: usize,
    spoilt: bool,
}

/// What an event completed.
pub(super) enum Grown {
    /// Nothing yet.
    Nothing,
    /// The peer's stream header.
    Header,
    /// One whole element of the stream.
    Element(Element),
    /// The peer closed the stream.
    Footer,
}

impl Tree {
    /// Takes the next event in.
    pub(super) fn feed(&mut self, event: Event) -> Grown {
        match event {
            Event::XmlDeclaration(..) => Grown::Nothing,
            Event::StartElement(_, name, attributes) if self.begun => {
                self.start(name, attributes);
                Grown::Nothing
            }
            Event::StartElement(..) => {
                self.begun = true;
                Grown::Header
            }
            Event::Text(_, text) => {
                self.text(&text);
                Grown::Nothing
            }
            Event::EndElement(_) => self.end(),
        }
    }

    fn start(&mut self, (namespace, name): QName, attributes: AttrMap) {
        self.end_text();
        self.depth += 1;
        self.nodes += 1;
        self.bytes += attributes.iter().map(|(_, value)| value.len()).sum::<usize>();
        if self.is_too_much() {
            return;
        }
        let mut element = Element::bare(name, namespace);
        *element.attrs_mut() = attributes;
        self.open.push(element);
    }

    fn text(&mut self, text: &str) {
        // Between the elements of a stream there is nothing but the server's blanks.
        if self.depth == 0 {
            return;
        }
        self.bytes += text.len();
        if !self.is_too_much() {
            self.text.push_str(text);
        }
    }

    /// The text before a tag is whole.
    fn end_text(&mut self) {
        let text = std::mem::take(&mut self.text);
        if text.is_empty() {
            return;
        }
        self.nodes += 1;
        if !self.is_too_much()
            && let Some(element) = self.open.last_mut()
        {
            element.append_text_node(text);
        }
    }

    fn end(&mut self) -> Grown {
        if self.depth == 0 {
            return Grown::Footer;
        }
        self.end_text();
        self.depth -= 1;
        if self.depth > 0 {
            if !self.spoilt
                && let Some(element) = self.open.pop()
                && let Some(parent) = self.open.last_mut()
            {
                parent.append_child(element);
            }
            return Grown::Nothing;
        }
        let whole = self.open.pop();
        *self = Self { begun: true, ..Self::default() };
        whole.map_or(Grown::Nothing, Grown::Element)
    }

    /// Whether a limit is passed; then all but the outermost element's head is let go.
    fn is_too_much(&mut self) -> bool {
        if self.spoilt {
            return true;
        }
        if self.depth <= MAX_DEPTH && self.nodes <= MAX_NODES && self.bytes <= MAX_BYTES {
            return false;
        }
        self.spoilt = true;
        self.text.clear();
        self.open.truncate(1);
        if let Some(outermost) = self.open.first_mut() {
            outermost.take_nodes();
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use rxml::{Parse, Parser, WithOptions};

    use super::*;

    /// The names and texts of the elements of a stream.
    fn elements(stream: &str) -> Vec<(String, String)> {
        let (mut tree, mut found) = (Tree::default(), Vec::new());
        let mut parser = Parser::with_options(rxml::Options::default());
        let mut bytes = stream.as_bytes();
        while let Some(event) = parser.parse(&mut bytes, true).unwrap() {
            match tree.feed(event) {
                Grown::Element(element) => found.push((element.name().to_owned(), texts(&element))),
                Grown::Nothing | Grown::Header | Grown::Footer => {}
            }
        }
        found
    }

    fn texts(element: &Element) -> String {
        element.text() + &element.children().map(texts).collect::<String>()
    }

    fn found(name: &str, text: &str) -> (String, String) {
        (name.to_owned(), text.to_owned())
    }

    #[test]
    fn elements_come_one_by_one() {
        let stream = "<?xml version='1.0'?><s xmlns='x'> <a>1<b>2</b>3 &amp;</a>\n<c/></s>";
        assert_eq!(elements(stream), [found("a", "13 &2"), found("c", "")]);
    }

    #[test]
    fn a_letter_full_of_marks_is_one_text() {
        let marks = "&lt;&amp;&quot;'é&gt;".repeat(3 * MAX_NODES);
        let text = "<&\"'é>".repeat(3 * MAX_NODES);
        assert_eq!(elements(&format!("<s xmlns='x'><a>{marks}</a></s>")), [found("a", &text)]);
    }

    #[test]
    fn what_goes_too_far_loses_its_content_only() {
        let deep = "<b>".repeat(50_000) + &"</b>".repeat(50_000);
        let many = "<b/>".repeat(MAX_NODES + 1);
        let long = "x".repeat(MAX_BYTES + 1);
        for bad in [deep, many, long] {
            let stream = format!("<s xmlns='x'><a>word{bad}word</a><c>fine</c></s>");
            assert_eq!(elements(&stream), [found("a", ""), found("c", "fine")]);
        }
        let just = "<b>".repeat(MAX_DEPTH - 1) + "word" + &"</b>".repeat(MAX_DEPTH - 1);
        assert_eq!(elements(&format!("<s xmlns='x'><a>{just}</a></s>")), [found("a", "word")]);
    }
}

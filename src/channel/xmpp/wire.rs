//! One XML stream (RFC 6120 section 4) over a connection: whole elements in, text out.
//!
//! Called by `connect.rs` and `login.rs` while a session is made and by `pump.rs` afterwards. It knows
//! nothing of what the elements mean.
//!
//! It stands on the parser `rxml` rather than on tokio-xmpp's `XmlStream`, for two reasons, both of
//! which let any stranger stop the line for good: that one caps an attribute value at 8 KiB and ends the
//! *stream* beyond (the server then delivers the same message again, for ever), and it builds deep
//! trees recursively (see `tree.rs`).

use std::{
    fmt,
    future::poll_fn,
    io,
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use rxml::{AsyncReader, Options, Parser, WithOptions};
use tokio::io::{AsyncBufRead, AsyncWrite};
use xmpp_parsers::minidom::Element;

use super::{
    ns,
    tree::{Grown, Tree},
    xml::Xml,
};

/// The longest name or attribute value: more than servers let a whole stanza be, so that no stanza they
/// pass on can end the stream.
const MAX_TOKEN: usize = 1024 * 1024;
/// How much is gathered before it is written although there is more to read.
const WRITE_AT: usize = 16 * 1024;
/// How long a step of making the session may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// Why a stream is of no use any more. Says nothing about anybody.
#[derive(Debug)]
pub(super) enum Broken {
    /// The connection failed.
    Io(io::ErrorKind),
    /// What came is no XML that a stream may carry.
    NotXml,
    /// The server closed the stream; the condition (RFC 6120 section 4.9.3) if it told one.
    Closed(Option<String>),
    /// The server did not do what the protocol asks; the word says in what.
    Protocol(&'static str),
    /// The server is silent.
    Silent,
}

impl Broken {
    /// Whether another session took this one's place (RFC 6120 section 4.9.3.3).
    pub(super) fn is_replaced(&self) -> bool {
        matches!(self, Self::Closed(Some(condition)) if condition == "conflict")
    }
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(kind) => write!(f, "the connection failed ({kind})"),
            Self::NotXml => f.write_str("the server sent something that is not allowed in a stream"),
            Self::Closed(None) => f.write_str("the server closed the stream"),
            Self::Closed(Some(condition)) => write!(f, "the server closed the stream ({condition})"),
            Self::Protocol(what) => write!(f, "the server broke the protocol ({what})"),
            Self::Silent => f.write_str("the server is silent"),
        }
    }
}

impl From<io::Error> for Broken {
    fn from(error: io::Error) -> Self {
        match error.get_ref().and_then(|inner| inner.downcast_ref::<rxml::Error>()) {
            None => Self::Io(error.kind()),
            // To the parser a connection that ends early is malformed as well; to the count of stanzas it is not.
            Some(rxml::Error::InvalidEof(_)) => Self::Io(io::ErrorKind::UnexpectedEof),
            Some(_) => Self::NotXml,
        }
    }
}

/// What a step on the wire brought.
pub(super) enum Step {
    /// An element came.
    Element(Element),
    /// All that was given to [`Wire::push`] is with the operating system.
    Written,
}

/// One XML stream.
pub(super) struct Wire<Io> {
    reader: AsyncReader<Io>,
    tree: Tree,
    out: Vec<u8>,
    written: usize,
    unflushed: bool,
}

impl<Io: AsyncBufRead + AsyncWrite + Unpin> Wire<Io> {
    /// Opens a stream to `domain` and waits for the server's header and its features.
    pub(super) async fn open(io: Io, domain: &str) -> Result<(Self, Element), Broken> {
        let reader = AsyncReader::wrap(io, parser());
        let mut wire = Self { reader, tree: Tree::default(), out: Vec::new(), written: 0, unflushed: false };
        let features = wire.greet(domain).await?;
        Ok((wire, features))
    }

    /// Starts the stream anew on the same connection (RFC 6120 section 4.3.3), as after authentication.
    pub(super) async fn restart(&mut self, domain: &str) -> Result<Element, Broken> {
        *self.reader.parser_mut() = parser();
        self.tree = Tree::default();
        self.greet(domain).await
    }

    /// The connection itself; nothing that was sent after the last element may be left in it unread.
    pub(super) fn into_io(self) -> Io {
        self.reader.into_inner().0
    }

    /// The connection, to look at.
    pub(super) fn io(&self) -> &Io {
        self.reader.inner()
    }

    async fn greet(&mut self, domain: &str) -> Result<Element, Broken> {
        let header = Xml::of("stream:stream", "jabber:client")
            .attr("xmlns:stream", ns::STREAM)
            .attr("version", "1.0")
            .attr("to", domain)
            .done();
        self.push("<?xml version='1.0'?>");
        self.push(header.trim_end_matches("/>"));
        self.push(">");
        let features = self.next().await?;
        if features.is("features", ns::STREAM) { Ok(features) } else { Err(Broken::Protocol("no features")) }
    }

    /// Waits for the next element, for as long as a step of making the session may take.
    pub(super) async fn next(&mut self) -> Result<Element, Broken> {
        let element = async {
            loop {
                if let Step::Element(element) = self.step(true).await? {
                    return Ok::<_, Broken>(element);
                }
            }
        };
        let element = tokio::time::timeout(PATIENCE, element).await.map_err(|_| Broken::Silent)??;
        if element.is("error", ns::STREAM) { Err(closed_with(&element)) } else { Ok(element) }
    }

    /// Queues text for the server. It is written by [`Wire::step`].
    pub(super) fn push(&mut self, text: &str) {
        self.out.extend_from_slice(text.as_bytes());
        self.unflushed |= !text.is_empty();
    }

    /// How many bytes wait to be written.
    pub(super) fn waiting(&self) -> usize {
        self.out.len() - self.written
    }

    /// Writes what is queued and, if `reading`, reads, until one of them is done. It can be dropped and
    /// called again at any time. Reading goes first, so that the answers to a burst leave together.
    pub(super) async fn step(&mut self, reading: bool) -> Result<Step, Broken> {
        poll_fn(|cx| self.poll_step(cx, reading)).await
    }

    fn poll_step(&mut self, cx: &mut Context<'_>, reading: bool) -> Poll<Result<Step, Broken>> {
        if self.waiting() > WRITE_AT
            && let Poll::Ready(Err(broken)) = self.poll_write(cx)
        {
            return Poll::Ready(Err(broken));
        }
        if reading && let Poll::Ready(read) = self.poll_read(cx) {
            return Poll::Ready(read.map(Step::Element));
        }
        if !self.unflushed {
            return Poll::Pending;
        }
        ready!(self.poll_write(cx))?;
        self.unflushed = false;
        Poll::Ready(Ok(Step::Written))
    }

    fn poll_read(&mut self, cx: &mut Context<'_>) -> Poll<Result<Element, Broken>> {
        loop {
            let event = ready!(Pin::new(&mut self.reader).poll_read(cx))?;
            let Some(event) = event else { return Poll::Ready(Err(Broken::Io(io::ErrorKind::UnexpectedEof))) };
            match self.tree.feed(event) {
                Grown::Nothing | Grown::Header => {}
                Grown::Element(element) => return Poll::Ready(Ok(element)),
                Grown::Footer => return Poll::Ready(Err(Broken::Closed(None))),
            }
        }
    }

    fn poll_write(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Broken>> {
        while let Some(rest) = self.out.get(self.written..).filter(|rest| !rest.is_empty()) {
            let io = Pin::new(self.reader.inner_mut());
            match ready!(io.poll_write(cx, rest))? {
                0 => return Poll::Ready(Err(Broken::Io(io::ErrorKind::WriteZero))),
                some => self.written += some,
            }
        }
        self.out.clear();
        self.written = 0;
        Pin::new(self.reader.inner_mut()).poll_flush(cx).map_err(Broken::from)
    }
}

fn parser() -> Parser {
    Parser::with_options(Options { max_token_length: MAX_TOKEN, ..Options::default() })
}

/// What a `<stream:error/>` says (RFC 6120 section 4.9): the name of its condition, nothing else of it.
pub(super) fn closed_with(error: &Element) -> Broken {
    let condition = error.children().find(|child| child.has_ns(ns::STREAM_ERRORS) && child.name() != "text");
    // Our own server names it, but a log line is no place for any string that comes over the wire.
    let known = condition.map(|c| c.name()).filter(|name| name.len() < 40 && name.is_ascii());
    Broken::Closed(known.map(str::to_owned))
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt, AsyncWriteExt, BufReader, DuplexStream, duplex};

    use super::*;

    const HEADER: &str = "<?xml version='1.0'?><stream:stream xmlns='jabber:client' \
                          xmlns:stream='http://etherx.jabber.org/streams' version='1.0'><stream:features/>";

    /// An open stream, and the server's end of it.
    async fn open() -> (Wire<BufReader<DuplexStream>>, DuplexStream) {
        let (ours, mut theirs) = duplex(1024 * 1024);
        theirs.write_all(HEADER.as_bytes()).await.unwrap();
        let (wire, _) = Wire::open(BufReader::new(ours), "localhost").await.unwrap();
        (wire, theirs)
    }

    /// What comes of these words from the server.
    async fn after(words: &str) -> Result<Element, Broken> {
        let (mut wire, mut theirs) = open().await;
        theirs.write_all(words.as_bytes()).await.unwrap();
        drop(theirs);
        wire.next().await
    }

    #[tokio::test]
    async fn reads_may_be_cut_anywhere_and_merged() {
        let (mut wire, mut theirs) = open().await;
        let stanza = "<message id='é'><body>👋 &lt;&#x1F44B;</body></message>";
        tokio::spawn(async move {
            for byte in stanza.repeat(2).bytes() {
                theirs.write_all(&[byte]).await.unwrap();
                tokio::task::yield_now().await;
            }
            theirs.write_all(stanza.repeat(3).as_bytes()).await.unwrap();
        });
        for _ in 0..5 {
            let element = wire.next().await.unwrap();
            assert_eq!(element.attr("id"), Some("é"));
            assert_eq!(element.get_child("body", ns::CLIENT).unwrap().text(), "👋 <👋");
        }
        assert!(matches!(wire.next().await, Err(Broken::Io(io::ErrorKind::UnexpectedEof))));
    }

    #[tokio::test]
    async fn what_has_no_place_in_a_stream_ends_it() {
        let bomb = "<!DOCTYPE x [<!ENTITY a 'aaaa'>]>";
        for bad in [bomb, "<?php x?>", "<!-- x -->", "<a>&b;</a>", "<a><b></a>", "<a>\u{0}</a>", "<a b='1' b='2'/>"] {
            let ended = after(&format!("{bad}<message/>")).await;
            assert!(matches!(ended, Err(Broken::NotXml)), "{bad} {ended:?}");
        }
    }

    #[tokio::test]
    async fn a_long_attribute_is_no_reason_to_end_it() {
        let long = "A".repeat(300_000);
        let element = after(&format!("<message><x xmlns='x' y='{long}'/></message>")).await.unwrap();
        assert_eq!(element.get_child("x", "x").unwrap().attr("y"), Some(long.as_str()));
    }

    #[tokio::test]
    async fn the_server_says_why_it_leaves() {
        let because = |condition| format!("<stream:error><{condition} xmlns='{}'/></stream:error>", ns::STREAM_ERRORS);
        let left = after(&because("conflict")).await;
        assert!(left.is_err_and(|broken| broken.is_replaced()));
        assert!(matches!(after("</stream:stream>").await, Err(Broken::Closed(None))));
        for cut in ["", "<message", "<message><body>wor", "<message/><message>"] {
            let (mut wire, mut theirs) = open().await;
            theirs.write_all(cut.as_bytes()).await.unwrap();
            drop(theirs);
            let mut left = wire.next().await;
            if left.is_ok() {
                left = wire.next().await;
            }
            assert!(matches!(left, Err(Broken::Io(io::ErrorKind::UnexpectedEof))), "{cut} {left:?}");
        }
    }

    #[tokio::test]
    async fn what_is_pushed_leaves_in_one_piece() {
        let (mut wire, mut theirs) = open().await;
        let mut heard = [0; 4096];
        assert!(matches!(wire.step(true).await, Ok(Step::Written)));
        let header = theirs.read(&mut heard).await.unwrap();
        assert!(heard[..header].ends_with(b" to='localhost'>"));
        wire.push("<a/>");
        wire.push("");
        wire.push("<b/>");
        assert!(matches!(wire.step(true).await, Ok(Step::Written)));
        let all = theirs.read(&mut heard).await.unwrap();
        assert_eq!(&heard[..all], b"<a/><b/>");
        assert!(tokio::time::timeout(Duration::from_millis(20), wire.step(true)).await.is_err(), "then it waits");
    }
}

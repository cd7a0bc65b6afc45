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
        // rxml reports what is not well-formed as InvalidData; so does rustls for what is not TLS, with a
        // source of its own.
        match error.get_ref() {
            Some(inner) if inner.is::<rxml::Error>() => Self::NotXml,
            _ => Self::Io(error.kind()),
        }
    }
}

/// What a step on the wire brought.
#[derive(Debug)]
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

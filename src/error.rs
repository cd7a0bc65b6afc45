//! What an operator reads when something fails: what happened, what it means, what to do next.
//!
//! Every part has its own error type, whose `Display` is that text; [`report`] is the one way to log
//! one, with its causes. None of them holds anything about a person, and none ever reaches a chat.

use std::{error::Error, fmt, ops::Range};

/// Logs a failure with all its causes.
pub fn report(failure: &dyn Error) {
    tracing::error!("{}", chain(failure));
}

/// A failure and its causes, in one line.
pub fn chain(failure: &dyn Error) -> String {
    let mut text = failure.to_string();
    let mut cause = failure.source();
    while let Some(error) = cause {
        let said = error.to_string();
        if !text.contains(&said) {
            text.push_str(": ");
            text.push_str(&said);
        }
        cause = error.source();
    }
    text
}

/// A part of a text, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// Where it begins.
    pub start: usize,
    /// Where the next one begins.
    pub end: usize,
}

impl From<Range<usize>> for Span {
    fn from(Range { start, end }: Range<usize>) -> Self {
        Self { start, end }
    }
}

/// Something in a file that must be mended before the program can use it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// In which file.
    pub file: String,
    /// On which line, if it is on one.
    pub line: Option<usize>,
    /// Which part of the file, where that is known.
    pub at: Option<Span>,
    /// Which rule of the conversations it breaks, if it stands in one of their files.
    pub rule: &'static str,
    /// What is wrong and how to mend it.
    pub what: String,
    /// How to mend it, if `what` does not say so.
    pub mend: String,
}

impl Mistake {
    /// One that concerns a file as a whole.
    pub fn new(rule: &'static str, file: impl Into<String>, what: impl Into<String>) -> Self {
        Self { file: file.into(), line: None, at: None, rule, what: what.into(), mend: String::new() }
    }

    /// With the place where it stands in the text of its file, if that is known.
    #[must_use]
    pub fn at(mut self, text: &str, at: Option<Span>) -> Self {
        // Of whole characters: a parser may stop inside one.
        let at = at.map(|Span { start, end }| {
            let start = (0..=start.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
            let end = (end.max(start)..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
            Span { start, end }
        });
        (self.line, self.at) = (at.map(|at| line_of(text, at.start)), at);
        self
    }

    /// With how to mend it.
    #[must_use]
    pub fn mend(mut self, how: impl Into<String>) -> Self {
        self.mend = how.into();
        self
    }
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.file, self.what),
            None => write!(f, "{}: {}", self.file, self.what),
        }
    }
}

/// The number of the line (from 1) on which the byte at `offset` stands.
pub fn line_of(text: &str, offset: usize) -> usize {
    1 + text.bytes().take(offset).filter(|byte| *byte == b'\n').count()
}

/// The known name that is most like a written one, if one is.
pub fn nearest<'a>(written: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    // Below this, two names have little in common (Jaro-Winkler; 1 is the same).
    const ALIKE: f64 = 0.75;
    let alike = known.map(|name| (strsim::jaro_winkler(written, name), name)).filter(|(alike, _)| *alike >= ALIKE);
    alike.max_by(|(one, _), (other, _)| one.total_cmp(other)).map(|(_, name)| name)
}

/// From now on a panic tells its place and nothing else: its words may be made of somebody's.
pub fn panics_tell_their_place_only() {
    std::panic::set_hook(Box::new(|panic| {
        let at = panic.location().map(tracing::field::display);
        tracing::error!(at, "a part of the program failed; this is a mistake in the program, please report this line");
    }));
}

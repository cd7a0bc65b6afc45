//! What an operator reads when something fails: what happened, what it means, what to do next.
//!
//! Every part has its own error type, whose `Display` is that text; [`report`] is the one way to log
//! one, with its causes. None of them holds anything about a person, and none ever reaches a chat.

use std::error::Error;

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

/// From now on a panic tells its place and nothing else: its words may be made of somebody's.
pub fn panics_tell_their_place_only() {
    std::panic::set_hook(Box::new(|panic| {
        let at = panic.location().map(tracing::field::display);
        tracing::error!(at, "a part of the program failed; this is a mistake in the program, please report this line");
    }));
}

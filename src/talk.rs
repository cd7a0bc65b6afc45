//! One step of a scripted conversation: words in, the keys of what to say out. Pure.
//!
//! `front` calls [`step`] for a person whose case the program holds. What is said is a list of keys
//! ([`Say`]); `words` turns them into text in the person's language. Knows nothing of the desk.

mod session;

pub use session::{Answer, Session, SetBy, Value};

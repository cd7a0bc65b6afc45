//! Texts that carry their names: for whoever tries conversations, or tests them. Pure.
//!
//! Transcripts compare names and never sentences, so that a translator breaks none. Private-use characters mark where a text
//! begins and ends: nobody who is not in a rehearsal of conversations ever receives one.

const BEGIN: char = '\u{F0000}';
const NAMED: char = '\u{F0001}';
const END: char = '\u{F0002}';

/// A message, taken apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Named {
    /// As it is read.
    pub text: String,
    /// The names of the texts that it was put together from.
    pub keys: Vec<String>,
    /// Of these, and of the texts within them.
    pub all: Vec<String>,
    /// What came from no text.
    pub unnamed: String,
}

/// A text with its name.
pub(super) fn name(key: &str, text: &str) -> String {
    format!("{BEGIN}{key}{NAMED}{text}{END}")
}

impl Named {
    /// Takes a message apart, in which every text carries its name.
    pub fn read(message: &str) -> Self {
        let (mut named, mut depth) = (Self::default(), 0_usize);
        let mut rest = message.chars();
        while let Some(c) = rest.next() {
            match c {
                BEGIN => {
                    let key: String = rest.by_ref().take_while(|c| *c != NAMED).collect();
                    named.keys.extend((depth == 0).then(|| key.clone()));
                    named.all.push(key);
                    depth += 1;
                }
                END => depth = depth.saturating_sub(1),
                _ => {
                    named.text.push(c);
                    named.unnamed.extend((depth == 0).then_some(c));
                }
            }
        }
        named
    }

    /// The names, as transcripts write them; of what is no text of ours, the words.
    pub fn line(&self) -> String {
        if self.keys.is_empty() {
            self.text.split_whitespace().collect::<Vec<_>>().join(" ")
        } else {
            self.keys.join(" ")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_taken_apart() {
        let inner = name("label", "Need");
        let message = format!("{}\n\n1. {} ana", name("recap", &format!("So: {inner}")), name("item", "x"));
        let named = Named::read(&message);
        assert_eq!(named.text, "So: Need\n\n1. x ana");
        assert_eq!(named.keys, ["recap", "item"]);
        assert_eq!(named.all, ["recap", "label", "item"]);
        assert_eq!(named.unnamed, "\n\n1.  ana");
        assert_eq!((named.line().as_str(), Named::read("two\n words").line().as_str()), ("recap item", "two words"));
        assert_eq!(Named::read(&format!("{END}{BEGIN}cut")).text, "");
    }
}

//! What somebody wants to see, as it stands behind the `?` of the address.

use std::collections::BTreeSet;

use super::folder::Folder;
use crate::{model::Lang, talk::Helpline};

/// What stands in the picture.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Drawn {
    /// The words of the language that is spoken when no other is known.
    #[default]
    Usual,
    /// The words of this one.
    In(Lang),
    /// Ids.
    Ids,
}

/// What to show.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Asked {
    /// These languages; none at all: the usual ones.
    pub(super) languages: BTreeSet<Lang>,
    /// Only what has this in it, in small letters.
    pub(super) filter: String,
    /// What stands in the picture.
    pub(super) drawn_in: Drawn,
}

impl Asked {
    pub(super) fn read(query: &str) -> Self {
        let mut asked = Self::default();
        for (name, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
            let value = decoded(value);
            match name {
                "lang" => asked.languages.extend(Lang::parse(&value)),
                "draw" => asked.drawn_in = Lang::parse(&value).map_or(Drawn::Ids, Drawn::In),
                "q" => asked.filter = value.trim().to_lowercase(),
                _ => {}
            }
        }
        asked
    }

    /// Whether a language is to be seen. All of them side by side would be none to be read.
    pub(super) fn shows(&self, folder: &Folder, lang: Lang) -> bool {
        let first = [Helpline::default().default_language, Lang::EN];
        let usual = first.contains(&lang) || !first.iter().any(|lang| folder.texts.contains_key(lang));
        self.languages.contains(&lang) || self.languages.is_empty() && usual
    }

    /// The language of the picture, if it has one.
    pub(super) fn picture(&self, folder: &Folder) -> Option<Lang> {
        let lang = match self.drawn_in {
            Drawn::Usual => Some(Helpline::default().default_language),
            Drawn::In(lang) => Some(lang),
            Drawn::Ids => None,
        };
        lang.filter(|lang| folder.texts.contains_key(lang))
    }

    /// Whether a text is to be seen.
    pub(super) fn finds(&self, text: &str) -> bool {
        self.filter.is_empty() || text.to_lowercase().contains(&self.filter)
    }
}

/// `+` and `%41`, as forms write them.
fn decoded(value: &str) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'+' => bytes.push(b' '),
            b'%' => {
                let digits = [rest.next(), rest.next()].map(|digit| digit.and_then(|it| char::from(it).to_digit(16)));
                if let [Some(high), Some(low)] = digits {
                    bytes.extend(u8::try_from(high * 16 + low));
                }
            }
            _ => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_read_and_nonsense_is_left_out() {
        let asked = Asked::read("lang=fr&lang=xxx&q=%D8%B3+%C3%A9%zz%&draw=&none");
        assert_eq!(asked.languages, BTreeSet::from([Lang::FR]));
        assert_eq!((asked.filter.as_str(), asked.drawn_in), ("س é", Drawn::Ids));
        let none = Folder::default();
        assert!(asked.shows(&none, Lang::FR) && !asked.shows(&none, Lang::EN));
        assert!(Asked::default().shows(&none, Lang::EN), "there must be something to see");
    }
}

//! Folds what people type to a form that can be compared: `answer`, `language` and the word lists use it.
//!
//! Compatibility decomposition without marks; Arabic letter variants, digits, keycaps and apostrophes
//! folded; everything that is neither letter nor digit is a space. Nothing folded is ever shown.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The folded words of a text, separated by single spaces.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !is_combining_mark(*c) && !is_invisible(*c)) {
        match letter(c) {
            Some('œ' | 'Œ') => folded.push_str("oe"),
            Some('æ' | 'Æ') => folded.push_str("ae"),
            Some(c) => folded.extend(c.to_lowercase()),
            None if folded.ends_with(' ') || folded.is_empty() => {}
            None => folded.push(' '),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// A text without the characters that can change how the text around them is shown: bidirectional
/// controls, zero-width characters and control characters. Line breaks stay line breaks, a tab is a space, and
/// what joins or parts letters (U+200C, U+200D) stays: Persian words and emoji need it. What a person wrote goes
/// through this before a handler sees it.
pub fn harmless(text: &str) -> String {
    let shown = text.chars().filter_map(|c| match c {
        '\t' => Some(' '),
        '\n' | '\u{2028}' | '\u{2029}' => Some('\n'),
        _ => (!is_dropped(c)).then_some(c),
    });
    shown.collect()
}

/// Whether a handler is never shown this character ([`harmless`]).
pub fn is_dropped(c: char) -> bool {
    let is_kept = matches!(c, '\t' | '\n' | '\u{200c}' | '\u{200d}');
    !is_kept && (is_invisible(c) || c.is_control())
}

const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{640}' | '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{20e3}')
}

/// The folded letter or digit, or `None` for what separates words.
fn letter(c: char) -> Option<char> {
    let folded = match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ی' | 'ئ' => 'ي',
        'ة' => 'ه',
        'ک' => 'ك',
        c if digit_of(c).is_some() => return digit_of(c),
        other => other,
    };
    folded.is_alphanumeric().then_some(folded)
}

/// The digit that an Arabic or a Persian one is.
pub(super) fn digit_of(c: char) -> Option<char> {
    let zero = match c {
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        _ => return None,
    };
    char::from_digit((c as u32).saturating_sub(zero as u32), 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_what_people_type() {
        for (typed, folded) in [
            ("  Déjà,  VU ! ", "deja vu"),
            ("J’ai   peur…", "j ai peur"),
            ("1️⃣", "1"),
            ("٣", "3"),
            ("۴.", "4"),
            ("إلى الآن", "الي الان"),
            ("zero\u{200b}width", "zerowidth"),
            ("ﬁn", "fin"),
            ("ma Sœur", "ma soeur"),
            ("💚", ""),
        ] {
            assert_eq!(fold(typed), folded, "{typed:?}");
        }
    }

    #[test]
    fn a_handler_sees_no_controls() {
        assert_eq!(harmless("a\u{202e}b\u{2066}c\u{7}\nd\te\u{2028}f"), "abc\nd e\nf");
        assert_eq!(harmless("می\u{200c}خواهم 👩\u{200d}💻"), "می\u{200c}خواهم 👩\u{200d}💻");
    }
}

//! How wide text will be, nearly, and where it is broken. No font is at hand: each letter has the width that it has in
//! common fonts, or a little more.

use super::words::Words;

/// The size of letters, in pixels.
pub(super) const SIZE: i32 = 13;
/// From one line to the next.
pub(super) const LINE: i32 = 17;

/// A line of text, in pieces of one language each.
pub(super) type Line = Vec<Words>;

/// In hundredths of the size.
fn letter(c: char) -> i32 {
    match c {
        '\u{2066}'..='\u{2069}' | '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' => 0,
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '’' | '|' | '!' | ' ' | '\u{a0}' | '\u{202f}' => 32,
        'f' | 't' | 'r' | '(' | ')' | '-' | '/' => 42,
        'm' | 'w' | 'M' | 'W' | '—' => 90,
        // Emoji, Chinese, Japanese, Korean.
        '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{ffff}' | '\u{10000}'.. => 105,
        _ if c.is_uppercase() => 70,
        _ => 58,
    }
}

fn width(text: &str) -> i32 {
    text.chars().map(letter).fold(0_i32, i32::saturating_add).saturating_mul(SIZE) / 100
}

/// Breaks pieces of text into lines that are at most so wide.
pub(super) fn wrap(pieces: &[Words], most: i32) -> Vec<Line> {
    let (mut lines, mut line, mut used) = (Vec::new(), Line::new(), 0);
    for piece in pieces {
        for word in piece.text.split(' ').filter(|word| !word.is_empty()).flat_map(|word| broken(word, most)) {
            let wide = width(&word);
            let glued = piece.text == ":" && !piece.is_told;
            let space = if line.is_empty() || glued { 0 } else { width(" ") };
            if !line.is_empty() && !glued && used + space + wide > most {
                lines.push(std::mem::take(&mut line));
                used = 0;
            }
            used += if line.is_empty() { wide } else { space + wide };
            match line.last_mut().filter(|last| last.is_told == piece.is_told) {
                Some(last) if glued => last.text.push_str(&word),
                Some(last) => {
                    last.text.push(' ');
                    last.text.push_str(&word);
                }
                None => line.push(Words { text: word, is_told: piece.is_told }),
            }
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// A word in parts that fit.
fn broken(word: &str, most: i32) -> Vec<String> {
    let (mut parts, mut part) = (Vec::new(), String::new());
    for c in word.chars() {
        if !part.is_empty() && width(&part) + letter(c) * SIZE / 100 > most {
            parts.push(std::mem::take(&mut part));
        }
        part.push(c);
    }
    parts.push(part);
    parts
}

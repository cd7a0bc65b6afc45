//! The hours that somebody writes: "18h-22h", "18:00–22:00", "after 6 pm". Only what is clear is taken.

use super::Answer;

const NOON: u16 = 12 * 60;
const DAY: u16 = 24 * 60;

/// From when to when, in minutes since midnight, if the words say nothing else. An end that is not after the beginning is
/// on the next day.
pub fn daytime(words: &str) -> Option<(u16, u16)> {
    let parts = parts(words)?;
    let (after, before) = (|time: u16| (time % DAY, DAY), |time: u16| (0, time));
    let found = match parts.as_slice() {
        [Part::Time(from), Part::To, Part::Time(to)] => span(*from, *to)?,
        [Part::After, Part::Time(from)] | [Part::Not, Part::Before, Part::Time(from)] => after(from.minutes()?),
        [Part::Before | Part::To, Part::Time(to)] | [Part::Not, Part::After, Part::Time(to)] => before(to.minutes()?),
        _ => return None,
    };
    (found.0 != found.1).then_some(found)
}

/// The same, of an answer.
pub fn daytime_in(answer: &Answer) -> Option<(u16, u16)> {
    daytime(answer.words.reveal())
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Time(Time),
    To,
    After,
    Before,
    Not,
}

/// A time as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Time {
    /// In minutes, on a clock of 12 or 24 hours.
    minutes: u16,
    /// Whether it is of 12 hours, and of the second half.
    half: Option<bool>,
    /// Whether it is certain that it is of 24 hours.
    whole: bool,
}

impl Time {
    /// In minutes since midnight, if that is certain.
    fn minutes(self) -> Option<u16> {
        match self.half {
            Some(_) if self.minutes >= NOON + 60 => None,
            Some(second) => Some(self.minutes % NOON + if second { NOON } else { 0 }),
            None => (self.whole || self.minutes > NOON).then_some(self.minutes),
        }
    }
}

/// "6-9 pm" is both times in the evening; "18-22" and "9-17" are of 24 hours, "8-10" may be either.
fn span(from: Time, to: Time) -> Option<(u16, u16)> {
    let from = match (from.half, to.half) {
        (None, Some(_)) if !from.whole && from.minutes < NOON => Time { half: to.half, ..from },
        _ => from,
    };
    let whole = from.whole || to.whole || from.minutes > NOON || to.minutes > NOON;
    let of = |time: Time| Time { whole: whole || time.whole, ..time };
    Some((of(from).minutes()? % DAY, of(to).minutes()?))
}

/// What the words are made of; nothing, if any of them is not known.
fn parts(words: &str) -> Option<Vec<Part>> {
    let digit = |c: char| super::normal::digit_of(c).unwrap_or(c);
    let (mut parts, text) = (Vec::new(), words.to_lowercase().chars().map(digit).collect::<String>());
    let mut rest = text.as_str();
    while let Some(first) = rest.chars().next() {
        if first.is_ascii_digit() {
            let (time, after) = time(rest)?;
            parts.push(Part::Time(time));
            rest = after;
        } else if first.is_alphabetic() {
            let end = rest.find(|c: char| !(c.is_alphabetic() || matches!(c, '\'' | '’'))).unwrap_or(rest.len());
            let (word, after) = rest.split_at_checked(end)?;
            rest = after;
            if !take(&mut parts, &super::fold(word))? {
                return None;
            }
        } else {
            if matches!(first, '-' | '‑' | '–' | '—' | '→' | '~') {
                parts.push(Part::To);
            }
            rest = rest.get(first.len_utf8()..)?;
        }
    }
    Some(parts)
}

/// A word between times, folded. Whether it is known.
fn take(parts: &mut Vec<Part>, word: &str) -> Option<bool> {
    let last = parts.last().copied();
    match word {
        "apres" | "after" | "des" | "from" | "since" | "partir" | "depuis" | "despues" | "desde" | "depois"
        | "apos" | "после" | "позже" | "с" | "після" | "пізніше" | "з" | "від" | "بعد" | "من" | "از" =>
        {
            parts.extend((last != Some(Part::After)).then_some(Part::After));
        }
        "avant" | "before" | "antes" | "раньше" | "раніше" | "قبل" | "پيش" => {
            parts.push(Part::Before);
        }
        "pas" | "not" | "jamais" | "never" | "no" | "nao" | "nunca" | "не" | "ليس" | "نه" => {
            parts.push(Part::Not);
        }
        "a" | "et" | "to" | "and" | "until" | "till" | "jusqu" | "jusque" | "jusqu a" | "hasta" | "y" | "ate"
        | "as" | "e" | "до" | "по" | "и" | "та" | "і" | "الي" | "حتي" | "و" | "تا" => match last {
            // "from 6 to 9", "between 6 and 9": what came before was no "after".
            Some(Part::Time(time)) => {
                parts.retain(|part| *part != Part::After);
                parts.push(Part::To);
                return Some(matches!(parts.as_slice(), [Part::Time(first), Part::To] if *first == time));
            }
            None if ["jusq", "un", "till", "hasta", "ate", "до", "حتي", "تا"].iter().any(|to| word.starts_with(to)) =>
            {
                parts.push(Part::Before);
            }
            Some(_) | None => {}
        },
        "midi" | "noon" | "mediodia" => parts.push(Part::Time(Time { minutes: NOON, half: None, whole: true })),
        "minuit" | "midnight" | "medianoche" => parts.push(Part::Time(Time { minutes: DAY, half: None, whole: true })),
        "matin" | "morning" | "manana" | "manha" | "утра" | "ранку" | "صباحا" | "صبح" | "soir" | "evening"
        | "afternoon" | "tarde" | "noche" | "noite" | "вечера" | "дня" | "вечора" | "مساء" | "عصر" | "شب" =>
        {
            let mornings = ["matin", "morning", "manana", "manha", "утра", "ранку", "صباحا", "صبح"];
            let Some(Part::Time(time)) = parts.last_mut() else { return Some(false) };
            time.half = time.half.or((time.minutes <= NOON).then_some(!mornings.contains(&word)));
            time.whole = time.whole && time.half.is_none();
        }
        "de" | "du" | "le" | "la" | "entre" | "between" | "seulement" | "uniquement" | "only" | "the" | "in" | "at"
        | "vers" | "heures" | "heure" | "h" | "o" | "o clock" | "clock" | "hours" | "d" | "las" | "los" | "por"
        | "solo" | "horas" | "hora" | "das" | "apenas" | "so" | "da" | "между" | "часов" | "часа" | "час" | "ч"
        | "только" | "в" | "між" | "годин" | "години" | "год" | "лише" | "тільки" | "о" | "الساعه" | "ساعه" | "بين"
        | "فقط" | "ساعت" => {}
        _ => return Some(false),
    }
    Some(true)
}

/// A time at the beginning of a text, and what stands behind it.
fn time(text: &str) -> Option<(Time, &str)> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, mut rest) = text.split_at_checked(digits(text))?;
    let (hour, mut minute, mut whole) = match number.len() {
        1 | 2 => (number.parse::<u16>().ok()?, 0, false),
        4 => (number.get(..2)?.parse().ok()?, number.get(2..)?.parse().ok()?, true),
        _ => return None,
    };
    if let Some(after) = rest.strip_prefix([':', 'h', '.']).filter(|_| number.len() < 3) {
        let is_word = after.starts_with(char::is_alphabetic);
        match digits(after) {
            2 => {
                let (minutes, behind) = after.split_at_checked(2)?;
                (minute, rest) = (minutes.parse().ok()?, behind);
                // "18:30" may be of 12 hours if "pm" follows.
                whole = true;
            }
            0 if rest.starts_with('h') && !is_word => (rest, whole) = (after, true),
            _ => {}
        }
    }
    let behind = rest.trim_start();
    let half = [("am", false), ("a.m.", false), ("pm", true), ("p.m.", true)];
    let half = half.into_iter().find_map(|(sign, second)| Some((behind.strip_prefix(sign)?, second)));
    let half = half.filter(|(after, _)| !after.starts_with(char::is_alphanumeric));
    let minutes = hour * 60 + minute;
    if minute > 59 || minutes > DAY {
        return None;
    }
    let time = Time { minutes, half: half.map(|(_, second)| second), whole: whole && half.is_none() };
    Some((time, half.map_or(rest, |(after, _)| after)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_as_people_write_them() {
        let at = |hour: u16, minute: u16| hour * 60 + minute;
        for (written, from, to) in [
            ("18h-22h", at(18, 0), at(22, 0)),
            ("18:00–22:00", at(18, 0), at(22, 0)),
            ("18.30 - 22", at(18, 30), at(22, 0)),
            ("entre 18h et 22h", at(18, 0), at(22, 0)),
            ("de 18 heures à 22 heures", at(18, 0), at(22, 0)),
            ("Only between 6 and 9 pm.", at(18, 0), at(21, 0)),
            ("from 6pm to 9:30 p.m.", at(18, 0), at(21, 30)),
            ("9-17", at(9, 0), at(17, 0)),
            ("9 am - 5 pm", at(9, 0), at(17, 0)),
            ("1800-2200", at(18, 0), at(22, 0)),
            ("22h-2h", at(22, 0), at(2, 0)),
            ("20h à minuit", at(20, 0), DAY),
            ("after 6pm", at(18, 0), DAY),
            ("après 18h", at(18, 0), DAY),
            ("à partir de 18h", at(18, 0), DAY),
            ("not after 6 pm", 0, at(18, 0)),
            ("pas avant 9h", at(9, 0), DAY),
            ("avant midi", 0, at(12, 0)),
            ("jusqu’à 22h", 0, at(22, 0)),
            ("après 6h du soir", at(18, 0), DAY),
            ("12am-6am", 0, at(6, 0)),
            ("de 18 a 22 horas", at(18, 0), at(22, 0)),
            ("después de las 18", at(18, 0), DAY),
            ("das 18h às 22h", at(18, 0), at(22, 0)),
            ("até as 9 da noite", 0, at(21, 0)),
            ("с 18 до 22", at(18, 0), at(22, 0)),
            ("только после 8 вечера", at(20, 0), DAY),
            ("з 18 до 22 години", at(18, 0), at(22, 0)),
            ("не раніше 18:00", at(18, 0), DAY),
            ("من الساعة ١٨ إلى ٢٢", at(18, 0), at(22, 0)),
            ("بعد 6 مساءً", at(18, 0), DAY),
            ("بین ۱۸ و ۲۲", at(18, 0), at(22, 0)),
            ("بعد از ساعت ۸ شب", at(20, 0), DAY),
            ("تا ساعت ۲۲", 0, at(22, 0)),
        ] {
            assert_eq!(daytime(written), Some((from, to)), "{written}");
        }
    }

    #[test]
    fn what_is_not_clear_is_not_taken() {
        for written in [
            "",
            "soir",
            "le soir",
            "18h",
            "8-10",
            "after 6",
            "18h-22h sauf le mardi",
            "18h-22h et 8h-9h",
            "25h-26h",
            "18h-18h",
            "18:75-20:00",
            "pas de 18h à 22h",
            "13pm-15pm",
            "12345-99999",
            "call me 18h-22h",
            "💚",
            "-",
            "1-2-3",
            "lundi 18h-22h",
        ] {
            assert_eq!(daytime(written), None, "{written}");
        }
    }
}

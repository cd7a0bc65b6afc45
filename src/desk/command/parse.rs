//! A line that begins with `!`, read by the table: all of it is understood, or nothing runs.

use std::{fmt, time::Duration};

use super::{Args, COMMANDS, Command, FORCE, OFF, PERSON, Verb};
use crate::{
    model::{Priority, Role, Tag, Verdict},
    private::Private,
};

/// A command as typed.
#[derive(PartialEq, Eq)]
pub struct Call<'a> {
    /// Which.
    pub verb: Verb,
    /// The tag, if one was typed.
    pub tag: Option<Tag>,
    /// The words after it.
    pub words: &'a str,
}

impl fmt::Debug for Call<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = Private::new(self.words);
        f.debug_struct("Call").field("verb", &self.verb).field("tag", &self.tag).field("words", &words).finish()
    }
}

/// Why a line that begins with `!` is not run.
#[derive(Debug, PartialEq, Eq)]
pub enum Misuse {
    /// There is no such command; these are near.
    Unknown(Vec<&'static str>),
    /// The role is too low.
    NotAllowed,
    /// Too much or too little behind the verb.
    Usage(&'static str),
    /// Four characters that look like a tag, with a wrong check character.
    BadTag,
}

/// Reads a line that begins with `!`. `quoted`: the line quotes one of a case's, so the tag may be missing.
///
/// # Errors
/// Nothing runs unless all of it is understood.
pub fn parse(line: &str, role: Role, quoted: bool) -> Result<Call<'_>, Misuse> {
    let (verb, rest) = split(line);
    let Some(command) = find(&verb, rest) else { return Err(Misuse::Unknown(near(&verb, role))) };
    if role < command.role {
        return Err(Misuse::NotAllowed);
    }
    let usage = Err(Misuse::Usage(command.name));
    let (tag, words) = match command.args {
        Args::None if rest.is_empty() => (None, ""),
        Args::None => return usage,
        Args::Words
        | Args::MaybeWords
        | Args::Off
        | Args::SpanOff
        | Args::MaybeName
        | Args::Staff
        | Args::StaffRole => (None, rest),
        Args::MaybeTag | Args::MaybeTagWords if rest.is_empty() => (None, ""),
        // Tags have four characters and names of staff seldom do; a tag that is mistyped is no name either.
        Args::TagOrName if !rest.is_empty() && Tag::parse(rest).is_none() && !is_like_a_tag(rest) => (None, rest),
        Args::Tag
        | Args::TagPerson
        | Args::TagOrName
        | Args::TagForce
        | Args::TagWords
        | Args::TagNumber
        | Args::TagStaff
        | Args::TagTag
        | Args::TagSpan
        | Args::TagColour
        | Args::TagVerdict
        | Args::TagMaybeWords
        | Args::TagReferral
        | Args::TagGo
        | Args::TagCall
        | Args::TagQuestion
        | Args::TagContact
        | Args::MaybeTagWords
        | Args::MaybeTag => {
            let (first, after) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
            match Tag::parse(first) {
                Some(tag) => (Some(tag), after.trim()),
                // Behind a quote the tag may be missing; otherwise what stands in its place is mistyped.
                None if quoted && !is_like_a_tag(first) => (None, rest),
                None if first.is_empty() => return usage,
                None => return Err(Misuse::BadTag),
            }
        }
    };
    let fits = match command.args {
        Args::None | Args::Tag | Args::MaybeTag => words.is_empty(),
        Args::Off => words.is_empty() || words.eq_ignore_ascii_case(OFF),
        Args::SpanOff => words.is_empty() || words.eq_ignore_ascii_case(OFF) || span(words).is_some(),
        Args::TagMaybeWords
        | Args::MaybeWords
        | Args::MaybeName
        | Args::TagQuestion
        | Args::TagReferral
        | Args::TagCall
        | Args::TagContact => true,
        Args::TagGo => words.is_empty() || super::super::speech::is_go(words),
        Args::MaybeTagWords => tag.is_none() || !words.is_empty(),
        Args::TagVerdict => {
            words.split_once(char::is_whitespace).is_some_and(|(verdict, _)| Verdict::named(verdict).is_some())
        }
        Args::TagTag => Tag::parse(words).is_some(),
        Args::TagSpan => span(words).is_some(),
        Args::TagColour => colour(words).is_some(),
        Args::TagOrName => words.is_empty() != tag.is_none() || words.is_empty() && quoted,
        Args::TagPerson => words.is_empty() || [PERSON, "personne"].iter().any(|word| words.eq_ignore_ascii_case(word)),
        Args::TagForce => words.is_empty() || words.eq_ignore_ascii_case(FORCE),
        Args::TagWords | Args::Words | Args::TagStaff => !words.is_empty(),
        Args::Staff => !words.is_empty() && !words.contains(char::is_whitespace),
        Args::StaffRole => {
            words.split_once(char::is_whitespace).is_some_and(|(_, role)| Role::named(role.trim()).is_some())
        }
        Args::TagNumber => words.parse::<u32>().is_ok(),
    };
    if !fits {
        return usage;
    }
    Ok(Call { verb: command.verb, tag, words })
}

/// A span as it is typed: `30m`, `2h`, `3d` (`3j`), `1w`; a year at most.
pub(in crate::desk) fn span(words: &str) -> Option<Duration> {
    const MINUTE: u64 = 60;
    const YEAR: u64 = 365 * 24 * 60 * MINUTE;
    let end = words.find(|c: char| !c.is_ascii_digit())?;
    let (number, unit) = words.split_at_checked(end)?;
    let unit = match unit.trim().to_lowercase().as_str() {
        "m" | "min" => MINUTE,
        "h" => 60 * MINUTE,
        "d" | "j" => 24 * 60 * MINUTE,
        "w" | "sem" => 7 * 24 * 60 * MINUTE,
        _ => return None,
    };
    let seconds = number.parse::<u64>().ok()?.checked_mul(unit)?;
    (1..=YEAR).contains(&seconds).then(|| Duration::from_secs(seconds))
}

/// A priority as it is typed.
pub(in crate::desk) fn colour(words: &str) -> Option<Priority> {
    match words.to_lowercase().as_str() {
        "red" | "rouge" => Some(Priority::Red),
        "amber" | "orange" => Some(Priority::Amber),
        "green" | "vert" => Some(Priority::Green),
        _ => None,
    }
}

/// What is meant by a line, whether it can be run or not, and what stands behind it.
pub(in crate::desk) fn meant(line: &str) -> Option<(&'static Command, &str)> {
    let (verb, rest) = line.starts_with('!').then(|| split(line))?;
    Some((find(&verb, rest)?, rest))
}

/// How a command is written.
pub(in crate::desk) fn name(verb: Verb) -> &'static str {
    COMMANDS.iter().find(|row| row.verb == verb).map_or("", |row| row.name)
}

fn split(line: &str) -> (String, &str) {
    let line = line.trim().trim_start_matches('!').trim_start();
    let (verb, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    (verb.to_lowercase(), rest.trim())
}

fn find(verb: &str, rest: &str) -> Option<&'static Command> {
    let is_meant = |row: &&Command| row.name == verb || row.aliases.contains(&verb);
    // `!file` alone is the French queue; with anything behind it, a file.
    let command = COMMANDS.iter().filter(is_meant).find(|row| rest.is_empty() || row.args != Args::None);
    command.or_else(|| COMMANDS.iter().find(is_meant))
}

/// Whether a word was probably meant as a tag: it is written as the program writes them, or has a letter
/// and a digit. An answer must not go to the quoted person with another's mistyped tag at its head.
fn is_like_a_tag(word: &str) -> bool {
    let bare = word.trim_matches(['#', '[', ']']);
    let any = |test: fn(char) -> bool| bare.chars().any(test);
    let (digit, letter) = (any(|c| c.is_ascii_digit()), any(|c| c.is_ascii_alphabetic()));
    bare.len() == 4
        && bare.chars().all(|c| c.is_ascii_alphanumeric())
        && (digit && letter || !any(|c| c.is_ascii_lowercase()) || bare.len() < word.len())
}

/// Up to three commands that begin alike or share most of their letters.
fn near(verb: &str, role: Role) -> Vec<&'static str> {
    let allowed = COMMANDS.iter().filter(|row| row.role <= role);
    let mut scored: Vec<(usize, &'static str)> = allowed
        .flat_map(|row| row.aliases.iter().chain([&row.name]).map(move |name| (name, row.name)))
        .map(|(written, name)| {
            let shared = written.chars().zip(verb.chars()).take_while(|(a, b)| a == b).count();
            let common = verb.chars().filter(|c| written.contains(*c)).count();
            (10 * shared + common, name)
        })
        .filter(|(score, _)| *score >= 12)
        .collect();
    scored.sort_by_key(|(score, name)| (std::cmp::Reverse(*score), *name));
    let mut names: Vec<&'static str> = Vec::new();
    for (_, name) in scored {
        if !names.contains(&name) && names.len() < 3 {
            names.push(name);
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag() -> Tag {
        Tag::draw(&mut crate::model::Chance::from_seed([1; 32]))
    }

    #[test]
    fn reads_what_is_typed() {
        let line = format!("!R  {} bonjour à vous ", tag());
        let call = parse(&line, Role::Handler, false).unwrap();
        assert_eq!(call, Call { verb: Verb::Reply, tag: Some(tag()), words: "bonjour à vous" });
        let line = format!("!prendre {}", tag());
        assert_eq!(parse(&line, Role::Handler, false).unwrap().verb, Verb::Take);
        assert_eq!(parse("!take", Role::Handler, true).unwrap().tag, None);
        assert_eq!(parse("!file", Role::Handler, true).unwrap().verb, Verb::Queue);
        for file in ["!file 2", "!fichier 2", "!file  02 "] {
            assert_eq!(parse(file, Role::Handler, true).unwrap().verb, Verb::File, "{file}");
        }
        assert_eq!(parse("!r bonjour", Role::Handler, true).unwrap().words, "bonjour");
        assert_eq!(parse("!r dans une heure", Role::Handler, true).unwrap().words, "dans une heure");
    }

    #[test]
    fn nothing_runs_unless_all_is_understood() {
        assert_eq!(parse("!tak x", Role::Handler, false), Err(Misuse::Unknown(vec!["take"])));
        assert_eq!(parse("!xyzzy", Role::Handler, false), Err(Misuse::Unknown(vec![])));
        assert_eq!(parse("!", Role::Handler, false), Err(Misuse::Unknown(vec![])));
        assert_eq!(parse("!queue now", Role::Handler, false), Err(Misuse::Usage("queue")));
        assert_eq!(parse("!take", Role::Handler, false), Err(Misuse::Usage("take")));
        assert_eq!(parse("!take 7QKX", Role::Handler, false), Err(Misuse::BadTag));
        for slip in ["7QKX", "7qkx", "ZZZZ", "[zzzz]"] {
            assert_eq!(parse(&format!("!r {slip} hello"), Role::Handler, true), Err(Misuse::BadTag), "{slip}");
        }
        for slip in ["!file x", "!file 7QKD", "!file -1", "!fichier"] {
            assert!(matches!(parse(slip, Role::Handler, true), Err(Misuse::Usage("file") | Misuse::BadTag)), "{slip}");
        }
        assert_eq!(parse("!take 7QKD", Role::Observer, false), Err(Misuse::NotAllowed));
        assert_eq!(parse(&format!("!r {}", tag()), Role::Handler, false), Err(Misuse::Usage("r")));
        assert!(parse(&format!("!take {} Force", tag()), Role::Handler, false).is_ok());
        assert_eq!(parse(&format!("!take {} now", tag()), Role::Handler, false), Err(Misuse::Usage("take")));
    }

    #[test]
    fn no_name_stands_twice_but_file() {
        let mut names: Vec<&str> =
            COMMANDS.iter().flat_map(|row| row.aliases.iter().copied().chain([row.name])).collect();
        let count = names.len() - 1;
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
    }

    #[test]
    fn the_examples_can_be_run() {
        for row in COMMANDS {
            let line = row.example.replace("7QKD", &tag().to_string());
            assert_eq!(parse(&line, Role::Admin, false).unwrap().verb, row.verb, "{line}");
        }
    }
}

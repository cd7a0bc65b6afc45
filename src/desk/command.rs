//! Each command said once: this table gives the parser, the rights check and `!help`.
//!
//! `line = "!" verb *(SP arg) [SP text]`. Not `/` (XMPP clients swallow it), not `@` (mention pickers).

use std::fmt;

use crate::{
    model::{Role, Tag},
    private::Private,
};

/// What a command does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    /// Lists the cases that wait or are held.
    Queue,
    /// Shows a case.
    Show,
    /// Takes a case.
    Take,
    /// Gives it back.
    Drop,
    /// Answers the person.
    Reply,
    /// Answers the person unencrypted, even if they write encrypted.
    Plain,
    /// Writes a note for the team.
    Note,
    /// Has a file of the person brought.
    File,
    /// Closes it.
    Close,
    /// Opens it again.
    Reopen,
    /// Lists the commands.
    Help,
    /// Says how the line is doing.
    Status,
    /// Believes a changed key.
    Trust,
    /// Hands in the answer to a captcha.
    Captcha,
}

/// What a command takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Args {
    /// Nothing.
    None,
    /// A tag; it may be left out when quoting.
    Tag,
    /// A tag (as above), and perhaps `force`.
    TagForce,
    /// A tag (as above) and words.
    TagWords,
    /// A tag (as above) and a number.
    TagNumber,
    /// A tag (as above), or the name of a member of the staff.
    TagOrName,
    /// Words.
    Words,
}

/// One row of the table.
#[derive(Debug)]
pub struct Command {
    /// What it does.
    pub verb: Verb,
    /// How it is written, without the `!`.
    pub name: &'static str,
    /// Other ways to write it.
    pub aliases: &'static [&'static str],
    /// What it takes.
    pub args: Args,
    /// Who may use it.
    pub role: Role,
    /// A line that can be copied.
    pub example: &'static str,
}

/// The word that takes a case out of somebody else's hands.
pub(super) const FORCE: &str = "force";

/// The table.
pub const COMMANDS: &[Command] = &[
    row(Verb::Queue, "queue", &["q", "file"], Args::None, Role::Observer, "!queue"),
    row(Verb::Show, "show", &["voir"], Args::Tag, Role::Observer, "!show 7QKD"),
    row(Verb::Take, "take", &["prendre"], Args::TagForce, Role::Handler, "!take 7QKD"),
    row(Verb::Drop, "drop", &["rendre", "lâcher"], Args::Tag, Role::Handler, "!drop 7QKD"),
    row(Verb::Reply, "r", &["reply", "dire"], Args::TagWords, Role::Handler, "!r 7QKD bonjour"),
    row(Verb::Plain, "plain", &["clair"], Args::TagWords, Role::Handler, "!plain 7QKD bonjour"),
    row(Verb::Note, "note", &[], Args::TagWords, Role::Handler, "!note 7QKD rappelé"),
    row(Verb::File, "file", &["fichier"], Args::TagNumber, Role::Handler, "!file 7QKD 1"),
    row(Verb::Close, "close", &["fermer", "clore"], Args::Tag, Role::Handler, "!close 7QKD"),
    row(Verb::Reopen, "reopen", &["rouvrir"], Args::Tag, Role::Handler, "!reopen 7QKD"),
    row(Verb::Trust, "trust", &["confiance"], Args::TagOrName, Role::Handler, "!trust 7QKD"),
    row(Verb::Captcha, "captcha", &[], Args::Words, Role::Lead, "!captcha signalcaptcha://…"),
    row(Verb::Help, "help", &["aide", "h"], Args::None, Role::Observer, "!help"),
    row(Verb::Status, "status", &["statut", "état"], Args::None, Role::Observer, "!status"),
];

const fn row(
    verb: Verb,
    name: &'static str,
    aliases: &'static [&'static str],
    args: Args,
    role: Role,
    example: &'static str,
) -> Command {
    Command { verb, name, aliases, args, role, example }
}

impl Command {
    /// The key of its help line.
    pub fn help_key(&self) -> String {
        format!("desk-help-{}", self.name)
    }

    /// How it is used: `!r TAG …`.
    pub fn usage(&self) -> String {
        match self.args {
            Args::None => format!("!{}", self.name),
            Args::Tag => format!("!{} TAG", self.name),
            Args::TagForce => format!("!{} TAG [{FORCE}]", self.name),
            Args::TagWords => format!("!{} TAG …", self.name),
            Args::TagNumber => format!("!{} TAG 1", self.name),
            Args::TagOrName => format!("!{} TAG", self.name),
            Args::Words => format!("!{} …", self.name),
        }
    }
}

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
        Args::Words => (None, rest),
        // Tags have four characters and names of staff seldom do; a tag that is mistyped is no name either.
        Args::TagOrName if !rest.is_empty() && Tag::parse(rest).is_none() && !is_like_a_tag(rest) => (None, rest),
        Args::Tag | Args::TagOrName | Args::TagForce | Args::TagWords | Args::TagNumber => {
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
        Args::None | Args::Tag => words.is_empty(),
        Args::TagOrName => words.is_empty() != tag.is_none() || words.is_empty() && quoted,
        Args::TagForce => words.is_empty() || words.eq_ignore_ascii_case(FORCE),
        Args::TagWords | Args::Words => !words.is_empty(),
        Args::TagNumber => words.parse::<u32>().is_ok(),
    };
    if !fits {
        return usage;
    }
    Ok(Call { verb: command.verb, tag, words })
}

/// What is meant by a line, whether it can be run or not, and what stands behind it.
pub(super) fn meant(line: &str) -> Option<(&'static Command, &str)> {
    let (verb, rest) = line.starts_with('!').then(|| split(line))?;
    Some((find(&verb, rest)?, rest))
}

/// How a command is written.
pub(super) fn name(verb: Verb) -> &'static str {
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

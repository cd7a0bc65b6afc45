//! The command line. Nothing else is here: `app`, `rehearse` and `store` do the work.
#![forbid(unsafe_code)]

use std::{
    io::{self, Write as _},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Parser, Subcommand};
use tracing_subscriber::{filter::LevelFilter, filter::Targets, prelude::*};
use vestibule::{
    app::{self, AppError},
    channel::signal,
    config::{self, Config},
    error::{self, Mistake},
    model::{Chance, Timestamp},
    rehearse::{self, Rehearsal},
    store::{Entry, Key, Link, StoreError, Trail},
    talk::{Finding, Helpline, Level, Statistics},
    workshop,
};

/// The front door of a digital-security helpline.
#[derive(Parser)]
#[command(version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Try it here: play the person and the handler in this terminal
    Rehearse {
        /// Play this transcript instead, and print what everybody receives: lines `name> words`, `@+2h`, `:encrypted`, `:clear`
        #[arg(long, value_name = "FILE")]
        script: Option<PathBuf>,
        /// Use the conversations of this folder
        #[arg(long, value_name = "DIR")]
        conversations: Option<PathBuf>,
    },
    /// Run the helpline
    Run {
        /// The configuration
        #[arg(long, value_name = "FILE")]
        config: PathBuf,
    },
    /// Check a configuration and its conversations, and change nothing
    Check {
        /// The configuration
        #[arg(long, value_name = "FILE")]
        config: PathBuf,
    },
    /// Make this machine a linked device of the helpline's Signal account (once)
    Link {
        /// The configuration
        #[arg(long, value_name = "FILE")]
        config: PathBuf,
    },
    /// Work on what the helpline says and asks: check, try, look, compare
    #[command(subcommand)]
    Conversations(workshop::Command),
    /// The key of the store
    #[command(subcommand)]
    Key(KeyCommand),
    /// The encryption of the XMPP account
    #[command(subcommand)]
    Omemo(OmemoCommand),
    /// What staff have done: who, what, when, to which case; never what was written
    #[command(subcommand)]
    Audit(AuditCommand),
}

#[derive(Subcommand)]
enum AuditCommand {
    /// Check that nothing in it was changed or removed (while the helpline is stopped)
    Verify {
        /// The configuration
        #[arg(long, value_name = "FILE")]
        config: PathBuf,
        /// A link that an earlier check printed: it must still stand there, or the end was cut off
        #[arg(long, value_name = "LINK")]
        expect: Option<String>,
    },
    /// Print it, oldest first (while the helpline is stopped)
    Show {
        /// The configuration
        #[arg(long, value_name = "FILE")]
        config: PathBuf,
        /// Only so many, the newest
        #[arg(long, value_name = "N")]
        last: Option<usize>,
    },
}

#[derive(Subcommand)]
enum OmemoCommand {
    /// Print the helpline's fingerprint as each app shows it (while it runs, `!status` in the chat does)
    Fingerprints {
        /// The configuration
        #[arg(long, value_name = "FILE")]
        config: PathBuf,
    },
    /// Begin every session anew: to be done once after a copy of the store was put back
    Renew {
        /// The configuration
        #[arg(long, value_name = "FILE")]
        config: PathBuf,
    },
}

#[derive(Subcommand)]
enum KeyCommand {
    /// Write a new key to a file that does not exist yet. Keep a copy in a safe place: without it the store is lost
    New {
        /// Where
        file: PathBuf,
    },
}

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Rehearse { script, conversations } => rehearse(script.as_deref(), conversations.as_deref()),
        Command::Run { config } => run(&config),
        Command::Check { config } => check(&config),
        Command::Link { config } => link(&config),
        Command::Conversations(command) => {
            return workshop::run(command, &mut io::stdout().lock()).unwrap_or_else(|why| failed(&why));
        }
        Command::Key(KeyCommand::New { file }) => new_key(&file),
        Command::Omemo(OmemoCommand::Fingerprints { config }) => fingerprints(&config),
        Command::Omemo(OmemoCommand::Renew { config }) => renew(&config),
        Command::Audit(AuditCommand::Verify { config, expect }) => verify(&config, expect.as_deref()),
        Command::Audit(AuditCommand::Show { config, last }) => show(&config, last),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => failed(&why),
    }
}

fn failed(why: &str) -> ExitCode {
    let _ = writeln!(io::stderr(), "vestibule: {why}");
    ExitCode::FAILURE
}

fn run(path: &Path) -> Result<(), String> {
    // Only our own events: libraries may name accounts in theirs.
    let ours = Targets::new().with_target("vestibule", LevelFilter::INFO);
    let lines = tracing_subscriber::fmt::layer().with_ansi(false).with_target(false).with_writer(io::stderr);
    tracing_subscriber::registry().with(lines.with_filter(ours)).init();
    let config = Config::read(path, app::now()).map_err(|mistakes| list(&mistakes))?;
    app::run(config).map_err(|error| error::chain(&error))
}

fn check(path: &Path) -> Result<(), String> {
    let config = Config::read(path, app::now()).map_err(|mistakes| list(&mistakes))?;
    let (errors, warnings): (Vec<Finding>, Vec<Finding>) =
        config.conversations.findings().into_iter().partition(|finding| finding.level == Level::Error);
    for Finding { mistake, .. } in &warnings {
        say(&format!("It could be better: {mistake}"))?;
    }
    if !errors.is_empty() {
        let mistakes: Vec<Mistake> = errors.into_iter().map(|finding| finding.mistake).collect();
        let told = list(&mistakes);
        return Err(format!("the helpline starts with these conversations; to publish them while it runs, {told}"));
    }
    say("The configuration, the conversations, the password and the key are in order.")
}

fn list(mistakes: &[Mistake]) -> String {
    let lines: String = mistakes.iter().map(|mistake| format!("\n  {mistake}")).collect();
    format!("this must be mended first:{lines}")
}

fn new_key(file: &Path) -> Result<(), String> {
    let bytes = app::random().map_err(|error| error::chain(&error))?;
    Key::create(file, bytes).map_err(|error| error::chain(&error))?;
    say("The key is written. Keep a copy in a safe place, apart from the store: without it the store cannot be read.")
}

fn link(path: &Path) -> Result<(), String> {
    let config = Config::read(path, app::now()).map_err(|mistakes| list(&mistakes))?;
    let signal = config.signal.ok_or("the configuration has no [signal] table: see deploy/vestibule.example.toml")?;
    signal::link(&signal, &mut io::stdout())
}

fn fingerprints(path: &Path) -> Result<(), String> {
    let config = Config::read(path, app::now()).map_err(|mistakes| list(&mistakes))?;
    let identity = app::identity(&config).map_err(|error| {
        if matches!(error, AppError::Store(StoreError::InUse)) {
            return "the helpline is running: `!status` in its chat shows the fingerprint, and so does its log at each \
                    start"
                .to_owned();
        }
        error::chain(&error)
    })?;
    say(&format!(
        "The OMEMO fingerprint of {}, as apps show it. Publish it where people find the address.",
        identity.address
    ))?;
    for (apps, form) in identity.forms() {
        say(&format!("\n{apps}:\n{form}"))?;
    }
    Ok(())
}

fn renew(path: &Path) -> Result<(), String> {
    let config = Config::read(path, app::now()).map_err(|mistakes| list(&mistakes))?;
    let devices = app::renew_sessions(&config).map_err(|error| error::chain(&error))?;
    say(&format!("The sessions with {devices} devices are begun anew when something is written to them."))
}

fn verify(path: &Path, expect: Option<&str>) -> Result<(), String> {
    let not_a_link = "what stands behind --expect is no link: 64 hexadecimal digits are expected, in any groups, as \
                      `vestibule audit verify` prints them. Was one left out?";
    let expect = expect.map(|text| Link::parse(text).ok_or(not_a_link)).transpose()?;
    let config = Config::read(path, app::now()).map_err(|mistakes| list(&mistakes))?;
    let store = app::store(&config).map_err(|error| error::chain(&error))?;
    let trail = store.verify_audit(expect.as_ref()).map_err(|error| error::chain(&error))?;
    let (ends, expected) = match trail {
        Trail::Whole { ends, expected } => (ends, expected),
        Trail::Broken { number, good } => return Err(broken(number, good.as_deref())),
    };
    match &ends {
        None => say("The audit trail is empty: no member of the staff has done anything yet.")?,
        Some(ends) => {
            let (first, newest) = &**ends;
            say(&format!(
                "The audit trail is whole: {} entries, from {} to {}.\nThe newest link; note it where nobody who runs this \
                 machine can change it:\n{}",
                newest.number,
                app::utc(first.at),
                app::utc(newest.at),
                newest.link
            ))?;
        }
    }
    match (expect, expected) {
        (None, _) => Ok(()),
        (Some(_), Some(entry)) => say(&format!(
            "The link that you gave is that of entry {}, of {}: up to there nothing was changed since you noted it.",
            entry.number,
            app::utc(entry.at)
        )),
        (Some(_), None) => Err("the link that you gave stands nowhere in the audit trail. Unless it was noted wrongly, \
            or is another helpline's: entries that stood there when you noted it were cut off, or all of them were written \
            anew, or an older copy of the store was put back. Keep this store as it is, look in a copy of about that day \
            (`vestibule audit show`) for what is missing here, and find out who could read the key of the store"
            .to_owned()),
    }
}

fn broken(number: u64, good: Option<&Entry>) -> String {
    let good = good.map_or_else(
        || "Nothing in it can be relied upon.".to_owned(),
        |entry| format!("Up to entry {}, of {}, it is whole.", entry.number, app::utc(entry.at)),
    );
    format!(
        "the audit trail is broken: entry {number} is the first that does not fit. It was changed, removed or put in \
         another's place, by somebody who has the key of the store. {good} Keep this store as it is, look in an older copy \
         of it (`vestibule audit verify`, then `vestibule audit show`) for what stood there, and find out who could read \
         the key"
    )
}

fn show(path: &Path, last: Option<usize>) -> Result<(), String> {
    let config = Config::read(path, app::now()).map_err(|mistakes| list(&mistakes))?;
    let store = app::store(&config).map_err(|error| error::chain(&error))?;
    let entries = store.audit(last.unwrap_or(usize::MAX)).map_err(|error| error::chain(&error))?;
    if entries.is_empty() {
        return say("The audit trail is empty.");
    }
    entries.iter().try_for_each(|Entry { number, at, who, what, tag, outcome, link: _ }| {
        let tag = tag.as_deref().unwrap_or("-");
        let line = format!("{number:>6}  {}  {who:<12}  {what:<12}  {tag:<4}  {outcome}", app::utc(*at));
        // Whoever has changed the trail must not command the terminal as well.
        say(&line.replace(char::is_control, "?"))
    })
}

fn say(text: &str) -> Result<(), String> {
    writeln!(io::stdout(), "{text}").map_err(|error| error.to_string())
}

fn rehearse(script: Option<&Path>, conversations: Option<&Path>) -> Result<(), String> {
    let chain = |error: AppError| error::chain(&error);
    let words = config::script(conversations, &Helpline::default(), Box::new(Statistics::default()))
        .map_err(|mistakes| list(&mistakes))?;
    let mut out = io::stdout().lock();
    let Some(path) = script else {
        let chance = Chance::from_seed(app::random().map_err(chain)?);
        let mut rehearsal = Rehearsal::begin(words, chance, app::now()).map_err(|error| error::chain(&error))?;
        return rehearse::interactive(&mut rehearsal, &mut io::stdin().lock(), &mut out)
            .map_err(|error| error::chain(&error));
    };
    let text = std::fs::read_to_string(path).map_err(|error| format!("{} cannot be read: {error}", path.display()))?;
    // The same script prints the same every time, tags included.
    let (chance, begin) = (Chance::from_seed([0; 32]), Timestamp::from_millis(1_767_258_000_000));
    let mut rehearsal = Rehearsal::begin(words, chance, begin).map_err(|error| error::chain(&error))?;
    rehearse::play(&mut rehearsal, &text, &mut out)
        .map_err(|(line, why)| format!("{}, line {line}: {}", path.display(), error::chain(&why)))
}

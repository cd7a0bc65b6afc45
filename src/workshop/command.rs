//! The commands, and which file does each.

use std::{io::Write, path::PathBuf, process::ExitCode};

use clap::{Subcommand, ValueEnum};

use super::{chat, check, diff, graph, language, preview, schema, stats, test};
use crate::model::Lang;

/// `vestibule conversations …`
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check the words and the order of the questions; every mistake at once, and how to mend it
    Check {
        /// The folder; without it, the conversations that came with the program
        dir: Option<PathBuf>,
        /// Look as well whether ids have changed since this folder, and `version` was not raised
        #[arg(long, value_name = "OLD_DIR")]
        against: Option<PathBuf>,
        /// How to say it
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// Play the example conversations (`tests/*.chat`), and say what none of them reaches
    Test {
        /// The folder; without it, the conversations that came with the program
        dir: Option<PathBuf>,
        /// Only those whose name has this in it
        #[arg(long, value_name = "NAME")]
        only: Option<String>,
        /// Play them in a made-up language as well, longer and with other letters than any: what is in no text, and what is too long?
        #[arg(long)]
        pseudo: bool,
    },
    /// Try it: you write, the program answers; `:help` says what else there is
    Chat {
        /// The folder; without it, the conversations that came with the program
        dir: Option<PathBuf>,
        /// Begin in this language
        #[arg(long)]
        lang: Option<Lang>,
    },
    /// Draw the questions and what leads to which
    Graph {
        /// The folder; without it, the conversations that came with the program
        dir: Option<PathBuf>,
        /// How to draw it
        #[arg(long, value_enum, default_value_t = Drawing::Mermaid)]
        format: Drawing,
        /// With the words of this language instead of ids
        #[arg(long)]
        lang: Option<Lang>,
    },
    /// Say what a new folder changes for people who are in the middle of a conversation
    Diff {
        /// The folder as it is now
        old: PathBuf,
        /// The folder as it would be
        new: PathBuf,
        /// With the name of every text that is another one
        #[arg(long)]
        verbose: bool,
    },
    /// Print the JSON schema of a file, so that editors complete it and underline mistakes
    Schema {
        /// Of which file
        #[arg(value_enum, default_value_t = schema::Of::Flow)]
        of: schema::Of,
    },
    /// Say where people stop, hesitate or ask for a person: numbers only (while the helpline is stopped)
    Stats {
        /// The configuration
        #[arg(long, value_name = "FILE")]
        config: PathBuf,
    },
    /// Make the files of a new language, to be translated
    NewLanguage {
        /// Its code: two small letters
        code: Lang,
        /// The folder
        #[arg(long, value_name = "DIR", default_value = "conversations")]
        dir: PathBuf,
        /// Copy the texts of this language
        #[arg(long, default_value = "en")]
        from: Lang,
    },
    /// Look at it in a browser on this machine: the picture, every text in every language, and a chat to try
    Preview {
        /// The folder; without it, the conversations that came with the program
        dir: Option<PathBuf>,
        /// On which port of this machine; without it, a free one
        #[arg(long)]
        port: Option<u16>,
    },
}

/// How findings are said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people: the place, with the line and a mark under it
    Text,
    /// For programs
    Json,
    /// For code hosts (SARIF 2.1.0)
    Sarif,
}

/// How the picture is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Drawing {
    /// Mermaid's text, which many tools draw
    Mermaid,
    /// A picture
    Svg,
}

/// Does what was asked for. What is to be read goes to `out`.
///
/// # Errors
/// What kept it from being done, for whoever asked.
pub fn run(command: Command, out: &mut dyn Write) -> Result<ExitCode, String> {
    match command {
        Command::Check { dir, against, format } => check::run(dir.as_deref(), against.as_deref(), format, out),
        Command::Test { dir, only, pseudo } => test::run(dir.as_deref(), only.as_deref(), pseudo, out),
        Command::Chat { dir, lang } => chat::run(dir.as_deref(), lang, out),
        Command::Graph { dir, format, lang } => graph::run(dir.as_deref(), format, lang, out),
        Command::Diff { old, new, verbose } => diff::run(&old, &new, verbose, out),
        Command::Schema { of } => schema::run(of, out),
        Command::Stats { config } => stats::run(&config, out),
        Command::NewLanguage { code, dir, from } => language::run(code, &dir, from, out),
        Command::Preview { dir, port } => preview::run(dir.as_deref(), port, out),
    }
}

//! The staff manual (`deploy/handlers.*.md`) and `!help` come from one table: a command that is not in both fails here.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::{fmt::Write as _, fs, path::Path};

use vestibule::{
    config,
    desk::command::COMMANDS,
    model::{Lang, Role},
    talk::{Helpline, NoGuess, without_isolation},
};

/// The table of commands, as it must stand at the end of a manual.
fn table(lang: Lang, head: [&str; 3]) -> String {
    let script = config::script(None, &Helpline::default(), Box::new(NoGuess)).unwrap();
    let mut table = format!("| {} | {} | {} |\n|---|---|---|\n", head[0], head[1], head[2]);
    for role in [Role::Observer, Role::Handler, Role::Lead, Role::Admin] {
        for command in COMMANDS.iter().filter(|command| command.role == role) {
            let help = without_isolation(&script.words.text(lang, &command.help_key(), &[]));
            let others: Vec<String> = command.aliases.iter().map(|name| format!("`!{name}`")).collect();
            let others = if others.is_empty() { String::new() } else { format!(" ({})", others.join(", ")) };
            let _ = writeln!(table, "| `{}`{others} | {help} | {} |", command.usage(), role.name());
        }
    }
    table
}

#[test]
fn the_manual_names_every_command_as_help_does() {
    for (file, lang, head) in [
        ("handlers.fr.md", Lang::FR, ["Commande", "Ce qu'elle fait", "À partir du rôle"]),
        ("handlers.en.md", Lang::EN, ["Command", "What it does", "From this role on"]),
    ] {
        let manual = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("deploy").join(file)).unwrap();
        let table = table(lang, head);
        assert!(manual.ends_with(&table), "deploy/{file} must end with this:\n\n{table}");
    }
}

#[test]
fn the_manual_is_two_pages() {
    // Some 3 500 signs a page, and the table of commands.
    for file in ["handlers.fr.md", "handlers.en.md"] {
        let manual = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("deploy").join(file)).unwrap();
        let text = manual.split("<!--").next().unwrap();
        assert!(text.chars().count() < 3_500, "{file}: {}", text.chars().count());
    }
}

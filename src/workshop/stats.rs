//! Where people stop, hesitate or ask for a person: numbers only.
//!
//! What is counted belongs to no case and no time (`front/tally.rs`), and is told in fives: one number of another week, read
//! beside this one, would else tell what one person did.

use std::{collections::BTreeMap, io::Write, path::Path, process::ExitCode};

use crate::{
    app,
    config::Config,
    desk::figures::FEW,
    error,
    model::Counted,
    talk::{Kind, Script},
};

const LEGEND: &str = "\
Each number is rounded down to a multiple of five. Drills are not counted, and nothing here belongs to anybody.
again: not understood, and put once more; unclear: the words were kept; person: asked for a person there; silent: fell silent there
";

pub(super) fn run(config: &Path, out: &mut dyn Write) -> Result<ExitCode, String> {
    let list = |mistakes: Vec<error::Mistake>| mistakes.iter().map(|m| format!("{m}\n")).collect::<String>();
    let config = Config::read(config, app::now()).map_err(list)?;
    let store = app::store(&config).map_err(|error| error::chain(&error))?;
    let tallies = store.tallies().map_err(|error| error::chain(&error))?;
    out.write_all(shown(&config.rules.script, tallies).as_bytes()).map_err(|error| error.to_string())?;
    Ok(ExitCode::SUCCESS)
}

fn shown(script: &Script, tallies: Vec<(String, String, u64)>) -> String {
    if tallies.is_empty() {
        return "Nothing has been counted yet.\n".into();
    }
    let mut by_question: BTreeMap<String, BTreeMap<String, u64>> = BTreeMap::new();
    for (question, what, number) in tallies {
        by_question.entry(question).or_default().insert(what, number);
    }
    let asked = script.flow.questions.iter().filter(|question| question.kind != Kind::Say).map(|question| &question.id);
    let asked: Vec<String> = asked.cloned().collect();
    let gone: Vec<String> = by_question.keys().filter(|id| !asked.contains(id)).cloned().collect();
    let mut text = row("question", Counted::ALL.iter().map(|what| what.name().to_owned()));
    for id in asked.iter().chain(&gone) {
        let none = BTreeMap::new();
        let numbers = by_question.get(id).unwrap_or(&none);
        let name = if gone.contains(id) { format!("({id})") } else { id.clone() };
        text += &row(&name, Counted::ALL.iter().map(|what| few(numbers.get(what.name()).copied().unwrap_or_default())));
    }
    if !gone.is_empty() {
        text += "(…): not asked any more\n";
    }
    text + LEGEND
}

fn few(number: u64) -> String {
    let few = FEW as u64;
    if number < few { format!("under {few}") } else { (number - number % few).to_string() }
}

fn row(name: &str, cells: impl Iterator<Item = String>) -> String {
    let cells: String = cells.map(|cell| format!("{cell:>9}")).collect();
    format!("{name:<20}{cells}\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        config,
        talk::{Helpline, NoGuess},
    };

    #[test]
    fn numbers_are_told_in_fives() {
        assert_eq!([0, 4, 5, 9, 10, 123].map(few), ["under 5", "under 5", "5", "5", "10", "120"]);
        let script = config::script(None, &Helpline::default(), Box::new(NoGuess)).unwrap();
        assert_eq!(shown(&script, Vec::new()), "Nothing has been counted yet.\n");
        let tally = |question: &str, what: &str, number| (question.to_owned(), what.to_owned(), number);
        let text =
            shown(&script, vec![tally("safe", "asked", 17), tally("old", "stopped", 6), tally("safe", "again", 3)]);
        let line = |begin: &str| {
            let line = text.lines().find(|line| line.starts_with(begin)).unwrap();
            line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join("|")
        };
        assert_eq!(line("safe "), format!("safe|15{}", "|under 5".repeat(7)));
        assert_eq!(line("(old)"), format!("(old){}|5|under 5", "|under 5".repeat(6)));
        // What is asked stands there, whether it was counted or not.
        assert_eq!(line("need "), format!("need{}", "|under 5".repeat(8)));
    }
}

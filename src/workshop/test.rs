//! Plays the example conversations and says what none of them reaches.

use std::{collections::BTreeMap, io::Write, path::Path, process::ExitCode, thread};

use super::{
    coverage::{self, Reached, Wanted},
    perform,
    stage::{Stage, Unplayed},
    transcript,
};
use crate::{
    error,
    model::{Lang, Security},
    talk::Files,
};

/// What came of playing the examples.
#[derive(Debug, Default)]
struct Played {
    /// How many.
    count: usize,
    /// Where they went otherwise, as it is shown; in the order of the files.
    differences: BTreeMap<String, String>,
    /// What those of each language came by.
    reached: BTreeMap<Lang, Reached>,
    /// What is to be come by, in each language that is spoken, the default one first.
    wanted: Vec<(Lang, Vec<Wanted>)>,
}

/// From so many on, two are played at a time.
const MANY: usize = 8;

pub(super) fn run(folder: Option<&Path>, only: Option<&str>, out: &mut dyn Write) -> Result<ExitCode, String> {
    let files = super::files(folder)?;
    let played = match play(&files, only.unwrap_or_default()) {
        Ok(played) => played,
        Err(Unplayed::Mistakes(mistakes)) => {
            mistakes.iter().try_for_each(|mistake| writeln!(out, "{mistake}")).map_err(|error| error.to_string())?;
            return Ok(ExitCode::FAILURE);
        }
        Err(why @ (Unplayed::Store(_) | Unplayed::Io(_) | Unplayed::Over)) => return Err(error::chain(&why)),
    };
    let mut text: String = played.differences.values().map(|difference| format!("{difference}\n")).collect();
    let good = played.count - played.differences.len();
    text += &format!("{good} of {} example conversations go as they should\n", played.count);
    // What a part of them reaches says nothing.
    let missed = if only.is_none() { played.coverage(&mut text) } else { 0 };
    out.write_all(text.as_bytes()).map_err(|error| error.to_string())?;
    let is_good = played.count > 0 && good == played.count && missed == 0;
    Ok(if is_good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn play(files: &Files, only: &str) -> Result<Played, Unplayed> {
    let chats: Vec<(&str, &str)> =
        files.below("tests").filter(|(path, _)| path.ends_with(".chat") && path.contains(only)).collect();
    if chats.len() < MANY {
        return some(files, chats.into_iter());
    }
    let half =
        |odd: usize| chats.iter().copied().enumerate().filter(move |(at, _)| at % 2 == odd).map(|(_, chat)| chat);
    let (mut one, other) = thread::scope(|scope| {
        let other = scope.spawn(|| some(files, half(1)));
        Ok::<_, Unplayed>((some(files, half(0))?, other.join().map_err(|_| Unplayed::Over)??))
    })?;
    one.count += other.count;
    one.differences.extend(other.differences);
    for (lang, reached) in other.reached {
        one.reached.entry(lang).or_default().add(reached);
    }
    Ok(one)
}

fn some<'a>(files: &Files, chats: impl Iterator<Item = (&'a str, &'a str)>) -> Result<Played, Unplayed> {
    let mut stage = Stage::begin(files, None, Security::EndToEnd)?;
    let mut played = Played::default();
    let script = stage.script()?;
    let default = script.words.default_language();
    let others = script.words.languages().iter().filter(|lang| **lang != default);
    played.wanted = [&default].into_iter().chain(others).map(|lang| (*lang, coverage::wanted(script, *lang))).collect();
    for (path, text) in chats {
        played.count += 1;
        let mut reached = Reached::default();
        if let Err(difference) = perform::play(&mut stage, files, text, &mut reached) {
            played.differences.insert(path.to_owned(), difference.show(path, text));
        }
        if let Some(lang) = transcript::lang(text) {
            played.reached.entry(lang).or_default().add(reached);
        }
    }
    Ok(played)
}

impl Played {
    /// What none of the examples comes by; how much that is in the default language.
    fn coverage(&self, text: &mut String) -> usize {
        let none = Reached::default();
        let mut missed = 0;
        for (at, (lang, wanted)) in self.wanted.iter().enumerate() {
            let reached = self.reached.get(lang).unwrap_or(&none);
            let gaps: Vec<&Wanted> = wanted.iter().filter(|wanted| !reached.has(&wanted.what)).collect();
            let percent = (wanted.len() - gaps.len()) * 100 / wanted.len().max(1);
            *text += &format!("{lang}: they reach {percent} % of all questions, answers and keywords\n");
            // The others follow the default language; their examples are a help, and no duty.
            if at == 0 {
                missed = gaps.len();
                for gap in gaps {
                    *text += &format!("  no example in `{lang}` reaches {}: {}\n", gap.what, gap.how);
                }
            }
        }
        missed
    }
}

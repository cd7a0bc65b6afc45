//! Plays the example conversations and says what none of them reaches.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::Write,
    path::Path,
    process::ExitCode,
    thread,
};

use super::{
    coverage::{self, Reached, Wanted},
    perform, pseudo,
    stage::{Stage, Unplayed},
    transcript,
};
use crate::{
    error,
    model::{Lang, Security},
    talk::{Files, Helpline},
};

/// What came of playing the examples.
#[derive(Debug, Default)]
struct Played {
    /// How many.
    count: usize,
    /// Where they went otherwise, as it is shown; in the order of the files.
    differences: BTreeMap<String, String>,
    /// What people read that is too long, or in no text.
    findings: BTreeSet<String>,
    /// What those of each language came by.
    reached: BTreeMap<Lang, Reached>,
    /// What is to be come by, in each language that is spoken, the default one first.
    wanted: Vec<(Lang, Vec<Wanted>)>,
}

/// How they are played.
#[derive(Debug, Clone, Copy)]
enum As {
    /// All of them, in their own languages.
    Written,
    /// Those of this language, in the made-up one.
    MadeUp(Lang),
}

/// From so many on, two are played at a time.
const MANY: usize = 8;

pub(super) fn run(
    folder: Option<&Path>,
    only: Option<&str>,
    pseudo: bool,
    out: &mut dyn Write,
) -> Result<ExitCode, String> {
    let files = super::files(folder)?;
    let both = play(&files, only.unwrap_or_default(), As::Written).and_then(|played| {
        let default = Helpline::default().default_language;
        let made_up = || play(&pseudo::files(&files, default), only.unwrap_or_default(), As::MadeUp(default));
        Ok((played, if pseudo { Some(made_up()?) } else { None }))
    });
    let (played, made_up) = match both {
        Ok(both) => both,
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
    let mut is_reachable = true;
    if let Some(made_up) = made_up {
        let found: BTreeSet<&String> = played.findings.iter().chain(&made_up.findings).collect();
        text.extend(made_up.differences.values().map(|difference| format!("{difference}\n")));
        text.extend(found.iter().map(|finding| format!("{finding}\n")));
        let (count, wrong) = (made_up.count, found.len() + made_up.differences.len());
        text += &format!("{count} of them played in a made-up language: {wrong} findings\n");
        is_reachable = count > 0 && wrong == 0;
    }
    out.write_all(text.as_bytes()).map_err(|error| error.to_string())?;
    let is_good = played.count > 0 && good == played.count && missed == 0 && is_reachable;
    Ok(if is_good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn play(files: &Files, only: &str, how: As) -> Result<Played, Unplayed> {
    let is_meant = |text: &str| match how {
        As::Written => true,
        As::MadeUp(default) => transcript::lang(text) == Some(default),
    };
    let all = files.below("tests").filter(|(path, text)| path.ends_with(".chat") && is_meant(text));
    let chats: Vec<(&str, &str)> = all.filter(|(path, _)| path.contains(only)).collect();
    if chats.len() < MANY {
        return some(files, chats.into_iter(), how);
    }
    let half =
        |odd: usize| chats.iter().copied().enumerate().filter(move |(at, _)| at % 2 == odd).map(|(_, chat)| chat);
    let (mut one, other) = thread::scope(|scope| {
        let other = scope.spawn(|| some(files, half(1), how));
        Ok::<_, Unplayed>((some(files, half(0), how)?, other.join().map_err(|_| Unplayed::Over)??))
    })?;
    one.count += other.count;
    one.differences.extend(other.differences);
    one.findings.extend(other.findings);
    for (lang, reached) in other.reached {
        one.reached.entry(lang).or_default().add(reached);
    }
    Ok(one)
}

fn some<'a>(files: &Files, chats: impl Iterator<Item = (&'a str, &'a str)>, how: As) -> Result<Played, Unplayed> {
    let mut helpline = Helpline::default();
    if let (As::MadeUp(_), Some(lang)) = (how, pseudo::lang()) {
        helpline.default_language = lang;
    }
    let mut stage = Stage::begin_for(files, helpline, None, Security::EndToEnd)?;
    let mut played = Played::default();
    let script = stage.script()?;
    let default = script.words.default_language();
    let others = script.words.languages().iter().filter(|lang| **lang != default);
    played.wanted = [&default].into_iter().chain(others).map(|lang| (*lang, coverage::wanted(script, *lang))).collect();
    for (path, text) in chats {
        played.count += 1;
        let mut reached = Reached::default();
        let lang = match how {
            As::Written => transcript::lang(text),
            As::MadeUp(_) => pseudo::lang(),
        };
        if let Err(difference) = perform::play(&mut stage, files, text, lang, &mut reached) {
            played.differences.insert(path.to_owned(), difference.show(path, text));
        }
        played.findings.extend(pseudo::findings(path, text, &std::mem::take(&mut reached.heard)));
        // Whoever is erased at the end has spoken all the same.
        if let Some(lang) = transcript::lang(text).or(reached.lang()) {
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

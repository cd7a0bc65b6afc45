//! Reads `drills/<name>.<language>.toml`: what the person of a drill says. Each is played against the questions before it
//! is accepted, so that whoever begins a drill gets the card it was written for.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
    time::Duration,
};

use serde::Deserialize;
use toml::Spanned;

use crate::{
    error::Mistake,
    model::{Lang, Timestamp},
    private::Private,
    talk::{
        Script, Session,
        files::Files,
        scene::{Cue, Scene},
        step::{Heard, step},
    },
};

const FOLDER: &str = "drills";
/// More questions than any flow asks in one go.
const MOST: usize = 64;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawScene {
    about: String,
    first: Spanned<String>,
    #[serde(default)]
    answers: BTreeMap<String, Spanned<String>>,
    #[serde(default)]
    line: Vec<Spanned<RawLine>>,
    end: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawLine {
    after: Option<After>,
    silence: Option<Spanned<String>>,
    words: Option<Vec<String>>,
    says: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum After {
    Answer,
}

/// The scripts of a folder, against the questions of its conversation. Those in languages that the helpline does not speak
/// are left out.
pub(super) fn read(files: &Files, script: &Script, mistakes: &mut Vec<Mistake>) -> Vec<Scene> {
    // Against questions or words that are not in order, nothing could be said of its answers.
    let plays = mistakes.is_empty();
    files.below(FOLDER).filter_map(|(path, text)| one(path, text, script, plays, mistakes)).collect()
}

fn one(path: &str, text: &str, script: &Script, plays: bool, mistakes: &mut Vec<Mistake>) -> Option<Scene> {
    let mut report = |at: Option<Range<usize>>, what: String| {
        mistakes.push(Mistake::new("drill", path, what).at(text, at.map(Into::into)));
    };
    let name = path.strip_prefix(FOLDER)?.strip_prefix('/')?.strip_suffix(".toml").unwrap_or_default();
    let language = name.rsplit_once('.').and_then(|(_, lang)| Lang::parse(lang));
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '.');
    let Some(language) = language.filter(|_| name.chars().all(fits)) else {
        report(None, "a drill's file is called like `seized-phone.fr.toml`: small letters, and a language".into());
        return None;
    };
    let raw: RawScene = match toml::from_str(text) {
        Ok(raw) => raw,
        Err(error) => {
            report(error.span(), error.message().to_owned());
            return None;
        }
    };
    if !script.words.has_language(language) {
        report(None, format!("there is no folder `text/{language}`: the program does not speak it"));
        return None;
    }
    let mut lines = Vec::new();
    for line in raw.line {
        let at = line.span();
        match cue(&line.get_ref().after, &line.get_ref().silence, &line.get_ref().words) {
            Ok(cue) => lines.push((cue, line.into_inner().says)),
            Err(what) => report(Some(at), what.to_owned()),
        }
    }
    let places: BTreeMap<String, Range<usize>> =
        raw.answers.iter().map(|(question, answer)| (question.clone(), answer.span())).collect();
    let answers = raw.answers.into_iter().map(|(question, answer)| (question, answer.into_inner())).collect();
    let first_at = raw.first.span();
    let first = raw.first.into_inner();
    let scene = Scene { name: name.to_owned(), language, about: raw.about, first, answers, lines, end: raw.end };
    for (question, what) in plays.then(|| rehearsed(script, &scene)).into_iter().flatten() {
        report(Some(places.get(&question).cloned().unwrap_or(first_at.clone())), what);
    }
    script.words.languages().contains(&language).then_some(scene)
}

fn cue(
    after: &Option<After>,
    silence: &Option<Spanned<String>>,
    words: &Option<Vec<String>>,
) -> Result<Cue, &'static str> {
    match (after, silence, words) {
        (Some(After::Answer), None, None) => Ok(Cue::Answer),
        (None, Some(span), None) => {
            let day = Duration::from_secs(24 * 3600);
            let span = humantime::parse_duration(span.get_ref()).ok().filter(|span| !span.is_zero() && *span < day);
            span.map(Cue::Silence).ok_or("silence: a time of less than a day, as in \"30s\", \"2min\"")
        }
        (None, None, Some(words)) if !words.is_empty() => Ok(Cue::Words(words.clone())),
        _ => Err(
            "a line has one of `after = \"answer\"`, `silence = \"2min\"` and `words = [\"…\"]`, to say when it comes",
        ),
    }
}

/// What is wrong with the answers, by question: not understood, or never asked for.
fn rehearsed(script: &Script, scene: &Scene) -> Vec<(String, String)> {
    let mut session = Session { language: Some(scene.language), ..Session::default() };
    let (mut words, mut asked, mut wrong) = (scene.first.as_str(), BTreeSet::new(), Vec::new());
    for _ in 0..MOST {
        let heard = Heard {
            words: Private::new(words),
            first_message: Private::new(&scene.first),
            unencrypted: false,
            returning: false,
            resumes: None,
            burst: false,
            paused: false,
            at: Timestamp::default(),
        };
        let next = step(script, session, &heard);
        session = next.session;
        let Some(question) = session.pending.clone().filter(|_| next.then.is_none()) else { break };
        if !asked.insert(question.clone()) {
            let what = "the program does not understand this answer: give a choice's number, or words of its list";
            wrong.push((question.clone(), format!("`{question}`: {what}")));
            break;
        }
        let Some(answer) = scene.answers.get(&question) else { break };
        words = answer;
    }
    let next =
        session.pending.as_ref().map_or_else(String::new, |question| format!("; the last it asks is `{question}`"));
    let unasked = scene.answers.keys().filter(|question| !asked.contains(*question)).cloned();
    let what = |question: &String| format!("the program does not ask `{question}` in this drill{next}");
    if wrong.is_empty() {
        wrong.extend(unasked.map(|question| (question.clone(), what(&question))));
    }
    wrong
}

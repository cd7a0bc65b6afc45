//! From files to a [`Script`], or to all the mistakes in them at once, each with its file and line.
//!
//! Called at start and by the tests. Whatever passes here is never validated again. `flow` reads the
//! questions, `texts` the words people read, `meaning` the words that people write, `places` the countries,
//! `referrals` who else can help, `scenes` the drills.

mod flow;
mod meaning;
mod places;
mod referrals;
mod scenes;
mod texts;

use std::{collections::BTreeSet, sync::Arc};

pub(super) use texts::may_wait;

use super::{
    Script,
    contents::Contents,
    files::Files,
    helpline::Helpline,
    language::Guess,
    script::{Flow, Kind, Question},
    words::Words,
};
use crate::error::Mistake;

pub(super) const FLOW: &str = "flows/intake.toml";
/// What the texts of ready-made answers are called, before their names.
const CANNED: &str = "say-";

/// Reads and checks the conversation of a helpline. `staff` are the keys of the texts for staff.
///
/// # Errors
/// All mistakes that were found.
pub fn load(files: &Files, helpline: &Helpline, staff: &[&str], guess: Box<dyn Guess>) -> Result<Script, Vec<Mistake>> {
    let (script, mistakes) = read(files, helpline, staff, guess);
    script.filter(|_| mistakes.is_empty()).ok_or(mistakes)
}

/// Reads and checks it: all the mistakes, and what can be made of the files in spite of them. With one it is not to be used.
pub(super) fn read(
    files: &Files,
    helpline: &Helpline,
    staff: &[&str],
    guess: Box<dyn Guess>,
) -> (Option<Script>, Vec<Mistake>) {
    let mut mistakes = Vec::new();
    let flow = flow::read(files, &mut mistakes);
    let texts = texts::read(files, &mut mistakes);
    let places = Arc::new(places::read(files, &mut mistakes));
    let spoken = helpline.languages.iter().filter(|lang| **lang != helpline.default_language);
    for lang in spoken.chain([&helpline.default_language]).filter(|lang| !texts.contains_key(lang)) {
        let what = format!("the folder of the language `{lang}`, which the helpline speaks, is missing or empty");
        mistakes.push(Mistake::new("language-missing", format!("text/{lang}"), what));
    }
    let Some(mut flow) = flow else { return (None, mistakes) };
    // Whatever one language has, each must have.
    let canned: BTreeSet<String> = texts.values().flat_map(texts::Text::canned).collect();
    let canned: Vec<String> = canned.into_iter().collect();
    let keys: Vec<String> = canned.iter().map(|name| format!("{CANNED}{name}")).collect();
    let canned_keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    for (lang, text) in &texts {
        texts::check(files, &flow, (*lang, text), &canned_keys, staff, &mut mistakes);
    }
    // Whoever of the staff has no language of their own reads this one.
    let default = helpline.default_language;
    if texts.get(&default).is_some_and(|text| !text.is_for_staff) && !staff.is_empty() {
        let what = "the default language needs the texts for staff as well".to_owned();
        mistakes.push(Mistake::new("text-missing", format!("text/{default}/desk.ftl"), what));
    }
    let known = referrals::Known { flow: &flow, places: &places, languages: texts.keys().copied().collect() };
    let referrals = referrals::read(files, &known, &mut mistakes);
    let lexicon = Arc::new(meaning::read(files, &flow, &texts, &mut mistakes));
    let written = texts.iter().map(|(lang, text)| (*lang, text.written())).collect();
    let contents = Contents::of(files, &flow, written);
    flow.offer(&helpline.tools);
    let told = |is: fn(&texts::Text) -> bool| texts.iter().filter(move |(_, text)| is(text)).map(|(lang, _)| *lang);
    let drafts = told(|text| text.is_draft).collect();
    let for_staff = told(|text| text.is_for_staff).collect();
    let bundles = texts.into_iter().map(|(lang, text)| (lang, text.bundle)).collect();
    let (words, scenes) = (Words::new(bundles, drafts, for_staff, helpline), Vec::new());
    let mut script =
        Script { flow, words, canned, scenes, referrals, places, contents, lexicon, guess: Arc::from(guess) };
    script.scenes = scenes::read(files, &script, &mut mistakes);
    (Some(script), mistakes)
}

pub(super) fn choices_of(question: &Question) -> Vec<&str> {
    match question.kind {
        Kind::Confirm => vec!["yes", "more", "erase"],
        Kind::Choice | Kind::Many | Kind::Menu | Kind::Contact => question.all().map(String::as_str).collect(),
        Kind::Language | Kind::YesNo | Kind::Text | Kind::Number | Kind::Date | Kind::Country | Kind::Say => Vec::new(),
    }
}

/// Reads the questions alone.
pub fn flow(files: &Files, mistakes: &mut Vec<Mistake>) -> Option<Flow> {
    flow::read(files, mistakes)
}

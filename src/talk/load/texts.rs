//! Reads the words that people read (`text/<language>/*.ftl`), and finds the missing and the left over.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use fluent_syntax::ast::Entry;
use serde::Deserialize;

use super::{FLOW, choices_of};
use crate::{
    error::{Mistake, Span},
    model::Lang,
    talk::{
        files::Files,
        lexicon::{Command, List},
        script::{Flow, Kind},
        spots::{Place, place_in},
        words::PLACES,
    },
};

/// The file in the folder of a language with what is said to staff.
const STAFF: &str = "/desk.ftl";

/// Texts that the program itself says, besides those of the flow.
const PROGRAM: &[&str] = &[
    "answer-name",
    "aside-deleted",
    "aside-edited",
    "aside-reaction",
    "away",
    "away-red",
    "status-away",
    "call-agreed",
    "call-jitsi",
    "call-meet",
    "call-others",
    "call-phone",
    "call-room",
    "call-signal",
    "call-wire",
    "came-in-clear",
    "closest",
    "closing",
    "contact-opener",
    "contact-word",
    "day-friday",
    "day-monday",
    "day-of-month",
    "day-saturday",
    "day-sunday",
    "day-thursday",
    "day-today",
    "day-tomorrow",
    "day-tuesday",
    "day-wednesday",
    "did-you-mean",
    "file-noted",
    "file-refused",
    "forget-asked",
    "forgotten",
    "handed-over",
    "handed-over-human",
    "hint-person",
    "intro",
    "intro-encrypted",
    "intro-unencrypted",
    "kept",
    "language-ask",
    "language-changed",
    "language-name",
    "language--words",
    "nothing-back",
    "now-encrypted",
    "open-again",
    "passage-here",
    "passage-joined",
    "passage-wrong",
    "paused",
    "pgp",
    "pgp-changed",
    "pgp-confirm",
    "pgp-confirmed",
    "pgp-dropped",
    "pgp-export",
    "pgp-export-answers",
    "pgp-export-they",
    "pgp-export-we",
    "pgp-known",
    "pgp-message",
    "pgp-none",
    "pgp-refused",
    "pgp-secret",
    "pgp-wkd",
    "recap",
    "recap-item",
    "recap-text",
    "recap-skipped",
    "recap-unclear",
    "reopened",
    "resumed",
    "retry-1",
    "retry-2",
    "status-active",
    "status-claimed",
    "status-closed",
    "status-intake",
    "status-queued",
    "blocked",
    "still-waiting",
    "status-stopped",
    "status-summary",
    "stopped",
    "taken",
    "taken-back",
    "unclear-kept",
    "unreadable-call",
    "unreadable-encrypted",
    "unreadable-file",
    "unreadable-full",
    "unreadable-garbled",
    "unreadable-otr",
    "unreadable-sticker",
    "unreadable-too-long",
    "unreadable-unknown",
    "verify",
    "verify-elsewhere",
    "verify-number",
    "verify-pgp",
    "verify-username",
    "way-code",
    "way-code-alone",
    "way-code-mail",
    "way-conversations",
    "way-dino",
    "way-gajim",
    "way-gtalk",
    "way-head",
    "way-here",
    "way-later",
    "way-jitsi",
    "way-meet",
    "way-monal",
    "way-none",
    "way-not",
    "way-omemo",
    "way-omemo-here",
    "way-others",
    "way-otr",
    "way-pgp",
    "way-phone",
    "way-signal",
    "way-signal-name",
    "way-stay",
    "way-stay-clear",
    "way-wire",
    "which-of",
    "why-none",
    "choice-yes",
    "choice-no",
    "greetings--words",
    "pleas--words",
];

/// The texts of one language.
pub(super) struct Text {
    pub(super) bundle: FluentBundle<FluentResource>,
    /// Where each message stands.
    pub(super) places: BTreeMap<String, Place>,
    /// Nobody who lives in the language has read it yet.
    pub(super) is_draft: bool,
    /// It has the texts for staff as well.
    pub(super) is_for_staff: bool,
}

/// What a folder of texts says of itself: `about.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct About {
    state: State,
}

#[derive(Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
enum State {
    Draft,
    Final,
}

impl Text {
    /// A text as it stands.
    pub(super) fn get(&self, key: &str) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        Some(self.bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned())
    }

    /// Each text, to be compared: what it says, whatever stands around it in its file.
    pub(super) fn written(&self) -> BTreeMap<String, String> {
        let value = |key: &str| self.bundle.get_message(key).and_then(|message| message.value());
        self.places.keys().map(|key| (key.clone(), format!("{:?}", value(key)))).collect()
    }

    /// The names of its ready-made answers.
    pub(super) fn canned(&self) -> impl Iterator<Item = String> {
        self.places.keys().filter_map(|key| key.strip_prefix(super::CANNED)).map(str::to_owned)
    }

    /// What in a text cannot be filled in.
    fn unknown_places(&self, key: &str) -> Vec<String> {
        let mut args = FluentArgs::new();
        PLACES.iter().for_each(|place| args.set(*place, ""));
        let mut problems = Vec::new();
        if let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) {
            let _ = self.bundle.format_pattern(pattern, Some(&args), &mut problems);
        }
        problems.iter().map(ToString::to_string).collect()
    }
}

pub(super) fn read(files: &Files, mistakes: &mut Vec<Mistake>) -> BTreeMap<Lang, Text> {
    let mut texts = BTreeMap::new();
    for (path, source) in files.below("text") {
        let Some(lang) = path.split('/').nth(1).and_then(Lang::parse) else {
            let what = "the folder's name is no language code: two small letters, as in `text/fr`".to_owned();
            mistakes.push(Mistake::new("language-folder", path, what));
            continue;
        };
        if path.ends_with("/about.toml") {
            continue;
        }
        let text: &mut Text = texts.entry(lang).or_insert_with(|| {
            let mut bundle = FluentBundle::new_concurrent(vec![lang.code().parse().unwrap_or_default()]);
            // `words` marks what needs it.
            bundle.set_use_isolating(false);
            Text { bundle, places: BTreeMap::new(), is_draft: is_draft(files, lang, mistakes), is_for_staff: false }
        });
        text.is_for_staff |= path.ends_with(STAFF);
        let mut report = |rule, at: Span, what: String| {
            mistakes.push(Mistake::new(rule, path, what).at(source, Some(at)));
        };
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, errors)| {
            for error in errors {
                report(
                    "not-fluent",
                    error.pos.clone().into(),
                    format!("not Fluent from here on ({error}): check the `=`, the braces and the indentation"),
                );
            }
            resource
        });
        for entry in resource.entries() {
            if let Entry::Message(message) = entry {
                let at = place_in(resource.source(), message.id.name);
                let place = Place { file: path.to_owned(), at };
                if text.places.insert(message.id.name.to_owned(), place).is_some() {
                    report(
                        "text-twice",
                        at,
                        format!("`{}` stands twice in this language: take one away", message.id.name),
                    );
                }
            }
        }
        text.bundle.add_resource_overriding(resource);
    }
    texts
}

/// Whether a language is only a draft: until its `about.toml` says otherwise it is.
fn is_draft(files: &Files, lang: Lang, mistakes: &mut Vec<Mistake>) -> bool {
    let path = format!("text/{lang}/about.toml");
    let Some(text) = files.get(&path) else { return true };
    match toml::from_str(text) {
        Ok(About { state }) => state == State::Draft,
        Err(error) => {
            mistakes.push(Mistake::new("about", &path, error.message()).at(text, error.span().map(Span::from)));
            true
        }
    }
}

/// Whether a draft can do without a text for now, so that a new question need not wait for every language: what is not
/// written yet is said in the default language, and can be answered by a number. Not so where somebody is alerted, or
/// answers are passed on.
pub(in crate::talk) fn may_wait(flow: &Flow, key: &str) -> bool {
    flow.questions.iter().any(|question| {
        let of = key.strip_prefix(&format!("{}-{}", flow.name, question.id));
        let weighs = question.kind == Kind::Confirm || question.choices.iter().any(|choice| question.is_red(choice));
        of.is_some_and(|rest| rest.is_empty() || rest.starts_with('-')) && !weighs
    })
}

/// `more` are texts that people may read and `staff` those for staff, which a language has all of or none.
pub(super) fn check(
    files: &Files,
    flow: &Flow,
    (lang, text): (Lang, &Text),
    more: &[&str],
    staff: &[&str],
    mistakes: &mut Vec<Mistake>,
) {
    let mut wanted: BTreeSet<String> = PROGRAM.iter().chain(more).map(|key| (*key).to_owned()).collect();
    if text.is_for_staff {
        wanted.extend(staff.iter().map(|key| (*key).to_owned()));
        wanted.extend(flow.checklist.iter().map(|step| format!("check-{step}")));
    }
    wanted.extend(Command::ALL.iter().map(|(key, _)| format!("command-{key}--words")));
    wanted.extend(List::ALL.iter().filter(|(_, list)| list.is_needed()).map(|(key, _)| (*key).to_owned()));
    for any in &flow.anytime {
        wanted.insert(format!("{}-anytime-{}--words", flow.name, any.id));
        wanted.extend(any.on.say.iter().map(|say| format!("{}-say-{say}", flow.name)));
    }
    for question in flow.questions.iter().filter(|question| question.kind != Kind::Language) {
        let base = format!("{}-{}", flow.name, question.id);
        wanted.insert(base.clone());
        if question.kind != Kind::Say {
            wanted.insert(format!("{base}-why"));
        }
        // What is read back or shown to a handler has a short name.
        if !matches!(question.kind, Kind::Say | Kind::Menu) {
            wanted.insert(format!("{base}-label"));
        }
        for choice in choices_of(question) {
            wanted.insert(format!("{base}--{choice}--words"));
            wanted.insert(format!("{base}--{choice}"));
        }
        wanted.extend(question.on.values().filter_map(|on| Some(format!("{}-say-{}", flow.name, on.say.as_ref()?))));
    }
    let can_be_had = |key: &String| text.places.contains_key(key) || text.is_draft && may_wait(flow, key);
    for key in wanted.iter().filter(|key| !can_be_had(key)) {
        let what = format!("the text `{key}` is missing: write it, or take its question or choice out of {FLOW}");
        mistakes.push(Mistake::new("text-missing", format!("text/{lang}"), what));
    }
    for (key, place) in &text.places {
        let mut report = |rule, what| mistakes.push(place.mistake(files, rule, what));
        if !wanted.contains(key) && List::ALL.iter().all(|(list, _)| list != key) {
            report(
                "text-left-over",
                format!(
                    "`{key}` is used by no question or choice in {FLOW} and by nothing else: take it away, or mend its name"
                ),
            );
        }
        for unknown in text.unknown_places(key) {
            report(
                "unknown-place",
                format!("`{key}`: {unknown}; the places that can be filled in are {}", PLACES.join(", ")),
            );
        }
    }
}

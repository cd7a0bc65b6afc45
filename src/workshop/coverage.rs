//! What the example conversations come by, and what none of them does.
//!
//! Every question, choice, consequence, misunderstanding, keyword and what may be said at any moment is to be there: in the default language without a gap.

use std::collections::BTreeSet;

use super::stage::{Said, Stage};
use crate::{
    model::Lang,
    talk::{Command, Kind, Named, Question, Script, Value, without_isolation},
};

/// What was come by: names of texts, `question = choice`, `command name`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Reached {
    all: BTreeSet<String>,
    lang: Option<Lang>,
    /// Every message to the person.
    pub(super) heard: Vec<Heard>,
}

/// A message to the person, and the language that they speak.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Heard {
    /// The message.
    pub(super) said: Said,
    /// The language.
    pub(super) lang: Option<Lang>,
}

/// How things stood before the person wrote.
#[derive(Debug)]
pub(super) struct Before {
    confirms: bool,
}

/// Something that is to be come by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wanted {
    /// As in [`Reached`].
    pub(super) what: String,
    /// How to write the line that would.
    pub(super) how: String,
}

impl Reached {
    /// The person receives these.
    pub(super) fn hear(&mut self, stage: &Stage, said: &[Said]) {
        let lang = stage.session().and_then(|session| session.language);
        self.heard.extend(said.iter().map(|said| Heard { said: said.clone(), lang }));
    }

    /// This was waited for.
    pub(super) fn keys(&mut self, named: &Named) {
        self.all.extend(named.keys.iter().cloned());
    }

    /// The person is about to write this.
    pub(super) fn before(&mut self, stage: &Stage, words: &str) -> Before {
        let Ok(script) = stage.script() else { return Before { confirms: false } };
        if let Some(command) = script.command(words) {
            self.all.insert(said(command));
        }
        self.all.extend(script.says_anytime(words).map(anytime));
        Before { confirms: stage.session().is_some_and(|session| script.awaits_confirmation(session)) }
    }

    /// They have written it.
    pub(super) fn answers(&mut self, stage: &Stage, before: &Before) {
        let Ok(script) = stage.script() else { return };
        self.lang = stage.session().and_then(|session| session.language).or(self.lang);
        for answer in stage.session().map_or(&[][..], |session| &session.answers) {
            let choices: &[String] = match &answer.value {
                Value::Choice(choice) => std::slice::from_ref(choice),
                Value::Many(choices) => choices,
                Value::Text | Value::Unclear | Value::Skipped => &[],
            };
            self.all.extend(choices.iter().map(|choice| chosen(&answer.question, choice)));
        }
        // What is said at the read-back may leave no answer behind.
        for question in
            script.flow.questions.iter().filter(|question| before.confirms && question.kind == Kind::Confirm)
        {
            let is_set = |(question, value): (&String, &String)| {
                stage
                    .session()
                    .and_then(|session| session.answer(question))
                    .is_some_and(|answer| answer.value == Value::Choice(value.clone()))
            };
            let happened = question.on.iter().filter(|(_, on)| match on.then {
                Some(crate::talk::Then::Forget) => stage.case().is_none(),
                Some(crate::talk::Then::Handoff | crate::talk::Then::Pause) | None => {
                    !on.set.is_empty() && on.set.iter().all(is_set)
                }
            });
            self.all.extend(happened.map(|(choice, _)| chosen(&question.id, choice)));
        }
    }

    /// Adds what another conversation came by.
    pub(super) fn add(&mut self, other: Self) {
        self.all.extend(other.all);
    }

    /// The language that was spoken last.
    pub(super) const fn lang(&self) -> Option<Lang> {
        self.lang
    }

    /// Whether this was come by.
    pub(super) fn has(&self, what: &str) -> bool {
        self.all.contains(what)
    }
}

/// Everything that the examples of a language are to come by.
pub(super) fn wanted(script: &Script, lang: Lang) -> Vec<Wanted> {
    let mut wanted = Vec::new();
    for question in &script.flow.questions {
        of_question(script, question, lang, &mut wanted);
    }
    for any in &script.flow.anytime {
        let words = first(&text(script, lang, &format!("{}-anytime-{}--words", script.flow.name, any.id)));
        wanted.push(Wanted { what: anytime(&any.id), how: format!("`> {words}`, at any moment") });
    }
    for key in ["retry-1", "retry-2", "unclear-kept", "which-of", "did-you-mean", "closest"] {
        let how = match key {
            "which-of" => "words that fit two choices, then `< which-of`",
            "did-you-mean" => "a long word of a choice with one wrong letter, then `< did-you-mean`",
            "closest" => "a message of ten words or more where a choice is asked for, then `< closest`",
            "unclear-kept" => "three answers in a row that mean nothing, then `< unclear-kept …`",
            _ => "an answer that means nothing, then `< retry-1 …`; a second one, then `< retry-2 …`",
        };
        wanted.push(Wanted { what: key.into(), how: how.into() });
    }
    for (name, command) in Command::ALL {
        let words = first(&text(script, lang, &format!("command-{name}--words")));
        wanted.push(Wanted { what: said(command), how: format!("`> {words}`, at any moment") });
    }
    wanted
}

fn of_question(script: &Script, question: &Question, lang: Lang, wanted: &mut Vec<Wanted>) {
    let key = script.text_key(question);
    if question.kind == Kind::Language {
        if script.words.languages().len() > 1 {
            let how = "words that tell no language at the beginning (`> ???`), then `< language-ask`";
            wanted.push(Wanted { what: "language-ask".into(), how: how.into() });
        }
        return;
    }
    let conditions = [&question.when, &question.or_when].into_iter().flatten();
    let first_of = conditions.map(|when| format!("`{}` is `{}`", when.question, when.values.join("` or `")));
    let conditions: Vec<String> = first_of.collect();
    let when = if conditions.is_empty() { String::new() } else { format!(", where {}", conditions.join(", ")) };
    wanted.push(Wanted { what: key.clone(), how: format!("answer until `< {key}` comes{when}") });
    for choice in choices(question) {
        let label = text(script, lang, &script.choice_key(question, choice));
        wanted.push(Wanted { what: chosen(&question.id, choice), how: format!("behind `< {key}`: `> {label}`") });
    }
    for (choice, on) in &question.on {
        if let Some(say) = &on.say {
            let say = format!("{}-say-{say}", script.flow.name);
            let label = text(script, lang, &script.choice_key(question, choice));
            let how = format!("behind `< {key}`: `> {label}`, then `< {say}`");
            wanted.push(Wanted { what: say, how });
        }
    }
}

/// The choices that a question offers.
fn choices(question: &Question) -> Vec<&str> {
    match question.kind {
        Kind::YesNo => vec!["yes", "no"],
        Kind::Confirm => vec!["yes", "more", "erase"],
        Kind::Choice | Kind::Many | Kind::Menu | Kind::Contact => question.choices.iter().map(String::as_str).collect(),
        Kind::Language | Kind::Text | Kind::Number | Kind::Date | Kind::Country | Kind::Say => Vec::new(),
    }
}

fn text(script: &Script, lang: Lang, key: &str) -> String {
    Named::read(&without_isolation(&script.words.text(lang, key, &[]))).text
}

fn first(list: &str) -> String {
    list.split([',', '،', '\n']).map(str::trim).find(|word| !word.is_empty()).unwrap_or_default().to_owned()
}

fn chosen(question: &str, choice: &str) -> String {
    format!("{question} = {choice}")
}

fn anytime(id: &str) -> String {
    format!("anytime {id}")
}

fn said(command: Command) -> String {
    let name = Command::ALL.iter().find(|(_, known)| *known == command).map_or("", |(name, _)| name);
    format!("command {name}")
}

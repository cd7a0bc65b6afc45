//! Reads the words that mean something when people write them (`…--words`).

use std::collections::BTreeMap;

use super::{choices_of, texts::Text};
use crate::{
    error::Mistake,
    model::Lang,
    talk::{
        files::Files,
        lexicon::{Command, Lexicon, List, Opening, split},
        script::Flow,
    },
};

pub(super) fn read(files: &Files, flow: &Flow, texts: &BTreeMap<Lang, Text>, mistakes: &mut Vec<Mistake>) -> Lexicon {
    let mut lexicon = Lexicon::default();
    for (lang, text) in texts {
        let list = |key: &str| text.get(key).unwrap_or_default();
        for (key, command) in Command::ALL {
            lexicon.add_command(&list(&format!("command-{key}--words")), command);
        }
        for (key, which) in List::ALL {
            lexicon.add_list(which, &list(key), *lang);
        }
        for any in &flow.anytime {
            lexicon.add_anytime(&any.id, &list(&format!("{}-anytime-{}--words", flow.name, any.id)), *lang);
        }
        lexicon.add_openings(&list("greetings--words"), *lang, Opening::Greeting);
        lexicon.add_openings(&list("pleas--words"), *lang, Opening::Plea);
        for name in split(&list("language--words")).chain([list("language-name")]) {
            lexicon.add_language(&name, *lang);
        }
    }
    for question in &flow.questions {
        for (lang, text) in texts {
            let mut meant: BTreeMap<String, &str> = BTreeMap::new();
            for choice in choices_of(question) {
                let base = format!("{}-{}--{choice}", flow.name, question.id);
                let words = text.get(&format!("{base}--words")).unwrap_or_default();
                let label = text.get(&base).map(|label| label.replace(',', " "));
                for phrase in split(&words) {
                    let mut report = |rule, what: String| {
                        let place = text.places.get(&format!("{base}--words"));
                        mistakes.extend(place.map(|place| place.of_phrase(files, &phrase).mistake(files, rule, what)));
                    };
                    // As an answer it is heard first.
                    if lexicon.command(&phrase).is_some_and(|command| command != Command::Pgp) {
                        report(
                            "answer-is-command",
                            format!("`{phrase}` is a command at any moment: it can never be an answer; take it away"),
                        );
                    }
                    if let Some(other) = meant.insert(phrase.clone(), choice).filter(|other| *other != choice) {
                        report(
                            "choice-shared",
                            format!("`{phrase}` stands for both `{other}` and `{choice}`: keep it in one of them"),
                        );
                    }
                }
                let all = format!("{words},{}", label.unwrap_or_default());
                lexicon.add_choice(&question.id, choice, &all, *lang);
            }
        }
    }
    lexicon
}

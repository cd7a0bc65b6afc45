//! What the program must never do (ARCHITECTURE.md has the table): what is held in every language at once, and that the
//! table names only what is there.

use std::{collections::BTreeSet, fs, path::Path, sync::LazyLock};

use vestibule::{
    desk,
    model::{Lang, Priority, Timestamp},
    private::Private,
    talk::{self, Files, Heard, Helpline, NoGuess, RULES, Reach, Say, Script, Session, Step, Why, step},
};

/// The conversations in all languages.
static SCRIPT: LazyLock<Script> = LazyLock::new(|| {
    let keys = desk::keys();
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    talk::load(&Files::shipped(), &Helpline::default(), &keys, Box::new(NoGuess)).expect("the conversations load")
});

/// The phrases of a list, in each language.
fn listed(key: &str) -> Vec<(Lang, String)> {
    let phrases = |lang: &Lang| {
        let list = SCRIPT.words.text(*lang, key, &[]);
        list.split([',', '،', '\n']).map(|phrase| (*lang, phrase.trim().to_owned())).collect::<Vec<_>>()
    };
    let all: Vec<_> = SCRIPT.words.languages().iter().flat_map(phrases).filter(|(_, p)| !p.is_empty()).collect();
    assert!(SCRIPT.words.languages().len() >= 8 && all.len() >= 8, "{key}");
    all
}

/// What follows if these are somebody's words; `lang`: in which language they have been spoken with before.
fn says(lang: Option<Lang>, words: &str) -> Step {
    let session = Session { language: lang, introduced: lang.is_some(), ..Session::default() };
    let heard = Heard {
        words: Private::new(words),
        first_message: Private::new(words),
        unencrypted: false,
        returning: false,
        resumes: None,
        burst: false,
        paused: false,
        at: Timestamp::from_millis(1_767_258_000_000),
    };
    step(&SCRIPT, session, &heard)
}

fn keys(step: &Step) -> Vec<String> {
    step.messages.iter().flatten().map(|say| Say::key(say).to_owned()).collect()
}

/// Never 4: danger words reach a person, in any language, as first words or later, and with no question in between.
#[test]
fn danger_words_of_every_language_reach_a_person_at_once() {
    for (lang, phrase) in listed("danger--words") {
        for before in [None, Some(lang), Some(Lang::FR)] {
            let step = says(before, &phrase);
            assert_eq!(
                (step.then, step.priority),
                (Some(Reach::HandOff(Why::Danger)), Some(Priority::Red)),
                "{phrase}"
            );
            assert!(!keys(&step).iter().any(|key| key.starts_with("retry")), "{phrase}: {:?}", keys(&step));
        }
    }
}

/// Never 4: whoever asks for a person gets one, in any language.
#[test]
fn asking_for_a_person_works_in_every_language() {
    for (lang, phrase) in listed("command-human--words") {
        for before in [None, Some(lang), Some(Lang::FR)] {
            assert_eq!(says(before, &phrase).then, Some(Reach::HandOff(Why::Asked)), "{phrase}");
        }
    }
}

/// Never 3 and 16: "I have to stop" and the like end it at once, in any language.
#[test]
fn having_to_stop_works_in_every_language() {
    for (lang, phrase) in listed("command-stop--words") {
        for before in [None, Some(lang), Some(Lang::FR)] {
            assert_eq!(says(before, &phrase).then, Some(Reach::Stop), "{phrase}");
        }
    }
}

/// Never 4: a plea is neither a command nor a mistake.
#[test]
fn pleas_of_every_language_are_answered_with_a_question() {
    for (lang, phrase) in listed("pleas--words") {
        let step = says(Some(lang), &phrase);
        assert!(step.then.is_none() && !keys(&step).iter().any(|key| key.starts_with("retry")), "{phrase}");
        assert!(SCRIPT.asks_for_help(&phrase), "{phrase}");
    }
}

/// Never 3: who cannot write freely gets one neutral sentence and nothing else, not even the helpline's name.
#[test]
fn who_is_watched_is_told_nothing_telling_in_any_language() {
    for (lang, phrase) in listed("intake-anytime-watched--words") {
        for before in [None, Some(lang)] {
            let step = says(before, &phrase);
            let known = step.session.language == Some(lang) || before.is_some();
            assert!(!known || keys(&step) == ["intake-say-later"], "{phrase}: {:?}", keys(&step));
        }
    }
}

/// The table names tests, transcripts, rules and files that are there.
#[test]
fn the_table_names_what_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join("ARCHITECTURE.md")).unwrap();
    let table = text.split("## What it must never do").nth(1).unwrap().split("\n## ").next().unwrap();
    let rows: Vec<&str> = table.lines().filter(|line| line.starts_with("| ")).skip(1).collect();
    let mut sources = String::new();
    let mut folders = vec![root.join("tests"), root.join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                sources.push_str(&fs::read_to_string(path).unwrap());
            }
        }
    }
    let rules: BTreeSet<&str> = RULES.iter().map(|rule| rule.id).collect();
    let numbers: Vec<usize> = rows.iter().filter_map(|row| row.split('|').nth(1)?.trim().parse().ok()).collect();
    assert_eq!(numbers, (1..=17).collect::<Vec<_>>());
    for row in rows {
        let named: Vec<&str> = row.split('`').skip(1).step_by(2).collect();
        assert!(!named.is_empty(), "{row}");
        for name in named {
            let is_there = match name.rsplit_once('.') {
                Some((_, "chat")) => root.join("conversations/tests").join(name).exists(),
                _ => rules.contains(name) || sources.contains(&format!("fn {name}(")),
            };
            assert!(is_there, "{name} is named and is not there: {row}");
        }
    }
}

//! A folder of conversations that is edited while the house runs: questions and choices go, and come.

use std::sync::{Arc, Mutex};

use vestibule::{
    desk,
    house::Outfit,
    talk::{self, Files, Helpline, Level, NoGuess, Script},
};

use crate::{
    door::{Door, files},
    pause,
};

const FLOW: &str = "flows/intake.toml";
const QUESTION: &str = "\n[[question]]\n";

/// Where the house reads its conversations.
#[derive(Clone)]
pub(crate) struct Shelf(Arc<Mutex<Files>>);

impl Shelf {
    /// A house that ada runs, with the conversations that came with the program on a shelf.
    pub(crate) fn door() -> (Self, Door) {
        let (shelf, mut door) = (Self(Arc::new(Mutex::new(files()))), pause::door());
        let files = Arc::clone(&shelf.0);
        let keys = desk::keys();
        let conversations = move |_: &Script| {
            let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
            talk::load(&files.lock().unwrap(), &Helpline::default(), &keys, Box::new(NoGuess))
        };
        let outfit = Outfit { conversations: Some(Box::new(conversations)), ..Outfit::default() };
        door.house.as_mut().unwrap().equip(outfit);
        (shelf, door)
    }

    /// From now on what is published is held to all the rules, as outside of tests.
    pub(crate) fn hold_to_the_rules(&self, door: &mut Door) {
        let (files, keys) = (Arc::clone(&self.0), desk::keys());
        let conversations = move |running: &Script| {
            let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
            let files = files.lock().unwrap();
            let (script, found) =
                talk::inspect(&files, &Helpline::default(), &keys, Box::new(NoGuess), Some(&running.flow));
            let errors = found.into_iter().filter(|finding| finding.level == Level::Error);
            let errors: Vec<_> = errors.map(|finding| finding.mistake).collect();
            script.filter(|_| errors.is_empty()).ok_or(errors)
        };
        let outfit = Outfit { conversations: Some(Box::new(conversations)), ..Outfit::default() };
        door.house.as_mut().unwrap().equip(outfit);
    }

    /// Changes a file.
    pub(crate) fn edit(&self, path: &str, change: impl FnOnce(&str) -> String) {
        let mut files = self.0.lock().unwrap();
        let text = change(files.get(path).unwrap());
        *files = files.clone().with(path, &text);
    }

    /// Changes the texts of the questions, in every language.
    fn edit_texts(&self, change: impl Fn(&str) -> String) {
        let files = self.0.lock().unwrap().clone();
        let paths = files.below("text").map(|(path, _)| path).filter(|path| path.ends_with("/intake.ftl"));
        paths.for_each(|path| self.edit(path, |text| change(text)));
    }

    /// Changes the block of a question.
    fn edit_question(&self, id: &str, change: impl Fn(&str) -> String) {
        self.alone();
        let changed = |block: &str| if is_of(block, id) { change(block) } else { block.to_owned() };
        self.edit(FLOW, |flow| flow.split(QUESTION).map(changed).collect::<Vec<_>>().join(QUESTION));
    }

    /// A question has another id, and its texts as well.
    pub(crate) fn renamed(&self, id: &str, now: &str) {
        self.edit_question(id, |block| {
            block.replacen(&format!("id = \"{id}\""), &format!("id = \"{now}\"\nwas = [\"{id}\"]"), 1)
        });
        let base = format!("\nintake-{id}");
        self.edit_texts(|text| {
            [" ", "-"].iter().fold(text.to_owned(), |text, next| {
                text.replace(&format!("{base}{next}"), &format!("\nintake-{now}{next}"))
            })
        });
    }

    /// A question takes several of its choices.
    pub(crate) fn takes_many(&self, id: &str) {
        self.edit_question(id, |block| block.replacen("type = \"choice\"", "type = \"many\"", 1));
    }

    /// A question comes before another.
    pub(crate) fn moved(&self, id: &str, before: &str) {
        self.alone();
        self.edit(FLOW, |flow| {
            let (mut blocks, mut moved) = (Vec::new(), Vec::new());
            flow.split(QUESTION).for_each(|block| if is_of(block, id) { &mut moved } else { &mut blocks }.push(block));
            let at = blocks.iter().position(|block| is_of(block, before)).unwrap();
            blocks.splice(at..at, moved);
            blocks.join(QUESTION)
        });
    }

    /// A question is asked of some only.
    pub(crate) fn only_when(&self, id: &str, when: &str) {
        self.edit_question(id, |block| {
            let (head, rest) = block.split_once('\n').unwrap();
            let left: Vec<&str> = rest.lines().filter(|line| !line.starts_with("when")).collect();
            format!("{head}\nwhen = {{ {when} }}\n{}", left.join("\n"))
        });
    }

    /// What names questions and choices would have to be changed with them.
    fn alone(&self) {
        let mut files = self.0.lock().unwrap();
        *files = files.clone().without("drills").with("referrals.toml", "");
    }

    /// A question goes, with its texts.
    pub(crate) fn without_question(&self, id: &str) {
        self.alone();
        self.edit(FLOW, |flow| {
            let blocks = flow.split(QUESTION).filter(|block| !is_of(block, id));
            blocks.collect::<Vec<_>>().join(QUESTION)
        });
        let base = format!("intake-{id}");
        self.edit_texts(|text| without(text, |key| key == base || key.starts_with(&format!("{base}-"))));
    }

    /// A choice of a question goes, with its texts.
    pub(crate) fn without_choice(&self, id: &str, choice: &str) {
        self.edit_question(id, |block| {
            let lines = block.lines().filter(|line| !line.starts_with(&format!("on.{choice} ")));
            let without = |line: &str| {
                if !line.starts_with("choices") {
                    return line.to_owned();
                }
                line.replace(&format!("\"{choice}\", "), "").replace(&format!(", \"{choice}\""), "")
            };
            lines.map(without).collect::<Vec<_>>().join("\n")
        });
        // What waited for it waits for the others.
        self.edit(FLOW, |flow| {
            let asks = format!(" {id} = [");
            let without = |line: &str| {
                let Some((head, tail)) = line.split_once(&asks).filter(|_| !line.starts_with("choices")) else {
                    return line.to_owned();
                };
                let (list, rest) = tail.split_once(']').unwrap();
                let left: Vec<&str> = list.split(", ").filter(|one| *one != format!("\"{choice}\"")).collect();
                format!("{head}{asks}{}]{rest}", left.join(", "))
            };
            flow.lines().map(without).collect::<Vec<_>>().join("\n")
        });
        let base = format!("intake-{id}--{choice}");
        self.edit_texts(|text| without(text, |key| key.split("--words").next() == Some(&base)));
    }

    /// A question with the choices `one` and `two` comes before another.
    pub(crate) fn with_question(&self, id: &str, before: &str) {
        self.alone();
        self.edit(FLOW, |flow| {
            let place = flow.find(&format!("{QUESTION}id = \"{before}\"")).unwrap();
            let (head, tail) = flow.split_at(place);
            format!("{head}{QUESTION}id = \"{id}\"\ntype = \"choice\"\nchoices = [\"one\", \"two\"]\n{tail}")
        });
        let base = format!("intake-{id}");
        let texts = format!(
            "\n{base} = About {id}?\n{base}-label = {id}\n{base}-why = why\n{base}--one = {id} one\n\
             {base}--one--words = {id} uno\n{base}--two = {id} two\n{base}--two--words = {id} due\n"
        );
        self.edit_texts(|text| format!("{text}{texts}"));
    }
}

fn is_of(block: &str, id: &str) -> bool {
    block.starts_with(&format!("id = \"{id}\""))
}

/// A file of texts without some.
fn without(text: &str, gone: impl Fn(&str) -> bool) -> String {
    let mut skips = false;
    let mut left = String::new();
    for line in text.lines() {
        if !line.starts_with([' ', '\t']) {
            skips = line.split_once(" =").is_some_and(|(key, _)| gone(key));
        }
        if !skips {
            left.push_str(line);
            left.push('\n');
        }
    }
    left
}

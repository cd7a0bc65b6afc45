//! What people write: words that mean two things at once, in one language or in two.

use std::collections::BTreeMap;

use super::{Book, Found, Text};
use crate::{
    error::Span,
    talk::{
        lexicon::Command,
        load::choices_of,
        normal::fold,
        script::{Flow, Question},
    },
};

/// A phrase where it stands.
type Use<'b, 'f> = (&'b Text<'f>, Span);

/// Folded phrases of all languages, with what each means wherever it stands.
type Meant<'b, 'f, M> = BTreeMap<String, Vec<(M, Use<'b, 'f>)>>;

pub(super) fn look(book: &Book<'_>, found: &mut Found) {
    let commands = commands(book);
    for (phrase, uses) in &commands {
        let Some((first, _)) = uses.first() else { continue };
        for (command, (text, at)) in uses.iter().filter(|(command, _)| command != first) {
            let what = format!("`{phrase}` is the command `{command}` here, and `{first}` elsewhere");
            found.text("command-shared", text, Some(*at), what);
        }
    }
    let (yes, no) = (list(book, "yes--words"), list(book, "no--words"));
    for (phrase, uses) in &no {
        if let Some(((), (other, _))) = yes.get(phrase).and_then(|uses| uses.first()) {
            for ((), (text, at)) in uses {
                let what = format!("`{phrase}` means no here, and yes in `{}`", other.lang);
                found.text("yes-is-no", text, Some(*at), what);
            }
        }
    }
    for (phrase, (text, at)) in
        yes.iter().chain(&no).flat_map(|(phrase, uses)| uses.iter().map(move |((), at)| (phrase, at)))
    {
        if let Some((command, _)) = commands.get(phrase).and_then(|uses| uses.first()) {
            found.text(
                "answer-is-command",
                text,
                Some(*at),
                format!("`{phrase}` is the command `{command}`: it never means yes or no"),
            );
        }
    }
    let openings: [(&str, Meant<'_, '_, ()>); 2] =
        [("a plea", list(book, "pleas--words")), ("a greeting", list(book, "greetings--words"))];
    let opens = |phrase: &str| openings.iter().find(|(_, list)| list.contains_key(phrase)).map(|(kind, _)| *kind);
    for (phrase, uses) in &commands {
        let Some(kind) = opens(phrase) else { continue };
        for (command, (text, at)) in uses {
            let what = format!("`{phrase}` is {kind}: it can never be the command `{command}`");
            found.text("answer-is-plea", text, Some(*at), what);
        }
    }
    let Some(flow) = &book.flow else { return };
    for question in &flow.questions {
        let choices = choices(book, flow, question);
        for (phrase, uses) in &choices {
            if let Some(kind) = opens(phrase) {
                for (choice, (text, at)) in uses {
                    let what = format!("`{phrase}` is {kind}: it cannot be the answer `{choice}` as well");
                    found.text("answer-is-plea", text, Some(*at), what);
                }
            }
            two_choices(question, phrase, uses, found);
        }
        // Lists `load` has looked at; what is shown must not command either.
        for (phrase, (choice, (text, at))) in
            choices.iter().flat_map(|(phrase, uses)| uses.iter().map(move |at| (phrase, at)))
        {
            let command = commands.get(phrase).and_then(|uses| uses.iter().find(|(command, _)| *command != "pgp"));
            if let Some((command, _)) = command.filter(|_| !text.is_list()) {
                let what = format!(
                    "`{phrase}` is the command `{command}`: whoever writes what is shown for `{choice}` gives a command"
                );
                found.text("answer-is-command", text, Some(*at), what);
            }
        }
    }
}

fn two_choices(question: &Question, phrase: &str, uses: &[(&str, Use<'_, '_>)], found: &mut Found) {
    for (number, (choice, (text, at))) in uses.iter().enumerate() {
        let before = || uses.iter().take(number).filter(|(other, _)| other != choice);
        let id = &question.id;
        if let Some((other, _)) =
            before().find(|(_, (other, _))| other.lang == text.lang && !(other.is_list() && text.is_list()))
        {
            let what = format!("`{phrase}` stands for both `{other}` and `{choice}` of `{id}`");
            found.text("choice-shared", text, Some(*at), what);
        } else if let Some((other, (there, _))) = before().find(|(_, (other, _))| other.lang != text.lang) {
            // Whoever has said their language means it as their language does: only somebody who writes in one and is
            // spoken to in a third may be misunderstood.
            let what =
                format!("`{phrase}` stands for `{choice}` of `{id}` here, and for `{other}` in `{}`", there.lang);
            found.text("choice-shared-elsewhere", text, Some(*at), what);
        }
    }
}

/// The words of all commands.
pub(super) fn commands<'b, 'f>(book: &'b Book<'f>) -> Meant<'b, 'f, &'static str> {
    let mut meant = Meant::new();
    for (name, _) in Command::ALL {
        add(book, &format!("command-{name}--words"), name, &mut meant);
    }
    meant
}

fn list<'b, 'f>(book: &'b Book<'f>, key: &str) -> Meant<'b, 'f, ()> {
    let mut meant = Meant::new();
    add(book, key, (), &mut meant);
    meant
}

fn choices<'b, 'f, 'q>(book: &'b Book<'f>, flow: &Flow, question: &'q Question) -> Meant<'b, 'f, &'q str> {
    let mut meant = Meant::new();
    for choice in choices_of(question) {
        let key = format!("{}-{}--{choice}", flow.name, question.id);
        add(book, &format!("{key}--words"), choice, &mut meant);
        for text in book.tongues.values().filter_map(|tongue| tongue.get(key.as_str())) {
            let shown = text.says().first().map(|said| fold(&said.words)).filter(|shown| !shown.is_empty());
            let uses = shown.map(|shown| meant.entry(shown).or_default());
            uses.into_iter().for_each(|uses| uses.push((choice, (text, text.name()))));
        }
    }
    meant
}

fn add<'b, 'f, M: Copy>(book: &'b Book<'f>, key: &str, means: M, meant: &mut Meant<'b, 'f, M>) {
    for text in book.tongues.values().filter_map(|tongue| tongue.get(key)) {
        for (phrase, at) in text.phrases() {
            meant.entry(phrase).or_default().push((means, (text, at)));
        }
    }
}

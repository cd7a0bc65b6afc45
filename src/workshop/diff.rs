//! What a new folder changes for people who are in the middle of a conversation.
//!
//! Besides comparing, people are put at every point of the old questions and handed on to the new ones as the program itself
//! does it: what happens to them is what is said.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::Write,
    path::Path,
    process::ExitCode,
};

use super::{keywords, sample};
use crate::{
    error::Mistake,
    model::Lang,
    talk::{Question, Script, Session},
};

pub(super) fn run(old: &Path, new: &Path, verbose: bool, out: &mut dyn Write) -> Result<ExitCode, String> {
    let mut text = String::new();
    let mut read = |folder: &Path| {
        let told = |mistakes: Vec<Mistake>| mistakes.iter().map(|mistake| format!("{mistake}\n")).collect::<String>();
        super::script(Some(folder))
            .map_err(|why| text += &format!("{} has mistakes:\n{}", folder.display(), told(why)))
            .ok()
    };
    let both = read(old).zip(read(new));
    let good = both.is_some_and(|(old, new)| compare(&old, &new, verbose, &mut text));
    out.write_all(text.as_bytes()).map_err(|error| error.to_string())?;
    Ok(if good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// How many of those inside, and one who came there by the fewest answers.
#[derive(Debug, Default)]
struct Those {
    count: usize,
    /// Of them, those who were past that point.
    past: usize,
    example: Option<Vec<String>>,
}

impl Those {
    fn one_more(&mut self, trail: &[String], is_past: bool) {
        self.count += 1;
        self.past += usize::from(is_past);
        if self.example.as_ref().is_none_or(|shortest| trail.len() < shortest.len()) {
            self.example = Some(trail.to_vec());
        }
    }

    fn example(&self) -> String {
        match self.example.as_deref() {
            None => "nobody inside".into(),
            Some([]) => "somebody at the beginning".into(),
            Some(trail) => format!("somebody with {}", trail.join(", ")),
        }
    }
}

/// What happens to people who are inside.
#[derive(Debug, Default)]
struct Fates {
    people: usize,
    /// Who will be asked a question that is new.
    asked: BTreeMap<String, Those>,
    /// Whose answer to a question becomes a line of their case.
    lost: BTreeMap<String, Those>,
    /// Who is asked again, though the question is still there.
    again: BTreeMap<String, Those>,
    /// To whom a question applies that did not.
    newly: BTreeMap<String, Those>,
    /// To whom a question does not apply any more.
    no_longer: BTreeMap<String, Those>,
    /// To whom the question that waits is put once more, or another one in its place.
    moved: Those,
}

fn fates(old: &Script, new: &Script) -> Fates {
    let mut fates = Fates::default();
    for inside in sample::inside(old) {
        fates.people += 1;
        let (before, mut after) = (&inside.session, inside.session.clone());
        old.hand_on(new, &mut after, old.words.default_language());
        let trail = inside.trail.as_slice();
        for answer in &before.answers {
            let Some(now) = new.flow.now_called(&answer.question) else {
                let is_told = old.flow.question(&answer.question).is_some();
                if is_told {
                    fates.lost.entry(answer.question.clone()).or_default().one_more(trail, false);
                }
                continue;
            };
            if after.answer(&now.id).is_none() {
                fates.again.entry(now.id.clone()).or_default().one_more(trail, false);
            }
        }
        let waits = |script: &Script, session: &Session| {
            let id = session.pending.as_deref().and_then(|id| script.flow.now_called(id)).map(|question| &question.id);
            script.flow.questions.iter().position(|question| Some(&question.id) == id)
        };
        let here = waits(new, before);
        for (at, question) in new.flow.questions.iter().enumerate() {
            let open = after.answer(&question.id).is_none() && question.is_relevant(&after);
            let was = was(old, question);
            let is_past = here.is_some_and(|here| at < here);
            match was.map(|was| was.is_relevant(before)) {
                None if open => fates.asked.entry(question.id.clone()).or_default().one_more(trail, is_past),
                Some(false) if open => fates.newly.entry(question.id.clone()).or_default().one_more(trail, is_past),
                Some(true) if !question.is_relevant(&after) => {
                    fates.no_longer.entry(question.id.clone()).or_default().one_more(trail, is_past);
                }
                None | Some(true | false) => {}
            }
        }
        if before.pending.is_some() && after.pending.is_none() {
            fates.moved.one_more(trail, false);
        }
    }
    fates
}

/// What a question was before.
fn was<'a>(old: &'a Script, question: &Question) -> Option<&'a Question> {
    old.flow.question(&question.id).or_else(|| question.was.iter().find_map(|id| old.flow.question(id)))
}

/// Says everything. Whether it can be published as it is.
fn compare(old: &Script, new: &Script, verbose: bool, text: &mut String) -> bool {
    let fates = fates(old, new);
    let ids = ids(old, new, &fates);
    let (from, to) = (old.flow.version, new.flow.version);
    let needs_version = !ids.is_empty() && to <= from;
    if needs_version {
        *text += &format!(
            "!!! QUESTIONS OR CHOICES CHANGE, AND THE VERSION IS STILL {to}: raise `version` in the new flows/intake.toml !!!\n\n"
        );
    } else if from != to {
        *text += &format!("version {from} becomes {to}\n");
    }
    if !ids.is_empty() {
        *text += &format!(
            "{} made-up people, at every point of the old questions, go on with the new ones:\n",
            fates.people
        );
    }
    ids.iter().for_each(|line| *text += &format!("{line}\n"));
    texts(old, new, verbose, text);
    let keywords = keywords::gone(old, new);
    keywords.iter().for_each(|line| *text += &format!("{line}\n"));
    *text += &last_word(old, new, &fates);
    !needs_version
}

/// What changes of the questions and their choices.
fn ids(old: &Script, new: &Script, fates: &Fates) -> Vec<String> {
    let mut lines = Vec::new();
    let still: BTreeSet<&str> = new.flow.questions.iter().filter_map(|q| was(old, q)).map(|q| q.id.as_str()).collect();
    for question in &new.flow.questions {
        let id = &question.id;
        match was(old, question) {
            None => lines.push(match fates.asked.get(id) {
                None => format!("+ question `{id}`: nobody who is inside is asked it"),
                Some(some) => format!(
                    "+ question `{id}`: asked of {} of {} who are inside, {} of them past that point; the first is {}",
                    some.count,
                    fates.people,
                    some.past,
                    some.example()
                ),
            }),
            Some(before) => changed(before, question, fates, &mut lines),
        }
    }
    for gone in old.flow.questions.iter().filter(|question| !still.contains(question.id.as_str())) {
        let count = fates.lost.get(&gone.id).map_or(0, |some| some.count);
        lines.push(format!(
            "- question `{}`: what was answered becomes a line of the case ({count} of {} who are inside); if it only has \
             another name now, write `was = [\"{0}\"]`",
            gone.id, fates.people
        ));
    }
    lines
}

fn changed(before: &Question, now: &Question, fates: &Fates, lines: &mut Vec<String>) {
    let id = &now.id;
    if before.id != *id {
        lines.push(format!("~ question `{}` is called `{id}` now: answers are kept", before.id));
    }
    if before.kind != now.kind {
        let lost = fates.again.get(id).map_or(0, |some| some.count);
        lines.push(format!(
            "~ question `{id}` takes another kind of answer: {lost} of {} who are inside are asked again",
            fates.people
        ));
    }
    let has = |question: &Question, choice: &String| question.all().any(|known| known == choice);
    for choice in before.all().filter(|choice| !has(now, choice)) {
        let some = fates.again.get(id);
        let count = some.map_or(0, |some| some.count);
        let example = some.map(Those::example).unwrap_or_default();
        lines.push(format!("- choice `{choice}` of `{id}`: whoever chose it is asked again ({count} who are inside; the first is {example})"));
    }
    for choice in now.all().filter(|choice| !has(before, choice)) {
        lines.push(format!("+ choice `{choice}` of `{id}`"));
    }
    for (what, some) in
        [("is asked of people of whom it was not", &fates.newly), ("is no longer asked of some", &fates.no_longer)]
    {
        if let Some(some) = some.get(id) {
            lines.push(format!(
                "~ question `{id}` {what}: {} of {} who are inside; the first is {}",
                some.count,
                fates.people,
                some.example()
            ));
        }
    }
}

fn texts(old: &Script, new: &Script, verbose: bool, text: &mut String) {
    let (before, now) = (old.contents.languages(), new.contents.languages());
    let codes = |codes: Vec<Lang>| codes.iter().map(Lang::to_string).collect::<Vec<_>>().join(", ");
    let added: Vec<Lang> = now.iter().filter(|lang| !before.contains(lang)).copied().collect();
    let gone: Vec<Lang> = before.iter().filter(|lang| !now.contains(lang)).copied().collect();
    if !added.is_empty() {
        *text += &format!("+ languages: {}\n", codes(added));
    }
    if !gone.is_empty() {
        *text += &format!(
            "- languages: {}; whoever speaks one of them goes on in `{}`\n",
            codes(gone),
            new.words.default_language()
        );
    }
    for lang in now.iter().filter(|lang| before.contains(lang)) {
        let keys = old.contents.other_texts(&new.contents, *lang);
        if !keys.is_empty() {
            *text += &format!("~ texts in `{lang}`: {} are other ones, new or gone\n", keys.len());
        }
        if verbose {
            keys.iter().for_each(|key| *text += &format!("    {key}\n"));
        }
    }
}

/// The whole in one sentence.
fn last_word(old: &Script, new: &Script, fates: &Fates) -> String {
    if old.contents == new.contents {
        return "Nothing changes for anybody.\n".into();
    }
    let most = |of: &BTreeMap<String, Those>| of.values().map(|some| some.count).max().unwrap_or_default();
    let asked = most(&fates.asked).max(most(&fates.newly));
    let (again, lost) = (most(&fates.again), most(&fates.lost));
    if asked + again + lost + fates.moved.count == 0 {
        return "Whoever is in the middle of a conversation notices nothing but other words.\n".into();
    }
    format!(
        "Nobody who is in the middle of a conversation is stuck: of {} at every point of it, up to {asked} are asked something \
         new, {again} something again, {lost} keep an answer as a line of their case only, and {} are shown what they are to \
         answer once more.\n",
        fates.people, fates.moved.count
    )
}

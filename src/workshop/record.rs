//! What was tried, as an example conversation that keeps to it.

use super::{
    stage::{Said, Stage, Unplayed},
    transcript::{CARD, Line, stored},
};
use crate::model::Lang;

/// Something that was done, and what came of it.
#[derive(Debug)]
pub(super) struct Step {
    /// What.
    pub(super) line: Line,
    /// What was said then.
    pub(super) said: Vec<Said>,
    /// Which answers are others since, and what they are.
    changed: Vec<(String, String)>,
}

/// Does what a line says.
pub(super) fn perform(stage: &mut Stage, line: Line) -> Result<Step, Unplayed> {
    let before = answers(stage);
    let tag = stage.case().map(|case| case.tag.to_string());
    let said = match &line {
        Line::Says(words) => stage.say(words)?,
        Line::Adds(words) => stage.add(words)?,
        Line::Handles(words) => stage.handle(words)?,
        Line::After(span) => stage.after(*span)?,
        Line::Restart => {
            stage.restart()?;
            Vec::new()
        }
        Line::Channel(security) => {
            stage.writes(*security);
            Vec::new()
        }
        Line::Lang(_)
        | Line::Receives(_)
        | Line::Team(_)
        | Line::Stored(..)
        | Line::Nothing
        | Line::Publish(_)
        | Line::Held(_) => Vec::new(),
    };
    let changed = answers(stage).into_iter().filter(|answer| !before.contains(answer)).collect();
    // A tag is another one when the example is played.
    let line = match (line, tag) {
        (Line::Handles(words), Some(tag)) => Line::Handles(words.replace(&tag, "$TAG")),
        (line, _) => line,
    };
    Ok(Step { line, said, changed })
}

fn answers(stage: &Stage) -> Vec<(String, String)> {
    let session = stage.session();
    let answers = session.into_iter().flat_map(|session| &session.answers);
    answers.map(|answer| (answer.question.clone(), stored(session, &answer.question))).collect()
}

/// By which of its texts a message to the team is named.
pub(super) fn team_key(all: &[String]) -> Option<&str> {
    let is_card = all.iter().any(|key| key == CARD);
    if is_card { Some("card") } else { all.first().map(String::as_str) }
}

/// The example.
pub(super) fn written(lang: Option<Lang>, steps: &[Step]) -> String {
    let mut text = String::from("# Say here what this example is about.\n");
    if let Some(lang) = lang {
        text += &format!("{}\n", Line::Lang(lang));
    }
    text += "\n";
    for step in steps {
        text += &format!("{}\n", step.line);
        let (team, person): (Vec<&Said>, Vec<&Said>) = step.said.iter().partition(|said| said.to_team);
        for said in &person {
            text += &format!("{}\n", Line::Receives(said.named.line()));
        }
        if person.is_empty() && !matches!(step.line, Line::Channel(_) | Line::Restart | Line::Handles(_)) {
            text += &format!("{}\n", Line::Nothing);
        }
        for key in team.iter().filter_map(|said| team_key(&said.named.all)) {
            text += &format!("{}\n", Line::Team(key.to_owned()));
        }
        for (question, value) in &step.changed {
            text += &format!("{}\n", Line::Stored(question.clone(), value.clone()));
        }
    }
    text
}

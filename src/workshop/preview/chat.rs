//! The chat of the page: a played house for each that is open.

use std::{path::Path, time::Duration};

use hyper::StatusCode;
use serde::{Deserialize, Serialize};

use crate::{
    error,
    model::{Lang, Security},
    talk::{Answer, Value},
    workshop::{
        self,
        html::direction,
        stage::{Said, Stage, Unplayed},
    },
};

/// How many are kept; with one more, the oldest ends.
const MOST: usize = 4;
/// The longest that is waited at once.
const LONGEST: u64 = 400 * 24 * 60 * 60;

/// The chats that are open.
#[derive(Debug, Default)]
pub(super) struct Chats {
    open: Vec<(u64, Stage)>,
    begun: u64,
}

#[derive(Deserialize)]
#[serde(tag = "do", rename_all = "snake_case")]
enum Ask {
    /// Somebody is about to write.
    Begin { lang: Option<Lang>, clear: bool },
    /// They write.
    Say { session: u64, clear: bool, words: String },
    /// Time goes by.
    After { session: u64, seconds: u64 },
    /// The program ends and is started again.
    Restart { session: u64 },
}

#[derive(Serialize)]
struct Reply {
    session: u64,
    messages: Vec<Message>,
    stored: Vec<Stored>,
    state: String,
}

#[derive(Serialize)]
struct Message {
    team: bool,
    text: String,
    keys: String,
    lang: Lang,
    dir: &'static str,
}

#[derive(Serialize)]
struct Stored {
    question: String,
    value: String,
}

#[derive(Serialize)]
struct Refusal {
    error: String,
}

impl Chats {
    /// Does what the page asks for.
    pub(super) fn answer(&mut self, folder: Option<&Path>, body: &[u8]) -> (StatusCode, String) {
        let Ok(ask) = serde_json::from_slice::<Ask>(body) else {
            return (StatusCode::BAD_REQUEST, refusal("this is not what the page asks"));
        };
        match self.played(folder, ask) {
            Ok(reply) => (StatusCode::OK, serde_json::to_string(&reply).unwrap_or_default()),
            Err(why) => (StatusCode::CONFLICT, refusal(&why)),
        }
    }

    fn played(&mut self, folder: Option<&Path>, ask: Ask) -> Result<Reply, String> {
        let (session, said) = match ask {
            Ask::Begin { lang, clear } => {
                let stage = Stage::begin(&workshop::files(folder)?, lang, security(clear)).map_err(|why| told(&why))?;
                self.begun += 1;
                self.open.push((self.begun, stage));
                let much = self.open.len().saturating_sub(MOST);
                self.open.drain(..much);
                (self.begun, Vec::new())
            }
            Ask::Say { session, clear, words } => {
                let stage = self.stage(session)?;
                stage.writes(security(clear));
                (session, stage.say(&words).map_err(|why| told(&why))?)
            }
            Ask::After { session, seconds } => {
                let span = Duration::from_secs(seconds.min(LONGEST));
                (session, self.stage(session)?.after(span).map_err(|why| told(&why))?)
            }
            Ask::Restart { session } => {
                self.stage(session)?.restart().map_err(|why| told(&why))?;
                (session, Vec::new())
            }
        };
        let stage = self.stage(session)?;
        let default = stage.script().map_err(|why| told(&why))?.words.default_language();
        let Some(case) = stage.case() else {
            let state = "The program knows nothing of this person.".to_owned();
            let messages = messages(said, default, default);
            return Ok(Reply { session, messages, stored: Vec::new(), state });
        };
        let lang = case.session.language;
        let language = lang.map_or_else(|| "language not known".to_owned(), |lang| format!("language {lang}"));
        let state = format!("Case {}: {}, {}, {language}", case.tag, case.stage.name(), case.priority.name());
        let stored = case.session.answers.iter().map(stored).collect();
        Ok(Reply { session, messages: messages(said, lang.unwrap_or(default), default), stored, state })
    }

    fn stage(&mut self, session: u64) -> Result<&mut Stage, String> {
        let stage = self.open.iter_mut().find(|(number, _)| *number == session).map(|(_, stage)| stage);
        stage.ok_or_else(|| "this conversation has ended: begin anew".to_owned())
    }
}

const fn security(clear: bool) -> Security {
    if clear { Security::TransportOnly } else { Security::EndToEnd }
}

fn messages(said: Vec<Said>, lang: Lang, default: Lang) -> Vec<Message> {
    let message = |Said { to_team, named, .. }: Said| {
        let lang = if to_team { default } else { lang };
        Message { team: to_team, keys: named.keys.join(" "), text: named.text, lang, dir: direction(lang) }
    };
    said.into_iter().map(message).collect()
}

fn stored(answer: &Answer) -> Stored {
    let value = match &answer.value {
        Value::Choice(choice) => choice.clone(),
        Value::Many(choices) => choices.join(", "),
        Value::Text => answer.words.reveal().clone(),
        Value::Unclear => format!("not understood: {}", answer.words.reveal()),
        Value::Skipped => "skipped".to_owned(),
    };
    Stored { question: answer.question.clone(), value }
}

fn told(why: &Unplayed) -> String {
    match why {
        Unplayed::Mistakes(mistakes) => {
            let first = mistakes.first().map(ToString::to_string).unwrap_or_default();
            format!("The conversations must be mended first ({}): {first}", mistakes.len())
        }
        Unplayed::Store(_) | Unplayed::Io(_) | Unplayed::Over => error::chain(why),
    }
}

fn refusal(why: &str) -> String {
    serde_json::to_string(&Refusal { error: why.to_owned() }).unwrap_or_default()
}

//! One step of a scripted conversation: words in, the keys of what to say out. Pure.
//!
//! `front` calls [`step()`] for a person whose case the program holds. What is said is a list of keys
//! ([`Say`]); [`Words`] turns them into text in the person's language. Knows nothing of the desk.
//! In reading order: `helpline` (what its operator decides), `script` (the flow), `session` (what is kept),
//! `step`, `again` (a question that a human puts), `answer` (what an answer means), `lexicon`, `phrases` and `normal`
//! (words), `language`, `words` and `names` (texts), `scene` (what the person of a drill says), `places` and
//! `referrals` (where, and who else), `load` (files to a [`Script`]), `contents` and `publish` (another script in its place).

mod again;
mod answer;
mod contents;
mod daytime;
mod files;
mod helpline;
mod language;
mod lexicon;
mod lint;
mod load;
mod names;
mod normal;
mod phrases;
mod places;
mod publish;
mod referrals;
mod scene;
mod script;
mod session;
mod spots;
mod step;
mod words;

pub use contents::{Changes, Contents};
pub use daytime::{daytime, daytime_in};
pub use files::Files;
pub use helpline::{Available, Helpline};
pub use language::{Guess, NoGuess, Statistics};
pub use lexicon::Command;
pub use lint::{Finding, Level, RULES, Rule, inspect};
pub use load::{flow, load};
pub use names::Named;
pub use normal::{fold, harmless, is_dropped};
pub use places::Places;
pub use referrals::{Referral, asks_need};
pub use scene::{Cue, Scene};
pub use script::{Anytime, CLEAR, Condition, Flow, Kind, LINE, On, Question, Then};
pub use session::{Answer, Session, SetBy, Value};
pub use step::{Heard, Reach, Step, Why, step};
pub use words::{Arg, Say, Words, without_isolation};

use std::sync::Arc;

use lexicon::{Lexicon, List, Opening};

/// A whole conversation as `load` accepted it: the flow, the texts, the words that mean something. What is large in it is
/// shared by its copies.
#[derive(Debug, Clone)]
pub struct Script {
    /// The questions.
    pub flow: Flow,
    /// The texts.
    pub words: Words,
    /// The names of the ready-made answers: their texts are `say-<name>`.
    pub canned: Vec<String>,
    /// The drills that staff can practise on.
    pub scenes: Vec<Scene>,
    /// Who else can help.
    pub referrals: Vec<Referral>,
    /// The countries and regions.
    pub places: Arc<Places>,
    /// What it was made of.
    pub contents: Contents,
    lexicon: Arc<Lexicon>,
    guess: Arc<dyn Guess>,
}

impl Script {
    /// What a person's whole message commands, in any language.
    pub fn command(&self, words: &str) -> Option<Command> {
        self.lexicon.command(&fold(words))
    }

    /// What a message says of all that may be said at any moment: the ids.
    pub fn says_anytime(&self, words: &str) -> impl Iterator<Item = &str> {
        let folded = fold(words);
        let phrases = self.flow.anytime.iter().filter_map(|any| Some((any, self.lexicon.anytime(&any.id)?)));
        let says = move |phrases| answer::says(&self.lexicon, phrases, None, &folded);
        phrases.filter(move |(_, phrases)| says(phrases)).map(|(any, _)| any.id.as_str())
    }

    /// Whether a whole message says yes or no, if it says either.
    pub fn says_yes(&self, words: &str) -> Option<bool> {
        let folded = fold(words);
        match (self.lexicon.is(List::Yes, &folded), self.lexicon.is(List::No, &folded)) {
            (true, false) => Some(true),
            (false, true) => Some(false),
            (true, true) | (false, false) => None,
        }
    }

    /// Whether a message is nothing but a greeting or a plea.
    pub fn is_greeting(&self, words: &str) -> bool {
        let folded = fold(words);
        [Opening::Greeting, Opening::Plea].iter().any(|kind| self.lexicon.is_only(*kind, &folded))
    }

    /// Whether somebody asks for help: nothing but a plea, or for a person, or they say that they are in danger.
    pub fn asks_for_help(&self, words: &str) -> bool {
        let folded = fold(words);
        let asks = self.lexicon.is_only(Opening::Plea, &folded) || self.command(words) == Some(Command::Human);
        asks || answer::discloses_danger(&self.lexicon, None, &folded)
    }

    /// The drill of this name.
    pub fn scene(&self, name: &str) -> Option<&Scene> {
        self.scenes.iter().find(|scene| scene.name == name)
    }

    /// Whether the program has read the answers back and waits for a yes.
    pub fn awaits_confirmation(&self, session: &Session) -> bool {
        let pending = session.pending.as_deref().and_then(|id| self.flow.question(id));
        pending.is_some_and(|question| question.kind == Kind::Confirm)
    }

    /// The relevant answered questions, without the read-back itself: what the recap and the card list.
    pub fn read_back<'a>(&'a self, session: &'a Session) -> impl Iterator<Item = (&'a Question, &'a Answer)> {
        self.flow
            .answered(session)
            .filter(|(question, _)| !matches!(question.kind, Kind::Menu | Kind::Confirm | Kind::Say))
    }

    /// The relevant questions that nothing usable was answered to: what the card lists as unknown.
    pub fn unknown<'a>(&'a self, session: &'a Session) -> impl Iterator<Item = &'a Question> {
        self.flow
            .unknown(session)
            .filter(|question| !matches!(question.kind, Kind::Language | Kind::Menu | Kind::Confirm | Kind::Say))
    }

    /// How an answer is shown: labels for choices; `words` decides whether free words are repeated or only said to be kept.
    pub fn shown(&self, question: &Question, answer: &Answer, words: bool) -> Vec<Arg> {
        match &answer.value {
            Value::Choice(choice) => vec![Arg::Key(self.choice_key(question, choice))],
            Value::Many(choices) => choices.iter().map(|choice| Arg::Key(self.choice_key(question, choice))).collect(),
            Value::Skipped => vec![Arg::Key("recap-skipped".into())],
            Value::Text | Value::Unclear if words => vec![Arg::Words(answer.words.clone())],
            Value::Text => vec![Arg::Key("recap-text".into())],
            Value::Unclear => vec![Arg::Key("recap-unclear".into())],
        }
    }

    /// The key of a question's short label.
    pub fn label_key(&self, question: &Question) -> String {
        self.key(question, "label")
    }

    // The recap goes over the same channel as the words came: a person's own words are not repeated there.
    fn recap(&self, session: &Session) -> Say {
        let items = self.read_back(session);
        Say::Recap(
            items.map(|(question, answer)| (self.label_key(question), self.shown(question, answer, false))).collect(),
        )
    }

    /// The key of what a question asks.
    pub fn text_key(&self, question: &Question) -> String {
        format!("{}-{}", self.flow.name, question.id)
    }

    /// The key of what a choice is called.
    pub fn choice_key(&self, question: &Question, choice: &str) -> String {
        if question.kind == Kind::YesNo {
            return format!("choice-{choice}");
        }
        format!("{}-{}--{choice}", self.flow.name, question.id)
    }

    fn key(&self, question: &Question, what: &str) -> String {
        format!("{}-{}-{what}", self.flow.name, question.id)
    }

    fn language_question(&self) -> &str {
        self.flow
            .questions
            .iter()
            .find(|question| question.kind == Kind::Language)
            .map_or("language", |q| q.id.as_str())
    }
}

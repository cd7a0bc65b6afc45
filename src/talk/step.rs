//! One step: the session and what was heard in, the session and what to say out.

use super::{
    Answer, Arg, Say, Script, Session, SetBy, Value,
    answer::{self, Match, understand},
    language,
    lexicon::{Command, List, Opening},
    normal::fold,
    script::{Kind, On, Question, Then},
};
use crate::model::{Lang, Priority, Timestamp};
use crate::private::Private;

/// What a person said.
#[derive(Debug)]
pub struct Heard<'a> {
    /// The words, without what they quote.
    pub words: &'a str,
    /// The first message of the case.
    pub first_message: &'a str,
    /// Whether others than the two ends could read it.
    pub unencrypted: bool,
    /// Whether the account had written before.
    pub returning: bool,
    /// Whether these are the first words after STOP.
    pub after_stop: bool,
    /// When.
    pub at: Timestamp,
}

/// What follows.
#[derive(Debug)]
pub struct Step {
    /// The session from now on.
    pub session: Session,
    /// Messages to the person, in order, each a list of things to say.
    pub messages: Vec<Vec<Say>>,
    /// What the desk has to do.
    pub then: Option<Reach>,
    /// The priority that the answer asks for.
    pub priority: Option<Priority>,
    /// The words were no answer (or more than one): they are to be kept as they stand.
    pub keep: bool,
}

/// What the script cannot do itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// A person of the team takes over.
    HandOff(Why),
    /// The person wants to know how things stand.
    Status,
    /// Nothing more is to be sent.
    Stop,
    /// Everything is to be erased.
    Forget,
}

/// Why a person of the team takes over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The person asked for one.
    Asked,
    /// Somebody is in danger.
    Danger,
    /// The answers were read back and are right.
    Confirmed,
    /// The person fell silent.
    Silent,
    /// Somebody answered from another client of the helpline's account.
    Elsewhere,
}

// A flow cannot ask for more than this in one step: `say` questions and programmed answers are finite.
const MAX_STEPS: usize = 64;
// From here on (words) a message is taken as the account of what happened.
const ACCOUNT: usize = 25;

/// Takes one step. Nothing is sent or stored here.
pub fn step(script: &Script, session: Session, heard: &Heard<'_>) -> Step {
    let mut talk = Talk {
        script,
        heard,
        folded: fold(heard.words),
        lang: session.language.unwrap_or_else(|| script.words.default_language()),
        step: Step { session, messages: Vec::new(), then: None, priority: None, keep: false },
    };
    script.flow.adopt(&mut talk.step.session);
    talk.hear();
    talk.step
}

struct Talk<'a> {
    script: &'a Script,
    heard: &'a Heard<'a>,
    folded: String,
    lang: Lang,
    step: Step,
}

impl Talk<'_> {
    fn hear(&mut self) {
        if self.step.session.language.is_none() && !self.find_language() {
            return;
        }
        if !self.step.session.introduced {
            return self.introduce();
        }
        if let Some(command) = self.script.lexicon.command(&self.folded) {
            return self.command(command);
        }
        if let Some(lang) = self.asks_for_language() {
            self.speak(lang);
            return self.ask_again(vec![Say::text("language-changed")]);
        }
        if answer::discloses_danger(&self.script.lexicon, &self.folded) && self.danger() {
            return;
        }
        if self.heard.after_stop {
            self.step.keep = true;
            return self.ask_again(vec![Say::text("resumed")]);
        }
        match self.pending() {
            Some(question) => self.answer(&question),
            None => {
                self.step.keep = true;
                self.ask(Vec::new());
            }
        }
    }

    // --- The first words -------------------------------------------------------------------------

    /// Whether the language is now known; if not, it has been asked.
    fn find_language(&mut self) -> bool {
        let script = self.script;
        let spoken = script.words.languages();
        let found = if self.step.session.pending.is_some() {
            self.named_language()
        } else {
            language::of(&script.lexicon, script.guess.as_ref(), &spoken, self.heard.words, &self.folded)
        };
        if let Some(lang) = found {
            self.speak(lang);
            return true;
        }
        // Commands and danger do not wait for a language, and nobody is asked for ever.
        let session = &mut self.step.session;
        let urgent =
            script.lexicon.command(&self.folded).is_some() || answer::discloses_danger(&script.lexicon, &self.folded);
        if urgent || session.tries >= script.flow.retries || spoken.len() < 2 {
            self.speak(script.words.default_language());
            return true;
        }
        session.tries += u8::from(session.pending.is_some());
        session.pending = Some(script.language_question().to_owned());
        self.step.messages.push(vec![Say::Languages]);
        false
    }

    fn introduce(&mut self) {
        self.step.session.introduced = true;
        let mut intro = vec![Say::text("intro")];
        if self.heard.unencrypted {
            intro.push(Say::text("intro-unencrypted"));
        }
        self.step.messages.push(intro);
        if self.heard.returning {
            self.set_by_program("first", "returning");
        }
        let first = fold(self.heard.first_message);
        let command = [&self.folded, &first].into_iter().find_map(|f| self.script.lexicon.command(f));
        if let Some(command) = command {
            return self.command(command);
        }
        if [&self.folded, &first].into_iter().any(|f| answer::discloses_danger(&self.script.lexicon, f))
            && self.danger()
        {
            return;
        }
        self.keep_account(self.heard.first_message);
        self.ask(Vec::new());
    }

    /// A long message is the account of what happened: it is not asked for again.
    fn keep_account(&mut self, words: &str) {
        let open = self.step.session.answer("account").is_none() && self.script.flow.question("account").is_some();
        if open && words.split_whitespace().count() >= ACCOUNT {
            self.set("account", Value::Text, words, SetBy::Person);
        }
    }

    fn speak(&mut self, lang: Lang) {
        self.lang = lang;
        let session = &mut self.step.session;
        session.language = Some(lang);
        if session.pending.as_deref() == Some(self.script.language_question()) {
            session.settle();
        }
    }

    /// "LANG en", or the name of another language as a whole message.
    fn asks_for_language(&self) -> Option<Lang> {
        let lexicon = &self.script.lexicon;
        if self.step.session.pending.as_deref() == Some(self.script.language_question()) {
            return self.named_language();
        }
        let named = lexicon.language(&self.folded).or_else(|| {
            let (command, name) = self.folded.rsplit_once(' ')?;
            (lexicon.command(command) == Some(Command::Lang)).then(|| self.language_called(name))?
        });
        named.filter(|lang| *lang != self.lang && self.script.words.languages().contains(lang))
    }

    /// The answer to "which language?".
    fn named_language(&self) -> Option<Lang> {
        let languages = self.script.words.languages();
        let by_number = self.folded.parse::<usize>().ok().and_then(|n| languages.get(n.checked_sub(1)?).copied());
        by_number.or_else(|| self.language_called(&self.folded)).or_else(|| {
            let openings = self.script.lexicon.opening(&self.folded);
            openings.first().map(|(lang, _)| *lang).filter(|_| openings.len() == 1)
        })
    }

    fn language_called(&self, name: &str) -> Option<Lang> {
        let spoken = self.script.words.languages();
        self.script.lexicon.language(name).or_else(|| Lang::parse(name)).filter(|lang| spoken.contains(lang))
    }

    // --- Commands --------------------------------------------------------------------------------

    fn command(&mut self, command: Command) {
        match command {
            Command::Human => self.hand_off(Why::Asked, "handed-over-human"),
            Command::Skip => self.skip(),
            Command::Back => self.back(),
            Command::Why => self.why(),
            Command::Lang => self.ask_language(),
            Command::Status => {
                self.step.then = Some(Reach::Status);
                let confirming = self.script.awaits_confirmation(&self.step.session);
                let key = if confirming { "status-summary" } else { "status-intake" };
                self.step.messages.push(vec![Say::text(key)]);
            }
            Command::Stop => self.step.then = Some(Reach::Stop),
            Command::Forget => self.step.then = Some(Reach::Forget),
        }
    }

    fn hand_off(&mut self, why: Why, say: &str) {
        self.step.session.settle();
        self.step.messages.push(vec![Say::text(say)]);
        self.step.then = Some(Reach::HandOff(why));
    }

    fn skip(&mut self) {
        match self.pending() {
            // What is kept and passed on needs a yes: it cannot be skipped.
            Some(question) if question.kind == Kind::Confirm => self.not_understood(&question),
            Some(question) => {
                self.set(&question.id, Value::Skipped, self.heard.words, SetBy::Person);
                self.ask(Vec::new());
            }
            None => self.ask(Vec::new()),
        }
    }

    fn back(&mut self) {
        let answers = &mut self.step.session.answers;
        match answers.iter().rposition(|answer| answer.by == SetBy::Person) {
            Some(last) => {
                let question = answers.remove(last).question;
                self.step.session.settle();
                self.put(&question, Vec::new());
            }
            None => self.ask_again(vec![Say::text("nothing-back")]),
        }
    }

    fn why(&mut self) {
        let say = match self.pending() {
            Some(question) => Say::text(self.script.key(&question, "why")),
            None => Say::text("why-none"),
        };
        self.ask_again(vec![say]);
    }

    fn ask_language(&mut self) {
        self.step.session.settle();
        self.step.session.pending = Some(self.script.language_question().to_owned());
        self.step.messages.push(vec![Say::Languages]);
    }

    // --- Answers ---------------------------------------------------------------------------------

    fn answer(&mut self, question: &Question) {
        let lexicon = &self.script.lexicon;
        if let Some(choice) = self.step.session.guess.take() {
            if lexicon.is(List::Yes, &self.folded) {
                return self.understood(question, Value::Choice(choice));
            }
            if lexicon.is(List::No, &self.folded) {
                return self.not_understood(question);
            }
        }
        // A second greeting is not an answer, and no misunderstanding either.
        if question.kind != Kind::Text && lexicon.is_only(Opening::Greeting, &self.folded) {
            return self.ask_again(Vec::new());
        }
        match understand(lexicon, question, self.lang, &self.folded) {
            Match::Is(value) => self.understood(question, value),
            Match::Either(one, other) => {
                let choices = self.choices(question).into_iter().filter(|(_, key)| {
                    [&one, &other].iter().any(|choice| **key == self.script.choice_key(question, choice))
                });
                let say = Say::Choices { key: "which-of".into(), choices: choices.collect() };
                self.doubt(question, vec![say]);
            }
            Match::Perhaps(choice) => {
                let label = Arg::Key(self.script.choice_key(question, &choice));
                self.step.session.guess = Some(choice);
                let say = Say::Text { key: "did-you-mean".into(), args: vec![("label", label)] };
                self.doubt(question, vec![say]);
            }
            Match::Correct(number) => self.correct(question, number),
            Match::Long => {
                self.step.keep = true;
                self.keep_account(self.heard.words);
                let choices = self.choices(question);
                self.doubt(question, vec![Say::Choices { key: "closest".into(), choices }]);
            }
            Match::No if self.step.session.tries >= self.script.flow.retries && lexicon.is(List::Yes, &self.folded) => {
                self.hand_off(Why::Asked, "handed-over-human");
            }
            Match::No => self.not_understood(question),
        }
    }

    fn understood(&mut self, question: &Question, value: Value) {
        let on = match &value {
            Value::Choice(choice) => question.on.get(choice).cloned(),
            Value::Many(_) | Value::Text | Value::Unclear | Value::Skipped => None,
        }
        .unwrap_or_default();
        let more = question.kind == Kind::Confirm && !on.set.is_empty();
        if !more {
            self.set(&question.id, value, self.heard.words, SetBy::Person);
        }
        self.consequences(&on);
    }

    fn consequences(&mut self, on: &On) {
        for (question, value) in &on.set {
            self.set_by_program(question, value);
        }
        self.step.session.settle();
        self.step.priority = on.priority;
        let said: Vec<Say> =
            on.say.iter().map(|say| Say::text(format!("{}-say-{say}", self.script.flow.name))).collect();
        match on.then {
            None => self.ask(said),
            Some(Then::Pause) => self.step.messages.push(said),
            Some(Then::Forget) => self.step.then = Some(Reach::Forget),
            Some(Then::Handoff) => {
                let why = if on.priority == Some(Priority::Red) { Why::Danger } else { Why::Confirmed };
                self.step.messages.push(if said.is_empty() { vec![Say::text("handed-over")] } else { said });
                self.step.then = Some(Reach::HandOff(why));
            }
        }
    }

    /// Takes the flow's red way out, if it has one.
    fn danger(&mut self) -> bool {
        let red = self.script.flow.questions.iter().find_map(|question| {
            let (choice, on) = question.on.iter().find(|(choice, _)| question.is_red(choice))?;
            Some((question.id.clone(), choice.clone(), on.clone()))
        });
        let Some((question, choice, on)) = red else { return false };
        self.set(&question, Value::Choice(choice), self.heard.words, SetBy::Program);
        self.step.keep = true;
        self.consequences(&on);
        true
    }

    fn correct(&mut self, question: &Question, number: usize) {
        let item = number.checked_sub(1).and_then(|at| self.script.read_back(&self.step.session).nth(at));
        match item.map(|(question, _)| question.id.clone()) {
            Some(id) => {
                self.step.session.answers.retain(|answer| answer.question != id);
                self.step.session.settle();
                self.put(&id, Vec::new());
            }
            None => self.not_understood(question),
        }
    }

    fn not_understood(&mut self, question: &Question) {
        let retry = if self.step.session.tries == 0 { "retry-1" } else { "retry-2" };
        let again = vec![Say::text(retry), self.question(question), Say::text("hint-person")];
        self.doubt(question, again);
    }

    /// Says `again`, unless that was said often enough: then the words are kept and the talk goes on.
    fn doubt(&mut self, question: &Question, again: Vec<Say>) {
        let session = &mut self.step.session;
        session.tries += 1;
        // Passing on needs a yes: the read-back is offered again, with a person, but never taken as said.
        if session.tries > self.script.flow.retries && question.kind != Kind::Confirm {
            session.guess = None;
            self.set(&question.id, Value::Unclear, self.heard.words, SetBy::Person);
            return self.ask(vec![Say::text("unclear-kept")]);
        }
        session.tries = session.tries.min(self.script.flow.retries);
        self.step.messages.push(again);
    }

    // --- Questions -------------------------------------------------------------------------------

    fn pending(&self) -> Option<Question> {
        self.step.session.pending.as_deref().and_then(|id| self.script.flow.question(id)).cloned()
    }

    /// Says `first` and the pending question again; it is no misunderstanding.
    fn ask_again(&mut self, mut first: Vec<Say>) {
        match self.pending() {
            Some(question) if question.kind == Kind::Language => {
                first.push(Say::Languages);
                self.step.messages.push(first);
            }
            Some(question) => {
                first.push(self.question(&question));
                self.step.messages.push(first);
            }
            None => self.ask(first),
        }
    }

    /// Says `first` and asks the next question; with none left, the team takes over.
    fn ask(&mut self, mut first: Vec<Say>) {
        self.step.session.settle();
        for _ in 0..MAX_STEPS {
            let Some(question) = self.script.flow.next(&self.step.session).cloned() else { break };
            if question.kind == Kind::Say {
                first.push(Say::text(self.script.text_key(&question)));
                self.set(&question.id, Value::Text, "", SetBy::Program);
                continue;
            }
            return self.put(&question.id, first);
        }
        first.push(Say::text("handed-over"));
        self.step.messages.push(first);
        self.step.then = Some(Reach::HandOff(Why::Confirmed));
    }

    fn put(&mut self, id: &str, mut first: Vec<Say>) {
        let Some(question) = self.script.flow.question(id).cloned() else { return };
        self.step.session.pending = Some(question.id.clone());
        if question.kind == Kind::Confirm {
            first.push(self.script.recap(&self.step.session));
            self.step.messages.push(std::mem::take(&mut first));
        }
        first.push(self.question(&question));
        let given = self.step.session.answers.iter().filter(|answer| answer.by == SetBy::Person).count();
        if given % 3 == 0 && question.kind != Kind::Confirm {
            first.push(Say::text("hint-person"));
        }
        self.step.messages.push(first);
    }

    fn question(&self, question: &Question) -> Say {
        let choices = self.choices(question);
        let key = self.script.text_key(question);
        if choices.is_empty() { Say::text(key) } else { Say::Choices { key, choices } }
    }

    fn choices(&self, question: &Question) -> Vec<(usize, String)> {
        match question.kind {
            Kind::Choice | Kind::Many => {
                let keys = question.choices.iter().map(|choice| self.script.choice_key(question, choice));
                keys.enumerate().map(|(at, key)| (at + 1, key)).collect()
            }
            Kind::Language
            | Kind::YesNo
            | Kind::Text
            | Kind::Number
            | Kind::Date
            | Kind::Country
            | Kind::Contact
            | Kind::Confirm
            | Kind::Say => Vec::new(),
        }
    }

    fn set_by_program(&mut self, question: &str, value: &str) {
        self.set(question, Value::Choice(value.to_owned()), "", SetBy::Program);
    }

    fn set(&mut self, question: &str, value: Value, words: &str, by: SetBy) {
        self.step.session.set(Answer {
            question: question.to_owned(),
            value,
            words: Private::new(super::harmless(words)),
            at: self.heard.at,
            by,
            version: self.script.flow.version,
        });
    }
}

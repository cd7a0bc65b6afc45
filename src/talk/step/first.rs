//! The first words: which language, who we are, and what was said already.

use super::{ACCOUNT, Talk};
use crate::{
    model::Lang,
    talk::{Say, SetBy, Value, fold, language, lexicon::Command},
};

impl Talk<'_> {
    /// Whether the language is now known; if not, it has been asked.
    pub(super) fn find_language(&mut self) -> bool {
        let script = self.script;
        let spoken = script.words.languages();
        let found = if self.step.session.pending.is_some() {
            self.named_language()
        } else {
            language::of(&script.lexicon, script.guess.as_ref(), spoken, self.words(), &self.folded)
        };
        if let Some(lang) = found {
            self.speak(lang);
            return true;
        }
        // Commands and danger do not wait for a language, and nobody is asked for ever.
        let urgent = script.lexicon.command(&self.folded).is_some() || self.discloses_danger(&self.folded);
        let session = &mut self.step.session;
        if urgent || self.heard.paused || session.tries >= script.flow.retries || spoken.len() < 2 {
            self.speak(script.words.default_language());
            return true;
        }
        if self.heard.burst {
            return false;
        }
        session.tries += u8::from(session.pending.is_some());
        session.pending = Some(script.language_question().to_owned());
        self.step.messages.push(vec![Say::Languages]);
        false
    }

    pub(super) fn introduce(&mut self) {
        // What was said first has been answered if anything was.
        let first = if self.step.session.answers.is_empty() { fold(self.first_message()) } else { String::new() };
        let said = [self.folded.clone(), first];
        // Who cannot write freely gets one neutral sentence; the helpline is presented when they write again.
        if said.iter().any(|folded| self.is_away(folded) && self.anytime(folded)) {
            return;
        }
        self.step.session.introduced = true;
        let channel = if self.heard.unencrypted { "intro-unencrypted" } else { "intro-encrypted" };
        self.step.messages.push(vec![Say::text("intro"), Say::text(channel)]);
        if self.heard.returning {
            self.set_by_program("first", "returning");
        }
        let command = said.iter().find_map(|folded| self.script.lexicon.command(folded));
        if let Some(command) = command {
            return self.command(command);
        }
        if said.iter().any(|folded| self.discloses_danger(folded)) && self.danger() {
            return;
        }
        self.keep_account(self.first_message());
        if !said.iter().any(|folded| self.anytime(folded)) {
            self.ask(Vec::new());
        }
    }

    /// A long message is the account of what happened: it is not asked for again.
    pub(super) fn keep_account(&mut self, words: &str) {
        let open = self.step.session.answer("account").is_none() && self.script.flow.question("account").is_some();
        if open && words.split_whitespace().count() >= ACCOUNT {
            self.set("account", Value::Text, words, SetBy::Person);
        }
    }

    pub(super) fn speak(&mut self, lang: Lang) {
        self.lang = lang;
        let session = &mut self.step.session;
        session.language = Some(lang);
        if session.pending.as_deref() == Some(self.script.language_question()) {
            session.settle();
        }
    }

    /// "LANG en", or the name of another language as a whole message.
    pub(super) fn asks_for_language(&self) -> Option<Lang> {
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
    pub(super) fn named_language(&self) -> Option<Lang> {
        let languages = self.script.words.languages();
        let by_number = self.folded.parse::<usize>().ok().and_then(|n| languages.get(n.checked_sub(1)?).copied());
        by_number.or_else(|| self.language_called(&self.folded)).or_else(|| {
            let openings = self.script.lexicon.opening(&self.folded);
            let [(lang, _)] = openings.as_slice() else { return None };
            languages.contains(lang).then_some(*lang)
        })
    }

    pub(super) fn language_called(&self, name: &str) -> Option<Lang> {
        let spoken = self.script.words.languages();
        self.script.lexicon.language(name).or_else(|| Lang::parse(name)).filter(|lang| spoken.contains(lang))
    }
}

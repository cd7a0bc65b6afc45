//! Who talks: devices of our own core, which are fast, or real clients with python-omemo.

use std::collections::{BTreeMap, HashSet, VecDeque};

use crate::{
    conversation::body,
    program::HELP,
    prosody::Person,
    sealed::{Heard, Says, Sealed},
};

/// The two who talk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Who {
    Person = 0,
    Handler = 1,
}

impl Who {
    pub(super) const fn other(self) -> Self {
        match self {
            Self::Person => Self::Handler,
            Self::Handler => Self::Person,
        }
    }
}

/// A person and a handler whose clients encrypt.
pub(super) trait Cast {
    /// Whether beginning anew forgets a session, so that nothing may be underway.
    const FORGETS: bool;
    async fn say(&mut self, who: Who, words: &str);

    /// The next words that come to one of them; encrypted, and never seen before.
    async fn next(&mut self, who: Who) -> String;

    /// Waits for something while they read.
    async fn until<T>(&mut self, done: impl Future<Output = T>) -> T;

    /// Somebody begins a session. Whether the person is to say something in it.
    async fn begin_anew(&mut self) -> bool;

    /// Everybody else who said something was answered.
    async fn others_are_answered(&mut self);

    /// The program has stopped: nothing else came to anybody.
    async fn ends(&mut self);

    /// The numbers of the prekeys that the helpline publishes, in order.
    async fn published(&mut self) -> Vec<u32>;

    /// What else there is to say.
    fn figures(&self) -> String;

    /// The first words with this in them; others are forgotten.
    async fn hears(&mut self, who: Who, words: &str) -> String {
        loop {
            let heard = self.next(who).await;
            if heard.contains(words) {
                return heard;
            }
        }
    }
}

/// Devices of our own core.
pub(super) struct Fast {
    crowd: Sealed,
    words: [VecDeque<String>; 2],
    /// What came to others, who said one thing each.
    others: BTreeMap<usize, Vec<String>>,
    begun: usize,
    newcomers: usize,
    /// The ids of all that came.
    ids: HashSet<(usize, String)>,
}

impl Fast {
    pub(super) fn new(crowd: Sealed) -> Self {
        Self { crowd, words: Default::default(), others: BTreeMap::new(), begun: 0, newcomers: 0, ids: HashSet::new() }
    }

    fn take(&mut self, heard: Heard) {
        let Heard { person, id, says } = heard;
        let words = match says {
            Says::Words(words) => words,
            Says::Nothing => return,
            Says::Plain(_) | Says::Unreadable(..) => panic!("p{person} receives {says:?}"),
        };
        assert!(self.ids.insert((person, id)), "p{person} receives `{words}` twice");
        match self.words.get_mut(person) {
            Some(queue) => queue.push_back(words),
            None => self.others.entry(person).or_default().push(words),
        }
    }
}

impl Cast for Fast {
    const FORGETS: bool = false;

    async fn say(&mut self, who: Who, words: &str) {
        self.crowd.say(who as usize, words).await;
    }

    async fn next(&mut self, who: Who) -> String {
        loop {
            if let Some(words) = self.words[who as usize].pop_front() {
                return words;
            }
            let heard = self.crowd.next().await;
            self.take(heard);
        }
    }

    async fn until<T>(&mut self, done: impl Future<Output = T>) -> T {
        let done = self.crowd.listen_until(done).await;
        while let Some(heard) = self.crowd.came() {
            self.take(heard);
        }
        done
    }

    async fn begin_anew(&mut self) -> bool {
        // Somebody new, or the same person on the same device.
        self.begun += 1;
        if self.begun.is_multiple_of(4) {
            self.crowd.meet(Who::Person as usize).await;
            return true;
        }
        self.newcomers += 1;
        self.crowd.say(self.newcomers + 1, "bonjour").await;
        false
    }

    async fn others_are_answered(&mut self) {
        // The greeting, and the first question.
        while self.others.len() < self.newcomers || self.others.values().any(|words| words.len() < 2) {
            let heard = self.crowd.next().await;
            self.take(heard);
        }
    }

    async fn ends(&mut self) {
        self.crowd.sync().await;
        while let Some(heard) = self.crowd.came() {
            self.take(heard);
        }
        assert!(self.words.iter().all(VecDeque::is_empty), "more came than was said: {:?}", self.words);
        let first = self.others.values().next().cloned().unwrap_or_default();
        for (person, words) in &self.others {
            assert_eq!(words, &first, "p{person} was answered once, as everybody");
        }
    }

    async fn published(&mut self) -> Vec<u32> {
        let bundle = self.crowd.published().await.1;
        let ids: Vec<u32> = bundle.prekeys().iter().map(|prekey| prekey.id).collect();
        assert!(ids.iter().all(|id| !self.crowd.used.contains(id)), "a used prekey is on offer");
        ids
    }

    fn figures(&self) -> String {
        format!(", {} newcomers answered; a used prekey was on offer {} times", self.others.len(), self.crowd.stale)
    }
}

/// Real clients.
pub(super) struct Python {
    people: [Person; 2],
    ids: HashSet<String>,
}

impl Python {
    pub(super) fn new(person: Person, handler: Person) -> Self {
        Self { people: [person, handler], ids: HashSet::new() }
    }
}

impl Cast for Python {
    const FORGETS: bool = true;

    async fn say(&mut self, who: Who, words: &str) {
        self.people[who as usize].say(HELP, words).await;
    }

    async fn next(&mut self, who: Who) -> String {
        let message = self.people[who as usize].message().await;
        assert_eq!(message["omemo"], true, "{message}");
        assert!(self.ids.insert(message["id"].as_str().unwrap().to_owned()), "{who:?} receives it twice: {message}");
        body(&message).to_owned()
    }

    async fn until<T>(&mut self, done: impl Future<Output = T>) -> T {
        done.await
    }

    async fn begin_anew(&mut self) -> bool {
        self.people[Who::Person as usize].forget_sessions().await;
        true
    }

    async fn others_are_answered(&mut self) {}

    async fn ends(&mut self) {
        for person in &mut self.people {
            person.sync().await;
            assert!(person.lost(HELP).is_empty(), "{:?}", person.lost(HELP));
            assert_eq!(person.unread_messages(), 0, "{} received more than was said", person.jid);
        }
    }

    async fn published(&mut self) -> Vec<u32> {
        let published = self.people[Who::Person as usize].published(HELP).await;
        let devices = published["devices"].as_array().unwrap();
        assert_eq!(devices.len(), 1, "{devices:?}");
        let prekeys = published["bundles"][devices[0].to_string()]["prekeys"].as_array().unwrap();
        prekeys.iter().map(|id| u32::try_from(id.as_u64().unwrap()).unwrap()).collect()
    }

    fn figures(&self) -> String {
        String::new()
    }
}

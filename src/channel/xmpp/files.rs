//! Files that people and staff send (XEP-0454): announced to the house, and fetched or handed on only when it orders so.
//!
//! [`Files`] is the session's part and has no network: it finds the place for a file at our own server (XEP-0363) and
//! says what is to be done outside. [`Carriers`] does that, in tasks beside the pump: over HTTPS. What was
//! fetched goes to the house encrypted as it came; what is handed on is encrypted under a key that nobody had before. In
//! between nothing is looked into, or written to a disk.

mod carriers;
mod guard;
mod upload;
mod web;

use std::collections::{HashMap, HashSet, VecDeque};

use tracing::warn;
use xmpp_parsers::{jid::Jid, minidom::Element};

pub(super) use self::carriers::Carriers;
use self::upload::{Service, Slot};
use crate::channel::aesgcm::link::Link;
pub(super) use crate::channel::aesgcm::link::{Announced, announced};
use crate::model::{CaseId, Errand, Event, FileFailure, FileId, FileNews, MAX_ERRANDS, Peer, SealedFile};
use crate::private::Private;

/// Files being fetched at the same time; and, apart from these, files being handed to our own server: hosts that are slow
/// keep nobody else waiting for that.
const AT_ONCE: usize = 2;
/// How long the server may take for an answer, in seconds.
const PATIENCE: u32 = 20;

/// Which errand: one file is brought to one person once at a time.
pub(super) type Which = (FileId, Peer);

/// The session's part.
pub(super) struct Files {
    domain: String,
    service: Known,
    /// What is to be handed on, until there is a slot for it.
    waiting: VecDeque<Share>,
    on_the_way: HashSet<Which>,
    /// Those of them that have a slot.
    handing: HashSet<Which>,
    asked: HashMap<String, (Question, u32)>,
    next: u64,
    requests: Vec<String>,
    jobs: Vec<Job>,
    called_off: Vec<Which>,
    events: Vec<Event>,
}

/// What is known of the service that takes files.
enum Known {
    /// Nothing was asked yet.
    Nothing,
    /// The answers to so many questions will tell.
    Asked,
    /// This is it.
    Is(Service),
}

enum Question {
    Parts,
    Is(String),
    Slot(Share),
}

/// A file to be handed on.
struct Share {
    which: Which,
    link: Link,
    sealed: SealedFile,
    /// What its name ends in there.
    ending: Option<Private<String>>,
}

/// Something to be done outside of the session.
pub(super) struct Job {
    which: Which,
    work: Work,
}

enum Work {
    Fetch(Link),
    Put { link: Link, sealed: SealedFile, slot: Slot },
}

/// How a job went.
pub(super) struct Came {
    which: Which,
    news: FileNews,
}

impl Files {
    /// `me`: the bare address of the account.
    pub(super) fn new(me: &str) -> Self {
        Self {
            domain: me.rsplit('@').next().unwrap_or_default().to_owned(),
            service: Known::Nothing,
            waiting: VecDeque::new(),
            on_the_way: HashSet::new(),
            handing: HashSet::new(),
            asked: HashMap::new(),
            next: 0,
            requests: Vec::new(),
            jobs: Vec::new(),
            called_off: Vec::new(),
            events: Vec::new(),
        }
    }

    /// The house wants a file brought. `confirmed`: to a person, or to a device of the staff's that somebody has confirmed.
    pub(super) fn wanted(&mut self, errand: Errand, sealed: Option<SealedFile>, confirmed: bool) {
        let (which, ending) = ((errand.file, errand.to), errand.ending);
        let link = Link::parse(errand.link.whole.reveal());
        let refused = match &link {
            _ if !confirmed => Some(FileFailure::Unconfirmed),
            None => Some(FileFailure::Forbidden),
            Some(_) if self.on_the_way.len() >= MAX_ERRANDS || self.on_the_way.contains(&which) => {
                Some(FileFailure::Busy)
            }
            Some(_) => None,
        };
        match (refused, link) {
            (Some(why), _) => self.events.push(event(which, FileNews::Failed(why))),
            (None, None) => {}
            (None, Some(link)) => {
                self.on_the_way.insert(which.clone());
                match sealed {
                    None => self.jobs.push(Job { which, work: Work::Fetch(link) }),
                    Some(sealed) => {
                        self.waiting.push_back(Share { which, link, sealed, ending });
                        self.go_on();
                    }
                }
            }
        }
    }

    /// Nothing of this case is brought to this member of the staff any more.
    pub(super) fn call_off(&mut self, case: CaseId, to: &Peer) {
        let is_off = |(file, asker): &Which| file.case == case && asker == to;
        self.waiting.retain(|share| !is_off(&share.which));
        self.jobs.retain(|job| !is_off(&job.which));
        self.asked.retain(|_, (question, _)| !matches!(question, Question::Slot(share) if is_off(&share.which)));
        self.handing.retain(|which| !is_off(which));
        self.called_off.extend(self.on_the_way.extract_if(is_off));
        self.go_on();
    }

    /// A new session: what was asked in the one before is asked again.
    pub(super) fn begin(&mut self) {
        self.service = Known::Nothing;
        self.requests.clear();
        for (_, (question, _)) in self.asked.drain() {
            if let Question::Slot(share) = question {
                self.waiting.push_back(share);
            }
        }
        self.go_on();
    }

    /// A second has passed.
    pub(super) fn tick(&mut self) {
        self.asked.values_mut().for_each(|(_, age)| *age += 1);
        let late: Vec<_> = self.asked.extract_if(|_, (_, age)| *age >= PATIENCE).collect();
        for (_, (question, _)) in late {
            self.unanswered(question);
        }
        self.go_on();
    }

    /// Takes an answer to a question of ours. Whether it was one.
    pub(super) fn answered(&mut self, iq: &Element) -> bool {
        let Some(id) = iq.attr("id") else { return false };
        let Some((question, _)) = self.asked.get(id) else { return false };
        let whom = match question {
            Question::Parts => &self.domain,
            Question::Is(jid) => jid,
            Question::Slot(_) => match &self.service {
                Known::Is(service) => &service.jid,
                Known::Nothing | Known::Asked => return false,
            },
        };
        let is_theirs =
            iq.attr("from").is_some_and(|from| from == whom || Jid::new(from).is_ok_and(|jid| jid.as_str() == whom));
        if !is_theirs || !matches!(iq.attr("type"), Some("result" | "error")) {
            return false;
        }
        let Some((question, _)) = self.asked.remove(id) else { return false };
        match question {
            Question::Parts => {
                for part in upload::parts(iq) {
                    self.ask_what_is(part);
                }
                self.look();
            }
            Question::Is(jid) => {
                if let (Some(service), Known::Asked) = (upload::service(&jid, iq), &self.service) {
                    self.service = Known::Is(service);
                }
                self.look();
            }
            Question::Slot(share) => match upload::slot(iq) {
                Some(slot) => {
                    let Share { which, link, sealed, ending: _ } = share;
                    self.handing.insert(which.clone());
                    self.jobs.push(Job { which, work: Work::Put { link, sealed, slot } });
                }
                None => {
                    self.fail(share.which, FileFailure::NoUpload);
                    self.go_on();
                }
            },
        }
        true
    }

    /// A job is done.
    pub(super) fn came(&mut self, came: Came) {
        self.ended(came);
        self.go_on();
    }

    fn ended(&mut self, came: Came) {
        let Came { which, news } = came;
        self.on_the_way.remove(&which);
        self.handing.remove(&which);
        if let FileNews::Failed(why) = &news {
            warn!(network = "xmpp", why = why.name(), "a file could not be brought");
        }
        self.events.push(event(which, news));
    }

    /// What is to be broken off.
    pub(super) fn called_off(&mut self) -> Vec<Which> {
        std::mem::take(&mut self.called_off)
    }

    /// Questions for the server.
    pub(super) fn requests(&mut self) -> Vec<String> {
        std::mem::take(&mut self.requests)
    }

    /// What is to be done outside.
    pub(super) fn jobs(&mut self) -> Vec<Job> {
        std::mem::take(&mut self.jobs)
    }

    /// What is to be told to the house.
    pub(super) fn events(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.events)
    }

    /// Whether one more may ask for a slot: a slot is good for a short while only, so that it is asked for when it is its turn.
    fn has_room(&self) -> bool {
        let asked = self.asked.values().filter(|(question, _)| matches!(question, Question::Slot(_))).count();
        asked + self.handing.len() < AT_ONCE
    }

    /// Asks for slots, or first for who gives them.
    fn go_on(&mut self) {
        if self.waiting.is_empty() {
            return;
        }
        match &self.service {
            Known::Asked => {}
            Known::Nothing => {
                self.service = Known::Asked;
                let domain = self.domain.clone();
                self.ask(Question::Parts, |id| upload::items(&domain, id));
                self.ask_what_is(domain);
            }
            Known::Is(service) => {
                let Service { jid, most } = service.clone();
                while self.has_room() {
                    let Some(share) = self.waiting.pop_front() else { break };
                    let size = share.sealed.reveal().len();
                    if most.is_some_and(|most| size as u64 > most) {
                        self.fail(share.which, FileFailure::NoUpload);
                    } else {
                        let ending = share.ending.as_ref().map_or("bin", |ending| ending.reveal());
                        let name = format!("file.{ending}");
                        self.ask(Question::Slot(share), |id| upload::request(&jid, &name, size, id));
                    }
                }
            }
        }
    }

    /// Goes on if it is known by now who takes files, or that nobody does.
    fn look(&mut self) {
        let is_asking = self.asked.values().any(|(question, _)| !matches!(question, Question::Slot(_)));
        match self.service {
            Known::Is(_) => self.go_on(),
            Known::Asked if !is_asking => {
                // The next errand asks again: a service may be down for a while.
                self.service = Known::Nothing;
                for share in std::mem::take(&mut self.waiting) {
                    self.fail(share.which, FileFailure::NoUpload);
                }
            }
            Known::Asked | Known::Nothing => {}
        }
    }

    fn unanswered(&mut self, question: Question) {
        match question {
            Question::Parts | Question::Is(_) => self.look(),
            Question::Slot(share) => self.fail(share.which, FileFailure::Interrupted),
        }
    }

    fn fail(&mut self, which: Which, why: FileFailure) {
        self.ended(Came { which, news: FileNews::Failed(why) });
    }

    fn ask_what_is(&mut self, part: String) {
        let request = part.clone();
        self.ask(Question::Is(part), |id| upload::info(&request, id));
    }

    fn ask(&mut self, question: Question, request: impl FnOnce(&str) -> String) {
        self.next += 1;
        let id = format!("file-{}", self.next);
        self.requests.push(request(&id));
        self.asked.insert(id, (question, 0));
    }
}

fn event((file, to): Which, news: FileNews) -> Event {
    Event::File { file, to, news }
}

#[cfg(test)]
mod tests;

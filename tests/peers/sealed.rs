//! Any number of people who write encrypted (OMEMO), over one connection: a component as in `crowd.rs`, whose users
//! have devices of our own core. python-omemo is too slow for a crowd, and for a thousand kills.
//!
//! They answer questions for their devices and bundles, read everything that comes, and remember the number of each
//! prekey of the helpline's that they have used.
#![allow(dead_code, reason = "each test binary uses its part")]

use std::{
    collections::{BTreeSet, HashMap, VecDeque},
    time::Duration,
};

use tokio::time::timeout;
use vestibule::{
    channel::xmpp::omemo::{
        Bundle, DeviceId, Encrypted, OwnDevice, Refusal, Remote, Trust, bundle_text, list_text, read, read_bundle,
        read_list, write,
    },
    model::{Chance, Timestamp},
};

use crate::{
    crowd::{Component, between},
    prosody::{PATIENCE, Prosody},
};

const OMEMO: &str = "eu.siacs.conversations.axolotl";
const DEVICES: &str = "eu.siacs.conversations.axolotl.devicelist";
/// When it all happens, for the keys.
pub(crate) const NOW: Timestamp = Timestamp::from_millis(1_767_258_000_000);

/// Something that came to somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Heard {
    /// To whom.
    pub(crate) person: usize,
    /// The message's id.
    pub(crate) id: String,
    /// What it says.
    pub(crate) says: Says,
}

/// What a message says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Says {
    /// Words that came encrypted.
    Words(String),
    /// It is encrypted and empty.
    Nothing,
    /// It came in clear.
    Plain(String),
    /// It is encrypted and cannot be read; whether it holds words.
    Unreadable(Refusal, bool),
}

/// One of them.
pub(crate) struct Member {
    /// Their device.
    pub(crate) own: OwnDevice,
    /// The helpline's device, once they have met it.
    pub(crate) helpline: Option<Remote>,
}

/// The people of `load.localhost`, each with one device.
pub(crate) struct Sealed {
    component: Component,
    /// To whom they write.
    helpline: String,
    members: HashMap<usize, Member>,
    heard: VecDeque<Heard>,
    chance: Chance,
    asked: u64,
    said: u64,
    /// The helpline's prekeys that they have used.
    pub(crate) used: BTreeSet<u32>,
    /// How often a prekey that was used was still on offer.
    pub(crate) stale: usize,
}

impl Sealed {
    /// Connects to the server's component port. They write to this account.
    pub(crate) async fn gather(prosody: &Prosody, helpline: &str, seed: u8) -> Self {
        Self {
            component: Component::connect(prosody).await,
            helpline: helpline.to_owned(),
            members: HashMap::new(),
            heard: VecDeque::new(),
            chance: Chance::from_seed([seed; 32]),
            asked: 0,
            said: 0,
            used: BTreeSet::new(),
            stale: 0,
        }
    }

    /// One of them, with a new device if they are new here.
    pub(crate) fn member(&mut self, person: usize) -> &mut Member {
        let chance = &mut self.chance;
        let new = || Member { own: OwnDevice::create(&[], NOW, chance), helpline: None };
        self.members.entry(person).or_insert_with(new)
    }

    /// From now on they write to this account, with these devices; gives back the devices that they had.
    pub(crate) fn turn_to(&mut self, helpline: &str, members: HashMap<usize, Member>) -> HashMap<usize, Member> {
        helpline.clone_into(&mut self.helpline);
        self.used.clear();
        std::mem::replace(&mut self.members, members)
    }

    /// The helpline's one device and its bundle, as they are published.
    pub(crate) async fn published(&mut self) -> (DeviceId, Bundle) {
        let of = self.helpline.clone();
        let list = self.ask(&of, DEVICES).await.expect("no list of devices");
        let devices = read_list(&part(&list, "list").expect("a list").parse().unwrap()).unwrap();
        assert_eq!(devices.len(), 1, "the helpline has one device");
        let device = *devices.first().unwrap();
        let bundle = self.ask(&of, &format!("{OMEMO}.bundles:{}", device.number())).await.expect("no bundle");
        (device, read_bundle(&part(&bundle, "bundle").expect("a bundle").parse().unwrap()).unwrap())
    }

    /// Waits until the helpline has published a device and a bundle.
    pub(crate) async fn until_published(&mut self) {
        let of = self.helpline.clone();
        let looks = async {
            loop {
                let list = self.ask(&of, DEVICES).await.unwrap_or_default();
                if let Some(list) = part(&list, "list")
                    && let Some(device) = read_list(&list.parse().unwrap()).unwrap().first()
                    && self.ask(&of, &format!("{OMEMO}.bundles:{}", device.number())).await.is_some()
                {
                    return;
                }
            }
        };
        timeout(PATIENCE, looks).await.expect("the helpline publishes nothing");
    }

    /// One of them begins a session: what they say next is a first message, with a prekey that none of them has used.
    pub(crate) async fn meet(&mut self, person: usize) {
        let (device, bundle) = self.published().await;
        let (stale, fresh): (Vec<_>, Vec<_>) =
            bundle.prekeys().iter().copied().partition(|prekey| self.used.contains(&prekey.id));
        self.stale += stale.len();
        let chosen = fresh[usize::from(self.chance.byte()) % fresh.len()];
        self.used.insert(chosen.id);
        let bundle = Bundle::new(*bundle.identity(), *bundle.signed(), vec![chosen]).unwrap();
        self.member(person);
        let member = self.members.get_mut(&person).unwrap();
        let known = member.helpline.as_ref();
        let begun = Remote::begin(known, &member.own, device, &bundle, Trust::Blind, NOW, &mut self.chance);
        member.helpline = Some(begun.unwrap().0);
    }

    /// What one of them says, as a stanza. They have met the helpline.
    pub(crate) fn stanza(&mut self, person: usize, words: Option<&str>) -> String {
        let member = self.members.get_mut(&person).expect("somebody");
        let helpline = member.helpline.as_ref().expect("they have met the helpline");
        let mut written = write(&member.own, &[helpline], words, NOW, &mut self.chance).unwrap();
        member.helpline = Some(written.remotes.remove(0).unwrap());
        self.said += 1;
        let body = if words.is_some() { "<body>This message is encrypted.</body>" } else { "" };
        format!(
            "<message from='p{person}@load.localhost/app' to='{}' type='chat' id='s{}'>{body}{}<store xmlns='urn:xmpp:hints'/></message>",
            self.helpline,
            self.said,
            written.message.text()
        )
    }

    /// One of them says something.
    pub(crate) async fn say(&mut self, person: usize, words: &str) {
        if self.member(person).helpline.is_none() {
            self.meet(person).await;
        }
        let stanza = self.stanza(person, Some(words));
        self.send(&stanza).await;
    }

    /// Sends stanzas.
    pub(crate) async fn send(&mut self, stanzas: &str) {
        self.component.send(stanzas).await;
    }

    /// The next that comes to any of them.
    pub(crate) async fn next(&mut self) -> Heard {
        loop {
            if let Some(heard) = self.heard.pop_front() {
                return heard;
            }
            timeout(PATIENCE, self.listen()).await.expect("the crowd waits in vain");
        }
    }

    /// The next that came and was not asked for.
    pub(crate) fn came(&mut self) -> Option<Heard> {
        self.heard.pop_front()
    }

    /// They read and answer for so long.
    pub(crate) async fn listen_for(&mut self, time: Duration) {
        let listens = async {
            loop {
                self.listen().await;
            }
        };
        let _ = timeout(time, listens).await;
    }

    /// They read and answer until something is done.
    pub(crate) async fn listen_until<T>(&mut self, done: impl Future<Output = T>) -> T {
        let mut done = std::pin::pin!(done);
        loop {
            tokio::select! {
                value = &mut done => return value,
                () = self.listen() => {}
            }
        }
    }

    /// Waits until all that the server had for them has come.
    pub(crate) async fn sync(&mut self) {
        self.question("localhost", "<ping xmlns='urn:xmpp:ping'/>").await;
    }

    /// The items of a node, as they come; `None` if the server refuses.
    async fn ask(&mut self, of: &str, node: &str) -> Option<String> {
        let items =
            format!("<pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='{node}' max_items='1'/></pubsub>");
        let answer = self.question(of, &items).await;
        (answer.contains("type='result'") || answer.contains("type=\"result\"")).then_some(answer)
    }

    async fn question(&mut self, of: &str, inside: &str) -> String {
        self.asked += 1;
        let id = format!("ask{}", self.asked);
        self.send(&format!("<iq type='get' from='p0@load.localhost/app' to='{of}' id='{id}'>{inside}</iq>")).await;
        let is_answer = |stanza: &str| stanza.trim_start().starts_with("<iq") && attribute(stanza, "id") == Some(&id);
        let answered = async {
            loop {
                let stanza = self.component.stanza().await;
                if is_answer(&stanza) {
                    return stanza;
                }
                self.take(&stanza);
                self.send("").await;
            }
        };
        timeout(PATIENCE, answered).await.expect("the server does not answer")
    }

    /// Takes one stanza. Nothing is lost if the caller stops waiting.
    async fn listen(&mut self) {
        let stanza = self.component.stanza().await;
        self.take(&stanza);
        self.send("").await;
    }

    fn take(&mut self, stanza: &str) {
        let stanza = stanza.trim_start();
        let to = attribute(stanza, "to").unwrap_or_default();
        let Some(person) = to.strip_prefix('p').and_then(|to| to.split('@').next()?.parse().ok()) else { return };
        if stanza.starts_with("<iq") && attribute(stanza, "type") == Some("get") {
            self.answer(stanza, person);
        } else if stanza.starts_with("<iq") && attribute(stanza, "type") == Some("set") {
            // Who wants to be told of new devices (python-omemo does) waits for this.
            let (id, from) =
                (attribute(stanza, "id").unwrap_or_default(), attribute(stanza, "from").unwrap_or_default());
            let node = between(stanza, "node='", "'").unwrap_or_default();
            self.component.queue(&format!(
                "<iq type='result' from='{to}' to='{from}' id='{id}'><pubsub xmlns='http://jabber.org/protocol/pubsub'>\
                 <subscription node='{node}' jid='{from}' subscription='subscribed'/></pubsub></iq>"
            ));
        } else if stanza.starts_with("<message") {
            let id = attribute(stanza, "id").unwrap_or_default().to_owned();
            let says = match part(stanza, "encrypted") {
                Some(encrypted) => self.read(person, encrypted),
                None => match between(stanza, "<body>", "</body>") {
                    Some(body) => Says::Plain(body.to_owned()),
                    None => return,
                },
            };
            self.heard.push_back(Heard { person, id, says });
        }
    }

    fn read(&mut self, person: usize, encrypted: &str) -> Says {
        let Some(member) = self.members.get_mut(&person) else {
            return Says::Unreadable(Refusal::NoSession, encrypted.contains("<payload"));
        };
        let message = Encrypted::parse(&encrypted.parse().unwrap()).unwrap();
        match read(&member.own, member.helpline.as_ref(), &message, Trust::Blind, NOW) {
            Ok(read) => {
                member.helpline = Some(read.remote);
                if let Some(own) = read.own {
                    member.own = own.maintained(NOW, &mut self.chance).unwrap_or(own);
                }
                if member.helpline.as_ref().is_some_and(Remote::is_owed) {
                    let stanza = self.stanza(person, None);
                    self.component.queue(&stanza);
                }
                read.words.map_or(Says::Nothing, |words| Says::Words(words.into_revealed()))
            }
            Err(why) => Says::Unreadable(why, encrypted.contains("<payload")),
        }
    }

    /// Somebody asks for the devices of one of them, or for a device's bundle.
    fn answer(&mut self, stanza: &str, person: usize) {
        let (id, from) = (attribute(stanza, "id").unwrap_or_default(), attribute(stanza, "from").unwrap_or_default());
        let node = between(stanza, "node='", "'").unwrap_or_default();
        let to = attribute(stanza, "to").unwrap_or_default();
        let own = self.members.get(&person).map(|member| &member.own);
        let item = match own {
            Some(own) if node == DEVICES => Some(list_text(&[own.id()])),
            Some(own) if *node == format!("{OMEMO}.bundles:{}", own.id().number()) => Some(bundle_text(&own.bundle())),
            Some(_) | None => None,
        };
        let answer = match item {
            Some(item) => format!(
                "<iq type='result' from='{to}' to='{from}' id='{id}'><pubsub xmlns='http://jabber.org/protocol/pubsub'>\
                 <items node='{node}'><item id='current'>{item}</item></items></pubsub></iq>"
            ),
            None => format!(
                "<iq type='error' from='{to}' to='{from}' id='{id}'><error type='cancel'>\
                 <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>"
            ),
        };
        self.component.queue(&answer);
    }
}

/// An attribute of a stanza's first tag.
fn attribute<'a>(stanza: &'a str, name: &str) -> Option<&'a str> {
    let tag = stanza.split_once('>')?.0;
    between(tag, &format!(" {name}='"), "'").or_else(|| between(tag, &format!(" {name}=\""), "\""))
}

/// An element within a stanza, as text.
fn part<'a>(stanza: &'a str, name: &str) -> Option<&'a str> {
    let begin = stanza.find(&format!("<{name} "))?;
    let end = format!("</{name}>");
    let rest = stanza.get(begin..)?;
    rest.get(..rest.find(&end)? + end.len())
}

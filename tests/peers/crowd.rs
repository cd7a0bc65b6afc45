//! Any number of people over one connection: an XMPP component (XEP-0114) whose users write to the helpline.
//!
//! Plain text on loopback, as small as can be, so that what is measured is not the crowd.
#![allow(dead_code, reason = "each test binary uses its part")]

use std::{collections::VecDeque, time::Duration};

use sha1::{Digest as _, Sha1};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{
        TcpStream,
        tcp::{OwnedReadHalf, OwnedWriteHalf},
    },
    time::{sleep, timeout},
};

use crate::{
    program::HELP,
    prosody::{PATIENCE, Prosody},
};

/// The people of `load.localhost`: `p0`, `p1` and so on.
pub(crate) struct Crowd {
    component: Component,
    messages: VecDeque<(usize, String)>,
    said: u64,
}

impl Crowd {
    /// Connects to the server's component port.
    pub(crate) async fn gather(prosody: &Prosody) -> Self {
        Self { component: Component::connect(prosody).await, messages: VecDeque::new(), said: 0 }
    }

    /// One of them writes.
    pub(crate) async fn say(&mut self, person: usize, words: &str) {
        self.say_to(HELP, person, words).await;
    }

    /// One of them writes to somebody else.
    pub(crate) async fn say_to(&mut self, to: &str, person: usize, words: &str) {
        let stanza = self.stanza(to, person, words);
        self.component.send(&stanza).await;
    }

    /// Many of them write, in one go.
    pub(crate) async fn say_all(&mut self, words: impl Iterator<Item = (usize, String)>) {
        let stanzas: String = words.map(|(person, words)| self.stanza(HELP, person, &words)).collect();
        self.component.send(&stanzas).await;
    }

    fn stanza(&mut self, to: &str, person: usize, words: &str) -> String {
        self.said += 1;
        let id = self.said;
        format!(
            "<message from='p{person}@load.localhost/app' to='{to}' type='chat' id='m{id}'><body>{words}</body></message>"
        )
    }

    /// Waits for a message to one of them that holds these words; others are forgotten.
    pub(crate) async fn until_to(&mut self, person: usize, words: &str) -> String {
        loop {
            let (to, body) = self.message().await;
            if to == person && body.contains(words) {
                return body;
            }
        }
    }

    /// One of them asks for a human; the tag of the case, from the card that another, who is staff, is given.
    pub(crate) async fn case_at_the_desk(&mut self, person: usize, staff: usize) -> String {
        self.say(person, "bonjour").await;
        self.say(person, "humain").await;
        let card = self.until_to(staff, "bonjour").await;
        card.trim_start_matches('[').chars().take(4).collect()
    }

    /// The next message to any of them: to whom, and the words as they stand in the XML.
    pub(crate) async fn message(&mut self) -> (usize, String) {
        loop {
            if let Some(message) = self.messages.pop_front() {
                return message;
            }
            let stanza = self.component.until("<", "</message>").await;
            // Presence may stand before it.
            for stanza in stanza.split("<message").skip(1) {
                let person = between(stanza, "to='p", "@").or_else(|| between(stanza, "to=\"p", "@")).unwrap();
                let body = between(stanza, "<body>", "</body>").unwrap_or_default();
                self.messages.push_back((person.parse().unwrap(), body.to_owned()));
            }
        }
    }
}

/// The connection of a component.
pub(crate) struct Component {
    read: OwnedReadHalf,
    write: OwnedWriteHalf,
    unread: String,
    unsent: Vec<u8>,
}

impl Component {
    /// Connects to the server's component port.
    pub(crate) async fn connect(prosody: &Prosody) -> Self {
        // The server opens this port a little after the one that `Prosody` waits for.
        let connect = async {
            loop {
                match TcpStream::connect(("127.0.0.1", prosody.port + 2)).await {
                    Ok(connection) => return connection,
                    Err(_) => sleep(Duration::from_millis(20)).await,
                }
            }
        };
        let connection = timeout(PATIENCE, connect).await.expect("no port for components");
        connection.set_nodelay(true).unwrap();
        let (read, write) = connection.into_split();
        let mut component = Self { read, write, unread: String::new(), unsent: Vec::new() };
        let header = "<stream:stream xmlns='jabber:component:accept' xmlns:stream='http://etherx.jabber.org/streams' to='load.localhost'>";
        component.send(header).await;
        let header = component.until("<stream:stream", ">").await;
        let id = between(&header, "id='", "'").or_else(|| between(&header, "id=\"", "\"")).unwrap();
        let digest = Sha1::digest(format!("{id}load"));
        let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        component.send(&format!("<handshake>{digest}</handshake>")).await;
        component.until("<handshake", ">").await;
        component
    }

    /// What goes out with what is sent next.
    pub(crate) fn queue(&mut self, text: &str) {
        self.unsent.extend_from_slice(text.as_bytes());
    }

    /// Sends text. If the caller stops waiting, the rest goes out ahead of what is sent next.
    pub(crate) async fn send(&mut self, text: &str) {
        self.queue(text);
        while !self.unsent.is_empty() {
            let count = self.write.write(&self.unsent).await.unwrap();
            self.unsent.drain(..count);
        }
    }

    /// The next stanza; nothing is lost if the caller stops waiting.
    pub(crate) async fn stanza(&mut self) -> String {
        loop {
            if let Some(end) = end_of_stanza(&self.unread) {
                let rest = self.unread.split_off(end);
                return std::mem::replace(&mut self.unread, rest);
            }
            self.more().await;
        }
    }

    /// All that comes up to `end`, once `begin` has come.
    async fn until(&mut self, begin: &str, end: &str) -> String {
        loop {
            let after = self.unread.find(begin).and_then(|at| Some(at + self.unread.get(at..)?.find(end)? + end.len()));
            if let Some(after) = after {
                let rest = self.unread.split_off(after);
                return std::mem::replace(&mut self.unread, rest);
            }
            timeout(PATIENCE, self.more()).await.expect("the crowd waits in vain");
        }
    }

    async fn more(&mut self) {
        let mut bytes = vec![0; 65_536];
        let count = self.read.read(&mut bytes).await.unwrap();
        assert!(count > 0, "the server closed the component: {}", self.unread);
        // Bodies may be cut inside a character: what is told apart here is ASCII.
        self.unread.push_str(&String::from_utf8_lossy(bytes.get(..count).unwrap()));
    }
}

/// Where the first stanza ends, if all of it is there. No stanza to a component has one of its kind within it.
fn end_of_stanza(text: &str) -> Option<usize> {
    let begin = text.find('<')?;
    let name: String = text.get(begin + 1..)?.chars().take_while(char::is_ascii_alphabetic).collect();
    let opened = begin + text.get(begin..)?.find('>')? + 1;
    if text.get(..opened)?.ends_with("/>") {
        return Some(opened);
    }
    let end = format!("</{name}>");
    Some(opened + text.get(opened..)?.find(&end)? + end.len())
}

pub(crate) fn between<'a>(text: &'a str, begin: &str, end: &str) -> Option<&'a str> {
    let rest = text.split_once(begin)?.1;
    Some(rest.split_once(end)?.0)
}

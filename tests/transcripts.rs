//! Plays `conversations/tests/*.chat` through the real house: real store, saved and reopened between all turns.
//!
//! A transcript compares keys, not sentences, so that a translator never breaks one. The format is in
//! `conversations/README.md`. What the French transcripts never reach is a failure too.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

use std::{
    collections::{BTreeSet, VecDeque},
    time::Duration,
};

use tempfile::TempDir;
use vestibule::{
    channel::{Arrival, CatchUp, Order, What},
    config,
    house::House,
    model::{
        Attachment, Chance, Device, Event, FileLink, Identity, Inbound, Lang, Network, Outcome, Peer, Role, RowKind,
        Security, SeenKey, Staff, Timestamp,
    },
    private::Private,
    rules::{Rules, Times},
    store::{Key, Store},
    talk::{Files, Helpline, Kind, NoGuess, Script, Value},
};

fn script() -> Script {
    let mut script =
        config::script(None, &Helpline::default(), Box::new(NoGuess)).expect("the shipped conversations load");
    script.words.show_names();
    script
}

fn rules() -> Rules {
    let nour = Staff { name: "nour".into(), role: Role::Handler, peer: peer("handler"), language: Lang::FR };
    let mut rules = Rules::new(script(), vec![nour], Times::default());
    // The helpline is on both networks.
    let identity = |address: &str, fingerprint: Option<&str>| Identity {
        address: address.into(),
        fingerprint: fingerprint.map(Into::into),
        username: None,
    };
    rules.identities.insert(Network::Signal, identity("+33639980000", None));
    rules.identities.insert(Network::Xmpp, identity("help@example.org", Some(&"0123456789abcdef".repeat(4))));
    rules
}

fn peer(name: &str) -> Peer {
    Peer::new(Network::Console, name)
}

fn arrival(what: What) -> Arrival {
    Arrival { network: Network::Console, what, ticket: None, cursor: None, keeps: Vec::new() }
}

struct Stage {
    folder: TempDir,
    house: Option<House>,
    now: Timestamp,
    messages: u64,
    to_person: VecDeque<String>,
    to_team: VecDeque<String>,
    channel: Security,
}

impl Stage {
    fn new(rules: Rules) -> Self {
        let (folder, now) = (TempDir::new().unwrap(), Timestamp::from_millis(1_767_258_000_000));
        let (to_person, to_team) = (VecDeque::new(), VecDeque::new());
        let channel = Security::EndToEnd;
        let mut stage = Self { folder, house: None, now, messages: 0, to_person, to_team, channel };
        stage.open(rules);
        stage
    }

    /// Saves and reopens everything.
    fn restart(&mut self) {
        let rules = self.house.take().unwrap().into_rules();
        self.open(rules);
    }

    fn open(&mut self, rules: Rules) {
        let store = Store::open(&self.folder.path().join("store"), &Key::from_bytes([1; 32])).unwrap();
        let seed = [u8::try_from(self.messages % 251).unwrap(); 32];
        let mut house = House::open(rules, store, Chance::from_seed(seed), self.now).unwrap();
        house.take(vec![arrival(What::Connected)], self.now).unwrap();
        house.take(vec![arrival(What::CaughtUp(CatchUp::Whole))], self.now).unwrap();
        self.house = Some(house);
    }

    fn play(&mut self, event: Event) {
        let house = self.house.as_mut().unwrap();
        let orders = house.take(vec![arrival(What::Event(event))], self.now).unwrap();
        for (_, order) in orders {
            let Order::Send(row) = order else { continue };
            let body = row.body.reveal().clone();
            if row.kind == RowKind::Team {
                self.to_team.push_back(body);
            } else {
                self.to_person.push_back(body);
            }
            house.take(vec![arrival(What::Outcome(row.id, Outcome::Sent))], self.now).unwrap();
        }
        self.restart();
    }

    fn say(&mut self, who: &str, words: &str) {
        self.messages += 1;
        let tag = self.house.as_ref().unwrap().cases().of(&peer("ana")).map(|case| case.tag.to_string());
        let words = tag.map_or(words.to_owned(), |tag| words.replace("$TAG", &tag));
        // The played channel knows a file by its paper clip.
        let file = words.strip_prefix("📎 ").map(|name| FileLink {
            whole: Private::default(),
            host: "files.example.org".to_owned().into(),
            name: name.to_owned().into(),
            view_once: false,
        });
        let inbound = Inbound {
            from: peer(who),
            keys: vec![SeenKey::of(&[&self.messages.to_string()])],
            wire_id: None,
            body: if file.is_some() { Private::default() } else { words.into() },
            files: file.map(|link| Attachment { link, sealed: None, key: None }).into_iter().collect(),
            quote: None,
            security: self.channel,
            device: Device::Usual,
            key: None,
            offers_otr: false,
            in_group: false,
        };
        self.play(Event::Message { inbound, quoted: None });
    }

    fn answers(&self) -> Vec<String> {
        let case = self.house.as_ref().unwrap().cases().of(&peer("ana"));
        let answers = case.map_or(&[][..], |case| &case.session.answers);
        answers.iter().map(|answer| format!("{} = {}", answer.question, self.answer(&answer.question))).collect()
    }

    fn answer(&self, field: &str) -> String {
        let case = self.house.as_ref().unwrap().cases().of(&peer("ana"));
        match case.and_then(|case| case.session.answer(field)).map(|answer| &answer.value) {
            None => "none".into(),
            Some(Value::Choice(choice)) => choice.clone(),
            Some(Value::Many(choices)) => choices.join(" "),
            Some(Value::Text) => "text".into(),
            Some(Value::Unclear) => "unclear".into(),
            Some(Value::Skipped) => "skipped".into(),
        }
    }
}

/// Plays one transcript; the first difference ends it. `reached` collects what it comes by.
fn play(text: &str, rules: Rules, reached: &mut BTreeSet<String>) -> (Rules, Result<(), String>) {
    let mut stage = Stage::new(rules);
    let done = stage.perform(text, reached);
    (stage.house.take().unwrap().into_rules(), done)
}

impl Stage {
    fn perform(&mut self, text: &str, reached: &mut BTreeSet<String>) -> Result<(), String> {
        let mut quiet_before = true;
        for (at, line) in text.lines().enumerate() {
            let line = line.split_once("  #").map_or(line, |(line, _)| line).trim();
            let fail = |what: String| Err(format!("line {}: `{line}`: {what}", at + 1));
            let speaks =
                line.starts_with("> ") || line == ">" || line.starts_with("handler> ") || line.starts_with("+ ");
            if speaks && !self.to_person.is_empty() {
                return fail(format!("before this, the person also received {:?}", self.to_person));
            }
            if speaks {
                self.to_team.clear();
                quiet_before = false;
            }
            if line.is_empty() || line.starts_with('#') || line.starts_with("lang:") {
                continue;
            } else if let Some(channel) = line.strip_prefix("channel:") {
                self.channel = if channel.trim() == "plain" { Security::TransportOnly } else { Security::EndToEnd };
            } else if let Some(words) = line.strip_prefix('>') {
                let (words, typing) = words.strip_prefix('>').map_or((words, 10), |words| (words, 1));
                self.now = self.now.after(Duration::from_secs(typing));
                if let Some(command) = self.house.as_ref().unwrap().rules().script.command(words) {
                    reached.insert(format!("command {command:?}"));
                }
                self.say("ana", words.trim());
                reached.extend(self.answers());
            } else if let Some(words) = line.strip_prefix("handler>") {
                self.say("handler", words.trim());
            } else if let Some(keys) = line.strip_prefix('<') {
                let keys = keys.trim();
                match self.to_person.pop_front() {
                    Some(got) if got == keys => reached.extend(keys.split(' ').map(str::to_owned)),
                    Some(got) => return fail(format!("the person received `{got}`")),
                    None => return fail("the person received nothing".into()),
                }
            } else if let Some(key) = line.strip_prefix("team<") {
                let is_it = |body: &str| match key.trim() {
                    "card" => body.contains("desk-first-message"),
                    key => body.contains(key),
                };
                match self.to_team.iter().position(|body| is_it(body)) {
                    Some(found) => drop(self.to_team.remove(found)),
                    None => return fail(format!("the team received {:?}", self.to_team)),
                }
            } else if let Some((field, value)) = line.strip_prefix('=').and_then(|rest| rest.split_once(':')) {
                let got = self.answer(field.trim());
                if got != value.trim() {
                    return fail(format!("it is `{got}`"));
                }
            } else if let Some(span) = line.strip_prefix("+ after") {
                let span = humantime::parse_duration(span).map_err(|_| format!("line {}: no time: {span}", at + 1))?;
                self.now = self.now.after(span);
                self.play(Event::Tick);
            } else if line == "+ restart" {
                self.restart();
            } else if line == "! nothing sent" {
                if quiet_before || !self.to_person.is_empty() {
                    return fail(format!("the person received {:?}", self.to_person));
                }
            } else {
                return fail("no such line in a transcript".into());
            }
        }
        if self.to_person.is_empty() {
            Ok(())
        } else {
            Err(format!("at the end the person also received {:?}", self.to_person))
        }
    }
}

#[test]
fn every_transcript_is_kept_and_french_reaches_everything() {
    let files = Files::shipped();
    let (mut wrong, mut reached, mut count, mut rules) = (Vec::new(), BTreeSet::new(), 0, rules());
    for (path, text) in files.below("tests") {
        count += 1;
        let mut here = BTreeSet::new();
        let (back, done) = play(text, rules, &mut here);
        rules = back;
        wrong.extend(done.err().map(|why| format!("{path}: {why}")));
        if text.lines().any(|line| line.trim() == "lang: fr") {
            reached.append(&mut here);
        }
    }
    assert!(count > 10, "the transcripts are missing");
    assert!(wrong.is_empty(), "{} of {count} transcripts:\n{}", wrong.len(), wrong.join("\n"));
    let missed: Vec<String> = wanted().into_iter().filter(|key| !reached.contains(key)).collect();
    assert!(missed.is_empty(), "no French transcript reaches: {missed:#?}");
}

/// Every question, choice, way out, retry and command.
fn wanted() -> Vec<String> {
    let script = script();
    let mut wanted: Vec<String> =
        ["retry-1", "retry-2", "unclear-kept", "which-of", "did-you-mean", "closest"].map(str::to_owned).into();
    let ways =
        ["head", "none", "here", "signal", "omemo", "otr", "gtalk", "wire", "jitsi", "meet", "later", "others", "stay"];
    wanted.extend(ways.into_iter().chain(["stay-clear", "code", "code-alone"]).map(|way| format!("way-{way}")));
    wanted.extend(
        ["Human", "Skip", "Back", "Why", "Status", "Channel", "Stop", "Forget"]
            .map(|command| format!("command {command}")),
    );
    for question in script.flow.questions.iter().filter(|question| question.kind != Kind::Language) {
        wanted.push(format!("{}-{}", script.flow.name, question.id));
        if question.kind != Kind::Many {
            wanted.extend(question.choices.iter().map(|choice| format!("{} = {choice}", question.id)));
        }
        wanted.extend(
            question.on.values().filter_map(|on| Some(format!("{}-say-{}", script.flow.name, on.say.as_ref()?))),
        );
    }
    wanted
}

#[test]
fn a_transcript_that_is_not_kept_is_told_with_its_line() {
    let reached = &mut BTreeSet::new();
    for (text, said) in [
        ("> bonjour\n< intro", "line 2: `< intro`: the person received `intro intro-encrypted`"),
        ("> bonjour\n> oui", "line 2: `> oui`: before this, the person also received"),
        ("> bonjour", "at the end the person also received"),
        ("bonjour", "line 1: `bonjour`: no such line in a transcript"),
        ("! nothing sent", "line 1"),
        ("= safe: yes", "line 1: `= safe: yes`: it is `none`"),
        ("+ after soon", "line 1: no time:  soon"),
    ] {
        let why = play(text, rules(), reached).1.expect_err(text);
        assert!(why.starts_with(said), "{why}");
    }
    assert_eq!(humantime::parse_duration("24 h"), Ok(Duration::from_secs(86_400)));
}

//! The people who write: each waits for what they are answered, and writes again at once. The same for both programs.
//!
//! No bytes here. Whoever carries them says what was heard, and is given what is said next.
#![allow(unreachable_pub, reason = "a benchmark's part")]

use std::{collections::VecDeque, fmt::Write as _, sync::Arc, time::Instant};

use tokio::sync::{Notify, mpsc::UnboundedSender};

use crate::measure::cpu;

/// The account that they write to.
pub const ACCOUNT: &str = "+33639980003";
/// Of the staff there is one; of the people, the first eight digits are their number.
pub const HANDLER: &str = "ffffffff-5197-4a11-8000-00005197a115";

/// What somebody says, and how many messages answer it.
pub type Line = (&'static str, usize);

/// What everybody says in turn.
#[derive(Clone, Default)]
pub struct Script {
    pub name: &'static str,
    pub lines: Vec<Line>,
    /// At the end they begin again with this line; `None`: they go, and somebody new comes.
    pub again: Option<usize>,
}

/// A moment: when, how many turns were done, and the µs of processor time of the process and of ours.
#[derive(Clone, Copy)]
pub struct Mark {
    pub at: Instant,
    pub cpu: [u64; 2],
}

/// The crowd before one program.
pub struct Crowd {
    script: Script,
    /// The program's process.
    pub pid: u32,
    /// Takes what they say, as signal-cli reports it.
    say: UnboundedSender<String>,
    people: Vec<Person>,
    /// Moments since the epoch, in ms; no two messages have the same.
    now: i64,
    turns: usize,
    /// Turns at which a mark is made. After the last nobody says more.
    marks_at: VecDeque<usize>,
    marks: Vec<Mark>,
    /// How many wait for an answer.
    waiting: usize,
    /// Nobody waits any more.
    pub quiet: Arc<Notify>,
    /// How long the last turn took, in ms.
    pub last: f64,
}

struct Person {
    line: usize,
    /// How many messages are yet to come.
    missing: usize,
    said: Instant,
}

impl Crowd {
    pub fn new(say: UnboundedSender<String>) -> Self {
        Self {
            script: Script::default(),
            pid: 0,
            say,
            people: Vec::new(),
            now: vestibule::app::now().millis(),
            turns: 0,
            marks_at: VecDeque::new(),
            marks: Vec::new(),
            waiting: 0,
            quiet: Arc::new(Notify::new()),
            last: 0.0,
        }
    }

    /// A moment that no other message has.
    pub fn moment(&mut self) -> i64 {
        self.now += 1;
        self.now
    }

    /// So many people come and write, until so many turns are done; the first of them are not measured.
    pub fn begin(&mut self, script: &Script, at_once: usize, warm_up: usize, turns: usize) {
        self.script = script.clone();
        (self.turns, self.marks_at, self.marks) = (0, VecDeque::from([warm_up, warm_up + turns]), Vec::new());
        (0..at_once).for_each(|_| self.comes());
    }

    /// The two moments between which it was measured.
    pub fn measured(&self) -> [Mark; 2] {
        self.marks.as_slice().try_into().unwrap()
    }

    fn comes(&mut self) {
        self.people.push(Person { line: 0, missing: 0, said: Instant::now() });
        self.says(self.people.len() - 1);
    }

    /// Somebody says their next line.
    pub fn says(&mut self, number: usize) {
        let person = self.people.get_mut(number).unwrap();
        let (words, answers) = self.script.lines.get(person.line).unwrap();
        person.missing = *answers;
        person.line += 1;
        self.waiting += 1;
        self.now += 1;
        let (words, now, aci) = (*words, self.now, aci(number));
        let mut frame = String::with_capacity(640);
        write!(
            frame,
            r#"{{"envelope":{{"source":"{aci}","sourceNumber":null,"sourceUuid":"{aci}","sourceName":"","sourceDevice":1,"timestamp":{now},"serverReceivedTimestamp":{now},"serverDeliveredTimestamp":{now},"dataMessage":{{"timestamp":{now},"message":"{words}","expiresInSeconds":0,"isExpirationUpdate":false,"viewOnce":false}}}},"account":"{ACCOUNT}"}}"#
        )
        .unwrap();
        person.said = Instant::now();
        self.say.send(frame).unwrap();
    }

    /// Somebody is sent a message.
    pub fn hears(&mut self, aci: &str) {
        if aci == HANDLER {
            return;
        }
        let number = usize::from_str_radix(aci.get(..8).unwrap(), 16).unwrap();
        let person = self.people.get_mut(number).unwrap();
        person.missing = person.missing.checked_sub(1).unwrap_or_else(|| panic!("{aci} was told more than is known"));
        if person.missing > 0 {
            return;
        }
        self.last = person.said.elapsed().as_secs_f64() * 1e3;
        let has_ended = person.line == self.script.lines.len();
        if let (true, Some(again)) = (has_ended, self.script.again) {
            person.line = again;
        }
        self.waiting -= 1;
        self.turns += 1;
        if self.marks_at.front() == Some(&self.turns) {
            self.marks_at.pop_front();
            self.marks.push(Mark { at: Instant::now(), cpu: [self.pid, std::process::id()].map(cpu) });
        }
        if !self.marks_at.is_empty() {
            if has_ended && self.script.again.is_none() { self.comes() } else { self.says(number) }
        } else if self.waiting == 0 {
            self.quiet.notify_one();
        }
    }

    /// Somebody comes who says a line only when told to ([`Crowd::says`]); their number.
    pub fn one(&mut self, script: &Script) -> usize {
        self.script = script.clone();
        (self.turns, self.marks_at, self.marks) = (0, VecDeque::new(), Vec::new());
        self.comes();
        self.people.len() - 1
    }
}

fn aci(number: usize) -> String {
    format!("{number:08x}-5197-4a11-8000-00005197a115")
}

/// What stands between these, for text of which the form is known.
pub fn between<'a>(text: &'a str, begin: &str, end: &str) -> Option<&'a str> {
    Some(text.split_once(begin)?.1.split_once(end)?.0)
}

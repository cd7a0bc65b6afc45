//! Laws: whatever happens, in whatever order. A failing run prints its shortest form and can be named again.

use std::{collections::BTreeMap, time::Duration};

use proptest::{
    prelude::*,
    test_runner::{Config, FileFailurePersistence},
};
use vestibule::{
    channel::CatchUp,
    model::{Case, LineFrom, Network, RowKind, Timestamp},
};

use crate::door::{Door, Heard, Line, STAFF, is_staff, seat};

const PEOPLE: [&str; 3] = ["ana", "ben", "cleo"];

/// One thing that happens. Numbers stand for whoever or whatever there is then.
#[derive(Debug, Clone)]
enum Happens {
    /// A person writes one of these.
    Says(usize, Words),
    /// A member of the staff types a command about somebody's case.
    Commands(usize, usize, &'static str),
    /// A member of the staff quotes one of the lines they have received, and types.
    Quotes(usize, usize, &'static str),
    /// A member of the staff types something that is no explicit act.
    Mutters(usize),
    /// Time passes, or the clock jumps back.
    Passes(i64),
    Restart,
    /// The network brings the last messages again.
    Again(usize),
    /// The line gets worse.
    Line(Line),
    /// A new session.
    Connects,
}

#[derive(Debug, Clone)]
enum Words {
    /// A command, a number, a yes: what the program understands.
    Known(&'static str),
    /// A whole sentence of their own.
    Own,
    /// The tag of another case and a command of the staff.
    Staff(usize),
    /// Many words.
    Long,
    Odd(&'static str),
}

const KNOWN: &[&str] = &[
    "hello", "bonjour", "1", "2", "3", "4", "yes", "no", "help", "sos", "human", "skip", "back", "why", "status",
    "lang fr", "stop", "stop", "forget", "erase", "more", "99",
];
const ODD: &[&str] = &["", " ", "💚", "\u{202e}", "?\u{2028}?", "ʇxǝʇ", "\u{0}", "à", "{ $tag }", "%s"];
#[rustfmt::skip]
const VERBS: &[&str] = &[
    "!take TAG", "!take TAG", "!take TAG", "!take TAG force", "!close TAG", "!drop TAG", "!reopen TAG", "!show TAG", "!",
    "!r TAG WORDS", "!r TAG WORDS", "!note TAG WORDS", "!tak TAG", "!undo", "!snooze TAG 2h", "!give TAG sam", "!mine",
    "!assign TAG nour", "!prio TAG red", "!mandate TAG out WORDS", "!check TAG work WORDS", "!call TAG", "!oncall",
    "!block TAG", "!erase TAG", "!stats", "!roster", "!contact TAG waits", "!contact TAG word WORDS", "!now TAG",
    "!contact TAG neutral", "!contact TAG hours 18h-22h UTC", "!contact TAG clear", "!ask TAG name", "!refer TAG rsf go",
];
const SPANS: &[i64] = &[1, 60, 31 * 60, 2 * 3600, 25 * 3600, 73 * 3600, 15 * 86400, 31 * 86400, -3600, -400 * 86400];

fn words() -> impl Strategy<Value = Words> {
    prop_oneof![
        5 => prop::sample::select(KNOWN).prop_map(Words::Known),
        4 => Just(Words::Own),
        1 => (0..3usize).prop_map(Words::Staff),
        1 => Just(Words::Long),
        1 => prop::sample::select(ODD).prop_map(Words::Odd),
    ]
}

fn happens() -> impl Strategy<Value = Happens> {
    prop_oneof![
        12 => (0..3usize, words()).prop_map(|(who, words)| Happens::Says(who, words)),
        6 => (0..4usize, 0..3usize, prop::sample::select(VERBS)).prop_map(|(who, case, verb)| Happens::Commands(who, case, verb)),
        4 => (0..4usize, 0..40usize, prop::sample::select(&["", "!close", "!take", "!note"][..])).prop_map(|(who, line, verb)| Happens::Quotes(who, line, verb)),
        1 => (0..4usize).prop_map(Happens::Mutters),
        2 => prop::sample::select(SPANS).prop_map(Happens::Passes),
        1 => Just(Happens::Restart),
        1 => (1..6usize).prop_map(Happens::Again),
        1 => prop::sample::select(&[Line::Mute, Line::Dead, Line::Lost][..]).prop_map(Happens::Line),
        1 => Just(Happens::Connects),
    ]
}

/// Canary words: whose they are, and the how-manieth message of theirs. No question's answer is like them.
fn canary(who: &str, number: usize) -> String {
    format!("zq{who}{number}qz und so weiter bis niemand das noch lesen mag")
}

fn heads(text: &str) -> Vec<(String, usize)> {
    let found = text.match_indices("zq").filter_map(|(at, _)| text[at + 2..].split("qz").next());
    found
        .filter_map(|inner| {
            let digits = inner.find(|c: char| c.is_ascii_digit())?;
            Some((inner[..digits].to_owned(), inner[digits..].parse().ok()?))
        })
        .collect()
}

/// Everything a case holds, in one text.
fn contents(case: &Case) -> String {
    let lines = case.lines.iter().filter(|line| line.from == LineFrom::Person).map(|line| line.words.reveal());
    let answers = case.session.answers.iter().map(|answer| answer.words.reveal());
    [case.first_message.reveal()]
        .into_iter()
        .chain(lines)
        .chain(answers)
        .fold(String::new(), |all, one| all + one + "\n")
}

/// A house, and what must be true of it.
struct World {
    door: Door,
    /// How many sentences of their own each has written.
    written: BTreeMap<String, usize>,
    /// Sentences of a person that must be kept until they are erased or corrected.
    owed: BTreeMap<&'static str, Vec<usize>>,
    /// Who said STOP and has not written since.
    silent: Vec<&'static str>,
}

impl World {
    /// `typing`: how many seconds everybody takes; with 0, all that is said in a row is one burst, and answers wait.
    fn new(typing: u64) -> Self {
        let mut door = Door::with_delay(Duration::from_secs(if typing == 0 { 10 } else { 0 }));
        door.typing = Duration::from_secs(typing);
        Self { door, written: BTreeMap::new(), owed: BTreeMap::new(), silent: Vec::new() }
    }

    fn own_words(&mut self, who: &str) -> (usize, String) {
        let number = self.written.entry(who.to_owned()).or_default();
        *number += 1;
        (*number, canary(who, *number))
    }

    fn tag(&self, of: usize) -> String {
        self.door.find(PEOPLE[of]).map_or("7QKD".into(), |case| case.tag.to_string())
    }

    fn play(&mut self, what: &Happens) {
        self.door.now = self.door.now.after(Duration::from_secs(1));
        let heard = match what {
            Happens::Says(who, words) => self.says(PEOPLE[*who], words),
            Happens::Commands(who, case, verb) => {
                let who = STAFF[*who].0;
                let words = if verb.contains("WORDS") { self.own_words(who).1 } else { String::new() };
                self.door.say(who, &verb.replace("TAG", &self.tag(*case)).replace("WORDS", &words))
            }
            Happens::Quotes(who, line, verb) => {
                let who = STAFF[*who].0;
                let Some(lines) = self.door.received.get(who).filter(|lines| !lines.is_empty()) else { return };
                let id = lines[lines.len() - 1 - line % lines.len()].wire_id.clone();
                let words = if matches!(*verb, "" | "!note") { self.own_words(who).1 } else { String::new() };
                self.door.quote_id(who, id, format!("{verb} {words}").trim())
            }
            Happens::Mutters(who) => {
                let who = STAFF[*who].0;
                let (_, words) = self.own_words(who);
                let heard = self.door.say(who, &words);
                assert!(heard.0.iter().all(|row| seat(row) == who), "what is no act stays inside: {heard:?}");
                heard
            }
            Happens::Passes(seconds) => {
                self.door.now = Timestamp::from_millis(self.door.now.millis() + seconds * 1000);
                self.door.tick()
            }
            Happens::Restart => self.door.restart(),
            Happens::Again(last) => {
                let before = self.cases();
                let heard = self.door.repeat(*last);
                assert!(heard.0.is_empty(), "(e) what is delivered twice is said once: {heard:?}");
                assert_eq!(before, self.cases(), "(e) and changes nothing");
                heard
            }
            Happens::Line(line) => {
                self.door.line = *line;
                Heard::default()
            }
            Happens::Connects => self.door.connect(CatchUp::Whole),
        };
        self.check(&heard);
    }

    fn says(&mut self, who: &'static str, words: &Words) -> Heard {
        let before = self.door.find(who).map(|case| (case.id, case.stage.clone()));
        let (number, text) = match words {
            Words::Known(known) => (None, (*known).to_owned()),
            Words::Odd(odd) => (None, (*odd).to_owned()),
            Words::Staff(of) => (None, format!("!close {}", self.tag(*of))),
            Words::Own => {
                let (number, text) = self.own_words(who);
                (Some(number), text)
            }
            Words::Long => {
                let (number, text) = self.own_words(who);
                (Some(number), format!("{text} {}", "mot ".repeat(3000)))
            }
        };
        let line = self.door.line;
        self.silent.retain(|silent| *silent != who);
        let heard = self.door.say(who, &text);
        // (a) Held: exactly one row (what is long: its parts), to the holder, whatever it says, unless it is STOP or FORGET.
        let held = before.as_ref().and_then(|(_, stage)| stage.holder().map(str::to_owned));
        if let Some(holder) = held.filter(|_| number.is_some() && line == Line::Good) {
            assert_eq!(heard.who(), [holder.as_str()], "{heard:?}");
            let lines = heard.0.iter().filter(|row| !row.body.reveal().starts_with('·')).count();
            assert!(lines == 1 || matches!(words, Words::Long), "{heard:?}");
        }
        if let Some(number) = number {
            self.owed.entry(who).or_default().push(number);
        }
        if self.door.find(who).is_none_or(|case| before.is_some_and(|(id, _)| id != case.id) || text == "back") {
            // FORGET; a new case; an answer taken back: from here on only what is written next is looked for.
            self.owed.remove(who);
        }
        if text == "stop" && self.door.find(who).is_some_and(|case| case.stage.is_stopped()) {
            self.silent.push(who);
        }
        heard
    }

    fn cases(&self) -> Vec<Case> {
        self.door.house().cases().all().into_iter().cloned().collect()
    }

    fn check(&mut self, heard: &Heard) {
        for row in &heard.0 {
            let to = seat(row);
            for (author, _) in heads(row.body.reveal()) {
                // (b) No word of a person reaches another; staff words reach people only as acts of a holder.
                assert!(author == to || is_staff(to) || is_staff(&author), "{author}'s words reach {to}: {heard:?}");
                if is_staff(&author) && !is_staff(to) {
                    assert_eq!(row.kind, RowKind::Relay, "{heard:?}");
                }
            }
            if row.kind == RowKind::Relay {
                // (d) The right to speak is the holder's, and the row is their own.
                let by = row.author.as_ref().expect("a relay has an author").0.address.reveal();
                assert!(heads(row.body.reveal()).iter().all(|(author, _)| *author == **by), "{heard:?}");
            }
            let stopped = self.silent.contains(&to);
            let confirmed = [self.door.text("stopped"), self.door.text_in_french("stopped")];
            assert!(!stopped || confirmed.contains(row.body.reveal()), "(c) silent after STOP: {to}: {heard:?}");
        }
        // (a) Nothing is lost.
        for (who, numbers) in &self.owed {
            let Some(case) = self.door.find(who) else { continue };
            let kept = heads(&contents(case));
            for number in numbers {
                let there = kept.iter().any(|(author, kept)| author == who && kept == number);
                assert!(there, "(a) {who}'s words {number} are lost: {:?}", case.session);
            }
        }
        self.owed.retain(|who, _| self.door.find(who).is_some());
        self.silent.retain(|who| self.door.find(who).is_some());
    }

    /// (f) What the store gives back is what the house has, and it is found in the same ways.
    fn survives_a_restart(&mut self) {
        let before = self.cases();
        let tags: Vec<String> = (0..3).map(|of| self.tag(of)).collect();
        let heard = self.door.restart();
        self.check(&heard);
        assert_eq!(before, self.cases(), "(f)");
        assert_eq!(tags, (0..3).map(|of| self.tag(of)).collect::<Vec<_>>(), "(f) a person's newest case");
        for case in &before {
            assert_eq!(
                self.door.house().cases().tagged(case.tag).map(|found| found.id),
                Some(case.id),
                "(f) by its tag"
            );
        }
    }

    /// (g) Once the line is good again, every row has been received exactly once.
    fn settles(&mut self) {
        let heard = self.door.connect(CatchUp::Whole);
        self.check(&heard);
        let waiting = self.door.house().store().unsent(Network::Console, None, 5).unwrap();
        assert!(waiting.is_empty(), "(g) all are sent: {waiting:?}");
        let mut times: BTreeMap<&str, usize> = BTreeMap::new();
        for row in self.door.received.values().flatten() {
            *times.entry(&row.wire_id.0).or_default() += 1;
        }
        assert!(times.values().all(|times| *times == 1), "(g) none is sent twice: {times:?}");
        assert_eq!(self.door.kept_by_channel(), 0);
    }
}

fn config(cases: u32) -> Config {
    // More by PROPTEST_CASES. What failed once is tried first ever after.
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(cases);
    let file = FileFailurePersistence::Direct("tests/house/laws.proptest-regressions");
    Config { cases, failure_persistence: Some(Box::new(file)), max_shrink_iters: 400, ..Config::default() }
}

proptest! {
    #![proptest_config(config(64))]

    #[test]
    fn whatever_happens(events in prop::collection::vec(happens(), 1..60), typing in prop::sample::select(&[0, 10][..])) {
        let mut world = World::new(typing);
        for event in &events {
            world.play(event);
        }
        world.settles();
        world.survives_a_restart();
    }

    #[test]
    fn restarting_after_every_event_changes_nothing(events in prop::collection::vec(happens(), 1..25)) {
        let mut world = World::new(10);
        for event in &events {
            world.play(event);
            world.survives_a_restart();
        }
        world.settles();
    }
}

/// What people are told, without what chance decides: tags and codes.
fn transcript(events: &[Happens], restarting: bool) -> Vec<(String, String)> {
    let mut world = World::new(10);
    let mut told = Vec::new();
    for event in events {
        let before: BTreeMap<String, usize> =
            world.door.received.iter().map(|(who, rows)| (who.clone(), rows.len())).collect();
        world.play(event);
        if restarting {
            world.door.restart();
        }
        for (who, rows) in &world.door.received {
            for row in &rows[before.get(who).copied().unwrap_or(0)..] {
                let tags = world
                    .door
                    .house()
                    .cases()
                    .all()
                    .into_iter()
                    .map(|case| (case.tag.to_string(), format!("<{}>", case.id.0)));
                let body = row.body.reveal().split("!yes ").next().unwrap_or_default().to_owned();
                let body = tags.fold(body, |body, (tag, name)| body.replace(&tag, &name));
                told.push((who.clone(), body));
            }
        }
    }
    told
}

proptest! {
    #![proptest_config(config(32))]

    #[test]
    fn with_and_without_restarts_people_are_told_the_same(events in prop::collection::vec(happens(), 1..25)) {
        // On a good line, where nothing waits for a session, and while every case still has its tag.
        let calm = |event: &&Happens| match event {
            Happens::Says(_, Words::Known(known)) => *known != "forget" && *known != "erase",
            Happens::Passes(seconds) => *seconds < 86400,
            Happens::Line(_) => false,
            _ => true,
        };
        let events: Vec<Happens> = events.iter().filter(calm).cloned().collect();
        prop_assert_eq!(transcript(&events, false), transcript(&events, true));
    }
}

#[test]
fn at_most_one_holds_a_case_at_any_time() {
    // (d), without chance: all orders of three who take and drop.
    for order in 0..27 {
        let (mut door, mut holder): (Door, Option<&str>) = (Door::new(), None);
        door.intake("ana", "hello");
        let tag = door.tag("ana");
        for n in [order / 9, order / 3 % 3, order % 3] {
            let who = STAFF[n].0;
            door.say(who, &format!("!take {tag}"));
            holder = holder.or(Some(who));
            assert_eq!(door.case("ana").stage.holder(), holder);
            let answer = door.say(who, &format!("!r {tag} hello")).to("ana");
            assert_eq!(answer.len(), usize::from(holder == Some(who)));
            if n == 2 {
                door.say(who, &format!("!drop {tag}"));
                holder = holder.filter(|holder| *holder != who);
            }
        }
    }
}

#[test]
fn the_canaries_are_found() {
    assert_eq!(heads(&format!("x {} y", canary("ana", 12))), [("ana".to_owned(), 12)]);
    assert!(heads("nothing here").is_empty());
}

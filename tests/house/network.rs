//! The played network and the program's own ends and starts: the second half of the [`Door`].

use std::path::{Path, PathBuf};

use vestibule::{
    channel::{Arrival, CatchUp, Cursor, Order, What},
    house::House,
    model::{Chance, Inbound, Lang, Outcome, Role, Row, Staff},
    private::Private,
    rules::Rules,
    store::{Key, Store},
};

use crate::door::{Door, Heard, Kept, Line, STAFF, arrival, event, peer, seat};

pub(crate) const KEY: [u8; 32] = [0x5e; 32];

impl Door {
    /// The network brings the last messages again, as it does after a cut.
    pub(crate) fn repeat(&mut self, last: usize) -> Heard {
        let theirs = |kept: &Kept| if let Kept::Theirs(inbound) = kept { Some(inbound.clone()) } else { None };
        let again: Vec<Inbound> = self.archive.iter().rev().filter_map(theirs).take(last).collect();
        self.take(again.into_iter().map(|inbound| arrival(event(inbound))).collect())
    }

    /// The network brings a message twice at once.
    pub(crate) fn twice(&mut self, who: &str, text: &str) -> Heard {
        let inbound = self.message(who, text);
        let both = vec![self.arrives(inbound.clone()), arrival(event(inbound))];
        self.take(both)
    }

    /// A message arrives on a network that keeps no archive.
    pub(crate) fn without_archive(&mut self, inbound: Inbound) -> Heard {
        self.take(vec![arrival(event(inbound))])
    }

    /// The network's archive is emptied.
    pub(crate) fn forget_archive(&mut self) {
        self.archive.clear();
    }

    /// A new session: the house asks for what was missed, and is told as much as `how` allows.
    pub(crate) fn connect(&mut self, how: CatchUp) -> Heard {
        let archive = match how {
            CatchUp::Whole | CatchUp::Signs => None,
            // Nothing of it can be read.
            CatchUp::Gap | CatchUp::NoArchive => Some(std::mem::take(&mut self.archive)),
        };
        self.begin_session();
        if let Some(archive) = archive {
            self.archive = archive;
        }
        self.end_catch_up(how)
    }

    /// The session begins; the house has been told what it missed, but not that this is all.
    pub(crate) fn begin_session(&mut self) -> Heard {
        (self.open, self.asked) = (false, None);
        self.waiting.clear();
        let mut heard = self.take(vec![arrival(What::Connected)]);
        let after = self.asked.clone().expect("the house asks for what it missed");
        let from = after.map_or(self.archive.len(), |place| place.0.reveal().parse().unwrap());
        for (at, kept) in self.archive.clone().into_iter().enumerate().skip(from) {
            let what = match kept {
                Kept::Theirs(inbound) => event(inbound),
                Kept::Ours(wire_id) => What::Echo(wire_id),
            };
            let place = Some(Cursor(Private::new((at + 1).to_string())));
            heard.0.extend(self.take(vec![Arrival { cursor: place, ..arrival(what) }]).0);
        }
        heard
    }

    /// That was all: sending may begin.
    pub(crate) fn end_catch_up(&mut self, how: CatchUp) -> Heard {
        (self.open, self.line) = (true, Line::Good);
        let cursor = Some(self.place()).filter(|_| how != CatchUp::NoArchive && !self.archive.is_empty());
        self.take(vec![Arrival { cursor, ..arrival(What::CaughtUp(how)) }])
    }

    /// The news that a row was sent, and a new session, are decided together.
    pub(crate) fn sent_then_connected(&mut self, row: &Row) -> Heard {
        (self.open, self.asked) = (false, None);
        self.take(vec![arrival(What::Outcome(row.id, Outcome::Sent)), arrival(What::Connected)])
    }

    /// The lost session goes on: what the channel kept goes out.
    pub(crate) fn resume(&mut self) -> Heard {
        self.line = Line::Good;
        let kept = std::mem::take(&mut self.waiting);
        let mut heard = self.take(vec![arrival(What::Resumed)]);
        heard.0.extend(self.send(kept).0);
        heard
    }

    /// What the house has handed over and the channel keeps.
    pub(crate) fn kept_by_channel(&self) -> usize {
        self.waiting.len()
    }

    /// A new house in which nour holds the case of ana; its tag.
    pub(crate) fn held() -> (Self, String) {
        let mut door = Self::new();
        door.say("ana", "hello");
        door.say("ana", "human");
        let tag = door.tag("ana");
        door.say("nour", &format!("!take {tag}"));
        (door, tag)
    }

    /// Somebody asks for something dangerous, and confirms it by the code that they are given.
    pub(crate) fn confirmed(&mut self, who: &str, line: &str) -> Heard {
        let yes = format!("!yes {}", self.say(who, line).code(who));
        self.say(who, &yes)
    }

    /// The program ends and starts again, and connects.
    pub(crate) fn restart(&mut self) -> Heard {
        self.stop_and_start();
        self.connect(CatchUp::Whole)
    }

    /// The program ends and starts again. The channel is not connected yet.
    pub(crate) fn stop_and_start(&mut self) {
        let rules = self.house.take().unwrap().into_rules();
        self.open = false;
        self.waiting.clear();
        self.start(rules);
    }

    /// The program ends and starts again with other staff.
    pub(crate) fn restart_without(&mut self, gone: &str) {
        let Rules { script, times, .. } = self.house.take().unwrap().into_rules();
        let stay = STAFF.into_iter().filter(|(name, _)| *name != gone);
        let member =
            |(name, role): (&str, Role)| Staff { name: name.into(), role, peer: peer(name), language: Lang::EN };
        self.start(Rules::new(script, stay.map(member).collect(), times));
        self.connect(CatchUp::Whole);
    }

    pub(crate) fn start(&mut self, rules: Rules) {
        self.starts += 1;
        let store = Store::open(&self.path(), &Key::from_bytes(KEY)).unwrap();
        self.house = Some(House::open(rules, store, Chance::from_seed([self.starts; 32]), self.now).unwrap());
    }

    /// Where the store is.
    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join("vestibule.db")
    }

    /// The folder of the store.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn place(&self) -> Cursor {
        Cursor(Private::new(self.archive.len().to_string()))
    }

    /// Gives the house what arrives, and does what it orders.
    pub(crate) fn take(&mut self, arrivals: Vec<Arrival>) -> Heard {
        let orders = self.house.as_mut().unwrap().take(arrivals, self.now).expect("the store takes it");
        let mut rows = Vec::new();
        for (_, order) in orders {
            match order {
                Order::Send(row) => rows.push(row),
                Order::CatchUp { after, in_doubt: _ } => self.asked = Some(after),
                Order::Forget(person) => self.forgotten.push(person),
                Order::CallOff { case, to } => {
                    assert!(rows.is_empty(), "before anything is said");
                    self.called_off.push((case, to));
                }
                Order::File { errand, sealed } => self.errands.push((errand, sealed)),
                Order::Wish(wish) => self.wishes.push(wish),
                Order::Staff(joined) => {
                    assert!(rows.is_empty(), "before anything is said");
                    self.joined = joined;
                }
                Order::Acknowledge(_) | Order::Close => {}
            }
        }
        self.send(rows)
    }

    fn send(&mut self, rows: Vec<Row>) -> Heard {
        let mut heard = Heard::default();
        let mut news = Vec::new();
        for row in rows {
            match self.line {
                // The order was given for an earlier session.
                _ if !self.open => continue,
                Line::Dead => continue,
                Line::Lost => {
                    self.waiting.push(row);
                    continue;
                }
                Line::Mute => {}
                Line::Good => news.push(arrival(What::Outcome(row.id, Outcome::Sent))),
            }
            self.archive.push(Kept::Ours(row.wire_id.clone()));
            self.received.entry(seat(&row).to_owned()).or_default().push(row.clone());
            heard.0.push(row);
        }
        if !news.is_empty() {
            heard.0.extend(self.take(news).0);
        }
        heard
    }
}

impl Heard {
    /// The code that stands in what a seat received.
    pub(crate) fn code(&self, who: &str) -> String {
        let lines = self.to(who).concat();
        let code = lines.split("!yes ").nth(1).unwrap_or_else(|| panic!("no code: {lines}"));
        code.chars().take_while(char::is_ascii_digit).collect()
    }
}

//! Tickets in Request Tracker, which is played here: what is asked of it follows from the cases, and nothing is asked twice.

use std::sync::mpsc;

use vestibule::{
    channel::What,
    house::Outfit,
    model::{Ask, Event, Mail, NoWords, Reach, Seen, Shown, TicketNews, TicketOrder, TicketStatus},
    rules::{Rules, Tickets, When},
};

use crate::door::{DAY, Door, HOUR, Heard, MINUTE, arrival, rules};

/// A house and what it asks of RT.
struct Desk {
    door: Door,
    asked: mpsc::Receiver<TicketOrder>,
}

fn with_rt(when: When) -> Rules {
    let mut rules = rules();
    let users = [("nour", "nour.rt"), ("sam", "sam.rt")].map(|(name, user)| (name.to_owned(), user.to_owned()));
    rules.rt = Some(Tickets { when, encrypt: false, users: users.into() });
    rules
}

impl Desk {
    fn new() -> Self {
        let mut door = Door::under(with_rt(When::HandedOver));
        let asked = equip(&mut door);
        door.connect(vestibule::channel::CatchUp::Whole);
        Self { door, asked }
    }

    fn restart(&mut self) {
        self.door.stop_and_start();
        self.asked = equip(&mut self.door);
        self.door.connect(vestibule::channel::CatchUp::Whole);
    }

    /// What was asked since it was last looked.
    fn orders(&self) -> Vec<TicketOrder> {
        self.asked.try_iter().collect()
    }

    fn order(&self) -> TicketOrder {
        let mut orders = self.orders();
        assert_eq!(orders.len(), 1, "{orders:?}");
        orders.remove(0)
    }

    fn news(&mut self, news: TicketNews) -> Heard {
        self.door.take(vec![arrival(What::Event(Event::Ticket(news)))])
    }

    /// RT does what it is asked, as number 7; its last transaction is this one.
    fn obey(&mut self, order: &TicketOrder, last: u64) -> Heard {
        let Ask::Keep { want, comment, known, .. } = &order.ask else { panic!("{order:?}") };
        self.news(TicketNews::Made { key: order.key.clone(), number: 7 });
        if let (Some((summary, _)), Some(_)) = (comment, known) {
            self.news(TicketNews::Commented { key: order.key.clone(), summary: *summary });
        }
        // A new ticket shows nothing but its subject.
        let fresh = || Shown { subject: want.subject.clone(), status: TicketStatus::New, owner: None };
        let shown = known.as_ref().map_or_else(fresh, |_| want.clone());
        let asked = known.as_ref().map(|_| want.clone());
        let answers = Some((order.key.clone(), asked));
        self.news(TicketNews::Seen(Box::new(Seen { answers, ..seen(shown, last) })))
    }

    /// Obeys until nothing is asked any more.
    fn settle(&mut self, mut last: u64) -> u64 {
        for _ in 0..5 {
            let Some(order) = self.orders().pop() else { return last };
            last += 10;
            self.obey(&order, last);
        }
        panic!("it never agrees");
    }

    fn shown(&self) -> Shown {
        self.door.case("ana").ticket.as_ref().and_then(|ticket| ticket.shown.clone()).unwrap()
    }

    /// Somebody changes the ticket there.
    fn changes(&mut self, user: &str, change: impl FnOnce(&mut Shown), last: u64) -> Heard {
        let (before, mut shown) = (self.shown(), self.shown());
        change(&mut shown);
        let by = |is: bool| is.then(|| (last, user.to_owned()));
        let (owner_by, status_by) = (by(shown.owner != before.owner), by(shown.status != before.status));
        self.news(TicketNews::Seen(Box::new(Seen { owner_by, status_by, ..seen(shown, last) })))
    }
}

fn equip(door: &mut Door) -> mpsc::Receiver<TicketOrder> {
    let (asks, asked) = mpsc::channel();
    let tickets = Box::new(move |order| drop(asks.send(order)));
    door.house.as_mut().unwrap().equip(Outfit { tickets: Some(tickets), ..Outfit::default() });
    asked
}

fn seen(shown: Shown, last: u64) -> Seen {
    Seen { number: 7, shown, last, owner_by: None, status_by: None, mails: Vec::new(), answers: None }
}

fn held() -> (Desk, String, u64) {
    let mut desk = Desk::new();
    desk.door.intake("ana", "hello, he is a canary");
    let tag = desk.door.tag("ana");
    desk.door.say("nour", &format!("!take {tag}"));
    let last = desk.settle(0);
    (desk, tag, last)
}

#[test]
fn the_key_is_stored_before_anything_is_asked_and_it_is_asked_until_it_is_so() {
    let mut desk = Desk::new();
    desk.door.say("ana", "hello, he is a canary");
    assert!(desk.orders().is_empty(), "nothing before it comes to the desk");
    desk.door.answers("ana");
    let order = desk.order();
    let Ask::Keep { known: None, want, comment: Some((1, words)), .. } = &order.ask else { panic!("{order:?}") };
    let tag = desk.door.tag("ana");
    assert!(
        want.subject.reveal().starts_with(&format!("[{tag}] "))
            && want.owner.is_none()
            && want.status == TicketStatus::New
    );
    assert!(words.reveal().contains("canary") && order.key.len() == 26 && !format!("{order:?}").contains("canary"));
    // It is not asked again at every tick; but after a while, and after a restart.
    assert!((0..30).all(|_| {
        desk.door.after(MINUTE / 6);
        desk.orders().is_empty()
    }));
    desk.door.after(HOUR);
    assert_eq!(desk.order(), order);
    desk.restart();
    desk.door.tick();
    assert_eq!(desk.order().key, order.key, "the same ticket");
    desk.door.say("nour", &format!("!take {tag}"));
    desk.settle(0);
    let shown = desk.shown();
    assert_eq!((shown.status, shown.owner.as_deref()), (TicketStatus::Open, Some("nour.rt")));
    desk.door.after(20 * MINUTE);
    assert!(desk.orders().is_empty(), "it agrees");
    let stored = &desk.door.case("ana").ticket.as_ref().unwrap().comment;
    assert!(stored.is_none(), "the summary is there");
}

#[test]
fn old_news_and_our_own_change_nothing() {
    let (mut desk, _, last) = held();
    let before = desk.door.case("ana").clone();
    let heard = desk.changes("sam.rt", |shown| shown.owner = Some("sam.rt".into()), last - 1);
    assert!(heard.0.is_empty() && *desk.door.case("ana") == before, "{heard:?}");
    // The same again, as after a crash.
    let mail =
        Mail { number: last + 3, by: "ana@example.org".to_owned().into(), words: Ok("by mail".to_owned().into()) };
    let with_mail = Seen { mails: vec![mail], ..seen(desk.shown(), last + 3) };
    let heard = desk.news(TicketNews::Seen(Box::new(with_mail.clone())));
    assert!(heard.one("nour").contains("mail #7] by mail"), "{heard:?}");
    assert!(desk.news(TicketNews::Seen(Box::new(with_mail))).0.is_empty());
    assert_eq!(desk.door.case("ana").lines.iter().filter(|line| line.words.reveal() == "by mail").count(), 1);
}

#[test]
fn whoever_insists_there_is_left_there() {
    let (mut desk, tag, last) = held();
    let steals = |desk: &mut Desk, last| desk.changes("sam.rt", |shown| shown.owner = Some("sam.rt".into()), last);
    let heard = steals(&mut desk, last + 1);
    assert!(heard.one("nour").contains(&format!("!give {tag} sam")), "{heard:?}");
    assert!(heard.one("sam").contains(&format!("!take {tag} force")), "{heard:?}");
    let last = desk.settle(last + 1);
    assert_eq!(desk.shown().owner.as_deref(), Some("nour.rt"), "put back");
    steals(&mut desk, last + 1);
    assert!(desk.orders().is_empty(), "not again");
    assert_eq!(desk.door.case("ana").stage.holder(), Some("nour"));
    // With another holder it counts again.
    desk.door.say("sam", &format!("!take {tag} force"));
    assert!(desk.orders().is_empty(), "it is sam's in both");
    desk.door.say("sam", &format!("!drop {tag}"));
    desk.settle(last + 1);
    assert_eq!(desk.shown().owner, None);
}

#[test]
fn what_rt_refuses_is_told_once_and_left() {
    let (mut desk, tag, last) = held();
    desk.door.say("nour", &format!("!snooze {tag} 2h"));
    let order = desk.order();
    let Ask::Keep { want, known: Some(known), .. } = &order.ask else { panic!("{order:?}") };
    let answers = Some((order.key.clone(), Some(want.clone())));
    let heard = desk.news(TicketNews::Seen(Box::new(Seen { answers, ..seen(known.clone(), last) })));
    assert!(heard.who().contains(&"li") && heard.0[0].body.reveal().contains("#7"), "{heard:?}");
    desk.door.tick();
    assert!(desk.orders().is_empty());
}

#[test]
fn the_ticket_of_whoever_is_forgotten_goes_as_well_however_long_it_takes() {
    let (mut desk, tag, last) = held();
    desk.door.say("nour", &format!("!close {tag}"));
    desk.settle(last);
    let key = desk.door.case("ana").ticket.as_ref().unwrap().key.clone();
    desk.door.say("ana", "FORGET");
    assert!(desk.door.find("ana").is_none());
    let order = desk.order();
    assert_eq!((order.key.as_str(), order.number, &order.ask), (key.as_str(), Some(7), &Ask::End));
    desk.restart();
    desk.door.tick();
    assert_eq!(desk.order().ask, Ask::End, "asked again");
    let heard = desk.news(TicketNews::Ended { key, number: Some(7) });
    assert!(heard.one("li").contains("#7") && heard.one("li").contains("cannot remove"), "{heard:?}");
    desk.door.after(DAY);
    assert!(desk.orders().is_empty());
    // And of one whose time was over while the program was down.
    desk.door.intake("ana", "again");
    let tag = desk.door.tag("ana");
    desk.door.say("nour", &format!("!take {tag}"));
    desk.settle(100);
    desk.door.say("nour", &format!("!close {tag}"));
    desk.settle(200);
    desk.door.now = desk.door.now.after(DAY * 60);
    desk.restart();
    desk.door.tick();
    assert!(desk.door.find("ana").is_none());
    let order = desk.order();
    assert_eq!((order.number, order.ask), (Some(7), Ask::End));
}

#[test]
fn rt_that_is_gone_is_told_once_and_shown() {
    let mut desk = Desk::new();
    assert!(desk.news(TicketNews::Reach(Reach::Up)).0.is_empty(), "that is no news");
    let heard = desk.news(TicketNews::Reach(Reach::Down));
    assert_eq!(heard.one("li"), format!("· {}", desk.door.text("desk-rt-down")));
    assert!(desk.news(TicketNews::Reach(Reach::Down)).0.is_empty());
    assert!(desk.door.say("li", "!status").one("li").contains(&desk.door.text("desk-rt-down")));
    assert_eq!(desk.door.house().gauges([].into_iter()).unwrap().rt, Some(false));
    assert_eq!(desk.news(TicketNews::Reach(Reach::Up)).one("li"), format!("· {}", desk.door.text("desk-rt-up")));
    for reach in Reach::ALL {
        desk.door.text(&format!("desk-rt-{}", reach.name()));
    }
}

#[test]
fn odd_news_changes_nothing_and_mail_of_no_case_stays_there() {
    let (mut desk, tag, last) = held();
    let odd = |desk: &mut Desk, news| assert!(desk.news(news).0.is_empty());
    odd(&mut desk, TicketNews::Made { key: "no such".into(), number: 9 });
    odd(&mut desk, TicketNews::Missing { key: "no such".into() });
    let shown = desk.shown();
    odd(&mut desk, TicketNews::Seen(Box::new(Seen { number: 99, ..seen(shown, 1) })));
    let (subject, words) = ("Offer AAAA-BBBB".to_owned().into(), None);
    odd(&mut desk, TicketNews::Unknown { number: 8, read: 3, subject, words });
    odd(&mut desk, TicketNews::Read(40));
    let mail = Mail { number: last + 1, by: "x".to_owned().into(), words: Err(NoWords::Encrypted) };
    let heard = desk.news(TicketNews::Seen(Box::new(Seen { mails: vec![mail], ..seen(desk.shown(), last + 1) })));
    assert!(heard.one("nour").contains("could not decrypt"), "{heard:?}");
    let key = desk.door.case("ana").ticket.as_ref().unwrap().key.clone();
    let heard = desk.news(TicketNews::Missing { key });
    assert!(heard.one("nour").contains(&tag), "{heard:?}");
    desk.door.say("nour", &format!("!drop {tag}"));
    assert!(desk.orders().is_empty(), "it goes on without it");
}

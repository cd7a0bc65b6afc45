//! Two sides without a server: ana writes with the core itself, we are what the channel makes of it.

use xmpp_parsers::minidom::Element;

use super::*;
use crate::{
    channel::xmpp::{
        ns,
        omemo::{Arrived, Encrypted, bundle_node, bundle_text, list_text},
    },
    model::{Chance, RowKind, Way, WireId},
};

mod accounts;
mod joined;

const ME: &str = "help@localhost";
const ANA: &str = "ana@localhost";

fn outside() -> Outside {
    Outside { now: || Timestamp::from_millis(1_767_258_000_000), chance: || Chance::from_seed([9; 32]) }
}

fn us(kept: Vec<Keep>) -> Secrecy {
    Secrecy::new(ME, outside(), Confirmed::new(), kept).unwrap()
}

/// The server answers what was asked about an account, if it was asked: its list, and these devices' bundles.
fn server_answers(us: &mut Secrecy, of: &str, devices: &[&OwnDevice]) {
    let list = list_text(&devices.iter().map(|device| device.id()).collect::<Vec<_>>());
    let nodes = devices.iter().map(|device| (bundle_node(device.id()), bundle_text(&device.bundle())));
    let nodes: Vec<_> = nodes.chain([(ns::OMEMO_DEVICES.to_owned(), list)]).collect();
    loop {
        let questions = us.questions();
        if questions.is_empty() {
            return;
        }
        for question in questions {
            let question: Element = question.replacen("<iq", "<iq xmlns='jabber:client'", 1).parse().unwrap();
            let items = question.get_child("pubsub", ns::PUBSUB).unwrap().get_child("items", ns::PUBSUB).unwrap();
            let (id, asked) = (question.attr("id").unwrap(), question.attr("to").unwrap_or(ME));
            let node = nodes.iter().find(|(node, _)| asked == of && items.attr("node") == Some(node));
            let item = node.map_or_else(String::new, |(_, item)| format!("<item id='current'>{item}</item>"));
            let answer = format!(
                "<iq xmlns='jabber:client' type='result' from='{asked}' id='{id}'>\
                 <pubsub xmlns='{}'><items node='x'>{item}</items></pubsub></iq>",
                ns::PUBSUB
            );
            assert!(us.answered(&answer.parse().unwrap()));
        }
    }
}

fn seconds(us: &mut Secrecy, seconds: u32) {
    (0..seconds).for_each(|_| us.tick());
}

/// Ana's device, and what she knows of ours.
struct Ana {
    own: OwnDevice,
    us: Remote,
    chance: Chance,
}

impl Ana {
    fn new(us: &Secrecy, seed: u8) -> Self {
        let (now, mut chance) = ((outside().now)(), Chance::from_seed([seed; 32]));
        let own = OwnDevice::create(&[], now, &mut chance);
        let bundle = us.own.bundle();
        let (us, _) = Remote::begin(None, &own, us.own.id(), &bundle, Trust::Blind, now, &mut chance).unwrap();
        Self { own, us, chance }
    }

    fn writes(&mut self, words: &str) -> Element {
        let written = omemo::write(&self.own, &[&self.us], Some(words), (outside().now)(), &mut self.chance).unwrap();
        self.us = written.remotes.into_iter().next().unwrap().unwrap();
        written.message.text().parse().unwrap()
    }

    fn reads(&mut self, stanza: &str) -> Option<String> {
        let stanza: Element = stanza.replacen("<message", "<message xmlns='jabber:client'", 1).parse().unwrap();
        let message = Encrypted::parse(stanza.get_child("encrypted", ns::OMEMO).unwrap()).unwrap();
        let read = omemo::read(&self.own, Some(&self.us), &message, Trust::Blind, (outside().now)()).unwrap();
        self.us = read.remote;
        read.own.into_iter().for_each(|own| self.own = own);
        read.words.map(crate::private::Private::into_revealed)
    }
}

fn opened(us: &mut Secrecy, message: &Element) -> String {
    match us.open(ANA, message, Arrived::Live) {
        Opened::Words(words, device, _) => format!("{words} {device:?}"),
        Opened::Nothing => "nothing".to_owned(),
        Opened::Again => "again".to_owned(),
        Opened::Unreadable => "unreadable".to_owned(),
    }
}

fn row(id: u64) -> Row {
    Row {
        id: crate::model::RowId(id),
        case: None,
        kind: RowKind::Program,
        to: Peer::new(Network::Xmpp, ANA),
        wire_id: WireId(format!("vst-{id}").into()),
        body: format!("words {id}").into(),
        answers: None,
        changes: None,
        author: None,
        way: Way::AsTheyWrite,
        at: Timestamp::default(),
    }
}

/// What the house would give back after a restart.
fn stored(keeps: Vec<Keep>) -> Vec<Keep> {
    let mut stored: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for keep in keeps {
        match keep.value {
            Some(value) => stored.insert(keep.name.into_revealed(), value.reveal().clone()),
            None => stored.remove(keep.name.reveal()),
        };
    }
    let keep = |(name, value): (String, _)| Keep { name: name.into(), of: None, value: Some(Secret::new(value)) };
    stored.into_iter().map(keep).collect()
}

#[test]
fn who_has_written_encrypted_is_never_answered_in_clear() {
    let mut us = us(Vec::new());
    us.begin();
    assert!(matches!(us.seal(ANA, &row(1)), Sealing::Plain));
    let mut ana = Ana::new(&us, 1);
    assert_eq!(opened(&mut us, &ana.writes("bonjour")), "bonjour Usual");
    assert!(matches!(us.seal(ANA, &row(2)), Sealing::Taken) && matches!(us.seal(ANA, &row(3)), Sealing::Taken));
    assert!(us.sealed().is_empty(), "her other devices are asked for first");
    seconds(&mut us, 4);
    let sealed = us.sealed();
    let words: Vec<Option<String>> = sealed.iter().map(|sealed| ana.reads(&sealed.stanza)).collect();
    assert_eq!(
        words,
        [Some("words 2".to_owned()), Some("words 3".to_owned())],
        "in order, and no empty message besides"
    );
    assert!(sealed.iter().all(|sealed| !sealed.stanza.contains("words")));
}

#[test]
fn a_second_copy_is_known_and_a_restart_loses_nothing() {
    let mut first = us(Vec::new());
    let mut ana = Ana::new(&first, 2);
    let (one, two, three) = (ana.writes("one"), ana.writes("two"), ana.writes("three"));
    assert_eq!(opened(&mut first, &one), "one Usual");
    assert_eq!(opened(&mut first, &one), "again");
    let mut keeps = first.keeps();
    let mut second = us(stored(std::mem::take(&mut keeps)));
    assert_eq!(second.own.id(), first.own.id());
    assert_eq!(opened(&mut second, &one), "again");
    assert_eq!(opened(&mut second, &three), "three Usual");
    assert_eq!(opened(&mut second, &two), "two Usual");
}

#[test]
fn two_who_drew_the_same_prekey_in_an_outage_are_both_heard() {
    let from = |us: &mut Secrecy, who: &str, message: &Element| match us.open(who, message, Arrived::Late) {
        Opened::Words(words, ..) => words,
        Opened::Nothing | Opened::Again | Opened::Unreadable => "not heard".to_owned(),
    };
    for in_outage in [true, false] {
        let mut us = us(Vec::new());
        let (mut ana, mut ben, mut li) = (Ana::new(&us, 1), Ana::new(&us, 1), Ana::new(&us, 1));
        us.begin();
        assert_eq!(from(&mut us, ANA, &ana.writes("bonjour")), "bonjour");
        if !in_outage {
            us.caught_up();
        }
        let heard = from(&mut us, "ben@localhost", &ben.writes("salut"));
        assert_eq!(heard, if in_outage { "salut" } else { "not heard" });
        // It is gone from what is stored and published, with its first use.
        let kept = own(&stored(us.keeps())).unwrap().unwrap();
        let third = Encrypted::parse(&li.writes("x")).unwrap();
        let refused = omemo::read(&kept, None, &third, Trust::Blind, (outside().now)()).err();
        assert_eq!(refused, Some(Refusal::UnknownPrekey));
    }
}

#[test]
fn another_device_is_marked_and_a_stranger_cannot_invent_too_many() {
    let mut us = us(Vec::new());
    let mut phone = Ana::new(&us, 3);
    assert_eq!(opened(&mut us, &phone.writes("x")), "x Usual");
    let mut another = |seed| {
        us.tick();
        let message = Ana::new(&us, seed).writes("x");
        opened(&mut us, &message)
    };
    assert_eq!(another(4), "x New");
    for seed in 5..=u8::try_from(MAX_DEVICES + 2).unwrap() {
        another(seed);
    }
    assert_eq!(another(200), "unreadable");
    assert_eq!(opened(&mut us, &phone.writes("y")), "y Usual");
}

#[test]
fn nothing_is_left_of_who_is_forgotten() {
    let mut us = us(Vec::new());
    let mut ana = Ana::new(&us, 1);
    opened(&mut us, &ana.writes("x"));
    us.forget(ANA);
    let left: Vec<String> = stored(us.keeps()).into_iter().map(|keep| keep.name.into_revealed()).collect();
    assert_eq!(left, ["own"]);
    assert!(matches!(us.seal(ANA, &row(1)), Sealing::Plain), "nobody knows her");
    assert_eq!(opened(&mut us, &ana.writes("y")), "unreadable");
    assert!(us.questions().iter().any(|asked| asked.contains("bundles")), "a new session is begun");
}

#[test]
fn staff_count_from_confirmed_devices_only() {
    let mut us = us(Vec::new());
    let (mut known, mut other) = (Ana::new(&us, 1), Ana::new(&us, 2));
    us.confirmed.insert(ANA.to_owned(), vec![known.own.identity()]);
    assert!(us.is_demanded_of(ANA) && !us.is_demanded_of("li@localhost"));
    assert_eq!(opened(&mut us, &other.writes("!close")), "!close Unconfirmed");
    assert_eq!(opened(&mut us, &known.writes("!queue")), "!queue Usual");
    assert!(matches!(us.seal(ANA, &row(1)), Sealing::Taken));
    seconds(&mut us, 4);
    assert_eq!(us.sealed().iter().filter(|sealed| sealed.row.is_some()).count(), 1);
}

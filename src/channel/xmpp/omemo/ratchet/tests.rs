//! The ratchet between two sides, with the inside in view.

use super::*;
use crate::channel::xmpp::omemo::wire;

struct Side {
    ratchet: Ratchet,
    out: Way,
    chance: Chance,
}

fn at(days: u64) -> Timestamp {
    Timestamp::from_millis(0).after(Duration::from_secs(days * 24 * 60 * 60))
}

fn pair() -> (Side, Side) {
    let mut chance = Chance::from_seed([1; 32]);
    let [ana, ben, signed] = std::array::from_fn(|_| KeyPair::draw(&mut chance));
    let shared = Key::from([7; 32]);
    let begin = Ratchet::begin(Dialect::Legacy, &shared, &signed.public(), &mut chance).unwrap();
    let answer = Ratchet::answer(Dialect::Legacy, shared, signed);
    let (there, back) =
        (Way { sender: ana.public(), receiver: ben.public() }, Way { sender: ben.public(), receiver: ana.public() });
    let side = |ratchet, out, seed| Side { ratchet, out, chance: Chance::from_seed([seed; 32]) };
    (side(begin, there, 2), side(answer, back, 3))
}

impl Side {
    fn say(&mut self, words: &str) -> Vec<u8> {
        let (next, bytes) = self.ratchet.encrypt(&self.out, words.as_bytes(), &mut self.chance).unwrap();
        self.ratchet = next;
        bytes
    }

    fn try_hear(&self, bytes: &[u8], now: Timestamp) -> Result<(Ratchet, String), Refusal> {
        let way = Way { sender: self.out.receiver, receiver: self.out.sender };
        let (next, words) = self.ratchet.decrypt(&way, &wire::read(bytes)?, now)?;
        Ok((next, String::from_utf8(words.to_vec()).unwrap()))
    }

    fn hear(&mut self, bytes: &[u8], now: Timestamp) -> Result<String, Refusal> {
        let (next, words) = self.try_hear(bytes, now)?;
        self.ratchet = next;
        Ok(words)
    }

    fn bytes(&self) -> Vec<u8> {
        let mut to = Writer::new(1);
        self.ratchet.store(&mut to);
        to.done().reveal().clone()
    }

    fn holds(&self, secret: &[u8]) -> bool {
        self.bytes().windows(secret.len()).any(|window| window == secret)
    }
}

#[test]
fn it_goes_back_and_forth() {
    let (mut ana, mut ben) = pair();
    for round in 0..200 {
        let words = format!("there {round}");
        let bytes = ana.say(&words);
        assert_eq!(ben.hear(&bytes, at(0)), Ok(words));
        let (first, second) = (ben.say("back"), ben.say("again"));
        assert_eq!(ana.hear(&second, at(0)).unwrap(), "again");
        assert_eq!(ana.hear(&first, at(0)).unwrap(), "back");
    }
}

#[test]
fn a_jump_of_2000_is_allowed_and_none_further() {
    let (mut ana, mut ben) = pair();
    let first = ana.say("0");
    ben.hear(&first, at(0)).unwrap();
    let all: Vec<_> = (1..=2002).map(|number| ana.say(&number.to_string())).collect();
    assert_eq!(ben.try_hear(&all[2001], at(0)).err(), Some(Refusal::TooFarAhead));
    assert_eq!(ben.hear(&all[2000], at(0)).unwrap(), "2001");
    for late in [0, 998, 999, 1000, 1999] {
        assert_eq!(ben.hear(&all[late], at(0)).unwrap(), (late + 1).to_string());
    }
    // The same for the beginning of a new chain.
    let answer = ben.say("back");
    ana.hear(&answer, at(0)).unwrap();
    let all: Vec<_> = (0..=2001).map(|number| ana.say(&number.to_string())).collect();
    assert_eq!(ben.try_hear(&all[2001], at(0)).err(), Some(Refusal::TooFarAhead));
    assert_eq!(ben.hear(&all[2000], at(0)).unwrap(), "2000");
}

#[test]
fn at_most_2000_keys_are_kept_and_the_oldest_go() {
    let (mut ana, mut ben) = pair();
    let all: Vec<_> = (0..3001).map(|number| ana.say(&number.to_string())).collect();
    ben.hear(&all[1500], at(0)).unwrap();
    ben.hear(&all[3000], at(0)).unwrap();
    assert_eq!(ben.ratchet.skipped.len(), MAX_SKIPPED);
    assert_eq!(ben.try_hear(&all[0], at(0)).err(), Some(Refusal::Repeat));
    assert_eq!(ben.hear(&all[2999], at(0)).unwrap(), "2999");
    assert_eq!(ben.ratchet.skipped.len(), MAX_SKIPPED - 1);
}

#[test]
fn a_chain_that_was_too_long_costs_its_end_and_not_the_session() {
    let (mut ana, mut ben) = pair();
    let first = ana.say("first");
    ben.hear(&first, at(0)).unwrap();
    let answer = ben.say("answer");
    let lost: Vec<_> = (0..5000).map(|number| ana.say(&number.to_string())).collect();
    ana.hear(&answer, at(0)).unwrap();
    let next = ana.say("next");
    assert_eq!(ben.hear(&next, at(0)).unwrap(), "next");
    assert_eq!(ben.hear(&lost[10], at(0)).unwrap(), "10");
    assert_eq!(ben.hear(&lost[4999], at(0)), Err(Refusal::Repeat));
    assert!(ben.ratchet.skipped.len() <= MAX_SKIPPED);
}

#[test]
fn kept_keys_expire_after_a_month() {
    let (mut ana, mut ben) = pair();
    let (late, later, next) = (ana.say("late"), ana.say("later"), ana.say("next"));
    ben.hear(&next, at(0)).unwrap();
    assert_eq!(ben.hear(&late, at(29)).unwrap(), "late");
    assert_eq!(ben.ratchet.skipped.len(), 1);
    assert_eq!(ben.try_hear(&later, at(30)).err(), Some(Refusal::Repeat));
    ben.ratchet.forget(at(30));
    assert!(ben.ratchet.skipped.is_empty());
}

#[test]
fn nothing_is_read_twice() {
    let (mut ana, mut ben) = pair();
    let (first, skipped, third) = (ana.say("1"), ana.say("2"), ana.say("3"));
    for bytes in [&first, &third, &skipped] {
        ben.hear(bytes, at(0)).unwrap();
        assert_eq!(ben.hear(bytes, at(0)), Err(Refusal::Repeat));
    }
    // Also when the chain is over.
    for _ in 0..5 {
        let answer = ben.say("answer");
        ana.hear(&answer, at(0)).unwrap();
        let next = ana.say("next");
        ben.hear(&next, at(0)).unwrap();
        for bytes in [&first, &third, &skipped, &next] {
            assert_eq!(ben.hear(bytes, at(0)), Err(Refusal::Repeat));
        }
    }
}

#[test]
fn a_message_that_is_not_genuine_changes_nothing() {
    let (mut ana, mut ben) = pair();
    let (first, late, next) = (ana.say("1"), ana.say("2"), ana.say("3"));
    ben.hear(&first, at(0)).unwrap();
    ben.hear(&next, at(0)).unwrap();
    let answer = ben.say("answer");
    ana.hear(&answer, at(0)).unwrap();
    let (before, turned) = (ben.bytes(), ana.say("turned"));
    // Of a new chain, and of a message that was skipped.
    for genuine in [&turned, &late] {
        for place in 0..genuine.len() {
            let mut forged = genuine.clone();
            forged[place] ^= 0x10;
            assert!(ben.hear(&forged, at(0)).is_err(), "byte {place}");
            assert_eq!(ben.bytes(), before);
        }
    }
    assert_eq!(ben.hear(&turned, at(0)).unwrap(), "turned");
    assert_eq!(ben.hear(&late, at(0)).unwrap(), "2");
}

#[test]
fn what_was_used_is_gone_at_once() {
    let (mut ana, mut ben) = pair();
    let signed = **ben.ratchet.sending.as_ref().unwrap().pair.secret();
    let (root, first) = (*ben.ratchet.root, ana.say("first"));
    assert!(ben.holds(&signed) && ben.holds(&root));
    ben.hear(&first, at(0)).unwrap();
    assert!(!ben.holds(&signed) && !ben.holds(&root), "the old root and our old ratchet key");

    let chain = ben.ratchet.receiving.clone().unwrap().chain;
    let (message_key, _) = chain.step().unwrap();
    let second = ana.say("second");
    ben.hear(&second, at(0)).unwrap();
    assert!(!ben.holds(&*chain.key) && !ben.holds(&*message_key), "a chain's step and a message's key");

    let (skipped, third) = (ana.say("skipped"), ana.say("third"));
    ben.hear(&third, at(0)).unwrap();
    let kept = ben.ratchet.skipped[0].key.clone();
    assert!(ben.holds(&*kept));
    ben.hear(&skipped, at(0)).unwrap();
    assert!(!ben.holds(&*kept), "a kept key");

    let old_chain = ben.ratchet.receiving.clone().unwrap().chain.key;
    let answer = ben.say("answer");
    let sending = ben.ratchet.sending.clone().unwrap();
    let written_with = ana.ratchet.sending.clone().unwrap().chain.unwrap().key;
    ana.hear(&answer, at(0)).unwrap();
    assert!(!ana.holds(&*written_with), "the chain that we wrote with");
    let next = ana.say("next");
    ben.hear(&next, at(0)).unwrap();
    assert!(!ben.holds(&*old_chain), "the chain that they wrote with");
    assert!(!ben.holds(&**sending.pair.secret()) && !ben.holds(&*sending.chain.unwrap().key));
}

// libsignal writes the number of the last message of the chain before, the paper its length.
#[test]
fn both_ways_of_counting_the_chain_before_are_understood() {
    for less in [0, 1] {
        let (mut ana, mut ben) = pair();
        let (first, last) = (ana.say("first"), ana.say("last"));
        ben.hear(&first, at(0)).unwrap();
        let answer = ben.say("answer");
        ana.hear(&answer, at(0)).unwrap();
        assert_eq!(ana.ratchet.previous, 2);
        ana.ratchet.previous -= less;
        let next = ana.say("next");
        ben.hear(&next, at(0)).unwrap();
        assert_eq!(ben.hear(&last, at(0)).unwrap(), "last");
    }
}

#[test]
fn a_conversation_leaves_no_keys_behind() {
    let (mut ana, mut ben) = pair();
    for _ in 0..100 {
        let there = ana.say("there");
        ben.hear(&there, at(0)).unwrap();
        let back = ben.say("back");
        ana.hear(&back, at(0)).unwrap();
    }
    assert!(ben.ratchet.skipped.len() <= MAX_GUESSES && ana.ratchet.skipped.len() <= MAX_GUESSES);
    assert!(ben.bytes().len() < 1500, "a session is small");
}

#[test]
fn a_side_that_goes_on_without_the_other_has_diverged() {
    let (mut ana, mut ben) = pair();
    let first = ana.say("first");
    ben.hear(&first, at(0)).unwrap();
    ana.ratchet.sending.as_mut().unwrap().pair = KeyPair::draw(&mut Chance::from_seed([9; 32]));
    let other = ana.say("other");
    assert_eq!(ben.hear(&other, at(0)), Err(Refusal::Diverged));
}

#[test]
fn states_are_stored_whole() {
    let (mut ana, mut ben) = pair();
    let (late, next) = (ana.say("late"), ana.say("next"));
    ben.hear(&next, at(0)).unwrap();
    for side in [&mut ana, &mut ben] {
        let bytes = side.bytes();
        let mut from = Reader::new(&bytes, 1).unwrap();
        side.ratchet = Ratchet::stored(&mut from).unwrap();
        from.end().unwrap();
        assert_eq!(side.bytes(), bytes);
    }
    assert_eq!(ben.hear(&late, at(0)).unwrap(), "late");
    let answer = ben.say("answer");
    assert_eq!(ana.hear(&answer, at(0)).unwrap(), "answer");
}

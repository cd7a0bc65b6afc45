//! One person, one handler, from "bonjour" to a closed case.

use std::time::Duration;

use serde_json::Value;
use vestibule::{
    config,
    model::{Chance, Timestamp},
    rehearse::Rehearsal,
    talk::{Helpline, NoGuess},
};

use crate::{
    program::{HELP, Program},
    prosody::{Person, Prosody, Proxy},
};

const STAFF: [(&str, &str, &str); 2] = [("nour", "handler", "fr"), ("sam", "handler", "en")];

/// What ana says encrypted, in order, until the card is at the desk.
pub(crate) const INTAKE: [&str; 10] =
    ["bonjour", "1", "1", "2", "1", "Piratage depuis hier, en France.", "2", "1", "1", "oui"];
/// The same in clear: there she is asked as well which other tools she has.
const IN_CLEAR: [&str; 11] =
    ["bonjour", "1", "1", "2", "1", "Piratage depuis hier, en France.", "2", "1", "1", "passer", "oui"];

pub(crate) fn rehearsal() -> Rehearsal {
    let script = config::script(None, &Helpline::default(), Box::new(NoGuess)).unwrap();
    Rehearsal::begin(script, Chance::from_seed([3; 32]), Timestamp::from_millis(1_767_258_000_000)).unwrap()
}

/// What ana receives for each line, as the rehearsal says it.
pub(crate) fn expected(rehearsal: &mut Rehearsal, who: &str, words: &str) -> Vec<String> {
    let rows = rehearsal.say(who, words).unwrap();
    rows.into_iter()
        .filter(|row| row.to.address.reveal().as_ref() == "ana")
        .map(|row| row.body.into_revealed())
        .collect()
}

pub(crate) fn body(message: &Value) -> &str {
    message["body"].as_str().unwrap()
}

pub(crate) fn tag_of(card: &Value) -> String {
    body(card).trim_start_matches('[').chars().take(4).collect()
}

async fn receives(person: &mut Person, expected: Vec<String>) {
    for words in expected {
        let message = person.message().await;
        assert_eq!(body(&message), words);
    }
}

/// Plays the whole conversation; `between` may do anything to the program or the line after each thing said.
struct Talk {
    program: Program,
    ana: Person,
    nour: Person,
    sam: Person,
    rehearsal: Rehearsal,
}

impl Talk {
    async fn begin(prosody: &Prosody, port: u16) -> Self {
        let program = Program::start(prosody, port, &STAFF).await;
        let (ana, nour, sam) = (
            Person::start(prosody, "ana").await,
            Person::start(prosody, "nour").await,
            Person::start(prosody, "sam").await,
        );
        Self { program, ana, nour, sam, rehearsal: rehearsal() }
    }

    async fn ana_says(&mut self, words: &str) {
        self.ana.say(HELP, words).await;
    }

    async fn ana_receives(&mut self, who: &str, words: &str) {
        let expected = expected(&mut self.rehearsal, who, words);
        receives(&mut self.ana, expected).await;
    }

    /// Nobody received anything that was not expected.
    async fn ends(mut self) {
        assert!(self.program.stop().await);
        for (mut person, name) in [(self.ana, "ana"), (self.nour, "nour"), (self.sam, "sam")] {
            person.sync().await;
            assert_eq!(person.unread_messages(), 0, "{name} received more than was said");
            person.quit().await;
        }
    }
}

async fn prosody() -> Prosody {
    Prosody::start(&["help", "ana", "nour", "sam"]).await
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn from_bonjour_to_a_closed_case_with_kills_in_between() {
    let prosody = prosody().await;
    let mut talk = Talk::begin(&prosody, prosody.port).await;
    for (at, words) in IN_CLEAR.iter().enumerate() {
        match at % 3 {
            // Written while the program is down.
            0 => {
                talk.program.kill().await;
                talk.ana_says(words).await;
                talk.program.launch().await;
            }
            // Killed at some moment between receiving and answering.
            1 => {
                talk.ana_says(words).await;
                tokio::time::sleep(Duration::from_micros(700 * at as u64)).await;
                talk.program.kill_and_restart().await;
            }
            _ => talk.ana_says(words).await,
        }
        talk.ana_receives("ana", words).await;
    }
    let (card, also) = (talk.nour.message().await, talk.sam.message().await);
    assert!(body(&card).contains("« bonjour") && body(&card).contains("Piratage depuis hier"), "{card}");
    let tag = tag_of(&card);
    assert_eq!(tag, tag_of(&also));

    talk.program.kill_and_restart().await;
    talk.nour.say(HELP, &format!("!take {tag}")).await;
    talk.ana_receives("nour", "!take $TAG").await;
    assert!(body(&talk.nour.message().await).contains("est à vous"));
    assert!(body(&talk.sam.message().await).contains("taken by nour"));
    talk.sam.say(HELP, &format!("!take {tag}")).await;
    assert!(body(&talk.sam.message().await).contains("nour"), "the second is told who");

    // The handler quotes the card that was sent before the program was killed.
    let id = card["id"].as_str().unwrap();
    talk.nour.reply(HELP, "Bonjour Ana,\nje suis là.", id, body(&card)).await;
    let answer = talk.ana.message().await;
    assert_eq!(body(&answer), "Bonjour Ana,\nje suis là.");
    assert_eq!(answer["wants_receipt"], true);

    talk.program.kill().await;
    talk.ana_says("Merci. On m'a rendu l'accès.").await;
    talk.program.launch().await;
    let relayed = talk.nour.message().await;
    assert!(body(&relayed).ends_with("nour] Merci. On m'a rendu l'accès."), "{relayed}");

    // What is no quote stays inside.
    talk.nour.say(HELP, "super").await;
    assert!(body(&talk.nour.message().await).contains("Rien n'a été envoyé"));

    talk.nour.say(HELP, &format!("!close {tag}")).await;
    assert!(body(&talk.nour.message().await).contains("fermé"));
    assert!(body(&talk.sam.message().await).contains("closed by nour"));
    talk.ana_receives("nour", "!close $TAG").await;
    talk.ends().await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn a_message_that_comes_twice_is_answered_once() {
    let prosody = prosody().await;
    let mut talk = Talk::begin(&prosody, prosody.port).await;
    talk.ana_says("bonjour").await;
    talk.ana_receives("ana", "bonjour").await;
    let stanza = format!(
        "<message to='{HELP}' type='chat' id='again'><body>1</body><origin-id xmlns='urn:xmpp:sid:0' id='again'/></message>"
    );
    talk.ana.raw(&stanza).await;
    talk.ana.raw(&stanza).await;
    talk.ana_receives("ana", "1").await;
    // The next answer is to the next question: the second copy was no answer to it.
    talk.ana_says("6").await;
    talk.ana_receives("ana", "6").await;
    talk.ends().await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn the_line_is_cut_at_every_turn() {
    let prosody = prosody().await;
    let proxy = Proxy::start(prosody.port).await;
    let mut talk = Talk::begin(&prosody, proxy.port).await;
    for (at, words) in IN_CLEAR.iter().enumerate() {
        proxy.cut_in_turn(at);
        talk.ana_says(words).await;
        talk.ana_receives("ana", words).await;
    }
    let (card, also) = (talk.nour.message().await, talk.sam.message().await);
    assert_eq!(tag_of(&card), tag_of(&also));
    talk.ends().await;
}

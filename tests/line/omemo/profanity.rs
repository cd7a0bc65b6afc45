//! People and staff with Profanity, a client of real people whose OMEMO is libsignal-protocol-c.

mod devices;
mod losses;
mod staff;
mod states;

use vestibule::rehearse::Rehearsal;

use super::{Keys, STAFF, encrypted, hears, helpline_is_there, prosody};
use crate::{
    conversation::{INTAKE, body, expected, tag_of},
    profanity::Profanity,
    program::{HELP, Program, Setup},
    prosody::{Person, Prosody},
};

/// The next message has these words, and came encrypted.
async fn receives(profanity: &mut Profanity, words: &str) {
    let message = profanity.message().await;
    assert_eq!(body(&message), words);
    assert_eq!(message["omemo"], true, "{message}");
}

/// They could read everything, and there is nothing that they have not read.
async fn has_read_all(profanity: &mut Profanity) {
    profanity.sync().await;
    assert_eq!(profanity.unreadable(), [] as [&str; 0]);
    assert!(profanity.unread_messages().is_empty(), "{:?}", profanity.unread_messages());
}

/// Ana with Profanity, the program, and nour, whose client encrypts and whose device is confirmed.
struct Talk {
    program: Program,
    ana: Profanity,
    nour: Person,
    rehearsal: Rehearsal,
    keys: Keys,
}

impl Talk {
    async fn begin(prosody: &Prosody, port: u16) -> Self {
        Self::begin_through(prosody, port, prosody.port).await
    }

    /// The program connects to the one port, ana to the other.
    async fn begin_through(prosody: &Prosody, port: u16, hers: u16) -> Self {
        let keys = Keys::new();
        let mut nour = Person::start_omemo(prosody, "nour", &keys.of("nour")).await;
        let fingerprints = [nour.fingerprint.as_str()];
        let omemo = [("nour", &fingerprints[..])];
        let mut program = Program::set_up(&Setup { omemo: &omemo, ..Setup::usual(prosody, port, &STAFF) });
        program.launch().await;
        helpline_is_there(&mut nour).await;
        let mut ana = Profanity::start(prosody, hers, "ana").await;
        ana.turns_to(HELP).await;
        Self { program, ana, nour, rehearsal: encrypted(), keys }
    }

    /// Ana says it, encrypted.
    async fn ana_says(&mut self, words: &str) {
        assert!(self.ana.say(words).await, "`{words}` went out in clear");
    }

    async fn ana_receives(&mut self, who: &str, words: &str) {
        for words in expected(&mut self.rehearsal, who, words) {
            receives(&mut self.ana, &words).await;
        }
    }

    /// Ana says it and receives what the rehearsal says.
    async fn turn(&mut self, words: &str) {
        self.ana_says(words).await;
        self.ana_receives("ana", words).await;
    }

    /// Nour takes the case that was announced.
    async fn take(&mut self) -> String {
        let tag = tag_of(&hears(&mut self.nour, "« bonjour").await);
        self.nour.say(HELP, &format!("!take {tag}")).await;
        hears(&mut self.nour, "est à vous").await;
        self.ana_receives("nour", "!take $TAG").await;
        tag
    }

    /// Ana has asked for a human, and nour has taken her case.
    async fn taken(&mut self) -> String {
        self.turn("bonjour").await;
        self.turn("humain").await;
        self.take().await
    }

    /// Nobody received anything that was not expected, and everything could be read.
    async fn ends(self) {
        self.ends_but_for(0).await;
    }

    /// The same, but for so many copies of what another client of hers has said without a key for this one.
    async fn ends_but_for(mut self, copies: usize) {
        assert!(self.program.stop().await);
        self.ana.sync().await;
        let unreadable = self.ana.unreadable();
        let is_copy = |line: &String| line.contains("a message with no corresponding key");
        assert!(unreadable.len() <= copies && unreadable.iter().all(is_copy), "{unreadable:?}");
        assert!(self.ana.unread_messages().is_empty(), "{:?}", self.ana.unread_messages());
        super::has_read_all(&mut self.nour).await;
        self.nour.quit().await;
    }
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn a_whole_intake_then_twenty_messages_each_way() {
    let prosody = prosody().await;
    let mut talk = Talk::begin(&prosody, prosody.port).await;
    for words in INTAKE {
        talk.turn(words).await;
    }
    let tag = talk.take().await;
    for round in 0..20 {
        talk.nour.say(HELP, &format!("!r {tag} réponse {round}")).await;
        receives(&mut talk.ana, &format!("réponse {round}")).await;
        talk.ana_says(&format!("merci {round}.")).await;
        hears(&mut talk.nour, &format!("merci {round}.")).await;
    }
    talk.nour.say(HELP, &format!("!close {tag}")).await;
    hears(&mut talk.nour, "fermé").await;
    talk.ana_receives("nour", "!close $TAG").await;

    // Ana's first message began the session, and the answer to it ended the beginning.
    assert_eq!(talk.ana.count(|line| line.contains("prekey=\"true\"")), 1);
    talk.ends().await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn it_shows_the_fingerprint_that_the_program_logs() {
    let prosody = prosody().await;
    let mut program = Program::set_up(&Setup::usual(&prosody, prosody.port, &STAFF));
    program.spawn();
    let logged = program.logs("OMEMO is ready").await;
    let logged = logged.split('"').rev().nth(1).unwrap();
    program.logs("caught up").await;
    let mut ana = Profanity::start(&prosody, prosody.port, "ana").await;
    ana.turns_to(HELP).await;
    ana.types(&format!("/omemo fingerprint {HELP}")).await;
    // The program groups with blanks, Profanity with dashes.
    let shown = ana.shows(&format!("{HELP}'s OMEMO fingerprint: ")).await;
    assert_eq!(shown.replace('-', " "), logged);
    assert!(program.stop().await);
}

//! One person or five, from "bonjour" to a closed case.

use tokio::task::JoinSet;
use vestibule::model::Security;

use super::{Keys, STAFF, Talk, encrypted, has_read_all, helpline_is_there, prosody, receives, text};
use crate::{
    conversation::{INTAKE, body, expected, tag_of},
    program::{HELP, Program},
    prosody::{Person, Prosody},
};

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn a_whole_intake_is_encrypted() {
    let prosody = prosody().await;
    let mut talk = Talk::begin(&prosody, prosody.port).await;
    for words in INTAKE {
        talk.turn(words).await;
    }
    let card = talk.nour.message().await;
    assert!(body(&card).contains("« bonjour") && body(&card).contains("Piratage depuis hier"), "{card}");
    assert!(!body(&card).contains("chiffré"), "{card}");
    let tag = tag_of(&card);
    talk.take(&tag).await;

    let id = card["id"].as_str().unwrap();
    talk.nour.reply(HELP, "Bonjour Ana,\nje suis là.", id, body(&card)).await;
    let answer = talk.ana.message().await;
    assert_eq!(body(&answer), "Bonjour Ana,\nje suis là.");
    assert_eq!((&answer["omemo"], &answer["wants_receipt"]), (&true.into(), &true.into()));

    // Quotes, as clients send them: the handler reads ana's own words, and those that she quotes at most as hers.
    let id = answer["id"].as_str().unwrap();
    talk.ana.reply_without_fallback(HELP, "Merci.", id).await;
    assert!(body(&talk.nour.message().await).ends_with("nour] Merci."));
    talk.ana.reply(HELP, "On m'a rendu l'accès.", id, body(&answer)).await;
    assert!(body(&talk.nour.message().await).contains("On m'a rendu l'accès."));

    talk.nour.say(HELP, &format!("!close {tag}")).await;
    assert!(body(&talk.nour.message().await).contains("fermé"));
    talk.ana_receives("nour", "!close $TAG").await;
    talk.ends().await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn twenty_messages_each_way_then_four_in_another_order_and_again() {
    let prosody = prosody().await;
    let mut talk = Talk::begin(&prosody, prosody.port).await;
    let tag = talk.taken().await;
    for round in 0..20 {
        talk.nour.say(HELP, &format!("!r {tag} réponse {round}")).await;
        receives(&mut talk.ana, &format!("réponse {round}")).await;
        talk.ana.say(HELP, &format!("merci {round}.")).await;
        assert!(body(&talk.nour.message().await).ends_with(&format!("nour] merci {round}.")));
    }
    let mut sealed = Vec::new();
    for number in 0..4 {
        sealed.push(talk.ana.seal(HELP, &format!("mot {number}.")).await);
    }
    // Each is read when it comes first, and only then.
    for at in [3, 0, 2, 0, 3, 1] {
        talk.ana.raw(&sealed[at]).await;
    }
    for number in [3, 0, 2, 1] {
        assert!(body(&talk.nour.message().await).ends_with(&format!("nour] mot {number}.")));
    }
    talk.ana.say(HELP, "fin.").await;
    assert!(body(&talk.nour.message().await).ends_with("nour] fin."));
    talk.ends().await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn a_stanza_that_comes_twice_is_answered_once() {
    let prosody = prosody().await;
    let mut talk = Talk::begin(&prosody, prosody.port).await;
    talk.turn("bonjour").await;
    let stanza = talk.ana.seal(HELP, "1").await;
    talk.ana.raw(&stanza).await;
    talk.ana.raw(&stanza).await;
    talk.ana_receives("ana", "1").await;
    // The next answer is to the next question; and to the copy the program has nothing to say, not even that it
    // could not read it.
    talk.turn("6").await;
    // Nor when it comes much later, after a restart.
    talk.program.kill_and_restart().await;
    talk.ana.raw(&stanza).await;
    talk.turn("1").await;
    talk.ends().await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn who_has_written_encrypted_is_not_answered_in_plaintext_again() {
    let prosody = prosody().await;
    let mut talk = Talk::begin(&prosody, prosody.port).await;
    talk.ana.say_plain(HELP, "bonjour").await;
    talk.rehearsal.writes(Security::TransportOnly);
    let plain = talk.expected("ana", "bonjour");
    assert!(plain.iter().any(|body| body.contains(&text("intro-unencrypted"))));
    for words in plain {
        let message = talk.ana.message().await;
        assert_eq!((body(&message), &message["omemo"]), (words.as_str(), &false.into()));
    }
    talk.rehearsal.writes(Security::EndToEnd);
    let now = talk.expected("ana", "1");
    assert!(now.iter().any(|body| body.contains(&text("now-encrypted"))));
    talk.ana.say(HELP, "1").await;
    for words in now {
        receives(&mut talk.ana, &words).await;
    }
    talk.rehearsal.writes(Security::TransportOnly);
    let told = talk.expected("ana", INTAKE[2]);
    assert!(told.iter().any(|body| body.contains(&text("came-in-clear"))));
    talk.ana.say_plain(HELP, INTAKE[2]).await;
    for words in told {
        receives(&mut talk.ana, &words).await;
    }
    talk.ana.say_plain(HELP, INTAKE[3]).await;
    talk.ana_receives("ana", INTAKE[3]).await;
    // Not after a restart either.
    talk.program.kill_and_restart().await;
    talk.ana.say_plain(HELP, INTAKE[4]).await;
    talk.ana_receives("ana", INTAKE[4]).await;
    talk.ends().await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn who_is_asked_for_tools_in_clear_can_turn_to_omemo_where_they_are() {
    let prosody = prosody().await;
    let mut talk = Talk::begin(&prosody, prosody.port).await;
    let seen = helpline_is_there(&mut talk.ana).await;
    let bundle = seen["bundles"].as_object().unwrap().values().next().unwrap().clone();
    let fingerprint = bundle["fingerprint"].as_str().unwrap();
    let groups: Vec<&str> = (0..8).map(|at| fingerprint.get(8 * at..8 * at + 8).unwrap()).collect();
    talk.rehearsal.writes(Security::TransportOnly);
    for words in &INTAKE[..9] {
        talk.ana.say_plain(HELP, words).await;
        for words in talk.expected("ana", words) {
            assert_eq!(body(&talk.ana.message().await), words);
        }
    }
    talk.ana.say_plain(HELP, "omemo").await;
    let ways = talk.ana.message().await;
    for part in ["way-head", "way-omemo-here", "way-stay-clear"].map(text) {
        assert!(body(&ways).contains(&part), "{part}: {ways}");
    }
    // No code: there is nothing to bring along.
    assert!(!body(&ways).contains(&text("way-code")), "{ways}");
    talk.ana.message().await;
    let pending = talk.ana.message().await;
    talk.ana.say(HELP, "vérifier").await;
    receives(&mut talk.ana, &text("now-encrypted")).await;
    let verify = talk.ana.message().await;
    assert!(body(&verify).contains(HELP) && body(&verify).contains(&groups.join(" ")), "{verify}");
    assert_eq!(verify["omemo"], true, "{verify}");
    receives(&mut talk.ana, body(&pending)).await;
    talk.ana.say(HELP, "oui").await;
    receives(&mut talk.ana, &text("handed-over")).await;
    let card = talk.nour.message().await;
    assert!(body(&card).contains("chiffré de bout en bout depuis"), "{card}");
    talk.ends().await;
}

/// Goes through the intake; each has words of their own in it.
async fn intake(mut person: Person, conversation: Vec<(String, Vec<String>)>) -> Person {
    for (words, answers) in conversation {
        person.say(HELP, &words).await;
        for answer in answers {
            receives(&mut person, &answer).await;
        }
    }
    has_read_all(&mut person).await;
    person
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn five_people_at_once_each_have_their_own_conversation() {
    const PEOPLE: [&str; 5] = ["p0", "p1", "p2", "p3", "p4"];
    let keys = Keys::new();
    let prosody = Prosody::start(&[&PEOPLE[..], &["help", "nour"]].concat()).await;
    let mut program = Program::start(&prosody, prosody.port, &STAFF).await;
    let mut nour = Person::start(&prosody, "nour").await;
    let mut intakes = JoinSet::new();
    for (number, name) in PEOPLE.iter().enumerate() {
        let mut person = Person::start_omemo(&prosody, name, &keys.of(name)).await;
        helpline_is_there(&mut person).await;
        let mut rehearsal = encrypted();
        let said = INTAKE.map(|words| words.replace("Piratage", &format!("canari{number}x")));
        let conversation = said.map(|words| {
            let answers = expected(&mut rehearsal, "ana", &words);
            (words, answers)
        });
        intakes.spawn(intake(person, conversation.to_vec()));
    }
    let people = intakes.join_all().await;
    assert_eq!(people.len(), PEOPLE.len());

    // One card each, with their own words and nobody else's.
    let mut seen = Vec::new();
    for _ in PEOPLE {
        let card = nour.message().await;
        assert!(!body(&card).contains("chiffré"), "{card}");
        seen.extend(body(&card).split("canari").skip(1).map(|rest| rest.split('x').next().unwrap().to_owned()));
    }
    seen.sort_unstable();
    assert_eq!(seen, ["0", "1", "2", "3", "4"]);
    assert!(program.stop().await);
    nour.sync().await;
    assert_eq!(nour.unread_messages(), 0);
}

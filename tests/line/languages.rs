//! Three people at once, each in their own language, from the first word to a card that a handler can act on.

use vestibule::rehearse::Rehearsal;

use crate::{
    conversation::{body, rehearsal},
    program::{HELP, Program},
    prosody::{Person, Prosody},
};

const STAFF: [(&str, &str, &str); 1] = [("nour", "handler", "en")];

/// Who writes, what they say until it is passed on, and what the card must say of it. They type faster than anybody reads,
/// so what they say is a plain answer: anything else would be one breath with the line before.
const PEOPLE: [(&str, &[&str], &[&str]); 3] = [
    (
        "ana",
        &[
            "bonjour",
            "ça va",
            "compte piraté",
            "non",
            "2",
            "Piratage depuis hier, en France.",
            "aujourd'hui",
            "journaliste",
            "1",
            "passer",
            "oui",
        ],
        &["· amber · fr]", "An account hacked", "What happened: Piratage depuis hier, en France.", "Journalism"],
    ),
    (
        "ben",
        &[
            "hello",
            "fine",
            "my phone",
            "it was stolen",
            "it was locked",
            "email",
            "Stolen on the bus, in Accra.",
            "no hurry",
            "activist",
            "first time",
            "skip",
            "yes",
        ],
        &[
            "· green · en]",
            "A phone or a computer",
            "Lost or stolen",
            "What happened: Stolen on the bus, in Accra.",
            "Activism",
        ],
    ),
    (
        "rana",
        &[
            "السلام عليكم، صادروا هاتفي ومحتاجة مساعدة",
            "١",
            "٢",
            "٢",
            "٢",
            "١ ٢",
            "أوقفوني في المعبر قبل يومين.",
            "٤",
            "١",
            "٣",
            "تخطي",
            "نعم",
        ],
        &[
            "· amber · ar]",
            "Seized or confiscated",
            "On, with the screen locked",
            "أوقفوني في المعبر قبل يومين.",
            "draft",
        ],
    ),
];

/// What somebody receives for a line, as the rehearsal says it.
fn expected(rehearsal: &mut Rehearsal, who: &str, words: &str) -> Vec<String> {
    let rows = rehearsal.say(who, words).unwrap().into_iter();
    rows.filter(|row| row.to.address.reveal().as_ref() == who).map(|row| row.body.into_revealed()).collect()
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn french_english_and_arabic_intakes_reach_a_card() {
    let prosody = Prosody::start(&["help", "nour", "ana", "ben", "rana"]).await;
    let mut program = Program::start(&prosody, prosody.port, &STAFF).await;
    let mut nour = Person::start(&prosody, "nour").await;
    let mut rehearsal = rehearsal();
    for (who, lines, said) in PEOPLE {
        let mut person = Person::start(&prosody, who).await;
        for words in lines {
            person.say(HELP, words).await;
            for expected in expected(&mut rehearsal, who, words) {
                assert_eq!(body(&person.message().await), expected, "{who}: {words}");
            }
        }
        let card = nour.message().await;
        for words in said {
            assert!(body(&card).contains(words), "{who}: {words}: {}", body(&card));
        }
        // What can be taken in at a glance.
        assert!(body(&card).lines().count() <= 26 && body(&card).chars().count() <= 1_800, "{}", body(&card));
        person.quit().await;
    }
    assert_eq!(nour.unread_messages(), 0);
    nour.quit().await;
    assert!(program.stop().await);
}

//! People and staff whose apps want OTR: python-potr 1.0.2, by what it has sent, and libotr 4.1.1 in Profanity.

use vestibule::{
    config,
    model::Lang,
    talk::{Helpline, NoGuess},
};

use crate::{
    conversation::{body, expected, rehearsal, tag_of},
    profanity::Profanity,
    program::{HELP, Program},
    prosody::{Person, Prosody},
};

const STAFF: [(&str, &str, &str); 1] = [("nour", "handler", "fr")];
/// python-potr asks.
const QUERY: &str = "?OTRv2?\nI would like to start an Off-the-Record private conversation. However, you do not have a \
                     plugin to support that.\nSee https://otr.cypherpunks.ca/ for more information.";
/// Its D-H commit.
const COMMIT: &str = "?OTR:AAICAAAAxNks5e08AlLkd/0f1PKyDX3jysFpkWca61qqRUKif5PtQZFCTR7bqW8gcuxVlpnI9dC11bljVSefbWYyR6iVUwxXyRgd/YNYw\
    HsvtdIZgCI1nqJglEx6DcgRJ4tQ3uf95RZYTKawhC+koqMMVYdZEzFMbI352FJ6wP510/Nn5dU2AHfCNCSPXQgd2MJRsPpyQ+z17VTJoyCFvbx\
    fgEG+QsKPYIOJwlOASLKKlOWbHQrzjj2SRs4nGol+a2GPWBREWpfehCsAAAAgxXnAVosaSEi6az4uRdqy/0MFqQAsQO/eyOeTVpSew6Y=.";
/// Its D-H key.
const KEY: &str = "?OTR:AAIKAAAAwCTmLNMrAnUXJzS1ZXRON/VupaeWG1lR/Whx+yHB20dTUzzTJJksadZjvSm4naRtuJxYfn62BqzhMYR2aL13zqBsy6bIT8d4Y\
    OxurseCtFpZIPxN5h31koOALSXBALh4icmgXenJlxzKJtZ6bhMW77iVZMelOKzYLW4PZzcHY56vpgaNFcpTzq+/HfFy3g9VNDTak23HJeRLYcV\
    g4O/U/meERksqh/2PYIwaUODrdrV2vM3QHTS91ifcJbiOmxivPg==.";
/// "au secours", as it encrypts that.
const WORDS: &str = "?OTR:AAIDAAAAAAEAAAABAAAAwNarJv8wzp1ZbPKwE++IXyPL/ETw/k3cET8q8cDpm+rYMrbnZmGlvXEAHg/Z8HV4f8GWQ0Ps2NS2LbzFHg3f/\
    7+hfIVYGkbsqRSdTwLXwvfIv/kr5L3y1QQ2z4HncBrmE0tjI9H2wdvdrXuDf9nDEWJCV3IeLKWbrWHjLn3oycnYlex6mhO3TIrnt82zwaGjKQC\
    j3moskiiv1/tOoFBbV7tBcAiz9BvISpb6huUaoEBgq9ZY58Rv25D2/oyuB/oLbwAAAAAAAAABAAAAC52m2w4XpJedqCfy0kGzRO2rpgC/PWf7l\
    C9BwVXg5ggAAAAA.";
/// A D-H commit of its in parts.
const PARTS: [&str; 3] = [
    "?OTR,1,3,?OTR:AAICAAAAxKhbI9+vL+w1OF7riVorfB7/lR2ChxzMuLWbkpa4tfn1bGybetjwGJ1Q2X/4fJf8QJ0482GZ/M2ICs\
     zHF2LcdRf84UMPZULJrqwdVtz75qBw4NYgMNnppX,",
    "?OTR,2,3,N0IaMe5WiDz6DM9SO2RNWGYjDUKyhoTf0DqaTtZC8Hngo5shbF81IcFW2RzkMBo3Pf1MCAACDgMOUWtxfAgRWW4ByY3\
     03I2IVy1jrFjdsgog1qERPUsxmnONEKoS0hloiHe,",
    "?OTR,3,3,WnwfrwK2itulLYAAAAgac23jOo5ipwI0EUAY3G+k2kh3a6kz2Bzb5nH0jKNryU=.,",
];
/// What it says to words that it cannot read.
const ERROR: &str = "?OTR Error:You sent encrypted data, but I wasn't expecting it.";
/// The tag of its offer, with version 2 alone.
const TAG: &str = " \t  \t\t\t\t \t \t \t    \t\t  \t ";

fn text(lang: Lang, key: &str) -> String {
    let script = config::script(None, &Helpline::default(), Box::new(NoGuess)).unwrap();
    script.words.text(lang, key, &[])
}

/// Everything that an app says by itself, and words that nobody can read.
async fn goes_on(person: &mut Person) {
    for otr in [QUERY, COMMIT, KEY, WORDS, ERROR].into_iter().chain(PARTS) {
        person.say(HELP, otr).await;
    }
    person.sync().await;
}

async fn receives(person: &mut Person, said: &[String]) {
    for words in said {
        assert_eq!(body(&person.message().await), words);
    }
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn an_app_that_begins_otr_is_answered_once_and_words_beside_its_offer_are_heard() {
    let prosody = Prosody::start(&["help", "ana", "nour"]).await;
    let mut program = Program::start(&prosody, prosody.port, &STAFF).await;
    let mut rehearsal = rehearsal();
    let (mut ana, mut nour) = (Person::start(&prosody, "ana").await, Person::start(&prosody, "nour").await);
    goes_on(&mut ana).await;
    let told = ana.message().await;
    for lang in [Lang::FR, Lang::EN] {
        assert!(body(&told).contains(&text(lang, "unreadable-otr")), "{told}");
    }
    // The next that she receives is the answer to her words, which were heard without the tag.
    ana.say(HELP, &format!("bonjour{TAG}")).await;
    receives(&mut ana, &expected(&mut rehearsal, "ana", "bonjour")).await;
    program.kill_and_restart().await;
    goes_on(&mut ana).await;
    ana.say(HELP, &format!("humain{TAG}")).await;
    receives(&mut ana, &expected(&mut rehearsal, "ana", "humain")).await;
    let card = nour.message().await;
    assert!(!body(&card).contains("?OTR") && !body(&card).contains('\t'), "{card}");
    assert!(body(&card).contains(&text(Lang::FR, "desk-unreadable-mark")), "{card}");

    nour.say(HELP, &format!("!take {}{TAG}", tag_of(&card))).await;
    nour.expect(|line| line["body"].as_str().is_some_and(|body| body.contains("est à vous"))).await;
    receives(&mut ana, &expected(&mut rehearsal, "nour", "!take $TAG")).await;
    goes_on(&mut ana).await;
    let told = text(Lang::FR, "desk-person-otr");
    let told = told.rsplit_once("demande OTR").unwrap().1;
    nour.expect(|line| line["body"].as_str().is_some_and(|body| body.ends_with(told))).await;
    goes_on(&mut nour).await;
    let told = nour.expect(|line| line["body"].as_str().is_some_and(|body| body.starts_with("·"))).await;
    assert_eq!(body(&told), format!("· {}", text(Lang::FR, "desk-unreadable-otr")));
    // Nothing of it is words of hers, and no second line tells of it.
    ana.say(HELP, "vous êtes là ?").await;
    assert!(body(&nour.message().await).contains("vous êtes là ?"));
    assert_eq!((ana.unread_messages(), nour.unread_messages()), (0, 0));
    assert!(program.stop().await);
    assert!(!program.output().contains("OTR"), "{}", program.output());
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn an_app_with_libotr_is_told_and_its_words_are_heard() {
    let prosody = Prosody::start(&["help", "ana", "nour"]).await;
    let mut program = Program::start(&prosody, prosody.port, &STAFF).await;
    let mut rehearsal = rehearsal();
    let mut ana = Profanity::start(&prosody, prosody.port, "ana").await;
    ana.offers_otr().await;
    ana.types(&format!("/msg {HELP} bonjour")).await;
    for words in expected(&mut rehearsal, "ana", "bonjour") {
        assert_eq!(body(&ana.message().await), words);
    }
    assert_eq!(body(&ana.message().await), text(Lang::FR, "unreadable-otr"));
    assert_eq!(ana.count(|line| line.contains("SENT: <message") && line.contains(&format!("bonjour{TAG}"))), 1);

    // It asks again, and she waits for nothing: her words are the next that is answered.
    ana.types(&format!("/otr start {HELP}")).await;
    ana.logs("<body>?OTR?v2? This user has requested").await;
    ana.types("humain").await;
    for words in expected(&mut rehearsal, "ana", "humain") {
        assert_eq!(body(&ana.message().await), words);
    }
    ana.sync().await;
    assert!(ana.unread_messages().is_empty(), "{:?}", ana.unread_messages());
    assert!(program.stop().await);
}

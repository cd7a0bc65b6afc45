//! Two hundred people at once.

use std::collections::HashMap;

use crate::{
    crowd::Crowd,
    program::{HELP, Program},
    prosody::{Person, Prosody},
};

const PEOPLE: usize = 200;

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn everybody_in_a_burst_is_answered() {
    const BURST: usize = 600;
    let prosody = Prosody::start(&["help"]).await;
    let mut program = Program::start(&prosody, prosody.port, &[]).await;
    let mut crowd = Crowd::gather(&prosody).await;
    crowd.say_all((0..BURST).map(|person| (person, "bonjour".to_owned()))).await;
    let mut received = vec![0; BURST];
    for _ in 0..2 * BURST {
        let (person, _) = crowd.message().await;
        *received.get_mut(person).unwrap() += 1;
    }
    assert!(received.iter().all(|count| *count == 2), "{received:?}");
    assert!(program.stop().await);
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn two_hundred_people_at_once_each_have_their_own_conversation() {
    let prosody = Prosody::start(&["help", "nour"]).await;
    let mut program = Program::start(&prosody, prosody.port, &[("nour", "handler", "fr")]).await;
    let mut nour = Person::start(&prosody, "nour").await;
    let mut crowd = Crowd::gather(&prosody).await;

    // What each of them says, and how many messages come back.
    let account = |person: usize| format!("canari{person}x, depuis hier, en France");
    let steps: [(&dyn Fn(usize) -> String, usize); 11] = [
        (&|_| "bonjour".into(), 2),
        (&|_| "1".into(), 1),
        (&|_| "1".into(), 1),
        (&|_| "2".into(), 1),
        (&|_| "1".into(), 1),
        (&account, 1),
        (&|_| "2".into(), 1),
        (&|_| "1".into(), 1),
        (&|_| "1".into(), 1),
        (&|_| "passer".into(), 2),
        (&|_| "oui".into(), 1),
    ];
    let mut received: HashMap<usize, Vec<String>> = HashMap::new();
    for (words, answers) in steps {
        crowd.say_all((0..PEOPLE).map(|person| (person, words(person)))).await;
        for _ in 0..PEOPLE * answers {
            let (person, body) = crowd.message().await;
            received.entry(person).or_default().push(body);
        }
    }
    let first = received.get(&0).unwrap().clone();
    for person in 0..PEOPLE {
        assert_eq!(received.get(&person), Some(&first), "p{person} was asked what p0 was asked");
    }
    assert!(first.iter().all(|body| !body.contains("canari")), "nobody's words come back");

    // One card each, with their own words and nobody else's.
    let mut tags = Vec::new();
    let mut seen = vec![0; PEOPLE];
    for _ in 0..PEOPLE {
        let card = nour.message().await;
        let body = card["body"].as_str().unwrap();
        let canaries: Vec<usize> =
            body.split("canari").skip(1).filter_map(|rest| rest.split_once('x')?.0.parse().ok()).collect();
        let [person] = canaries.as_slice() else { panic!("{body}") };
        *seen.get_mut(*person).unwrap() += 1;
        tags.push(body.trim_start_matches('[').chars().take(4).collect::<String>());
    }
    assert!(seen.iter().all(|count| *count == 1), "{seen:?}");
    tags.sort_unstable();
    tags.dedup();
    assert_eq!(tags.len(), PEOPLE);

    // An answer reaches one person.
    nour.say(HELP, &format!("!take {}", tags.first().unwrap())).await;
    nour.message().await;
    nour.say(HELP, &format!("!r {} bonjour de nour", tags.first().unwrap())).await;
    let (taken, _) = crowd.message().await;
    let (answered, body) = crowd.message().await;
    assert_eq!((taken, body.as_str()), (answered, "bonjour de nour"));
    assert!(program.stop().await);
    nour.quit().await;
}

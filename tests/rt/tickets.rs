//! From the desk to Request Tracker: a ticket with nothing about anybody, its summary, its state and its owner.

use vestibule::rules::When;

use crate::{
    house::{Line, rules},
    rt::Gpg,
};

#[tokio::test]
#[ignore = "needs Request Tracker: run tests/all"]
async fn a_case_has_a_ticket_that_says_nothing_of_the_person_and_follows_it() {
    let (nour, sam, other) = (Gpg::new(), Gpg::new(), Gpg::new());
    let keys = [("nour", nour.make("nour@helpline.test")), ("sam", sam.make("sam@helpline.test"))];
    let their_keys = keys.clone();
    let mut line =
        Line::with(1, move || rules(When::HandedOver, &their_keys.each_ref().map(|(name, key)| (*name, key.as_str()))))
            .await;
    let tag = line.hand_over("ana").await;
    let number = line.ticket().await;
    let ticket = line.rt.stands(number, "new", "Nobody").await;
    assert_eq!(ticket["Subject"], format!("[{tag}] green · en"));
    assert_eq!(ticket["Requestor"], serde_json::json!([]));
    assert!(!ticket.to_string().contains("ana") && !ticket.to_string().contains("canary"), "{ticket:#}");
    // The summary is a comment that those with a key can read, and nobody else.
    let comments = line.comments(number, 1).await;
    assert!(comments[0].starts_with("-----BEGIN PGP MESSAGE-----"), "{comments:?}");
    for gpg in [&nour, &sam] {
        let card = gpg.decrypt(&comments[0]).expect("a handler reads it");
        assert!(card.contains(&tag) && card.contains("canary"), "{card}");
    }
    assert!(other.decrypt(&comments[0]).is_none());
    // The state and the owner follow.
    line.say("nour", &format!("!take {tag}")).await;
    line.rt.stands(number, "open", "nour.rt").await;
    line.say("nour", &format!("!prio {tag} red")).await;
    line.say("nour", &format!("!snooze {tag} 2h")).await;
    let ticket = line.rt.stands(number, "stalled", "nour.rt").await;
    assert_eq!(ticket["Subject"], format!("[{tag}] red · en"));
    line.say("ana", "one more thing").await;
    line.rt.stands(number, "open", "nour.rt").await;
    line.say("nour", &format!("!give {tag} sam")).await;
    line.hears("sam", &tag).await;
    line.say("sam", &format!("!take {tag}")).await;
    line.rt.stands(number, "open", "sam.rt").await;
    line.say("sam", &format!("!close {tag}")).await;
    line.rt.stands(number, "resolved", "sam.rt").await;
    // Whoever writes again is back, with a new summary; whoever has no name in RT owns nothing there.
    line.say("ana", "it has begun again").await;
    line.rt.stands(number, "open", "Nobody").await;
    line.comments(number, 2).await;
    line.say("li", &format!("!take {tag}")).await;
    line.hears("li", &tag).await;
    line.restart().await;
    line.rt.stands(number, "open", "Nobody").await;
    assert_eq!(line.rt.comments(number).await.len(), 2);
    assert_eq!(line.ticket().await, number);
    line.stop().await;
    let ticket = line.stored(&tag).unwrap().ticket.unwrap();
    assert_eq!((ticket.number, ticket.comment), (Some(number), None));
}

#[tokio::test]
#[ignore = "needs Request Tracker: run tests/all"]
async fn only_a_case_that_was_taken_has_one_if_so_decided_and_without_a_key_nothing_is_written() {
    let mut line = Line::with(2, || rules(When::Taken, &[])).await;
    let tag = line.hand_over("ana").await;
    // A drill is nobody's case. It is taken as well, before the other.
    line.say("sam", "!drill flood.fr").await;
    let begun = line.hears("nour", "EXERCISE").await;
    let of_drill: String = begun.chars().skip(1).take(4).collect();
    line.say("nour", &format!("!take {of_drill}")).await;
    line.hears("nour", &of_drill).await;
    line.say("nour", &format!("!take {tag}")).await;
    let number = line.ticket().await;
    line.rt.stands(number, "open", "nour.rt").await;
    let comments = line.comments(number, 1).await;
    assert!(!comments[0].contains("canary") && !comments[0].contains(&tag), "{comments:?}");
    line.say("nour", &format!("!close {of_drill}")).await;
    line.say("nour", &format!("!close {tag}")).await;
    line.rt.stands(number, "resolved", "nour.rt").await;
    assert_eq!(line.rt.tickets(&line.queue).await, [number], "no drill");
    line.stop().await;
}

#[tokio::test]
#[ignore = "needs Request Tracker: run tests/all"]
async fn whoever_is_forgotten_is_in_no_ticket_any_more() {
    let mut line = Line::start(3).await;
    let tag = line.hand_over("ana").await;
    let number = line.ticket().await;
    line.rt.stands(number, "new", "Nobody").await;
    line.comments(number, 1).await;
    line.say("ana", "forget").await;
    let ticket = line.rt.stands(number, "resolved", "Nobody").await;
    line.hears("sam", &format!("#{number}")).await;
    let ticket_now = line.rt.ticket(number).await;
    assert!(!ticket_now["Subject"].as_str().unwrap().contains(&tag), "{ticket:#}");
    assert!(ticket_now["CustomFields"][0]["values"][0].as_str().unwrap_or_default().is_empty(), "{ticket_now:#}");
    line.stop().await;
    assert!(line.stored(&tag).is_none());
}

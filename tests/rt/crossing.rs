//! From Request Tracker to the desk: somebody takes, steals, closes or reopens a ticket there.

use serde_json::json;
use vestibule::model::Stage;

use crate::house::Line;

#[tokio::test]
#[ignore = "needs Request Tracker: run tests/all"]
async fn whoever_takes_a_ticket_takes_the_case_and_whoever_steals_it_does_not() {
    let mut line = Line::start(4).await;
    let tag = line.hand_over("ana").await;
    let number = line.ticket().await;
    line.comments(number, 1).await;
    line.rt.take("nour.rt", number).await;
    line.hears("ana", "a person of the team has read your messages").await;
    line.hears("nour", &tag).await;
    line.hears("sam", &tag).await;
    line.rt.stands(number, "open", "nour.rt").await;
    // Another steals it there: the case stays, both are told, and it is put back, once.
    line.rt.steal("sam.rt", number).await;
    line.hears("nour", &format!("!give {tag} sam")).await;
    line.hears("sam", &format!("!take {tag} force")).await;
    line.rt.stands(number, "open", "nour.rt").await;
    line.rt.steal("sam.rt", number).await;
    line.hears("nour", &format!("!give {tag} sam")).await;
    // Something that shows that the house has looked, and left it.
    line.say("nour", &format!("!prio {tag} red")).await;
    line.subject(number, &format!("[{tag}] red · en")).await;
    line.rt.stands(number, "open", "sam.rt").await;
    assert_eq!(line.heard("ana", "has read your messages and is here"), 1);
    // It is another's to close.
    line.rt.change("sam.rt", number, json!({ "Status": "resolved" })).await;
    line.hears("nour", &format!("!close {tag}")).await;
    line.rt.stands(number, "resolved", "sam.rt").await;
    line.say("nour", &format!("!r {tag} still here")).await;
    line.hears("ana", "still here").await;
    // By its holder it is closed, and by anybody of the team reopened.
    line.rt.change("nour.rt", number, json!({ "Status": "open" })).await;
    // That it was open shows once the house has looked.
    line.say("nour", &format!("!prio {tag} amber")).await;
    line.subject(number, &format!("[{tag}] amber · en")).await;
    line.rt.change("nour.rt", number, json!({ "Status": "resolved" })).await;
    line.hears("ana", "This conversation is now closed").await;
    line.rt.change("sam.rt", number, json!({ "Status": "open" })).await;
    line.hears("nour", "sam").await;
    line.rt.stands(number, "open", "sam.rt").await;
    line.stop().await;
    let case = line.stored(&tag).unwrap();
    assert!(matches!(&case.stage, Stage::Claimed { by, .. } if by == "sam"), "{:?}", case.stage);
    assert_eq!(line.rt.tickets(&line.queue).await, [number]);
}

#[tokio::test]
#[ignore = "needs Request Tracker: run tests/all"]
async fn a_stranger_there_changes_nothing_and_giving_back_there_is_giving_back() {
    let mut line = Line::start(5).await;
    let tag = line.hand_over("ana").await;
    let number = line.ticket().await;
    line.comments(number, 1).await;
    // Nobody of this name is on the staff here.
    line.rt.take("guest.rt", number).await;
    line.hears("nour", "guest.rt").await;
    line.rt.stands(number, "new", "Nobody").await;
    line.say("nour", &format!("!take {tag}")).await;
    line.rt.stands(number, "open", "nour.rt").await;
    // A change while the program is down is found at its start.
    line.stop().await;
    line.rt.change("nour.rt", number, json!({ "Owner": "Nobody" })).await;
    line.launch().await;
    line.hears("sam", &format!("{tag} given back by nour")).await;
    // Two at once: who is first here has it, whatever was being written there.
    line.rt.take("nour.rt", number).await;
    line.say("sam", &format!("!take {tag}")).await;
    let both = async {
        line.rt.stands(number, "open", "sam.rt").await;
    };
    both.await;
    line.stop().await;
    let case = line.stored(&tag).unwrap();
    assert_eq!(case.stage.holder(), Some("sam"));
}

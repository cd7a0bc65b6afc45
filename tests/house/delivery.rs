//! What became of an answer, on the message that it was typed in: a mark once the person's phone has it, for whoever still
//! holds the case.

use vestibule::{
    channel::What,
    model::{Failure, Outcome, Row, WireId, Wish},
};

use crate::door::{Door, arrival, peer, rules};

/// Nour has answered ana: the row, and what she typed.
fn answered(mut door: Door) -> (Door, String, Row, WireId) {
    door.say("ana", "hello");
    door.say("ana", "human");
    let tag = door.tag("ana");
    door.say("nour", &format!("!take {tag}"));
    let row = door.say("nour", &format!("!r {tag} at nine")).rows("ana").next().unwrap().clone();
    let typed = WireId(format!("theirs-{}", door.messages).into());
    (door, tag, row, typed)
}

#[test]
fn an_answer_that_has_arrived_is_marked_where_it_was_typed() {
    let (mut door, _, row, typed) = answered(Door::new());
    assert_eq!(door.wishes, [], "the server has it, and no more is known");
    assert!(door.outcome(&row, Outcome::Delivered).0.is_empty(), "nobody is written to");
    assert_eq!(door.wishes, [Wish::Mark { to: peer("nour"), of: typed }]);
    // The person's phone says so by the network's own name for it, after a crash.
    let (mut door, _, row, typed) = answered(Door::new());
    door.restart();
    let arrived = What::Arrived { to: peer("ana"), wire_id: row.wire_id.clone(), sent: door.now };
    door.take(vec![arrival(arrived)]);
    assert_eq!(door.wishes, [Wish::Mark { to: peer("nour"), of: typed }]);
}

#[test]
fn what_the_program_says_and_what_fails_is_not_marked() {
    let mut door = Door::new();
    let said = door.say("ana", "hello").rows("ana").next().unwrap().clone();
    door.outcome(&said, Outcome::Delivered);
    let (mut door, tag, row, typed) = answered(door);
    let card = door.say("nour", &format!("!show {tag}")).rows("nour").next().unwrap().clone();
    door.outcome(&card, Outcome::Delivered);
    let told = door.fails(&row, Failure::Refused);
    assert_eq!(told.rows("nour").next().unwrap().answers.as_ref().unwrap().0, typed);
    assert_eq!(door.wishes, []);
}

#[test]
fn nothing_is_shown_to_whoever_does_not_hold_the_case_any_more() {
    for loses in ["drop", "force", "close", "revoke", "forget"] {
        let (mut door, tag, row, _) = answered(Door::new());
        match loses {
            "force" => drop(door.say("sam", &format!("!take {tag} force"))),
            "forget" => drop(door.together(&[("ana", "forget"), ("nour", &format!("!close {tag}"))])),
            "revoke" => {
                let asked = door.say("li", "!revoke nour").one("li");
                let code: String = asked.split("!yes ").nth(1).unwrap().chars().take(4).collect();
                door.say("li", &format!("!yes {code}"));
            }
            _ => drop(door.say("nour", &format!("!{loses} {tag}"))),
        }
        door.outcome(&row, Outcome::Delivered);
        assert_eq!(door.wishes, [], "{loses}");
    }
}

#[test]
fn the_operator_can_have_nothing_shown() {
    let mut rules = rules();
    rules.shows_delivery = false;
    let mut door = Door::under(rules);
    door.connect(vestibule::channel::CatchUp::Whole);
    let (mut door, _, row, _) = answered(door);
    door.outcome(&row, Outcome::Delivered);
    assert_eq!(door.wishes, []);
}

//! A drill on the real line: real clients of staff, and a person who is nowhere on the server.

use crate::{
    program::{HELP, Program},
    prosody::{Person, Prosody},
};

async fn line(staff: &mut Person, holds: &str) -> String {
    let message = staff.expect(|line| line["body"].as_str().is_some_and(|body| body.contains(holds))).await;
    message["body"].as_str().unwrap().to_owned()
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn staff_practise_on_the_real_line_and_it_survives_a_kill() {
    let prosody = Prosody::start(&["help", "nour", "sam"]).await;
    let staff = [("nour", "admin", "fr"), ("sam", "handler", "fr")];
    let mut program = Program::start(&prosody, prosody.port, &staff).await;
    let (mut nour, mut sam) = (Person::start(&prosody, "nour").await, Person::start(&prosody, "sam").await);
    nour.say(HELP, "!exercice flood.fr").await;
    let card = line(&mut sam, "EXERCICE · rouge · fr]").await;
    let tag: String = card.chars().skip(1).take(4).collect();
    program.kill_and_restart().await;
    sam.say(HELP, &format!("!take {tag}")).await;
    assert!(line(&mut sam, "ils sont en bas").await.starts_with(&format!("[{tag} · EXERCICE · rouge · fr · sam]")));
    sam.say(HELP, &format!("!r {tag} je suis là")).await;
    line(&mut sam, "je peux pas parler longtemps").await;
    sam.say(HELP, &format!("!close {tag}")).await;
    line(&mut nour, &format!("EXERCICE · {tag} : terminé par sam")).await;
    nour.say(HELP, "!queue").await;
    line(&mut nour, "La file est vide").await;
    assert!(program.stop().await);
    let said = program.output();
    assert!(!said.contains("je suis là") && !said.contains("en bas") && !said.contains("panicked"), "{said}");
}

//! Somebody who writes two thousand messages, and everybody else.

use tokio::select;

use crate::{
    crowd::Crowd,
    program::{HELP, Program},
    prosody::{Person, Prosody},
};

const FLOOD: usize = 2000;

/// The most memory that a process has had at once, in KiB.
fn peak(program: &Program) -> usize {
    let status = std::fs::read_to_string(format!("/proc/{}/status", program.pid())).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}

/// The number in `mot 17.`
fn number(body: &str) -> Option<usize> {
    body.rsplit_once("mot ")?.1.trim_end_matches('.').parse().ok()
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn a_flood_keeps_nobody_waiting_and_is_not_lost() {
    let prosody = Prosody::start(&["help", "ana"]).await;
    let mut crowd = Crowd::gather(&prosody).await;
    let mut program = Program::start(&prosody, prosody.port, &[("p9@load.localhost", "handler", "fr")]).await;
    let mut ana = Person::start(&prosody, "ana").await;
    let tag = crowd.case_at_the_desk(0, 9).await;
    crowd.say(9, &format!("!take {tag}")).await;
    crowd.until_to(9, &tag).await;
    let before = peak(&program);

    crowd.say_all((0..FLOOD).map(|n| (0, format!("mot {n}.")))).await;
    let (mut heard, mut asked, mut answered_at) = (Vec::new(), false, None);
    while heard.len() < FLOOD {
        if !asked && heard.len() > 50 {
            asked = true;
            ana.say(HELP, "bonjour").await;
        }
        select! {
            (to, body) = crowd.message() => heard.extend(number(&body).filter(|_| to == 9)),
            message = ana.message(), if asked && answered_at.is_none() => {
                assert!(message["body"].as_str().is_some_and(|body| !body.is_empty()));
                answered_at = Some(heard.len());
            }
        }
    }
    assert_eq!(heard, (0..FLOOD).collect::<Vec<_>>(), "each once, in order");
    assert!(answered_at.is_some(), "ana waited until the flood was over");
    assert!(peak(&program) < before + 16 * 1024, "{before} KiB before, {} KiB at the peak", peak(&program));
    assert!(program.stop().await);
}

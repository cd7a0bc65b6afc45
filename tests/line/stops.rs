//! The server goes and comes, the password is wrong, the certificate expires, and the program is told to stop.

use std::{fs, time::Duration};

use tokio::time::{sleep, timeout};

use crate::{
    conversation::{expected, rehearsal},
    crowd::Crowd,
    program::{HELP, Program, Setup},
    prosody::{PATIENCE, Person, Prosody, Proxy},
};

/// An orderly stop takes no longer.
const STOP: Duration = Duration::from_secs(5);

/// Tells the program to stop and sees that it does, in time and content.
async fn stops(program: &mut Program) {
    program.terminate().await;
    let code = timeout(STOP, program.ends()).await.expect("it takes too long to stop");
    assert_eq!(code, Some(0), "{}", program.output());
}

async fn knocks(proxy: &Proxy, times: usize) {
    let knocked = async {
        while proxy.connections() < times {
            sleep(Duration::from_millis(10)).await;
        }
    };
    timeout(PATIENCE, knocked).await.expect("it does not knock");
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn it_waits_for_a_server_and_comes_back_after_it() {
    let mut prosody = Prosody::start(&["help", "ana"]).await;
    prosody.stop().await;
    let mut program = Program::set_up(&Setup::usual(&prosody, prosody.port, &[]));
    program.spawn();
    program.logs("not connected; trying again").await;
    prosody.start_again().await;
    program.logs("caught up").await;
    let mut rehearsal = rehearsal();
    let mut ana = Person::start(&prosody, "ana").await;
    ana.say(HELP, "bonjour").await;
    for words in expected(&mut rehearsal, "ana", "bonjour") {
        assert_eq!(ana.message().await["body"], words);
    }

    // Under the running program, without and with a goodbye. What was said just before is taken, and answered once.
    for (orderly, before, after) in [(false, "1", "1"), (true, "2", "1")] {
        ana.say(HELP, before).await;
        ana.sync().await;
        if orderly {
            prosody.stop().await;
        } else {
            prosody.kill().await;
        }
        program.logs("lost the connection").await;
        prosody.start_again().await;
        program.logs("caught up").await;
        let heard = ana.unread_messages();
        ana.quit().await;
        ana = Person::start(&prosody, "ana").await;
        ana.say(HELP, after).await;
        // The one answer may have come before, may come now, or may have died with the server.
        let (first, second) = (expected(&mut rehearsal, "ana", before), expected(&mut rehearsal, "ana", after));
        let mut message = ana.message().await;
        if heard == 0 && message["body"] == first[0] {
            message = ana.message().await;
        }
        assert_eq!(message["body"], second[0]);
        ana.sync().await;
        assert_eq!(ana.unread_messages(), 0);
    }
    stops(&mut program).await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn a_wrong_password_is_tried_once_and_ends_it() {
    let prosody = Prosody::start(&["help"]).await;
    let proxy = Proxy::start(prosody.port).await;
    let setup = Setup { password: "pw-wrong".to_owned(), ..Setup::usual(&prosody, proxy.port, &[]) };
    let mut program = Program::set_up(&setup);
    program.spawn();
    assert_eq!(program.ends().await, Some(1));
    assert_eq!(proxy.connections(), 1, "servers lock out who tries a password again and again");
    let output = program.output();
    assert!(output.contains("the server does not accept the account's name and password"), "{output}");
    assert!(output.ends_with("mend that and start again"), "{output}");
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn a_certificate_that_has_expired_is_said_once_and_tried_until_it_is_renewed() {
    let mut prosody = Prosody::start(&["help"]).await;
    let swap = |from: &str| {
        for kind in ["crt", "key"] {
            fs::copy(prosody.file(&format!("{from}.{kind}")), prosody.file(&format!("good/localhost.{kind}"))).unwrap();
        }
    };
    fs::create_dir(prosody.file("kept")).unwrap();
    for kind in ["crt", "key"] {
        let kept = prosody.file(&format!("kept/localhost.{kind}"));
        fs::copy(prosody.file(&format!("good/localhost.{kind}")), kept).unwrap();
    }
    swap("bad/expired");
    prosody.stop().await;
    prosody.start_again().await;
    let proxy = Proxy::start(prosody.port).await;
    let mut program = Program::set_up(&Setup::usual(&prosody, proxy.port, &[]));
    program.spawn();
    let line = program.logs("the server's certificate has expired").await;
    assert!(line.contains("ERROR") && line.contains("ask the server's operator to renew it"), "{line}");
    knocks(&proxy, 4).await;
    assert_eq!(program.count("has expired"), 1, "{}", program.output());
    for kind in ["crt", "key"] {
        let kept = prosody.file(&format!("kept/localhost.{kind}"));
        fs::copy(kept, prosody.file(&format!("good/localhost.{kind}"))).unwrap();
    }
    prosody.stop().await;
    prosody.start_again().await;
    program.logs("caught up").await;
    stops(&mut program).await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn told_to_stop_it_stops_whatever_the_server_does() {
    let mut prosody = Prosody::start(&["help"]).await;
    let proxy = Proxy::start(prosody.port).await;
    let setup = Setup::usual(&prosody, proxy.port, &[]);
    let mut program = Program::set_up(&setup);

    // The server is silent from the first word on.
    proxy.stall(true);
    program.spawn();
    knocks(&proxy, 1).await;
    stops(&mut program).await;
    // It falls silent later.
    proxy.stall(false);
    program.launch().await;
    proxy.stall(true);
    stops(&mut program).await;
    proxy.stall(false);
    // It hangs up, again and again.
    proxy.refuse(true);
    program.spawn();
    program.logs("not connected").await;
    stops(&mut program).await;
    // It is not there.
    prosody.stop().await;
    program.change(&Setup { port: prosody.port, ..setup });
    program.spawn();
    program.logs("not connected").await;
    stops(&mut program).await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn told_to_stop_in_a_flood_it_loses_and_repeats_nothing() {
    const FLOOD: usize = 600;
    let prosody = Prosody::start(&["help"]).await;
    let mut crowd = Crowd::gather(&prosody).await;
    // The handler is one of the crowd, too: p9.
    let mut program = Program::start(&prosody, prosody.port, &[("p9@load.localhost", "handler", "fr")]).await;
    let tag = crowd.case_at_the_desk(0, 9).await;
    crowd.say(9, &format!("!take {tag}")).await;
    crowd.until_to(9, &tag).await;
    crowd.say_all((0..FLOOD).map(|n| (0, format!("mot {n}.")))).await;
    let mut heard = Vec::new();
    for round in 1..=3 {
        // Somewhere in the flood; the last time it may end.
        let enough = if round == 3 { FLOOD } else { heard.len() + FLOOD / 4 };
        while heard.len() < enough {
            let (to, body) = crowd.message().await;
            let number =
                body.rsplit_once("mot ").and_then(|(_, rest)| rest.trim_end_matches('.').parse::<usize>().ok());
            heard.extend(number.filter(|_| to == 9));
        }
        stops(&mut program).await;
        if round < 3 {
            program.launch().await;
        }
    }
    assert_eq!(heard, (0..FLOOD).collect::<Vec<_>>());
}

//! The real program with `[rt]` in its configuration: a person and handlers on a real Prosody, a real Request Tracker.

use std::{fmt::Write as _, fs};

use serde_json::{Value, json};
use tokio::time::timeout;

use crate::{
    house::{PATIENCE, shared},
    program::{HELP, Program, Setup},
    prosody::{Person, Prosody},
    rt::{Gpg, Rt, letter},
};

async fn line(staff: &mut Person, holds: &str) -> String {
    let message = staff.expect(|line| line["body"].as_str().is_some_and(|body| body.contains(holds))).await;
    message["body"].as_str().unwrap().to_owned()
}

#[tokio::test]
#[ignore = "needs Request Tracker and Prosody: run tests/all"]
async fn a_person_a_ticket_a_mail_and_an_rt_that_goes_and_comes_back() {
    let rt = Rt::start_like(&*shared().await).await;
    let prosody = Prosody::start(&["help", "ana", "nour", "sam"]).await;
    let gpg = Gpg::new();
    let key = gpg.make("nour@helpline.test");
    let staff = [("sam", "lead", "fr")];
    let mut setup = Setup::usual(&prosody, prosody.port, &staff);
    let queue = "Helpline 10";
    let _ = write!(
        setup.more,
        "[[staff]]\nname = 'nour'\nrole = 'handler'\nxmpp = 'nour@localhost'\nlanguage = 'fr'\nrt = 'nour.rt'\npgp = 'nour.asc'\n\
         [pgp]\naddress = 'helpline@helpline.test'\nkey_file = 'helpline.asc'\n[rt]\nurl = '{}'\ntoken_file = 'rt-token'\nqueue = '{queue}'\nevery = '1s'\n",
        rt.url()
    );
    let mut program = Program::set_up(&setup);
    program.write("rt-token", &format!("{}\n", rt.token()));
    program.write("nour.asc", &key);
    program.write("helpline.asc", &fs::read_to_string(rt.file("rt.asc")).unwrap());
    assert!(program.command(&["check"]).await.0);
    program.launch().await;
    let (mut ana, mut nour) = (Person::start(&prosody, "ana").await, Person::start(&prosody, "nour").await);
    ana.say(HELP, "bonjour, canari").await;
    line(&mut ana, "1.").await;
    // The helpline's key, and hers, which she confirms.
    ana.say(HELP, "pgp").await;
    let helpline = line(&mut ana, "BEGIN PGP PUBLIC KEY").await;
    let hers = Gpg::new();
    hers.import(&helpline);
    ana.say(HELP, &hers.make("ana@helpline.test")).await;
    line(&mut ana, &hers.fingerprint("ana@helpline.test")).await;
    ana.say(HELP, "oui").await;
    line(&mut ana, "votre clé est gardée").await;
    // A code by which a mail finds her case.
    ana.say(HELP, "canal").await;
    line(&mut ana, "mettez-le dans l’objet").await;
    let bare = |body: &str| body.trim_matches(['\u{2068}', '\u{2069}']).to_owned();
    let is_code = |body: &str| bare(body).len() == 9 && bare(body).find('-') == Some(4);
    let code = ana.expect(|line| line["body"].as_str().is_some_and(is_code)).await;
    let code = bare(code["body"].as_str().unwrap());
    ana.say(HELP, "humain").await;
    let card = line(&mut nour, " · fr]").await;
    let tag: String = card.trim_start_matches('[').chars().take(4).collect();
    let made = async {
        loop {
            if let [number] = rt.tickets(queue).await.as_slice()
                && let Some(comment) = rt.comments(*number).await.pop()
            {
                break (*number, comment);
            }
        }
    };
    let (number, comment) = timeout(PATIENCE, made).await.expect("a ticket with a comment is made");
    assert!(gpg.decrypt(&comment).is_some_and(|card| card.contains("canari") && card.contains(&tag)), "{comment}");
    // Somebody takes it there, and the person is told that somebody is here.
    rt.take("nour.rt", number).await;
    line(&mut ana, "est là").await;
    let re = format!("Re: [helpline.test #{number}] x");
    rt.mail(queue, &letter(&re, "text/plain; charset=utf-8", &hers.encrypt("helpline@helpline.test", "par courriel")));
    assert!(line(&mut nour, "par courriel").await.contains(&format!("mail #{number}]")));
    rt.mail(queue, &letter(&code, "text/plain; charset=utf-8", "un premier courriel"));
    assert!(line(&mut nour, "un premier courriel").await.starts_with(&format!("[{tag} · ")));
    nour.say(HELP, &format!("!seal {tag} rien que pour vous")).await;
    let sealed = line(&mut ana, "BEGIN PGP MESSAGE").await;
    assert_eq!(hers.decrypt(&sealed).as_deref(), Some("rien que pour vous"));
    // RT goes, and the program as well.
    rt.stop();
    nour.say(HELP, &format!("!r {tag} nous voici")).await;
    line(&mut ana, "nous voici").await;
    program.kill_and_restart().await;
    nour.say(HELP, &format!("!close {tag}")).await;
    line(&mut ana, "close").await;
    rt.launch().await;
    rt.stands(number, "resolved", "nour.rt").await;
    let (tickets, comments): (Vec<u64>, Vec<String>) = (rt.tickets(queue).await, rt.comments(number).await);
    // Hers, and the one that her mail has opened.
    assert_eq!((tickets.len(), tickets.first(), comments.len()), (2, Some(&number), 1));
    let ticket: Value = rt.ticket(number).await;
    assert_eq!((&ticket["Requestor"], &ticket["Subject"]), (&json!([]), &json!(format!("[{tag}] green · fr"))));
    assert!(program.stop().await);
    let said = program.output();
    for secret in ["canari", "par courriel", &rt.token(), "ana@", "panicked"] {
        assert!(!said.contains(secret), "{secret}: {said}");
    }
}

//! SIGHUP on the real program: other conversations run at once, and broken ones never do.

use std::{fs, path::Path};

use crate::{
    conversation::body,
    folder::copy,
    program::{HELP, Program, Setup},
    prosody::{Person, Prosody},
};

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn a_signal_replaces_the_conversations_and_broken_ones_change_nothing() {
    let prosody = Prosody::start(&["help", "ana", "ada"]).await;
    let setup = Setup {
        more: "[helpline]\nconversations = 'conversations'\n".to_owned(),
        ..Setup::usual(&prosody, prosody.port, &[("ada", "admin", "en")])
    };
    let mut program = Program::set_up(&setup);
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("conversations"), &program.file("conversations"));
    program.launch().await;
    let (mut ana, mut ada) = (Person::start(&prosody, "ana").await, Person::start(&prosody, "ada").await);
    ana.say(HELP, "hello").await;
    ana.message().await;
    assert!(!body(&ana.message().await).contains("quite all right"));

    let path = program.file("conversations/text/en/intake.ftl");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("intake-need =", "intake-nee =")).unwrap();
    program.hang_up().await;
    program.logs("text/en/intake.ftl").await;
    let told = ada.message().await;
    assert!(body(&told).contains("intake-need"), "{told}");

    fs::write(&path, text.replace("intake-need =", "intake-need = You are quite all right.")).unwrap();
    program.hang_up().await;
    program.logs("the conversations are replaced").await;
    ada.message().await;
    ana.say(HELP, "1").await;
    let asked = ana.message().await;
    assert!(body(&asked).contains("quite all right"), "{asked}");
    assert!(program.stop().await);
}

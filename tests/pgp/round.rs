//! The whole round: a person's key by GnuPG goes through the house, and what the team encrypts is read by GnuPG again; and
//! what they encrypt for the helpline arrives whole.

use std::time::Duration;

use vestibule::{channel::CatchUp, config::Config, pgp};

use crate::{
    door::{Door, rules},
    gpg,
};

/// A house in which nour holds ana's case; its tag.
fn held(door: &mut Door) -> String {
    door.say("ana", "hello");
    door.say("ana", "human");
    let tag = door.tag("ana");
    door.say("nour", &format!("!take {tag}"));
    tag
}

#[test]
#[ignore = "needs GnuPG: run tests/all"]
fn the_whole_round_with_each() {
    for gpg in gpg::all() {
        for (who, algorithm) in [("ana@example.org", "future-default"), ("bea@example.org", "default")] {
            let mut rules = rules();
            rules.names = true;
            let mut door = Door::under(rules);
            door.connect(CatchUp::Whole);
            door.now = vestibule::app::now();
            let tag = held(&mut door);
            door.say("nour", "!name Camille");
            let key = gpg.key(who, algorithm, "default", "1y");
            let asked = door.say("ana", &format!("ma clé :\n{}", key.replace('\n', "\r\n"))).one("ana");
            assert!(asked.replace(' ', "").contains(&gpg.fingerprint(who)), "{asked}");
            door.say("ana", "yes");
            door.restart();
            let sent = door.say("nour", &format!("!seal {tag} le canari\nchante · مرحبا")).one("ana");
            assert_eq!(gpg.reads(&sent), "Camille: le canari\nchante · مرحبا", "the name is inside");

            // What is kept of them, as two of the team want.
            let asked = door.say("li", &format!("!export {tag} person"));
            let yes = format!("!yes {}", asked.code("sam"));
            let sent = door.say("sam", &yes).one("ana");
            let read = gpg.reads(&sent);
            assert!(read.contains("le canari\n  chante") && read.contains("hello"), "{read}");
            assert!(!read.contains("nour") && !read.contains("Camille") && !read.contains(&tag), "{read}");

            // All of it for somebody who leads, to their own key.
            let key = gpg.key(&format!("li-{algorithm}"), algorithm, "default", "1y");
            let yes = format!("!yes {}", door.say("li", &format!("!pgp {key}")).code("li"));
            door.say("li", &yes);
            let asked = door.say("li", &format!("!export {tag}"));
            let yes = format!("!yes {}", asked.code("sam"));
            let sent = door.say("sam", &yes).to("li").into_iter().find(|line| line.contains("BEGIN PGP")).unwrap();
            assert!(gpg.reads(&sent).contains("nour"));

            // The key has expired since: nothing is sent in its place.
            door.now = door.now.after(Duration::from_secs(370 * 24 * 3600));
            door.say("nour", &format!("!take {tag}"));
            let heard = door.say("nour", &format!("!seal {tag} trop tard"));
            assert!(heard.to("ana").is_empty() && heard.one("nour").contains("expired"), "{heard:?}");
        }
    }
}

#[test]
#[ignore = "needs GnuPG: run tests/all"]
fn what_a_person_encrypts_for_the_helpline_arrives_whole_with_each() {
    let all = gpg::all();
    for helpline in &all {
        let key = helpline.key("help@example.org", "default", "default", "1y");
        // As the configuration has it.
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("helpline.asc"), &key).unwrap();
        let path = folder.path().join("vestibule.toml");
        std::fs::write(&path, "[pgp]\naddress = 'help@example.org'\nkey_file = 'helpline.asc'\n").unwrap();
        let mistakes = Config::read(&path, vestibule::app::now()).unwrap_err();
        assert!(mistakes.iter().all(|mistake| !mistake.what.contains("key_file: this")), "{mistakes:?}");
        let known = pgp::read(key.as_bytes(), vestibule::app::now()).unwrap();
        for person in &all {
            let person = person.another();
            let mut rules = rules();
            rules.mailbox = Some(vestibule::model::Mailbox {
                address: "help@example.org".into(),
                fingerprint: known.fingerprint(),
                key: known.armoured().unwrap(),
                ends: known.ends(),
                wkd: false,
            });
            let mut door = Door::under(rules);
            door.connect(CatchUp::Whole);
            door.now = vestibule::app::now();
            door.say("ana", "hello");
            door.say("ana", "human");
            // They copy what they are given.
            let given = door.say("ana", "pgp").to("ana");
            person.takes(given[1].as_bytes());
            assert!(given[0].replace(' ', "").contains(&person.fingerprint("help@example.org")));
            let words = "tout est là\n".repeat(2000);
            let message = person.writes(&words, "help@example.org").unwrap();
            door.say("ana", &format!("voici {}", message.replace('\n', "\r\n")));
            let heard = door.say("nour", &format!("!take {}", door.tag("ana")));
            let whole = heard.to("nour").into_iter().find(|line| line.contains("BEGIN PGP MESSAGE")).unwrap();
            assert_eq!(helpline.reads(&whole), words, "{} to {}", person.version(), helpline.version());
        }
    }
}

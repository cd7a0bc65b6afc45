//! Staff who have joined by chat: obeyed on the device that they have joined with, and told nothing once they have left.

use super::*;
use crate::model::{Joined, Lang, Role};

fn joined(with: &OwnDevice) -> Joined {
    Joined {
        name: "ana".into(),
        peer: Peer::new(Network::Xmpp, ANA),
        key: Some(with.identity().fingerprint().into()),
        role: Role::Handler,
        language: Lang::FR,
        at: Timestamp::default(),
    }
}

#[test]
fn who_joins_commands_from_that_device_only_also_after_a_restart() {
    let mut us = us(Vec::new());
    let (mut phone, mut tablet) = (Ana::new(&us, 1), Ana::new(&us, 2));
    assert_eq!(opened(&mut us, &tablet.writes("x")), "x Usual");
    let Opened::Words(_, _, key) = us.open(ANA, &phone.writes("!join"), Arrived::Live) else { panic!("not read") };
    assert!(key == phone.own.identity(), "by it they are known");
    us.staff(&[joined(&phone.own)]);
    let mut again = super::us(stored(us.keeps()));
    again.staff(&[joined(&phone.own)]);
    for us in [&mut us, &mut again] {
        assert!(us.is_demanded_of(ANA) && us.is_staff(ANA));
        let (in_clear, of_another) = (us.seal(ANA, &row(1)), opened(us, &tablet.writes("!close")));
        assert!(matches!(in_clear, Sealing::Taken));
        assert_eq!(of_another, "!close Unconfirmed");
        assert_eq!(opened(us, &phone.writes("!queue")), "!queue Usual");
        assert_eq!(opened(us, &Ana::new(us, 3).writes("!queue")), "!queue Unconfirmed");
        us.begin();
        assert!(matches!(us.seal(ANA, &row(2)), Sealing::Taken));
        server_answers(us, ANA, &[&phone.own, &tablet.own]);
        seconds(us, 4);
        let sealed = us.sealed();
        let [sealed] = sealed.iter().filter(|sealed| sealed.row.is_some()).collect::<Vec<_>>()[..] else { panic!() };
        let rid = |of: &Ana| format!("rid='{}'", of.own.id().number());
        let stanza = sealed.stanza.replace('"', "'");
        assert!(stanza.contains(&rid(&phone)) && !stanza.contains(&rid(&tablet)), "{stanza}");
    }
}

#[test]
fn what_waits_for_somebody_who_has_left_goes_to_nobody() {
    let mut us = us(Vec::new());
    us.begin();
    let phone = Ana::new(&us, 1);
    us.staff(&[joined(&phone.own)]);
    assert!(matches!(us.seal(ANA, &row(1)), Sealing::Taken));
    us.staff(&[]);
    assert_eq!(us.failed(), [(RowId(1), Failure::Refused)]);
    server_answers(&mut us, ANA, &[&phone.own]);
    seconds(&mut us, 4);
    assert!(us.sealed().is_empty() && !us.is_staff(ANA));
}

#[test]
fn whom_the_configuration_names_stays() {
    let (known, new) = (Ana::new(&us(Vec::new()), 1), Ana::new(&us(Vec::new()), 2));
    let confirmed = Confirmed::from([(ANA.to_owned(), vec![known.own.identity()])]);
    let mut us = Secrecy::new(ME, outside(), confirmed, Vec::new()).unwrap();
    us.staff(&[joined(&new.own)]);
    assert!(us.confirmed[ANA] == [new.own.identity()], "a phone that was cut off does not read what the new one does");
    us.staff(&[]);
    assert!(us.confirmed[ANA] == [known.own.identity()]);
}

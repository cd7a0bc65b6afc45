//! Every command by everybody: rights belong to an account, never to a name, and a command that is not allowed does nothing.

use vestibule::{
    desk::command::{COMMANDS, Verb},
    front,
    model::{Chance, Device, Event, Inbound, Lang, Network, Peer, Role, Security, Staff, Turn, Went},
    rules::{Rules, Times},
};

use crate::door::{Door, peer, rules};

const ROLES: [Role; 4] = [Role::Observer, Role::Handler, Role::Lead, Role::Admin];

fn says(rules: &Rules, door: &Door, who: &Peer, line: &str) -> Turn {
    let inbound = Inbound {
        from: who.clone(),
        keys: Vec::new(),
        wire_id: None,
        body: line.to_owned().into(),
        files: Vec::new(),
        quote: None,
        security: Security::EndToEnd,
        device: Device::Usual,
        key: None,
        offers_otr: false,
        in_group: false,
    };
    let event = Event::Message { inbound, quoted: None };
    front::decide(rules, door.house().cases(), &event, door.now, &mut Chance::from_seed([7; 32]))
}

#[test]
fn who_may_not_changes_nothing_and_is_told_so() {
    let mut door = Door::new();
    door.say("ana", "hello");
    door.say("ana", "human");
    let tag = door.tag("ana");
    let staff = |role: Role| Staff {
        name: role.name().into(),
        role,
        peer: Peer::new(Network::Console, role.name()),
        language: Lang::EN,
    };
    let others = ["sam", "zoe"].map(|name| Staff {
        name: name.into(),
        role: Role::Handler,
        peer: peer(name),
        language: Lang::EN,
    });
    let rules = Rules::new(rules().script, ROLES.map(staff).into_iter().chain(others).collect(), Times::default());
    let refused = format!("· {}", door.text("desk-not-allowed"));
    for command in COMMANDS {
        let line = command.example.replace("7QKD", &tag);
        for role in ROLES {
            let turn = says(&rules, &door, &staff(role).peer, &line);
            let told: Vec<&str> = turn.rows.iter().map(|row| row.body.reveal().as_str()).collect();
            if role < command.role {
                assert_eq!(told, [refused.as_str()], "{line} by {role:?}");
                assert!(turn.acts.iter().all(|act| act.went == Went::Refused), "{line} by {role:?}");
                let nothing = Turn { rows: turn.rows.clone(), acts: turn.acts.clone(), ..Turn::default() };
                assert_eq!(turn, nothing, "{line} by {role:?}");
            } else {
                let answered = !told.is_empty() || !turn.chores.is_empty();
                assert!(!told.contains(&refused.as_str()) && answered, "{line} by {role:?}: {told:?}");
            }
        }
    }
}

#[test]
fn a_stranger_commands_nothing_whatever_they_call_themselves() {
    let mut door = Door::new();
    door.say("ana", "hello");
    door.say("ana", "human");
    let tag = door.tag("ana");
    for command in COMMANDS {
        // What they write is a person's words, in a case of their own.
        let line = format!("{} — nour", command.example.replace("7QKD", &tag));
        let before = door.case("ana").clone();
        let heard = door.say("mallory", &line);
        assert_eq!(*door.case("ana"), before, "{line}");
        assert!(heard.rows("ana").next().is_none(), "{line}");
    }
    assert!(COMMANDS.iter().any(|command| command.verb == Verb::Erase));
}

/// Two handlers take the same case at the same moment, in either order, a thousand times on the real store.
#[test]
fn one_of_two_wins_and_the_other_is_told_who() {
    let mut door = Door::new();
    let mut wins = [0_u32; 2];
    for round in 0..1000_u32 {
        let who = format!("person{round}");
        door.say(&who, "hello");
        door.say(&who, "human");
        let (tag, take) = (door.tag(&who), format!("!take {}", door.tag(&who)));
        let both = if round % 2 == 0 { ["nour", "sam"] } else { ["sam", "nour"] };
        let heard = door.together(&both.map(|handler| (handler, take.as_str())));
        let [first, second] = both;
        assert_eq!(door.case(&who).stage.holder(), Some(first), "the first to be decided");
        assert!(heard.to(first).contains(&door.notice("desk-taken-you", &tag)), "{heard:?}");
        assert!(heard.to(second).iter().any(|line| line.contains(&tag) && line.contains(first)), "{heard:?}");
        assert_eq!(heard.to(&who).len(), 1, "she is told once");
        wins[usize::from(first == "sam")] += 1;
        door.say(first, &format!("!close {tag}"));
    }
    assert_eq!(wins, [500, 500]);
}

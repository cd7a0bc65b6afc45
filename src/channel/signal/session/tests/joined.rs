//! Staff who have joined by chat: heard in the group, and where they type.

use super::*;
use crate::model::{Joined, Lang, Role};

const GROUP: &str = "p4FaqvY6WrNQr0YCPXKJbMAh+ZTU5z/75yk66NjUWds=";

/// Whether what they say in the group is heard as said there, what they say to us is heard, and their typing.
fn heard(played: &mut Played, who: &str) -> [bool; 3] {
    let message = |at: i64| json!({"timestamp": at, "message": "!queue"});
    let mut in_group = message(NOW + 1);
    in_group["groupInfo"] = json!({"groupId": GROUP, "type": "DELIVER"});
    let typing = json!({"action": "STARTED", "timestamp": NOW});
    let came =
        [json!({"dataMessage": in_group}), json!({"dataMessage": message(NOW)}), json!({"typingMessage": typing})];
    came.map(|envelope| {
        played.arrivals.clear();
        played.receives(who, &envelope);
        played.arrivals.iter().any(|arrival| {
            let What::Event(event) = &arrival.what else { return false };
            let group = &envelope["dataMessage"]["groupInfo"];
            matches!(event, Event::Message { inbound, .. } if inbound.in_group == group.is_object())
                || matches!(event, Event::Typing { composes: true, .. })
        })
    })
}

#[test]
fn who_joins_is_staff_here_until_they_leave() {
    let mut played = Played::live();
    played.session.staff_group = Some(GROUP.to_owned());
    played.session.configured.insert(BEN.into());
    let joined = Joined {
        name: "ana".into(),
        peer: Peer::new(Network::Signal, ANA),
        key: None,
        role: Role::Handler,
        language: Lang::FR,
        at: Timestamp::from_millis(NOW),
    };
    played.session.obey(Order::Staff(Vec::new()));
    assert_eq!(heard(&mut played, ANA), [false, true, false], "who is in the group and no staff is not heard there");
    played.session.obey(Order::Staff(vec![joined]));
    assert_eq!(heard(&mut played, ANA), [true, true, true]);
    assert_eq!(heard(&mut played, BEN), [true, true, true], "those that the configuration names stay");
    played.session.obey(Order::Staff(Vec::new()));
    assert_eq!(heard(&mut played, ANA), [false, true, false]);
    assert_eq!(heard(&mut played, BEN), [true, true, true]);
    played.session.staff_group = None;
    assert_eq!(heard(&mut played, BEN), [false, true, true], "who has left the group is staff all the same");
}

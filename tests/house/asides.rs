//! What people do besides writing, keys that change, and how the line is doing.

use vestibule::{
    cases::Cases,
    channel::What,
    front,
    model::{
        Aside, CaseId, Chance, Change, Device, Event, Inbound, Lang, LineState, Network, Peer, Role, Security, SeenKey,
        Staff, Timestamp, WireId, Wish,
    },
    rules::{Rules, Times},
};

use crate::door::{DAY, Door, Heard, MINUTE, TEAM, arrival, peer, rules};

fn does(door: &mut Door, who: &str, what: Aside) -> Heard {
    door.now = door.now.after(door.typing);
    let keys = vec![SeenKey::of(&["aside", who, &door.now.millis().to_string()])];
    door.take(vec![arrival(What::Event(Event::Aside { from: peer(who), what, relayed: None, keys }))])
}

fn happens(door: &mut Door, event: Event) -> Heard {
    door.take(vec![arrival(What::Event(event))])
}

/// The id of what somebody said last.
fn last_id(door: &Door) -> WireId {
    WireId(format!("theirs-{}", door.messages).into())
}

fn edited(of: WireId, words: &str) -> Aside {
    Aside::Edited { of, words: words.to_owned().into() }
}

fn reaction() -> Aside {
    Aside::Reaction { emoji: "👍".to_owned().into(), taken_back: false }
}

#[test]
fn what_is_taken_back_is_gone_here_as_well() {
    let mut door = Door::new();
    door.say("ana", "my name is Ana and I hide at my aunt's");
    let first = last_id(&door);
    let heard = does(&mut door, "ana", Aside::Deleted { of: first });
    assert!(heard.one("ana").ends_with(&door.text("aside-deleted")), "in both languages: hers is not known");
    assert_eq!(door.case("ana").first_message.reveal(), "");

    let (mut door, tag) = Door::held();
    door.say("ana", "he knows");
    let said = last_id(&door);
    let heard = does(&mut door, "ana", Aside::Deleted { of: said });
    assert_eq!(heard.who(), ["nour"]);
    assert_eq!(heard.one("nour"), door.notice("desk-aside-deleted", &tag));
    assert!(door.say("nour", &format!("!show {tag}")).to("nour").iter().all(|card| !card.contains("he knows")));
}

#[test]
fn what_is_changed_reaches_the_handler_and_changes_no_answer() {
    let (mut door, tag) = Door::held();
    door.say("ana", "at nine");
    let said = last_id(&door);
    let heard = does(&mut door, "ana", edited(said, "at ten"));
    assert_eq!(
        heard.one("nour"),
        format!("· {}", door.text_with("desk-aside-edited", &[("tag", &tag), ("words", "at ten")]))
    );
    let card = door.say("nour", &format!("!show {tag}")).to("nour").join("\n");
    assert!(card.contains("at ten") && !card.contains("at nine"), "{card}");

    let mut door = Door::new();
    door.say("ana", "hello");
    door.say("ana", "1");
    let (said, answers) = (last_id(&door), door.case("ana").session.answers.clone());
    let heard = does(&mut door, "ana", edited(said.clone(), "2"));
    assert_eq!(heard.one("ana"), door.text("aside-edited"));
    assert_eq!(door.case("ana").session.answers, answers);
    assert!(does(&mut door, "ana", edited(said, "3")).0.is_empty(), "it is said once in a while");
}

#[test]
fn a_handler_sees_reactions_and_timers_and_the_queue_does_not() {
    let (mut door, tag) = Door::held();
    assert!(does(&mut door, "ana", reaction()).one("nour").contains("👍"));
    let heard = does(&mut door, "ana", Aside::Timer(3600));
    assert!(heard.one("nour").contains("1 h") && heard.one("nour").contains(&tag));
    door.say("nour", &format!("!drop {tag}"));
    assert!(does(&mut door, "ana", reaction()).0.is_empty());
    assert!(does(&mut door, "ana", Aside::Timer(0)).0.is_empty());
}

#[test]
fn somebody_who_answers_with_a_reaction_is_told_to_write() {
    let mut door = Door::new();
    assert!(does(&mut door, "ana", reaction()).0.is_empty(), "who has said nothing is not answered");
    door.say("ana", "hello");
    assert_eq!(does(&mut door, "ana", reaction()).one("ana"), door.text("aside-reaction"));
}

#[test]
fn what_a_handler_changes_changes_at_the_person() {
    let (mut door, tag) = Door::held();
    let sent = door.say("nour", &format!("!r {tag} at nine"));
    let (said, first) = (last_id(&door), sent.rows("ana").next().unwrap().wire_id.clone());
    let heard = does(&mut door, "nour", edited(said.clone(), &format!("!r {tag} at ten")));
    let row = heard.rows("ana").next().unwrap();
    assert_eq!((row.body.reveal().as_str(), &row.changes), ("at ten", &Some(Change::Words(first.clone()))));
    assert_eq!(heard.who(), ["ana"]);
    let card = door.say("nour", &format!("!show {tag}")).to("nour").join("\n");
    assert!(card.contains("at ten") && !card.contains("at nine"), "{card}");
    let heard = does(&mut door, "nour", Aside::Deleted { of: said });
    assert_eq!(heard.rows("ana").next().unwrap().changes, Some(Change::Gone(first)));
}

#[test]
fn what_is_taken_back_says_so_where_apps_cannot_take_it_back() {
    let (mut door, ana) = (Door::new(), Peer::new(Network::Xmpp, "ana"));
    for words in ["hello", "human"] {
        let inbound = Inbound { from: ana.clone(), ..door.message("ana", words) };
        door.deliver(inbound);
    }
    let tag = door.house().cases().of(&ana).unwrap().tag.to_string();
    door.say("nour", &format!("!take {tag}"));
    door.say("nour", &format!("!r {tag} at nine"));
    let said = last_id(&door);
    does(&mut door, "nour", edited(said.clone(), "at ten"));
    does(&mut door, "nour", Aside::Deleted { of: said });
    let rows = door.house().store().unsent(Network::Xmpp, None, 100).unwrap();
    let [first, then, last] = rows.last_chunk().unwrap();
    let of = first.row.wire_id.clone();
    assert_eq!((then.row.body.reveal().as_str(), &then.row.changes), ("at ten", &Some(Change::Words(of.clone()))));
    assert_eq!(last.row.changes, Some(Change::Gone(of)));
    assert_eq!(*last.row.body.reveal(), door.text("taken-back"));
}

#[test]
fn what_cannot_be_changed_any_more_is_said() {
    let (mut door, tag) = Door::held();
    door.say("nour", &format!("!r {tag} at nine"));
    let said = last_id(&door);
    let told = |door: &Door, key| format!("· {}", door.text(key));
    door.say("ben", "hello");
    door.say("ben", "human");
    let other = format!("!r {} at ten", door.tag("ben"));
    for words in ["", "!close", "aesgcm://h/x#00", other.as_str()] {
        let heard = does(&mut door, "nour", edited(said.clone(), words));
        assert_eq!((heard.who(), heard.one("nour")), (vec!["nour"], told(&door, "desk-staff-edited")), "{words}");
    }
    // A message of theirs that was no answer; somebody else's; and what they said when they held the case.
    let heard = does(&mut door, "nour", Aside::Deleted { of: WireId("theirs-1".into()) });
    assert_eq!(heard.one("nour"), told(&door, "desk-staff-deleted"));
    assert_eq!(does(&mut door, "sam", Aside::Deleted { of: said.clone() }).who(), ["sam"]);
    door.say("nour", &format!("!drop {tag}"));
    assert_eq!(does(&mut door, "nour", Aside::Deleted { of: said }).who(), ["nour"]);
}

#[test]
fn a_handlers_reaction_goes_to_nobody_and_that_is_said_once_a_day() {
    let (mut door, _) = Door::held();
    let told = format!("· {}", door.text("desk-staff-reaction"));
    let heard = does(&mut door, "nour", reaction());
    assert_eq!((heard.who(), heard.one("nour")), (vec!["nour"], told.clone()));
    let back = Aside::Reaction { emoji: "👍".to_owned().into(), taken_back: true };
    for again in [reaction(), back.clone()] {
        assert!(does(&mut door, "nour", again).0.is_empty());
    }
    door.restart();
    assert!(does(&mut door, "nour", reaction()).0.is_empty());
    assert_eq!(does(&mut door, "sam", reaction()).one("sam"), told, "each is told");
    door.after(DAY);
    assert!(does(&mut door, "nour", back).0.is_empty());
    assert_eq!(does(&mut door, "nour", reaction()).one("nour"), told);
}

#[test]
fn nothing_is_relayed_to_a_changed_key_until_its_handler_says_so() {
    let (mut door, tag) = Door::held();
    let heard = happens(&mut door, Event::KeyChanged { of: peer("ana") });
    assert_eq!((heard.who(), heard.one("nour")), (vec!["nour"], door.notice("desk-key-changed", &tag)));
    assert!(happens(&mut door, Event::KeyChanged { of: peer("ana") }).0.is_empty(), "once");
    let refused = door.say("nour", &format!("!r {tag} are you there?"));
    assert_eq!((refused.who(), refused.one("nour")), (vec!["nour"], door.notice("desk-key-changed", &tag)));
    assert!(door.say("sam", &format!("!trust {tag}")).one("sam").contains("nour"), "not by another");
    assert_eq!(door.wishes, []);
    assert!(door.say("nour", &format!("!show {tag}")).one("nour").contains("⚠"));

    let trusted = door.say("nour", &format!("!trust {tag}"));
    assert_eq!(trusted.who(), ["nour"]);
    assert_eq!(door.wishes, [Wish::Trust(peer("ana"))]);
    assert_eq!(door.say("nour", &format!("!r {tag} are you there?")).to("ana"), ["are you there?"]);
    assert!(door.say("nour", &format!("!trust {tag}")).one("nour").contains("nothing"));
}

#[test]
fn who_talks_with_the_program_and_has_another_key_comes_to_the_desk() {
    let mut door = Door::new();
    door.say("ana", "hello");
    let heard = happens(&mut door, Event::KeyChanged { of: peer("ana") });
    assert_eq!(heard.to("ana"), [""; 0]);
    for who in TEAM {
        assert!(heard.one(who).contains(&door.text("desk-why-key-changed")), "{}", heard.one(who));
    }
    assert_eq!(door.stage("ana"), "queued");
    // Somebody of whom nothing is kept cannot be told anything that was another's.
    assert!(happens(&mut door, Event::KeyChanged { of: peer("ben") }).0.is_empty());
    assert_eq!(door.wishes, [Wish::Trust(peer("ben"))]);
}

#[test]
fn a_member_of_the_staff_with_another_key_is_confirmed_by_somebody_else_who_leads() {
    let (mut door, _) = Door::held();
    let heard = happens(&mut door, Event::KeyChanged { of: peer("nour") });
    assert_eq!(heard.who(), ["li", "sam"], "not the one who may be another");
    assert_eq!(heard.one("sam"), format!("· {}", door.text_with("desk-staff-key-changed", &[("name", "nour")])));
    for (who, name, key) in [("sam", "nour", "desk-not-allowed"), ("li", "zoe", "desk-nobody-of-that-name")] {
        let told = format!("· {}", door.text_with(key, &[("name", name)]));
        assert_eq!(door.say(who, &format!("!trust {name}")).one(who), told);
    }
    assert_eq!(door.wishes, []);
    door.say("li", "!trust nour");
    assert_eq!(door.wishes, [Wish::Trust(peer("nour"))]);
}

#[test]
fn whoever_leads_alone_believes_their_own_new_key_from_their_other_account() {
    let (phone, desk) = (Peer::new(Network::Signal, "li"), Peer::new(Network::Xmpp, "li"));
    let lead =
        |name: &str, peer: &Peer| Staff { name: name.into(), role: Role::Lead, peer: peer.clone(), language: Lang::EN };
    let (cases, now) = (Cases::default(), Timestamp::from_millis(1_767_258_000_000));
    for (others, believed) in [(vec![], true), (vec![lead("zoe", &peer("zoe"))], false)] {
        let team = [lead("li", &phone), lead("li", &desk)].into_iter().chain(others).collect();
        let rules = Rules::new(rules().script, team, Times::default());
        let decides = |event: &Event| front::decide(&rules, &cases, event, now, &mut Chance::from_seed([1; 32]));
        let told = decides(&Event::KeyChanged { of: phone.clone() }).rows;
        assert_eq!((told.len(), told[0].to == desk), (1, believed), "li, or whoever leads as well");
        let inbound = Inbound {
            from: desk.clone(),
            keys: Vec::new(),
            wire_id: None,
            body: "!trust li".to_owned().into(),
            files: Vec::new(),
            quote: None,
            security: Security::EndToEnd,
            device: Device::Usual,
            key: None,
            offers_otr: false,
            in_group: false,
        };
        let wishes = decides(&Event::Message { inbound, quoted: None }).wishes;
        assert_eq!(wishes.contains(&Wish::Trust(phone.clone())), believed);
    }
}

#[test]
fn whoever_leads_hears_how_the_line_is_doing_and_ends_a_captcha() {
    let mut door = Door::new();
    let stands = |door: &mut Door, state| happens(door, Event::Line { network: Network::Signal, state });
    assert!(door.say("li", "!captcha x").one("li").contains("No captcha"));
    for state in LineState::ALL {
        let heard = stands(&mut door, state);
        assert_eq!(heard.who(), ["li"], "{state:?}");
        assert!(heard.one("li").contains("Signal"), "{}", heard.one("li"));
        let shown = door.say("sam", "!status").one("sam");
        assert_eq!(shown.contains('⚠'), state != LineState::Up, "{shown}");
    }
    let until = door.now.after(30 * MINUTE);
    stands(&mut door, LineState::Limited(until));
    assert!(door.say("li", "!status").one("li").contains("30 min"));
    stands(&mut door, LineState::Captcha);
    door.say("sam", "!captcha x");
    assert_eq!(door.wishes, [], "sam does not lead");
    door.say("li", "!captcha signalcaptcha://signal-hcaptcha.abc");
    let answer = "signal-hcaptcha.abc".to_owned().into();
    assert_eq!(door.wishes, [Wish::Captcha { network: Network::Signal, answer }]);
}

/// A case keeps its number whatever is taken back.
#[test]
fn nothing_is_taken_back_that_is_somebody_elses() {
    let (mut door, _) = Door::held();
    door.say("ana", "mine");
    let hers = last_id(&door);
    door.say("ben", "hello");
    does(&mut door, "ben", Aside::Deleted { of: hers });
    assert!(door.case("ana").lines.iter().any(|line| line.words.reveal() == "mine"));
    assert_ne!(door.case("ana").id, CaseId(0));
}

#[test]
fn a_handler_who_types_is_seen_by_their_only_case() {
    let typing = |door: &mut Door, who: &str, composes| {
        happens(door, Event::Typing { from: peer(who), composes });
        std::mem::take(&mut door.wishes)
    };
    let (mut door, tag) = Door::held();
    let wish = |composes| Wish::Typing { to: peer("ana"), composes };
    assert_eq!(typing(&mut door, "nour", true), [wish(true)]);
    assert_eq!(typing(&mut door, "nour", false), [wish(false)]);
    assert_eq!(typing(&mut door, "sam", true), [], "it is not theirs");
    assert_eq!(typing(&mut door, "ana", true), [], "of people nothing is told");
    door.say("ben", "hello");
    door.say("ben", "human");
    let other = door.tag("ben");
    door.say("nour", &format!("!take {other}"));
    assert_eq!(typing(&mut door, "nour", true), [], "it cannot be told for whom");
    door.say("nour", &format!("!close {tag}"));
    assert_eq!(typing(&mut door, "nour", true), [Wish::Typing { to: peer("ben"), composes: true }]);
    happens(&mut door, Event::KeyChanged { of: peer("ben") });
    assert_eq!(typing(&mut door, "nour", true), [], "it may be somebody else");
}

//! Files that handlers send: fetched if they lie elsewhere, held back for a moment, brought to the person of the case they
//! name, and whatever becomes of them shown on the message that they came with.

use std::time::Duration;

use vestibule::model::{Leg, Network, Peer, RowKind, Way, WireId, Wish};

use super::*;

const DELAY: Duration = Duration::from_secs(10);

/// A file as it comes with its message.
fn enclosed() -> Vec<Attachment> {
    vec![Attachment { link: link("photo.jpg"), sealed: Some(sealed(100)), key: None }]
}

fn sends_with(door: &mut Door, who: &str, words: &str, files: Vec<Attachment>) -> Heard {
    door.now = door.now.after(Duration::from_secs(1));
    let inbound = Inbound { files, ..door.message(who, words) };
    door.deliver(inbound)
}

/// The id of what somebody sent last.
fn last_id(door: &Door) -> WireId {
    WireId(format!("theirs-{}", door.messages).into())
}

/// Nour holds ana's case; answers wait for a moment.
fn held() -> (Door, String) {
    let mut door = Door::with_delay(DELAY);
    door.say("ana", "hello");
    door.say("ana", "human");
    let tag = door.tag("ana");
    door.say("nour", &format!("!take {tag}"));
    (door, tag)
}

/// The one line that nour is told, on this message of hers.
fn told_on(heard: &Heard, message: &WireId, text: &str) {
    assert_eq!((heard.who(), heard.one("nour")), (vec!["nour"], format!("· {text}")));
    let answers = heard.rows("nour").next().unwrap().answers.clone().map(|(id, _)| id);
    assert_eq!(answers.as_ref(), Some(message));
}

fn why(door: &Door, tag: &str, why: FileFailure) -> String {
    let args = vec![
        ("tag", vestibule::talk::Arg::Words(tag.to_owned().into())),
        ("why", vestibule::talk::Arg::Variant(why.name())),
    ];
    let words = &door.house().rules().script.words;
    vestibule::talk::without_isolation(&words.text(vestibule::model::Lang::EN, "desk-file-not-sent", &args))
}

fn leg(door: &Door) -> Option<Leg> {
    door.case("ana").enclosed.first().map(|file| file.step)
}

fn to_ana(door: &mut Door, file: FileId, how: FileNews) -> Heard {
    news(door, file, "ana", how)
}

// --- From the handler to the person ---------------------------------------------------------------

#[test]
fn a_file_that_lies_elsewhere_is_fetched_held_back_and_brought() {
    let (mut door, tag) = held();
    assert!(sends_with(&mut door, "nour", &format!("!r {tag}"), attached("photo.jpg")).0.is_empty());
    let typed = last_id(&door);
    let (wanted, had) = door.errands.pop().unwrap();
    assert_eq!((wanted.to.clone(), wanted.by, had.is_none()), (peer("ana"), Network::Console, true));
    assert!(to_ana(&mut door, wanted.file, FileNews::Fetched(sealed(100))).0.is_empty());
    assert_eq!((stored(&door, wanted.file), leg(&door)), (Some(100), Some(Leg::Waiting)));
    assert!(door.errands.is_empty(), "it can still be taken back");

    assert!(door.after(DELAY).0.is_empty());
    let (brought, had) = door.errands.pop().unwrap();
    assert_eq!((brought.file, brought.ending.unwrap().reveal().as_str()), (wanted.file, "jpg"));
    assert_eq!(had.map(|sealed| sealed.reveal().len()), Some(100));
    let heard = to_ana(&mut door, brought.file, FileNews::Sent);
    told_on(&heard, &typed, &about(&door, "desk-file-sent", &tag, "1"));
    assert_eq!(door.wishes, []);
    assert!(to_ana(&mut door, brought.file, FileNews::Arrived).0.is_empty());
    assert_eq!(door.wishes, [Wish::Mark { to: peer("nour"), of: typed }]);
    assert_eq!(leg(&door), None);
    assert_eq!(door.case("ana").stage.name(), "active", "a file is an answer");
    let card = door.say("nour", &format!("!show {tag}")).to("nour").join("\n");
    assert!(card.contains("nour : 📎 file 1"), "whose it is: {card}");
}

#[test]
fn what_came_late_goes_at_once_and_words_do_not_wait_for_it() {
    let (mut door, tag) = held();
    sends_with(&mut door, "nour", &format!("!r {tag} the guide"), attached("photo.jpg"));
    let (wanted, _) = door.errands.pop().unwrap();
    assert_eq!(door.after(DELAY).to("ana"), ["the guide"]);
    assert!(door.errands.is_empty());
    to_ana(&mut door, wanted.file, FileNews::Fetched(sealed(100)));
    assert_eq!((door.errands.len(), leg(&door)), (1, Some(Leg::Going)));
}

#[test]
fn a_file_goes_to_the_person_of_the_case_that_is_named() {
    let mut door = Door::new();
    door.say("ana", "hello");
    door.say("ana", "human");
    let tag = door.tag("ana");
    let refused = sends_with(&mut door, "nour", &format!("!r {tag}"), enclosed());
    assert_eq!(refused.one("nour"), door.notice("desk-not-taken", &tag), "not by who does not hold it");
    door.say("nour", &format!("!take {tag}"));
    for words in ["for somebody", "!close", "!r"] {
        let heard = sends_with(&mut door, "nour", words, enclosed());
        let whose = format!("· {}", door.text("desk-file-whose"));
        assert_eq!((heard.who(), heard.one("nour")), (vec!["nour"], whose), "{words}");
    }
    assert!(door.errands.is_empty());
    let heard = sends_with(&mut door, "nour", &format!("!r {tag} the guide"), enclosed());
    assert_eq!(heard.to("ana"), ["the guide"]);
    let (errand, had) = door.errands.pop().unwrap();
    assert_eq!((errand.to, had.unwrap().reveal().len()), (peer("ana"), 100));
}

#[test]
fn after_focus_a_file_needs_no_name() {
    let (mut door, tag) = held();
    door.say("nour", &format!("!focus {tag}"));
    let heard = sends_with(&mut door, "nour", "", enclosed());
    assert_eq!(heard.one("nour"), door.notice("desk-focused", &tag));
    door.after(DELAY);
    assert_eq!(errand(&mut door).1, "ana");
    // What quotes an unknown line means something else; and any other command ends it.
    let quote = Some(vestibule::model::Quote { id: Some(WireId("x".into())), ..Default::default() });
    let inbound = Inbound { files: enclosed(), quote, ..door.message("nour", "") };
    let whose = format!("· {}", door.text("desk-file-whose"));
    assert_eq!(door.deliver(inbound).one("nour"), whose);
    door.say("nour", "!mine");
    assert_eq!(sends_with(&mut door, "nour", "", enclosed()).one("nour"), whose);
}

#[test]
fn what_lies_somewhere_in_clear_goes_nowhere() {
    let (mut door, tag) = held();
    let mut open = attached("photo.jpg");
    open[0].link.whole = "https://files.example.org/1/photo.jpg".to_owned().into();
    let heard = sends_with(&mut door, "nour", &format!("!r {tag} see"), open);
    assert_eq!((heard.who(), heard.one("nour")), (vec!["nour"], door.notice("desk-file-open", &tag)));
    door.after(DELAY);
    assert!(door.errands.is_empty() && door.case("ana").files.is_empty());
}

// --- On XMPP it is a link, and goes encrypted -----------------------------------------------------

/// The case of somebody on XMPP who writes like this, in nour's hands.
fn on_xmpp(security: Security) -> (Door, Peer, String) {
    let (mut door, ana) = (Door::new(), Peer::new(Network::Xmpp, "ana"));
    for words in ["hello", "human"] {
        let inbound = Inbound { from: ana.clone(), security, ..door.message("ana", words) };
        door.deliver(inbound);
    }
    let tag = door.house().cases().of(&ana).unwrap().tag.to_string();
    door.say("nour", &format!("!take {tag}"));
    (door, ana, tag)
}

#[test]
fn to_somebody_on_xmpp_goes_an_encrypted_link_of_our_own() {
    let (mut door, ana, tag) = on_xmpp(Security::EndToEnd);
    sends_with(&mut door, "nour", &format!("!r {tag}"), enclosed());
    let typed = last_id(&door);
    let (brought, _) = door.errands.pop().unwrap();
    assert_eq!((&brought.to, brought.by), (&ana, Network::Xmpp));
    let ours = "aesgcm://up.example.org/2/file.jpg#11";
    let file = Event::File { file: brought.file, to: ana.clone(), news: FileNews::Shared(ours.to_owned().into()) };
    let heard = door.take(vec![arrival(What::Event(file))]);
    told_on(&heard, &typed, &about(&door, "desk-file-sent", &tag, "1"));
    let rows = door.house().store().unsent(Network::Xmpp, None, 100).unwrap();
    let row = &rows.last().unwrap().row;
    assert_eq!((row.kind, row.way, row.body.reveal().as_str()), (RowKind::Relay, Way::Encrypted, ours));
    assert_eq!(row.author, Some((peer("nour"), Some(typed))), "a failure is shown there too");
}

#[test]
fn to_somebody_who_writes_in_clear_goes_no_file() {
    let (mut door, _, tag) = on_xmpp(Security::TransportOnly);
    let heard = sends_with(&mut door, "nour", &format!("!r {tag} see"), enclosed());
    assert_eq!((heard.who(), heard.one("nour")), (vec!["nour"], door.notice("desk-file-clear", &tag)));
    assert!(door.errands.is_empty());
    let rows = door.house().store().unsent(Network::Xmpp, None, 100).unwrap();
    assert!(rows.iter().all(|stored| stored.row.kind == RowKind::Program), "nor the words with it");
}

// --- Taken back, called off -------------------------------------------------------------------------

#[test]
fn what_is_taken_back_is_kept_no_more_and_goes_nowhere() {
    for files in [enclosed(), attached("photo.jpg")] {
        let (mut door, tag) = held();
        let is_here = files[0].sealed.is_some();
        sends_with(&mut door, "nour", &format!("!r {tag} see this"), files);
        let file = FileId { case: door.case("ana").id, number: 1 };
        assert_eq!(stored(&door, file).is_some(), is_here);
        assert_eq!(door.say("nour", "!undo").one("nour"), door.notice("desk-undone", &tag));
        door.errands.clear();
        assert_eq!((stored(&door, file), leg(&door)), (None, None));
        assert!(to_ana(&mut door, file, FileNews::Fetched(sealed(100))).0.is_empty());
        assert_eq!(stored(&door, file), None, "it comes too late");
        let heard = door.after(HOUR);
        assert_eq!((heard.to("ana").len(), door.errands.len()), (0, 0), "{heard:?}");
        let shown = door.say("nour", &format!("!show {tag}")).to("nour").join("\n");
        assert!(!shown.contains("photo.jpg") && !shown.contains("see this"), "{shown}");
        assert_eq!(door.say("nour", &format!("!file {tag} 1")).one("nour"), door.notice("desk-file-none", &tag));
        assert_eq!(door.say("nour", "!undo").one("nour"), format!("· {}", door.text("desk-nothing-to-undo")));
        // Its number is nobody else's.
        sends(&mut door, "ana", "photo.jpg", "");
        assert_eq!(door.case("ana").files.last().unwrap().number, 2);
    }
}

#[test]
fn the_newest_is_taken_back_first() {
    let (mut door, tag) = held();
    door.say("nour", &format!("!r {tag} first"));
    sends_with(&mut door, "nour", &format!("!r {tag}"), enclosed());
    door.typing = Duration::from_secs(1);
    door.say("nour", "!undo");
    assert_eq!((leg(&door), door.case("ana").outgoing.len()), (None, 1));
    door.say("nour", "!undo");
    assert!(door.case("ana").outgoing.is_empty());
}

#[test]
fn stop_means_now_wherever_the_file_is() {
    for leg in [Leg::Fetching, Leg::Waiting, Leg::Going] {
        let (mut door, tag) = held();
        sends_with(&mut door, "nour", &format!("!r {tag}"), attached("photo.jpg"));
        let typed = last_id(&door);
        let file = door.errands.pop().unwrap().0.file;
        if leg != Leg::Fetching {
            to_ana(&mut door, file, FileNews::Fetched(sealed(100)));
        }
        if leg == Leg::Going {
            door.after(DELAY);
        }
        let heard = door.say("ana", "stop");
        let key = if leg == Leg::Going { "desk-file-unsure" } else { "desk-not-sent" };
        let told: Vec<_> = heard.rows("nour").filter(|row| row.answers.is_some()).cloned().collect();
        assert_eq!(told.len(), 1, "{leg:?}: {heard:?}");
        assert_eq!(told[0].body.reveal().as_str(), door.notice(key, &tag));
        assert_eq!(told[0].answers.as_ref().unwrap().0, typed);
        let off = door.called_off.contains(&(file.case, peer("ana")));
        // What only waits no channel has.
        assert!(off, "{leg:?}");
        door.errands.clear();
        for late in [FileNews::Fetched(sealed(100)), FileNews::Shared("aesgcm://x#1".to_owned().into()), FileNews::Sent]
        {
            assert!(to_ana(&mut door, file, late).0.is_empty(), "{leg:?}");
        }
        assert!(door.after(HOUR).to("ana").is_empty() && door.errands.is_empty());
        assert_eq!(stored(&door, file).is_some(), leg == Leg::Going, "it may have gone");
    }
}

#[test]
fn who_loses_the_case_speaks_no_more() {
    for loses in ["force", "revoke", "key"] {
        let (mut door, tag) = held();
        sends_with(&mut door, "nour", &format!("!r {tag}"), enclosed());
        let typed = last_id(&door);
        let heard = match loses {
            "force" => door.say("sam", &format!("!take {tag} force")),
            "revoke" => {
                let asked = door.say("li", "!revoke nour").one("li");
                let code: String = asked.split("!yes ").nth(1).unwrap().chars().take(4).collect();
                door.say("li", &format!("!yes {code}"))
            }
            _ => {
                door.take(vec![arrival(What::Event(Event::KeyChanged { of: peer("ana") }))]);
                door.after(DELAY)
            }
        };
        let told: Vec<_> = heard.rows("nour").filter(|row| row.answers.is_some()).collect();
        if loses == "revoke" {
            assert!(heard.to("nour").is_empty());
        } else {
            assert_eq!(told.len(), 1, "{loses}: {heard:?}");
            assert_eq!(
                (told[0].body.reveal().as_str(), &told[0].answers.as_ref().unwrap().0),
                (door.notice("desk-not-sent", &tag).as_str(), &typed)
            );
        }
        door.after(HOUR);
        assert!(door.errands.is_empty(), "{loses}");
    }
}

#[test]
fn what_waits_goes_before_its_case_is_closed() {
    for (end, goes) in [("close", true), ("drop", true)] {
        let (mut door, tag) = held();
        sends_with(&mut door, "nour", &format!("!r {tag}"), enclosed());
        door.say("nour", &format!("!{end} {tag}"));
        assert_eq!(door.errands.len() == 1, goes, "{end}");
        assert!(door.called_off.is_empty());
        let file = door.errands[0].0.file;
        assert_eq!(
            to_ana(&mut door, file, FileNews::Sent).one("nour"),
            format!("· {}", about(&door, "desk-file-sent", &tag, "1"))
        );
        door.wishes.clear();
        to_ana(&mut door, file, FileNews::Arrived);
        assert_eq!(door.wishes, [], "it is not theirs any more");
    }
}

// --- What becomes of it ---------------------------------------------------------------------------

#[test]
fn each_failure_is_told_on_the_very_message() {
    for reason in FileFailure::ALL {
        for goes in [false, true] {
            let (mut door, tag) = held();
            sends_with(&mut door, "nour", &format!("!r {tag}"), attached("photo.jpg"));
            let typed = last_id(&door);
            let file = door.errands.pop().unwrap().0.file;
            if goes {
                to_ana(&mut door, file, FileNews::Fetched(sealed(100)));
                door.after(DELAY);
            }
            let heard = to_ana(&mut door, file, FileNews::Failed(reason));
            told_on(&heard, &typed, &why(&door, &tag, reason));
            assert_eq!((stored(&door, file), leg(&door)), (None, None));
        }
    }
}

#[test]
fn more_than_is_kept_of_a_case_is_not_taken() {
    let (mut door, tag) = held();
    let quota = usize::try_from(door.house().rules().file_quota).unwrap();
    sends_with(&mut door, "nour", &format!("!r {tag}"), attached("photo.jpg"));
    let (typed, file) = (last_id(&door), door.errands.pop().unwrap().0.file);
    let heard = to_ana(&mut door, file, FileNews::Fetched(sealed(quota + 1)));
    told_on(&heard, &typed, &why(&door, &tag, FileFailure::Full));
    let files = vec![Attachment { link: link("photo.jpg"), sealed: Some(sealed(quota + 1)), key: None }];
    let heard = sends_with(&mut door, "nour", &format!("!r {tag}"), files);
    assert_eq!(heard.one("nour"), format!("· {}", door.text("desk-unreadable-full")));
}

#[test]
fn a_restart_loses_no_file_in_silence() {
    // Fetched and not gone yet: it goes.
    let (mut door, tag) = held();
    sends_with(&mut door, "nour", &format!("!r {tag}"), attached("photo.jpg"));
    let file = door.errands.pop().unwrap().0.file;
    to_ana(&mut door, file, FileNews::Fetched(sealed(100)));
    door.restart();
    door.after(DELAY);
    assert_eq!(errand(&mut door).2.map(|sealed| sealed.reveal().len()), Some(100));

    // With a channel that has forgotten it: whoever sent it hears so, once.
    for goes in [false, true] {
        let (mut door, tag) = held();
        sends_with(&mut door, "nour", &format!("!r {tag}"), attached("photo.jpg"));
        let (typed, file) = (last_id(&door), door.errands.pop().unwrap().0.file);
        if goes {
            to_ana(&mut door, file, FileNews::Fetched(sealed(100)));
            door.after(DELAY);
        }
        door.restart();
        door.errands.clear();
        assert!(door.after(10 * MINUTE).0.is_empty());
        let heard = door.after(10 * MINUTE);
        let text = if goes {
            door.text_with("desk-file-unsure", &[("tag", &tag)])
        } else {
            why(&door, &tag, FileFailure::Unreachable)
        };
        told_on(&heard, &typed, &text);
        assert!(door.after(10 * MINUTE).0.is_empty() && door.errands.is_empty());
    }
}

#[test]
fn a_handlers_file_goes_with_its_case() {
    let (mut door, tag) = held();
    sends_with(&mut door, "nour", &format!("!r {tag}"), enclosed());
    let file = FileId { case: door.case("ana").id, number: 1 };
    door.together(&[("ana", "forget"), ("nour", &format!("!close {tag}"))]);
    assert_eq!((stored(&door, file), door.errands.len()), (None, 0));
}

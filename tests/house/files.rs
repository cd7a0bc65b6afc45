//! Files that people send: noted, named to the handler, brought only when asked for, stored first, and erased.

use std::sync::Arc;

use vestibule::{
    channel::{CatchUp, What},
    model::{
        Attachment, Device, Event, FileFailure, FileId, FileLink, FileNews, Inbound, MAX_ERRANDS, MAX_FILES,
        SealedFile, Security,
    },
};

mod announced;
mod enclosed;

use crate::door::{DAY, Door, HOUR, Heard, MINUTE, TEAM, arrival, event, peer, seat};

const LINK: &str = "aesgcm://files.example.org/1/photo.jpg#00ff";

fn link(name: &str) -> FileLink {
    FileLink {
        whole: LINK.to_owned().into(),
        host: "files.example.org".to_owned().into(),
        name: name.to_owned().into(),
        view_once: false,
    }
}

/// A file that lies elsewhere, as it is announced.
fn attached(name: &str) -> Vec<Attachment> {
    vec![Attachment { link: link(name), sealed: None, key: None }]
}

/// Somebody sends a file, perhaps with words.
fn sends(door: &mut Door, who: &str, name: &str, words: &str) -> Heard {
    door.now = door.now.after(door.typing);
    let inbound = Inbound { files: attached(name), ..door.message(who, words) };
    door.deliver(inbound)
}

/// The channel tells how an errand went.
fn news(door: &mut Door, file: FileId, to: &str, news: FileNews) -> Heard {
    door.take(vec![arrival(What::Event(Event::File { file, to: peer(to), news }))])
}

fn sealed(size: usize) -> SealedFile {
    Arc::new(vec![7; size].into())
}

/// Nour holds ana's case, and ana has sent a file.
fn held() -> (Door, String) {
    let mut door = Door::new();
    door.intake("ana", "hello, somebody reads my mail");
    let tag = door.tag("ana");
    door.say("nour", &format!("!take {tag}"));
    sends(&mut door, "ana", "photo.jpg", "");
    (door, tag)
}

/// The one errand that the channel was given: which file, for whom, and what the store had of it.
fn errand(door: &mut Door) -> (FileId, String, Option<SealedFile>) {
    let mut errands = std::mem::take(&mut door.errands);
    assert_eq!(errands.len(), 1);
    let (errand, sealed) = errands.remove(0);
    assert_eq!(errand.link.whole.reveal(), LINK);
    (errand.file, errand.to.address.reveal().to_string(), sealed)
}

fn about(door: &Door, key: &str, tag: &str, number: &str) -> String {
    let args = [("tag", tag), ("number", number), ("name", "photo.jpg"), ("host", "files.example.org")];
    door.text_with(key, &args)
}

fn stored(door: &Door, file: FileId) -> Option<usize> {
    door.house().store().file(file).unwrap().map(|sealed| sealed.reveal().len())
}

// --- Asked for -------------------------------------------------------------------------------------

#[test]
fn a_file_is_fetched_stored_handed_on_and_then_told() {
    let (mut door, tag) = held();
    let heard = door.say("nour", &format!("!file {tag} 1"));
    assert_eq!(
        (heard.who(), heard.one("nour")),
        (vec!["nour"], format!("· {}", about(&door, "desk-file-asked", &tag, "1")))
    );
    let (file, to, had) = errand(&mut door);
    assert_eq!((file.number, to.as_str(), had.is_none()), (1, "nour", true));

    let heard = news(&mut door, file, "nour", FileNews::Fetched(sealed(1000)));
    assert!(heard.0.is_empty(), "it is not there yet: {heard:?}");
    assert_eq!((stored(&door, file), door.case("ana").files[0].kept), (Some(1000), Some(1000)));
    let (_, to, had) = errand(&mut door);
    assert_eq!((to.as_str(), had.map(|sealed| sealed.reveal().len())), ("nour", Some(1000)));

    let ours = "aesgcm://up.example.org/2/file.bin#11";
    let heard = news(&mut door, file, "nour", FileNews::Shared(ours.to_owned().into()));
    assert_eq!(heard.to("nour"), [format!("· {}", about(&door, "desk-file-here", &tag, "1")), ours.to_owned()]);
    assert_eq!(heard.who(), ["nour"], "the person hears nothing of it");
    // A quote of it names the case.
    assert_eq!(door.quote("nour", ours, "I have it").one("ana"), "I have it");

    // From the store, also after a restart.
    door.stop_and_start();
    door.connect(CatchUp::Whole);
    door.quote("nour", ours, "!fichier 1");
    assert_eq!(errand(&mut door).2.map(|sealed| sealed.reveal().len()), Some(1000));
}

#[test]
fn only_the_holder_is_brought_a_file_that_there_is() {
    let (mut door, tag) = held();
    for (who, line, key) in [
        ("nour", "2", "desk-file-none"),
        ("nour", "0", "desk-file-none"),
        ("nour", "4294967296", "desk-usage"),
        ("sam", "1", "desk-held-by"),
        ("olga", "1", "desk-not-allowed"),
    ] {
        let said = door.say(who, &format!("!file {tag} {line}")).one(who);
        let text = door.text_with(
            key,
            &[("tag", &tag), ("name", "nour"), ("ago", "0 min"), ("usage", "!file TAG 1"), ("example", "!file 7QKD 1")],
        );
        assert_eq!(said, format!("· {text}"), "{who} {line}");
    }
    door.say("nour", &format!("!drop {tag}"));
    assert_eq!(door.say("nour", &format!("!file {tag} 1")).one("nour"), door.notice("desk-not-taken", &tag));
    assert!(door.errands.is_empty());
    assert_eq!(door.say("ana", &format!("!file {tag} 1")).who(), [] as [&str; 0], "words, from a person");
    assert!(door.errands.is_empty());
}

#[test]
fn each_failure_is_told_to_whoever_asked() {
    for why in FileFailure::ALL {
        let (mut door, tag) = held();
        door.say("nour", &format!("!file {tag} 1"));
        let (file, ..) = errand(&mut door);
        let heard = news(&mut door, file, "nour", FileNews::Failed(why));
        let key = format!("desk-file-{}", why.name());
        assert_eq!((heard.who(), heard.one("nour")), (vec!["nour"], format!("· {}", about(&door, &key, &tag, "1"))));
        assert!(door.errands.is_empty() && stored(&door, file).is_none());
    }
}

#[test]
fn the_quota_of_a_case_counts_each_file_once() {
    let (mut door, tag) = held();
    let quota = usize::try_from(door.house().rules().file_quota).unwrap();
    sends(&mut door, "ana", "photo.jpg", "");
    let file = |number| FileId { case: door.case("ana").id, number };
    let (first, second) = (file(1), file(2));
    news(&mut door, first, "nour", FileNews::Fetched(sealed(quota / 2 + 1)));
    news(&mut door, first, "nour", FileNews::Fetched(sealed(quota / 2 + 1)));
    assert_eq!(door.errands.len(), 2);
    let heard = news(&mut door, second, "nour", FileNews::Fetched(sealed(quota / 2)));
    assert_eq!(heard.one("nour"), format!("· {}", about(&door, "desk-file-full", &tag, "2")));
    assert_eq!((door.errands.len(), stored(&door, second)), (2, None));
    news(&mut door, second, "nour", FileNews::Fetched(sealed(quota / 2 - 1)));
    assert_eq!((door.errands.len(), stored(&door, second)), (3, Some(quota / 2 - 1)));
}

#[test]
fn a_batch_brings_so_many_files_and_each_once() {
    let (mut door, tag) = held();
    (1..=MAX_ERRANDS + 1).for_each(|_| drop(sends(&mut door, "ana", "photo.jpg", "")));
    let asks: Vec<String> = (1..=MAX_ERRANDS + 2).map(|number| format!("!file {tag} {number}")).collect();
    // The first again and again, the last two are too many.
    let said = asks.iter().take(1).cycle().take(50).chain(asks.iter().skip(1));
    let heard = door.together(&said.map(|ask| ("nour", ask.as_str())).collect::<Vec<_>>()).to("nour");
    let numbers: Vec<_> = door.errands.iter().map(|(errand, _)| errand.file.number).collect();
    assert_eq!(numbers, [1, 2, 3, 4]);
    for number in ["5", "6"] {
        assert!(heard.contains(&format!("· {}", about(&door, "desk-file-busy", &tag, number))), "{heard:?}");
    }
}

#[test]
fn a_file_that_is_fetched_twice_is_kept_as_it_came_first() {
    let (mut door, _) = held();
    let file = FileId { case: door.case("ana").id, number: 1 };
    for size in [1000, 2000] {
        news(&mut door, file, "nour", FileNews::Fetched(sealed(size)));
        assert_eq!((stored(&door, file), door.case("ana").files[0].kept), (Some(1000), Some(1000)));
        assert_eq!(errand(&mut door).2.map(|sealed| sealed.reveal().len()), Some(1000));
    }
}

#[test]
fn what_comes_for_somebody_who_does_not_hold_the_case_any_more_is_dropped() {
    let (mut door, tag) = held();
    door.say("nour", &format!("!file {tag} 1"));
    let (file, ..) = errand(&mut door);
    door.say("sam", &format!("!take {tag} force"));
    for came in [FileNews::Fetched(sealed(10)), FileNews::Shared("aesgcm://x".to_owned().into())] {
        assert!(news(&mut door, file, "nour", came).0.is_empty());
    }
    assert!(news(&mut door, file, "ana", FileNews::Fetched(sealed(10))).0.is_empty(), "nor for a person");
    assert_eq!((stored(&door, file), door.errands.len()), (None, 0));
}

#[test]
fn handlers_send_people_no_links() {
    let (mut door, tag) = held();
    let refused = format!("· {}", door.text("desk-unreadable-file"));
    assert_eq!(sends(&mut door, "nour", "plan.pdf", "").one("nour"), format!("· {}", door.text("desk-file-whose")));
    for words in [format!("!r {tag} {LINK}"), format!("!r {tag} see AESGCM://x/y#1")] {
        let heard = door.say("nour", &words);
        assert_eq!((heard.who(), heard.one("nour")), (vec!["nour"], refused.clone()), "{words}");
    }
    assert_eq!(door.quote("nour", "📎", LINK).one("nour"), refused);
}

#[test]
fn an_errand_is_called_off_with_the_case() {
    for end in ["forget", "close", "drop", "seize"] {
        let (mut door, tag) = held();
        door.say("nour", &format!("!file {tag} 1"));
        let case = door.case("ana").id;
        door.say("ana", "and one more thing");
        assert!(door.called_off.is_empty());
        match end {
            "forget" => door.together(&[("nour", &format!("!drop {tag}")), ("ana", "forget")]),
            "seize" => door.say("sam", &format!("!take {tag} force")),
            _ => door.say("nour", &format!("!{end} {tag}")),
        };
        assert_eq!(door.called_off, [(case, peer("nour"))], "{end}");
        door.say("ana", "hello");
        assert_eq!(door.called_off.len(), 1, "once");
    }
}

// --- Erased ----------------------------------------------------------------------------------------

#[test]
fn a_file_goes_with_its_case() {
    for end in ["forget", "time"] {
        let (mut door, tag) = held();
        door.say("nour", &format!("!file {tag} 1"));
        let (file, ..) = errand(&mut door);
        news(&mut door, file, "nour", FileNews::Fetched(sealed(100_000)));
        assert_eq!(stored(&door, file), Some(100_000));
        if end == "forget" {
            door.say("ana", "forget");
        }
        door.say("nour", &format!("!close {tag}"));
        door.after(31 * DAY);
        assert_eq!(stored(&door, file), None, "{end}");
        // What was on its way comes too late.
        door.errands.clear();
        assert!(news(&mut door, file, "nour", FileNews::Fetched(sealed(10))).0.is_empty());
        assert_eq!((stored(&door, file), door.errands.len()), (None, 0));
    }
}

#[test]
fn nothing_is_fetched_of_a_case_that_goes_in_the_same_breath() {
    let (mut door, tag) = held();
    door.say("ana", "forget");
    let (ask, close) = (format!("!file {tag} 1"), format!("!close {tag}"));
    door.together(&[("nour", &ask), ("nour", &close)]);
    assert!(door.find("ana").is_none());
    assert!(door.errands.is_empty());
}

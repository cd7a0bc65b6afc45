//! The session's part: what is asked, who is believed, and what becomes of errands that nobody answers.

use std::sync::Arc;

use super::*;
use crate::{
    model::{CaseId, FileLink, Network},
    private::Private,
};

const KEYS: &str = "8c3d050e9386ec173861778f00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
const SERVICE: &str = "<query xmlns='http://jabber.org/protocol/disco#info'><feature var='urn:xmpp:http:upload:0'/>\
    <x xmlns='jabber:x:data'><field var='max-file-size'><value>1000</value></field></x></query>";
const PARTS: &str = "<query xmlns='http://jabber.org/protocol/disco#items'><item jid='up.example.org'/></query>";
const SLOT: &str = "<slot xmlns='urn:xmpp:http:upload:0'><put url='https://up.example.org/1'/>\
    <get url='https://up.example.org/1'/></slot>";

fn errand(number: u32) -> Errand {
    let link = format!("aesgcm://files.example.org/x#{KEYS}");
    let link = FileLink { whole: link.into(), host: Private::default(), name: Private::default(), view_once: false };
    let (file, to) = (FileId { case: CaseId(1), number }, Peer::new(Network::Xmpp, "nour@example.org"));
    Errand { file, to, link, by: Network::Xmpp, ending: None }
}

fn sealed(size: usize) -> Option<SealedFile> {
    Some(Arc::new(vec![0; size].into()))
}

fn failures(files: &mut Files) -> Vec<FileFailure> {
    let events = files.events().into_iter();
    let failure = |event| {
        let Event::File { news: FileNews::Failed(why), .. } = event else { panic!("{event:?}") };
        why
    };
    events.map(failure).collect()
}

/// Answers the newest questions: to whom they were put, each with what is said.
fn answer(files: &mut Files, answers: &[(&str, &str)]) {
    for request in files.requests() {
        let request: Element = request.replacen("<iq", "<iq xmlns='jabber:client'", 1).parse().unwrap();
        let (to, id) = (request.attr("to").unwrap(), request.attr("id").unwrap());
        let asked = request.children().next().unwrap().name();
        let found = answers.iter().find(|(whom, said)| *whom == to && said.starts_with(&format!("<{asked}")));
        let found = found.or_else(|| answers.iter().find(|(whom, said)| *whom == to && said.starts_with("<slot")));
        if let Some((from, said)) = found {
            assert!(files.answered(&iq("result", from, id, said)), "{from}");
        }
    }
}

fn iq(kind: &str, from: &str, id: &str, said: &str) -> Element {
    format!("<iq xmlns='jabber:client' type='{kind}' from='{from}' id='{id}'>{said}</iq>").parse().unwrap()
}

/// Files whose service is known.
fn ready() -> Files {
    let mut files = Files::new("help@example.org");
    files.wanted(errand(1), sealed(10), true);
    answer(&mut files, &[("example.org", PARTS)]);
    answer(&mut files, &[("up.example.org", SERVICE)]);
    assert_eq!(files.requests().len(), 1, "a slot is asked for");
    files
}

#[test]
fn a_file_that_is_not_here_is_fetched_without_a_question() {
    let mut files = Files::new("help@example.org");
    files.wanted(errand(1), None, true);
    let jobs = files.jobs();
    assert!(matches!(jobs[..], [Job { work: Work::Fetch(_), .. }]));
    assert!(files.requests().is_empty() && files.events().is_empty());
    files.wanted(errand(1), None, true);
    assert_eq!(failures(&mut files), [FileFailure::Busy], "once at a time");
    let which = jobs.into_iter().next().unwrap().which;
    files.came(Came { which, news: FileNews::Failed(FileFailure::Gone) });
    assert_eq!(failures(&mut files), [FileFailure::Gone]);
    files.wanted(errand(1), None, true);
    assert_eq!(files.jobs().len(), 1, "and again when that is over");
}

#[test]
fn nothing_is_done_for_an_unconfirmed_device_nor_for_a_link_that_is_none() {
    let mut files = Files::new("help@example.org");
    files.wanted(errand(1), None, false);
    files.wanted(errand(1), sealed(10), false);
    let link = FileLink { whole: "file:///etc/passwd".to_owned().into(), ..errand(1).link };
    files.wanted(Errand { link, ..errand(1) }, None, true);
    assert!(files.jobs().is_empty() && files.requests().is_empty());
    assert_eq!(failures(&mut files), [FileFailure::Unconfirmed, FileFailure::Unconfirmed, FileFailure::Forbidden]);
}

#[test]
fn so_many_are_on_their_way_and_no_more() {
    let mut files = Files::new("help@example.org");
    (1..=20).for_each(|number| files.wanted(errand(number), None, true));
    assert_eq!(files.jobs().len(), MAX_ERRANDS);
    assert_eq!(failures(&mut files).len(), 20 - MAX_ERRANDS);
}

#[test]
fn the_service_is_found_and_gives_a_slot() {
    let mut files = Files::new("help@example.org");
    files.wanted(errand(1), sealed(10), true);
    let asked = |answers: &[(&str, &str)], files: &mut Files| answer(files, answers);
    asked(&[("example.org", PARTS)], &mut files);
    asked(&[("up.example.org", SERVICE)], &mut files);
    assert!(files.jobs().is_empty());
    asked(&[("up.example.org", SLOT)], &mut files);
    let jobs = files.jobs();
    let [Job { work: Work::Put { slot, .. }, .. }] = &jobs[..] else { panic!("no slot") };
    assert_eq!(slot.get, "up.example.org/1");
    // The second time it is known.
    files.wanted(errand(2), sealed(10), true);
    asked(&[("up.example.org", SLOT)], &mut files);
    assert_eq!(files.jobs().len(), 1);
    files.came(Came { which: (errand(1).file, errand(1).to), news: FileNews::Failed(FileFailure::Interrupted) });
    assert_eq!(failures(&mut files), [FileFailure::Interrupted]);
    files.wanted(errand(3), sealed(1001), true);
    assert_eq!(failures(&mut files), [FileFailure::NoUpload], "it says what it takes");
}

#[test]
fn nobody_else_gives_a_slot() {
    let mut files = ready();
    let last = format!("file-{}", files.next);
    assert!(!files.answered(&iq("result", "mallory@example.net/x", &last, SLOT)));
    assert!(!files.answered(&iq("result", "example.org", &last, SLOT)));
    assert!(!files.answered(&iq("result", "up.example.org", "file-99", SLOT)));
    assert!(!files.answered(&iq("get", "up.example.org", &last, SLOT)));
    assert!(files.jobs().is_empty());
    assert!(files.answered(&iq("error", "up.example.org", &last, "<error type='cancel'/>")));
    assert_eq!(failures(&mut files), [FileFailure::NoUpload]);
}

#[test]
fn silence_is_an_answer() {
    let mut files = Files::new("help@example.org");
    files.wanted(errand(1), sealed(10), true);
    answer(&mut files, &[("example.org", PARTS)]);
    (0..PATIENCE).for_each(|_| files.tick());
    assert_eq!(failures(&mut files), [FileFailure::NoUpload]);
    files.requests();
    files.wanted(errand(1), sealed(10), true);
    assert_eq!(files.requests().len(), 2, "the next one asks again");

    let mut files = ready();
    (0..PATIENCE).for_each(|_| files.tick());
    assert_eq!(failures(&mut files), [FileFailure::Interrupted]);
    assert!(files.on_the_way.is_empty());
}

#[test]
fn a_new_session_asks_again() {
    let mut files = ready();
    files.begin();
    answer(&mut files, &[("example.org", PARTS)]);
    answer(&mut files, &[("up.example.org", SERVICE)]);
    answer(&mut files, &[("up.example.org", SLOT)]);
    assert_eq!(files.jobs().len(), 1);
    assert!(failures(&mut files).is_empty());
}

#[test]
fn what_is_called_off_is_dropped_wherever_it_is() {
    let nour = errand(1).to;
    // Being fetched; not begun.
    let mut files = Files::new("help@example.org");
    files.wanted(errand(1), None, true);
    files.call_off(CaseId(2), &nour);
    files.call_off(CaseId(1), &Peer::new(Network::Xmpp, "sam@example.org"));
    assert!(files.called_off().is_empty());
    files.call_off(CaseId(1), &nour);
    assert_eq!(files.called_off(), [(errand(1).file, nour.clone())]);
    assert!(files.jobs().is_empty());
    // Waiting until the service is known.
    let mut files = Files::new("help@example.org");
    files.wanted(errand(1), sealed(10), true);
    files.call_off(CaseId(1), &nour);
    answer(&mut files, &[("example.org", PARTS)]);
    answer(&mut files, &[("up.example.org", SERVICE)]);
    assert!(files.requests().is_empty() && files.jobs().is_empty());
    // A slot is asked for: it comes too late, and so does a new session.
    let mut files = ready();
    files.call_off(CaseId(1), &nour);
    let last = format!("file-{}", files.next);
    files.answered(&iq("result", "up.example.org", &last, SLOT));
    files.begin();
    assert!(files.jobs().is_empty() && files.requests().is_empty());
    assert!(files.events().is_empty() && files.on_the_way.is_empty(), "nothing is told");
}

#[test]
fn slots_are_asked_for_when_it_is_their_turn_and_fetching_takes_none() {
    let mut files = ready();
    files.wanted(errand(2), sealed(10), true);
    files.wanted(errand(3), sealed(10), true);
    files.wanted(errand(4), None, true);
    assert_eq!((files.requests().len(), files.jobs().len()), (1, 1), "the second; and the fourth is fetched");
    for (slot, next) in [(files.next - 1, 0), (files.next, 0)] {
        assert!(files.answered(&iq("result", "up.example.org", &format!("file-{slot}"), SLOT)));
        assert_eq!((files.requests().len(), files.jobs().len()), (next, 1));
    }
    files.came(Came { which: (errand(1).file, errand(1).to), news: FileNews::Failed(FileFailure::Interrupted) });
    assert_eq!(files.requests().len(), 1, "one is through: the third");
    files.tick();
    assert!(files.requests().is_empty());
    files.call_off(CaseId(1), &errand(1).to);
    assert!(files.handing.is_empty() && files.asked.is_empty());
}

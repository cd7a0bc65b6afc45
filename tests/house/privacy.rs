//! No word and no address of a person in a log line, an error, a debug print or a plain file.

use std::{
    cell::RefCell,
    env,
    fmt::Debug,
    fs, io,
    process::Command,
    sync::{Arc, Once},
};

use tracing_subscriber::{filter::LevelFilter, prelude::*};
use vestibule::{
    channel::{Arrival, CatchUp, Cursor, Keep, Order, What},
    desk::command,
    error,
    model::{
        Attachment, CaseId, Device, Errand, Event, Failure, FileId, FileLink, FileNews, Inbound, LineFrom, Network,
        Note, Outcome, Quote, Role, RowId, SealedFile, Security, SeenKey, Turn, Unreadable, WireId,
    },
    private::{Private, Secret},
    store::{Batch, StoredRow},
    talk::{self, Arg, Say, SetBy, Value},
};

use crate::door::{DAY, Door, HOUR, Line, peer};

/// A word that nothing else has in it. Whoever finds it has found somebody's words or address.
const CANARY: &str = "zqcanary";

fn person() -> String {
    format!("{CANARY}-ana@example.org")
}

fn words() -> String {
    format!(
        "hello {CANARY} is what I have to say about it, and it is long enough to be an account of all that \
             happened to me and to the others in the last weeks"
    )
}

thread_local! {
    static LOG: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Where all log lines of a thread go.
struct Log;

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        LOG.with_borrow_mut(|log| log.extend_from_slice(bytes));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Everything that is logged while `play` runs, at all levels and by all libraries.
fn logged(play: impl FnOnce()) -> String {
    // For the whole process: a subscriber of one thread misses what another thread has met first.
    static BEGIN: Once = Once::new();
    BEGIN.call_once(|| {
        let lines = tracing_subscriber::fmt::layer().with_ansi(false).with_writer(|| Log);
        tracing_subscriber::registry().with(lines.with_filter(LevelFilter::TRACE)).init();
        // What another thread met while this was being set up has been marked as of no interest.
        tracing::callsite::rebuild_interest_cache();
    });
    LOG.take();
    play();
    String::from_utf8(LOG.take()).unwrap()
}

fn assert_no_canary(what: &str, shown: &str) {
    let at = shown.to_lowercase().find(CANARY);
    assert_eq!(
        at,
        None,
        "in {what}: …{}…",
        at.map_or("", |at| &shown[at.saturating_sub(80)..(at + 40).min(shown.len())])
    );
}

fn assert_private(value: &dyn Debug) {
    let (plain, pretty) = (format!("{value:?}"), format!("{value:#?}"));
    assert_no_canary(&plain, &plain);
    assert_no_canary("a pretty print", &pretty);
}

/// A conversation with all that can happen to it. Everything that was sent is checked on the way.
fn live() -> Door {
    let (who, words) = (person(), words());
    let mut door = Door::new();
    door.intake(&who, &words);
    let tag = door.tag(&who);
    door.say(&who, &words);
    door.unreadable(&who);
    door.say("nour", &format!("!take {tag}"));
    door.say(&who, &words);
    let heard = door.quote("nour", CANARY, &words);
    let row = heard.rows(&who).next().unwrap().clone();
    door.fails(&row, Failure::Refused);
    door.say("sam", &format!("!note {tag} {words}"));
    door.say("sam", &format!("!r {tag} {words}"));
    door.say("sam", &format!("!tak {words}"));
    door.say("sam", &words);
    door.answered_elsewhere(&who);
    door.line = Line::Dead;
    door.say("nour", &format!("!r {tag} {words}"));
    door.connect(CatchUp::Gap);
    door.restart();
    door.after(HOUR);
    door.connect(CatchUp::NoArchive);
    door.repeat(3);
    door
}

#[test]
fn nothing_of_it_is_logged() {
    let log = logged(|| {
        let mut door = live();
        door.say(&person(), "stop");
        door.say(&person(), &words());
        door.say(&person(), "forget");
        door.after(40 * DAY);
        door.take(vec![arrival(What::Refused { why: "the password is wrong".into() })]);
        door.take(vec![arrival(What::Lost)]);
    });
    assert!(log.contains("the store is open") && log.contains("keeps no archive"), "the log is read: {log}");
    for what in ["opened", "waits for a handler", "taken", "answered", "stopped by the person", "erased"] {
        let said = log.lines().any(|line| line.contains(&format!(": {what} case=")));
        assert!(said, "what happens to a case is logged with its tag: no `{what}` in {log}");
    }
    assert_no_canary("the log", &log);
}

/// Not a test by itself: a part of the program that goes wrong over somebody's words.
#[test]
fn the_child_that_fails() {
    if env::var("VESTIBULE_FAILS").is_ok() {
        tracing_subscriber::fmt().with_writer(io::stderr).init();
        error::panics_tell_their_place_only();
        panic!("cannot go on with: {}", words());
    }
}

#[test]
fn a_panic_does_not_tell_it() {
    let mut child = Command::new(env::current_exe().unwrap());
    child.args(["--exact", "privacy::the_child_that_fails", "--nocapture"]);
    let done = child.env("VESTIBULE_FAILS", "1").env("RUST_BACKTRACE", "full").output().unwrap();
    let said = String::from_utf8([done.stdout, done.stderr].concat()).unwrap();
    assert!(!done.status.success() && said.contains("at=tests/house/privacy.rs:"), "{said}");
    assert_no_canary("what is said of a panic", &said);
}

fn arrival(what: What) -> Arrival {
    Arrival {
        network: Network::Console,
        what,
        ticket: None,
        cursor: Some(Cursor(CANARY.to_owned().into())),
        keeps: vec![keep()],
    }
}

fn keep() -> Keep {
    Keep { name: CANARY.to_owned().into(), of: None, value: Some(Secret::new(CANARY.as_bytes().to_vec())) }
}

fn link() -> FileLink {
    FileLink { whole: words().into(), host: words().into(), name: words().into(), view_once: false }
}

fn inbound() -> Inbound {
    Inbound {
        from: peer(CANARY),
        keys: vec![SeenKey::of(&[CANARY])],
        wire_id: Some(WireId("w".into())),
        body: words().into(),
        files: vec![Attachment { link: link(), sealed: Some(Arc::new(vec![1, 2].into())), key: None }],
        quote: Some(Quote { id: None, text: words().into() }),
        security: Security::EndToEnd,
        device: Device::New,
        key: None,
        offers_otr: false,
        in_group: false,
    }
}

#[test]
fn no_value_shows_it_when_printed_for_a_developer() {
    let door = live();
    let case = door.case(&person());
    assert!(case.lines.iter().any(|line| line.from == LineFrom::Person) && !case.notes.is_empty());
    assert_private(door.house());
    assert_private(case);
    assert_private(door.house().rules());
    assert_private(&door.house().store().load(vestibule::model::Timestamp::default()).unwrap());
    let row = door.received["nour"].iter().rfind(|row| row.body.reveal().contains(CANARY)).unwrap().clone();
    let mut answered = row.clone();
    answered.answers = Some((WireId("w".into()), words().into()));
    answered.author = Some((peer(CANARY), None));
    assert_private(&answered);
    assert_private(&StoredRow { row: answered.clone(), handed: true });
    assert_private(&Order::Send(answered.clone()));
    assert_private(&Order::Forget(peer(CANARY)));
    assert_private(&Order::CallOff { case: CaseId(1), to: peer(CANARY) });
    assert_private(&Order::CatchUp { after: Some(Cursor(CANARY.to_owned().into())), in_doubt: false });
    let file = FileId { case: CaseId(1), number: 1 };
    let errand = Errand { file, to: peer(CANARY), link: link(), by: Network::Console, ending: Some(words().into()) };
    let sealed: SealedFile = Arc::new(words().into_bytes().into());
    assert_private(&Order::File { errand: errand.clone(), sealed: Some(Arc::clone(&sealed)) });
    let came = |news| Event::File { file, to: peer(CANARY), news };
    for event in [
        came(FileNews::Fetched(Arc::clone(&sealed))),
        came(FileNews::Shared(words().into())),
        Event::Message { inbound: inbound(), quoted: Some(CaseId(1)) },
        Event::Unreadable { from: peer(CANARY), what: Unreadable::TooLong, keys: vec![] },
        Event::AnsweredElsewhere { to: peer(CANARY), keys: vec![] },
        Event::Delivered { row: answered.clone() },
        Event::Undelivered { row: answered.clone(), why: Failure::Unknown },
    ] {
        assert_private(&event);
        assert_private(&arrival(What::Event(event)));
    }
    let mut turn = Turn { cases: vec![case.clone()], rows: vec![answered.clone()], ..Turn::default() };
    turn.silenced.push(peer(CANARY));
    turn.forgotten.push(peer(CANARY));
    turn.files.push((file, Arc::clone(&sealed)));
    turn.errands.push(errand);
    for case in &mut turn.cases {
        case.add_file(door.now, &link(), None);
    }
    assert_private(&turn);
    let (keep, network) = (keep(), Network::Console);
    let (cases, rows, keeps) = (vec![case], vec![(&answered, true)], vec![(network, &keep)]);
    assert_private(&Batch { cases, rows, keeps, files: vec![(file, &sealed)], ..Batch::default() });
    assert_private(&Note { by: "nour".into(), at: door.now, words: words().into() });
    assert_private(&talk::Answer {
        asked_by: None,
        question: "q".into(),
        value: Value::Text,
        words: words().into(),
        at: door.now,
        by: SetBy::Person,
        version: 1,
    });
    assert_private(&Say::Text { key: "k".into(), args: vec![("a", Arg::Words(words().into()))] });
    assert_private(&(Private::new(words()), Secret::new(words())));
    let line = format!("!r {} {}", case.tag, words());
    assert_private(&command::parse(&line, Role::Handler, false));
    assert_private(&command::parse(&format!("!{CANARY} x"), Role::Handler, false));
}

#[test]
fn what_talk_hears_is_not_shown_when_printed() {
    let words = words();
    let heard = talk::Heard {
        words: Private::new(&words),
        first_message: Private::new(&words),
        unencrypted: true,
        resumes: None,
        burst: false,
        paused: false,
        returning: false,
        at: vestibule::model::Timestamp::default(),
    };
    assert_private(&heard);
}

#[test]
fn no_error_of_the_store_tells_it() {
    let door = live();
    let (path, row) = (door.path(), door.received["nour"].last().unwrap().clone());
    let second = open(&path).expect_err("it is in use");
    let mut broken = row;
    broken.case = Some(CaseId(999));
    broken.id = RowId(999_999);
    broken.body = words().into();
    broken.to = peer(CANARY);
    drop(door);
    // In a folder of its own: the first went with its door.
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(&folder.path().join("store.db")).unwrap();
    let refused = store.commit(&Batch { rows: vec![(&broken, true)], ..Batch::default() }).expect_err("no such case");
    for error in [second, refused] {
        assert_private(&error);
        assert_no_canary("an error", &error::chain(&error));
    }
    let settled = Batch { settled: vec![(RowId(7), Outcome::Failed(Failure::Unknown))], ..Batch::default() };
    store.commit(&settled).unwrap();
}

fn open(path: &std::path::Path) -> Result<vestibule::store::Store, vestibule::store::StoreError> {
    vestibule::store::Store::open(path, &vestibule::store::Key::from_bytes([0x5e; 32]))
}

#[test]
fn the_files_hold_nothing_in_the_clear() {
    let mut door = live();
    for stage in ["open", "closed", "erased"] {
        let mut read = 0;
        for entry in fs::read_dir(door.folder()).unwrap() {
            let path = entry.unwrap().path();
            let bytes = fs::read(&path).unwrap();
            read += bytes.len();
            for known in [CANARY, "somebody", "nour", "question"] {
                let found = bytes.windows(known.len()).any(|window| window == known.as_bytes());
                assert!(!found, "{stage}: {known} in {}", path.display());
            }
        }
        assert!(read > 8192, "{stage}: the files are read");
        match stage {
            "open" => door.stop_and_start(),
            _ => drop(door.say(&person(), "forget")),
        }
    }
}

//! Who answers this? The one pure decision: `decide(rules, cases, event, now) -> Turn`.
//!
//! Called by `app` for every event, one at a time. A seen message is nothing; staff go to `desk`; a
//! person whose case is held is relayed; everybody else talks with the script. Nothing is sent or
//! stored here, and neither the clock nor chance is asked.

mod asides;
mod drill;
mod files;
mod otr;
mod passage;
mod paused;
mod pgp;
mod protection;
mod talking;
mod tally;
mod verify;

use std::time::Duration;

use self::{
    files::{file_alone, is_after_file, note_file, refuse_file},
    protection::{Change, mind, refuse, unreadable},
    talking::{Came, resume, say_apart, stop, talk},
    verify::verify,
};

use crate::{
    cases::Cases,
    desk,
    draft::Draft,
    model::{
        Case, Chance, Entry, Event, FileNews, Happened, Inbound, Peer, Priority, Security, Stage, Task, Timestamp,
        Turn, Unreadable,
    },
    rules::Rules,
    talk::{Command, Say, Session, harmless},
};

/// Decides one event. `app` has left out messages that were seen before.
pub fn decide(rules: &Rules, cases: &Cases, event: &Event, now: Timestamp, chance: &mut Chance) -> Turn {
    let mut draft = Draft::new(rules, cases, now, chance);
    draft.by = event.by().and_then(|by| rules.staff(by));
    if event.by().is_some_and(|by| rules.is_revoked(by)) {
        // An invitation may bring them back.
        if let Event::Message { inbound, .. } = event
            && desk::invite::heard(&mut draft, inbound)
        {
            draft.see(&inbound.keys);
        }
        return draft.finish();
    }
    match event {
        Event::Message { inbound, quoted } => {
            draft.see(&inbound.keys);
            match rules.staff(&inbound.from) {
                Some(staff) => desk::staff::message(&mut draft, staff, inbound, *quoted),
                None if desk::invite::heard(&mut draft, inbound) => {}
                None if is_blocked(cases, &inbound.from) => only_forget(&mut draft, inbound),
                None if passage::heard(&mut draft, inbound) => {}
                None => {
                    person_message(&mut draft, inbound);
                    otr::offered(&mut draft, inbound);
                }
            }
        }
        Event::Unreadable { from, what, keys } => {
            draft.see(keys);
            if !is_blocked(cases, from) {
                unreadable(&mut draft, from, *what);
            }
        }
        Event::AnsweredElsewhere { to, keys } => {
            draft.see(keys);
            if let Some(case) = cases.of(to).filter(|case| rules.staff(to).is_none() && is_open(case)) {
                desk::on_answered_elsewhere(&mut draft, case.clone());
            }
        }
        Event::NewDevice { of } => {
            if let Some(case) = cases.of(of).filter(|case| rules.staff(of).is_none() && is_open(case)) {
                desk::on_change(&mut draft, case, "desk-device-added");
                let mut case = Case { new_device: Some(now), ..case.clone() };
                desk::holding::doubt(&mut case);
                draft.keep(case);
            }
        }
        Event::Aside { from, what, relayed, keys } => {
            draft.see(keys);
            if is_blocked(cases, from) {
                return draft.finish();
            }
            asides::heard(&mut draft, from, what, relayed.as_deref());
        }
        Event::Typing { from, composes } => {
            if let Some(staff) = rules.staff(from) {
                desk::asides::typing(&mut draft, staff, *composes);
            }
        }
        Event::KeyChanged { of } => desk::trust::on_key_changed(&mut draft, of),
        Event::Line { network, state } => desk::line::on_state(&mut draft, *network, *state),
        Event::Missed { network, sent } => desk::line::on_missed(&mut draft, *network, *sent),
        Event::File { file, to, news: FileNews::Key(sealed, key) } => pgp::on_file(&mut draft, *file, to, sealed, key),
        Event::File { file, to, news } => desk::files::on_news(&mut draft, *file, to, news),
        Event::Delivered { row } => desk::delivery::on_delivered(&mut draft, row),
        Event::Undelivered { row, why } => desk::on_undelivered(&mut draft, row, *why),
        Event::Hangup => draft.chore(Task::Reload, None),
        Event::Ticket(news) => desk::ticket::on_news(&mut draft, news),
        Event::Chore { by, news } => desk::upkeep::on_news(&mut draft, by.as_ref(), news),
        Event::Tick => {
            desk::absence::on_tick(&mut draft);
            cases.all().into_iter().for_each(|case| {
                desk::timers::on_tick(&mut draft, case);
                drill::on_tick(&mut draft, case);
            });
        }
    }
    drill::follow(&mut draft);
    desk::ticket::follow(&mut draft, matches!(event, Event::Tick));
    draft.finish()
}

/// Whether nothing of this person is heard. Staff are never blocked.
fn is_blocked(cases: &Cases, person: &Peer) -> bool {
    cases.of(person).is_some_and(|case| case.blocked.is_some())
}

/// Whoever is blocked can still have everything erased.
fn only_forget(draft: &mut Draft<'_>, inbound: &Inbound) {
    let command = draft.rules.script.command(inbound.body.reveal());
    if let Some(case) = draft.cases.of(&inbound.from).filter(|_| command == Some(Command::Forget)) {
        desk::on_forget(draft, case.clone());
    }
}

/// What comes within this time is one burst: it is answered once.
const BURST: Duration = Duration::from_secs(60);

const fn is_open(case: &Case) -> bool {
    !matches!(case.stage, Stage::Closed { .. })
}

fn person_message(draft: &mut Draft<'_>, inbound: &Inbound) {
    // A file is announced as one, or not at all: whoever reads this may have an app that fetches by itself.
    let (words, handed) = pgp::taken_out(draft, inbound);
    let words = &words;
    let known = draft.cases.of(&inbound.from);
    let mut case = case_of(draft, inbound, words);
    case.hearing = inbound.wire_id.clone();
    desk::accounts::on_written(draft, &mut case, &inbound.from);
    if case.first_message.reveal().is_empty() || known.is_none_or(|known| known.id != case.id) {
        case.first_id = case.hearing.clone();
    }
    let at_once = known.is_some() && draft.now.since(case.heard) < draft.rules.times.burst;
    let burst = at_once && !is_after_file(&case);
    let change = known.filter(|case| !otr::is_all(case)).and_then(|case| Change::of(case, inbound.security));
    case.security = if otr::is_all(&case) { inbound.security } else { case.security };
    desk::holding::on_silence(&mut case, draft.now);
    case.hear(inbound.security, draft.now);
    case.unread_in_a_row = 0;
    let command = draft.rules.script.command(words);
    // A key is no file.
    let files: Vec<_> = inbound.files.iter().filter(|file| file.key.is_none()).collect();
    if !files.is_empty() {
        let all = files.into_iter().all(|file| note_file(draft, &mut case, file));
        match (all, words.is_empty()) {
            (true, _) => {}
            (false, true) => return refuse(draft, case, Unreadable::Full),
            // Whoever goes is told nothing of files; whose words are refused as well is told that.
            (false, false) if case.is_full() || matches!(command, Some(Command::Stop | Command::Forget)) => {}
            (false, false) => refuse_file(draft, &mut case),
        }
        if words.is_empty() {
            return file_alone(draft, case, inbound.device, change);
        }
    }
    if case.first_message.reveal().is_empty() {
        case.first_message = harmless(words).into();
    }
    // About a case that goes with this very message there is nothing to mind any more.
    let goes = command == Some(Command::Forget) && case.stage.holder().is_none();
    if !goes {
        mind(draft, &mut case, inbound.device, change);
    }
    if case.is_full() && command.is_none() {
        return refuse(draft, case, Unreadable::Full);
    }
    case.pgp.said = crate::pgp::fingerprint_in(words).map(Into::into).filter(|_| handed.is_none()).or(case.pgp.said);
    if pgp::confirms(draft, &mut case, words) {
        return draft.keep(case);
    }
    let came = Came { burst, resumes: None, change };
    match handed {
        Some(handed) => {
            pgp::heard(draft, case, words, handed, |draft, case| heed(draft, case, words, command, came));
        }
        None => heed(draft, case, words, command, came),
    }
}

/// Whose turn it is with a message: the script's, a command's or a human's.
fn heed(draft: &mut Draft<'_>, mut case: Case, words: &str, command: Option<Command>, came: Came) {
    let ends = matches!(command, Some(Command::Stop | Command::Forget));
    if matches!(case.stage, Stage::Queued { .. } | Stage::Closed { .. }) && !ends {
        say_apart(draft, &case, came.change);
    }
    match (&case.stage, command) {
        (Stage::Intake | Stage::Summary, _) => talk(draft, case, words, came),
        (_, Some(Command::Forget)) => desk::on_forget(draft, case),
        (Stage::Stopped { .. } | Stage::Closed { stopped: true, .. }, Some(Command::Stop)) => draft.keep(case),
        (
            Stage::Queued { .. }
            | Stage::Claimed { .. }
            | Stage::Active { .. }
            | Stage::Snoozed { .. }
            | Stage::Closed { .. },
            Some(Command::Stop),
        ) => {
            stop(draft, case);
        }
        (Stage::Queued { .. }, Some(Command::Status)) => {
            let mut status = vec![Say::text("status-queued")];
            status.extend(desk::away::on_status(draft, &case));
            draft.say(&case, &[status]);
            draft.keep(case);
        }
        (Stage::Queued { .. } | Stage::Closed { .. }, Some(Command::Verify)) => {
            verify(draft, &case);
            draft.keep(case);
        }
        (Stage::Queued { .. } | Stage::Closed { .. }, Some(Command::Pgp)) => {
            desk::pgp::say(draft, &case);
            draft.keep(case);
        }
        (Stage::Queued { .. } | Stage::Closed { .. }, Some(Command::Channel)) => {
            let ways = desk::ways::all(draft, &mut case);
            draft.say(&case, &ways);
            draft.keep(case);
        }
        // From here on a human has the word: the program only carries.
        (Stage::Queued { .. } | Stage::Claimed { .. } | Stage::Active { .. } | Stage::Snoozed { .. }, _) => {
            if desk::holding::gives_word(draft, &mut case, words) {
                return draft.keep(case);
            }
            desk::on_words(draft, &mut case, words);
            desk::holding::missed_word(draft, &mut case);
            desk::ask::heard(draft, &mut case, words);
            draft.keep(case);
        }
        (Stage::Stopped { .. }, _) => resume(draft, case, words, came.change),
        (Stage::Closed { .. }, _) => {
            desk::on_return(draft, &mut case, words);
            draft.say(&case, &[vec![Say::text("reopened")]]);
            desk::away::on_words(draft, &mut case);
            draft.keep(case);
        }
    }
}

/// The case that a message belongs to; a new one, if it belongs to none.
fn case_of(draft: &mut Draft<'_>, inbound: &Inbound, words: &str) -> Case {
    let late = |since: Timestamp| draft.now.since(since) > draft.rules.times.reopen;
    match draft.cases.of(&inbound.from) {
        Some(case) => match case.stage {
            Stage::Closed { since, .. } if late(since) => {
                let new = new_case(draft, &inbound.from, inbound.security, words, true);
                Case { earlier: Some(case.tag), ..new }
            }
            Stage::Intake
            | Stage::Summary
            | Stage::Queued { .. }
            | Stage::Claimed { .. }
            | Stage::Active { .. }
            | Stage::Snoozed { .. }
            | Stage::Stopped { .. }
            | Stage::Closed { .. } => case.clone(),
        },
        None => new_case(draft, &inbound.from, inbound.security, words, false),
    }
}

fn new_case(draft: &mut Draft<'_>, person: &Peer, security: Security, words: &str, returning: bool) -> Case {
    let (id, tag) = (draft.new_case(), draft.new_tag());
    Case {
        id,
        tag,
        person: person.clone(),
        others: Vec::new(),
        part_of: None,
        stage: Stage::Intake,
        priority: Priority::Green,
        security,
        encrypted_since: None,
        was_encrypted: false,
        opened: draft.now,
        heard: draft.now,
        first_message: harmless(words).into(),
        session: Session::default(),
        lines: Vec::new(),
        files: Vec::new(),
        given: 0,
        carded: None,
        notes: Vec::new(),
        reassured: None,
        unreadable: None,
        told_otr: false,
        shown_otr: false,
        told_in_clear: false,
        new_device: None,
        key_changed: None,
        hearing: None,
        first_id: None,
        aside: None,
        unread_in_a_row: 0,
        no_keys: false,
        answered: None,
        mandate: None,
        check: crate::model::Check::default(),
        outgoing: Vec::new(),
        asked: None,
        enclosed: Vec::new(),
        offer: None,
        alarm: None,
        blocked: None,
        away_told: None,
        human: None,
        drill: None,
        // Whoever comes back may be written to as before, and encrypted to.
        contact: draft.cases.of(person).map(|earlier| earlier.contact.clone()).unwrap_or_default(),
        vigil: crate::model::Vigil::default(),
        pgp: draft.cases.of(person).map(|earlier| earlier.pgp.confirmed()).unwrap_or_default(),
        call: None,
        passage: None,
        forget_asked: None,
        ticket: None,
        log: vec![Entry { at: draft.now, what: Happened::Opened }],
        earlier: None,
        returning,
    }
}

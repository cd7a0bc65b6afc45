//! Who answers this? The one pure decision: `decide(rules, cases, event, now) -> Turn`.
//!
//! Called by `app` for every event, one at a time. A seen message is nothing; staff go to `desk`; a
//! person whose case is held is relayed; everybody else talks with the script. Nothing is sent or
//! stored here, and neither the clock nor chance is asked.

use std::time::Duration;

use crate::{
    cases::Cases,
    desk,
    draft::Draft,
    model::{
        Case, Chance, Device, Event, FileLink, Inbound, MAX_FILES, Peer, Priority, Security, Stage, Timestamp, Turn,
        Unreadable,
    },
    private::Private,
    rules::Rules,
    talk::{self, Command, Heard, Reach, Say, Session, harmless},
};

/// Decides one event. `app` has left out messages that were seen before.
pub fn decide(rules: &Rules, cases: &Cases, event: &Event, now: Timestamp, chance: &mut Chance) -> Turn {
    let mut draft = Draft::new(rules, cases, now, chance);
    match event {
        Event::Message { inbound, quoted } => {
            draft.see(&inbound.keys);
            match rules.staff(&inbound.from) {
                Some(staff) => desk::staff::message(&mut draft, staff, inbound, *quoted),
                None => person_message(&mut draft, inbound),
            }
        }
        Event::Unreadable { from, what, keys } => {
            draft.see(keys);
            unreadable(&mut draft, from, *what);
        }
        Event::AnsweredElsewhere { to, keys } => {
            draft.see(keys);
            if let Some(case) = cases.of(to).filter(|case| rules.staff(to).is_none() && is_open(case)) {
                desk::on_answered_elsewhere(&mut draft, case.clone());
            }
        }
        Event::File { file, to, news } => desk::files::on_news(&mut draft, *file, to, news),
        Event::Undelivered { row, why } => desk::on_undelivered(&mut draft, row, *why),
        Event::Tick => cases.all().into_iter().for_each(|case| desk::on_tick(&mut draft, case)),
    }
    draft.finish()
}

/// What comes within this time is one burst: it is answered once.
const BURST: Duration = Duration::from_secs(60);

const fn is_open(case: &Case) -> bool {
    !matches!(case.stage, Stage::Closed { .. })
}

fn person_message(draft: &mut Draft<'_>, inbound: &Inbound) {
    let words = inbound.body.reveal();
    let known = draft.cases.of(&inbound.from);
    let mut case = case_of(draft, inbound);
    let burst = known.is_some() && draft.now.since(case.heard) < draft.rules.times.burst;
    case.hear(inbound.security, draft.now);
    if let Some(link) = &inbound.file {
        if case.files.len() >= MAX_FILES {
            return unreadable(draft, &inbound.from, Unreadable::Full);
        }
        note_file(draft, &mut case, link);
        if words.is_empty() {
            return file_alone(draft, case, inbound.device);
        }
    }
    if case.first_message.reveal().is_empty() {
        case.first_message = harmless(words).into();
    }
    let command = draft.rules.script.command(words);
    // About a case that goes with this very message there is nothing to mind any more.
    let goes = command == Some(Command::Forget) && case.stage.holder().is_none();
    if inbound.device == Device::New && !goes {
        desk::on_new_device(draft, &case);
    }
    if case.is_full() && command.is_none() {
        return unreadable(draft, &inbound.from, Unreadable::Full);
    }
    match (&case.stage, command) {
        (Stage::Intake | Stage::Summary, _) => talk(draft, case, words, Came { burst, after_stop: false }),
        (_, Some(Command::Forget)) => desk::on_forget(draft, case),
        (Stage::Stopped { .. } | Stage::Closed { stopped: true, .. }, Some(Command::Stop)) => draft.keep(case),
        (
            Stage::Queued { .. } | Stage::Claimed { .. } | Stage::Active { .. } | Stage::Closed { .. },
            Some(Command::Stop),
        ) => {
            stop(draft, case);
        }
        (Stage::Queued { .. }, Some(Command::Status)) => {
            draft.say(&case, &[vec![Say::text("status-queued")]]);
            draft.keep(case);
        }
        // From here on a human has the word: the program only carries.
        (Stage::Queued { .. } | Stage::Claimed { .. } | Stage::Active { .. }, _) => {
            desk::on_words(draft, &mut case, words);
            draft.keep(case);
        }
        (Stage::Stopped { .. }, _) => resume(draft, case, words),
        (Stage::Closed { .. }, _) => {
            desk::on_return(draft, &mut case, words);
            draft.say(&case, &[vec![Say::text("reopened")]]);
            draft.keep(case);
        }
    }
}

/// The case that a message belongs to; a new one, if it belongs to none.
fn case_of(draft: &mut Draft<'_>, inbound: &Inbound) -> Case {
    let words = inbound.body.reveal();
    let late = |since: Timestamp| draft.now.since(since) > draft.rules.times.reopen;
    match draft.cases.of(&inbound.from) {
        Some(case) => match case.stage {
            Stage::Closed { since, .. } if late(since) => new_case(draft, &inbound.from, inbound.security, words, true),
            Stage::Intake
            | Stage::Summary
            | Stage::Queued { .. }
            | Stage::Claimed { .. }
            | Stage::Active { .. }
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
        stage: Stage::Intake,
        priority: Priority::Green,
        security,
        encrypted_since: None,
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
        forget_asked: None,
        returning,
    }
}

/// How a message comes after the one before.
#[derive(Clone, Copy)]
struct Came {
    after_stop: bool,
    burst: bool,
}

/// One step of the script.
fn talk(draft: &mut Draft<'_>, mut case: Case, words: &str, came: Came) {
    let first_message = case.first_message.reveal().clone();
    let heard = Heard {
        words: Private::new(words),
        first_message: Private::new(&first_message),
        unencrypted: case.security == Security::TransportOnly,
        returning: case.returning,
        after_stop: came.after_stop,
        burst: came.burst,
        at: draft.now,
    };
    let began = !case.session.introduced;
    let (language, answers) = (case.session.language, case.session.answers.clone());
    let step = talk::step(&draft.rules.script, std::mem::take(&mut case.session), &heard);
    case.session = step.session;
    case.priority = step.priority.map_or(case.priority, |asked| asked.max(case.priority));
    // What was no answer, no command and no greeting is for a human to read. The first message is kept whole anyway.
    let script = &draft.rules.script;
    // With the introduction it is the first message that is taken as an answer.
    let answered = !began && case.session.answers != answers;
    let chose_language = case.session.language != language && words.split_whitespace().count() < 3;
    let meant = answered || chose_language || script.command(words).is_some() || script.is_greeting(words);
    let unread = !meant && says_something(words);
    if (step.keep || unread) && !(began && words == first_message) {
        case.add_line(crate::model::LineFrom::Person, draft.now, words);
    }
    let confirming = draft.rules.script.awaits_confirmation(&case.session);
    case.stage = if confirming { Stage::Summary } else { Stage::Intake };
    match step.then {
        Some(Reach::Stop) => return stop(draft, case),
        Some(Reach::Forget) => return desk::on_forget(draft, case),
        Some(Reach::HandOff(why)) => {
            draft.say(&case, &step.messages);
            case.reassured = Some(draft.now);
            desk::on_hand_off(draft, &mut case, why);
        }
        Some(Reach::Status) | None => draft.say(&case, &step.messages),
    }
    draft.keep(case);
}

/// Whether a human could make something of it: not of a number alone, unless it is one to call, nor of `??`.
fn says_something(words: &str) -> bool {
    let number = words.chars().filter(|c| c.is_numeric()).count();
    number > 4 || words.chars().any(|c| !(c.is_numeric() || c.is_whitespace() || c.is_ascii_punctuation()))
}

fn stop(draft: &mut Draft<'_>, mut case: Case) {
    desk::on_stop(draft, &mut case);
    draft.say(&case, &[vec![Say::text("stopped")]]);
    draft.keep(case);
}

/// Whoever writes after STOP wants to go on: where they were.
fn resume(draft: &mut Draft<'_>, mut case: Case, words: &str) {
    if case.carded.is_some() {
        draft.say(&case, &[vec![Say::text("resumed")]]);
        desk::on_return(draft, &mut case, words);
        return draft.keep(case);
    }
    case.stage = Stage::Intake;
    talk(draft, case, words, Came { after_stop: true, burst: false });
}

/// That a file was sent is kept, and said; nobody opens it.
fn note_file(draft: &mut Draft<'_>, case: &mut Case, link: &FileLink) {
    // A handful of pictures is one thing to say.
    let due = case.files.last().is_none_or(|last| draft.now.since(last.at) >= BURST);
    case.add_file(draft.now, link);
    if due {
        tell_apart(draft, case, "file-noted");
    }
}

/// A file without words is no answer to a question.
fn file_alone(draft: &mut Draft<'_>, mut case: Case, device: Device) {
    if device == Device::New {
        desk::on_new_device(draft, &case);
    }
    match case.stage {
        // The first word of somebody, who is greeted once.
        Stage::Intake | Stage::Summary if !case.session.introduced && case.session.pending.is_none() => {
            return talk(draft, case, "", Came { burst: false, after_stop: false });
        }
        Stage::Intake | Stage::Summary => {}
        Stage::Queued { .. } | Stage::Claimed { .. } | Stage::Active { .. } => desk::files::on_file(draft, &mut case),
        Stage::Stopped { .. } if case.carded.is_none() => case.stage = Stage::Intake,
        Stage::Stopped { .. } | Stage::Closed { .. } => {
            let again = if matches!(case.stage, Stage::Stopped { .. }) { "resumed" } else { "reopened" };
            desk::files::on_return(draft, &mut case);
            draft.say(&case, &[vec![Say::text(again)]]);
        }
    }
    draft.keep(case);
}

/// Says something to somebody whose language may not be known yet: then in all of them.
fn tell_apart(draft: &mut Draft<'_>, case: &Case, key: &str) {
    let words = &draft.rules.script.words;
    let languages = case.language().map_or_else(|| words.languages().to_vec(), |lang| vec![lang]);
    let texts: Vec<String> = languages.iter().map(|lang| words.text(*lang, key, &[])).collect();
    draft.say_apart(&case.person, texts.join("\n\n"));
}

/// Something arrived that cannot be read: said once in a while, never dropped in silence.
fn unreadable(draft: &mut Draft<'_>, from: &Peer, what: Unreadable) {
    let name = what.name();
    if let Some(staff) = draft.rules.staff(from) {
        return draft.notice(staff, None, &format!("desk-unreadable-{name}"), &[]);
    }
    let mut case = match draft.cases.of(from) {
        Some(case) => case.clone(),
        // Words that could not be read came encrypted; of anything else it is not known.
        None if what == Unreadable::Encrypted => new_case(draft, from, Security::EndToEnd, "", false),
        None => new_case(draft, from, Security::TransportOnly, "", false),
    };
    case.heard = draft.now;
    // What is encrypted comes again and again until its sender has found the switch.
    let pause = if what == Unreadable::Encrypted { draft.rules.times.reassure } else { BURST };
    let due = case.unreadable.is_none_or(|(last, before)| before != what || draft.now.since(last) >= pause);
    if due && !case.stage.is_stopped() {
        case.unreadable = Some((draft.now, what));
        tell_apart(draft, &case, &format!("unreadable-{name}"));
        if let Some(holder) = case.stage.holder().and_then(|name| draft.rules.staff_named(name)) {
            let args = [("tag", talk::Arg::Words(case.tag.to_string().into()))];
            draft.notice(holder, Some(case.id), &format!("desk-person-{name}"), &args);
        }
    }
    draft.keep(case);
}

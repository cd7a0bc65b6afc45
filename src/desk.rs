//! The hand-off: what the team is told, and what a member of the staff may do. Pure.
//!
//! `front` calls [`staff::message`] for whatever staff write, and the `on_…` functions when a person's
//! case comes to, or changes at, the desk. What goes out to a person is an explicit act: an answer that quotes a
//! line of their case, `!r`, `!say … go`, or plain words after `!focus`. In reading order: `stage` (the moves),
//! `command` (the table), `staff` (who reads what is typed, and answers), `moves` (whose case it is), `outgoing` (an
//! answer on its way), `holding` (for what it waits), `enclosed` (a file on its way), `delivery`, `timers`, `card` and
//! `lists` (what a handler sees); then each kind of command in a file of its own. `accounts` is about one person with
//! several accounts, `passage` about how they go on from another one. `acts` keeps what was done for the audit trail.

pub mod absence;
pub mod accounts;
mod acts;
pub mod asides;
pub mod ask;
pub mod away;
mod call;
pub mod card;
pub mod command;
mod confirm;
pub mod contact;
pub mod delivery;
mod disclose;
mod drill;
mod enclosed;
mod export;
pub mod figures;
pub mod files;
pub mod holding;
pub mod invite;
mod keys;
pub mod line;
mod lists;
mod log;
pub mod marks;
mod moves;
mod names;
mod outgoing;
pub mod passage;
mod pause;
pub mod pgp;
mod referral;
mod roster;
mod shift;
mod speech;
pub mod staff;
mod stage;
mod stats;
pub mod ticket;
pub mod timers;
mod tongues;
pub mod trust;
pub mod upkeep;
pub mod ways;

pub use keys::keys;
pub use stage::Refusal;

use crate::{
    draft::{Asker, Draft},
    model::{Case, Failure, Happened, Line, LineFrom, Row, RowKind, Staff, Stage},
    private::Private,
    talk::{Arg, Say, Why},
};

// --- A case comes to the desk ---------------------------------------------------------------------

/// The team gets the card, once; the case waits in the queue.
pub fn on_hand_off(draft: &mut Draft<'_>, case: &mut Case, why: Why) {
    case.stage = Stage::Queued { since: draft.now };
    case.carded = Some(draft.now);
    case.log(draft.now, Happened::HandedOff(why));
    give_card(draft, case, why);
    mark_shown(case);
}

/// What stood on the card has been given. If that was not all, whoever takes the case is given all in order.
fn mark_shown(case: &mut Case) {
    let is_sealed = case.lines.iter().skip(case.given).any(pgp::is_sealed);
    if case.lines.len() <= card::SHOWN && !is_sealed {
        case.given = case.lines.len();
    }
}

fn give_card(draft: &mut Draft<'_>, case: &Case, why: Why) {
    let rules = draft.rules;
    for staff in rules.team() {
        draft.tell(staff, Some(case.id), card::card(rules, staff, case, Some(why), draft.now));
    }
}

/// The person writes while their case is at the desk: to the holder at once, else kept for whoever takes it.
pub fn on_words(draft: &mut Draft<'_>, case: &mut Case, words: &str) {
    case.add_line(LineFrom::Person, draft.now, words);
    let due = pass_on(draft, case);
    if !away::on_words(draft, case) && due {
        draft.say(case, &[vec![Say::text("kept")]]);
    }
}

/// What the person has added goes to the holder at once; else the team is told, now and then. Whether it was.
fn pass_on(draft: &mut Draft<'_>, case: &mut Case) -> bool {
    case.stage = stage::hear(std::mem::replace(&mut case.stage, Stage::Intake), draft.now);
    let holder = case.stage.holder().and_then(|name| draft.rules.staff_named(name));
    if let Some(holder) = holder {
        give_lines(draft, case, holder);
        absence::on_words(draft, case);
        return false;
    }
    let due = case.reassured.is_none_or(|last| draft.now.since(last) >= draft.rules.times.reassure);
    if due {
        case.reassured = Some(draft.now);
        draft.notice_team(None, case.id, "desk-person-more", &tag(case));
    }
    due
}

/// How the person writes has changed (another device, in clear): whoever deals with the case is told, by this text,
/// before they read it.
pub fn on_change(draft: &mut Draft<'_>, case: &Case, key: &str) {
    if case.carded.is_some() {
        tell_whoever_deals(draft, case, key);
    }
}

fn tell_whoever_deals(draft: &mut Draft<'_>, case: &Case, key: &str) {
    tell_with(draft, case, key, &tag(case));
}

/// A notice to whoever holds a case; if nobody does, to the team.
fn tell_with(draft: &mut Draft<'_>, case: &Case, key: &str, args: &[(&'static str, Arg)]) {
    match case.stage.holder().and_then(|name| draft.rules.staff_named(name)) {
        Some(holder) => draft.notice(holder, Some(case.id), key, args),
        None => draft.notice_team(None, case.id, key, args),
    }
}

/// Gives a handler the lines of the person that no handler has been given.
fn give_lines(draft: &mut Draft<'_>, case: &mut Case, holder: &Staff) {
    let new: Vec<Line> = case.lines.iter().skip(case.given).cloned().collect();
    for line in new.iter().filter(|line| line.from.is_from_outside()) {
        // Encrypted by the person: whole, in a message of its own, so that it can be copied.
        if pgp::is_sealed(line) {
            draft.tell_whole(holder, case.id, format!("[{}]\n{}", case.tag, line.words.reveal()));
            continue;
        }
        draft.tell(holder, Some(case.id), card::line(draft.rules, holder, case, line));
    }
    case.given = case.lines.len();
}

/// The person of a case that was closed, or that they had stopped, writes again.
pub fn on_return(draft: &mut Draft<'_>, case: &mut Case, words: &str) {
    case.add_line(LineFrom::Person, draft.now, words);
    come_back(draft, case);
}

/// A case waits in the queue again, with its newest line.
fn come_back(draft: &mut Draft<'_>, case: &mut Case) {
    case.stage = Stage::Queued { since: draft.now };
    case.reassured = Some(draft.now);
    let rules = draft.rules;
    let Some(newest) = case.lines.last() else { return };
    for staff in rules.team() {
        let head = rules.text_for(staff, "desk-person-back", &tag(case));
        let line = card::line(rules, staff, case, newest);
        draft.tell(staff, Some(case.id), format!("· {head}\n{line}"));
    }
}

/// The person said STOP.
pub fn on_stop(draft: &mut Draft<'_>, case: &mut Case) {
    outgoing::call_off(draft, case);
    case.vigil.unsaid = None;
    case.stage = Stage::Stopped { since: draft.now };
    draft.silence(case);
    if case.carded.is_some() {
        draft.notice_team(None, case.id, "desk-person-stopped", &tag(case));
    }
}

/// The person said FORGET: their case goes, unless a handler holds it, who is asked to close it.
pub fn on_forget(draft: &mut Draft<'_>, mut case: Case) {
    if case.stage.holder().is_some() {
        case.forget_asked = case.forget_asked.or(Some(draft.now));
        draft.say(&case, &[vec![Say::text("forget-asked")]]);
        draft.notice_team(None, case.id, "desk-forget-asked", &tag(&case));
        return draft.keep(case);
    }
    let words = &draft.rules.script.words;
    let done = words.text(case.language().unwrap_or_else(|| words.default_language()), "forgotten", &[]);
    draft.say_apart(&case, done);
    forget(draft, &case);
}

/// Erases all that the person of this case ever wrote, older cases as well, and tells the team.
fn forget(draft: &mut Draft<'_>, case: &Case) {
    let cases = draft.cases;
    let older = cases.all_of(case).filter(|older| older.id != case.id);
    for case in older.chain([case]) {
        if case.drill.is_some() {
            drill::end(draft, case);
            continue;
        }
        if case.carded.is_some() {
            draft.told_of(case.id).for_each(|staff| draft.notice(staff, None, "desk-forgotten", &tag(case)));
        }
        draft.erase(case);
    }
}

/// A case whose person had asked to be forgotten is let go of. Whoever said STOP since is told nothing, nor whoever may not
/// be written to now: they know until when.
fn forget_at_last(draft: &mut Draft<'_>, mut case: Case) {
    if case.stage.is_stopped() || holding::why(&case, draft.now).is_some() {
        return forget(draft, &case);
    }
    case.stage = Stage::Queued { since: draft.now };
    on_forget(draft, case);
}

/// A human answered from another client of the helpline's own account: the program steps back.
pub fn on_answered_elsewhere(draft: &mut Draft<'_>, mut case: Case) {
    case.human = Some(draft.now);
    if case.stage.is_talking() {
        on_hand_off(draft, &mut case, Why::Elsewhere);
    } else {
        case.log(draft.now, Happened::Elsewhere);
        draft.notice_team(None, case.id, "desk-elsewhere", &tag(&case));
    }
    draft.keep(case);
}

/// A handler's words could not be delivered: shown on the very message they typed. If the program's own could not be
/// encrypted, only a human can go on: the team is told once, whether it knew of the case or not.
pub fn on_undelivered(draft: &mut Draft<'_>, row: &Row, why: Failure) {
    let case = row.case.and_then(|id| draft.cases.get(id));
    if let Some(mut case) = case.filter(|_| row.kind != RowKind::Team).cloned() {
        case.log(draft.now, Happened::Undelivered);
        draft.keep(case);
    }
    let case = case.or_else(|| draft.cases.of(&row.to).filter(|_| row.kind == RowKind::Program));
    let is_ours = row.kind == RowKind::Program && why == Failure::NoKeys;
    if let Some(case) = case.filter(|case| is_ours && !case.no_keys) {
        tell_whoever_deals(draft, case, "desk-no-keys");
        let carded = case.carded.or(Some(draft.now));
        let kept = draft.kept(case.clone());
        return draft.keep(Case { no_keys: true, carded, ..kept });
    }
    let (Some(case), Some((author, wire_id))) = (case, &row.author) else { return };
    let Some(staff) = draft.rules.staff(author) else { return };
    let reason = match why {
        Failure::NoSuchAccount => "no-such-account",
        Failure::NoKeys => "no-keys",
        Failure::Refused => "refused",
        Failure::Unknown => "unknown",
    };
    let args = [("tag", words(&case.tag.to_string())), ("why", Arg::Variant(reason))];
    draft.reply(Asker { staff, wire_id: wire_id.as_ref() }, Some(case.id), "desk-undelivered", &args);
}

fn tag(case: &Case) -> [(&'static str, Arg); 1] {
    [("tag", words(&case.tag.to_string()))]
}

fn words(text: &str) -> Arg {
    Arg::Words(Private::new(text.to_owned()))
}

//! A handler's file on its way to the person: fetched if it lies elsewhere, stored, and brought when nobody can take it back
//! any more.
//!
//! It waits like words do (`outgoing`, which calls this for all that waits), and the right to speak is looked at again when
//! it goes. What is on its way is kept with its case, so that whatever becomes of it, a crash included, is shown on the
//! message that it came with. Pure.

use std::{borrow::Cow, time::Duration};

use super::{
    delivery,
    files::{about, id},
    holding, tag,
};
use crate::{
    draft::{Asker, Draft},
    model::{
        Attachment, Case, Enclosed, Errand, FileFailure, FileNews, Happened, Leg, LineFrom, MAX_FILES, Network, Staff,
        Way, WireId,
    },
    talk::Arg,
};

/// After this nothing is heard any more of what was to fetch or to bring it.
const LOST: Duration = Duration::from_secs(15 * 60);
/// For so long it is of interest whether it has arrived.
const ARRIVES: Duration = Duration::from_secs(24 * 60 * 60);

/// Why files of this kind cannot go to this person at all: what the text about it is called.
pub(super) fn refused(case: &Case, files: &[Attachment]) -> Option<&'static str> {
    let in_clear = match case.person.network {
        Network::Signal | Network::Console => false,
        // The key to it would be read on the way.
        Network::Xmpp => case.way() != Way::Encrypted,
        // Nobody is there who could read it.
        Network::Drill => return Some("desk-drill-refused"),
    };
    match () {
        () if in_clear => Some("desk-file-clear"),
        () if files.iter().any(|file| !file.link.is_sealed()) => Some("desk-file-open"),
        () => None,
    }
}

/// A member of the staff, who holds the case, sends a file to its person.
pub(super) fn enclose(draft: &mut Draft<'_>, asker: Asker<'_>, case: &mut Case, file: &Attachment) {
    let size = file.sealed.as_ref().map(|sealed| sealed.reveal().len() as u64);
    let kept = case.files.iter().filter_map(|file| file.kept).chain(size).fold(0, u64::saturating_add);
    if case.files.len() >= MAX_FILES || kept > draft.rules.file_quota {
        return draft.reply(asker, Some(case.id), "desk-unreadable-full", &[]);
    }
    case.hearing = asker.wire_id.cloned();
    let number = case.add_file_from(LineFrom::Handler(asker.staff.name.clone()), draft.now, &file.link, size);
    case.given = case.lines.len();
    case.answered = case.answered.or(Some(draft.now));
    let due = draft.now.after(draft.rules.times.send_delay);
    case.human = Some(due);
    let step = match &file.sealed {
        Some(sealed) => {
            draft.store(id(case, number), sealed.clone());
            Leg::Waiting
        }
        None => {
            let (file, to, link) = (id(case, number), case.person.clone(), file.link.clone());
            draft.send_for(Errand { file, to, link, by: asker.staff.peer.network, ending: None });
            Leg::Fetching
        }
    };
    let (from, wire_id) = (asker.staff.peer.clone(), asker.wire_id.cloned());
    case.enclosed.push(Enclosed { number, from, wire_id, due, step, since: draft.now });
    go_on(draft, case);
}

/// What has waited long enough goes; of what nothing is heard any more its sender is told. The case as it is then.
pub(super) fn due<'a>(draft: &mut Draft<'_>, case: Cow<'a, Case>) -> Cow<'a, Case> {
    if !case.enclosed.iter().any(|file| is_due(draft, file)) {
        return case;
    }
    let mut case = case.into_owned();
    go_on(draft, &mut case);
    draft.keep(case.clone());
    Cow::Owned(case)
}

fn is_due(draft: &Draft<'_>, file: &Enclosed) -> bool {
    let past = |span| draft.now.since(file.since) >= span;
    match file.step {
        Leg::Waiting => file.due <= draft.now,
        Leg::Fetching | Leg::Going => past(LOST),
        Leg::Sent => past(ARRIVES),
    }
}

fn go_on(draft: &mut Draft<'_>, case: &mut Case) {
    for file in std::mem::take(&mut case.enclosed) {
        match file.step {
            _ if !is_due(draft, &file) => case.enclosed.push(file),
            Leg::Waiting => go(draft, case, file),
            Leg::Fetching => fail(draft, case, &file, FileFailure::Unreachable),
            Leg::Going => unsure(draft, case, &file),
            Leg::Sent => {}
        }
    }
}

/// It goes, if whoever sent it may still speak to the person.
fn go(draft: &mut Draft<'_>, case: &mut Case, file: Enclosed) {
    let holds = author(draft, &file).is_some_and(|staff| case.stage.holder() == Some(staff.name.as_str()));
    let known = case
        .file(file.number)
        .filter(|_| holds && case.key_changed.is_none() && holding::why(case, draft.now).is_none());
    let Some(known) = known.cloned() else { return not_sent(draft, case, &file) };
    let (to, ending) = (case.person.clone(), known.link.ending());
    draft.send_for(Errand { file: id(case, file.number), by: to.network, to, link: known.link, ending });
    case.enclosed.push(Enclosed { step: Leg::Going, since: draft.now, ..file });
}

/// Whatever waits goes now; what is not here yet goes to nobody.
pub(super) fn send_all(draft: &mut Draft<'_>, case: &mut Case) {
    for file in std::mem::take(&mut case.enclosed) {
        match file.step {
            Leg::Waiting => go(draft, case, file),
            Leg::Fetching => not_sent(draft, case, &file),
            Leg::Going | Leg::Sent => case.enclosed.push(file),
        }
    }
}

/// Nothing that has not gone goes any more: whoever sent it is told, on their own message.
pub(super) fn call_off(draft: &mut Draft<'_>, case: &mut Case) {
    for file in std::mem::take(&mut case.enclosed) {
        match file.step {
            Leg::Waiting | Leg::Fetching => not_sent(draft, case, &file),
            Leg::Going => unsure(draft, case, &file),
            Leg::Sent => {}
        }
    }
}

/// The newest file of somebody's in a case that can still be taken back.
pub(super) fn newest<'a>(draft: &Draft<'_>, case: &'a Case, staff: &Staff) -> Option<&'a Enclosed> {
    let can = |file: &&Enclosed| is_waiting(file) && author(draft, file).is_some_and(|from| from.name == staff.name);
    case.enclosed.iter().filter(can).max_by_key(|file| file.due)
}

/// Whether this message of somebody's has a file that can still be taken back.
pub(super) fn waits(draft: &Draft<'_>, case: &Case, staff: &Staff, typed: &WireId) -> bool {
    let is_theirs = |file: &Enclosed| author(draft, file).is_some_and(|from| from.name == staff.name);
    case.enclosed.iter().any(|file| file.wire_id.as_ref() == Some(typed) && is_waiting(file) && is_theirs(file))
}

/// The files that these describe are taken back.
pub(super) fn take_back(draft: &mut Draft<'_>, case: &mut Case, is_it: impl Fn(&Enclosed) -> bool) {
    let gone: Vec<Enclosed> = case.enclosed.extract_if(.., |file| is_waiting(file) && is_it(file)).collect();
    gone.iter().for_each(|file| forget(draft, case, file.number));
}

const fn is_waiting(file: &Enclosed) -> bool {
    matches!(file.step, Leg::Fetching | Leg::Waiting)
}

/// How it goes with a file for the person of a case.
pub(super) fn on_news(draft: &mut Draft<'_>, mut case: Case, number: u32, news: &FileNews) {
    let Some(at) = case.enclosed.iter().position(|file| file.number == number) else { return };
    let file = case.enclosed.remove(at);
    match (news, file.step) {
        (FileNews::Fetched(sealed) | FileNews::Key(sealed, _), Leg::Fetching) => {
            let size = sealed.reveal().len() as u64;
            let kept = case.files.iter().filter_map(|file| file.kept).fold(size, u64::saturating_add);
            if kept > draft.rules.file_quota {
                fail(draft, &mut case, &file, FileFailure::Full);
            } else {
                draft.store(id(&case, number), sealed.clone());
                case.file_kept(number, size);
                case.enclosed.insert(at, Enclosed { step: Leg::Waiting, since: draft.now, ..file });
                go_on(draft, &mut case);
            }
        }
        (FileNews::Shared(link), Leg::Going) => {
            if let Some(staff) = author(draft, &file).filter(|_| case.key_changed.is_none()) {
                let asker = Asker { staff, wire_id: file.wire_id.as_ref() };
                draft.relay(&case, asker, link.reveal(), false);
                tell(draft, &case, &file, "desk-file-sent", None);
            } else {
                not_sent(draft, &mut case, &file);
            }
        }
        (FileNews::Sent, Leg::Going) => {
            tell(draft, &case, &file, "desk-file-sent", None);
            case.enclosed.insert(at, Enclosed { step: Leg::Sent, since: draft.now, ..file });
        }
        (FileNews::Arrived, Leg::Going | Leg::Sent) => {
            delivery::show(draft, &case, &file.from, file.wire_id.as_ref());
        }
        (FileNews::Failed(why), Leg::Fetching | Leg::Going) => fail(draft, &mut case, &file, *why),
        // Told too late, or twice.
        (
            FileNews::Fetched(_)
            | FileNews::Key(..)
            | FileNews::Shared(_)
            | FileNews::Sent
            | FileNews::Arrived
            | FileNews::Failed(_),
            Leg::Fetching | Leg::Waiting | Leg::Going | Leg::Sent,
        ) => case.enclosed.insert(at, file),
    }
    draft.keep(case);
}

fn not_sent(draft: &mut Draft<'_>, case: &mut Case, file: &Enclosed) {
    tell(draft, case, file, "desk-not-sent", None);
    forget(draft, case, file.number);
}

fn fail(draft: &mut Draft<'_>, case: &mut Case, file: &Enclosed, why: FileFailure) {
    tell(draft, case, file, "desk-file-not-sent", Some(why));
    case.log(draft.now, Happened::Undelivered);
    forget(draft, case, file.number);
}

/// It may have gone, or not.
fn unsure(draft: &mut Draft<'_>, case: &Case, file: &Enclosed) {
    tell(draft, case, file, "desk-file-unsure", None);
}

fn forget(draft: &mut Draft<'_>, case: &mut Case, number: u32) {
    case.file_gone(number);
    draft.unstore(id(case, number));
}

/// Whoever sent it is told, on their own message. Whoever has left the team is told nothing.
fn tell(draft: &mut Draft<'_>, case: &Case, file: &Enclosed, key: &str, why: Option<FileFailure>) {
    let Some(staff) = author(draft, file) else { return };
    let mut args = case.file(file.number).map_or_else(|| tag(case).to_vec(), |known| about(case, known));
    args.extend(why.map(|why| ("why", Arg::Variant(why.name()))));
    draft.reply(Asker { staff, wire_id: file.wire_id.as_ref() }, Some(case.id), key, &args);
}

fn author<'a>(draft: &Draft<'a>, file: &Enclosed) -> Option<&'a Staff> {
    draft.rules.staff(&file.from)
}

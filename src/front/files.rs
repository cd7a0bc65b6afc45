//! Files that people send: noted and said, opened by nobody. Pure.

use super::{
    BURST, Came,
    paused::pass_on,
    protection::{Change, mind, tell_apart},
    talk,
};
use crate::{
    desk,
    draft::Draft,
    model::{Attachment, Case, Device, FileId, MAX_FILES, Stage, Unreadable},
    talk::Say,
};

/// That a file was sent is kept, and said; nobody opens it. False if the case has as many as are kept of one, or as much.
pub(super) fn note_file(draft: &mut Draft<'_>, case: &mut Case, file: &Attachment) -> bool {
    let size = file.sealed.as_ref().map(|sealed| sealed.reveal().len() as u64);
    let kept = case.files.iter().filter_map(|file| file.kept).chain(size).fold(0, u64::saturating_add);
    if case.files.len() >= MAX_FILES || kept > draft.rules.file_quota {
        return false;
    }
    // A handful of pictures is one thing to say.
    let due = case.files.last().is_none_or(|last| draft.now.since(last.at) >= BURST);
    let number = case.add_file(draft.now, &file.link, size);
    if let Some(sealed) = &file.sealed {
        draft.store(FileId { case: case.id, number }, sealed.clone());
    }
    if due {
        tell_apart(draft, case, "file-noted");
    }
    true
}

/// A case has as many files as are kept of one; the words that came with this one go their way.
pub(super) fn refuse_file(draft: &mut Draft<'_>, case: &mut Case) {
    let full = Unreadable::Full;
    let due = case.unreadable.is_none_or(|(last, before)| before != full || draft.now.since(last) >= BURST);
    if due {
        case.unreadable = Some((draft.now, full));
        tell_apart(draft, case, "file-refused");
        if case.stage.holder().is_some() {
            desk::on_change(draft, case, "desk-person-full");
        }
    }
}

/// Whether the last that was heard is a file that was noted and not answered: what is said next is, however soon. A first
/// word that is a file is greeted, and that is an answer.
pub(super) fn is_after_file(case: &Case) -> bool {
    let last = case.lines.last().is_some_and(|line| line.file.is_some() && line.at == case.heard);
    let mut trailing = case.lines.iter().rev().take_while(|line| line.file.is_some());
    last && trailing.all(|line| line.at > case.opened)
}

/// A file without words is no answer to a question.
pub(super) fn file_alone(draft: &mut Draft<'_>, mut case: Case, device: Device, change: Option<Change>) {
    mind(draft, &mut case, device, change);
    match case.stage {
        // The first word of somebody, who is greeted once.
        Stage::Intake | Stage::Summary if !case.session.introduced && case.session.pending.is_none() => {
            return talk(draft, case, "", Came { burst: false, resumes: None, change });
        }
        Stage::Intake | Stage::Summary if draft.office().paused.is_some() => {
            pass_on(draft, &mut case, None, Vec::new(), (false, change));
        }
        Stage::Intake | Stage::Summary => say(draft, &case, change),
        Stage::Queued { .. } => {
            say(draft, &case, change);
            desk::files::on_file(draft, &mut case);
        }
        Stage::Claimed { .. } | Stage::Active { .. } | Stage::Snoozed { .. } => desk::files::on_file(draft, &mut case),
        Stage::Stopped { .. } if case.carded.is_none() => case.stage = Stage::Intake,
        Stage::Stopped { .. } | Stage::Closed { .. } => {
            let again = if matches!(case.stage, Stage::Stopped { .. }) { "resumed" } else { "reopened" };
            desk::files::on_return(draft, &mut case);
            draft.say(&case, &[vec![Say::text(again)]]);
            desk::away::on_words(draft, &mut case);
        }
    }
    draft.keep(case);
}

/// The program has the word: it says what has changed.
fn say(draft: &mut Draft<'_>, case: &Case, change: Option<Change>) {
    if let Some(change) = change {
        draft.say(case, &[vec![change.say()]]);
    }
}

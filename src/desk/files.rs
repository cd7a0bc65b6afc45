//! Files that people send: named to the handler, and brought only when the one who holds the case asks.
//!
//! `front` calls [`on_file`] and [`on_return`] when one is announced, and [`on_news`] when the channel has fetched one
//! or has handed it on; `staff` calls `wanted`. Nothing here looks into a file.

use super::{card::isolated, come_back, pass_on, staff::refuse, stage::held_by, tag, words};
use crate::{
    draft::{Asker, Draft},
    model::{Case, CaseFile, Errand, FileFailure, FileId, FileNews, Peer, SealedFile, Staff},
    rules::Rules,
    talk::Arg,
};

/// A file was announced while the case is at the desk.
pub fn on_file(draft: &mut Draft<'_>, case: &mut Case) {
    // What there is to say to the person was said.
    let _ = pass_on(draft, case);
}

/// A file was announced by the person of a case that was over.
pub fn on_return(draft: &mut Draft<'_>, case: &mut Case) {
    come_back(draft, case);
}

/// How a file of a case is named to a handler, with what brings it.
pub(super) fn named(rules: &Rules, reader: &Staff, case: &Case, number: u32) -> Option<String> {
    let file = case.file(number)?;
    let key = if file.kept.is_some() { "desk-file-kept" } else { "desk-file" };
    Some(rules.text_for(reader, key, &about(case, file)))
}

/// `!file`: only whoever holds the case, and each time anew, since fetching shows the helpline to the file's host.
pub(super) fn wanted(draft: &mut Draft<'_>, asker: Asker<'_>, case: &Case, number: &str) {
    if let Err((_, why)) = held_by(case.stage.clone(), &asker.staff.name) {
        return refuse(draft, asker, case, &why);
    }
    let Some(file) = number.parse().ok().and_then(|number| case.file(number)) else {
        return draft.reply(asker, Some(case.id), "desk-file-none", &tag(case));
    };
    draft.reply(asker, Some(case.id), "desk-file-asked", &about(case, file));
    send_for(draft, case, file, asker.staff);
}

/// The channel tells how an errand went. What comes for somebody who does not hold the case any more is dropped.
pub fn on_news(draft: &mut Draft<'_>, file: FileId, to: &Peer, news: &FileNews) {
    let Some(staff) = draft.rules.staff(to) else { return };
    let Some(case) = draft.cases.get(file.case).filter(|case| case.stage.holder() == Some(&staff.name)) else { return };
    let Some(known) = case.file(file.number) else { return };
    match news {
        FileNews::Fetched(sealed) => keep(draft, case.clone(), known, staff, sealed),
        FileNews::Shared(link) => {
            draft.notice(staff, Some(case.id), "desk-file-here", &about(case, known));
            // Alone in its message: only so do apps take it for a file.
            draft.tell(staff, Some(case.id), link.reveal().clone());
        }
        FileNews::Sent => draft.notice(staff, Some(case.id), "desk-file-here", &about(case, known)),
        FileNews::Failed(why) => failed(draft, case, known, staff, *why),
    }
}

/// Stores what was fetched; once that is committed it is handed on.
fn keep(draft: &mut Draft<'_>, mut case: Case, file: &CaseFile, staff: &Staff, sealed: &SealedFile) {
    // Fetched twice, it is stored once: what came first stays.
    let size = file.kept.unwrap_or(sealed.reveal().len() as u64);
    let others = case.files.iter().filter(|other| other.number != file.number);
    if others.filter_map(|other| other.kept).fold(size, u64::saturating_add) > draft.rules.file_quota {
        return failed(draft, &case, file, staff, FileFailure::Full);
    }
    draft.store(FileId { case: case.id, number: file.number }, sealed.clone());
    send_for(draft, &case, file, staff);
    for kept in case.files.iter_mut().filter(|kept| kept.number == file.number) {
        kept.kept = Some(size);
    }
    draft.keep(case);
}

fn send_for(draft: &mut Draft<'_>, case: &Case, file: &CaseFile, staff: &Staff) {
    let id = FileId { case: case.id, number: file.number };
    draft.send_for(Errand { file: id, to: staff.peer.clone(), link: file.link.clone() });
}

fn failed(draft: &mut Draft<'_>, case: &Case, file: &CaseFile, staff: &Staff, why: FileFailure) {
    draft.notice(staff, Some(case.id), &format!("desk-file-{}", why.name()), &about(case, file));
}

fn about(case: &Case, file: &CaseFile) -> Vec<(&'static str, Arg)> {
    let name = isolated(file.link.name.reveal());
    vec![
        ("tag", words(&case.tag.to_string())),
        ("number", Arg::Words(file.number.to_string().into())),
        ("name", words(&name)),
        ("host", words(&isolated(file.link.host.reveal()))),
        ("once", Arg::Variant(if file.link.view_once { "yes" } else { "no" })),
    ]
}

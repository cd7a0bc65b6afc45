//! Files that people send: named to the handler, and brought only when the one who holds the case asks. Files that the
//! handler sends: for whom they are (`enclosed` carries them).
//!
//! `front` calls [`on_file`] and [`on_return`] when one is announced, and [`on_news`] when the channel has fetched one
//! or has handed it on; `staff` calls `wanted`. Nothing here looks into a file.

use super::{
    away,
    card::isolated,
    come_back,
    command::{self, Verb},
    enclosed, holding,
    moves::moved,
    outgoing, pass_on,
    staff::{answer, refuse},
    stage::{self, held_by},
    tag, words,
};
use crate::{
    draft::{Asker, Draft},
    model::{
        Case, CaseFile, CaseId, Errand, FileFailure, FileId, FileNews, Inbound, Network, Peer, SealedFile, Staff, Tag,
    },
    rules::Rules,
    talk::Arg,
};

/// A file was announced while the case is at the desk.
pub fn on_file(draft: &mut Draft<'_>, case: &mut Case) {
    // What there is to say to the person was said.
    let _ = pass_on(draft, case);
    let _ = away::on_words(draft, case);
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
    if let Err((_, why)) = held_by(draft.cases.whole(case).stage.clone(), &asker.staff.name) {
        return refuse(draft, asker, case, &why);
    }
    let Some(file) = number.parse().ok().and_then(|number| case.file(number)) else {
        return draft.reply(asker, Some(case.id), "desk-file-none", &tag(case));
    };
    draft.reply(asker, Some(case.id), "desk-file-asked", &about(case, file));
    send_for(draft, case, file, asker.staff);
}

/// Files that a member of the staff sends: with a quotation, behind `!r`, or after `!focus`, to the person of that case, as the
/// words with them are.
pub(super) fn from_staff(draft: &mut Draft<'_>, asker: Asker<'_>, inbound: &Inbound, quoted: Option<CaseId>) {
    let body = inbound.body.reveal().trim();
    let call = body.starts_with('!').then(|| command::parse(body, asker.staff.role, quoted.is_some()).ok());
    let (named, words) = match &call {
        None => (None, body),
        Some(Some(call)) if call.verb == Verb::Reply => (call.tag, call.words),
        // With `!r TAG` alone, the file is all that is said.
        Some(_) => (body.strip_prefix("!r ").and_then(|tag| Tag::parse(tag.trim())), ""),
    };
    let named = named.and_then(|tag| draft.cases.tagged(tag)).map(|case| case.id);
    let is_one = call.as_ref().is_none_or(|call| call.is_some() || named.is_some());
    // Whoever quotes something means that.
    let names_nothing = call.is_none() && quoted.is_none() && inbound.quote.as_ref().is_none_or(|by| by.id.is_none());
    let focused = outgoing::focused(draft, asker.staff).filter(|_| names_nothing);
    let id = named.or(quoted).filter(|id| is_one && quoted.is_none_or(|quoted| quoted == *id)).or(focused);
    // Of what comes with it the words alone could be encrypted.
    if matches!(&call, Some(Some(call)) if call.verb == Verb::Seal) {
        return draft.reply(asker, None, "desk-seal-file", &[]);
    }
    let Some(case) = id.and_then(|id| draft.cases.get(id)) else {
        return draft.reply(asker, None, "desk-file-whose", &[]);
    };
    if let Err((_, why)) = held_by(case.stage.clone(), &asker.staff.name) {
        return refuse(draft, asker, case, &why);
    }
    if let Some(key) = enclosed::refused(case, &inbound.files) {
        return draft.reply(asker, Some(case.id), key, &tag(case));
    }
    let mut case = case.clone();
    if case.key_changed.is_some() {
        return draft.reply(asker, Some(case.id), "desk-key-changed", &tag(&case));
    }
    if !holding::lets_file(draft, asker, &case) {
        return;
    }
    if !words.is_empty() {
        answer(draft, asker, case.clone(), words, false);
        case = draft.kept(case);
    }
    let now = draft.now;
    if moved(draft, asker, &mut case, |stage| stage::answer(stage, &asker.staff.name, now)) {
        inbound.files.iter().for_each(|file| enclosed::enclose(draft, asker, &mut case, file));
    }
    if focused.is_some() {
        draft.reply(asker, Some(case.id), "desk-focused", &tag(&case));
    }
    draft.keep(case);
}

/// The channel tells how an errand went. What comes for somebody who does not hold the case any more is dropped.
pub fn on_news(draft: &mut Draft<'_>, file: FileId, to: &Peer, news: &FileNews) {
    if let Some(case) = draft.cases.get(file.case).filter(|case| case.person == *to) {
        return enclosed::on_news(draft, case.clone(), file.number, news);
    }
    let Some(staff) = draft.rules.staff(to) else { return };
    let is_theirs = |case: &&Case| draft.cases.holder_of(case) == Some(staff.name.as_str());
    let Some(case) = draft.cases.get(file.case).filter(is_theirs) else { return };
    let Some(known) = case.file(file.number) else { return };
    match news {
        // Of a key `front` has judged what there is to judge.
        FileNews::Fetched(sealed) | FileNews::Key(sealed, _) => keep(draft, case.clone(), known, staff, sealed),
        FileNews::Shared(link) => {
            draft.notice(staff, Some(case.id), "desk-file-here", &about(case, known));
            // Alone in its message: only so do apps take it for a file.
            draft.tell(staff, Some(case.id), link.reveal().clone());
        }
        FileNews::Sent => draft.notice(staff, Some(case.id), "desk-file-here", &about(case, known)),
        FileNews::Arrived => {}
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
    draft.store(id(&case, file.number), sealed.clone());
    case.file_kept(file.number, size);
    send_for(draft, &case, &CaseFile { kept: Some(size), ..file.clone() }, staff);
    draft.keep(case);
}

fn send_for(draft: &mut Draft<'_>, case: &Case, file: &CaseFile, staff: &Staff) {
    // What lies elsewhere is fetched by the channel that it came by, whoever it is for.
    let by = if file.kept.is_some() { staff.peer.network } else { came_by(case) };
    let (file, link) = (id(case, file.number), file.link.clone());
    draft.send_for(Errand { file, to: staff.peer.clone(), link, by, ending: None });
}

/// On Signal files come with the message, and are stored.
fn came_by(case: &Case) -> Network {
    let other = case.accounts().map(|account| account.network).find(|by| *by != Network::Signal);
    other.unwrap_or(case.person.network)
}

fn failed(draft: &mut Draft<'_>, case: &Case, file: &CaseFile, staff: &Staff, why: FileFailure) {
    draft.notice(staff, Some(case.id), &format!("desk-file-{}", why.name()), &about(case, file));
}

/// Which file it is.
pub(super) const fn id(case: &Case, number: u32) -> FileId {
    FileId { case: case.id, number }
}

pub(super) fn about(case: &Case, file: &CaseFile) -> Vec<(&'static str, Arg)> {
    let name = isolated(file.link.name.reveal());
    vec![
        ("tag", words(&case.tag.to_string())),
        ("number", Arg::Words(file.number.to_string().into())),
        ("name", words(&name)),
        ("host", words(&isolated(file.link.host.reveal()))),
        ("once", Arg::Variant(if file.link.view_once { "yes" } else { "no" })),
    ]
}

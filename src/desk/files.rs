//! Files that people send: named to the handler, and brought only when the one who holds the case asks. Files that the
//! handler sends: stored, and sent on.
//!
//! `front` calls [`on_file`] and [`on_return`] when one is announced, and [`on_news`] when the channel has fetched one
//! or has handed it on; `staff` calls `wanted`. Nothing here looks into a file.

use super::{
    away,
    card::isolated,
    come_back,
    command::{self, Verb},
    pass_on,
    staff::{answer, refuse},
    stage::held_by,
    tag, words,
};
use crate::{
    draft::{Asker, Draft},
    model::{
        Attachment, Case, CaseFile, CaseId, Errand, FileFailure, FileId, FileNews, Happened, Inbound, Line, LineFrom,
        MAX_FILES, Network, Peer, SealedFile, Staff, Tag,
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

/// Files that a member of the staff sends: with a quotation, or behind `!r`, to the person of that case, as the words with
/// them are. Only on Signal yet, both ways.
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
    let id = named.or(quoted).filter(|id| is_one && quoted.is_none_or(|quoted| quoted == *id));
    let Some(case) = id.and_then(|id| draft.cases.get(id)) else {
        return draft.reply(asker, None, "desk-file-whose", &[]);
    };
    if let Err((_, why)) = held_by(case.stage.clone(), &asker.staff.name) {
        return refuse(draft, asker, case, &why);
    }
    let takes_files = match case.person.network {
        Network::Signal | Network::Console => true,
        Network::Xmpp => false,
    };
    if !takes_files || inbound.files.iter().any(|file| file.sealed.is_none()) {
        return draft.reply(asker, Some(case.id), "desk-unreadable-file", &[]);
    }
    let mut case = case.clone();
    if case.key_changed.is_some() {
        return draft.reply(asker, Some(case.id), "desk-key-changed", &tag(&case));
    }
    if !words.is_empty() {
        answer(draft, asker, case.clone(), words, false);
        case = draft.kept(case);
    }
    for file in &inbound.files {
        send_on(draft, asker, &mut case, file);
    }
    draft.keep(case);
}

/// Stores a file of a handler's; once that is committed it goes to the person.
fn send_on(draft: &mut Draft<'_>, asker: Asker<'_>, case: &mut Case, file: &Attachment) {
    let Some(sealed) = &file.sealed else { return };
    let size = sealed.reveal().len() as u64;
    let kept = case.files.iter().filter_map(|file| file.kept).fold(size, u64::saturating_add);
    if case.files.len() >= MAX_FILES || kept > draft.rules.file_quota {
        return draft.reply(asker, Some(case.id), "desk-unreadable-full", &[]);
    }
    let from = LineFrom::Handler(asker.staff.name.clone());
    case.human = Some(draft.now);
    let number = case.add_file_from(from, draft.now, &file.link, Some(size));
    case.given = case.lines.len();
    let id = FileId { case: case.id, number };
    draft.store(id, sealed.clone());
    draft.send_for(Errand { file: id, to: case.person.clone(), link: file.link.clone() });
}

/// How it went with a handler's file for a person.
fn on_news_of_person(draft: &mut Draft<'_>, case: &Case, file: &CaseFile, news: &FileNews) {
    let Some(holder) = case.stage.holder().and_then(|name| draft.rules.staff_named(name)) else { return };
    let is_of_theirs = |line: &Line| line.file == Some(file.number) && line.from != LineFrom::Person;
    let key = match news {
        FileNews::Sent => "desk-file-sent",
        FileNews::Failed(_) => "desk-file-not-sent",
        FileNews::Fetched(_) | FileNews::Shared(_) => return,
    };
    if !case.lines.iter().any(is_of_theirs) {
        return;
    }
    draft.notice(holder, Some(case.id), key, &about(case, file));
    if matches!(news, FileNews::Failed(_)) {
        let mut case = case.clone();
        case.log(draft.now, Happened::Undelivered);
        draft.keep(case);
    }
}

/// The channel tells how an errand went. What comes for somebody who does not hold the case any more is dropped.
pub fn on_news(draft: &mut Draft<'_>, file: FileId, to: &Peer, news: &FileNews) {
    if let Some(case) = draft.cases.get(file.case).filter(|case| case.is_of(to))
        && let Some(known) = case.file(file.number)
    {
        return on_news_of_person(draft, case, known, news);
    }
    let Some(staff) = draft.rules.staff(to) else { return };
    let is_theirs = |case: &&Case| draft.cases.holder_of(case) == Some(staff.name.as_str());
    let Some(case) = draft.cases.get(file.case).filter(is_theirs) else { return };
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

//! What people hand in of PGP: their key, judged and confirmed by them; encrypted messages, passed on as they came. Pure.
//!
//! It is taken out of a message before anything of that is kept: a secret key is nowhere, and a key is no words.

use std::sync::Arc;

use crate::{
    desk,
    draft::Draft,
    model::{Case, FileId, FileNews, Inbound, LineFrom, Peer, PersonKey, SealedFile, Stage, Timestamp, without_links},
    pgp::{self, Certificate, Found, MARK, Refusal},
    private::Private,
    talk::{Arg, Say},
};

/// So many words beside a key are about it, and no answer.
const ASIDE: usize = 8;

/// What a message brings besides its words.
pub(super) struct Handed {
    key: Option<Result<Certificate, Refusal>>,
    messages: Vec<String>,
    /// Whether the words around it are few.
    is_alone: bool,
}

/// The words of a message without what of PGP stands in it or came with it as a file, and that.
pub(super) fn taken_out(draft: &Draft<'_>, inbound: &Inbound) -> (String, Option<Handed>) {
    let (mut words, mut found) = pgp::take_out(&without_links(inbound.body.reveal()));
    for key in inbound.files.iter().filter_map(|file| file.key.as_ref()) {
        found.extend(pgp::in_file(key.reveal()));
        words = format!("{words} {MARK}").trim_start().to_owned();
    }
    if found.is_empty() {
        return (words, None);
    }
    let key = judge(&found, draft.now);
    let messages = found.into_iter().filter_map(|found| match found {
        Found::Message(message) => Some(message),
        Found::Key(_) | Found::Damaged | Found::Secret => None,
    });
    let beside = words.replace(MARK, " ");
    let is_alone = beside.split_whitespace().count() < ASIDE && !draft.rules.script.asks_for_help(&beside);
    let handed = Handed { messages: messages.collect(), is_alone, key };
    let words = match &handed.key {
        Some(Ok(key)) => words.replacen(MARK, &format!("[PGP {}]", key.fingerprint()), 1),
        Some(Err(_)) | None => words,
    };
    (words, Some(handed))
}

/// Whether the one key among these can be used, if there are any.
fn judge(found: &[Found], now: Timestamp) -> Option<Result<Certificate, Refusal>> {
    let mut keys = found.iter().filter(|found| !matches!(found, Found::Message(_)));
    match (keys.next(), keys.next()) {
        _ if found.contains(&Found::Secret) => Some(Err(Refusal::Secret)),
        (None, _) => None,
        (Some(Found::Key(bytes)), None) => Some(pgp::read(bytes, now)),
        (Some(_), None) => Some(Err(Refusal::NoKey)),
        (Some(_), Some(_)) => Some(Err(Refusal::Several)),
    }
}

/// A file of the person's was fetched for whoever holds the case, and is a key: it is judged as one that is pasted. A secret one
/// is neither kept nor handed on.
pub(super) fn on_file(draft: &mut Draft<'_>, file: FileId, to: &Peer, sealed: &SealedFile, bytes: &Private<Vec<u8>>) {
    let holder = draft.rules.staff(to).map(|staff| staff.name.as_str());
    let case = draft.cases.get(file.case).filter(|case| holder.is_some() && draft.cases.holder_of(case) == holder);
    let is_theirs = |case: &&Case| case.lines.iter().any(|l| l.file == Some(file.number) && l.from == LineFrom::Person);
    let key = judge(&pgp::in_file(bytes.reveal()), draft.now);
    let (Some(case), Some(key)) = (case.filter(is_theirs), key) else {
        return desk::files::on_news(draft, file, to, &FileNews::Fetched(Arc::clone(sealed)));
    };
    let is_secret = matches!(key, Err(Refusal::Secret));
    if !is_secret {
        desk::files::on_news(draft, file, to, &FileNews::Fetched(Arc::clone(sealed)));
    }
    let mut case = draft.kept(case.clone());
    if is_secret {
        case.file_gone(file.number);
    }
    if desk::pgp::may_ask(&case, draft.now) {
        answer(draft, &mut case, &key);
    }
    draft.keep(case);
}

/// The message goes its way (`go_on`), unless it is one with a key in the middle of the questions; then the person is told
/// what became of what they handed in.
pub(super) fn heard(
    draft: &mut Draft<'_>,
    mut case: Case,
    words: &str,
    handed: Handed,
    go_on: impl FnOnce(&mut Draft<'_>, Case),
) {
    handed.messages.iter().for_each(|message| case.add_line(LineFrom::Person, draft.now, message));
    let is_asked = case.stage.is_talking() && case.session.introduced;
    let is_aside = is_asked && handed.is_alone;
    if is_aside {
        case.add_line(LineFrom::Person, draft.now, words);
        draft.keep(case.clone());
    } else {
        go_on(draft, case.clone());
    }
    if draft.is_erased(&case) {
        return;
    }
    let mut case = draft.kept(case);
    if !handed.messages.is_empty() && !std::mem::replace(&mut case.pgp.told, true) {
        tell(draft, &case, "pgp-message", &[]);
    }
    let is_open = handed.key.is_some_and(|key| answer(draft, &mut case, &key));
    if is_aside && !is_open {
        ask_again(draft, &case, None);
    }
    draft.keep(case);
}

/// The person is told what became of their key. Whether they are asked to compare its fingerprint.
fn answer(draft: &mut Draft<'_>, case: &mut Case, key: &Result<Certificate, Refusal>) -> bool {
    let why = match key {
        Ok(key) => return offer(draft, case, key),
        Err(why) => *why,
    };
    let args = [("why", Arg::Variant(why.name()))];
    tell(draft, case, if why == Refusal::Secret { "pgp-secret" } else { "pgp-refused" }, &args);
    desk::pgp::tell_of(draft, case, "desk-pgp-bad", &args);
    false
}

fn offer(draft: &mut Draft<'_>, case: &mut Case, key: &Certificate) -> bool {
    let Some(armoured) = key.armoured() else { return false };
    let fingerprint = key.fingerprint();
    let args = [("fingerprint", Arg::Words(fingerprint.clone().into()))];
    let offered = PersonKey { armoured: armoured.into(), fingerprint: fingerprint.clone().into(), at: draft.now };
    let known = case.pgp.key.as_mut();
    let is_new = known.is_some();
    match known {
        // With another end, say.
        Some((known, _)) if known.fingerprint == offered.fingerprint => {
            *known = offered;
            (case.pgp.offered, case.pgp.asked) = (None, None);
            tell(draft, case, "pgp-known", &args);
            false
        }
        Some(_) | None => {
            (case.pgp.offered, case.pgp.asked) = (Some(offered), Some(draft.now));
            tell(draft, case, if is_new { "pgp-changed" } else { "pgp-confirm" }, &args);
            desk::pgp::tell_of(draft, case, if is_new { "desk-pgp-changed" } else { "desk-pgp-offered" }, &args);
            true
        }
    }
}

/// Whether a whole message says if the fingerprint is right that was asked about. Whatever else they write ends the question.
pub(super) fn confirms(draft: &mut Draft<'_>, case: &mut Case, words: &str) -> bool {
    let Some(asked) = case.pgp.asked.take() else { return false };
    // Meanwhile a human has written, who may have asked something else.
    let is_over = case.lines.iter().any(|line| line.from != LineFrom::Person && line.at >= asked);
    let can = match case.stage {
        Stage::Intake
        | Stage::Summary
        | Stage::Queued { .. }
        | Stage::Claimed { .. }
        | Stage::Active { .. }
        | Stage::Snoozed { .. } => !is_over,
        Stage::Stopped { .. } | Stage::Closed { .. } => false,
    };
    let Some(is_right) = draft.rules.script.says_yes(words).filter(|_| can) else { return false };
    let Some(offered) = case.pgp.offered.take() else { return false };
    let args = [("fingerprint", Arg::Words(offered.fingerprint.clone()))];
    if is_right {
        case.pgp.key = Some((offered, draft.now));
    }
    let name = if is_right { "confirmed" } else { "dropped" };
    desk::pgp::tell_of(draft, case, &format!("desk-pgp-{name}"), &args);
    ask_again(draft, case, Some(Say::text(format!("pgp-{name}"))));
    true
}

/// The question that waits is put again, behind what is said first.
fn ask_again(draft: &mut Draft<'_>, case: &Case, first: Option<Say>) {
    let question = draft.rules.script.again(&case.session).filter(|_| case.stage.is_talking());
    let said: Vec<Say> = first.into_iter().chain(question).collect();
    draft.say(case, &[said]);
}

/// Says something to somebody whose language may not be known yet: then in all of them.
fn tell(draft: &mut Draft<'_>, case: &Case, key: &str, args: &[(&'static str, Arg)]) {
    let words = &draft.rules.script.words;
    let languages = case.language().map_or_else(|| words.languages().to_vec(), |lang| vec![lang]);
    let texts: Vec<String> = languages.iter().map(|lang| words.text(*lang, key, args)).collect();
    draft.say_as_it_is(case, texts.join("\n\n"));
}

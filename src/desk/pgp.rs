//! PGP at the desk: the helpline's own key as people are given it, what a handler is told of a person's, and answers that are
//! encrypted to it. Pure.

use super::{
    card::ago,
    holding,
    outgoing::How,
    staff::{answer_with, refuse},
    stage::held_by,
    tag, words,
};
use crate::{
    draft::{Asker, Draft},
    model::{Case, Line, Mailbox, Staff, Timestamp},
    pgp::{self, Certificate, Refusal},
    rules::Rules,
    talk::{Arg, Say},
};

/// From so many days before its end on it is said that the helpline's key must be extended.
const SOON: i64 = 30;

/// The person is given the helpline's address, fingerprint and key; the key is a message of its own, to be copied whole.
pub fn say(draft: &mut Draft<'_>, case: &Case) {
    let Some(mailbox) = mailbox(draft) else { return draft.say(case, &[vec![Say::text("pgp-none")]]) };
    let mut said = vec![Say::Text { key: "pgp".to_owned(), args: about(mailbox) }];
    said.extend(mailbox.wkd.then(|| Say::text("pgp-wkd")));
    draft.say(case, &[said]);
    draft.say_as_it_is(case, mailbox.key.clone());
}

/// The helpline's mailbox, as long as its key counts.
pub fn mailbox<'a>(draft: &Draft<'a>) -> Option<&'a Mailbox> {
    draft.rules.mailbox.as_ref().filter(|mailbox| !mailbox.is_over(draft.now))
}

/// What texts name of it.
pub fn about(mailbox: &Mailbox) -> Vec<(&'static str, Arg)> {
    vec![("address", words(&mailbox.address)), ("fingerprint", words(&mailbox.fingerprint))]
}

/// Whether a line is a message that the person has encrypted, and nothing else.
pub(super) fn is_sealed(line: &Line) -> bool {
    line.file.is_none() && pgp::is_message(line.words.reveal())
}

/// Something has happened with the person's key: whoever deals with the case is told.
pub fn tell_of(draft: &mut Draft<'_>, case: &Case, key: &str, about: &[(&'static str, Arg)]) {
    if case.carded.is_none() {
        return;
    }
    let mut args = tag(case).to_vec();
    args.extend_from_slice(about);
    match case.stage.holder().and_then(|name| draft.rules.staff_named(name)) {
        Some(holder) => draft.notice(holder, Some(case.id), key, &args),
        None => draft.notice_team(None, case.id, key, &args),
    }
}

/// What the card says of the person's keys, a line each.
pub(super) fn on_card(rules: &Rules, reader: &Staff, case: &Case, now: Timestamp) -> Vec<String> {
    let line = |key: &str, fingerprint: &str, since: Timestamp| {
        let args = [("fingerprint", words(fingerprint)), ("ago", words(&ago(now, since)))];
        rules.text_for(reader, key, &args)
    };
    let known = case.pgp.key.iter().map(|(key, at)| line("desk-pgp-card", key.fingerprint.reveal(), *at));
    let offered = case.pgp.offered.iter().map(|key| line("desk-pgp-card-offered", key.fingerprint.reveal(), key.at));
    let said = case.pgp.said.iter().map(|said| line("desk-pgp-card-said", said.reveal(), case.heard));
    known.chain(offered).chain(said).collect()
}

/// Whether the person may be asked something by the program without having just written.
pub fn may_ask(case: &Case, now: Timestamp) -> bool {
    let is_over = case.stage.is_stopped() || case.blocked.is_some() || case.key_changed.is_some();
    !is_over && holding::why(case, now).is_none()
}

/// How long the helpline's own key counts, for `!status`.
pub(super) fn status(rules: &Rules, reader: &Staff, now: Timestamp) -> Option<String> {
    let mailbox = rules.mailbox.as_ref()?;
    let mut text = rules.text_for(reader, "desk-status-pgp", &about(mailbox));
    let days = mailbox.ends.map(|ends| (ends.millis() - now.millis()).div_euclid(24 * 3_600_000));
    if let Some(days) = days.filter(|days| *days < SOON) {
        let args = [("count", Arg::Number(days.max(0)))];
        let key = if mailbox.is_over(now) { "desk-pgp-over" } else { "desk-pgp-ends" };
        text = format!("{text}\n{}", rules.text_for(reader, key, &args));
    }
    Some(text)
}

/// The person's key, as they have confirmed it and as it can be used now.
pub(super) fn key_of(draft: &Draft<'_>, case: &Case) -> Result<Certificate, Refusal> {
    let (key, _) = case.pgp.key.as_ref().ok_or(Refusal::NoKey)?;
    pgp::read(key.armoured.reveal().as_bytes(), draft.now)
}

/// Whether something can be encrypted to the person now; if not, whoever wants it is told why.
pub(super) fn can(draft: &mut Draft<'_>, asker: Asker<'_>, case: &Case) -> bool {
    let Err(why) = key_of(draft, case) else { return true };
    let args = [("tag", words(&case.tag.to_string())), ("why", Arg::Variant(why.name()))];
    draft.reply(asker, Some(case.id), "desk-seal-cannot", &args);
    false
}

/// `!seal`: an answer, encrypted to the person's key when it goes.
pub(super) fn seal(draft: &mut Draft<'_>, asker: Asker<'_>, case: Case, said: &str) {
    if let Err((_, why)) = held_by(case.stage.clone(), &asker.staff.name) {
        return refuse(draft, asker, &case, &why);
    }
    if can(draft, asker, &case) {
        answer_with(draft, asker, case, said, How { sealed: true, ..How::default() });
    }
}

//! A call: by which tool and when is agreed by a handler, in the person's time; the handler is reminded, and afterwards of
//! what comes after a call. Pure.
//!
//! Source: the procedure's "voice and video" (`duties.md` §1): several ways are always named, rooms are long and random, on the
//! helpline's own instance, and a link goes over an encrypted way only, unless a handler forces it.

use std::time::Duration;

use super::{
    command::{FORCE, OFF, span},
    marks, speech, staff, tag, tell_with, words,
};
use crate::{
    draft::{Asker, Draft},
    model::{Appointment, Case, Staff, Told, Way},
    rules::{Rules, hours::Appointed},
    talk::{Say, without_isolation},
};

/// The tools by which people talk, in the order in which they are named.
const CALLS: [&str; 5] = ["jitsi", "signal", "wire", "meet", "phone"];
/// The handler is told so long before.
const NEAR: Duration = Duration::from_secs(15 * 60);
/// So long after, it is over.
const OVER: Duration = Duration::from_secs(60 * 60);

/// What a handler has typed behind `!call TAG`.
struct Wish<'t> {
    way: &'t str,
    when: Appointed,
    zone: String,
    is_forced: bool,
    is_sent: bool,
}

/// `!call TAG`: the person was called. `!call TAG WAY WHEN [ZONE]` shows what they would be told, with `go` it is agreed and sent
/// as the asker's own answer; `!call TAG off`: it is not to be any more.
pub(super) fn call(draft: &mut Draft<'_>, asker: Asker<'_>, mut case: Case, typed: &str) {
    if typed.is_empty() {
        case.call = None;
        return marks::called(draft, asker, case);
    }
    if typed.eq_ignore_ascii_case(OFF) {
        let key = if case.call.take().is_some() { "desk-call-off" } else { "desk-call-none" };
        draft.reply(asker, Some(case.id), key, &tag(&case));
        return draft.keep(case);
    }
    let Some(wish) = read(draft, &case, typed) else { return explain(draft, asker, &case) };
    if case.contact.no_calls && !wish.is_forced {
        return draft.reply(asker, Some(case.id), "desk-call-unwanted", &tag(&case));
    }
    let has_room = wish.way == "jitsi" && draft.rules.rooms.is_some();
    if has_room && case.way() != Way::Encrypted && !wish.is_forced {
        return draft.reply(asker, Some(case.id), "desk-call-in-clear", &tag(&case));
    }
    let room = has_room.then(|| room(draft, wish.is_sent)).flatten();
    let text = said(draft, &case, &wish, room.as_deref());
    if wish.is_sent {
        case.call = Some(Appointment {
            way: wish.way.to_owned(),
            at: wish.when.at,
            zone: wish.zone,
            by: asker.staff.name.clone(),
            room: room.map(Into::into),
            told: Told::Nothing,
        });
        return staff::answer(draft, asker, case, &text, false);
    }
    speech::send_or_show(draft, asker, case, (typed, &text), false, "desk-call-shown");
}

fn read<'t>(draft: &Draft<'_>, case: &Case, typed: &'t str) -> Option<Wish<'t>> {
    let mut parts: Vec<&str> = typed.split_whitespace().collect();
    let (mut is_forced, mut is_sent) = (false, false);
    while let Some(last) = parts.last() {
        match last {
            last if last.eq_ignore_ascii_case(FORCE) => is_forced = true,
            last if speech::is_go(last) => is_sent = true,
            _ => break,
        }
        parts.pop();
    }
    let named = parts
        .pop_if(|last| last.contains('/') || last.eq_ignore_ascii_case("utc"))
        .map(|zone| if zone.eq_ignore_ascii_case("utc") { "UTC".to_owned() } else { zone.to_owned() });
    let zone = named.or_else(|| zone(draft.rules, case)).unwrap_or_else(|| draft.rules.hours.zone().to_owned());
    let (way, when) = parts.split_first()?;
    let way = CALLS.into_iter().find(|known| known.eq_ignore_ascii_case(way))?;
    (!is_hidden(draft.rules, way)).then_some(())?;
    let when = when.join(" ");
    let when = match span(&when) {
        Some(span) => Appointed::after(span, &zone, draft.now),
        None => Appointed::read(&when, &zone, draft.now),
    }?;
    Some(Wish { way, when, zone, is_forced, is_sent })
}

/// Where the person is, as far as it is known.
fn zone(rules: &Rules, case: &Case) -> Option<String> {
    let of_hours = case.contact.hours.as_ref().and_then(|daily| daily.zone.clone());
    of_hours.or_else(|| super::contact::zone(&rules.script, case))
}

fn is_hidden(rules: &Rules, way: &str) -> bool {
    rules.script.flow.tools_question().is_some_and(|question| question.hidden.iter().any(|hidden| hidden == way))
}

/// A room on the helpline's own instance; one that is only shown is not made yet.
fn room(draft: &mut Draft<'_>, is_made: bool) -> Option<String> {
    let base = draft.rules.rooms.clone()?;
    let name = if is_made { draft.room() } else { "····".to_owned() };
    Some(format!("{}/{name}", base.trim_end_matches('/')))
}

/// What the person reads: when, by what, and by what else it could be.
fn said(draft: &Draft<'_>, case: &Case, wish: &Wish<'_>, room: Option<&str>) -> String {
    let texts = &draft.rules.script.words;
    let lang = case.language().unwrap_or_else(|| texts.default_language());
    let label = |way: &str| texts.text(lang, &format!("call-{way}"), &[]);
    let args = vec![("when", words(&wish.when.said(texts, lang, draft.now))), ("label", words(&label(wish.way)))];
    let mut said = vec![Say::Text { key: "call-agreed".to_owned(), args }];
    said.extend(room.map(|room| Say::Text { key: "call-room".to_owned(), args: vec![("address", words(room))] }));
    let others: Vec<String> = ways(draft.rules).filter(|way| *way != wish.way).map(label).collect();
    if !others.is_empty() {
        said.push(Say::Text { key: "call-others".to_owned(), args: vec![("words", words(&others.join(", ")))] });
    }
    without_isolation(&texts.render(lang, &said))
}

/// The ways that the helpline has.
fn ways(rules: &Rules) -> impl Iterator<Item = &'static str> {
    let asked = |way: &str| {
        let mut questions = rules.script.flow.questions.iter().filter(|question| question.tools);
        questions.any(|question| question.choices.iter().any(|choice| choice == way))
    };
    CALLS.into_iter().filter(move |way| asked(way))
}

fn explain(draft: &mut Draft<'_>, asker: Asker<'_>, case: &Case) {
    let ways: Vec<&str> = ways(draft.rules).collect();
    let zone = zone(draft.rules, case).unwrap_or_else(|| draft.rules.hours.zone().to_owned());
    let args = [("tag", words(&case.tag.to_string())), ("near", words(&ways.join(", "))), ("place", words(&zone))];
    draft.reply(asker, Some(case.id), "desk-call-how", &args);
}

/// The call that is to be, as a handler reads it: on the card, and when it is near.
pub(super) fn line(
    rules: &Rules,
    reader: &Staff,
    case: &Case,
    now: crate::model::Timestamp,
    key: &str,
) -> Option<String> {
    let call = case.call.as_ref()?;
    let texts = &rules.script.words;
    let when = Appointed::kept(call.at, &call.zone)?.said(texts, reader.language, now);
    let label = texts.text(reader.language, &format!("call-{}", call.way), &[]);
    let room = call.room.as_ref().map_or_else(String::new, |room| room.reveal().clone());
    let args = [
        ("tag", words(&case.tag.to_string())),
        ("when", words(&when)),
        ("label", words(&label)),
        ("address", words(&room)),
        ("name", words(&call.by)),
    ];
    Some(rules.text_for(reader, key, &args))
}

/// Whoever holds the case is told that a call is near, and, when it must be over, what comes after. Whether they were now.
pub(super) fn remind(draft: &mut Draft<'_>, case: &Case) -> bool {
    let Some(call) = case.call.as_ref().filter(|_| case.stage.is_at_desk()) else { return false };
    let (is_near, is_over) = (call.at <= draft.now.after(NEAR), call.at.after(OVER) <= draft.now);
    let told = match call.told {
        Told::Over => return false,
        Told::Nothing | Told::Near if is_over => Told::Over,
        Told::Nothing if is_near => Told::Near,
        Told::Nothing | Told::Near => return false,
    };
    if told == Told::Over {
        tell_with(draft, case, "desk-call-over", &tag(case));
    } else {
        let rules = draft.rules;
        let holder = case.stage.holder().and_then(|name| rules.staff_named(name));
        let told: Vec<&Staff> = holder.map_or_else(|| rules.team().collect(), |holder| vec![holder]);
        for reader in told {
            if let Some(line) = line(rules, reader, case, draft.now, "desk-call-near") {
                draft.tell(reader, Some(case.id), format!("· {line}"));
            }
        }
    }
    let mut case = case.clone();
    if let Some(call) = &mut case.call {
        call.told = told;
    }
    draft.keep(case);
    true
}

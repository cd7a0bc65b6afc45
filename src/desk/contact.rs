//! When and how a person may be written to: as they have answered, as a handler says, and as the card shows it. Pure.

use super::{command, tag, words};
use crate::{
    draft::{Asker, Draft},
    model::{Case, Contact, Daily, Staff, Vigil, without_links},
    private::Private,
    rules::{Rules, hours::Zone},
    talk::{Script, Value, daytime, daytime_in, harmless},
};

/// What the person has answered to this question is kept as a rule, if it is one.
pub fn learn(script: &Script, case: &mut Case, question: &str) {
    let is = |id: &str, choice: &str| {
        let value = case.session.answer(id).map(|answer| &answer.value);
        matches!(value, Some(Value::Choice(chosen)) if chosen == choice)
    };
    match question {
        "contact" => {
            case.contact.waits = is("contact", "reply");
            case.contact.hours = hours(script, case).filter(|_| is("contact", "hours"));
        }
        "contact_hours" => case.contact.hours = hours(script, case).filter(|_| is("contact", "hours")),
        "country" => {
            let zone = zone(script, case);
            if let Some(daily) = case.contact.hours.as_mut().filter(|daily| daily.zone.is_none()) {
                daily.zone = zone;
            }
        }
        "call" => case.contact.no_calls = is("call", "text"),
        _ => {}
    }
}

fn hours(script: &Script, case: &Case) -> Option<Daily> {
    let (from, to) = case.session.answer("contact_hours").and_then(daytime_in)?;
    Some(Daily { from, to, zone: zone(script, case) })
}

pub(super) fn zone(script: &Script, case: &Case) -> Option<String> {
    case.session.answer("country").and_then(|country| script.places.zone(country)).map(str::to_owned)
}

/// Whether they have said in their own words when and how to write.
pub(super) fn in_words(case: &Case) -> bool {
    let is_text = |id| case.session.answer(id).is_some_and(|answer| answer.value == Value::Text);
    is_text("contact") || is_text("contact_words") || is_text("contact_hours") && case.contact.hours.is_none()
}

/// The rules as a handler reads them, in one line; nothing, if there are none.
pub(super) fn shown(rules: &Rules, reader: &Staff, case: &Case) -> Option<String> {
    let text = |key: &str| rules.text_for(reader, key, &[]);
    let Contact { hours, waits, neutral, word, no_calls } = &case.contact;
    let mut parts = Vec::new();
    if let Some(daily) = hours {
        let clock = |time: u16| format!("{:02}:{:02}", time / 60, time % 60);
        let span = format!("{}-{}", clock(daily.from), clock(daily.to));
        let mut args = vec![("tag", words(&case.tag.to_string())), ("span", words(&span))];
        let key = if daily.zone.is_some() { "desk-contact-hours" } else { "desk-contact-no-zone" };
        args.extend(daily.zone.iter().map(|zone| ("city", words(zone))));
        parts.push(rules.text_for(reader, key, &args));
    }
    let rest = [
        (*waits, "desk-contact-waits"),
        (*neutral, "desk-contact-neutral"),
        (word.is_some(), "desk-contact-word"),
        (*no_calls, "desk-contact-no-calls"),
        (in_words(case), "desk-contact-in-words"),
    ];
    parts.extend(rest.into_iter().filter(|(is_so, _)| *is_so).map(|(_, key)| text(key)));
    (!parts.is_empty()).then(|| format!("⚠ {} {}", text("desk-contact"), parts.join(" · ")))
}

/// `!contact TAG` shows the rules; with one behind it, sets it.
pub(super) fn contact(draft: &mut Draft<'_>, asker: Asker<'_>, mut case: Case, typed: &str) {
    let (what, rest) = typed.split_once(char::is_whitespace).unwrap_or((typed, ""));
    let (rest, off) = (rest.trim(), rest.trim().eq_ignore_ascii_case(command::OFF));
    let alone = rest.is_empty() || off;
    match what.to_lowercase().as_str() {
        "" => {}
        "waits" | "attend" if alone => case.contact.waits = !off,
        "neutral" | "neutre" if alone => case.contact.neutral = !off,
        "nocalls" | "sansappel" if alone => case.contact.no_calls = !off,
        "word" | "mot" if !rest.is_empty() => {
            let word = Private::new(harmless(&without_links(rest)));
            // It was agreed just now.
            (case.contact.word, case.vigil) =
                ((!off).then_some(word), Vigil { unsaid: case.vigil.unsaid, ..Vigil::default() });
        }
        "hours" | "heures" if off => case.contact.hours = None,
        "hours" | "heures" => match daily(&draft.rules.script, &case, rest) {
            Ok(daily) => case.contact.hours = Some(daily),
            Err((key, near)) => {
                let args = [("tag", words(&case.tag.to_string())), ("near", words(&near))];
                return draft.reply(asker, None, key, &args);
            }
        },
        "clear" | "aucune" if rest.is_empty() => case.contact = Contact::default(),
        _ => return draft.reply(asker, None, "desk-contact-which", &tag(&case)),
    }
    let rules = draft.rules;
    let now = |reader: &Staff| {
        let shown = shown(rules, reader, &case).unwrap_or_else(|| rules.text_for(reader, "desk-no-contact-rules", &[]));
        format!("· {} : {shown}", case.tag)
    };
    draft.reply_with(asker, Some(case.id), now(asker.staff));
    // Whoever writes to them knows.
    let holder = case.stage.holder().and_then(|name| rules.staff_named(name));
    if let Some(holder) = holder.filter(|holder| !what.is_empty() && holder.name != asker.staff.name) {
        draft.tell(holder, Some(case.id), now(holder));
    }
    if !what.is_empty() {
        draft.keep(case);
    }
}

/// `18:00-22:00 Africa/Tunis`; without a zone, that of the person's country. Else the key of what is wrong, and a zone that is
/// near.
fn daily(script: &Script, case: &Case, typed: &str) -> Result<Daily, (&'static str, String)> {
    let (span, named) = match typed.rsplit_once(char::is_whitespace) {
        Some((span, zone)) if zone.contains('/') || zone == "UTC" => (span, Some(zone)),
        Some(_) | None => (typed, None),
    };
    let (from, to) = daytime(span).ok_or(("desk-contact-which", String::new()))?;
    let zone = match named {
        Some(name) if Zone::named(name).is_ok() => name.to_owned(),
        Some(name) => {
            return Err(("desk-contact-zone", Zone::nearest(name).unwrap_or_else(|| "Europe/Paris".to_owned())));
        }
        None => zone(script, case).ok_or_else(|| ("desk-contact-zone", "Africa/Tunis".to_owned()))?,
    };
    Ok(Daily { from, to, zone: Some(zone) })
}

//! Who else can help: those that fit a case, and how the person reaches one of them. Pure.
//!
//! Staff write them down (`conversations/referrals.toml`). The person learns of one only when a handler sends it.

use std::{cmp::Reverse, collections::BTreeSet, fmt::Write as _, time::Duration};

use super::{card::ago, speech, tag, words};
use crate::{
    draft::{Asker, Draft},
    model::{Case, Timestamp},
    talk::{Referral, Script, Value, asks_need},
};

/// How many are listed.
const MOST: usize = 5;
/// An entry that nobody has looked at for so long may be wrong.
const YEAR: Duration = Duration::from_secs(365 * 24 * 3600);

/// `!refer TAG` lists them; `!refer TAG ID` shows one, in the person's language; `!refer TAG ID go` sends it as the
/// asker's own answer.
pub(super) fn refer(draft: &mut Draft<'_>, asker: Asker<'_>, case: Case, typed: &str) {
    let (id, go) = typed.split_once(char::is_whitespace).unwrap_or((typed, ""));
    let (id, is_sent) = (id.to_lowercase(), speech::is_go(go));
    let script = &draft.rules.script;
    let found = script.referrals.iter().find(|referral| referral.id == id);
    let Some(referral) = found.filter(|_| go.is_empty() || is_sent) else { return list(draft, asker, &case) };
    let default = script.words.default_language();
    let text = referral.text(case.language().unwrap_or(default), default);
    speech::send_or_show(draft, asker, case, (&referral.id, text), is_sent, "desk-refer-shown");
}

fn list(draft: &mut Draft<'_>, asker: Asker<'_>, case: &Case) {
    let (rules, now) = (draft.rules, draft.now);
    let fitting = fitting(&rules.script, case);
    if fitting.is_empty() {
        return draft.reply(asker, Some(case.id), "desk-refer-none", &tag(case));
    }
    let mut text = format!("· {}", rules.text_for(asker.staff, "desk-refer-head", &tag(case)));
    for referral in fitting.into_iter().take(MOST) {
        let _ = write!(text, "\n– {} : {}", referral.id, referral.name);
        if !referral.languages.is_empty() {
            let codes: Vec<&str> = referral.languages.iter().map(crate::model::Lang::code).collect();
            let _ = write!(text, " · {}", codes.join(" "));
        }
        let (key, args) = match referral.checked.filter(|checked| is_recent(*checked, now)) {
            Some(checked) => ("desk-refer-checked", vec![("ago", words(&ago(now, checked)))]),
            None => ("desk-refer-unchecked", Vec::new()),
        };
        let _ = write!(text, " · {}", rules.text_for(asker.staff, key, &args));
    }
    draft.reply_with(asker, Some(case.id), text);
}

fn is_recent(checked: Timestamp, now: Timestamp) -> bool {
    now.since(checked) <= YEAR
}

/// Those that fit, the best first; of equals, the one that staff have written down first. What is not known of a case
/// excludes nothing.
fn fitting<'s>(script: &'s Script, case: &Case) -> Vec<&'s Referral> {
    let mut needs = BTreeSet::new();
    for answer in case.session.answers.iter().filter(|answer| asks_need(&answer.question)) {
        if let Value::Choice(choice) = &answer.value {
            needs.insert(choice.as_str());
        }
    }
    let country = case.session.answer("country").filter(|answer| answer.value == Value::Text);
    let places = country.map(|country| script.places.named_in(country)).unwrap_or_default();
    let mut found: Vec<(i8, &Referral)> =
        script.referrals.iter().filter_map(|one| Some((fit(script, one, case, &needs, &places)?, one))).collect();
    found.sort_by_key(|(fit, _)| Reverse(*fit));
    found.into_iter().map(|(_, referral)| referral).collect()
}

/// How well one fits; nothing, if it does not.
fn fit(script: &Script, one: &Referral, case: &Case, needs: &BTreeSet<&str>, places: &BTreeSet<&str>) -> Option<i8> {
    let shared = |listed: &[String], known: &BTreeSet<&str>| -> Vec<String> {
        listed.iter().filter(|item| known.contains(item.as_str())).cloned().collect()
    };
    let need = match shared(&one.needs, needs) {
        _ if one.needs.is_empty() || needs.is_empty() => 0,
        both if both.is_empty() => return None,
        _ => 1,
    };
    let place = match shared(&one.places, places) {
        _ if one.places.is_empty() => 1,
        _ if places.is_empty() => 0,
        both if both.is_empty() => return None,
        both if both.iter().any(|place| script.places.is_country(place)) => 3,
        _ => 2,
    };
    // Whoever does not speak their language may help all the same: last.
    let language = match case.language() {
        Some(lang) if one.languages.contains(&lang) => 4,
        Some(_) if !one.languages.is_empty() => -4,
        Some(_) | None => 0,
    };
    Some(need + place + language)
}

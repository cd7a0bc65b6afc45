//! The secure-channel step: by which other ways a person could write, of those that they know. Pure.
//!
//! Source: the procedure, point 3 (`duties.md` §1): what they know already and the helpline has as well is proposed, with what
//! each protects; never one tool only, and nothing is insisted on. If nothing fits, the conversation stays where it is.

use super::{passage, pgp, speech, words};
use crate::{
    draft::{Asker, Draft},
    model::{Case, Identity, Network, Timestamp},
    rules::Rules,
    talk::{Arg, Question, Say, Value, without_isolation},
};

/// The choice of those who have none of the tools.
const NONE: &str = "none";
/// The apps of which it is known how OMEMO is switched on.
const APPS: [&str; 4] = ["conversations", "dino", "gajim", "monal"];

/// What a tool that a person named comes to.
enum Way {
    /// It can be used at once: what is said of it, and whether the code is needed there.
    Open { say: Vec<Say>, needs_code: bool },
    /// It is what they write by, and that is protected.
    Here,
    /// It is no way to write, or not yet.
    Not(Say),
}

/// What is said once somebody has said which tools they have.
pub fn to_tools(draft: &mut Draft<'_>, case: &mut Case) -> Vec<Vec<Say>> {
    let Some(question) = draft.rules.script.flow.tools_question() else { return Vec::new() };
    let chosen: Vec<String> = match case.session.answer(&question.id).map(|answer| &answer.value) {
        Some(Value::Many(chosen)) => chosen.clone(),
        Some(Value::Choice(chosen)) => vec![chosen.clone()],
        Some(Value::Text | Value::Unclear | Value::Skipped) | None => Vec::new(),
    };
    propose(draft, case, question, &chosen, Code::Opened)
}

/// All ways that the helpline has: for whoever asks.
pub fn all(draft: &mut Draft<'_>, case: &mut Case) -> Vec<Vec<Say>> {
    let Some(question) = draft.rules.script.flow.tools_question() else { return Vec::new() };
    let chosen: Vec<String> = question.choices.iter().filter(|choice| *choice != NONE).cloned().collect();
    propose(draft, case, question, &chosen, Code::Opened)
}

/// `!channel TAG` shows what the person would be told about the tools they named, or about all; `!channel TAG go` sends it
/// as the asker's own answer.
pub(super) fn channel(draft: &mut Draft<'_>, asker: Asker<'_>, mut case: Case, typed: &str) {
    let is_sent = speech::is_go(typed);
    let Some(question) = draft.rules.script.flow.tools_question() else { return };
    let named = match case.session.answer(&question.id).map(|answer| &answer.value) {
        Some(Value::Many(chosen)) => chosen.iter().filter(|choice| *choice != NONE).cloned().collect(),
        Some(Value::Choice(_) | Value::Text | Value::Unclear | Value::Skipped) | None => Vec::new(),
    };
    let chosen: Vec<String> = if named.is_empty() {
        question.choices.iter().filter(|choice| *choice != NONE).cloned().collect()
    } else {
        named
    };
    // A code that is only shown is not made yet.
    let code = if is_sent { Code::Opened } else { Code::Hidden };
    let messages = propose(draft, &mut case, question, &chosen, code);
    let words = &draft.rules.script.words;
    let lang = case.language().unwrap_or_else(|| words.default_language());
    let texts: Vec<String> = messages.iter().map(|message| words.render(lang, message)).collect();
    let text = without_isolation(&texts.join("\n\n"));
    speech::send_or_show(draft, asker, case, ("channel", &text), is_sent, "desk-channel-shown");
}

/// Whether the code is made, or only its place is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Code {
    Opened,
    Hidden,
}

fn propose(
    draft: &mut Draft<'_>,
    case: &mut Case,
    question: &Question,
    chosen: &[String],
    code: Code,
) -> Vec<Vec<Say>> {
    let (rules, now) = (draft.rules, draft.now);
    let ways: Vec<Way> = chosen.iter().filter_map(|tool| way(rules, case, question, tool, now)).collect();
    let is_here = !case.is_in_clear();
    let open = ways.iter().filter(|way| matches!(way, Way::Open { .. })).count() + usize::from(is_here);
    let needs_code = ways.iter().any(|way| matches!(way, Way::Open { needs_code: true, .. }));
    let mut said = vec![Say::text(if ways.is_empty() { "way-none" } else { "way-head" })];
    said.extend(is_here.then(|| Say::text("way-here")));
    for way in ways {
        match way {
            Way::Open { say, .. } => said.extend(say),
            Way::Not(say) => said.push(say),
            Way::Here => {}
        }
    }
    // Nobody is left with one tool only.
    let others = others(rules, case, question, chosen, now);
    if open < 2 && !others.is_empty() {
        let labels: Vec<String> = others.iter().map(|tool| label(rules, case, question, tool)).collect();
        said.push(with("way-others", vec![("words", words(&labels.join(", ")))]));
    }
    said.push(Say::text(if is_here { "way-stay" } else { "way-stay-clear" }));
    let mut messages = vec![said];
    if needs_code && case.drill.is_none() {
        if let Some(first) = messages.first_mut() {
            first.push(Say::text("way-code"));
            let has_mail = rules.rt.is_some() && chosen.iter().any(|tool| tool == "pgp");
            first.extend(has_mail.then(|| Say::text("way-code-mail")));
        }
        let code = if code == Code::Opened { passage::open(draft, case) } else { "····-····".to_owned() };
        messages.push(vec![with("way-code-alone", vec![("code", words(&code))])]);
    }
    messages
}

fn way(rules: &Rules, case: &Case, question: &Question, tool: &str, now: Timestamp) -> Option<Way> {
    let here = case.person.network;
    let labelled = |key: &str| with(key, vec![("label", Arg::Key(rules.script.choice_key(question, tool)))]);
    if question.hidden.iter().any(|hidden| hidden == tool) {
        return Some(Way::Not(labelled("way-not")));
    }
    let is_omemo = tool == "omemo" || APPS.contains(&tool);
    let way = match tool {
        NONE => return None,
        "signal" if here == Network::Signal => Way::Here,
        "signal" => match rules.identities.get(&Network::Signal) {
            Some(identity) => Way::Open { say: signal(identity), needs_code: true },
            None => Way::Not(labelled("way-later")),
        },
        _ if is_omemo && here == Network::Xmpp && !case.is_in_clear() => Way::Here,
        _ if is_omemo && here == Network::Xmpp => {
            let key = if APPS.contains(&tool) { format!("way-{tool}") } else { "way-omemo-here".to_owned() };
            Way::Open { say: vec![Say::text(key)], needs_code: false }
        }
        _ if is_omemo => match rules.identities.get(&Network::Xmpp).filter(|xmpp| xmpp.fingerprint.is_some()) {
            Some(identity) => Way::Open { say: vec![addressed("way-omemo", identity)], needs_code: true },
            None => Way::Not(labelled("way-later")),
        },
        "pgp" => match rules.mailbox.as_ref().filter(|mailbox| !mailbox.is_over(now)) {
            // Where mail comes to tickets, the code finds the case.
            Some(mailbox) => {
                Way::Open { say: vec![with("way-pgp", pgp::about(mailbox))], needs_code: rules.rt.is_some() }
            }
            None => Way::Not(labelled("way-later")),
        },
        "otr" => Way::Not(Say::text("way-otr")),
        "gtalk" => Way::Not(Say::text("way-gtalk")),
        "wire" => Way::Not(Say::text("way-wire")),
        "jitsi" => Way::Not(Say::text("way-jitsi")),
        "meet" => Way::Not(Say::text("way-meet")),
        "phone" => Way::Not(Say::text("way-phone")),
        _ => Way::Not(labelled("way-later")),
    };
    Some(way)
}

fn signal(identity: &Identity) -> Vec<Say> {
    let mut said = vec![addressed("way-signal", identity)];
    let name = identity.username.as_ref().map(|name| with("way-signal-name", vec![("name", words(name))]));
    said.extend(name);
    said
}

fn addressed(key: &'static str, identity: &Identity) -> Say {
    let mut args = vec![("address", words(&identity.address))];
    if identity.fingerprint.is_some() {
        args.push(("fingerprint", words(&identity.grouped())));
    }
    with(key, args)
}

/// The tools that could be used at once and were not named; if there are none, those that somebody could arrange.
fn others<'q>(
    rules: &Rules,
    case: &Case,
    question: &'q Question,
    chosen: &[String],
    now: Timestamp,
) -> Vec<&'q String> {
    let is_open = |tool: &&String| matches!(way(rules, case, question, tool, now), Some(Way::Open { .. }));
    let is_not = |tool: &&String| matches!(way(rules, case, question, tool, now), Some(Way::Not(_)));
    let is_named = |tool: &&String| {
        chosen.contains(*tool) || *tool == "omemo" && chosen.iter().any(|named| APPS.contains(&named.as_str()))
    };
    let all: Vec<&String> = question.choices.iter().filter(|tool| !is_named(tool)).collect();
    if all.iter().any(is_open) {
        all.into_iter().filter(is_open).collect()
    } else {
        all.into_iter().filter(is_not).collect()
    }
}

fn label(rules: &Rules, case: &Case, question: &Question, tool: &str) -> String {
    let texts = &rules.script.words;
    let lang = case.language().unwrap_or_else(|| texts.default_language());
    texts.text(lang, &rules.script.choice_key(question, tool), &[])
}

fn with(key: &str, args: Vec<(&'static str, Arg)>) -> Say {
    Say::Text { key: key.to_owned(), args }
}

//! Drills: cases that staff practise on, marked as such wherever they are seen. Who begins one, who is told of it, and how
//! it goes. Pure.
//!
//! What the scripted person says is in `talk::Scene`, and `front` plays it. Nothing of a drill leaves the house (`draft`),
//! and it is counted nowhere.

use std::time::Duration;

use super::{card::ago, command::Verb, tag, words};
use crate::{
    draft::{Asker, Draft},
    model::{Case, Drill, Staff, Timestamp},
    rules::Rules,
    talk::Arg,
};

/// How many there are at most at a time.
const MOST: usize = 3;
/// After so long it goes, whatever became of it.
const LONGEST: Duration = Duration::from_secs(24 * 3600);

/// `!drill`: the names. `!drill NAME`: one begins; its card comes when the person has answered the questions.
pub(super) fn command(draft: &mut Draft<'_>, asker: Asker<'_>, name: &str) {
    let rules = draft.rules;
    let scenes = &rules.script.scenes;
    if name.is_empty() {
        let mut text = format!("· {}", rules.text_for(asker.staff, "desk-drill-head", &[]));
        scenes.iter().for_each(|scene| text.push_str(&format!("\n– {} : {}", scene.name, scene.about)));
        return draft.reply_with(asker, None, text);
    }
    let Some(scene) = rules.script.scene(&name.to_lowercase()) else {
        let names: Vec<&str> = scenes.iter().map(|scene| scene.name.as_str()).collect();
        return draft.reply(asker, None, "desk-drill-which", &[("near", words(&names.join(", ")))]);
    };
    let under_way = draft.cases.iter().filter(|case| case.drill.is_some()).count();
    if under_way >= MOST {
        let count = Arg::Number(i64::try_from(under_way).unwrap_or(i64::MAX));
        return draft.reply(asker, None, "desk-drill-enough", &[("count", count)]);
    }
    draft.begin(Drill { scene: scene.name.clone(), by: asker.staff.name.clone(), ..Drill::default() });
    draft.reply(asker, None, "desk-drill-begins", &[("name", words(&scene.name))]);
}

/// Whether a command makes no sense on a drill: there is nobody whom it could be about, and closing it erases it.
pub(super) const fn is_refused(verb: Verb) -> bool {
    match verb {
        Verb::Block
        | Verb::Unblock
        | Verb::Erase
        | Verb::Trust
        | Verb::File
        | Verb::Link
        | Verb::Unlink
        | Verb::Seal
        | Verb::Export => true,
        Verb::Queue
        | Verb::Show
        | Verb::Take
        | Verb::Drop
        | Verb::Reply
        | Verb::Plain
        | Verb::Note
        | Verb::Give
        | Verb::Assign
        | Verb::Snooze
        | Verb::Prio
        | Verb::Undo
        | Verb::Focus
        | Verb::Mine
        | Verb::OnCall
        | Verb::Close
        | Verb::Reopen
        | Verb::Yes
        | Verb::Away
        | Verb::Log
        | Verb::Invite
        | Verb::Pause
        | Verb::Resume
        | Verb::Version
        | Verb::Reload
        | Verb::Backup
        | Verb::Contact
        | Verb::Now
        | Verb::Name
        | Verb::Ask
        | Verb::Refer
        | Verb::Channel
        | Verb::Pgp
        | Verb::Say
        | Verb::Lang
        | Verb::Stats
        | Verb::Drill
        | Verb::Mandate
        | Verb::Check
        | Verb::SignOff
        | Verb::Call
        | Verb::Roster
        | Verb::Revoke
        | Verb::Role
        | Verb::Help
        | Verb::Status
        | Verb::Captcha => false,
    }
}

/// It was closed: it goes at once, and the team is told, with how long the person had waited for a human.
pub(super) fn close(draft: &mut Draft<'_>, asker: Asker<'_>, case: &Case) {
    let rules = draft.rules;
    let waited = case.answered.zip(case.carded).map(|(answered, carded)| ago(answered, carded));
    let args = [
        ("tag", words(&case.tag.to_string())),
        ("name", words(&asker.staff.name)),
        ("ago", words(waited.as_deref().unwrap_or("–"))),
    ];
    draft.reply(asker, None, "desk-drill-closed", &args);
    for staff in rules.team().filter(|staff| staff.name != asker.staff.name) {
        draft.notice(staff, None, "desk-drill-closed", &args);
    }
    draft.erase(case);
}

/// It goes without having been closed: its person wanted to be forgotten, or its time is over.
pub(super) fn end(draft: &mut Draft<'_>, case: &Case) {
    for staff in concerned(draft.rules, case, None) {
        draft.notice(staff, None, "desk-drill-over", &tag(case));
    }
    draft.erase(case);
}

/// Whether its time is over.
pub(super) fn is_over(case: &Case, now: Timestamp) -> bool {
    case.drill.is_some() && now.since(case.opened) >= LONGEST
}

/// What time alone makes the program say of a case: to the team. Of a drill only whoever practises is told: the one who
/// began it, the one who holds it, and the one it is about.
pub(super) fn tell(draft: &mut Draft<'_>, case: &Case, of: &str, key: &str, args: &[(&'static str, Arg)]) {
    if case.drill.is_none() {
        return draft.notice_team(None, case.id, key, args);
    }
    for staff in concerned(draft.rules, case, Some(of)) {
        draft.notice(staff, Some(case.id), key, args);
    }
}

/// Who practises: whoever began the drill, whoever holds it, and somebody of this name.
pub(super) fn concerned<'a>(rules: &'a Rules, case: &Case, also: Option<&str>) -> Vec<&'a Staff> {
    let by = case.drill.as_ref().map(|drill| drill.by.as_str());
    let names = [by, case.stage.holder(), also];
    rules.handlers().filter(|staff| names.contains(&Some(staff.name.as_str()))).collect()
}

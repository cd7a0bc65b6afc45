//! The person of a drill, who is a script: begins, answers the questions, hears what handlers answer, and writes. Their
//! words come the way of anybody's, so a drill is worked as a real case is. Pure.

use std::time::Duration;

use super::{Came, new_case, person_message, talk};
use crate::{
    desk,
    draft::Draft,
    model::{Case, Device, Drill, Inbound, Network, Peer, Security},
    talk::{Scene, Session, Why},
};

/// So long the person takes to read and to write: longer than a burst.
const TYPING: Duration = Duration::from_secs(8);

/// What follows of a turn: a drill that was asked for begins, and scripted people hear what was said to them.
pub(super) fn follow(draft: &mut Draft<'_>) {
    if let Some(drill) = draft.take_begun() {
        begin(draft, drill);
    }
    for (case, words) in draft.take_overheard() {
        hear(draft, case, words.reveal());
    }
}

fn begin(draft: &mut Draft<'_>, drill: Drill) {
    let Some(scene) = draft.rules.script.scene(&drill.scene) else { return };
    let person = Peer::new(Network::Drill, draft.new_case().0.to_string());
    let mut case = new_case(draft, &person, Security::EndToEnd, &scene.first, false);
    case.drill = Some(drill);
    case.session = Session { language: Some(scene.language), ..Session::default() };
    // What is said of it from the first word on is marked.
    draft.keep(case.clone());
    talk(draft, case, &scene.first, Came { burst: false, resumes: None, change: None });
}

/// A handler has answered: the person begins to write what that brings.
fn hear(draft: &mut Draft<'_>, mut case: Case, words: &str) {
    let (rules, now) = (draft.rules, draft.now);
    let Some(drill) = &mut case.drill else { return };
    drill.answered = Some(now);
    // Whoever is named in the middle of writing writes of that instead.
    let brought = rules.script.scene(&drill.scene).and_then(|scene| scene.after_answer(&drill.said, words));
    drill.next = brought.map(|line| (line, now.after(TYPING))).or(drill.next);
    draft.keep(case);
}

/// Time has passed: the person writes what is due.
pub(super) fn on_tick(draft: &mut Draft<'_>, case: &Case) {
    let Some(drill) = &case.drill else { return };
    // What something else has changed in this moment is spoken of in the next.
    if draft.is_erased(case) || draft.kept(case.clone()) != *case {
        return;
    }
    let Some(scene) = draft.rules.script.scene(&drill.scene) else { return };
    if case.stage.is_talking() {
        return answer(draft, case, scene);
    }
    let Some(at) = due(draft, case, drill, scene).filter(|_| case.stage.is_at_desk()) else { return };
    let Some(words) = scene.line(at) else { return };
    write(draft, case, words);
    if !draft.is_erased(case) {
        let mut case = draft.kept(case.clone());
        if let Some(drill) = &mut case.drill {
            drill.said.insert(at);
            drill.next = None;
        }
        draft.keep(case);
    }
}

/// The person answers what was asked. Whoever has no answer, or is asked nothing, has fallen silent: nobody who practises
/// waits hours for that.
fn answer(draft: &mut Draft<'_>, case: &Case, scene: &Scene) {
    if draft.now.since(case.heard) < TYPING {
        return;
    }
    match case.session.pending.as_ref().and_then(|question| scene.answers.get(question)) {
        Some(words) => write(draft, case, words),
        None => {
            let mut case = case.clone();
            desk::on_hand_off(draft, &mut case, Why::Silent);
            draft.keep(case);
        }
    }
}

fn due(draft: &Draft<'_>, case: &Case, drill: &Drill, scene: &Scene) -> Option<usize> {
    match drill.next {
        Some((line, at)) => (at <= draft.now).then_some(line),
        None => {
            let last = drill.answered.map_or(case.heard, |answered| answered.max(case.heard));
            scene.after_silence(&drill.said, draft.now.since(last))
        }
    }
}

fn write(draft: &mut Draft<'_>, case: &Case, words: &str) {
    let inbound = Inbound {
        from: case.person.clone(),
        keys: Vec::new(),
        wire_id: None,
        body: words.to_owned().into(),
        files: Vec::new(),
        quote: None,
        security: Security::EndToEnd,
        device: Device::Usual,
        key: None,
        offers_otr: false,
        in_group: false,
    };
    person_message(draft, &inbound);
}

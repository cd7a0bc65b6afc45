//! STOP, who writes again after it, and who is not heard at all. Pure.

use super::{Came, talk};
use crate::{
    cases::Cases,
    desk,
    draft::Draft,
    model::{Case, Inbound, Peer, Stage},
    talk::{Command, Say},
};

/// Nothing more is said to the person.
pub(super) fn stop(draft: &mut Draft<'_>, mut case: Case) {
    desk::on_stop(draft, &mut case);
    draft.say(&case, &[vec![Say::text("stopped")]]);
    draft.keep(case);
}

/// Whoever writes after STOP wants to go on: where they were.
pub(super) fn resume(draft: &mut Draft<'_>, mut case: Case, words: &str) {
    if case.carded.is_some() {
        draft.say(&case, &[vec![Say::text("resumed")]]);
        desk::on_return(draft, &mut case, words);
        desk::away::on_words(draft, &mut case);
        return draft.keep(case);
    }
    case.stage = Stage::Intake;
    talk(draft, case, words, Came { after_stop: true, burst: false, change: None });
}

/// Whether nothing of this person is heard. Staff are never blocked.
pub(super) fn is_blocked(cases: &Cases, person: &Peer) -> bool {
    cases.of(person).is_some_and(|case| case.blocked.is_some())
}

/// Whoever is blocked can still have everything erased.
pub(super) fn only_forget(draft: &mut Draft<'_>, inbound: &Inbound) {
    let command = draft.rules.script.command(inbound.body.reveal());
    if let Some(case) = draft.cases.of(&inbound.from).filter(|_| command == Some(Command::Forget)) {
        desk::on_forget(draft, case.clone());
    }
}

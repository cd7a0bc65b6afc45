//! STOP, and who writes again after it. Pure.

use super::{Came, talk};
use crate::{
    desk,
    draft::Draft,
    model::{Case, Stage},
    talk::Say,
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

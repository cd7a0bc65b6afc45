//! Somebody who answers some of the questions in their own way, the optional ones as well.

use vestibule::talk::Kind;

use crate::door::{Door, Heard};

impl Door {
    /// From the first message to the desk, with these answers; any other question gets the first choice, or is skipped.
    pub(crate) fn tells(&mut self, who: &str, first: &str, answers: &[(&str, &str)]) -> Heard {
        self.say(who, first);
        let mut more = false;
        for _ in 0..40 {
            let pending = self.case(who).session.pending.clone().expect("a question waits");
            let kind = self.house().rules().script.flow.question(&pending).expect("it is in the flow").kind;
            let own = answers.iter().find(|(id, _)| *id == pending).map(|(_, words)| *words);
            let words = match (own, kind) {
                (Some(words), _) => words,
                (None, Kind::Confirm) if !more => {
                    more = true;
                    "more"
                }
                (None, Kind::Confirm) => "yes",
                (None, Kind::Menu) => "1 2 3 4 5",
                (None, Kind::Choice | Kind::Many) => "1",
                (None, _) => "skip",
            };
            let heard = self.say(who, words);
            if !self.case(who).stage.is_talking() {
                return heard;
            }
        }
        panic!("the questions of {who} do not end: {:?}", self.case(who).session.pending)
    }
}

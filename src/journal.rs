//! What the operator's log says of cases: what happened, and to which, by its tag. Never a word, an address or a
//! name, of staff either.
//!
//! Called by `house` for each turn; the lines are written once the turn is committed.

use tracing::info;

use crate::{
    cases::Cases,
    model::{Stage, Tag, Turn},
};

/// What a turn did to one case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Happening {
    case: Tag,
    what: &'static str,
}

impl Happening {
    /// Writes it down.
    pub fn log(self) {
        info!(case = %self.case, "{}", self.what);
    }
}

/// What a turn does to the cases as they were before it.
pub fn of(cases: &Cases, turn: &Turn) -> Vec<Happening> {
    let mut happened = Vec::new();
    for case in &turn.cases {
        let before = cases.get(case.id).map(|before| &before.stage);
        if before.is_none() {
            happened.push(Happening { case: case.tag, what: "opened" });
        }
        happened.extend(moved(before, &case.stage).map(|what| Happening { case: case.tag, what }));
    }
    let erased = turn.erased.iter().filter_map(|id| cases.get(*id));
    happened.extend(erased.map(|case| Happening { case: case.tag, what: "erased" }));
    happened
}

/// The move from one stage to another, if it is one that a human would tell of.
fn moved(before: Option<&Stage>, after: &Stage) -> Option<&'static str> {
    if before.is_some_and(|before| before.name() == after.name()) {
        return None;
    }
    match after {
        Stage::Intake | Stage::Summary => before.is_some_and(Stage::is_stopped).then_some("goes on"),
        Stage::Queued { .. } if before.is_some_and(|before| before.holder().is_some()) => Some("given back"),
        Stage::Queued { .. } => Some("waits for a handler"),
        Stage::Claimed { .. } => Some("taken"),
        Stage::Active { .. } if matches!(before, Some(Stage::Snoozed { .. })) => Some("awake"),
        Stage::Active { .. } => Some("answered"),
        Stage::Snoozed { .. } => Some("put off"),
        Stage::Stopped { .. } => Some("stopped by the person"),
        Stage::Closed { .. } => Some("closed"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Ball, Timestamp};

    #[test]
    fn a_human_hears_of_moves_and_of_nothing_else() {
        let since = Timestamp::default();
        let claimed = Stage::Claimed { by: "nour".into(), since };
        let active = Stage::Active { by: "nour".into(), ball: Ball::Team, since };
        let queued = Stage::Queued { since };
        for (before, after, what) in [
            (None, &Stage::Intake, None),
            (Some(&Stage::Intake), &Stage::Summary, None),
            (None, &queued, Some("waits for a handler")),
            (Some(&Stage::Summary), &queued, Some("waits for a handler")),
            (Some(&queued), &claimed, Some("taken")),
            (Some(&claimed), &active, Some("answered")),
            (Some(&active), &active, None),
            (Some(&active), &queued, Some("given back")),
            (Some(&Stage::Stopped { since }), &Stage::Intake, Some("goes on")),
            (Some(&active), &Stage::Closed { since, stopped: false }, Some("closed")),
        ] {
            assert_eq!(moved(before, after), what, "{before:?} {after:?}");
        }
    }
}

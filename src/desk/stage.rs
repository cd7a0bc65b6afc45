//! The moves between stages. A move consumes the stage and gives the next one, or gives it back with the
//! reason; nothing else in the program makes a stage after the first. (`desk.md`, "Stages".)

use crate::model::{Ball, Stage, Timestamp};

/// Why a move is not possible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// Somebody else holds it, since then.
    HeldBy(String, Timestamp),
    /// The asker holds it already.
    AlreadyYours,
    /// Nobody holds it.
    NotTaken,
    /// It is closed.
    Closed,
    /// It is not closed.
    NotClosed,
    /// The person wants no more messages.
    Stopped,
}

/// A stage, or the same stage back with the reason why not.
pub(super) type Move = Result<Stage, (Stage, Refusal)>;

/// A handler takes a case. Whoever comes first wins; the other is told who and when.
pub(super) fn take(stage: Stage, by: &str, now: Timestamp) -> Move {
    match stage {
        Stage::Intake | Stage::Summary | Stage::Queued { .. } => Ok(Stage::Claimed { by: by.to_owned(), since: now }),
        Stage::Claimed { by: ref holder, since }
        | Stage::Active { by: ref holder, since, .. }
        | Stage::Snoozed { by: ref holder, since, .. } => {
            let why = if holder == by { Refusal::AlreadyYours } else { Refusal::HeldBy(holder.clone(), since) };
            Err((stage, why))
        }
        Stage::Stopped { .. } => Err((stage, Refusal::Stopped)),
        Stage::Closed { .. } => Err((stage, Refusal::Closed)),
    }
}

/// A handler takes a case out of another's hands, or one that was offered to them; or a lead gives it to them.
pub(super) fn seize(stage: Stage, by: &str, now: Timestamp) -> Move {
    take(stage, by, now).or_else(|(stage, why)| match why {
        Refusal::HeldBy(..) => Ok(Stage::Claimed { by: by.to_owned(), since: now }),
        Refusal::AlreadyYours | Refusal::NotTaken | Refusal::Closed | Refusal::NotClosed | Refusal::Stopped => {
            Err((stage, why))
        }
    })
}

/// The holder gives a case back to the queue.
pub(super) fn release(stage: Stage, by: &str, now: Timestamp) -> Move {
    held_by(stage, by).map(|_| Stage::Queued { since: now })
}

/// The holder answers the person.
pub(super) fn answer(stage: Stage, by: &str, now: Timestamp) -> Move {
    held_by(stage, by).map(|_| Stage::Active { by: by.to_owned(), ball: Ball::Person, since: now })
}

/// The holder comes back to a case later.
pub(super) fn snooze(stage: Stage, by: &str, until: Timestamp, now: Timestamp) -> Move {
    held_by(stage, by).map(|_| Stage::Snoozed { by: by.to_owned(), since: now, until })
}

/// A case whose time has come is its holder's to deal with. Any other stage stays as it is.
pub(super) fn wake(stage: Stage, now: Timestamp) -> Stage {
    match stage {
        Stage::Snoozed { by, until, .. } if until <= now => Stage::Active { by, ball: Ball::Team, since: now },
        other @ (Stage::Snoozed { .. }
        | Stage::Intake
        | Stage::Summary
        | Stage::Queued { .. }
        | Stage::Claimed { .. }
        | Stage::Active { .. }
        | Stage::Stopped { .. }
        | Stage::Closed { .. }) => other,
    }
}

/// What the holder had answered is taken back. Any other stage stays as it is.
pub(super) fn unanswered(stage: Stage, now: Timestamp) -> Stage {
    match stage {
        Stage::Active { by, .. } => Stage::Active { by, ball: Ball::Team, since: now },
        other @ (Stage::Intake
        | Stage::Summary
        | Stage::Queued { .. }
        | Stage::Claimed { .. }
        | Stage::Snoozed { .. }
        | Stage::Stopped { .. }
        | Stage::Closed { .. }) => other,
    }
}

/// The person writes to the handler who holds the case, which wakes it. Any other stage stays as it is.
pub(super) fn hear(stage: Stage, now: Timestamp) -> Stage {
    match stage {
        Stage::Snoozed { by, .. } => Stage::Active { by, ball: Ball::Team, since: now },
        Stage::Active { by, ball, since } => {
            let since = if ball == Ball::Team { since } else { now };
            Stage::Active { by, ball: Ball::Team, since }
        }
        other @ (Stage::Intake
        | Stage::Summary
        | Stage::Queued { .. }
        | Stage::Claimed { .. }
        | Stage::Stopped { .. }
        | Stage::Closed { .. }) => other,
    }
}

/// The holder closes a case.
pub(super) fn close(stage: Stage, by: &str, now: Timestamp) -> Move {
    match stage {
        // Nobody need be asked to close what the person has stopped.
        Stage::Stopped { .. } => Ok(Stage::Closed { since: now, stopped: true }),
        Stage::Closed { .. } => Err((stage, Refusal::Closed)),
        Stage::Intake
        | Stage::Summary
        | Stage::Queued { .. }
        | Stage::Claimed { .. }
        | Stage::Active { .. }
        | Stage::Snoozed { .. } => held_by(stage, by).map(|_| Stage::Closed { since: now, stopped: false }),
    }
}

/// A handler opens a closed case again, and holds it.
pub(super) fn reopen(stage: Stage, by: &str, now: Timestamp) -> Move {
    match stage {
        Stage::Closed { stopped: true, .. } => Err((stage, Refusal::Stopped)),
        Stage::Closed { stopped: false, .. } => Ok(Stage::Claimed { by: by.to_owned(), since: now }),
        other @ (Stage::Intake
        | Stage::Summary
        | Stage::Queued { .. }
        | Stage::Claimed { .. }
        | Stage::Active { .. }
        | Stage::Snoozed { .. }
        | Stage::Stopped { .. }) => Err((other, Refusal::NotClosed)),
    }
}

/// Whether somebody holds a case.
pub(super) fn held_by(stage: Stage, by: &str) -> Move {
    match stage {
        Stage::Claimed { .. } | Stage::Active { .. } | Stage::Snoozed { .. } if stage.holder() == Some(by) => Ok(stage),
        Stage::Claimed { by: ref holder, since }
        | Stage::Active { by: ref holder, since, .. }
        | Stage::Snoozed { by: ref holder, since, .. } => {
            let why = Refusal::HeldBy(holder.clone(), since);
            Err((stage, why))
        }
        Stage::Intake | Stage::Summary | Stage::Queued { .. } => Err((stage, Refusal::NotTaken)),
        Stage::Stopped { .. } => Err((stage, Refusal::Stopped)),
        Stage::Closed { .. } => Err((stage, Refusal::Closed)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_take_is_told_who_and_when() {
        let at = Timestamp::from_millis;
        let taken = take(Stage::Queued { since: at(0) }, "nour", at(1)).unwrap();
        let (stage, why) = take(taken.clone(), "li", at(2)).unwrap_err();
        assert_eq!((stage, why), (taken, Refusal::HeldBy("nour".into(), at(1))));
    }

    #[test]
    fn only_the_holder_answers_and_closes() {
        let at = Timestamp::from_millis;
        let claimed = Stage::Claimed { by: "nour".into(), since: at(1) };
        assert!(answer(claimed.clone(), "li", at(2)).is_err());
        assert!(close(claimed.clone(), "li", at(2)).is_err());
        assert!(close(Stage::Queued { since: at(1) }, "li", at(2)).is_err());
        let active = answer(claimed, "nour", at(2)).unwrap();
        assert_eq!(active, Stage::Active { by: "nour".into(), ball: Ball::Person, since: at(2) });
        assert_eq!(close(active, "nour", at(3)).unwrap(), Stage::Closed { since: at(3), stopped: false });
    }

    #[test]
    fn the_team_owes_an_answer_since_the_first_unanswered_word() {
        let at = Timestamp::from_millis;
        let stage = Stage::Active { by: "nour".into(), ball: Ball::Person, since: at(1) };
        let once = hear(stage, at(5));
        assert_eq!(hear(once.clone(), at(9)), once);
    }
}

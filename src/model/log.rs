//! What has happened on a case, and when, without a word of anybody: for whoever takes it over.

use serde::{Deserialize, Serialize};

use super::{Act, Case, LineFrom, Stage, Timestamp};
use crate::talk::Why;

/// How many entries a case keeps: the newest.
pub const LOGGED: usize = 200;

/// Something that happened on a case. What was refused is in the audit trail only: it changes nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// When.
    pub at: Timestamp,
    /// What.
    pub what: Happened,
}

/// What happened. Names stand in it, of commands and of staff; no words, and no accounts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Happened {
    /// A member of the staff did something, as the audit trail calls it.
    Act {
        /// Who, by name.
        who: String,
        /// What, by the name of the command.
        what: String,
    },
    /// The person wrote for the first time.
    Opened,
    /// The program read the answers back.
    Summary,
    /// It came to the desk.
    HandedOff(Why),
    /// Its handler had it no longer, without having said so.
    Back,
    /// It was told that the person waits.
    Alarm,
    /// The person said STOP.
    Stopped,
    /// The person wrote again after the case was over.
    Returned,
    /// The person asked to be forgotten, and a handler holds the case.
    ForgetAsked,
    /// The person sent a file.
    File,
    /// The person goes on from another account, or by mail as well.
    Moved,
    /// Something did not arrive at the person's.
    Undelivered,
    /// A human answered from another client of the helpline's account.
    Elsewhere,
}

impl Case {
    /// Something happened now.
    pub fn log(&mut self, at: Timestamp, what: Happened) {
        self.log.push(Entry { at, what });
        let surplus = self.log.len().saturating_sub(LOGGED);
        self.log.drain(..surplus);
    }

    /// A member of the staff did something.
    pub fn log_act(&mut self, at: Timestamp, act: &Act) {
        self.log(at, Happened::Act { who: act.who.clone(), what: act.what.clone() });
    }

    /// What has become of the case since `before` is logged. `by_staff`: a member of the staff did it, and that is logged.
    pub fn log_since(&mut self, before: &Self, by_staff: bool, at: Timestamp) {
        let moved = self.moved_from(&before.stage).filter(|_| !by_staff);
        let is_new = |number: u32| before.file(number).is_none();
        let by_person = self.lines.iter().filter(|line| line.from == LineFrom::Person).filter_map(|line| line.file);
        let files = by_person.filter(|number| is_new(*number)).count();
        let asks = (before.forget_asked.is_none() && self.forget_asked.is_some()).then_some(Happened::ForgetAsked);
        let alarm = (self.alarm.is_some() && before.alarm != self.alarm).then_some(Happened::Alarm);
        let files = std::iter::repeat_n(Happened::File, files);
        moved.into_iter().chain(files).chain(asks).chain(alarm).for_each(|what| self.log(at, what));
    }

    fn moved_from(&self, before: &Stage) -> Option<Happened> {
        let was_over = matches!(before, Stage::Stopped { .. } | Stage::Closed { .. });
        match &self.stage {
            Stage::Summary if *before != Stage::Summary => Some(Happened::Summary),
            Stage::Queued { .. } if before.holder().is_some() => Some(Happened::Back),
            Stage::Queued { .. } | Stage::Intake | Stage::Summary if was_over => Some(Happened::Returned),
            Stage::Stopped { .. } if !before.is_stopped() => Some(Happened::Stopped),
            Stage::Intake
            | Stage::Summary
            | Stage::Queued { .. }
            | Stage::Claimed { .. }
            | Stage::Active { .. }
            | Stage::Snoozed { .. }
            | Stage::Stopped { .. }
            | Stage::Closed { .. } => None,
        }
    }
}

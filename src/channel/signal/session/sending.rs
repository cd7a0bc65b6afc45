//! What goes out, and what signal-cli says of it.

use std::sync::Arc;

use tracing::warn;

use super::{Answer, Question, ROW, SIGNS, Session};
use crate::{
    channel::{
        What,
        signal::{
            inbound,
            people::{Parcel, Told},
            rpc::{Ask, Message},
            verdict::{self, Verdict},
        },
    },
    model::{Change, Failure, FileNews, LineState, Outcome, Row, RowId, RowKind},
};

/// What could not be sent for so long is given up, in milliseconds: a day.
const LONGEST: i64 = 24 * 60 * 60 * 1000;
/// How often something is tried that signal-cli could not do, for whatever reason.
const TRIES: u32 = 8;
/// After so many seconds without success the line counts as down.
const DOWN_AFTER: u32 = 300;

impl Session {
    pub(super) fn queue(&mut self, to: &Arc<str>, parcel: Parcel) {
        self.lane(to).waiting.push_back(parcel);
        self.go_on(to);
    }

    /// Gives signal-cli the next thing for somebody, if it may go.
    pub(super) fn go_on(&mut self, to: &Arc<str>) {
        let may_send = self.stage == super::Stage::Live && !self.limit.is_on((self.outside.now)());
        let Some(lane) = self.lanes.get_mut(to) else { return };
        if lane.is_idle() {
            self.lanes.remove(to);
            return;
        }
        if !may_send || !lane.is_free() {
            return;
        }
        let Some(next) = lane.waiting.front() else {
            if lane.leaves {
                self.forget(&Arc::clone(to));
            }
            return;
        };
        let id = match next {
            Parcel::Row(row) => {
                let id = format!("{ROW}{}", row.id.0);
                self.out.push_str(&request(&self.account, to, row).line(&id));
                id
            }
            Parcel::Mark(emoji, of, _) => {
                self.next += 1;
                let id = format!("q{}", self.next);
                let (account, target_timestamp) = (self.account.as_str(), *of);
                let mark = Ask::React { account, recipient: [to], emoji, target_author: to, target_timestamp };
                self.out.push_str(&mark.line(&id));
                id
            }
            Parcel::File(shared) => {
                self.next += 1;
                let id = format!("q{}", self.next);
                let Some(file) = shared.opened() else {
                    lane.is_asked = true;
                    return self.not_opened(&Arc::clone(to));
                };
                let attachment = [file];
                let message =
                    Message { account: &self.account, recipient: [to], attachment: &attachment, ..Message::default() };
                self.out.push_str(&Ask::Send(Box::new(message)).line(&id));
                id
            }
        };
        lane.is_asked = true;
        self.asked.insert(id, Question::Send(Arc::clone(to)));
    }

    pub(super) fn go_on_with_all(&mut self) {
        let all: Vec<Arc<str>> = self.lanes.keys().cloned().collect();
        all.iter().for_each(|to| self.go_on(to));
    }

    /// An answer that the one before us was meant to have: the row was sent after all.
    pub(super) fn answered_before(&mut self, id: &str, result: &serde_json::value::RawValue) {
        let row = id.strip_prefix(ROW).and_then(|row| row.parse().ok()).map(RowId);
        if let (Some(row), Verdict::Sent(sent)) = (row, verdict::of_result(result)) {
            self.house.deliver(What::Sent(row, inbound::wire_id(sent)), Vec::new());
        }
    }

    /// signal-cli's answer for the first of a lane.
    pub(super) fn sent(&mut self, to: &Arc<str>, answer: Answer<'_>) {
        let verdict = match answer {
            Ok(result) => verdict::of_result(result),
            Err(error) => verdict::of_error(error),
        };
        let now = (self.outside.now)();
        let Some(lane) = self.lanes.get_mut(to) else { return };
        let decided = lane.waiting.front().map_or(now, Parcel::at);
        let is_old = now.millis().saturating_sub(decided.millis()) > LONGEST;
        match verdict {
            Verdict::Sent(sent) => self.was_sent(to, sent),
            Verdict::Failed(why) => self.give_up(to, why),
            Verdict::Unsure(_) | Verdict::Again | Verdict::Unknown if is_old => {
                self.give_up(to, Failure::Unknown);
            }
            Verdict::Unsure(sent) => {
                lane.is_asked = false;
                lane.unsure = Some((sent, SIGNS));
                self.failing.get_or_insert(0);
            }
            Verdict::Again | Verdict::Unknown if lane.tries >= TRIES => self.give_up(to, Failure::Unknown),
            Verdict::Again => lane.failed(),
            Verdict::Unknown => {
                lane.failed();
                self.stands(LineState::Outdated);
            }
            Verdict::KeyChanged => {
                lane.is_asked = false;
                self.key_changed(to);
            }
            Verdict::Limited { seconds, captcha } => {
                lane.is_asked = false;
                self.limited(seconds, captcha);
            }
            Verdict::Unlinked => {
                lane.failed();
                self.stands(LineState::Unlinked);
            }
        }
    }

    /// The server has the first of a lane.
    fn was_sent(&mut self, to: &Arc<str>, sent: i64) {
        self.failing = None;
        self.limit.passed();
        match self.lanes.get_mut(to).and_then(super::Lane::done) {
            Some(Parcel::Row(row)) => {
                self.recent.add(to, sent, (row.kind == RowKind::Relay).then_some(Told::Row(row.id)));
                self.house.deliver(What::Sent(row.id, inbound::wire_id(sent)), Vec::new());
            }
            Some(Parcel::File(shared)) => {
                self.recent.add(to, sent, Some(Told::File(shared.file, shared.to.clone())));
                self.file_news(shared.file, shared.to, FileNews::Sent);
            }
            Some(Parcel::Mark(..)) => self.recent.add(to, sent, None),
            None => {}
        }
        self.go_on(to);
    }

    /// The first of a lane cannot be delivered.
    pub(super) fn give_up(&mut self, to: &Arc<str>, why: Failure) {
        match self.lanes.get_mut(to).and_then(super::Lane::done) {
            Some(Parcel::Row(row)) => {
                self.house.deliver(What::Outcome(row.id, Outcome::Failed(why)), Vec::new());
            }
            Some(Parcel::File(shared)) => self.not_brought(shared),
            Some(Parcel::Mark(..)) | None => {}
        }
        self.go_on(to);
    }

    /// A phone has a message of this moment: was it the one that is on its way, or in doubt?
    pub(super) fn was_unsure(&mut self, to: &Arc<str>, sent: i64) -> bool {
        let Some(lane) = self.lanes.get(to) else { return false };
        // Phones can be faster than signal-cli's answer. Without the moment it is any that was sent since it was decided.
        let is_since = || lane.waiting.front().is_some_and(|first| first.at().millis() <= sent);
        let is_it = match lane.unsure {
            Some((Some(at), _)) => at == sent,
            Some((None, _)) => is_since(),
            // Nor does a refusal prove that nothing was delivered: a server that fails may have done so first.
            None => (lane.is_asked || lane.tries > 0) && is_since(),
        };
        if is_it {
            // The answer may still come: it is nobody's then.
            self.asked.retain(|_, question| !matches!(question, Question::Send(of) if of == to));
            self.was_sent(to, sent);
            self.has_arrived(to, sent);
        }
        is_it
    }

    pub(super) fn tick_lanes(&mut self) {
        let freed: Vec<Arc<str>> =
            self.lanes.iter_mut().filter_map(|(to, lane)| lane.tick().then(|| Arc::clone(to))).collect();
        freed.iter().for_each(|to| self.go_on(to));
        if let Some(seconds) = &mut self.failing {
            *seconds = seconds.saturating_add(1);
            if *seconds == DOWN_AFTER {
                warn!(network = "signal", "nothing could be sent for five minutes; trying on");
                self.stands(LineState::Down);
            }
        }
        self.tick_limit();
    }
}

/// What is asked for a row: a message, or a change of one.
fn request<'a>(account: &'a str, to: &'a str, row: &'a Row) -> Ask<'a> {
    let mut message = message(account, to, row);
    match &row.changes {
        Some(Change::Gone(of)) => {
            // The desk takes nothing back that has no time yet.
            let target_timestamp = inbound::moment(of).unwrap_or_default();
            return Ask::Delete { account, recipient: [to], target_timestamp };
        }
        Some(Change::Words(of)) => message.edit_timestamp = inbound::moment(of),
        None => {}
    }
    Ask::Send(Box::new(message))
}

fn message<'a>(account: &'a str, to: &'a str, row: &'a Row) -> Message<'a> {
    let mut message = Message { account, recipient: [to], message: row.body.reveal(), ..Message::default() };
    if let Some((id, words)) = &row.answers
        && let Some(sent) = inbound::moment(id)
    {
        message.quote_timestamp = Some(sent);
        message.quote_author = Some(to);
        message.quote_message = Some(words.reveal());
    }
    message
}

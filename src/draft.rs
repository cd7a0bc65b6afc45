//! A turn in the making: the only place where outbox rows are written. `front` and `desk` fill it.

use crate::{
    cases::Cases,
    model::{Case, CaseId, Chance, Peer, Row, RowId, RowKind, SeenKey, Staff, Tag, Timestamp, Turn, WireId},
    private::Private,
    rules::Rules,
    talk::{Arg, Say},
};

/// The longest message, as XML writes it (`&amp;` for `&`): what every server takes from another and every app shows.
const LONGEST: usize = 100 * 1000;

/// A turn in the making, with what every decision needs at hand.
pub struct Draft<'a> {
    /// The rules.
    pub rules: &'a Rules,
    /// The cases before this turn.
    pub cases: &'a Cases,
    /// Now.
    pub now: Timestamp,
    chance: &'a mut Chance,
    next_row: u64,
    turn: Turn,
}

/// A member of the staff and the message of theirs that is being answered.
#[derive(Debug, Clone, Copy)]
pub struct Asker<'a> {
    /// Who.
    pub staff: &'a Staff,
    /// Their message's id, for an answer that quotes it.
    pub wire_id: Option<&'a WireId>,
}

impl<'a> Draft<'a> {
    /// An empty turn.
    pub fn new(rules: &'a Rules, cases: &'a Cases, now: Timestamp, chance: &'a mut Chance) -> Self {
        Self { rules, cases, now, chance, next_row: cases.next_row, turn: Turn::default() }
    }

    /// The turn.
    pub fn finish(self) -> Turn {
        self.turn
    }

    /// Remembers that a message was seen.
    pub fn see(&mut self, keys: &[SeenKey]) {
        self.turn.seen.extend_from_slice(keys);
    }

    /// Keeps a case as it is now.
    pub fn keep(&mut self, case: Case) {
        self.turn.cases.retain(|earlier| earlier.id != case.id);
        self.turn.cases.push(case);
    }

    /// Erases a case, whole.
    pub fn erase(&mut self, case: CaseId) {
        self.turn.cases.retain(|earlier| earlier.id != case);
        self.turn.erased.push(case);
    }

    /// Nothing that still waits goes out to this person; what this turn says does.
    pub fn silence(&mut self, person: &Peer) {
        self.turn.silenced.push(person.clone());
    }

    /// A number for a new case.
    pub fn new_case(&mut self) -> CaseId {
        CaseId(self.cases.next_case)
    }

    /// A tag that no case has: a closed one is still named by its lines in the handlers' apps.
    pub fn new_tag(&mut self) -> Tag {
        // There are 32 768 tags: even with thousands of open cases, a free one is found within a few draws.
        const DRAWS: usize = 64;
        let mut tag = Tag::draw(self.chance);
        for _ in 0..DRAWS {
            if self.cases.tagged(tag).is_none() {
                break;
            }
            tag = Tag::draw(self.chance);
        }
        tag
    }

    /// The program speaks to a case's person, one row a message.
    pub fn say(&mut self, case: &Case, messages: &[Vec<Say>]) {
        let lang = case.language().unwrap_or_else(|| self.rules.script.words.default_language());
        for message in messages.iter().filter(|message| !message.is_empty()) {
            let body = self.rules.script.words.render(lang, message);
            for part in parts(&body) {
                let row = self.row(Some(case.id), RowKind::Program, &case.person, part.to_owned());
                self.turn.rows.push(row);
            }
        }
    }

    /// The program speaks to somebody who has no case (any more).
    pub fn say_apart(&mut self, person: &Peer, body: String) {
        let row = self.row(None, RowKind::Program, person, body);
        self.turn.rows.push(row);
    }

    /// A handler's words to the person, exactly as typed.
    pub fn relay(&mut self, case: &Case, from: Asker<'_>, words: &str) {
        let mut row = self.row(Some(case.id), RowKind::Relay, &case.person, words.to_owned());
        row.author = Some((from.staff.peer.clone(), from.wire_id.cloned()));
        self.turn.rows.push(row);
    }

    /// A line to a member of the staff about a case: quoting it names the case.
    pub fn tell(&mut self, staff: &Staff, case: Option<CaseId>, body: String) {
        let row = self.row(case, RowKind::Team, &staff.peer, body);
        self.turn.rows.push(row);
    }

    /// Words of a case to a member of the staff, however many; each part after the first says whose they are.
    pub fn tell_all(&mut self, staff: &Staff, case: &Case, body: &str) {
        for (at, part) in parts(body).enumerate() {
            let head = if at > 0 { format!("[{}] … ", case.tag) } else { String::new() };
            self.tell(staff, Some(case.id), head + part);
        }
    }

    /// A line from the program to a member of the staff, by key; program lines start with `·`.
    pub fn notice(&mut self, staff: &Staff, case: Option<CaseId>, key: &str, args: &[(&'static str, Arg)]) {
        let body = format!("· {}", self.rules.text_for(staff, key, args));
        self.tell(staff, case, body);
    }

    /// A notice to everybody on the team, but for one.
    pub fn notice_team(&mut self, but: Option<&Staff>, case: CaseId, key: &str, args: &[(&'static str, Arg)]) {
        let rules = self.rules;
        for staff in rules.team().filter(|staff| but.is_none_or(|but| but.name != staff.name)) {
            self.notice(staff, Some(case), key, args);
        }
    }

    /// A notice that answers a message of a member of the staff.
    pub fn reply(&mut self, asker: Asker<'_>, case: Option<CaseId>, key: &str, args: &[(&'static str, Arg)]) {
        let body = format!("· {}", self.rules.text_for(asker.staff, key, args));
        self.reply_with(asker, case, body);
    }

    /// Words that answer a message of a member of the staff.
    pub fn reply_with(&mut self, asker: Asker<'_>, case: Option<CaseId>, body: String) {
        let mut row = self.row(case, RowKind::Team, &asker.staff.peer, body);
        row.answers = asker.wire_id.map(|id| (id.clone(), Private::default()));
        self.turn.rows.push(row);
    }

    fn row(&mut self, case: Option<CaseId>, kind: RowKind, to: &Peer, body: String) -> Row {
        let id = RowId(self.next_row);
        self.next_row += 1;
        Row {
            id,
            case,
            kind,
            to: to.clone(),
            wire_id: WireId::draw(self.chance),
            body: Private::new(body),
            answers: None,
            author: None,
            at: self.now,
        }
    }
}

/// A text in parts that are not too long, each up to the end of a line if possible. Together they are the text.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest.take()?;
        let Some((part, more)) = end_of_part(text).and_then(|end| text.split_at_checked(end)) else {
            return Some(text);
        };
        rest = Some(more);
        Some(part)
    })
}

/// Where a text is too long to go on.
fn end_of_part(text: &str) -> Option<usize> {
    let mut length = 0;
    let (end, _) = text.char_indices().find(|(_, c)| {
        length += if matches!(c, '&' | '<' | '>' | '\r') { "&amp;".len() } else { c.len_utf8() };
        length > LONGEST
    })?;
    let line = text.get(..end)?.rfind('\n').map(|at| at + 1);
    Some(line.filter(|line| *line > end / 2).unwrap_or(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_comes_in_parts() {
        assert_eq!(parts("").collect::<Vec<_>>(), [""]);
        assert_eq!(parts("short\n").collect::<Vec<_>>(), ["short\n"]);
        let lines = format!("{}\n", "é".repeat(100)).repeat(2000);
        let whole: Vec<&str> = parts(&lines).collect();
        assert_eq!((whole.len(), whole.concat()), (5, lines.clone()));
        assert!(whole.iter().all(|part| part.ends_with('\n') && part.len() <= LONGEST));
        let marks = "<".repeat(LONGEST / 5 * 2 + 1);
        let lengths: Vec<usize> = parts(&marks).map(str::len).collect();
        assert_eq!(lengths, [LONGEST / 5, LONGEST / 5, 1]);
    }
}

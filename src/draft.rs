//! A turn in the making: the only place where outbox rows are written. `front` and `desk` fill it.

use crate::{
    cases::Cases,
    model::{
        Act, Case, CaseId, Chance, Change, Errand, FileId, Office, Peer, Row, RowId, RowKind, SealedFile, SeenKey,
        Staff, Tag, Timestamp, Turn, Way, Went, WireId, Wish,
    },
    private::Private,
    rules::Rules,
    talk::{Arg, Say},
};

/// A turn in the making, with what every decision needs at hand.
pub struct Draft<'a> {
    /// The rules.
    pub rules: &'a Rules,
    /// The cases before this turn.
    pub cases: &'a Cases,
    /// Now.
    pub now: Timestamp,
    /// The member of the staff who did what is being decided, if one did: away or not, they are told what comes of it.
    pub by: Option<&'a Staff>,
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
        Self { rules, cases, now, by: None, chance, next_row: cases.next_row, turn: Turn::default() }
    }

    /// The turn, with what has happened in the logs of its cases.
    pub fn finish(mut self) -> Turn {
        let cases = self.cases;
        // Whatever is refused changes nothing.
        let done = self.turn.acts.iter().filter(|act| act.went == Went::Done);
        let acts: Vec<(CaseId, Act)> = done.filter_map(|act| Some((cases.tagged(act.tag?)?.id, act.clone()))).collect();
        for (id, _) in acts.iter().filter(|(id, _)| !self.turn.erased.contains(id)).collect::<Vec<_>>() {
            let is_kept = self.turn.cases.iter().any(|case| case.id == *id);
            self.turn.cases.extend(cases.get(*id).filter(|_| !is_kept).cloned());
        }
        for case in &mut self.turn.cases {
            let id = case.id;
            let of_case = || acts.iter().filter(|(of, _)| *of == id);
            of_case().for_each(|(_, act)| case.log_act(self.now, act));
            if let Some(before) = cases.get(id) {
                case.log_since(before, of_case().next().is_some(), self.now);
            }
        }
        self.turn
    }

    /// Remembers that a message was seen.
    pub fn see(&mut self, keys: &[SeenKey]) {
        self.turn.seen.extend_from_slice(keys);
    }

    /// Keeps a case as it is now.
    pub fn keep(&mut self, case: Case) {
        self.turn.cases.retain(|earlier| earlier.id != case.id);
        // What is being heard is heard by now.
        self.turn.cases.push(Case { hearing: None, ..case });
    }

    /// A case as this turn has changed it so far.
    pub fn kept(&self, case: Case) -> Case {
        self.turn.cases.iter().find(|changed| changed.id == case.id).cloned().unwrap_or(case)
    }

    /// Erases a case, whole.
    pub fn erase(&mut self, case: &Case) {
        self.turn.cases.retain(|earlier| earlier.id != case.id);
        self.turn.erased.push(case.id);
        self.turn.forgotten.extend(case.accounts().cloned());
    }

    /// Nothing that still waits goes out to the person of this case; what this turn says does.
    pub fn silence(&mut self, case: &Case) {
        self.turn.silenced.extend(case.accounts().cloned());
    }

    /// Nothing that still waits goes out to this account.
    pub fn cut_off(&mut self, account: &Peer) {
        self.turn.rows.retain(|row| row.to != *account);
        self.turn.cut_off.push(account.clone());
    }

    /// Stores a file as it came.
    pub fn store(&mut self, file: FileId, sealed: SealedFile) {
        self.turn.files.push((file, sealed));
    }

    /// Has a file brought.
    pub fn send_for(&mut self, errand: Errand) {
        self.turn.errands.push(errand);
    }

    /// Asks something of a channel besides sending.
    pub fn wish(&mut self, wish: Wish) {
        self.turn.wishes.push(wish);
    }

    /// What the desk remembers, as this turn has changed it so far.
    pub fn office(&self) -> &Office {
        self.turn.office.as_ref().unwrap_or(&self.cases.office)
    }

    /// The same, to be changed.
    pub fn office_mut(&mut self) -> &mut Office {
        self.turn.office.get_or_insert_with(|| self.cases.office.clone())
    }

    /// Records what a member of the staff did.
    pub fn act(&mut self, act: Act) {
        self.turn.acts.push(act);
    }

    /// Whether this turn does anything so far, other than to say something: a refusal does not.
    pub fn does_something(&self) -> bool {
        let Turn { cases, erased, errands, wishes, .. } = &self.turn;
        let is_changed = |case: &Case| self.cases.get(case.id) != Some(case);
        cases.iter().any(is_changed) || !erased.is_empty() || !errands.is_empty() || !wishes.is_empty()
    }

    /// Whether this turn so far says anything of a case.
    pub fn tells_of(&self, case: &Case) -> bool {
        self.turn.rows.iter().any(|row| row.case == Some(case.id))
    }

    /// A number for a new case.
    pub fn new_case(&mut self) -> CaseId {
        CaseId(self.cases.next_case)
    }

    /// A code of four digits.
    pub fn code(&mut self) -> String {
        (0..4).map(|_| char::from(b'0' + self.chance.byte() % 10)).collect()
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
            let row = self.row(Some(case.id), RowKind::Program, &case.person, body);
            self.turn.rows.push(Row { way: case.way(), ..row });
        }
    }

    /// The program speaks to the person of a case, and it outlives the case.
    pub fn say_apart(&mut self, case: &Case, body: String) {
        let row = self.row(None, RowKind::Program, &case.person, body);
        self.turn.rows.push(Row { way: case.way(), ..row });
    }

    /// A handler's words to the person, exactly as typed; encrypted if the person ever was, unless they say otherwise.
    pub fn relay(&mut self, case: &Case, from: Asker<'_>, words: &str, in_clear: bool) {
        let mut row = self.row(Some(case.id), RowKind::Relay, &case.person, words.to_owned());
        row.way = if in_clear { Way::InClear } else { case.way() };
        row.author = Some((from.staff.peer.clone(), from.wire_id.cloned()));
        self.turn.rows.push(row);
    }

    /// A handler has changed what they said to the person, or taken it back.
    pub fn change(&mut self, case: &Case, from: Asker<'_>, words: &str, change: Change) {
        self.relay(case, from, words, false);
        if let Some(row) = self.turn.rows.last_mut() {
            row.changes = Some(change);
        }
    }

    /// A line to a member of the staff about a case: quoting it names the case.
    pub fn tell(&mut self, staff: &Staff, case: Option<CaseId>, body: String) {
        self.tell_as(staff, case, body, None);
    }

    /// What is very long goes out in parts: no server takes it whole, and apps show the beginning only.
    fn tell_as(&mut self, staff: &Staff, case: Option<CaseId>, body: String, answers: Option<&WireId>) {
        for (at, part) in in_parts(body).into_iter().enumerate() {
            let mut row = self.row(case, RowKind::Team, &staff.peer, part);
            row.answers = answers.filter(|_| at == 0).map(|id| (id.clone(), Private::default()));
            self.turn.rows.push(row);
        }
    }

    /// A line from the program to a member of the staff, by key; program lines start with `·`.
    pub fn notice(&mut self, staff: &Staff, case: Option<CaseId>, key: &str, args: &[(&'static str, Arg)]) {
        let body = format!("· {}", self.rules.text_for(staff, key, args));
        self.tell(staff, case, body);
    }

    /// Everybody who is told of a case: the team; and whoever holds it, or held it before this turn, and whoever does something
    /// about it now, even if they are away.
    pub fn told_of(&self, case: CaseId) -> impl Iterator<Item = &'a Staff> + use<'a> {
        let (rules, by, before) = (self.rules, self.by, self.cases.get(case));
        let now = self.turn.cases.iter().find(|changed| changed.id == case);
        let holders = [before, now].map(|case| case.and_then(|case| case.stage.holder()).map(str::to_owned));
        let holds = move |name: &str| holders.iter().flatten().any(|holder| *holder == name);
        let is_asker = move |name: &str| by.is_some_and(|by| by.name == name);
        rules.handlers().filter(move |staff| !rules.is_away(&staff.name) || holds(&staff.name) || is_asker(&staff.name))
    }

    /// A notice to everybody who is told of a case, but for one.
    pub fn notice_team(&mut self, but: Option<&Staff>, case: CaseId, key: &str, args: &[(&'static str, Arg)]) {
        for staff in self.told_of(case).filter(|staff| but.is_none_or(|but| but.name != staff.name)) {
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
        self.tell_as(asker.staff, case, body, asker.wire_id);
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
            changes: None,
            author: None,
            way: Way::AsTheyWrite,
            at: self.now,
        }
    }
}

/// The longest part, in bytes: what the apps of the field still show whole.
const PART: usize = 4000;

/// Cuts what is too long behind a line, else behind a word, else behind a letter. Each part begins with the tag of the
/// first, so that quoting it names the case; without that, together they are the text.
fn in_parts(body: String) -> Vec<String> {
    if body.len() <= PART {
        return vec![body];
    }
    let tag = body.split([' ', ']']).next().filter(|tag| tag.starts_with('[') && tag.len() < 10);
    let head = tag.map_or_else(|| "… ".to_owned(), |tag| format!("{tag}] … "));
    let (mut parts, mut rest) = (Vec::new(), body.as_str());
    while !rest.is_empty() {
        let most = (0..=PART.min(rest.len())).rev().find_map(|end| rest.get(..end)).unwrap_or(rest);
        let late = |end: &usize| most.len() < rest.len() && *end > PART / 2;
        let end = most.rfind('\n').filter(late).or_else(|| most.rfind(' ').filter(late));
        let (part, more) = rest.split_at_checked(end.map_or(most.len(), |end| end + 1)).unwrap_or((rest, ""));
        parts.push(if parts.is_empty() { part.to_owned() } else { format!("{head}{part}") });
        rest = more;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_long_is_cut_at_lines_and_words() {
        assert_eq!(in_parts("short".into()), ["short"]);
        assert_eq!(in_parts(String::new()), [""]);
        let line = "é".repeat(700);
        for body in [vec![line.as_str(); 20].join("\n"), "👍".repeat(5000), "a ".repeat(5000), "x".repeat(PART * 2)] {
            let body = format!("[7QKD · fr] {body}");
            let parts = in_parts(body.clone());
            assert!(parts.len() > 1 && parts.iter().all(|part| part.len() <= PART + 20));
            let (first, rest) = parts.split_first().unwrap();
            let rest: String = rest.iter().map(|part| part.strip_prefix("[7QKD] … ").unwrap()).collect();
            assert_eq!(format!("{first}{rest}"), body);
        }
        let late_words = in_parts(format!("a\n{}", "word ".repeat(2000)));
        assert!(late_words.iter().all(|part| part.ends_with("word ")), "an early line end cuts no word");
        assert!(in_parts(format!("· {}", "a ".repeat(5000))).iter().skip(1).all(|part| part.starts_with("… a")));
    }
}

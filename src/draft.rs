//! A turn in the making: the only place where outbox rows are written. `front` and `desk` fill it.

mod drawn;
mod parts;
mod telling;

use crate::{
    cases::Cases,
    model::{
        Act, Case, CaseId, Chance, Change, Chore, Counted, Drill, Errand, FileId, Network, Office, Peer, Requester,
        Row, RowId, RowKind, SealedFile, SeenKey, Staff, Tally, Task, Timestamp, Turn, Way, Went, WireId, Wish,
    },
    pgp::Certificate,
    private::Private,
    rules::Rules,
    talk::{Arg, Say, without_isolation},
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
    /// The drill that is to begin.
    begun: Option<Drill>,
    /// What handlers said to people of drills.
    overheard: Vec<(CaseId, Private<String>)>,
    /// Whether something was handed out that changes nothing here.
    handed_out: bool,
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
        let (turn, next_row) = (Turn::default(), cases.next_row);
        Self {
            rules,
            cases,
            now,
            by: None,
            chance,
            next_row,
            turn,
            begun: None,
            overheard: Vec::new(),
            handed_out: false,
        }
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

    /// The cases that this turn has changed so far.
    pub fn changed(&self) -> impl Iterator<Item = &Case> {
        self.turn.cases.iter()
    }

    /// The newest case of an account, as this turn has changed it so far.
    pub fn newest_of(&self, account: &Peer) -> Option<Case> {
        let changed = self.turn.cases.iter().filter(|case| case.is_of(account)).max_by_key(|case| case.id);
        changed.or(self.cases.of(account)).cloned()
    }

    /// Erases a case, whole. Its ticket is to go as well.
    pub fn erase(&mut self, case: &Case) {
        if let Some(ticket) = &case.ticket {
            self.office_mut().ended.extend(ticket.endings());
        }
        self.turn.cases.retain(|earlier| earlier.id != case.id);
        self.turn.erased.push(case.id);
        if !case.person.is_played() {
            self.turn.forgotten.extend(case.accounts().cloned());
        }
    }

    /// Whether this turn erases a case.
    pub fn is_erased(&self, case: &Case) -> bool {
        self.turn.erased.contains(&case.id)
    }

    /// A drill is to begin: `front` makes its case once this is decided.
    pub fn begin(&mut self, drill: Drill) {
        self.begun = Some(drill);
    }

    /// The drill that is to begin.
    pub fn take_begun(&mut self) -> Option<Drill> {
        self.begun.take()
    }

    /// What handlers have said to people of drills, with each case as this turn has changed it so far.
    pub fn take_overheard(&mut self) -> Vec<(Case, Private<String>)> {
        let said = std::mem::take(&mut self.overheard).into_iter();
        let of = |(id, words)| Some((self.kept(self.cases.get(id)?.clone()), words));
        said.filter_map(of).filter(|(case, _)| !self.is_erased(case)).collect()
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

    /// Keeps a file no more.
    pub fn unstore(&mut self, file: FileId) {
        self.turn.unstored.push(file);
    }

    /// Has a file brought.
    pub fn send_for(&mut self, errand: Errand) {
        if !errand.to.is_played() {
            self.turn.errands.push(errand);
        }
    }

    /// Asks something of a channel besides sending.
    pub fn wish(&mut self, wish: Wish) {
        if wish.network() != Network::Drill {
            self.turn.wishes.push(wish);
        }
    }

    /// Asks something of the house, once this turn is committed.
    pub fn chore(&mut self, task: Task, by: Option<Asker<'_>>) {
        let by = by.map(|by| Requester { peer: by.staff.peer.clone(), wire_id: by.wire_id.cloned() });
        self.turn.chores.push(Chore { task, by });
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

    /// Counts something at a question. Nobody counts in a drill.
    pub fn count(&mut self, case: &Case, question: &str, what: Counted) {
        if case.drill.is_none() {
            self.turn.tallies.push(Tally { question: question.to_owned(), what });
        }
    }

    /// Whether this turn does anything so far, other than to say something: a refusal does not.
    pub fn does_something(&self) -> bool {
        let Turn { cases, erased, errands, wishes, chores, .. } = &self.turn;
        let is_changed = |case: &Case| self.cases.get(case.id) != Some(case);
        cases.iter().any(is_changed)
            || !erased.is_empty()
            || !errands.is_empty()
            || !wishes.is_empty()
            || self.begun.is_some()
            || self.handed_out
            || !chores.is_empty()
    }

    /// Whether this turn so far says anything of a case.
    pub fn tells_of(&self, case: &Case) -> bool {
        self.turn.rows.iter().any(|row| row.case == Some(case.id))
    }

    /// A number for a new case.
    pub fn new_case(&mut self) -> CaseId {
        CaseId(self.cases.next_case)
    }

    /// The program speaks to a case's person, one row a message.
    pub fn say(&mut self, case: &Case, messages: &[Vec<Say>]) {
        let lang = case.language().unwrap_or_else(|| self.rules.script.words.default_language());
        for message in messages.iter().filter(|message| !message.is_empty()) {
            let body = self.rules.script.words.render(lang, message);
            let row = self.row(Some(case.id), RowKind::Program, &case.person, body);
            self.put(Row { way: case.way(), ..row });
        }
    }

    /// The program gives a case's person something that is copied as it stands.
    pub fn say_as_it_is(&mut self, case: &Case, body: String) {
        let row = self.row(Some(case.id), RowKind::Program, &case.person, body);
        self.put(Row { way: case.way(), ..row });
    }

    /// The program speaks to the person of a case, and it outlives the case.
    pub fn say_apart(&mut self, case: &Case, body: String) {
        let row = self.row(None, RowKind::Program, &case.person, body);
        self.put(Row { way: case.way(), ..row });
    }

    /// A handler's words to the person, exactly as typed, behind their name if they have chosen one; encrypted if the person
    /// ever was, unless they say otherwise.
    pub fn relay(&mut self, case: &Case, from: Asker<'_>, words: &str, in_clear: bool) {
        let way = if in_clear { Way::InClear } else { case.way() };
        let row = self.relayed(case, from, words);
        self.put(Row { way, ..row });
    }

    fn signed(&self, case: &Case, by: &Staff, words: &str) -> String {
        let name = self.office().names.get(&by.name).filter(|_| self.rules.names && !words.is_empty());
        let Some(name) = name else { return words.to_owned() };
        let texts = &self.rules.script.words;
        let lang = case.language().unwrap_or_else(|| texts.default_language());
        let head = texts.text(lang, "answer-name", &[("name", Arg::Words(name.clone().into()))]);
        format!("{} {words}", without_isolation(&head))
    }

    /// The same, encrypted to the person's key with the name inside. Whether it could be.
    pub fn relay_sealed(&mut self, case: &Case, from: Asker<'_>, words: &str, key: &Certificate) -> bool {
        let body = self.signed(case, from.staff, words);
        let Some(sealed) = self.seal(key, &body) else { return false };
        let row = self.relayed(case, from, "");
        self.put(Row { body: Private::new(sealed), ..row });
        true
    }

    /// A handler has changed what they said to the person, or taken it back.
    pub fn change(&mut self, case: &Case, from: Asker<'_>, words: &str, change: Change) {
        let row = self.relayed(case, from, words);
        self.put(Row { changes: Some(change), ..row });
    }

    fn relayed(&mut self, case: &Case, from: Asker<'_>, words: &str) -> Row {
        let body = self.signed(case, from.staff, words);
        let row = self.row(Some(case.id), RowKind::Relay, &case.person, body);
        Row { way: case.way(), author: Some((from.staff.peer.clone(), from.wire_id.cloned())), ..row }
    }

    /// Something for the person of a case that is theirs whole, whatever its length. Of the case nothing changes.
    pub fn give_whole(&mut self, case: &Case, body: String) {
        self.say_as_it_is(case, body);
        self.handed_out = true;
    }

    /// The only way for a row into a turn. To the person of a drill none goes: what a handler says to them is overheard.
    fn put(&mut self, row: Row) {
        match row.case.filter(|_| row.kind == RowKind::Relay) {
            _ if !row.to.is_played() => self.turn.rows.push(row),
            Some(case) => self.overheard.push((case, row.body)),
            None => {}
        }
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

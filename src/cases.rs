//! All cases that are not yet erased, in memory, found by number, person or tag.
//!
//! `front` reads them; `app` lets a committed [`Turn`] change them, and nobody else does.

use std::collections::HashMap;

use crate::model::{Case, CaseId, Office, Peer, RowId, Tag, Turn};

/// The cases, and the next numbers to give.
#[derive(Debug, Default)]
pub struct Cases {
    by_id: HashMap<CaseId, Case>,
    // The newest case of each account.
    by_person: HashMap<Peer, CaseId>,
    by_tag: HashMap<Tag, CaseId>,
    /// What the desk remembers besides.
    pub office: Office,
    /// The next case's number.
    pub next_case: u64,
    /// The next outbox row's number.
    pub next_row: u64,
}

impl Cases {
    /// The cases as they were stored.
    pub fn new(cases: Vec<Case>, office: Office, next_case: u64, next_row: u64) -> Self {
        let mut all = Self { office, next_case, next_row, ..Self::default() };
        let mut cases = cases;
        cases.sort_by_key(|case| case.id);
        cases.into_iter().for_each(|case| all.put(case));
        all
    }

    /// The case of this number.
    pub fn get(&self, id: CaseId) -> Option<&Case> {
        self.by_id.get(&id)
    }

    /// The newest case of the person with this account. Of one that is part of another, that other one.
    pub fn of(&self, account: &Peer) -> Option<&Case> {
        self.by_person.get(account).and_then(|id| self.by_id.get(id)).map(|case| self.whole(case))
    }

    /// The case that this one is part of, or else itself.
    pub fn whole<'a>(&'a self, case: &'a Case) -> &'a Case {
        case.part_of.and_then(|id| self.by_id.get(&id)).unwrap_or(case)
    }

    /// All cases of the person of this one, by all their accounts, itself as well; in no order.
    pub fn all_of(&self, person: &Case) -> impl Iterator<Item = &Case> {
        self.by_id.values().filter(move |case| case.accounts().any(|account| person.is_of(account)))
    }

    /// Who may speak with the person of this case: who holds it, or the one that it is part of.
    pub fn holder_of<'a>(&'a self, case: &'a Case) -> Option<&'a str> {
        self.whole(case).stage.holder()
    }

    /// The case with this tag.
    pub fn tagged(&self, tag: Tag) -> Option<&Case> {
        self.by_tag.get(&tag).and_then(|id| self.by_id.get(id))
    }

    /// All cases, oldest first.
    pub fn all(&self) -> Vec<&Case> {
        let mut all: Vec<&Case> = self.by_id.values().collect();
        all.sort_unstable_by_key(|case| case.id);
        all
    }

    /// All cases, in no order.
    pub fn iter(&self) -> impl Iterator<Item = &Case> {
        self.by_id.values()
    }

    /// Takes over what a turn changed.
    pub fn apply(&mut self, turn: &Turn) {
        for case in &turn.cases {
            self.put(case.clone());
        }
        for id in &turn.erased {
            self.remove(*id);
        }
        let after = |row: RowId| row.0.saturating_add(1);
        if let Some(office) = &turn.office {
            self.office.clone_from(office);
        }
        self.next_row = turn.rows.iter().map(|row| after(row.id)).fold(self.next_row, u64::max);
    }

    fn remove(&mut self, id: CaseId) {
        // A case may go in the turn that made it; its number is used up all the same.
        self.next_case = self.next_case.max(id.0.saturating_add(1));
        let Some(case) = self.by_id.remove(&id) else { return };
        if self.by_tag.get(&case.tag) == Some(&id) {
            self.by_tag.remove(&case.tag);
        }
        case.accounts().for_each(|account| self.look_up(account));
    }

    /// Which case of an account is the newest now.
    fn look_up(&mut self, account: &Peer) {
        match self.by_id.values().filter(|case| case.is_of(account)).map(|case| case.id).max() {
            Some(newest) => self.by_person.insert(account.clone(), newest),
            None => self.by_person.remove(account),
        };
    }

    fn put(&mut self, case: Case) {
        self.next_case = self.next_case.max(case.id.0.saturating_add(1));
        self.by_tag.insert(case.tag, case.id);
        for account in case.accounts() {
            let newest = self.by_person.entry(account.clone()).or_insert(case.id);
            *newest = (*newest).max(case.id);
        }
        let gone = |before: &Peer| !case.is_of(before);
        let before = self.by_id.get(&case.id).into_iter().flat_map(Case::accounts);
        let gone: Vec<Peer> = before.filter(|account| gone(account)).cloned().collect();
        self.by_id.insert(case.id, case);
        gone.iter().for_each(|account| self.look_up(account));
    }
}

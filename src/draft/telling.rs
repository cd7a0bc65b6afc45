//! What members of the staff are told, and who is: the rows to them. Pure.
//!
//! To whoever wants it so (`[[staff]] sealed`) each line about a case goes encrypted to their PGP key: here and nowhere else,
//! so that none is forgotten.

use super::{
    Asker, Draft,
    parts::{in_parts, marked},
};
use crate::{
    model::{CaseId, RowKind, Staff, Tag, WireId},
    pgp::{self, Certificate, Refusal},
    private::Private,
    talk::Arg,
};

impl<'a> Draft<'a> {
    /// A line to a member of the staff about a case: quoting it names the case.
    pub fn tell(&mut self, staff: &Staff, case: Option<CaseId>, body: String) {
        self.tell_as(staff, case, body, None);
    }

    /// What is very long goes out in parts: no server takes it whole, and apps show the beginning only.
    fn tell_as(&mut self, staff: &Staff, case: Option<CaseId>, body: String, answers: Option<&WireId>) {
        let is_drill = case.is_some_and(|id| self.is_drill(id));
        let mark = is_drill.then(|| self.rules.text_for(staff, "desk-drill-mark", &[]));
        for (at, part) in self.parts_for(staff, case, body).into_iter().enumerate() {
            let part = mark.as_deref().map_or_else(|| part.clone(), |mark| marked(&part, mark));
            let mut row = self.row(case, RowKind::Team, &staff.peer, part);
            row.answers = answers.filter(|_| at == 0).map(|id| (id.clone(), Private::default()));
            self.put(row);
        }
    }

    /// One line to a member of the staff that is not cut in parts, whatever its length: what is in it hangs together.
    pub fn tell_whole(&mut self, staff: &Staff, case: CaseId, body: String) {
        let row = self.row(Some(case), RowKind::Team, &staff.peer, body);
        self.put(row);
        self.handed_out = true;
    }

    fn is_drill(&self, id: CaseId) -> bool {
        let changed = self.turn.cases.iter().find(|case| case.id == id);
        changed.or(self.cases.get(id)).is_some_and(|case| case.drill.is_some())
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

    /// The messages of one line: what is encrypted is one, whatever its length, since a part of it cannot be read.
    fn parts_for(&mut self, staff: &Staff, case: Option<CaseId>, body: String) -> Vec<String> {
        // A list of cases has no case of its own.
        let is_about = case.is_some() || body.contains("\n[") || body.starts_with("· [");
        if !is_about || !self.rules.sealed.contains(&staff.name) {
            return in_parts(body);
        }
        let tag = case.and_then(|id| self.tag_of(id));
        let head = tag.map_or_else(|| "·".to_owned(), |tag| format!("[{tag}]"));
        let key = self.key_of(staff).and_then(|key| self.seal(&key, &body).ok_or(Refusal::CannotEncrypt));
        match key {
            Ok(sealed) => vec![format!("{head} PGP\n{sealed}")],
            Err(why) => {
                let why = [("why", Arg::Variant(why.name()))];
                vec![format!("{head} {}", self.rules.text_for(staff, "desk-sealed-cannot", &why))]
            }
        }
    }

    fn tag_of(&self, id: CaseId) -> Option<Tag> {
        let changed = self.turn.cases.iter().find(|case| case.id == id);
        changed.or(self.cases.get(id)).map(|case| case.tag)
    }

    /// The PGP key of a member of the staff, as it can be used now: what they have handed in by chat counts more than what the
    /// configuration names.
    ///
    /// # Errors
    /// If there is none that can be used.
    pub fn key_of(&self, staff: &Staff) -> Result<Certificate, Refusal> {
        let kept = self.office().pgp.get(&staff.name).or_else(|| self.rules.pgp.get(&staff.name));
        pgp::read(kept.ok_or(Refusal::NoKey)?.as_bytes(), self.now)
    }
}

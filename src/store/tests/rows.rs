//! The outbox: order, hand-over, what is left of a settled row.

use super::*;
use crate::model::Failure;

/// A store with the case 1.
fn with_case(path: &Path) -> Store {
    let mut store = open(path);
    commit(&mut store, &Batch { cases: vec![&case(1)], ..Batch::default() });
    store
}

fn state(store: &Store, id: u64) -> Option<i64> {
    store.db.query_row("SELECT state FROM outbox WHERE id = ?1", [id.cast_signed()], |row| row.get(0)).ok()
}

#[test]
fn unsent_rows_come_in_order_and_by_network() {
    let (_folder, path) = folder();
    let mut store = with_case(&path);
    let mut rows: Vec<Row> = [4, 2, 3, 1].map(|id| row(id, RowKind::Program, None)).into();
    rows[2].to = Peer::new(Network::Console, "you");
    commit(&mut store, &Batch { rows: rows.iter().map(|row| (row, row.id.0 == 1)).collect(), ..Batch::default() });
    assert_eq!(unsent(&store), [(1, true), (2, false), (4, false)]);

    let ids = |after, limit| -> Vec<u64> {
        let rows = store.unsent(Network::Xmpp, after, limit).unwrap();
        rows.iter().map(|stored| stored.row.id.0).collect()
    };
    assert_eq!(ids(Some(RowId(1)), 1), [2]);
    assert_eq!(ids(Some(RowId(2)), 9), [4]);
    assert!(ids(Some(RowId(4)), 9).is_empty());
    assert_eq!(store.unsent(Network::Console, None, 9).unwrap().len(), 1);

    commit(&mut store, &Batch { handed: vec![RowId(2)], ..Batch::default() });
    assert_eq!(unsent(&store), [(1, true), (2, true), (4, false)]);
}

#[test]
fn of_a_settled_row_stays_what_its_kind_needs() {
    use RowKind::{Program, Relay, Team};
    let failed = Outcome::Failed(Failure::NoSuchAccount);
    let gone = None;
    for (kind, case, outcome, left) in [
        (Program, Some(1), Outcome::Sent, gone),
        (Program, Some(1), Outcome::Delivered, gone),
        (Program, Some(1), failed, gone),
        (Team, Some(1), Outcome::Sent, Some(2)),
        (Team, None, Outcome::Sent, gone),
        (Relay, Some(1), Outcome::Sent, Some(2)),
        (Relay, Some(1), failed, Some(3)),
        (Relay, Some(1), Outcome::Delivered, Some(4)),
    ] {
        let (_folder, path) = folder();
        let mut store = with_case(&path);
        let row = row(1, kind, case);
        commit(&mut store, &Batch { rows: vec![(&row, true)], ..Batch::default() });
        commit(&mut store, &Batch { settled: vec![(RowId(1), outcome)], ..Batch::default() });
        assert_eq!(state(&store, 1), left, "{kind:?} {outcome:?}");
        assert_eq!(store.row(RowId(1)).unwrap(), left.map(|_| wordless(row)));
        assert_eq!(unsent(&store), []);
        assert_eq!(store.oldest_handed().unwrap(), []);
    }
}

#[test]
fn a_state_never_goes_back() {
    let (_folder, path) = folder();
    let mut store = with_case(&path);
    let row = row(1, RowKind::Relay, Some(1));
    commit(&mut store, &Batch { rows: vec![(&row, true)], ..Batch::default() });
    for (outcome, state_after) in [
        (Outcome::Sent, 2),
        (Outcome::Failed(Failure::Refused), 3),
        (Outcome::Sent, 3),
        (Outcome::Delivered, 4),
        (Outcome::Failed(Failure::Unknown), 4),
    ] {
        let settled = vec![(RowId(1), outcome)];
        commit(&mut store, &Batch { settled, handed: vec![RowId(1)], ..Batch::default() });
        assert_eq!(state(&store, 1), Some(state_after), "{outcome:?}");
    }
}

#[test]
fn a_row_that_is_not_there_is_settled_and_handed_without_harm() {
    let (_folder, path) = folder();
    let mut store = with_case(&path);
    let (handed, settled) = (vec![RowId(98)], vec![(RowId(99), Outcome::Delivered)]);
    commit(&mut store, &Batch { handed, settled, ..Batch::default() });
    assert_eq!(store.row(RowId(99)).unwrap(), None);
    assert_eq!(store.oldest_handed().unwrap(), []);
}

#[test]
fn a_quote_finds_its_case_before_and_after_the_line_is_sent() {
    let (_folder, path) = folder();
    let mut store = with_case(&path);
    let (line, relay) = (row(1, RowKind::Team, Some(1)), row(2, RowKind::Relay, Some(1)));
    commit(&mut store, &Batch { rows: vec![(&line, true), (&relay, true)], ..Batch::default() });
    assert_eq!(store.case_of_line(&line.to, &line.wire_id).unwrap(), Some(CaseId(1)));
    commit(&mut store, &Batch { settled: vec![(RowId(1), Outcome::Sent)], ..Batch::default() });
    assert_eq!(store.case_of_line(&line.to, &line.wire_id).unwrap(), Some(CaseId(1)));
    assert_eq!(store.case_of_line(&relay.to, &relay.wire_id).unwrap(), None);
    assert_eq!(store.case_of_line(&line.to, &WireId("vst-".into())).unwrap(), None);
}

#[test]
fn the_archive_is_searched_from_where_the_first_unsettled_row_was_handed_over() {
    let (_folder, path) = folder();
    let mut store = open(&path);
    let rows = [1, 2, 3].map(|id| row(id, RowKind::Program, None));
    let stands_at = |text| vec![(Network::Xmpp, place(text))];
    let oldest = |store: Store| {
        drop(store);
        let store = open(&path);
        let found = store.oldest_handed().unwrap();
        (store, found)
    };

    let batch = Batch { rows: rows.iter().map(|row| (row, false)).collect(), ..Batch::default() };
    commit(&mut store, &batch);
    let (mut store, found) = oldest(store);
    assert_eq!(found, [], "nothing was handed over");

    commit(&mut store, &Batch { handed: vec![RowId(3)], ..Batch::default() });
    let (mut store, found) = oldest(store);
    assert_eq!(found, [(Network::Xmpp, None)], "no place was known yet");

    // Handed over again after a catch-up, with the cursor of the same batch; the lower row only later.
    commit(&mut store, &Batch { handed: vec![RowId(3)], cursors: stands_at("place-1"), ..Batch::default() });
    commit(&mut store, &Batch { handed: vec![RowId(1)], cursors: stands_at("place-2"), ..Batch::default() });
    let (mut store, found) = oldest(store);
    assert_eq!(found, stands_at("place-1").map_some());

    let fourth = row(4, RowKind::Program, None);
    let settled = vec![(RowId(3), Outcome::Sent), (RowId(1), Outcome::Sent)];
    let cursors = stands_at("place-3");
    commit(&mut store, &Batch { rows: vec![(&fourth, true)], settled, cursors, ..Batch::default() });
    let (_store, found) = oldest(store);
    assert_eq!(found, stands_at("place-3").map_some());
}

trait MapSome {
    fn map_some(self) -> Vec<(Network, Option<Cursor>)>;
}

impl MapSome for Vec<(Network, Cursor)> {
    fn map_some(self) -> Vec<(Network, Option<Cursor>)> {
        self.into_iter().map(|(network, cursor)| (network, Some(cursor))).collect()
    }
}

//! Where everything stands. Each column has a rail at its left: the questions stand on it, branches leave it to the right
//! and come back to it further down. So no line crosses another, but for ways that lead back up.

use super::{
    card::{Card, INDENT, RAIL, WIDE, card, label},
    measure::{LINE, Line},
    picture::{Branch, Column, Entry, Node, Row, Step},
    words::Told,
};

/// Between a rail's crossing and what stands beside it.
const SPACE: i32 = 14;
/// Between one column and the next.
const GAP: i32 = 20;
/// How wide a row of branches may be before it is continued below.
const MOST: i32 = 980;
/// Between the ways that lead back up.
const LANE: i32 = 12;

/// A card in its place.
#[derive(Debug)]
pub(super) struct Stands {
    pub(super) node: Node,
    pub(super) card: Card,
    pub(super) x: i32,
    pub(super) y: i32,
}

/// A line through points.
#[derive(Debug)]
pub(super) struct Way {
    pub(super) points: Vec<(i32, i32)>,
    pub(super) has_head: bool,
    pub(super) leads_back: bool,
}

/// What has to be so at the beginning of a branch.
#[derive(Debug)]
pub(super) struct Label {
    pub(super) lines: Vec<Line>,
    pub(super) x: i32,
    pub(super) y: i32,
}

/// Things in their places.
#[derive(Debug, Default)]
pub(super) struct Layout {
    pub(super) cards: Vec<Stands>,
    pub(super) ways: Vec<Way>,
    pub(super) labels: Vec<Label>,
    pub(super) width: i32,
    pub(super) height: i32,
    // Whether the rail goes on below.
    goes_on: bool,
}

impl Layout {
    fn put(&mut self, other: Self, x: i32, y: i32) {
        self.cards.extend(other.cards.into_iter().map(|it| Stands { x: it.x + x, y: it.y + y, ..it }));
        self.labels.extend(other.labels.into_iter().map(|it| Label { x: it.x + x, y: it.y + y, ..it }));
        self.ways.extend(other.ways.into_iter().map(|way| {
            let points = way.points.into_iter().map(|(left, top)| (left + x, top + y)).collect();
            Way { points, ..way }
        }));
        self.width = self.width.max(x + other.width);
        self.height = self.height.max(y + other.height);
    }

    fn draw(&mut self, points: Vec<(i32, i32)>, has_head: bool) {
        self.ways.push(Way { points, has_head, leads_back: false });
    }
}

/// Lays a picture out.
pub(super) fn layout(told: &Told<'_>, picture: &Column) -> Layout {
    let mut all = column(told, picture, MOST);
    let right = all.width;
    let mut lanes = 0;
    let mut back = Vec::new();
    for from in &all.cards {
        let Node::Back { to, .. } = &from.node else { continue };
        let Some(to) = all.cards.iter().find(|card| card.node == Node::Question(*to)) else { continue };
        lanes += 1;
        let lane = right + SPACE + LANE * lanes;
        let (low, high) = (from.y + from.card.height / 2, to.y + LINE);
        let points = vec![(from.x + WIDE, low), (lane, low), (lane, high), (to.x + WIDE, high)];
        back.push(Way { points, has_head: true, leads_back: true });
    }
    all.ways.extend(back);
    all.width = right + if lanes > 0 { SPACE + LANE * (lanes + 1) } else { 0 };
    all
}

fn column(told: &Told<'_>, column: &Column, most: i32) -> Layout {
    let mut all = Layout { width: WIDE, ..Layout::default() };
    let mut y = 0;
    for (at, step) in column.0.iter().enumerate() {
        if at > 0 {
            let below = y + SPACE * 2;
            if all.goes_on {
                all.draw(vec![(RAIL, y), (RAIL, below)], true);
            }
            y = below;
        }
        y = stand(told, step, &mut all, y, most);
    }
    all.height = y;
    all
}

/// Puts a card and its rows; gives where the rail has come to.
fn stand(told: &Told<'_>, step: &Step, all: &mut Layout, top: i32, most: i32) -> i32 {
    let card = card(told, &step.node);
    let mut y = top + card.height;
    all.cards.push(Stands { node: step.node.clone(), card, x: 0, y: top });
    all.goes_on = step.goes_on;
    let places: Vec<Vec<(&Branch, Layout)>> = step.rows.iter().flat_map(|row| chunks(told, row, most)).collect();
    let count = places.len();
    for (at, chunk) in places.into_iter().enumerate() {
        let passes = step.goes_on || at + 1 < count;
        let (low, comes_back) = row(told, &step.node, chunk, all, y, passes);
        all.goes_on = passes || comes_back;
        y = low;
    }
    y
}

/// The branches of a row, as many side by side as there is room for.
fn chunks<'a>(told: &Told<'_>, row: &'a Row, most: i32) -> Vec<Vec<(&'a Branch, Layout)>> {
    let mut chunks: Vec<Vec<(&Branch, Layout)>> = Vec::new();
    let mut used = 0;
    for branch in &row.branches {
        let inner = column(told, &branch.column, most - INDENT);
        let wide = inner.width + GAP;
        match chunks.last_mut().filter(|_| INDENT + used + wide <= most) {
            Some(chunk) => chunk.push((branch, inner)),
            None => {
                used = 0;
                chunks.push(vec![(branch, inner)]);
            }
        }
        used += wide;
    }
    chunks
}

/// One line of branches: out to the right, down, and back. Gives where it ends, and whether anybody comes back.
fn row(
    told: &Told<'_>,
    above: &Node,
    branches: Vec<(&Branch, Layout)>,
    all: &mut Layout,
    top: i32,
    passes: bool,
) -> (i32, bool) {
    let bus = top + SPACE;
    let labels: Vec<Vec<Line>> = branches.iter().map(|(branch, _)| label(told, &branch.entries, above)).collect();
    let tallest = labels.iter().map(|lines| height(lines)).max().unwrap_or(0);
    let under = bus + tallest + SPACE;
    let (mut x, mut out, mut back, mut low) = (INDENT, None, Vec::new(), under);
    for ((branch, inner), lines) in branches.into_iter().zip(labels) {
        let rail = x + RAIL;
        if branch.entries.iter().any(|entry| !matches!(entry, Entry::Below(..))) {
            all.draw(vec![(rail, bus), (rail, under)], true);
            out = Some(rail);
        }
        all.labels.push(Label { lines, x: rail + 8, y: bus });
        let (wide, bottom) = (inner.width, under + inner.height);
        low = low.max(bottom);
        if inner.goes_on {
            back.push((rail, bottom));
        }
        all.put(inner, x, under);
        x += wide + GAP;
    }
    if let Some(out) = out {
        all.draw(vec![(RAIL, top), (RAIL, bus), (out, bus)], false);
    }
    let end = low + SPACE;
    for (rail, bottom) in &back {
        all.draw(vec![(*rail, *bottom), (*rail, end)], false);
    }
    if let Some(furthest) = back.iter().map(|(rail, _)| *rail).max() {
        all.draw(vec![(furthest, end), (RAIL, end)], true);
    }
    if passes {
        all.draw(vec![(RAIL, top), (RAIL, end)], false);
    }
    (end, !back.is_empty())
}

fn height(lines: &[Line]) -> i32 {
    i32::try_from(lines.len()).unwrap_or(i32::MAX / LINE).saturating_mul(LINE) + 6
}

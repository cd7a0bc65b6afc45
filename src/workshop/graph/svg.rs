//! The picture as SVG: text stays text, what a colour says is said in words and by a shape as well.

use std::fmt::Write as _;

use super::{
    card::{PAD, Part, Shape, WIDE},
    layout::{Label, Layout, Stands, Way, layout},
    measure::{LINE, Line},
    picture::{Column, Node},
    words::Told,
};
use crate::{
    model::{Lang, Priority},
    workshop::html::escaped,
};

/// How it looks.
pub(in crate::workshop) const STYLE: &str = include_str!("picture.css");
/// Around everything.
const MARGIN: i32 = 12;

/// Where a picture is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::workshop) enum Place {
    /// In a file of its own.
    Alone,
    /// In a page that has its style, and has each question under `#q-<id>`.
    Page,
}

pub(super) fn write(told: &Told<'_>, picture: &Column, place: Place) -> String {
    let all = layout(told, picture);
    let (wide, high) = (all.width + 2 * MARGIN, all.height + 2 * MARGIN);
    let role = match place {
        Place::Alone => "img",
        // As one image its links could not be reached.
        Place::Page => "group",
    };
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"picture\" role=\"{role}\" lang=\"en\" \
         aria-labelledby=\"picture-title\" aria-describedby=\"picture-desc\" width=\"{wide}\" height=\"{high}\" \
         viewBox=\"{} {} {wide} {high}\">\n<title id=\"picture-title\">{}</title>\n<desc id=\"picture-desc\">{}</desc>\n",
        -MARGIN,
        -MARGIN,
        escaped(&format!("The questions of {}, version {}", told.flow.name, told.flow.version)),
        escaped(
            "Read it from top to bottom. What everybody is asked stands on the line at the left; what only some are asked \
             branches off to the right, with the condition above it, and comes back to the line."
        ),
    );
    if place == Place::Alone {
        let _ = writeln!(svg, "<style>{STYLE}</style>");
        let _ = writeln!(
            svg,
            "<rect class=\"paper\" x=\"{}\" y=\"{}\" width=\"{wide}\" height=\"{high}\"/>",
            -MARGIN, -MARGIN
        );
    }
    svg.push_str(concat!(
        "<defs><marker id=\"head\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" ",
        "orient=\"auto\" markerUnits=\"userSpaceOnUse\"><path class=\"head\" d=\"M0 0 8 4 0 8z\"/></marker></defs>\n"
    ));
    draw(&mut svg, told, &all, place);
    svg + "</svg>\n"
}

fn draw(svg: &mut String, told: &Told<'_>, all: &Layout, place: Place) {
    svg.push_str("<g class=\"ways\" aria-hidden=\"true\">\n");
    all.ways.iter().for_each(|it| way(svg, it));
    svg.push_str("</g>\n");
    for Label { lines, x, y } in &all.labels {
        // Its left end stays beside its line, whichever way it runs.
        let direction = if told.lang.is_some_and(Lang::is_rtl) { " direction=\"rtl\" text-anchor=\"end\"" } else { "" };
        let _ = write!(svg, "<text class=\"if\"{direction}>");
        for (at, words) in (1..).zip(lines) {
            let _ = write!(svg, "<tspan x=\"{x}\" y=\"{}\">{}</tspan>", y + at * LINE, pieces(told.lang, words));
        }
        svg.push_str("</text>\n");
    }
    for stands in &all.cards {
        let question = match stands.node {
            Node::Question(at) | Node::Back { to: at, .. } => told.question(at),
            Node::Start | Node::Junction(_) | Node::End { .. } | Node::Finish | Node::AnyTime => None,
        };
        let link = question.filter(|_| place == Place::Page);
        if let Some(question) = link {
            let _ = write!(svg, "<a href=\"#q-{}\">", escaped(&question.id));
        }
        card(svg, told.lang, stands, question.map(|question| question.id.as_str()));
        svg.push_str(if link.is_some() { "</a>\n" } else { "\n" });
    }
}

fn way(svg: &mut String, way: &Way) {
    let points: Vec<String> = way.points.iter().map(|(x, y)| format!("{x},{y}")).collect();
    let class = if way.leads_back { "way back" } else { "way" };
    let head = if way.has_head { " marker-end=\"url(#head)\"" } else { "" };
    let _ = writeln!(svg, "<polyline class=\"{class}\" points=\"{}\"{head}/>", points.join(" "));
}

fn card(svg: &mut String, lang: Option<Lang>, stands: &Stands, id: Option<&str>) {
    let Stands { node, card, x, y } = stands;
    let raised = match card.raised {
        Some(Priority::Red) => " red",
        Some(Priority::Amber) => " amber",
        Some(Priority::Green) | None => "",
    };
    let id = id.filter(|_| matches!(node, Node::Question(_)));
    let id = id.map_or_else(String::new, |id| format!(" id=\"n-{}\"", escaped(id)));
    let _ =
        write!(svg, "<g class=\"card {}{raised}\"{id}>{}", name(card.shape), outline(card.shape, *x, *y, card.height));
    let mut runs_left = false;
    for (at, (part, words)) in (0..).zip(&card.lines) {
        let base = y + PAD + at * LINE + 13;
        let (class, inset) = match part {
            Part::Title => ("title", card.shape.inset()),
            Part::Small => ("small", card.shape.inset()),
            Part::Choice(_) | Part::More => ("choice", 14),
        };
        // What is left of a choice's words runs as they do, whatever it begins with.
        if *part != Part::More {
            runs_left = lang.is_some_and(Lang::is_rtl) && words.first().is_some_and(|first| first.is_told);
        }
        let is_rtl = runs_left;
        let (left, right) = (x + PAD + inset, x + WIDE - PAD - inset);
        if let Part::Choice(priority) = part {
            mark(svg, *priority, if is_rtl { right + 8 } else { left - 8 }, base - 4);
        }
        let at = if is_rtl { right } else { left };
        let direction = if is_rtl { " direction=\"rtl\"" } else { "" };
        let _ =
            write!(svg, "<text class=\"{class}\" x=\"{at}\" y=\"{base}\"{direction}>{}</text>", pieces(lang, words));
    }
    svg.push_str("</g>");
}

const fn name(shape: Shape) -> &'static str {
    match shape {
        Shape::Question => "question",
        Shape::Round => "round",
        Shape::Pause => "pause",
        Shape::Forget => "forget",
        Shape::Back => "up",
    }
}

fn outline(shape: Shape, x: i32, y: i32, high: i32) -> String {
    let (right, low, middle) = (x + WIDE, y + high, y + high / 2);
    match shape {
        Shape::Question => format!("<rect x=\"{x}\" y=\"{y}\" width=\"{WIDE}\" height=\"{high}\" rx=\"4\"/>"),
        Shape::Round => {
            format!("<rect x=\"{x}\" y=\"{y}\" width=\"{WIDE}\" height=\"{high}\" rx=\"{}\"/>", high.min(44) / 2)
        }
        Shape::Pause => format!(
            "<polygon points=\"{},{y} {},{y} {right},{middle} {},{low} {},{low} {x},{middle}\"/>",
            x + 10,
            right - 10,
            right - 10,
            x + 10
        ),
        Shape::Forget => format!(
            "<polygon points=\"{},{y} {},{y} {right},{} {right},{} {},{low} {},{low} {x},{} {x},{}\"/>",
            x + 12,
            right - 12,
            y + 12,
            low - 12,
            right - 12,
            x + 12,
            low - 12,
            y + 12
        ),
        Shape::Back => format!("<polygon points=\"{},{y} {right},{y} {},{low} {x},{low}\"/>", x + 8, right - 8),
    }
}

/// What a choice raises, as a shape; the words beside it say the same.
fn mark(svg: &mut String, priority: Option<Priority>, x: i32, y: i32) {
    let _ = match priority {
        Some(Priority::Red) => {
            write!(svg, "<rect class=\"mark red\" x=\"{}\" y=\"{}\" width=\"9\" height=\"9\"/>", x - 4, y - 4)
        }
        Some(Priority::Amber) => write!(
            svg,
            "<polygon class=\"mark amber\" points=\"{x},{} {},{} {},{}\"/>",
            y - 5,
            x + 5,
            y + 4,
            x - 5,
            y + 4
        ),
        Some(Priority::Green) | None => write!(svg, "<circle class=\"mark\" cx=\"{x}\" cy=\"{y}\" r=\"2\"/>"),
    };
}

/// Each piece in its language, kept apart from its neighbours' direction where there are any.
fn pieces(lang: Option<Lang>, words: &Line) -> String {
    let mut text = String::new();
    let is_alone = words.len() == 1;
    for (at, piece) in words.iter().enumerate() {
        if at > 0 && piece.text != ":" {
            text.push(' ');
        }
        match lang.filter(|_| piece.is_told) {
            Some(lang) if is_alone => {
                let _ = write!(text, "<tspan xml:lang=\"{lang}\">{}</tspan>", escaped(&piece.text));
            }
            // U+2068 and U+2069: this piece runs its own way.
            Some(lang) => {
                let _ = write!(text, "<tspan xml:lang=\"{lang}\">\u{2068}{}\u{2069}</tspan>", escaped(&piece.text));
            }
            None => text.push_str(&escaped(&piece.text)),
        }
    }
    text
}

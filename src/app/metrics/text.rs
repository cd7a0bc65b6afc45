//! The metrics as a text (OpenMetrics 1.0). Pure.
//!
//! Labels are names of this program and of the flow: nothing that anybody wrote, or is. A number below five has no sample;
//! in its place a sample of `…_few` stands, with the value 1.

use std::fmt::Write as _;

use crate::{
    desk::figures::{Count, Waits},
    house::Gauges,
    model::Timestamp,
};

/// The whole text.
pub(in crate::app) fn written(gauges: &Gauges, started: Timestamp) -> String {
    let mut text = String::new();
    head(&mut text, "vestibule_build", "info", "The program.");
    let _ = writeln!(text, "vestibule_build_info{{version=\"{}\"}} 1", env!("CARGO_PKG_VERSION"));
    head(&mut text, "vestibule_start_time_seconds", "gauge", "When the program was started, in seconds since 1970.");
    let _ = writeln!(text, "vestibule_start_time_seconds {}", started.millis() / 1000);
    head(&mut text, "vestibule_line_up", "gauge", "Whether people can be heard and answered on a network.");
    for lane in &gauges.lanes {
        let _ = writeln!(text, "vestibule_line_up{{network=\"{}\"}} {}", lane.network.name(), u8::from(lane.is_up));
    }
    if let Some(is_up) = gauges.rt {
        head(&mut text, "vestibule_rt_up", "gauge", "Whether Request Tracker can be reached.");
        let _ = writeln!(text, "vestibule_rt_up {}", u8::from(is_up));
    }
    let waiting: Vec<_> = gauges.lanes.iter().map(|lane| (lane.network.name(), lane.waiting)).collect();
    numbers(&mut text, "vestibule_outbox_rows", "network", "Messages that wait to be sent", &waiting);
    for family in &gauges.figures.families {
        let cells: Vec<_> = family.cells.iter().map(|(label, count)| (label.as_str(), *count)).collect();
        numbers(&mut text, &format!("vestibule_cases_by_{}", family.by), family.by, "Cases not erased yet", &cells);
    }
    if let Some(waits) = gauges.figures.waits {
        first_answers(&mut text, waits);
    }
    text + "# EOF\n"
}

/// Numbers by label; those below five in a family of their own.
fn numbers(text: &mut String, name: &str, label: &str, what: &str, cells: &[(&str, Count)]) {
    head(text, name, "gauge", &format!("{what}, rounded down to a multiple of five."));
    for (value, count) in cells {
        if let Count::From(least) = count {
            let _ = writeln!(text, "{name}{{{label}=\"{value}\"}} {least}");
        }
    }
    head(text, &format!("{name}_few"), "gauge", &format!("{what}: fewer than five, or none."));
    for (value, _) in cells.iter().filter(|(_, count)| *count == Count::Few) {
        let _ = writeln!(text, "{name}_few{{{label}=\"{value}\"}} 1");
    }
}

fn first_answers(text: &mut String, waits: Waits) {
    let name = "vestibule_first_answer_seconds";
    head(text, name, "summary", "From the card to a human's first answer, in whole minutes.");
    for (quantile, wait) in [("0.5", waits.half), ("0.9", waits.most)] {
        let _ = writeln!(text, "{name}{{quantile=\"{quantile}\"}} {}", wait.as_secs());
    }
}

fn head(text: &mut String, name: &str, kind: &str, help: &str) {
    let _ = write!(text, "# TYPE {name} {kind}\n# HELP {name} {help}\n");
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::{
        desk::figures::{Family, Figures},
        house::Lane,
        model::Network,
    };

    #[test]
    fn a_scraper_can_read_it() {
        let cells = vec![("account".to_owned(), Count::From(10)), ("device".to_owned(), Count::Few)];
        let minutes = |number: u64| Duration::from_secs(60 * number);
        let figures = Figures {
            families: vec![Family { by: "need", cells }],
            waits: Some(Waits { half: minutes(2), most: minutes(30) }),
        };
        let lanes = vec![Lane { network: Network::Xmpp, is_up: true, waiting: Count::Few }];
        let text = written(&Gauges { figures, lanes, rt: Some(false) }, Timestamp::from_millis(1_767_258_000_999));
        for line in [
            "vestibule_start_time_seconds 1767258000",
            "vestibule_line_up{network=\"xmpp\"} 1",
            "vestibule_rt_up 0",
            "vestibule_outbox_rows_few{network=\"xmpp\"} 1",
            "vestibule_cases_by_need{need=\"account\"} 10",
            "vestibule_cases_by_need_few{need=\"device\"} 1",
            "vestibule_first_answer_seconds{quantile=\"0.5\"} 120",
            "vestibule_first_answer_seconds{quantile=\"0.9\"} 1800",
        ] {
            assert!(text.lines().any(|said| said == line), "{line}\n{text}");
        }
        assert!(text.ends_with("# EOF\n") && !text.contains("\n\n"));
        // Each sample belongs to the family that stands above it.
        let mut family = "";
        for line in text.lines() {
            match line.strip_prefix("# TYPE ").and_then(|rest| rest.split_once(' ')) {
                Some((name, _)) => family = name,
                None => assert!(line.starts_with('#') || line.starts_with(family), "{line}"),
            }
        }
    }
}

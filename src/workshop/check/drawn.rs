//! Findings for somebody at a terminal: the lines with a mark under what is meant.

use std::fmt::Write as _;

use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteDiagnostic, NamedSource, Report, Severity};

use crate::talk::{Files, Finding, Level};

/// All findings, each with its lines. Without colours if the terminal's owner wants none (<https://no-color.org>).
pub(super) fn text(files: &Files, folder: &str, findings: &[Finding]) -> String {
    let is_plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let theme = if is_plain { GraphicalTheme::unicode_nocolor() } else { GraphicalTheme::unicode() };
    draw(files, folder, findings, theme)
}

fn draw(files: &Files, folder: &str, findings: &[Finding], theme: GraphicalTheme) -> String {
    let handler = GraphicalReportHandler::new_themed(theme).with_links(false).with_width(100);
    let mut drawn = String::new();
    for finding in findings {
        let report = report(files, folder, finding);
        let begun = drawn.len();
        if handler.render_report(&mut drawn, report.as_ref()).is_err() {
            drawn.truncate(begun);
            let _ = writeln!(drawn, "{}", finding.mistake);
        }
        drawn.push('\n');
    }
    drawn + &super::summary(findings)
}

fn report(files: &Files, folder: &str, finding: &Finding) -> Report {
    let mistake = &finding.mistake;
    let severity = match finding.level {
        Level::Error => Severity::Error,
        Level::Warning => Severity::Warning,
    };
    let file = super::path(folder, &mistake.file);
    let told =
        MietteDiagnostic::new(&mistake.what).with_code(mistake.rule).with_severity(severity).with_help(finding.mend());
    match (mistake.at, files.get(&mistake.file)) {
        (Some(at), Some(text)) => {
            let label = LabeledSpan::new(None, at.start, at.end.saturating_sub(at.start));
            Report::from(told.with_label(label)).with_source_code(NamedSource::new(file, text.to_owned()))
        }
        (_, _) => Report::from(MietteDiagnostic { message: format!("{file}: {}", mistake.what), ..told }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Mistake;

    #[test]
    fn the_mark_is_under_what_is_meant() {
        let text = "مرحبا 👩\u{200d}💻 مساعدة, help\nnext";
        let files = Files::shipped().with("text/ar/program.ftl", text);
        let at = text.find("help").map(|start| (start..start + 4).into());
        let mistake = Mistake::new("answer-is-plea", "text/ar/program.ftl", "a plea").at(text, at);
        let drawn = draw(&files, "folder", &[Finding::from(mistake)], GraphicalTheme::unicode_nocolor());
        assert!(drawn.contains("folder/text/ar/program.ftl:1:"), "{drawn}");
        assert!(drawn.contains("answer-is-plea") && drawn.contains("help: Take the words out"), "{drawn}");
        let lines: Vec<&str> = drawn.lines().collect();
        let line = lines.iter().position(|line| line.contains("مرحبا")).unwrap();
        let mark = lines[line + 1];
        assert!(mark.contains('─') || mark.contains('┬'), "{drawn}");
        assert!(drawn.contains("1 error, 0 warnings"), "{drawn}");
    }
}

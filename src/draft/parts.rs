//! What is very long goes out in parts, and what is about a drill says so. Pure.

/// The longest part, in bytes: what the apps of the field still show whole.
const PART: usize = 4000;

/// Cuts what is too long behind a line, else behind a word, else behind a letter. Each part begins with the tag of the
/// first, so that quoting it names the case; without that, together they are the text.
pub(super) fn in_parts(body: String) -> Vec<String> {
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

/// A line about a drill, with the mark at its head unless it stands there.
pub(super) fn marked(part: &str, mark: &str) -> String {
    let (head, rest) = match part.strip_prefix("· ") {
        Some(rest) => ("· ", rest),
        None if part.starts_with('[') => part.split_at(part.find([' ', ']']).unwrap_or(part.len())),
        None => ("", part),
    };
    let is_there = rest.trim_start_matches([' ', '·']).starts_with(mark);
    match rest.chars().next() {
        _ if is_there => part.to_owned(),
        _ if !head.starts_with('[') => format!("{head}{mark} · {rest}"),
        Some(' ') if !rest.starts_with(" ·") => format!("{head} · {mark} ·{rest}"),
        Some(_) | None => format!("{head} · {mark}{rest}"),
    }
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

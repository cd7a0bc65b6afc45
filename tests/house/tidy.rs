//! The rules of the house, held by reading its source.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Where a person's words may be taken out of their wrapping. Whoever adds a file here says why: it stores
/// them, shows them to the right reader, matches them, or speaks a network's language.
const REVEALS: &[&str] = &[
    "private.rs",       // makes them
    "store/",           // keeps them, encrypted
    "channel/",         // carries them
    "talk/words.rs",    // writes texts
    "talk/step.rs",     // understands answers
    "talk/places.rs",   // finds a country in them
    "talk/daytime.rs",  // finds hours in them
    "front.rs",         // hands them to `talk` and `desk`
    "front/",           // the same, of files and changed messages
    "desk.rs",          // gives them to the handler
    "desk/asides.rs",   // shows them to the handler
    "desk/call.rs",     // tells the handler in which room a call is
    "desk/card.rs",     // shows them to the handler
    "desk/enclosed.rs", // hands a file's link to the person's channel
    "desk/invite.rs",   // compares a code, and names the account to whoever gave it
    "desk/marks.rs",    // shows them to the handler
    "desk/outgoing.rs", // sends what was typed a moment ago
    "desk/pgp.rs",      // gives fingerprints to the handler, and a key to what encrypts
    "desk/disclose.rs", // encrypts them to the person who wrote them
    "desk/files.rs",    // names a file to the handler, and gives them its link
    "desk/export.rs",   // encrypts them to somebody who leads
    "desk/staff.rs",    // reads what staff typed
    "desk/ticket/",     // gives the handler what came by mail
    "ticket/",          // writes a summary to Request Tracker, and shows its token there
    "deliver.rs",       // marks a repeated line
    "workshop/",        // prints what whoever tries a conversation has typed
    "rehearse.rs",      // prints them to the one who rehearses
];

/// What is the core: values in, values out.
const CORE: &[&str] = &["model", "talk", "desk", "front", "cases", "draft", "rules", "pgp", "channel/xmpp/omemo"];

struct Source {
    /// From `src/`.
    path: String,
    whole: String,
    /// Without its tests and comments.
    code: String,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        // What git keeps for itself, what cargo builds, and what fuzzers and property tests leave.
        if matches!(name.as_str(), ".git" | "target" | "corpus" | "artifacts" | "proptest-regressions") {
            continue;
        }
        if path.is_dir() { walk(&path, found) } else { found.push(path) }
    }
}

fn files() -> Vec<PathBuf> {
    let mut found = Vec::new();
    walk(root(), &mut found);
    found
}

fn rust(folder: &str) -> Vec<Source> {
    let begin = root().join(folder);
    let files = files().into_iter().filter(|path| path.starts_with(&begin));
    files
        .filter(|path| path.extension().is_some_and(|end| end == "rs"))
        .map(|path| {
            let whole = fs::read_to_string(&path).unwrap();
            let path = path.strip_prefix(&begin).unwrap().to_string_lossy().into_owned();
            let code = whole.split("\n#[cfg(test)]\nmod tests {").next().unwrap_or_default();
            let code = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
            Source { path, whole, code }
        })
        .collect()
}

/// The files of `src` that are not tests.
fn program() -> Vec<Source> {
    let all = rust("src");
    assert!(all.len() > 30, "the source is read");
    all.into_iter().filter(|file| !file.path.contains("tests")).collect()
}

fn is_in(file: &Source, part: &str) -> bool {
    file.path.strip_prefix(part).is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
}

/// Whether the code names a part of this crate.
fn names(code: &str, part: &str) -> bool {
    let word = |at: usize, length: usize| {
        let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != '_');
        edge(code[..at].chars().next_back()) && edge(code[at + length..].chars().next())
    };
    let path = [format!("crate::{part}"), format!("super::{part}")];
    let by_path = path.iter().any(|path| code.match_indices(path.as_str()).any(|(at, found)| word(at, found.len())));
    // In a list: `use crate::{ … part::…, … }`.
    let lists = code.match_indices("use crate::{").filter_map(|(at, _)| code[at..].split(';').next());
    by_path
        || lists.into_iter().any(|list| {
            list.split([',', '{', '\n', ' ']).any(|item| item == part || item.starts_with(&format!("{part}::")))
        })
}

fn assert_none(mistakes: &[String], rule: &str) {
    assert!(mistakes.is_empty(), "{rule}\n  {}", mistakes.join("\n  "));
}

fn holds(rule: &str, mut mistake: impl FnMut(&Source) -> Option<String>) {
    let found: Vec<String> =
        program().iter().filter_map(|f| Some(format!("src/{}: {}", f.path, mistake(f)?))).collect();
    assert_none(&found, rule);
}

#[test]
fn dependencies_point_one_way() {
    const NEVER: &[(&str, &[&str])] = &[
        ("private", &["model", "talk", "desk", "front", "store", "channel", "house", "app"]),
        ("error", &["model", "talk", "desk", "front", "store", "channel", "house", "app"]),
        (
            "talk",
            &["desk", "front", "store", "channel", "house", "deliver", "cases", "draft", "rules", "app", "rehearse"],
        ),
        ("desk", &["front", "store", "channel", "house", "deliver", "app", "rehearse"]),
        (
            "model",
            &["desk", "front", "store", "channel", "house", "deliver", "cases", "draft", "rules", "app", "rehearse"],
        ),
        ("cases", &["desk", "front", "store", "channel", "house", "deliver", "app", "rehearse"]),
        ("draft", &["desk", "front", "store", "channel", "house", "deliver", "app", "rehearse"]),
        ("rules", &["desk", "front", "store", "channel", "house", "deliver", "app", "rehearse"]),
        ("front", &["store", "channel", "house", "deliver", "app", "rehearse"]),
        ("channel", &["store", "house", "deliver", "front", "desk", "talk", "cases", "app", "rehearse"]),
        ("store", &["house", "deliver", "front", "desk", "app", "rehearse", "config"]),
        ("deliver", &["front", "desk", "talk", "house", "app", "rehearse"]),
        (
            "ticket",
            &["store", "house", "deliver", "front", "desk", "talk", "cases", "draft", "rules", "app", "rehearse"],
        ),
        ("journal", &["front", "desk", "talk", "store", "channel", "deliver", "house", "app", "rehearse"]),
        ("house", &["app", "rehearse", "config", "workshop"]),
    ];
    holds("a part knows only those below it (ARCHITECTURE.md, \"Dependencies\")", |file| {
        let (_, never) = NEVER.iter().find(|(part, _)| is_in(file, part))?;
        never.iter().find(|part| names(&file.code, part)).map(|part| format!("names `{part}`"))
    });
}

#[test]
fn the_core_touches_nothing() {
    const OUTSIDE: &[&str] = &[
        "tokio",
        "std::fs",
        "fs::",
        "std::io",
        "SystemTime",
        "Instant",
        "rusqlite",
        "getrandom",
        "std::net",
        "std::process",
        "std::thread",
        "async fn",
    ];
    holds("the core has no file, clock, chance, thread or network: they are arguments", |file| {
        let core = CORE.iter().any(|part| is_in(file, part)) && file.path != "talk/files.rs";
        OUTSIDE.iter().find(|outside| core && file.code.contains(**outside)).map(|outside| format!("uses {outside}"))
    });
}

#[test]
fn only_app_asks_for_time_and_chance() {
    holds("only app.rs asks the machine for the time and for chance", |file| {
        let asks = ["SystemTime", "getrandom::", "Timestamp::now", "Zoned::now"];
        asks.iter()
            .find(|asked| file.path != "app.rs" && file.code.contains(**asked))
            .map(|asked| format!("uses {asked}"))
    });
}

#[test]
fn files_are_short_and_say_what_they_are_for() {
    let mut mistakes = Vec::new();
    for (folder, file) in ["src", "tests", "benches"]
        .into_iter()
        .filter(|folder| root().join(folder).is_dir())
        .flat_map(|folder| rust(folder).into_iter().map(move |file| (folder, file)))
    {
        let lines = file.whole.lines().count();
        if lines > 400 {
            mistakes.push(format!("{folder}/{}: {lines} lines", file.path));
        }
        if !file.whole.starts_with("//!") {
            mistakes.push(format!("{folder}/{}: does not begin with //!", file.path));
        }
    }
    assert_none(&mistakes, "a file has at most 400 lines, and its first says why it exists");
}

#[test]
fn nothing_panics_and_nothing_prints() {
    const NEVER: &[&str] = &[
        ".unwrap()",
        ".expect(",
        "todo!",
        "unimplemented!",
        "panic!(",
        "println!",
        "print!(",
        "dbg!(",
        "unreachable!",
    ];
    holds("no input may end the program; only `main` and `rehearse` write, and they use `writeln!`", |file| {
        let found = file.code.lines().find(|line| NEVER.iter().any(|never| line.contains(never)))?;
        Some(found.trim().to_owned())
    });
}

#[test]
fn words_are_revealed_in_few_places() {
    holds(
        "`reveal()` stands where words may be taken out; to add a file, extend REVEALS in tests/house/tidy.rs and say why",
        |file| {
            let revealed = file.code.contains(".reveal()") || file.code.contains("into_revealed");
            let allowed =
                REVEALS.iter().any(|path| file.path == *path || (path.ends_with('/') && file.path.starts_with(path)));
            let model_only_compares = file.path.starts_with("model/");
            (revealed && !allowed && !model_only_compares).then(|| "reveals".to_owned())
        },
    );
}

#[test]
fn nobody_may_lift_the_ban_on_unsafe() {
    for path in ["lib.rs", "main.rs"] {
        let whole = fs::read_to_string(root().join("src").join(path)).unwrap();
        assert!(whole.contains("#![forbid(unsafe_code)]"), "src/{path}");
    }
}

#[test]
fn nothing_names_the_machine_it_was_written_on() {
    // In pieces, so that this file does not name them itself.
    let own =
        [["/ho", "me/"], ["/ro", "ot/"], ["/wo", "rk/"], ["/tmp", "/wt"], ["/Use", "rs/"]].map(|parts| parts.concat());
    let hosts = [["index.", "crates.io"], ["static.", "crates.io"], ["pypi.", "org/simple"], ["registry.", "npmjs"]]
        .map(|parts| parts.concat());
    let mut mistakes = Vec::new();
    for path in files() {
        let Ok(text) = fs::read_to_string(&path) else { continue };
        let name = path.strip_prefix(root()).unwrap().display().to_string();
        for (at, line) in text.lines().enumerate() {
            // A worktree's `.git` is a file, and Cargo.lock names the registry by design.
            let path = name != ".git" && own.iter().any(|own| is_path(line, own));
            let host = name != "Cargo.lock" && hosts.iter().any(|host| line.contains(host.as_str()));
            if path || host {
                mistakes.push(format!("{name}, line {}: {}", at + 1, line.trim()));
            }
        }
    }
    assert_none(&mistakes, "no absolute path of a machine and no registry's address stands in the repository");
}

/// Whether a line holds a path that begins so; the same names in the middle of a longer path are none.
fn is_path(line: &str, own: &str) -> bool {
    line.match_indices(own).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        before.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '.' | '_' | '-' | '~' | '}' | '>'))
    })
}

#[test]
fn the_map_names_every_part() {
    let map = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("there is an ARCHITECTURE.md");
    let lib = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let parts = lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    let missing: Vec<String> = parts
        .filter(|part| !map.contains(&format!("{part}.rs")) && !map.contains(&format!("`{part}`")))
        .map(str::to_owned)
        .collect();
    assert_none(&missing, "ARCHITECTURE.md names every part of lib.rs, as `part` or part.rs");
}

#[test]
fn the_reader_of_the_source_sees() {
    assert!(names("use crate::{\n    cases::Cases,\n    desk,\n};", "desk"));
    assert!(names("fn f() { crate::store::open() }", "store"));
    assert!(!names("use crate::{model::Store, rules::Rules};", "store"));
    assert!(!names("let desk = 1;", "desk"));
    let path = ["/ho", "me/ana/x"].concat();
    assert!(is_path(&format!("cd {path}"), &path[..6]) && !is_path(&format!("a{path}"), &path[..6]));
}

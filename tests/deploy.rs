//! What `deploy/` ships is true: the example configuration is accepted and shows every key there is, and the
//! unit hands over the secrets where the example looks for them.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

use std::{collections::BTreeSet, fs, os::unix::fs::PermissionsExt as _, path::Path};

use tempfile::TempDir;
use vestibule::{
    config::Config,
    rules::When,
    store::Key,
    talk::{Helpline, NoGuess},
};

const CREDENTIALS: &str = "/run/credentials/vestibule.service";

fn shipped(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("deploy").join(name)).unwrap()
}

/// The example as it is used: the secrets are where the unit puts them.
fn example() -> String {
    shipped("vestibule.example.toml").replace(&format!("{CREDENTIALS}/"), "")
}

/// The example, with the keys in it that may be left out as well.
fn whole_example() -> String {
    let is_key = |name: &str| !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    let shown = |line: &str| {
        let uncommented =
            line.strip_prefix('#').filter(|line| line.split_once(" = ").is_some_and(|(key, _)| is_key(key)));
        format!("{}\n", uncommented.unwrap_or(line))
    };
    example().lines().map(shown).collect()
}

/// A folder with all that the example names.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    Key::create(&folder.path().join("store-key"), [7; 32]).unwrap();
    let password = folder.path().join("xmpp-password");
    fs::write(&password, "pw\n").unwrap();
    fs::set_permissions(&password, fs::Permissions::from_mode(0o600)).unwrap();
    let token = folder.path().join("rt-token");
    fs::write(&token, "1-42-0123456789abcdef\n").unwrap();
    fs::set_permissions(&token, fs::Permissions::from_mode(0o600)).unwrap();
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    for key in ["nour.asc", "helpline.asc"] {
        fs::copy(project.join("tests/house/export.asc"), folder.path().join(key)).unwrap();
    }
    let conversations = project.join("conversations");
    std::os::unix::fs::symlink(conversations, folder.path().join("conversations")).unwrap();
    folder
}

fn read(text: &str) -> Result<Config, Vec<String>> {
    let folder = folder();
    let path = folder.path().join("vestibule.toml");
    fs::write(&path, text).unwrap();
    Config::read(&path, vestibule::app::now())
        .map_err(|mistakes| mistakes.into_iter().map(|mistake| mistake.what).collect())
}

/// The keys of a table, as the program lists them when it meets an unknown one.
fn keys(table: &str) -> BTreeSet<String> {
    let unknown = "no_such_key = 0\n";
    let text = whole_example();
    let text = match table {
        "" => format!("{unknown}{text}"),
        _ => text.replacen(&format!("{table}\n"), &format!("{table}\n{unknown}"), 1),
    };
    let complaints = read(&text).unwrap_err();
    let [complaint] = complaints.as_slice() else { panic!("{table}: {complaints:?}") };
    let (_, known) = complaint.split_once("there are").unwrap_or_else(|| panic!("{table}: {complaint}"));
    known.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn the_example_is_accepted() {
    assert_eq!(read(&example()).unwrap().rules.team().count(), 2);
    read(&whole_example()).unwrap();
}

/// What the comments say happens without a key is what happens.
#[test]
fn the_example_shows_the_defaults() {
    let (short, whole) = (read(&example()).unwrap(), read(&whole_example()).unwrap());
    assert_eq!(short.rules.times, whole.rules.times);
    assert_eq!(short.rules.file_quota, whole.rules.file_quota);
    let (words, all) = (&short.rules.script.words, &whole.rules.script.words);
    assert_eq!((words.default_language(), words.languages()), (all.default_language(), all.languages()));
    let intro = |words: &vestibule::talk::Words| words.text(words.default_language(), "intro", &[]);
    assert_eq!(intro(words), intro(all));
    let ([short_xmpp, whole_xmpp], [short_signal, whole_signal]) =
        ([short.xmpp, whole.xmpp].map(Option::unwrap), [short.signal, whole.signal].map(Option::unwrap));
    assert_eq!(short_xmpp.files, whole_xmpp.files);
    assert_eq!(
        (short_xmpp.tls, short_xmpp.resource, short_xmpp.name),
        (whole_xmpp.tls, whole_xmpp.resource, whole_xmpp.name)
    );
    let rt = whole.rt.unwrap();
    assert!(short.rt.is_none() && rt.field == "Vestibule" && rt.every.as_secs() == 30);
    assert_eq!(whole.rules.rt.map(|rt| (rt.when, rt.encrypt)), Some((When::HandedOver, true)));
    assert_eq!((short_signal.wire, short_signal.max_size), (whole_signal.wire, whole_signal.max_size));
}

#[test]
fn the_example_shows_every_key() {
    let (text, example): (_, toml::Table) = (example(), whole_example().parse().unwrap());
    let mut tables = vec![(String::new(), &example)];
    while let Some((header, table)) = tables.pop() {
        let mut shown: BTreeSet<String> = table.keys().cloned().collect();
        if header == "[signal]" {
            // Two other ways to reach signal-cli, each in place of the first.
            shown.extend(["socket", "tcp"].map(str::to_owned));
            assert!(text.contains("# socket =") && text.contains("# tcp ="));
        }
        assert_eq!(shown, keys(&header), "in {}", if header.is_empty() { "the file" } else { &header });
        for (name, value) in table {
            if let Some(inner) = value.as_table() {
                tables.push((format!("[{name}]"), inner));
            } else if let Some(blocks) = value.as_array() {
                let inner = blocks.first().and_then(toml::Value::as_table);
                tables.extend(inner.map(|inner| (format!("[[{name}]]"), inner)));
            }
        }
    }
}

/// Whoever runs the conversations that came with the program finds a block for each tool they ask about.
#[test]
fn the_example_names_every_tool() {
    let table: toml::Table = example().parse().unwrap();
    let named = table["tool"].as_array().unwrap().iter().map(|tool| tool["name"].as_str().unwrap());
    let script = vestibule::config::script(None, &Helpline::default(), Box::new(NoGuess)).unwrap();
    let questions = script.flow.questions.iter().filter(|question| question.tools);
    let asked: BTreeSet<&str> = questions.flat_map(|question| &question.choices).map(String::as_str).collect();
    let asked = asked.into_iter().filter(|tool| *tool != "none").collect();
    assert_eq!(named.collect::<BTreeSet<_>>(), asked);
}

#[test]
fn the_unit_hands_over_what_the_example_names() {
    let (unit, example): (String, toml::Table) =
        (shipped("vestibule.service"), shipped("vestibule.example.toml").parse().unwrap());
    for (name, used) in
        [("store-key", &example["store"]["key_file"]), ("xmpp-password", &example["xmpp"]["password_file"])]
    {
        assert!(unit.contains(&format!("\nLoadCredential={name}:/etc/vestibule/{name}\n")), "{name}");
        assert_eq!(used.as_str(), Some(format!("{CREDENTIALS}/{name}").as_str()));
    }
    assert!(unit.contains("\nStateDirectory=vestibule\n"));
    assert_eq!(example["store"]["path"].as_str(), Some("/var/lib/vestibule/vestibule.db"));
    assert!(unit.contains("vestibule run --config /etc/vestibule/vestibule.toml\n"));
}

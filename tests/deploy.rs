//! What `deploy/` ships is true: the example configuration is accepted and shows every key there is, and the
//! unit hands over the secrets where the example looks for them.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

use std::{collections::BTreeSet, fs, path::Path};

use vestibule::{config::Config, error};

fn shipped(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("deploy").join(name)).unwrap()
}

/// The example, with the keys in it that may be left out as well.
fn whole_example() -> String {
    let is_key = |name: &str| !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    let shown = |line: &str| {
        let uncommented =
            line.strip_prefix('#').filter(|line| line.split_once(" = ").is_some_and(|(key, _)| is_key(key)));
        format!("{}\n", uncommented.unwrap_or(line))
    };
    shipped("vestibule.example.toml").lines().map(shown).collect()
}

fn read(text: &str) -> Result<Config, String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("vestibule.toml");
    fs::write(&path, text).unwrap();
    Config::read(&path).map_err(|error| error::chain(&error))
}

/// The keys of a table, as the program lists them when it meets an unknown one.
fn keys(table: &str) -> BTreeSet<String> {
    let unknown = "no_such_key = 0\n";
    let text = whole_example();
    let text = match table {
        "" => format!("{unknown}{text}"),
        _ => text.replacen(&format!("{table}\n"), &format!("{table}\n{unknown}"), 1),
    };
    let complaint = read(&text).unwrap_err();
    let (_, expected) = complaint.split_once("expected").unwrap_or_else(|| panic!("{table}: {complaint}"));
    expected.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn the_example_is_accepted() {
    let config = read(&shipped("vestibule.example.toml")).unwrap();
    assert_eq!(config.staff.len(), 2);
    read(&whole_example()).unwrap();
}

/// What the comments say happens without a key is what happens.
#[test]
fn the_example_shows_the_defaults() {
    let (short, whole) = (read(&shipped("vestibule.example.toml")).unwrap(), read(&whole_example()).unwrap());
    assert_eq!(short.default_language, whole.default_language);
    assert_eq!(short.keep_days, whole.keep_days);
    assert_eq!((short.xmpp.tls, short.xmpp.resource), (whole.xmpp.tls, whole.xmpp.resource));
}

#[test]
fn the_example_shows_every_key() {
    let example: toml::Table = whole_example().parse().unwrap();
    let mut tables = vec![(String::new(), &example)];
    while let Some((header, table)) = tables.pop() {
        let shown: BTreeSet<String> = table.keys().cloned().collect();
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

#[test]
fn the_unit_hands_over_what_the_example_names() {
    let (unit, example) = (shipped("vestibule.service"), read(&shipped("vestibule.example.toml")).unwrap());
    let credential = |name: &str| Path::new("/run/credentials/vestibule.service").join(name);
    for (name, used) in [("store-key", &example.store.key_file), ("xmpp-password", &example.xmpp.password_file)] {
        assert!(unit.contains(&format!("\nLoadCredential={name}:/etc/vestibule/{name}\n")), "{name}");
        assert_eq!(*used, credential(name));
    }
    assert!(unit.contains("\nStateDirectory=vestibule\n"));
    assert_eq!(example.store.path.parent(), Some(Path::new("/var/lib/vestibule")));
    assert!(unit.contains("vestibule run --config /etc/vestibule/vestibule.toml\n"));
}

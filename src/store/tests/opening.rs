//! Who is let in: keys, permissions, formats, a second process; and the settings that must be in force.

use std::os::unix::fs::PermissionsExt;

use super::*;
use crate::store::{open::setting, schema::MIGRATIONS};

fn chmod(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn a_key_file_round_trips_and_is_never_overwritten() {
    let (_folder, path) = folder();
    let bytes = std::array::from_fn(|n| u8::try_from(n * 8).unwrap());
    Key::create(&path, bytes).unwrap();
    assert_eq!(mode(&path), 0o600);
    assert_eq!(*Key::load(&path).unwrap().hex(), *Key::from_bytes(bytes).hex());
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.starts_with("00081018") && text.ends_with("f8\n") && text.len() == 65, "{text}");
    assert!(matches!(Key::create(&path, [1; 32]), Err(StoreError::Exists { .. })));
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
}

#[test]
fn a_key_file_that_is_missing_malformed_or_readable_by_others_is_refused() {
    let (_folder, path) = folder();
    assert!(matches!(Key::load(&path), Err(StoreError::KeyMissing { .. })));
    for (text, good) in [
        ("a5".repeat(32), true),
        ("A5".repeat(32) + "\n", true),
        (String::new(), false),
        ("a5".repeat(31) + "\n", false),
        ("a5".repeat(32) + "\n\n", false),
        ("a5".repeat(33), false),
        ("a5".repeat(32) + "\nmore", false),
        ("g5".repeat(32), false),
        ("+5".repeat(32), false),
        ("é".repeat(32), false),
    ] {
        fs::write(&path, &text).unwrap();
        chmod(&path, 0o600);
        match Key::load(&path) {
            Ok(key) => assert!(good && *key.hex() == "a5".repeat(32), "{text}"),
            Err(error) => assert!(!good && matches!(error, StoreError::KeyMalformed { .. }), "{text} {error}"),
        }
    }
    fs::write(&path, "a5".repeat(32)).unwrap();
    for loose in [0o604, 0o644, 0o660, 0o666, 0o601] {
        chmod(&path, loose);
        let error = Key::load(&path).unwrap_err();
        assert!(matches!(error, StoreError::LoosePermissions { mode, .. } if mode == loose), "{error}");
        assert!(error.to_string().contains(&format!("chmod 600 {}", path.display())), "{error}");
    }
}

#[test]
fn a_store_is_made_for_its_owner_alone_and_refused_if_others_can_read_it() {
    let (_folder, path) = folder();
    drop(open(&path));
    assert_eq!(mode(&path), 0o600);
    chmod(&path, 0o644);
    assert!(matches!(refusal(&path, KEY), StoreError::LoosePermissions { .. }));
}

#[test]
fn a_wrong_key_is_refused_and_changes_nothing() {
    let (folder, path) = folder();
    let mut store = open(&path);
    let case = case(1);
    commit(&mut store, &Batch { cases: vec![&case], ..Batch::default() });
    // As after a crash, with a log: opening or closing could fold it into the file.
    let found = folder.path().join("found.db");
    let log = found.with_extension("db-wal");
    fs::copy(&path, &found).unwrap();
    fs::copy(path.with_extension("db-wal"), &log).unwrap();
    let before = (fs::read(&found).unwrap(), fs::read(&log).unwrap());
    assert!(!before.1.is_empty());

    let error = refusal(&found, [7; 32]);
    assert!(matches!(error, StoreError::WrongKey { .. }), "{error}");
    assert!(before == (fs::read(&found).unwrap(), fs::read(&log).unwrap()), "the files changed");
    assert_eq!(load(&open(&found)).cases, [case]);
}

#[test]
fn a_file_that_is_no_store_is_refused_and_left_alone() {
    let (_folder, path) = folder();
    let plain = rusqlite::Connection::open(&path).unwrap();
    plain.execute_batch("CREATE TABLE t (x)").unwrap();
    drop(plain);
    let sqlite = fs::read(&path).unwrap();
    for content in [Vec::new(), b"hello".to_vec(), sqlite] {
        fs::write(&path, &content).unwrap();
        chmod(&path, 0o600);
        let error = refusal(&path, KEY);
        assert!(matches!(error, StoreError::NotAStore { .. }), "{error}");
        assert!(fs::read(&path).unwrap() == content);
    }
    // The file is gone and its log is not: a new store in its place would hide the loss.
    fs::remove_file(&path).unwrap();
    fs::write(path.with_extension("db-wal"), "x").unwrap();
    assert!(matches!(refusal(&path, KEY), StoreError::NotAStore { .. }));
    assert!(!path.exists());
}

#[test]
fn an_interrupted_first_start_is_begun_again() {
    let (_folder, path) = folder();
    fs::write(path.with_extension("db.new"), "half a store").unwrap();
    drop(open(&path));
    assert!(!path.with_extension("db.new").exists());
}

#[test]
fn a_second_opener_is_told_that_the_store_is_in_use() {
    let (_folder, path) = folder();
    let mut store = open(&path);
    let error = refusal(&path, KEY);
    assert!(matches!(error, StoreError::InUse), "{error}");
    commit(&mut store, &Batch { cases: vec![&case(1)], ..Batch::default() });
    drop(store);
    assert_eq!(load(&open(&path)).cases.len(), 1);
}

#[test]
fn what_the_promises_rest_on_is_in_force() {
    let (_folder, path) = folder();
    let store = open(&path);
    for (name, value) in [
        // FULL: with NORMAL a power cut loses what was acknowledged.
        ("synchronous", "2"),
        ("journal_mode", "wal"),
        ("locking_mode", "exclusive"),
        ("secure_delete", "1"),
        ("foreign_keys", "1"),
        ("trusted_schema", "0"),
        ("temp_store", "2"),
        ("cipher_page_size", "4096"),
        ("cipher_hmac_algorithm", "HMAC_SHA512"),
    ] {
        assert_eq!(setting(&store.db, name).unwrap(), value, "{name}");
    }
}

#[test]
fn a_newer_store_is_refused_and_left_alone() {
    let (_folder, path) = folder();
    let newer = [MIGRATIONS, &["CREATE TABLE later (x INTEGER) STRICT"]].concat();
    drop(Store::open_with(&path, &Key::from_bytes(KEY), &newer).unwrap());
    let before = fs::read(&path).unwrap();
    let error = refusal(&path, KEY);
    let known = i64::try_from(MIGRATIONS.len()).unwrap();
    assert!(matches!(error, StoreError::Newer { found, known: k } if found == known + 1 && k == known), "{error}");
    assert!(before == fs::read(&path).unwrap());
}

#[test]
fn an_older_store_is_migrated_whole_and_a_copy_kept() {
    let (_folder, path) = folder();
    let key = Key::from_bytes(KEY);
    let case = case(1);
    let mut store = open(&path);
    commit(&mut store, &Batch { cases: vec![&case], ..Batch::default() });
    drop(store);

    // The second statement fails: nothing of the first may stay.
    let broken = [MIGRATIONS, &["CREATE TABLE later (x INTEGER) STRICT; INSERT INTO nowhere VALUES (1)"]].concat();
    for _try in 0..2 {
        assert!(matches!(Store::open_with(&path, &key, &broken), Err(StoreError::Refused { .. })));
        assert_eq!(load(&open(&path)).cases, std::slice::from_ref(&case));
    }

    let good = [MIGRATIONS, &["CREATE TABLE later (x INTEGER) STRICT", "ALTER TABLE later ADD COLUMN y TEXT"]].concat();
    let store = Store::open_with(&path, &key, &good).unwrap();
    assert_eq!(load(&store).cases, std::slice::from_ref(&case));
    store.db.execute("INSERT INTO later (x, y) VALUES (1, 'two')", ()).unwrap();
    let kept = path.with_extension(format!("db.format-{}", MIGRATIONS.len()));
    assert_eq!(load(&open(&kept)).cases, [case]);
}

#[test]
fn no_error_tells_a_key_or_a_word() {
    let (_folder, path) = folder();
    let mut store = open(&path);
    let orphan = row(1, RowKind::Relay, Some(77));
    let mut errors = vec![store.commit(&Batch { rows: vec![(&orphan, false)], ..Batch::default() }).unwrap_err()];
    store
        .db
        .execute("INSERT INTO cases VALUES (1, 't', 'xmpp', 'ana@example.org', NULL, '{\"id\":\"canary\"}')", ())
        .unwrap();
    errors.push(store.load(at(0)).unwrap_err());
    errors.push(refusal(&path, KEY));
    drop(store);
    errors.push(refusal(&path, [0x11; 32]));
    for error in errors {
        let told = format!("{error} {error:?}");
        for secret in ["canary", "ana@", "words", "a5a5", "1111"] {
            assert!(!told.contains(secret), "{told}");
        }
    }
}

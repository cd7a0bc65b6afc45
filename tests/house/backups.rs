//! `!backup`: a whole copy of the store that opens with the same key; whatever goes wrong is told and harms nothing.

use std::{fs, os::unix::fs::PermissionsExt as _, path::PathBuf};

use vestibule::{
    house::Outfit,
    store::{Backups, Key, Store},
};

use crate::{
    door::{DAY, Door, HOUR, peer},
    network::KEY,
    pause,
};

/// A house whose copies go to a folder beside its store, two of them at most.
fn door() -> (Door, PathBuf) {
    let mut door = pause::door();
    let folder = door.folder().join("backups");
    equip(&mut door, folder.clone());
    (door, folder)
}

fn equip(door: &mut Door, folder: PathBuf) {
    let backups = Some(Backups { folder, keep: 2 });
    door.house.as_mut().unwrap().equip(Outfit { backups, ..Outfit::default() });
}

fn names(folder: &PathBuf) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = entries.collect();
    names.sort();
    names
}

#[test]
fn a_copy_holds_everything_and_opens_with_the_same_key() {
    let (mut door, folder) = door();
    assert!(!door.say("olga", "!status").one("olga").contains("vestibule-"), "there is none yet");
    door.intake("ana", "hello, he is a canary");
    let told = door.say("ada", "!sauvegarde").one("ada");
    let [name] = names(&folder).try_into().unwrap();
    assert!(told.contains(&name), "{told}");
    let path = folder.join(&name);
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    assert!(!fs::read(&path).unwrap().windows(6).any(|bytes| bytes == b"canary"), "encrypted");
    let copy = Store::open(&path, &Key::from_bytes(KEY)).unwrap();
    assert_eq!(copy.latest_case_of(&peer("ana")).unwrap().as_ref(), Some(door.case("ana")));
    drop(copy);
    door.after(HOUR);
    let status = door.say("olga", "!status").one("olga");
    let said = door.text_with("desk-status-copy", &[("name", &name), ("ago", "1 h")]);
    assert!(status.contains(&said), "{status}");
    door.restart();
    equip(&mut door, folder);
    assert!(door.say("olga", "!status").one("olga").contains(&said), "it is found again");
    let acts = door.house().store().audit(usize::MAX).unwrap();
    assert!(acts.iter().any(|act| act.who == "ada" && act.what == "backup" && act.outcome == "done"), "{acts:?}");
}

#[test]
fn the_oldest_of_our_own_names_go_and_nothing_else() {
    let (mut door, folder) = door();
    fs::create_dir(&folder).unwrap();
    for name in ["vestibule.db", "vestibule-old.db", "notes.txt"] {
        fs::write(folder.join(name), "not ours").unwrap();
    }
    fs::write(folder.join("vestibule-2026-01-01T00-00-00Z.db.new"), "half a copy").unwrap();
    door.say("ada", "!backup");
    let first = names(&folder).into_iter().find(|name| name.starts_with("vestibule-2026")).unwrap();
    for _ in 0..2 {
        door.after(DAY);
        door.say("ada", "!backup");
    }
    let left = names(&folder);
    assert_eq!(left.len(), 5, "{left:?}");
    assert!(!left.contains(&first) && !left.iter().any(|name| name.ends_with(".new")), "{left:?}");
    assert!(["vestibule.db", "vestibule-old.db", "notes.txt"].iter().all(|name| left.contains(&(*name).to_owned())));
}

#[test]
fn without_a_folder_it_says_how_and_a_failure_is_told() {
    let mut door = pause::door();
    assert_eq!(door.say("ada", "!backup").one("ada"), format!("· {}", door.text("desk-copy-none")));
    let missing = door.folder().join("missing").join("deeper");
    equip(&mut door, missing);
    let told = door.say("ada", "!backup").one("ada");
    let begins = door.text_with("desk-copy-failed", &[("words", "")]);
    assert!(told.starts_with(&format!("· {}", begins.trim())) && told.contains("missing"), "{told}");
    assert_eq!(door.say("li", "!backup").one("li"), format!("· {}", door.text("desk-not-allowed")));
    // The line goes on.
    assert!(!door.say("ana", "hello").to("ana").is_empty());
    // Twice in the same second: the first one stays.
    let (mut door, folder) = self::door();
    let now = door.now;
    door.say("ada", "!backup");
    let before = names(&folder);
    door.now = now;
    let told = door.say("ada", "!backup").one("ada");
    assert!(told.starts_with(&format!("· {}", begins.trim())), "{told}");
    assert_eq!(names(&folder), before);
}

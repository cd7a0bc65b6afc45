//! Opening: proving the key, taking the file for this process alone, and setting what the promises rest on.
//!
//! Nothing is written before the key has opened the first page and the format is known; a wrong key never
//! makes a new store. A new store is made under another name and renamed when it is whole, so a store's
//! name never stands for an empty file.

use std::{
    fs,
    io::Read,
    path::{Path, PathBuf},
    time::Duration,
};

use rusqlite::{Connection, OpenFlags, config::DbConfig, ffi, types::Value};
use zeroize::Zeroizing;

use super::{
    Key, Store, Tail,
    error::{StoreError, during, file},
    key::{new_file, refuse_loose},
    schema,
};

// Every one is set, then read back. `locking_mode` comes first: no other process may come between.
const SETTINGS: &[(&str, &str, &str)] = &[
    ("locking_mode", "EXCLUSIVE", "exclusive"),
    ("journal_mode", "WAL", "wal"),
    // A commit is on the disk when it returns. NORMAL would lose acknowledged messages in a power cut.
    ("synchronous", "FULL", "2"),
    // What is deleted is overwritten.
    ("secure_delete", "ON", "1"),
    ("foreign_keys", "ON", "1"),
    ("trusted_schema", "OFF", "0"),
    // Nothing is spilled to an unencrypted temporary file.
    ("temp_store", "MEMORY", "2"),
    // 1.5 MiB.
    ("cache_size", "-1536", "-1536"),
];

/// What every unencrypted SQLite file begins with.
const PLAIN: &[u8; 16] = b"SQLite format 3\0";
const PAGE: u64 = 4096;

impl Store {
    /// Opens the store, makes it if there is none, and brings an older one to the present format.
    ///
    /// # Errors
    /// A wrong key, a file that is no store, a newer format, or a store in use are refused, each with its
    /// own [`StoreError`], and the file is left as it is.
    pub fn open(path: &Path, key: &Key) -> Result<Self, StoreError> {
        Self::open_with(path, key, schema::MIGRATIONS)
    }

    pub(super) fn open_with(path: &Path, key: &Key, migrations: &[&str]) -> Result<Self, StoreError> {
        if !path.try_exists().map_err(file(path, "looking for the store"))? {
            create(path, key, migrations)?;
        }
        let mut db = connect(path, key)?;
        if schema::version(&db, migrations)? == 0 {
            return Err(StoreError::NotAStore {
                path: path.to_owned(),
                why: "the key opens it, but it holds no tables",
            });
        }
        secure(&db)?;
        schema::migrate(&mut db, path, migrations)?;
        Self::over(db)
    }

    /// A store over a connection that is ready for use.
    pub(super) fn over(db: Connection) -> Result<Self, StoreError> {
        // One for each statement of a commit, so that none is ever prepared twice.
        db.set_prepared_statement_cache_capacity(32);
        let tail = Tail::read(&db)?;
        // What a crash left in the log may hold erased words: it goes now.
        let mut store = Self { db, tail, json: Vec::new(), wipe_due: true };
        store.wipe();
        Ok(store)
    }
}

fn create(path: &Path, key: &Key, migrations: &[&str]) -> Result<(), StoreError> {
    let log = beside(path, "-wal");
    if log.exists() {
        return Err(StoreError::NotAStore {
            path: path.to_owned(),
            why: "the file is missing, but the write-ahead log of a store is there (its name ends in `-wal`)",
        });
    }
    let making = beside(path, ".new");
    for leftover in [&making, &beside(&making, "-wal")] {
        if leftover.exists() {
            fs::remove_file(leftover).map_err(file(leftover, "removing what an interrupted start left"))?;
        }
    }
    drop(new_file(&making)?);
    let mut db = unlock(&making, key)?;
    secure(&db)?;
    schema::migrate(&mut db, &making, migrations)?;
    db.close().map_err(|(_, error)| during("closing the new store")(error))?;
    fs::File::open(&making).and_then(|made| made.sync_all()).map_err(file(&making, "making the store durable"))?;
    fs::rename(&making, path).map_err(file(path, "giving the new store its name"))?;
    sync_folder(path)
}

/// A connection to an existing store. The file is not written to.
fn connect(path: &Path, key: &Key) -> Result<Connection, StoreError> {
    let not_a_store = |why| Err(StoreError::NotAStore { path: path.to_owned(), why });
    let meta = fs::metadata(path).map_err(file(path, "looking at the store"))?;
    if !meta.is_file() {
        return not_a_store("it is not a file");
    }
    if meta.len() < PAGE {
        return not_a_store(if meta.len() == 0 { "it is empty" } else { "it is too short" });
    }
    refuse_loose(path, &meta)?;
    match unlock(path, key) {
        // Only now the file is opened by other means than SQLite: its locks belong to the process, and closing
        // any handle of the file would free a store that is in use.
        Err(StoreError::WrongKey { .. }) if is_plain(path) => not_a_store("it is SQLite, but not encrypted"),
        unlocked => unlocked,
    }
}

fn is_plain(path: &Path) -> bool {
    let mut head = [0; PLAIN.len()];
    fs::File::open(path).and_then(|mut file| file.read_exact(&mut head)).is_ok() && &head == PLAIN
}

/// Gives SQLCipher the key and reads the first page, which proves it. A file of no length passes.
fn unlock(path: &Path, key: &Key) -> Result<Connection, StoreError> {
    let doing = "opening the store";
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(path, flags).map_err(during(doing))?;
    // SQLite opens for reading what it may not write. Taking the lock would then fail with no clear reason.
    if db.is_readonly("main").map_err(during(doing))? {
        return Err(StoreError::ReadOnly);
    }
    // Until the file is known to be ours, closing it must not move the log into it. `secure` lifts this.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true).map_err(during(doing))?;
    db.busy_timeout(Duration::from_millis(500)).map_err(during(doing))?;

    // SQLCipher would write to stderr what is told as a `StoreError`.
    db.execute_batch("PRAGMA cipher_log_level = NONE").map_err(during(doing))?;
    let mut statement = Zeroizing::new(String::with_capacity(100));
    statement.push_str("PRAGMA key = \"x'");
    statement.push_str(&key.hex());
    statement.push_str("'\"");
    db.execute_batch(&statement).map_err(during(doing))?;
    // The file's parameters, so that a later SQLCipher with other defaults still opens it.
    db.execute_batch("PRAGMA cipher_compatibility = 4").map_err(during(doing))?;
    if setting(&db, "cipher_version")?.is_empty() {
        return Err(StoreError::NotSqlCipher);
    }
    set(&db, SETTINGS.get(..1).unwrap_or_default())?;

    match db.query_row("SELECT count(*) FROM sqlite_schema", (), |_| Ok(())) {
        Ok(()) => Ok(db),
        Err(error) if error.sqlite_error().is_some_and(|e| e.extended_code == ffi::SQLITE_NOTADB) => {
            Err(StoreError::WrongKey { path: path.to_owned() })
        }
        Err(error) => Err(during(doing)(error)),
    }
}

/// Sets what the store's promises rest on, and reads it back.
pub(super) fn secure(db: &Connection) -> Result<(), StoreError> {
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false).map_err(during("opening the store"))?;
    set(db, SETTINGS)
}

fn set(db: &Connection, settings: &[(&'static str, &str, &'static str)]) -> Result<(), StoreError> {
    for (name, value, wanted) in settings {
        db.execute_batch(&format!("PRAGMA {name} = {value}")).map_err(during("setting the store up"))?;
        let found = setting(db, name)?;
        if found != *wanted {
            return Err(StoreError::Setting { name, wanted, found });
        }
    }
    Ok(())
}

/// What a pragma says; nothing if it says nothing.
pub(super) fn setting(db: &Connection, name: &str) -> Result<String, StoreError> {
    match db.query_row(&format!("PRAGMA {name}"), (), |row| row.get(0)) {
        Ok(Value::Integer(number)) => Ok(number.to_string()),
        Ok(Value::Text(text)) => Ok(text),
        Ok(Value::Null | Value::Real(_) | Value::Blob(_)) | Err(rusqlite::Error::QueryReturnedNoRows) => {
            Ok(String::new())
        }
        Err(error) => Err(during("reading a setting")(error)),
    }
}

/// The path with `suffix` at its end.
pub(super) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

/// Makes a new name in a folder durable.
pub(super) fn sync_folder(path: &Path) -> Result<(), StoreError> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    fs::File::open(folder).and_then(|open| open.sync_all()).map_err(file(folder, "making a new file's name durable"))
}

//! What Profanity finds when it is started: its settings, an account, whom it trusts, an archive.

use std::{
    fs::{self, OpenOptions},
    io::Write as _,
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
};

use rusqlite::Connection;
use tokio::process::Command;

use crate::prosody::Prosody;

/// Furnishes a home for this user, with what a person would have set with `/account`, `/omemo`, `/tls` and so on. The port
/// is the server's, or a proxy's.
pub(super) async fn furnish(home: &Path, prosody: &Prosody, port: u16, user: &str) {
    let write = |name: &str, text: &str| {
        let path = home.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path).unwrap();
        file.write_all(text.as_bytes()).unwrap();
    };
    // It takes a folder as OpenSSL indexes it, and no file.
    let trusted = home.join("trusted");
    write("trusted/ca.pem", &fs::read_to_string(prosody.file("ca.crt")).unwrap());
    assert!(Command::new("openssl").arg("rehash").arg(&trusted).status().await.expect("openssl").success());
    let trusted = trusted.display();
    // Without `inpblock` it looks at the network once a second.
    write(
        "config/profanity/profrc",
        &format!(
            "[ui]\nsplash=false\nvercheck=false\nhistory=false\nslashguard=false\ninpblock=10\ninpblock.dynamic=false\n\
             [connection]\ntls.certpath={trusted}\nreconnect=1\nautoping=0\ncarbons=true\n\
             receipts.send=true\nreceipts.request=true\n\
             [logging]\nchlog=true\n[omemo]\npolicy=always\ntrustmode=blind\nlog=on\n[presence]\nautoaway.mode=off\n"
        ),
    );
    write(
        "data/profanity/accounts",
        &format!(
            "[{user}@localhost]\nenabled=true\njid={user}@localhost\nresource=profanity\nserver=127.0.0.1\nport={port}\n\
             password=pw-{user}\n"
        ),
    );
    // It drops what it cannot write because somebody reads; with a log ahead of the file nobody waits for anybody.
    let archive = archive(home, &format!("{user}@localhost"));
    fs::create_dir_all(archive.parent().unwrap()).unwrap();
    let archive = Connection::open(archive).unwrap();
    archive.execute_batch("PRAGMA journal_mode = WAL; CREATE TABLE made (x); DROP TABLE made").unwrap();
}

/// Where it keeps what was said.
pub(super) fn archive(home: &Path, jid: &str) -> PathBuf {
    home.join("data/profanity/database").join(jid.replace('@', "_at_")).join("chatlog.db")
}

/// Where it keeps its OMEMO keys and sessions.
pub(super) fn omemo(home: &Path, jid: &str) -> PathBuf {
    home.join("data/profanity/omemo").join(jid.replace('@', "_at_"))
}

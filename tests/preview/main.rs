//! The preview of the conversations: the real program, over loopback, asked well and badly; and in a real browser.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test that cannot go on fails")]

#[path = "../peers/folder.rs"]
mod folder;

mod browser;
mod devtools;
mod page;
mod server;

use std::{
    fs,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use tempfile::TempDir;

use folder::copy;

/// Longer than any answer takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// The languages that are looked at: with each more, everything takes longer.
const LANGUAGES: [&str; 3] = ["ar", "en", "fr"];

/// The program, showing a copy of the conversations that ship.
struct Preview {
    child: Child,
    folder: TempDir,
    /// `127.0.0.1:port`
    host: String,
    /// `/token/`
    path: String,
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An answer over HTTP.
#[derive(Debug)]
struct Reply {
    status: u16,
    /// In small letters.
    head: String,
    body: String,
}

impl Preview {
    fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("conversations"), &folder.path().join("conversations"));
        // Who else helps is told in them as well: one line each.
        let referrals = folder.path().join("conversations/referrals.toml");
        let is_kept = |line: &&str| {
            let lang = line.strip_prefix("text.").and_then(|rest| rest.split(' ').next());
            lang.is_none_or(|lang| LANGUAGES.contains(&lang))
        };
        let kept: Vec<String> =
            fs::read_to_string(&referrals).unwrap().lines().filter(is_kept).map(str::to_owned).collect();
        fs::write(&referrals, kept.join("\n")).unwrap();
        for lang in fs::read_dir(folder.path().join("conversations/text")).unwrap().map(Result::unwrap) {
            if !LANGUAGES.iter().any(|kept| lang.file_name() == *kept) {
                fs::remove_dir_all(lang.path()).unwrap();
            }
        }
        let mut program = Command::new(env!("CARGO_BIN_EXE_vestibule"));
        program.args(["conversations", "preview"]).arg(folder.path().join("conversations"));
        let mut child = program.stdout(Stdio::piped()).stderr(Stdio::null()).stdin(Stdio::null()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let address = lines.find_map(|line| line.unwrap().strip_prefix("http://").map(str::to_owned)).unwrap();
        let (host, path) = address.split_once('/').unwrap();
        Self { child, folder, host: host.to_owned(), path: format!("/{path}") }
    }

    fn address(&self) -> String {
        format!("http://{}{}", self.host, self.path)
    }

    fn file(&self, path: &str) -> PathBuf {
        self.folder.path().join("conversations").join(path)
    }

    fn change(&self, path: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.file(path)).unwrap();
        assert!(text.contains(from), "{path} has `{from}`");
        fs::write(self.file(path), text.replace(from, to)).unwrap();
    }

    /// What a request as it stands is answered.
    fn ask(&self, request: &str) -> Reply {
        let mut stream = TcpStream::connect(&self.host).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        // Whoever is refused early may find the door closed before they have said all.
        let _ = stream.write_all(request.as_bytes());
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        let answer = String::from_utf8(answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
        Reply { status, head: head.to_lowercase(), body: body.to_owned() }
    }

    fn get(&self, path: &str) -> Reply {
        self.ask(&format!("GET {}{path} HTTP/1.1\r\nHost: {}\r\n\r\n", self.path, self.host))
    }

    fn post(&self, body: &str) -> Reply {
        let (path, host) = (&self.path, &self.host);
        self.ask(&format!(
            "POST {path}chat HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nContent-Type: application/json\r\n\
             Content-Length: {}\r\n\r\n{body}",
            body.len()
        ))
    }
}

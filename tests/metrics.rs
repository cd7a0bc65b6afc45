//! The metrics of the real program, over loopback: what a monitoring system reads, and what becomes of whoever asks badly,
//! slowly or not at all. The line itself has no server here; it goes on trying.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test that cannot go on fails")]

use std::{
    fs,
    io::{ErrorKind, Read as _, Write as _},
    net::{SocketAddr, TcpListener, TcpStream},
    os::unix::fs::PermissionsExt as _,
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use tempfile::TempDir;
use vestibule::{
    channel::{Arrival, What},
    config::Config,
    house::House,
    model::{Chance, Device, Event, Inbound, Network, Peer, Security, SeenKey, Timestamp},
    private::Private,
    store::{Key, Store},
};

/// Longer than the program lets anybody wait.
const PATIENCE: Duration = Duration::from_secs(40);

struct Program {
    child: Child,
    address: SocketAddr,
    _folder: TempDir,
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn secret(path: &Path, text: &str) {
    fs::write(path, text).unwrap();
    fs::set_permissions(path, fs::Permissions::from_mode(0o600)).unwrap();
}

/// A port that is free at this moment.
fn free_port() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}

fn folder(listen: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let config = format!(
        "[store]\npath = 'store'\nkey_file = 'key'\n[xmpp]\njid = 'h@localhost'\naddress = '127.0.0.1:1'\n\
         password_file = 'password'\n[metrics]\nlisten = '{listen}'\n"
    );
    fs::write(folder.path().join("vestibule.toml"), config).unwrap();
    secret(&folder.path().join("password"), "pw");
    Key::create(&folder.path().join("key"), [7; 32]).unwrap();
    folder
}

/// Seven people have written, six of them in French; one is in danger.
fn people(folder: &Path) {
    let config = Config::read(&folder.join("vestibule.toml"), vestibule::app::now()).unwrap();
    let now = Timestamp::from_millis(i64::try_from(seconds()).unwrap() * 1000);
    let store = Store::open(&config.store, &config.key).unwrap();
    let mut house = House::open(config.rules, store, Chance::from_seed([9; 32]), now).unwrap();
    let mut number = 0;
    for person in 0..7 {
        let words = if person == 6 { "hello" } else { "bonjour, zqcanaryqz" };
        for words in [words].into_iter().chain((person == 6).then_some("2")) {
            number += 1;
            let inbound = Inbound {
                from: Peer::new(Network::Xmpp, format!("zqcanary{person}@localhost")),
                keys: vec![SeenKey::of(&["test", &number.to_string()])],
                wire_id: None,
                body: Private::new(words.to_owned()),
                files: Vec::new(),
                quote: None,
                security: Security::TransportOnly,
                device: Device::Usual,
                key: None,
                offers_otr: false,
                in_group: false,
            };
            let what = What::Event(Event::Message { inbound, quoted: None });
            let arrival = Arrival { network: Network::Xmpp, what, ticket: None, cursor: None, keeps: Vec::new() };
            house.take(vec![arrival], now.after(Duration::from_secs(10 * number))).unwrap();
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the program's clock is the machine's")]
fn seconds() -> u64 {
    std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs()
}

#[expect(clippy::disallowed_methods, reason = "patience is measured on the machine's clock")]
fn clock() -> Instant {
    Instant::now()
}

/// The program, once it answers.
fn started() -> Program {
    let address = free_port();
    let folder = folder(&address.to_string());
    people(folder.path());
    let mut run = Command::new(env!("CARGO_BIN_EXE_vestibule"));
    run.args(["run", "--config", "vestibule.toml"]).current_dir(folder.path());
    let child = run.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let program = Program { child, address, _folder: folder };
    let began = clock();
    while TcpStream::connect(address).is_err() {
        assert!(began.elapsed() < PATIENCE, "it does not listen");
        thread::sleep(Duration::from_millis(20));
    }
    program
}

/// All that comes of these bytes, until the other end closes.
fn asked(address: SocketAddr, bytes: &[u8]) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    // It may close before it has read all of what is too long.
    let _ = stream.write_all(bytes);
    let mut answer = Vec::new();
    if let Err(error) = stream.read_to_end(&mut answer) {
        assert_eq!(error.kind(), ErrorKind::ConnectionReset, "{error}");
    }
    String::from_utf8(answer).unwrap()
}

fn got(address: SocketAddr) -> String {
    asked(address, b"GET /metrics HTTP/1.1\r\nhost: x\r\n\r\n")
}

/// The text, once the house has left one.
fn text(address: SocketAddr) -> String {
    let began = clock();
    loop {
        let answer = got(address);
        if answer.contains("vestibule_cases_by_stage") {
            return answer;
        }
        assert!(began.elapsed() < PATIENCE, "{answer}");
        thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn a_monitoring_system_reads_figures_and_nothing_about_anybody() {
    let program = started();
    let text = text(program.address);
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("HTTP/1.1 200 OK\r\n"), "{head}");
    assert!(head.contains("application/openmetrics-text; version=1.0.0; charset=utf-8"), "{head}");
    for line in [
        "vestibule_line_up{network=\"xmpp\"} 0",
        "vestibule_outbox_rows{network=\"xmpp\"} 15",
        "vestibule_cases_by_language{language=\"fr\"} 5",
        "vestibule_cases_by_language_few{language=\"en\"} 1",
        "vestibule_cases_by_urgency_few{urgency=\"red\"} 1",
        "vestibule_cases_by_urgency{urgency=\"green\"} 5",
        "vestibule_cases_by_need_few{need=\"device\"} 1",
        "vestibule_cases_by_channel{channel=\"xmpp\"} 5",
        "vestibule_cases_by_stage{stage=\"intake\"} 5",
        "vestibule_cases_by_stage_few{stage=\"queued\"} 1",
    ] {
        assert!(body.lines().any(|said| said == line), "{line}\n{body}");
    }
    assert!(body.ends_with("# EOF\n") && !text.contains("zqcanary"), "{text}");
    let started = body.lines().find_map(|line| line.strip_prefix("vestibule_start_time_seconds ")).unwrap();
    assert!(seconds() - started.parse::<u64>().unwrap() < 120);
}

#[test]
fn whoever_asks_badly_or_never_holds_up_nobody() {
    let mut program = started();
    let address = program.address;
    let headers = "x: y\r\n".repeat(20_000);
    for (bytes, said) in [
        (b"HEAD /metrics HTTP/1.1\r\nhost: x\r\n\r\n".to_vec(), "HTTP/1.1 200 OK\r\n"),
        (b"GET /metrics HTTP/1.0\r\n\r\n".to_vec(), "HTTP/1.0 200 OK\r\n"),
        (b"GET / HTTP/1.1\r\nhost: x\r\n\r\n".to_vec(), "HTTP/1.1 404 "),
        (b"GET /metrics/../store HTTP/1.1\r\nhost: x\r\n\r\n".to_vec(), "HTTP/1.1 404 "),
        (b"POST /metrics HTTP/1.1\r\nhost: x\r\ncontent-length: 9999999999\r\n\r\n".to_vec(), "HTTP/1.1 405 "),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n".to_vec(), ""),
        (b"GET\r\n\r\n".to_vec(), "HTTP/1.1 400 "),
        (b"\r\n".repeat(50_000), ""),
        (format!("GET /metrics HTTP/1.1\r\n{headers}\r\n").into_bytes(), ""),
        (format!("GET /{} HTTP/1.1\r\n\r\n", "x".repeat(100_000)).into_bytes(), ""),
    ] {
        let answer = asked(address, &bytes);
        assert!(answer.starts_with(said) && (said.contains("200") || !answer.contains("200 OK")), "{said}: {answer}");
    }
    // As many as may ask at once say nothing, or not all of it. The next is answered all the same.
    let mut idle: Vec<TcpStream> = (0..4).map(|_| TcpStream::connect(address).unwrap()).collect();
    idle[1].write_all(b"GET /metr").unwrap();
    idle[2].write_all(b"GET /metrics HTTP/1.1\r\nhost:").unwrap();
    idle[3].write_all(b"GET /metrics HTTP/1.1\r\nhost: x\r\n").unwrap();
    let began = clock();
    assert!(got(address).starts_with("HTTP/1.1 200 OK\r\n"));
    assert!(began.elapsed() > Duration::from_secs(2), "it has waited for a place");
    let again: Vec<TcpStream> = (0..4).map(|_| TcpStream::connect(address).unwrap()).collect();
    // And the program ends in good order meanwhile.
    let pid = program.child.id().to_string();
    assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
    assert!(program.child.wait().unwrap().success());
    drop((idle, again));
}

#[test]
fn a_port_that_is_taken_is_said() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let folder = folder(&taken.local_addr().unwrap().to_string());
    let mut run = Command::new(env!("CARGO_BIN_EXE_vestibule"));
    let done = run.args(["run", "--config", "vestibule.toml"]).current_dir(folder.path()).output().unwrap();
    let said = String::from_utf8(done.stderr).unwrap();
    assert!(done.status.code() == Some(1) && said.contains("[metrics]") && said.contains("port"), "{said}");
}

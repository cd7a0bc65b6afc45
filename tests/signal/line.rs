//! A line on Signal and XMPP with a handler on each, and what is the same in all these tests.

use std::{
    fmt::Write as _,
    path::{Path, PathBuf},
};

use serde_json::Value;
use tempfile::TempDir;
use tokio::sync::{Mutex, OnceCell};
use vestibule::{
    config,
    model::{Chance, Lang, Security, Timestamp},
    rehearse::Rehearsal,
    talk::{Helpline, NoGuess},
};

use crate::{
    program::{Program, Setup},
    prosody::{Person, Prosody, free_ports},
    signal::{Daemon, Mock, Someone, link},
};

/// What ana says, in order, until the card is at the desk.
pub(crate) const INTAKE: [&str; 10] =
    ["bonjour", "1", "1", "2", "1", "Piratage depuis hier, en France.", "2", "1", "1", "oui"];

/// How the program reaches signal-cli.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// It starts its own.
    Start,
    /// It connects to the daemon that all tests share.
    Socket,
    /// To the same, by its port.
    Tcp,
    /// It starts its own, against a server of its own: what is done to that server is done to nobody else.
    Alone,
}

/// The servers that all tests share: starting signal-cli takes seconds, and each test has people of its own.
struct Shared {
    mock: Mock,
    daemon: Daemon,
    dir: PathBuf,
    port: u16,
}

static SHARED: OnceCell<Shared> = OnceCell::const_new();
/// The server links one device at a time.
pub(crate) static LINKING: Mutex<()> = Mutex::const_new(());

/// Signal's server.
pub(crate) async fn mock() -> Mock {
    shared().await.mock.clone()
}

async fn shared() -> &'static Shared {
    let start = async {
        let mock = Mock::start().await;
        let dir = mock.file("shared");
        std::fs::create_dir(&dir).unwrap();
        let port = free_ports();
        let daemon = Daemon::start(&mock, &dir.join("data"), &dir.join("socket"), port).await;
        Shared { mock, daemon, dir, port }
    };
    SHARED.get_or_init(|| start).await
}

/// A line: the program, its account, and a handler on each network.
pub(crate) struct Line {
    pub(crate) mock: Mock,
    pub(crate) help: Someone,
    pub(crate) program: Program,
    /// A handler on XMPP.
    pub(crate) nour: Person,
    /// A handler on Signal.
    pub(crate) li: Someone,
    pub(crate) rehearsal: Rehearsal,
    pub(crate) data: PathBuf,
    prosody: Prosody,
    _orphan: Orphan,
    dir: TempDir,
}

/// The signal-cli that goes on when the program is killed: it goes with the test.
struct Orphan(PathBuf);

impl Drop for Orphan {
    fn drop(&mut self) {
        let note = std::fs::read_to_string(self.0.join("signal-pid")).unwrap_or_default();
        if let Some(pid) = note.split_whitespace().next() {
            let _ =
                std::process::Command::new("kill").args(["-KILL", pid]).stderr(std::process::Stdio::null()).status();
        }
    }
}

impl Line {
    pub(crate) async fn start(way: Way) -> Self {
        Self::start_with(way, "").await
    }

    /// A line with these lines more in its `[signal]` table.
    pub(crate) async fn start_with(way: Way, more: &str) -> Self {
        Self::begin(way, more, false).await
    }

    /// A line whose XMPP server takes files, and whose handler there writes from a confirmed device.
    pub(crate) async fn start_sealed() -> Self {
        let mut line = Self::begin(Way::Start, "[files]\nprivate_hosts = ['localhost']\n", true).await;
        line.nour.meets("help@localhost").await;
        line
    }

    async fn begin(way: Way, more: &str, sealed: bool) -> Self {
        let mock = if way == Way::Alone { Mock::start().await } else { mock().await };
        let dir = TempDir::new().unwrap();
        let users = ["help", "nour", "ben"];
        let (prosody, mut nour) = if sealed {
            let prosody = Prosody::start_with_files(&users).await;
            let nour = Person::start_omemo(&prosody, "nour", &dir.path().join("nour")).await;
            (prosody, Some(nour))
        } else {
            (Prosody::start(&users).await, None)
        };
        let fingerprint = nour.as_ref().map(|nour| nour.fingerprint.clone()).unwrap_or_default();
        let (fingerprints, is_sealed) = ([fingerprint.as_str()], nour.is_some());
        let confirmed = [("nour", &fingerprints[..])];
        let (help, li) = (mock.person("Téléphone").await, mock.person("Li").await);
        let data = dir.path().join("signal-cli");
        let reached = reached(&mock, way, &help, &data).await;
        let mut setup = Setup::usual(&prosody, prosody.port, &[("nour", "lead", "fr")]);
        let _ = write!(
            setup.more,
            "[[staff]]\nname = 'li'\nrole = 'handler'\nsignal = '{}'\nlanguage = 'en'\n\
             [signal]\naccount = '{}'\nname = 'Ligne'\n{reached}{more}",
            li.aci, help.number
        );
        setup.omemo = if is_sealed { &confirmed } else { &[] };
        let environment = mock.environment().map(|(key, value)| (key, value.into_os_string().into_string().unwrap()));
        let environment: Vec<(&str, &str)> = environment.iter().map(|(key, value)| (*key, value.as_str())).collect();
        setup.environment = &environment;
        let mut program = Program::set_up(&setup);
        launch(&mut program).await;
        let nour = match nour.take() {
            Some(nour) => nour,
            None => Person::start(&prosody, "nour").await,
        };
        let script = config::script(None, &Helpline::default(), Box::new(NoGuess)).unwrap();
        let now = Timestamp::from_millis(1_767_258_000_000);
        let mut rehearsal = Rehearsal::begin(script, Chance::from_seed([3; 32]), now).unwrap();
        // As everything is on Signal.
        rehearsal.writes(Security::EndToEnd);
        let _orphan = Orphan(data.clone());
        Self { mock, help, program, nour, li, rehearsal, data, prosody, _orphan, dir }
    }

    /// Starts the program again with one line more in its `[signal]` table.
    pub(crate) async fn set(&mut self, setting: &str) {
        const CONFIG: &str = "vestibule.toml";
        assert!(self.program.stop().await);
        let config = std::fs::read_to_string(self.program.file(CONFIG)).unwrap();
        self.program.write(CONFIG, &config.replace("[signal]\n", &format!("[signal]\n{setting}\n")));
        launch(&mut self.program).await;
    }

    /// Somebody on XMPP whose app encrypts, and who has met the helpline.
    pub(crate) async fn sealed(&self, user: &str) -> Person {
        let mut person = Person::start_omemo(&self.prosody, user, &self.dir.path().join(user)).await;
        person.meets("help@localhost").await;
        person
    }

    /// The XMPP server.
    pub(crate) const fn prosody(&self) -> &Prosody {
        &self.prosody
    }

    /// What ana receives for a line, as the rehearsal says it.
    pub(crate) fn expected(&mut self, who: &str, words: &str) -> Vec<String> {
        let rows = self.rehearsal.say(who, words).unwrap().into_iter();
        let hers = rows.filter(|row| row.to.address.reveal().as_ref() == "ana");
        hers.map(|row| row.body.into_revealed()).collect()
    }

    /// She receives what the rehearsal says, and nothing before it.
    pub(crate) async fn receives(&mut self, ana: &mut Someone, who: &str, words: &str) {
        for expected in self.expected(who, words) {
            let answer =
                tokio::time::timeout(crate::signal::PATIENCE - std::time::Duration::from_secs(1), ana.message()).await;
            let answer = answer.unwrap_or_else(|_| panic!("nothing after `{words}`: {}", self.program.output()));
            assert_eq!(answer["body"], expected.as_str(), "after `{words}`");
        }
    }

    /// She says something and receives what the rehearsal says.
    pub(crate) async fn turn(&mut self, ana: &mut Someone, words: &str) {
        ana.says(words, &self.help).await;
        self.receives(ana, "ana", words).await;
    }

    /// She is at the desk and li holds her case: its tag.
    pub(crate) async fn held_by_li(&mut self, ana: &mut Someone) -> String {
        for words in ["bonjour", "humain"] {
            self.turn(ana, words).await;
        }
        let tag = tag_of(&self.li.message().await);
        self.nour.message().await;
        self.li.says(&format!("!take {tag}"), &self.help).await;
        assert!(body(&self.li.message().await).contains("yours"));
        self.nour.message().await;
        self.receives(ana, "nour", "!take $TAG").await;
        tag
    }

    /// What li hears next.
    pub(crate) async fn li_hears(&mut self, words: &str) {
        let message = self.li.message().await;
        assert!(body(&message).contains(words), "{words}: {message}");
    }

    /// What nour hears next.
    pub(crate) async fn nour_hears(&mut self, words: &str) {
        let message = self.nour.message().await;
        assert!(body(&message).contains(words), "{words}: {message}");
    }

    /// Nobody received anything that was not asked for.
    pub(crate) async fn ends(mut self, mut people: Vec<Someone>) {
        assert!(self.program.stop().await);
        self.nour.sync().await;
        assert_eq!(self.nour.unread_messages(), 0, "nour received more than was said");
        people.push(self.li);
        // Nothing of anybody is in the log, be it said, answered or gone wrong.
        let log = self.program.output();
        let names = people.iter().chain([&self.help]).flat_map(|someone| [&someone.aci, &someone.number]);
        for private in names.map(String::as_str).chain(["Piratage", "bonjour", "li\"", "nour"]) {
            assert!(!log.contains(private), "{private} is in the log: {log}");
        }
        for mut someone in people {
            let more: Vec<Value> = someone.unread().iter().filter(|event| has_words(event)).cloned().collect();
            assert!(more.is_empty(), "{} received more than was said: {more:?}", someone.name);
        }
    }
}

/// Links the account, and says how the program reaches it: lines of its `[signal]` table.
pub(crate) async fn reached(mock: &Mock, way: Way, help: &Someone, data: &Path) -> String {
    let _linking = LINKING.lock().await;
    match way {
        Way::Start | Way::Alone => {
            link(mock, help, data).await;
            format!("command = [{:?}]\ndata_dir = {data:?}\n", mock.signal_cli())
        }
        Way::Socket | Way::Tcp => {
            let shared = shared().await;
            shared.daemon.link(help).await;
            let at = match way {
                Way::Tcp => format!("tcp = '127.0.0.1:{}'", shared.port),
                Way::Start | Way::Alone | Way::Socket => format!("socket = {:?}", shared.dir.join("socket")),
            };
            format!("{at}\ndata_dir = {:?}\n", shared.dir.join("data"))
        }
    }
}

/// Starts it, and waits until both networks are there.
pub(crate) async fn launch(program: &mut Program) {
    const THERE: [&str; 2] = ["caught up network=\"signal\"", "caught up network=\"xmpp\""];
    let before = THERE.map(|network| program.count(network));
    program.spawn();
    while THERE.iter().zip(before).any(|(network, before)| program.count(network) == before) {
        program.logs("caught up").await;
    }
}

fn has_words(event: &Value) -> bool {
    event["content"]["dataMessage"]["body"].is_string()
}

pub(crate) fn body(message: &Value) -> &str {
    message["body"].as_str().unwrap()
}

pub(crate) fn tag_of(card: &Value) -> String {
    body(card).trim_start_matches('[').chars().take(4).collect()
}

/// What the program says under this name.
pub(crate) fn text(key: &str) -> String {
    let script = config::script(None, &Helpline::default(), Box::new(NoGuess)).unwrap();
    script.words.text(Lang::FR, key, &[])
}

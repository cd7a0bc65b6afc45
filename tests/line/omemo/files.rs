//! Encrypted files through Prosody's own upload service. From a person to a handler: announced, brought when the handler asks,
//! kept as they came, and erased. From a handler to a person: fetched, and handed on under a key of their own.

use std::path::Path;

use super::{Keys, STAFF, hears, helpline_is_there};
use crate::{
    conversation::{body, tag_of},
    host::Host,
    program::{HELP, Program, Setup},
    prosody::{Person, Prosody},
};

/// In the content of the files and in their names, and nowhere else.
const MARK: &str = "zqcanary-file";

/// Ana and nour, whose devices encrypt, and nour has taken ana's case.
struct Handled {
    _prosody: Prosody,
    program: Program,
    ana: Person,
    nour: Person,
    tag: String,
    _keys: Keys,
}

impl Handled {
    /// `more`: what stands under `[files]`; nour's device is confirmed or not.
    async fn begin(prosody: Prosody, more: &str, confirmed: bool) -> Self {
        let keys = Keys::new();
        let mut nour = Person::start_omemo(&prosody, "nour", &keys.of("nour")).await;
        let fingerprint = nour.fingerprint.clone();
        let fingerprints = [fingerprint.as_str()];
        let omemo = [("nour", &fingerprints[..])];
        let setup = Setup {
            omemo: if confirmed { &omemo } else { &[] },
            more: format!("[files]\n{more}\n"),
            environment: &[("RUST_LOG", "trace")],
            ..Setup::usual(&prosody, prosody.port, &STAFF)
        };
        let mut program = Program::set_up(&setup);
        program.launch().await;
        let mut ana = Person::start_omemo(&prosody, "ana", &keys.of("ana")).await;
        for person in [&mut nour, &mut ana] {
            helpline_is_there(person).await;
        }
        ana.say(HELP, "bonjour").await;
        ana.say(HELP, "humain").await;
        let card = nour.expect(|line| line["event"] == "message" && body(line).contains("« bonjour")).await;
        let tag = tag_of(&card);
        let take = format!("!take {tag}");
        // Without a fingerprint in the configuration she is obeyed in clear.
        if confirmed {
            nour.say(HELP, &take).await
        } else {
            nour.say_plain(HELP, &take).await
        };
        nour.expect(|line| line["event"] == "message" && body(line).contains("est à vous")).await;
        Self { _prosody: prosody, program, ana, nour, tag, _keys: keys }
    }

    /// Nour asks for a file; what she is told of it in the end.
    async fn asks(&mut self, number: u32, words: &str) {
        self.nour.say(HELP, &format!("!file {} {number}", self.tag)).await;
        hears(&mut self.nour, &format!("le fichier {number} est demandé")).await;
        hears(&mut self.nour, words).await;
    }

    /// The link that comes after the notice.
    async fn link(&mut self) -> String {
        let message = self.nour.expect(|line| line["event"] == "message" && body(line).starts_with("aesgcm:")).await;
        assert_eq!(message["omemo"], true, "{message}");
        body(&message).to_owned()
    }

    /// All is over, and nothing of a file was told to the operator.
    async fn ends(mut self, secrets: &[&str]) {
        assert!(self.program.stop().await);
        let output = self.program.output();
        for secret in [MARK, "upload.localhost", "aesgcm"].iter().chain(secrets) {
            assert!(!output.contains(secret), "`{secret}` in {output}");
        }
    }
}

/// Whether these bytes stand in a file of the program's folder.
fn stands_somewhere(folder: &Path, bytes: &[u8]) -> bool {
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
    files.map(|path| std::fs::read(path).unwrap()).any(|content| content.windows(bytes.len()).any(|at| at == bytes))
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn a_file_goes_from_the_person_to_the_handler_and_no_further() {
    let prosody = Prosody::start_with_files(&["help", "ana", "nour"]).await;
    let mut line = Handled::begin(prosody, "private_hosts = ['localhost']", true).await;
    let theirs = line.ana.share(&format!("{MARK}-é.jpg"), MARK, 5000).await;
    line.ana.say(HELP, &theirs).await;
    hears(&mut line.ana, "Votre fichier est noté").await;
    let told = hears(&mut line.nour, "📎 fichier 1").await;
    let said = body(&told);
    assert!(said.contains("localhost") && said.contains(&format!("!file {} 1", line.tag)), "{said}");
    assert!(said.ends_with(&format!("{MARK}-é.jpg")) && !said.contains("aesgcm"), "{said}");

    line.asks(1, "voici le fichier 1").await;
    let ours = line.link().await;
    assert_ne!(ours, theirs);
    assert_ne!(ours.rsplit('#').next(), theirs.rsplit('#').next(), "under a key of its own");
    let received = line.nour.receive(&ours).await;
    assert!(received["content"].as_str().unwrap().starts_with(MARK), "{received}");
    assert_eq!(received["size"], MARK.len() * 5000);

    // Once more, after a crash, from the store: what the host has made of it since does not matter.
    line.program.kill_and_restart().await;
    line.asks(1, "voici le fichier 1").await;
    let again = line.link().await;
    assert_ne!(again, ours);
    assert_eq!(line.nour.receive(&again).await["sha256"], received["sha256"]);

    // Forgotten: nothing of it can be had any more.
    line.ana.say(HELP, "oublier").await;
    line.nour.say(HELP, &format!("!close {}", line.tag)).await;
    hears(&mut line.ana, "C’est fait").await;
    line.nour.say(HELP, &format!("!file {} 1", line.tag)).await;
    hears(&mut line.nour, "Aucun dossier").await;
    assert!(!line.ana.has(|message| message["event"] == "message" && body(message).contains("aesgcm")));
    let folder = line.program.file("store").parent().unwrap().to_owned();
    assert!(!stands_somewhere(&folder, MARK.as_bytes()));
    line.ends(&[theirs.rsplit('#').next().unwrap(), ours.rsplit('#').next().unwrap()]).await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn a_file_goes_from_the_handler_to_the_person_under_a_key_of_its_own() {
    let prosody = Prosody::start_with_files(&["help", "ana", "nour"]).await;
    let mut line = Handled::begin(prosody, "private_hosts = ['localhost']", true).await;
    line.ana.expect(|told| told["event"] == "message" && body(told).contains("est là")).await;
    let theirs = line.nour.share(&format!("{MARK}.pdf"), MARK, 5000).await;
    line.nour.say(HELP, &theirs).await;
    hears(&mut line.nour, "Pour qui").await;
    line.nour.say(HELP, &format!("!focus {}", line.tag)).await;
    hears(&mut line.nour, "sans citer").await;
    let typed = line.nour.say(HELP, &theirs).await;
    let told = hears(&mut line.nour, "votre fichier est parti").await;
    assert_eq!(told["reply"], typed.as_str());
    let is_link = |told: &serde_json::Value| told["event"] == "message" && body(told).starts_with("aesgcm:");
    let came = line.ana.expect(is_link).await;
    assert_eq!(came["omemo"], true, "{came}");
    let ours = body(&came).to_owned();
    assert!(ours.contains("/file.pdf#") && !ours.contains(MARK), "its name is nobody's business: {ours}");
    assert_ne!(ours.rsplit('#').next(), theirs.rsplit('#').next());
    assert_eq!(line.ana.receive(&ours).await["size"], MARK.len() * 5000);
    assert_eq!(line.nour.marked(&typed).await, serde_json::json!(["✅"]));
    assert!(!line.nour.has(is_link), "it goes to nobody else");

    // Killed while it fetches or hands on, it loses none in silence; the words of the next go out all the same.
    line.nour.say(HELP, &theirs).await;
    line.program.kill_and_restart().await;
    let typed = line.nour.say(HELP, "et voici la suite").await;
    line.ana.expect(|told| told["event"] == "message" && body(told) == "et voici la suite").await;
    assert_eq!(line.nour.marked(&typed).await, serde_json::json!(["✅"]));

    // After STOP nothing comes.
    line.ana.say(HELP, "stop").await;
    hears(&mut line.nour, "STOP").await;
    line.nour.say(HELP, &theirs).await;
    hears(&mut line.nour, "STOP").await;
    line.ends(&[theirs.rsplit('#').next().unwrap(), ours.rsplit('#').next().unwrap()]).await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn to_somebody_who_writes_in_clear_goes_no_file() {
    let prosody = Prosody::start_with_files(&["help", "ana", "nour", "ben"]).await;
    let mut ben = Person::start(&prosody, "ben").await;
    let mut line = Handled::begin(prosody, "private_hosts = ['localhost']", true).await;
    for words in ["bonjour", "humain"] {
        ben.say(HELP, words).await;
        ben.message().await;
    }
    let is_card = |told: &serde_json::Value| told["event"] == "message" && body(told).contains("« bonjour");
    let tag = tag_of(&line.nour.expect(is_card).await);
    line.nour.say(HELP, &format!("!take {tag}")).await;
    hears(&mut line.nour, &format!("{tag} est à vous")).await;
    line.nour.say(HELP, &format!("!focus {tag}")).await;
    hears(&mut line.nour, "sans citer").await;
    let theirs = line.nour.share("plan.pdf", MARK, 1).await;
    let typed = line.nour.say(HELP, &theirs).await;
    assert_eq!(hears(&mut line.nour, "ne partent que chiffrés").await["reply"], typed.as_str());
    let typed = line.nour.say(HELP, "du texte").await;
    ben.expect(|told| told["event"] == "message" && body(told) == "du texte").await;
    assert_eq!(line.nour.marked(&typed).await, serde_json::json!(["✅"]));
    ben.sync().await;
    assert!(!ben.has(|told| told["event"] == "message" && body(told).contains("aesgcm")));
    line.ends(&[]).await;
}

/// A link to a path there, with a key.
fn bad(host: &str, path: &str) -> String {
    format!("aesgcm://{host}/{path}#{}", "5a".repeat(44))
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn a_host_that_means_no_good_gets_nowhere() {
    let prosody = Prosody::start_with_files(&["help", "ana", "nour"]).await;
    let host = Host::start(prosody.file("ca.crt").parent().unwrap()).await;
    let mut line = Handled::begin(prosody, "private_hosts = ['localhost']\nmax_size = '1MiB'", true).await;
    let at = format!("localhost:{}", host.port);
    for (number, (path, words)) in (1..).zip([
        ("endless", "plus gros"),
        ("long", "plus gros"),
        ("packed", "n'ouvre pas"),
        ("other", "n'ouvre pas"),
        ("short", "ne donne pas"),
        ("away", "renvoie ailleurs"),
        ("inside", "ne donne pas"),
        ("nothing", "n'est plus"),
    ]) {
        line.ana.say(HELP, &bad(&at, path)).await;
        hears(&mut line.nour, &format!("📎 fichier {number}")).await;
        assert_eq!(host.requests(), number as usize - 1, "before anybody asks nothing is fetched");
        line.asks(number, words).await;
        assert_eq!(host.requests(), number as usize, "{path}: once, and where the link says");
    }
    // What the socket's buffers took in beyond what was read.
    assert!(host.sent() < 16 * 1024 * 1024, "{}", host.sent());
    // The file itself is larger than the line takes; it is refused whatever the host says.
    let large = line.ana.share("large.bin", "0123456789abcdef", 65_537).await;
    line.ana.say(HELP, &large).await;
    line.asks(9, "plus gros").await;
    let fits = line.ana.share("fits.bin", "0123456789abcdef", 65_536).await;
    line.ana.say(HELP, &fits).await;
    line.asks(10, "voici le fichier 10").await;
    let ours = line.link().await;
    assert_eq!(line.nour.receive(&ours).await["size"], 1024 * 1024);
    line.ends(&["endless", "5a5a5a"]).await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn no_link_leads_into_the_network_of_the_machine() {
    let prosody = Prosody::start_with_files(&["help", "ana", "nour"]).await;
    let trap = Host::start(prosody.file("ca.crt").parent().unwrap()).await;
    let mut line = Handled::begin(prosody, "", true).await;
    let port = trap.port;
    for (number, host) in (1..).zip([
        format!("127.0.0.1:{port}"),
        format!("localhost:{port}"),
        format!("[::ffff:127.0.0.1]:{port}"),
        format!("[::1]:{port}"),
        format!("127.1:{port}"),
        format!("2130706433:{port}"),
        format!("0:{port}"),
    ]) {
        line.ana.say(HELP, &bad(&host, "other")).await;
        hears(&mut line.nour, &format!("📎 fichier {number}")).await;
        line.nour.say(HELP, &format!("!file {} {number}", line.tag)).await;
        hears(&mut line.nour, &format!("lien du fichier {number} mène vers un réseau interne")).await;
    }
    // Other links are words, and nobody follows them; what looks like a file's and is none is not passed on.
    for link in [format!("http://127.0.0.1:{port}/x"), "file:///etc/passwd".to_owned()] {
        line.ana.say(HELP, &link).await;
        hears(&mut line.nour, &link).await;
    }
    line.ana.say(HELP, &format!("aesgcm://127.0.0.1:{port}/x#5a5a5a")).await;
    hears(&mut line.ana, "que je ne sais pas transmettre").await;
    assert_eq!(trap.connections(), 0);
    line.ends(&["5a5a5a", "127.0.0.1:"]).await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn without_a_confirmed_device_or_a_place_for_files_the_handler_is_told() {
    let prosody = Prosody::start_with_files(&["help", "ana", "nour"]).await;
    let mut line = Handled::begin(prosody, "private_hosts = ['localhost']", false).await;
    let theirs = line.ana.share("photo.jpg", MARK, 1).await;
    line.ana.say(HELP, &theirs).await;
    line.nour.expect(|told| told["event"] == "message" && body(told).contains("📎 fichier 1")).await;
    line.nour.say_plain(HELP, &format!("!file {} 1", line.tag)).await;
    let told = line.nour.expect(|told| told["event"] == "message" && body(told).contains("appareil confirmé")).await;
    assert!(body(&told).contains("Rien n'a été demandé"), "{told}");
    line.ends(&[]).await;

    // The file lies with somebody else; our own server takes none.
    let elsewhere = Prosody::start_with_files(&["ana"]).await;
    let prosody = Prosody::start(&["help", "ana", "nour"]).await;
    let authority = std::fs::read_to_string(elsewhere.file("ca.crt")).unwrap();
    let ours = std::fs::read_to_string(prosody.file("ca.crt")).unwrap();
    std::fs::write(prosody.file("ca.crt"), ours + &authority).unwrap();
    let keys = Keys::new();
    let mut ana = Person::start_omemo(&elsewhere, "ana", &keys.of("ana")).await;
    let link = ana.share("photo.jpg", MARK, 1).await;
    let mut line = Handled::begin(prosody, "private_hosts = ['localhost']", true).await;
    line.ana.say(HELP, &link).await;
    hears(&mut line.nour, "📎 fichier 1").await;
    line.asks(1, "est gardé ici, mais le serveur de la ligne ne le prend pas").await;
    line.ends(&[]).await;
}

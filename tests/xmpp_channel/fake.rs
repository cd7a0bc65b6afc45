//! A server that says what the test wants it to say, and remembers what it was told.

use std::sync::{Arc, Mutex};

use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use sasl::common::{
    Password,
    scram::{ScramProvider, Sha256},
};
use tempfile::TempDir;
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::mpsc,
    time::timeout,
};
use tokio_rustls::{
    TlsAcceptor,
    rustls::{
        ServerConfig,
        crypto::ring,
        pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
    },
    server::TlsStream,
};

use crate::prosody::PATIENCE;

/// Certificates as `tests/peers/xmpp/certificates.sh` makes them.
pub(crate) fn certificates() -> TempDir {
    let dir = TempDir::new().unwrap();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/peers/xmpp/certificates.sh");
    let status = std::process::Command::new(script).arg(dir.path()).status().unwrap();
    assert!(status.success(), "needs openssl");
    dir
}

/// How a fake server receives its visitors.
#[derive(Clone)]
pub(crate) enum Reception {
    /// Direct TLS with this certificate, then these stream features.
    Tls(Arc<ServerConfig>, &'static str),
    /// Direct TLS, and a login by SCRAM-SHA-256-PLUS; whether the server proves that it knows the password.
    Scram(Arc<ServerConfig>, bool),
    /// A plain stream with these features, and this answer to whatever is said next.
    Plain(&'static str, &'static str),
}

impl Reception {
    /// Direct TLS with a certificate of [`certificates`].
    pub(crate) fn tls(certificates: &TempDir, name: &str, features: &'static str) -> Self {
        Self::Tls(Self::config(certificates, name), features)
    }

    /// A login that the server proves to be entitled to, or not.
    pub(crate) fn scram(certificates: &TempDir, proves: bool) -> Self {
        Self::Scram(Self::config(certificates, "good/localhost"), proves)
    }

    fn config(certificates: &TempDir, name: &str) -> Arc<ServerConfig> {
        let file = |kind| certificates.path().join(format!("{name}.{kind}"));
        let chain = vec![CertificateDer::from_pem_file(file("crt")).unwrap()];
        let key = PrivateKeyDer::from_pem_file(file("key")).unwrap();
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(chain, key)
            .unwrap();
        Arc::new(config)
    }
}

/// The server.
pub(crate) struct Fake {
    pub(crate) port: u16,
    heard: Arc<Mutex<String>>,
    /// Tells of each visit that is over: whether it got as far as a stream.
    pub(crate) visits: mpsc::UnboundedReceiver<bool>,
}

impl Fake {
    pub(crate) async fn start(reception: Reception) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let heard = Arc::new(Mutex::new(String::new()));
        let (visited, visits) = mpsc::unbounded_channel();
        let notes = Arc::clone(&heard);
        tokio::spawn(async move {
            while let Ok((tcp, _)) = listener.accept().await {
                let talked = match reception.clone() {
                    Reception::Plain(features, answer) => talk(tcp, features, answer, &notes).await,
                    Reception::Tls(config, features) => match TlsAcceptor::from(config).accept(tcp).await {
                        Ok(tls) => talk(tls, features, "", &notes).await,
                        Err(_) => false,
                    },
                    Reception::Scram(config, proves) => match TlsAcceptor::from(config).accept(tcp).await {
                        Ok(tls) => log_in(tls, proves, &notes).await,
                        Err(_) => false,
                    },
                };
                let _ = visited.send(talked);
            }
        });
        Self { port, heard, visits }
    }

    /// Everything that was said to it.
    pub(crate) fn heard(&self) -> String {
        self.heard.lock().unwrap().clone()
    }
}

const HEADER: &str = "<?xml version='1.0'?><stream:stream xmlns='jabber:client' \
                      xmlns:stream='http://etherx.jabber.org/streams' id='1' from='localhost' version='1.0'>";

/// Says its features, gives its answer, and listens until the visitor goes.
async fn talk(
    mut io: impl AsyncRead + AsyncWrite + Unpin,
    features: &str,
    answer: &str,
    notes: &Mutex<String>,
) -> bool {
    let mut to_say = vec![answer.to_owned(), format!("{HEADER}<stream:features>{features}</stream:features>")];
    let mut buffer = [0; 4096];
    let mut talked = false;
    while let Ok(some @ 1..) = io.read(&mut buffer).await {
        talked = true;
        notes.lock().unwrap().push_str(&String::from_utf8_lossy(&buffer[..some]));
        if let Some(words) = to_say.pop() {
            let _ = io.write_all(words.as_bytes()).await;
            let _ = io.flush().await;
        }
    }
    talked
}

/// The server's side of RFC 5802 with the binding of RFC 9266, for the account `bot` with `pw-bot`. True if
/// the visitor proved to know the password over this very connection.
async fn log_in(mut io: TlsStream<TcpStream>, proves: bool, notes: &Mutex<String>) -> bool {
    let binding = io.get_ref().1.export_keying_material(vec![0; 32], b"EXPORTER-Channel-Binding", None).unwrap();
    until(&mut io, "version='1.0'").await;
    let mechanisms = "<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>PLAIN</mechanism>\
                      <mechanism>SCRAM-SHA-256</mechanism><mechanism>SCRAM-SHA-256-PLUS</mechanism></mechanisms>";
    let features = format!("{HEADER}<stream:features>{mechanisms}</stream:features>");
    io.write_all(features.as_bytes()).await.unwrap();

    let auth = until(&mut io, "</auth>").await;
    assert!(auth.contains("mechanism='SCRAM-SHA-256-PLUS'"), "{auth}");
    let first = decode(&auth);
    let bare = first.strip_prefix("p=tls-exporter,,").expect("bound to TLS").to_owned();
    let nonce = bare.strip_prefix("n=bot,r=").unwrap();
    let challenge = format!("r={nonce}more,s={},i=4096", BASE64.encode("salt"));
    say(&mut io, "challenge", &challenge).await;

    let last = decode(&until(&mut io, "</response>").await);
    let (without_proof, proof) = last.split_once(",p=").unwrap();
    let bound = [b"p=tls-exporter,,", binding.as_slice()].concat();
    assert!(without_proof.starts_with(&format!("c={},", BASE64.encode(bound))), "another connection");
    let salted = Sha256::derive(&Password::Plain("pw-bot".to_owned()), b"salt", 4096).unwrap();
    let said = format!("{bare},{challenge},{without_proof}");
    let client_key = Sha256::hmac(b"Client Key", &salted).unwrap();
    let signature = Sha256::hmac(said.as_bytes(), &Sha256::hash(&client_key)).unwrap();
    let expected: Vec<u8> = client_key.iter().zip(signature).map(|(key, signed)| key ^ signed).collect();
    let knows = BASE64.decode(proof).unwrap() == expected;
    let server_key = Sha256::hmac(if proves { b"Server Key" } else { b"Forged Key" }, &salted).unwrap();
    let signature = Sha256::hmac(said.as_bytes(), &server_key).unwrap();
    say(&mut io, "success", &format!("v={}", BASE64.encode(signature))).await;

    // The next thing that the visitor says, if it does not leave.
    let mut buffer = [0; 4096];
    let next = timeout(PATIENCE, io.read(&mut buffer)).await.unwrap().unwrap_or(0);
    notes.lock().unwrap().push_str(std::str::from_utf8(&buffer[..next]).unwrap());
    knows
}

async fn until(io: &mut TlsStream<TcpStream>, end: &str) -> String {
    let mut heard = String::new();
    while !heard.contains(end) {
        let mut buffer = [0; 4096];
        let some = io.read(&mut buffer).await.unwrap();
        assert_ne!(some, 0, "the visitor left after {heard}");
        heard.push_str(std::str::from_utf8(&buffer[..some]).unwrap());
    }
    heard
}

async fn say(io: &mut TlsStream<TcpStream>, name: &str, words: &str) {
    let element = format!("<{name} xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>{}</{name}>", BASE64.encode(words));
    io.write_all(element.as_bytes()).await.unwrap();
    io.flush().await.unwrap();
}

fn decode(element: &str) -> String {
    let text = element.split_once('>').unwrap().1.split_once('<').unwrap().0;
    String::from_utf8(BASE64.decode(text).unwrap()).unwrap()
}

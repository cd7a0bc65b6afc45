//! A server that says what the test wants it to say, and remembers what it was told.

use std::sync::{Arc, Mutex};

use tempfile::TempDir;
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::TcpListener,
    sync::mpsc,
};
use tokio_rustls::{
    TlsAcceptor,
    rustls::{
        ServerConfig,
        crypto::ring,
        pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
    },
};

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
    /// A plain stream with these features, and this answer to whatever is said next.
    Plain(&'static str, &'static str),
}

impl Reception {
    /// Direct TLS with a certificate of [`certificates`].
    pub(crate) fn tls(certificates: &TempDir, name: &str, features: &'static str) -> Self {
        let file = |kind| certificates.path().join(format!("{name}.{kind}"));
        let chain = vec![CertificateDer::from_pem_file(file("crt")).unwrap()];
        let key = PrivateKeyDer::from_pem_file(file("key")).unwrap();
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(chain, key)
            .unwrap();
        Self::Tls(Arc::new(config), features)
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

/// Says its features, gives its answer, and listens until the visitor goes.
async fn talk(
    mut io: impl AsyncRead + AsyncWrite + Unpin,
    features: &str,
    answer: &str,
    notes: &Mutex<String>,
) -> bool {
    let header = "<?xml version='1.0'?><stream:stream xmlns='jabber:client' \
                  xmlns:stream='http://etherx.jabber.org/streams' id='1' from='localhost' version='1.0'>";
    let mut to_say = vec![answer.to_owned(), format!("{header}<stream:features>{features}</stream:features>")];
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

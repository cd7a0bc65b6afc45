//! A server in front of the real one, which it is as far as TLS goes: it reads along, swallows and spoils.

use std::sync::{Arc, Mutex};

use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, split},
    net::{TcpListener, TcpStream},
};
use tokio_rustls::{
    TlsAcceptor, TlsConnector,
    rustls::{
        ClientConfig, RootCertStore, ServerConfig,
        crypto::ring,
        pki_types::{CertificateDer, PrivateKeyDer, ServerName, pem::PemObject},
    },
};

use crate::prosody::Prosody;

/// What Prosody must not offer for somebody in between to pass unseen: logins that are bound to the connection.
pub(crate) const UNBOUND: &str = r#"disable_sasl_mechanisms = { "PLAIN", "SCRAM-SHA-1-PLUS", "SCRAM-SHA-256-PLUS" }"#;

/// The meddler.
pub(crate) struct Meddler {
    /// Where it listens, for direct TLS.
    pub(crate) port: u16,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    /// Whether the answers to an `<iq/>` are swallowed, but for the one that makes a session.
    swallows_answers: bool,
    /// What comes in the place of the next message to the program.
    instead: Option<String>,
    /// All that the program said.
    heard: String,
}

impl Meddler {
    pub(crate) async fn start(prosody: &Prosody) -> Self {
        let provider = || Arc::new(ring::default_provider());
        let chain = vec![CertificateDer::from_pem_file(prosody.file("good/localhost.crt")).unwrap()];
        let key = PrivateKeyDer::from_pem_file(prosody.file("good/localhost.key")).unwrap();
        let server = ServerConfig::builder_with_provider(provider()).with_safe_default_protocol_versions().unwrap();
        let server = server.with_no_client_auth().with_single_cert(chain, key).unwrap();
        let mut roots = RootCertStore::empty();
        roots.add(CertificateDer::from_pem_file(prosody.file("ca.crt")).unwrap()).unwrap();
        let client = ClientConfig::builder_with_provider(provider()).with_safe_default_protocol_versions().unwrap();
        let client = client.with_root_certificates(roots).with_no_client_auth();
        let (acceptor, connector) = (TlsAcceptor::from(Arc::new(server)), TlsConnector::from(Arc::new(client)));

        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let (port, behind) = (listener.local_addr().unwrap().port(), prosody.port + 1);
        let state = Arc::new(Mutex::new(State::default()));
        let shared = Arc::clone(&state);
        tokio::spawn(async move {
            while let Ok((tcp, _)) = listener.accept().await {
                let Ok(program) = acceptor.accept(tcp).await else { continue };
                let tcp = TcpStream::connect(("127.0.0.1", behind)).await.unwrap();
                let server = connector.connect(ServerName::try_from("localhost").unwrap(), tcp).await.unwrap();
                let ((from_program, to_program), (from_server, to_server)) = (split(program), split(server));
                let (up, down) = (Arc::clone(&shared), Arc::clone(&shared));
                tokio::spawn(async move {
                    tokio::select! {
                        () = listen(from_program, to_server, &up) => {}
                        () = meddle(from_server, to_program, &down) => {}
                    }
                });
            }
        });
        Self { port, state }
    }

    /// From now on, or no longer, no answer to an `<iq/>` comes.
    pub(crate) fn swallow_answers(&self, swallows: bool) {
        self.state.lock().unwrap().swallows_answers = swallows;
    }

    /// Puts something else in the place of the next message.
    pub(crate) fn spoil_next_message(&self, instead: &str) {
        self.state.lock().unwrap().instead = Some(instead.to_owned());
    }

    /// How often the program has said this.
    pub(crate) fn heard(&self, words: &str) -> usize {
        self.state.lock().unwrap().heard.matches(words).count()
    }
}

async fn listen(mut from: impl AsyncRead + Unpin, mut to: impl AsyncWrite + Unpin, state: &Mutex<State>) {
    let mut bytes = vec![0; 16 * 1024];
    while let Ok(some @ 1..) = from.read(&mut bytes).await {
        state.lock().unwrap().heard.push_str(&String::from_utf8_lossy(&bytes[..some]));
        if to.write_all(&bytes[..some]).await.is_err() || to.flush().await.is_err() {
            return;
        }
    }
}

async fn meddle(mut from: impl AsyncRead + Unpin, mut to: impl AsyncWrite + Unpin, state: &Mutex<State>) {
    let (mut bytes, mut unread) = (vec![0; 16 * 1024], Vec::new());
    while let Ok(some @ 1..) = from.read(&mut bytes).await {
        unread.extend_from_slice(&bytes[..some]);
        while let Some(length) = unit(&unread) {
            let unit: Vec<u8> = unread.drain(..length).collect();
            let passed = state.lock().unwrap().pass(unit);
            if to.write_all(&passed).await.is_err() || to.flush().await.is_err() {
                return;
            }
        }
    }
}

impl State {
    fn pass(&mut self, unit: Vec<u8>) -> Vec<u8> {
        let text = String::from_utf8_lossy(&unit);
        if self.swallows_answers && text.starts_with("<iq") && !text.contains("xmpp-bind") {
            return Vec::new();
        }
        match self.instead.take_if(|_| text.starts_with("<message")) {
            Some(instead) => instead.into_bytes(),
            None => unit,
        }
    }
}

/// The length of the first whole element of a stream, or of a stream's header; in what Prosody writes, a `>` ends a tag.
fn unit(stream: &[u8]) -> Option<usize> {
    let (mut at, mut depth) = (0, 0_usize);
    loop {
        let begin = at + stream[at..].iter().position(|byte| *byte == b'<')?;
        let end = begin + stream[begin..].iter().position(|byte| *byte == b'>')? + 1;
        let tag = &stream[begin..end];
        at = end;
        match tag {
            _ if tag.starts_with(b"<?") || tag.starts_with(b"<stream:stream") => return Some(end),
            _ if tag.starts_with(b"</") => depth = depth.saturating_sub(1),
            _ if tag.ends_with(b"/>") => {}
            _ => depth += 1,
        }
        if depth == 0 {
            return Some(end);
        }
    }
}

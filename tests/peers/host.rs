//! A host of files that means no good: HTTPS on loopback, with a certificate of the test's authority.

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::TcpListener,
};
use tokio_rustls::{
    TlsAcceptor,
    rustls::{
        ServerConfig,
        crypto::ring,
        pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject as _},
    },
};

/// The host.
pub(crate) struct Host {
    /// Where it listens.
    pub(crate) port: u16,
    seen: Arc<Seen>,
}

#[derive(Default)]
struct Seen {
    connections: AtomicUsize,
    requests: AtomicUsize,
    sent: AtomicUsize,
}

impl Host {
    /// `certificates`: the folder of a server's, for `localhost`.
    pub(crate) async fn start(certificates: &Path) -> Self {
        let chain = CertificateDer::pem_file_iter(certificates.join("good/localhost.crt")).unwrap();
        let key = PrivateKeyDer::from_pem_file(certificates.join("good/localhost.key")).unwrap();
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()));
        let config = config.with_safe_default_protocol_versions().unwrap().with_no_client_auth();
        let config = config.with_single_cert(chain.map(Result::unwrap).collect(), key).unwrap();
        let (acceptor, seen) = (TlsAcceptor::from(Arc::new(config)), Arc::new(Seen::default()));
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let host = Self { port: listener.local_addr().unwrap().port(), seen: Arc::clone(&seen) };
        tokio::spawn(async move {
            while let Ok((tcp, _)) = listener.accept().await {
                seen.connections.fetch_add(1, Ordering::SeqCst);
                let (acceptor, seen) = (acceptor.clone(), Arc::clone(&seen));
                tokio::spawn(async move {
                    let Ok(stream) = acceptor.accept(tcp).await else { return };
                    let mut stream = BufReader::new(stream);
                    let mut request = String::new();
                    while !request.ends_with("\r\n\r\n") {
                        if stream.read_line(&mut request).await.unwrap_or(0) == 0 {
                            return;
                        }
                    }
                    seen.requests.fetch_add(1, Ordering::SeqCst);
                    let path = request.split(' ').nth(1).unwrap_or_default().to_owned();
                    let (head, endless) = answer(&path);
                    let mut going = stream.write_all(head.as_bytes()).await.is_ok() && stream.flush().await.is_ok();
                    while endless && going {
                        going = stream.write_all(&[b'x'; 16 * 1024]).await.is_ok();
                        seen.sent.fetch_add(16 * 1024, Ordering::SeqCst);
                    }
                    let _ = stream.shutdown().await;
                });
            }
        });
        host
    }

    /// How often somebody connected.
    pub(crate) fn connections(&self) -> usize {
        self.seen.connections.load(Ordering::SeqCst)
    }

    /// How often somebody asked for something.
    pub(crate) fn requests(&self) -> usize {
        self.seen.requests.load(Ordering::SeqCst)
    }

    /// How much went out of what has no end.
    pub(crate) fn sent(&self) -> usize {
        self.seen.sent.load(Ordering::SeqCst)
    }
}

/// What is answered to a path, and whether more follows without end.
fn answer(path: &str) -> (String, bool) {
    let close = "Connection: close\r\n";
    match path {
        "/endless" => (format!("HTTP/1.1 200 OK\r\n{close}\r\n"), true),
        "/long" => (format!("HTTP/1.1 200 OK\r\n{close}Content-Length: 99999999999\r\n\r\n"), true),
        "/packed" => {
            (format!("HTTP/1.1 200 OK\r\n{close}Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\n\x1f\x08ab"), false)
        }
        "/other" => (format!("HTTP/1.1 200 OK\r\n{close}Content-Length: 40\r\n\r\n{}", "y".repeat(40)), false),
        "/short" => (format!("HTTP/1.1 200 OK\r\n{close}Content-Length: 4000\r\n\r\nyy"), false),
        "/away" => (format!("HTTP/1.1 302 Found\r\n{close}Location: /other\r\nContent-Length: 0\r\n\r\n"), false),
        "/inside" => ("no HTTP at all\r\n\r\n".to_owned(), false),
        _ => (format!("HTTP/1.1 404 Not Found\r\n{close}Content-Length: 0\r\n\r\n"), false),
    }
}
